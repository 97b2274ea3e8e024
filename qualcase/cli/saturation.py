"""`saturation`: when interviews stop to bring inductive codes that nobody has used before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    emit,
    filter_options,
    json_option,
    make_filter,
    option,
    reading,
    study_argument,
    tell,
)
from qualcase.cli.fields import written_option
from qualcase.cli.pattern_shapes import saturation_shape
from qualcase.cli.patterns import give
from qualcase.coding.case_patterns import InterviewOrder
from qualcase.words import mark

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "saturation",
    cls=TranslatedCommand,
    help=mark(
        "New inductive codes by interview, each wave by itself (Guest, Namey and Chen 2020). Codes that were there "
        "before the material are left out."
    ),
    examples=("saturation study", "saturation study --wave 2017 --base 5 --run 3 --threshold 0 --json"),
)
@study_argument
@option(
    "--order",
    type=click.Choice([one.value for one in InterviewOrder]),
    default="date",
    show_default=True,
    help=mark("The order of the interviews: when they were held, or when they were coded."),
)
@option("--base", type=click.IntRange(1), default=4, show_default=True, help=mark("Interviews of the base."))
@option("--run", type=click.IntRange(1), default=2, show_default=True, help=mark("Interviews of a run."))
@option(
    "--threshold",
    type=click.FloatRange(0, 100),
    default=5.0,
    show_default=True,
    help=mark("Reached at so many per cent of new codes or fewer."),
)
@written_option
@filter_options
@json_option
def saturation_(study: Path, chosen: dict[str, Any], *, as_json: bool, **given: Any) -> None:
    """Saturation."""
    from qualcase.study.pattern_tables import saturation_tables
    from qualcase.study.pattern_words import saturation_words

    with reading(study) as held:
        shown = held.patterns.saturation(
            make_filter(held, chosen),
            InterviewOrder(given["order"]),
            base=given["base"],
            run=given["run"],
            threshold=given["threshold"] / 100,
        )
        if as_json:
            emit(saturation_shape(held, shown))
            return
        if not shown.inductive and shown.waves:
            tell(saturation_words(shown, shown.waves[0]))
            return
        give(held, list(saturation_tables(shown)), shown.check, given["output"], repeated=2)
