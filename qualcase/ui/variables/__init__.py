"""Variables as a table: cases (sites …) down, variables and waves across."""
