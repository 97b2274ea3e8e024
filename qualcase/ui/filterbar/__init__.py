"""The one filter bar of the window: it writes the session's filter, and nothing else does."""
