"""Summaries by what people write in a file: names of cases, codes and waves, and quotes of what they cite."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.summaries import SummaryCell
from qualcase.errors import UserError
from qualcase.study.names import Names
from qualcase.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Coding
    from qualcase.coding.summaries import WantedSummary
    from qualcase.study.core import Core

CHANGE = "change"
"""In the place of a wave: the change from the first wave to the last."""
_SHORT = 60


class NewSummary(NamedTuple):
    """A summary that is to be written; ids are those of the study."""

    cell: SummaryCell
    text: str
    coder_id: str | None
    evidence: tuple[str, ...]


def look_up(core: Core, wanted: Sequence[WantedSummary]) -> list[NewSummary]:
    """What a file tells, with everything found. Raises UserError naming the first that does not fit."""
    finder = _Finder(core)
    found = []
    for number, one in enumerate(wanted, 1):
        try:
            found.append(finder.find(one))
        except UserError as error:
            raise UserError("Summary {number}: {reason}", number=number, reason=str(error)) from error
    twice = {one.cell for one in found if sum(other.cell == one.cell for other in found) > 1}
    if twice:
        raise UserError("{n} cells have more than one summary. Leave one for each.", n=len(twice))
    return found


def find_cell(core: Core, *, case: str = "", site: str = "", code: str, wave: str) -> SummaryCell:
    """The cell that is meant by names; `wave` is a wave, two of them (`2015:2017`), or `change`.

    Raises:
        UserError: A name is unknown, or there is no change since there is one wave.
    """
    names = Names(core)
    place = {"case_id": names.cases.find(case).id} if case else {"site_id": names.sites.find(site).id}
    code_id = names.code(code).id
    earlier, colon, later = wave.partition(":")
    if wave.strip().casefold() == CHANGE:
        waves = core.now.frame.waves
        if len(waves) < 2:
            raise UserError("There is one wave, so there is no change from one to another.")
        return SummaryCell(code_id, waves[-1].id, waves[0].id, **place)
    if colon and names.waves.maybe(wave) is None:
        return SummaryCell(code_id, names.waves.find(later).id, names.waves.find(earlier).id, **place)
    return SummaryCell(code_id, names.waves.find(wave).id, None, **place)


class _Finder:
    """Looks up names, and codings by source and quote, each source read once."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._names = Names(core)
        self._codings: dict[str, tuple[Coding, ...]] = {}

    def find(self, one: WantedSummary) -> NewSummary:
        cell = find_cell(self._core, case=one.case, site=one.site, code=one.code, wave=one.cell)
        coder_id = self._names.coders.find(one.coder).id if one.coder else None
        codes = set(self._core.now.frame.tree.with_subcodes(cell.code_id))
        evidence = dict.fromkeys(self._cited(source, quote, codes, coder_id) for source, quote in one.evidence)
        return NewSummary(cell, one.text, coder_id, tuple(evidence))

    def _cited(self, name: str, quote: str, codes: set[str], coder_id: str | None) -> str:
        """The coding of a quote: under the cell's code and by the one who writes, if there is one."""
        source = self._names.sources.find(name)
        if source.id not in self._codings:
            self._codings[source.id] = self._core.read(lambda reading: reading.codings.of_source(source.id))
        words = normalise(quote)
        held = [one for one in self._codings[source.id] if one.quote == words]
        if not held:
            short = words if len(words) <= _SHORT else f"{words[: _SHORT - 1]}…"
            raise UserError("“{quote}” is no coded passage of “{source}”.", quote=short, source=source.name)
        return min(held, key=lambda one: (one.code_id not in codes, one.coder_id != coder_id)).id
