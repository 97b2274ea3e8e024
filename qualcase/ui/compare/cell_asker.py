"""Asks what the focused cell is where it is empty, and writes the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.compare.cell_sheet import CellSheet
from qualcase.ui.compare.cell_words import CellWord, waves_to_speak_of, write_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from qualcase.ui.base.session import Session
    from qualcase.ui.matrix.view import MatrixView

translate = QCoreApplication.translate


class CellAsker:
    """Opens the sheet on the focused cell."""

    def __init__(self, session: Session, matrix: MatrixView) -> None:
        """Ask of the cells of this matrix."""
        self._session, self._matrix = session, matrix
        self.sheet: CellSheet | None = None
        """Made when first needed."""

    def ask(self) -> None:
        """Ask what the focused cell is, if anything in it is empty though it is coded."""
        at, shown = self._matrix.focus_cell, self._matrix.comparison
        if at is None or shown is None:
            return
        if not waves_to_speak_of(shown, *at):
            self._session.say(
                translate(
                    "CompareScreen", "There is nothing to explain: the cell is not empty, or its sources are not coded."
                )
            )
            return
        if self.sheet is None:
            window: QWidget = self._matrix.window()
            self.sheet = CellSheet(window, self._session.study)
            self.sheet.said.connect(self._take_word)
            self.sheet.place_asked.connect(self._session.go)
        self.sheet.ask(shown, *at)

    def _take_word(self, said: CellWord) -> None:
        study, coder = self._session.study, self._session.coder_name
        self._session.write(lambda: write_word(study, said, coder), lambda _: self._put_away())

    def _put_away(self) -> None:
        if self.sheet is not None:
            self.sheet.put_away()
