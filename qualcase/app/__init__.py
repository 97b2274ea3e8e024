"""The entry points: the only place that knows both the command line and the window."""
