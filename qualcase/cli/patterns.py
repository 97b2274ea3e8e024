"""`patterns`: similarity, groups, together, near, profiles, heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli import pattern_shapes as shapes
from qualcase.cli.basis import (
    TranslatedGroup,
    emit,
    emit_table,
    filter_options,
    json_option,
    make_filter,
    option,
    reading,
    report,
    study_argument,
)
from qualcase.cli.crossing import change_pair
from qualcase.cli.fields import written_option
from qualcase.cli.shapes import excerpt_shape
from qualcase.coding.case_patterns import Alike
from qualcase.coding.comparison import ByVariable, Dimension, Measure
from qualcase.coding.patterns import Together
from qualcase.errors import UserError
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from qualcase.coding.case_patterns import CaseGroup, CodesTogether
    from qualcase.coding.comparison import By
    from qualcase.coding.tables import Table
    from qualcase.study import Study

_without = option("--without-subcodes", is_flag=True, help=mark("Count a code without its sub-codes."))
_change = option(
    "--change", metavar="2015:2017", help=mark("The two waves whose difference is shown; else the first and the last.")
)
_measure = option(
    "--measure",
    type=click.Choice([one.value for one in Measure if one is not Measure.QUOTE]),
    default="persons",
    show_default=True,
    help=mark("What is counted."),
)
_between = option(
    "--between", nargs=2, metavar="CODE CODE", help=mark("List the passages in which these two codes lie so.")
)
_VARIABLE = "variable:"


def give(
    study: Study, tables: Sequence[Table], check: Sequence[tuple[str, str]], output: Path | None, *, repeated: int = 1
) -> None:
    """Write tables to a file, or for reading; their `repeated` first columns say what a row is."""
    if output is not None:
        study.patterns.take_out(output, tables, check)
        report(None, say(mark("Wrote {path}."), path=output), as_json=False)
        return
    for number, table in enumerate(tables):
        if number:
            click.echo("")
        emit_table(table, repeated=repeated)


@click.group(
    "patterns",
    cls=TranslatedGroup,
    help=mark("Patterns across cases: similarity, groups, together, near, profiles, heard."),
)
def patterns_() -> None:
    """Patterns."""


@patterns_.command(
    "similarity",
    help=mark("How alike cases are by their codes; cases that are alike stand side by side."),
    examples=("patterns similarity study --wave 2017", "patterns similarity study --pair K07,K08 --json"),
)
@study_argument
@option(
    "--how",
    type=click.Choice([one.value for one in Alike]),
    default="jaccard",
    show_default=True,
    help=mark("What makes two cases alike."),
)
@option("--pair", metavar="CASE,CASE", help=mark("Which codes two cases have in common, and which only one has."))
@_without
@written_option
@filter_options
@json_option
def similarity(study: Path, chosen: dict[str, Any], *, as_json: bool, **given: Any) -> None:
    """Likeness of cases."""
    from qualcase.study.pattern_tables import alike_table, pair_table

    with reading(study) as held:
        shown = held.patterns.similarity(
            make_filter(held, chosen), Alike(given["how"]), with_subcodes=not given["without_subcodes"]
        )
        if not given["pair"]:
            if as_json:
                emit(shapes.alike_shape(shown))
                return
            give(held, [alike_table(shown)], shown.check, given["output"])
            return
        first, second = _pair(held, given["pair"])
        at = {case.id: number for number, case in enumerate(shown.cases)}
        if first not in at or second not in at:
            raise UserError("The filter lets one of the two cases through no more. Choose others.")
        found = held.patterns.pair(shown, at[first], at[second])
        if as_json:
            emit(shapes.pair_shape(shown, at[first], at[second], found))
            return
        give(held, [pair_table(shown, at[first], at[second], found)], shown.check, given["output"])


@patterns_.command(
    "groups",
    help=mark("Which codes set two groups of cases apart, largest difference first; p is a guide, not a proof."),
    examples=(
        "patterns groups study --by site --first Fjordby",
        "patterns groups study --cases K01,K03,K05 --against K02,K06 --measure rating",
        'patterns groups study --by "variable:antal frivillige:10" --first "≥ 10"',
    ),
)
@study_argument
@option(
    "--by",
    metavar="site|area|variable:NAME",
    help=mark("What cases are grouped by; variable:NAME:5,10 for bands of a number."),
)
@option("--first", metavar="GROUP", help=mark("One of these groups."))
@option("--second", metavar="GROUP", help=mark("The other; all other cases if none is named."))
@option("--cases", metavar="A,B,C", help=mark("These cases instead."))
@option("--against", metavar="A,B,C", help=mark("The cases that they are held against; else all others."))
@option("--of-wave", metavar="WAVE", help=mark("Whose values of the variable count; else those of the last wave."))
@_measure
@_without
@written_option
@filter_options
@json_option
def groups(study: Path, chosen: dict[str, Any], *, as_json: bool, **given: Any) -> None:
    """Groups of cases."""
    from qualcase.study.pattern_tables import groups_table

    with reading(study) as held:
        first, second = _groups(held, given)
        shown = held.patterns.groups(
            first,
            second,
            make_filter(held, chosen),
            Measure(given["measure"]),
            with_subcodes=not given["without_subcodes"],
        )
        if as_json:
            emit(shapes.groups_shape(shown))
            return
        give(held, [groups_table(shown)], shown.check, given["output"], repeated=2)


def _together(how: Together) -> Callable[..., None]:
    def run(study: Path, chosen: dict[str, Any], *, as_json: bool, **given: Any) -> None:
        from qualcase.study.pattern_tables import together_table

        with reading(study) as held:
            shown = held.patterns.together(
                make_filter(held, chosen),
                how,
                with_subcodes=not given["without_subcodes"],
                change=change_pair(held, given["change"]),
            )
            if given["between"]:
                _passages(held, shown, given["between"], given["output"], as_json=as_json)
                return
            if as_json:
                emit(shapes.together_shape(shown))
                return
            give(held, [together_table(shown)], shown.check, given["output"], repeated=2)

    return run


def _passages(
    study: Study, shown: CodesTogether, between: tuple[str, str], output: Path | None, *, as_json: bool
) -> None:
    """The passages in which two codes lie together, wave by wave."""
    from qualcase.study.excerpt_tables import excerpt_table

    first, second = (study.names.code(one).id for one in between)
    found = [one for ids in study.patterns.where_together(shown, first, second) for one in study.excerpts_of(ids)]
    if as_json:
        emit([excerpt_shape(one) for one in found])
        return
    give(study, [excerpt_table(iter(found))], shown.check, output, repeated=2)


for _name, _how, _help in (
    ("together", Together.SHARED, mark("Which codes lie together: passages that share a word, by wave.")),
    ("near", Together.NEAR, mark("Which codes lie in the same or the next turn of a participant, by wave.")),
):
    _command = study_argument(_between(_without(_change(written_option(filter_options(json_option(_together(_how))))))))
    patterns_.command(_name, help=_help, examples=(f"patterns {_name} study --wave 2017 --without-subcodes",))(_command)


@patterns_.command("profiles", help=mark("The codes of each case in figures that can be held against each other."))
@study_argument
@_measure
@_without
@written_option
@filter_options
@json_option
def profiles(study: Path, chosen: dict[str, Any], *, as_json: bool, **given: Any) -> None:
    """Profiles of cases."""
    from qualcase.study.pattern_tables import profiles_table

    with reading(study) as held:
        shown = held.patterns.profiles(
            make_filter(held, chosen), Measure(given["measure"]), with_subcodes=not given["without_subcodes"]
        )
        if as_json:
            emit(shapes.profiles_shape(shown))
            return
        give(held, [profiles_table(shown)], shown.check, given["output"])


@patterns_.command("heard", help=mark("Who was heard: persons, sources and words by role, kind of source and wave."))
@study_argument
@written_option
@filter_options
@json_option
def heard(study: Path, chosen: dict[str, Any], *, output: Path | None, as_json: bool) -> None:
    """Who was heard."""
    from qualcase.study.pattern_tables import heard_table

    with reading(study) as held:
        shown = held.patterns.heard(make_filter(held, chosen))
        if as_json:
            emit(shapes.heard_shape(shown))
            return
        give(held, [heard_table(shown)], shown.check, output, repeated=2)


def _pair(study: Study, typed: str) -> tuple[str, str]:
    names = _split(typed)
    if len(names) != 2:
        raise UserError("Write two cases with a comma between them, such as K07,K08.")
    first, second = (study.names.cases.find(one).id for one in names)
    return first, second


def _groups(study: Study, given: dict[str, Any]) -> tuple[CaseGroup, CaseGroup | None]:
    if given["cases"]:
        first, second = (
            study.patterns.by_hand(study.names.cases.find(one).id for one in _split(given[name] or ""))
            for name in ("cases", "against")
        )
        return first, second if second.case_ids else None
    if not given["by"] or not given["first"]:
        raise UserError("Name two groups: --by with --first, or --cases.")
    wave = study.names.waves.find(given["of_wave"]).id if given["of_wave"] else None
    held = study.patterns.case_groups(_by(study, given["by"]), wave)
    return _named(held, given["first"]), _named(held, given["second"]) if given["second"] else None


def _by(study: Study, typed: str) -> By:
    if typed in (Dimension.SITE, Dimension.AREA):
        return Dimension(typed)
    if not typed.startswith(_VARIABLE):
        raise UserError("Cases are grouped by site, by area, or by a variable of cases or sites.")
    name, _, bands = typed.removeprefix(_VARIABLE).partition(":")
    variable = study.names.variables(None).find(name)
    try:
        cuts = tuple(sorted(float(one) for one in bands.split(",") if one.strip()))
    except ValueError:
        raise UserError("Write the numbers at which bands begin, such as variable:{name}:5,10.", name=name) from None
    return ByVariable(variable.id, cuts, variable.name)


def _named(held: Sequence[CaseGroup], typed: str) -> CaseGroup:
    """A group by its name, or by what stands behind the variable's name in it."""
    wanted = typed.casefold()
    found = [one for one in held if wanted in (one.name.casefold(), one.name.partition(": ")[2].casefold())]
    if not found:
        known = ", ".join(one.name for one in held)
        raise UserError("There is no group “{name}”. There are: {names}.", name=typed, names=known)
    return found[0]


def _split(typed: str) -> list[str]:
    return [one.strip() for one in typed.split(",") if one.strip()]
