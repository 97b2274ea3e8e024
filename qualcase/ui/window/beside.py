"""The rooms with the collection in use beside them; the pane is made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Place, Room
from qualcase.ui.collecting.collector import Collector

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from qualcase.coding.changes import Changes
    from qualcase.ui.base.session import Session
    from qualcase.ui.collecting.pane import CollectionPane
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_USUAL = 304
"""Pixels that the pane is wide at first."""
_ROOMY = 1000
"""Pixels that a room needs to show all of its parts."""


class Beside(QSplitter):
    """Shows the pane at the right edge, as wide as it was left; not on the page that shows the same collection."""

    left = Signal()
    """The keyboard goes back to the room."""
    turned = Signal()
    """The pane was shown or hidden."""

    narrowed = Signal(bool)
    """Whether the pane leaves little room."""

    def __init__(self, session: Session, tokens: Tokens, rooms: QWidget, parent: QWidget | None = None) -> None:
        """Beside the rooms."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._session, self._tokens = session, tokens
        self.collector = Collector.of(session)
        self.pane: CollectionPane | None = None
        self._on_page = False
        self.is_narrow = False
        """Whether the pane leaves little room."""
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(rooms)
        self.setStretchFactor(0, 1)
        self.collector.was_put.connect(self._offer)
        self.splitterMoved.connect(lambda *_: self._keep_width())

    def enter(self, room: Room) -> None:
        """Another room is shown."""
        self._on_page = room is Room.COLLECTIONS
        self._show()

    def turn(self) -> None:
        """Show the pane and give it the keyboard; where it has it, hide it."""
        used = self.collector.in_use
        if self.pane is not None and self.pane.isVisible() and self.pane.has_keyboard():
            self.hide_pane()
            return
        used.show(shown=True)
        self._show()
        if self.pane is not None:
            self.pane.take_keyboard()

    def hide_pane(self) -> None:
        """Hide it; the keyboard goes back to the room."""
        if self.pane is not None:
            self.pane.keep()
        self.collector.in_use.show(shown=False)
        self._show()
        self.left.emit()

    def take_changes(self, changes: Changes) -> None:
        """Follow what happens."""
        if self.pane is not None:
            self.pane.take_changes(changes)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        if self.pane is not None:
            self.pane.take_theme(tokens)

    def actions_here(self) -> list[Action]:
        """Showing and hiding, the page, and what can be done in the pane while it is shown."""
        group = translate("Actions", "Collections")
        turn = translate("Actions", "Show the collection beside the room, or hide it")
        read = translate("Actions", "Read the collection as a text")
        here = lambda: not self._on_page  # noqa: E731 - a short condition
        made = [
            Action("collection.turn", turn, self.turn, ("Ctrl+Shift+T",), group, here, in_field=True),
            Action("collection.page", read, self._open_page, ("Ctrl+Shift+B",), group, here, in_field=True),
        ]
        is_shown = self.pane is not None and self.pane.isVisible()
        return [*made, *(self.pane.actions_here() if self.pane is not None and is_shown else ())]

    def _open_page(self) -> None:
        used = self.collector.in_use.get()
        self._session.go(Place(Room.COLLECTIONS, collection_id=used.id if used else None))

    def _offer(self) -> None:
        """Something was put where nobody sees it: offer to show it."""
        done = self._session.study.can_undo()
        if done is not None and not self._on_page and (self.pane is None or self.pane.isHidden()):
            self._session.tell_done(str(done), translate("Actions", "Show it (Ctrl+Shift+T)"), self.turn)

    def _show(self) -> None:
        wanted = self.collector.in_use.is_shown and not self._on_page
        if wanted and self.pane is None:
            from qualcase.ui.collecting.pane import CollectionPane

            self.pane = CollectionPane(self._session, self.collector, self._tokens)
            self.pane.left.connect(self.left)
            self.pane.hidden.connect(self.hide_pane)
            self.addWidget(self.pane)
            self.setStretchFactor(1, 0)
        if self.pane is None or self.pane.isHidden() is not wanted:
            return
        self.pane.setVisible(wanted)
        self._share()
        self.turned.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pane stays as wide as it was left."""
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent) -> bool:
        """A room that needed more space may need less now."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._share()
        return done

    def _share(self) -> None:
        there = self.pane is not None and not self.pane.isHidden()
        width = self.collector.in_use.width or _USUAL
        narrow = there and self.width() - width < _ROOMY
        if narrow is not self.is_narrow:
            self.is_narrow = narrow
            self.narrowed.emit(narrow)
        if self.pane is not None and there and self.pane.width() != width:
            self.setSizes([max(1, self.width() - width), width])

    def _keep_width(self) -> None:
        if self.pane is not None and self.pane.isVisible():
            self.collector.in_use.keep_width(self.pane.width())
