"""The field of a memo: links stand out, are completed as they are typed, and are followed by Ctrl and a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextCursor

from qualcase.text.utf16 import Utf16Map
from qualcase.ui.base.thing import Thing
from qualcase.ui.memobox.link_list import LinkList
from qualcase.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.memos import MemoLink
    from qualcase.study.memos import Memos

translate = QCoreApplication.translate
_OPEN, _CLOSE = "[[", "]]"
_LONGEST = 60
"""Characters of a name that is still being typed."""


class MemoField(TextField):
    """Escape leaves it, and like any leaving keeps what is written."""

    followed = Signal(object)
    """The `Thing` of a link."""
    left = Signal()
    """Escape: the keyboard goes elsewhere."""

    def __init__(self, memos: Memos, parent: QWidget | None = None, *, least: int = 4, most: int = 24) -> None:
        super().__init__(parent, least=least, most=most)
        self._memos = memos
        self._list: LinkList | None = None
        self._colours = _LinkColours(self)
        self.setAccessibleName(translate("Memos", "My memo"))
        self.setPlaceholderText(translate("Memos", "What do you think about it? [[ makes a link. Only you write here."))
        self.viewport().setMouseTracking(True)
        self.textChanged.connect(self._propose)

    @property
    def list(self) -> LinkList:
        """What a link may lead to; made when first needed."""
        if self._list is None:
            self._list = LinkList(self)
            self._list.itemClicked.connect(lambda _: self._complete())
        return self._list

    def links(self) -> tuple[MemoLink, ...]:
        """The links in what is written now."""
        return self._memos.links(self.toPlainText())

    def link_at(self, position: int) -> MemoLink | None:
        """The link at a position in UTF-16 units."""
        text = self.toPlainText()
        at = Utf16Map(text).to_code_point(position)
        return next((one for one in self._memos.links(text) if one.start <= at < one.end), None)

    def colour_links(self) -> None:
        """Look anew at what the links mean."""
        self._colours.rehighlight()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list while it is open; Alt+Enter follows the link at the caret; Escape leaves."""
        if self._list is not None and self._list.isVisible() and self._take_list_key(event):
            return
        follows = event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if follows:
            self._follow(self.textCursor().position())
        elif event.key() == Qt.Key.Key_Escape:
            self.keep()
            self.left.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """While the list is open, its keys are no one else's."""
        is_open = self._list is not None and self._list.isVisible()
        if is_open and event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in _LIST_KEYS:
                event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own name and shape
        """Tab completes while the list is open."""
        if next and self._list is not None and self._list.isVisible():
            self._complete()
            return True
        return super().focusNextPrevChild(next)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ctrl and a click on a link go there."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            place = self.cursorForPosition(event.position().toPoint()).position()
            if self._follow(place):
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a link can be followed."""
        super().mouseMoveEvent(event)
        place = self.cursorForPosition(event.position().toPoint()).position()
        link = self.link_at(place)
        hint = translate("Memos", "Ctrl+click or Alt+Enter goes there") if link and link.target else ""
        self.viewport().setToolTip(hint)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the keyboard."""
        self._put_list_away()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.colour_links()

    def _follow(self, position: int) -> bool:
        link = self.link_at(position)
        if link is None or link.target is None:
            return False
        self.keep()
        self.followed.emit(Thing(link.target, link.target_id))
        return True

    # --- completing

    def _take_list_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._complete()
        elif key == Qt.Key.Key_Escape:
            self._put_list_away()
        else:
            return False
        event.accept()
        return True

    def _typed(self) -> str | None:
        """What stands between `[[` and the caret; None where no link is being typed."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        _, opened, typed = cursor.selectedText().rpartition(_OPEN)
        return typed if opened and len(typed) <= _LONGEST and "[" not in typed and "]" not in typed else None

    def _propose(self) -> None:
        typed = self._typed() if self.hasFocus() and not self.isReadOnly() else None
        if typed is None:
            self._put_list_away()
        else:
            self.list.show_proposals(self._memos.proposals(typed))

    def _complete(self) -> None:
        typed, words = self._typed(), self.list.words
        self._put_list_away()
        if typed is None or not words:
            return
        cursor = self.textCursor()
        end = cursor.position()
        behind = QTextCursor(cursor)
        behind.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        if behind.selectedText().startswith(_CLOSE):
            end += len(_CLOSE)
        cursor.setPosition(cursor.position() - Utf16Map(typed).length)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"{words}{_CLOSE}")
        self.setTextCursor(cursor)

    def _put_list_away(self) -> None:
        if self._list is not None:
            self._list.hide()


_LIST_KEYS = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Escape,
)


class _LinkColours(QSyntaxHighlighter):
    """A link that leads somewhere is in the accent; one that does not steps back, underlined with dashes."""

    def __init__(self, field: MemoField) -> None:
        super().__init__(field.document())
        self._field = field

    def highlightBlock(self, text: str) -> None:
        """Colour the links of one paragraph."""
        if _OPEN not in text:
            return
        palette = self._field.palette()
        places = Utf16Map(text)
        for link in self._field._memos.links(text):  # noqa: SLF001 - of the same file
            looks = QTextCharFormat()
            if link.target is None:
                looks.setForeground(palette.color(QPalette.ColorRole.PlaceholderText))
                looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            else:
                looks.setForeground(palette.color(QPalette.ColorRole.Link))
            start = places.to_utf16(link.start)
            self.setFormat(start, places.to_utf16(link.end) - start, looks)
