"""`qca`: which conditions of cases go together with an outcome: run, list, again, remove."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    coder_id,
    emit,
    emit_table,
    json_option,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.fields import name_argument, show_list
from qualcase.cli.judgement_shapes import qca_shape
from qualcase.coding.qca import Cuts
from qualcase.coding.qca_settings import QcaSettings
from qualcase.errors import UserError
from qualcase.study.qca_typed import read_set, read_wishes
from qualcase.study.qca_words import cut_table, qca_tables, warning_words
from qualcase.words import mark, say

if TYPE_CHECKING:
    from qualcase.coding.analyses import Analysis
    from qualcase.coding.qca_settings import QcaAnswer
    from qualcase.study import Study

_PART = click.FloatRange(0, 1)


@click.group(
    "qca",
    cls=TranslatedGroup,
    help=mark("Qualitative comparative analysis of case ratings and variables: run, again, list, remove."),
    notes=mark(
        "A set is NAME=CODE, or CODE alone, with @WAVE or @2015:2017 behind it for a wave or a rated change; "
        "or NAME=variable:VARIABLE, with :OUT,MIDDLE,IN or :groups:NUMBER,NUMBER… (from out to in) behind a number and "
        ":VALUE,VALUE behind a choice."
    ),
)
def qca_() -> None:
    """Analyses."""


@qca_.command(
    "run",
    help=mark("Truth table, necessity and solutions."),
    examples=(
        'qca run study --wave 2017 --outcome Forankring --condition Ledelse --condition "ROLLER=Rammer og roller"',
        'qca run study --outcome Forankring@2017 --condition Ledelse@2015 --expect "LEDELSE" --save "Ledet 2015"',
    ),
)
@study_argument
@option("--outcome", required=True, metavar="SET", help=mark("What is explained."))
@option("--condition", multiple=True, required=True, metavar="SET", help=mark("What may lead there; may be repeated."))
@option("--wave", metavar="WAVE", help=mark("The wave of sets that name none; else the last."))
@option("--case", multiple=True, metavar="CASE", help=mark("Only these cases; may be repeated."))
@option("--rater", metavar="CODER", help=mark("Whose ratings count; else those of who rated most."))
@option(
    "--cut", type=_PART, default=0.8, show_default=True, help=mark("Least consistency of a row that shows the outcome.")
)
@option("--contradicts-from", type=_PART, help=mark("From this consistency to the cut a row contradicts itself."))
@option("--pri", type=_PART, default=0.0, show_default=True, help=mark("Least PRI of a row that shows the outcome."))
@option(
    "--at-least", type=click.IntRange(1), default=1, show_default=True, help=mark("Fewest cases of a row that counts.")
)
@option("--negate", is_flag=True, help=mark("Explain the absence of the outcome."))
@option(
    "--expect",
    metavar="NAMES",
    help=mark("Sets expected to lead to the outcome, separated by commas; ~NAME by their absence."),
)
@option("--save", metavar="NAME", help=mark("Keep the analysis under this name."))
@option(
    "--for-r", type=click.Path(path_type=Path), metavar="FILE", help=mark("Write memberships (.csv) and a script (.R).")
)
@option("--cuts", "by_cut", is_flag=True, help=mark("Say too what the solutions would be with other cuts."))
@json_option
def qca_run(
    study: Path,
    *,
    outcome: str,
    condition: tuple[str, ...],
    wave: str | None,
    case: tuple[str, ...],
    rater: str | None,
    save: str | None,
    for_r: Path | None,
    expect: str | None,
    negate: bool,
    by_cut: bool,
    as_json: bool,
    **cuts: Any,
) -> None:
    """Run an analysis."""
    with (writing if save else reading)(study) as held:
        settings = QcaSettings(
            read_set(held, outcome, wave),
            tuple(read_set(held, one, wave) for one in condition),
            tuple(held.names.cases.find(one).id for one in case),
            held.names.coders.find(rater).id if rater else "",
            Cuts(cuts["cut"], cuts["contradicts_from"], cuts["pri"], cuts["at_least"]),
            negate,
        )
        settings = read_wishes(settings, expect)
        answer = held.qca.ask(settings)
        if save:
            held.qca.save(save, settings, coder_id(held, None))
        _show(held, answer, for_r, by_cut=by_cut, as_json=as_json)


@qca_.command("again", help=mark("Run an analysis that is kept, on the study as it is now."))
@study_argument
@name_argument
@option(
    "--for-r", type=click.Path(path_type=Path), metavar="FILE", help=mark("Write memberships (.csv) and a script (.R).")
)
@option("--cuts", "by_cut", is_flag=True, help=mark("Say too what the solutions would be with other cuts."))
@json_option
def qca_again(study: Path, name: str, *, for_r: Path | None, by_cut: bool, as_json: bool) -> None:
    """Run a kept analysis."""
    with reading(study) as held:
        answer = held.qca.ask(held.qca.get(_find(held, name).id))
        _show(held, answer, for_r, by_cut=by_cut, as_json=as_json)


@qca_.command("list", help=mark("List the analyses that are kept."))
@study_argument
@json_option
def qca_list(study: Path, *, as_json: bool) -> None:
    """List analyses."""
    with reading(study) as held:
        kept = [(one, held.qca.get(one.id)) for one in held.qca.all()]
    if as_json:
        keys = ("id", "name", "outcome", "conditions")
        emit(
            [
                dict(zip(keys, (one.id, one.name, settings.outcome.name, _names(settings)), strict=True))
                for one, settings in kept
            ]
        )
        return
    rows = [(one.name, settings.outcome.name, ", ".join(_names(settings))) for one, settings in kept]
    show_list((mark("Analysis"), mark("Outcome"), mark("Conditions")), rows)


@qca_.command("remove", help=mark("Keep an analysis no longer."))
@study_argument
@name_argument
@json_option
def qca_remove(study: Path, name: str, *, as_json: bool) -> None:
    """Remove an analysis."""
    with writing(study) as held:
        found = _find(held, name)
        held.qca.remove(found.id)
    report(found.id, say(mark("Removed the analysis {name}."), name=found.name), as_json=as_json)


def _names(settings: QcaSettings) -> list[str]:
    return [one.name for one in settings.conditions]


def _find(study: Study, name: str) -> Analysis:
    tidy = " ".join(name.split()).casefold()
    found = [one for one in study.qca.all() if one.id == name or one.name.casefold() == tidy]
    if not found:
        raise UserError("No analysis is called “{name}”. `qualcase qca list` lists them.", name=name)
    return found[0]


def _show(study: Study, answer: QcaAnswer, for_r: Path | None, *, by_cut: bool, as_json: bool) -> None:
    files = study.qca.export_for_r(answer, for_r) if for_r else ()
    ranges = {kind: study.qca.by_cut(answer, kind) for kind in answer.solutions} if by_cut else {}
    if as_json:
        emit(qca_shape(study, answer, ranges))
        return
    for table in (*qca_tables(answer), *(cut_table(kind, found) for kind, found in ranges.items())):
        emit_table(table)
        click.echo("")
    if not answer.solutions:
        tell(say(mark("No row shows the outcome, so there is no solution. Look at the cut for consistency.")))
    for one in answer.warnings:
        click.echo(f"! {warning_words(one)}")
    for path in files:
        tell(say(mark("Wrote {path}."), path=path))
