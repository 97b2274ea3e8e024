"""The window: rail, workspaces, message line, keys, command palette, history."""
