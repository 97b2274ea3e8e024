"""Summaries that come back in a sheet."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from qualcase.coding.citing import marks, renumbered
from qualcase.errors import UserError
from qualcase.study.behind import codings_behind
from qualcase.study.evidence import take_down_many
from qualcase.study.reports.sheet_summaries import cell_of
from qualcase.study.summaries import written_summary
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from qualcase.coding.sheet_back import SheetCell
    from qualcase.coding.summaries import Summary, SummaryCell
    from qualcase.store.writing import Writing
    from qualcase.study.returning.sheet_planning import Context, Wanted


class SummariesBack:
    """Their words; what they cite stays as it is, and follows the marks in the text."""

    can_join = True
    whole_rows = False

    def __init__(self, context: Context) -> None:
        """Everything is read once."""
        self._study, self._coder_id = context.study, context.coder_id
        frame = context.study.frame()
        self._names = {one.id: one.name for group in (frame.cases, frame.sites) for one in group}
        self._waves = {one.id for one in frame.waves}
        self._tree = frame.tree
        self._context = context
        self._held = {one.cell: one for one in context.study.summaries.all()}

    def place(self, row_id: str) -> str | None:
        """The case or site and the code."""
        parts = row_id.split(".")
        if len(parts) != 4 or parts[2] not in self._names or parts[3] not in self._tree:
            return None
        return f"{self._names[parts[2]]} · {self._tree.path(parts[3])}"

    def present(self, row_id: str, key: str) -> str:
        """The words of a cell."""
        held = self._summary(row_id, key)
        return held.text if held else ""

    def canonical(self, row_id: str, key: str, cell: SheetCell) -> str:
        """Any words will do, where the wave is still there."""
        found = cell_of(row_id, key)
        if found is None or not set(found.waves) <= self._waves:
            raise UserError("The wave is not in the study any more.")
        return cell.text

    def shown(self, row_id: str, key: str, kept: str) -> str:
        """As they are."""
        del row_id, key
        return kept

    def after(self, row_id: str, key: str, sheet: str) -> str:
        """As in the sheet."""
        del row_id, key
        return sheet

    def earlier(self, row_id: str, key: str) -> Iterable[str]:
        """What its words were."""
        cell = cell_of(row_id, key)
        if cell is None:
            return ()
        fields = dict(cell._asdict())
        return [str(one["text"]) for one in self._before if all(one[name] == value for name, value in fields.items())]

    def notes(self, row_id: str, key: str, after: str) -> tuple[Message, ...]:
        """Whether marks are gone that led to what is cited."""
        held = self._summary(row_id, key)
        if held is None or not held.evidence:
            return ()
        if not after:
            return (Message(mark("{n} citation goes with it."), mark("{n} citations go with it."), len(held.evidence)),)
        many = len(held.evidence)
        gone = {one.number for one in marks(held.text, many)} - {one.number for one in marks(after, many)}
        if not gone:
            return ()
        said = mark("The marks {marks} are gone; what they led to is still cited.")
        return (Message(said, values={"marks": ", ".join(f"[{one}]" for one in sorted(gone))}),)

    def check(self, row_id: str, cells: Mapping[str, str]) -> None:
        """Each stands alone."""

    def work(self, wanted: Wanted) -> Callable[[Writing], None]:
        """Write them; what lies in their cells is taken down anew."""
        texts = {
            cell: text
            for row_id, cells in wanted.items()
            for key, text in cells.items()
            if (cell := cell_of(row_id, key)) is not None
        }
        behind = codings_behind(self._study.figures(), texts)

        def write(writing: Writing) -> None:
            held = {one.cell: one for one in writing.summaries.all()}
            writing.summaries.delete([held[cell].id for cell, text in texts.items() if not text and cell in held])
            written = {cell: text for cell, text in texts.items() if text}
            cited = {cell: held[cell].evidence if cell in held else () for cell in written}
            rows = take_down_many(writing, [(cited[cell], behind[cell]) for cell in written])
            made = []
            for (cell, text), rests in zip(written.items(), rows, strict=True):
                now = [one.coding_id for one in rests if one.cited]
                words = renumbered(text, cited[cell], now)
                made.append(replace(written_summary(held.get(cell), cell, words, self._coder_id), rests_on=rests))
            writing.summaries.update(one for one in made if one.cell in held)
            writing.summaries.insert(one for one in made if one.cell not in held)

        return write

    @cached_property
    def _before(self) -> tuple[dict[str, Any], ...]:
        return self._context.core.store.rows_before("summary", self._context.sheet.stamp.made_at)

    def _summary(self, row_id: str, key: str) -> Summary | None:
        cell: SummaryCell | None = cell_of(row_id, key)
        return self._held.get(cell) if cell is not None else None
