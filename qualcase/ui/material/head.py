"""The head of the board: the waves, and what can be done here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcase.ui.material.board import MARGIN
from qualcase.ui.material.wording import wave_words
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from qualcase.ui.material.board import BoardView
    from qualcase.ui.material.board_state import Board

translate = QCoreApplication.translate
_ASKING_WIDTH = 184


class BoardHead(QWidget):
    """Title and buttons, below them the names of the columns at the places that the board gives them."""

    import_asked = Signal()
    case_wished = Signal(str)
    """The name of a case to be made."""
    wave_wished = Signal(str)
    """The name of a wave to be made."""

    def __init__(self, view: BoardView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._waves: list[QLabel] = []
        self.summary = ElidedLabel(tone="quiet")
        self.import_button = button(translate("Material", "Import files…"), self.import_asked.emit)
        self.new_case = _NameAsker(translate("Material", "New case"), translate("Material", "Short name, such as K07"))
        self.new_wave = _NameAsker(translate("Material", "New wave"), translate("Material", "Name, such as 2017"))
        self.new_case.named.connect(self.case_wished)
        self.new_wave.named.connect(self.wave_wished)
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 16, MARGIN, 8)
        top.setSpacing(8)
        top.addWidget(label(translate("Material", "Material"), size=Size.TITLE))
        top.addSpacing(8)
        top.addWidget(self.summary, 1)
        for widget in (self.new_case, self.new_wave, self.import_button):
            top.addWidget(widget)
        self._names = QWidget()
        self._names.setFixedHeight(28)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._names)
        column.addWidget(hairline())

    def show_board(self, board: Board, *, writable: bool) -> None:
        """Name the columns."""
        for old in self._waves:
            old.hide()
            old.deleteLater()
        self._waves = [label(wave_words(wave.name if wave else None), strong=wave is not None) for wave in board.waves]
        for one in self._waves:
            one.setParent(self._names)
            one.show()
        for widget in (self.import_button, self.new_case, self.new_wave):
            widget.setVisible(writable)
        self.place()

    def place(self) -> None:
        """Put the names above their columns."""
        for column, one in enumerate(self._waves):
            one.setGeometry(self._view.column_left(column) + self._view.x(), 0, self._view.column_width() - MARGIN, 28)


class _NameAsker(QStackedWidget):
    """A button that turns into a field for a name, and back."""

    named = Signal(str)

    def __init__(self, words: str, hint: str) -> None:
        super().__init__()
        self.field = LineField()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(words)
        self.field.kept.connect(self._take)
        self.field.returnPressed.connect(self._close)
        self.field.left.connect(self._close)
        self.button = link_button(words, self.ask)
        self.addWidget(self.button)
        self.addWidget(self.field)
        self.setFixedHeight(self.field.sizeHint().height())
        self._close()

    def ask(self) -> None:
        """Show the field."""
        self.field.give("")
        self.setCurrentWidget(self.field)
        self.setFixedWidth(_ASKING_WIDTH)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, name: str) -> None:
        if name:
            self.named.emit(name)

    def _close(self) -> None:
        self.setCurrentWidget(self.button)
        self.setFixedWidth(self.button.sizeHint().width())
