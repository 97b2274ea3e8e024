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
PATH = mark("Path")
NAME = mark("Name")
COLOUR = mark("Colour")
SCALE = mark("Scale")
INDUCTIVE = mark("Inductive")
RETIRED = mark("Retired")
LABEL = mark("Label")
CODEBOOK = mark("Codebook")
TEXT = mark("Text")
TITLE = mark("Title")
DESCRIPTION = mark("Description")

EXAMPLES = {"good": mark("Example"), "border": mark("Borderline"), "not": mark("Not this")}
"""By the kind of the example."""
BOOK = {"title": TITLE, "description": DESCRIPTION, "seed": ORIGIN, "name": NAME}
"""What is said of the codebook itself, by the field of a YAML file."""
COLUMNS = {
    "path": PATH,
    "name": NAME,
    "key": KEY,
    "colour": COLOUR,
    "short": SHORT,
    "full": FULL,
    "use_when": USE_WHEN,
    "not_when": NOT_WHEN,
    "example_good": EXAMPLES["good"],
    "example_border": EXAMPLES["border"],
    "example_not": EXAMPLES["not"],
    "scale": SCALE,
    "inductive": INDUCTIVE,
    "retired": RETIRED,
    "origin": ORIGIN,
    "uses": USES,
    "rating": RATING,
    "label": LABEL,
    "codebook": CODEBOOK,
    "text": TEXT,
    "row": mark("Row"),
    "scale_low": mark("Lowest rating"),
    "scale_high": mark("Highest rating"),
    "scale_labels": mark("Labels of ratings"),
}
"""Headings of the columns of tables, by field."""
