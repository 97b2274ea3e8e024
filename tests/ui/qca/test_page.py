"""An analysis set up, read and kept by keys and mouse, on the demo study."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from qualcase.coding.qca import SolutionKind
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.qca.laying import lay_out
from qualcase.ui.qca.tabs import Tab
from tests.ui.conftest import wait_idle
from tests.ui.qca.conftest import Key, Shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def test_an_empty_page_teaches(shown: Shown) -> None:
    page = shown.go()
    assert page.results._nothing is not None
    assert "Choose what is to be explained" in page.results._nothing.sentence.text()
    shown.press(Key.Key_O)
    assert page.setup.outcome.hasFocus()


def test_the_planted_solution_says_what_the_study_says(shown: Shown) -> None:
    page = shown.set_up()
    assert page.answer is not None
    again = shown.study.qca.ask(page.answer.settings)
    assert again.solutions == page.answer.solutions
    shown.press(Key.Key_4)
    rows = shown.rows()
    paths = [row[0] for row in rows if row[1] and row[0] != "All paths"]
    assert paths == [
        "LEDELSE*RAMMER*~BÅRET",
        "RAMMER*BÅRET*SYNLIGHED",
        "LEDELSE*RAMMER",
        "RAMMER*BÅRET",
    ]
    found = [path.fit for kind in again.solutions for model in again.solutions[kind].models for path in model.paths]
    shown_fits = [row[1:5] for row in rows if row[1] and row[0] != "All paths"]
    assert shown_fits == [
        [f"{one.consistency:.2f}", f"{one.pri:.2f}", f"{one.coverage:.2f}", f"{one.unique:.2f}"] for one in found
    ]
    assert [row[5] for row in rows if row[0] in paths[2:]] == ["K07; K01 K03 K16; K14", "K05 K13; K14"]
    assert any(row[0].startswith("Assumed without a case:") and "(cannot be)" in row[0] for row in rows)
    assert "The same for every cut above 0.50 up to 1.00." in [row[0] for row in rows]


def test_expectations_give_the_intermediate_solution(shown: Shown) -> None:
    page = shown.set_up()
    for row in range(3):
        page.setup.rows()[row].wish.setFocus()
        shown.press(Key.Key_Space)
        assert page.setup.rows()[row].wish.hasFocus()
    assert page.state.plan.expected == (1, 1, 1, None)
    assert page.answer is not None
    names = [one.name for one in page.answer.solutions[SolutionKind.INTERMEDIATE].models]
    assert names == ["LEDELSE*RAMMER + RAMMER*BÅRET*SYNLIGHED"]


def test_contradictions_and_missing_cases_are_said(shown: Shown) -> None:
    page = shown.set_up()
    shown.press(Key.Key_2)
    row = next(row for row in page.sheet_view.rows.sheet.rows if "K10" in row.cases)
    assert [(piece.words, piece.tone) for piece in row.cells[-1].pieces] == [("K06", ""), ("K10", "warn")]
    words = page.results.warnings.words.text()
    assert "K04, K18" in words
    assert "K06, K10" in words
    shown.press(Key.Key_1)
    members = {row[0]: row[1:] for row in shown.rows()}
    assert "–" in members["K04"]
    assert "–" in members["K18"]
    shown.press(Key.Key_W)
    assert page.results.warnings.words.isHidden()


def test_a_case_is_one_press_from_its_passages(shown: Shown) -> None:
    page = shown.set_up()
    shown.press(Key.Key_2)
    view = page.sheet_view
    number = next(n for n, row in enumerate(view.rows.sheet.rows) if "K10" in row.cases)
    index = view.rows.index(number, view.rows.columnCount() - 1)
    area = view.visualRect(index)
    laid = lay_out(view.rows.sheet.rows[number].cells[-1], area.width())
    place = next(one.place for one in laid if one.piece.case == "K10")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=area.topLeft() + place.center())
    shown.settle()
    assert page.evidence.title.text() == "K10 Beboerhaverne"
    assert page.evidence.member is not None
    rating = page.evidence.member.rating
    assert rating is not None
    assert page.evidence.reason.text() == rating.reason
    first = page.evidence.passages.cards.excerpt(0)
    assert first is not None
    assert first.id in rating.anchors


def test_from_the_table_to_the_text_by_keys(shown: Shown) -> None:
    page = shown.set_up()
    shown.press(Key.Key_2)
    page.sheet_view.setFocus()
    assert page.sheet_view.case == "K05"
    shown.press(Key.Key_Right)
    assert page.sheet_view.case == "K13"
    shown.press(Key.Key_Return)
    assert page.evidence.title.text().startswith("K13")
    assert page.evidence.members.hasFocus()
    shown.press(Key.Key_Down)
    assert page.evidence.member is not None
    assert page.evidence.member.set.name == "LEDELSE"
    shown.press(Key.Key_Return)
    assert page.evidence.passages.hasFocus()
    shown.press(Key.Key_Escape)
    assert page.evidence.members.hasFocus()
    shown.press(Key.Key_R)
    assert (shown.place.page, shown.place.code_id) == (Page.RATINGS, shown.study.names.code("Ledelse").id)
    assert shown.place.case_id == shown.study.names.cases.find("K13").id


def test_the_plot_names_every_case_and_opens_it(shown: Shown) -> None:
    page = shown.set_up()
    shown.press(Key.Key_5)
    assert page.plot.plot.path == "LEDELSE*RAMMER"
    named = [case for spot in page.plot.plot.spots for case in spot.cases]
    assert page.answer is not None
    assert sorted(named) == sorted(set(page.answer.data.cases) - {"K04", "K18"})
    number = next(n for n, spot in enumerate(page.plot.plot.spots) if "K10" in spot.cases)
    at = page.plot.place_of(number).toPoint()
    QTest.mouseClick(page.plot, Qt.MouseButton.LeftButton, pos=QPoint(at.x() + 2, at.y()))
    shown.settle()
    assert page.evidence.title.text().startswith("K10")
    assert "LEDELSE*RAMMER 0.33" in page.plot.spoken(number)
    shown.press(Key.Key_Period)
    assert page.plot.plot.path == "RAMMER*BÅRET"


def test_conditions_of_2015_and_the_outcome_of_2017(shown: Shown) -> None:
    page = shown.set_up()
    page.setup.condition_time.setCurrentIndex(0)
    page.setup.condition_time.activated.emit(0)
    shown.settle()
    waves = {one.name: one.id for one in shown.study.frame().waves}
    assert {one.wave_id for one in page.state.plan.conditions} == {waves["2015"]}
    assert page.state.plan.outcome is not None
    assert page.state.plan.outcome.wave_id == waves["2017"]
    page.setup.outcome_time.setCurrentIndex(0)
    page.setup.outcome_time.activated.emit(0)
    page.setup.condition_time.setCurrentIndex(1)
    page.setup.condition_time.activated.emit(1)
    shown.settle()
    assert page.results._nothing is not None
    assert "later wave" in page.results._nothing.sentence.text()


def test_it_is_kept_reopened_removed_and_undone(shown: Shown) -> None:
    page = shown.set_up()
    plan = page.state.plan
    page.sheet_view.setFocus()
    shown.press(Key.Key_S)
    shown.type("Planted")
    shown.press(Key.Key_Return)
    assert [one.name for one in shown.study.qca.all()] == ["Planted"]
    assert page.setup.kept.currentText() == "Planted"
    page.turn_negate()
    shown.settle()
    assert page.state.plan.negate
    page.keeping.open(shown.study.qca.all()[0].id)
    shown.settle()
    assert page.state.plan == plan
    page.keeping.remove()
    shown.settle()
    assert shown.study.qca.all() == ()
    page.sheet_view.setFocus()
    shown.press(Key.Key_Z, mods=CTRL)
    assert [one.name for one in shown.study.qca.all()] == ["Planted"]


def test_a_rating_that_changes_is_asked_again(shown: Shown) -> None:
    page = shown.set_up()
    assert page.answer is not None
    code, case = shown.study.names.code("Ledelse"), shown.study.names.cases.find("K05")
    held = next(
        one
        for one in shown.study.case_ratings.all()
        if one.code_id == code.id
        and one.case_id == case.id
        and one.wave_id == page.answer.settings.outcome.wave_id
        and one.from_wave_id is None
    )
    row = page.answer.data.cases.index("K05")
    assert page.answer.data.values[row, 0] == 0
    shown.study.case_ratings.set(held.cell, 1, "set igen", held.coder_id)
    shown.qtbot.waitUntil(lambda: page.answer is not None and page.answer.data.values[row, 0] == 1)


def test_a_variable_is_calibrated_by_anchors_and_by_groups(shown: Shown) -> None:
    page = shown.go()
    page.choose_outcome(shown.study.names.code("Forankring").id)
    shown.settle()
    variable = next(one for one in shown.study.variables.all() if one.name == "antal frivillige")
    page.chooser._turn_condition(variable.id)
    shown.settle()
    assert page.results._nothing is not None
    assert "fully out" in page.results._nothing.sentence.text()
    calibration = page.setup.rows()[0].calibration
    assert calibration is not None
    calibration.field.setFocus()
    shown.type("5; 12; 30")
    shown.press(Key.Key_Return)
    assert page.answer is not None
    (one,) = page.answer.settings.conditions
    assert one.anchors is not None
    assert (one.anchors.out, one.anchors.crossover, one.anchors.full) == (5, 12, 30)
    histogram = page.setup.rows()[0].calibration.histogram  # type: ignore[union-attr]
    assert histogram is not None
    at = QPoint(round(histogram.place_of(12)), 20)
    QTest.mousePress(histogram, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(histogram, QPoint(round(histogram.place_of(15)), 20))
    QTest.mouseRelease(histogram, Qt.MouseButton.LeftButton, pos=QPoint(round(histogram.place_of(15)), 20))
    shown.settle()
    (moved,) = page.answer.settings.conditions
    assert moved.anchors is not None
    assert abs(moved.anchors.crossover - 15) < 1
    calibration = page.setup.rows()[0].calibration
    assert calibration is not None
    groups = calibration.way.findChildren(QPushButton)[1]
    QTest.mouseClick(groups, Qt.MouseButton.LeftButton)
    shown.type("8; 16; 25")
    shown.press(Key.Key_Return)
    (grouped,) = page.answer.settings.conditions
    assert (grouped.anchors, grouped.thresholds) == (None, (8, 16, 25))


def test_taken_out_as_tables_pictures_and_for_r(shown: Shown, tmp_path: Path) -> None:
    page = shown.set_up()
    shown.press(Key.Key_C, mods=CTRL | Qt.KeyboardModifier.ShiftModifier)
    text = QGuiApplication.clipboard().text()
    assert "LEDELSE*RAMMER" in text
    assert "K04, K18" in text
    for tab in (Tab.SOLUTIONS, Tab.PLOT):
        page.show_tab(tab)
        page.taking.write_picture(tmp_path / f"{tab.value}.svg")
        page.taking.write_picture(tmp_path / f"{tab.value}.png")
        assert (tmp_path / f"{tab.value}.png").stat().st_size > 5000
    assert "K10" in (tmp_path / "plot.svg").read_text(encoding="utf-8")
    page.taking.write_for_r(tmp_path / "qca.csv")
    shown.settle()
    assert "truthTable" in (tmp_path / "qca.R").read_text(encoding="utf-8")


def test_the_filter_leaves_cases_out(shown: Shown) -> None:
    from dataclasses import replace

    page = shown.set_up()
    assert shown.window.session is not None
    ids = tuple(one.id for one in shown.study.frame().cases[:6])
    shown.window.session.set_filter(replace(shown.window.session.filter, cases=ids))
    shown.settle()
    assert page.answer is not None
    assert page.answer.data.cases == tuple(one.name for one in shown.study.frame().cases[:6])
    assert page.state.plan.cases == ()


def test_escape_leads_back_to_the_tabs(shown: Shown) -> None:
    page = shown.set_up()
    page.evidence.members.setFocus()
    shown.press(Key.Key_2)
    assert page.sheet_view.hasFocus()
    assert shown.place.room is Room.SUMMARIES


def test_the_first_kept_analysis_stands_there_at_first(
    make_window: Callable[[], Window], built_demo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window()
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_study(Path(shutil.copy(built_demo, tmp_path / "kept.qualcase")))
    wait_idle(window, qtbot)
    shown = Shown(window, qtbot)
    window.go(Place(Room.SUMMARIES, page=Page.QCA))
    qtbot.waitUntil(lambda: shown.page.answer is not None, timeout=20_000)
    answer = shown.page.answer
    assert answer is not None
    assert answer.data.outcome_name == "FORANKRET"
    assert shown.page.state.name == "Forankret 2017"
