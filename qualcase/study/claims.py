"""Operations on claims: state, put evidence on both sides, say case by case what is expected and what is observed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from qualcase.coding.claims import Claim, Evidence, Side, Verdict
from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.ids import new_id
from qualcase.errors import UserError
from qualcase.study.comparing import Asked
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

    from qualcase.coding.claims import CitedCell, CounterCell, InCase, ReadCell
    from qualcase.coding.comparison import Comparison
    from qualcase.coding.tables import Table
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core


class Claims(Part):
    """`study.claims`: what is stated of the cases, and what speaks for and against it."""

    def __init__(self, core: Core, figures: Callable[[], Comparing]) -> None:
        """Share the core; `figures` gives the comparisons."""
        super().__init__(core)
        self._figures = figures

    def all(self) -> tuple[Claim, ...]:
        """Every claim, in the order of somebody's hand."""
        return tuple(self._core.read(lambda reading: reading.claims.all()))

    def get(self, claim_id: str) -> Claim:
        """One claim by id. Raises KeyError."""
        found = self._core.read(lambda reading: reading.claims.get(claim_id))
        if found is None:
            raise KeyError(claim_id)
        return found

    def add(self, text: str, coder_id: str | None = None, *, expectation: str = "", note: str = "") -> Claim:
        """State something. Raises UserError where there are no words."""
        moment = datetime.now(UTC)
        words = expectation.strip()
        made = Claim(
            new_id(), _stated(text), len(self.all()), words, moment if words else None, note.strip(), coder_id, moment
        )
        self._core.act("claim.add", lambda writing: writing.claims.insert(made), coder_id, name=_short(made.text))
        return made

    def bring_in(self, path: Path) -> tuple[Claim, ...]:
        """Take the claims of a .yaml file in behind those there are, as one action.

        Raises:
            FileRefusedError: The file cannot be read, or lacks something.
            UserError: A name is unknown, or a quote is no coded passage; nothing is written then.
        """
        from qualcase.exchange.reading.claims import read_claims
        from qualcase.study.claim_files import claims_of_file

        new = tuple(claims_of_file(self._core, read_claims(path), len(self.all())))
        for cell in (cell for one in new for cell in one.cells):
            self._check(cell)
        if new:
            self._core.act("claim.import", lambda writing: writing.claims.insert(new), n=len(new))
        return new

    def set(self, claim_id: str, coder_id: str | None = None, **fields: Any) -> Claim:
        """Change its words (`text`, `expectation`, `note`). A new expectation is dated. Raises UserError, KeyError."""
        wanted = {name: value.strip() for name, value in fields.items()}
        if "text" in wanted:
            wanted["text"] = _stated(wanted["text"])
        held = self.get(claim_id)
        if wanted.get("expectation", held.expectation) != held.expectation:
            wanted["expected_at"] = datetime.now(UTC)
        return self._change(claim_id, "claim.set", lambda one: replace(one, **wanted), coder_id)

    def remove(self, claim_id: str) -> None:
        """Take a claim away; undo brings it back."""
        name = _short(self.get(claim_id).text)
        self._core.act("claim.remove", lambda writing: writing.claims.delete(claim_id), name=name)

    def move(self, claim_id: str, to: int) -> tuple[Claim, ...]:
        """Put a claim at another place among them; gives back all in their new order."""
        held = [one for one in self.all() if one.id != claim_id]
        held.insert(max(0, min(to, len(held))), self.get(claim_id))
        new = tuple(replace(one, position=number) for number, one in enumerate(held))
        name = _short(self.get(claim_id).text)
        self._core.act("claim.move", lambda writing: writing.claims.update(new), name=name)
        return new

    # --- evidence

    def put(
        self, claim_id: str, coding_ids: Iterable[str], side: Side, note: str = "", coder_id: str | None = None
    ) -> Claim:
        """Put passages on one side; those on the other side change over. Raises UserError where one is gone."""
        ids = list(dict.fromkeys(coding_ids))
        there = {one.id for one in self._core.read(lambda reading: reading.codings.many(sorted(ids)))}
        if set(ids) - there:
            raise UserError("A passage that was chosen is gone. Choose another.")

        def changed(one: Claim) -> Claim:
            before = {each.coding_id: each for each in one.evidence}
            new = [Evidence(each, side, note or (before[each].note if each in before else "")) for each in ids]
            rest = [each for each in one.evidence if each.coding_id not in ids]
            return replace(one, evidence=(*rest, *new))

        return self._change(claim_id, "claim.put", changed, coder_id, n=len(ids))

    def take_out(self, claim_id: str, coding_ids: Iterable[str]) -> Claim:
        """Let passages stand on neither side."""
        gone = set(coding_ids)

        def changed(one: Claim) -> Claim:
            return replace(one, evidence=tuple(each for each in one.evidence if each.coding_id not in gone))

        return self._change(claim_id, "claim.take_out", changed, None, n=len(gone))

    def note(self, claim_id: str, coding_id: str, words: str, coder_id: str | None = None) -> Claim:
        """Write what a passage shows; it stays on its side."""

        def changed(one: Claim) -> Claim:
            new = (each._replace(note=words.strip()) if each.coding_id == coding_id else each for each in one.evidence)
            return replace(one, evidence=tuple(new))

        return self._change(claim_id, "claim.set", changed, coder_id)

    def cite(self, claim_id: str, cells: Iterable[CitedCell], coder_id: str | None = None) -> Claim:
        """Cite cells, each on one side; one that stands on another side changes over. To set aside needs a reason.

        Raises:
            UserError: There is no such cell, or the reason is missing.
        """
        wanted = [one._replace(note=one.note.strip()) for one in dict.fromkeys(cells)]
        for one in wanted:
            self._check(one)
            if one.side is Side.ASIDE and not one.note:
                raise UserError("Say why this cell does not speak against the claim. The reason is kept with it.")
        named = {one[:4] for one in wanted}

        def changed(one: Claim) -> Claim:
            return replace(one, cells=(*(each for each in one.cells if each[:4] not in named), *wanted))

        if wanted and all(one.side is Side.ASIDE for one in wanted):
            return self._change(claim_id, "claim.set_aside", changed, coder_id, n=len(wanted))
        return self._change(claim_id, "claim.cite", changed, coder_id, n=len(wanted))

    def uncite(self, claim_id: str, cells: Iterable[CitedCell]) -> Claim:
        """Cite cells no longer."""
        named = {one[:4] for one in cells}

        def changed(one: Claim) -> Claim:
            return replace(one, cells=tuple(each for each in one.cells if each[:4] not in named))

        return self._change(claim_id, "claim.uncite", changed, None, n=len(named))

    # --- cases

    def expect(self, claim_id: str, case_id: str, verdict: Verdict | None, coder_id: str | None = None) -> Claim:
        """Say before looking how far it will hold in a case; None takes that back. It is dated."""

        def changed(one: Claim) -> Claim:
            new = _with_case(one, one.of(case_id)._replace(expected=verdict))
            return replace(new, expected_at=datetime.now(UTC))

        return self._change(claim_id, "claim.expect", changed, coder_id, case=self._case(case_id))

    def observe(
        self, claim_id: str, case_id: str, verdict: Verdict | None, reason: str = "", coder_id: str | None = None
    ) -> Claim:
        """Say how far it holds in a case, and why; None takes that back."""

        def changed(one: Claim) -> Claim:
            new = _with_case(one, one.of(case_id)._replace(observed=verdict, reason=reason.strip()))
            seen = any(each.observed for each in new.cases)
            return replace(new, observed_at=(one.observed_at or datetime.now(UTC)) if seen else None)

        return self._change(claim_id, "claim.observe", changed, coder_id, case=self._case(case_id))

    def against(self, claim_id: str) -> tuple[CounterCell, ...]:
        """The cells that speak against it as figures have it, without a filter; what is cited or set aside is left out.

        Those of cases in which it is said to hold come first, those in which it is said or expected to fail last.
        """
        from qualcase.compare.claims import counter_cells

        held = self.get(claim_id)
        marked, rated = self._compared({one.code_id for one in held.cells}, _pairs(held.cells))
        found = counter_cells(held, marked, rated, self._neutral())
        index = self._core.now.frame.index

        def order(one: CounterCell) -> tuple[int, ...]:
            said = held.of(one.cell.case_id)
            verdict = said.observed or said.expected
            return _HOW_TELLING[verdict], index[one.cell.code_id], index[one.cell.case_id], index[one.cell.wave_id]

        return tuple(sorted(found, key=order))

    def read_cells(self, cells: Iterable[CitedCell]) -> dict[CitedCell, ReadCell]:
        """What the figures of cells say now."""
        from qualcase.compare.claims import read_cell

        wanted = list(dict.fromkeys(cells))
        marked, rated = self._compared({one.code_id for one in wanted}, _pairs(wanted))
        neutral = self._neutral()
        return {one: read_cell(one, marked[one.from_wave_id, one.wave_id], rated, neutral) for one in wanted}

    def table(self, claim_ids: Collection[str] | None = None) -> Table:
        """Every claim, or only these, with its cases, passages and cells, a line each; numbered as among all."""
        from qualcase.study.claim_table import claim_table

        every = self.all()
        ids = [each.coding_id for one in every for each in one.evidence]
        there = self._core.read(lambda reading: reading.codings.many(sorted(ids)))
        return claim_table(self._core, every, there, {one.id for one in every} if claim_ids is None else claim_ids)

    def name_of(self, cell: CitedCell) -> str:
        """A cell by name: `K03 · Leadership · 2015 → 2017`."""
        now = self._core.now
        waves = " → ".join(now.names[one] for one in (cell.from_wave_id, cell.wave_id) if one)
        return " · ".join((now.names[cell.case_id], now.frame.tree[cell.code_id].name, waves))

    def _neutral(self) -> Collection[str]:
        """Ids of the codes that are rated on a scale with a neutral 0."""
        scales = {one.id for one in self._core.now.scales if one.has_neutral}
        return {one.id for one in self._core.now.frame.tree.ordered if one.scale_id in scales}

    def _compared(
        self, codes: Collection[str], pairs: Iterable[tuple[str | None, str]]
    ) -> tuple[dict[tuple[str | None, str], Comparison], Comparison]:
        """Persons for each change that is asked for, and mean ratings."""

        def shown(measure: Measure, change: tuple[str, str] | None = None) -> Comparison:
            return self._figures().compare(Filter(), Asked(_DIMENSIONS, measure, change=change))

        if not codes:
            return {}, shown(Measure.RATING)
        plain = shown(Measure.PERSONS)
        return {
            (since, wave): shown(Measure.PERSONS, (since, wave)) if since else plain for since, wave in pairs
        }, shown(Measure.RATING)

    def of_coding(self, coding_id: str) -> tuple[Claim, ...]:
        """The claims that a passage speaks for or against."""
        return tuple(one for one in self.all() if any(each.coding_id == coding_id for each in one.evidence))

    def _change(
        self, claim_id: str, label: str, changed: Callable[[Claim], Claim], coder_id: str | None, **values: object
    ) -> Claim:
        held = self.get(claim_id)
        new = changed(held)
        if new == held:
            return held
        name = _short(held.text)
        self._core.act(label, lambda writing: writing.claims.update(new), coder_id, name=name, **values)
        return new

    def _check(self, cell: CitedCell) -> None:
        frame = self._core.now.frame
        waves = {one.id: number for number, one in enumerate(frame.waves)}
        if cell.code_id not in frame.tree or cell.case_id not in {one.id for one in frame.cases}:
            raise UserError("A cell is of a case under a code. Name them.")
        if cell.wave_id not in waves or (cell.from_wave_id is not None and cell.from_wave_id not in waves):
            raise UserError("A cell is of a wave, or of the change from one wave to another. Name them.")
        if cell.from_wave_id is not None and waves[cell.from_wave_id] >= waves[cell.wave_id]:
            raise UserError("A change goes from an earlier wave to a later one. Turn them round.")

    def _case(self, case_id: str) -> str:
        now = self._core.now
        if case_id not in {one.id for one in now.frame.cases}:
            raise UserError("A claim is held against cases of the study. Choose one.")
        return now.names[case_id]


_LONGEST = 40
_DIMENSIONS = (Dimension.CODE, Dimension.CASE, Dimension.WAVE)
_HOW_TELLING = {Verdict.HOLDS: 0, Verdict.IN_PART: 1, None: 2, Verdict.FAILS: 3}


def _pairs(cells: Iterable[CitedCell]) -> set[tuple[str | None, str]]:
    return {(one.from_wave_id, one.wave_id) for one in cells}


def _stated(text: str) -> str:
    words = text.strip()
    if not words:
        raise UserError("A claim needs words: what is stated of the cases. Write it.")
    return words


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _with_case(claim: Claim, said: InCase) -> Claim:
    """The claim with what is said of one case; where nothing is left to say, the case goes."""
    rest = tuple(one for one in claim.cases if one.case_id != said.case_id)
    says = bool(said.expected or said.observed or said.reason)
    return replace(claim, cases=(*rest, said) if says else rest)
