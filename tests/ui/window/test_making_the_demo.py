"""Making the sample study shows how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcase.study import Study
from qualcase.ui.base.services import Services
from qualcase.ui.window import deeds

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from qualcase.progress import Progress
    from qualcase.ui.window.window import Window

LEFT = Qt.MouseButton.LeftButton


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
