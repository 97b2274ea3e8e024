"""What can be done while a text is corrected, as data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action

if TYPE_CHECKING:
    from qualcase.ui.correcting.desk import Desk

translate = QCoreApplication.translate


def desk_actions(desk: Desk) -> list[Action]:
    """Saving and leaving, turns, finding, and deciding."""
    group = translate("Correcting", "Correct the text")
    anywhere = partial(Action, group=group, in_field=True)
    in_text = partial(Action, group=group, by_screen=True)
    writing = desk.writing

    def is_writable() -> bool:
        return desk.work is not None and desk.work.manuscript is not None

    def is_outdated() -> bool:
        return desk.work is not None and desk.work.outdated and is_writable()

    def has_clashes() -> bool:
        return desk.work is not None and bool(desk.work.clashes)

    carry = translate("Correcting", "Carry my changes onto the text that was saved meanwhile")
    clash = translate("Correcting", "Go to the next place that both changed")
    return [
        anywhere("correct.carry", carry, desk.meanwhile.carry, enabled=is_outdated),
        anywhere("correct.clash", clash, desk.meanwhile.next_clash, ("F7",), enabled=has_clashes),
        anywhere("correct.save", translate("Correcting", "Save as a new version"), desk.save, ("Ctrl+S",)),
        in_text("correct.leave", translate("Correcting", "Leave without saving"), desk.leave, ("Esc",)),
        Action("correct.undo", translate("Correcting", "Undo in the text"), writing.undo, ("Ctrl+Z",), group),
        Action("correct.redo", translate("Correcting", "Do again in the text"), writing.redo, ("Ctrl+Shift+Z",), group),
        in_text(
            "correct.split",
            translate("Correcting", "Begin somebody else’s turn here"),
            writing.begin_turn,
            ("Return",),
            enabled=is_writable,
        ),
        in_text("correct.line", translate("Correcting", "Only a new line"), writing.begin_line, ("Shift+Return",)),
        anywhere("correct.who", translate("Correcting", "Say who speaks in this turn"), writing.ask_who, ("F2",)),
        anywhere(
            "correct.join", translate("Correcting", "Join the turn with the one before"), writing.join, ("Ctrl+J",)
        ),
        anywhere("correct.find", translate("Correcting", "Find and replace"), writing.find, ("Ctrl+F",)),
        anywhere("correct.next", translate("Correcting", "Find the next"), partial(writing.find_next, 1), ("F3",)),
        anywhere(
            "correct.previous",
            translate("Correcting", "Find the one before"),
            partial(writing.find_next, -1),
            ("Shift+F3",),
        ),
        anywhere("correct.text", translate("Correcting", "Go to the text"), desk.editor.setFocus, ("F6",)),
        anywhere(
            "correct.decide",
            translate("Correcting", "Go to the next passage to decide"),
            desk.deciding.next_waiting,
            ("F8",),
        ),
        anywhere(
            "correct.place",
            translate("Correcting", "Place the chosen passage where the text is selected"),
            desk.deciding.place_here,
            ("Ctrl+Return", "Ctrl+Enter"),
        ),
    ]
