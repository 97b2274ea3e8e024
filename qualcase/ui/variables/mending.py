"""What cannot be taken, cell by cell: each is mended in its field or left out; then all is written at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcase.ui.variables.state import Paste, check
from qualcase.ui.variables.words import cell_words
from qualcase.ui.widgets.buttons import link_button, main_button
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.variables import ValueGrid
    from qualcase.errors import WrongCell
    from qualcase.ui.variables.state import Cell

translate = QCoreApplication.translate
_MOST_HEIGHT = 240


class MendingPanel(QWidget):
    """Below the table; nothing is written before its button is pressed."""

    changed = Signal(object)
    """The `Paste` after a person mended or left out something."""
    write_asked = Signal(object)
    """The `Paste` in which nothing is wrong any more."""
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid: ValueGrid | None = None
        self.paste = Paste(())
        self.fields: dict[Cell, LineField] = {}
        self.setProperty("side", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.summary = label(strong=True, wrap=True)
        self.leave_out = link_button(translate("Variables", "Leave these out"), self._leave_all_out)
        self.give_up = link_button(translate("Variables", "Give up"), self.given_up.emit)
        self.write_button = main_button("", lambda: self.write_asked.emit(self.paste))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setMaximumHeight(_MOST_HEIGHT)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(8)
        head.addWidget(self.summary, 1)
        for widget in (self.leave_out, self.give_up, self.write_button):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(head)
        column.addWidget(self._scroll)

    def ask(self, grid: ValueGrid, paste: Paste) -> None:
        """Show what is wrong in a paste."""
        self._grid, self.paste = grid, paste
        body, lines = self._new_lines()
        self.fields = {}
        for number, one in enumerate(paste.wrong):
            field = LineField()
            field.give(one.text)
            field.setFixedWidth(176)
            field.setAccessibleName(cell_words(grid, one.cell))
            why = ElidedLabel(one.trouble, tone="warn")
            field.textEdited.connect(lambda text, cell=one.cell, why=why: self._mend(cell, text, why))
            self.fields[one.cell] = field
            for column, widget in enumerate((label(cell_words(grid, one.cell)), field, why)):
                lines.addWidget(widget, number, column)
        self._set_lines(body)
        self._renew()
        for widget in (self.leave_out, self.write_button):
            widget.show()
        self.show()
        if self.fields:
            next(iter(self.fields.values())).setFocus()

    def tell(self, sentence: str, cells: Sequence[WrongCell]) -> None:
        """Name the cells of a file that cannot be taken; they are mended in the file."""
        body, lines = self._new_lines()
        self.fields = {}
        for number, one in enumerate(cells):
            place = label(f"{one.row} · {one.column}")
            lines.addWidget(place, number, 0)
            lines.addWidget(ElidedLabel(str(one.why), tone="warn"), number, 1)
        lines.setColumnStretch(1, 1)
        self._set_lines(body)
        self.summary.setText(sentence)
        for widget in (self.leave_out, self.write_button):
            widget.hide()
        self.show()

    def _new_lines(self) -> tuple[QWidget, QGridLayout]:
        body = QWidget()
        body.setProperty("side", True)
        lines = QGridLayout(body)
        lines.setContentsMargins(16, 0, 16, 8)
        lines.setHorizontalSpacing(16)
        lines.setVerticalSpacing(4)
        lines.setColumnStretch(2, 1)
        return body, lines

    def _set_lines(self, body: QWidget) -> None:
        self._scroll.setWidget(body)
        self._scroll.setFixedHeight(min(body.sizeHint().height() + 4, _MOST_HEIGHT))

    def _mend(self, cell: Cell, text: str, why: ElidedLabel) -> None:
        if self._grid is not None:
            self.paste = self.paste.mended(self._grid, cell, text)
            why.setText(check(self._grid, cell, text).trouble)
            self._renew()
            self.changed.emit(self.paste)

    def _leave_all_out(self) -> None:
        self.paste = self.paste.without(one.cell for one in self.paste.wrong)
        if not self.paste.given:
            self.given_up.emit()
            return
        self._renew()
        self.write_asked.emit(self.paste)

    def _renew(self) -> None:
        wrong, given = len(self.paste.wrong), len(self.paste.given)
        told = translate("Variables", "%n cell(s) cannot be taken. Nothing is written yet.", "", wrong)
        self.summary.setText(told if wrong else translate("Variables", "All can be taken now."))
        self.write_button.setText(translate("Variables", "Write %n value(s)", "", given))
        self.write_button.setEnabled(not wrong and given > 0)
        self.leave_out.setEnabled(wrong > 0)
