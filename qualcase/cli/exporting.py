"""`export`: every kind of report as a file, and the recipes of a study."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    TranslatedGroup,
    emit,
    is_interactive,
    json_option,
    leaving,
    option,
    report,
    services,
    study_argument,
    tell,
    tell_all,
)
from qualcase.cli.fields import output_option
from qualcase.cli.keys import open_key
from qualcase.cli.recipe_shapes import ran_shape, say_ran, warning_shape
from qualcase.cli.report_options import key_out_options, make_order, report_options
from qualcase.coding.orders import ReportKind
from qualcase.errors import UserError
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.charts import Chart, Drawn, PictureFormat
    from qualcase.coding.leaving import OutWarning
    from qualcase.coding.orders import ReportOrder
    from qualcase.study import Study
    from qualcase.study.reports.kinds import Kind

_FOR_PROGRAMS = (".yaml", ".yml")
"""A codebook that is to be brought in again."""
_RECIPES = "recipes of a study"
"""No name that anybody types: where `export STUDY --recipe NAME` leads."""


class LateRenderer:
    """Draws charts by the window's side of the program, which is loaded with the first of them."""

    def draw(self, chart: Chart, picture: PictureFormat, *, width: float = 160.0, with_caption: bool = False) -> Drawn:
        """Draw a chart."""
        drawn: Drawn = services().renderer().draw(chart, picture, width=width, with_caption=with_caption)
        return drawn


class _ExportGroup(TranslatedGroup):
    """A command for every kind of report; also with the study first, and with recipes in the place of a kind."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every kind that there is."""
        from qualcase.study.reports.kinds import kinds

        there = [one.kind.value for one in kinds()]
        return [*there, *(name for name in super().list_commands(ctx) if name not in there)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        if cmd_name == _RECIPES:
            return _export_recipes
        if cmd_name in list(ReportKind):
            from qualcase.study.reports.kinds import is_there, kind_of

            kind = ReportKind(cmd_name)
            if is_there(kind):
                return _command(kind_of(kind))
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take `STUDY KIND` for `KIND STUDY`, and `STUDY --recipe NAME` for what writes recipes."""
        if self.get_command(ctx, args[0]) is None:
            if len(args) > 1 and self.get_command(ctx, args[1]) is not None:
                args = [args[1], args[0], *args[2:]]
            elif any(one.partition("=")[0] in ("--recipe", "--all-recipes") for one in args):
                args = [_RECIPES, *args]
        return super().resolve_command(ctx, args)


@click.group(
    "export",
    cls=_ExportGroup,
    help=mark("Write a report to a file: the ending says as what."),
    notes=mark("`qualcase export STUDY --recipe NAME` writes a report that is kept, `--all-recipes` all of them."),
)
def export_() -> None:
    """Export."""


@export_.command("codebook", help=mark("The codebook as .yaml, .docx, .xlsx or .csv."))
@study_argument
@output_option
@json_option
def export_codebook(study: Path, output: Path, *, as_json: bool) -> None:
    """Export the codebook."""
    with leaving(study) as held:
        held.export_codebook(output)
    report({"file": str(output)}, say(mark("Wrote {path}."), path=output), as_json=as_json)


def _command(kind: Kind) -> click.Command:
    """The command that writes reports of a kind."""

    def export(study: Path, output: Path, chosen: dict[str, Any], *, as_json: bool, **given: Any) -> None:
        with leaving(study) as held:
            if kind.kind is ReportKind.CODEBOOK and output.suffix.lower() in _FOR_PROGRAMS:
                held.export_codebook(output)
                report({"file": str(output)}, say(mark("Wrote {path}."), path=output), as_json=as_json)
            else:
                write_report(held, make_order(held, kind, chosen, given), output, given, as_json=as_json)

    export.__name__ = kind.kind.value
    decorated: Any = json_option(export)
    decorated = key_out_options(decorated)
    decorated = report_options(kind)(decorated)
    decorated = study_argument(output_option(decorated))
    made = TranslatedCommand(
        kind.kind.value,
        callback=decorated,
        params=[*reversed(decorated.__click_params__)],
        help=say(kind.purpose),
        examples=(f"export {kind.kind.value} study -o report{kind.suffixes[0]}",),
    )
    made.notes = _notes(kind)
    return made


def _notes(kind: Kind) -> str:
    said = say(mark("Written as {suffixes}."), suffixes=", ".join(kind.suffixes))
    if kind.parts:
        parts = ", ".join(f"{name} ({words})" for name, words in kind.parts)
        said = f"{said} {say(mark('Its parts: {parts}.'), parts=parts)}"
    if kind.on_request:
        asked = ", ".join(name for name, _ in kind.parts if name in kind.on_request)
        said = f"{said} {say(mark('Only where they are named: {parts}.'), parts=asked)}"
    return said


def write_report(study: Study, order: ReportOrder, output: Path, given: dict[str, Any], *, as_json: bool) -> None:
    """Write a report, and tell which files there are now and what somebody should know before they go on.

    What must be confirmed is asked first.
    """
    study.reports.renderer = LateRenderer()
    if given.get("key"):
        study.reports.take_key(open_key(study, given["key"], given["pass_phrase_file"]).table)
    warnings = study.reports.warnings(order)
    must_mean(warnings, sure=given["sure"])
    files = study.reports.write(order, output)
    tell_all(one.message for one in warnings if given["sure"] or not one.must_confirm)
    shape = {
        "file": str(files[0]) if files else "",
        "files": [str(one) for one in files],
        "warnings": [warning_shape(one) for one in warnings],
    }
    wrote = Message(
        "Wrote {path}.",
        "Wrote {n} files, the first {path}.",
        len(files),
        {"path": files[0] if files else output},
    )
    report(shape, wrote, as_json=as_json)


def must_mean(warnings: Sequence[OutWarning], *, sure: bool) -> None:
    """Ask where something must be confirmed. Raises UserError where nobody can be asked, Abort where they say no."""
    asked = [one.message for one in warnings if one.must_confirm and not sure]
    if not asked:
        return
    tell_all(asked)
    if not is_interactive():
        raise UserError(
            "Names would stay that nobody judged. Open the key with --key, or say with --sure that you mean it."
        )
    click.confirm(say(mark("Write it all the same?")), abort=True, err=True)


@click.command(
    "export",
    cls=TranslatedCommand,
    help=mark("Write reports that are kept as recipes."),
    examples=("export study --recipe Meeting", "export study --all-recipes"),
)
@study_argument
@option("--recipe", "names", multiple=True, metavar="NAME", help=mark("This recipe; may be repeated."))
@option("--all-recipes", is_flag=True, help=mark("All recipes, in their order."))
@key_out_options
@json_option
def _export_recipes(study: Path, names: tuple[str, ...], *, all_recipes: bool, as_json: bool, **given: Any) -> None:
    """Run recipes."""
    with leaving(study) as held:
        held.reports.renderer = LateRenderer()
        if given["key"]:
            held.reports.take_key(open_key(held, given["key"], given["pass_phrase_file"]).table)
        ids = [held.names.recipes.find(name).id for name in names]
        if not ids and not (all_recipes and held.recipes.all()):
            raise UserError("There is no recipe to write. Keep one with `qualcase recipe save`.")
        ran = held.recipes.run_all(sure=given["sure"], recipe_ids=[] if all_recipes else ids)
    if as_json:
        emit([ran_shape(one) for one in ran])
    for one in ran:
        (tell if as_json or not one.files else click.echo)(say_ran(one))
    failed = [one for one in ran if not one.files]
    if failed:
        raise UserError("{n} recipe was not written.", "{n} recipes were not written.", len(failed))
