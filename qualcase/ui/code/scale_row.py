"""The steps of a rating scale as a row of buttons; the one that is on can be pressed off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from qualcase.ui.widgets.buttons import EnterButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.code.entries import Step


class ScaleRow(QWidget):
    """Made anew only for another scale, so that nothing flickers while the caret moves."""

    chosen = Signal(object)
    """The rating that a person chose, None when it was pressed off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No scale."""
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._rating: int | None = None
        self.buttons: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)

    def show_rating(self, steps: Sequence[Step], rating: int | None) -> None:
        """Show a rating on its scale."""
        if tuple(steps) != self._steps:
            self._steps = tuple(steps)
            self._make_buttons()
        self._rating = rating
        for button, step in zip(self.buttons, self._steps, strict=True):
            button.setChecked(step.rating == rating)

    def take_keyboard(self) -> None:
        """Give the keyboard to the step that is on, or to the first."""
        chosen = [button for button in self.buttons if button.isChecked()]
        for button in (*chosen, *self.buttons)[:1]:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_buttons(self) -> None:
        for old in self.buttons:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = [self._button(step) for step in self._steps]
        for number, button in enumerate(self.buttons):
            self._layout.insertWidget(number, button)

    def _button(self, step: Step) -> QPushButton:
        made = EnterButton(step.shown)
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setProperty("segment", True)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setToolTip(step.meaning)
        made.setAccessibleName(f"{step.shown} {step.meaning}".strip())
        made.clicked.connect(partial(self._choose, step.rating))
        return made

    def _choose(self, rating: int, _checked: object = None) -> None:
        self.chosen.emit(None if rating == self._rating else rating)
        self.show_rating(self._steps, self._rating)
