"""What commands share: translated help, opening a study, filters, and the two forms of output."""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from qualcase.coding.filters import Filter
from qualcase.errors import UserError
from qualcase.settings import Settings
from qualcase.words import LANGUAGES, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.cli.services import Services
    from qualcase.coding.tables import Table
    from qualcase.study import Study

Command = TypeVar("Command", bound=Callable[..., Any])

REFUSED = 3
"""Exit status: refused for a reason that the user can mend."""
FOUND = 1
"""Exit status: `check` found something."""


class TranslatedOption(click.Option):
    """An option whose help is worded when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line in the help."""
        original, self.help = self.help, say(self.help) if self.help else None
        try:
            return super().get_help_record(ctx)
        finally:
            self.help = original

    def get_help_extra(self, ctx: click.Context) -> Any:
        """What stands behind the help in brackets; formulas such as x>=1 say nothing to most people."""
        extra = super().get_help_extra(ctx)
        extra.pop("range", None)
        return extra


class _Translated(click.Command):
    """What commands and groups of commands have in common: help that is worded when it is shown."""

    notes: str = ""
    """A second paragraph of the help."""
    examples: Sequence[str] = ()

    def get_short_help_str(self, limit: int = 45) -> str:
        """One line for the list of commands: the first sentence."""
        del limit
        first, stop, _ = say(self.help or "").partition(". ")
        return f"{first}." if stop else first

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Every command takes --lang; its value has been taken out before click sees it."""
        *params, last = [*super().get_params(ctx)]
        return [*params, _LANGUAGE, last]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help."""
        found = super().get_help_option(ctx)
        if found:
            found.help = say(mark("Show this message and exit."))
        return found

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The description."""
        original = self.help
        self.help = "\n\n".join(say(text) for text in (original, self.notes) if text)
        try:
            super().format_help_text(ctx, formatter)
        finally:
            self.help = original

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples, as they are typed."""
        del ctx
        if self.examples:
            with formatter.section(say(mark("Examples"))):
                for example in self.examples:
                    formatter.write(f"{'':>{formatter.current_indent}}qualcase {example}\n")


_LANGUAGE = TranslatedOption(
    ["--lang"], metavar="|".join(LANGUAGES), expose_value=False, help=mark("Language of messages and tables.")
)


class TranslatedCommand(_Translated):
    """A command."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **settings: Any) -> None:
        """Take a command's settings, and examples for its help without the program's name."""
        super().__init__(*args, **settings)
        self.examples = examples


class TranslatedGroup(_Translated, click.Group):
    """A group of commands."""

    command_class = TranslatedCommand

    def __init__(self, *args: Any, notes: str = "", **settings: Any) -> None:
        """Take a group's settings, and a second paragraph for its help."""
        super().__init__(*args, **settings)
        self.notes = notes

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order in which they are written."""
        del ctx
        return list(self.commands)


def option(*names: str, **settings: Any) -> Callable[[Command], Command]:
    """An option with translated help."""
    return click.option(*names, cls=TranslatedOption, **settings)


study_argument = click.argument("study", type=click.Path(path_type=Path), metavar="STUDY")
json_option = option("--json", "as_json", is_flag=True, help=mark("Write JSON."))

_FILTERS = {
    "code": mark("Only this code, with its sub-codes; may be repeated."),
    "case": mark("Only this case; may be repeated."),
    "site": mark("Only this site; may be repeated."),
    "wave": mark("Only this wave; may be repeated."),
    "kind": mark("Only this kind of source: interview, group_interview, observation, document, questionnaire."),
    "role": mark("Only participants with this role: volunteer, employee, manager, citizen, or another of the study."),
    "participant": mark("Only this participant; may be repeated."),
    "coder": mark(
        "Count this coder’s codings, instead of the agreed layer’s where it is settled and else the lead coder’s; "
        "several together. Also: lead, agreed."
    ),
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
        coders=tuple(names.counted(text) for text in chosen["coder"]),
    )


@contextmanager
def reading(path: Path) -> Iterator[Study]:
    """A study to read from, whoever else has it open."""
    from qualcase.study import Study

    with Study.open(study_file(path), read_only=True) as study:
        yield study


@contextmanager
def leaving(path: Path) -> Iterator[Study]:
    """A study of which something leaves: excerpts get their ids, where nobody has it open and it can be written."""
    from qualcase.study import Study

    with Study.open(study_file(path)) as study:
        yield study


@contextmanager
def writing(path: Path) -> Iterator[Study]:
    """A study to change; refused when somebody else has it open."""
    from qualcase.study import Study

    with Study.open(study_file(path), need_write=True) as study:
        with suppress(UserError):
            own = study.coders.get(default_coder())
            study.coders.work_as(own.id if own else None)
        yield study


def study_file(path: Path) -> Path:
    """The file of the study that was named, with or without its suffix. Raises UserError when there is none."""
    from qualcase.study.study import SUFFIX, find_study

    if path.is_dir():
        # A folder may be called like the study beside it.
        beside = path.with_name(path.name + SUFFIX) if path.name else path
        if beside.is_file():
            return beside
        inside = sorted(one.name for one in path.glob(f"*{SUFFIX}") if not one.name.startswith("."))
        if inside:
            raise UserError("{path} is a folder. Name a study in it: {names}.", path=path, names=", ".join(inside))
        raise UserError("{path} is a folder with no study in it. Name the file of a study.", path=path)
    found = find_study(path)
    if not found.exists():
        raise UserError("There is no study {path}. Check the name, or begin one with `qualcase new`.", path=path)
    return found


def services() -> Services:
    """The window's side of the program."""
    found: Services = click.get_current_context().find_root().obj
    return found


def open_window(study: Path | None) -> int:
    """Show the window until it is closed; its exit status. Raises UserError where there is no display."""
    from qualcase.cli.languages import speak_as_the_window

    if not services().has_display():
        raise UserError("There is no display to open a window on. `qualcase --help` lists what else can be done.")
    speak_as_the_window()
    return services().open_window(study)


def default_coder() -> str:
    """The coder's name where none is given: the one in the settings, else the person's user name."""
    name = Settings().get("coder")
    if isinstance(name, str) and name.strip():
        return name
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        raise UserError("Say with --coder who codes.") from None


def coder_id(study: Study, name: str | None) -> str:
    """Id of the coder that was named; else of the person at the keyboard, who is made when new."""
    if name:
        return study.names.coders.find(name).id
    own = default_coder()
    if study.coders.get(own) is None:
        tell(say(mark("Coder “{name}” was added."), name=own))
    return study.coders.ensure(own).id


def emit(data: object) -> None:
    """Write JSON."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2, default=str, allow_nan=False))


def emit_table(table: Table, *, repeated: int = 1) -> None:
    """Write a table for reading, its caption below; its `repeated` first columns say what a row is."""
    from qualcase.cli.tables import fitted, terminal_width

    click.echo(fitted(table, terminal_width(), repeated=repeated))


def report(data: object, sentence: object, *, as_json: bool) -> None:
    """Say what was done: as JSON, or in a sentence."""
    if as_json:
        emit(data)
    else:
        click.echo(one_line(sentence))


def tell(sentence: object) -> None:
    """Write a sentence for the person to the error stream, so that it never mixes with results."""
    click.echo(one_line(sentence), err=True)


def tell_all(sentences: Iterable[object]) -> None:
    """Write several sentences, one a line."""
    for sentence in sentences:
        tell(sentence)


def one_line(sentence: object) -> str:
    """A sentence on one line, whatever names and quotes stand in it."""
    return " ".join(str(sentence).splitlines())


def is_interactive() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()
