"""The steps of the ladder: pressing one rates, beside it stands what it means for the code."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from qualcase.coding.case_ratings import LADDER
from qualcase.study.rating_words import step_words
from qualcase.ui.ratings.words import step_meaning
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.buttons import button
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.case_ratings import RatingStep

translate = QCoreApplication.translate
STEP_KEYS = {0.0: "0", 0.33: "3", 0.67: "6", 1.0: "1", None: "-"}
"""The digit that rates: the first of the step as it is written that tells it from the others."""
_WIDTH = 56


class StepsPane(QWidget):
    """Four lines from fully in down to fully out, and one for what cannot be rated."""

    pressed = Signal(object)
    """A step, or None for what cannot be rated."""
    meaning_kept = Signal(float, str)
    """Step, and what it means from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[float | None, QPushButton] = {}
        self.meanings: dict[float, LineField] = {}
        self._given: dict[float, str] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(4)
        layout.setColumnStretch(1, 1)
        for row, step in enumerate(sorted(LADDER, reverse=True)):
            layout.addWidget(self._make_button(step), row, 0)
            field = LineField()
            field.setPlaceholderText(step_meaning(step))
            field.setAccessibleName(translate("Ratings", "What {step} means").format(step=step_words(step)))
            field.kept.connect(partial(self.meaning_kept.emit, step))
            self.meanings[step] = field
            layout.addWidget(field, row, 1)
            layout.addWidget(self._key_label(step), row, 2)
        layout.addWidget(self._make_button(None), len(LADDER), 0)
        layout.addWidget(label(step_meaning(None), tone="quiet", size=Size.SMALL), len(LADDER), 1)
        layout.addWidget(self._key_label(None), len(LADDER), 2)

    def show_steps(self, steps: Sequence[RatingStep], *, writable: bool) -> None:
        """Show what the steps mean for a code."""
        held = {one.value: one.text for one in steps}
        for value, field in self.meanings.items():
            field.give(held.get(value, ""))
            field.setReadOnly(not writable)
            field.setToolTip(held.get(value, ""))
        for one in self.buttons.values():
            one.setEnabled(writable)

    def show_value(self, value: float | None, *, has_value: bool) -> None:
        """Mark the step in force."""
        for step, one in self.buttons.items():
            one.setChecked(has_value and step == value)

    def _make_button(self, step: float | None) -> QPushButton:
        made = button(step_words(step), partial(self._press, step))
        made.setCheckable(True)
        made.setFixedWidth(_WIDTH)
        made.setProperty("link", True)
        made.setFont(interface(strong=True))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = translate("Ratings", "Rate {step}: {meaning}")
        made.setAccessibleName(words.format(step=step_words(step), meaning=step_meaning(step)))
        self.buttons[step] = made
        return made

    def _press(self, step: float | None) -> None:
        self.pressed.emit(step)

    @staticmethod
    def _key_label(step: float | None) -> QWidget:
        made = label(STEP_KEYS[step], tone="quiet", size=Size.SMALL)
        made.setToolTip(translate("Ratings", "Key"))
        return made
