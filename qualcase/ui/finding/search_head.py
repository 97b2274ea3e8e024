"""What is searched for: a field, and how its words are compared, how near they stand, and whose words they are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qualcase.coding.found import Voices
from qualcase.ui.finding.state import Wish
from qualcase.ui.widgets.choice import Choice

translate = QCoreApplication.translate
_NEAR = (2, 5, 10, 20)
_PHRASE = "phrase"


class SearchHead(QWidget):
    """Tells what is wished whenever something of it changes."""

    wished = Signal(object)
    """A `Wish`."""
    down = Signal()
    """To the list."""
    left = Signal()
    """Escape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is looked for."""
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("Finding", "Words, kommun*, forankring~, “a phrase”"))
        self.field.setAccessibleName(translate("Finding", "Search the whole study"))
        self.field.setToolTip(
            translate(
                "Finding",
                "kommun* finds a beginning, forankring~ all forms, “vi har” a phrase, leder NEAR/5 kommune two words "
                "near each other, /gr.n/ a regular expression. Several words must stand in one turn or paragraph.",
            )
        )
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.forms = QCheckBox(translate("Finding", "Word forms"))
        self.forms.setToolTip(translate("Finding", "forankring finds forankret, forankrede too"))
        self.pattern = QCheckBox(translate("Finding", "Regular expression"))
        self.voices, self.together = Choice(), Choice()
        self.voices.setAccessibleName(translate("Finding", "Whose words are searched"))
        self.together.setAccessibleName(translate("Finding", "How the words stand together"))
        self._offer()
        self._lay_out()
        self.field.textChanged.connect(self._tell)
        for box in (self.forms, self.pattern):
            box.toggled.connect(self._tell)
        for choice in (self.voices, self.together):
            choice.currentIndexChanged.connect(self._tell)

    def wish(self) -> Wish:
        """What is looked for now."""
        together = self.together.value()
        return Wish(
            self.field.text(),
            forms=self.forms.isChecked() and not self.pattern.isChecked(),
            pattern=self.pattern.isChecked(),
            phrase=together == _PHRASE,
            near=together if isinstance(together, int) else None,
            voices=Voices(str(self.voices.value())),
        )

    def ask(self, words: str) -> None:
        """Take the keyboard; with words to look for where some are given."""
        if words and words != self.field.text():
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead to the list, Escape away."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.down.emit()
                return True
            if key == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _offer(self) -> None:
        self.voices.offer(
            (
                (translate("Finding", "Everybody’s words"), Voices.ALL),
                (translate("Finding", "Without the interviewer"), Voices.NOT_INTERVIEWER),
                (translate("Finding", "Participants in interviews"), Voices.PARTICIPANTS),
            ),
            Voices.ALL,
        )
        near = ((translate("Finding", "%n words apart at most", "", number), number) for number in _NEAR)
        self.together.offer(
            (
                (translate("Finding", "In one turn"), None),
                (translate("Finding", "As a phrase"), _PHRASE),
                *near,
            ),
            None,
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        for left, right in ((self.forms, self.pattern), (self.voices, self.together)):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(left, 1)
            row.addWidget(right, 1)
            layout.addLayout(row)

    def _tell(self) -> None:
        pattern = self.pattern.isChecked()
        self.forms.setEnabled(not pattern)
        self.together.setEnabled(not pattern)
        self.wished.emit(self.wish())
