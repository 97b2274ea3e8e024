"""Measurements: medians, with a plain baseline in the same run where there is one."""
