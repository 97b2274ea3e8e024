"""The page of sheets that come back, used with keys and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from qualcase.coding.sheet_back import SheetKind
from qualcase.coding.variables import GivenValue, VariableKind, VariableOf
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.material.screen import MaterialScreen
from qualcase.ui.sheetback.page import SheetBackPage
from qualcase.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(session: Session, settled: Callable[[], None], qtbot: QtBot) -> MaterialScreen:
    made = MaterialScreen(session, LIGHT)
    qtbot.addWidget(made)
    session.changed.connect(made.take_changes)
    session.went.connect(made.show_place)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    settled()
    return made


@pytest.fixture
def sheet(session: Session, tmp_path: Path) -> Path:
    """A sheet of variables in which three cells were edited; one of them was changed in the study too."""
    study = session.study
    number = study.variables.add("Frivillige", VariableOf.CASE, VariableKind.NUMBER)
    text = study.variables.add("Lokale", VariableOf.CASE)
    first, second = (one.id for one in study.cases.all())
    wave = study.waves.all()[0].id
    given = [GivenValue(number.id, first, "12", wave), GivenValue(text.id, second, "lånt", wave)]
    study.variables.set_values(given)
    path = tmp_path / "variables.xlsx"
    study.sheets.write(SheetKind.VARIABLES, path)
    book = openpyxl.load_workbook(path)
    cells = book["Cases"]
    places = {str(cell.value): number for number, cell in enumerate(cells[1], 1)}
    rows = {line[:2]: number for number, line in enumerate(cells.iter_rows(min_row=2, values_only=True), 2)}
    cells.cell(rows["K01", "2015"], places["Frivillige"]).value = 14
    cells.cell(rows["K02", "2015"], places["Lokale"]).value = None
    cells.cell(rows["K02", "2015"], places["Frivillige"]).value = "mange"
    cells.cell(rows["K01", "2017"], places["Lokale"]).value = "eget"
    book.save(path)
    study.variables.set_values([GivenValue(number.id, first, "13", wave)])
    return path


@pytest.fixture
def page(screen: MaterialScreen, sheet: Path, settled: Callable[[], None]) -> SheetBackPage:
    """The page with the sheet, which was dropped on the window."""
    assert screen.take_files([sheet])
    settled()
    found = screen.pages.over
    assert isinstance(found, SheetBackPage)
    assert screen.current_place() == Place(Room.MATERIAL, page=Page.SHEET_BACK)
    return found


def shown(page: SheetBackPage) -> list[list[str]]:
    """What the list says."""
    return [
        [str(page.model.index(row, column).data()) for column in range(page.model.columnCount())]
        for row in range(page.model.rowCount())
    ]


def tab(page: SheetBackPage, begins: str) -> None:
    """Click a tab."""
    button = next(one for one in page.tabs.findChildren(QPushButton) if one.text().startswith(begins))
    QTest.mouseClick(button, LEFT)


def test_conflicts_come_first_and_wait_for_a_decision(page: SheetBackPage) -> None:
    assert [(one[0], one[2], one[3], one[4], one[5]) for one in shown(page)] == [
        ("? decide · changed in both", "K01 · 2015", "Frivillige", "13", "14")
    ]
    assert (page.detail.was.toPlainText(), page.detail.in_study.toPlainText(), page.detail.in_sheet.toPlainText()) == (
        "12",
        "13",
        "14",
    )
    assert page.take_button.text() == "Take 2 cells"
    assert "1 conflict not decided" in page.summary.text()


def test_all_that_was_decided_is_one_action(page: SheetBackPage, session: Session, settled: Callable[[], None]) -> None:
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert shown(page)[0][0] == "✓ take · changed in both"
    tab(page, "Emptied")
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert shown(page)[0][0] == "– leave · emptied"
    before = len(session.study.history())
    QTest.mouseClick(page.take_button, LEFT)
    settled()
    study = session.study
    wave, second = (one.id for one in study.waves.all())
    k01, k02 = (one.id for one in study.cases.all())
    names = {one.name: one.id for one in study.variables.all()}
    assert study.variables.table(VariableOf.CASE).values == {
        (k01, names["Frivillige"], wave): "14",
        (k02, names["Lokale"], wave): "lånt",
        (k01, names["Lokale"], second): "eget",
    }
    assert len(study.history()) == before + 1
    settled()
    assert page.take_button.text() == "Take 0 cells"
    assert not page.take_button.isEnabled()


def test_what_is_not_read_is_told_with_its_cell(page: SheetBackPage) -> None:
    tab(page, "To know")
    assert page.remarks.isVisible()
    assert "Cases!" in page.remarks.toPlainText()
    assert "mange" in page.remarks.toPlainText()


def test_a_choice_is_for_all_that_is_selected(page: SheetBackPage) -> None:
    tab(page, "All")
    page.view.selectAll()
    button = next(one for one in page.detail.choice.findChildren(QPushButton) if one.text() == "As in the study")
    QTest.mouseClick(button, LEFT)
    assert {one[0].split(" · ")[0] for one in shown(page)} == {"– leave"}
    assert page.take_button.text() == "Take 0 cells"
    QTest.keyClick(page.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Frivillige\t13\t14" in QGuiApplication.clipboard().text()


def test_decisions_stay_when_the_study_changes_elsewhere(
    page: SheetBackPage, session: Session, settled: Callable[[], None]
) -> None:
    tab(page, "Emptied")
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    session.write(lambda: session.study.sites.add("Nyby"))
    settled()
    settled()
    assert shown(page)[0][0] == "– leave · emptied"


def test_escape_and_a_file_that_does_not_come_back(
    page: SheetBackPage, screen: MaterialScreen, tmp_path: Path, settled: Callable[[], None]
) -> None:
    other = tmp_path / "b.csv"
    other.write_text("case,wave\nK01,2015\n", encoding="utf-8")
    page.begin(other)
    settled()
    assert page.deciding is not None  # what was looked at stays
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert screen.on_board()
    screen.take_theme(DARK)
