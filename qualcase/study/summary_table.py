"""Summaries as tables: the grid as one reads it, and each summary with what it rests on."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from qualcase.coding.tables import Column, Table
from qualcase.words import mark, say
from qualcase.words.dates import say_date, say_moment, say_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qualcase.coding.filters import Filter
    from qualcase.coding.summaries import SummaryCell, SummaryState
    from qualcase.coding.tables import CellValue
    from qualcase.study.study import Study

Check = list[tuple[str, str]]


def cells_in(study: Study, chosen: Filter, cells: Iterable[SummaryCell]) -> set[SummaryCell]:
    """The cells of the cases, sites, codes and waves that a filter lets through."""
    frame = study.frame()
    codes = {two for one in chosen.codes if one in frame.tree for two in frame.tree.with_subcodes(one)}
    site_of = {one.id: one.site_id for one in frame.cases}

    def passes(cell: SummaryCell) -> bool:
        site = cell.site_id or site_of.get(cell.case_id or "")
        return (
            (not codes or cell.code_id in codes)
            and (not chosen.sites or site in chosen.sites)
            and (not chosen.cases or cell.case_id in chosen.cases)
            and (not chosen.waves or set(cell.waves) <= set(chosen.waves))
        )

    return {one for one in cells if passes(one)}


def grid_table(study: Study, states: Sequence[SummaryState], caption: str) -> Table:
    """A row for each case (or site) and code with words, a column for each wave and each change."""
    frame, tree = study.frame(), study.codebook.tree
    names = {one.id: one.name for one in frame.waves}
    every = dict.fromkeys((one.summary.from_wave_id, one.summary.wave_id) for one in states)
    order = {one.id: number for number, one in enumerate(frame.waves)}
    usual = [(None, one.id) for one in frame.waves] + [(one.id, two.id) for one, two in pairwise(frame.waves)]
    parts = sorted(
        dict.fromkeys((*usual, *every)),
        key=lambda part: (order[part[1]], part[0] is not None, order.get(part[0] or "", 0)),
    )
    held: dict[tuple[str, str], dict[tuple[str | None, str], str]] = {}
    for one in states:
        cell = one.summary.cell
        held.setdefault((cell.place_id, cell.code_id), {})[(cell.from_wave_id, cell.wave_id)] = one.summary.text
    places = _places(study)
    columns = (
        Column(say(mark("Site")), 16, say(mark("The site of the case"))),
        Column(say(mark("Case")), 20, say(mark("The case; empty where the summary is of the site"))),
        Column(say(mark("Code")), 28, say(mark("Path of the code"))),
        *(
            Column(" → ".join(names[one] for one in (since, to) if one), 60, _meaning(changes=since is not None))
            for since, to in parts
        ),
    )
    rows = (
        (*places[place], tree.path(code), *(texts.get(part) for part in parts)) for (place, code), texts in held.items()
    )
    return Table(say(mark("Summaries, case by code")), columns, rows, caption)


def _meaning(*, changes: bool) -> str:
    return say(mark("What changed from the one to the other")) if changes else say(mark("What stands in the wave"))


def summaries_table(study: Study, states: Sequence[SummaryState], caption: str) -> Table:
    """A row for each summary, with the passages that it cites."""
    columns = (
        Column(say(mark("Site")), 16),
        Column(say(mark("Case")), 20),
        Column(say(mark("Code")), 28),
        Column(say(mark("Wave")), 14, say(mark("The wave, or the change from one to another"))),
        Column(say(mark("Summary")), 70, say(mark("Numbers in brackets lead to what it cites"))),
        Column(say(mark("Cites")), 70, say(mark("The passages that it cites, numbered"))),
        Column(say(mark("Coder")), 14, say(mark("Who wrote it"))),
        Column(say(mark("Written")), 16),
        Column(say(mark("To look at again")), 18, say(mark("How many passages changed behind it since"))),
    )
    return Table(say(mark("Summaries")), columns, _rows(study, states), caption)


def _rows(study: Study, states: Iterable[SummaryState]) -> Iterator[tuple[CellValue, ...]]:
    frame, tree, places = study.frame(), study.codebook.tree, _places(study)
    names = {one.id: one.name for one in frame.waves} | {one.id: one.name for one in frame.coders}
    for one in states:
        held, cell = one.summary, one.summary.cell
        cited = {excerpt.id: excerpt for excerpt in study.excerpts_of(held.evidence)}
        quotes = (
            f"[{number}] “{cited[coding].text}” ({cited[coding].source})" if coding in cited else f"[{number}] –"
            for number, coding in enumerate(held.evidence, start=1)
        )
        yield (
            *places[cell.place_id],
            tree.path(cell.code_id),
            " → ".join(names[wave] for wave in cell.waves),
            held.text,
            "\n".join(quotes) or None,
            names.get(held.coder_id or ""),
            say_moment(held.written_at) if held.written_at else None,
            max(len(one.changes), 1) if one.is_stale else None,
        )


def grid_caption(study: Study, many: int, stale: int) -> str:
    """What the table holds, in one sentence: how many summaries, and how many of them are to be looked at again."""
    said = say(
        mark("{n} summaries, {stale} of them to look at again; {date}"),
        n=say_number(many),
        stale=say_number(stale),
        date=_today(),
    )
    return f"{study.info().title}: {said}"


def grid_check(study: Study, chosen: Filter, many: int, stale: int) -> Check:
    """The display check of the grid, line by line: so many summaries, so many of them to be looked at again."""
    whole = study.summaries.filled().whole
    cells = say(
        mark("{done} of {every} cells, {changes} of {every_change} changes; those with passages or words count"),
        done=say_number(whole.cells),
        every=say_number(whole.of_cells),
        changes=say_number(whole.changes),
        every_change=say_number(whole.of_changes),
    )
    return [
        (say(mark("Study")), study.info().title),
        (say(mark("Selection")), study.describe(chosen)),
        (say(mark("Written in the whole study")), cells),
        (say(mark("Summaries shown")), say_number(many)),
        (say(mark("To look at again")), say_number(stale)),
        (say(mark("Date")), _today()),
    ]


def _places(study: Study) -> dict[str, tuple[str, str | None]]:
    """Names of site and case, by id of the case, or of the site for what is written of the site."""
    frame = study.frame()
    sites = {one.id: one.name for one in frame.sites}
    cases = {one.id: (sites.get(one.site_id or "", ""), one.full_name) for one in frame.cases}
    return {**{one: (name, None) for one, name in sites.items()}, **cases}


def _today() -> str:
    return say_date(datetime.now(UTC).astimezone().date())
