"""Facts for the method section: what the study itself tells for COREQ and the like, and what only people can."""

from qualcase.study.reports.method.kind import KIND

__all__ = ["KIND"]
