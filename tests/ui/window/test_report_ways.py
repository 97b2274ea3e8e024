"""From a room a key, or a link above it, leads to the report of what is shown there; Ctrl+E to the excerpts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from qualcase.coding.comparison import Measure
from qualcase.coding.filters import Filter
from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.compare.screen import CompareScreen
from qualcase.ui.reports.screen import ReportsScreen
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.reports.desk import Desk
    from qualcase.ui.window.window import Window
    from qualcase.ui.window.workspace import Workspace

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QUALCASE_HOME", str(tmp_path / "home"))


class Walk:
    """Somebody who goes about in the window."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def study(self) -> Study:
        assert self.window.session is not None
        return self.window.session.study

    @property
    def desk(self) -> Desk:
        shown = self.workspace.current
        assert isinstance(shown, ReportsScreen)
        return shown.desk

    def settle(self) -> None:
        shown = self.workspace.current
        for _ in range(2):
            if isinstance(shown, ReportsScreen):
                self.qtbot.waitUntil(lambda: not shown.desk._soon.isActive(), timeout=20_000)
            wait_idle(self.window, self.qtbot)

    def go(self, place: Place) -> None:
        self.window.go(place)
        self.settle()

    def press(self, key: Qt.Key, mods: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, mods)
        self.settle()

    def click_link(self) -> None:
        assert self.workspace.report_link.isVisible()
        QTest.mouseClick(self.workspace.report_link, Qt.MouseButton.LeftButton)
        self.settle()


@pytest.fixture
def walk(window: Window, qtbot: QtBot) -> Walk:
    return Walk(window, qtbot)


_WAYS = pytest.mark.parametrize(
    ("place", "kind"),
    [
        (Place(Room.MATERIAL), ReportKind.METHOD),
        (Place(Room.MATERIAL, page=Page.VARIABLES), ReportKind.VARIABLES),
        (Place(Room.CODE), ReportKind.EXCERPTS),
        (Place(Room.CODEBOOK), ReportKind.CODEBOOK),
        (Place(Room.COMPARE), ReportKind.MATRIX),
        (Place(Room.SUMMARIES, page=Page.GRID), ReportKind.SUMMARIES),
        (Place(Room.SUMMARIES, page=Page.CHANGES), ReportKind.CHANGES),
        (Place(Room.SUMMARIES, page=Page.CLAIMS), ReportKind.CLAIMS),
    ],
    ids=lambda one: one.value if isinstance(one, ReportKind) else "",
)


@_WAYS
def test_alt_r_leads_to_the_report_of_what_is_shown(walk: Walk, place: Place, kind: ReportKind) -> None:
    walk.go(place)
    walk.press(Key.Key_R, Mod.AltModifier)
    assert walk.desk.state.kind is kind
    assert walk.desk.kinds.value() == kind.value
    walk.press(Key.Key_Left, Mod.AltModifier)
    back = walk.workspace.place()
    assert back is not None
    assert (back.room, back.page) == (place.room, place.page)


@_WAYS
def test_a_link_above_every_room_leads_there_too(walk: Walk, place: Place, kind: ReportKind) -> None:
    walk.go(place)
    walk.click_link()
    assert walk.desk.state.kind is kind
    assert not walk.workspace.report_link.isVisible()


@pytest.mark.parametrize("page", [Page.CARD, Page.YEARS])
def test_the_page_of_a_case_leads_to_its_portrait(walk: Walk, page: Page) -> None:
    case = walk.study.cases.all()[0]
    walk.go(Place(Room.MATERIAL if page is Page.CARD else Room.COMPARE, case_id=case.id, page=page))
    walk.click_link()
    desk = walk.desk
    assert desk.state.kind is ReportKind.PORTRAITS
    assert desk.options.selection.text().startswith("cases: K01;")
    assert "K01" in desk.paper.toPlainText()
    assert "K02" not in desk.paper.toPlainText()
    QTest.mouseClick(desk.options.drop_narrowing, Qt.MouseButton.LeftButton)
    walk.settle()
    assert desk.options.selection.text().startswith("the whole study;")
    assert "K02" in desk.paper.toPlainText()
    assert not desk.options.drop_narrowing.isVisible()


def test_the_page_of_a_site_leads_to_its_report(walk: Walk) -> None:
    site = walk.study.sites.all()[0]
    walk.go(Place(Room.MATERIAL, site_id=site.id, page=Page.CARD))
    walk.click_link()
    assert walk.desk.order().kind is ReportKind.SITES
    assert walk.desk.order().site_ids == (site.id,)


def test_cases_side_by_side_stay_so_in_their_report(walk: Walk) -> None:
    ids = tuple(one.id for one in walk.study.cases.all())
    code = walk.study.frame().tree.by_path("Forankring/Aftaler")
    assert code is not None
    walk.go(Place(Room.COMPARE, page=Page.SIDE, case_ids=ids[:1], code_id=code.id))
    walk.click_link()
    held = walk.desk.order()
    assert (held.kind, held.case_ids, held.code_ids) == (ReportKind.SIDE_BY_SIDE, ids[:1], (code.id,))


def test_figures_are_reported_as_they_are_compared(walk: Walk) -> None:
    walk.go(Place(Room.COMPARE))
    walk.click_link()
    assert not walk.desk.options.drop_narrowing.isVisible()
    walk.press(Key.Key_Left, Mod.AltModifier)
    walk.press(Key.Key_M)  # the next measure
    compared = walk.workspace.current
    assert isinstance(compared, CompareScreen)
    measure = compared.state.asked.measure
    assert measure is not Measure.PERSONS
    walk.click_link()
    held = walk.desk.order()
    assert held.comparison is not None
    assert held.comparison.measure is measure
    assert walk.desk.options.selection.text().endswith("compared as in Compare")
    assert walk.desk.options.drop_narrowing.isVisible()
    walk.press(Key.Key_Left, Mod.AltModifier)
    walk.press(Key.Key_Right, Mod.AltModifier)
    assert walk.desk.order() == held


@pytest.mark.parametrize(
    "place",
    [Place(Room.COLLECTIONS), Place(Room.COMPARE, page=Page.JOINT), Place(Room.MATERIAL, page=Page.SHEET_BACK)],
    ids=["collection", "joint", "sheets"],
)
def test_nothing_is_promised_where_there_is_no_report_of_it(walk: Walk, place: Place) -> None:
    walk.go(place)
    assert not walk.workspace.report_link.isVisible()
    assert "study.report" not in {one.id for one in walk.window.shown_actions()}
    walk.go(Place(Room.CODE))
    assert walk.workspace.report_link.isVisible()


@pytest.mark.parametrize("place", [Place(Room.COMPARE), Place(Room.COLLECTIONS), Place(Room.REPORTS, row_id="matrix")])
def test_ctrl_e_leads_to_the_excerpts_and_enter_writes_them(
    walk: Walk, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk.go(place)
    walk.press(Key.Key_E, Mod.ControlModifier)
    desk = walk.desk
    assert desk.state.kind is ReportKind.EXCERPTS
    assert "vi mangler en aftale" in desk.paper.toPlainText()
    assert any("point to one person" in one for one in desk.strip.words())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.v2"), ""))
    walk.press(Key.Key_Return)
    written = Document(str(tmp_path / "a.v2.docx"))
    assert any("vi mangler en aftale" in one.text for one in written.paragraphs)
    assert desk.results.told == ("Wrote a.v2.docx",)


def test_ctrl_e_keeps_what_was_last_said_of_names(walk: Walk) -> None:
    walk.go(Place(Room.REPORTS, row_id=ReportKind.MATRIX.value))
    walk.desk.want(names=NamesOut.REPLACED)
    walk.go(Place(Room.CODE))
    walk.press(Key.Key_E, Mod.ControlModifier)
    assert walk.desk.order().names is NamesOut.REPLACED
    assert walk.desk.strip.holds_back


def test_ctrl_e_takes_what_the_filter_lets_through_whatever_a_recipe_was_about(walk: Walk) -> None:
    study = walk.study
    other = next(one.id for one in study.cases.all() if one.name.startswith("K02"))
    kept = study.recipes.save("K02", ReportOrder(ReportKind.EXCERPTS, case_ids=(other,)), pattern="{report}")
    walk.go(Place(Room.REPORTS))
    walk.desk.open_recipe(kept.id)
    walk.settle()
    assert walk.desk.order().case_ids == (other,)
    walk.go(Place(Room.CODE))
    walk.press(Key.Key_Left, Mod.AltModifier)
    assert walk.desk.order().case_ids == (other,)
    assert walk.desk.recipes.value() == kept.id
    walk.press(Key.Key_1, Mod.AltModifier)
    assert walk.desk.order().case_ids == (other,)  # the keyboard in the list of kinds chooses none of them yet
    walk.go(Place(Room.CODE))
    walk.press(Key.Key_E, Mod.ControlModifier)
    assert walk.desk.order() == replace(ReportOrder(ReportKind.EXCERPTS), filter=Filter())
    assert "vi mangler en aftale" in walk.desk.paper.toPlainText()


def test_a_file_that_cannot_be_written_is_said_in_one_line(
    walk: Walk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "no such folder" / "ud.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    walk.go(Place(Room.CODE))
    walk.press(Key.Key_E, Mod.ControlModifier)
    walk.press(Key.Key_Return)
    assert walk.window.message_line.note.warning
    assert "does not exist. Make it, or choose another." in walk.window.message_line.text.text()
    assert walk.desk.results.told == ("Nothing was written.",)
