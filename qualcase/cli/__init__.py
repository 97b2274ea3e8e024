"""The command line: thin commands over Study."""
