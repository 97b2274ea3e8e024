"""The caption under a table or picture: what was counted, from what, when; and the whole check below it when wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.check.caption_words import CaptionWords
from qualcase.ui.check.lines import CheckLines
from qualcase.ui.widgets.buttons import LINK_AIR, link_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMoveEvent

translate = QCoreApplication.translate


class Caption(QWidget):
    """The sentence, a way to its check line by line, and buttons that copy what it stands under."""

    copy_wanted = Signal()
    picture_wanted = Signal()
    save_wanted = Signal()
    check_turned = Signal(bool)
    """The check was shown or put away by its button."""

    def __init__(self, parent: QWidget | None = None, *, with_picture: bool = True, with_saving: bool = False) -> None:
        """Start empty; without the buttons for pictures where there is none to copy, or to save."""
        super().__init__(parent)
        self.words = CaptionWords(self)
        self.words.setAccessibleName(translate("Matrix", "Caption"))
        self.check = link_button(translate("Check", "Check"), self.turn_check)
        self.check.setCheckable(True)
        self.check.setToolTip(translate("Check", "What is included, line by line"))
        self.copy = link_button(translate("Matrix", "Copy"), self.copy_wanted.emit)
        self.copy.setToolTip(translate("Matrix", "Copy the table with its caption"))
        self.picture = link_button(translate("Matrix", "Copy picture"), self.picture_wanted.emit)
        self.picture.setToolTip(translate("Matrix", "Copy the matrix with its caption as a picture"))
        self.save = link_button(translate("Check", "Save picture…"), self.save_wanted.emit)
        self.save.setToolTip(translate("Check", "Save it with its caption and check as SVG or PNG"))
        self.lines = CheckLines(self)
        self.lines.hide()
        line = QHBoxLayout()
        line.setSpacing(4)
        if not with_saving:  # so many buttons would leave the words too little room beside them
            line.addWidget(self.words, 1)
        for one in (self.check, self.copy, self.picture, self.save):
            one.setParent(self)
            line.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        self.save.setHidden(not with_saving)
        self.picture.setHidden(not with_picture)  # now that it has a parent, else it would be a window of its own
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 8)
        layout.setSpacing(4)
        if with_saving:
            layout.addWidget(self.words)
            line.addStretch(1)
            line.setContentsMargins(-LINK_AIR, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self.lines)

    def show_caption(self, caption: str, check: Sequence[tuple[str, str]] = ()) -> None:
        """Show another caption, and its check line by line; without lines there is nothing to open."""
        self.words.show_caption(caption)
        self.check.setVisible(bool(check))
        self.lines.show_check(check)
        if not check:
            self._show_lines(shown=False)

    def moveEvent(self, event: QMoveEvent) -> None:
        """It stands at the foot: the window may have become lower or higher."""
        super().moveEvent(event)
        self.words.fit()

    def turn_check(self) -> bool:
        """Show the check line by line, or put it away; whether it is shown now."""
        shown = self.lines.isHidden() and not self.lines.is_empty
        self._show_lines(shown=shown)
        self.check_turned.emit(shown)
        return shown

    def _show_lines(self, *, shown: bool) -> None:
        self.lines.setVisible(shown)
        self.check.setChecked(shown)
