"""What happened in a case or site: date and words, changed in their place, and a line for the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.fields import DateField, LineField

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from qualcase.coding.events import Event

translate = QCoreApplication.translate
_DATE_WIDTH = 104


class EventsList(QWidget):
    """A row an event; the last row makes a new one as soon as it has a date and words."""

    set_asked = Signal(str, object)
    """Id of an event, the changed fields of `study.events.set` by name."""
    add_asked = Signal(object, str)
    """Date and words of a new event."""
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape: object = None
        self.rows: dict[str, tuple[DateField, LineField, QPushButton]] = {}
        """By id of the event."""
        self._body = QWidget()
        self.new_date, self.new_text = DateField(), LineField()
        self._day: dt.date | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._body)
        self._column.addWidget(self._new_row())

    def show_events(self, events: Sequence[Event], *, writable: bool) -> None:
        """Show other events, or these as they are now."""
        shape = tuple(event.id for event in events)
        if shape != self._shape:
            self._shape = shape
            self._renew(events)
        for event in events:
            date, text, remove = self.rows[event.id]
            date.give_date(event.date)
            text.give(event.text)
            date.setReadOnly(not writable)
            text.setReadOnly(not writable)
            remove.setVisible(writable)
        self._new.setVisible(writable)

    def go_to(self, event_id: str) -> None:
        """Give the keyboard to an event."""
        if event_id in self.rows:
            self.rows[event_id][1].setFocus()

    def _renew(self, events: Sequence[Event]) -> None:
        self._column.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body = QWidget()
        self._column.insertWidget(0, self._body)
        grid = _grid(self._body)
        self.rows = {}
        for number, event in enumerate(events):
            self.rows[event.id] = self._row(event.id)
            for column, widget in enumerate(self.rows[event.id]):
                grid.addWidget(widget, number, column)

    def _row(self, event_id: str) -> tuple[DateField, LineField, QPushButton]:
        date, text = DateField(), LineField()
        date.setFixedWidth(_DATE_WIDTH)
        date.setAccessibleName(translate("Card", "Date"))
        text.setAccessibleName(translate("Card", "What happened"))
        remove = link_button(translate("Card", "Remove"), lambda: self.remove_asked.emit(event_id))
        date.date_kept.connect(lambda day: self._ask_date(event_id, day))
        text.kept.connect(lambda words: self.set_asked.emit(event_id, {"text": words}))
        return date, text, remove

    def _ask_date(self, event_id: str, day: dt.date | None) -> None:
        if day is not None:
            self.set_asked.emit(event_id, {"date": day})

    def _new_row(self) -> QWidget:
        self._new = QWidget()
        grid = _grid(self._new)
        self.new_date.setFixedWidth(_DATE_WIDTH)
        self.new_date.setPlaceholderText(translate("Card", "Date"))
        self.new_date.setAccessibleName(translate("Card", "Date of a new event"))
        self.new_text.setPlaceholderText(translate("Card", "What happened? Enter adds it."))
        self.new_text.setAccessibleName(translate("Card", "A new event"))
        self.new_date.date_kept.connect(self._take_day)
        self.new_text.returnPressed.connect(self._add)
        grid.addWidget(self.new_date, 0, 0)
        grid.addWidget(self.new_text, 0, 1)
        return self._new

    def _take_day(self, day: dt.date | None) -> None:
        self._day = day

    def _add(self) -> None:
        words = self.new_text.text().strip()
        if self._day is None:
            self.new_date.setFocus()
        elif words:
            self.add_asked.emit(self._day, words)
            self._day = None
            self.new_text.give("")
            self.new_text.clear()
            self.new_date.give_date(None)
            self.new_date.clear()
            self.new_date.setFocus()


def _grid(widget: QWidget) -> QGridLayout:
    made = QGridLayout(widget)
    made.setContentsMargins(0, 0, 0, 0)
    made.setHorizontalSpacing(8)
    made.setVerticalSpacing(4)
    made.setColumnStretch(1, 1)
    return made
