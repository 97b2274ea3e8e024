"""`autocode`: a list of what a rule proposes for a code; the whole of it or a part is coded when asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    coder_id,
    emit,
    filter_options,
    json_option,
    make_filter,
    one_line,
    option,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.fields import code_argument
from qualcase.cli.suggesting import place_of
from qualcase.coding.autocoding import ENOUGH_LIKE, Rule
from qualcase.coding.found import FoundUnit
from qualcase.errors import UserError
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from qualcase.coding.autocoding import Proposal
    from qualcase.coding.filters import Filter
    from qualcase.study import Study


@click.command(
    "autocode",
    cls=TranslatedCommand,
    help=mark("List what a rule proposes for a code. Nothing is coded without --apply."),
    examples=(
        "autocode study Ledelse --by role --what manager --wave 2017",
        'autocode study Ledelse --by question --what "Hvordan mærker I ledelsen?" --guide guide.yaml',
        "autocode study Ledelse --by role --what manager --apply 1,4,7",
        "autocode study Ledelse --by search --what leder~ --unit sentence --apply all",
    ),
)
@study_argument
@code_argument
@option("--by", "rule", type=click.Choice([one.value for one in Rule]), required=True, help=mark("The rule."))
@option(
    "--what",
    multiple=True,
    required=True,
    metavar="TEXT",
    help=mark("The participant, role, question, heading or search; several questions and headings by repeating it."),
)
@option(
    "--guide",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=mark("All questions of the interview guide: what fits another of them better is not taken."),
)
@option("--least", type=click.FloatRange(1, 100), metavar="N", help=mark("How like a question must be, of 100."))
@option("--follow-ups", is_flag=True, help=mark("Answers go on over questions that are not in the guide."))
@option(
    "--unit",
    type=click.Choice([one.value for one in FoundUnit]),
    default=FoundUnit.HIT.value,
    show_default=True,
    help=mark("What of a search is coded: the hits, their sentences or their turns."),
)
@option("--apply", "wanted", metavar="all|1,3,…", help=mark("Code all of them, or those with these numbers."))
@option("--as", "as_coder", metavar="CODER", help=mark("Who codes; else you."))
@filter_options
@json_option
def autocode_(study: Path, code: str, chosen: dict[str, Any], *, as_json: bool, **given: Any) -> None:
    """Propose, and code what is asked for."""
    with writing(study) as held:
        code_id, who = held.names.code(code).id, coder_id(held, given["as_coder"])
        rule = Rule(given["rule"])
        found = _proposed(held, (code_id, who), rule, make_filter(held, chosen), given)
        shapes = [_shape(held, number, one) for number, one in enumerate(found, start=1)]
        if given["wanted"]:
            picked = _picked(found, given["wanted"])
            new = [one for one in picked if not one.coded]
            held.autocoding.apply(picked, code_id, who, rule)
            report(shapes, Message("Coded {n} passage.", "Coded {n} passages.", len(new)), as_json=as_json)
            return
    if as_json:
        emit(shapes)
        return
    for shape in shapes:
        there = f"  ({say(mark('coded already'))})" if shape["coded"] else ""
        click.echo(f"{shape['number']:4}  {one_line(shape['text'])}\n      — {shape['place']}: {shape['why']}{there}")
    tell(Message("{n} proposal; nothing was coded.", "{n} proposals; nothing was coded.", len(shapes)))


def _proposed(
    study: Study, target: tuple[str, str], rule: Rule, chosen: Filter, given: dict[str, Any]
) -> tuple[Proposal, ...]:
    """What the rule proposes for the code and coder of `target`."""
    from qualcase.study.autocoding import read_guide

    auto, what = study.autocoding, given["what"]
    if rule is Rule.QUESTION:
        others = read_guide(given["guide"]) if given["guide"] else ()
        return auto.by_question(
            *target,
            what,
            [one for one in others if one not in what],
            chosen=chosen,
            least=given["least"] or ENOUGH_LIKE,
            follow_ups=given["follow_ups"],
        )
    if rule is Rule.HEADING:
        return auto.by_heading(*target, what, chosen)
    if len(what) > 1:
        raise UserError("Give one --what: with several it could not be told which of them proposed what.")
    if rule is Rule.SEARCH:
        hits = study.search.find(what[0], chosen, limit=None).hits
        return auto.by_search(*target, study.search.spans(hits, FoundUnit(given["unit"])), what[0])
    if rule is Rule.ROLE:
        return auto.by_role(*target, study.names.roles.find(what[0]), chosen)
    return auto.by_speaker(*target, study.names.participants.find(what[0]).id, chosen)


def _picked(found: tuple[Proposal, ...], text: str) -> list[Proposal]:
    """The proposals with these numbers. Raises UserError."""
    if text.strip().casefold() == "all":
        return list(found)
    try:
        numbers = [int(one) for one in text.split(",") if one.strip()]
    except ValueError:
        numbers = [0]
    if not all(1 <= one <= len(found) for one in numbers):
        raise UserError("Write the numbers of proposals, 1 to {most}, with commas; or all.", most=len(found))
    return [found[one - 1] for one in numbers]


def _shape(study: Study, number: int, one: Proposal) -> dict[str, Any]:
    return {
        "number": number,
        "place": place_of(study, one.source_id, one.start, one.end),
        "source": study.sources.get(one.source_id).name,
        "start": one.start,
        "end": one.end,
        "text": one.quote,
        "why": str(one.why),
        "score": one.score,
        "coded": one.coded,
    }
