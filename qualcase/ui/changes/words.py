"""What the page of the change sheet says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.change_sheet import LineState
from qualcase.study.change_words import state_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.change_sheet import ChangeSheetShown, SheetLine
    from qualcase.coding.facts import Frame

translate = QCoreApplication.translate
MARKS = {LineState.OPEN: "", LineState.ACCEPTED: "✓", LineState.REJECTED: "✗"}
"""The sign of what was said of a line."""


def counts_words(counts: Mapping[LineState, int]) -> str:
    """How many lines are to decide, accepted, rejected."""
    return " · ".join(f"{counts[one]} {state_words(one)}" for one in LineState if counts.get(one))


def state_title(state: LineState | None) -> str:
    """What can be looked at."""
    return {
        None: translate("Changes", "All"),
        LineState.OPEN: translate("Changes", "To decide"),
        LineState.ACCEPTED: translate("Changes", "Accepted"),
        LineState.REJECTED: translate("Changes", "Rejected"),
    }[state]


def row_words(line: SheetLine, frame: Frame) -> str:
    """A line by case and code."""
    case = frame.cases[frame.index[line.cell.case_id]]
    return f"{case.name} · {frame.tree[line.cell.code_id].name}"


def above_words(line: SheetLine, frame: Frame) -> str:
    """The codes above that of a line; nothing for one that lies below no other."""
    return " / ".join(one.name for one in frame.tree.ancestors(line.cell.code_id))


def said_words(shown: ChangeSheetShown, line: SheetLine) -> str:
    """What the line says in words, or why it was rejected."""
    words = shown.words(line)
    if line.state is LineState.REJECTED:
        return translate("Changes", "Rejected: {reason}").format(reason=words)
    if line.state is LineState.ACCEPTED and not words:
        return translate("Changes", "Nobody has put it into words yet.")
    return words


def unproposed_words() -> str:
    """That figures propose no longer, or never did, what was decided."""
    return translate("Changes", "Figures do not propose this.")
