"""`run`: help, exit statuses, and errors that never show a traceback."""

from __future__ import annotations

import errno
import logging
import os
from typing import TYPE_CHECKING, Any, NoReturn

import click
import pytest

import qualcase
from qualcase.cli import main
from qualcase.errors import Cancelled, UserError
from qualcase.words import LANGUAGES, messages

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import FakeServices, Program


def commands() -> dict[str, click.Command]:
    """Every command with its full name."""
    found: dict[str, click.Command] = {}
    context = click.Context(main.qualcase_)
    for name in main.qualcase_.list_commands(context):
        command = main.qualcase_.get_command(context, name)
        assert command is not None
        found[name] = command
        if isinstance(command, click.Group):
            below = {one: command.get_command(context, one) for one in command.list_commands(context)}
            found.update((f"{name} {one}", each) for one, each in below.items() if each is not None)
    return found


def test_the_contract_is_there() -> None:
    wanted = {
        "demo", "new", "open", "import", "source list", "source show", "source set", "source remove", "case list",
        "case add", "case set", "participant list", "participant add", "participant set", "codebook show",
        "codebook import", "codebook export", "code", "uncode", "excerpts", "compare", "export excerpts",
        "export matrix", "export codebook", "check", "backup", "undo", "redo", "history",
    }  # fmt: skip
    assert wanted <= set(commands())


OPTIONS = {
    "demo": "--no-window --force",
    "new": "--title --waves --codebook",
    "open": "--self-test",
    "import": "--case --site --wave --kind --table --dry-run",
    "code": "--source --code --quote --span --coder --note --rating --table --occurrence --about --about-case --star",
    "excerpts": "--code --case --site --wave --kind --role --participant --coder",
    "compare": "--rows --columns --split --measure --code --case --site --wave --kind --role --participant --coder",
    "export excerpts": "-o --by --code --case --site --wave --kind --role --participant --coder",
    "export matrix": "-o --code --case --site --wave --kind --role --participant --coder",
    "backup": "-o",
}


@pytest.mark.parametrize("name", OPTIONS)
def test_options_of_the_contract(name: str) -> None:
    options = {one for parameter in commands()[name].params for one in parameter.opts}
    assert set(OPTIONS[name].split()) <= options


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_writes_json_and_explains_itself(program: Program, name: str) -> None:
    command = commands()[name]
    if not isinstance(command, click.Group):
        assert "--json" in {one for parameter in command.params for one in parameter.opts}
    for asked in ("--help", "-h"):
        out = program(*name.split(), asked).out
        assert out.startswith(f"Usage: qualcase {name} ")
        assert "--lang da|nb|en" in out
    assert all(parameter.help for parameter in command.params if isinstance(parameter, click.Option))


def test_help_lists_the_commands_in_the_order_of_a_studys_life(program: Program) -> None:
    out = program("--help").out
    places = [out.index(f"\n  {name} ") for name in ("demo", "new", "import", "code", "compare", "export", "undo")]
    assert places == sorted(places)
    assert "shown first." in out


def test_help_speaks_the_language_that_is_asked_for(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    # Whatever the catalogues hold today, every sentence is asked of them.
    words = {"Usage:": "Brug:", "Options": "Valg", "Show this message and exit.": "Vis dette og stop."}
    words |= {"List the actions, newest first.": "Vis ændringerne.", "Error: {message}": "Fejl: {message}"}
    words |= {"Only so many.": "Kun så mange.", "No such option {name!r}.": "{name!r} kendes ikke."}

    class Danish:
        def gettext(self, text: str) -> str:
            return words.get(text, text)

        def ngettext(self, one: str, many: str, count: int) -> str:
            return one if count == 1 else many

    monkeypatch.setattr(messages, "_catalogue", lambda _: Danish())
    lines = program("history", "--help", "--lang", "da").lines
    assert lines[0] == "Brug: qualcase history [OPTIONS] STUDY"
    assert lines[2] == "  Vis ændringerne."
    assert "Valg:" in lines
    assert any(line.endswith("Kun så mange.") for line in lines)
    assert lines[-1].endswith("Vis dette og stop.")
    assert program.misused("history", "--lmt", "3", "--lang", "da").startswith("Fejl: '--lmt' kendes ikke.")


def test_the_version(program: Program) -> None:
    assert program("--version").out == f"qualcase, version {qualcase.__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope"], "Error: No such command 'nope'."),
        (["code"], "Error: Missing argument 'STUDY'."),
        (["history", "x", "--lmt"], "Error: No such option '--lmt'."),
        (["undo", "a", "b"], "Error: Got unexpected extra argument (b)"),
    ],
)
def test_wrong_usage_is_two(program: Program, arguments: list[str], said: str) -> None:
    assert program.misused(*arguments).startswith(said)


def test_a_group_without_a_command_shows_its_help(program: Program) -> None:
    ran = program("export", status=2)
    assert ran.err.startswith("Usage: qualcase export [OPTIONS] COMMAND [ARGS]...")
    assert "matrix" in ran.err


class _Failing:
    """A window that fails when it is opened."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def has_display(self) -> bool:
        return True

    def open_window(self, study: object) -> NoReturn:
        raise self.error

    self_test: Any = open_window
    draw_screens: Any = open_window
    renderer: Any = open_window


def test_a_program_error_goes_to_a_log_file(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    error = KeyError("what Karen said")
    assert main.run(["open"], _Failing(error)) == 4
    out, err = capsys.readouterr()
    logs = list(home.rglob("error-*.txt"))
    assert len(logs) == 1
    assert out == ""
    assert err == f"Something went wrong in the program; the study is unharmed. The report: {logs[0]}\n"
    report = logs[0].read_text(encoding="utf-8")
    assert report.startswith(f"qualcase {qualcase.__version__}, Python ")
    assert "builtins.KeyError" in report
    assert "in open_window" in report
    # The report may be sent to somebody, and the error's own words may quote a study.
    assert "Karen" not in report


def test_a_program_error_where_no_log_can_be_written(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    home.write_text("a file in the way", encoding="utf-8")
    assert main.run(["open"], _Failing(RuntimeError())) == 4
    assert capsys.readouterr().err.endswith("The report: –\n")


def test_a_message_that_cannot_be_worded_is_a_program_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["open"], _Failing(UserError("A {hole} in the sentence.", other=1))) == 4
    assert capsys.readouterr().err.startswith("Something went wrong in the program")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort(), Cancelled()])
def test_what_is_stopped_is_refused(capsys: pytest.CaptureFixture[str], error: BaseException) -> None:
    assert main.run(["open"], _Failing(error)) == 3
    assert capsys.readouterr().err == "Stopped; nothing was changed.\n"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_what_the_system_refuses_can_be_mended(capsys: pytest.CaptureFixture[str], home: Path, number: int) -> None:
    assert main.run(["open"], _Failing(OSError(number, os.strerror(number), "/mnt/x"))) == 3
    reason = os.strerror(number)
    said = f"The system refused /mnt/x: {reason}. See to rights, name and room there, and try again.\n"
    assert capsys.readouterr().err == said
    assert not home.exists()


def test_errors_that_were_got_over_go_to_a_log_file(
    program: Program, new: Path, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> NoReturn:
        raise ZeroDivisionError

    (tmp_path / "a.txt").write_text("Stille.", encoding="utf-8")
    monkeypatch.setattr("qualcase.exchange.reading.incoming.read_file", broken)
    ran = program("import", new, tmp_path / "a.txt", status=3)
    logs = list(home.rglob("error-*.txt"))
    assert len(logs) == 1
    assert ran.err.splitlines() == [
        "a.txt could not be read because of a fault in the program. Save it as .txt and bring it in again.",
        f"What went wrong on the way is told in {logs[0]}",
    ]
    assert "ZeroDivisionError" in logs[0].read_text(encoding="utf-8")
    assert not any(type(handler).__name__ == "Reports" for handler in logging.getLogger().handlers)


def test_names_with_line_ends_do_not_break_the_one_line(program: Program, study: Path) -> None:
    assert program.refused("excerpts", study, "--case", "K\n09\u2028x").startswith("There is no case called “K 09 x”")


def test_the_language_is_taken_wherever_it_stands(program: Program, study: Path) -> None:
    for language in LANGUAGES:
        program("--lang", language, "case", "list", study)
        program("case", f"--lang={language}", "list", study)
        program("case", "list", study, "--lang", language)
    assert program.misused("--lang", "fr", "case", "list", study) == (
        "Error: “fr” is no language of this program. Choose one of da, nb, en."
    )
    assert program.misused("case", "list", study, "--lang") == "Error: Option '--lang' requires an argument."


def test_without_a_command_the_window_opens(program: Program, services: FakeServices) -> None:
    services.display = True
    services.status = 9
    program(status=9)
    assert services.opened == [None]
