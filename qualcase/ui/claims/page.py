"""The page of claims: all of them at the left; at the right the card of one, with passages, cells and cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcase.study.claim_words import verdict_words
from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.thing import things_at
from qualcase.ui.claims.actions import claim_actions
from qualcase.ui.claims.body import ClaimCard
from qualcase.ui.claims.claim_list import ClaimList
from qualcase.ui.claims.deeds import ClaimDeeds
from qualcase.ui.claims.state import TABLES, Part, read_claims, read_sheet
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.claims import Claim, Side, Verdict
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.claims.state import ClaimSheet
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_PARTS = tuple(Part)


class ClaimsPage(QWidget):
    """Shows what the study says; decides nothing."""

    left = Signal()
    """Back to the tabs of the room."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._tokens = session, tokens
        self.list = ClaimList(tokens)
        self.card = ClaimCard(session, tokens)
        self.sides, self.cells, self.cases = self.card.sides, self.card.cells, self.card.cases
        self.deeds = ClaimDeeds(session, self)
        self._wanted: str | None = None
        self._stale = True
        self._claims, self._sheets = Latest(session), Latest(session)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.nothing = EmptyState(
            translate(
                "Claims",
                "A claim is a sentence about the cases. Passages and cells speak for it or against it, and of each "
                "case you write what you expect before you look, and what you find.",
            ),
            translate("Claims", "State something…"),
            self.deeds.begin,
        )
        self.stack = QStackedWidget()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left_side())
        split.addWidget(self.card)
        split.setSizes([320, 720])
        split.setStretchFactor(1, 1)
        self.stack.addWidget(split)
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.setFocusProxy(self.list)

    def _left_side(self) -> QWidget:
        side = QWidget()
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 4, 8, 4)
        new = link_button(translate("Claims", "+ State something (N)"), self.deeds.begin)
        new.setEnabled(self.writable())
        foot.addWidget(new)
        foot.addStretch(1)
        foot.addWidget(link_button(translate("Claims", "Copy"), self.deeds.copy))
        foot.addWidget(link_button(translate("Claims", "Export…"), self.deeds.export))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(hairline())
        column.addLayout(foot)
        return side

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_claim)
        self.list.entered.connect(self.press_enter)
        self.list.moved.connect(self.deeds.move)
        self.card.head.worded.connect(lambda text: self.deeds.word(text=text))
        self.card.head.chosen.connect(self.show_part)
        self.sides.dropped.connect(self._take_dropped)
        self.cells.entered.connect(self.press_enter)
        self.card.against_wanted.connect(self.deeds.cite_against)
        self.card.aside_wanted.connect(self.deeds.set_aside)
        self.card.uncite_wanted.connect(self.deeds.uncite)
        self.cases.expected.connect(self.deeds.expect)
        self.cases.observed.connect(self.deeds.observe)
        self.cases.reason_wanted.connect(self.deeds.reason)
        self.card.expectation.kept.connect(lambda words: self.deeds.word(expectation=words))

    # --- what the room tells

    def show_place(self, place: Place) -> None:
        """Show the claim that the place names."""
        if place.row_id:
            self.choose(place.row_id)
        self.renew()
        self.setFocus()

    def current_place(self) -> Place:
        """The chosen claim, and the card or the cell that has the keyboard."""
        claim, excerpt, cell = self.list.claim, self.card.excerpt, self.card.cell
        return Place(
            Room.SUMMARIES,
            coding_id=excerpt.id if excerpt is not None else None,
            code_id=cell.cell.code_id if cell is not None else None,
            case_id=cell.cell.case_id if cell is not None else None,
            wave_id=cell.cell.wave_id if cell is not None and not cell.cell.from_wave_id else None,
            page=Page.CLAIMS,
            row_id=claim.id if claim is not None else None,
        )

    def things_here(self) -> Sequence[Thing]:
        """The chosen passage or cell."""
        return things_at(self.current_place())

    def excerpts_here(self) -> Sequence[str]:
        """The chosen cards."""
        columns = self.card.columns
        return tuple(one.id for one in columns.chosen_excerpts) if columns is not None else ()

    def take_changes(self, changes: Changes) -> None:
        """Read anew what an action may have changed."""
        if changes.touches(*TABLES):
            self._stale = True
            self.renew()

    def take_filter(self, chosen: Filter) -> None:
        """Claims are of the whole study."""

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self.list.take_theme(tokens)
        self.card.take_theme(tokens)

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""
        return claim_actions(self)

    def writable(self) -> bool:
        """Whether claims can be changed."""
        return not self._session.study.read_only

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was hidden."""
        super().showEvent(event)
        self.renew()

    # --- reading and showing

    def renew(self) -> None:
        """Read anew, if anything changed and somebody looks."""
        if self._stale and self.isVisible():
            self._stale = False
            study = self._session.study
            self._claims.ask(lambda: read_claims(study), self._take)

    def choose(self, claim_id: str) -> None:
        """Show a claim, now or when it is there."""
        self._wanted = claim_id
        if any(one.id == claim_id for one in self.list.claims.claims):
            self.list.show_claims(self.list.claims.claims, claim_id)
            self._wanted = None

    def verdict(self, verdict: Verdict) -> str:
        """How far it holds, in words."""
        return verdict_words(verdict)

    def _take(self, claims: tuple[Claim, ...]) -> None:
        held = self.list.claim
        wanted = self._wanted or (held.id if held is not None else None)
        if any(one.id == self._wanted for one in claims):
            self._wanted = None
        self.stack.setCurrentIndex(0 if claims else 1)
        self.list.show_claims(claims, wanted)

    def _show_claim(self) -> None:
        claim, study = self.list.claim, self._session.study
        self.card.show_claim(claim, writable=self.writable())
        if claim is None:
            return
        self.deeds.putter.last = claim.id
        self._sheets.ask(lambda: read_sheet(study, claim.id), self._show_sheet)

    def _show_sheet(self, sheet: ClaimSheet | None) -> None:
        claim = self.list.claim
        if sheet is not None and claim is not None and sheet.claim.id == claim.id:
            self.card.show_sheet(sheet, writable=self.writable())

    # --- what a person does

    def show_part(self, part: Part) -> None:
        """Look at passages, cells or cases."""
        self.card.show_part(part)
        self._tell()

    def next_part(self) -> None:
        """Passages, cells, cases in turn; the keyboard goes along."""
        self.show_part(_PARTS[(_PARTS.index(self.card.part) + 1) % len(_PARTS)])
        self.card.enter()

    def show_cases(self) -> None:
        """To the cases, where digits say a verdict."""
        self.show_part(Part.CASES)
        self.card.enter()

    def write_text(self) -> None:
        """Change the words of the claim."""
        self.card.head.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def write_expectation(self) -> None:
        """Write what is expected."""
        self.show_part(Part.CASES)
        self.card.expectation.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_away(self) -> None:
        """Take the chosen passages or cells from the claim; of a case what is said in its column."""
        if self.cells.hasFocus():
            self.deeds.uncite()
        elif self.cases.hasFocus():
            self.cases.say(None)
        elif self.sides.isAncestorOf(self.focusWidget() or self):
            self.deeds.take_out()

    def press_enter(self) -> None:
        """From a claim to its card, from a cell to its passages, from a card to its transcript."""
        if self.list.hasFocus():
            self.card.enter()
        elif self.cells.hasFocus():
            self.card.behind.take_focus()
        elif self.cases.hasFocus():
            self.cases.open_cell()
        else:
            self.go()

    def press_escape(self) -> None:
        """From passages of a cell to the cells, from the card to the claims, from there to the tabs."""
        if self.list.hasFocus():
            self.left.emit()
        elif self.card.behind.isAncestorOf(self.focusWidget() or self):
            self.cells.setFocus()
        else:
            self.list.setFocus()

    def go(self) -> None:
        """To the words of the chosen card in their transcript; from a case to its cell side by side."""
        if self.cases.hasFocus() and self.card.sheet is not None:
            cited = self.card.sheet.claim.cells
            code_id = cited[0].code_id if cited else None
            self._session.go(Place(Room.COMPARE, case_id=self.cases.case_id, code_id=code_id, page=Page.SIDE))
            return
        self.card.goes.go()

    def show_more(self) -> None:
        """Show more turns around the chosen card."""
        self.card.goes.show_more(1)

    def show_less(self) -> None:
        """Show fewer turns around the chosen card."""
        self.card.goes.show_more(-1)

    def _take_dropped(self, things: list[object], side: Side) -> None:
        claim = self.list.claim
        if claim is not None:
            self.deeds.putter.put(claim.id, things, side)  # type: ignore[arg-type]

    def _tell(self) -> None:
        """Let the window bind the keys of this part."""
        above = self.parent()
        while above is not None and not hasattr(above, "actions_changed"):
            above = above.parent()
        if above is not None:
            above.actions_changed.emit()
