"""A collection as a text to read and write: headings, own words, excerpts with where they come from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.coding.collections import ItemKind
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.collecting.board import EntryBoard
from qualcase.ui.collecting.collector import Collector
from qualcase.ui.collecting.entry_list import EntryList
from qualcase.ui.collecting.head import CollectionHead
from qualcase.ui.collecting.words import count_words, missing_words
from qualcase.ui.excerpts.card import MEASURE, PAD
from qualcase.ui.theme.fonts import Size, reading
from qualcase.ui.widgets.buttons import LINK_AIR, button, link_button
from qualcase.ui.widgets.fields import TextField
from qualcase.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.changes import Changes
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class CollectionScreen(Screen):
    """The collection in use over the whole window."""

    room = Room.COLLECTIONS

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.collector = Collector.of(session)
        self.entries = EntryList(tokens, reading(session.settings), self, wide=True)
        self.entries.setAccessibleName(translate("Collecting", "Entries of the collection"))
        self.board = EntryBoard(session, self.collector, self.entries)
        self.head = CollectionHead(session, self.collector, self.board, tokens, large=True)
        self.note = TextField(least=1, most=4)
        self.note.setPlaceholderText(translate("Collecting", "What the argument is"))
        self.note.setAccessibleName(translate("Collecting", "Note on the collection"))
        self.count = label(tone="quiet", size=Size.SMALL)
        self.missing = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.copy_button = button(translate("Collecting", "Copy as text"), self.board.copy_all)
        self.export_button = button(translate("Collecting", "Export…"), self.board.export)
        self.heading = link_button(
            translate("Collecting", "+ Heading (H)"), partial(self.board.begin, ItemKind.HEADING)
        )
        self.words = link_button(translate("Collecting", "+ Own words (W)"), partial(self.board.begin, ItemKind.WORDS))
        self._column = QWidget()
        self._lay_out()
        self.setFocusProxy(self.entries)
        self.note.kept.connect(self._keep_note)
        self.board.shown.connect(self._show)
        self._fit()
        self._show()

    # --- the window's side

    def show_place(self, place: Place) -> None:
        """Show the collection that the place names, which is in use from now on."""
        used = self.collector.in_use.get()
        known = {one.id for one in self.session.study.collections.all()}
        if place.collection_id in known and (used is None or used.id != place.collection_id):
            self.note.keep()
            self.collector.choose(place.collection_id or "")
        self.board.renew()
        self.entries.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entries.choose_any()

    def current_place(self) -> Place:
        """The collection that is shown."""
        used = self.collector.in_use.get()
        return Place(Room.COLLECTIONS, collection_id=used.id if used else None)

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """Nothing: what is chosen here stands in a collection already."""
        return ()

    def take_changes(self, changes: Changes) -> None:
        """Follow what happens."""
        self.board.take_changes(changes)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours and type."""
        super().take_theme(tokens)
        self.head.tokens = tokens
        self.entries.use(tokens, reading(self.session.settings))
        self._fit()

    def actions_here(self) -> Sequence[Action]:
        """What can be done with the collection."""
        group = translate("Collecting", "Collection")
        return [*self.board.actions(group), *self.head.actions(group)]

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self.board.renew()

    # --- inner workings

    def _keep_note(self, note: str) -> None:
        collection = self.board.collection
        if collection is not None:
            self.board.deeds.set(collection, lambda _: self._show(), note=note)

    def _show(self) -> None:
        shown, writable = self.board.state.shown, not self.session.study.read_only
        there = shown.collection is not None
        self.note.give(shown.collection.note if shown.collection else "")
        self.note.setReadOnly(not writable)
        self.note.setVisible(there and (writable or bool(self.note.toPlainText())))
        self.count.setText(count_words(shown.spread) if shown.spread else "")
        missing = missing_words(shown.spread) if shown.spread else ""
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing))
        for one in (self.copy_button, self.export_button):
            one.setVisible(there)
        for link in (self.heading, self.words):
            link.setVisible(there and writable)

    def _fit(self) -> None:
        """The column is as wide as a page of a book."""
        bar = self.entries.verticalScrollBar().sizeHint().width()
        text = QFontMetrics(reading(self.session.settings)).averageCharWidth() * MEASURE
        self._column.setMaximumWidth(text + 2 * PAD + bar)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(PAD - LINK_AIR, 0, PAD, 0)
        top.setSpacing(8)
        top.addWidget(self.head.name, 1)
        top.addWidget(self.head.menu_button)
        top.addWidget(self.copy_button)
        top.addWidget(self.export_button)
        note = QHBoxLayout()
        note.setContentsMargins(PAD - 6, 0, PAD, 0)
        note.addWidget(self.note)
        told = QVBoxLayout()
        told.setContentsMargins(PAD, 0, PAD, 8)
        told.setSpacing(2)
        told.addWidget(self.count)
        told.addWidget(self.missing)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAD - LINK_AIR, 4, PAD, 8)
        foot.setSpacing(8)
        foot.addWidget(self.heading)
        foot.addWidget(self.words)
        foot.addStretch(1)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        for layout in (top, note, told):
            column.addLayout(layout)
        column.addWidget(hairline())
        column.addWidget(self.entries, 1)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addStretch(1)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
