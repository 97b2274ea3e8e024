"""Right of the questions: the codes that stand beside the chosen one, and their passages, or who is behind a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcase.study import joint_words
from qualcase.ui.excerpts.columns import ExcerptColumns
from qualcase.ui.joint.chart import spoken_spot
from qualcase.ui.joint.code_table import CodeTable
from qualcase.ui.joint.shelves import shelves
from qualcase.ui.joint.who_list import WhoList
from qualcase.ui.theme.fonts import reading
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import ElidedLabel, hairline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.joint import JointDisplay, VariableShown, WhoAnswered
    from qualcase.coding.tree import CodeTree
    from qualcase.ui.base.session import Session
    from qualcase.ui.joint.chart import Spot
    from qualcase.ui.joint.state import Beside
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class BesidePane(QWidget):
    """Tells what somebody wants; decides nothing."""

    tie_wanted = Signal()
    """Somebody wants to choose the codes of the question."""
    closed = Signal()
    """Somebody wants to see passages again instead of respondents."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        face = reading(session.settings)
        self.title = ElidedLabel(strong=True)
        self.tie = button(translate("Joint", "Choose codes…"), self.tie_wanted.emit)
        self.tie.setToolTip(translate("Joint", "Which codes stand beside this question (K)"))
        self.table = CodeTable(tokens)
        self.columns = ExcerptColumns(tokens, face)
        self.who = WhoList(tokens, face)
        self.who_title = ElidedLabel(strong=True)
        self.nothing = EmptyState(
            translate(
                "Joint",
                "No code stands beside this question yet. Choose those that are about the same, and what was said "
                "stands beside what was answered.",
            ),
            translate("Joint", "Choose codes…"),
            self.tie_wanted.emit,
        )
        self.stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 8, 4)
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.tie)
        who = QWidget()
        who_head = QHBoxLayout()
        who_head.setContentsMargins(12, 8, 8, 4)
        who_head.addWidget(self.who_title, 1)
        who_head.addWidget(link_button(translate("Joint", "Back to the passages"), self.closed.emit))
        who_column = QVBoxLayout(who)
        who_column.setContentsMargins(0, 0, 0, 0)
        who_column.setSpacing(0)
        who_column.addLayout(who_head)
        who_column.addWidget(self.who, 1)
        for page in (self.columns, who, self.nothing):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table)
        self._line = hairline()
        layout.addWidget(self._line)
        layout.addWidget(self.stack, 1)

    def show_question(
        self, one: VariableShown | None, shown: JointDisplay, tree: CodeTree, wanted: str, *, writable: bool
    ) -> None:
        """Show the codes of a question, `wanted` of them chosen where it is there."""
        code_ids = one.code_ids if one is not None else ()
        self.title.setText(joint_words.question_text(one) or one.variable.name if one is not None else "")
        self.table.setVisible(bool(code_ids))
        self._line.setVisible(bool(code_ids))
        self.tie.setVisible(bool(code_ids))
        self.tie.setEnabled(writable)
        self.table.show_codes(shown, code_ids, tree, wanted)
        if self.shows_people and one is not None:
            return
        self.stack.setCurrentWidget(self.columns if code_ids else self.nothing)

    def show_passages(self, found: Beside, shown: JointDisplay, strongest: Mapping[str, int]) -> None:
        """Show the passages of a code."""
        self.columns.show_shelves(shelves(shown, found), code_id=found.code_id, strongest=strongest)

    def show_people(self, one: VariableShown, shown: JointDisplay, spot: Spot, people: Sequence[WhoAnswered]) -> None:
        """Show who is behind a bar."""
        self.who_title.setText(spoken_spot(one, shown, spot))
        self.who.show_people(people)
        self.stack.setCurrentIndex(1)
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shows_people(self) -> bool:
        """Whether respondents are shown instead of passages."""
        return self.stack.currentIndex() == 1

    def put_people_away(self) -> None:
        """Show passages again."""
        if self.shows_people:
            self.stack.setCurrentWidget(self.columns if self.table.code_id else self.nothing)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        face = reading(self._session.settings)
        self.table.take_theme(tokens)
        self.columns.use(tokens, face)
        self.who.use(tokens, face)
