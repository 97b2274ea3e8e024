"""Patterns as tables: for the command line, the clipboard and files."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from qualcase.coding.tables import Column, Table
from qualcase.study.exports import check_suffix, write_tables
from qualcase.study.pattern_words import heard_role, saturation_words
from qualcase.study.wording import say_kind
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from qualcase.coding.case_patterns import (
        CasesAlike,
        CodesTogether,
        GroupsApart,
        Pair,
        Profiles,
        SaturationShown,
        WhoWasHeard,
    )
    from qualcase.coding.tables import CellValue
    from qualcase.study.core import Core

Row = tuple["CellValue", ...]
_DIGITS = 3


def alike_table(shown: CasesAlike) -> Table:
    """The likeness of each case with each other, in the order of the tree."""
    cases = [shown.cases[one] for one in shown.order]
    columns = (Column(say(mark("Case")), 10), *(Column(case.name, 6) for case in cases))
    rows = [
        (shown.cases[one].name, *("" if one == other else _figure(shown.likeness[one, other]) for other in shown.order))
        for one in shown.order
    ]
    return Table(say(mark("Likeness of cases")), columns, rows, shown.caption)


def pair_table(shown: CasesAlike, first: int, second: int, found: Pair) -> Table:
    """A line for each code and wave that two cases have in common, then for those that only one of them has."""
    one, other = shown.cases[first].name, shown.cases[second].name
    columns = (Column(say(mark("Who")), 14), Column(say(mark("Code")), 44), Column(say(mark("Wave")), 8))
    parts = (
        (say(mark("both")), found.both),
        (say(mark("only {case}"), case=one), found.first_only),
        (say(mark("only {case}"), case=other), found.second_only),
    )
    cells = shown.shown
    rows = [(who, cells.rows[at.row].name, cells.splits[at.split].name) for who, part in parts for at in part]
    title = say(
        mark("{first} and {second}: {likeness}"),
        first=one,
        second=other,
        likeness=_figure(shown.likeness[first, second]),
    )
    return Table(title, columns, rows, shown.caption)


def groups_table(shown: GroupsApart) -> Table:
    """A line for each code and wave, largest difference first."""
    columns = (
        Column(say(mark("Code")), 40),
        Column(say(mark("Wave")), 8),
        Column(shown.first.name[:40], 12),
        Column(say(mark("Cases")), 6),
        Column(shown.second.name[:40], 12),
        Column(say(mark("Cases")), 6),
        Column(say(mark("Difference")), 10),
        Column("p", 8),
    )
    rows = []
    for one in shown.found.differences:
        row, split = shown.cells[one.row]
        figures = (_figure(one.means[0]), one.bases[0], _figure(one.means[1]), one.bases[1])
        wave = shown.shown.splits[split].name
        rows.append((shown.shown.rows[row].name, wave, *figures, _figure(one.difference), _figure(one.p, 4)))
    title = say(mark("{first} against {second}"), first=shown.first.name, second=shown.second.name)
    return Table(title, columns, rows, shown.caption)


def together_table(shown: CodesTogether) -> Table:
    """A line for each pair of codes that lie together anywhere, most in common first."""
    found, c, n = shown.found, shown.found.coefficients, shown.found.together
    waves = [wave.name or say(mark("all")) for wave in found.waves]
    difference = shown.difference
    columns = [Column(say(mark("Code")), 36), Column(say(mark("and")), 36)]
    for name in waves:
        columns += [Column(f"c {name}", 8), Column(f"n {name}", 8)]
    if shown.change is not None:
        columns.append(Column(say(mark("Change")), 8))
    pairs = [
        (one, other)
        for one in range(len(found.codes))
        for other in range(one + 1, len(found.codes))
        if not found.kin[one, other] and n[-1, one, other]
    ]
    pairs.sort(key=lambda at: (-c[-1, at[0], at[1]], at))
    rows: list[Row] = []
    for at in pairs:
        cells: list[CellValue] = []
        for wave in range(len(waves)):
            cells += [_figure(c[(wave, *at)]), int(n[(wave, *at)])]
        if difference is not None:
            cells.append(_figure(difference[at]))
        rows.append((found.codes[at[0]].name, found.codes[at[1]].name, *cells))
    return Table(say(mark("Codes that lie together")), columns, rows, shown.caption)


def profiles_table(shown: Profiles) -> Table:
    """A line for each code, a column for each case and wave."""
    cases, splits = shown.shown.columns, shown.shown.splits
    columns = [Column(say(mark("Code")), 36)]
    columns += [Column(f"{case.name} {split.name}".strip(), 9) for case in cases for split in splits]
    rows = [
        (row.name, *(_figure(one) for one in shown.figures[number].ravel()))
        for number, row in enumerate(shown.shown.rows)
    ]
    return Table(say(mark("Profiles of cases")), columns, rows, shown.caption)


def saturation_tables(shown: SaturationShown) -> Iterator[Table]:
    """A table for each wave: a line for each interview."""
    columns = (
        Column("#", 4),
        Column(say(mark("Interview")), 36),
        Column(say(mark("New codes")), 10),
        Column(say(mark("So far")), 8),
        Column(say(mark("New in the run")), 14),
        Column("%", 8),
        Column(say(mark("Band")), 12),
    )
    for one in shown.waves:
        rows = []
        for number, interview in enumerate(one.found.interviews):
            share = "" if interview.share is None else round(100 * interview.share, 1)
            in_run = "" if interview.in_run is None else interview.in_run
            low, _, high = one.found.band[number] if one.found.band else (0.0, 0.0, 0.0)
            band = f"{low:g} – {high:g}"
            rows.append((number + 1, one.names[number], interview.new, interview.known, in_run, share, band))
        said = saturation_words(shown, one)
        yield Table(one.wave.name, columns, rows if shown.inductive else [], f"{said}\n{shown.caption}")


def heard_table(shown: WhoWasHeard) -> Table:
    """A line for each role and kind of source, with persons, sources, words and plans of each wave."""
    columns = [Column(say(mark("Role")), 24), Column(say(mark("Kind of source")), 20)]
    for wave in shown.waves:
        columns += [
            Column(say(mark("Persons {wave}"), wave=wave.name), 12),
            Column(say(mark("Sources {wave}"), wave=wave.name), 12),
            Column(say(mark("Words {wave}"), wave=wave.name), 12),
            Column(say(mark("Planned {wave}"), wave=wave.name), 12),
        ]
    rows: list[Row] = []
    for role in range(len(shown.roles) + 1):
        for kind in range(len(shown.kinds) + 1):
            if not (shown.sources[role, kind].any() or shown.planned[role, kind].any()):
                continue
            cells: list[CellValue] = []
            for number in range(len(shown.waves)):
                at = (role, kind, number)
                cells += [int(each[at]) for each in (shown.persons, shown.sources, shown.words, shown.planned)]
            rows.append((heard_row(shown, role), heard_column(shown, kind), *cells))
    return Table(say(mark("Who was heard")), columns, rows, shown.caption)


def heard_row(shown: WhoWasHeard, role: int) -> str:
    """What a row is called; the last is all of them."""
    return heard_role(shown.roles[role]) if role < len(shown.roles) else say(mark("all"))


def heard_column(shown: WhoWasHeard, kind: int) -> str:
    """What a column is called; the last is all of them."""
    return say_kind(shown.kinds[kind]) if kind < len(shown.kinds) else say(mark("all kinds of source"))


def write_patterns(core: Core, path: Path, tables: Sequence[Table], check: Sequence[tuple[str, str]] = ()) -> None:
    """Write tables to a .docx, .xlsx or .csv file; of several only Excel takes more than the first."""
    now = core.now
    if check_suffix(path) == ".docx":
        from qualcase.exchange.writing.word_tables import write_table_document

        write_table_document(tables[0], path, header=now.info.title, language=now.info.language)
        return
    write_tables(tables, path, check)


def _figure(value: float, digits: int = _DIGITS) -> float | str:
    return "" if isnan(value) else round(float(value), digits)
