"""The sheet on which a person says from where on a difference is marked."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from qualcase.coding.comparison import Thresholds
from qualcase.errors import UserError
from qualcase.study.thresholds import check_thresholds, plain_number
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button, main_button
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

translate = QCoreApplication.translate
_WIDTH, _HEIGHT = 640, 376
_FIELD = 72


class ThresholdSheet(Overlay):
    """Five numbers. It decides nothing: whoever listens keeps them."""

    chosen = Signal(object)
    """`Thresholds` that can be used."""

    def __init__(self, window: QWidget) -> None:
        """Start with the defaults."""
        super().__init__(window, width=_WIDTH, height=_HEIGHT)
        self.setAccessibleName(translate("CompareScreen", "From where on a difference is marked"))
        self.fields: dict[str, QLineEdit] = {}
        self.faults: dict[str, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        for name, (words, unit) in _rows().items():
            self._add(name, words, unit)
        self.reset = link_button(
            translate("CompareScreen", "Back to the defaults"), lambda: self._fill(asdict(Thresholds()))
        )
        self.save = main_button(translate("CompareScreen", "Save"), self._save)
        self.save.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        buttons.addWidget(button(translate("CompareScreen", "Cancel"), self.put_away))
        buttons.addWidget(self.save)
        self.body.addWidget(label(translate("CompareScreen", "From where on a difference is marked"), strong=True))
        self.body.addLayout(self._grid)
        said = translate("CompareScreen", "They hold for you in this study, here and on the command line.")
        self.body.addWidget(label(said, tone="quiet", size=Size.SMALL, wrap=True))
        self.body.addStretch(1)
        self.body.addLayout(buttons)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, self._save)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def ask(self, thresholds: Thresholds) -> None:
        """Show what holds now, to be changed."""
        self._fill(asdict(thresholds))
        first = next(iter(self.fields.values()))
        self.open(first)
        first.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        else:
            super().keyPressEvent(event)

    def _add(self, name: str, words: str, unit: str) -> None:
        field, fault = QLineEdit(self), label(tone="refused", size=Size.SMALL, wrap=True)
        field.setFixedWidth(_FIELD)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setAccessibleName(f"{words} {unit}")
        field.textChanged.connect(lambda _: self._check(name))
        named = label(words)
        named.setBuddy(field)
        row = self._grid.rowCount()
        self._grid.addWidget(named, row, 0)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(label(unit, tone="quiet"), row, 2)
        self._grid.addWidget(fault, row + 1, 1, 1, 2)
        fault.hide()
        self.fields[name], self.faults[name] = field, fault

    def _fill(self, values: dict[str, float]) -> None:
        for name, value in values.items():
            self.fields[name].setText(plain_number(value))

    def _check(self, name: str) -> float | None:
        """The number in a field; None, and why beside it, where it cannot be used."""
        value, fault = None, ""
        try:
            value = _number(self.fields[name].text())
            check_thresholds(Thresholds(**{name: value}))
        except UserError as error:
            value, fault = None, str(error)
        except ValueError:
            fault = translate("CompareScreen", "Write a number, such as {example}.").format(example=plain_number(1.5))
        self.faults[name].setText(fault)
        self.faults[name].setVisible(bool(fault))
        self.fields[name].setAccessibleDescription(fault)
        return value

    def _save(self) -> None:
        found = {name: self._check(name) for name in self.fields}
        wrong = next((name for name, value in found.items() if value is None), None)
        if wrong is not None:
            self.fields[wrong].setFocus()
            self.fields[wrong].selectAll()
            return
        self.put_away()
        self.chosen.emit(Thresholds(**{name: value for name, value in found.items() if value is not None}))


def _number(text: str) -> float:
    """A number with either decimal sign. Raises ValueError."""
    return float("".join(text.split()).replace(",", "."))


def _rows() -> dict[str, tuple[str, str]]:
    """Each threshold with what stands before and behind its field."""
    steps = translate("CompareScreen", "steps")
    return {
        "points": (
            translate("CompareScreen", "Persons, sources: ▲▼ from"),
            translate("CompareScreen", "percentage points"),
        ),
        "ratio": (
            translate("CompareScreen", "Share, words, codings: ▲▼ from"),
            translate("CompareScreen", "times as much"),
        ),
        "steps": (translate("CompareScreen", "Rating: ▲▼ from"), steps),
        "turn": (
            translate("CompareScreen", "Rating: ↯ from"),
            translate("CompareScreen", "steps between opposite means"),
        ),
        "talk": (
            translate("CompareScreen", "Uneven talk: said from"),
            translate("CompareScreen", "times as many words on"),
        ),
    }
