"""The passages of the focused cell, in columns by wave: beside the matrix, or over the whole screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcase.coding.around import around
from qualcase.coding.comparison import Dimension
from qualcase.study.cell_words import beside_at
from qualcase.ui.compare.beside import change_cell
from qualcase.ui.compare.cell_place import code_of
from qualcase.ui.excerpts.columns import ExcerptColumns
from qualcase.ui.excerpts.shelves import Shelf, sort_beside
from qualcase.ui.matrix import spoken
from qualcase.ui.summarybox.box import SummaryBox
from qualcase.ui.theme.fonts import Size, reading
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Comparison
    from qualcase.study.sources import SourceText
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_FEW = 3
"""So many columns stand beside each other however narrow."""
_NARROWEST = 184
"""Pixels of a column where there are more; the rest is scrolled to."""


class Passages(QWidget):
    """Heading of the cell, and a column for each wave."""

    opened = Signal(object)
    """The `Excerpt` whose place in the text somebody wants to see."""
    reading_turned = Signal()
    """Somebody wants to read over the whole screen, or come back from it."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.columns = ExcerptColumns(tokens, reading(session.settings), self)
        self._wide = QScrollArea(self)
        self._wide.setFrameShape(QFrame.Shape.NoFrame)
        self._wide.setWidgetResizable(True)
        self._wide.setWidget(self.columns)
        for one in (self._wide.viewport(), self.columns):
            one.setAutoFillBackground(False)  # the page shines through
        self._title = ElidedLabel(strong=True)
        self._change = label(tone="quiet", size=Size.SMALL)
        self._turn = link_button("", self.reading_turned.emit)
        self.box = SummaryBox(session, self, least=1, most=4)
        self._sentence = QWidget(self)
        room = QVBoxLayout(self._sentence)
        room.setContentsMargins(12, 0, 8, 4)
        room.addWidget(self.box)
        heading = QHBoxLayout()
        heading.setContentsMargins(12, 8, 8, 0)
        heading.setSpacing(8)
        heading.addWidget(self._title, 1)
        heading.addWidget(self._change)
        heading.addWidget(self._turn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(heading)
        layout.addWidget(self._sentence)
        layout.addWidget(self._wide, 1)
        self.columns.opened.connect(self.opened)
        self.columns.around_wanted.connect(self._show_around)
        self.show_reading(full=False)

    def show_cell(
        self,
        shown: Comparison,
        at: tuple[int, int],
        found: Sequence[Sequence[Excerpt]],
        strongest: Mapping[str, int],
    ) -> None:
        """Show what stands behind a cell."""
        row, column = at
        self._title.setText(f"{spoken.row_title(shown.rows[row])} · {spoken.axis_full(shown.columns[column])}")
        self._change.setText(_change_words(shown, row, column))
        cell = change_cell(shown, at)
        self._sentence.setVisible(cell is not None)
        self.box.show_cell(cell)
        splits = splits_to_show([len(one) for one in found])
        shelves = [shelf(shown, (row, column, split), found[split]) for split in splits]
        self.columns.setMinimumWidth(_NARROWEST * len(shelves) if len(shelves) > _FEW else 0)
        self.columns.show_shelves(shelves, code_id=code_of(shown, row, column), strongest=strongest)
        self._name_cases(named=Dimension.CASE not in shown.dimensions)

    def _name_cases(self, *, named: bool) -> None:
        """Let each excerpt say of which case it is, unless the cell says it."""
        for one in self.columns.lists:
            if one.delegate.with_case != named:
                one.delegate.with_case = named
                one.delegate.forget()
                one.scheduleDelayedItemsLayout()

    def write_sentence(self) -> None:
        """Go to the sentence that says what changed in the cell."""
        if self.box.cell is not None:
            self.box.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_reading(self, *, full: bool) -> None:
        """Say what the button does now."""
        back, there = translate("CompareScreen", "Back to the matrix"), translate("CompareScreen", "Side by side")
        self._turn.setText(back if full else there)
        self._turn.setToolTip("Esc" if full else "Enter")

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.columns.use(tokens, reading(self._session.settings))

    def show_more(self, steps: int) -> None:
        """Show more or fewer turns around the chosen excerpt."""
        excerpt = self.columns.excerpt
        if excerpt is not None:
            self._show_around(excerpt, max(0, self.columns.steps(excerpt) + steps))

    def _show_around(self, excerpt: Excerpt, steps: int) -> None:
        if steps == 0:
            self.columns.show_around(excerpt, 0, None)
            return

        def show(source: SourceText) -> None:
            turns = around(source.text, source.turns, excerpt.start, excerpt.end, steps)
            self.columns.show_around(excerpt, steps, turns)

        self._session.read(lambda: self._session.study.sources.text(excerpt.source_id), show)


def splits_to_show(counts: Sequence[int]) -> list[int]:
    """The parts of a cell that get a column: all of a few; of many those with a passage, the first where none has."""
    if len(counts) <= _FEW:
        return list(range(len(counts)))
    return [one for one, count in enumerate(counts) if count] or [0]


def shelf(shown: Comparison, at: tuple[int, int, int], found: Sequence[Excerpt]) -> Shelf:
    """The column of one wave: its excerpts, what the figure is, or why there is nothing."""
    counted, beside = sort_beside(found, beside_at(shown, at))
    split = shown.splits[at[2]]
    empty = shown.empty_at(*at)
    title = spoken.axis_title(split) if split.name else translate("CompareScreen", "Passages")
    said = spoken.own_part(shown, at)
    said = said[:1].upper() + said[1:]
    if empty is not None and not found:
        return Shelf(title, nothing=f"{said}.")
    return Shelf(title, said, counted=counted, beside=beside)


def _change_words(shown: Comparison, row: int, column: int) -> str:
    mark = shown.mark_at(row, column)
    return f"{mark.sign} {spoken.mark_name(mark)}" if mark is not None else ""
