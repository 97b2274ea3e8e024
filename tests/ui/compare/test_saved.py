"""Saved views: named, opened again, renamed, removed, and told of when they changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcase.coding.arranging import Arrangement, Order
from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.ui.base.place import Room
from qualcase.ui.compare.chooser import Chooser
from qualcase.ui.compare.crossing_state import Side, crossed
from qualcase.ui.compare.save_sheet import SaveSheet
from qualcase.ui.compare.state import CompareState
from qualcase.ui.compare.views_sheet import ViewsSheet
from tests.ui.compare.making import bring_in, code
from tests.ui.compare.test_screen import ready, shown  # noqa: F401 - fixtures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget

    from tests.ui.compare.watching import Shown

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def save(shown: Shown, name: str) -> SaveSheet:  # noqa: F811
    """Save by keys what is shown."""
    QTest.keyClick(shown.matrix, Key.Key_S, CONTROL)
    shown.settle()
    sheet = shown.screen.saved.sheet
    assert isinstance(sheet, SaveSheet)
    assert sheet.field.hasFocus()
    QTest.keyClicks(sheet.field, name)
    with shown.change():
        QTest.keyClick(sheet.field, Key.Key_Return)
    assert sheet.isHidden()
    return sheet


def listed(shown: Shown) -> ViewsSheet:  # noqa: F811
    shown.press(Key.Key_V)
    sheet = shown.screen.saved.sheet
    assert isinstance(sheet, ViewsSheet)
    return sheet


def lines(sheet: Chooser) -> list[str]:
    return [f"{sheet.list.item(n).text()}" for n in range(sheet.list.count())]


def rights(sheet: Chooser) -> list[str]:
    from qualcase.ui.widgets.rows import RIGHT_ROLE

    return [str(sheet.list.item(n).data(RIGHT_ROLE)) for n in range(sheet.list.count())]


def press(shown: Shown, widget: QWidget, *keys: Qt.Key) -> None:  # noqa: F811
    for key in keys:
        QTest.keyClick(widget, key)
    shown.settle()


def click(shown: Shown, button: QPushButton) -> None:  # noqa: F811
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    shown.settle()


def test_everything_comes_back_when_a_view_is_opened_again(shown: Shown) -> None:  # noqa: F811
    frame = shown.session.study.frame()
    roles = frame.tree.ordered[0].id
    shown.session.set_filter(Filter(cases=(frame.cases[0].id,)))
    shown.screen.switching.ask(crossed(shown.screen.state.asked, Side.COLUMNS, Dimension.ROLE))
    shown.screen.switching.choose_measure(Measure.WORDS)
    shown.press(Key.Key_U)
    shown.matrix.fold_all()
    save(shown, "Roller for sig")
    assert shown.screen.board.headline.views.text() == "Roller for sig ▾"
    kept = shown.screen.saved.asked_now()
    shown.session.set_filter(Filter())
    shown.press(Key.Key_D, Key.Key_M, Key.Key_U)
    shown.matrix.unfold_all()
    assert shown.screen.board.headline.views.text() == "Roller for sig * ▾"
    sheet = listed(shown)
    assert lines(sheet) == ["Roller for sig"]
    QTest.keyClicks(sheet.field, "sig")
    press(shown, sheet.field, Key.Key_Return)
    assert shown.screen.saved.asked_now() == kept
    assert shown.session.filter == Filter(cases=(frame.cases[0].id,))
    assert shown.matrix.table.folded == {roles}
    assert shown.matrix.table.rowCount() == 2
    assert shown.screen.board.headline.views.text() == "Roller for sig ▾"
    assert shown.matrix.hasFocus()


def test_a_view_of_the_same_name_is_replaced_and_that_is_undone(shown: Shown) -> None:  # noqa: F811
    save(shown, "Alt")
    shown.press(Key.Key_M)
    QTest.keyClick(shown.matrix, Key.Key_S, CONTROL)
    shown.settle()
    sheet = shown.screen.saved.sheet
    assert isinstance(sheet, SaveSheet)
    assert sheet.field.text() == "Alt"
    assert sheet.save.text() == "Replace"
    with shown.change():
        QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    (view,) = shown.session.study.views.all()
    assert view.settings.measure is Measure.SHARE
    assert shown.screen.board.headline.views.text() == "Alt ▾"
    with shown.change():
        shown.session.study.undo()
    assert shown.screen.board.headline.views.text() == "Alt * ▾"


def test_views_are_renamed_and_removed_by_keys(shown: Shown) -> None:  # noqa: F811
    save(shown, "Første")
    QTest.keyClick(shown.matrix, Key.Key_S, CONTROL)
    shown.settle()
    other = shown.screen.saved.sheet
    assert isinstance(other, SaveSheet)
    QTest.keyClicks(other.field, "Anden")
    with shown.change():
        QTest.keyClick(other.field, Key.Key_Return)
    sheet = listed(shown)
    assert lines(sheet) == ["Anden", "Første"]
    press(shown, sheet.field, Key.Key_Down, Key.Key_F2)
    assert sheet.name.hasFocus()
    QTest.keyClicks(sheet.name, "Begyndelsen")
    with shown.change():
        QTest.keyClick(sheet.name, Key.Key_Return)
    assert lines(sheet) == ["Anden", "Begyndelsen"]
    assert sheet.current() == shown.session.study.views.all()[1].id
    press(shown, sheet.field, Key.Key_Up)
    with shown.change():
        QTest.keyClick(sheet.field, Key.Key_Delete)
    assert lines(sheet) == ["Begyndelsen"]
    assert shown.screen.board.headline.views.text() == "Views ▾", "the open view is gone"
    with shown.change():
        shown.session.study.undo()
    assert lines(sheet) == ["Anden", "Begyndelsen"]
    press(shown, sheet.field, Key.Key_Escape)


def test_without_views_the_list_says_what_they_are_for(shown: Shown) -> None:  # noqa: F811
    click(shown, shown.screen.board.headline.views)
    sheet = shown.screen.saved.sheet
    assert isinstance(sheet, ViewsSheet)
    assert sheet.nothing.isVisible()
    assert not sheet.rename.isEnabled()
    click(shown, sheet.save)
    assert isinstance(shown.screen.saved.sheet, SaveSheet)
    assert not shown.screen.saved.sheet.save.isEnabled()
    shown.screen.saved.sheet.put_away()


def test_what_changed_since_is_said_and_each_cell_is_reached(shown: Shown) -> None:  # noqa: F811
    strip = shown.screen.board.strip
    save(shown, "Alt")
    assert not strip.isVisible()
    source = next(one for one in shown.session.study.sources.all() if one.name == "K02_2015")
    with shown.change():
        code(shown.session.study, source, "Stille og roligt", "Roller/Grænser")
    assert strip.isVisible()
    assert "“Alt” has changed since" in strip.words.text()
    assert strip.words.text().endswith("2 cells, 1 passage came.")
    sheet = listed(shown)
    assert rights(sheet)[0].endswith("changed since")
    sheet.put_away()
    shown.matrix.fold_all()
    click(shown, strip.changes)
    told = shown.screen.saved.sheet
    assert isinstance(told, Chooser)
    assert lines(told) == ["Roller · K02 · 2015", "Grænser · K02 · 2015", "Stille og roligt"]
    assert rights(told)[0] == "· → 1 / 1"
    press(shown, told.field, Key.Key_Down, Key.Key_Return)
    assert shown.matrix.focus_cell == (1, 1), "the code was unfolded"
    assert shown.matrix.hasFocus()
    click(shown, strip.changes)
    told = shown.screen.saved.sheet
    assert isinstance(told, Chooser)
    press(shown, told.field, Key.Key_Up, Key.Key_Return)
    assert (shown.places[-1].room, shown.places[-1].source_id) == (Room.CODE, source.id)
    with shown.change():
        QTest.mouseClick(strip.seen, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    with shown.change():
        bring_in(shown.session.study, "K02_2017", "I: Og?\nIb: Det går.", case="K02", wave="2017")
    assert "1 source came" in strip.words.text()
    click(shown, strip.close_view)
    assert not strip.isVisible()
    assert shown.screen.board.headline.views.text() == "Views ▾"


def test_a_view_whose_crossing_is_gone_says_so(shown: Shown) -> None:  # noqa: F811
    from qualcase.coding.comparison import ByVariable
    from qualcase.coding.variables import GivenValue, VariableOf

    study = shown.session.study
    place = study.variables.add("egn", VariableOf.CASE)
    frame = study.frame()
    with shown.change():
        study.variables.set_values([GivenValue(place.id, frame.cases[0].id, "vest", frame.waves[0].id)])
    shown.screen.switching.ask(crossed(shown.screen.state.asked, Side.COLUMNS, ByVariable(place.id)))
    shown.settle()
    save(shown, "Egne")
    with shown.change():
        study.variables.remove([place.id])
    assert "is gone from the study" in shown.screen.board.strip.words.text()
    assert not shown.screen.board.strip.seen.isVisible()
    assert shown.said == []


def test_the_open_view_is_known_at_the_next_start(shown: Shown) -> None:  # noqa: F811
    save(shown, "Alt")
    shown.window.hide()
    study_id = shown.session.study.info().id
    again = CompareState(shown.session.settings, study_id)
    assert again.view_id == shown.session.study.views.all()[0].id
    assert again.asked == shown.screen.state.asked


def test_the_order_is_kept_with_the_view(shown: Shown) -> None:  # noqa: F811
    alt_shift = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(shown.matrix, Key.Key_Right, alt_shift)
    shown.settle()
    save(shown, "Omvendt")
    cases = shown.session.study.frame().cases
    how = shown.session.study.views.all()[0].settings.column_arrangement
    assert how == Arrangement(Order.HAND, hand=(cases[1].id, cases[0].id))
    assert [one.id for one in shown.session.study.views.show(shown.session.study.views.all()[0].id).columns] == [
        cases[1].id,
        cases[0].id,
    ]
