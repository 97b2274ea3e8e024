"""What the fields of a code are called where people read them."""

from __future__ import annotations

from qualcase.words import mark

SHORT = mark("Short definition")
FULL = mark("Full definition")
USE_WHEN = mark("Use when")
NOT_WHEN = mark("Do not use when")
KEY = mark("Key")
ORIGIN = mark("Origin")
USES = mark("Coded passages")
RATING = mark("Rating")
SCALES = mark("Rating scales")

EXAMPLES = {"good": mark("Example"), "border": mark("Borderline"), "not": mark("Not this")}
"""By the kind of the example."""
