"""`code`, `uncode`, `recode`, `split`: coding passages, one or a whole table at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    default_coder,
    json_option,
    option,
    report,
    study_argument,
    tell,
    tell_all,
    writing,
)
from qualcase.cli.fields import must_change, read_span
from qualcase.cli.shapes import excerpt_shape
from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from qualcase.study import Study
    from qualcase.study.reshaping import Reshaped


@click.command(
    "code",
    cls=TranslatedCommand,
    help=mark("Code a passage, or all passages of a table as one action."),
    examples=(
        'code study --source K03_2015_interview --code Roller --quote "hvem der har ansvaret"',
        "code study --source K03_2015_interview --code Forankring/Aftaler --span 120:168 --rating -2",
        "code study --table codings.csv --coder Anna",
    ),
)
@study_argument
@option("--source", metavar="SOURCE", help=mark("The source: its name or the beginning of it."))
@option("--code", metavar="CODE", help=mark("The code: its path or name, or the beginning of it."))
@option("--quote", metavar="TEXT", help=mark("The words of the passage, exactly as they stand in the source."))
@option(
    "--occurrence", type=click.IntRange(1), metavar="N", help=mark("Which of several equal quotes: 1 is the first.")
)
@option("--span", metavar="A:B", help=mark("Or its place: from character A up to character B."))
@option("--coder", metavar="NAME", help=mark("Who codes; made when new. Else you."))
@option("--note", default="", metavar="TEXT", help=mark("A note."))
@option("--condensed", default="", metavar="TEXT", help=mark("What it says in short, in your words."))
@option("--rating", metavar="N", help=mark("A rating on the code’s scale, such as -2."))
@option("--about", metavar="WAVE", help=mark("What it speaks about: another wave, before, or expected."))
@option("--about-case", metavar="CASE", help=mark("Which of the source’s cases it speaks about."))
@option("--star", is_flag=True, help=mark("Star the passage."))
@option(
    "--table",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.csv",
    help=mark(
        "Many at once. Columns: source, code, coder, quote (and occurrence) or start and end, rating, about, "
        "about_case, note, star, condensed."
    ),
)
@json_option
@click.pass_context
def code_(ctx: click.Context, /, study: Path, *, table: Path | None, as_json: bool, **fields: Any) -> None:
    """Code passages."""
    from qualcase.study.coding_table import WantedPassage, code_passages, read_passages

    if table is None:
        _require(ctx, fields)
        start, end = read_span(fields["span"]) if fields["span"] else (None, None)
        wanted = [
            WantedPassage(
                source=fields["source"],
                code=fields["code"],
                coder=fields["coder"] or "",
                quote=fields["quote"],
                occurrence=fields["occurrence"],
                start=start,
                end=end,
                rating=_whole(fields["rating"] or ""),
                about=fields["about"] or "",
                about_case=fields["about_case"] or "",
                note=fields["note"],
                star=fields["star"],
                condensed=fields["condensed"],
            )
        ]
    else:
        if any(value for name, value in fields.items() if name != "coder"):
            ctx.fail(say(mark("Give either --table or one passage, not both.")))
        wanted = read_passages(table)
    with writing(study) as held:
        coded = code_passages(held, wanted, fields["coder"] or default_coder(), from_table=table is not None)
        excerpts = held.excerpts_of([one.id for one in coded.codings])
    tell_all(coded.made)
    unheard = sum(not one.words and SourceKind(one.kind).is_speech for one in excerpts)
    if unheard:
        tell(
            Message(
                "{n} passage holds no word of a participant, so it counts nowhere.",
                "{n} passages hold no word of a participant, so they count nowhere.",
                unheard,
            )
        )
    shapes = [excerpt_shape(one) for one in excerpts]
    if table is not None:
        report(shapes, _coded(coded.new, len(excerpts) - coded.new), as_json=as_json)
        return
    template = mark("Coded “{code}” in {source}, {start}–{end}: {id}")
    if not coded.new:
        template = mark("“{code}” was there already in {source}, {start}–{end}: {id}. To change it: `qualcase recode`.")
    report(shapes[0], say(template, **shapes[0]), as_json=as_json)


def _coded(new: int, old: int) -> str:
    said = [str(Message("Coded {n} passage.", "Coded {n} passages.", new))]
    if old:
        said.append(str(Message("{n} was there already.", "{n} were there already.", old)))
    return " ".join(said)


def _require(ctx: click.Context, fields: dict[str, Any]) -> None:
    for name in ("source", "code"):
        if not fields[name]:
            ctx.fail(say(mark("Missing option --{name}."), name=name))
    if bool(fields["quote"]) == bool(fields["span"]):
        ctx.fail(say(mark("Give the passage either by --quote or by --span.")))


@click.command("uncode", cls=TranslatedCommand, help=mark("Remove codings by id; `excerpts --json` tells the ids."))
@study_argument
@click.argument("coding", nargs=-1, required=True, metavar="CODING...")
@json_option
def uncode_(study: Path, coding: tuple[str, ...], *, as_json: bool) -> None:
    """Remove codings."""
    with writing(study) as held:
        ids = list(dict.fromkeys(held.names.coding(one).id for one in coding))
        shapes = [excerpt_shape(one) for one in held.excerpts_of(ids)]
        held.codings.remove(ids)
    report(shapes, Message("Removed {n} coding.", "Removed {n} codings.", len(ids)), as_json=as_json)


@click.command(
    "recode",
    cls=TranslatedCommand,
    help=mark("Change a coding: its code, place, rating, note, paraphrase, star, or what it is about."),
)
@study_argument
@click.argument("coding", metavar="CODING")
@option("--code", metavar="CODE", help=mark("Another code."))
@option(
    "--span", metavar="A:B", help=mark("Another place: from character A up to character B; also for a lost passage.")
)
@option("--rating", metavar="N", help=mark("A rating on the code’s scale; empty takes it away."))
@option("--note", metavar="TEXT", help=mark("A note."))
@option("--condensed", metavar="TEXT", help=mark("What it says in short, in your words; empty takes it away."))
@option("--star/--no-star", default=None, help=mark("Star it, or take the star away."))
@option(
    "--about",
    metavar="WAVE",
    help=mark("What it speaks about: another wave, before, expected; empty for its own wave."),
)
@option("--about-case", metavar="CASE", help=mark("Which of the source’s cases it speaks about; empty for none."))
@json_option
def recode_(study: Path, coding: str, *, as_json: bool, **given: Any) -> None:
    """Change a coding."""
    from qualcase.study.coding_table import about_fields

    must_change(given)
    with writing(study) as held:
        one = held.names.coding(coding)
        plain = ("note", "condensed", "star")
        fields: dict[str, Any] = {name: given[name] for name in plain if given[name] is not None}
        if given["span"]:
            fields["start"], fields["end"] = read_span(given["span"])
        if given["rating"] is not None:
            fields["rating"] = _whole(given["rating"])
        if given["about"] is not None:
            fields.update(about_fields(held, given["about"]))
        if given["about_case"] is not None:
            name = given["about_case"].strip()
            fields["about_case_id"] = held.names.cases.find(name).id if name else None
        changed = _change(held, one.id, given["code"], fields)
        excerpt = held.excerpts_of([changed.coding.id])[0]
    _tell_reshaped(changed)
    shape = excerpt_shape(excerpt)
    report(shape, say(mark("Changed a passage of “{code}” in {source}."), **shape), as_json=as_json)


def _change(held: Study, coding_id: str, code: str | None, fields: dict[str, Any]) -> Reshaped:
    """The coding changed as one action, named after what matters most of it."""
    from qualcase.study.reshaping import Reshaped

    if code:
        return held.codings.recode(coding_id, held.names.code(code).id, **fields)
    if "start" in fields:
        return held.codings.reshape(coding_id, **fields)
    return Reshaped(held.codings.set(coding_id, **fields))


def _tell_reshaped(changed: Reshaped) -> None:
    if changed.joined:
        tell(Message(mark("The passage was coded so already; the two codings are one now.")))
    if changed.lost_rating:
        tell(Message(mark("Its rating went, since the other code is not rated on the same scale.")))


@click.command(
    "split",
    cls=TranslatedCommand,
    help=mark("Make two codings of one. The note and the star stay with the first."),
    examples=("split study 01a2 --at 168",),
)
@study_argument
@click.argument("coding", metavar="CODING")
@option("--at", type=click.IntRange(0), required=True, metavar="A", help=mark("Before which character of the text."))
@json_option
def split_(study: Path, coding: str, *, at: int, as_json: bool) -> None:
    """Split a coding."""
    with writing(study) as held:
        parts = held.codings.split(held.names.coding(coding).id, at)
        shapes = [excerpt_shape(one) for one in held.excerpts_of([part.coding.id for part in parts])]
    for part in parts:
        _tell_reshaped(part)
    said = say(
        mark("Split a passage of “{code}” in {source}: {first} and {second}"),
        code=shapes[0]["code"],
        source=shapes[0]["source"],
        first=f"{shapes[0]['start']}–{shapes[0]['end']}",
        second=f"{shapes[-1]['start']}–{shapes[-1]['end']}",
    )
    report(shapes, said, as_json=as_json)


def _whole(text: str) -> int | None:
    if not text.strip():
        return None
    try:
        return int(text.replace("−", "-"))
    except ValueError:
        raise UserError("“{text}” is no rating. Write a whole number.", text=text) from None
