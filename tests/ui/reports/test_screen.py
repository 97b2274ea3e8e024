"""The Reports workspace by keys and mouse, in the whole window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docx import Document
from PySide6.QtCore import Qt, QThread, QUrl
from PySide6.QtGui import QDesktopServices, QFontMetrics, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from qualcase.coding.filters import Filter
from qualcase.coding.orders import NamesOut, ReportKind
from qualcase.study.recipes import Recipes
from qualcase.ui.base.place import Place, Room
from qualcase.ui.names.holder import KeyHolder
from tests.keys import memory_key
from tests.ui.conftest import wait_idle
from tests.ui.reports.conftest import ALT, CTRL, Key, Shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from qualcase.coding.recipes import Recipe
    from qualcase.ui.window.window import Window


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


def test_a_name_without_its_ending_takes_no_place_that_nobody_was_asked_of(
    shown: Shown, saving: Callable[[str], Path]
) -> None:
    path = saving("Møde 22.11")
    edited = path.with_name("Møde 22.11.docx")
    edited.write_text("edited by hand", encoding="utf-8")
    shown.press(Key.Key_Return, CTRL)
    assert shown.desk.results.told == ("Wrote Møde 22.11 (2).docx",)
    assert edited.read_text(encoding="utf-8") == "edited by hand"


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


def test_names_chosen_with_the_keys_wait_too(shown: Shown, saving: Callable[[str], Path]) -> None:
    path = saving("ud.docx")
    shown.desk.options.names.setFocus()
    shown.press(Key.Key_End)
    assert shown.desk.order().names is NamesOut.REPLACED
    assert any("No key is open" in one for one in shown.desk.strip.words())
    assert not any("by name" in one for one in shown.desk.strip.words())
    assert not shown.desk.options.open_key.isHidden()
    shown.press(Key.Key_Return, CTRL)
    assert not path.exists()
    shown.desk.options.names.setFocus()
    shown.press(Key.Key_Home)
    assert shown.desk.order().names is NamesOut.KEEP
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


def test_with_names_out_what_a_file_is_called_is_found_out_in_the_background(
    shown: Shown, saving: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saving("ud.docx")
    asked: list[bool] = []
    target = Recipes.target

    def watched(self: Recipes, recipe: Recipe, now: datetime | None = None) -> Path:
        asked.append(QThread.isMainThread())
        return target(self, recipe, now)

    monkeypatch.setattr(Recipes, "target", watched)
    order = replace(shown.desk.order(), names=NamesOut.REPLACED)
    for _ in range(2):
        shown.desk.deeds.choose_file(order, ".docx", meant=True)
    shown.settle()
    assert asked == [False]
    assert path.exists()


def test_what_was_said_of_names_is_taken_back_at_once_where_they_are_wanted_otherwise(shown: Shown) -> None:
    assert any("by name" in one for one in shown.desk.strip.words())
    shown.desk.options.names.setFocus()
    QTest.keyClick(shown.desk.options.names, Key.Key_End)
    shown.qtbot.waitUntil(lambda: not any("by name" in one for one in shown.desk.strip.words()), timeout=5_000)
    said = [one.text() for one in shown.desk.strip.findChildren(QLabel) if one.isVisibleTo(shown.desk.strip)]
    assert not any("by name" in one for one in said)
    shown.settle()
    assert any("No key is open" in one for one in shown.desk.strip.words())


def test_a_sheet_is_not_squeezed_to_a_page(shown: Shown) -> None:
    shown.desk.want(suffix=".csv")
    shown.settle()
    assert shown.desk.write_button.text() == "Write csv…"
    paper = shown.desk.paper
    table = next(one for one in paper.document().rootFrame().childFrames() if isinstance(one, QTextTable))
    layout = paper.document().documentLayout()
    header = [table.cellAt(0, at).firstCursorPosition().block() for at in range(table.columns())]
    for one in header:
        words = max(one.text().split(), key=len)
        assert layout.blockBoundingRect(one).width() >= QFontMetrics(one.charFormat().font()).horizontalAdvance(words)
