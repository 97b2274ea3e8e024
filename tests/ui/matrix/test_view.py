from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from qualcase.coding.comparison import AxisValue, Mark, Measure
from qualcase.ui.matrix.clipboard import copy_table
from qualcase.ui.matrix.view import MatrixView
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.matrix.made import COLUMNS, Cell, comparison, plain

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


@pytest.fixture
def view(qtbot: QtBot) -> MatrixView:
    made = MatrixView(LIGHT)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show_comparison(plain())
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    made.focus_on("roles", "k1")
    return made


def press(view: MatrixView, *keys: Qt.Key, shift: bool = False) -> None:
    for key in keys:
        QTest.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier)


def test_it_opens_on_the_first_passage(qtbot: QtBot) -> None:
    made = MatrixView(LIGHT)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.focused) as told:
        made.show_comparison(comparison({(1, 2): Cell((1, "·"), Mark.GONE), (2, 0): Cell((1, 1), Mark.SAME)}))
    assert told.args == [1, 2]


def test_arrows_go_cell_by_cell(view: MatrixView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.focused) as told:
        press(view, Key.Key_Right)
    assert told.args == [0, 1]
    press(view, Key.Key_Down, Key.Key_Down, Key.Key_Left)
    assert view.focus_cell == (2, 0)
    press(view, Key.Key_End)
    assert view.focus_cell == (2, 4)
    press(view, Key.Key_Home)
    assert view.focus_cell == (2, 0)
    press(view, Key.Key_PageDown)
    assert view.focus_cell == (3, 0)
    press(view, Key.Key_PageUp)
    assert view.focus_cell == (0, 0)


def test_left_of_the_first_cell_the_code_folds(view: MatrixView) -> None:
    press(view, Key.Key_Down, Key.Key_Left)
    assert view.focus_cell == (1, 0)
    press(view, Key.Key_Left)  # folds “Grænser”
    assert view.table.rows == [0, 1, 3]
    press(view, Key.Key_Left)  # it is folded: up to the code above
    assert view.focus_cell == (0, 0)
    press(view, Key.Key_Left)
    assert view.table.rows == [0, 3]
    press(view, Key.Key_Right)
    assert view.table.rows == [0, 1, 3]
    press(view, Key.Key_Right)  # unfolded: back to the cells
    press(view, Key.Key_Right)
    assert view.focus_cell == (0, 1)


def test_enter_and_space_fold_on_the_code(view: MatrixView, qtbot: QtBot) -> None:
    press(view, Key.Key_Left, Key.Key_Return)
    assert view.table.rows == [0, 3]
    with qtbot.assertNotEmitted(view.opened):
        press(view, Key.Key_Space)
    assert view.table.rows == [0, 1, 2, 3]
    press(view, Key.Key_Down)
    assert view.focus_cell == (1, 0)
    press(view, Key.Key_Return)
    assert view.table.rows == [0, 1, 3]


def test_enter_and_double_click_open_the_cell(view: MatrixView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.opened) as told:
        press(view, Key.Key_Down, Key.Key_Return)
    assert told.args == [1, 0]
    place = view.visualRect(view.table.index(0, 3)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(view.opened) as told:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [0, 3]


def test_a_click_focuses_the_whole_cell(view: MatrixView) -> None:
    area = view.visualRect(view.table.index(3, 1))
    for place in (area.topLeft() + QPoint(3, 3), area.bottomRight() - QPoint(3, 3)):
        view.focus_on("roles", "k1")
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert view.focus_cell == (3, 1)


def test_the_triangle_folds_and_the_name_focuses(view: MatrixView) -> None:
    header = view.verticalHeader()
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, view.rowHeight(0) // 2))
    assert view.table.rows == [0, 3]
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, view.rowHeight(0) * 3 // 2))
    assert view.focus_cell == (3, 0)
    QTest.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, view.rowHeight(0) // 2))
    assert view.table.rows == [0, 1, 2, 3]
    across = view.horizontalHeader()
    QTest.mouseClick(across.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(view.columnWidth(0) * 3 + 20, 20))
    assert view.focus_cell == (3, 3)


def test_folding_away_the_focused_code_focuses_the_one_above(view: MatrixView) -> None:
    view.focus_on("silence", "k2")
    QTest.mouseClick(
        view.verticalHeader().viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, view.rowHeight(0) // 2)
    )
    assert view.focus_cell == (0, 1)


def test_folding_all_and_unfolding_all(view: MatrixView) -> None:
    view.focus_on("limits", "k9")
    view.fold_all()
    assert view.table.rows == [0, 3]
    assert view.focus_cell == (0, 3)
    view.unfold_all()
    assert view.table.rows == [0, 1, 2, 3]


def test_other_figures_keep_focus_folding_and_scroll(view: MatrixView, qtbot: QtBot) -> None:
    many = [AxisValue(f"k{n}", f"K{n:02}", group="Fjordby") for n in range(40)]
    cells = {(0, n): Cell((1, 2), Mark.MORE) for n in range(40)}
    view.show_comparison(comparison(cells, columns=many))
    view.focus_on("anchoring", "k20")
    view.table.fold(0, folded=True)
    at = view.horizontalScrollBar().value()
    assert at > 0
    view.show_comparison(comparison(cells, Measure.SOURCES, columns=many))
    assert (view.focus_cell, view.table.rows, view.horizontalScrollBar().value()) == ((3, 20), [0, 3], at)
    with qtbot.waitSignal(view.focused) as told:
        view.show_comparison(comparison({(0, n): Cell((1, 2), Mark.MORE) for n in range(35)}, columns=many[5:]))
    assert told.args == [3, 15]
    assert (view.focus_cell, view.table.rows) == ((3, 15), [0, 3])
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_the_heat_is_painted_by_the_figure(view: MatrixView) -> None:
    view.clearFocus()
    shown = view.viewport().grab().toImage()
    assert _tint(view, shown, 0, 0, 0) == QColor(LIGHT.heat[2])  # 1 of 4 at most
    assert _tint(view, shown, 0, 0, 1) == QColor(LIGHT.heat[6])
    assert _tint(view, shown, 3, 3, 0) == QColor(LIGHT.heat[8])
    assert _tint(view, shown, 3, 0, 0) == QColor(LIGHT.surface)
    assert _tint(view, shown, 1, 2, 0) == QColor(LIGHT.raised)  # the site's own column stands apart
    view.show_tokens(DARK)
    assert _tint(view, view.viewport().grab().toImage(), 3, 3, 0) == QColor(DARK.heat[8])


def _tint(view: MatrixView, shown: QImage, row: int, column: int, part: int) -> QColor:
    area = view.visualRect(view.table.index(row, column))
    half = (area.width() - 30) // 2
    ratio = shown.devicePixelRatio()
    return shown.pixelColor(round((area.left() + 4 + part * half) * ratio), round((area.bottom() - 3) * ratio))


def test_scrolling_paints_the_same_as_painting_anew(view: MatrixView) -> None:
    view.resize(420, 140)
    view.horizontalScrollBar().setValue(60)
    scrolled = view.viewport().grab().toImage()
    view.viewport().update()
    assert view.viewport().grab().toImage() == scrolled


def test_copying_everything(view: MatrixView) -> None:
    copy_table(plain(), *view.selected_block(), caption="Under the table.")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:4] == ["", "Fjordby", "", ""]
    assert lines[1].split("\t")[:7] == ["", "K01 2015", "K01 2017", "K01 change", "K02 2015", "K02 2017", "K02 change"]
    assert lines[2].split("\t")[:7] == ["Roller", "1", "3 +1", "▲", "2", "2", "=≠"]
    assert lines[3].split("\t")[:4] == ["Roller/Grænser", "1", "· +2", "✕"]
    assert lines[6:] == ["", "Under the table.", ""]
    assert all(len(line.split("\t")) == 16 for line in lines[:6])
    html = QGuiApplication.clipboard().mimeData().html()
    assert "<td>Roller/Grænser</td>" in html
    assert "<p>Under the table.</p>" in html


def test_copying_the_selected_block(view: MatrixView, qtbot: QtBot) -> None:
    view.focus_on("roles", "k2")
    press(view, Key.Key_Down, shift=True)
    assert view.selected_block() == ([0, 1], [1])
    with qtbot.waitSignal(view.copy_wanted):
        QTest.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    view.grab()  # the selection is painted over the heat


def test_a_tab_in_a_name_starts_no_cell(view: MatrixView) -> None:
    columns = (replace(COLUMNS[0], name="K\t01"), *COLUMNS[1:])
    copy_table(comparison({}, columns=columns), [0], [0])
    assert QGuiApplication.clipboard().text().split("\n")[1] == "\tK 01 2015\tK 01 2017\tK 01 change"


def test_hovering_and_leaving(view: MatrixView, qtbot: QtBot) -> None:
    before = view.viewport().grab().toImage()
    QTest.mouseMove(view.viewport(), view.visualRect(view.table.index(2, 2)).center())
    qtbot.waitUntil(lambda: view.viewport().grab().toImage() != before)
    QTest.mouseMove(view.viewport(), QPoint(view.viewport().width() - 2, view.viewport().height() - 2))
    qtbot.waitUntil(lambda: view.viewport().grab().toImage() == before)


def test_one_wave_has_no_room_for_marks(view: MatrixView) -> None:
    two = view.columnWidth(0)
    view.show_comparison(comparison({(0, 0): Cell((1,))}, splits=[AxisValue("", "")]))
    assert view.columnWidth(0) < two / 2
    assert "Roller, K01 Onsdagscaféen. 1 of 5 persons." in view.table.index(0, 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )


def test_nothing_to_show_is_painted_blank(view: MatrixView) -> None:
    view.show_comparison(None)
    assert view.focus_cell is None
    press(view, Key.Key_Down, Key.Key_Return)
    assert view.viewport().grab().toImage().pixelColor(5, 5) == QColor(LIGHT.surface)
