"""A window as tests see it: a session, what it says, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.settings import Settings
from qualcase.ui.base.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.base.place import Place


class Watched:
    """A session whose messages and ways are written down."""

    def __init__(self, study: Study, folder: Path, qtbot: QtBot) -> None:
        """Open the session."""
        self.session = Session(study, Settings(folder / "settings.json"))
        self.said: list[str] = []
        self.places: list[Place] = []
        self.session.said.connect(lambda sentence, _: self.said.append(sentence))
        self.session.went.connect(self.places.append)
        self._qtbot = qtbot

    def settle(self) -> None:
        """Wait until nothing is under way."""
        quiet = 0
        while quiet < 3:
            self._qtbot.waitUntil(lambda: not self.session.is_busy)
            self._qtbot.wait(5)
            quiet = 0 if self.session.is_busy else quiet + 1
