"""`demo`: the sample study, its comparison, its excerpts in Word, and the window or pictures of it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from qualcase.cli.basis import TranslatedCommand, emit, emit_table, json_option, open_window, option, services, tell
from qualcase.cli.shapes import comparison_shape
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.words import mark, say


@click.command(
    "demo",
    cls=TranslatedCommand,
    help=mark("Build the demo study, print its comparison, write its excerpts to Word, and open the window on it."),
    examples=("demo", "demo /tmp/demo --no-window"),
)
@click.argument(
    "folder", type=click.Path(path_type=Path, file_okay=False), metavar="[DIR]", default=Path("qualcase-demo")
)
@option("--no-window", is_flag=True, help=mark("Draw the main screens to PNG files instead of opening the window."))
@option("--force", is_flag=True, help=mark("Build the demo anew, even if it is there; the old one is backed up."))
@json_option
@click.pass_context
def demo_(ctx: click.Context, folder: Path, *, no_window: bool, force: bool, as_json: bool) -> None:
    """Show the demo."""
    from qualcase.study import Study
    from qualcase.study.matrix_table import matrix_table

    path = _build(folder, force=force)
    document = folder / "excerpts.docx"
    with Study.open(path) as study:  # to write: what leaves has ids, which are given here for the first time
        shown = study.compare()
        table = matrix_table(shown, study.info().title, compact=True)
        if not as_json:
            click.echo(f"{study.path}\n")
            emit_table(table)
        study.reports.write(ReportOrder(ReportKind.EXCERPTS), document)
    if not as_json:
        click.echo(f"\n{say(mark('Wrote {path}.'), path=document)}")
    shows_window = services().has_display() and not no_window
    pictures = [] if shows_window else services().draw_screens(path, folder)
    if as_json:
        comparison = comparison_shape(shown)
        files = [str(picture) for picture in pictures]
        told = {"study": str(path), "excerpts": str(document)}
        emit({**told, "comparison": comparison, "pictures": files})
    elif pictures:
        click.echo(say(mark("The main screens:")))
        for picture in pictures:
            click.echo(f"  {picture}")
    if shows_window:
        ctx.exit(open_window(path))


def _build(folder: Path, *, force: bool) -> Path:
    from qualcase.study.demo import build_demo

    if sys.stderr is None or not sys.stderr.isatty():
        return build_demo(folder, force=force)
    tell(say(mark("The demo study")))
    with click.progressbar(length=1, file=sys.stderr) as bar:

        def tell_step(done: int, total: int, what: str = "") -> None:  # noqa: ARG001 - a bar has no words
            bar.length = total
            bar.update(done - bar.pos)

        return build_demo(folder, force=force, progress=tell_step)
