"""Everything by which somebody changes what is asked: the switches over the matrix and their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from qualcase.coding.comparison import ByVariable
from qualcase.ui.compare.crossing_words import crossing_name
from qualcase.ui.compare.threshold_sheet import ThresholdSheet

if TYPE_CHECKING:
    from qualcase.coding.comparison import Measure, Thresholds
    from qualcase.coding.views import ViewSettings
    from qualcase.ui.base.session import Session
    from qualcase.ui.compare.board import Board
    from qualcase.ui.compare.controls import Controls
    from qualcase.ui.compare.state import CompareState


class Switching(QObject):
    """Changes the state, shows it on the switches, and tells that other figures are wanted."""

    asked = Signal()
    """Something else is asked of the study."""

    def __init__(self, session: Session, state: CompareState, controls: Controls, board: Board) -> None:
        """Listen to the switches."""
        super().__init__(board)
        self._session = session
        self._state, self._controls, self._board = state, controls, board
        controls.measure_chosen.connect(self.choose_measure)
        controls.more_turned.connect(self.turn_more)
        controls.subcodes_turned.connect(self.turn_subcodes)
        controls.legend_turned.connect(self.turn_legend)
        controls.totals_turned.connect(self.turn_totals)
        controls.thresholds_wanted.connect(self.ask_thresholds)
        self.thresholds: ThresholdSheet | None = None
        """Made when first needed."""

    def ask(self, asked: ViewSettings) -> None:
        """Compare by other things."""
        if asked != self._state.asked:
            self._state.ask(asked)
            self.asked.emit()

    def show(self) -> None:
        """Show on the switches, and on the line over the matrix, what is chosen."""
        self._controls.show_state(self._state)
        names = {by.variable_id: by.name for by in self._state.asked.dimensions if isinstance(by, ByVariable)}
        self._board.matrix.setAccessibleName(crossing_name(self._state.asked, names))
        self._board.headline.show_asked(self._state.asked, self._session.study.frame().waves, names)

    def choose_measure(self, measure: Measure) -> None:
        """Look at another measure."""
        self._state.choose_measure(measure)
        self.asked.emit()

    def next_measure(self) -> None:
        """The next of the measures that stand ready."""
        self.choose_measure(self._state.next_measure())

    def turn_more(self) -> None:
        """Offer the other measures, too, or only those that stand ready."""
        self._state.more = not self._state.more
        self.show()

    def turn_subcodes(self) -> None:
        """Count sub-codes with their codes, or not."""
        self._state.turn_subcodes()
        self.asked.emit()

    def turn_totals(self) -> None:
        """Show all rows and all columns taken together, or not."""
        self._state.turn_totals()
        self.asked.emit()

    def ask_thresholds(self) -> None:
        """Ask from where on a difference is to be marked."""
        if self.thresholds is None:
            self.thresholds = ThresholdSheet(self._board.window())
            self.thresholds.chosen.connect(self._take_thresholds)
        self.thresholds.ask(self._state.asked.thresholds)

    def _take_thresholds(self, chosen: Thresholds) -> None:
        self._state.choose_thresholds(chosen)
        self.asked.emit()

    def turn_legend(self) -> None:
        """Show the legend, or put it away."""
        self._controls.show_legend(shown=self._board.turn_legend())
