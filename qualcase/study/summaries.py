"""Operations on summaries: write, cite, say that they still hold, look what happened behind them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from qualcase.coding.citing import Cited, cite, gather, renumbered, uncite
from qualcase.coding.comparison import Dimension
from qualcase.coding.ids import new_id
from qualcase.coding.summaries import Filled, FilledShares, Summary, SummaryCell, SummaryState
from qualcase.errors import UserError
from qualcase.study.behind import cells_with_passages, codings_behind, passages_of_cells
from qualcase.study.core import Part
from qualcase.study.evidence import states, take_down, take_down_many

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from qualcase.coding.summaries import RestsOn
    from qualcase.store.reading import Reading
    from qualcase.store.writing import Writing
    from qualcase.study.behind import OneWave
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core
    from qualcase.study.snapshot import Snapshot
    from qualcase.study.summary_files import NewSummary


class Summaries(Part):
    """`study.summaries`: what a researcher writes in the cells of the framework grid, one summary a cell.

    The codings behind a cell are those that the comparison counts there without a filter, with those about another
    time; of a change those of both waves; of a site those of its cases and its own documents.
    """

    def __init__(self, core: Core, figures: Callable[[], Comparing]) -> None:
        """Share the core; `figures` gives the comparisons, which say what lies in a cell."""
        super().__init__(core)
        self._figures = figures

    def all(self) -> tuple[Summary, ...]:
        """Every summary, by place, code and wave in the order of the study; a change behind its later wave."""
        return tuple(sorted(self._core.read(lambda reading: reading.summaries.all()), key=_order(self._core.now)))

    def texts(self) -> dict[SummaryCell, str]:
        """The words of every summary by its cell: much quicker than `all` where nothing else is wanted."""
        return self._core.read(lambda reading: reading.summaries.texts())

    def get(self, cell: SummaryCell) -> Summary | None:
        """What stands in a cell."""
        return self._core.read(lambda reading: reading.summaries.at(cell))

    def passages(self, cell: SummaryCell) -> tuple[str, ...]:
        """Ids of the codings behind a cell, for the evidence beside it: wave by wave, in the order of the texts."""
        return codings_behind(self._figures(), [cell])[cell]

    def state(self, cell: SummaryCell) -> SummaryState | None:
        """A summary with what became of the codings behind it since it was written or last found to hold."""
        held = self.get(cell)
        return self._states([held])[0] if held else None

    def states(self) -> tuple[SummaryState, ...]:
        """Every summary with what became of the codings behind it, in the order of `all`."""
        return self._states(self.all())

    def states_of(self, place_ids: Iterable[str]) -> tuple[SummaryState, ...]:
        """The same of these cases and sites only."""
        wanted = set(place_ids)
        return self._states([one for one in self.all() if one.cell.place_id in wanted])

    def stale(self) -> tuple[SummaryState, ...]:
        """The summaries that somebody should look at again."""
        return tuple(one for one in self.states() if one.is_stale)

    def set(
        self, cell: SummaryCell, text: str, coder_id: str | None = None, evidence: Sequence[str] | None = None
    ) -> Summary | None:
        """Write what stands in a cell; an empty text takes it away. What it rests on is taken down anew.

        Args:
            cell: Where.
            text: The researcher's words.
            coder_id: Who writes. Where another's words stood, it is remembered whose, until somebody confirms.
            evidence: Ids of the codings that it cites; as before when not given.

        Raises:
            UserError: There is no such cell.
        """
        self._check(cell)
        held = self.get(cell)
        cited = held.evidence if held and evidence is None else tuple(dict.fromkeys(evidence or ()))
        if held is None and not text.strip():
            return None
        if held and (held.text, held.evidence) == (text, cited):
            return held
        return self._write("summary.write", cell, Cited(text, cited), coder_id)

    def cite(
        self, cell: SummaryCell, coding_ids: Iterable[str], coder_id: str | None = None, *, at: int | None = None
    ) -> Summary | None:
        """Cite codings too, each with a mark (`[2]`) in the text: at a position (code points), else at its end.

        Raises:
            UserError: There is no such cell.
        """
        return self._change("summary.cite", cell, lambda held: cite(held, coding_ids, at), coder_id)

    def uncite(self, cell: SummaryCell, coding_ids: Iterable[str], coder_id: str | None = None) -> Summary | None:
        """Cite codings no longer: their marks go, the other marks are numbered anew. None where nothing stands then.

        Raises:
            UserError: There is no such cell.
        """
        return self._change("summary.cite", cell, lambda held: uncite(held, coding_ids), coder_id)

    def gather(self, cell: SummaryCell, coder_id: str | None = None) -> Summary | None:
        """Put the paraphrases of the cell's passages below what stands there, each with a mark that cites its passage.

        Those of passages that are cited already stay out. Of a change each line says its wave.

        Raises:
            UserError: There is no such cell, or no passage in it that is condensed and not cited yet.
        """
        self._check(cell)
        lines = self._paraphrases(cell)
        held = self.get(cell)
        if not any(coding_id not in (held.evidence if held else ()) for coding_id, _ in lines):
            raise UserError("No passage of this cell has a paraphrase that is not in the summary yet. Write one first.")
        return self._change("summary.gather", cell, lambda cited: gather(cited, lines), coder_id)

    def _paraphrases(self, cell: SummaryCell) -> list[tuple[str, str]]:
        """The codings of a cell that are condensed, with the line that each gives."""
        now, ids = self._core.now, self.passages(cell)
        found = {one.id: one for one in self._core.read(lambda reading: reading.codings.many(ids))}
        waves = {source.id: now.names.get(source.wave_id or "", "") for source in now.sources}
        lines = [(one, found[one].condensed, waves[found[one].source_id]) for one in ids if one in found]
        return [(one, f"{wave}: {words}" if cell.is_change else words) for one, words, wave in lines if words.strip()]

    def _change(
        self, label: str, cell: SummaryCell, change: Callable[[Cited], Cited], coder_id: str | None
    ) -> Summary | None:
        self._check(cell)
        held = self.get(cell)
        before = Cited(held.text, held.evidence) if held else Cited("", ())
        after = change(before)
        return held if after == before else self._write(label, cell, after, coder_id)

    def _write(self, label: str, cell: SummaryCell, wanted: Cited, coder_id: str | None) -> Summary | None:
        behind = self.passages(cell)

        def work(writing: Writing) -> Summary | None:
            before = writing.summaries.at(cell)
            if not wanted.text.strip():
                if before:
                    writing.summaries.delete(before.id)
                return None
            rows = take_down(writing, wanted.evidence, behind)
            cited = [one.coding_id for one in rows if one.cited]
            made = written_summary(before, cell, renumbered(wanted.text, wanted.evidence, cited), coder_id)
            made = replace(made, rests_on=rows)
            (writing.summaries.update if before else writing.summaries.insert)(made)
            return made

        return self._core.act(label, work, coder_id, name=self.name_of(cell))

    def confirm(self, cells: Iterable[SummaryCell], coder_id: str | None = None) -> tuple[Summary, ...]:
        """Say of summaries that they still hold, as one action: what they rest on is taken down as it is now.

        What it cites and is gone is cited no longer. Cells without a summary are passed over.
        """
        wanted = list(dict.fromkeys(cells))
        behind = codings_behind(self._figures(), wanted)

        def work(writing: Writing) -> tuple[Summary, ...]:
            held = [one for one in map(writing.summaries.at, wanted) if one]
            said = {"confirmed_by": coder_id, "confirmed_at": datetime.now(UTC), "edited_from": None}
            rows = take_down_many(writing, [(one.evidence, behind[one.cell]) for one in held])
            new = tuple(
                replace(_resting_on(one, two), **said)  # type: ignore[arg-type]
                for one, two in zip(held, rows, strict=True)
            )
            writing.summaries.update(new)
            return new

        there = [one for one in wanted if self.get(one)]
        if not there:
            return ()
        if len(there) == 1:
            return self._core.act("summary.confirm", work, coder_id, name=self.name_of(there[0]))
        return self._core.act("summary.confirm_many", work, coder_id, n=len(there))

    def counts(self, *, sites: bool = False) -> dict[tuple[str, str, str], int]:
        """How many codings lie behind the cells of the cases (of the sites): by ids of code, case (site) and wave."""
        frame = self._core.now.frame
        places = {one.id for one in (frame.sites if sites else frame.cases)}
        found = passages_of_cells(self._figures(), Dimension.SITE if sites else Dimension.CASE)
        return {cell: number for cell, number in found.items() if cell[1] in places}

    def filled(self) -> FilledShares:
        """How much of the grid is filled, by case and by code."""
        return _filled(self._core.now, self.texts(), cells_with_passages(self._figures()))

    def bring_in(self, path: Path) -> tuple[Summary, ...]:
        """Take summaries from a .yaml file in (`summaries`: case or site, code, cell, coder, text, evidence).

        One action. A cell that has other words already is written over; undo brings them back.

        Raises:
            FileRefusedError: The file cannot be read, or lacks something.
            UserError: A name is unknown, or a quote is no coded passage; nothing is written then.
        """
        from qualcase.exchange.reading.summaries import read_summaries
        from qualcase.study.summary_files import look_up

        new = look_up(self._core, read_summaries(path))
        return self._put(new)

    def find_cell(self, *, code: str, wave: str, case: str = "", site: str = "") -> SummaryCell:
        """The cell that is meant by names; `wave` may be two with a colon (`2015:2017`), or `change`: first to last.

        Raises:
            UserError: A name is unknown or means several.
        """
        from qualcase.study.summary_files import find_cell

        found = find_cell(self._core, case=case, site=site, code=code, wave=wave)
        self._check(found)
        return found

    def name_of(self, cell: SummaryCell) -> str:
        """A cell by name: `K03 · Anchoring · 2015 → 2017`. It holds no words of a text."""
        now = self._core.now
        waves = " → ".join(now.names[one] for one in cell.waves)
        return " · ".join((now.names[cell.place_id], now.frame.tree[cell.code_id].name, waves))

    def _put(self, new: Sequence[NewSummary]) -> tuple[Summary, ...]:
        for one in new:
            self._check(one.cell)
        behind = codings_behind(self._figures(), [one.cell for one in new])

        def work(writing: Writing) -> tuple[Summary, ...]:
            held = {one.cell: one for one in writing.summaries.all()}
            rows = take_down_many(writing, [(one.evidence, behind[one.cell]) for one in new])
            made = [
                replace(written_summary(held.get(one.cell), one.cell, one.text, one.coder_id), rests_on=two)
                for one, two in zip(new, rows, strict=True)
            ]
            writing.summaries.update(one for one in made if one.cell in held)
            writing.summaries.insert(one for one in made if one.cell not in held)
            return tuple(made)

        return self._core.act("summary.import", work, n=len(new))

    def _states(self, summaries: Sequence[Summary]) -> tuple[SummaryState, ...]:
        if not summaries:
            return ()
        behind = codings_behind(self._figures(), [one.cell for one in summaries])

        def work(reading: Reading) -> tuple[SummaryState, ...]:
            return states(reading, summaries, behind)

        return self._core.read(work)

    def _check(self, cell: SummaryCell) -> None:
        """Whether there can be a summary. Raises UserError."""
        frame = self._core.now.frame
        places = {one.id for one in (frame.cases if cell.case_id else frame.sites)}
        waves = {one.id: number for number, one in enumerate(frame.waves)}
        if bool(cell.case_id) == bool(cell.site_id) or cell.place_id not in places or cell.code_id not in frame.tree:
            raise UserError("A summary is of a case or a site, under a code. Name them.")
        if not set(cell.waves) <= set(waves):
            raise UserError("A summary is of a wave, or of the change from one wave to another. Name them.")
        if cell.from_wave_id and waves[cell.from_wave_id] >= waves[cell.wave_id]:
            raise UserError("A change goes from an earlier wave to a later one. Turn them round.")


def _resting_on(summary: Summary, rows: tuple[RestsOn, ...]) -> Summary:
    """The summary on other rows, its marks numbered after those that are cited there."""
    new = replace(summary, rests_on=rows)
    return replace(new, text=renumbered(summary.text, summary.evidence, new.evidence))


def written_summary(before: Summary | None, cell: SummaryCell, text: str, coder_id: str | None) -> Summary:
    """The summary with these words, by this coder, without what it rests on."""
    moment = datetime.now(UTC)
    if before is None:
        return Summary(new_id(), *cell_fields(cell), text, coder_id, moment)
    if text == before.text:  # only what it cites is another
        return replace(before, confirmed_by=None, confirmed_at=None)
    first = before.edited_from or before.coder_id
    return replace(
        before,
        text=text,
        coder_id=coder_id,
        written_at=moment,
        confirmed_by=None,
        confirmed_at=None,
        edited_from=None if first == coder_id else first,
    )


def cell_fields(cell: SummaryCell) -> tuple[str, str, str | None, str | None, str | None]:
    """The fields of a summary that say where it stands, in their order."""
    return cell.code_id, cell.wave_id, cell.from_wave_id, cell.case_id, cell.site_id


def _order(now: Snapshot) -> Callable[[Summary], tuple[int, int, int, int]]:
    ids = (*(one.id for one in now.frame.sites), *(one.id for one in now.frame.cases))
    places = {one: number for number, one in enumerate(ids)}
    codes = {one.id: number for number, one in enumerate(now.frame.tree.ordered)}
    waves = {one.id: number for number, one in enumerate(now.frame.waves)}

    def key(one: Summary) -> tuple[int, int, int, int]:
        since = waves[one.from_wave_id] if one.from_wave_id else -1
        return places[one.cell.place_id], codes[one.code_id], waves[one.wave_id], since

    return key


def _filled(now: Snapshot, texts: Iterable[SummaryCell], passages: set[OneWave]) -> FilledShares:
    written = {one for one in texts if one.case_id}
    cases = {one.id for one in now.frame.cases}
    cells = {SummaryCell(code, wave, None, case) for code, case, wave in passages if case in cases}
    for earlier, later in pairwise(wave.id for wave in now.frame.waves):
        both = {(code, case) for code, case, wave in passages if wave in (earlier, later) and case in cases}
        cells |= {SummaryCell(code, later, earlier, case) for code, case in both}
    by_case: dict[str, Filled] = {one.id: Filled() for one in now.frame.cases}
    by_code: dict[str, Filled] = {one.id: Filled() for one in now.frame.tree.ordered}
    whole = Filled()
    for cell in cells | written:
        one = Filled(*_counted(cell, there=cell in written))
        by_case[cell.place_id] = _sum(by_case[cell.place_id], one)
        by_code[cell.code_id] = _sum(by_code[cell.code_id], one)
        whole = _sum(whole, one)
    return FilledShares(by_case, by_code, whole)


def _counted(cell: SummaryCell, *, there: bool) -> tuple[int, int, int, int]:
    return (0, 0, int(there), 1) if cell.is_change else (int(there), 1, 0, 0)


def _sum(one: Filled, other: Filled) -> Filled:
    return Filled(*(left + right for left, right in zip(one, other, strict=True)))
