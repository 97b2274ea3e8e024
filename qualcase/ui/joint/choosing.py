"""The lists that open on the page: questions to show, codes to stand beside one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.filterbar.checklist import CheckList
from qualcase.ui.filterbar.state import Option
from qualcase.ui.joint.state import turn_tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.study import Study
    from qualcase.ui.base.session import Session
    from qualcase.ui.joint.page import JointPage
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class Chooser:
    """Opens a list below a button and does what is switched there; at most one is open."""

    def __init__(self, page: JointPage, session: Session, tokens: Tokens) -> None:
        """Nothing is open."""
        self._page, self._session, self.tokens = page, session, tokens
        self._list: CheckList | None = None

    def choose_questions(self) -> None:
        """Choose which questions are shown."""
        options = _question_options(self._session.study)
        if not options:
            return
        offered = tuple(one.value for one in options)
        made = self._open(self._page.head.questions, options, translate("Joint", "Questions"))
        made.turned.connect(lambda one: self._turn_question(one, offered))
        made.emptied.connect(lambda: self._page.ask(variable_ids=()))

    def _turn_question(self, variable_id: str, offered: tuple[str, ...]) -> None:
        self._page.state.turn_variable(variable_id, offered)
        self._page.ask()

    def choose_codes(self) -> None:
        """Choose which codes stand beside the chosen question."""
        page, study = self._page, self._session.study
        one = page.questions.question
        if one is None or not page.writable() or page.state.as_table:
            return
        variable_id, pane = one.variable.id, page.beside
        anchor = pane.tie if pane.tie.isVisible() else pane.nothing.action
        made = self._open(anchor, _code_options(study), translate("Joint", "Codes beside the question"))
        made.all.hide()
        made.turned.connect(lambda code: self._session.write(lambda: turn_tie(study, variable_id, code)))

    def refresh(self) -> None:
        """Check what is chosen now."""
        if self._list is not None:
            one = self._page.questions.question
            codes = one.code_ids if one is not None else ()
            self._list.show_chosen({*self._page.state.asked.variable_ids, *codes})

    def _open(self, anchor: QWidget, options: Sequence[Option], title: str) -> CheckList:
        made = self._list = CheckList(title, options, self.tokens, anchor)
        made.closed.connect(self._forget)
        self.refresh()
        made.open_list()
        return made

    def _forget(self) -> None:
        self._list = None


def _question_options(study: Study) -> list[Option]:
    """Every closed question with its words."""
    return [Option(one.id, one.name, one.note.splitlines()[0] if one.note else "") for one in study.joint.variables()]


def _code_options(study: Study) -> list[Option]:
    """Every code, in the order of the codebook; typing finds it by its path, too."""
    tree = study.frame().tree
    return [
        Option(one.id, one.name, tree.path(one.id).rpartition("/")[0], tree.depth(one.id), one.colour)
        for one in tree.ordered
    ]
