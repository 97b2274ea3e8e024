"""The list of saved views: opened, renamed, removed, and which of them changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qualcase.ui.compare.chooser import Chooser, Entry
from qualcase.ui.compare.view_words import seen_day
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.views import View, ViewChanges
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class ViewsSheet(Chooser):
    """Enter opens a view, F2 renames it, Delete removes it. It writes nothing itself."""

    renamed = Signal(str, str)
    """Id and new name."""
    removed = Signal(str)
    save_wanted = Signal()

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        """Start empty."""
        super().__init__(window, tokens, translate("CompareScreen", "Saved views"), width=560, height=420)
        self._views: Sequence[View] = ()
        self._open_id = ""
        self._changed: dict[str, bool | None] = {}
        self.field.installEventFilter(self)
        nothing = translate("CompareScreen", "A view keeps filter, crossing, measure and order. None is saved yet.")
        self.nothing = label(nothing, tone="quiet", wrap=True)
        self.name = LineField(self)
        self.name.setAccessibleName(translate("CompareScreen", "New name"))
        self.name.setPlaceholderText(translate("CompareScreen", "New name"))
        self.name.kept.connect(self._rename)
        self.name.returnPressed.connect(self._end_renaming)
        self.name.hide()
        self.rename = link_button(translate("CompareScreen", "Rename (F2)"), self.begin_renaming)
        self.remove = link_button(translate("CompareScreen", "Remove (Del)"), self._remove)
        self.save = link_button(translate("CompareScreen", "Save this one… (Ctrl+S)"), self._save)
        buttons = QHBoxLayout()
        for one in (self.rename, self.remove):
            buttons.addWidget(one)
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.name)
        self.body.addLayout(buttons)

    def show_views(self, views: Sequence[View], open_id: str) -> None:
        """List these views; opened, the sheet keeps what was typed."""
        self._views, self._open_id = views, open_id
        self._renew()
        if self.isHidden():
            self.ask(self.entries)

    def show_changed(self, view_id: str, changes: ViewChanges | None) -> None:
        """Say of a view whether it changed since; None where it cannot be compared as it was."""
        self._changed[view_id] = None if changes is None else bool(changes)
        self._renew()

    def _renew(self) -> None:
        held = self.current()
        self.entries = [Entry(one.name, one.id, self._state(one), one.id == self._open_id) for one in self._views]
        self.nothing.setVisible(not self._views)
        for one in (self.rename, self.remove):
            one.setEnabled(bool(self._views))
        self.fill()
        for row in range(self.list.count()):
            if held is not None and self.list.item(row).data(Qt.ItemDataRole.UserRole) == held:
                self.list.setCurrentRow(row)

    def _state(self, view: View) -> str:
        changed = self._changed.get(view.id, False)
        if changed is None:
            return translate("CompareScreen", "{date} · its crossing is gone").format(date=seen_day(view))
        if changed:
            return translate("CompareScreen", "{date} · changed since").format(date=seen_day(view))
        return seen_day(view)

    def begin_renaming(self) -> None:
        """Ask for another name of the view the list is on."""
        view = next((one for one in self._views if one.id == self.current()), None)
        if view is not None:
            self.name.give(view.name)
            self.name.show()
            self.name.setFocus()
            self.name.selectAll()

    def _end_renaming(self) -> None:
        self.name.hide()
        self.field.setFocus()

    def _rename(self, name: str) -> None:
        held = self.current()
        if name and isinstance(held, str):
            self.renamed.emit(held, name)

    def _remove(self) -> None:
        held = self.current()
        if isinstance(held, str):
            self.removed.emit(held)

    def _save(self) -> None:
        self.put_away()
        self.save_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the new name first."""
        if event.key() == Qt.Key.Key_Escape and self.name.isVisible():
            self._end_renaming()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F2, Delete (where nothing is typed) and Ctrl+S from the field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self.field:
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_F2:
                self.begin_renaming()
                return True
            if event.key() == Qt.Key.Key_Delete and self.field.cursorPosition() == len(self.field.text()):
                self._remove()
                return True
            if event.key() == Qt.Key.Key_S and control:
                self._save()
                return True
        return super().eventFilter(watched, event)
