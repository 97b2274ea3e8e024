"""What became of each passage behind a summary, a line each that leads to its place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.coding.summaries import What
from qualcase.ui.summarybox.words import change_words
from qualcase.ui.widgets.buttons import LINK_AIR, link_button
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.summaries import EvidenceChange

translate = QCoreApplication.translate
_MOST = 6
"""So many lines are shown; of the rest the number is told."""


class ChangeList(QWidget):
    """Lines as they are given."""

    followed = Signal(str)
    """Id of the coding whose place somebody wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[EvidenceChange, ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(LINK_AIR, 0, 0, 0)
        self._column.setSpacing(4)
        self.setAccessibleName(translate("Summary", "What happened to the passages behind it"))

    @property
    def texts(self) -> tuple[str, ...]:
        """What the lines say."""
        return tuple(change_words(one) for one in self._shown)

    def show_changes(self, changes: Sequence[EvidenceChange]) -> None:
        """Show these."""
        if tuple(changes) == self._shown:
            return
        self._shown = tuple(changes)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(one) for one in self._shown[:_MOST]]
        left = len(self._shown) - _MOST
        if left > 0:
            self._rows.append(label(translate("Summary", "and %n more", "", left), tone="quiet"))
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, change: EvidenceChange) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(label(change_words(change), tone="quiet", wrap=True), 1)
        if change.what is not What.REMOVED:
            see = link_button(translate("Summary", "See"), partial(self.followed.emit, change.coding_id))
            see.setAccessibleName(translate("Summary", "See: {passage}").format(passage=change_words(change)))
            line.addWidget(see, 0, Qt.AlignmentFlag.AlignTop)
        return row
