"""The Python API: one Study, and where results become tables and reports."""
