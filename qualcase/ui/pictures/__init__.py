"""Pictures of the window, for machines without a display and for the documentation."""
