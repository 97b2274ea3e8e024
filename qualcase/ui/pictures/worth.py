"""What of a study is worth a picture: places with much to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Mark
from qualcase.coding.sources import SourceKind
from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Coding
    from qualcase.study import Study


def worth_seeing(study: Study, room: Room) -> Place:
    """A source with many passages and one of them, a code with many uses, a cell that turned."""
    if room is Room.COMPARE:
        code_id, case_id = turned_cell(study)
        return Place(room, code_id=code_id, case_id=case_id)
    if room is Room.CODEBOOK:
        uses = study.codebook.uses()
        below = [code.id for code in study.frame().tree.ordered if code.parent_id]
        return Place(room, code_id=max(below, key=lambda one: uses.get(one, 0), default=None))
    if room is Room.SUMMARIES:
        return _written_cell(study)
    progress = study.progress()
    speech = [one for one in study.sources.all() if one.kind is SourceKind.INTERVIEW] or list(study.sources.all())
    best = max(speech, key=lambda one: progress[one.id].codings if one.id in progress else 0, default=None)
    if room is Room.MATERIAL or best is None:
        return Place(room, source_id=best.id if best else None)
    coding = _full_passage(study.codings.of_source(best.id))
    return Place(room, source_id=best.id, coding_id=coding.id if coding is not None else None)


def _written_cell(study: Study) -> Place:
    """The summary of a change that cites most, else any."""
    held = study.summaries.all()
    best = max(
        held, key=lambda one: (one.case_id is not None, one.from_wave_id is not None, len(one.evidence)), default=None
    )
    if best is None:
        return Place(Room.SUMMARIES, page=Page.GRID)
    return Place(
        Room.SUMMARIES,
        code_id=best.code_id,
        case_id=best.case_id,
        site_id=best.site_id,
        wave_id=best.wave_id,
        row_id=best.from_wave_id,
        page=Page.GRID,
    )


def worth_seeing_of_a_case(study: Study) -> Place:
    """The page of the first case in which something happened."""
    with_events = {event.case_id for event in study.events.all()}
    cases = sorted(study.frame().cases, key=lambda one: one.id not in with_events)
    return Place(Room.MATERIAL, case_id=cases[0].id if cases else None, page=Page.CARD if cases else None)


def _full_passage(codings: Sequence[Coding]) -> Coding | None:
    """The passage under which most is coded, rated where there is such a one; the first of them in the text."""

    def weight(one: Coding) -> tuple[int, bool, int]:
        beside = sum(other.start < one.end and one.start < other.end for other in codings)
        return beside, one.rating is not None, -one.start

    return max(codings, key=weight, default=None)


def turned_cell(study: Study) -> tuple[str | None, str | None]:
    """Code and case of the cell that turned, or changed at all, with most passages in both waves."""
    shown = study.compare()
    codes_above = {row.parent_id for row in shown.rows}
    best: tuple[tuple[bool, bool, int], tuple[str | None, str | None]] = (False, False, 0), (None, None)
    for row, code in enumerate(shown.rows):
        for column, case in enumerate(shown.columns):
            mark = shown.mark_at(row, column)
            if mark in (None, Mark.NOT_COMPARABLE, Mark.SAME):
                continue
            both = min(int(shown.codings[row, column, split]) for split in shown.change or (0,))
            best = max(best, ((mark is Mark.TURNED, code.id not in codes_above, both), (code.id, case.id)), key=_first)
    return best[1]


def _first(pair: tuple[tuple[bool, bool, int], object]) -> tuple[bool, bool, int]:
    return pair[0]
