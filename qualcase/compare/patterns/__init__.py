"""Patterns across cases and codes: values in, values out (docs/measures.md)."""

from qualcase.compare.patterns.alike import alike, pair, tree
from qualcase.compare.patterns.cooccurring import cooccurrence
from qualcase.compare.patterns.groups import set_apart
from qualcase.compare.patterns.hearing import heard
from qualcase.compare.patterns.lines import lines
from qualcase.compare.patterns.meeting import meetings
from qualcase.compare.patterns.saturating import saturation

__all__ = ["alike", "cooccurrence", "heard", "lines", "meetings", "pair", "saturation", "set_apart", "tree"]
