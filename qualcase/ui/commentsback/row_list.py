"""The list of comments: who says what, what becomes of it, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal

from qualcase.coding.comments_back import Fit
from qualcase.study.returning.comment_words import say_deed
from qualcase.text.quotes import shortened
from qualcase.ui.commentsback.state import Standing
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.value_list import ValueList, ValueModel
from qualcase.ui.widgets.worded_rows import Told, WordedDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.comments_back import BackRow
    from qualcase.coding.tree import CodeTree
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_SIGNS = {Standing.TAKEN: "✓", Standing.LEFT: "–", Standing.WAITS: "?"}
_LONGEST = 160
_MOVES = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip

Shown = tuple["BackRow", Standing]


def standing_words(standing: Standing) -> str:
    """How it stands with a row, for those who hear the screen."""
    words = {
        Standing.TAKEN: translate("CommentsBack", "is taken"),
        Standing.LEFT: translate("CommentsBack", "is left out"),
        Standing.WAITS: translate("CommentsBack", "waits for a decision"),
    }
    return words[standing]


class _Model(ValueModel[Shown]):
    tree: CodeTree

    def words(self, row: Shown) -> str:
        one, _ = row
        return f"{say_deed(one, self.tree)}: {one.said or one.comment}"

    def spoken(self, row: Shown) -> str:
        one, standing = row
        remarks = " ".join(map(str, one.remarks))
        return ", ".join(part for part in (self.words(row), one.author, standing_words(standing), remarks) if part)

    def are_the_same(self, before: Sequence[Shown], after: Sequence[Shown]) -> bool:
        return [one.number for one, _ in before] == [one.number for one, _ in after]


class _Delegate(WordedDelegate):
    def __init__(self, view: RowList, tokens: Tokens) -> None:
        super().__init__(view, tokens)
        self._list = view

    def told(self, row: int) -> list[Told]:
        one, standing = self._list.model_of_rows.rows[row]
        tone = {Standing.TAKEN: "good", Standing.LEFT: "quiet", Standing.WAITS: "warn"}[standing]
        head = f"{_SIGNS[standing]}  {say_deed(one, self._list.model_of_rows.tree)}"
        small = interface(Size.SMALL)
        said = shortened(one.said or one.comment or one.quote, _LONGEST)
        found = [Told(head, interface(strong=standing is Standing.TAKEN), tone)]
        found.append(Told(f"{one.author}: {said}" if one.author else said, interface()))
        if one.quote:
            found.append(Told(f"“{shortened(one.quote, _LONGEST)}”", small, "quiet"))
        if one.remarks and one.fit is not Fit.EXACT:
            found.append(Told(str(one.remarks[0]), small, "warn" if standing is Standing.WAITS else "quiet"))
        return found


class RowList(ValueList):
    """One row has the keyboard; every key but those that move is left to the page."""

    row_changed = Signal(int)
    """The number of the current row, 0 for none."""

    def __init__(self, tokens: Tokens, tree: CodeTree, parent: QWidget | None = None) -> None:
        """Empty; the tree gives codes their paths."""
        super().__init__(parent)
        self.model_of_rows = _Model(self)
        self.model_of_rows.tree = tree
        self.setModel(self.model_of_rows)
        self.setItemDelegate(_Delegate(self, tokens))
        self.setAccessibleName(translate("CommentsBack", "Comments"))
        self.selectionModel().currentChanged.connect(lambda *_: self.row_changed.emit(self.number))

    @property
    def number(self) -> int:
        """The number of the current row, 0 for none."""
        row = self.currentIndex().row()
        return self.model_of_rows.rows[row][0].number if row >= 0 else 0

    def show_rows(self, rows: Sequence[Shown], tree: CodeTree) -> None:
        """Show these; the current one stays where it is still there."""
        number = self.number
        self.model_of_rows.tree = tree
        self.model_of_rows.show_rows(rows)
        self.scheduleDelayedItemsLayout()
        if self.number != number:
            self.choose(number)

    def choose(self, number: int) -> None:
        """Make a row the current one; the first where it is not there."""
        numbers = [one.number for one, _ in self.model_of_rows.rows]
        if not numbers:
            self.setCurrentIndex(QModelIndex())
            return
        index = self.model_of_rows.index(numbers.index(number) if number in numbers else 0, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move; the rest is the page's."""
        if Qt.Key(event.key()) in _MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()
