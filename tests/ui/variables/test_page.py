from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.study import Study
from qualcase.ui.base.session import Session
from qualcase.ui.theme.tokens import DARK, LIGHT
from qualcase.ui.variables.page import VariablesPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(session: Session, settled: Callable[[], None], qtbot: QtBot) -> VariablesPage:
    study = session.study
    study.variables.add("budget", VariableOf.CASE, VariableKind.NUMBER)
    study.variables.add("stemning", VariableOf.CASE, VariableKind.CHOICE, choices=("god", "dårlig"))
    made = VariablesPage(session, LIGHT)
    qtbot.addWidget(made)
    session.changed.connect(made.take_changes)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_of(VariableOf.CASE)
    settled()
    made.view.setFocus()
    return made


def values(page: VariablesPage) -> dict[tuple[str, str], str]:
    """By case and column, as they stand in the study."""
    grid = page._session.study.variables.table(VariableOf.CASE)
    found = {(one.name, column.heading): grid.value(one, column) for one in grid.targets for column in grid.columns}
    return {place: value for place, value in found.items() if value}


def select(page: VariablesPage, *cells: tuple[int, int]) -> None:
    selection = page.view.selectionModel()
    selection.clearSelection()
    page.view.go_to(cells[0])
    for cell in cells:
        selection.select(page.model.index(*cell), QItemSelectionModel.SelectionFlag.Select)


def put_on_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def editor(page: VariablesPage) -> QLineEdit:
    (found,) = page.view.viewport().findChildren(QLineEdit)
    return found


def test_the_model_keeps_qt_s_rules(page: VariablesPage, settled: Callable[[], None]) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Warning, page.model)
    page.show_of(VariableOf.SITE)
    settled()
    page.show_of(VariableOf.CASE)
    settled()
    assert page.model.rowCount() == 2


def test_a_value_is_typed_in_its_wave_and_enter_goes_down(page: VariablesPage, settled: Callable[[], None]) -> None:
    select(page, (0, 1))
    QTest.keyClick(page.view, Qt.Key.Key_F2)
    QTest.keyClicks(editor(page), "1,200")
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    settled()
    assert values(page) == {("K01", "budget 2017"): "1200"}
    assert page.model.index(0, 1).data() == "1200"
    assert page.view.currentIndex().row() == 1


def test_a_block_from_a_spreadsheet_is_one_action(page: VariablesPage, settled: Callable[[], None]) -> None:
    put_on_clipboard("100\t200\tgod\n300\t400\tdårlig\n")
    select(page, (0, 0))
    QTest.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    settled()
    assert len(values(page)) == 6
    page._session.write(page._session.study.undo)
    settled()
    assert values(page) == {}
    assert page.model.index(0, 0).data() == ""


def test_wrong_cells_are_named_and_nothing_is_written_until_they_are_mended(
    page: VariablesPage, settled: Callable[[], None]
) -> None:
    put_on_clipboard("100\tmange\n300\t-- ?\n")
    select(page, (0, 0))
    QTest.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    settled()
    assert values(page) == {}
    assert page.mending.isVisible()
    assert set(page.mending.fields) == {(0, 1), (1, 1)}
    assert page.model.index(0, 1).data() == "mange"
    assert not page.mending.write_button.isEnabled()
    for cell in ((0, 1), (1, 1)):
        field = page.mending.fields[cell]
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "7")
    assert page.mending.write_button.isEnabled()
    QTest.mouseClick(page.mending.write_button, LEFT)
    settled()
    assert sorted(values(page).values()) == ["100", "300", "7", "7"]
    assert not page.mending.isVisible()
    assert QApplication.focusWidget() is page.view


def test_wrong_cells_are_left_out(page: VariablesPage, settled: Callable[[], None]) -> None:
    put_on_clipboard("100\tmange\n")
    select(page, (1, 0))
    QTest.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    QTest.mouseClick(page.mending.leave_out, LEFT)
    settled()
    assert values(page) == {("K02", "budget 2015"): "100"}


def test_a_wrong_value_that_is_typed_waits_to_be_mended_or_given_up(
    page: VariablesPage, settled: Callable[[], None]
) -> None:
    select(page, (0, 0))
    QTest.keyClick(page.view, Qt.Key.Key_F2)
    QTest.keyClicks(editor(page), "mange")
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    settled()
    assert "mange" in page.mending.fields[0, 0].text()
    QTest.mouseClick(page.mending.give_up, LEFT)
    assert page.model.index(0, 0).data() == ""
    assert values(page) == {}


def test_cells_outside_the_table_are_told_of(page: VariablesPage, settled: Callable[[], None]) -> None:
    told: list[str] = []
    page._session.done_said.connect(told.append)
    put_on_clipboard("1\n2\n3\n4\n")
    select(page, (1, 0))
    QTest.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    settled()
    assert values(page) == {("K02", "budget 2015"): "1"}
    assert told[0].startswith("3 cell")


def test_delete_empties_what_is_selected_as_one_action(page: VariablesPage, settled: Callable[[], None]) -> None:
    put_on_clipboard("1\t2\n3\t4\n")
    select(page, (0, 0))
    QTest.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    settled()
    select(page, (0, 0), (0, 1), (1, 0))
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    settled()
    assert values(page) == {("K02", "budget 2017"): "4"}


def test_what_is_selected_is_copied_and_all_of_it_with_its_names(
    page: VariablesPage, settled: Callable[[], None]
) -> None:
    put_on_clipboard("1\t2\n")
    select(page, (0, 0))
    QTest.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    settled()
    select(page, (0, 0), (0, 1))
    QTest.keyClick(page.view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "1\t2\n"
    QTest.keyClick(page.view, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(page.view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().splitlines()[0].startswith("\tbudget 2015\tbudget 2017")


def test_a_variable_is_made_named_and_given_a_kind(page: VariablesPage, settled: Callable[[], None]) -> None:
    study = page._session.study
    QTest.mouseClick(page.new_variable.button, LEFT)
    QTest.keyClicks(page.new_variable.field, "aftale")
    QTest.keyClick(page.new_variable.field, Qt.Key.Key_Return)
    settled()
    form = page.form
    assert form.name.text() == "aftale"
    form.kind.setFocus()
    for _ in range(4):
        QTest.keyClick(form.kind, Qt.Key.Key_Down)
        settled()
    made = study.variables.all(VariableOf.CASE)[-1]
    assert (made.name, made.kind) == ("aftale", VariableKind.YES_NO)
    form.name.setFocus()
    form.name.selectAll()
    QTest.keyClicks(form.name, "skriftlig aftale")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    settled()
    assert study.variables.get(made.id).name == "skriftlig aftale"
    QTest.mouseClick(form.before, LEFT)
    settled()
    assert [one.name for one in study.variables.all(VariableOf.CASE)] == ["budget", "skriftlig aftale", "stemning"]
    QTest.mouseClick(form.remove_button, LEFT)
    settled()
    assert len(study.variables.all(VariableOf.CASE)) == 2


def test_another_kind_that_held_values_do_not_fit_is_refused_cell_by_cell(
    page: VariablesPage, settled: Callable[[], None]
) -> None:
    study = page._session.study
    put_on_clipboard("god\n")
    select(page, (0, 2))
    QTest.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    settled()
    mood = study.variables.all(VariableOf.CASE)[1]
    page.form.set_asked.emit(mood.id, {"kind": VariableKind.NUMBER})
    settled()
    assert study.variables.get(mood.id).kind is VariableKind.CHOICE
    assert page.mending.isVisible()
    assert not page.mending.write_button.isVisible()
    assert page.form.kind.value() == VariableKind.CHOICE


def test_tables_go_out_and_come_in(page: VariablesPage, settled: Callable[[], None], tmp_path: Path) -> None:
    study = page._session.study
    put_on_clipboard("1\t2\tgod\n")
    select(page, (0, 0))
    QTest.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    settled()
    path = tmp_path / "ud.xlsx"
    page.take_out(path)
    settled()
    before = values(page)
    page._session.write(study.undo)
    settled()
    page.bring_in(path)
    settled()
    assert values(page) == before


def test_a_file_with_wrong_cells_is_refused_and_they_are_named(
    page: VariablesPage, settled: Callable[[], None], tmp_path: Path
) -> None:
    path = tmp_path / "ind.csv"
    path.write_text("of,name,wave,variable,value\ncase,K01,2015,budget,mange\n", encoding="utf-8")
    page.bring_in(path)
    settled()
    assert page.mending.isVisible()
    assert "mange" in page.mending.summary.text()
    assert values(page) == {}


def test_rows_are_found_by_typing(page: VariablesPage) -> None:
    page.filter.setFocus()
    QTest.keyClicks(page.filter, "k02")
    assert [page.view.isRowHidden(row) for row in range(2)] == [True, False]


def test_other_things_have_tables_of_their_own(page: VariablesPage, settled: Callable[[], None]) -> None:
    study = page._session.study
    page.show_of(VariableOf.SOURCE)
    settled()
    assert page.empty.isVisible()
    QTest.mouseClick(page.empty.action, LEFT)
    assert page.new_variable.field.isVisible()
    study.variables.add("ord", VariableOf.SOURCE, VariableKind.NUMBER)
    page.draw()
    settled()
    assert page.model.rowCount() == 5
    assert page.model.columnCount() == 1
    light = page.grab().toImage()
    page.take_theme(DARK)
    assert page.grab().toImage() != light


def test_a_study_that_is_read_only_is_looked_at(path: Path, settings: Settings, qtbot: QtBot) -> None:
    with Study.open(path) as study:
        study.variables.add("budget", VariableOf.CASE, VariableKind.NUMBER)
    session = Session(Study.open(path, read_only=True), settings)
    page = VariablesPage(session, LIGHT)
    qtbot.addWidget(page)
    page.show()
    page.show_of(VariableOf.CASE)
    qtbot.waitUntil(lambda: not session.is_busy)
    assert not page.import_button.isVisible()
    assert page.form.name.isReadOnly()
    assert not page.model.flags(page.model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    session.close()


def test_escape_gives_up_what_is_on_its_way_in_and_only_then_goes_back(page: VariablesPage) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    put_on_clipboard("mange")
    select(page, (0, 0))
    QTest.keyClick(page.view, Qt.Key.Key_V, CONTROL)
    assert page.mending.isVisible()
    QTest.keyClick(page.mending.fields[0, 0], Qt.Key.Key_Escape)
    assert not page.mending.isVisible()
    assert left == []
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert left == [True]
