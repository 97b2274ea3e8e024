"""Beside the tables: a case with what each set says of it, why, and the passages that carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.study.rating_words import step_words
from qualcase.ui.excerpts.list import ExcerptList
from qualcase.ui.excerpts.shelves import Shelf
from qualcase.ui.qca.pieces import Cell, Piece, Row, Sheet
from qualcase.ui.qca.table import SheetView
from qualcase.ui.theme.fonts import Size, reading
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.ui.base.session import Session
    from qualcase.ui.qca.asking import CaseSheet, Member
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class EvidencePane(QWidget):
    """The case above, its passages below."""

    member_changed = Signal(object)
    """The `Member` whose passages are wanted."""
    rating_wanted = Signal(object)
    """The `Member` that somebody wants to rate anew."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.sheet: CaseSheet | None = None
        self.title = ElidedLabel(strong=True)
        self.rate = link_button(translate("Qca", "Rate"), self._want_rating)
        self.rate.setToolTip(translate("Qca", "Go to the rating of this case"))
        self.members = SheetView(tokens, translate("Qca", "Memberships of the case"))
        self.members.horizontalHeader().hide()
        self.reason = label(wrap=True)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.others = label(tone="warn", size=Size.SMALL, wrap=True)
        self.count = label(tone="quiet", size=Size.SMALL)
        self.passages = ExcerptList(tokens, reading(session.settings))
        self.passages.setAccessibleName(translate("Qca", "Passages of the case"))
        self.members.row_changed.connect(lambda _: self._tell())
        self.members.case_opened.connect(lambda _: self.passages.setFocus())
        self._lay_out()
        self.show_case(None)

    @property
    def member(self) -> Member | None:
        """The set that has the keyboard."""
        at = self.members.currentIndex().row()
        return self.sheet.members[at] if self.sheet is not None and 0 <= at < len(self.sheet.members) else None

    def show_case(self, sheet: CaseSheet | None) -> None:
        """Show another case; the same set stays chosen."""
        at = self.members.currentIndex().row()
        self.sheet = sheet
        self.title.setText(sheet.title if sheet else translate("Qca", "No case chosen"))
        if sheet is None:
            self.reason.setText(translate("Qca", "Choose a case in the table: here its ratings and passages are read."))
        for widget in (self.members, self.rate, self.passages, self.count, self.others):
            widget.setVisible(sheet is not None)
        rows = tuple(_row(one) for one in sheet.members) if sheet else ()
        self.members.show_sheet(Sheet("", ("", "") if rows else (), rows, 0))
        height = sum(self.members.rowHeight(n) for n in range(len(rows))) + 4
        self.members.setFixedHeight(height)
        self.members.choose(at if 0 <= at < len(rows) else 0)
        self._tell()

    def show_passages(self, anchors: Sequence[Excerpt], others: Sequence[Excerpt]) -> None:
        """Show what carries the rating, then what else lies in its cell."""
        nothing = translate("Qca", "No passage stands behind it.")
        self.passages.show_shelf(Shelf("", nothing=nothing, counted=(*anchors, *others)))
        said = translate("Qca", "{n} carry the rating, {more} more in its cell")
        self.count.setText(said.format(n=len(anchors), more=len(others)) if anchors or others else "")

    def use(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.members.use(tokens)
        self.passages.use(tokens, reading(self._session.settings))

    def _tell(self) -> None:
        one = self.member
        if one is None:
            return
        names = {each.id: each.name for each in self._session.study.frame().coders}
        self.reason.setText(one.rating.reason if one.rating else one.recorded or translate("Qca", "Not rated."))
        told = [f"{names.get(each.coder_id, '')}: {step_words(each.value)} — {each.reason}" for each in one.others]
        self.others.setText("\n".join(told))
        self.others.setVisible(bool(told))
        self.rate.setVisible(one.set.code_id is not None)
        self.member_changed.emit(one)

    def _want_rating(self) -> None:
        if self.member is not None:
            self.rating_wanted.emit(self.member)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.rate)
        top = QVBoxLayout()
        top.setContentsMargins(16, 8, 8, 8)
        top.setSpacing(6)
        top.addLayout(head)
        for widget in (self.members, self.reason, self.others, self.count):
            top.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(hairline())
        whole.addWidget(self.passages, 1)
        whole.addStretch(0)


def _row(one: Member) -> Row:
    value = (
        Piece("–", "", "warn")
        if one.value is None
        else Piece(say_number(one.value, 2), "", "" if one.value > 0.5 else "quiet")
    )
    sign = (Piece("≠", "", "warn"),) if _differs(one) else ()
    return Row((Cell((Piece(one.set.name), *sign)), Cell((value,), right=True)))


def _differs(one: Member) -> bool:
    return one.rating is not None and any(each.value != one.rating.value for each in one.others)
