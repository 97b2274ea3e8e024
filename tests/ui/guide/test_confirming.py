"""Confirming what was asked, by keys and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from qualcase.coding.guide import How
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.guide.state import Tab

if TYPE_CHECKING:
    import pytest

    from tests.ui.guide.making import Guided

Key = Qt.Key
LEADER, VOLUNTEER = "K01_2015_interview_leder", "K02_2015_interview_frivillig"


def test_a_proposal_counts_only_once_a_person_says_so(confirming: Guided) -> None:
    pane = confirming.page.confirm_pane
    assert pane.questions.hasFocus()
    assert pane.turn is not None
    assert pane.turn.words == "Hvad er din opgave her?"
    assert "nothing counts before you confirm it" in pane.hint.text()
    assert confirming.said(LEADER) == {}
    confirming.press(Key.Key_Y)
    assert confirming.said(LEADER) == {"Q01": True}
    (held,) = confirming.study.asked.of_source(confirming.source(LEADER))
    assert (held.how, confirming.words_of(LEADER, "Q01")) == (How.MATCHED, "Hvad er din opgave her?")
    assert pane.row is not None
    assert pane.row.question.key == "Q02"
    confirming.press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert confirming.said(LEADER) == {}
    assert pane.questions.words.rows[0].sign == "?"


def test_a_whole_interview_is_three_keys_and_the_next_one_comes(confirming: Guided) -> None:
    confirming.press(Key.Key_Return, Key.Key_N)
    assert confirming.said(LEADER) == {"Q01": True, "Q02": False}
    pane = confirming.page.confirm_pane
    assert pane.title.text() == VOLUNTEER
    confirming.press(Key.Key_R)
    assert confirming.said(VOLUNTEER) == {"Q01": False, "Q02": False}
    assert confirming.study.asked.waiting() == ()
    assert [row.sign for row in pane.queue.words.rows] == ["✓"]


def test_keys_come_as_fast_as_they_are_pressed(confirming: Guided) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_Y)
    QTest.keyClick(focus, Key.Key_Y)
    confirming.settle()
    assert confirming.said(LEADER) == {"Q01": True, "Q02": True}
    assert confirming.words_of(LEADER, "Q02") == "Er noget skrevet ned?"


def test_a_key_too_many_hits_neither_this_interview_nor_the_next(confirming: Guided) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    for _ in range(2):
        QTest.keyClick(focus, Key.Key_Y)
    for _ in range(2):
        QTest.keyClick(focus, Key.Key_N)
    confirming.settle()
    assert confirming.said(LEADER) == {"Q01": True, "Q02": True}
    assert confirming.said(VOLUNTEER) == {}


def test_enter_among_the_interviews_confirms_nothing(confirming: Guided) -> None:
    confirming.page.confirm_pane.queue.setFocus()
    confirming.press(Key.Key_Return)
    assert confirming.said(LEADER) == {}
    assert confirming.page.confirm_pane.questions.hasFocus()


def test_without_a_proposal_the_turns_begin_behind_the_question_before(confirming: Guided) -> None:
    confirming.study.guide.add("Kommer der journalister forbi en lørdag?")
    confirming.settle()
    pane = confirming.page.confirm_pane
    confirming.press(Key.Key_N, Key.Key_N)
    assert pane.row is not None
    assert (pane.row.question.key, pane.turn) == ("Q03", None)
    confirming.press(Key.Key_K)
    assert pane.turn is not None
    before = pane.turn.words
    confirming.press(Key.Key_Y)
    assert confirming.words_of(LEADER, "Q03") == before


def test_a_study_that_is_read_only_is_shown_and_not_changed(
    confirming: Guided, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(confirming.study), "read_only", property(lambda _: True))
    confirming.press(Key.Key_Y, Key.Key_R, Key.Key_Delete)
    assert confirming.said(LEADER) == {}


def test_another_turn_is_chosen_by_key_and_by_mouse(confirming: Guided) -> None:
    pane = confirming.page.confirm_pane
    confirming.press(Key.Key_K, Key.Key_Y)
    assert confirming.words_of(LEADER, "Q01") == "Goddag."
    row = pane.turns.visualRect(pane.turns.words.index(1, 0))
    QTest.mouseClick(pane.turns.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert pane.row is not None
    assert pane.row.question.key == "Q02"
    confirming.press(Key.Key_Y)
    assert confirming.words_of(LEADER, "Q02") == "Hvad er din opgave her?"
    assert [one.how for one in confirming.study.asked.of_source(confirming.source(LEADER))] == [How.HAND, How.HAND]


def test_a_question_is_left_open_and_the_answer_is_read_whole(confirming: Guided) -> None:
    pane = confirming.page.confirm_pane
    confirming.press(Key.Key_Space)
    assert pane.row is not None
    assert (pane.row.question.key, confirming.said(LEADER)) == ("Q02", {})
    before = pane.turns.words.rows[pane.turns.row].below[0].lines
    confirming.press(Key.Key_S)
    assert (before, pane.turns.words.rows[pane.turns.row].below[0].lines) == (2, 0)


def test_one_answer_is_taken_back(confirming: Guided) -> None:
    confirming.press(Key.Key_Y, Key.Key_Up, Key.Key_U)
    assert confirming.said(LEADER) == {}
    confirming.press(Key.Key_N)
    assert confirming.said(LEADER) == {"Q01": False}


def test_what_was_said_of_an_interview_is_taken_back_at_once(confirming: Guided) -> None:
    confirming.press(Key.Key_Y)
    confirming.press(Key.Key_Delete)
    assert confirming.said(LEADER) == {}
    confirming.press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert confirming.said(LEADER) == {"Q01": True}


def test_the_place_is_seen_in_the_transcript_and_back_leads_here(confirming: Guided) -> None:
    confirming.press(Key.Key_G)
    place = confirming.place
    assert place is not None
    text = confirming.study.sources.text(confirming.source(LEADER)).text
    assert (place.room, text[place.start or 0 : place.end]) == (Room.CODE, "Hvad er din opgave her?")
    confirming.press(Key.Key_Left, held=Qt.KeyboardModifier.AltModifier)
    assert confirming.place == Place(Room.MATERIAL, source_id=confirming.source(LEADER), page=Page.GUIDE)
    assert confirming.page.tab is Tab.CONFIRM


def test_an_interview_is_chosen_from_those_that_wait(confirming: Guided) -> None:
    pane = confirming.page.confirm_pane
    row = pane.queue.visualRect(pane.queue.words.index(1, 0))
    QTest.mouseClick(pane.queue.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    confirming.settle()
    assert pane.title.text() == VOLUNTEER
    assert len(pane.queue.words.rows) == 2  # the note is no interview
    guided_done(confirming)
    assert [row.words for row in pane.queue.words.rows] == [LEADER]
    every = next(one for one in pane.which.findChildren(QPushButton) if one.text() == "All · 2")
    QTest.mouseClick(every, Qt.MouseButton.LeftButton)
    assert [row.words for row in pane.queue.words.rows] == [LEADER, VOLUNTEER]


def guided_done(confirming: Guided) -> None:
    """The volunteer's interview is confirmed, and the other one comes."""
    confirming.page.confirm_pane.questions.setFocus()
    confirming.press(Key.Key_R)


def test_from_code_to_what_was_asked_in_the_interview(guided: Guided) -> None:
    guided.go(Place(Room.CODE, source_id=guided.source(VOLUNTEER)))
    guided.press(Key.Key_I, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert guided.page.tab is Tab.CONFIRM
    assert guided.page.confirm_pane.title.text() == VOLUNTEER
    guided.go(Place(Room.CODE, source_id=guided.source("K02_2015_observation")))
    guided.press(Key.Key_I, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert guided.page.confirm_pane.title.text() == VOLUNTEER


def test_an_interview_that_goes_leaves_the_page_standing(confirming: Guided) -> None:
    confirming.study.sources.remove([confirming.source(LEADER)])
    confirming.settle()
    pane = confirming.page.confirm_pane
    assert pane.title.text() == VOLUNTEER
    confirming.study.guide.remove([one.id for one in confirming.study.guide.all()])
    confirming.settle()
    wanted = [one for one in pane.findChildren(QPushButton) if one.isVisible() and one.text() == "To the guide"]
    QTest.mouseClick(wanted[0], Qt.MouseButton.LeftButton)
    assert confirming.page.tab is Tab.GUIDE
