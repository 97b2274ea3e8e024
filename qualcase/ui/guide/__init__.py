"""The interview guide, what was put of it in each interview, and what was confirmed to be absent."""
