"""Qualitative comparative analysis: memberships in, truth tables and solutions out (docs/measures.md)."""

from qualcase.compare.qca.calibrating import direct, indirect
from qualcase.compare.qca.checking import both_ways, by_cut, untenable
from qualcase.compare.qca.fitting import necessity, of_term, sufficiency
from qualcase.compare.qca.necessary import of_conditions, of_unions
from qualcase.compare.qca.solving import solve
from qualcase.compare.qca.tabulating import negated, truth_table

__all__ = [
    "both_ways",
    "by_cut",
    "direct",
    "indirect",
    "necessity",
    "negated",
    "of_conditions",
    "of_term",
    "of_unions",
    "solve",
    "sufficiency",
    "truth_table",
    "untenable",
]
