"""The variables of a case or site, a row each, the waves side by side; every value is typed in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.ui.card.grid import NAME_WIDTH, WAVE_COLUMN, WAVE_WIDTH, renewed
from qualcase.ui.card.state import CardKind
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel, label
from qualcase.ui.widgets.value_field import ValueField

if TYPE_CHECKING:
    from qualcase.coding.frame import Wave
    from qualcase.ui.card.state import Card, ValueRow

translate = QCoreApplication.translate


class ValuesTable(QWidget):
    """Shows the variables that have a value here; the others come at a click."""

    value_asked = Signal(str, str, str)
    """Ids of variable and wave, the new value in its canonical text."""
    grid_asked = Signal()
    """All variables of all cases are to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._all = False
        self._shape: tuple[object, ...] = ()
        self.fields: dict[tuple[str, str], ValueField] = {}
        """By variable and wave."""
        self._body = QWidget()
        self.trouble = label(tone="warn", wrap=True)
        self.trouble.hide()
        self.more = link_button("", self._show_more)
        self.grid_button = link_button("", self.grid_asked.emit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._body)
        self._column.addWidget(self.trouble)
        for link in (self.more, self.grid_button):
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def show_card(self, card: Card, *, writable: bool) -> None:
        """Show the values of another case, or as they are now."""
        if self._card is None or self._card.id != card.id:
            self._all = False
            self.trouble.hide()
        self._card = card
        rows = (*card.recorded, *card.others) if self._all else card.recorded
        rows = tuple(sorted(rows, key=lambda row: row.variable.position))
        shape = (card.id, card.waves, tuple((row.variable.id, row.variable.name, row.variable.kind) for row in rows))
        if shape != self._shape:
            self._shape = shape
            self._renew(card.waves, rows)
        for row in rows:
            for wave, value in zip(card.waves, row.values, strict=True):
                self.fields[row.variable.id, wave.id].give(row.variable, value, writable=writable)
        self.more.setText(translate("Card", "Show %n more variable(s)", "", len(card.others)))
        of_cases, of_sites = translate("Card", "All cases as a table"), translate("Card", "All sites as a table")
        self.grid_button.setText(of_cases if card.kind is CardKind.CASE else of_sites)
        self.more.setVisible(bool(card.others) and not self._all)
        self._writable = writable

    def _show_more(self) -> None:
        self._all = True
        if self._card is not None:
            self.show_card(self._card, writable=self._writable)

    def _renew(self, waves: tuple[Wave, ...], rows: tuple[ValueRow, ...]) -> None:
        self._body, grid = renewed(self._column, self._body)
        self.fields = {}
        if not rows:
            grid.addWidget(label(translate("Card", "Nothing is recorded here yet."), tone="quiet"), 0, 0)
        for number, wave in enumerate(waves if rows else ()):
            grid.addWidget(label(wave.name, strong=True), 0, number + 1)
            grid.setColumnMinimumWidth(number + 1, WAVE_COLUMN)
        for at, row in enumerate(rows, 1):
            name = ElidedLabel(row.variable.name, tone="quiet")
            name.setFixedWidth(NAME_WIDTH)
            grid.addWidget(name, at, 0)
            for number, wave in enumerate(waves):
                grid.addWidget(self._field(row, wave), at, number + 1)
        grid.setColumnStretch(len(waves) + 1, 1)

    def _field(self, row: ValueRow, wave: Wave) -> ValueField:
        made = ValueField(row.variable)
        made.setFixedWidth(WAVE_WIDTH)
        made.set_name(f"{row.variable.name} {wave.name}")
        made.value_kept.connect(lambda value: self.value_asked.emit(row.variable.id, wave.id, value))
        made.wrong_typed.connect(self._tell)
        self.fields[row.variable.id, wave.id] = made
        return made

    def _tell(self, why: str) -> None:
        wrong = next((one.line.toolTip() for one in self.fields.values() if one.line.property("wrong")), why)
        self.trouble.setText(wrong)
        self.trouble.setVisible(bool(wrong))
