"""`joint`: questionnaires beside codes, and which code belongs beside which question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

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
    tell,
    writing,
)
from qualcase.cli.crossing import change_pair
from qualcase.cli.fields import code_argument, file_argument, show_list, written_option
from qualcase.cli.joint_shapes import display_shape, tie_shape, who_shape
from qualcase.coding.comparison import Measure
from qualcase.errors import UserError
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.joint import VariableShown

_question_argument = click.argument("question", metavar="QUESTION")


@click.group(
    "joint",
    cls=TranslatedGroup,
    help=mark("Questionnaires beside codes: answers by wave with the codes that belong beside them."),
)
def joint_() -> None:
    """The joint display."""


@joint_.command(
    "show",
    help=mark("Show the answers to closed questions by wave, and below each the codes that are tied to it."),
    examples=(
        "joint show study --role volunteer",
        "joint show study --question kontaktperson --case K03 --json",
        "joint show study -o joint.csv",
    ),
)
@study_argument
@option("--question", "questions", multiple=True, metavar="NAME", help=mark("Only this question; may be repeated."))
@option(
    "--measure",
    type=click.Choice([one.value for one in Measure if one is not Measure.QUOTE]),
    default="persons",
    show_default=True,
    help=mark("What is counted of the codes."),
)
@option("--without-subcodes", is_flag=True, help=mark("Count a code without its sub-codes."))
@option(
    "--change", metavar="2015:2017", help=mark("The two waves between which change is marked and persons followed.")
)
@written_option
@filter_options
@json_option
def joint_show(study: Path, chosen: dict[str, Any], *, as_json: bool, **given: Any) -> None:
    """Show the display."""
    from qualcase.study.joint_table import joint_table

    with reading(study) as held:
        ids = [held.joint.variable(one).id for one in given["questions"]] or None
        shown = held.joint.display(
            make_filter(held, chosen),
            ids,
            measure=Measure(given["measure"]),
            with_subcodes=not given["without_subcodes"],
            change=change_pair(held, given["change"]),
        )
        if given["output"]:
            held.joint.take_out(given["output"], shown)
            report({"file": str(given["output"])}, say(mark("Wrote {path}."), path=given["output"]), as_json=as_json)
            return
        shape, table = display_shape(held, shown), joint_table(held.frame().tree, shown, held.info().title)
    if as_json:
        emit(shape)
        return
    emit_table(table)
    if not shown.variables:
        tell(say(mark("There is no questionnaire here yet. Import one with `qualcase questionnaire import`.")))


@joint_.command("ties", help=mark("List which codes belong beside which questions."))
@study_argument
@json_option
def joint_ties(study: Path, *, as_json: bool) -> None:
    """List ties."""
    with reading(study) as held:
        shapes = [tie_shape(held, one) for one in held.joint.ties()]
    if as_json:
        emit(shapes)
        return
    show_list((mark("Question"), mark("Code")), [(one["question"], one["code"]) for one in shapes])


@joint_.command(
    "tie",
    help=mark("Let a code stand beside a question."),
    examples=('joint tie study kontaktperson "Forankring/Aftaler og strukturer"',),
)
@study_argument
@_question_argument
@code_argument
@json_option
def joint_tie(study: Path, question: str, code: str, *, as_json: bool) -> None:
    """Tie."""
    with writing(study) as held:
        made = held.joint.tie(held.joint.variable(question).id, held.names.code(code).id)
        shape = tie_shape(held, made)
    report(shape, say(mark("“{code}” stands beside “{question}”."), **_names(shape)), as_json=as_json)


@joint_.command("untie", help=mark("Let a code stand beside a question no more."))
@study_argument
@_question_argument
@code_argument
@json_option
def joint_untie(study: Path, question: str, code: str, *, as_json: bool) -> None:
    """Untie."""
    with writing(study) as held:
        place = (held.joint.variable(question).id, held.names.code(code).id)
        found = next((one for one in held.joint.ties() if (one.variable_id, one.code_id) == place), None)
        if found is None:
            raise UserError("That code does not stand beside that question. `qualcase joint ties` lists what does.")
        shape = tie_shape(held, found)
        held.joint.untie(found.id)
    report(shape, say(mark("“{code}” stands beside “{question}” no more."), **_names(shape)), as_json=as_json)


@joint_.command(
    "import",
    help=mark("Read from a .csv or .xlsx file with the columns variable and code which codes belong beside questions."),
)
@study_argument
@file_argument
@json_option
def joint_import(study: Path, file: Path, *, as_json: bool) -> None:
    """Import ties."""
    with writing(study) as held:
        shapes = [tie_shape(held, one) for one in held.joint.bring_in(file)]
    said = Message("{n} code stands beside a question now.", "{n} codes stand beside questions now.", len(shapes))
    report(shapes, said, as_json=as_json)


@joint_.command(
    "who",
    help=mark("List the respondents who gave an answer in a wave, with what they wrote besides."),
    examples=("joint who study kontaktperson nej --wave 2017 --role volunteer",),
)
@study_argument
@_question_argument
@click.argument("answer", metavar="[ANSWER]", required=False)
@filter_options
@json_option
def joint_who(study: Path, question: str, answer: str | None, chosen: dict[str, Any], *, as_json: bool) -> None:
    """List respondents; without an answer those who did not answer."""
    with reading(study) as held:
        variable_id = held.joint.variable(question).id
        narrowed = make_filter(held, chosen)
        (one,) = held.joint.display(narrowed, [variable_id]).variables
        bar = None if answer is None else _bar(one, answer)
        waves = [wave for wave in held.frame().waves if not narrowed.waves or wave.id in narrowed.waves]
        shapes = [
            who_shape(held, found) for wave in waves for found in held.joint.who(narrowed, variable_id, wave.id, bar)
        ]
    if as_json:
        emit(shapes)
        return
    headings = (mark("Respondent"), mark("Wave"), mark("Case"), mark("Answer"), mark("Wrote"))
    show_list(
        headings,
        [
            (
                one["name"],
                one["wave"],
                one["case"],
                one["value"],
                " / ".join(answer["text"] for answer in one["written"]),
            )
            for one in shapes
        ],
    )
    tell(Message("{n} respondent", "{n} respondents", len(shapes)))


def _bar(one: VariableShown, answer: str) -> int:
    from qualcase.study.joint_words import bar_name

    names = [{value.id.casefold(), bar_name(one, bar).casefold()} for bar, value in enumerate(one.values)]
    found = next((bar for bar, known in enumerate(names) if answer.casefold() in known), None)
    if found is None:
        known = ", ".join(bar_name(one, bar) for bar in range(len(names)))
        raise UserError("“{answer}” is no answer to that question. There are: {names}.", answer=answer, names=known)
    return found


def _names(shape: dict[str, Any]) -> dict[str, str]:
    return {"code": shape["code"], "question": shape["question"]}
