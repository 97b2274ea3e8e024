"""What stands beside a summary while it is written: the passages of its cell. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.summaries import SummaryCell
    from qualcase.study import Study


@dataclass(frozen=True)
class Evidence:
    """The passages of one cell."""

    cell: SummaryCell
    by_wave: tuple[tuple[str, tuple[Excerpt, ...]], ...] = ()
    """Name of each wave of the cell with its passages, in the order of the texts."""
    elsewhere: tuple[Excerpt, ...] = ()
    """What is cited and lies in another cell."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Under which number each cited coding is cited."""
    strongest: Mapping[str, int] = field(default_factory=dict)
    """The largest rating of each code's scale, by code."""

    @property
    def every(self) -> tuple[Excerpt, ...]:
        """All of them in their order."""
        return (*(one for _, found in self.by_wave for one in found), *self.elsewhere)

    @property
    def to_gather(self) -> bool:
        """Whether a passage of the cell is condensed and not cited yet."""
        return any(one.condensed and one.id not in self.numbers for _, found in self.by_wave for one in found)


def read_evidence(study: Study, cell: SummaryCell) -> Evidence | None:
    """Read the passages of a cell; None where there is no such cell any more. May take long."""
    frame = study.frame()
    there = {*(one.id for one in frame.cases), *(one.id for one in frame.sites), *(one.id for one in frame.waves)}
    if cell.code_id not in frame.tree or not {cell.place_id, *cell.waves} <= there:
        return None
    held = study.summaries.get(cell)
    cited = held.evidence if held else ()
    behind = study.summaries.passages(cell)
    excerpts = {one.id: one for one in study.excerpts_of([*behind, *(one for one in cited if one not in behind)])}
    names = {one.id: one.name for one in frame.waves}
    inside = [excerpts[one] for one in behind if one in excerpts]
    by_wave = tuple((names[wave], tuple(one for one in inside if one.wave == names[wave])) for wave in cell.waves)
    strongest = {scale.id: max(abs(scale.low), abs(scale.high)) for scale in study.scales()}
    return Evidence(
        cell,
        by_wave,
        tuple(excerpts[one] for one in cited if one in excerpts and one not in behind),
        {one: number for number, one in enumerate(cited, start=1)},
        {code.id: strongest[code.scale_id] for code in frame.tree.ordered if code.scale_id in strongest},
    )


def condense(study: Study, coding_id: str, words: str) -> None:
    """Say in short what a passage says; empty words take it away."""
    study.codings.set(coding_id, condensed=words)
