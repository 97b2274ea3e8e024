"""`demo`: the sample study, its comparison, its excerpts in Word, and the window or pictures of it."""

from __future__ import annotations

from pathlib import Path

import click

from qualcase.cli.basis import TranslatedCommand, emit_table, option, services
from qualcase.words import mark, say


@click.command(
    "demo", cls=TranslatedCommand, help=mark("Build the demo study, print its comparison, and open the window on it.")
)
@click.argument(
    "folder", type=click.Path(path_type=Path, file_okay=False), metavar="[DIR]", default=Path("qualcase-demo")
)
@option("--no-window", is_flag=True, help=mark("Draw the main screens to PNG files instead of opening the window."))
@option("--force", is_flag=True, help=mark("Build the demo anew, even if it is there."))
@click.pass_context
def demo_(ctx: click.Context, folder: Path, *, no_window: bool, force: bool) -> None:
    """Show the demo."""
    from qualcase.study import Study
    from qualcase.study.demo import NOT_LOADED, build_demo
    from qualcase.study.matrix_table import matrix_table

    with click.progressbar(length=4, label=say(mark("The demo study"))) as bar:
        path = build_demo(folder, force=force, progress=lambda done, _total, _what="": bar.update(done - bar.pos))
    with Study.open(path, read_only=True) as study:
        click.echo(f"{study.path}\n")
        shown = study.compare()
        emit_table(matrix_table(shown, study.info().title, compact=True))
        document = folder / "excerpts.docx"
        count = study.export_excerpts(document)
    click.echo(say(mark("Wrote {n} excerpts to {path}."), n=count, path=document))
    if NOT_LOADED:
        click.echo(say(mark("Not loaded yet: {files}."), files=", ".join(sorted(NOT_LOADED))))
    if no_window or not services().has_display():
        pictures = services().draw_screens(path, folder)
        click.echo(say(mark("The main screens:")))
        for picture in pictures:
            click.echo(f"  {picture}")
        return
    ctx.exit(services().open_window(path))
