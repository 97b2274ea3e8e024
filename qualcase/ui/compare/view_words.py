"""What changed in a saved view, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.comparison import MARKS, Empty, Mark
from qualcase.study.cell_words import EMPTY_SIGNS, figure_with_unit
from qualcase.ui.matrix.spoken import mark_name
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from qualcase.coding.comparison import Measure
    from qualcase.coding.views import CellChange, SeenCell, View, ViewChanges

translate = QCoreApplication.translate


def seen_day(view: View) -> str:
    """The day on which what a view showed was taken down."""
    return say_date(view.seen_at.astimezone().date()) if view.seen_at else ""


def changes_in_short(changes: ViewChanges) -> str:
    """How much came, went and became other: `4 cells, 1 mark, 2 sources came`."""
    counted = (
        (translate("CompareScreen", "%n cell(s)", "", len(changes.cells)), changes.cells),
        (translate("CompareScreen", "%n mark(s)", "", len(changes.marks)), changes.marks),
        (translate("CompareScreen", "%n source(s) came", "", len(changes.sources_came)), changes.sources_came),
        (translate("CompareScreen", "%n passage(s) came", "", len(changes.codings_came)), changes.codings_came),
    )
    return ", ".join((*(said for said, held in counted if held), *gone_words(changes)))


def gone_words(changes: ViewChanges) -> list[str]:
    """How many sources and passages went; of these only the number is known."""
    counted = (
        (translate("CompareScreen", "%n source(s) went", "", len(changes.sources_went)), changes.sources_went),
        (translate("CompareScreen", "%n passage(s) went", "", len(changes.codings_went)), changes.codings_went),
    )
    return [said for said, held in counted if held]


def both_seen(change: CellChange, measure: Measure) -> tuple[str, str]:
    """What a cell showed before and shows now; where only the base of an empty cell is another, with that."""
    before, after = (_seen(one, measure, base=False) for one in (change.before, change.after))
    if before == after:
        before, after = (_seen(one, measure, base=True) for one in (change.before, change.after))
    return before, after


def _seen(seen: SeenCell | None, measure: Measure, *, base: bool) -> str:
    """What a cell showed: figure and base, or its sign; nothing where it was not there."""
    if seen is None:
        return translate("CompareScreen", "not there")
    incomplete = " ?" if seen.incomplete else ""
    if seen.empty:
        of = f" / {say_number(seen.base)}" if base and seen.base is not None else ""
        return f"{EMPTY_SIGNS[Empty(seen.empty)]}{of}{incomplete}"
    if seen.value is None:
        return translate("CompareScreen", "no figure") + incomplete
    shown = figure_with_unit(measure, seen.value)
    return (f"{shown} / {say_number(seen.base)}" if seen.base is not None else shown) + incomplete


def mark_words(kept: str) -> str:
    """A mark as it is kept, with its sign: `▲ more`."""
    plain = kept.removesuffix("≠")
    if plain not in {one.value for one in MARKS if one}:
        return translate("CompareScreen", "no mark")
    mark = Mark(plain)
    return f"{mark.sign}{kept[len(plain) :]} {mark_name(mark)}"
