"""How a source is called on a chip: a letter for its kind, and what tells it from its neighbours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qualcase.coding.sources import SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.sources import Source

LETTERS = {
    SourceKind.INTERVIEW: "I",
    SourceKind.GROUP_INTERVIEW: "G",
    SourceKind.OBSERVATION: "O",
    SourceKind.DOCUMENT: "D",
    SourceKind.QUESTIONNAIRE: "Q",
}
"""What stands for a kind on a chip; the same in all languages of the program."""
_PARTS = re.compile(r"[\s_\-–.]+")
_KIND_WORDS = frozenset(
    word
    for line in (
        "interview interviews int gruppeinterview fokusgruppe group focus questionnaire spørgeskema",
        "observation observationer obs observasjon feltnote feltnoter feltnotat notat note notes fieldnote",
        "dokument document doc",
    )
    for word in line.split()
)


def short_name(source: Source, case_names: Iterable[str], wave: str | None) -> str:
    """What tells a source from its neighbours: its name without case, wave and kind. Empty when nothing is left."""
    known = {part.casefold() for name in (*case_names, wave or "") for part in _PARTS.split(name)}
    parts = [part for part in _PARTS.split(source.name) if part]
    kept = [part for part in parts if part.casefold() not in known and part.casefold() not in _KIND_WORDS]
    return " ".join(kept)
