"""Reports: tests mirror `qualcase.study.reports`."""
