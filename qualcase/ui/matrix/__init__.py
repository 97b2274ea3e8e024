"""The matrix of a comparison: what its cells say, how they are drawn, moved through and copied."""
