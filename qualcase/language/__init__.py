"""What needs spaCy: loaded on first use, and never downloaded."""
