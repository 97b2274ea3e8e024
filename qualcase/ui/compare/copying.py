"""What Compare copies: the block that is selected, the whole table with its caption, a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from qualcase.ui.matrix import picture
from qualcase.ui.matrix.clipboard import copy_table

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison
    from qualcase.ui.base.session import Session
    from qualcase.ui.matrix.view import MatrixView

translate = QCoreApplication.translate


class Copying:
    """Copies what the matrix shows, and says so."""

    def __init__(self, session: Session, matrix: MatrixView) -> None:
        """Copy from this matrix."""
        self._session, self._matrix = session, matrix

    def block(self) -> None:
        """Copy what is selected in the matrix, or all of it."""
        if self._shown is not None:
            copy_table(self._shown, *self._matrix.selected_block())
            self._session.say(translate("CompareScreen", "Copied the table"))

    def table(self) -> None:
        """Copy all of the matrix with its caption."""
        shown = self._shown
        if shown is not None:
            copy_table(shown, self._matrix.table.rows, range(len(shown.columns)), shown.caption)
            self._session.say(translate("CompareScreen", "Copied the table with its caption"))

    def picture(self) -> None:
        """Copy the matrix with its caption as a picture; of one that is too large, what is in sight."""
        shown, table = self._shown, self._matrix.table
        if shown is None:
            return
        rows, columns = table.rows, range(len(shown.columns))
        said = translate("CompareScreen", "Copied the picture")
        if not picture.fits(shown, rows, columns):
            rows, columns = self._matrix.in_sight()
            said = translate("CompareScreen", "Copied the part in sight: the whole is too large for one picture")
        QGuiApplication.clipboard().setPixmap(picture.draw(shown, rows, columns, table.folded))
        self._session.say(said)

    @property
    def _shown(self) -> Comparison | None:
        return self._matrix.comparison
