"""What is chosen in the workspace Code and can be collected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.ui.base.dragging import add_excerpts
from qualcase.ui.base.passage_ref import PassageRef

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from qualcase.ui.code.screen import CodeScreen
    from qualcase.ui.code.state import CodeState
    from qualcase.ui.transcript.paragraphs import Span


def chosen_excerpts(screen: CodeScreen) -> Sequence[str | PassageRef]:
    """Of the list that has the keyboard, else what is selected in the text, else the coding at the caret."""
    findings, listed = screen.findings, screen.jumper.listed_coding()
    if findings.is_open and findings.finding.panel.list.hasFocus():
        found = findings.finding.work.chosen(findings.finding.panel.list.current())
        return [PassageRef(one.source_id, one.start, one.end) for one in found]
    if listed is not None:
        return (listed,)
    chosen = screen.state.chosen_coding()
    span = screen.view.selection()
    if span is not None:
        return (excerpt_at(screen.state, span.start, span.end),)
    return (chosen.id,) if chosen is not None else ()


def carry_excerpt(state: CodeState, data: QMimeData, span: Span) -> None:
    """Let what is dragged out of a text be collected."""
    if state.opened is not None:
        add_excerpts(data, [excerpt_at(state, span.start, span.end)])


def excerpt_at(state: CodeState, start: int, end: int) -> str | PassageRef:
    """The chosen coding, or another that is shown, that has just this place; else the passage itself."""
    opened, chosen = state.opened, state.chosen_coding()
    if opened is None:
        raise ValueError("no text is open")
    if chosen is not None and (chosen.start, chosen.end) == (start, end):
        return chosen.id
    same = next((one.id for one in state.shown() if (one.start, one.end) == (start, end)), None)
    return same or PassageRef(opened.source_id, start, end)
