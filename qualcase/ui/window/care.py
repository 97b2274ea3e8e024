"""What is done for the study by itself after it was opened: figures at hand, the check, the daily backup."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.problems import Problem
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate
_log = logging.getLogger(__name__)
_QUIET_AFTER_OPENING = 1500
"""Milliseconds in which the user has the machine alone."""
_KEPT = "backed_up"
_DAY = 24 * 60 * 60


class Care(QObject):
    """Looks after one session."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    def begin_soon(self) -> None:
        """Check the study once the user has had time to look around."""
        self._timer.start(_QUIET_AFTER_OPENING)

    def load_figures(self) -> None:
        """Have at hand what every comparison is computed from, so that the first one answers at once."""
        self._session.later(self._load_figures, lambda _: None)

    def check(self) -> None:
        """Check everything now and say what came out of it, whatever it is."""
        self._session.later(self._session.study.check, self._tell_all)

    def back_up(self) -> None:
        """Keep a verified copy now and say where."""
        self._session.later(self._session.study.backup, self._tell_backup)

    def _load_figures(self) -> None:
        try:
            self._session.study.figures().stacked()
        except Exception:  # noqa: BLE001 - nobody asked yet; who does is told
            _log.warning("The figures could not be loaded ahead", exc_info=True)

    def _begin(self) -> None:
        self._session.later(self._session.study.check, self._tell_problems)

    def _tell_problems(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            self._warn(problems)
        elif not self._session.study.read_only:
            self._session.later(self._back_up_if_old, lambda _: None)

    def _back_up_if_old(self) -> bool:
        """Whether a copy was kept, since the last one is older than a day."""
        study_id, now = self._session.study.info().id, time.time()
        kept = self._session.settings.get(_KEPT)
        moments = kept if isinstance(kept, dict) else {}
        if now - moments.get(study_id, 0.0) < _DAY:
            return False
        self._session.study.backup()
        self._session.settings.set(_KEPT, {**moments, study_id: now})
        return True

    def _tell_all(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            self._warn(problems)
        else:
            self._session.say(translate("Care", "Everything is in order: every coded passage says what the text says."))

    def _tell_backup(self, path: Path) -> None:
        self._session.say(translate("Care", "A copy was kept: {file}").format(file=path))

    def _warn(self, problems: tuple[Problem, ...]) -> None:
        count = len(problems)
        words = translate("Care", "The check found %n problem(s): {first}", "", count)
        self._session.say(words.format(first=problems[0].message), warning=True)
