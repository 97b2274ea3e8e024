"""`comments-back`: comments that co-authors set in Word become codings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    emit,
    emit_table,
    json_option,
    option,
    reading,
    study_argument,
    tell,
    tell_all,
    writing,
)
from qualcase.coding.comments_back import Deed, as_code, can_be_taken
from qualcase.coding.tables import Column, Table
from qualcase.errors import UserError
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.comments_back import BackPlan, BackRow, TakenBack
    from qualcase.coding.tree import CodeTree
    from qualcase.study import Study

_LONGEST = 60


@click.command(
    "comments-back",
    cls=TranslatedCommand,
    help=mark(
        "Show what the comments in a Word document would become, and with --yes take them into the study as one action."
    ),
    examples=(
        "comments-back study K03_2017_interview.docx",
        "comments-back study K03.docx --source K03_2017_interview --coder Anna --yes",
        'comments-back study K03.docx --as "4=Forankring/Aftaler" --leave 7 --yes',
    ),
)
@study_argument
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@option("--source", metavar="SOURCE", help=mark("Which source it is; else that is told by the document."))
@option("--coder", metavar="NAME", help=mark("Under whom all is coded; else each author under their own name."))
@option("--take", multiple=True, metavar="N", help=mark("Take this one too, by its number; may be repeated; or all."))
@option("--leave", multiple=True, metavar="N", help=mark("Leave this one, by its number; may be repeated."))
@option("--as", "as_codes", multiple=True, metavar="N=CODE", help=mark("Code this one so; may be repeated."))
@option("--yes", is_flag=True, help=mark("Take what is marked; without it nothing is written."))
@json_option
def comments_back_(study: Path, file: Path, *, yes: bool, as_json: bool, **said: Any) -> None:
    """Take comments back."""
    with writing(study) if yes else reading(study) as held:
        plan = _decided(held, _prepared(held, file, said["source"], said["coder"]), said)
        done = held.comments_back.take(plan) if yes else None
        tree = held.codebook.tree
        shape = _shape(held, plan, done)
    if as_json:
        emit(shape)
    else:
        _show(plan, tree)
    _tell(plan, done)


def _prepared(held: Study, file: Path, source: str | None, coder: str | None) -> BackPlan:
    source_id = held.names.sources.find(source).id if source else None
    return held.comments_back.prepare(file, source_id, coder=coder or "")


def _decided(held: Study, plan: BackPlan, said: dict[str, Any]) -> BackPlan:
    """The plan with what was decided on the command line."""
    for text in said["as_codes"]:
        number, equals, code = text.partition("=")
        if not equals:
            raise UserError("“{text}” says no code. Write it like 4=Roller.", text=text)
        row = _row(plan, number)
        chosen = as_code(row, held.names.code(code).id)
        plan = replace(plan, rows=tuple(chosen if one.number == row.number else one for one in plan.rows))
    for number in _numbers(plan, said["take"]):
        if not can_be_taken(_row(plan, number)):
            raise UserError("Nothing can be done with {number} before it has a passage and a code.", number=number)
        plan = plan.with_row(int(number), taken=True)
    for number in _numbers(plan, said["leave"]):
        plan = plan.with_row(int(number), taken=False)
    return plan


def _numbers(plan: BackPlan, typed: Iterable[str]) -> list[str]:
    """What was typed as numbers: one by one, with commas between, or `all` for what can be taken and harms nothing."""
    found: list[str] = []
    for one in ",".join(typed).split(","):
        if one.strip().casefold() == "all":
            found += [str(row.number) for row in plan.open_rows if can_be_taken(row) and row.deed is not Deed.REMOVE]
        elif one.strip():
            found.append(str(_row(plan, one).number))
    return found


def _row(plan: BackPlan, number: str) -> BackRow:
    wanted = number.strip()
    found = next((one for one in plan.rows if wanted == str(one.number)), None)
    if found is None:
        raise UserError("There is no number {number} in the list.", number=wanted or "–")
    return found


def _show(plan: BackPlan, tree: CodeTree) -> None:
    from qualcase.study.returning.comment_words import say_deed, say_fit

    rows = plan.open_rows
    if not rows:
        return
    names = (
        mark("No."), mark("Take"), mark("Author"), mark("Comment"), mark("Passage"), mark("Place"),
        mark("What is done"), mark("Look at"),
    )  # fmt: skip
    table = Table(
        "",
        [Column(say(one)) for one in names],
        [
            (
                one.number,
                "✓" if one.taken and can_be_taken(one) else None,
                one.author,
                _short(one.said),
                _short(one.quote or one.words),
                say_fit(one.fit),
                say_deed(one, tree),
                _short(" ".join(map(str, one.remarks)), 2 * _LONGEST),
            )
            for one in rows
        ],
    )
    emit_table(table)


def _short(text: str, longest: int = _LONGEST) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def _tell(plan: BackPlan, done: TakenBack | None) -> None:
    from qualcase.study.returning.comment_words import say_plan, say_taken

    tell_all(say_plan(plan))
    for one in plan.authors:
        if not one.sure and one.coder_id is not None:
            words = mark("“{author}” is taken for {coder}; say with --coder if that is wrong.")
            tell(say(words, author=one.name, coder=one.coder_name))
    if done is not None:
        tell_all(done.made)
        tell(say_taken(done))
        return
    count = len(plan.taken_rows)
    if count:
        tell(
            Message(
                "Nothing is written yet; with --yes {n} of them is taken.",
                "Nothing is written yet; with --yes {n} of them are taken.",
                count,
            )
        )


def _shape(held: Study, plan: BackPlan, done: TakenBack | None) -> dict[str, Any]:
    """The plan as JSON."""
    tree = held.codebook.tree
    names = {one.source_id: held.sources.get(one.source_id).name for one in plan.sources}
    return {
        "file": str(plan.path),
        "sources": [
            {"source": names[one.source_id], "share": round(one.share, 3), "edited": one.edited} for one in plan.sources
        ],
        "authors": [{"author": one.name, "coder": one.coder_name, "new": one.coder_id is None} for one in plan.authors],
        "unchanged": plan.unchanged,
        "gone": plan.gone,
        "notes": [str(one) for one in plan.notes],
        "comments": [_row_shape(plan, one, tree, names) for one in plan.rows],
        "taken": None
        if done is None
        else {
            "codings": list(done.coding_ids),
            "codes": done.new_codes,
            "notes": done.notes,
            "memos": done.memos,
            "recoded": done.recoded,
            "removed": done.removed,
        },
    }


def _row_shape(plan: BackPlan, one: BackRow, tree: CodeTree, names: dict[str, str]) -> dict[str, Any]:
    deed = Deed.NOTHING if plan.is_there(one) else one.deed
    return {
        "number": one.number,
        "what": deed.value,
        "take": one.taken and deed is not Deed.NOTHING and can_be_taken(one),
        "author": one.author,
        "date": one.made_at.isoformat() if one.made_at else None,
        "comment": one.comment,
        "said": one.said,
        "resolved": one.resolved,
        "source": names.get(one.source_id or ""),
        "start": one.start if one.placed else None,
        "end": one.end if one.placed else None,
        "passage": one.quote,
        "words": one.words,
        "place": one.fit.value,
        "likeness": round(one.likeness, 1),
        "code": tree.path(one.code_id) if one.code_id and one.code_id in tree else None,
        "code_found": one.code_fit.value,
        "nearest": [tree.path(code_id) for code_id in one.nearest],
        "new_code": one.new_name or None,
        "rating": one.rating,
        "note": one.note,
        "coding": one.coding_id,
        "look_at": [str(remark) for remark in one.remarks],
    }
