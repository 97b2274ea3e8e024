"""Making the events of dragging as every Qt that we run on takes them."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QPoint

_HOW = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def drag_enter(place: QPoint, data: QMimeData) -> QDragEnterEvent:
    """Data is dragged into a widget, to be copied."""
    with warnings.catch_warnings():
        # Qt 6.12 calls this way of making it old; the new way is not there before.
        warnings.simplefilter("ignore", DeprecationWarning)
        return QDragEnterEvent(place, Qt.DropAction.CopyAction, data, *_HOW)


def drag_move(place: QPoint, data: QMimeData) -> QDragMoveEvent:
    """Data is dragged about within a widget, to be copied."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return QDragMoveEvent(place, Qt.DropAction.CopyAction, data, *_HOW)
