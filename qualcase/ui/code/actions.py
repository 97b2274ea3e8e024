"""What can be done in the workspace Code, as data. Plain keys are seen to by the text, which knows what is selected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.code.coding_actions import coding_actions, favourite_actions, passage_actions
from qualcase.ui.code.layer import layer_actions
from qualcase.ui.code.moving_actions import moving_actions, wave_actions

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
        *moving_actions(screen),
        *screen.findings.actions(),
        *layer_actions(screen),
        *_sources(screen),
        *screen.over.actions(),
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
        *_examples(screen, group),
    ]


def _examples(screen: CodeScreen, group: str) -> list[Action]:
    """The passage here in the definition of its code: by one key and a digit, or each by name."""
    at_caret = screen.at_caret
    kinds = (
        ("good", translate("CodeScreen", "Pin the passage here as a good example of its code")),
        ("border", translate("CodeScreen", "Pin the passage here as an example at the border of its code")),
        ("not", translate("CodeScreen", "Pin the passage here as an example of what its code is not")),
    )
    ask = translate("CodeScreen", "Pin the passage here to the definition of its code…")
    return [
        Action("code.pin", ask, at_caret.ask_pin, ("Ctrl+Shift+E",), group, screen.has_text),
        *(
            Action(f"code.pin_{kind}", words, partial(at_caret.pin, kind), (), group, screen.has_text)
            for kind, words in kinds
        ),
    ]


def _sources(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "Sources")
    on_text = partial(Action, group=group, enabled=screen.has_text, by_screen=True)
    anywhere = partial(Action, group=group, in_field=True)
    done = translate("CodeScreen", "Mark the source as done, or take it up again")
    find = translate("CodeScreen", "Find a source")
    guide = translate("CodeScreen", "What was asked in the interview, and the guide")
    after, before = translate("CodeScreen", "Next source"), translate("CodeScreen", "Previous source")
    return [
        *wave_actions(screen, group),
        on_text("code.done", done, screen.deeds.turn_done, ("D",)),
        anywhere("code.sources", find, screen.go_to_sources, ("Ctrl+G",)),
        anywhere("code.guide", guide, screen.go_to_guide, ("Ctrl+Shift+I",)),
        anywhere("code.next_source", after, partial(screen.go_by_source, 1), ("Ctrl+PgDown",)),
        anywhere("code.previous_source", before, partial(screen.go_by_source, -1), ("Ctrl+PgUp",)),
    ]


def _looks(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "What is shown")
    anywhere = partial(Action, group=group, in_field=True)
    printed = translate("CodeScreen", "Print the text with its codings…")
    saved = translate("CodeScreen", "Save the text with its codings as PDF…")
    longer, shorter = translate("CodeScreen", "Longer lines"), translate("CodeScreen", "Shorter lines")
    whose = translate("CodeScreen", "Show own codings only, or those of all")
    stripes = translate("CodeScreen", "Stripes beside the text: the next choice")
    choose = translate("CodeScreen", "Choose what has a stripe beside the text")
    here = translate("CodeScreen", "Go to the list of what is coded here")
    return [
        anywhere("code.stripes", stripes, screen.stripes.switch, ("Ctrl+Shift+S",)),
        anywhere("code.choose_stripes", choose, screen.stripes.ask, ("Ctrl+Shift+R",)),
        anywhere("code.here", here, screen.here.take_keyboard, ("Shift+F6",)),
        anywhere("code.whose", whose, screen.switch_whose, ("Ctrl+Shift+A",)),
        anywhere("code.larger", translate("CodeScreen", "Larger type"), partial(screen.zoom, 1), ("Ctrl++", "Ctrl+=")),
        anywhere("code.smaller", translate("CodeScreen", "Smaller type"), partial(screen.zoom, -1), ("Ctrl+-",)),
        anywhere("code.usual", translate("CodeScreen", "Usual size of type"), partial(screen.zoom, 0), ("Ctrl+0",)),
        anywhere("code.longer_lines", longer, partial(screen.widen, 1), ("Alt++", "Alt+=")),
        anywhere("code.shorter_lines", shorter, partial(screen.widen, -1), ("Alt+-",)),
        anywhere("code.print", printed, screen.printing.print, ("Ctrl+P",), enabled=screen.has_text),
        anywhere("code.pdf", saved, screen.printing.save, (), enabled=screen.has_text),
    ]
