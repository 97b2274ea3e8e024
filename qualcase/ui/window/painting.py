"""Knowing when something has been painted, and waiting for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_PATIENCE = 60_000


class _FirstPaint(QObject):
    """Calls once after a widget has been painted."""

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event; what is to be done comes when it is over."""
        if event.type() is QEvent.Type.Paint and watched is self._widget:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self, self._done)
        return False

    def _done(self) -> None:
        self._then()
        self.deleteLater()


def after_paint(widget: QWidget, then: Callable[[], object]) -> None:
    """Do something once the widget has been painted."""
    _FirstPaint(widget, then)
    widget.update()


def wait_for_paint(widget: QWidget) -> bool:
    """Run the event loop until the widget has been painted; False when that took too long."""
    return wait_until(lambda done: after_paint(widget, done))


def wait_until(begin: Callable[[Callable[[], None]], object], patience: int = _PATIENCE) -> bool:
    """Run the event loop until `done`, which `begin` is handed, was called; False when that took too long."""
    loop = QEventLoop()
    ended: list[bool] = []

    def done() -> None:
        ended.append(True)
        loop.quit()

    begin(done)
    if not ended:
        QTimer.singleShot(patience, loop, loop.quit)
        loop.exec()
    return bool(ended)
