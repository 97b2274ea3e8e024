"""The command line: `run` words errors, chooses the language and hands over to a command."""

from __future__ import annotations

import errno
import io
import logging
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

import click

import qualcase
from qualcase.cli.basis import REFUSED, TranslatedGroup, TranslatedOption, open_window, tell
from qualcase.cli.click_words import translate_click
from qualcase.cli.errors import BUG, Reports, write_report
from qualcase.cli.languages import speak, take_language
from qualcase.errors import Cancelled, UserError, WrongValuesError
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.cli.services import Services

_COMMANDS = {
    "demo": "demo",
    "new": "studies",
    "open": "studies",
    "check": "studies",
    "backup": "studies",
    "import": "materials",
    "source": "sources",
    "wave": "frame",
    "site": "frame",
    "case": "frame",
    "participant": "people",
    "label": "labels",
    "coder": "people",
    "variable": "variables",
    "event": "events",
    "planned": "planned",
    "questionnaire": "questionnaires",
    "respondent": "questionnaires",
    "codebook": "codebook",
    "code": "coding",
    "uncode": "coding",
    "recode": "coding",
    "suggest": "suggesting",
    "autocode": "autocoding",
    "split": "coding",
    "comments-back": "comments",
    "agreed": "agreed",
    "guide": "guide",
    "asked": "asked",
    "absence": "absences",
    "memo": "memos",
    "summaries": "summaries",
    "changes": "change_sheet",
    "claims": "claims",
    "rate": "rating",
    "qca": "qca",
    "drift": "drift",
    "patterns": "patterns",
    "saturation": "saturation",
    "collection": "collections",
    "view": "views",
    "names": "names_out",
    "withdraw": "withdrawing",
    "search": "searching",
    "excerpts": "looking",
    "citation": "citations",
    "compare": "looking",
    "beside": "beside",
    "joint": "joint",
    "export": "exporting",
    "recipe": "recipes",
    "sheet-out": "sheets",
    "sheet-back": "sheets",
    "remake": "remaking",
    "undo": "history",
    "redo": "history",
    "history": "history",
    "log": "daylog",
}
"""Each command with the module that holds it, so that a command loads only what it needs."""


class _Commands(TranslatedGroup):
    """Commands in the order of a study's life, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command."""
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"qualcase.cli.{_COMMANDS[cmd_name]}")
        found = getattr(module, f"{cmd_name.replace('-', '_')}_")
        assert isinstance(found, click.Command)  # noqa: S101 - a slip in the table above
        return found


@click.group(
    cls=_Commands,
    name="qualcase",
    help=mark("Qualitative case studies: code passages, compare cases and waves. Without a command the window opens."),
    notes=mark(
        "STUDY is the file of a study, with or without its ending .qualcase. Wherever something is named, its name, "
        "a beginning that fits nothing else, or its id will do."
    ),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    qualcase.__version__, prog_name="qualcase", cls=TranslatedOption, help=mark("Show the version and exit.")
)
@click.pass_context
def qualcase_(ctx: click.Context) -> None:
    """Open the window when no command is given."""
    if ctx.invoked_subcommand is None:
        ctx.exit(open_window(None))


_MOST_CELLS = 20
"""So many cells of a table that was refused are named."""
_OF_THE_SYSTEM = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.ENAMETOOLONG}
)
"""What a person can mend when the system refuses it: full and read-only disks, missing rights, names it cannot take."""


def run(arguments: Sequence[str], services: Services) -> int:
    """Run a command and give back its exit status: 0 done, 1 `check` found something, 2 wrong usage, 3 refused.

    A program error gives 4, after its report was written to a log file that is named.
    """
    _speak_utf8()
    translate_click()
    reports = Reports()
    logging.getLogger().addHandler(reports)
    try:
        status = _run(list(arguments), services)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return 0
    except Exception as error:  # noqa: BLE001 - the last net: nobody is shown a traceback
        return REFUSED if _was_refused(error) else _report_bug(error)
    finally:
        logging.getLogger().removeHandler(reports)
        if reports.path:
            _tell_last(mark("What went wrong on the way is told in {path}"), path=reports.path)
    return status


def _run(arguments: list[str], services: Services) -> int:
    rest, asked = take_language(arguments)
    try:
        speak(asked)
        # Not by click's own `main`: it words some errors itself, and takes a closed pipe for a failure.
        with qualcase_.make_context("qualcase", rest, obj=services) as context:
            qualcase_.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt, Cancelled):
        tell(say(mark("Stopped; nothing was changed.")))
        return REFUSED
    except UserError as error:
        tell(error)
        _tell_cells(error)
        return REFUSED
    return 0


def _tell_cells(error: UserError) -> None:
    """Name what else is wrong in a table that was refused for several of its cells; the same of several only once."""
    if isinstance(error, WrongValuesError):
        first = {(cell.column, str(cell.why)): cell for cell in reversed(error.cells)}
        said = [cell for cell in error.cells[1:] if first[cell.column, str(cell.why)] is cell]
        for cell in said[:_MOST_CELLS]:
            tell(f"{cell.row}, {cell.column}: {cell.why}")


def _was_refused(error: Exception) -> bool:
    """Whether the system refused what a person can mend; it is said then."""
    if not isinstance(error, OSError) or error.errno not in _OF_THE_SYSTEM:
        return False
    what = error.filename if isinstance(error.filename, str) else say(mark("the output"))
    said = mark("The system refused {what}: {reason}. See to rights, name and room there, and try again.")
    _tell_last(said, what=what, reason=error.strerror or "")
    if error.filename is None:
        _drop_output()
    return True


def _report_bug(error: Exception) -> int:
    path = write_report(error)
    said = mark("Something went wrong in the program; the study is unharmed. The report: {path}")
    _tell_last(said, path=path or "–")
    return BUG


def _tell_last(template: str, **values: object) -> None:
    """Tell on the error stream what happened, if it still takes anything."""
    with suppress(OSError):
        tell(say(template, **values))


def _drop_output() -> None:
    """Let what is still to be written to the output vanish, so that Python does not complain about it at its end."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())  # type: ignore[union-attr]


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says, and file names that are no text without failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with suppress(OSError):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
