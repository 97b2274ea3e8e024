"""What Compare copies: the block that is selected, the whole table with its caption, a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from qualcase.coding.comparison import Measure
from qualcase.study.matrix_table import caption_with_check
from qualcase.ui.matrix import picture
from qualcase.ui.matrix.clipboard import copy_table

if TYPE_CHECKING:
    from collections.abc import Callable

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
        rows, columns = self._matrix.selected_block()

        def copy(shown: Comparison) -> None:
            copy_table(shown, rows, columns)
            self._session.say(translate("CompareScreen", "Copied the table"))

        self._with_words(copy)

    def table(self) -> None:
        """Copy all of the matrix with its caption."""
        rows = list(self._matrix.table.rows)

        def copy(shown: Comparison) -> None:
            copy_table(shown, rows, range(len(shown.columns)), caption_with_check(shown))
            self._session.say(translate("CompareScreen", "Copied the table with its caption"))

        self._with_words(copy)

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
        folded = frozenset(table.folded)

        def copy(found: Comparison) -> None:
            QGuiApplication.clipboard().setPixmap(picture.draw(found, rows, columns, folded))
            self._session.say(said)

        self._with_words(copy)

    def _with_words(self, copy: Callable[[Comparison], None]) -> None:
        """Copy what is shown; under the measure excerpt with the words of all excerpts, brought in the background."""
        shown, study = self._shown, self._session.study
        if shown is None:
            return
        if shown.measure is Measure.QUOTE:
            self._session.read(lambda: study.with_quotes(shown), copy)
        else:
            copy(shown)

    @property
    def _shown(self) -> Comparison | None:
        return self._matrix.comparison
