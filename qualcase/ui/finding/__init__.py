"""Passages with why: hits of a search, suggestions for a code, proposals of auto-coding. One list, three heads."""
