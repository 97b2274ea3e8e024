"""Start the application: paint first, then load. Nothing heavy is imported here before the window is seen."""

from __future__ import annotations

import gc
import sys
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from qualcase.garbage import looking_seldom
from qualcase.settings import Settings
from qualcase.ui.base.services import Services
from qualcase.ui.theme import icons
from qualcase.ui.theme.theme import Theme
from qualcase.ui.window.languages import install_language
from qualcase.ui.window.memory import memory_used
from qualcase.ui.window.mishaps import Mishaps, open_log
from qualcase.ui.window.painting import after_paint, wait_for_paint, wait_until
from qualcase.ui.window.rooms import rooms
from qualcase.ui.window.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_STARTED = 1000
"""Milliseconds after which the program is certainly up."""


def make_application(*, offscreen: bool = False) -> QApplication:
    """The application, or the one that is there; `offscreen` needs no display and shows nothing."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication([*sys.argv[:1], *(["-platform", "offscreen"] if offscreen else [])])
    app.setApplicationName("qualcase")
    app.setDesktopFileName("qualcase")
    return app


def make_window(services: Services, settings: Settings | None = None) -> Window:
    """A window in the user's theme and language, not yet shown."""
    app = make_application()
    settings = settings or Settings()
    install_language()
    theme = Theme(settings, app)
    theme.apply()
    return Window(settings, services, theme)


class _QuickStart:
    """While modules are loaded Python looks for garbage seldom: there is none, and looking costs time."""

    def __init__(self) -> None:
        self._seldom = ExitStack()
        self._seldom.enter_context(looking_seldom())

    def end(self) -> None:
        """The program runs: look as usual, but never again at what was loaded."""
        gc.freeze()
        self._seldom.close()


def run_window(study_path: Path | None, services: Services) -> int:
    """Show the window until it is closed; the exit status."""
    quick = _QuickStart()
    app = make_application()
    window = make_window(services)
    mishaps = Mishaps(app)
    mishaps.happened.connect(window.deeds.tell_mishap)
    mishaps.install()
    window.show()
    after_paint(window, lambda: _load(window, study_path))
    QTimer.singleShot(_STARTED, window, quick.end)
    status = app.exec()
    mishaps.uninstall()
    return status


def _load(window: Window, study_path: Path | None) -> None:
    """What is done once the window is seen: the study first, then the log and the icons."""
    if study_path is None:
        _fetch_icons(window)
    else:
        window.opened.connect(lambda: _fetch_icons(window), Qt.ConnectionType.SingleShotConnection)
        window.opener.refused.connect(lambda _: _fetch_icons(window))
        window.open_study(study_path)
    open_log()


def _fetch_icons(window: Window) -> None:
    """Import the icons on a thread of their own, then show them."""
    thread = threading.Thread(target=icons.load, name="icons", daemon=True)
    thread.start()
    timer = QTimer(window)

    def look() -> None:
        if not thread.is_alive():
            timer.stop()
            timer.deleteLater()
            window.show_icons()

    timer.timeout.connect(look)
    timer.start(20)


@dataclass(frozen=True)
class SelfTest:
    """What the self-test saw."""

    first_paint: dict[str, float] = field(default_factory=dict)
    """Milliseconds from asking to the first paint: of the empty window (`window`), of the window with its study
    (`usable`, from the very start), and of each workspace when it is gone to."""
    memory: float = 0.0
    """Megabytes that the process holds at the end."""
    trouble: str = ""
    """Why it failed, in words; empty when all is well."""


def self_test(study_path: Path | None, services: Services | None = None) -> SelfTest:
    """Show the window, open the study, visit every workspace."""
    begin = time.perf_counter()
    quick = _QuickStart()
    window = make_window(services or Services.none())
    times: dict[str, float] = {}
    window.show()
    wait_for_paint(window)
    times["window"] = _milliseconds(begin)
    trouble = open_and_wait(window, study_path) if study_path is not None else ""
    if window.workspace is not None:
        _paint(window)
        times["usable"] = _milliseconds(begin)
        quick.end()
        for room in rooms():
            began = time.perf_counter()
            window.workspace.go_to_room(room)
            _paint(window)
            times[room.value] = _milliseconds(began)
        window.show_icons()
        wait_for_paint(window.rail)
    window.close()
    window.deleteLater()
    return SelfTest(times, memory_used(), trouble)


def open_and_wait(window: Window, path: Path) -> str:
    """Open a study and wait for it; why it could not be opened, in words."""
    said: list[str] = []

    def begin(done: Callable[[], None]) -> None:
        def refuse(why: object) -> None:
            said.append(why if isinstance(why, str) else type(why).__name__)
            done()

        window.opened.connect(done)
        window.opener.refused.connect(refuse)
        window.opener.failed.connect(refuse)
        window.open_study(path)

    in_time = wait_until(begin)
    return said[0] if said else "" if in_time else "timeout"


def _paint(window: Window) -> None:
    screen = window.workspace.current if window.workspace is not None else None
    if screen is not None:
        wait_for_paint(screen)


def _milliseconds(since: float) -> float:
    return round((time.perf_counter() - since) * 1000, 1)
