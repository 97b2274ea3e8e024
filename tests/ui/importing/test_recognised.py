from __future__ import annotations

from pathlib import Path

from qualcase.coding.bundle import IncomingSource, ReadText
from qualcase.coding.sources import Turn
from qualcase.ui.importing.recognised import SHOWN, recognised_in
from qualcase.words import Message


def incoming(text: str, *turns: Turn) -> IncomingSource:
    return IncomingSource(Path("a.txt"), "a", read=ReadText(text, "h", b"", "h"), turns=turns)


def test_a_text_is_shown_with_its_turns_and_marks() -> None:
    text = "I: Hej [latter]\nIP: #00:01:02-3# Ja."
    shown = recognised_in(incoming(text, Turn(0, 3, 15, 0), Turn(16, 20, len(text), 1)))
    assert shown.is_whole
    assert [text[start:end] for start, end in shown.marks] == ["[latter]", "#00:01:02-3#"]
    assert len(shown.turns) == 2


def test_of_a_very_long_text_the_beginning_is_shown() -> None:
    text = "ord " * SHOWN
    shown = recognised_in(
        incoming(text, Turn(0, 0, 100, 0), Turn(101, 101, len(text), 1), Turn(SHOWN + 5, SHOWN + 5, 9, 0))
    )
    assert not shown.is_whole
    assert len(shown.text) == SHOWN
    assert [turn.end for turn in shown.turns] == [100, SHOWN]


def test_of_what_cannot_be_read_nothing_is_shown() -> None:
    assert recognised_in(IncomingSource(Path("a.doc"), "a", refused=Message("no"))).text == ""
