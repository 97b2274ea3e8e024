"""Excerpts as a table: one row each, with everything that says where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.tables import Column, Table
from qualcase.study.wording import say_about, say_kind, say_role
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.tables import CellValue

_COLUMNS = (
    (mark("Code"), 32, mark("Path of the code")),
    (mark("Case"), 10, mark("The case that the passage belongs to; several where it cannot be told")),
    (mark("Site"), 18, mark("The site of the case, or of the source")),
    (mark("Wave"), 8, mark("The wave in which it was told or written")),
    (
        mark("Speaks about"),
        14,
        mark("Another wave, before the study, or expected; empty when it is about its own wave"),
    ),
    (mark("Kind"), 16, mark("Kind of source")),
    (mark("Participant"), 22, mark("Who says most of it")),
    (mark("Role"), 14, mark("Role of the participant in the case and wave")),
    (mark("Text"), 80, mark("The passage")),
    (mark("Rating"), 8, mark("On the code’s scale")),
    (mark("Note"), 30, mark("The coder’s note")),
    (mark("In short"), 30, mark("What it says, in the researcher’s words")),
    (mark("Star"), 6, mark("1 when starred")),
    (mark("Words"), 8, mark("Words of participants in the passage")),
    (mark("Coder"), 14, mark("Who coded it")),
    (mark("Source"), 32, mark("Name of the source")),
    (mark("Start"), 9, mark("Where it begins in the source, in characters")),
    (mark("End"), 9, mark("Where it ends in the source, in characters")),
    (mark("Made by"), 14, mark("Empty by hand; else what proposed it, such as auto:speaker or suggested")),
    (mark("Id"), 34, mark("Id of the coding in the study")),
)


_LABEL = (mark("Excerpt"), 14, mark("Permanent id of the passage, the same in every report"))


def excerpt_table(excerpts: Iterator[Excerpt], label_of: Callable[[str], str] | None = None) -> Table:
    """The table; its rows are a stream. `label_of` gives the permanent id of a coding, which then stands last."""
    named = (*_COLUMNS, _LABEL) if label_of else _COLUMNS
    columns = tuple(Column(say(name), width, say(meaning)) for name, width, meaning in named)
    more = (lambda one: (label_of(one.id),)) if label_of else (lambda _: ())
    return Table(say(mark("Excerpts")), columns, ((*_row(excerpt), *more(excerpt)) for excerpt in excerpts))


def _row(excerpt: Excerpt) -> tuple[CellValue, ...]:
    return (
        excerpt.code,
        excerpt.case or ", ".join(excerpt.cases),
        excerpt.site,
        excerpt.wave,
        say_about(excerpt.about) if excerpt.about else None,
        say_kind(excerpt.kind),
        excerpt.participant,
        say_role(excerpt.role) or None,
        excerpt.text,
        excerpt.rating,
        excerpt.note or None,
        excerpt.condensed or None,
        1 if excerpt.star else None,
        excerpt.words,
        excerpt.coder,
        excerpt.source,
        excerpt.start,
        excerpt.end,
        excerpt.made_by or None,
        excerpt.id,
    )
