"""Claims and decisions on change by what people write in files: names of cases, codes and waves, and quotes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from qualcase.coding.change_sheet import ChangeCell, ChangeEntry, Decision, Heading
from qualcase.coding.claims import CitedCell, Claim, Evidence, InCase, Side, Verdict
from qualcase.coding.ids import new_id
from qualcase.errors import UserError
from qualcase.study.names import Names
from qualcase.study.summary_files import find_cell
from qualcase.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import StrEnum
    from pathlib import Path

    from qualcase.coding.claims import WantedClaim
    from qualcase.coding.codings import Coding
    from qualcase.exchange.reading.tables import Row
    from qualcase.study.core import Core

K = TypeVar("K", bound="StrEnum")
_SHORT = 60
CHANGE_COLUMNS = ("heading", "case", "code", "waves", "decision", "coder", "text")
"""The columns of a file of decisions on change."""


def claims_of_file(core: Core, wanted: Sequence[WantedClaim], first: int) -> list[Claim]:
    """What a file tells, with everything found; positions from `first` on. Raises UserError for what does not fit."""
    finder = _Finder(core)
    found = []
    for number, one in enumerate(wanted):
        try:
            found.append(finder.claim(one, first + number))
        except UserError as error:
            raise UserError("Claim {number}: {reason}", number=number + 1, reason=str(error)) from error
    return found


def changes_of_file(core: Core, path: Path) -> list[ChangeEntry]:
    """Decisions on change, a line each. Raises UserError, FileRefusedError."""
    from qualcase.exchange.reading.tables import read_rows

    names, found = Names(core), []
    for row in read_rows(path, CHANGE_COLUMNS, CHANGE_COLUMNS[:5]):
        try:
            found.append(_entry(core, names, row))
        except UserError as error:
            raise UserError("Line {line}: {reason}", line=row.line, reason=str(error)) from error
    return found


def _entry(core: Core, names: Names, row: Row) -> ChangeEntry:
    place = find_cell(core, case=row["case"], code=row["code"], wave=row["waves"])
    if place.case_id is None or place.from_wave_id is None:
        raise UserError("A change goes from an earlier wave to a later one, such as 2015:2017.")
    cell = ChangeCell(place.code_id, place.case_id, place.from_wave_id, place.wave_id)
    coder_id = names.coders.find(row["coder"]).id if row["coder"].strip() else None
    heading, decision = one_of(Heading, row["heading"]), one_of(Decision, row["decision"])
    return ChangeEntry(new_id(), heading, *cell, decision, row["text"].strip(), coder_id, datetime.now(UTC))


def one_of(kind: type[K], word: str) -> K:
    """The value that a word names. Raises UserError naming those there are."""
    tidy = word.strip().casefold().replace("-", "_")
    found = next((one for one in kind if one.value == tidy), None)
    if found is None:
        raise UserError("“{word}” is not known here. Use one of {known}.", word=word, known=", ".join(kind))
    return found


class _Finder:
    """Looks up names, and codings by source and quote, each source read once."""

    def __init__(self, core: Core) -> None:
        self._core, self._names = core, Names(core)
        self._codings: dict[str, tuple[Coding, ...]] = {}

    def claim(self, one: WantedClaim, position: int) -> Claim:
        coder_id = self._names.coders.find(one.coder).id if one.coder else None
        cases = tuple(self._case(each) for each in one.cases)
        expected = bool(one.expectation) or any(each.expected for each in cases)
        observed = any(each.observed for each in cases)
        return Claim(
            new_id(),
            one.text,
            position,
            one.expectation,
            _moment(one.expected_at) if expected else None,
            one.note,
            coder_id,
            datetime.now(UTC),
            _moment(one.observed_at) if observed else None,
            tuple(
                Evidence(self._coding(each, coder_id), one_of(Side, each["side"]), each.get("note", ""))
                for each in one.evidence
            ),
            tuple(self._cell(each) for each in one.cells),
            cases,
        )

    def _case(self, told: Mapping[str, str]) -> InCase:
        expected, observed = (one_of(Verdict, told[key]) if told.get(key) else None for key in ("expected", "observed"))
        return InCase(self._names.cases.find(told["case"]).id, expected, observed, told.get("reason", ""))

    def _cell(self, told: Mapping[str, str]) -> CitedCell:
        found = find_cell(self._core, case=told["case"], code=told["code"], wave=told["cell"])
        side = one_of(Side, told["side"])
        return CitedCell(
            found.code_id, found.case_id or "", found.wave_id, found.from_wave_id, side, told.get("note", "")
        )

    def _coding(self, told: Mapping[str, str], coder_id: str | None) -> str:
        source = self._names.sources.find(told["source"])
        if source.id not in self._codings:
            self._codings[source.id] = self._core.read(lambda reading: reading.codings.of_source(source.id))
        words = normalise(told["quote"])
        held = [one for one in self._codings[source.id] if one.quote == words]
        if not held:
            short = words if len(words) <= _SHORT else f"{words[: _SHORT - 1]}…"
            raise UserError("“{quote}” is no coded passage of “{source}”.", quote=short, source=source.name)
        return min(held, key=lambda one: one.coder_id != coder_id).id


def _moment(text: str) -> datetime:
    """When something was said; now where nothing is told."""
    if not text:
        return datetime.now(UTC)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise UserError("“{text}” is no moment. Write it as 2016-11-03T10:15.", text=text) from None
    return found.astimezone(UTC)
