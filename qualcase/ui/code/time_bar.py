"""The bar above the text in which a moment of the recording is typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from qualcase.ui.widgets.labels import ElidedLabel, label

translate = QCoreApplication.translate
_FIELD = 96


class TimeBar(QWidget):
    """Hidden until it is asked for; Enter goes there, Escape puts it away."""

    typed = Signal(str)
    taken = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("side", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit()
        self.field.setAccessibleName(translate("CodeScreen", "Go to a time of the recording"))
        self.field.setPlaceholderText(translate("CodeScreen", "12:40"))
        self.field.setFixedWidth(_FIELD)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.typed)
        self.what = ElidedLabel(tone="quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.setSpacing(8)
        layout.addWidget(label(translate("CodeScreen", "Go to the time")))
        layout.addWidget(self.field)
        layout.addWidget(self.what, 1)
        self.hide()

    def ask(self) -> None:
        """Show the bar."""
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.typed.emit(self.field.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Escape."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.taken.emit(self.field.text())
                return True
        return super().eventFilter(watched, event)
