"""Figures: values in, values out. Every figure, empty and mark is defined in docs/measures.md.

`stack` lays facts out as arrays, `make_crossing` puts what a filter lets through into cells, `compare` reads a measure
off them. The first is made once for the facts, the second once for a filter and its axes.
"""

from qualcase.compare.cells import compare, make_crossing
from qualcase.compare.crossing import Crossing
from qualcase.compare.stack import KINDS, Stack, stack

__all__ = ["KINDS", "Crossing", "Stack", "compare", "make_crossing", "stack"]
