"""Beside the sheet: the line that is chosen, what can be said of it, its change sentence and its passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.coding.change_sheet import LineState
from qualcase.coding.summaries import SummaryCell
from qualcase.study import change_words
from qualcase.ui.changes.state import place_in
from qualcase.ui.changes.words import row_words, said_words, unproposed_words
from qualcase.ui.excerpts.columns import ExcerptColumns
from qualcase.ui.excerpts.going import CardGoing
from qualcase.ui.matrix.cell_shelf import cell_shelf
from qualcase.ui.summarybox.box import SummaryBox
from qualcase.ui.theme.fonts import Size, reading
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.change_sheet import ChangeSheetShown, SheetLine
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.facts import Frame
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class LinePane(QWidget):
    """Tells what somebody wants; decides nothing."""

    accept_wanted = Signal()
    words_wanted = Signal()
    reject_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.title = ElidedLabel(strong=True)
        self.question = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.said = label(wrap=True)
        self.unproposed = label(unproposed_words(), tone="warn", size=Size.SMALL, wrap=True)
        self.accept = button(translate("Changes", "Accept"), self.accept_wanted.emit)
        self.accept.setToolTip(translate("Changes", "Take the line into the sheet as it is (A)"))
        self.words = button(translate("Changes", "In own words…"), self.words_wanted.emit)
        self.words.setToolTip(translate("Changes", "Take the line into the sheet in own words (O)"))
        self.reject = button(translate("Changes", "Reject…"), self.reject_wanted.emit)
        self.reject.setToolTip(translate("Changes", "Say why it is no change of this kind (X)"))
        self.forget = link_button(translate("Changes", "Take back"), self.forget_wanted.emit)
        self.forget.setToolTip(translate("Changes", "Take back what was decided (Del)"))
        self.box = SummaryBox(session, self, least=1, most=5)
        self.columns = ExcerptColumns(tokens, reading(session.settings), self)
        self.going = CardGoing(session, self.columns)
        self._lay_out()

    def show_line(self, line: SheetLine | None, shown: ChangeSheetShown, frame: Frame, *, writable: bool) -> None:
        """Show a line, or that none is chosen."""
        for widget in (self.title, self.question, self._buttons, self.box):
            widget.setVisible(line is not None)
        self.said.setVisible(False)
        self.unproposed.setVisible(line is not None and line.candidate is None)
        if line is None:
            self.box.show_cell(None)
            self.columns.show_shelves(())
            return
        cell, one = line.cell, line.candidate
        names = {each.id: each.name for each in frame.waves}
        self.title.setText(f"{row_words(line, frame)} · {names[cell.from_wave_id]} → {names[cell.wave_id]}")
        told = [change_words.heading_words(line.heading), change_words.state_words(line.state)]
        if one is not None:
            told.append(f"{change_words.sign(one)} {change_words.figure_words(one, shown.measure)}".strip())
            told.append(change_words.why_words(one, frame))
        self.question.setText(" · ".join(part for part in told if part))
        has_own = line.entry is not None and bool(line.entry.text)
        self.said.setText(said_words(shown, line) if has_own else "")
        self.said.setVisible(has_own)
        self.accept.setEnabled(writable and line.state is not LineState.ACCEPTED)
        self.words.setEnabled(writable)
        self.reject.setEnabled(writable)
        self.forget.setVisible(writable and line.entry is not None)
        self.box.show_cell(SummaryCell(cell.code_id, cell.wave_id, cell.from_wave_id, cell.case_id))

    def show_passages(
        self,
        line: SheetLine,
        shown: ChangeSheetShown,
        found: Sequence[Sequence[Excerpt]],
        strongest: Mapping[str, int],
    ) -> None:
        """Show what stands behind the line: cards, a column for each of the two waves and those between."""
        at, figures = place_in(shown, line), shown.figures
        if at is None or figures is None or figures.change is None or not found:
            self.columns.show_shelves(())
            return
        first, last = figures.change
        shelves = [cell_shelf(figures, (*at, split), found[split]) for split in range(first, last + 1)]
        self.columns.show_shelves(shelves, code_id=line.cell.code_id, strongest=strongest)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.columns.use(tokens, reading(self._session.settings))

    def _lay_out(self) -> None:
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 4, 0, 4)
        buttons.setSpacing(8)
        for one in (self.accept, self.words, self.reject, self.forget):
            buttons.addWidget(one)
        buttons.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(12, 8, 12, 4)
        top.setSpacing(2)
        for widget in (self.title, self.question, self.said, self.unproposed, self._buttons, self.box):
            top.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(hairline())
        layout.addWidget(self.columns, 1)
