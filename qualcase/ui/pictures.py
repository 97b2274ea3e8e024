"""Draws the main screens of a study to PNG files, for machines without a display and for the documentation."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QCursor

from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from qualcase.settings import Settings
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.services import Services
from qualcase.ui.base.session import CODER_KEY
from qualcase.ui.run import make_application, make_window, open_and_wait
from qualcase.ui.theme.theme import Mode
from qualcase.ui.window.painting import wait_for_paint
from qualcase.ui.window.rooms import rooms

if TYPE_CHECKING:
    from qualcase.study import Study
    from qualcase.ui.window.window import Window

_SIZE = (1440, 900)
_BESIDE = QPoint(2000, 2000)
_SETTLING = 50
_PATIENCE = 400


def draw_screens(study_path: Path, folder: Path, *, dark: bool = False) -> list[Path]:
    """Show each workspace on something worth seeing; the files that were written.

    The user's own settings are neither read nor changed.
    """
    app = make_application(offscreen=True)
    if app.platformName() == "offscreen":
        QCursor.setPos(_BESIDE)  # else it would rest on the rail
    with tempfile.TemporaryDirectory() as private:
        settings = Settings(Path(private) / "settings.json")
        settings.set("theme", (Mode.DARK if dark else Mode.LIGHT).value)
        window = make_window(Services.none(), settings)
        try:
            return _draw(window, study_path, folder)
        finally:
            window.close()
            window.deleteLater()


def _draw(window: Window, study_path: Path, folder: Path) -> list[Path]:
    window.resize(*_SIZE)
    window.show()
    wait_for_paint(window)
    trouble = open_and_wait(window, study_path)
    if window.session is None or window.workspace is None:
        raise UserError("The screens could not be drawn: {why}", why=trouble)
    window.show_icons()
    study = window.session.study
    coders = study.frame().coders
    if coders:
        window.settings.set(CODER_KEY, coders[0].name)
    window.coder_strip.hide()
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for room in rooms():
        window.go(_worth_seeing(study, room))
        _settle(window)
        target = folder / f"{room.value}.png"
        if window.grab().save(str(target)):
            written.append(target)
    return written


def _worth_seeing(study: Study, room: Room) -> Place:
    """A source with many passages, a code with many uses, the whole comparison."""
    if room in (Room.MATERIAL, Room.CODE):
        progress = study.progress()
        speech = [one for one in study.sources.all() if one.kind is SourceKind.INTERVIEW] or list(study.sources.all())
        best = max(speech, key=lambda one: progress[one.id].codings if one.id in progress else 0, default=None)
        return Place(room, source_id=best.id if best else None)
    if room is Room.CODEBOOK:
        uses = study.codebook.uses()
        below = [code.id for code in study.frame().tree.ordered if code.parent_id]
        return Place(room, code_id=max(below, key=lambda one: uses.get(one, 0), default=None))
    return Place(room)


def _settle(window: Window) -> None:
    """Wait until nothing is being read, and what was read is painted."""
    for _ in range(_PATIENCE):
        loop = QEventLoop()
        QTimer.singleShot(_SETTLING, loop, loop.quit)
        loop.exec()
        if window.session is None or not window.session.is_busy:
            break
    screen = window.workspace.current if window.workspace is not None else None
    if screen is not None:
        wait_for_paint(screen)
