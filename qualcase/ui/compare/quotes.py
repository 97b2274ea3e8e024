"""Under the measure excerpt: brings the words of the cells in sight, in the background."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from qualcase.coding.comparison import Measure
from qualcase.ui.base.latest import Latest

if TYPE_CHECKING:
    from qualcase.coding.comparison import CellIndex, Comparison
    from qualcase.ui.base.session import Session
    from qualcase.ui.matrix.view import MatrixView

_PAUSE = 40
"""Milliseconds of rest in scrolling before words are asked for."""


class Quotes(QObject):
    """Follows what is in sight."""

    def __init__(self, session: Session, matrix: MatrixView) -> None:
        """Fill the cells of this matrix."""
        super().__init__(matrix)
        self._session, self._matrix = session, matrix
        self._asking = Latest(session)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        matrix.sight_changed.connect(self._wait)

    def _wait(self) -> None:
        shown = self._matrix.comparison
        if shown is not None and shown.measure is Measure.QUOTE:
            self._pause.start()

    def _ask(self) -> None:
        shown = self._matrix.comparison
        if shown is None or not (wanted := self._missing(shown)):
            return
        study = self._session.study
        self._asking.ask(lambda: study.with_quotes(shown, wanted), self._show)

    def _missing(self, shown: Comparison) -> list[CellIndex]:
        rows, columns = self._matrix.in_sight()
        across = {*columns, *(one for one, value in enumerate(shown.columns) if value.stands_for == "total")}
        down = {*rows, *(one for one, value in enumerate(shown.rows) if value.stands_for == "total")}
        cells = ((row, column, split) for row in down for column in across for split in range(len(shown.splits)))
        return [at for at in cells if at in shown.quotes and at not in shown.texts]

    def _show(self, found: Comparison) -> None:
        now = self._matrix.comparison
        if now is not None and now.quotes is found.quotes:
            self._matrix.show_texts(replace(now, texts={**now.texts, **found.texts}))
