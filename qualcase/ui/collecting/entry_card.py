"""Draws the entries of a collection, and edits in place what a person wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPointF, QRect, QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemDelegate, QStyle

from qualcase.coding.collections import ItemKind
from qualcase.ui.collecting.words import kind_words
from qualcase.ui.excerpts.card import PAD, Block, CardDelegate, Laid, lay_text, shortened
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.fields import LineField, TextField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QAbstractItemModel, QObject
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from qualcase.coding.codings import Excerpt
    from qualcase.ui.collecting.entry_model import EntryModel
    from qualcase.ui.collecting.state import Row
    from qualcase.ui.excerpts.model import AnyIndex
    from qualcase.ui.theme.tokens import Tokens

_INSET = 24
"""Pixels by which excerpts are set in on the page, as in a book."""
_SHORT = 180
"""Characters of a passage in the pane; the page shows all."""
_FIELD_AIR = 7
"""Pixels between the edge of a field and its words."""
_ABOVE_HEADING = 12
_KEPT = 2000
"""So many rows are kept laid out."""


class EntryDelegate(CardDelegate):
    """Excerpts are cards as anywhere; headings and own words stand between them."""

    written = Signal(str, str)
    """Id of a row, and what was written in it."""

    def __init__(
        self, model: EntryModel, tokens: Tokens, reading: QFont, parent: QObject | None = None, *, wide: bool = False
    ) -> None:
        """Compact beside a room; `wide` as a text to read."""
        super().__init__(model, tokens, reading, parent)
        self._entries = model
        self.wide = wide
        self.with_case = self.with_wave = True
        self.code_id = ""
        if wide:
            self.left = PAD + _INSET
        else:
            self.longest = _SHORT
            self.with_note = self.with_place = False
        self._own: dict[tuple[Row, int], Laid] = {}
        self._edited: tuple[str, QWidget] | None = None

    def forget(self) -> None:
        """Lay all rows out anew."""
        super().forget()
        self._own.clear()

    def forget_other(self, before: Iterable[Row], now: Iterable[Row]) -> None:
        """Lay those cards out anew that are not as they were."""
        held = {one.id: one for one in before}
        other = {one.excerpt.id for one in now if one.excerpt is not None and held.get(one.id) != one}
        self._laid = {key: laid for key, laid in self._laid.items() if key[0] not in other}
        if len(self._own) > _KEPT:
            self._own.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as the text needs, or the field in which it is written."""
        del option
        row = self._entries.row(index.row())
        if row is None:
            return QSize(self.width, 0)
        if self._edited is not None and self._edited[0] == row.id:
            return QSize(self.width, self._edited[1].height() + self._above(row) + PAD)
        return QSize(self.width, self.laid_row(row).height)

    def laid_row(self, row: Row) -> Laid:
        """A row as it is drawn."""
        if row.excerpt is not None:
            return self.laid(row.excerpt)
        found = self._own.get((row, self.width))
        if found is None:
            found = self._own[row, self.width] = self._lay_out_own(row)
        return found

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """A card, a heading or words."""
        row = self._entries.row(index.row())
        if row is None:
            return
        if row.excerpt is not None and not self.wide:
            super().paint(painter, option, index)
            return
        if row.excerpt is not None:
            self._paint_set_in(painter, option, row.excerpt, index.row())
            return
        painter.save()
        self._paint_own_ground(painter, option)
        painter.translate(option.rect.topLeft())
        if self._edited is None or self._edited[0] != row.id:
            for block in self.laid_row(row).blocks:
                painter.setPen(QColor(getattr(self._tokens, block.colour)))
                block.layout.draw(painter, QPointF(PAD, block.top))
        painter.restore()

    # --- editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A line for a heading, a field that grows for words."""
        del option
        row = self._entries.entries[index.row()]
        editor: LineField | TextField
        if row.kind is ItemKind.HEADING:
            editor = LineField(parent)
        else:
            editor = TextField(parent, least=2, most=24)
            editor.kept.connect(lambda _: self._finish(editor))
            editor.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow(row.id))
        editor.setFont(self._font_of(row))
        editor.setAccessibleName(kind_words(row.kind))
        editor.setPlaceholderText(kind_words(row.kind))
        self._edited = (row.id, editor)
        self._grow(row.id)
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """What stands there now."""
        if isinstance(editor, (LineField, TextField)) and not editor.property("given"):
            editor.setProperty("given", True)
            editor.give(self._entries.entries[index.row()].text)
            if isinstance(editor, TextField):
                editor.moveCursor(editor.textCursor().MoveOperation.End)
            else:
                editor.end(False)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Tell what was written; the study decides."""
        del model
        row = self._entries.row(index.row())
        if row is None:
            return
        text = editor.text() if isinstance(editor, LineField) else ""
        text = editor.toPlainText() if isinstance(editor, TextField) else text
        if isinstance(editor, TextField):
            editor.document().setModified(False)
        self.written.emit(row.id, text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The words stay where they were."""
        row = self._entries.row(index.row())
        if row is None:
            return
        left = option.rect.left() + PAD - _FIELD_AIR
        width = min(self._own_measure() + 2 * _FIELD_AIR, option.rect.width() - 2 * (PAD - _FIELD_AIR))
        height = editor.sizeHint().height() if isinstance(editor, LineField) else editor.height()
        editor.setGeometry(QRect(left, option.rect.top() + self._above(row), width, height))
        self._grow(row.id)

    def stop_editing(self) -> None:
        """The field is gone."""
        self._edited = None

    def _finish(self, editor: QWidget) -> None:
        if self._edited is not None and self._edited[1] is editor and editor.hasFocus():
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _grow(self, row_id: str) -> None:
        number = self._entries.number_of(row_id)
        if number >= 0:
            self.sizeHintChanged.emit(QModelIndex(self._entries.index(number)))

    # --- drawing

    def _paint_set_in(self, painter: QPainter, option: QStyleOptionViewItem, excerpt: Excerpt, number: int) -> None:
        """An excerpt on the page: a thin rule beside it says that these are not the person's own words."""
        area = option.rect
        painter.save()
        self._paint_own_ground(painter, option)
        painter.fillRect(area.left() + PAD + 6, area.top() + PAD, 2, area.height() - 2 * PAD, QColor(self._tokens.line))
        painter.translate(area.topLeft())
        self.paint_card(painter, excerpt, on_origin=self.pointed == (number, True))
        painter.restore()

    def _paint_own_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if not option.state & QStyle.StateFlag.State_Selected:
            return
        area, tokens = option.rect, self._tokens
        painter.fillRect(area, QColor(tokens.hover))
        listening = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.fillRect(area.left(), area.top(), 3, area.height(), QColor(tokens.focus if listening else tokens.line))

    def _font_of(self, row: Row) -> QFont:
        if row.kind is ItemKind.HEADING:
            return interface(Size.TITLE if self.wide else Size.PLAIN, strong=True)
        return self._reading if self.wide else interface()

    def _own_measure(self) -> int:
        return self.measure() + self.left - PAD

    def _above(self, row: Row) -> int:
        return _ABOVE_HEADING if row.kind is ItemKind.HEADING else PAD // 2

    def _lay_out(self, excerpt: Excerpt) -> Laid:
        laid = super()._lay_out(excerpt)
        row = next((one for one in self._entries.entries if one.excerpt is excerpt), None)
        return self._with_mark(laid, row.mark) if row is not None and row.mark else laid

    def _with_mark(self, laid: Laid, mark: str) -> Laid:
        block, below = lay_text(f"! {mark}", interface(Size.SMALL), "warn", self.measure(), laid.height - PAD + 2)
        return laid._replace(blocks=[*laid.blocks, block], height=round(below) + PAD // 2)

    def _lay_out_own(self, row: Row) -> Laid:
        """A heading, own words, or words that are gone from their text."""
        blocks: list[Block] = []
        top = float(self._above(row)) if row.is_written else float(PAD)
        is_lost = not row.is_written
        font = self._reading if is_lost else self._font_of(row)
        text = shortened(row.text, self.longest)
        block, top = lay_text(text, font, "quiet" if is_lost else "text", self._own_measure(), top)
        blocks.append(block)
        laid = Laid(blocks, QRect(), QRect(), round(top) + PAD // 2)
        return self._with_mark(laid._replace(height=round(top) + PAD), row.mark) if row.mark else laid
