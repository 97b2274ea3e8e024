"""Qualitative comparative analysis: memberships in, truth tables and solutions out (docs/measures.md)."""

from qualcase.compare.qca.calibrating import direct, indirect
from qualcase.compare.qca.fitting import necessity, of_term, sufficiency
from qualcase.compare.qca.solving import solve
from qualcase.compare.qca.tabulating import negated, truth_table

__all__ = ["direct", "indirect", "necessity", "negated", "of_term", "solve", "sufficiency", "truth_table"]
