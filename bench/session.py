"""An hour of coding replayed by real keys in the real window: whether memory grows, and how long a passage takes.

One pass codes 300 passages – by the palette, with several codes, again, in vivo, with ratings,
stars and ends moved –, undoes now and then, goes to the other wave and back, and moves on to the next source. The first
pass is warm-up (texts once read are held); growth is what the passes after it add.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.coding import until
from bench.study_maker import make_study
from qualcase.settings import Settings
from qualcase.study import Study
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.services import Services
from qualcase.ui.base.session import CODER_KEY
from qualcase.ui.run import make_application, make_window, open_and_wait

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.sources import Source
    from qualcase.ui.code.screen import CodeScreen
    from qualcase.ui.window.window import Window

PASSAGES = 300
"""Passages that an hour of coding brings."""
PASSES = 3
"""Hours after the one that warms up."""
_STAT = Path("/proc/self/statm")
_PAGE = 4096
_BOOK = """
format: 1
name: time
title: {da: En time}
languages: [da]
scales:
  - {key: retning, name: {da: Retning}, low: -2, high: 2}
codes:
  - {name: {da: Roller}, scale: retning}
  - {name: {da: Forankring}, scale: retning}
  - {name: {da: Forandring}, scale: retning}
  - {name: {da: Synlighed}, scale: retning}
  - {name: {da: Ledelse}, scale: retning}
"""
_WAYS = (
    ("Space", "r", "o", "Return", "3", "+"),
    ("Shift+Space", "f", "o", "Down", "Return", "-", "*"),
    ("Space", "s", "Tab", "l", "Tab", "Return"),
    ("Shift+Space", ".", ")", ">", "/"),
    ("Space", "s", "Ctrl+Return", "Down", "Down", "Return", "4"),
)
"""Ways to code a passage, in turn: rated, starred, with several codes, its ends moved, split."""
_IN_VIVO = ("Ctrl+Right", "Ctrl+Shift+Right", "Ctrl+Shift+Right", "Ctrl+Shift+V")


class Replay:
    """Hands on the keyboard of one window."""

    def __init__(self, window: Window) -> None:
        assert window.workspace is not None
        self._window = window
        window.go(Place(Room.CODE))
        self.screen: CodeScreen = window.workspace.current  # type: ignore[assignment]
        for source in self._sources():
            window.go(Place(Room.CODE, source_id=source.id))  # texts once read are held

    def hour(self) -> float:
        """One pass; milliseconds that a passage took."""
        begin = time.perf_counter()
        self._go_to_first()
        for number in range(PASSAGES):
            if number % 15 == 0:
                self._press("Ctrl+PgDown")
            if number % 50 == 25:
                self._press("w", "w")
            self._press("Escape", "Escape", "j")
            self._press(*(_IN_VIVO if number % 60 == 59 else _WAYS[number % len(_WAYS)]))
            if number % 10 == 9:
                self._press("Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Z")
        return (time.perf_counter() - begin) * 1000 / PASSAGES

    def _sources(self) -> Sequence[Source]:
        session = self._window.session
        return session.study.sources.all() if session is not None else ()

    def _go_to_first(self) -> None:
        self._window.go(Place(Room.CODE, source_id=self._sources()[0].id))
        self.screen.go_to_text()

    def _press(self, *keys: str) -> None:
        for key in keys:
            pressed = QKeySequence(key)[0]  # type: ignore[index]  # its stub does not know
            target = self._window.focusWidget() or self._window
            if len(key) == 1:
                QTest.keyClicks(target, key)
            else:
                QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())
            until(self._is_quiet)
            # The event loop of a running program does so by itself.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _is_quiet(self) -> bool:
        return self._window.session is None or not self._window.session.is_busy


def memory() -> float:
    """What the process holds in memory, in megabytes, once what nobody needs is gone."""
    gc.collect()
    return int(_STAT.read_text(encoding="ascii").split()[1]) * _PAGE / 1e6


def codings(window: Window) -> int:
    """How many codings the study has."""
    return sum(window.session.study.codebook.uses().values()) if window.session is not None else 0


def hours(window: Window, passes: int = PASSES) -> Iterator[tuple[float, float]]:
    """Milliseconds for a passage and megabytes held, after the pass that warms up and after each further one."""
    replay = Replay(window)
    for _ in range(passes + 1):
        taken = replay.hour()
        yield taken, memory()


def run() -> list[tuple[str, float, str]]:
    """Figures of the replay; memory in megabytes."""
    make_application(offscreen=True)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "study.qualcase"
        make_study(path, 1)
        book = Path(name) / "codes.yaml"
        book.write_text(_BOOK, encoding="utf-8")
        with Study.open(path) as study:
            study.codebook.bring_in(book)
        settings = Settings(Path(name) / "settings.json")
        settings.set(CODER_KEY, "Anna")
        window = make_window(Services.none(), settings)
        window.resize(1440, 900)
        window.show()
        open_and_wait(window, path)
        try:
            before = codings(window)
            found = list(hours(window))
            made = (codings(window) - before) // len(found)
        finally:
            window.close()
    (_, warm), *later = found
    grown = (later[-1][1] - warm) / len(later)
    held = ", ".join(f"{one:.0f}" for _, one in found)
    return [
        (
            f"a passage coded by keys, {PASSAGES} in a pass",
            later[-1][0],
            f"{made} codings stay of a pass; all keys, with undo and moving",
        ),
        ("memory grown by an hour of coding, MB", grown, f"held after each pass: {held} MB"),
    ]


if __name__ == "__main__":
    for entry in run():
        print(*entry, sep="\t")
    sys.exit(0)
