"""Choosing what is crossed, the waves compared and the order, by keys and by mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from qualcase.coding.arranging import GroupBy, Order
from qualcase.coding.comparison import ByVariable, Dimension
from qualcase.coding.memos import MemoTarget
from qualcase.coding.variables import GivenValue, VariableKind, VariableOf
from qualcase.ui.base.place import Place, Room
from qualcase.ui.compare.chooser import Chooser
from qualcase.ui.compare.crossing_sheet import CrossingSheet
from qualcase.ui.compare.crossing_state import Side, crossed
from qualcase.ui.compare.order_sheet import OrderSheet
from qualcase.ui.compare.passages import splits_to_show
from tests.ui.compare.making import bring_in, code, done
from tests.ui.compare.test_screen import ready, shown  # noqa: F401 - fixtures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.compare.watching import Shown

Key = Qt.Key
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def heads(shown: Shown, way: Qt.Orientation = Qt.Orientation.Horizontal) -> list[str]:  # noqa: F811
    table = shown.matrix.table
    count = table.columnCount() if way is Qt.Orientation.Horizontal else table.rowCount()
    return [str(table.headerData(one, way)) for one in range(count)]


def rows(shown: Shown) -> list[str]:  # noqa: F811
    return heads(shown, Qt.Orientation.Vertical)


def sheet(shown: Shown) -> CrossingSheet:  # noqa: F811
    shown.press(Key.Key_X)
    found = shown.screen.choosing.sheet
    assert isinstance(found, CrossingSheet)
    assert found.field.hasFocus()
    return found


def press(shown: Shown, widget: QWidget, *keys: Qt.Key) -> None:  # noqa: F811
    for key in keys:
        QTest.keyClick(widget, key)
    shown.settle()


def click(shown: Shown, button: QPushButton) -> None:  # noqa: F811
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    shown.settle()


def test_what_is_crossed_is_chosen_by_typing(shown: Shown) -> None:  # noqa: F811
    headline = shown.screen.board.headline
    assert headline.crossing.text() == "Codes × cases × waves ▾"
    opened = sheet(shown)
    QTest.keyClicks(opened.field, "role")
    press(shown, opened.field, Key.Key_Return)
    assert heads(shown) == ["volunteer"]
    assert headline.crossing.text() == "Codes × roles × waves ▾"
    press(shown, opened.field, Key.Key_Backtab)
    assert opened.side is Side.ROWS
    QTest.keyClicks(opened.field, "kinds")
    press(shown, opened.field, Key.Key_Return)
    assert rows(shown) == ["interview", "observation note"]
    press(shown, opened.field, Key.Key_Escape)
    assert opened.isHidden()
    assert shown.matrix.hasFocus()
    assert shown.cell(0, 0) == "1 | 2 +1 ="
    assert shown.passages()[0] == ["Vi vidste ikke, hvem der skulle gøre hvad."]
    shown.press(Key.Key_D)
    assert headline.crossing.text() == "Codes × cases × waves ▾"
    assert heads(shown) == ["K01", "K02"]


def test_what_stands_on_another_side_changes_places_by_mouse(shown: Shown) -> None:  # noqa: F811
    click(shown, shown.screen.board.headline.crossing)
    opened = shown.screen.choosing.sheet
    assert isinstance(opened, CrossingSheet)
    item = next(one for n in range(opened.list.count()) if (one := opened.list.item(n)).text() == "Waves")
    QTest.mouseClick(opened.list.viewport(), Qt.MouseButton.LeftButton, pos=opened.list.visualItemRect(item).center())
    shown.settle()
    assert heads(shown) == ["2015", "2017"]
    assert shown.screen.board.headline.crossing.text() == "Codes × waves × cases ▾"
    assert [one.text() for one in opened.sides.findChildren(QPushButton)] == [
        "Rows: codes",
        "Columns: waves",
        "Cells split by: cases",
    ]
    click(shown, opened.swap)
    assert rows(shown) == ["2015", "2017"]
    click(shown, opened.usual)
    assert heads(shown) == ["K01", "K02"]
    opened.put_away()


def test_s_swaps_rows_and_columns_and_the_cell_keeps_the_focus(shown: Shown) -> None:  # noqa: F811
    shown.press(Key.Key_Down, Key.Key_S)
    assert rows(shown) == ["K01 Titel K01", "K02 Titel K02"]
    assert heads(shown) == ["Roller", "Grænser", "Forankring"]
    place = shown.screen.current_place()
    assert place is not None
    frame = shown.session.study.frame()
    assert (place.code_id, place.case_id) == (frame.tree.ordered[1].id, frame.cases[0].id)
    assert shown.screen.things_here()[0].target is MemoTarget.CELL
    assert shown.passages() == [["Vi vidste ikke, hvem der skulle gøre hvad."], []]
    shown.press(Key.Key_A)
    assert shown.screen.asker.sheet is None, "what a cell is can be said of codes by cases only"


def test_numbers_stand_in_bands_that_can_be_edited(shown: Shown) -> None:  # noqa: F811
    study = shown.session.study
    size = study.variables.add("frivillige", VariableOf.CASE, VariableKind.NUMBER)
    frame = study.frame()
    for case, number in zip(frame.cases, ("4", "12"), strict=True):
        study.variables.set_values([GivenValue(size.id, case.id, number, frame.waves[0].id)])
    shown.settle()
    opened = sheet(shown)
    QTest.keyClicks(opened.field, "friv")
    press(shown, opened.field, Key.Key_Return)
    assert heads(shown) == ["4", "12"]
    assert opened.bands.isVisible()
    press(shown, opened.field, Key.Key_Tab)
    QTest.keyClicks(opened.bands, "10; 3")
    press(shown, opened.bands, Key.Key_Return)
    assert heads(shown) == ["< 3", "3 – < 10", "≥ 10"]
    assert shown.screen.board.headline.crossing.text() == "Codes × frivillige × waves ▾"
    QTest.keyClicks(opened.bands, "many")
    press(shown, opened.bands, Key.Key_Return)
    assert opened.bands.property("wrong") is True
    assert heads(shown) == ["< 3", "3 – < 10", "≥ 10"]
    opened.put_away()
    with shown.change():
        study.variables.remove([size.id])
    assert shown.screen.board.headline.crossing.text() == "Codes × cases × waves ▾"


@pytest.mark.parametrize("columns", sorted(set(Dimension) - {Dimension.CODE, Dimension.CASE, Dimension.AREA}))
def test_every_crossing_shows_cells_passages_and_copies(shown: Shown, columns: Dimension) -> None:  # noqa: F811
    asked = crossed(shown.screen.state.asked, Side.COLUMNS, columns)
    shown.screen.switching.ask(replace(asked, split=None))
    shown.settle()
    assert heads(shown)
    assert all(one[:1] != "_" and "_" not in one for one in heads(shown))
    assert any(shown.passages())
    shown.screen.copying.table()
    assert heads(shown)[0] in QGuiApplication.clipboard().text()
    shown.screen.copying.picture()
    place = shown.screen.current_place()
    assert place is not None
    shown.press(Key.Key_Down)
    shown.screen.show_place(place)
    assert shown.screen.current_place() == place


def test_where_what_is_crossed_has_no_values_it_says_so_and_leads_back(shown: Shown) -> None:  # noqa: F811
    shown.screen.switching.ask(crossed(shown.screen.state.asked, Side.COLUMNS, Dimension.AREA))
    shown.settle()
    assert not shown.matrix.isVisible()
    buttons = {one.text(): one for one in shown.screen.findChildren(QPushButton) if one.isVisible()}
    assert list(buttons) == ["Record values", "Codes × cases × waves again"]
    button = buttons["Codes × cases × waves again"]
    click(shown, button)
    assert heads(shown) == ["K01", "K02"]


def test_a_place_by_code_and_case_is_shown_whatever_was_crossed(shown: Shown) -> None:  # noqa: F811
    shown.screen.switching.ask(crossed(shown.screen.state.asked, Side.COLUMNS, Dimension.ROLE))
    shown.settle()
    frame = shown.session.study.frame()
    wanted = Place(Room.COMPARE, code_id=frame.tree.ordered[2].id, case_id=frame.cases[1].id)
    shown.screen.show_place(wanted)
    shown.settle()
    assert shown.screen.current_place() == wanted


def test_the_pair_of_waves_is_offered_where_there_are_several(shown: Shown) -> None:  # noqa: F811
    study, headline = shown.session.study, shown.screen.board.headline
    assert not headline.pair.isVisible()
    shown.press(Key.Key_W)
    assert not isinstance(shown.screen.choosing.sheet, Chooser)
    with shown.change():
        study.waves.add("2019")
    later = bring_in(study, "K01_2019", "I: Og?\nKaren: Vi ved det hele nu.", case="K01", wave="2019", role="volunteer")
    code(study, later, "Vi ved det hele nu.", "Roller")
    with shown.change():
        done(study, later)
    assert headline.pair.text() == "2015 → 2019 ▾"
    assert shown.cell(0, 0).endswith("=≠")
    shown.press(Key.Key_W)
    opened = shown.screen.choosing.sheet
    assert isinstance(opened, Chooser)
    assert [opened.list.item(n).text() for n in range(3)] == ["2015 → 2019", "2015 → 2017", "2017 → 2019"]
    QTest.keyClicks(opened.field, "2017 2019")
    press(shown, opened.field, Key.Key_Return)
    assert headline.pair.text() == "2017 → 2019 ▾"
    assert shown.cell(0, 0) == "1 +1 | 2 | 1 ="
    assert shown.matrix.comparison is not None
    assert shown.matrix.comparison.change == (1, 2)


def order_sheet(shown: Shown) -> OrderSheet:  # noqa: F811
    shown.press(Key.Key_O)
    found = shown.screen.choosing.sheet
    assert isinstance(found, OrderSheet)
    return found


def test_columns_are_ordered_by_the_focused_row_and_grouped(shown: Shown) -> None:  # noqa: F811
    with shown.change():
        shown.session.study.cases.add("K00", site="Fjordby")
    assert heads(shown) == ["K00", "K01", "K02"]
    opened = order_sheet(shown)
    QTest.keyClicks(opened.field, "figure roller")
    press(shown, opened.field, Key.Key_Return)
    assert heads(shown)[0] == "K01"
    how = shown.screen.state.asked.column_arrangement
    assert (how.order, how.by) == (Order.VALUE, shown.session.study.frame().tree.ordered[0].id)
    assert shown.screen.board.headline.order.text() == "By the figure, highest first ▾"
    opened = order_sheet(shown)
    nothing = next(one for one in opened.groups.findChildren(QPushButton) if one.text() == "Nothing")
    click(shown, nothing)
    assert shown.screen.state.asked.column_arrangement.group is GroupBy.NOTHING
    assert shown.screen.board.headline.order.text() == "By the figure, highest first · no groups ▾"
    opened.put_away()


def test_columns_are_moved_by_hand_with_keys_and_keep_the_focus(shown: Shown) -> None:  # noqa: F811
    QTest.keyClick(shown.matrix, Key.Key_Right, ALT_SHIFT)
    shown.settle()
    assert heads(shown) == ["K02", "K01"]
    assert shown.matrix.focus_cell == (0, 1)
    QTest.keyClick(shown.matrix, Key.Key_Right, ALT_SHIFT)
    QTest.keyClick(shown.matrix, Key.Key_Left, ALT_SHIFT)
    shown.settle()
    assert heads(shown) == ["K01", "K02"]
    QTest.keyClick(shown.matrix, Key.Key_Down, ALT_SHIFT)
    shown.settle()
    assert rows(shown) == ["Roller", "Grænser", "Forankring"], "codes stand as in their tree"


def drag(header: QWidget, begin: QPoint, end: QPoint) -> None:
    QTest.mousePress(header, Qt.MouseButton.LeftButton, pos=begin)
    for part in (1, 2, 3):
        QTest.mouseMove(header, begin + (end - begin) * part / 3)
    QTest.mouseRelease(header, Qt.MouseButton.LeftButton, pos=end)


def test_columns_and_rows_are_dragged_by_their_headings(shown: Shown) -> None:  # noqa: F811
    across, down = shown.matrix.horizontalHeader(), shown.matrix.verticalHeader()
    size = across.sectionSize(0)
    drag(across.viewport(), QPoint(size // 2, 30), QPoint(size + size // 2, 30))
    shown.settle()
    assert heads(shown) == ["K02", "K01"]
    assert shown.screen.board.headline.order.text() == "By hand ▾"
    shown.press(Key.Key_S)
    high = down.sectionSize(0)
    assert rows(shown)[0].startswith("K02")
    drag(down.viewport(), QPoint(20, high // 2), QPoint(20, high + high // 2))
    shown.settle()
    assert rows(shown)[0].startswith("K01")
    QTest.mouseClick(down.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, high + 4))
    shown.settle()
    assert rows(shown)[0].startswith("K01"), "a click moves nothing"


def test_what_is_chosen_is_there_at_the_next_start(shown: Shown) -> None:  # noqa: F811
    shown.screen.switching.ask(crossed(shown.screen.state.asked, Side.COLUMNS, Dimension.ROLE))
    shown.matrix.fold_all()
    shown.settle()
    shown.window.hide()
    kept = shown.session.settings.get("compare.asked")[shown.session.study.info().id]
    assert kept["columns"] == "role"
    assert list(kept["folded"]) == [shown.session.study.frame().tree.ordered[0].id]
    assert not isinstance(shown.screen.state.asked.columns, ByVariable)


def test_of_many_parts_of_a_cell_those_with_passages_stand_beside_it(shown: Shown) -> None:  # noqa: F811
    assert splits_to_show([0, 1]) == [0, 1]
    assert splits_to_show([0, 2, 0, 0, 1]) == [1, 4]
    assert splits_to_show([0, 0, 0, 0]) == [0]
    study = shown.session.study
    texts = [bring_in(study, f"K01_{one}", f"I: Nå?\n{one}: Vi er {one}.", case="K01", wave="2015") for one in "ABCD"]
    for source, one in zip(texts[:3], "ABC", strict=True):
        code(study, source, f"Vi er {one}.", "Forankring")
    with shown.change():
        done(study, *texts)
    shown.screen.switching.ask(crossed(shown.screen.state.asked, Side.SPLIT, Dimension.PARTICIPANT))
    shown.settle()
    shown.press(Key.Key_Down, Key.Key_Down)
    assert shown.passages() == [["Vi er A."], ["Vi er B."], ["Vi er C."], ["About 2015", "Kommunen lytter."]]
