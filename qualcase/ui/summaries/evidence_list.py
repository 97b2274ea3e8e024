"""The passages of a cell as cards by wave: numbered where the summary cites them, with their paraphrase below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter

from qualcase.ui.excerpts.card import PAD, CardDelegate, Laid, lay_text
from qualcase.ui.excerpts.list import ExcerptList
from qualcase.ui.excerpts.model import ExcerptModel
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from qualcase.coding.codings import Excerpt
    from qualcase.ui.excerpts.model import AnyIndex
    from qualcase.ui.theme.tokens import Tokens

_GUTTER = 26
"""Pixels at the left for the number under which a passage is cited."""


class EvidenceModel(ExcerptModel):
    """Cards and headings as they are given."""

    def show_rows(self, rows: Sequence[Excerpt | str]) -> None:
        """Show other rows: an excerpt, or a heading."""
        if list(rows) == self._rows:
            return
        kept = [one.id if not isinstance(one, str) else one for one in self._rows]
        if kept == [one.id if not isinstance(one, str) else one for one in rows]:
            self._rows = list(rows)  # the same passages: only what is said of them is new
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self._around.clear()
        self.endResetModel()

    def row_of(self, coding_id: str) -> int:
        """The row of a card, -1 where there is none."""
        held = ((row, one) for row, one in enumerate(self._rows) if not isinstance(one, str))
        return next((row for row, one in held if one.id == coding_id), -1)


class EvidenceDelegate(CardDelegate):
    """A card with the number under which it is cited at its left, and its paraphrase below."""

    def __init__(self, model: ExcerptModel, tokens: Tokens, reading: QFont, parent: QObject | None = None) -> None:
        super().__init__(model, tokens, reading, parent)
        self.left = PAD + _GUTTER
        self.numbers: Mapping[str, int] = {}
        """Under which number each cited coding is cited."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The card, and its number."""
        super().paint(painter, option, index)
        excerpt = self._model.excerpt(index.row())
        number = self.numbers.get(excerpt.id) if excerpt is not None else None
        if number is None:
            return
        painter.save()
        painter.setPen(QColor(self._tokens.accent))
        painter.setFont(interface(Size.SMALL, strong=True))
        area = QRect(option.rect.left() + 6, option.rect.top() + PAD, _GUTTER + 4, 20)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, f"[{number}]")
        painter.restore()

    def _lay_out(self, excerpt: Excerpt) -> Laid:
        laid = super()._lay_out(excerpt)
        if not excerpt.condensed:
            return laid
        top = laid.height - PAD + 4.0
        block, below = lay_text(f"→ {excerpt.condensed}", interface(), "accent", self.measure(), top)
        return Laid([*laid.blocks, block], laid.origin, laid.rating, round(below) + PAD - 4)


class EvidenceList(ExcerptList):
    """Cards that can be cited and condensed."""

    left = Signal()
    """Escape: the keyboard goes elsewhere."""
    cite_wanted = Signal()
    """Space: what is chosen shall be cited, or cited no longer."""
    short_wanted = Signal()
    """F2: somebody wants to say in short what the chosen passage says."""

    def _make_cards(self, tokens: Tokens, reading: QFont) -> tuple[ExcerptModel, CardDelegate]:
        self.evidence = EvidenceModel(self)
        self.numbered = EvidenceDelegate(self.evidence, tokens, reading, self)
        return self.evidence, self.numbered

    def show_evidence(self, rows: Sequence[Excerpt | str], numbers: Mapping[str, int], nothing: str) -> None:
        """Show other passages.

        Args:
            rows: Excerpts, and the headings between them.
            numbers: Under which number each cited coding is cited.
            nothing: What is said where there are none.
        """
        self._nothing = nothing
        held = self.excerpt
        self.delegate.pointed = (-1, False)
        self.numbered.numbers = numbers
        self.delegate.forget()
        self.evidence.show_rows(rows)
        self.scheduleDelayedItemsLayout()
        if held is not None and not self.choose(held.id):
            self.scrollToTop()
        self.viewport().update()

    def choose(self, coding_id: str) -> bool:
        """Choose the card of a coding and bring it into sight; False where there is none."""
        row = self.evidence.row_of(coding_id)
        if row < 0:
            return False
        self.setCurrentIndex(self.evidence.index(row))
        self.scrollTo(self.evidence.index(row))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, Space cites, F2 condenses."""
        told = {
            Qt.Key.Key_Escape: self.left,
            Qt.Key.Key_Space: self.cite_wanted,
            Qt.Key.Key_F2: self.short_wanted,
        }.get(Qt.Key(event.key()))
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if told is not None and plain:
            told.emit()
        else:
            super().keyPressEvent(event)
