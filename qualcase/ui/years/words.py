"""What the page of a case or site over the waves says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.comparison import Measure
from qualcase.coding.tree import split_path
from qualcase.coding.years import YearsOnly, YearsOrder
from qualcase.study.cell_words import UNLIKE, figure, row_name
from qualcase.ui.matrix import spoken
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from qualcase.coding.comparison import CellIndex
    from qualcase.coding.years import YearsStep
    from qualcase.ui.years.state import BookRow, Sheet

translate = QCoreApplication.translate


def only_name(only: YearsOnly) -> str:
    """Which codes are shown, short enough for a button."""
    return {
        YearsOnly.ALL: translate("Years", "All codes"),
        YearsOnly.SOMETHING: translate("Years", "With something"),
        YearsOnly.CHANGED: translate("Years", "Changed"),
    }[only]


def order_name(order: YearsOrder) -> str:
    """In which order codes stand, short enough for a button."""
    return {
        YearsOrder.TREE: translate("Years", "Code tree"),
        YearsOrder.CHANGE: translate("Years", "Change"),
        YearsOrder.RATING: translate("Years", "Rating"),
    }[order]


def order_meaning(order: YearsOrder) -> str:
    """What stands first in an order."""
    return {
        YearsOrder.TREE: translate("Years", "In the order of the codebook"),
        YearsOrder.CHANGE: translate("Years", "What changed most first: turned, new or gone, more or less"),
        YearsOrder.RATING: translate("Years", "The lowest rating of the last year first"),
    }[order]


def figure_words(sheet: Sheet, at: CellIndex) -> str:
    """The figure of a cell with its base, its kind of empty, and what stands beside it, in words."""
    said = spoken.part(sheet.years.shown, at)
    return said[:1].upper() + said[1:]


def rating_said(sheet: Sheet, at: CellIndex) -> str:
    """The mean rating of a cell, with its sign."""
    rating = sheet.years.rating_at(at)
    return "" if rating is None else figure(Measure.RATING, rating)


def step_words(step: YearsStep) -> str:
    """What became of a cell: `↯ turned`; empty where there is no mark."""
    if step.mark is None:
        return ""
    return f"{step.mark.sign}{UNLIKE if step.unlike else ''} {spoken.mark_name(step.mark)}"


def step_meaning(sheet: Sheet, step: YearsStep) -> str:
    """The same in a whole line."""
    if step.mark is None:
        return ""
    said = spoken.mark_meaning(step.mark, sheet.years.shown.measure, sheet.years.shown.thresholds)
    return f"{said}\n{spoken.unlike_meaning()}" if step.unlike else said


def code_words(sheet: Sheet, row: int, *, nested: bool) -> tuple[str, str]:
    """A code's name, and quietly what stands above it where the tree does not show that."""
    value = sheet.years.shown.rows[row]
    above = " / ".join(split_path(value.name)[:-1])
    return row_name(value), "" if nested else above


def place_words(sheet: Sheet, column: int) -> str:
    """A case of a site, or what the sources are that belong to the site itself."""
    value = sheet.years.shown.columns[column]
    if value.stands_for:
        return translate("Years", "{site}: documents and notes of its own").format(site=value.name)
    held = sheet.cases.get(value.id)
    return held.full_name if held else value.name


def more_words(number: int) -> str:
    """How many excerpts are not shown."""
    return translate("Years", "%n more excerpt(s)", "", number)


def fewer_words() -> str:
    """What puts them away again."""
    return translate("Years", "Fewer")


def change_heading(sheet: Sheet) -> str:
    """Between which waves a sentence says what changed."""
    shown = sheet.years.shown
    return " → ".join(shown.splits[at].name for at in shown.change) if shown.change else ""


def sentence_words(sheet: Sheet, row: BookRow) -> str:
    """The sentence on the change; empty where none is written."""
    state = sheet.years.lines[row.row][row.column].change
    return state.summary.text if state else ""


def invitation() -> str:
    """What stands where no sentence is written."""
    return translate("Years", "What changed? Write it here (E).")


def stale_words() -> str:
    """What stands before a sentence whose passages are no longer as they were."""
    return translate("Years", "Look again: passages behind it changed.")


def nothing_words(sheet: Sheet) -> str:
    """Why there is no code to read."""
    if not sheet.years.shown.splits:
        return translate(
            "Years", "The study has no waves yet, so no year can stand beside another. Material makes them."
        )
    if not sheet.years.sources:
        return translate("Years", "No source here passes the filter. Clear it to read everything.")
    if not sheet.years.excerpts:
        return translate("Years", "Nothing is coded here yet. Each passage you code shows at once.")
    return translate("Years", "Nothing changed from one year to the next. “With something” shows what is said.")


def facts_words(sheet: Sheet) -> str:
    """Where a case lies and how long it ran; of a site how many cases it has."""
    if not sheet.is_case:
        return translate("Years", "%n case(s)", "", len(sheet.cases))
    starts, ends = getattr(sheet.thing, "starts", None), getattr(sheet.thing, "ends", None)
    life = ""
    if starts or ends:
        life = f"{say_date(starts) if starts else '…'} – {say_date(ends) if ends else '…'}"
    return " · ".join(one for one in (", ".join(sheet.areas), life) if one)
