"""Every way to move in the open text, to select in it, and to other texts of the case, as data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.code.moving_state import Unit

if TYPE_CHECKING:
    from qualcase.ui.code.screen import CodeScreen

translate = QCoreApplication.translate


def moving_actions(screen: CodeScreen) -> list[Action]:
    """Moving, selecting, jumping."""
    return [*_steps(screen), *_further(screen), *_selecting(screen), *_jumping(screen)]


def _steps(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "Move in the text")
    on_text = partial(Action, group=group, enabled=screen.has_text, by_screen=True)
    anywhere = partial(Action, group=group, enabled=screen.has_text)
    after, before = partial(screen.mover.go_by_turn, 1), partial(screen.mover.go_by_turn, -1)
    after_anyhow = translate("CodeScreen", "Next turn, also with text selected")
    before_anyhow = translate("CodeScreen", "Previous turn, also with text selected")
    next_sentence = translate("CodeScreen", "Next sentence")
    previous_sentence = translate("CodeScreen", "Previous sentence")
    next_paragraph = translate("CodeScreen", "Next paragraph")
    previous_paragraph = translate("CodeScreen", "Previous paragraph")
    go = screen.mover.go
    return [
        on_text("code.next", translate("CodeScreen", "Next turn"), after, ("J",)),
        on_text("code.previous", translate("CodeScreen", "Previous turn"), before, ("K",)),
        anywhere("code.next_anyhow", after_anyhow, after, ("Alt+Down",)),
        anywhere("code.previous_anyhow", before_anyhow, before, ("Alt+Up",)),
        anywhere("code.next_sentence", next_sentence, partial(go, Unit.SENTENCE, 1), ("Ctrl+.",)),
        anywhere("code.previous_sentence", previous_sentence, partial(go, Unit.SENTENCE, -1), ("Ctrl+,",)),
        anywhere("code.next_paragraph", next_paragraph, partial(go, Unit.PARAGRAPH, 1), ("Ctrl+Down",)),
        anywhere("code.previous_paragraph", previous_paragraph, partial(go, Unit.PARAGRAPH, -1), ("Ctrl+Up",)),
    ]


def _further(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "Move in the text")
    on_text = partial(Action, group=group, enabled=screen.has_text, by_screen=True)
    anywhere = partial(Action, group=group, enabled=screen.has_text)
    mover = screen.mover
    next_of, previous_of = partial(mover.go_by_speaker, 1), partial(mover.go_by_speaker, -1)
    same_next = translate("CodeScreen", "Next turn of the same speaker")
    same_previous = translate("CodeScreen", "Previous turn of the same speaker")
    next_coding = translate("CodeScreen", "Next coded passage")
    previous_coding = translate("CodeScreen", "Previous coded passage")
    uncoded = translate("CodeScreen", "Next answer without a coding")
    uncoded_before = translate("CodeScreen", "Previous answer without a coding")
    part = translate("CodeScreen", "Next part of a long text")
    part_before = translate("CodeScreen", "Previous part of a long text")
    skip = (
        translate("CodeScreen", "Stop at questions again when moving")
        if mover.view_skips
        else translate("CodeScreen", "Skip questions when moving")
    )
    text = translate("CodeScreen", "Go to the text, or to the one beside it")
    return [
        on_text("code.next_of_speaker", same_next, next_of, ("Shift+J",)),
        on_text("code.previous_of_speaker", same_previous, previous_of, ("Shift+K",)),
        anywhere("code.next_coding", next_coding, partial(mover.go_by_coding, 1), ("F8",)),
        anywhere("code.previous_coding", previous_coding, partial(mover.go_by_coding, -1), ("Shift+F8",)),
        anywhere("code.next_uncoded", uncoded, partial(mover.go_to_uncoded, 1), ("F7",)),
        anywhere("code.previous_uncoded", uncoded_before, partial(mover.go_to_uncoded, -1), ("Shift+F7",)),
        anywhere("code.next_part", part, partial(mover.go_by_part, 1), ("Ctrl+Shift+PgDown",)),
        anywhere("code.previous_part", part_before, partial(mover.go_by_part, -1), ("Ctrl+Shift+PgUp",)),
        anywhere("code.skip_questions", skip, screen.switch_skip, ("Ctrl+Shift+J",)),
        anywhere("code.text", text, screen.waves.go_to_other_text, ("F6",), in_field=True),
    ]


def _selecting(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "Select")
    on_text = partial(Action, group=group, enabled=screen.has_text, by_screen=True)
    anywhere = partial(Action, group=group, enabled=screen.has_text)
    mover = screen.mover
    made = [
        on_text(
            "code.take_turn",
            translate("CodeScreen", "Select the turn or paragraph"),
            screen.view.select_unit,
            ("Space",),
        ),
        anywhere(
            "code.take_sentence",
            translate("CodeScreen", "Select the sentence; once more the next one too"),
            partial(mover.take, Unit.SENTENCE),
            ("Shift+Space",),
        ),
    ]
    forth, back = translate("CodeScreen", "Select on by a word"), translate("CodeScreen", "Select back by a word")
    made += [
        on_text("code.stretch_word", forth, partial(mover.stretch_by_word, 1), ("Ctrl+Shift+Right",)),
        on_text("code.shrink_word", back, partial(mover.stretch_by_word, -1), ("Ctrl+Shift+Left",)),
    ]
    for unit, name, on, back, keys in (
        (
            Unit.SENTENCE,
            "sentence",
            translate("CodeScreen", "Select on by a sentence"),
            translate("CodeScreen", "Select back by a sentence"),
            ("Alt+Shift+Right", "Alt+Shift+Left"),
        ),
        (
            Unit.TURN,
            "turn",
            translate("CodeScreen", "Select on by a turn"),
            translate("CodeScreen", "Select back by a turn"),
            ("Alt+Shift+Down", "Alt+Shift+Up"),
        ),
        (
            Unit.PARAGRAPH,
            "paragraph",
            translate("CodeScreen", "Select on by a paragraph"),
            translate("CodeScreen", "Select back by a paragraph"),
            ("Ctrl+Shift+Down", "Ctrl+Shift+Up"),
        ),
    ):
        made.append(anywhere(f"code.stretch_{name}", on, partial(mover.stretch, unit, 1), keys[:1]))
        made.append(anywhere(f"code.shrink_{name}", back, partial(mover.stretch, unit, -1), keys[1:]))
    return made


def _jumping(screen: CodeScreen) -> list[Action]:
    group = translate("CodeScreen", "Find in the text")
    anywhere = partial(Action, group=group, enabled=screen.has_text, in_field=True)
    jumper = screen.jumper
    words = translate("CodeScreen", "Find words in this text")
    again, before = translate("CodeScreen", "Find them again"), translate("CodeScreen", "Find them before this")
    time = translate("CodeScreen", "Go to a time of the recording")
    codings = translate("CodeScreen", "List the codings of this text")
    return [
        anywhere("code.find_words", words, jumper.find, ("Ctrl+F",)),
        anywhere("code.find_again", again, partial(jumper.find_again, 1), ("F3",)),
        anywhere("code.find_before", before, partial(jumper.find_again, -1), ("Shift+F3",)),
        anywhere("code.time", time, jumper.ask_time, ("Ctrl+J",)),
        anywhere("code.codings", codings, jumper.list_codings, ("Ctrl+L",)),
    ]


def wave_actions(screen: CodeScreen, group: str) -> list[Action]:
    """Ways to the same case in the other wave."""
    on_text = partial(Action, group=group, enabled=screen.has_text, by_screen=True)
    go = translate("CodeScreen", "Go to the same case in the other wave, and back")
    beside = translate("CodeScreen", "Open the same case in the other wave beside, or close it")
    choose = translate("CodeScreen", "Choose among the sources of the case in the other wave")
    waves = screen.waves
    return [
        on_text("code.other_wave", go, waves.go, ("W",)),
        on_text("code.beside", beside, waves.switch_beside, ("Shift+W",)),
        Action("code.choose_wave", choose, waves.choose, ("Ctrl+Shift+W",), group, screen.has_text),
    ]
