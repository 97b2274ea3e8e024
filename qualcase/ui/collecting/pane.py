"""The pane beside every room: the collection in use, entry by entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.coding.collections import ItemKind
from qualcase.ui.collecting.board import EntryBoard
from qualcase.ui.collecting.entry_list import EntryList
from qualcase.ui.collecting.head import CollectionHead
from qualcase.ui.collecting.words import count_words, missing_words
from qualcase.ui.theme.fonts import Size, reading
from qualcase.ui.widgets.buttons import LINK_AIR, link_button
from qualcase.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.session import Session
    from qualcase.ui.collecting.collector import Collector
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_LEAST = 232
"""Pixels that the pane is wide at least."""


class CollectionPane(QWidget):
    """It is made when it is first shown."""

    left = Signal()
    """Escape: the keyboard goes back to the room."""
    hidden = Signal()
    """Somebody wants it away."""

    def __init__(self, session: Session, collector: Collector, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Show the collection in use."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_LEAST)
        self._session = session
        self.entries = EntryList(tokens, reading(session.settings), self)
        self.entries.setAccessibleName(translate("Collecting", "Entries of the collection"))
        self.board = EntryBoard(session, collector, self.entries)
        self.head = CollectionHead(session, collector, self.board, tokens, large=False)
        self.count = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.close_button = link_button("✕", self.hidden.emit)
        self.close_button.setAccessibleName(translate("Collecting", "Hide the collection"))
        self.close_button.setToolTip(translate("Collecting", "Hide the collection (Ctrl+Shift+T)"))
        self.heading = link_button(translate("Collecting", "+ Heading"), lambda: self.board.begin(ItemKind.HEADING))
        self.words = link_button(translate("Collecting", "+ Own words"), lambda: self.board.begin(ItemKind.WORDS))
        self.page = link_button(
            translate("Collecting", "Read as text"), lambda: self.board.deeds.open_page(self.board.collection)
        )
        self.heading.setToolTip("H")
        self.words.setToolTip("W")
        self.page.setToolTip("Ctrl+Shift+B")
        self._lay_out()
        self.entries.left.connect(self.left)
        self.board.shown.connect(self._show)
        self._show()

    def take_keyboard(self) -> None:
        """Give the keyboard to the entries."""
        self.entries.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.entries.choose_any()

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in the pane."""
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus()

    def take_changes(self, changes: Changes) -> None:
        """Follow what happens."""
        self.board.take_changes(changes)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.head.tokens = tokens
        self.entries.use(tokens, reading(self._session.settings))

    def keep(self) -> None:
        """Keep what is being written."""
        self.entries.finish_writing()

    def actions_here(self) -> list[Action]:
        """What can be done in the pane."""
        group = translate("Collecting", "Collection")
        return [*self.board.actions(group), *self.head.actions(group)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the links do not fit beside each other the menu alone leads to the page."""
        super().resizeEvent(event)
        needed = sum(one.sizeHint().width() for one in (self.heading, self.words, self.page)) + 24
        self.page.setVisible(needed <= self.width())

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self.board.renew()

    def _show(self) -> None:
        shown = self.board.state.shown
        parts = [count_words(shown.spread), missing_words(shown.spread)] if shown.spread else []
        self.count.setText("\n".join(part for part in parts if part))
        self.count.setVisible(bool(parts))
        for one in (self.heading, self.words):
            one.setEnabled(shown.collection is not None and not self._session.study.read_only)
        self.page.setEnabled(shown.collection is not None)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12 - LINK_AIR, 8, 4, 0)
        top.setSpacing(0)
        top.addWidget(self.head.name, 1)
        top.addWidget(self.head.menu_button)
        top.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.setContentsMargins(12 - LINK_AIR, 4, 8, 4)
        foot.setSpacing(0)
        foot.addWidget(self.heading)
        foot.addWidget(self.words)
        foot.addStretch(1)
        foot.addWidget(self.page)
        self.count.setContentsMargins(12, 0, 12, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.count)
        layout.addWidget(hairline())
        layout.addWidget(self.entries, 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)
