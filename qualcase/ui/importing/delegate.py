"""How the cells of the import table are drawn, and the editor that fits each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter

from qualcase.coding.sources import SourceKind
from qualcase.study.wording import say_kind
from qualcase.ui.importing.columns import Column
from qualcase.ui.importing.edits import twins_offered
from qualcase.ui.importing.model import QUIET_ROLE, ROW_ROLE, UNSURE_ROLE, VERDICT_ROLE, WANTED_ROLE
from qualcase.ui.importing.rows import Verdict
from qualcase.ui.importing.words import twin_words
from qualcase.ui.widgets.choice import Choice, FreeChoice
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.languages import language_name
from qualcase.ui.widgets.many import ManyField
from qualcase.ui.widgets.rows import RowDelegate
from qualcase.ui.widgets.words import capital
from qualcase.words import LANGUAGES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from qualcase.ui.importing.rows import KnownPlaces
    from qualcase.ui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
_LEAST_EDITOR = 136
NOTES_AIR = 16
"""Pixels beside what is to be known of a file, both sides together."""
UNSURE = "?"
"""Stands at the right of what is proposed and should be looked at."""


def breakable(text: str) -> str:
    """The text with room for a line break behind each `_`: names of files are long words."""
    return text.replace("_", "_\u200b")


class Edits(Protocol):
    """What the delegate needs of its table."""

    def known_places(self) -> KnownPlaces:
        """The names to choose from."""

    def take_text(self, index: Index, text: str) -> None:
        """A cell, and with it the same cell of all selected rows, is to say this."""


class ImportDelegate(RowDelegate):
    """Draws the cells and makes their editors."""

    def __init__(self, tokens: Tokens, table: QObject, edits: Edits) -> None:
        super().__init__(tokens, table)
        self._edits = edits

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A bar at the left says the verdict; a box whether the file is wanted; what is left out steps back."""
        painter.save()
        self.paint_background(painter, option)
        area = option.rect.adjusted(8, 0, -8, 0)
        if index.column() == Column.FILE:
            bar = QRect(option.rect.left(), option.rect.top() + 3, 3, option.rect.height() - 6)
            painter.fillRect(bar, QColor(self.verdict_colour(index.data(VERDICT_ROLE))))
            area = self._paint_box(painter, option, area, index)
        if index.data(UNSURE_ROLE):
            painter.setPen(QColor(self.tokens.warn))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, UNSURE)
            area = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(UNSURE) - 4, 0)
        painter.setPen(QColor(self._colour(index)))
        if index.column() == Column.NOTES:
            painter.setClipRect(option.rect)
            wraps = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, wraps, breakable(str(index.data() or "")))
            painter.restore()
            return
        text = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def verdict_colour(self, verdict: Verdict) -> str:
        """Green, amber, red."""
        tokens = self.tokens
        return {Verdict.READY: tokens.good, Verdict.LOOK: tokens.warn, Verdict.REFUSED: tokens.refused}[verdict]

    def _colour(self, index: Index) -> str:
        verdict = index.data(VERDICT_ROLE)
        if index.column() == Column.NOTES and verdict is not Verdict.READY:
            return self.verdict_colour(verdict)
        left_out = not index.data(WANTED_ROLE) and index.column() != Column.FILE
        return self.tokens.quiet if left_out or index.data(QUIET_ROLE) else self.tokens.text

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index) -> QRect:
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            box = check_rect(option.rect)
            painter.setPen(QColor(self.tokens.quiet))
            painter.drawRect(box)
            if state == Qt.CheckState.Checked:
                painter.fillRect(box.adjusted(3, 3, -2, -2), QColor(self.tokens.accent))
        return area.adjusted(24, 0, 0, 0)

    # --- editors

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor that fits the column."""
        del option
        known = self._edits.known_places()
        column = Column(index.column())
        entries = self._entries(column, index)
        if entries:
            return self._choice(parent, entries)
        if column is Column.CASE:
            return ManyField(sorted(set(known.cases.values())), parent)
        if column in (Column.SITE, Column.WAVE):
            free = FreeChoice(parent)
            free.offer_names(list((known.sites if column is Column.SITE else known.waves).values()), "")
            free.activated.connect(lambda _: self._finish(free))
            return free
        return LineField(parent)

    def _entries(self, column: Column, index: Index) -> list[tuple[str, str]]:
        """What is chosen from in a column; nothing where one types."""
        match column:
            case Column.KIND:
                return [(capital(say_kind(kind)), kind.value) for kind in SourceKind]
            case Column.NOTES:
                return [(twin_words(twin), twin.value) for twin in twins_offered(index.data(ROW_ROLE))]
            case Column.LANGUAGE:
                return [(language_name(code), code) for code in LANGUAGES]
        return []

    def _choice(self, parent: QWidget, entries: list[tuple[str, str]]) -> Choice:
        choice = Choice(parent)
        choice.offer(entries)
        choice.activated.connect(lambda _: self._finish(choice))
        return choice

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put what the cell says into the editor."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, FreeChoice):
            editor.setCurrentText(text)
        elif isinstance(editor, Choice):
            editor.setCurrentIndex(max(editor.findText(text), 0))
            QTimer.singleShot(0, editor, editor.showPopup)
        elif isinstance(editor, LineField):
            editor.give(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Change the cell, and with it the same cell of all selected rows."""
        del model
        self._edits.take_text(index, _typed(editor))

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Clicks belong to the table: the box is where it draws it."""
        del event, model, option, index
        return False

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter takes what was typed in a free choice as it is, once."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if isinstance(editor, FreeChoice) and pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish(editor)
            return True
        return super().eventFilter(editor, event)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Editors may be wider than narrow cells."""
        del index
        area = QRect(option.rect)
        area.setWidth(max(area.width(), _LEAST_EDITOR))
        editor.setGeometry(area)

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


def _typed(editor: QWidget) -> str:
    if isinstance(editor, FreeChoice):
        return editor.currentText()
    if isinstance(editor, Choice):
        return str(editor.value() or "")
    return editor.text() if isinstance(editor, LineField) else ""


def check_rect(cell: QRect) -> QRect:
    """Where the box of a row is."""
    return QRect(cell.left() + 10, cell.center().y() - 6, 13, 13)
