"""The lists that open on the page: conditions among codes and variables, and cases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.filterbar.checklist import CheckList
from qualcase.ui.filterbar.state import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.ui.base.session import Session
    from qualcase.ui.qca.page import QcaPage

translate = QCoreApplication.translate


class Chooser:
    """Opens a list below a button; at most one is open."""

    def __init__(self, session: Session, page: QcaPage) -> None:
        """Nothing is open."""
        self._session, self._page = session, page
        self._list: CheckList | None = None

    def conditions(self) -> None:
        """Choose what may lead to the outcome."""
        asked = self._page.asked
        if asked is None:
            return
        colours = {one.id: one.colour for one in self._session.study.frame().tree.ordered}
        outcome = asked.plan.outcome
        options = [
            Option(one.key, one.title, self._detail(one.ratings, one.path), 0, colours.get(one.key, ""))
            for one in asked.offers
            if outcome is None or one.key not in (outcome.code_id, outcome.variable_id)
        ]
        made = self._open(self._page.setup.add, options, translate("Qca", "Conditions"))
        made.turned.connect(self._turn_condition)
        made.emptied.connect(lambda: self._page.plan(replace(self._page.state.plan, conditions=(), expected=())))

    def cases(self) -> None:
        """Choose of which cases is asked."""
        options = [Option(one.id, one.full_name) for one in self._session.study.frame().cases]
        made = self._open(self._page.setup.cases, options, translate("Qca", "Cases"))
        made.turned.connect(self._turn_case)
        made.emptied.connect(lambda: self._page.plan(replace(self._page.state.plan, cases=())))

    def refresh(self) -> None:
        """Check what is chosen now."""
        if self._list is not None:
            plan = self._page.state.plan
            sets = {one.code_id or one.variable_id or "" for one in plan.conditions}
            self._list.show_chosen({*sets, *plan.cases})

    def _turn_condition(self, key: str) -> None:
        asked = self._page.asked
        offer = asked.offer(key) if asked is not None else None
        if offer is not None:
            plan = self._page.state.plan.turn_condition(offer.set)
            self._page.plan(plan.at_times(of_conditions=self._page.setup.times[1]))

    def _turn_case(self, case_id: str) -> None:
        plan = self._page.state.plan
        known = [one.id for one in self._session.study.frame().cases]
        left = [one for one in known if (one in plan.cases) != (one == case_id)]
        self._page.plan(replace(plan, cases=() if len(left) == len(known) else tuple(left)))

    @staticmethod
    def _detail(ratings: int, path: str) -> str:
        said = translate("Qca", "%n rating", "", ratings) if ratings else ""
        return " · ".join(one for one in (path, said) if one)

    def _open(self, anchor: QWidget, options: Sequence[Option], title: str) -> CheckList:
        made = self._list = CheckList(title, options, self._page.tokens, anchor)
        made.closed.connect(self._forget)
        self.refresh()
        made.open_list()
        return made

    def _forget(self) -> None:
        self._list = None
