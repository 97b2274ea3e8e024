"""`memo`: list, write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
from qualcase.coding.memos import MemoTarget
from qualcase.words import mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.memos import Memo
    from qualcase.study import Study

_WORDS = {
    MemoTarget.STUDY: mark("Memo on the study {name}"),
    MemoTarget.SITE: mark("Memo on the site {name}"),
    MemoTarget.CASE: mark("Memo on the case {name}"),
    MemoTarget.SOURCE: mark("Memo on the source {name}"),
    MemoTarget.CODE: mark("Memo on the code {name}"),
    MemoTarget.CODING: mark("Memo on the passage {name}"),
}


@click.group("memo", cls=TranslatedGroup, help=mark("Memos: list, write."))
def memo_() -> None:
    """Memos."""


@memo_.command("list", help=mark("List the memos."))
@study_argument
@json_option
def memo_list(study: Path, *, as_json: bool) -> None:
    """List the memos."""
    with reading(study) as held:
        shapes = [_shape(held, one) for one in held.memos.all()]
    if as_json:
        emit(shapes)
        return
    for number, shape in enumerate(shapes):
        head = say(_WORDS[MemoTarget(shape["on"])], name=shape["name"])
        who = f" ({shape['coder']})" if shape["coder"] else ""
        blank = "\n" if number else ""
        text = shape["text"].replace("\n", "\n  ")
        click.echo(f"{blank}{head}{who}\n  {text}")


@memo_.command(
    "write",
    help=mark("Write a memo on the study, a site, case, source, code or coding; an empty text takes it away."),
    examples=('memo write study case K03 "Ring to the manager again"',),
)
@study_argument
@click.argument("on", type=click.Choice([one.value for one in MemoTarget]), metavar="KIND")
@click.argument("name", metavar="NAME")
@click.argument("text", metavar="TEXT")
@option("--coder", metavar="CODER", help=mark("Who writes; else you."))
@json_option
def memo_write(study: Path, on: str, name: str, text: str, *, coder: str | None, as_json: bool) -> None:
    """Write a memo."""
    with writing(study) as held:
        target = MemoTarget(on)
        target_id = held.names.memo_target(target, name)
        held.memos.write(target, target_id, text, coder_id(held, coder))
        shapes = [_shape(held, one) for one in held.memos.of(target, target_id)]
    said = mark("Wrote a memo on {name}.") if text.strip() else mark("Took the memo on {name} away.")
    report(shapes, say(said, name=name), as_json=as_json)


def _shape(study: Study, memo: Memo) -> dict[str, Any]:
    coders = {coder.id: coder.name for coder in study.coders.all()}
    name = study.memos.name_of(memo.target, memo.target_id)
    if memo.target is MemoTarget.CODING:
        name = ", ".join(
            f"{one.code}, {one.source} {one.start}–{one.end}" for one in study.excerpts_of([memo.target_id])
        )
    return {
        "id": memo.id,
        "on": memo.target.value,
        "name": name,
        "coder": coders.get(memo.coder_id or ""),
        "text": memo.text,
    }
