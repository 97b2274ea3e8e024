"""Opens the sheets on which somebody chooses what is crossed, which waves are compared, and in which order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from qualcase.coding.arranging import GroupBy
from qualcase.coding.comparison import Dimension
from qualcase.ui.compare.arranging_state import arrangement, can_arrange, in_this_order, moved
from qualcase.ui.compare.chooser import Chooser, Entry
from qualcase.ui.compare.crossing_sheet import CrossingSheet
from qualcase.ui.compare.crossing_state import Side, as_usual, pair_asked, swapped, wave_pairs
from qualcase.ui.compare.crossing_words import pair_name
from qualcase.ui.compare.order_sheet import OrderSheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.variables import Variable
    from qualcase.ui.base.session import Session
    from qualcase.ui.compare.board import Board
    from qualcase.ui.compare.state import Answer, CompareState
    from qualcase.ui.compare.switching import Switching
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.overlay import Overlay

translate = QCoreApplication.translate
_FEW_WAVES = 2


class Choosing(QObject):
    """One sheet at a time, made anew each time, so that it has the colours of the moment."""

    def __init__(self, session: Session, state: CompareState, switching: Switching, board: Board) -> None:
        """Listen to the line over the matrix, and to headings that are dragged."""
        super().__init__(board)
        self._session, self._state, self._switching, self._matrix = session, state, switching, board.matrix
        self.sheet: Overlay | None = None
        """The sheet that was opened last."""
        board.headline.crossing_wanted.connect(self.ask_crossing)
        board.headline.pair_wanted.connect(self.ask_pair)
        board.headline.order_wanted.connect(self.ask_order)
        board.matrix.column_moved.connect(partial(self.move, Side.COLUMNS))
        board.matrix.row_moved.connect(partial(self.move, Side.ROWS))

    @property
    def _tokens(self) -> Tokens:
        return self._matrix.tokens

    def ask_crossing(self) -> None:
        """Choose what is crossed by what."""
        study = self._session.study
        self._session.read(study.variables.all, self._show_crossing)

    def _show_crossing(self, variables: Sequence[Variable]) -> None:
        sheet = CrossingSheet(self._matrix.window(), self._tokens)
        sheet.asked.connect(self._switching.ask)
        self._open(sheet)
        sheet.ask(self._state.asked, variables)
        if self._matrix.comparison is not None:
            sheet.show_comparison(self._matrix.comparison)

    def show_answer(self, answer: Answer) -> None:
        """Let the open sheet, and what can be dragged, follow what is shown."""
        self._matrix.set_movable(columns=True, rows=can_arrange(self._state.asked, Side.ROWS))
        if isinstance(self.sheet, CrossingSheet) and self.sheet.isVisible():
            self.sheet.show_comparison(answer.shown)

    def swap(self) -> None:
        """Rows as columns, and columns as rows."""
        self._switching.ask(swapped(self._state.asked))

    def order_cases(self, case_ids: Sequence[str]) -> None:
        """Let cases stand in this order; codes by cases where none are crossed."""
        asked = self._state.asked
        asked = asked if Dimension.CASE in (asked.rows, asked.columns) else as_usual(asked)
        self._switching.ask(in_this_order(asked, case_ids))

    def cross_as_usual(self) -> None:
        """Codes by cases, split by waves."""
        self._switching.ask(as_usual(self._state.asked))

    @property
    def can_choose_pair(self) -> bool:
        """Whether there are several pairs of waves between which change could be marked."""
        waves = self._session.study.frame().waves
        return len(waves) > _FEW_WAVES and pair_asked(self._state.asked, waves) is not None

    def ask_pair(self) -> None:
        """Choose the two waves that the marks compare."""
        if not self.can_choose_pair:
            return
        waves = self._session.study.frame().waves
        now = pair_asked(self._state.asked, waves)
        title = translate("CompareScreen", "The marks tell the change between")
        sheet = Chooser(self._matrix.window(), self._tokens, title, width=400, height=280)
        sheet.chosen.connect(lambda pair: self._switching.ask(replace(self._state.asked, change=pair)))
        self._open(sheet)
        pairs = wave_pairs(waves)
        sheet.ask([Entry(pair_name(one), (one[0].id, one[1].id), strong=one == now) for one in pairs])

    def ask_order(self) -> None:
        """Choose order and groups of columns and rows."""
        shown, at = self._matrix.comparison, self._matrix.focus_cell
        if shown is None or at is None:
            return
        sheet = OrderSheet(self._matrix.window(), self._tokens)
        sheet.asked.connect(self._switching.ask)
        self._open(sheet)
        sheet.ask_for(self._state.asked, shown, at)

    def move_column(self, step: int) -> None:
        """Move the focused column by hand, to the left or to the right."""
        at = self._matrix.focus_cell
        if at is not None:
            self.move(Side.COLUMNS, at[1], at[1] + step)

    def move_row(self, step: int) -> None:
        """Move the focused row by hand, up or down; codes stand as in their tree."""
        at = self._matrix.focus_cell
        if at is not None:
            self.move(Side.ROWS, at[0], at[0] + step)

    def move(self, side: Side, at: int, to: int) -> None:
        """Move a column or row by hand from one place to another."""
        shown, before = self._matrix.comparison, self._state.asked
        if shown is None:
            return
        values = shown.rows if side is Side.ROWS else shown.columns
        asked = moved(before, side, [one for one in values if one.stands_for != "total"], at, to)
        if asked is None:
            return
        group = arrangement(before, side).group
        if group is not GroupBy.NOTHING and arrangement(asked, side).group is GroupBy.NOTHING:
            self._session.say(translate("CompareScreen", "Moved out of its group: the groups are put away."))
        self._switching.ask(asked)

    def _open(self, sheet: Overlay) -> None:
        if self.sheet is not None:
            self.sheet.put_away()
            self.sheet.deleteLater()
        self.sheet = sheet
