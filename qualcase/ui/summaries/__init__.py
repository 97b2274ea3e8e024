"""From cells to findings: the pages on which summaries, changes, claims, ratings and patterns are worked at."""
