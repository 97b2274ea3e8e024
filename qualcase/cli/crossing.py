"""What is asked of a comparison on the command line: dimensions, measure, change, thresholds, order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from qualcase.cli.arranging import arranging_options, is_arranged, one_of, with_arrangements
from qualcase.cli.basis import option
from qualcase.coding.comparison import ByVariable, Dimension, Measure
from qualcase.coding.views import ViewSettings
from qualcase.errors import UserError
from qualcase.settings import Settings
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.arranging import Arrangement
    from qualcase.coding.comparison import By, Comparison, Thresholds
    from qualcase.coding.filters import Filter
    from qualcase.study import Study
    from qualcase.study.comparing import Totals


class Shown(NamedTuple):
    """What was found."""

    comparison: Comparison
    filter: Filter
    totals: Totals | None = None


_VARIABLE = "variable:"


class _ByType(click.Choice[str]):
    """A dimension by its name, or `variable:NAME`, with `:5,10` behind it where numbers are to stand in bands."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Let variables through; they are looked up in the study."""
        text = str(value)
        return text if text.startswith(_VARIABLE) else super().convert(value, param, ctx)


_DIMENSIONS = _ByType([one.value for one in Dimension])
_MEASURES = click.Choice([one.value for one in Measure])


def crossing_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Everything that can be asked of a comparison but its filter."""
    for decorate in (
        option(
            "--in-both",
            metavar="COLUMN",
            help=mark("Only the kinds of source and roles that this column has in both waves of the change."),
        ),
    ):
        command = decorate(command)
    return settings_options(command)


def settings_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """What `crossing_settings` reads: what a saved comparison keeps."""
    for decorate in (
        option(
            "--totals",
            is_flag=True,
            help=mark("Add all rows and all columns taken together, counted as distinct."),
        ),
        *arranging_options(),
        *_threshold_options(),
        option(
            "--change",
            metavar="2015:2017",
            help=mark("The two waves between which change is marked; else the first and the last."),
        ),
        option("--without-subcodes", is_flag=True, help=mark("Count a code without its sub-codes.")),
        option("--measure", type=_MEASURES, default="persons", show_default=True, help=mark("What is counted.")),
        option(
            "--split",
            type=_ByType([*(one.value for one in Dimension), "none"]),
            default="wave",
            show_default=True,
            help=mark("What splits each cell."),
        ),
        option(
            "--columns", type=_DIMENSIONS, default="case", show_default=True, help=mark("What stands side by side.")
        ),
        option(
            "--rows",
            type=_DIMENSIONS,
            default="code",
            show_default=True,
            help=mark("What stands below each other; also variable:NAME, or variable:NAME:5,10 for bands."),
        ),
    ):
        command = decorate(command)
    return command


def change_pair(study: Study, typed: str | None) -> tuple[str, str] | None:
    """The ids of two waves as typed, `2015:2017`. Raises UserError."""
    if not typed:
        return None
    earlier, colon, later = typed.partition(":")
    if not colon:
        raise UserError("Write two waves with a colon between them, such as 2015:2017.")
    return (study.names.waves.find(earlier).id, study.names.waves.find(later).id)


def crossing_settings(study: Study, chosen: Filter, options: dict[str, Any]) -> ViewSettings:
    """What is to be compared, as typed. Raises UserError for names and numbers that cannot be used."""
    wanted = ViewSettings(
        filter=chosen,
        rows=_by(study, options["rows"]),
        columns=_by(study, options["columns"]),
        split=None if options["split"] == "none" else _by(study, options["split"]),
        measure=Measure(options["measure"]),
        with_subcodes=not options["without_subcodes"],
        change=change_pair(study, options["change"]),
        thresholds=_thresholds(study, options),
        totals=options["totals"],
    )
    if is_arranged(options):
        wanted = with_arrangements(study, wanted, _compare(study, wanted), options)
    return wanted


def _compare(study: Study, wanted: ViewSettings, **more: Arrangement) -> Comparison:
    return study.compare(
        wanted.filter,
        rows=wanted.rows,
        columns=wanted.columns,
        split=wanted.split,
        measure=wanted.measure,
        with_subcodes=wanted.with_subcodes,
        change=wanted.change,
        thresholds=wanted.thresholds,
        **more,
    )


def settings_asked(study: Study, chosen: Filter, options: dict[str, Any]) -> ViewSettings:
    """What is to be compared, as typed, narrowed to what both waves have where that is asked for. Raises UserError."""
    wanted = crossing_settings(study, chosen, options)
    if options["in_both"]:
        narrowed = _in_both(study, _compare(study, wanted), chosen, options["in_both"])
        wanted = replace(wanted, filter=narrowed)
    return wanted


def compare_asked(study: Study, chosen: Filter, options: dict[str, Any]) -> Shown:
    """The comparison that was asked for. Raises UserError for names and numbers that cannot be used."""
    wanted = settings_asked(study, chosen, options)
    shown = _compare(study, wanted, arrangement=wanted.column_arrangement, row_arrangement=wanted.row_arrangement)
    if shown.measure is Measure.QUOTE:
        shown = study.with_quotes(shown)
    return Shown(shown, wanted.filter, study.totals(shown, wanted.filter) if wanted.totals else None)


def _by(study: Study, text: str) -> By:
    """A dimension as it was typed. Raises UserError for bands that are no ascending numbers."""
    if not text.startswith(_VARIABLE):
        return Dimension(text)
    name, _, bands = text.removeprefix(_VARIABLE).partition(":")
    variable = study.names.variables(None).find(name)
    try:
        cuts = tuple(float(one) for one in bands.split(",") if one.strip())
    except ValueError:
        cuts = (1.0, 0.0)
    if list(cuts) != sorted(set(cuts)):
        raise UserError(
            "Write the numbers at which bands begin in ascending order, such as variable:{name}:5,10.", name=name
        )
    return ByVariable(variable.id, cuts, variable.name)


def _in_both(study: Study, shown: Comparison, chosen: Filter, name: str) -> Filter:
    if shown.dimensions[0] is not Dimension.CODE:
        raise UserError("What both waves have can be looked for in a comparison of codes only. Let rows be codes.")
    column = one_of(name, {one.name: one.id for one in shown.columns})
    return study.in_both(shown, 0, [one.id for one in shown.columns].index(column), chosen)


def _threshold_options() -> list[Any]:
    given = {
        "points": mark("Mark ▲▼ from so many percentage points of persons or sources on."),
        "ratio": mark("Mark ▲▼ from so many times the words, share or codings per 1,000 words on."),
        "steps": mark("Mark ▲▼ from so many rating steps on."),
        "turn": mark("Mark ↯ from so many rating steps between opposite means on."),
        "talk": mark("Say that the waves hold different amounts of talk from so many times the words on."),
    }
    options = [option(f"--{name}", type=float, metavar="N", help=meaning) for name, meaning in given.items()]
    keep = option("--keep-thresholds", is_flag=True, help=mark("Keep these thresholds for this study, for you."))
    return [*options, keep]


def _thresholds(study: Study, options: dict[str, Any]) -> Thresholds:
    """Those kept for the study, with those that were typed."""
    from qualcase.study.thresholds import check_thresholds, keep_thresholds, kept_thresholds

    settings, study_id = Settings(), study.info().id
    typed = {name: options[name] for name in ("points", "ratio", "steps", "turn", "talk") if options[name] is not None}
    found = replace(kept_thresholds(settings, study_id), **typed)
    check_thresholds(found)
    if options["keep_thresholds"]:
        keep_thresholds(settings, study_id, found)
    return found
