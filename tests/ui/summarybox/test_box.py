"""A change sentence is written and kept; it says what happened behind it; no words that are typed are lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from qualcase.coding.summaries import SummaryCell
from qualcase.ui.summarybox.box import SummaryBox
from tests.ui.conftest import code_at, source_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk(QWidget):
    """Two boxes and a field to go to."""

    def __init__(self, session: Session, settled: Callable[[], None]) -> None:
        super().__init__()
        self.session, self.settled = session, settled
        self.one, self.two, self.elsewhere = SummaryBox(session), SummaryBox(session), QLineEdit()
        column = QVBoxLayout(self)
        for widget in (self.one, self.two, self.elsewhere):
            column.addWidget(widget)
        study = session.study
        waves = [wave.id for wave in study.frame().waves]
        self.case = study.cases.all()[0].id
        code = code_at(study, "Forankring/Aftaler")
        self.change = SummaryCell(code, waves[1], waves[0], self.case)
        self.early = SummaryCell(code, waves[0], None, self.case)

    def show_cell(self, cell: SummaryCell) -> None:
        self.one.show_cell(cell)
        self.two.show_cell(cell, "K01")
        self.settled()

    def type(self, words: str) -> None:
        self.one.field.setFocus()
        QTest.keyClicks(self.one.field, words)

    def leave(self) -> None:
        self.elsewhere.setFocus()
        self.settled()

    def kept(self, cell: SummaryCell | None = None) -> str:
        held = self.session.study.summaries.get(cell or self.change)
        return held.text if held else ""

    def code_later(self) -> None:
        """A passage comes into the cell."""
        study = self.session.study
        source = source_named(study, "K01_2017_interview_leder")
        start = study.sources.text(source).text.index("aftale")
        anna = study.coders.ensure("Anna").id
        code = code_at(study, "Forankring/Aftaler")
        self.session.write(lambda: study.codings.add(source, start, start + 6, code, anna))
        self.settled()


@pytest.fixture
def desk(session: Session, settled: Callable[[], None], qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(session, settled)
    made.resize(600, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    settled()
    made.deleteLater()


def test_leaving_keeps_the_sentence_as_one_action_and_both_boxes_say_it(desk: Desk) -> None:
    desk.show_cell(desk.change)
    desk.type("fra mangler til har")
    desk.leave()
    assert desk.kept() == "fra mangler til har"
    assert desk.two.field.toPlainText() == "fra mangler til har"
    assert desk.two.title.text() == "K01"
    assert "Anna" in desk.two.written.text()
    assert not desk.two.state.isVisible()
    desk.session.write(desk.session.study.undo)
    desk.settled()
    assert desk.kept() == desk.one.field.toPlainText() == desk.two.field.toPlainText() == ""


def test_an_empty_text_takes_it_away(desk: Desk) -> None:
    desk.show_cell(desk.change)
    desk.type("fra a til b")
    desk.leave()
    desk.one.field.setFocus()
    QTest.keyClick(desk.one.field, Qt.Key.Key_A, CTRL)
    QTest.keyClick(desk.one.field, Qt.Key.Key_Delete)
    desk.leave()
    assert desk.session.study.summaries.all() == ()
    assert desk.two.field.toPlainText() == ""


def test_another_cell_keeps_what_was_typed_in_the_first(desk: Desk) -> None:
    desk.show_cell(desk.change)
    desk.type("fra")
    desk.show_cell(desk.early)
    assert desk.one.field.toPlainText() == ""
    assert (desk.kept(), desk.kept(desk.early)) == ("fra", "")


def test_escape_and_hiding_keep(desk: Desk, qtbot: QtBot) -> None:
    desk.show_cell(desk.change)
    desk.type("fra")
    with qtbot.waitSignal(desk.one.left):
        QTest.keyClick(desk.one.field, Qt.Key.Key_Escape)
    desk.settled()
    assert desk.kept() == "fra"
    desk.type("!")
    desk.one.hide()
    desk.settled()
    assert "!" in desk.kept()


def test_a_passage_that_came_is_told_listed_and_confirmed_by_one_key(desk: Desk) -> None:
    desk.show_cell(desk.change)
    desk.type("fra a til b")
    desk.leave()
    desk.code_later()
    assert desk.one.state.isVisible()
    assert "1" in desk.one.state.text()
    QTest.mouseClick(desk.one.state, Qt.MouseButton.LeftButton)
    assert desk.one.changes.isVisible()
    assert desk.one.changes.texts == ("came: “aftale”",)
    desk.one.field.setFocus()
    QTest.keyClick(desk.one.field, Qt.Key.Key_H, CTRL | SHIFT)
    desk.settled()
    assert not desk.one.state.isVisible()
    assert not desk.one.changes.isVisible()
    assert not desk.two.state.isVisible()
    assert desk.session.study.summaries.stale() == ()


def test_what_is_typed_stands_while_the_words_change_elsewhere(desk: Desk) -> None:
    desk.show_cell(desk.change)
    desk.type("mine")
    study = desk.session.study
    bo = study.coders.ensure("Bo").id
    desk.session.write(lambda: study.summaries.set(desk.change, "theirs", bo))
    desk.settled()
    assert desk.one.field.toPlainText() == "mine"
    assert desk.one.other.isVisible()
    assert "theirs" in desk.one.other.text()
    assert desk.two.field.toPlainText() == "theirs"
    QTest.mouseClick(desk.one.take_other, Qt.MouseButton.LeftButton)
    desk.leave()
    assert desk.kept() == desk.one.field.toPlainText() == "theirs"
    assert not desk.one.other.isVisible()


def test_another_action_meanwhile_moves_neither_words_nor_caret(desk: Desk) -> None:
    desk.show_cell(desk.change)
    desk.type("fra a ")
    desk.one.keep()
    desk.code_later()
    QTest.keyClicks(desk.one.field, "til b")
    desk.settled()
    assert desk.one.field.toPlainText() == "fra a til b"
    desk.leave()
    assert desk.kept() == "fra a til b"


def test_words_that_cannot_be_kept_stay(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from qualcase.errors import UserError
    from qualcase.ui.summarybox import box

    def refuse(*_: object) -> None:
        raise UserError("No room on the disk.")

    desk.show_cell(desk.change)
    with monkeypatch.context() as patch:
        patch.setattr(box, "write_summary", refuse)
        desk.type("fra")
        desk.leave()
    assert desk.one.field.toPlainText() == "fra"
    desk.type(" a")
    desk.leave()
    assert "fra" in desk.kept()


def test_a_cell_that_goes_away_leaves_the_box_empty(desk: Desk) -> None:
    desk.show_cell(desk.change)
    study = desk.session.study
    desk.session.write(lambda: study.codebook.remove(desk.change.code_id))
    desk.settled()
    assert desk.one.sheet is None
    assert not desk.one.written.isVisible()
