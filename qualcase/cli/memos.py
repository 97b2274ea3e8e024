"""`memo`: list, write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    default_coder,
    emit,
    json_option,
    option,
    reading,
    study_argument,
    writing,
)
from qualcase.coding.memos import MemoTarget
from qualcase.words import mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study

_KINDS = click.Choice([one.value for one in MemoTarget])


@click.group("memo", cls=TranslatedGroup, help=mark("Memos: list, write."))
def memo_() -> None:
    """Memos."""


@memo_.command("list", help=mark("List the memos."))
@study_argument
@json_option
def memo_list(study: Path, *, as_json: bool) -> None:
    """List the memos."""
    with reading(study) as held:
        coders = {coder.id: coder.name for coder in held.coders.all()}
        shapes = [
            {
                "id": one.id,
                "on": one.target.value,
                "name": held.memos.name_of(one.target, one.target_id),
                "coder": coders.get(one.coder_id or ""),
                "text": one.text,
            }
            for one in held.memos.all()
        ]
    if as_json:
        emit(shapes)
        return
    for shape in shapes:
        click.echo(f"{shape['on']} {shape['name']} ({shape['coder'] or '–'}): {shape['text']}")


@memo_.command(
    "write", help=mark("Write a memo on the study, a site, case, source, code or coding; empty takes it away.")
)
@study_argument
@click.argument("on", type=_KINDS, metavar="KIND")
@click.argument("name", metavar="NAME")
@click.argument("text", metavar="TEXT")
@option("--coder", help=mark("Who writes; made when new."))
def memo_write(study: Path, on: str, name: str, text: str, coder: str | None) -> None:
    """Write a memo."""
    with writing(study) as held:
        target = MemoTarget(on)
        target_id = _target(held, target, name)
        held.memos.write(target, target_id, text, held.coders.ensure(coder or default_coder()).id)
    click.echo(say(mark("Wrote a memo on {name}."), name=name))


def _target(study: Study, target: MemoTarget, name: str) -> str:
    names = study.names
    match target:
        case MemoTarget.SITE:
            return names.sites.find(name).id
        case MemoTarget.CASE:
            return names.cases.find(name).id
        case MemoTarget.SOURCE:
            return names.sources.find(name).id
        case MemoTarget.CODE:
            return names.code(name).id
        case MemoTarget.CODING:
            return study.codings.find(name).id
        case _:
            return study.info().id
