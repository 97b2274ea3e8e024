"""A page for a meeting: one HTML file that opens anywhere, shows the chosen displays, and leads to the passages."""

from qualcase.study.reports.meeting.kind import KIND

__all__ = ["KIND"]
