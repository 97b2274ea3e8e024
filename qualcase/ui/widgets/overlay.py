"""A sheet that lies over the window for a moment: Escape or a click beside it puts it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

TAKES_ALL_KEYS = "takesAllKeys"
"""Property of a page whose parts all have their keys to themselves, such as the table of files on their way in."""


class Overlay(QFrame):
    """Child of the window, centred near its top; gives the keyboard back to who had it."""

    def __init__(self, window: QWidget, *, width: int, height: int) -> None:
        super().__init__(window)
        self._below = window
        self.setProperty("overlay", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wanted = (width, height)
        self._before: QWidget | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 16, 16, 16)
        self.body.setSpacing(8)
        self.hide()

    def open(self, first: QWidget | None = None) -> None:
        """Show the sheet and give the keyboard to it, or to one of its fields."""
        self._before = QApplication.focusWidget()
        if self._before is not None:
            self._before.destroyed.connect(self._forget)  # what is drawn anew meanwhile is gone without a word
        self._place()
        self.show()
        self.raise_()
        (first or self).setFocus(Qt.FocusReason.PopupFocusReason)
        self._below.installEventFilter(self)
        _app().installEventFilter(self)

    def set_height(self, height: int) -> None:
        """Be so high, in pixels, where the window has the room."""
        self._wanted = (self._wanted[0], height)
        if not self.isHidden():
            self._place()

    def put_away(self) -> None:
        """Hide the sheet."""
        if self.isHidden():
            return
        _app().removeEventFilter(self)
        self._below.removeEventFilter(self)
        self.hide()
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press beside the sheet puts it away; a new size of the window moves it."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if watched is not self and not self.isAncestorOf(watched) and watched.window() is self.window():
                self.put_away()
        elif event.type() is QEvent.Type.Resize and watched is self._below:
            self._place()
        return False

    def _forget(self) -> None:
        self._before = None

    def _place(self) -> None:
        room = self._below.rect()
        width = min(self._wanted[0], room.width() - 32)
        height = min(self._wanted[1], room.height() - 80)
        self.setGeometry((room.width() - width) // 2, 56, width, height)


def _app() -> QCoreApplication:
    running = QCoreApplication.instance()
    assert running is not None  # noqa: S101 - there are no widgets without one
    return running
