"""What changed in a view, line by line: each leads to what it tells of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.study.wording import say_about, say_role
from qualcase.ui.compare.chooser import Entry
from qualcase.ui.compare.view_words import both_seen, gone_words, mark_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.sources import Source
    from qualcase.coding.views import CellChange, MarkChange, View, ViewChanges
    from qualcase.study import Study

translate = QCoreApplication.translate
_SHORT = 60
"""Characters of a passage in the list."""


@dataclass(frozen=True)
class ChangedCell:
    """A cell of the comparison."""

    row: str
    column: str


@dataclass(frozen=True)
class Looked:
    """What changed in a view, with the passages and sources it names."""

    view: View
    changes: ViewChanges | None
    """None where the view cannot be compared as it was."""
    came: tuple[Excerpt, ...] = ()
    sources: tuple[Source, ...] = ()
    """Those that came."""


def read_changes(study: Study, view: View) -> Looked:
    """What changed since the view was saved. May take long."""
    from qualcase.errors import UserError

    try:
        changes = study.views.changed(view.id)
    except UserError:
        return Looked(view, None)
    new = set(changes.sources_came)
    sources = tuple(one for one in study.sources.all() if one.id in new)
    return Looked(view, changes, study.excerpts_of(changes.codings_came), sources)


def change_entries(looked: Looked) -> tuple[Entry, ...]:
    """A line for each cell, mark, source and passage."""
    changes = looked.changes
    if changes is None:
        return ()
    lines = [*_cells(looked.view, changes.cells), *_marks(changes.marks)]
    came, new = translate("CompareScreen", "source that came"), translate("CompareScreen", "passage that came")
    lines += [Entry(source.name, source, came) for source in looked.sources]
    lines += [Entry(_short(one.text), one, f"{one.code} · {new}") for one in looked.came]
    lines += [Entry(words, None) for words in gone_words(changes)]
    return tuple(lines)


def _cells(view: View, cells: Sequence[CellChange]) -> list[Entry]:
    measure = view.settings.measure
    return [
        Entry(_where(one.names), ChangedCell(one.row, one.column), " → ".join(both_seen(one, measure))) for one in cells
    ]


def _marks(marks: Sequence[MarkChange]) -> list[Entry]:
    return [
        Entry(
            _where(one.names),
            ChangedCell(one.row, one.column),
            f"{mark_words(one.before)} → {mark_words(one.after)}",
        )
        for one in marks
    ]


def _where(names: Sequence[str]) -> str:
    """Row, column and split by name; what is gone says so."""
    row, column, *split = names
    gone = translate("CompareScreen", "gone")
    told = [row.rpartition("/")[2] or gone, column or gone, *filter(None, split)]
    return " · ".join(say_about(say_role(one)) for one in told)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1]}…"
