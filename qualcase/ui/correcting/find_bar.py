"""The bar above the text: find words, and put others in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

translate = QCoreApplication.translate


class FindBar(QWidget):
    """Hidden until it is asked for; Escape puts it away."""

    sought = Signal()
    """Other words are looked for."""
    stepped = Signal(int)
    replaced = Signal()
    all_replaced = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, replacing: bool = True) -> None:
        """Where the text is only read, without what is for `replacing`."""
        super().__init__(parent)
        self.setProperty("side", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words, self.other = QLineEdit(), QLineEdit()
        for field, hint in (
            (self.words, translate("Correcting", "Find")),
            (self.other, translate("Correcting", "Replace with")),
        ):
            field.setPlaceholderText(hint)
            field.setAccessibleName(hint)
            field.setMinimumWidth(96)
            field.installEventFilter(self)
        self.count = label(tone="quiet")
        self.one = link_button(translate("Correcting", "Replace"), self.replaced.emit)
        self.all = link_button(translate("Correcting", "Replace all"), self.all_replaced.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.setSpacing(8)
        layout.addWidget(self.words, 3)
        layout.addWidget(self.count)
        layout.addWidget(self.other, 2)
        layout.addWidget(self.one)
        layout.addWidget(self.all)
        for widget in (self.other, self.one, self.all):
            widget.setVisible(replacing)
        self.words.textChanged.connect(lambda _: self.sought.emit())
        self.hide()

    def add_way(self, words: str, run: Callable[[], object]) -> None:
        """Offer a way to look elsewhere."""
        layout = self.layout()
        assert layout is not None  # noqa: S101 - it was laid out above
        layout.addWidget(link_button(words, run))

    def ask(self, words: str) -> None:
        """Show the bar, with words to look for where some are selected."""
        if words:
            self.words.setText(words)
        self.show()
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sought.emit()

    def show_count(self, number: int | None, total: int) -> None:
        """Say which one of how many is selected."""
        if not self.words.text():
            words = ""
        elif not total:
            words = translate("Correcting", "not found")
        elif number is None:
            words = translate("Correcting", "%n time(s)", "", total)
        else:
            words = translate("Correcting", "{number} of {total}").format(number=number + 1, total=total)
        self.count.setText(words)
        for one in (self.one, self.all):
            one.setEnabled(total > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Shift+Enter back; in the second field Enter replaces; Escape leaves."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if watched is self.other:
                    self.replaced.emit()
                else:
                    back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                    self.stepped.emit(-1 if back else 1)
                return True
        return super().eventFilter(watched, event)
