"""Excerpts in reports: how they read, and which of the lines below them are wanted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.study.exports import as_quote
from qualcase.study.reports.asking import has
from qualcase.words import Message

if TYPE_CHECKING:
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Quote
    from qualcase.study.study import Study

RATINGS, NOTES, IN_SHORT, ORIGIN = "ratings", "notes", "in-short", "made-by"
LINES = (
    (RATINGS, Message("Ratings")),
    (NOTES, Message("Notes of the coders")),
    (IN_SHORT, Message("What excerpts say in short")),
    (ORIGIN, Message("How passages were coded, where not by hand")),
)
"""The lines below an excerpt, as parts of a kind of report."""


def quote_of(study: Study, order: ReportOrder, excerpt: Excerpt) -> Quote:
    """An excerpt as it reads, with the lines below it that an order wants."""
    if order.parts:
        excerpt = replace(
            excerpt,
            rating=excerpt.rating if has(order, RATINGS) else None,
            note=excerpt.note if has(order, NOTES) else "",
            condensed=excerpt.condensed if has(order, IN_SHORT) else "",
            made_by=excerpt.made_by if has(order, ORIGIN) else "",
        )
    return as_quote(study, excerpt, order.citation)
