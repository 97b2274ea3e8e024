"""What commands on names share: the key file, and the pass phrase, which is never an argument."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import is_interactive, option, tell
from qualcase.errors import UserError
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.study import Study
    from qualcase.study.pseudonyms import KeyFile

pass_phrase_option = option(
    "--pass-phrase-file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=mark("A file whose first line is the pass phrase; else it is asked for."),
)
yes_option = option("--yes", is_flag=True, help=mark("Do not ask whether it is meant."))


def key_options(*, required: bool = True) -> Callable[[Any], Any]:
    """The options that name a key file and its pass phrase; they arrive as `key` and `pass_phrase_file`."""

    def decorate(command: Any) -> Any:
        where = option(
            "--key",
            type=click.Path(path_type=Path, dir_okay=False),
            required=required,
            metavar="FILE",
            help=mark("The key file of the study."),
        )
        return where(pass_phrase_option(command))

    return decorate


def open_key(study: Study, path: Path, pass_phrase_file: Path | None) -> KeyFile:
    """The key of a study. Raises KeyFileError where the pass phrase is wrong."""
    key = study.pseudonyms.open_key(path, read_pass_phrase(pass_phrase_file))
    if study.pseudonyms.lies_beside(key):
        tell(say(mark("The key lies beside the study. Keep it elsewhere: whoever has both has the names.")))
    return key


def read_pass_phrase(path: Path | None, *, again: bool = False) -> str:
    """The pass phrase from a file, or from the person.

    Raises:
        UserError: there is no file and nobody to ask, or the file cannot be read.
    """
    if path is not None:
        try:
            return path.read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
        except (OSError, UnicodeDecodeError):
            raise UserError("The pass phrase cannot be read from {file}.", file=path) from None
    if not is_interactive():
        raise UserError("There is nobody to ask for the pass phrase. Name a file with --pass-phrase-file.")
    asked: str = click.prompt(say(mark("Pass phrase")), hide_input=True, confirmation_prompt=again, err=True)
    return asked


def must_be_sure(question: str, *, yes: bool) -> None:
    """Ask before what cannot be undone. Raises UserError where nobody can be asked, Abort where they say no."""
    if yes:
        return
    if not is_interactive():
        raise UserError("This cannot be undone. Say with --yes that it is meant.")
    click.confirm(question, abort=True, err=True)
