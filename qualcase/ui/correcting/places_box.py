"""Where a passage may belong, best first: a digit takes one, a click shows it in the text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import label
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.editing import NearPlace

translate = QCoreApplication.translate
_MOST = 5


class PlacesBox(QWidget):
    """Empty where nothing is like the words."""

    shown = Signal(int, int)
    """A place that shall be brought into sight."""
    taken = Signal(int, int)
    """A place that the passage shall have."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: tuple[NearPlace, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._rows: list[QWidget] = []

    def show_places(self, places: Sequence[NearPlace]) -> None:
        """Show these."""
        self.places = tuple(places[:_MOST])
        for old in self._rows:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [self._row(number, one) for number, one in enumerate(self.places, start=1)]
        for row in self._rows:
            self._layout.addWidget(row)
        self.setVisible(bool(self._rows))

    def take(self, number: int) -> bool:
        """Take one by its number; False where there is none of that number."""
        if not 1 <= number <= len(self.places):
            return False
        place = self.places[number - 1]
        self.taken.emit(place.start, place.end)
        return True

    def _row(self, number: int, place: NearPlace) -> QWidget:
        row = QWidget()
        like = translate("Correcting", "{share} % alike").format(share=say_number(place.score))
        take = link_button(translate("Correcting", "{number}  Here").format(number=number), partial(self.take, number))
        show = link_button(translate("Correcting", "Show"), partial(self.shown.emit, place.start, place.end))
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(take)
        foot.addWidget(show)
        foot.addStretch(1)
        foot.addWidget(label(like, tone="quiet", size=Size.SMALL))
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(place.shown, size=Size.SMALL, wrap=True))
        column.addLayout(foot)
        return row
