"""The field in which a memo on anything is written, with its links; and the sheet that brings it over any screen."""
