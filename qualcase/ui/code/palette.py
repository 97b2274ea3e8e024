"""The palette: a few letters find a code, Enter codes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from qualcase.ui.code.definition import Definition
from qualcase.ui.code.finder import CodeFinder
from qualcase.ui.theme.code_colours import shown
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.rows import RIGHT_ROLE, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem

    from qualcase.coding.codebook import Code
    from qualcase.coding.tree import CodeTree
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
CODE_ROLE = Qt.ItemDataRole.UserRole + 1
ABOVE_ROLE = Qt.ItemDataRole.UserRole + 2
_ROOT = QModelIndex()
_DOT = 8


class _CodeModel(QAbstractListModel):
    """The codes that were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        """No codes."""
        super().__init__(parent)
        self.codes: tuple[tuple[Code, str], ...] = ()

    def show_codes(self, codes: Sequence[tuple[Code, str]]) -> None:
        """Show these codes, each with what stands above it."""
        self.beginResetModel()
        self.codes = tuple(codes)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row a code."""
        return 0 if parent.isValid() else len(self.codes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows."""
        if not index.isValid():
            return None
        code, above = self.codes[index.row()]
        full = f"{code.name} ({above})" if above else code.name
        held: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: code.name,
            Qt.ItemDataRole.ToolTipRole: full,
            Qt.ItemDataRole.AccessibleTextRole: full,
            RIGHT_ROLE: code.key,
            ABOVE_ROLE: above,
            CODE_ROLE: code,
        }
        return held.get(role)


class _CodeDelegate(RowDelegate):
    """A dot in the code's colour before the name."""

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index) -> None:
        """Dot and name."""
        code: Code = index.data(CODE_ROLE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shown(code.colour, self.tokens))
        painter.drawEllipse(QRect(area.left(), area.center().y() - _DOT // 2 + 1, _DOT, _DOT))
        super().paint_text(painter, option, area.adjusted(_DOT + 8, 0, 0, 0), index)

    def paint_right(self, painter: QPainter, area: QRect, index: Index) -> QRect:
        """The key, and before it as much of what stands above the code as the name leaves room for."""
        area = super().paint_right(painter, area, index)
        name = painter.fontMetrics().horizontalAdvance(str(index.data(Qt.ItemDataRole.DisplayRole)))
        room = area.width() - name - _DOT - 28
        above = str(index.data(ABOVE_ROLE) or "")
        if not above or room < painter.fontMetrics().horizontalAdvance("mmmm"):
            return area
        painter.setPen(QColor(self.tokens.quiet))
        fitting = painter.fontMetrics().elidedText(above, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, fitting)
        return area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(fitting) - 12, 0)


class CodePalette(QWidget):
    """A field, the codes that fit, and what the highlighted one means."""

    wanted = Signal(str, bool)
    """The id of the code to code with, and whether more are to follow."""
    left = Signal()
    """Escape: back to the text."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """No codes yet."""
        super().__init__(parent)
        self._tree: CodeTree | None = None
        self._finder: CodeFinder | None = None
        self._recent: Sequence[str] = ()
        self._model = _CodeModel(self)
        self._delegate = _CodeDelegate(tokens, self)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("CodeScreen", "Type to find a code"))
        self.field.setAccessibleName(translate("CodeScreen", "Find a code"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("CodeScreen", "Codes that fit"))
        self.list.selectionModel().currentChanged.connect(self._explain)
        self.list.doubleClicked.connect(lambda _: self._want(more=False))
        self.nothing = label(translate("CodeScreen", "No code is called so."), tone="quiet", wrap=True)
        self.nothing.setContentsMargins(8, 0, 8, 0)
        self.definition = Definition()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 3)
        layout.addLayout(self._foot())
        layout.addWidget(self.definition, 2)

    def _foot(self) -> QHBoxLayout:
        """What Enter does, as a button for the mouse."""
        hint = label(translate("CodeScreen", "Ctrl+Enter codes and stays"), tone="quiet", size=Size.SMALL)
        self.code = button(translate("CodeScreen", "Code"), lambda: self._want(more=False))
        self.code.setToolTip(translate("CodeScreen", "Code the selected passage, or the turn at the caret"))
        self.code.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 0, 4)
        foot.addWidget(hint, 1)
        foot.addWidget(self.code)
        return foot

    def take_codes(self, tree: CodeTree) -> None:
        """Find among these codes."""
        self._tree = tree
        self._finder = CodeFinder(tree)
        self._find()

    def begin_again(self, recent: Sequence[str]) -> None:
        """Be ready for the next; `recent` were used last, latest first."""
        self._recent = tuple(recent)
        blocked = self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(blocked)
        self._find()

    def open(self, typed: str) -> None:
        """Take the keyboard and go on from what was typed."""
        self.field.setText(typed)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setCursorPosition(len(typed))

    def clear(self) -> None:
        """Be ready for the next."""
        self.field.clear()

    def current_code(self) -> Code | None:
        """The highlighted code."""
        index = self.list.currentIndex()
        code: Code | None = index.data(CODE_ROLE) if index.isValid() else None
        return code

    def found(self) -> list[str]:
        """Ids of the codes in the list."""
        return [code.id for code, _ in self._model.codes]

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that move in the list, code, or lead back to the text."""
        del watched
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up | Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                QCoreApplication.sendEvent(self.list, event)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._want(more=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            case Qt.Key.Key_Escape:
                self.clear()
                self.left.emit()
            case _:
                return False
        return True

    def _find(self) -> None:
        if self._tree is None or self._finder is None:
            return
        tree = self._tree
        typed = self.field.text()
        codes = [tree[code_id] for code_id in self._finder.find(typed, self._recent)]
        self._model.show_codes([(code, " / ".join(one.name for one in tree.ancestors(code.id))) for code in codes])
        self.nothing.setVisible(bool(typed.strip()) and not codes)
        first = self._model.index(0, 0)
        self.list.setCurrentIndex(first)
        self._explain(first)

    def _explain(self, index: QModelIndex) -> None:
        self.definition.show_code(index.data(CODE_ROLE) if index.isValid() else None)
        self.code.setEnabled(index.isValid())

    def _want(self, *, more: bool) -> None:
        code = self.current_code()
        if code is not None:
            self.wanted.emit(code.id, more)
