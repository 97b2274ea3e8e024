"""`codebook retire`, `split`, `queue`, `decide`, `pin` …: what is done with codes and passages as a codebook grows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    coder_id,
    emit,
    json_option,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.codebook_shapes import example_shape, merge_shape, queue_shape, use_shape
from qualcase.cli.codebook_versions import coder_option
from qualcase.cli.fields import show_list
from qualcase.cli.shapes import code_shape
from qualcase.coding.codebook_history import EXAMPLE_KINDS
from qualcase.study.codebook_words import WHY_WORDS, say_kind
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study
    from qualcase.study.review_queue import Queue

_code = click.argument("code", metavar="CODE")
_passages = click.argument("passages", nargs=-1, required=True, metavar="PASSAGE...")


@click.command("retire", cls=TranslatedCommand, help=mark("Use a code for no new passages; those that it has stay."))
@study_argument
@_code
@json_option
def codebook_retire(study: Path, code: str, *, as_json: bool) -> None:
    """Retire a code."""
    with writing(study) as held:
        made = held.codebook.retire(held.names.code(code).id)
        shape = code_shape(held, made)
    report(shape, say(mark("Retired code “{code}”."), code=made.name), as_json=as_json)


@click.command("take-up", cls=TranslatedCommand, help=mark("Use a code again that was retired."))
@study_argument
@_code
@json_option
def codebook_take_up(study: Path, code: str, *, as_json: bool) -> None:
    """Take a code up again."""
    with writing(study) as held:
        made = held.codebook.take_up(held.names.code(code).id)
        shape = code_shape(held, made)
    report(shape, say(mark("Took code “{code}” up again."), code=made.name), as_json=as_json)


@click.command("merges", cls=TranslatedCommand, help=mark("List the codes that went into a code."))
@study_argument
@_code
@json_option
def codebook_merges(study: Path, code: str, *, as_json: bool) -> None:
    """List merges."""
    with reading(study) as held:
        shapes = [merge_shape(held, one) for one in held.codebook.merges(held.names.code(code).id)]
    if as_json:
        emit(shapes)
    elif shapes:
        rows = [
            [one["code"], one["into"], one["codings"], one["doubled"], (one["made_at"] or "")[:10], one["coder"]]
            for one in shapes
        ]
        headings = (mark("Code"), mark("Into"), mark("Codings"), mark("Had already"), mark("Made"), mark("By"))
        show_list(headings, rows)
    else:
        tell(say(mark("No code went into this one.")))


# --- looking through


@click.command(
    "split",
    cls=TranslatedCommand,
    help=mark(
        "Begin to split a code: all its passages wait to be looked through, and `codebook decide` says where each goes."
    ),
    examples=("codebook split study Roller --into Roller/Faste --into Roller/Skiftende",),
)
@study_argument
@_code
@option("--into", required=True, multiple=True, metavar="CODE", help=mark("A code that it is split into; repeat it."))
@coder_option
@json_option
def codebook_split(study: Path, code: str, into: tuple[str, ...], coder: str | None, *, as_json: bool) -> None:
    """Begin to split a code."""
    with writing(study) as held:
        targets = [held.names.code(one).id for one in into]
        queue = held.codebook.queue.begin(held.names.code(code).id, targets, coder_id(held, coder))
        shape = queue_shape(held, queue)
    report(shape, _left(len(queue.waiting)), as_json=as_json)


@click.command(
    "queue",
    cls=TranslatedCommand,
    help=mark(
        "The passages that were coded before their code was defined as it is now; without a code, how many of each."
    ),
)
@study_argument
@click.argument("code", metavar="[CODE]", required=False)
@option("--coder", metavar="NAME", help=mark("Only passages that this coder coded."))
@option("--begin", is_flag=True, help=mark("Put all passages of the code in the queue."))
@option("--keep-all", is_flag=True, help=mark("Everything that waits of the code is coded rightly."))
@json_option
@click.pass_context
def codebook_queue(
    ctx: click.Context, /, study: Path, code: str | None, coder: str | None, *, as_json: bool, **given: bool
) -> None:
    """Show or change the queue."""
    changes = given["begin"] or given["keep_all"]
    if changes and (code is None or coder or (given["begin"] and given["keep_all"])):
        ctx.fail(say(mark("Name one code with --begin or --keep-all.")))
    with (writing if changes else reading)(study) as held:
        if code is None:
            _show_counts(held, as_json=as_json)
            return
        one = held.names.code(code)
        if given["begin"]:
            held.codebook.queue.begin(one.id, coder_id=coder_id(held, None))
        if given["keep_all"]:
            held.codebook.queue.keep_all(one.id, coder_id(held, None))
        queue = held.codebook.queue.of(one.id, held.names.coders.find(coder).id if coder else None)
        if as_json:
            emit(queue_shape(held, queue))
        else:
            _show_queue(held, queue)


def _show_counts(study: Study, *, as_json: bool) -> None:
    tree, waiting = study.codebook.tree, study.codebook.queue.waiting()
    found = [(tree.path(code.id), waiting[code.id]) for code in tree.ordered if code.id in waiting]
    if as_json:
        emit([{"code": path, "waiting": count} for path, count in found])
    elif found:
        show_list((mark("Code"), mark("To look through")), found)
    else:
        tell(say(mark("No passage waits to be looked through.")))


def _show_queue(study: Study, queue: Queue) -> None:
    for revision in queue.revisions:
        click.echo(say(WHY_WORDS[revision.why]))
    rows = [[one.id, one.source, one.text] for one in study.excerpts_of([one.id for one in queue.waiting])]
    if rows:
        show_list((mark("Id"), mark("Source"), mark("Passage")), rows)
    tell(_left(len(queue.waiting)))


def _left(count: int) -> Message:
    return Message("{n} passage to look through.", "{n} passages to look through.", count)


@click.command(
    "decide",
    cls=TranslatedCommand,
    help=mark("Say of passages that wait whether they stay, go to other codes, or are coded no longer."),
    examples=(
        "codebook decide study 0191 --keep",
        "codebook decide study 0191 --into Faste --into Skiftende",
        "codebook decide study 0191 --into Faste --too",
    ),
)
@study_argument
@_passages
@option("--keep", is_flag=True, help=mark("They are coded rightly."))
@option(
    "--into", multiple=True, metavar="CODE", help=mark("They are coded with this code instead; repeat it for both.")
)
@option("--too", is_flag=True, help=mark("With --into: besides, they keep the code that they have."))
@option("--remove", is_flag=True, help=mark("They are coded no longer."))
@coder_option
@json_option
@click.pass_context
def codebook_decide(
    ctx: click.Context, /, study: Path, passages: tuple[str, ...], coder: str | None, *, as_json: bool, **given: Any
) -> None:
    """Decide about passages."""
    ways = [name for name in ("keep", "into", "remove") if given[name]]
    if len(ways) != 1 or (given["too"] and ways != ["into"]):
        ctx.fail(say(mark("Give one of --keep, --into and --remove.")))
    with writing(study) as held:
        queue = held.codebook.queue
        codings = list({one.id: one for one in map(held.names.coding, passages)}.values())
        who = coder_id(held, coder)
        if given["keep"]:
            queue.keep([one.id for one in codings], who)
        targets = [held.names.code(one).id for one in given["into"]]
        for one in codings:
            if targets:
                queue.recode(one.id, targets, stays=given["too"], coder_id=who)
            elif given["remove"]:
                queue.remove(one.id, who)
        tree = held.codebook.tree
        waiting = queue.waiting()
        left = {one.code_id: waiting.get(one.code_id, 0) for one in codings}
        shapes = [{"code": tree.path(code_id), "waiting": count} for code_id, count in left.items()]
    report(shapes, _left(sum(left.values())), as_json=as_json)


# --- examples and use


@click.command(
    "pin",
    cls=TranslatedCommand,
    help=mark("Make a coded passage an example in a definition: good, border, or not (what the code is not)."),
)
@study_argument
@click.argument("passage", metavar="PASSAGE")
@click.argument("kind", type=click.Choice(EXAMPLE_KINDS), metavar="good|border|not")
@option("--code", metavar="CODE", help=mark("Another code than the passage’s own."))
@json_option
def codebook_pin(study: Path, passage: str, kind: str, code: str | None, *, as_json: bool) -> None:
    """Pin a passage."""
    with writing(study) as held:
        pinned = held.codebook.pins.pin(held.names.coding(passage).id, kind, held.names.code(code).id if code else None)
        shapes = [example_shape(one) for one in held.codebook.examples(pinned.code_id)]
        name = held.codebook.tree[pinned.code_id].name
    report(shapes, say(mark("Pinned to “{code}”: {kind}."), code=name, kind=say_kind(kind)), as_json=as_json)


@click.command("unpin", cls=TranslatedCommand, help=mark("Let a passage no longer be an example; its coding stays."))
@study_argument
@click.argument("passage", metavar="PASSAGE")
@json_option
def codebook_unpin(study: Path, passage: str, *, as_json: bool) -> None:
    """Unpin a passage."""
    with writing(study) as held:
        pins = held.codebook.pins.of_codings([held.names.coding(passage).id])
        for pin in pins:
            held.codebook.pins.unpin(pin.id)
    said = Message("Took {n} pinned example away.", "Took {n} pinned examples away.", len(pins))
    report({"unpinned": len(pins)}, said, as_json=as_json)


@click.command("examples", cls=TranslatedCommand, help=mark("List the examples of a code, pinned and written."))
@study_argument
@_code
@json_option
def codebook_examples(study: Path, code: str, *, as_json: bool) -> None:
    """List examples."""
    with reading(study) as held:
        found = held.codebook.examples(held.names.code(code).id)
    if as_json:
        emit([example_shape(one) for one in found])
    elif found:
        rows = [[say_kind(one.kind), one.source, one.text] for one in found]
        show_list((mark("Kind"), mark("Source"), mark("Example")), rows)
    else:
        tell(say(mark("The code has no examples yet. `codebook pin` makes one of a passage.")))


@click.command("use", cls=TranslatedCommand, help=mark("Where a code is used: persons and passages by case and wave."))
@study_argument
@_code
@json_option
def codebook_use(study: Path, code: str, *, as_json: bool) -> None:
    """Show where a code is used."""
    from qualcase.study.code_use import code_use

    with reading(study) as held:
        use = code_use(held, held.names.code(code).id)
    if as_json:
        emit(use_shape(use))
        return
    rows = [[row.name, *(f"{one.persons} ({one.passages})" for one in row.cells), row.mark] for row in use.rows]
    rows.append([say(mark("All")), *(f"{one.persons} ({one.passages})" for one in use.total), ""])
    show_list((mark("Case"), *use.waves, mark("Change")), rows)
    tell(say(mark("Persons, and passages in brackets. {caption}"), caption=use.caption))


COMMANDS = (
    *(codebook_retire, codebook_take_up, codebook_merges, codebook_split, codebook_queue, codebook_decide),
    *(codebook_pin, codebook_unpin, codebook_examples, codebook_use),
)
