"""In which order the files stand, and which of them show. Free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.ui.importing.rows import Verdict
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.words.sorting import SortKey

_FIRST = (Verdict.LOOK, Verdict.REFUSED, Verdict.READY)
"""What a person can still mend stands before what cannot be mended and what needs nothing."""


def need(verdict: Verdict) -> int:
    """How much a file needs a look: 0 most."""
    return _FIRST.index(verdict)


def text_order(text: str) -> tuple[bool, SortKey]:
    """Texts as people order them, the empty ones first: they are what is missing."""
    return bool(text), sort_key(text)


def passes(texts: Iterable[str], typed: str) -> bool:
    """Whether every word that was typed stands somewhere in what the row says."""
    said = "\n".join(texts).casefold()
    return all(word in said for word in typed.casefold().split())
