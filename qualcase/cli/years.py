"""`case years`, `site years`: one case, or a site with its cases, from wave to wave."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    emit,
    emit_table,
    filter_options,
    json_option,
    make_filter,
    option,
    reading,
    study_argument,
    tell,
)
from qualcase.cli.fields import name_argument
from qualcase.cli.shapes import case_shape, comparison_shape
from qualcase.coding.comparison import Measure
from qualcase.coding.years import YearsOnly, YearsOrder
from qualcase.errors import UserError
from qualcase.settings import Settings
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.years import Years, YearsLine
    from qualcase.study import Study


def _years_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for decorate in (
        option(
            "--output",
            "-o",
            type=click.Path(path_type=Path, dir_okay=False),
            metavar="FILE",
            help=mark("Write to this .xlsx or .csv file instead."),
        ),
        option(
            "--only",
            type=click.Choice([one.value for one in YearsOnly]),
            default=YearsOnly.SOMETHING.value,
            show_default=True,
            help=mark("Which codes: all, those with something, those that changed."),
        ),
        option(
            "--order",
            type=click.Choice([one.value for one in YearsOrder]),
            default=YearsOrder.TREE.value,
            show_default=True,
            help=mark("The order of the codes: the tree, what changed most first, the lowest rating first."),
        ),
        option(
            "--change",
            metavar="2015:2017",
            help=mark("The two waves that the change sentence is about; else the first and the last."),
        ),
        option("--without-subcodes", is_flag=True, help=mark("Count a code without its sub-codes.")),
        option(
            "--measure",
            type=click.Choice([one.value for one in Measure]),
            default="persons",
            show_default=True,
            help=mark("What is counted."),
        ),
    ):
        command = decorate(command)
    return command


@click.command(
    "years",
    cls=TranslatedCommand,
    help=mark("One case from wave to wave: figures, ratings, marks and sentences under each code."),
    examples=("case years study K03", "case years study K03 --order change --only changed"),
)
@study_argument
@name_argument
@_years_options
@filter_options
@json_option
def case_years(study: Path, name: str, chosen: dict[str, Any], *, as_json: bool, **options: Any) -> None:
    """Show a case."""
    with reading(study) as held:
        case = held.names.cases.find(name)
        years = held.years.of_case(case.id, make_filter(held, chosen), **_asked(held, options))
        if as_json:
            emit({"case": case_shape(held, case), **years_shape(years, _rows(years, options))})
        else:
            _show(years, case.full_name, options)


@click.command(
    "years",
    cls=TranslatedCommand,
    help=mark("A site from wave to wave: its cases beside each other, and what its own sources say."),
    examples=("site years study Fjordby",),
)
@study_argument
@name_argument
@_years_options
@filter_options
@json_option
def site_years(study: Path, name: str, chosen: dict[str, Any], *, as_json: bool, **options: Any) -> None:
    """Show a site."""
    with reading(study) as held:
        site = held.names.sites.find(name)
        years = held.years.of_site(site.id, make_filter(held, chosen), **_asked(held, options))
        if as_json:
            shape = {"id": site.id, "name": site.name, "note": site.note}
            emit({"site": shape, **years_shape(years, _rows(years, options))})
        else:
            _show(years, site.name, options)


def _asked(study: Study, options: dict[str, Any]) -> dict[str, Any]:
    """What is asked of the comparison. Raises UserError for waves that are not there."""
    from qualcase.study.thresholds import kept_thresholds

    change = None
    if options["change"]:
        earlier, colon, later = options["change"].partition(":")
        if not colon:
            raise UserError("Write two waves with a colon between them, such as 2015:2017.")
        change = (study.names.waves.find(earlier).id, study.names.waves.find(later).id)
    return {
        "measure": Measure(options["measure"]),
        "with_subcodes": not options["without_subcodes"],
        "change": change,
        "thresholds": kept_thresholds(Settings(), study.info().id),
    }


def _rows(years: Years, options: dict[str, Any]) -> tuple[int, ...]:
    return years.rows(YearsOrder(options["order"]), YearsOnly(options["only"]))


def _show(years: Years, title: str, options: dict[str, Any]) -> None:
    from qualcase.study.exports import write_tables
    from qualcase.study.years_table import heard_lines, years_cells_table, years_table

    rows = _rows(years, options)
    table = years_table(years, title, rows, nested=options["order"] == YearsOrder.TREE)
    heard = heard_lines(years)
    path = options["output"]
    if path is not None:
        cells = years_cells_table(years, rows)
        about = [(wave, "; ".join(one for one in said if one)) for wave, *said in heard]
        plain_only = path.suffix.lower() == ".csv"
        write_tables([cells] if plain_only else [table, cells], path, [*about, *years.shown.check])
        click.echo(say(mark("Wrote {path}."), path=path))
        return
    emit_table(replace(table, caption=""), repeated=2 if len(years.shown.columns) > 1 else 1)
    for wave, *said in heard:
        click.echo(f"{wave}: {'; '.join(one for one in said if one) or '–'}")
    click.echo(f"\n{table.caption}")
    if not rows:
        tell(say(mark("Nothing is coded here that the filter lets through.")))


def years_shape(years: Years, rows: Sequence[int]) -> dict[str, Any]:
    """A case or site over the waves: who was heard, and each code with its waves."""
    shown = comparison_shape(years.shown)
    size = len(years.shown.columns) * len(years.shown.splits)
    cells = [shown["cells"][row * size : (row + 1) * size] for row in range(len(years.shown.rows))]
    return {
        "heard": [{"wave": one.wave, "persons": dict(one.roles), "sources": dict(one.kinds)} for one in years.heard],
        "measure": shown["measure"],
        "with_subcodes": shown["with_subcodes"],
        "change": shown["change"],
        "thresholds": shown["thresholds"],
        "notices": shown["notices"],
        "caption": shown["caption"],
        "check": shown["check"],
        "codes": [
            {
                "code": years.shown.rows[row].name,
                "code_id": years.shown.rows[row].id,
                "lines": [_line_shape(years, line, cells[row]) for line in years.lines[row]],
            }
            for row in rows
        ],
    }


def _line_shape(years: Years, line: YearsLine, cells: list[dict[str, Any]]) -> dict[str, Any]:
    waves = len(years.shown.splits)
    own = cells[line.column * waves : (line.column + 1) * waves]
    kept = ("value", "base", "beside", "codings", "empty", "silence", "incomplete", "confirmed")
    return {
        "case": own[0]["column"] if own else None,
        "case_id": years.shown.columns[line.column].id,
        "stands_for": years.shown.columns[line.column].stands_for or None,
        "waves": [
            {
                "wave": cell["split"],
                **{name: cell[name] for name in kept},
                "rating": years.rating_at(mine.at),
                "rated": _rated(years, line, number),
                "mark": _mark(line, number),
                "unlike": bool(number and line.steps[number - 1].unlike),
                "excerpts": list(mine.excerpts),
            }
            for number, (cell, mine) in enumerate(zip(own, line.cells, strict=True))
        ],
        "sentence": line.change.summary.text if line.change else None,
        "sentence_stale": line.change.is_stale if line.change else None,
    }


def _mark(line: YearsLine, number: int) -> str | None:
    """What became of the cell since the wave before."""
    found = line.steps[number - 1].mark if number else None
    return found.value if found else None


def _rated(years: Years, line: YearsLine, number: int) -> int:
    """Persons, else sources, with a rating."""
    at = line.cells[number].at
    return 0 if years.rating_at(at) is None else int(years.ratings.bases[at])
