"""The values and rules of the domain; nothing here knows a database or a window."""
