"""The questions of the guide: written, tied, put in order, removed, brought in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from qualcase.ui.base.place import Page, Place, Room
from tests.ui.conftest import code_at
from tests.ui.dragging import drag_enter

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.guide.making import Guided

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")
Key, Alt, Control = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def keys(guided: Guided) -> list[str]:
    return [one.key for one in guided.study.guide.all()]


def test_the_guide_is_reached_from_the_board_by_key_and_by_mouse(guided: Guided) -> None:
    guided.press(Key.Key_Escape)
    board = guided.screen.board
    assert board.isVisible()
    board.setFocus()
    guided.press(Key.Key_Q)
    assert guided.page.guide_pane.list.hasFocus()
    guided.press(Key.Key_Escape)
    QTest.mouseClick(guided.screen.head.guide_button, Qt.MouseButton.LeftButton)
    guided.settle()
    assert guided.page.isVisible()


def test_a_question_is_written_and_tied_to_codes_by_typing(guided: Guided) -> None:
    guided.type("+")
    pane = guided.page.guide_pane
    assert pane.adder.hasFocus()
    guided.type("Hvem bærer det?")
    guided.press(Key.Key_Return)
    assert [one.text for one in guided.study.guide.all()][-1] == "Hvem bærer det?"
    assert pane.editor.codes.hasFocus()
    guided.type("båret; roller")
    guided.press(Key.Key_Return)
    made = guided.study.guide.all()[-1]
    tree = guided.study.frame().tree
    assert [tree.path(one) for one in made.code_ids] == ["Forankring/Båret af én", "Roller"]
    assert pane.question is not None
    assert pane.question.key == "Q03"


def test_a_code_that_is_not_there_is_told_and_nothing_is_lost(guided: Guided) -> None:
    pane = guided.page.guide_pane
    pane.editor.codes.setFocus()
    pane.editor.codes.selectAll()
    guided.type("Nirgends")
    guided.press(Key.Key_Return)
    assert "Nirgends" in pane.editor.trouble.text()
    assert guided.study.guide.all()[0].code_ids == (code_at(guided.study, "Roller"),)


def test_a_question_is_changed_where_it_stands(guided: Guided) -> None:
    guided.press(Key.Key_Return)
    pane = guided.page.guide_pane
    assert pane.editor.text.hasFocus()
    pane.editor.text.selectAll()
    guided.type("Hvad laver du?")
    guided.press(Key.Key_Return, held=Control)
    assert guided.study.guide.all()[0].text == "Hvad laver du?"
    assert pane.list.words.rows[0].words == "Hvad laver du?"
    box = next(iter(pane.editor.waves.values()))
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() - box.rect().center() / 2)
    guided.settle()
    assert len(guided.study.guide.all()[0].wave_ids) == 1


def test_two_questions_cannot_have_one_key(guided: Guided) -> None:
    pane = guided.page.guide_pane
    pane.editor.key.setFocus()
    pane.editor.key.selectAll()
    guided.type("Q02")
    guided.press(Key.Key_Return)
    assert "already a question Q02" in pane.editor.trouble.text()
    assert keys(guided) == ["Q01", "Q02"]


def test_the_order_is_changed_and_questions_go_and_come_back(guided: Guided) -> None:
    guided.press(Key.Key_Down, held=Alt)
    assert keys(guided) == ["Q02", "Q01"]
    assert guided.page.guide_pane.list.row == 1
    guided.press(Key.Key_Up, held=Alt)
    assert keys(guided) == ["Q01", "Q02"]
    guided.press(Key.Key_Delete)
    assert keys(guided) == ["Q02"]
    guided.press(Key.Key_Z, held=Control)
    assert keys(guided) == ["Q01", "Q02"]


def test_codes_that_no_question_covers_are_told(guided: Guided) -> None:
    pane = guided.page.guide_pane
    assert "stays unknown" in pane.uncovered_title.text()
    assert pane.uncovered.text() == "Forankring · Forankring / Båret af én · Ærlighed"


def test_a_list_of_questions_is_dropped(guided: Guided, tmp_path: Path) -> None:
    path = tmp_path / "guide.txt"
    path.write_text("Om rollen\n1. Hvad er din opgave?\n2) Hvem kender jer?\n- Er I flere?\n", encoding="utf-8")
    pane = guided.page.guide_pane
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QApplication.sendEvent(pane, drag_enter(pane.rect().center(), data))
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(pane.rect().center()), Qt.DropAction.CopyAction, data, buttons, held)
    QApplication.sendEvent(pane, drop)
    guided.settle()
    assert [one.text for one in guided.study.guide.all()][2:] == ["Hvem kender jer?", "Er I flere?"]


def test_an_empty_guide_teaches(guided: Guided) -> None:
    guided.study.guide.remove([one.id for one in guided.study.guide.all()])
    guided.settle()
    pane = guided.page.guide_pane
    wanted = [one for one in pane.findChildren(QPushButton) if one.isVisible() and one.text() == "Write a question"]
    QTest.mouseClick(wanted[0], Qt.MouseButton.LeftButton)
    guided.type("Hvad så?")
    guided.press(Key.Key_Return)
    assert keys(guided) == ["Q01"]


def test_a_place_names_a_wave_or_a_code(guided: Guided) -> None:
    first, second = guided.study.guide.all()
    early, late = (one.id for one in guided.study.frame().waves)
    guided.study.guide.set(first.id, wave_ids=[early])
    guided.go(Place(Room.MATERIAL, page=Page.GUIDE, wave_id=late))
    pane = guided.page.guide_pane
    assert [row.name for row in pane.list.words.rows] == ["Q02"]
    guided.go(Place(Room.MATERIAL, page=Page.GUIDE, code_id=code_at(guided.study, "Roller")))
    assert pane.question is not None
    assert (pane.question.id, len(pane.list.words.rows)) == (first.id, 2)
    assert second.id != first.id


def test_the_list_is_filtered_by_typing(guided: Guided) -> None:
    guided.press(Key.Key_F, held=Control)
    guided.type("aftaler")
    assert [row.name for row in guided.page.guide_pane.list.words.rows] == ["Q02"]


def test_everything_is_named_for_the_palette(guided: Guided) -> None:
    named = {one.id: one for one in guided.screen.actions_here()}
    assert {"guide.guide_remove", "guide.tab_confirm", "material.back"} <= named.keys()
    guided.press(Key.Key_Escape)
    assert "material.guide" in {one.id for one in guided.screen.actions_here()}
