"""What the page of a workbook that comes back says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.sheet_back import Choice, SheetKind, Step
from qualcase.ui.sheetback.state import Shown
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from qualcase.coding.sheet_back import SheetChange, SheetPreview
    from qualcase.ui.sheetback.state import Counts, Deciding

translate = QCoreApplication.translate


def kind_words(kind: SheetKind) -> str:
    """A kind of sheet that can be written to be edited."""
    return {
        SheetKind.SUMMARIES: translate("SheetBack", "Summaries, case by code"),
        SheetKind.RATINGS: translate("SheetBack", "Case ratings"),
        SheetKind.VARIABLES: translate("SheetBack", "Variables"),
        SheetKind.CODES: translate("SheetBack", "Passages and their codes"),
    }[kind]


def choice_words(choice: Choice | None) -> str:
    """What becomes of a cell, for the list; a mark tells it besides."""
    if choice is None:
        return translate("SheetBack", "? decide")
    return {
        Choice.SHEET: translate("SheetBack", "✓ take"),
        Choice.STUDY: translate("SheetBack", "– leave"),
        Choice.BOTH: translate("SheetBack", "+ both"),
    }[choice]


def step_words(change: SheetChange) -> str:
    """What a change does."""
    if change.conflict:
        return translate("SheetBack", "changed in both")
    return {
        Step.FILLED: translate("SheetBack", "filled"),
        Step.CHANGED: translate("SheetBack", "changed"),
        Step.EMPTIED: translate("SheetBack", "emptied"),
    }[change.step]


def headings() -> tuple[str, ...]:
    """Those of the list."""
    return (
        translate("SheetBack", "What becomes of it"),
        translate("SheetBack", "Cell"),
        translate("SheetBack", "Of"),
        translate("SheetBack", "Column"),
        translate("SheetBack", "In the study"),
        translate("SheetBack", "In the sheet"),
    )


def tab_words(shown: Shown, deciding: Deciding) -> str:
    """A tab with how many there are."""
    preview = deciding.preview
    said, many = {
        Shown.ALL: (translate("SheetBack", "All"), len(preview.changes)),
        Shown.CONFLICTS: (translate("SheetBack", "Changed in both"), len(preview.conflicts)),
        Shown.EMPTIED: (translate("SheetBack", "Emptied"), len(deciding.listed(Shown.EMPTIED))),
        Shown.NOT_READ: (translate("SheetBack", "To know"), len(preview.remarks)),
    }[shown]
    return f"{said} {many}"


def file_words(preview: SheetPreview) -> str:
    """The file, when it was written, and how many rows it has."""
    parts = [preview.name]
    if preview.made_at is not None:
        parts.append(translate("SheetBack", "written {moment}").format(moment=say_moment(preview.made_at)))
    parts.append(translate("SheetBack", "%n row(s)", "", preview.rows))
    if preview.absent:
        gone = translate("SheetBack", "%n row(s) are not in it any more, of which nothing becomes", "", preview.absent)
        parts.append(gone)
    return " · ".join(parts)


def summary_words(counts: Counts) -> str:
    """What the button would do, and what it would not."""
    parts = []
    if counts.kept:
        parts.append(translate("SheetBack", "%n cell(s) stay as the study has them", "", counts.kept))
    if counts.open:
        parts.append(
            translate("SheetBack", "%n conflict(s) not decided: they stay as the study has them", "", counts.open)
        )
    return " · ".join(parts)


def take_words(counts: Counts) -> str:
    """What the button says."""
    return translate("SheetBack", "Take %n cell(s)", "", counts.taken)
