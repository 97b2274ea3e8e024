"""The Reports workspace by keys and mouse, in the whole window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from docx import Document
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QMenu, QPushButton

from qualcase.coding.filters import Filter
from qualcase.coding.orders import NamesOut, ReportKind
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.names.holder import KeyHolder
from qualcase.ui.reports.recipes_page import RecipesPage
from qualcase.ui.reports.screen import ReportsScreen
from tests.keys import memory_key
from tests.study.reports.plainly import plainly
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.reports.desk import Desk
    from qualcase.ui.window.window import Window

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv("QUALCASE_HOME", str(tmp_path / "home"))
    with plainly(monkeypatch):
        yield


class Shown:
    """The workspace in its window."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.go(Place(Room.REPORTS, row_id="excerpts"))

    @property
    def study(self) -> Study:
        assert self.window.session is not None
        return self.window.session.study

    @property
    def screen(self) -> ReportsScreen:
        assert self.window.workspace is not None
        found = self.window.workspace.current
        assert isinstance(found, ReportsScreen)
        return found

    @property
    def desk(self) -> Desk:
        return self.screen.desk

    @property
    def recipes(self) -> RecipesPage:
        found = self.screen.pages.over
        assert isinstance(found, RecipesPage)
        return found

    def go(self, place: Place) -> None:
        self.window.go(place)
        self.settle()

    def settle(self) -> None:
        desk = self.desk
        self.qtbot.waitUntil(lambda: not desk._soon.isActive(), timeout=20_000)
        wait_idle(self.window, self.qtbot)
        wait_idle(self.window, self.qtbot)

    def press(self, key: Qt.Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, mods)
        self.settle()

    def click(self, widget: QWidget) -> None:
        at = QPoint(10, widget.height() // 2) if isinstance(widget, QCheckBox) else widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        self.settle()

    def type(self, words: str) -> None:
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, words)

    @property
    def paper(self) -> str:
        return self.desk.paper.toPlainText()


@pytest.fixture
def shown(window: Window, qtbot: QtBot) -> Shown:
    return Shown(window, qtbot)


@pytest.fixture
def saving(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Path]:
    """What the person answers when asked for a file."""

    def answer(name: str) -> Path:
        path = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        return path

    return answer


def test_the_rail_leads_there_and_the_preview_reads_as_the_report(shown: Shown) -> None:
    assert Room.REPORTS in shown.window.rail.buttons
    assert "Coded excerpts" in shown.paper
    assert "vi mangler en aftale" in shown.paper
    assert "Forankring" in shown.paper
    assert shown.desk.options.cited.text().startswith("K01, ")


def test_ctrl_enter_writes_what_the_preview_shows(shown: Shown, saving: Callable[[str], Path]) -> None:
    path = saving("ud.docx")
    shown.press(Key.Key_Return, CTRL)
    assert any("vi mangler en aftale" in one.text for one in Document(str(path)).paragraphs)
    assert shown.desk.results.told == ("Wrote ud.docx",)
    opened: list[QUrl] = []
    verb = next(one for one in shown.desk.results.findChildren(QPushButton) if one.text() == "Show in folder")
    original = QDesktopServices.openUrl
    try:
        QDesktopServices.openUrl = opened.append  # type: ignore[method-assign, assignment]
        shown.click(verb)
    finally:
        QDesktopServices.openUrl = original  # type: ignore[method-assign]
    assert [one.toLocalFile() for one in opened] == [str(path.parent)]


def test_the_filter_bar_narrows_the_report(shown: Shown) -> None:
    session = shown.window.session
    assert session is not None
    session.set_filter(Filter(waves=(shown.study.waves.all()[1].id,)))
    shown.settle()
    assert "vi mangler en aftale" not in shown.paper
    session.set_filter(Filter(kinds=("questionnaire",)))
    shown.settle()
    assert shown.desk.stack.currentWidget() is shown.desk.nothing
    assert "Widen the filter" in shown.desk.nothing.text()


def test_groups_move_by_keys_and_parts_are_switched(shown: Shown) -> None:
    nesting = shown.desk.options.nesting
    nesting.setFocus()
    nesting.setCurrentRow(1)
    shown.press(Key.Key_Up, ALT)
    assert shown.desk.order().by == ("case", "code", "wave")
    assert nesting.currentRow() == 0
    shown.press(Key.Key_Space)
    assert shown.desk.order().by == ("code", "wave")
    assert "Note:" in shown.paper
    shown.click(shown.desk.options.part("origin"))
    assert shown.desk.order().parts == ("counts",)
    assert "Note:" not in shown.paper


def test_a_table_is_shown_as_rows(shown: Shown) -> None:
    shown.desk.want(suffix=".xlsx")
    shown.settle()
    assert "Participant" in shown.paper
    assert shown.desk.write_button.text() == "Write Excel…"


def test_names_out_wait_until_somebody_looked(shown: Shown, saving: Callable[[str], Path]) -> None:
    path = saving("ud.docx")
    shown.desk.want(names=NamesOut.REPLACED)
    shown.settle()
    strip = shown.desk.strip
    assert any("No key is open" in one for one in strip.words())
    assert not shown.desk.options.open_key.isHidden()
    shown.press(Key.Key_Return, CTRL)
    assert not path.exists()
    assert QApplication.focusWidget() is strip.sure
    shown.press(Key.Key_Space)
    shown.press(Key.Key_Return, CTRL)
    assert path.exists()


def test_a_warning_leads_to_its_passage(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # offscreen, no menu can hold the keyboard
    verbs = [one for one in shown.desk.strip.findChildren(QPushButton) if one.text() == "Show…"]
    assert verbs
    QTest.mouseClick(verbs[0], Qt.MouseButton.LeftButton)
    menu = shown.desk.strip.menu
    if menu is not None:
        menu.actions()[0].trigger()
    wait_idle(shown.window, shown.qtbot)
    assert shown.window.workspace is not None
    place = shown.window.workspace.place()
    assert place is not None
    assert place.room is Room.CODE


def test_a_recipe_is_kept_run_and_opened_again(shown: Shown, path: Path) -> None:
    shown.desk.options.nesting.setCurrentRow(1)
    shown.desk.options.nesting.move_chosen(-1)
    shown.settle()
    shown.desk.kinds.setFocus()
    shown.press(Key.Key_S, CTRL)
    shown.type("Til møder")
    shown.press(Key.Key_Return)
    (made,) = shown.study.recipes.all()
    assert made.order.by == ("case", "code", "wave")
    shown.desk.kinds.setFocus()
    shown.press(Key.Key_F5)
    wrote = [one.name for one in path.parent.glob("*.docx")]
    assert len(wrote) == 1
    assert "Til møder" in wrote[0]
    assert shown.desk.results.told[0].startswith("Til møder: wrote ")
    shown.desk.begin_anew()
    shown.settle()
    assert shown.desk.order().by == ()
    shown.desk.recipes.setFocus()
    shown.desk.recipes.setCurrentRow(0)
    shown.settle()
    assert shown.desk.order().by == ("case", "code", "wave")
    assert shown.desk.state.recipe_id == made.id


def test_a_file_that_somebody_changed_is_said_to_stay(shown: Shown, path: Path) -> None:
    made = shown.study.recipes.save("Ud", shown.desk.order(), pattern="{report}")
    shown.study.recipes.run(made.id)
    (path.parent / "Ud.docx").write_text("mine")
    shown.qtbot.waitUntil(lambda: shown.desk.recipes.count() == 1)
    shown.settle()
    shown.press(Key.Key_F5)
    assert "Ud.docx was changed since and stays" in shown.desk.results.told[0]
    assert (path.parent / "Ud.docx").read_text() == "mine"


def test_a_recipe_that_was_held_back_can_be_meant(shown: Shown, path: Path) -> None:
    order = replace(shown.desk.order(), names=NamesOut.REPLACED)
    shown.study.recipes.save("Ud", order, pattern="{report}")
    shown.qtbot.waitUntil(lambda: shown.desk.recipes.count() == 1)
    shown.settle()
    shown.press(Key.Key_F5)
    assert "not written" in shown.desk.results.told[0]
    verbs = [one for one in shown.desk.results.findChildren(QPushButton) if one.text() == "Write it all the same"]
    shown.click(verbs[0])
    assert (path.parent / "Ud.docx").exists()


def test_the_page_of_recipes(shown: Shown, path: Path) -> None:
    for name in ("a", "b"):
        shown.study.recipes.save(name, shown.desk.order(), pattern="{report}")
    shown.go(Place(Room.REPORTS, page=Page.RECIPES))
    page = shown.recipes
    assert [one.name for one, _, _ in page.rows] == ["a", "b"]
    assert page.table.topLevelItem(0).text(3) == "a.docx"  # type: ignore[union-attr]
    page.table.setFocus()
    shown.press(Key.Key_Down, ALT)
    assert [one.name for one, _, _ in page.rows] == ["b", "a"]
    assert page.chosen is not None
    assert page.chosen.name == "a"
    shown.press(Key.Key_F2)
    assert page.name_field.hasFocus()
    page.name_field.selectAll()
    shown.type("ny")
    shown.press(Key.Key_Return)
    assert [one.name for one in shown.study.recipes.all()] == ["b", "ny"]
    page.table.setFocus()
    shown.press(Key.Key_Return, CTRL)
    assert (path.parent / "ny.docx").exists()
    assert page.table.currentItem().text(4)  # type: ignore[union-attr]
    shown.press(Key.Key_Delete)
    assert [one.name for one in shown.study.recipes.all()] == ["b"]
    shown.press(Key.Key_Escape)
    assert shown.screen.pages.over is None


def test_what_was_wanted_is_there_after_a_restart(
    shown: Shown, make_window: Callable[..., Window], path: Path, qtbot: QtBot
) -> None:
    shown.desk.want(title="Møde", suffix=".csv", by=("wave", "case"))
    shown.settle()
    shown.window.close_study()
    again = make_window()
    with qtbot.waitSignal(again.opened, timeout=20_000):
        again.open_study(path)
    wait_idle(again, qtbot)
    held = Shown(again, qtbot).desk.state.wanted
    assert (held.order.title, held.suffix, held.order.by) == ("Møde", ".csv", ("wave", "case"))
    assert Shown(again, qtbot).desk.state.kind is ReportKind.EXCERPTS


def test_what_was_written_is_put_away_by_hand(shown: Shown, saving: Callable[[str], Path]) -> None:
    saving("ud.docx")
    shown.press(Key.Key_Return, CTRL)
    results = shown.desk.results
    assert results.isVisible()
    assert results.bar.isHidden()
    shown.click(results.hide_link)
    assert results.isHidden()
    assert results.told == ()


def test_a_page_that_does_not_fit_is_shown_smaller(shown: Shown) -> None:
    paper = shown.desk.paper
    wide = paper.lineWrapColumnOrWidth()
    shown.window.resize(960, 600)
    shown.settle()
    assert paper.lineWrapColumnOrWidth() < wide
    assert "vi mangler en aftale" in shown.paper


def test_a_read_only_study_can_be_reported_of(
    shown: Shown, make_window: Callable[..., Window], path: Path, qtbot: QtBot, saving: Callable[[str], Path]
) -> None:
    shown.study.recipes.save("Ud", shown.desk.order(), pattern="{report}")
    second = make_window()
    with qtbot.waitSignal(second.opened, timeout=20_000):
        second.open_study(path)
    wait_idle(second, qtbot)
    other = Shown(second, qtbot)
    assert other.study.read_only
    assert other.desk.save_asker.isHidden()
    file = saving("ud.docx")
    other.press(Key.Key_Return, CTRL)
    assert file.exists()
    other.press(Key.Key_F5)
    assert (path.parent / "Ud.docx").exists()


def test_an_open_key_is_told_to_the_reports(shown: Shown) -> None:
    session = shown.window.session
    assert session is not None
    holder = KeyHolder(session)
    key = memory_key(shown.study)
    shown.desk.want(names=NamesOut.REPLACED)
    shown.settle()
    assert "No key is open" in shown.desk.options.key_line.text()
    holder.hold(key)
    shown.go(Place(Room.REPORTS))
    assert "The key is open" in shown.desk.options.key_line.text()
    assert shown.desk.options.open_key.isHidden()
    assert not any("No key" in one for one in shown.desk.strip.words())
    holder.close()
    wait_idle(shown.window, shown.qtbot)
    assert shown.study.reports.names_known is None
