"""Above the ladders: the code down the cases or the case down the codes, whose ratings, what is missing and apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from qualcase.coding.facts import Frame
    from qualcase.ui.ratings.state import Board

translate = QCoreApplication.translate


class Head(QWidget):
    """Two quiet lines."""

    by_case_chosen = Signal(bool)
    code_chosen = Signal(str)
    case_chosen = Signal(str)
    rater_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = Segments()
        self.way.setAccessibleName(translate("Ratings", "What stands side by side"))
        self.what = Choice()
        self.what.setMinimumContentsLength(20)
        self.rater = Choice()
        self.rater.setAccessibleName(translate("Ratings", "Whose ratings"))
        self.rater_label = label(translate("Ratings", "Rated by"), tone="quiet", size=Size.SMALL)
        self.missing = link_button("")
        self.apart = link_button("")
        self.apart.setProperty("tone", "warn")
        self.missing.setToolTip("N")
        self.apart.setToolTip("D")
        self.legend = label(tone="quiet", size=Size.SMALL)
        self.way.chosen.connect(lambda by_case: self.by_case_chosen.emit(bool(by_case)))
        self.what.activated.connect(self._choose_what)
        self.rater.activated.connect(lambda _: self.rater_chosen.emit(str(self.rater.value())))
        self._lay_out()

    def show_board(self, board: Board, frame: Frame) -> None:
        """Show what is asked and what is left to do."""
        asked = board.asked
        down = [
            (translate("Ratings", "One code, all cases"), False),
            (translate("Ratings", "One case, its codes"), True),
        ]
        self.way.offer(down, asked.by_case)
        if asked.by_case:
            self.what.setAccessibleName(translate("Ratings", "Case"))
            self.what.offer([(one.full_name, one.id) for one in frame.cases], asked.case_id)
        else:
            self.what.setAccessibleName(translate("Ratings", "Code"))
            self.what.offer(self._codes(board, frame), asked.code_id)
        self.rater.offer([(board.names[one], one) for one in self._raters(board)], asked.rater_id)
        for one in (self.rater, self.rater_label):
            one.setVisible(bool(board.raters))
        unrated, apart = len(board.unrated()), len(board.differences())
        self.missing.setText(translate("Ratings", "%n not rated", "", unrated))
        self.missing.setEnabled(bool(unrated))
        self.apart.setText(translate("Ratings", "%n rated differently", "", apart))
        self.apart.setVisible(bool(apart))
        self.legend.setText(translate("Ratings", "(.33) suggested · – cannot be rated · ◇ another rater"))

    @staticmethod
    def _codes(board: Board, frame: Frame) -> list[tuple[str, object]]:
        """Codes with ratings first, then the others, each below what it lies in."""
        tree = frame.tree
        rated = [one for one in tree.ordered if one.id in board.rated]
        rest = [one for one in tree.ordered if one.id not in board.rated]
        return [(tree.path(one.id).replace("/", " / "), one.id) for one in (*rated, *rest)]

    @staticmethod
    def _raters(board: Board) -> list[str]:
        held = board.asked.rater_id
        return [*board.raters, *([held] if held and held not in board.raters else [])]

    def _choose_what(self) -> None:
        value = str(self.what.value())
        (self.case_chosen if self.way.value() else self.code_chosen).emit(value)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self.way)
        first.addWidget(self.what, 1)
        first.addWidget(self.rater_label)
        first.addWidget(self.rater)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.missing)
        second.addWidget(self.apart)
        second.addStretch(1)
        second.addWidget(self.legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 4)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addLayout(second)
