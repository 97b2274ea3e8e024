"""The transcript: a text to read and select in, with its codings drawn beneath and beside it."""
