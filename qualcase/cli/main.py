"""The command line: `run` words errors, chooses the language and hands over to a command."""

from __future__ import annotations

import io
import locale
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

import qualcase
from qualcase.cli.basis import REFUSED, TranslatedGroup, tell
from qualcase.cli.errors import BUG, write_report
from qualcase.errors import Cancelled, UserError
from qualcase.settings import Settings
from qualcase.words import mark, say, use_language

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
    "participant": "frame",
    "coder": "frame",
    "codebook": "codebook",
    "code": "coding",
    "uncode": "coding",
    "recode": "coding",
    "memo": "memos",
    "excerpts": "looking",
    "compare": "looking",
    "export": "looking",
    "undo": "history",
    "redo": "history",
    "history": "history",
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
        found = getattr(module, f"{cmd_name}_")
        assert isinstance(found, click.Command)  # noqa: S101 - a slip in the table above
        return found


@click.group(
    cls=_Commands,
    name="qualcase",
    help=mark("Qualitative case studies: code passages, compare cases and waves. Without a command the window opens."),
    invoke_without_command=True,
)
@click.version_option(qualcase.__version__, prog_name="qualcase")
@click.pass_context
def qualcase_(ctx: click.Context) -> None:
    """Open the window when no command is given."""
    if ctx.invoked_subcommand is None:
        status = ctx.find_root().obj.open_window(None)
        ctx.exit(status)


def run(arguments: Sequence[str], services: Services) -> int:
    """Run a command and give back its exit status: 0 done, 1 `check` found something, 2 wrong usage, 3 refused.

    A program error gives 4, after its report was written to a log file that is named.
    """
    _speak_utf8()
    rest, asked = _take_language(list(arguments))
    use_language(asked or os.environ.get("QUALCASE_LANG") or _settled_language())
    try:
        status = qualcase_.main(rest, prog_name="qualcase", standalone_mode=False, obj=services)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt, Cancelled):
        tell(say(mark("Stopped; nothing was changed.")))
        return REFUSED
    except UserError as error:
        tell(error)
        return REFUSED
    except BrokenPipeError:
        # Whoever read our output has closed; that is no error of ours.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the last net: nobody is shown a traceback
        path = write_report(error)
        tell(
            say(
                mark("Something went wrong in the program; the study is unharmed. The report: {path}"), path=path or "–"
            )
        )
        return BUG
    return status if isinstance(status, int) else 0


def _take_language(arguments: list[str]) -> tuple[list[str], str | None]:
    """Take `--lang X` out, wherever it stands before a `--`."""
    asked = None
    rest: list[str] = []
    while arguments:
        one = arguments.pop(0)
        if one == "--":
            return [*rest, one, *arguments], asked
        if one == "--lang" and arguments:
            asked = arguments.pop(0)
        elif one.startswith("--lang="):
            asked = one.removeprefix("--lang=")
        else:
            rest.append(one)
    return rest, asked


def _settled_language() -> str:
    """The language of the settings, else of the system, else English."""
    chosen = Settings().get("language")
    if isinstance(chosen, str) and chosen:
        return chosen
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    return locale.getlocale()[0] or "en"


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
