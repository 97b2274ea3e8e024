"""`summaries`: list, show, set, gather, condense, stale, confirm, import, export."""

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
    one_line,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.fields import file_argument, show_list
from qualcase.cli.finding_shapes import summary_shape
from qualcase.cli.shapes import excerpt_shape
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.errors import UserError
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.summaries import SummaryCell
    from qualcase.study import Study

_CHANGES = {
    "added": mark("added: “{after}”"),
    "changed": mark("changed: “{before}” is “{after}”"),
    "moved": mark("moved: “{before}” is “{after}”"),
    "left": mark("no longer in the cell: “{before}”"),
    "lost": mark("lost from the text: “{before}”"),
    "removed": mark("removed: “{before}”"),
}
_LONGEST = 60


@click.group(
    "summaries",
    cls=TranslatedGroup,
    help=mark(
        "Summaries of cells, with the passages they rest on: list, show, set, gather, condense, stale, confirm, "
        "import, export."
    ),
    notes=mark(
        "A cell is a case (or --site), a code, and a wave or a change: K03 Forankring 2017, K03 Forankring 2015:2017."
    ),
)
def summaries_() -> None:
    """Summaries."""


def _cell_arguments(command: Any) -> Any:
    for decorate in (
        click.argument("wave", metavar="WAVE"),
        click.argument("code", metavar="CODE"),
        click.argument("place", metavar="CASE"),
        study_argument,
        option("--site", "of_site", is_flag=True, help=mark("CASE is the name of a site.")),
    ):
        command = decorate(command)
    return command


def _cell(study: Study, place: str, code: str, wave: str, *, of_site: bool) -> SummaryCell:
    where = {"site": place} if of_site else {"case": place}
    return study.summaries.find_cell(code=code, wave=wave, **where)


@summaries_.command("list", help=mark("List the summaries."), examples=("summaries list study --case K03",))
@study_argument
@option("--case", metavar="CASE", help=mark("Only of this case."))
@option("--code", metavar="CODE", help=mark("Only under this code, with its sub-codes."))
@option("--filled", is_flag=True, help=mark("How many cells are filled, by case and code, instead."))
@json_option
def summaries_list(study: Path, *, case: str | None, code: str | None, filled: bool, as_json: bool) -> None:
    """List summaries."""
    with reading(study) as held:
        if filled:
            _show_filled(held, as_json=as_json)
            return
        case_id = held.names.cases.find(case).id if case else None
        tree = held.codebook.tree
        codes = set(tree.with_subcodes(held.names.code(code).id)) if code else None
        shapes = [
            summary_shape(held, one)
            for one in held.summaries.states()
            if case_id in (None, one.summary.case_id) and (codes is None or one.summary.code_id in codes)
        ]
    _show(shapes, as_json=as_json)


@summaries_.command("stale", help=mark("List the summaries behind which something changed, with what."))
@study_argument
@json_option
def summaries_stale(study: Path, *, as_json: bool) -> None:
    """List stale summaries."""
    with reading(study) as held:
        shapes = [summary_shape(held, one) for one in held.summaries.stale()]
    _show(shapes, as_json=as_json)
    if not shapes and not as_json:
        tell(say(mark("Every summary rests on what it was written on.")))


@summaries_.command(
    "show",
    help=mark("Show what stands in a cell, what it cites, and what changed behind it."),
    examples=("summaries show study K03 Forankring 2015:2017",),
)
@_cell_arguments
@json_option
def summaries_show(study: Path, place: str, code: str, wave: str, *, of_site: bool, as_json: bool) -> None:
    """Show a summary."""
    with reading(study) as held:
        cell = _cell(held, place, code, wave, of_site=of_site)
        _must_be_written(held, cell)
        (shape,) = (summary_shape(held, one) for one in held.summaries.states() if one.summary.cell == cell)
    if as_json:
        emit(shape)
        return
    _show([shape], as_json=False)
    for one in shape["evidence"]:
        place_of = f"{one['source']} {one['start']}–{one['end']}" if one["source"] else say(mark("gone"))
        click.echo(f"  – {one_line(one['quote'] or '')} ({place_of}, {one['id']})")


@summaries_.command(
    "set",
    help=mark("Write what stands in a cell; an empty text takes it away."),
    examples=('summaries set study K03 Forankring 2017 "Aftalen er skrevet ned." --evidence 018f',),
)
@_cell_arguments
@click.argument("text", metavar="TEXT")
@option(
    "--evidence",
    multiple=True,
    metavar="CODING",
    help=mark("Id of a coding that it cites; may be repeated. Without it those of before stay."),
)
@option("--coder", metavar="CODER", help=mark("Who writes; else you."))
@json_option
def summaries_set(
    study: Path,
    place: str,
    code: str,
    wave: str,
    text: str,
    *,
    evidence: tuple[str, ...],
    of_site: bool,
    coder: str | None,
    as_json: bool,
) -> None:
    """Write a summary."""
    with writing(study) as held:
        cell = _cell(held, place, code, wave, of_site=of_site)
        cited = [held.names.coding(one).id for one in evidence] or None
        held.summaries.set(cell, text, coder_id(held, coder), cited)
        state, name = held.summaries.state(cell), _name(held, cell)
        shape = summary_shape(held, state) if state else None
    said = mark("Wrote the summary {name}.") if shape else mark("Took the summary {name} away.")
    report(shape, say(said, name=name), as_json=as_json)


@summaries_.command(
    "confirm",
    help=mark("Say that a summary still holds, or with --all that every one does."),
    examples=("summaries confirm study K03 Forankring 2017", "summaries confirm study --all"),
)
@study_argument
@click.argument("place", metavar="[CASE]", required=False)
@click.argument("code", metavar="[CODE]", required=False)
@click.argument("wave", metavar="[WAVE]", required=False)
@option("--site", "of_site", is_flag=True, help=mark("CASE is the name of a site."))
@option("--all", "every", is_flag=True, help=mark("Every summary that is stale."))
@option("--coder", metavar="CODER", help=mark("Who says so; else you."))
@json_option
def summaries_confirm(
    study: Path,
    place: str | None,
    code: str | None,
    wave: str | None,
    *,
    of_site: bool,
    every: bool,
    coder: str | None,
    as_json: bool,
) -> None:
    """Confirm summaries."""
    if every == bool(place and code and wave):
        click.get_current_context().fail(say(mark("Name a cell by case, code and wave, or say --all.")))
    with writing(study) as held:
        if every:
            cells = [one.summary.cell for one in held.summaries.stale()]
        else:
            cells = [_cell(held, place or "", code or "", wave or "", of_site=of_site)]
            _must_be_written(held, cells[0])
        done = held.summaries.confirm(cells, coder_id(held, coder))
    said = Message("{n} summary still holds.", "{n} summaries still hold.", len(done))
    report([one.id for one in done], said, as_json=as_json)


@summaries_.command("import", help=mark("Take summaries from a .yaml file in, with the quotes that they rest on."))
@study_argument
@file_argument
@json_option
def summaries_import(study: Path, file: Path, *, as_json: bool) -> None:
    """Import summaries."""
    with writing(study) as held:
        made = held.summaries.bring_in(file)
    report(
        {"imported": len(made)}, Message("Imported {n} summary.", "Imported {n} summaries.", len(made)), as_json=as_json
    )


@summaries_.command(
    "gather",
    help=mark("Put the paraphrases of a cell's passages into its summary, each citing its passage."),
    examples=("summaries gather study K03 Forankring 2017",),
)
@_cell_arguments
@option("--coder", metavar="CODER", help=mark("Who writes; else you."))
@json_option
def summaries_gather(
    study: Path, place: str, code: str, wave: str, *, of_site: bool, coder: str | None, as_json: bool
) -> None:
    """Gather paraphrases."""
    with writing(study) as held:
        cell = _cell(held, place, code, wave, of_site=of_site)
        held.summaries.gather(cell, coder_id(held, coder))
        state = held.summaries.state(cell)
        shape = summary_shape(held, state) if state else None
        name = _name(held, cell)
    report(shape, say(mark("Gathered paraphrases into the summary {name}."), name=name), as_json=as_json)


@summaries_.command(
    "condense",
    help=mark("Say in short what a passage says, in your words; an empty text takes it away."),
    examples=('summaries condense study 018f "Aftalen er skrevet ned."',),
)
@study_argument
@click.argument("coding", metavar="CODING")
@click.argument("text", metavar="TEXT")
@json_option
def summaries_condense(study: Path, coding: str, text: str, *, as_json: bool) -> None:
    """Condense a passage."""
    with writing(study) as held:
        one = held.codings.set(held.names.coding(coding).id, condensed=text.strip())
        shape = excerpt_shape(held.excerpts_of([one.id])[0])
    report(shape, say(mark("Condensed a passage of “{code}” in {source}."), **shape), as_json=as_json)


@summaries_.command(
    "export",
    help=mark("Write the summaries to a .docx, .xlsx or .csv file, case by code, with what they cite."),
    examples=("summaries export study framework.xlsx",),
)
@study_argument
@file_argument
@filter_options
@json_option
def summaries_export(study: Path, file: Path, *, chosen: dict[str, tuple[str, ...]], as_json: bool) -> None:
    """Export summaries."""
    with reading(study) as held:
        held.reports.write(ReportOrder(ReportKind.SUMMARIES, make_filter(held, chosen)), file)
    report({"file": str(file)}, say(mark("Wrote {path}."), path=file), as_json=as_json)


def _must_be_written(study: Study, cell: SummaryCell) -> None:
    if study.summaries.get(cell) is None:
        name = _name(study, cell)
        raise UserError("Nothing is written in {name}. Write it with `qualcase summaries set`.", name=name)


def _name(study: Study, cell: SummaryCell) -> str:
    return study.summaries.name_of(cell)


def _show(shapes: Sequence[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        emit(list(shapes))
        return
    for number, one in enumerate(shapes):
        waves = " → ".join(wave for wave in (one["from_wave"], one["wave"]) if wave)
        who = f" ({one['coder']})" if one["coder"] else ""
        click.echo(f"{chr(10) if number else ''}{one['case'] or one['site']} · {one['code']} · {waves}{who}")
        click.echo("  " + one["text"].replace("\n", "\n  "))
        if one["edited_from"]:
            click.echo("  ! " + say(mark("edited since {coder} wrote it"), coder=one["edited_from"]))
        for change in one["changes"]:
            words = {side: _short(change[side] or "…") for side in ("before", "after")}
            click.echo("  ! " + say(_CHANGES[change["what"]], **words))


def _short(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _show_filled(study: Study, *, as_json: bool) -> None:
    shares, tree = study.summaries.filled(), study.codebook.tree
    cases = {one.id: one.name for one in study.cases.all()}
    named = [
        *(("case", cases[one], share) for one, share in shares.by_case.items()),
        *(("code", tree.path(one), share) for one, share in shares.by_code.items()),
    ]
    if as_json:
        emit([{"of": of, "name": name, **share._asdict(), "share": share.share} for of, name, share in named])
        return
    rows = [(name, f"{one.cells}/{one.of_cells}", f"{one.changes}/{one.of_changes}") for _, name, one in named]
    show_list((mark("Case or code"), mark("Cells"), mark("Changes")), rows)
