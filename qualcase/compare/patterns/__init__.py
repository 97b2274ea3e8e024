"""Patterns across cases and codes: values in, values out (docs/measures.md)."""

from qualcase.compare.patterns.cooccurring import cooccurrence
from qualcase.compare.patterns.groups import set_apart
from qualcase.compare.patterns.saturating import saturation

__all__ = ["cooccurrence", "saturation", "set_apart"]
