"""The page Side by side: excerpts of one case in two years, or of several cases, in rows that answer each other."""
