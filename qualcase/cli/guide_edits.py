"""`guide`: writing questions, their order, and which codes the guide leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import TranslatedCommand, emit, json_option, option, reading, report, study_argument, writing
from qualcase.cli.fields import show_list
from qualcase.cli.guide_shapes import question_shape
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qualcase.study import Study

_question = click.argument("question", metavar="QUESTION")


def _fields(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options for what a question has besides its words."""
    for one in (
        option("--note", metavar="WORDS", help=mark("Whatever there is to say of it.")),
        option("--wording", "wordings", multiple=True, metavar="WORDS", help=mark("Another way to put it.")),
        option("--wave", "waves", multiple=True, metavar="WAVE", help=mark("A wave of it; may be repeated.")),
        option("--code", "codes", multiple=True, metavar="CODE", help=mark("A code that it covers; may be repeated.")),
        option("--key", metavar="KEY", help=mark("What it is called, such as Q04.")),
    ):
        command = one(command)
    return command


@click.command(
    "add",
    cls=TranslatedCommand,
    help=mark("Write a question at the end of the guide; it is of every wave unless some are named."),
    examples=("guide add study 'Hvem bærer det?' --code Forankring --wave 2017",),
)
@study_argument
@click.argument("text", metavar="WORDS")
@_fields
@json_option
def guide_add(study: Path, text: str, *, as_json: bool, **given: Any) -> None:
    """Add."""
    with writing(study) as held:
        made = held.guide.add(text, **_given(held, given))
        shape = question_shape(held, made)
    report(shape, say(mark("Added question {question}."), question=made.key), as_json=as_json)


@click.command(
    "set",
    cls=TranslatedCommand,
    help=mark("Change a question; codes, waves and wordings that are named take the place of those that it has."),
    examples=("guide set study Q04 --text 'Hvordan mærker du ledelsen?'",),
)
@study_argument
@_question
@option("--text", metavar="WORDS", help=mark("The question in other words."))
@_fields
@json_option
def guide_set(study: Path, question: str, text: str | None, *, as_json: bool, **given: Any) -> None:
    """Change."""
    with writing(study) as held:
        one = held.names.questions.find(question)
        told = _given(held, given) | ({"text": text} if text is not None else {})
        shape = question_shape(held, held.guide.set(one.id, **told))
    report(shape, say(mark("Changed question {question}."), question=shape["key"]), as_json=as_json)


@click.command(
    "move",
    cls=TranslatedCommand,
    help=mark("Put a question before another one, or at the end of the guide."),
    examples=("guide move study Q12 --before Q03",),
)
@study_argument
@_question
@option("--before", metavar="QUESTION", help=mark("The one that it comes before; else it goes to the end."))
@json_option
def guide_move(study: Path, question: str, before: str | None, *, as_json: bool) -> None:
    """Reorder."""
    with writing(study) as held:
        find = held.names.questions.find
        held.guide.move(find(question).id, find(before).id if before else None)
        keys = [one.key for one in held.guide.all()]
    report(keys, " ".join(keys), as_json=as_json)


@click.command(
    "remove",
    cls=TranslatedCommand,
    help=mark("Take questions out of the guide, with what was confirmed of them."),
)
@study_argument
@click.argument("questions", nargs=-1, required=True, metavar="QUESTION…")
@json_option
def guide_remove(study: Path, questions: tuple[str, ...], *, as_json: bool) -> None:
    """Remove."""
    with writing(study) as held:
        found = [held.names.questions.find(one) for one in questions]
        held.guide.remove([one.id for one in found])
    keys = [one.key for one in found]
    report(keys, say(mark("Removed {questions}."), questions=", ".join(keys)), as_json=as_json)


@click.command(
    "uncovered",
    cls=TranslatedCommand,
    help=mark("List the codes that no question covers, and those that the questions of a wave leave out."),
)
@study_argument
@json_option
def guide_uncovered(study: Path, *, as_json: bool) -> None:
    """Which codes are left out."""
    with reading(study) as held:
        path = held.frame().tree.path
        nowhere = [path(one) for one in held.guide.uncovered()]
        waves = {wave.name: [path(one) for one in held.guide.left_out(wave.id)] for wave in held.frame().waves}
    if as_json:
        emit({"uncovered": nowhere, "left_out": waves})
        return
    unknown = say(mark("unknown whether they were asked about"))
    left_out = say(mark("not asked about in this wave"))
    rows = [(one, "", unknown) for one in nowhere]
    rows += [(one, wave, left_out) for wave, codes in waves.items() for one in codes]
    show_list((mark("Code"), mark("Wave"), mark("What that means")), rows)


def _given(held: Study, given: dict[str, Any]) -> dict[str, Any]:
    """The fields that were given, as `study.guide` takes them."""
    found: dict[str, Any] = {name: given[name] for name in ("key", "note") if given[name] is not None}
    if given["codes"]:
        found["code_ids"] = [held.names.code(one).id for one in given["codes"]]
    if given["waves"]:
        found["wave_ids"] = [held.names.waves.find(one).id for one in given["waves"]]
    if given["wordings"]:
        found["wordings"] = given["wordings"]
    return found
