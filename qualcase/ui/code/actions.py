"""What can be done in the workspace Code, as data. Plain keys are seen to by the text, which knows what is selected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action

if TYPE_CHECKING:
    from qualcase.ui.code.screen import CodeScreen

translate = QCoreApplication.translate


def code_actions(screen: CodeScreen) -> list[Action]:
    """Coding, moving, and how the text looks."""
    return [*_coding(screen), *_moving(screen), *_sources(screen), *_looks(screen)]


def _coding(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "Code")
    deeds, state = screen.deeds, screen.state
    on_text = {"group": group, "enabled": screen.has_text, "by_screen": True}
    return [
        Action(
            "code.find",
            translate("CodeScreen", "Find a code for the passage; letters do it too"),
            partial(screen.find_code, ""),
            ("Return",),
            **on_text,
        ),
        Action(
            "code.rate",
            translate("CodeScreen", "Rate the coding here: 1 is the lowest step, + and − go up and down"),
            partial(deeds.rate_by_step, 1),
            ("1",),
            **on_text,
        ),
        Action(
            "code.star",
            translate("CodeScreen", "Give the coding here a star"),
            lambda: deeds.star(state.chosen_coding()),
            ("*",),
            **on_text,
        ),
        Action(
            "code.remove",
            translate("CodeScreen", "Remove the coding here"),
            lambda: deeds.remove(state.chosen_coding()),
            ("Del",),
            **on_text,
        ),
        Action(
            "code.note",
            translate("CodeScreen", "Write a note on the coding here"),
            screen.here.editor.write_note,
            ("F2",),
            group,
            screen.has_text,
        ),
    ]


def _moving(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "Move in the text")
    plain = {"group": group, "enabled": screen.has_text, "by_screen": True}
    anywhere = {"group": group, "enabled": screen.has_text}
    return [
        Action(
            "code.take_turn",
            translate("CodeScreen", "Select the turn or paragraph"),
            screen.view.select_unit,
            ("Space",),
            **plain,
        ),
        Action("code.next", translate("CodeScreen", "Next turn"), partial(screen.move, 1), ("J",), **plain),
        Action("code.previous", translate("CodeScreen", "Previous turn"), partial(screen.move, -1), ("K",), **plain),
        Action(
            "code.next_anyhow",
            translate("CodeScreen", "Next turn, also with text selected"),
            partial(screen.move, 1),
            ("Alt+Down",),
            **anywhere,
        ),
        Action(
            "code.previous_anyhow",
            translate("CodeScreen", "Previous turn, also with text selected"),
            partial(screen.move, -1),
            ("Alt+Up",),
            **anywhere,
        ),
        Action("code.text", translate("CodeScreen", "Go to the text"), screen.go_to_text, ("F6",), **anywhere),
    ]


def _sources(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "Sources")
    plain = {"group": group, "enabled": screen.has_text, "by_screen": True}
    return [
        Action(
            "code.other_wave",
            translate("CodeScreen", "Go to the same case in the other wave"),
            screen.go_to_other_wave,
            ("W",),
            **plain,
        ),
        Action(
            "code.done",
            translate("CodeScreen", "Mark the source as done, or take it up again"),
            screen.deeds.turn_done,
            ("D",),
            **plain,
        ),
        Action(
            "code.sources", translate("CodeScreen", "Find a source"), screen.sources.take_keyboard, ("Ctrl+G",), group
        ),
        Action(
            "code.next_source", translate("CodeScreen", "Next source"), partial(screen.step, 1), ("Ctrl+PgDown",), group
        ),
        Action(
            "code.previous_source",
            translate("CodeScreen", "Previous source"),
            partial(screen.step, -1),
            ("Ctrl+PgUp",),
            group,
        ),
    ]


def _looks(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "What is shown")
    return [
        Action(
            "code.whose",
            translate("CodeScreen", "Show own codings only, or those of all"),
            screen.switch_whose,
            ("Ctrl+Shift+A",),
            group,
        ),
        Action(
            "code.larger", translate("CodeScreen", "Larger type"), partial(screen.zoom, 1), ("Ctrl++", "Ctrl+="), group
        ),
        Action("code.smaller", translate("CodeScreen", "Smaller type"), partial(screen.zoom, -1), ("Ctrl+-",), group),
        Action("code.usual", translate("CodeScreen", "Usual size of type"), partial(screen.zoom, 0), ("Ctrl+0",), group),
    ]
