"""The palette: a few letters find a code, Enter codes with it. Several may be marked and used together."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from qualcase.ui.code.definition import Definition
from qualcase.ui.code.finder import CodeFinder
from qualcase.ui.code.palette_list import FoundCode, FoundList
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.codebook import Code
    from qualcase.coding.tree import CodeTree
    from qualcase.ui.code.habits import Habits
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_PAUSE = 120
"""Milliseconds that a code is highlighted before its examples are asked for."""


class Purpose(Enum):
    """What choosing a code does."""

    CODE = auto()
    RECODE = auto()
    CHOOSE = auto()
    """Whoever asked for a code gets it."""


class CodePalette(QWidget):
    """A field, the codes that fit, and what the highlighted one means."""

    wanted = Signal(object, bool)
    """The ids of the codes that were chosen, and whether more are to follow."""
    new_wanted = Signal(str)
    """A code that is not there yet, by what was typed."""
    favourite_wanted = Signal(str)
    """The id of a code that shall get a key."""
    passage_dropped = Signal(str)
    """The id of the code on which a passage was dropped."""
    examples_wanted = Signal(str)
    """The id of the code that has been highlighted for a moment."""
    left = Signal()
    """Escape: back to the text."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """No codes yet."""
        super().__init__(parent)
        self._tree: CodeTree | None = None
        self._finder: CodeFinder | None = None
        self._habits: Habits | None = None
        self._above: dict[str, str] = {}
        self._marked: list[str] = []
        self.purpose = Purpose.CODE
        self._asked = "", ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask_examples)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("CodeScreen", "Type to find a code"))
        self.field.setAccessibleName(translate("CodeScreen", "Find a code"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.list = FoundList(tokens)
        self.list.selectionModel().currentChanged.connect(self._explain)
        self.list.doubleClicked.connect(lambda _: self._want(more=False))
        self.list.passage_dropped.connect(self.passage_dropped)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.nothing = label(translate("CodeScreen", "No code is called so."), tone="quiet", wrap=True)
        self.nothing.setContentsMargins(8, 0, 8, 0)
        self.new = link_button(translate("CodeScreen", "New code…"), self.want_new)
        self.new.setToolTip(translate("CodeScreen", "Make a code of what is typed, and code with it (Shift+Enter)"))
        self.new.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.definition = Definition()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)
        layout.addLayout(self._foot())
        layout.addWidget(self.definition, 1)
        self._say_purpose()

    def _foot(self) -> QVBoxLayout:
        """What the keys do, and the same as buttons for the mouse."""
        self.hint = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.code = button("", lambda: self._want(more=False))
        self.code.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.addWidget(self.new)
        row.addStretch(1)
        row.addWidget(self.code)
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 4, 0, 4)
        foot.setSpacing(4)
        foot.addWidget(self.hint)
        foot.addLayout(row)
        return foot

    def take_habits(self, habits: Habits) -> None:
        """Show these favourites, and offer first what is used."""
        self._habits = habits

    def show_habits(self) -> None:
        """Say anew which codes have a key."""
        self._find()

    def take_codes(self, tree: CodeTree) -> None:
        """Find among these codes."""
        self._tree = tree
        self._finder = CodeFinder(tree)
        self._above = {one.id: " / ".join(code.name for code in tree.ancestors(one.id)) for one in tree.ordered}
        self._marked = [code_id for code_id in self._marked if code_id in tree]
        self.definition.forget_examples()
        self._find()

    def forget_examples(self) -> None:
        """Passages may have become others: those of the highlighted code are asked for anew."""
        self.definition.forget_examples()
        self._pause.start()

    def begin_again(self) -> None:
        """Be ready for the next: nothing typed, nothing marked, codes used last in front."""
        blocked = self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(blocked)
        self._marked = []
        self._find()
        self._say_purpose()

    def open(self, typed: str, purpose: Purpose = Purpose.CODE) -> None:
        """Take the keyboard and go on from what was typed."""
        self.purpose = purpose
        if purpose is not Purpose.CODE:
            self._marked = []
        self._say_purpose()
        self.field.setText(typed)
        self._find()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setCursorPosition(len(typed))

    def choose(self, words: tuple[str, str], typed: str) -> None:
        """Have one code chosen; `words` say what Enter does with it, in a sentence and as a verb."""
        self._asked = words
        self.open(typed, Purpose.CHOOSE)

    def clear(self) -> None:
        """Be ready for the next."""
        self.purpose = Purpose.CODE
        self.begin_again()

    def current_code(self) -> Code | None:
        """The highlighted code."""
        return self.list.code_at(self.list.currentIndex().row())

    def found(self) -> list[str]:
        """Ids of the codes in the list."""
        return [row.code.id for row in self.list.codes.rows]

    @property
    def marked(self) -> list[str]:
        """Ids of the codes that are marked, in the order of marking."""
        return list(self._marked)

    def toggle_mark(self) -> None:
        """Mark the highlighted code to be used together with others, or take the mark away."""
        code = self.current_code()
        if code is None or self.purpose is not Purpose.CODE:
            return
        if code.id in self._marked:
            self._marked.remove(code.id)
        else:
            self._marked.append(code.id)
        self.list.codes.mark(self._marked)
        self.field.selectAll()
        self._say_purpose()

    def want_new(self) -> None:
        """Ask for a new code of what is typed."""
        if self.purpose is Purpose.CODE:
            self.new_wanted.emit(self.field.text().strip())

    def want_favourite(self) -> None:
        """Ask for a key for the highlighted code."""
        code = self.current_code()
        if code is not None:
            self.favourite_wanted.emit(code.id)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.list.take_theme(tokens)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that move in the list, mark, code, or lead back to the text."""
        del watched
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers()
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up | Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                QCoreApplication.sendEvent(self.list, event)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if held & Qt.KeyboardModifier.ShiftModifier:
                self.want_new()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._want(more=bool(held & Qt.KeyboardModifier.ControlModifier))
            case Qt.Key.Key_Tab | Qt.Key.Key_Insert if self.purpose is Purpose.CODE:
                self.toggle_mark()
            case Qt.Key.Key_Escape:
                self.clear()
                self.left.emit()
            case _:
                return False
        return True

    def _find(self) -> None:
        if self._tree is None or self._finder is None:
            return
        typed = self.field.text()
        found = self._finder.find(typed, self._habits.front() if self._habits else ())
        rows = [FoundCode(self._tree[one], self._above[one], self._keys(self._tree[one])) for one in found]
        self.list.codes.show_rows(rows, self._marked)
        self.nothing.setVisible(bool(typed.strip()) and not rows)
        first = self.list.codes.index(0, 0)
        self.list.setCurrentIndex(first)
        self._explain(first)

    def _keys(self, code: Code) -> str:
        digit = self._habits.key_of(code.id) if self._habits else ""
        return f"{code.key}  Alt+{digit}".strip() if digit else code.key

    def _explain(self, index: QModelIndex) -> None:
        code = self.list.code_at(index.row())
        self.definition.show_code(code)
        self.code.setEnabled(code is not None)
        self._pause.start()

    def _ask_examples(self) -> None:
        code = self.current_code()
        if code is not None and self.isVisible() and not self.definition.has_examples(code.id):
            self.examples_wanted.emit(code.id)

    def _want(self, *, more: bool) -> None:
        code = self.current_code()
        if self._marked and self.purpose is Purpose.CODE:
            self.wanted.emit(self.marked, more)
        elif code is not None:
            self.wanted.emit([code.id], more)
        elif self.field.text().strip():
            self.want_new()

    def _say_purpose(self) -> None:
        if self.purpose is Purpose.RECODE:
            hint = translate("CodeScreen", "Enter gives the passage this code instead")
            verb = translate("CodeScreen", "Change the code")
        elif self.purpose is Purpose.CHOOSE:
            hint, verb = self._asked
        elif self._marked:
            hint = translate("CodeScreen", "%n marked; Enter codes with all of them", "", len(self._marked))
            verb = translate("CodeScreen", "Code")
        else:
            hint = translate("CodeScreen", "Ctrl+Enter codes and stays; Tab marks several")
            verb = translate("CodeScreen", "Code")
        self.hint.setText(hint)
        self.code.setText(verb)
        self.code.setToolTip(translate("CodeScreen", "Code the selected passage, or the turn at the caret"))
        self.new.setVisible(self.purpose is Purpose.CODE)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries: list[tuple[str, Callable[[], None]]] = [
            (self.code.text(), lambda: self._want(more=False)),
            (translate("CodeScreen", "Mark, to code with several"), self.toggle_mark),
            (translate("CodeScreen", "Give it a key…"), self.want_favourite),
        ]
        for words, run in entries:
            entry = menu.addAction(words)
            entry.setEnabled(self.current_code() is not None)
            entry.triggered.connect(lambda _=False, run=run: run())
        menu.popup(self.list.viewport().mapToGlobal(place))
