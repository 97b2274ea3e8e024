"""Qualitative comparative analysis: set it up, read its tables, and see the cases and passages behind each path."""
