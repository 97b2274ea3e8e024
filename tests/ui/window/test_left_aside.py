"""The demo says what of the sample it does not show yet; making it shows how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcase.study import Study
from qualcase.study.sample import left_aside
from qualcase.ui.base.services import Services
from qualcase.ui.window import deeds
from qualcase.ui.window.left_aside import LeftAsidePage
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.progress import Progress
    from qualcase.ui.window.window import Window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    with Study.create(tmp_path / "demo.qualcase", title="Prøven", waves=["2015"], demo=True) as study:
        return study.path


def test_the_demo_names_what_it_leaves_aside(make_window: Callable[[], Window], demo: Path, qtbot: QtBot) -> None:
    window = make_window()
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_study(demo)
    wait_idle(window, qtbot)
    qtbot.waitUntil(lambda: "more than is shown" in window.message_line.note.sentence)
    QTest.mouseClick(window.message_line.offers[0], LEFT)
    page = window.sheets.shown
    assert isinstance(page, LeftAsidePage)
    assert page.lines == [f"{one.what} ({one.name})" for one in left_aside()]
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.sheets.shown is None


def test_another_study_says_nothing_of_it(window: Window) -> None:
    assert "more than is shown" not in window.message_line.note.sentence


def test_making_the_demo_shows_how_far_it_is(
    make_window: Callable[[], Window], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    bars = []
    window.opener.progressed.connect(lambda *_: bars.append((window.start.bar.value(), window.start.bar.maximum())))

    def make(folder: Path, progress: Progress) -> Path:
        folder.mkdir(parents=True)
        for step in range(3):
            progress(step + 1, 3)
        with Study.create(folder / "demo.qualcase", title="Prøven") as study:
            return study.path

    monkeypatch.setattr(window, "services", Services(make_demo=make))
    monkeypatch.setattr(deeds, "documents_folder", lambda: tmp_path)
    assert not window.start.bar.isVisible()
    with qtbot.waitSignal(window.opened, timeout=20_000):
        QTest.mouseClick(window.start.demo, LEFT)
    assert bars == [(1, 3), (2, 3), (3, 3)]
    window.close_study()
    assert not window.start.bar.isVisible()
