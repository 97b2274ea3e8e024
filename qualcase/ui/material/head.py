"""The head of the board: the waves with how far the coding is, whose coding that is, and what can be done here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.material.board_layout import GAP, MARGIN
from qualcase.ui.material.board_words import wave_words
from qualcase.ui.material.progress_bar import ProgressBar
from qualcase.ui.material.progress_state import LEAD, ME
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label
from qualcase.ui.widgets.name_asker import NameAsker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.people import Coder
    from qualcase.ui.material.board import BoardView
    from qualcase.ui.material.board_state import Board
    from qualcase.ui.material.progress_state import Tally
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_NAMES_HEIGHT = 48


class BoardHead(QWidget):
    """Title and buttons; below them whose coding is shown, and the waves at the places that the board gives them."""

    import_asked = Signal()
    variables_asked = Signal()
    names_asked = Signal()
    guide_asked = Signal()
    case_wished = Signal(str)
    """The name of a case to be made."""
    wave_wished = Signal(str)
    """The name of a wave to be made."""
    whose_chosen = Signal(str)
    """A coder's id, `ME` or `LEAD`."""

    def __init__(self, view: BoardView, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._tokens = tokens
        self._waves: list[_WaveHead] = []
        self.summary = ElidedLabel(tone="quiet")
        self.import_button = button(translate("Material", "Import files…"), self.import_asked.emit)
        self.variables_button = link_button(translate("Material", "Variables"), self.variables_asked.emit)
        self.names_button = link_button(translate("Material", "Names"), self.names_asked.emit)
        self.guide_button = link_button(translate("Material", "Interview guide"), self.guide_asked.emit)
        self.new_case = NameAsker(translate("Material", "New case"), translate("Material", "Short name, such as K07"))
        self.new_wave = NameAsker(translate("Material", "New wave"), translate("Material", "Name, such as 2017"))
        self.new_case.named.connect(self.case_wished)
        self.new_wave.named.connect(self.wave_wished)
        self.whose = Choice()
        self.whose.setAccessibleName(translate("Material", "Whose coding is shown"))
        self.whose.setToolTip(translate("Material", "Whose coding the circles and bars show"))
        self.whose.activated.connect(lambda _: self.whose_chosen.emit(str(self.whose.value())))
        self.overall = ProgressBar(tokens)
        self._names = QWidget()
        self._names.setFixedHeight(_NAMES_HEIGHT)
        self._lay_out()

    def show_board(self, board: Board, *, writable: bool) -> None:
        """Name the columns."""
        names = [wave_words(wave.name if wave else None) for wave in board.waves]
        if names != [one.title.text() for one in self._waves]:
            for old in self._waves:
                old.hide()
                old.deleteLater()
            self._waves = [_WaveHead(name, self._tokens, self._names) for name in names]
            for one in self._waves:
                one.show()
        for widget in (self.import_button, self.new_case, self.new_wave):
            widget.setVisible(writable)
        self.place()

    def offer_coders(self, coders: Sequence[Coder], me: str | None, my_name: str, chosen: str) -> None:
        """Offer whose coding can be shown: the user's, each other coder's, the lead coders'."""
        own = translate("Material", "{name} (me)").format(name=my_name)
        others = [(coder.name, coder.id) for coder in coders if coder.id != me]
        both = any(one.is_agreed for one in coders)
        words = translate("Material", "lead or agreed") if both else translate("Material", "the lead coders")
        lead = [(words, LEAD)] if coders else []
        self.whose.offer([(own, ME), *others, *lead], chosen)

    def show_progress(self, overall: Tally, waves: Sequence[Tally]) -> None:
        """Show how far the coding is over all and in each wave."""
        self.overall.show_tally(overall)
        for one, found in zip(self._waves, waves, strict=False):
            one.show_tally(found)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        for bar in (self.overall, *(one.bar for one in self._waves)):
            bar.take_theme(tokens)

    def place(self) -> None:
        """Put the names above their columns."""
        columns = self._view.columns
        for number, one in enumerate(self._waves):
            left = columns.left(number) + self._view.x()
            one.setGeometry(left, 0, columns.cell - MARGIN, _NAMES_HEIGHT)
        self._left.setGeometry(MARGIN + self._view.x(), 0, columns.head - MARGIN - 2 * GAP, _NAMES_HEIGHT)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 16, MARGIN, 8)
        top.setSpacing(8)
        top.addWidget(label(translate("Material", "Material"), size=Size.TITLE))
        top.addSpacing(8)
        top.addWidget(self.summary, 1)
        links = (self.guide_button, self.variables_button, self.names_button)
        for widget in (*links, self.new_case, self.new_wave, self.import_button):
            top.addWidget(widget)
        self._left = QWidget(self._names)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 8)
        left.setSpacing(4)
        left.addWidget(self.whose)
        left.addStretch(1)
        left.addWidget(self.overall)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._names)
        column.addWidget(hairline())


class _WaveHead(QWidget):
    """The name of a wave, how many of its sources are done, and that as a bar."""

    def __init__(self, name: str, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = label(name, strong=True)
        self.figure = ElidedLabel(tone="quiet")
        self.figure.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.bar = ProgressBar(tokens)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.figure, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addLayout(row, 1)
        column.addWidget(self.bar)

    def show_tally(self, found: Tally) -> None:
        """Show how far the coding of this wave is."""
        words = translate("Material", "{done} of {total} done").format(done=found.done, total=found.total)
        self.figure.setText(words if found.total else "")
        self.bar.show_tally(found)
