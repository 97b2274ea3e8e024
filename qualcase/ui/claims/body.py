"""The card of one claim: its head, and one of passages, cells and cases below it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcase.coding.comparison import Beside
from qualcase.ui.base.latest import Latest
from qualcase.ui.claims.card import CardHead, ExpectationField
from qualcase.ui.claims.cases import CaseTable
from qualcase.ui.claims.cells import CellList
from qualcase.ui.claims.sides import SidesPane
from qualcase.ui.claims.state import Part, cell_passages
from qualcase.ui.excerpts.columns import ExcerptColumns
from qualcase.ui.excerpts.going import CardGoing
from qualcase.ui.excerpts.shelves import Shelf, sort_beside
from qualcase.ui.theme.fonts import reading
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.claims import Claim
    from qualcase.coding.codings import Excerpt
    from qualcase.ui.base.session import Session
    from qualcase.ui.claims.state import CellRow, ClaimSheet
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_PARTS = tuple(Part)


class ClaimCard(QWidget):
    """Shows what it is given; tells what somebody wants of cells."""

    against_wanted = Signal()
    aside_wanted = Signal()
    uncite_wanted = Signal()

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._session = session
        self.part = Part.PASSAGES
        self.sheet: ClaimSheet | None = None
        self.head = CardHead(session)
        self.sides = SidesPane(session, tokens)
        self.cells = CellList(session.study, tokens)
        self.behind = ExcerptColumns(tokens, reading(session.settings))
        self.going = CardGoing(session, self.behind)
        self.cases = CaseTable(tokens)
        self.expectation = ExpectationField()
        self._texts = Latest(session)
        self._lay_out()
        self.cells.chosen.connect(self._show_cell)

    @property
    def columns(self) -> ExcerptColumns | None:
        """The cards that have the keyboard."""
        focused = self.window().focusWidget()
        return next(
            (one for one in (self.sides.columns, self.behind) if focused is not None and one.isAncestorOf(focused)),
            None,
        )

    @property
    def excerpt(self) -> Excerpt | None:
        """The chosen card, where cards have the keyboard."""
        columns = self.columns
        return columns.excerpt if columns is not None else None

    @property
    def cell(self) -> CellRow | None:
        """The chosen cell, where cells are looked at."""
        return self.cells.cell if self.part is Part.CELLS else None

    @property
    def goes(self) -> CardGoing:
        """Who follows the cards that are looked at."""
        return self.going if self.part is Part.CELLS else self.sides.going

    def show_part(self, part: Part) -> None:
        """Look at passages, cells or cases."""
        self.part = part
        self.parts.setCurrentIndex(_PARTS.index(part))
        self.head.parts.show_value(part)

    def enter(self) -> None:
        """Give the keyboard to what is looked at."""
        if self.part is Part.CELLS:
            self.cells.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.part is Part.CASES:
            self.cases.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.sides.columns.take_focus():
            self.sides.columns.lists[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_claim(self, claim: Claim | None, *, writable: bool) -> None:
        """Show the words of a claim and its cases; what has to be read comes later."""
        frame = self._session.study.frame()
        if claim is not None:
            names = {one.id: one.name for one in frame.cases}
            self.head.show_claim(claim, names, writable=writable)
        self.expectation.show_claim(claim, writable=writable)
        self.cases.show_claim(claim, frame.cases)
        if self.sheet is None or claim is None or self.sheet.claim.id != claim.id:
            self.head.show_parts(None, self.part)

    def show_sheet(self, sheet: ClaimSheet, *, writable: bool) -> None:
        """Show the passages and cells."""
        self.sheet = sheet
        self.sides.show_sheet(sheet, self._strongest())
        self.cells.show_sheet(sheet)
        self.no_cells.setVisible(not sheet.cells)
        for one in (self.against, self.aside, self.uncite):
            one.setVisible(bool(sheet.cells) and writable)
        self.head.show_parts(sheet, self.part)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        for one in (self.sides, self.cells, self.cases):
            one.take_theme(tokens)
        face = reading(self._session.settings)
        self.behind.use(tokens, face)
        self.head.text.setFont(face)

    def _show_cell(self) -> None:
        row, study = self.cells.cell, self._session.study
        if row is None:
            self.behind.show_shelves(())
            return
        strongest = self._strongest()

        def show(found: Sequence[tuple[str, tuple[Excerpt, ...]]]) -> None:
            nothing = translate("Claims", "No passage lies here.")
            shelves = [_shelf(wave, ones, nothing) for wave, ones in found]
            self.behind.show_shelves(shelves, code_id=row.cell.code_id, strongest=strongest)

        self._texts.ask(lambda: cell_passages(study, row.cell), show)

    def _strongest(self) -> dict[str, int]:
        """The largest rating of each code's scale."""
        scales = {one.id: max(abs(one.low), abs(one.high)) for one in self._session.study.scales()}
        codes = self._session.study.frame().tree.ordered
        return {one.id: scales[one.scale_id] for one in codes if one.scale_id in scales}

    def _lay_out(self) -> None:
        cells = QSplitter(Qt.Orientation.Horizontal)
        cells.setHandleWidth(1)
        cells.setChildrenCollapsible(False)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.cells, 1)
        column.addWidget(hairline())
        column.addLayout(self._cell_buttons())
        cells.addWidget(left)
        cells.addWidget(self.behind)
        cells.setSizes([400, 400])
        cases = QWidget()
        below = QVBoxLayout(cases)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.expectation)
        below.addWidget(hairline())
        below.addWidget(self.cases, 1)
        self.parts = QStackedWidget()
        for part in (self.sides, cells, cases):
            self.parts.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(hairline())
        whole.addWidget(self.parts, 1)

    def _cell_buttons(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 6)
        foot.setSpacing(8)
        self.against = button(translate("Claims", "Speaks against it"), self.against_wanted.emit)
        self.against.setToolTip(translate("Claims", "Let the cells speak against the claim (A)"))
        self.aside = button(translate("Claims", "Set aside…"), self.aside_wanted.emit)
        self.aside.setToolTip(translate("Claims", "Say why it does not speak against the claim (X)"))
        self.uncite = link_button(translate("Claims", "Take away"), self.uncite_wanted.emit)
        self.no_cells = label(tone="quiet", wrap=True)
        self.no_cells.setText(
            translate("Claims", "No cell is cited. Choose one in Compare or on the change sheet and press F9.")
        )
        for widget in (self.against, self.aside, self.uncite):
            foot.addWidget(widget)
        foot.addWidget(self.no_cells, 1)
        foot.addStretch(1)
        return foot


def _shelf(wave: str, found: Sequence[Excerpt], nothing: str) -> Shelf:
    """The passages of a wave; those about another time stand below."""
    others = Counter(one.about for one in found if one.about is not None)
    counted, beside = sort_beside(found, [Beside("about", time, count) for time, count in others.items()])
    return Shelf(wave, nothing=nothing, counted=counted, beside=beside)
