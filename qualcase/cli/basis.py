"""What commands share: translated help, opening a study, filters, and the two forms of output."""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from qualcase.coding.filters import Filter
from qualcase.settings import Settings
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.cli.services import Services
    from qualcase.coding.tables import Table
    from qualcase.study import Study

Command = TypeVar("Command", bound=Callable[..., Any])

REFUSED = 3
"""Exit status: refused for a reason that the user can mend."""
FOUND = 1
"""Exit status: `check` found something."""


class TranslatedCommand(click.Command):
    """A command whose help is worded when it is shown."""

    def get_short_help_str(self, limit: int = 45) -> str:
        """One line for the list of commands."""
        return say(self.help or "").split("\n")[0][: limit * 2]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The description."""
        original, self.help = self.help, say(self.help or "")
        try:
            super().format_help_text(ctx, formatter)
        finally:
            self.help = original


class TranslatedGroup(click.Group):
    """A group of commands whose help is worded when it is shown."""

    command_class = TranslatedCommand

    def get_short_help_str(self, limit: int = 45) -> str:
        """One line for the list of commands."""
        return say(self.help or "").split("\n")[0][: limit * 2]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The description."""
        original, self.help = self.help, say(self.help or "")
        try:
            super().format_help_text(ctx, formatter)
        finally:
            self.help = original


class TranslatedOption(click.Option):
    """An option whose help is worded when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line in the help."""
        original, self.help = self.help, say(self.help) if self.help else None
        try:
            return super().get_help_record(ctx)
        finally:
            self.help = original


def option(*names: str, **settings: Any) -> Callable[[Command], Command]:
    """An option with translated help."""
    return click.option(*names, cls=TranslatedOption, **settings)


study_argument = click.argument("study", type=click.Path(path_type=Path), metavar="STUDY")
json_option = option("--json", "as_json", is_flag=True, help=mark("Write JSON."))

_FILTERS = {
    "code": mark("Only this code, with its sub-codes."),
    "case": mark("Only this case."),
    "site": mark("Only this site."),
    "wave": mark("Only this wave."),
    "kind": mark("Only this kind of source."),
    "role": mark("Only participants with this role."),
    "participant": mark("Only this participant."),
    "coder": mark("Count this coder’s codings instead of the lead coder’s."),
}


def filter_options(command: Command) -> Command:
    """The options of a filter; each may be given several times. They arrive as one mapping `chosen`."""

    def gathered(*args: Any, **values: Any) -> Any:
        chosen = {name: values.pop(f"only_{name}") for name in _FILTERS}
        return command(*args, chosen=chosen, **values)

    gathered.__name__ = command.__name__
    gathered.__doc__ = command.__doc__
    gathered.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]
    decorated: Any = gathered
    for name, meaning in reversed(_FILTERS.items()):
        decorated = option(f"--{name}", f"only_{name}", multiple=True, metavar=name.upper(), help=meaning)(decorated)
    return decorated  # type: ignore[no-any-return]


def make_filter(study: Study, chosen: Mapping[str, Sequence[str]]) -> Filter:
    """The filter value for names that were typed. Raises UnknownNameError, AmbiguousNameError."""
    names = study.names
    return Filter(
        codes=tuple(names.code(text).id for text in chosen["code"]),
        cases=tuple(names.cases.find(text).id for text in chosen["case"]),
        sites=tuple(names.sites.find(text).id for text in chosen["site"]),
        waves=tuple(names.waves.find(text).id for text in chosen["wave"]),
        kinds=tuple(names.kinds.find(text) for text in chosen["kind"]),
        roles=tuple(names.roles.find(text) for text in chosen["role"]),
        participants=tuple(names.participants.find(text).id for text in chosen["participant"]),
        coders=tuple(names.coders.find(text).id for text in chosen["coder"]),
    )


@contextmanager
def reading(path: Path) -> Iterator[Study]:
    """A study to read from, whoever else has it open."""
    from qualcase.study import Study

    with Study.open(path, read_only=True) as study:
        yield study


@contextmanager
def writing(path: Path) -> Iterator[Study]:
    """A study to change; refused when somebody else has it open."""
    from qualcase.study import Study

    with Study.open(path, need_write=True) as study:
        yield study


def services() -> Services:
    """The window's side of the program."""
    found: Services = click.get_current_context().find_root().obj
    return found


def default_coder() -> str:
    """The coder's name where none is given: the one in the settings, else the person's user name."""
    name = Settings().get("coder")
    return name if isinstance(name, str) and name.strip() else getpass.getuser()


def emit(data: object) -> None:
    """Write JSON."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2, default=str, allow_nan=False))


def emit_table(table: Table) -> None:
    """Write a table for reading, its caption below."""
    from qualcase.study.printing import table_as_text

    click.echo(table_as_text(table))


def tell(sentence: object) -> None:
    """Write a sentence for the person to the error stream, so that it never mixes with results."""
    click.echo(str(sentence), err=True)


def tell_all(sentences: Iterable[object]) -> None:
    """Write several sentences, one a line."""
    for sentence in sentences:
        tell(sentence)


def is_interactive() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()
