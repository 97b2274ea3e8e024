"""All that is said of a thing in memos: one's own field, its links, what others wrote, what links here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from qualcase.ui.base.place import Place, Room
from qualcase.ui.memobox.field import MemoField
from qualcase.ui.memobox.link_row import LinkRow
from qualcase.ui.memobox.state import place_of, read_sheet, write_memo
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.memobox.state import MemoSheet

translate = QCoreApplication.translate
_TABLES = ("memo", "coder", "study", "study_case", "site", "source", "code", "coding", "participant", "wave")


class MemoBox(QWidget):
    """Reads and writes by itself what it is told to be on; follows every change of the study."""

    shown = Signal(object)
    """The `MemoSheet` that is shown now, or None where its thing is gone."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, least: int = 4, most: int = 24) -> None:
        super().__init__(parent)
        self._session = session
        self._thing: Thing | None = None
        self._stale = False
        self.sheet: MemoSheet | None = None
        self.field = MemoField(session.study.memos, least=least, most=most)
        self.links, self.linked_from = LinkRow(), LinkRow()
        self.others = label(wrap=True, tone="quiet")
        self.others.setAccessibleName(translate("Memos", "Memos of others"))
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.field, self.links, self.others, self.linked_from):
            column.addWidget(widget)
        self.others.hide()
        self.field.kept.connect(self._write)
        self.field.followed.connect(self.follow)
        self.field.textChanged.connect(self._show_links)
        self.links.followed.connect(self.follow)
        self.linked_from.memo_asked.connect(lambda thing: session.go(Place(Room.MEMOS, memo=thing.key)))
        session.changed.connect(self._take_changes)

    @property
    def thing(self) -> Thing | None:
        """What the memo is on."""
        return self._thing

    def show_thing(self, thing: Thing | None) -> None:
        """Show the memos on a thing; what is being typed on another is kept there."""
        if thing != self._thing:
            self.field.keep()
            self._thing, self.sheet = thing, None
            self.field.give("")
        self._read()

    def keep(self) -> None:
        """Keep what is being typed."""
        self.field.keep()

    def follow(self, thing: Thing) -> None:
        """Go to a thing."""
        self.field.keep()
        self._session.go(place_of(self._session.study, thing))

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def _take_changes(self, changes: Changes) -> None:
        if self._thing is None or not changes.touches(*_TABLES):
            return
        if self.isVisible():
            self._read()
        else:
            self._stale = True

    def _read(self) -> None:
        self._stale = False
        thing, study, me = self._thing, self._session.study, self._session.coder_id
        self.field.setReadOnly(thing is None or study.read_only)
        if thing is None:
            self._show(None)
        else:
            self._session.read(lambda: read_sheet(study, thing, me), lambda sheet: self._take(thing, sheet))

    def _take(self, thing: Thing, sheet: MemoSheet | None) -> None:
        if isValid(self) and thing == self._thing:  # a sheet may be gone before it is answered
            self._show(sheet)

    def _show(self, sheet: MemoSheet | None) -> None:
        self.sheet = sheet
        self.field.give(sheet.mine if sheet else "")
        self.field.colour_links()
        others = sheet.others if sheet else ()
        nobody = translate("Memos", "Without a coder")
        self.others.setText("\n\n".join(f"{one.coder or nobody}: {one.memo.text}" for one in others))
        self.others.setVisible(bool(others))
        self._show_links()
        self.linked_from.show_from(sheet.linked_from if sheet else ())
        self.shown.emit(sheet)

    def _show_links(self) -> None:
        study = self._session.study
        texts = [self.field.toPlainText(), *(one.memo.text for one in (self.sheet.others if self.sheet else ()))]
        found = [link for text in texts if "[[" in text for link in study.memos.links(text)]
        self.links.show_links(found, study)

    def _write(self, text: str) -> None:
        thing, study, coder = self._thing, self._session.study, self._session.coder_name
        if thing is not None:
            self._session.write(lambda: write_memo(study, thing, coder, text), None, lambda _: self._refused(thing))

    def _refused(self, thing: Thing) -> None:
        """Show again what holds."""
        if isValid(self) and thing == self._thing:
            self._read()
