"""The list of all memos, and the log of a day beside it."""
