"""Rating by keys and mouse, in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.ui.base.dragging import add_excerpts
from qualcase.ui.base.place import Room
from qualcase.ui.ratings.board import LADDER_COLUMN
from qualcase.ui.ratings.drawing import place_of
from tests.ui.conftest import code_at
from tests.ui.dragging import drag_enter, drag_move
from tests.ui.ratings.conftest import Key, Shown, cell

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.case_ratings import CaseRating, RatedCell

CTRL = Qt.KeyboardModifier.ControlModifier


def of_anna(shown: Shown, at: RatedCell) -> CaseRating | None:
    anna = shown.study.names.coders.find("Anna").id
    return next((one for one in shown.study.case_ratings.at(at) if one.coder_id == anna), None)


def test_cases_stand_side_by_side_on_one_code(shown: Shown) -> None:
    page = shown.go()
    assert shown.cells() == [[".33", "1", "·"], ["·", "·", "·"]]
    assert page.view.hasFocus()
    assert page.desk.title.text() == "K01 · Forankring · 2015"
    assert page.desk.reason.toPlainText() == "ingen aftale endnu"
    assert page.desk.others.text() == "Ole: .67 — de mangler kun papiret"
    assert page.desk.steps.meanings[1.0].text() == "Aftalen bærer uden ildsjælen"
    assert page.board.unrated() == ((1, 0), (1, 1))
    assert page.board.differences() == ((0, 0),)


def test_a_digit_rates_and_asks_for_the_reason(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_N)
    assert page.view.place == (1, 0)
    shown.press(Key.Key_6)
    assert page.desk.reason.hasFocus()
    assert shown.cells()[1][0] == ".67?"
    assert of_anna(shown, cell(shown.study, "K02", "2015")) is None
    shown.type("kender huset")
    shown.press(Key.Key_Return, mods=CTRL)
    made = of_anna(shown, cell(shown.study, "K02", "2015"))
    assert made is not None
    assert (made.value, made.reason) == (0.67, "kender huset")
    assert shown.cells()[1][0] == ".67"
    assert page.view.hasFocus()
    shown.press(Key.Key_Z, mods=CTRL)
    assert of_anna(shown, cell(shown.study, "K02", "2015")) is None
    assert shown.cells()[1][0] == "·"


def test_without_a_reason_nothing_is_kept_and_nothing_lost(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_N, Key.Key_0, Key.Key_Tab)
    assert of_anna(shown, cell(shown.study, "K02", "2015")) is None
    assert "needs its reason" in page.desk.state.text()
    page.view.setFocus()
    shown.press(Key.Key_Up)
    assert page.desk.reason.toPlainText() == "ingen aftale endnu"
    shown.press(Key.Key_Down)
    assert shown.cells()[1][0] == "0?"
    shown.press(Key.Key_R)
    shown.type("ingen kender dem")
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=center(shown, 0, 2))
    shown.settle()
    made = of_anna(shown, cell(shown.study, "K02", "2015"))
    assert made is not None
    assert (made.value, made.reason) == (0, "ingen kender dem")


def test_escape_drops_what_is_not_kept(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_1)
    shown.type("x")
    shown.press(Key.Key_Escape)
    assert page.view.hasFocus()
    assert shown.cells()[0][0] == ".33"
    assert page.desk.reason.toPlainText() == "ingen aftale endnu"


def test_what_cannot_be_rated_has_its_reason_too(shown: Shown) -> None:
    shown.go()
    shown.press(Key.Key_N, Key.Key_Minus)
    shown.type("kun en note")
    shown.press(Key.Key_Return, mods=CTRL)
    made = of_anna(shown, cell(shown.study, "K02", "2015"))
    assert made is not None
    assert made.value is None
    assert shown.cells()[1][0] == "–"


def test_change_is_rated_as_its_own(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_Right, Key.Key_Right)
    assert page.desk.title.text() == "K01 · Forankring · 2015 → 2017"
    shown.press(Key.Key_3)
    shown.type("noget har flyttet sig")
    shown.press(Key.Key_Return, mods=CTRL)
    made = of_anna(shown, cell(shown.study, "K01", "2017", "2015"))
    assert made is not None
    assert made.value == 0.33
    assert page.board.unrated() == ((1, 0), (1, 1), (1, 2))


def test_a_press_on_the_ladder_is_a_step(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_Down)
    area = QRectF(page.view.visualRect(page.view.board_model.index(1, LADDER_COLUMN)))
    at = QPoint(round(place_of(area, 0.67)) + 4, round(area.center().y()))
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    shown.settle()
    assert shown.cells()[1][0] == ".67?"
    assert page.desk.reason.hasFocus()


def test_a_proposal_is_shown_faintly_and_taken_by_a_key(shown: Shown) -> None:
    study = shown.study
    source = next(one.id for one in study.sources.all() if one.name == "K02_2017_interview_frivillig")
    start = study.sources.text(source).text.index("Nu kender")
    study.codings.add(source, start, start + 9, code_at(study, "Forankring"), study.coders.ensure("Anna").id, rating=2)
    page = shown.go()
    assert shown.cells()[1] == ["·", "(1)", "·"]
    shown.press(Key.Key_Down, Key.Key_Right)
    assert "suggest 1 (mean rating +2.0)" in page.desk.proposal.text()
    shown.press(Key.Key_P)
    assert shown.cells()[1][1] == "1?"
    shown.type("nu er de kendt")
    shown.press(Key.Key_Return, mods=CTRL)
    made = of_anna(shown, cell(study, "K02", "2017"))
    assert made is not None
    assert made.value == 1


def test_passages_are_chosen_by_key_and_by_dragging(shown: Shown) -> None:
    page = shown.go()
    passage = page.desk.carriers.below.cards.excerpt(0)
    assert passage is not None
    shown.press(Key.Key_Return)
    assert page.desk.carriers.below.hasFocus()
    shown.press(Key.Key_A)
    made = of_anna(shown, cell(shown.study, "K01", "2015"))
    assert made is not None
    assert made.anchors == (passage.id,)
    assert page.desk.carriers.above.cards.rowCount() == 1
    assert page.desk.carriers.below.cards.rowCount() == 0
    shown.press(Key.Key_Z, mods=CTRL)
    assert page.desk.carriers.above.cards.rowCount() == 0
    data = QMimeData()
    add_excerpts(data, [passage.id])
    drop = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    viewport = page.desk.carriers.above.viewport()
    for event in (drag_enter(QPoint(10, 10), data), drag_move(QPoint(10, 10), data), drop):
        QApplication.sendEvent(viewport, event)
    shown.settle()
    made = of_anna(shown, cell(shown.study, "K01", "2015"))
    assert made is not None
    assert made.anchors == (passage.id,)


def test_differences_are_gone_through_and_the_other_rater_looked_at(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_Down, Key.Key_D)
    assert page.view.place == (0, 0)
    shown.press(Key.Key_O)
    assert page.head.rater.currentText() == "Ole"
    assert shown.cells()[0] == [".67", "·", "·"]
    shown.press(Key.Key_1)
    shown.type("jeg er enig nu")
    shown.press(Key.Key_Return, mods=CTRL)
    made = of_anna(shown, cell(shown.study, "K01", "2015"))
    assert made is not None
    assert (made.value, made.reason) == (1, "jeg er enig nu")
    assert page.head.rater.currentText() == "Anna"


def test_only_ones_own_rating_is_taken_back(shown: Shown) -> None:
    shown.go()
    shown.press(Key.Key_Delete)
    assert [one.value for one in shown.study.case_ratings.at(cell(shown.study, "K01", "2015"))] == [0.67]
    shown.press(Key.Key_Z, mods=CTRL)
    assert len(shown.study.case_ratings.at(cell(shown.study, "K01", "2015"))) == 2


def test_what_a_step_means_is_written_down(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_S)
    assert page.desk.steps.meanings[1.0].hasFocus()
    shown.press(Key.Key_A, mods=CTRL)
    shown.type("Bæres af huset")
    shown.press(Key.Key_Return)
    steps = shown.study.case_ratings.steps(code_at(shown.study, "Forankring"))
    assert [(one.value, one.text) for one in steps] == [(1, "Bæres af huset")]


def test_one_case_down_its_codes(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_V)
    assert page.head.what.currentText().startswith("K01")
    assert [line.title for line in page.board.lines] == ["Forankring"]
    shown.press(Key.Key_V)
    assert len(page.board.lines) == 2


def test_the_text_is_one_key_away_and_the_table_is_copied(shown: Shown, tmp_path: Path) -> None:
    page = shown.go()
    shown.press(Key.Key_C, mods=CTRL | Qt.KeyboardModifier.ShiftModifier)
    text = QGuiApplication.clipboard().text()
    assert "ingen aftale endnu" in text
    assert "de mangler kun papiret" in text
    page.taking.write_picture(tmp_path / "ladders.svg")
    assert "K01" in (tmp_path / "ladders.svg").read_text(encoding="utf-8")
    page.taking.write_table(tmp_path / "all.csv")
    shown.settle()
    assert "aftalen holder" in (tmp_path / "all.csv").read_text(encoding="utf-8")
    shown.press(Key.Key_Return, Key.Key_G)
    assert shown.window.workspace is not None
    place = shown.window.workspace.place()
    assert place is not None
    assert place.room is Room.CODE


def center(shown: Shown, row: int, slot: int) -> QPoint:
    view = shown.page.view
    return view.visualRect(view.board_model.index(row, slot + 2)).center()
