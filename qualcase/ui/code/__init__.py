"""The workspace Code: read a source, select, type two letters, Enter."""
