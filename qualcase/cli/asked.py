"""`asked`: what is confirmed of questions and topics: list, set, topic, import, export."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    coder_id,
    emit,
    json_option,
    option,
    reading,
    report,
    study_argument,
    writing,
)
from qualcase.cli.fields import file_argument, output_option, show_list
from qualcase.cli.guide_shapes import asked_shape
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path

_ANSWERS = {"yes": True, "no": False, "unknown": None}
_answer = click.argument("answer", type=click.Choice(list(_ANSWERS)), metavar="yes|no|unknown")
_as_coder = option("--as", "as_coder", metavar="CODER", help=mark("Who says so; else you."))


@click.group("asked", cls=TranslatedGroup, help=mark("What was asked in the interviews: list, set, import, export."))
def asked_() -> None:
    """What was asked."""


@asked_.command("list", help=mark("List which questions were put, and which were not."))
@study_argument
@option("--source", metavar="SOURCE", help=mark("Only in this interview."))
@json_option
def asked_list(study: Path, source: str | None, *, as_json: bool) -> None:
    """List what is confirmed."""
    with reading(study) as held:
        keys = {one.id: one.key for one in held.guide.all()}
        found = held.asked.of_source(held.names.sources.find(source).id) if source else held.asked.all()
        shapes = sorted(
            (asked_shape(held, keys, one) for one in found), key=lambda one: (one["source"], one["question"])
        )
    if as_json:
        emit(shapes)
        return
    answers = {True: say(mark("put")), False: say(mark("not put"))}
    rows = [(one["source"], one["question"], answers[one["put"]], one["coder"] or "") for one in shapes]
    show_list((mark("Source"), mark("Question"), mark("Put"), mark("Confirmed by")), rows)


@asked_.command(
    "set",
    help=mark("Say of a question, or of the topic of a code, whether it was put in an interview."),
    examples=(
        "asked set study K01_2015_interview_leder Q04 yes",
        "asked set study K01_2015_interview_leder Ledelse no --code",
    ),
)
@study_argument
@click.argument("source", metavar="SOURCE")
@click.argument("what", metavar="QUESTION")
@_answer
@option("--code", "of_code", is_flag=True, help=mark("QUESTION is a code: whether its topic was raised at all."))
@_as_coder
@json_option
def asked_set(
    study: Path, source: str, what: str, answer: str, *, of_code: bool, as_coder: str | None, as_json: bool
) -> None:
    """Say it by hand."""
    with writing(study) as held:
        who, one = coder_id(held, as_coder), held.names.sources.find(source)
        said = _ANSWERS[answer]
        if of_code:
            code = held.names.code(what)
            held.asked.set_topic([one.id], code.id, said, who)
            name = held.codebook.tree.path(code.id)
        else:
            question = held.names.questions.find(what)
            held.asked.set(one.id, question.id, said, who)
            name = question.key
    shape = {"source": one.name, "code" if of_code else "question": name, "put": said}
    told = say(mark("{source}, {question}: {answer}."), source=one.name, question=name, answer=answer)
    report(shape, told, as_json=as_json)


@asked_.command("forget", help=mark("Take back all that was said of the questions of an interview."))
@study_argument
@click.argument("source", metavar="SOURCE")
@_as_coder
@json_option
def asked_forget(study: Path, source: str, *, as_coder: str | None, as_json: bool) -> None:
    """Take back."""
    with writing(study) as held:
        who, one = coder_id(held, as_coder), held.names.sources.find(source)
        count = len(held.asked.of_source(one.id))
        held.asked.forget(one.id, who)
    said = Message("Took back {n} answer.", "Took back {n} answers.", count)
    report({"source": one.name, "taken_back": count}, said, as_json=as_json)


@asked_.command(
    "import",
    help=mark(
        "Read which questions were put from a .csv or .xlsx file with the columns source, question, put, words. "
        "Without the column put, the questions that it does not name were not put."
    ),
)
@study_argument
@file_argument
@_as_coder
@json_option
def asked_import(study: Path, file: Path, *, as_coder: str | None, as_json: bool) -> None:
    """Import what was asked."""
    with writing(study) as held:
        done = held.asked.bring_in(file, coder_id(held, as_coder))
        keys = {one.id: one.key for one in held.guide.all()}
        shapes = [asked_shape(held, keys, one) for one in done.written]
    put = sum(one.put for one in done.written)
    said = Message("Confirmed {n} question that was put.", "Confirmed {n} questions that were put.", put)
    report(shapes, said, as_json=as_json)


@asked_.command("export", help=mark("Write what is confirmed to a .csv or .xlsx file that `import` reads."))
@study_argument
@output_option
@json_option
def asked_export(study: Path, output: Path, *, as_json: bool) -> None:
    """Export what was asked."""
    with reading(study) as held:
        count = held.asked.take_out(output)
    wrote = Message("Wrote {n} line to {path}.", "Wrote {n} lines to {path}.", count, {"path": output})
    report({"file": str(output), "asked": count}, wrote, as_json=as_json)
