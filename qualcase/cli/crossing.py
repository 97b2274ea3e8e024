"""What is asked of a comparison on the command line: dimensions, measure, change, thresholds, order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from qualcase.cli.basis import option
from qualcase.coding.arranging import Arrangement, GroupBy, Order
from qualcase.coding.comparison import ByVariable, Dimension, Measure
from qualcase.coding.views import ViewSettings
from qualcase.errors import UserError
from qualcase.settings import Settings
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable

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
        *_arranging_options(),
        option(
            "--totals",
            is_flag=True,
            help=mark("Add all rows and all columns taken together, counted as distinct."),
        ),
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
    return ViewSettings(
        filter=chosen,
        rows=_by(study, options["rows"]),
        columns=_by(study, options["columns"]),
        split=None if options["split"] == "none" else _by(study, options["split"]),
        measure=Measure(options["measure"]),
        with_subcodes=not options["without_subcodes"],
        change=change_pair(study, options["change"]),
        thresholds=_thresholds(study, options),
    )


def compare_asked(study: Study, chosen: Filter, options: dict[str, Any]) -> Shown:
    """The comparison that was asked for. Raises UserError for names and numbers that cannot be used."""
    wanted = crossing_settings(study, chosen, options)
    names = ("rows", "columns", "split", "measure", "with_subcodes", "change", "thresholds")
    asked: dict[str, Any] = {name: getattr(wanted, name) for name in names}
    shown = study.compare(chosen, **asked)
    if options["in_both"]:
        chosen = _in_both(study, shown, chosen, options["in_both"])
        shown = study.compare(chosen, **asked)
    arrangement = _arrangement(study, shown, options)
    if not arrangement.is_plain:
        shown = study.compare(chosen, **asked, arrangement=arrangement)
    if shown.measure is Measure.QUOTE:
        shown = study.with_quotes(shown)
    return Shown(shown, chosen, study.totals(shown, chosen) if options["totals"] else None)


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
    column = _one(name, {one.name: one.id for one in shown.columns})
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


def _arranging_options() -> list[Any]:
    orders = click.Choice([one.value for one in Order])
    groups = click.Choice([one.value for one in GroupBy])
    return [
        option("--order", type=orders, default="study", show_default=True, help=mark("The order of the columns.")),
        option(
            "--order-by",
            metavar="ROW",
            default="",
            help=mark("The row whose figures decide the order; else all rows taken together."),
        ),
        option(
            "--by-hand",
            metavar="A,B,C",
            default="",
            help=mark("Columns in this order, the others behind."),
        ),
        option("--group", type=groups, default="site", show_default=True, help=mark("What cases are grouped by.")),
    ]


def _arrangement(study: Study, shown: Comparison, options: dict[str, Any]) -> Arrangement:
    hand = [one.strip() for one in options["by_hand"].split(",") if one.strip()]
    by = options["order_by"]
    if by and shown.dimensions[0] is Dimension.CODE:
        by = study.names.code(by).id
    elif by:
        by = _one(by, {row.name: row.id for row in shown.rows})
    columns = {column.name: column.id for column in shown.columns}
    order = Order.HAND if hand else Order(options["order"])
    return Arrangement(order, GroupBy(options["group"]), by, hand=tuple(_one(one, columns) for one in hand))


def _one(name: str, known: dict[str, str]) -> str:
    if name not in known:
        raise UserError("There is no “{name}” here. Choose one of: {names}.", name=name, names=", ".join(known))
    return known[name]
