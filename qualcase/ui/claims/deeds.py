"""What people do with claims: state, word, move, remove, judge cells and cases, take out of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.claims import Side
from qualcase.coding.orders import ReportKind
from qualcase.ui.base.place import Place, Room
from qualcase.ui.check.copying import copy_table
from qualcase.ui.claims.putting import ClaimPutter
from qualcase.ui.claims.state import CellGroup
from qualcase.ui.widgets.words_asker import WordsAsker

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.claims import Claim, Verdict
    from qualcase.ui.base.session import Session
    from qualcase.ui.claims.page import ClaimsPage

translate = QCoreApplication.translate


class ClaimDeeds:
    """Each is one undoable action in the background."""

    def __init__(self, session: Session, page: ClaimsPage) -> None:
        """On what the page has chosen."""
        self._session, self._page = session, page
        self.putter = ClaimPutter.of(session)
        self._asker: WordsAsker | None = None

    @property
    def asker(self) -> WordsAsker:
        """The sheet in which words are written, made when it is first needed."""
        if self._asker is None:
            self._asker = WordsAsker(self._page.window())
        return self._asker

    # --- claims

    def begin(self) -> None:
        """Ask what is stated, and state it."""
        if self.putter.may_write():
            title = translate("Claims", "What do you state of the cases?")
            detail = translate("Claims", "Write what you expect of each case before you look at what speaks for it.")
            self.asker.ask(title, translate("Claims", "State it"), self.state, detail=detail)

    def state(self, words: str) -> None:
        """State something, and show it."""
        study, who = self._session.study, self._session.who_is_here()
        self._session.write(lambda: study.claims.add(words, who()), lambda made: self._page.choose(made.id))

    def word(self, **fields: str) -> None:
        """Change the words of the claim: `text`, `expectation`, `note`."""
        self._on_claim(lambda claim, who: self._session.study.claims.set(claim.id, who, **fields))

    def remove(self) -> None:
        """Take the claim away; undo brings it back."""
        self._on_claim(lambda claim, _: self._session.study.claims.remove(claim.id))

    def move(self, step: int) -> None:
        """Put the claim further up or down."""
        at = self._page.list.currentIndex().row() + step
        if 0 <= at < len(self._page.list.claims.claims):
            self._on_claim(lambda claim, _: self._session.study.claims.move(claim.id, at))

    # --- passages

    def change_side(self) -> None:
        """Let the chosen passages stand on the other side."""
        side = self._page.sides.side_of_card()
        ids = [one.id for one in self._page.sides.columns.chosen_excerpts]
        claim = self._page.list.claim
        if claim is not None and side is not None and ids:
            self.putter.put(claim.id, ids, Side.AGAINST if side is Side.FOR else Side.FOR)

    def note(self) -> None:
        """Write what a passage shows."""
        excerpt, claim = self._page.sides.columns.excerpt, self._page.list.claim
        if excerpt is None or claim is None:
            return
        held = next((one for one in claim.evidence if one.coding_id == excerpt.id), None)
        if held is not None and self.putter.may_write():
            study, who = self._session.study, self._session.who_is_here()

            def write(words: str) -> None:
                self._session.write(lambda: study.claims.note(claim.id, held.coding_id, words, who()))

            title = translate("Claims", "What does the passage show?")
            self.asker.ask(title, translate("Claims", "Write"), write, text=held.note, needs_words=False)

    def take_out(self) -> None:
        """Take the chosen passages from the claim; they stay coded."""
        ids = [one.id for one in self._page.sides.columns.chosen_excerpts]
        if ids:
            self._on_claim(lambda claim, _: self._session.study.claims.take_out(claim.id, ids))

    # --- cells

    def cite_against(self) -> None:
        """Let the chosen cells speak against the claim."""
        self._cite(Side.AGAINST)

    def cite_for(self) -> None:
        """Let the chosen cells speak for the claim."""
        self._cite(Side.FOR)

    def set_aside(self) -> None:
        """Ask why the chosen cells do not speak against the claim."""
        chosen = self._page.cells.chosen_cells
        claims = self._session.study.claims
        if chosen and self.putter.may_write():
            one = translate("Claims", "Why does {cell} not speak against the claim?")
            many = translate("Claims", "Why do these %n cells not speak against the claim?", "", len(chosen))
            title = one.format(cell=claims.name_of(chosen[0].cell)) if len(chosen) == 1 else many
            held = chosen[0].cell.note if chosen[0].group is CellGroup.ASIDE else ""
            self.asker.ask(title, translate("Claims", "Set aside"), lambda why: self._cite(Side.ASIDE, why), text=held)

    def uncite(self) -> None:
        """Cite the chosen cells no longer; those that were set aside are proposed again."""
        cells = [one.cell for one in self._page.cells.chosen_cells if one.group is not CellGroup.PROPOSED]
        if cells:
            self._on_claim(lambda claim, _: self._session.study.claims.uncite(claim.id, cells))

    # --- cases

    def expect(self, case_id: str, verdict: Verdict | None) -> None:
        """Say what is expected of a case; warns where something was observed already."""
        claim = self._page.list.claim
        if claim is not None and claim.observed_at is not None and verdict is not None:
            said = translate("Claims", "Something was observed already: what is expected now is no prediction.")
            self._session.say(said, warning=True)
        self._on_claim(lambda claim, who: self._session.study.claims.expect(claim.id, case_id, verdict, who))

    def observe(self, case_id: str, verdict: Verdict | None) -> None:
        """Say how far it holds in a case, and ask why."""
        claim = self._page.list.claim
        if claim is None or not self.putter.may_write():
            return
        if verdict is None:
            self._observe(case_id, None, "")
            return
        name = self._session.study.frame().cases[self._session.study.frame().index[case_id]].name
        title = translate("Claims", "Why? {verdict} in {case}").format(verdict=self._page.verdict(verdict), case=name)
        self.asker.ask(
            title,
            translate("Claims", "Say so"),
            lambda why: self._observe(case_id, verdict, why),
            text=claim.of(case_id).reason,
            needs_words=False,
        )

    def reason(self, case_id: str) -> None:
        """Write the reason of what is observed in a case."""
        claim = self._page.list.claim
        held = claim.of(case_id).observed if claim is not None else None
        if held is None:
            self._session.say(translate("Claims", "Say first how far it holds in this case."))
        else:
            self.observe(case_id, held)

    # --- taking out

    def copy(self) -> None:
        """Copy all claims with their cases as a table."""
        copy_table(self._session.study.claims.table())
        self._session.say(translate("Claims", "Copied the claims"))

    def export(self) -> None:
        """Go where the claims are written, and where it is seen what to know before they leave."""
        self._session.go(Place(Room.REPORTS, row_id=ReportKind.CLAIMS.value))

    # --- inner workings

    def _cite(self, side: Side, note: str = "") -> None:
        cells = [one.cell._replace(side=side, note=note) for one in self._page.cells.chosen_cells]
        if cells:
            self._on_claim(lambda claim, who: self._session.study.claims.cite(claim.id, cells, who))

    def _observe(self, case_id: str, verdict: Verdict | None, why: str) -> None:
        self._on_claim(lambda claim, who: self._session.study.claims.observe(claim.id, case_id, verdict, why, who))

    def _on_claim(self, work: Callable[[Claim, str], object]) -> None:
        claim, who = self._page.list.claim, self._session.who_is_here()
        if claim is not None and self.putter.may_write():
            self._session.write(lambda: work(claim, who()))
