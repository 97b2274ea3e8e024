"""The head of a collection: its name, which can be chosen and changed, and what can be done with all of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from qualcase.ui.base.actions import Action
from qualcase.ui.collecting.picker import CollectionPicker
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.buttons import LINK_AIR, link_button
from qualcase.ui.widgets.fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.base.session import Session
    from qualcase.ui.collecting.board import EntryBoard
    from qualcase.ui.collecting.collector import Collector
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class NameButton(QWidget):
    """The name as a button; while it is renamed, a field in its place."""

    def __init__(self, *, large: bool) -> None:
        super().__init__()
        self.button = link_button("")
        self.button.setProperty("link", False)
        self.button.setProperty("name", True)
        self.field = LineField()
        font = interface(Size.TITLE if large else Size.PLAIN, strong=not large)
        self._name = ""
        for one in (self.button, self.field):
            one.setFont(font)
        self.button.setMinimumWidth(24)
        self.field.setAccessibleName(translate("Collecting", "Name of the collection"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.button)
        self._stack.addWidget(self.field)
        self._stack.setFixedHeight(max(self.button.sizeHint().height(), self.field.sizeHint().height()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.field.returnPressed.connect(self.close_field)
        self.field.left.connect(self.close_field)

    def show_name(self, name: str) -> None:
        """The name of the collection in use, empty for none."""
        self._name = name
        self.field.give(name)
        self._fit()

    def rename(self) -> None:
        """Show the field."""
        self.field.give(self._name)
        self._stack.setCurrentWidget(self.field)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def close_field(self) -> None:
        """Show the button."""
        self._stack.setCurrentWidget(self.button)

    def resizeEvent(self, event: object) -> None:
        """Cut the name where there is no room."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # a resize event
        self._fit()

    def _fit(self) -> None:
        words = self._name or translate("Collecting", "No collection yet")
        mark = " ▾"
        metrics = self.button.fontMetrics()
        room = self._stack.width() - metrics.horizontalAdvance(mark) - 2 * LINK_AIR - 4
        self.button.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room, 24)) + mark)
        self.button.setToolTip(words)
        said = translate("Collecting", "Collection in use: {name}. Choose another one")
        self.button.setAccessibleName(said.format(name=words))


class CollectionHead(QObject):
    """Name, menu and picker, for pane and page alike."""

    def __init__(
        self, session: Session, collector: Collector, board: EntryBoard, tokens: Tokens, *, large: bool
    ) -> None:
        """Listen to the board."""
        super().__init__(board)
        self._session, self._collector, self._board, self.tokens = session, collector, board, tokens
        self.name = NameButton(large=large)
        self.menu_button = link_button("⋯", self.open_menu)
        self.menu_button.setAccessibleName(translate("Collecting", "What can be done with the collection"))
        self.menu_button.setToolTip(self.menu_button.accessibleName())
        self._picker: CollectionPicker | None = None
        self.name.button.clicked.connect(lambda _: self.choose())
        self.name.field.kept.connect(self._rename)
        board.shown.connect(self._show)
        self._show()

    def choose(self) -> None:
        """Choose another collection, or begin one."""
        study = self._session.study
        self._picker = CollectionPicker(self.name.window(), self.tokens)
        self._picker.picked.connect(self._collector.choose)
        self._picker.begun.connect(self._board.deeds.begin)
        used = self._collector.in_use.get()
        held, counts = study.collections.all(), study.collections.counts()
        self._picker.ask(held, counts, used.id if used else None, writable=not study.read_only)

    def rename(self) -> None:
        """Write another name."""
        if self._board.collection is not None and self._collector.may_write():
            self.name.rename()

    def remove(self) -> None:
        """Take the collection away."""
        if self._board.collection is not None:
            self._board.deeds.remove(self._board.collection)

    def actions(self, group: str) -> list[Action]:
        """What can be done with collections."""
        there = partial(Action, group=group, enabled=lambda: self._board.collection is not None)
        choose = translate("Collecting", "Choose the collection in use…")
        new = translate("Collecting", "Begin a collection")
        return [
            Action("collection.choose", choose, self.choose, (), group),
            Action("collection.begin", new, self._board.deeds.begin, (), group),
            there("collection.rename", translate("Collecting", "Rename the collection"), self.rename),
            there("collection.remove", translate("Collecting", "Remove the collection"), self.remove),
        ]

    def open_menu(self) -> None:
        """What can be done with all of it."""
        menu = QMenu(self.menu_button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        board, there = self._board, self._board.collection is not None
        writable = not self._session.study.read_only
        entries: list[tuple[str, Callable[[], object], bool]] = [
            (translate("Collecting", "Read as text"), lambda: board.deeds.open_page(board.collection), there),
            (translate("Collecting", "New collection"), board.deeds.begin, writable),
            (translate("Collecting", "Rename"), self.rename, there and writable),
            (translate("Collecting", "Copy as text"), board.copy_all, there),
            (translate("Collecting", "Export…"), board.export, there),
            (translate("Collecting", "Remove"), self.remove, there and writable),
        ]
        for words, run, enabled in entries:
            entry = menu.addAction(words)
            entry.setEnabled(enabled)
            entry.triggered.connect(lambda _=False, run=run: run())
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _show(self) -> None:
        collection = self._board.collection
        self.name.show_name(collection.name if collection else "")

    def _rename(self, name: str) -> None:
        collection = self._board.collection
        if collection is None:
            return
        if name:
            self._board.deeds.set(collection, lambda _: self._show(), name=name)
        else:
            self._show()
