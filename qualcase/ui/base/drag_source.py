"""Lets a widget that is no list with rows of Qt's own be dragged from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData


class DragSource(QObject):
    """Begins a drag once the mouse is moved with its button down; a click stays a click."""

    def __init__(self, widget: QWidget, make: Callable[[], QMimeData | None]) -> None:
        """`make` gives what is dragged, None for nothing."""
        super().__init__(widget)
        self._widget, self._make = widget, make
        self._pressed: QPoint | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the mouse, and take nothing away from the widget but what has become a drag."""
        del watched
        if not isinstance(event, QMouseEvent):
            return False
        place = event.position().toPoint()
        if event.type() is QEvent.Type.MouseButtonPress:
            self._pressed = place if event.button() is Qt.MouseButton.LeftButton else None
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() is QEvent.Type.MouseMove and self._pressed is not None:
            far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if far and event.buttons() & Qt.MouseButton.LeftButton:
                self._pressed = None
                self._drag()
                return True
        return False

    def _drag(self) -> None:
        data = self._make()
        if data is not None:
            drag = QDrag(self._widget)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)
