"""Totals at the edge: in sight, reached by key and mouse, never behind or before the wrong cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest

from qualcase.coding.comparison import AxisValue, Mark, Measure
from qualcase.compare.heat import levels
from qualcase.ui.matrix import picture, spoken
from qualcase.ui.matrix.clipboard import copy_table
from qualcase.ui.matrix.view import MatrixView
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.matrix.made import Cell, comparison

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.coding.comparison import Comparison

Key = Qt.Key
TOTAL = AxisValue("total", "", stands_for="total")
CODES = tuple(AxisValue(f"c{n}", f"Kode {n}", f"Kode {n}") for n in range(30))
CASES = tuple(AxisValue(f"k{n}", f"K{n:02}", "", f"Sted {n // 5}") for n in range(20))


def with_totals(measure: Measure = Measure.PERSONS) -> Comparison:
    cells = {(row, column): Cell((1, 2), Mark.SAME) for row in range(30) for column in range(20)}
    cells |= {(row, 20): Cell((40, 60 + row), Mark.MORE) for row in range(31)}
    cells |= {(30, column): Cell((20, 30), Mark.SAME) for column in range(20)}
    return comparison(cells, measure, rows=(*CODES, TOTAL), columns=(*CASES, TOTAL))


@pytest.fixture
def view(qtbot: QtBot) -> MatrixView:
    made = MatrixView(LIGHT)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show_comparison(with_totals())
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    made.focus_on("c0", "k0")
    return made


def area(view: MatrixView, row: int, column: int) -> tuple[int, int, int, int]:
    found = view.visualRect(view.table.index(row, column))
    return found.left(), found.top(), found.right(), found.bottom()


def test_totals_stay_in_sight_wherever_one_scrolls(view: MatrixView) -> None:
    width, height = view.viewport().width(), view.viewport().height()
    for across, down in ((0, 0), (500, 200), (10_000, 10_000)):
        view.horizontalScrollBar().setValue(across)
        view.verticalScrollBar().setValue(down)
        left, top, right, bottom = area(view, 30, 20)
        assert (right, bottom) == (width - 1, height - 1)
        assert view.indexAt(QPoint(left + 5, 5)).column() == 20
        assert view.indexAt(QPoint(5, top + 5)).row() == 30
        assert view.indexAt(QPoint(left - 5, top - 5)).column() < 20


def test_where_all_fits_totals_follow_at_once(view: MatrixView) -> None:
    view.resize(3000, 1500)
    last = area(view, 29, 19)
    corner = area(view, 30, 20)
    assert (corner[0], corner[1]) == (last[2] + 1, last[3] + 1)
    assert not view.indexAt(QPoint(corner[2] + 5, 5)).isValid()


def test_a_click_on_a_total_focuses_it_and_scrolls_nothing(view: MatrixView, qtbot: QtBot) -> None:
    left, _, _, _ = area(view, 2, 20)
    with qtbot.waitSignal(view.focused) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(left + 9, view.rowHeight(0) * 2 + 5))
    assert told.args == [2, 20]
    assert view.horizontalScrollBar().value() == 0
    header = view.horizontalHeader()
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(left + 9, 20))
    assert view.focus_cell == (2, 20)
    QTest.mouseClick(
        view.verticalHeader().viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, area(view, 30, 0)[1] + 4)
    )
    assert view.focus_cell == (30, 20)
    assert view.verticalScrollBar().value() == 0


def test_arrows_never_lose_a_cell_behind_the_totals(view: MatrixView) -> None:
    for _ in range(19):
        QTest.keyClick(view, Key.Key_Right)
        assert view.focus_cell is not None
        assert area(view, 0, view.focus_cell[1])[2] < area(view, 0, 20)[0]
    QTest.keyClick(view, Key.Key_Right)
    assert view.focus_cell == (0, 20)
    for _ in range(29):
        QTest.keyClick(view, Key.Key_Down)
        assert view.focus_cell is not None
        assert area(view, view.focus_cell[0], 20)[3] < area(view, 30, 20)[1]
    QTest.keyClick(view, Key.Key_Down)
    assert view.focus_cell == (30, 20)


def test_what_is_painted_at_the_edge_is_the_total(view: MatrixView) -> None:
    view.horizontalScrollBar().setValue(300)
    left, top, right, bottom = area(view, 0, 20)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(left, top + 5) == QColor(LIGHT.quiet), "a line stands between"
    assert image.pixelColor(left + 2, bottom - 2) == QColor(LIGHT.raised), "on its own ground, without heat"
    assert image.pixelColor(right - 2, view.viewport().height() - 2) == QColor(LIGHT.raised)
    view.show_tokens(DARK)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(left + 2, bottom - 2) == QColor(DARK.raised)


def test_totals_take_no_part_in_the_heat() -> None:
    found = levels(with_totals())
    assert set(found[:30, :20, 1].ravel().tolist()) == {8}
    assert not found[30].any()
    assert not found[:, 20].any()


def test_a_section_too_wide_for_the_window_stays_in_its_place(view: MatrixView) -> None:
    view.resize(view.columnWidth(0) * 2 + view.verticalHeader().width(), 400)
    assert area(view, 0, 20)[0] > view.viewport().width()
    view.focus_on("c0", "total")
    assert area(view, 0, 20)[2] < view.viewport().width()


def test_totals_say_what_they_are(view: MatrixView) -> None:
    role = Qt.ItemDataRole
    assert view.table.headerData(20, Qt.Orientation.Horizontal) == "All together"
    assert view.table.headerData(30, Qt.Orientation.Vertical) == "All together"
    tip = view.table.headerData(20, Qt.Orientation.Horizontal, role.ToolTipRole)
    assert tip == "All together (counted again as distinct, never added up)"
    said = view.table.index(0, 20).data(role.AccessibleTextRole)
    assert said.startswith("Kode 0, All together (counted again")
    assert "40 of 5 persons" in said
    assert spoken.row_title(TOTAL) == "All together"


def test_totals_are_copied_and_drawn_in_pictures(view: MatrixView, qtbot: QtBot) -> None:
    shown = with_totals()
    copy_table(shown, [0, 30], [0, 20])
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[1][4:] == ["All together 2015", "All together 2017", "All together change"]
    assert lines[-1][0] == "All together"
    assert lines[2][4:] == ["40", "60", "▲"]
    drawn = picture.draw(shown, [0, 30], range(21), set()).toImage()
    without = picture.draw(shown, [0, 30], range(20), set()).toImage()
    assert drawn.width() > without.width()


def test_folding_keeps_the_totals(qtbot: QtBot) -> None:
    rows = (AxisValue("a", "A", "A"), AxisValue("b", "A/B", "B", "", 1, "a"), TOTAL)
    made = MatrixView(LIGHT)
    qtbot.addWidget(made)
    made.show_comparison(comparison({}, rows=rows))
    made.fold_all()
    assert made.table.rows == [0, 2]
    assert made.table.total_row == 1
    assert made.table.total_column == -1
