"""Excerpts written by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qualcase.coding.codings import Excerpt

_PLAIN = Excerpt(
    id="e1",
    source_id="s1",
    code_id="roles",
    source="K01_2015_interview",
    kind="interview",
    case="K01",
    cases=("K01",),
    site="Fjordby",
    wave="2015",
    about=None,
    participant="Karen",
    participants=("Karen",),
    role="volunteer",
    code="Roller",
    coder="Anna",
    start=120,
    end=160,
    text="Vi vidste ikke, hvem der skulle gøre hvad.",
    rating=None,
    note="",
    star=False,
)


def excerpt(name: str, **fields: Any) -> Excerpt:
    """An excerpt with an id of its own."""
    return replace(_PLAIN, id=name, **fields)
