"""`names`: names out of a study, and back in by who has the key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    emit,
    filter_options,
    json_option,
    make_filter,
    one_line,
    option,
    reading,
    report,
    study_argument,
    tell,
    tell_all,
    writing,
)
from qualcase.cli.fields import show_list
from qualcase.cli.keys import key_options, must_be_sure, open_key, pass_phrase_option, read_pass_phrase, yes_option
from qualcase.cli.name_shapes import (
    final_shape,
    plan_shape,
    pseudonym_shape,
    search_shape,
    state_shape,
)
from qualcase.errors import UserError
from qualcase.text.identifiers import IdentifierKind
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.pseudonyms import NameHit, PseudonymTable
    from qualcase.study import Study
    from qualcase.study.name_changes import NamePlan


@click.group(
    "names",
    cls=TranslatedGroup,
    help=mark("Names out of a study: find, judge, replace, put back, take out for good."),
    notes=mark(
        "What stands for whom is kept in a key file outside the study, encrypted with a pass phrase. Without the key "
        "no name can be put back once they were taken out for good."
    ),
)
def names_() -> None:
    """Names out."""


@names_.group("key", cls=TranslatedGroup, help=mark("The key file: make one, see whether it opens."))
def names_key() -> None:
    """The key."""


_key_file = click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")


@names_key.command("new", help=mark("Make a key file for a study. Keep it where the study is not."))
@study_argument
@_key_file
@pass_phrase_option
@json_option
def key_new(study: Path, file: Path, pass_phrase_file: Path | None, *, as_json: bool) -> None:
    """Make a key."""
    with reading(study) as held:
        key = held.pseudonyms.create_key(file, read_pass_phrase(pass_phrase_file, again=True))
        beside = held.pseudonyms.lies_beside(key)
    if beside:
        tell(say(mark("The key lies beside the study. Keep it elsewhere: whoever has both has the names.")))
    report({"file": str(key.path)}, say(mark("Made {path}."), path=key.path), as_json=as_json)


@names_key.command("check", help=mark("See whether the pass phrase opens the key, and what it holds."))
@study_argument
@_key_file
@pass_phrase_option
@json_option
def key_check(study: Path, file: Path, pass_phrase_file: Path | None, *, as_json: bool) -> None:
    """Check a key."""
    with reading(study) as held:
        table = open_key(held, file, pass_phrase_file).table
        missing = held.pseudonyms.plan_restore(table).missing
    shape = {"names": len(table.pseudonyms), "forms": len(table.all_forms), "missing": missing}
    said = mark("The key opens: {names} names in {forms} forms; {missing} replacements stand nowhere any more.")
    report(shape, say(said, **shape), as_json=as_json)


@names_.command("find", help=mark("List what may tell who somebody is, with its context. Nothing is changed."))
@study_argument
@key_options(required=False)
@option("--source", "sources", multiple=True, metavar="SOURCE", help=mark("Only the text of this source."))
@option("--kind", type=click.Choice([one.value for one in IdentifierKind]), help=mark("Only this kind."))
@option("--least", type=click.FloatRange(0, 1), default=0.1, show_default=True, help=mark("The least confidence."))
@option("--all", "decided", is_flag=True, help=mark("Also what was judged already."))
@option("--language-model", is_flag=True, help=mark("Ask spaCy too, where a pipeline is installed; slower."))
@json_option
def names_find(
    study: Path, key: Path | None, pass_phrase_file: Path | None, *, decided: bool, as_json: bool, **given: Any
) -> None:
    """Find names."""
    from qualcase.study.name_report import say_limits, say_search

    with reading(study) as held:
        table = open_key(held, key, pass_phrase_file).table if key else None
        ids = [held.names.sources.find(text).id for text in given["sources"]] or None
        found = held.pseudonyms.find(
            table, source_ids=ids, least=given["least"], language_model=given["language_model"]
        )
    kind = given["kind"]
    shown = [hit for hit in found.hits if (decided or hit.verdict is None) and kind in (None, hit.kind.value)]
    if as_json:
        emit(search_shape(found, shown))
        return
    for hit in shown:
        click.echo(one_line(_line(hit)))
    tell(Message("{n} hit", "{n} hits", len(shown)))
    tell_all([say_search(found), *say_limits()])


def _line(hit: NameHit) -> str:
    where = hit.where if hit.place.is_text else f"{hit.where} ({hit.place.table}.{hit.place.field})".strip()
    verdict = f"  {hit.verdict.value}" if hit.verdict else ""
    return (
        f"{hit.id}  {hit.kind.value} {hit.confidence:.0%}{verdict}  {where}: {hit.context}  → {hit.replacement or '?'}"
    )


@names_.command("list", help=mark("List the names of the key and what stands in their place."))
@study_argument
@key_options()
@json_option
def names_list(study: Path, key: Path, pass_phrase_file: Path | None, *, as_json: bool) -> None:
    """List the table."""
    with reading(study) as held:
        table = open_key(held, key, pass_phrase_file).table
    if as_json:
        emit([pseudonym_shape(one) for one in table.pseudonyms])
        return
    rows = [(one.name, ", ".join(one.forms), one.replacement, one.kind.value) for one in table.pseudonyms]
    show_list((mark("Name"), mark("Forms"), mark("Replacement"), mark("Kind")), rows)


_hits = click.argument("hits", nargs=-1, metavar="[HIT...]")
_everywhere = option("--everywhere", is_flag=True, help=mark("These words wherever they stand, in all sources."))


@names_.command(
    "approve",
    help=mark("Say that hits are to be replaced, once or everywhere. HIT is an id that `names find` lists."),
    examples=('names approve study 3f2a91c0de --everywhere --replacement "[P07, frivillig]" --key study.names.age',),
)
@study_argument
@_hits
@key_options()
@_everywhere
@option("--replacement", default="", metavar="TEXT", help=mark("What stands in their place; else the proposal."))
@option(
    "--forms",
    "forms_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=mark("A file with further forms of the name, one a line, to be replaced everywhere."),
)
@json_option
def names_approve(
    study: Path, hits: tuple[str, ...], key: Path, pass_phrase_file: Path | None, *, as_json: bool, **given: Any
) -> None:
    """Approve hits."""
    with reading(study) as held:
        opened = open_key(held, key, pass_phrase_file)
        chosen = _chosen(held, opened.table, hits)
        forms = _lines(given["forms_file"]) if given["forms_file"] else []
        if not chosen and not forms:
            raise UserError("Name the hits that are meant. `names find` lists them.")
        made = held.pseudonyms.approve(
            opened, chosen, everywhere=given["everywhere"], replacement=given["replacement"], also_forms=forms
        )
    said = Message("{n} name is to be replaced.", "{n} names are to be replaced.", len(made))
    report([pseudonym_shape(one) for one in made], said, as_json=as_json)


def _lines(path: Path) -> list[str]:
    try:
        return [line.strip() for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError):
        raise UserError("{file} cannot be read. Write the forms into a text file, one a line.", file=path) from None


def _chosen(study: Study, table: PseudonymTable, ids: Sequence[str]) -> list[NameHit]:
    """The hits with some ids. Raises UserError for one that is not found (any more)."""
    by_id = {hit.id: hit for hit in study.pseudonyms.find(table, least=0).hits}
    unknown = [one for one in ids if one not in by_id]
    if unknown:
        raise UserError(
            "There is no hit {id}; the text around it may have changed. Look for names again.", id=unknown[0]
        )
    return [by_id[one] for one in ids]


@names_.command("reject", help=mark("Say that hits tell nothing about anybody, once or everywhere."))
@study_argument
@_hits
@key_options()
@_everywhere
@json_option
def names_reject(
    study: Path, hits: tuple[str, ...], key: Path, pass_phrase_file: Path | None, *, everywhere: bool, as_json: bool
) -> None:
    """Reject hits."""
    with reading(study) as held:
        opened = open_key(held, key, pass_phrase_file)
        chosen = _chosen(held, opened.table, hits)
        if not chosen:
            raise UserError("Name the hits that are meant. `names find` lists them.")
        held.pseudonyms.reject(opened, chosen, everywhere=everywhere)
    said = Message("{n} hit stays as it is.", "{n} hits stay as they are.", len(chosen))
    report({"rejected": [hit.id for hit in chosen]}, said, as_json=as_json)


@names_.command("reopen", help=mark("Take back what was said of hits, once or everywhere."))
@study_argument
@_hits
@key_options()
@_everywhere
@json_option
def names_reopen(
    study: Path, hits: tuple[str, ...], key: Path, pass_phrase_file: Path | None, *, everywhere: bool, as_json: bool
) -> None:
    """Make hits undecided again."""
    with reading(study) as held:
        opened = open_key(held, key, pass_phrase_file)
        chosen = _chosen(held, opened.table, hits)
        if not chosen:
            raise UserError("Name the hits that are meant. `names find` lists them.")
        held.pseudonyms.reopen(opened, chosen, everywhere=everywhere)
    said = Message("{n} hit is undecided again.", "{n} hits are undecided again.", len(chosen))
    report({"reopened": [hit.id for hit in chosen]}, said, as_json=as_json)


@names_.command("apply", help=mark("Replace everything that was approved, as one action that undo takes back."))
@study_argument
@key_options()
@option("--dry-run", is_flag=True, help=mark("Only say what would be replaced."))
@json_option
def names_apply(study: Path, key: Path, pass_phrase_file: Path | None, *, dry_run: bool, as_json: bool) -> None:
    """Replace names."""
    with (reading if dry_run else writing)(study) as held:
        opened = open_key(held, key, pass_phrase_file)
        plan = held.pseudonyms.plan(opened.table) if dry_run else held.pseudonyms.apply(opened)
    if dry_run:
        said = Message("{n} place would be replaced.", "{n} places would be replaced.", plan.count)
    else:
        said = Message("{n} place was replaced.", "{n} places were replaced.", plan.count)
        if not as_json:
            tell(say(mark("The names still stand in earlier texts, files, history and backups until `names final`.")))
    report(plan_shape(plan), said, as_json=as_json)


@names_.command("restore", help=mark("Put the names back that the key tells of, as one action that undo takes back."))
@study_argument
@key_options()
@option("--source", "sources", multiple=True, metavar="SOURCE", help=mark("Only in the text of this source."))
@json_option
def names_restore(
    study: Path, key: Path, pass_phrase_file: Path | None, sources: Iterable[str], *, as_json: bool
) -> None:
    """Put names back."""
    with writing(study) as held:
        opened = open_key(held, key, pass_phrase_file)
        ids = [held.names.sources.find(text).id for text in sources] or None
        plan = held.pseudonyms.restore(opened, ids)
    if plan.missing:
        tell(_missing(plan))
    said = Message("The names were put back in {n} place.", "The names were put back in {n} places.", plan.count)
    report(plan_shape(plan), said, as_json=as_json)


def _missing(plan: NamePlan) -> Message:
    return Message(
        "{n} replacement was edited and could not be put back.",
        "{n} replacements were edited and could not be put back.",
        plan.missing,
    )


@names_.command(
    "final",
    help=mark("Take the names out for good: earlier texts, files, history and backups. Cannot be undone."),
)
@study_argument
@key_options()
@yes_option
@json_option
def names_final(study: Path, key: Path, pass_phrase_file: Path | None, *, yes: bool, as_json: bool) -> None:
    """Take names out for good."""
    from qualcase.study.name_report import say_final

    must_be_sure(say(mark("Earlier texts, files, history and backups will be gone for good. Go on?")), yes=yes)
    with writing(study) as held:
        done = held.pseudonyms.final(open_key(held, key, pass_phrase_file))
    if as_json:
        emit(final_shape(done))
    else:
        for line in say_final(done):
            click.echo(one_line(line))


@names_.command("status", help=mark("Say whether the names were taken out for good, and when."))
@study_argument
@json_option
def names_status(study: Path, *, as_json: bool) -> None:
    """The state."""
    from qualcase.study.name_report import say_state

    with reading(study) as held:
        state = held.pseudonyms.final_state()
    if as_json:
        emit(state_shape(state))
    else:
        for line in say_state(state):
            click.echo(line)


@names_.command("single", help=mark("List who is alone in their role, site and wave: a figure on them points to them."))
@study_argument
@filter_options
@json_option
def names_single(study: Path, chosen: dict[str, Any], *, as_json: bool) -> None:
    """List single persons."""
    from dataclasses import asdict

    from qualcase.study.wording import say_role

    with reading(study) as held:
        alone = held.disclosure.single_persons(make_filter(held, chosen))
    if as_json:
        emit([asdict(one) for one in alone])
        return
    rows = [(one.site or "–", one.wave or "–", say_role(one.role) or "–", one.participant) for one in alone]
    show_list((mark("Site"), mark("Wave"), mark("Role"), mark("Participant")), rows)
