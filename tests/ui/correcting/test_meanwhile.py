"""What somebody else saves while a text is corrected: one's own work is carried onto it, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.code.conftest import FIRST, TEXT_2015, source_id_of
from tests.ui.correcting.conftest import CTRL

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.correcting.conftest import Hands


def by_another(hands: Hands, was: str, becomes: str) -> None:
    """Somebody else saves the text with other words."""
    study, source_id = hands.code.study, source_id_of(hands.code.study, FIRST)
    start = study.sources.text(source_id).text.index(was)
    hands.code.do(
        lambda: study.versions.save(study.versions.plan_edit(source_id, [(start, start + len(was), becomes)]))
    )


def question(hands: Hands) -> str:
    return "" if hands.desk.pane.strip.isHidden() else hands.desk.pane.strip.words.text()


def test_it_is_said_and_an_undo_of_it_is_noticed(hands: Hands) -> None:
    hands.begin()
    hands.type("x")
    hands.settle()
    by_another(hands, "Hvordan", "Altså hvordan")
    assert "changed elsewhere" in question(hands)
    assert hands.text == f"x{TEXT_2015}", "nothing moves under the hand"
    hands.code.do(hands.code.study.undo)
    assert not question(hands)
    hands.save()
    assert hands.kept == f"x{TEXT_2015}"


def test_what_was_typed_is_carried_onto_the_new_text_and_saved(hands: Hands) -> None:
    before = hands.code.codings()
    hands.begin()
    hands.select("kun mig")
    hands.type("bare mig")
    hands.settle()
    by_another(hands, "en aftale", "en god aftale")
    hands.act("correct.save")
    both = TEXT_2015.replace("kun mig", "bare mig").replace("en aftale", "en god aftale")
    assert hands.text == both
    assert hands.kept == TEXT_2015.replace("en aftale", "en god aftale"), "not saved before one has seen it"
    assert "not saved yet" in hands.code.said[-1]
    hands.settle()
    assert sorted(hands.marked()) == sorted(quote.replace("en aftale", "en god aftale") for _, quote, _ in before), (
        "underlines stand in the new text"
    )
    hands.save()
    assert hands.kept == both
    hands.code.do(hands.code.study.undo)
    hands.code.do(hands.code.study.undo)
    assert hands.kept == TEXT_2015
    assert hands.code.codings() == before


def test_undo_in_the_text_leads_back_past_the_carrying(hands: Hands) -> None:
    hands.begin()
    hands.select("kun mig")
    hands.type("bare mig")
    hands.caret_behind("en aftale")
    hands.type(" nu")
    by_another(hands, "Hvordan", "Altså hvordan")
    hands.act("correct.carry")
    theirs = TEXT_2015.replace("Hvordan", "Altså hvordan")
    assert hands.text == theirs.replace("kun mig", "bare mig").replace("en aftale", "en aftale nu")
    for _ in range(9):
        hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.text == theirs
    hands.press(Qt.Key.Key_Escape)
    assert not hands.at_desk(), "nothing is changed any more"


@pytest.mark.parametrize(("answer", "words"), [(0, "alene mig"), (1, "bare alene mig"), (2, "bare mig")])
def test_where_both_wrote_one_decides(hands: Hands, answer: int, words: str) -> None:
    hands.begin()
    hands.select("kun mig")
    hands.type("bare mig")
    hands.settle()
    by_another(hands, "kun mig", "alene mig")
    hands.desk.pane.strip.buttons[-1].click()
    asked = question(hands)
    assert "bare" in asked
    assert hands.text.count("bare mig") == 1, "mine stands until it is decided"
    hands.act("correct.save")
    assert question(hands) == asked, "nothing is saved before"
    hands.press(Qt.Key.Key_Tab)
    hands.desk.pane.strip.buttons[answer].click()
    assert not question(hands)
    expected = TEXT_2015.replace("kun mig", words)
    assert hands.text == expected
    if answer:
        hands.save()
        assert hands.kept == expected
    else:
        assert hands.kept == expected


def test_a_turn_that_was_split_is_still_split(hands: Hands) -> None:
    hands.begin()
    hands.caret_behind("kun mig.")
    hands.press(Qt.Key.Key_Return)
    hands.type("Leder")
    hands.press(Qt.Key.Key_Return)
    hands.settle()
    by_another(hands, "Hvordan", "Altså hvordan")
    hands.act("correct.carry")
    hands.settle()
    assert "new: Leder" in hands.desk.summary.figures.text()
    assert "1 turn more" in hands.desk.summary.figures.text()
    hands.save()
    assert "kun mig.\nLeder: Men så" in hands.kept
    assert "Altså hvordan" in hands.kept


def test_a_corrected_file_is_compared_with_the_text_as_it_is_now(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    corrected = tmp_path / "rettet.txt"
    corrected.write_text(TEXT_2015.replace("Hvordan", "Altså hvordan"), encoding="utf-8")
    hands.code.screen.panes.file_dropped.emit(corrected)
    qtbot.waitUntil(hands.at_desk)
    hands.code.settle()
    by_another(hands, "kun mig", "bare mig")
    hands.settle()
    plan = hands.desk.work.review.plan if hands.desk.work is not None else None
    assert plan is not None
    assert "bare mig" in plan.old_text
    hands.save()
    assert hands.kept == TEXT_2015.replace("Hvordan", "Altså hvordan")


def test_a_file_that_says_what_the_text_says_by_now_leaves_nothing_to_do(
    hands: Hands, tmp_path: Path, qtbot: QtBot
) -> None:
    corrected = tmp_path / "rettet.txt"
    corrected.write_text(TEXT_2015.replace("Hvordan", "Altså hvordan"), encoding="utf-8")
    hands.code.screen.panes.file_dropped.emit(corrected)
    qtbot.waitUntil(hands.at_desk)
    by_another(hands, "Hvordan", "Altså hvordan")
    qtbot.waitUntil(lambda: not hands.at_desk())
    assert "to the letter" in hands.code.said[-1]
