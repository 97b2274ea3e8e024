"""The Python API: one `Study`, and where results become tables and reports."""

from qualcase.study.study import Study

__all__ = ["Study"]
