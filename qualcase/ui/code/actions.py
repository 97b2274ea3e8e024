"""What can be done in the workspace Code, as data. Plain keys are seen to by the text, which knows what is selected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.code.coding_actions import coding_actions, favourite_actions, passage_actions

if TYPE_CHECKING:
    from qualcase.ui.code.screen import CodeScreen

translate = QCoreApplication.translate


def code_actions(screen: CodeScreen) -> list[Action]:
    """Coding, moving, and how the text looks."""
    return [
        *_coding(screen),
        *coding_actions(screen),
        *favourite_actions(screen),
        *passage_actions(screen),
        *_moving(screen),
        *_sources(screen),
        *_looks(screen),
    ]


def _coding(screen: CodeScreen) -> list[Action]:
    deeds, state = screen.deeds, screen.state
    group = translate("CodeScreen", "Coding")
    on_text = partial(Action, group=group, enabled=screen.has_text, by_screen=True)
    find = translate("CodeScreen", "Find a code for the passage; letters do it too")
    rate = translate("CodeScreen", "Rate the coding here; 1 is the lowest step of its scale")
    higher = translate("CodeScreen", "Rate the coding here one step higher")
    lower = translate("CodeScreen", "Rate the coding here one step lower")
    star = translate("CodeScreen", "Give the coding here a star")
    remove = translate("CodeScreen", "Remove the coding here")
    note = translate("CodeScreen", "Write a note on the coding here")
    return [
        on_text("code.find", find, partial(screen.flow.find_code, ""), ("Return",)),
        on_text("code.rate", rate, screen.here.editor.scale.take_keyboard, ("1",)),
        on_text("code.rate_higher", higher, partial(deeds.rate_by_step, 1), ("+",)),
        on_text("code.rate_lower", lower, partial(deeds.rate_by_step, -1), ("-",)),
        on_text("code.star", star, lambda: deeds.star(state.chosen_coding()), ("*",)),
        on_text("code.remove", remove, lambda: deeds.remove(state.chosen_coding()), ("Del",)),
        Action("code.note", note, screen.here.editor.write_note, ("F2",), group, screen.has_text),
    ]


def _moving(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "Move in the text")
    on_text = partial(Action, group=group, enabled=screen.has_text, by_screen=True)
    anywhere = partial(Action, group=group, enabled=screen.has_text)
    turn = translate("CodeScreen", "Select the turn or paragraph")
    after, before = partial(screen.go_by_turn, 1), partial(screen.go_by_turn, -1)
    after_anyhow = translate("CodeScreen", "Next turn, also with text selected")
    before_anyhow = translate("CodeScreen", "Previous turn, also with text selected")
    return [
        on_text("code.take_turn", turn, screen.view.select_unit, ("Space",)),
        on_text("code.next", translate("CodeScreen", "Next turn"), after, ("J",)),
        on_text("code.previous", translate("CodeScreen", "Previous turn"), before, ("K",)),
        anywhere("code.next_anyhow", after_anyhow, after, ("Alt+Down",)),
        anywhere("code.previous_anyhow", before_anyhow, before, ("Alt+Up",)),
        anywhere("code.text", translate("CodeScreen", "Go to the text"), screen.go_to_text, ("F6",), in_field=True),
    ]


def _sources(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "Sources")
    on_text = partial(Action, group=group, enabled=screen.has_text, by_screen=True)
    anywhere = partial(Action, group=group, in_field=True)
    wave = translate("CodeScreen", "Go to the same case in the other wave")
    done = translate("CodeScreen", "Mark the source as done, or take it up again")
    find = translate("CodeScreen", "Find a source")
    after, before = translate("CodeScreen", "Next source"), translate("CodeScreen", "Previous source")
    return [
        on_text("code.other_wave", wave, screen.go_to_other_wave, ("W",)),
        on_text("code.done", done, screen.deeds.turn_done, ("D",)),
        anywhere("code.sources", find, screen.sources.take_keyboard, ("Ctrl+G",)),
        anywhere("code.next_source", after, partial(screen.go_by_source, 1), ("Ctrl+PgDown",)),
        anywhere("code.previous_source", before, partial(screen.go_by_source, -1), ("Ctrl+PgUp",)),
    ]


def _looks(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "What is shown")
    anywhere = partial(Action, group=group, in_field=True)
    whose = translate("CodeScreen", "Show own codings only, or those of all")
    return [
        anywhere("code.whose", whose, screen.switch_whose, ("Ctrl+Shift+A",)),
        anywhere("code.larger", translate("CodeScreen", "Larger type"), partial(screen.zoom, 1), ("Ctrl++", "Ctrl+=")),
        anywhere("code.smaller", translate("CodeScreen", "Smaller type"), partial(screen.zoom, -1), ("Ctrl+-",)),
        anywhere("code.usual", translate("CodeScreen", "Usual size of type"), partial(screen.zoom, 0), ("Ctrl+0",)),
    ]
