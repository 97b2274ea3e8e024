"""A window of its own for pictures, with settings that nobody keeps."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QCursor

from qualcase.errors import UserError
from qualcase.settings import Settings
from qualcase.ui.base.services import Services
from qualcase.ui.base.session import CODER_KEY
from qualcase.ui.run import make_application, make_window, open_and_wait
from qualcase.ui.theme.theme import Mode
from qualcase.ui.window import first_steps_state
from qualcase.ui.window.painting import wait_for_paint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.ui.base.session import Session
    from qualcase.ui.window.window import Window

_SIZE = (1440, 900)
_BESIDE = QPoint(2000, 2000)
_SETTLING = 50
_PATIENCE = 400
_QUIET = 2
"""So many times in a row nothing is being read: what came last is laid out by then."""


@contextmanager
def window_on(study_path: Path, *, dark: bool = False) -> Iterator[tuple[Window, Session]]:
    """A window of its own on the study, with settings that nobody keeps."""
    app = make_application(offscreen=True)
    if app.platformName() == "offscreen":
        QCursor.setPos(_BESIDE)  # else it would rest on the rail
    with tempfile.TemporaryDirectory() as private:
        settings = Settings(Path(private) / "settings.json")
        settings.set("theme", (Mode.DARK if dark else Mode.LIGHT).value)
        first_steps_state.put_away(settings)
        window = make_window(Services.none(), settings)
        try:
            yield window, _opened(window, study_path)
        finally:
            window.close()
            window.deleteLater()


def _opened(window: Window, study_path: Path) -> Session:
    window.resize(*_SIZE)
    window.show()
    wait_for_paint(window)
    trouble = open_and_wait(window, study_path)
    if window.session is None:
        raise UserError("The screens could not be drawn: {why}", why=trouble)
    window.show_icons()
    coders = window.session.study.frame().coders
    if coders:
        window.settings.set(CODER_KEY, coders[0].name)
    window.coder_strip.hide()
    return window.session


def draw(window: Window, target: Path) -> list[Path]:
    """The file, if it was written."""
    settle(window)
    target.parent.mkdir(parents=True, exist_ok=True)
    return [target] if window.grab().save(str(target)) else []


def settle(window: Window) -> None:
    """Wait until nothing is being read, and what was read is laid out and painted."""
    quiet = 0
    for _ in range(_PATIENCE):
        loop = QEventLoop()
        QTimer.singleShot(_SETTLING, loop, loop.quit)
        loop.exec()
        quiet = quiet + 1 if window.session is None or not window.session.is_busy else 0
        if quiet == _QUIET:
            break
    screen = window.workspace.current if window.workspace is not None else window.start
    if screen is not None:
        wait_for_paint(screen)
