"""The quiet strip of five steps under the filter bar of the sample study."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from qualcase.ui.base.place import Place, Room
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label, set_tone
from qualcase.ui.window.first_steps_state import FirstSteps, Step, put_away
from qualcase.ui.window.rooms import rooms

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.changes import Changes
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate
_HEIGHT = 32
_BETWEEN = 8
CELL, PASSAGES, MATRIX = "cell", "passages", "matrix"
"""What the comparison tells by `Session.did`: a cell's passages are shown; they fill the window; the matrix is back."""


class FirstStepsStrip(QWidget):
    """One line of fixed height. It follows what happens and does nothing by itself."""

    left = Signal()
    """It was put away, and the keyboard needs another place."""

    def __init__(
        self, session: Session, steps: FirstSteps, here: Callable[[], Place | None], parent: QWidget | None = None
    ) -> None:
        """`here` tells where the user is now."""
        super().__init__(parent)
        self._settings = session.settings
        self._steps = steps
        self._here = here
        self.setFixedHeight(_HEIGHT + 1)
        self.setAccessibleName(translate("Window", "First steps"))
        self.labels = {step: label() for step in Step}
        self._arrows = [label("→", tone="quiet") for _ in range(len(Step) - 1)]
        self.short = ElidedLabel()
        self.closing = ElidedLabel()
        self.away = link_button(translate("Window", "Put away"), self.put_away)
        self.away.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where one reads
        self._lay_out()
        steps.see_matrix()  # the screens begin anew with the strip, too
        session.did.connect(self._take_deed)
        session.changed.connect(self._take_changes)
        self._draw()

    def come_to(self, place: Place) -> None:
        """The window shows a place."""
        self._steps.come_to(place)
        self._draw()

    def put_away(self) -> None:
        """Hide the strip for good."""
        put_away(self._settings)
        needs_place = self.away.hasFocus()
        self.hide()
        if needs_place:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the line is too narrow for all steps, only the present one stands there."""
        super().resizeEvent(event)
        self._fit()

    def _take_deed(self, what: str) -> None:
        if what == CELL:
            self._steps.see_cell(self._here())
        elif what == PASSAGES:
            self._steps.open_passages()
        elif what == MATRIX:
            self._steps.see_matrix()
        self._draw()

    def _take_changes(self, changes: Changes) -> None:
        self._steps.take(changes)
        self._draw()

    # --- looks

    def _lay_out(self) -> None:
        self._line = QWidget()
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        steps = QHBoxLayout(self._line)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(_BETWEEN)
        steps.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        for number, one in enumerate(self.labels.values()):
            if number:
                steps.addWidget(self._arrows[number - 1])
            steps.addWidget(one)
        steps.addWidget(self.short, 1)
        steps.addWidget(self.closing, 1)
        steps.addStretch(0)
        across = QHBoxLayout()
        across.setContentsMargins(16, 0, 8, 0)
        across.setSpacing(16)
        across.addWidget(self._line, 1)
        across.addWidget(self.away, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(hairline())

    def _draw(self) -> None:
        present = self._steps.present
        for step, one in self.labels.items():
            one.setText(self._words(step, present))
            set_tone(one, "" if step is present else "quiet")
        if present is not None:
            self.short.setText(f"{present + 1}/{len(Step)} · {self._words(present, present)}")
        else:
            put_away(self._settings)  # whoever has done them all need not see them at the next start
        self.closing.setText(_closing_word())
        self._fit()

    def _words(self, step: Step, present: Step | None) -> str:
        words = _title(step)
        if step in self._steps.done:
            return f"✓ {words}"
        return f"{words} ({self._key(step)})" if step is present else words

    def _key(self, step: Step) -> str:
        compare = "Esc" if self._steps.hides_matrix else f"Ctrl+{rooms().index(Room.COMPARE) + 1}"
        return {
            Step.READ: translate("Window", "arrow keys"),
            Step.OPEN: translate("Window", "Enter"),
            Step.TRANSCRIPT: "G",
            Step.CODE: translate("Window", "Space, then a code"),
            Step.ANSWER: QKeySequence(compare).toString(QKeySequence.SequenceFormat.NativeText),
        }[step]

    def _fit(self) -> None:
        ended = self._steps.present is None
        whole: list[QLabel] = [*self.labels.values(), *self._arrows]
        needed = sum(one.sizeHint().width() + _BETWEEN for one in whole)
        narrow = needed > self._line.width()
        for one in whole:
            one.setVisible(not ended and not narrow)
        self.short.setVisible(not ended and narrow)
        self.closing.setVisible(ended)


def _title(step: Step) -> str:
    return {
        Step.READ: translate("Window", "Read a change"),
        Step.OPEN: translate("Window", "open its passages"),
        Step.TRANSCRIPT: translate("Window", "go to the transcript"),
        Step.CODE: translate("Window", "code a passage"),
        Step.ANSWER: translate("Window", "see the matrix answer"),
    }[step]


def _closing_word() -> str:
    return translate(
        "Window", "✓ That was the whole way: from a change to what was said, and from a coding to the figures."
    )
