"""The start page: go on, open, make a study, try the demo."""
