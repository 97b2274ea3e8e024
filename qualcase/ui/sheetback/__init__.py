"""A workbook that comes back: what was edited in it is seen before it is taken."""
