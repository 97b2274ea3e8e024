"""The box in which a summary, or what changed from one wave to another, is read and written."""
