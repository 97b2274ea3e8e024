"""Operations on the change sheet: see what figures propose, accept, edit or reject it with a reason, add lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from qualcase.coding.change_sheet import ChangeCell, ChangeEntry, ChangeSheetShown, Decision, Heading, SheetLine
from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.ids import new_id
from qualcase.coding.summaries import Summary, SummaryCell
from qualcase.errors import UserError
from qualcase.study.behind import codings_behind
from qualcase.study.comparing import Asked
from qualcase.study.core import Part
from qualcase.study.evidence import take_down
from qualcase.study.summaries import cell_fields
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from qualcase.coding.change_sheet import Candidate
    from qualcase.coding.comparison import Comparison
    from qualcase.coding.tables import Table
    from qualcase.store.writing import Writing
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core
    from qualcase.study.snapshot import Snapshot

_DIMENSIONS = (Dimension.CODE, Dimension.CASE, Dimension.WAVE)


class ChangeSheet(Part):
    """`study.change_sheet`: what changed in each case and across them, under Saldaña's questions."""

    def __init__(self, core: Core, figures: Callable[[], Comparing]) -> None:
        """Share the core; `figures` gives the comparisons."""
        super().__init__(core)
        self._figures = figures

    def candidates(
        self, chosen: Filter | None = None, measure: Measure = Measure.PERSONS, change: tuple[str, str] | None = None
    ) -> tuple[Candidate, ...]:
        """What figures propose, by question, code and case. `change` is two waves, else the first and the last."""
        pair = change or self._whole()
        return self._read(chosen or Filter(), measure, pair)[0] if pair else ()

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The changes that can be looked at: first to last, then each wave to the next; none with one wave alone."""
        ids = [wave.id for wave in self._core.now.frame.waves]
        whole = self._whole()
        return tuple(dict.fromkeys((whole, *pairwise(ids)))) if whole else ()

    def sheet(
        self, chosen: Filter | None = None, measure: Measure = Measure.PERSONS, change: tuple[str, str] | None = None
    ) -> ChangeSheetShown:
        """The lines with the caption and the check of the figures that propose them."""
        pair, wanted = change or self._whole(), chosen or Filter()
        if pair is None:
            return ChangeSheetShown((), "", (), None, measure)
        candidates, shown = self._read(wanted, measure, pair)
        lines = self._joined(candidates, wanted, pair)
        sentences = {
            ChangeCell(one.code_id, one.case_id, *pair): one.text
            for one in self._core.read(lambda reading: reading.summaries.all())
            if one.case_id and (one.from_wave_id, one.wave_id) == pair
        }
        return ChangeSheetShown(lines, shown.caption, shown.check, pair, measure, shown, sentences)

    def table(self, shown: ChangeSheetShown) -> Table:
        """A sheet as a table, a line each, with the caption of its figures."""
        from qualcase.study.change_words import change_table

        return change_table(self._core.now, shown)

    def take_out(self, path: Path, shown: ChangeSheetShown) -> int:
        """Write a sheet to a .csv or .xlsx file; gives back how many lines it has. Raises UserError, OSError."""
        from qualcase.study.exports import write_tables

        about = ((say(mark("Study")), self._core.now.info.title), *shown.check)
        write_tables([self.table(shown)], path, about)
        return len(shown.lines)

    def lines(
        self, chosen: Filter | None = None, measure: Measure = Measure.PERSONS, change: tuple[str, str] | None = None
    ) -> tuple[SheetLine, ...]:
        """The whole sheet: proposals with what was decided of them, and decisions that figures do not propose.

        A filter narrows proposals and, by case and code, decisions. By question, code, case. Of lines that only repeat
        that of a code above, nothing is shown unless something was decided of them or that line was rejected.
        """
        return self.sheet(chosen, measure, change).lines

    def _joined(self, candidates: Iterable[Candidate], chosen: Filter, pair: tuple[str, str]) -> tuple[SheetLine, ...]:
        found = {(one.heading, one.cell): one for one in candidates}
        decided = {(one.heading, one.cell): one for one in self.all() if self._passes(one, chosen, pair)}
        rejected = {key for key, one in decided.items() if one.decision is Decision.REJECTED}

        def is_echo(key: tuple[Heading, ChangeCell]) -> bool:
            above = found[key].repeats if key in found else None
            return above is not None and key not in decided and (key[0], key[1]._replace(code_id=above)) not in rejected

        keys = sorted((key for key in {*found, *decided} if not is_echo(key)), key=_order(self._core.now))
        return tuple(SheetLine(*key, found.get(key), decided.get(key)) for key in keys)

    def _read(
        self, chosen: Filter, measure: Measure, pair: tuple[str, str]
    ) -> tuple[tuple[Candidate, ...], Comparison]:
        from qualcase.compare.change_candidates import candidates

        def shown(change: tuple[str, str], what: Measure = measure) -> Comparison:
            return self._figures().compare(chosen, Asked(_DIMENSIONS, what, change=change))

        ids = [wave.id for wave in self._core.now.frame.waves]
        between = ids[ids.index(pair[0]) : ids.index(pair[1]) + 1]
        steps = [shown(step) for step in pairwise(between)] if len(between) > 2 else []
        whole = shown(pair)
        return candidates(whole, steps, shown(pair, Measure.RATING)), whole

    def _whole(self) -> tuple[str, str] | None:
        waves = self._core.now.frame.waves
        return (waves[0].id, waves[-1].id) if len(waves) > 1 else None

    def all(self) -> tuple[ChangeEntry, ...]:
        """Every decision, by question, code and case."""
        order = _order(self._core.now)
        held = self._core.read(lambda reading: reading.change_entries.all())
        return tuple(sorted(held, key=lambda one: order((one.heading, one.cell))))

    def accept(
        self, cells: Iterable[tuple[Heading, ChangeCell]], text: str = "", coder_id: str | None = None
    ) -> tuple[ChangeEntry, ...]:
        """Take lines into the sheet, as one action; with a text they say that. What was decided before is replaced."""
        return self._decide(cells, Decision.ACCEPTED, text.strip(), coder_id)

    def accept_in_words(
        self, heading: Heading, cell: ChangeCell, text: str, coder_id: str | None = None
    ) -> ChangeEntry:
        """Take one line into the sheet in words of one's own, as one action.

        Where the cell has no change sentence yet, the words become it and the line says what it says; where it has
        the same one, the line goes on saying that. Raises UserError where there are no words.
        """
        words = text.strip()
        if not words:
            raise UserError("Write what changed.")
        place = SummaryCell(cell.code_id, cell.wave_id, cell.from_wave_id, cell.case_id)
        self._check(cell)
        behind = codings_behind(self._figures(), [place])[place]
        moment = datetime.now(UTC)

        def work(writing: Writing) -> ChangeEntry:
            held = writing.summaries.at(place)
            if held is None:
                new = Summary(new_id(), *cell_fields(place), words, coder_id, moment)
                writing.summaries.insert(replace(new, rests_on=take_down(writing, (), behind)))
            own = "" if held is None or held.text.strip() == words else words
            there = next(
                (one for one in writing.change_entries.all() if (one.heading, one.cell) == (heading, cell)), None
            )
            made = ChangeEntry(
                there.id if there else new_id(), heading, *cell, Decision.ACCEPTED, own, coder_id, moment
            )
            (writing.change_entries.update if there else writing.change_entries.insert)(made)
            return made

        return self._core.act("change.accept", work, coder_id, name=self.name_of(cell))

    def reject(
        self, cells: Iterable[tuple[Heading, ChangeCell]], reason: str, coder_id: str | None = None
    ) -> tuple[ChangeEntry, ...]:
        """Say why proposals are none, as one action. Raises UserError where there is no reason."""
        if not reason.strip():
            raise UserError("Say why this is no change of that kind. The reason is kept with it.")
        return self._decide(cells, Decision.REJECTED, reason.strip(), coder_id)

    def bring_in(self, path: Path) -> tuple[ChangeEntry, ...]:
        """Take decisions from a .csv or .xlsx file (heading, case, code, waves, decision, coder, text), as one action.

        What was decided of a line before is replaced. Raises UserError naming the line that does not fit.
        """
        from qualcase.study.claim_files import changes_of_file

        held = {(one.heading, one.cell): one.id for one in self.all()}
        new = [replace(one, id=held.get((one.heading, one.cell), one.id)) for one in changes_of_file(self._core, path)]
        for one in new:
            self._check(one.cell)

        def work(writing: Writing) -> None:
            writing.change_entries.insert(one for one in new if one.id not in held.values())
            writing.change_entries.update(one for one in new if one.id in held.values())

        if new:
            self._core.act("change.import", work, n=len(new))
        return tuple(new)

    def forget(self, entry_ids: Iterable[str]) -> None:
        """Take decisions back; what figures propose is open again."""
        ids = list(dict.fromkeys(entry_ids))
        if ids:
            self._core.act("change.forget", lambda writing: writing.change_entries.delete(ids), n=len(ids))

    def name_of(self, cell: ChangeCell) -> str:
        """A cell by name: `K03 · Leadership · 2015 → 2017`."""
        now = self._core.now
        waves = f"{now.names[cell.from_wave_id]} → {now.names[cell.wave_id]}"
        return " · ".join((now.names[cell.case_id], now.frame.tree[cell.code_id].name, waves))

    def _decide(
        self, cells: Iterable[tuple[Heading, ChangeCell]], decision: Decision, text: str, coder_id: str | None
    ) -> tuple[ChangeEntry, ...]:
        wanted = list(dict.fromkeys(cells))
        for _, cell in wanted:
            self._check(cell)
        held = {(one.heading, one.cell): one for one in self.all()}
        moment = datetime.now(UTC)

        def made(heading: Heading, cell: ChangeCell) -> ChangeEntry:
            before = held.get((heading, cell))
            if before is None:
                return ChangeEntry(new_id(), heading, *cell, decision, text, coder_id, moment)
            return replace(before, decision=decision, text=text, coder_id=coder_id, made_at=moment)

        new = tuple(made(*one) for one in wanted)

        def work(writing: Writing) -> tuple[ChangeEntry, ...]:
            writing.change_entries.insert(one for one in new if (one.heading, one.cell) not in held)
            writing.change_entries.update(one for one in new if (one.heading, one.cell) in held)
            return new

        if not new:
            return ()
        key = "change.accept" if decision is Decision.ACCEPTED else "change.reject"
        if len(new) == 1:
            return self._core.act(key, work, coder_id, name=self.name_of(new[0].cell))
        return self._core.act(f"{key}_many", work, coder_id, n=len(new))

    def _check(self, cell: ChangeCell) -> None:
        frame = self._core.now.frame
        waves = {one.id: number for number, one in enumerate(frame.waves)}
        if cell.code_id not in frame.tree or cell.case_id not in {one.id for one in frame.cases}:
            raise UserError("A change is of a case under a code. Name them.")
        if waves.get(cell.from_wave_id, len(waves)) >= waves.get(cell.wave_id, -1):
            raise UserError("A change goes from an earlier wave to a later one. Turn them round.")

    def _passes(self, one: ChangeEntry, chosen: Filter, change: tuple[str, str]) -> bool:
        frame = self._core.now.frame
        case = frame.cases[frame.index[one.case_id]]
        codes: Sequence[str] = [each for code in chosen.codes for each in frame.tree.with_subcodes(code)]
        return (
            (not chosen.cases or one.case_id in chosen.cases)
            and (not chosen.sites or case.site_id in chosen.sites)
            and (not chosen.codes or one.code_id in codes)
            and change == (one.from_wave_id, one.wave_id)
        )


def _order(now: Snapshot) -> Callable[[tuple[Heading, ChangeCell]], tuple[int, ...]]:
    index = now.frame.index
    headings = {one: number for number, one in enumerate(Heading)}

    def key(line: tuple[Heading, ChangeCell]) -> tuple[int, ...]:
        heading, cell = line
        return headings[heading], *(index[one] for one in cell)

    return key
