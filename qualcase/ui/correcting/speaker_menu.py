"""The menu at a label: who speaks here. Typing narrows it, or writes a new label; Enter takes the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from qualcase.ui.correcting.speakers import Deed, Offer, narrowed
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.list_keys import ListKeys
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.rows import RIGHT_ROLE, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_WIDTH = 336
_ROWS = 7
_OFFER = Qt.ItemDataRole.UserRole + 1


class SpeakerMenu(Overlay):
    """One menu for a turn's speaker and for who speaks from a place on."""

    chosen = Signal(object)
    """The `Offer` that was taken."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        """Hidden until it is asked."""
        super().__init__(window, width=_WIDTH, height=240)
        self.body.setContentsMargins(8, 8, 8, 8)
        self.body.setSpacing(4)
        self._at = QPoint()
        self._offers: Sequence[Offer] = ()
        self._renames: int | None = None
        self.title = label(strong=True, wrap=True)
        self.title.setContentsMargins(4, 0, 4, 0)
        self.field = QLineEdit()
        self.list = QListWidget()
        self.list.setItemDelegate(RowDelegate(tokens, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (self.title, self.field, self.list):
            self.body.addWidget(widget)
        self.field.textChanged.connect(lambda _: self._fill())
        self.list.itemClicked.connect(self._take)
        ListKeys(self.field, self.list, self._take)

    def ask(self, title: str, offers: Sequence[Offer], at: QPoint, *, renames: int | None = None) -> None:
        """Offer these at a point of the window below; `renames` may be called otherwise everywhere."""
        self._at, self._offers, self._renames = at, offers, renames
        self.title.setText(title)
        hint = translate("Correcting", "A label, known or new")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.clear()
        self._fill()
        self.open(self.field)

    def shown_offers(self) -> list[str]:
        """What the menu says, line by line."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _fill(self) -> None:
        self.list.clear()
        for offer in narrowed(self._offers, self.field.text(), renames=self._renames):
            item = QListWidgetItem(_words(offer))
            item.setData(_OFFER, offer)
            item.setData(RIGHT_ROLE, offer.who)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        row = self.list.sizeHintForRow(0) if self.list.count() else 0
        self.list.setFixedHeight(max(min(self.list.count(), _ROWS), 1) * row + 2)
        if not self.isHidden():
            self._place()

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            offer = item.data(_OFFER)
            self.put_away()
            self.chosen.emit(offer)

    def _place(self) -> None:
        """Below the point, or above it where there is no room."""
        width = min(_WIDTH, self._below.width() - 16)
        self.resize(width, 10)
        self.body.activate()
        height = self.sizeHint().height()
        left = max(8, min(self._at.x(), self._below.width() - width - 8))
        top = self._at.y() + 8
        if top + height > self._below.height() - 8:
            top = max(8, self._at.y() - height - 32)
        self.setGeometry(left, top, width, height)


def _words(offer: Offer) -> str:
    match offer.deed:
        case Deed.SPEAKER:
            return offer.label
        case Deed.NEW:
            return translate("Correcting", "New speaker “{label}”").format(label=offer.label)
        case Deed.LINE:
            return translate("Correcting", "A new line only, the turn goes on")
        case Deed.JOIN:
            return translate("Correcting", "Join with the turn before")
        case _:
            return translate("Correcting", "Write the label as “{label}” in all turns").format(label=offer.label)
