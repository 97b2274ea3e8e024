"""The codebook: its tree, and everything that is said of a code."""
