"""`memo`: list, write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    coder_id,
    emit,
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
from qualcase.coding.memos import MemoTarget
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.memos import MemoEntry
    from qualcase.study import Study

_WORDS = {
    MemoTarget.STUDY: mark("Memo on the study {name}"),
    MemoTarget.SITE: mark("Memo on the site {name}"),
    MemoTarget.CASE: mark("Memo on the case {name}"),
    MemoTarget.SOURCE: mark("Memo on the source {name}"),
    MemoTarget.CODE: mark("Memo on the code {name}"),
    MemoTarget.CODING: mark("Memo on the passage {name}"),
    MemoTarget.PARTICIPANT: mark("Memo on the participant {name}"),
    MemoTarget.CELL: mark("Memo on the cell {name}"),
    MemoTarget.DAY: mark("Note of the day {name}"),
}


@click.group("memo", cls=TranslatedGroup, help=mark("Memos: list and search, write."))
def memo_() -> None:
    """Memos."""


@memo_.command(
    "list",
    help=mark("List the memos, all or those that have something to do with what is named."),
    examples=(
        "memo list study --words aftale --case K03",
        "memo list study --on code --on cell",
        "memo list study --links-to K03",
    ),
)
@study_argument
@option("--words", default="", metavar="TEXT", help=mark("Only memos in which all of these words stand."))
@option(
    "--on",
    multiple=True,
    type=click.Choice([one.value for one in MemoTarget]),
    metavar="KIND",
    help=mark("Only memos on this kind of thing; may be repeated."),
)
@option("--links-to", metavar="NAME", help=mark("Only memos with a link to this thing, such as K03 or code:Roller."))
@filter_options
@json_option
def memo_list(
    study: Path, words: str, on: tuple[str, ...], links_to: str | None, chosen: dict[str, Any], *, as_json: bool
) -> None:
    """List the memos."""
    from qualcase.study.memos import MemoQuery

    with reading(study) as held:
        filtered = make_filter(held, chosen)
        query = MemoQuery(
            words=words,
            targets=tuple(MemoTarget(one) for one in on),
            coder_ids=filtered.coders,
            linked_to=held.memos.meant_by(links_to) if links_to else None,
            chosen=filtered,
        )
        shapes = [_shape(held, one) for one in held.memos.list(query)]
    if as_json:
        emit(shapes)
        return
    for number, shape in enumerate(shapes):
        head = say(_WORDS[MemoTarget(shape["on"])], name=shape["name"])
        who = f" ({shape['coder']})" if shape["coder"] else ""
        blank = "\n" if number else ""
        text = shape["text"].replace("\n", "\n  ")
        click.echo(f"{blank}{head}{who}\n  {text}")
    open_links = sum(not link["on"] for shape in shapes for link in shape["links"])
    if open_links:
        tell(Message("{n} link leads nowhere.", "{n} links lead nowhere.", open_links))


@memo_.command(
    "write",
    help=mark(
        "Write a memo on the study, a site, case, source, code, coding, participant, cell or day; an empty text takes "
        "it away. [[K03]] in it is a link to K03."
    ),
    examples=(
        'memo write study case K03 "Ring to the manager again, see [[K05]]"',
        'memo write study cell K03/Forankring/2017 "Why less than in 2015?"',
    ),
)
@study_argument
@click.argument("on", type=click.Choice([one.value for one in MemoTarget]), metavar="KIND")
@click.argument("name", metavar="NAME")
@click.argument("text", metavar="TEXT")
@option("--coder", metavar="CODER", help=mark("Who writes; else you."))
@json_option
def memo_write(study: Path, on: str, name: str, text: str, *, coder: str | None, as_json: bool) -> None:
    """Write a memo."""
    from qualcase.study.memos import MemoQuery

    with writing(study) as held:
        target = MemoTarget(on)
        target_id = held.names.memo_target(target, name)
        held.memos.write(target, target_id, text, coder_id(held, coder))
        shapes = [
            _shape(held, one)
            for one in held.memos.list(MemoQuery(targets=(target,)))
            if one.memo.target_id == target_id
        ]
    said = mark("Wrote a memo on {name}.") if text.strip() else mark("Took the memo on {name} away.")
    report(shapes, say(said, name=name), as_json=as_json)


def _shape(study: Study, entry: MemoEntry) -> dict[str, Any]:
    memo, name = entry.memo, entry.name
    if memo.target is MemoTarget.CODING:
        name = ", ".join(
            f"{one.code}, {one.source} {one.start}–{one.end}" for one in study.excerpts_of([memo.target_id])
        )
    return {
        "id": memo.id,
        "on": memo.target.value,
        "name": name,
        "coder": entry.coder,
        "text": memo.text,
        "links": [
            {"words": one.words, "on": one.target.value if one.target else None, "id": one.target_id or None}
            for one in entry.links
        ],
    }
