"""Puts what is chosen anywhere to a claim, for or against it: passages, or the cell at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from qualcase.coding.claims import Side
from qualcase.ui.claims.picker import ClaimPicker
from qualcase.ui.claims.state import cell_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.coding.claims import Claim
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.place import Place
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class ClaimPutter(QObject):
    """One per session; it remembers the claim that was chosen last."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Write through the session."""
        super().__init__(parent)
        self._session = session
        self.last: str | None = None
        self.picker: ClaimPicker | None = None

    @classmethod
    def of(cls, session: Session) -> ClaimPutter:
        """The one of a session, made when it is first asked for."""
        found = session.findChild(cls)
        return found if found is not None else cls(session, session)

    def ask_to_put(self, things: Sequence[str | PassageRef], side: Side, window: QWidget, tokens: Tokens) -> None:
        """Ask for the claim to which these passages are put."""
        ids = self.coded(things)
        if ids:
            count = len(ids)
            question = {
                Side.FOR: translate("Claims", "For which claim do these %n passage(s) speak?", "", count),
                Side.AGAINST: translate("Claims", "Against which claim do these %n passage(s) speak?", "", count),
            }[side]
            self._ask(question, window, tokens, lambda claim_id, who: self._put(claim_id, ids, side, who))

    def ask_to_cite(self, place: Place | None, side: Side, window: QWidget, tokens: Tokens) -> None:
        """Ask for the claim in which the cell at hand is cited."""
        study = self._session.study
        cell = cell_at(study, place) if place is not None else None
        if cell is None:
            self._session.say(translate("Claims", "Choose a cell first: a code in a case."))
            return
        name = study.claims.name_of(cell)
        question = {
            Side.FOR: translate("Claims", "For which claim is {cell} cited?"),
            Side.AGAINST: translate("Claims", "Against which claim is {cell} cited?"),
        }[side].format(cell=name)
        self._ask(
            question,
            window,
            tokens,
            lambda claim_id, who: study.claims.cite(claim_id, [cell._replace(side=side)], who),
        )

    def put(self, claim_id: str, things: Sequence[str | PassageRef], side: Side) -> None:
        """Put passages to a claim."""
        ids, who = self.coded(things), self._session.who_is_here()
        if ids and self.may_write():
            self._session.write(lambda: self._put(claim_id, ids, side, who()))

    def coded(self, things: Sequence[str | PassageRef]) -> list[str]:
        """The codings among what is chosen; says so where there are none."""
        ids = [one for one in things if isinstance(one, str)]
        if not things:
            self._session.say(translate("Claims", "Choose an excerpt first."))
        elif not ids:
            self._session.say(translate("Claims", "Code the passage first: claims stand on coded passages."))
        return ids

    def may_write(self) -> bool:
        """Whether the study can be written; says so where it cannot."""
        if self._session.study.read_only:
            self._session.say(translate("Claims", "You read only: the claims stay as they are."), warning=True)
        return not self._session.study.read_only

    def _put(self, claim_id: str, ids: Sequence[str], side: Side, who: str) -> Claim:
        return self._session.study.claims.put(claim_id, ids, side, coder_id=who)

    def _ask(self, question: str, window: QWidget, tokens: Tokens, work: Callable[[str, str], object]) -> None:
        if not self.may_write():
            return
        session, who = self._session, self._session.who_is_here()

        def chosen(claim_id: str | None, words: str) -> None:
            def write() -> str:
                coder_id = who()
                wanted = claim_id or session.study.claims.add(words, coder_id).id
                work(wanted, coder_id)
                return wanted

            session.write(write, self._remember)

        if self.picker is not None:
            self.picker.deleteLater()
        self.picker = ClaimPicker(window, tokens)
        self.picker.ask(question, session.study.claims.all(), self.last, chosen)

    def _remember(self, claim_id: str) -> None:
        self.last = claim_id
