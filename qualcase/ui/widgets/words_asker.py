"""Asks for a few words in a sheet over the window: why something is so, or how it should read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, main_button
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordsAsker(Overlay):
    """Ctrl+Enter gives the words, Escape gives none."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width=560, height=264)
        self._then: Callable[[str], object] | None = None
        self.title = label(strong=True, wrap=True)
        self.detail = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._look)
        self.give = main_button("", self._give)
        keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        self.give.setToolTip(keys)
        self._needs_words = True
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(button(translate("Widgets", "Cancel"), self.put_away))
        line.addWidget(self.give)
        for widget in (self.title, self.detail, self.field):
            self.body.addWidget(widget)
        self.body.addLayout(line)

    def ask(
        self,
        title: str,
        verb: str,
        then: Callable[[str], object],
        *,
        text: str = "",
        detail: str = "",
        needs_words: bool = True,
    ) -> None:
        """Open with `text` in the field; `then` gets what stands there, without blanks around it."""
        self._then, self._needs_words = then, needs_words
        self.title.setText(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.give.setText(verb)
        self.field.setAccessibleName(title)
        self.field.setPlainText(text)
        self.field.selectAll()
        self._look()
        self.open(self.field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter gives the words."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._give()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.put_away()
                return True
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        self.give.setEnabled(bool(self.field.toPlainText().strip()) or not self._needs_words)

    def _give(self) -> None:
        words, then = self.field.toPlainText().strip(), self._then
        if then is None or not self.give.isEnabled():
            return
        self.put_away()
        then(words)
