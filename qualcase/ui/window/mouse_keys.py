"""The two side buttons of a mouse: back and forward, wherever in the window the pointer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class MouseKeys(QObject):
    """Listens to the system's window itself, since parts of ours keep presses of the mouse to themselves."""

    def __init__(self, window: QWidget, back: Callable[[], object], forward: Callable[[], object]) -> None:
        """Ready as soon as the window is shown."""
        super().__init__(window)
        self._window = window
        self._steps = {Qt.MouseButton.BackButton: back, Qt.MouseButton.ForwardButton: forward}
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the presses of the two buttons; everything else goes on."""
        if watched is self._window:
            handle = self._window.windowHandle()
            if event.type() is QEvent.Type.Show and handle is not None:
                self._window.removeEventFilter(self)
                handle.installEventFilter(self)
        elif event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            step = self._steps.get(event.button())
            if step is not None:
                step()
                return True
        return False
