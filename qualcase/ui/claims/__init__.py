"""Claim cards: a statement, what speaks for and against it, and the cases where it holds."""
