from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from qualcase.study import Study
from qualcase.ui.base.remembered import RecentStudy
from qualcase.ui.start import new_study
from qualcase.ui.start.page import StartPage, short_path
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.start.wishes import NewStudy
    from qualcase.ui.window.window import Window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, path: Path, tmp_path: Path) -> StartPage:
    made = StartPage(LIGHT)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.tell([RecentStudy(tmp_path / "gone.qualcase", "Væk"), RecentStudy(path, "To sager")])
    return made


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where new studies are kept in this test."""
    folder = tmp_path / "documents"
    folder.mkdir()
    monkeypatch.setattr(new_study, "documents_folder", lambda: folder)
    return folder


def test_the_latest_study_that_is_there_is_the_first_choice(page: StartPage, path: Path, qtbot: QtBot) -> None:
    assert page.go_on.text() == "Continue with To sager"
    with qtbot.waitSignal(page.open_wished) as told:
        QTest.mouseClick(page.go_on, LEFT)
    assert told.args == [path]


def test_a_missing_study_is_listed_as_missing(page: StartPage) -> None:
    from qualcase.ui.widgets.rows import QUIET_ROLE, RIGHT_ROLE

    item = page.list.item(0)
    assert (page.list.count(), item.text(), item.data(RIGHT_ROLE), item.data(QUIET_ROLE)) == (
        1,
        "Væk",
        "not found",
        True,
    )


def test_without_recent_studies_the_sample_comes_first(page: StartPage) -> None:
    page.tell([])
    assert not page.go_on.isVisible()
    assert not page.list.isVisible()
    assert next(card.text() for card in page.cards if card.isVisible()) == "Try the sample study"


def test_a_recent_study_opens_by_click(page: StartPage, qtbot: QtBot) -> None:
    place = page.list.visualItemRect(page.list.item(0)).center()
    with qtbot.waitSignal(page.open_wished) as told:
        QTest.mouseClick(page.list.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert told.args[0].name == "gone.qualcase"


def test_cards_are_pressed_by_key(page: StartPage, qtbot: QtBot) -> None:
    page.demo.setFocus()
    with qtbot.waitSignal(page.demo_wished):
        QTest.keyClick(page.demo, Qt.Key.Key_Space)


def test_trouble_is_said_in_words_and_goes_with_the_next_try(page: StartPage) -> None:
    page.show_trouble("There is no file x.")
    assert page.trouble.isVisible()
    page.set_busy(busy=True, words="Opening x …")
    assert not page.trouble.isVisible()
    assert page.working.text() == "Opening x …"
    assert not page.open.isEnabled()
    page.set_busy(busy=False)
    assert page.open.isEnabled()


def test_a_new_study_is_asked_for_in_place(page: StartPage, documents: Path, qtbot: QtBot) -> None:
    QTest.mouseClick(page.new, LEFT)
    form = page.form
    assert form.isVisible()
    assert form.title.hasFocus()
    assert not form.create_button.isEnabled()
    QTest.keyClicks(form.title, "Mine sager")
    QTest.keyClicks(form.waves, "2015; 2017")
    assert form.place.text() == str(documents / "Mine sager.qualcase")
    with qtbot.waitSignal(form.wished) as told:
        QTest.mouseClick(form.create_button, LEFT)
    wish: NewStudy = told.args[0]
    assert (wish.title, wish.waves, wish.language) == ("Mine sager", ("2015", "2017"), "da")
    assert wish.codebook is not None
    assert wish.codebook.stem == "fem-betingelser"


def test_an_empty_codebook_and_another_place_can_be_chosen(
    page: StartPage, documents: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.ask_for_new()
    form = page.form
    QTest.keyClicks(form.title, "X")
    form.codebook.setCurrentIndex(form.codebook.count() - 1)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "elsewhere"), ""))
    form._choose_place()
    with qtbot.waitSignal(form.wished) as told:
        QTest.keyClick(form.title, Qt.Key.Key_Return)
    assert told.args[0].path == tmp_path / "elsewhere.qualcase"
    assert told.args[0].codebook is None


def test_escape_leaves_the_form(page: StartPage, documents: Path) -> None:
    page.ask_for_new()
    QTest.keyClick(page.form.title, Qt.Key.Key_Escape)
    assert page.demo.isVisible()
    assert not page.form.isVisible()


def test_both_themes_are_drawn(page: StartPage) -> None:
    light = page.grab().toImage()
    page.take_theme(DARK)
    assert page.grab().toImage() != light


def test_a_new_study_is_made_and_opened(make_window: Callable[[], Window], documents: Path, qtbot: QtBot) -> None:
    window = make_window()
    QTest.mouseClick(window.start.new, LEFT)
    QTest.keyClicks(window.start.form.title, "Ærlige svar")
    QTest.keyClicks(window.start.form.waves, "2015, 2017")
    with qtbot.waitSignal(window.opened, timeout=20_000):
        QTest.mouseClick(window.start.form.create_button, LEFT)
    wait_idle(window, qtbot)
    assert window.windowTitle() == "Ærlige svar"
    assert window.session is not None
    assert [wave.name for wave in window.session.study.waves.all()] == ["2015", "2017"]
    assert len(window.session.study.frame().tree) > 10
    window.close()
    assert [file.name for file in documents.iterdir()] == ["Ærlige svar.qualcase"]


def test_the_sample_is_made_and_opened(
    make_window: Callable[[], Window], documents: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from qualcase.ui.window import deeds

    monkeypatch.setattr(deeds, "documents_folder", lambda: documents)
    window = make_window()
    with qtbot.waitSignal(window.opened, timeout=20_000):
        QTest.mouseClick(window.start.demo, LEFT)
    wait_idle(window, qtbot)
    assert window.windowTitle() == "Prøven"


def test_choosing_a_file_opens_it(
    make_window: Callable[[], Window], path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = make_window()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(window.opened, timeout=20_000):
        QTest.mouseClick(window.start.open, LEFT)
    wait_idle(window, qtbot)
    assert window.windowTitle() == "To sager"
    Study.open(path, read_only=True).close()


def test_a_long_title_takes_a_second_line(page: StartPage, path: Path) -> None:
    low = page.go_on.height()
    page.tell([RecentStudy(path, "Frivillige og kommuner i fem steder, 2015 og 2017 (et opdigtet eksempel til prøve)")])
    QTest.qWait(1)
    assert page.go_on.height() > low
    page.tell([RecentStudy(path, "To sager")])
    QTest.qWait(1)
    assert page.go_on.height() == low


@pytest.mark.skipif(os.name != "posix", reason="~ is unusual elsewhere")
def test_the_own_folder_is_short(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "anna"))
    assert short_path(tmp_path / "anna" / "Documents" / "a.qualcase") == "~/Documents/a.qualcase"
    assert short_path(tmp_path / "bo" / "a.qualcase") == str(tmp_path / "bo" / "a.qualcase")
