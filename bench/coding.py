"""The Code workspace in the real window: opening a source, and from the key that codes to the painted coding."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from bench.study_maker import make_study
from bench.transcript import median, put_bare
from qualcase.settings import Settings
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.services import Services
from qualcase.ui.base.session import CODER_KEY
from qualcase.ui.run import make_application, make_window, open_and_wait

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.code.screen import CodeScreen
    from qualcase.ui.transcript.view import TranscriptView
    from qualcase.ui.window.window import Window

PATIENCE = 30.0
"""Seconds."""


class _Paints(QObject):
    """Notes when a text was last painted, and with how many codings."""

    last = 0.0
    marks = 0

    def __init__(self, view: TranscriptView) -> None:
        super().__init__(view)
        self._view = view
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the time once the paint event has been handled."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QApplication.sendEvent(watched, event)
            watched.installEventFilter(self)
            self.last, self.marks = time.perf_counter(), len(self._view.sheet.marks)
            return True
        return False


def until(reached: Callable[[], bool]) -> None:
    """Let the window go on until something is reached."""
    limit = time.perf_counter() + PATIENCE
    ticks = QTimer(interval=20)
    ticks.start()
    while not reached():
        # Waiting as the application itself waits: a busy loop would keep the writer's thread from running.
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > limit:
            raise TimeoutError("the window did not get there")


def run(factor: int = 1, repeats: int = 25) -> list[tuple[str, float, str]]:
    """Medians in milliseconds."""
    make_application(offscreen=True)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "study.qualcase"
        make_study(path, factor)
        settings = Settings(Path(name) / "settings.json")
        settings.set(CODER_KEY, "Anna")
        window = make_window(Services.none(), settings)
        window.resize(1440, 900)
        window.show()
        open_and_wait(window, path)
        try:
            return _measure(window, repeats)
        finally:
            window.close()


def _measure(window: Window, repeats: int) -> list[tuple[str, float, str]]:
    session = window.session
    assert session is not None
    assert window.workspace is not None
    sources = session.study.sources.all()
    window.go(Place(Room.CODE, source_id=sources[0].id))
    screen: CodeScreen = window.workspace.current  # type: ignore[assignment]
    paints = _Paints(screen.view)
    opened = []
    for source in sources[1:12]:
        begin = time.perf_counter()
        window.go(Place(Room.CODE, source_id=source.id))
        until(lambda since=begin: paints.last > since)  # type: ignore[misc]
        opened.append((time.perf_counter() - begin) * 1000)
    coded = [_code(window, screen, paints, number) for number in range(repeats)]
    text = session.study.sources.text(sources[1].id).text
    bare = _bare(text, screen.view)
    return [
        (
            "open a source of 60 kB and 500 codings, to paint",
            statistics.median(opened),
            f"target 100 ms; bare text {bare:.1f}, ratio {statistics.median(opened) / bare:.1f}",
        ),
        ("key press to painted coding, committed", statistics.median(coded), "target 20 ms where a sync takes ≤ 1 ms"),
    ]


def _bare(text: str, like: TranscriptView) -> float:
    """Milliseconds in which a plain QTextEdit of the same size shows the same text."""
    plain = QTextEdit()
    plain.setReadOnly(True)
    plain.resize(like.size())
    plain.show()
    QTest.qWaitForWindowExposed(plain)

    def shown() -> None:
        put_bare(plain, text, like.font())
        plain.viewport().repaint()

    taken = median(shown, 11)
    plain.close()
    return taken


def _code(window: Window, screen: CodeScreen, paints: _Paints, number: int) -> float:
    session = window.session
    assert session is not None
    view = screen.view
    until(lambda: not session.is_busy)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    for _ in range(3 + number % 3):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    for _ in range(6):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(view, "ko")
    QApplication.processEvents()
    field = QApplication.focusWidget()
    before = len(view.sheet.marks)
    begin = time.perf_counter()
    QTest.keyClick(field or view, Qt.Key.Key_Return)
    # A coding is drawn from what the study says was committed, so a painted one is a kept one.
    until(lambda: paints.marks > before)
    return (paints.last - begin) * 1000


if __name__ == "__main__":
    for entry in run(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        print(*entry, sep="\t")
