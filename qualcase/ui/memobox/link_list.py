"""The small list that opens at `[[`: what the link may lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit

from qualcase.ui.memobox.words import kind_word
from qualcase.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.study.memo_names import LinkProposal

translate = QCoreApplication.translate
_WORDS = Qt.ItemDataRole.UserRole
_WIDTH, _MOST = 360, 8
_FRAME = 10
"""Pixels of its edge and what is within it, above and below together."""


class LinkList(QListWidget):
    """Lies at the caret of a field, which keeps the keyboard."""

    def __init__(self, field: QPlainTextEdit) -> None:
        self._ground = _ground(field)
        super().__init__(self._ground)
        self._field = field
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("Memos", "What the link may lead to"))
        self.setProperty("choices", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.hide()

    @property
    def words(self) -> str:
        """What is written for the chosen entry."""
        item = self.currentItem()
        return str(item.data(_WORDS)) if item is not None else ""

    def show_proposals(self, proposals: Sequence[LinkProposal]) -> None:
        """Show these at the caret; nothing where there are none."""
        self.clear()
        for one in proposals:
            item = QListWidgetItem(f"{one.name}  ·  {kind_word(one.target)}")
            item.setData(_WORDS, one.words)
            self.addItem(item)
        self.setVisible(bool(proposals))
        if proposals:
            self.setCurrentRow(0)
            self._place(len(proposals))
            self.raise_()

    def step(self, by: int) -> None:
        """Choose the next or previous entry; the ends are joined."""
        self.setCurrentRow((self.currentRow() + by) % self.count())

    def _place(self, count: int) -> None:
        ground = self._ground
        caret = self._field.cursorRect()
        row = self.sizeHintForRow(0)
        height = row * min(count, _MOST) + _FRAME
        width = min(_WIDTH, ground.width() - 8)
        below = self._field.viewport().mapTo(ground, caret.bottomLeft() + QPoint(0, 4))
        above = self._field.viewport().mapTo(ground, caret.topLeft()) - QPoint(0, height + 4)
        at = below if below.y() + height <= ground.height() or above.y() < 0 else above
        left = max(4, min(at.x(), ground.width() - width - 4))
        self.setGeometry(left, at.y(), width, min(height, max(row, ground.height() - at.y())))


def _ground(field: QWidget) -> QWidget:
    """What the list may lie on: the sheet that the field is in, else the window."""
    above = field.parentWidget()
    while above is not None and not isinstance(above, Overlay):
        above = above.parentWidget()
    return above or field.window()
