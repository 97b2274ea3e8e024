"""Beside the ladders: the cell at hand, what each step means, the reason, what others say, and the passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.ratings.carriers import Carriers
from qualcase.ui.ratings.reason import ReasonField
from qualcase.ui.ratings.steps import StepsPane
from qualcase.ui.ratings.words import other_words, proposal_words
from qualcase.ui.theme.fonts import Size, reading
from qualcase.ui.widgets.buttons import LINK_AIR, link_button
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label, set_tone
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.ui.base.session import Session
    from qualcase.ui.ratings.state import Board, CellShown, Draft, Evidence
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class Desk(QWidget):
    """Shows one cell and tells what is said of it."""

    taken = Signal()
    """The proposal is taken."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.title = ElidedLabel(strong=True)
        self.steps = StepsPane()
        self.proposal = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.take = link_button(translate("Ratings", "Take it"), self.taken.emit)
        self.take.setToolTip("P")
        self.reason = ReasonField()
        self.reason.setAccessibleName(translate("Ratings", "Reason"))
        self.reason.setPlaceholderText(translate("Ratings", "What in the case carries it?"))
        self.state = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.others = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.carriers = Carriers(tokens, reading(session.settings))
        self._lay_out()

    def show_cell(self, board: Board, shown: CellShown | None, draft: Draft, title: str, *, is_kept: bool) -> None:
        """Show what is said of a cell; `draft` is what is being said, unless it is kept already."""
        writable = not self._session.study.read_only
        self.setEnabled(shown is not None)
        self.title.setText(title)
        if shown is None:
            return
        self.steps.show_steps(board.steps.get(shown.cell.code_id, ()), writable=writable)
        self.steps.show_value(draft.value, has_value=draft.has_value)
        proposed = shown.proposal if shown.mine is None else None
        self.proposal.setText(proposal_words(proposed) if proposed else "")
        self.proposal.setVisible(proposed is not None)
        self.take.setVisible(proposed is not None and writable)
        self.reason.setReadOnly(not writable)
        self.others.setText("\n".join(other_words(board, one) for one in shown.others))
        self.others.setVisible(bool(shown.others))
        set_tone(self.others, "warn" if shown.differs else "quiet")
        self.show_state(board, shown, draft, is_kept=is_kept)

    def show_state(self, board: Board, shown: CellShown, draft: Draft, *, is_kept: bool) -> None:
        """Say whether what stands here is kept, and who said it."""
        if is_kept and shown.mine is not None:
            day = say_date(shown.mine.made_at.date()) if shown.mine.made_at else ""
            who = board.names[shown.mine.coder_id]
            words = ", ".join(one for one in (translate("Ratings", "Rated by {name}").format(name=who), day) if one)
        elif draft.has_value and not draft.reason.strip():
            words = translate("Ratings", "Not kept yet: a rating needs its reason.")
        elif draft.has_value:
            words = translate("Ratings", "Ctrl+Enter keeps it.")
        elif not shown.visited:
            words = translate("Ratings", "There is no source of this case here.")
        else:
            words = translate("Ratings", "Not rated.")
        self.state.setText(words)
        set_tone(self.state, "warn" if draft.has_value and not is_kept else "quiet")

    def show_evidence(self, found: Evidence, strongest: Mapping[str, int]) -> None:
        """Show the passages."""
        nothing = (
            translate("Ratings", "All passages of the cell carry the rating.")
            if found.anchors
            else translate("Ratings", "No passage is coded here.")
        )
        self.carriers.show_evidence(found, strongest, nothing)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.carriers.use(tokens, reading(self._session.settings))

    def _lay_out(self) -> None:
        proposed = QHBoxLayout()
        proposed.setSpacing(0)
        proposed.addWidget(self.proposal, 1)
        proposed.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout()
        top.setContentsMargins(16, 8, 16, 8)
        top.setSpacing(8)
        for one in (self.title, self.steps):
            top.addWidget(one)
        top.addLayout(proposed)
        for widget in (self.reason, self.state, self.others):
            top.addWidget(widget)
        self.state.setIndent(LINK_AIR)
        self.others.setIndent(LINK_AIR)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(hairline())
        whole.addWidget(self.carriers, 1)
