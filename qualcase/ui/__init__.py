"""The window (Qt): a folder a screen, each with a Qt-free state that decides and a screen that shows."""
