"""The scripts at work on a made-up repository, with a pip that only notes what it is asked for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the scripts are for Linux and macOS")

SCRIPTS = ("script/setup-env", "script/demo", "script/test", ".ci/run")

# What Bash 3.2, the one of macOS, does not know.
TOO_NEW = {
    "associative array or name reference": r"\b(declare|local|typeset)\s+-\w*[Angul]",
    "mapfile": r"\b(mapfile|readarray)\b",
    "change of case": r"\$\{\w+(\^|,)",
    "transformation": r"\$\{\w+@",
    "coproc": r"\bcoproc\b",
    "pipe with errors": r"\|&|&>>",
    "fall through": r";;?&",
    "test of a name": r"\[\[?\s+-v\s",
    "wait for any": r"\bwait\s+-n\b",
    "escapes for characters": r"\\u[0-9a-fA-F]{4}",
    "negative index": r"\$\{\w+\[-\d",
    "time in printf": r"printf\s+(-v\s+\w+\s+)?['\"]%\(",
    "array, which fails when empty under set -u": r"\w+=\(|\[@\]",
}

# Stands in for pip: notes its arguments and fails where a file says so.
PIP = """
import pathlib, sys
if sys.argv[1:] != ["--version"]:
    place = pathlib.Path({place!r})
    with place.joinpath("pip.log").open("a", encoding="utf-8") as log:
        print(*sys.argv[1:], file=log)
    sys.exit(1 if place.joinpath("no-network").exists() else 0)
"""

# Stands in for a Python: makes environments that see the packages of the tests and have the pip above.
PYTHON = """
import os, pathlib, subprocess, sys
if sys.argv[1:3] != ["-m", "venv"]:
    os.execv({python!r}, [{python!r}, *sys.argv[1:]])
venv = pathlib.Path(sys.argv[3])
subprocess.run([{python!r}, "-m", "venv", "--without-pip", str(venv)], check=True)
packages = venv / "lib" / "python{version}" / "site-packages"
packages.joinpath("tests.pth").write_text({packages!r}, encoding="utf-8")
packages.joinpath("pip").mkdir()
packages.joinpath("pip", "__init__.py").touch()
packages.joinpath("pip", "__main__.py").write_text({pip!r}, encoding="utf-8")
program = venv / "bin" / "qualcase"
program.write_text('#!/bin/sh\\necho "qualcase $*"\\n', encoding="utf-8")
program.chmod(0o755)
"""

# All that the scripts may call besides Python: a real Python on the way would install real packages.
TOOLS = ("bash", "basename", "dirname", "id", "ls", "mkdir", "mktemp", "rm", "uname")

SHIM = """#!/bin/sh
echo "pyenv: $(basename "$0"): command not found" >&2
exit 127
"""


class Copy:
    """A repository with the scripts, the files that the stamp is made of, and nothing else."""

    def __init__(self, root: Path, place: Path) -> None:
        self.place = place
        self.folder = place / "qual case æø"
        self.commands = place / "bin"
        self.venv = self.folder / ".venv"
        for name in (*SCRIPTS, "pyproject.toml", "constraints.txt"):
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, self.folder / name)
        self.commands.mkdir()
        for name in TOOLS:
            (self.commands / name).symlink_to(str(shutil.which(name)))
        for name in ("python3.13", "python3.11", "python3"):
            self.command(name, SHIM)
        python = PYTHON.format(
            python=sys.executable,
            version=sysconfig.get_python_version(),
            packages=sysconfig.get_path("purelib"),
            pip=PIP.format(place=str(place)),
        )
        (place / "python.py").write_text(python, encoding="utf-8")
        self.command("python3.12", f'#!/bin/sh\nexec "{sys.executable}" "{place}/python.py" "$@"\n')

    def command(self, name: str, text: str) -> None:
        (self.commands / name).write_text(text, encoding="utf-8")
        (self.commands / name).chmod(0o755)

    def run(self, script: str, *arguments: str, status: int = 0, **names: str) -> subprocess.CompletedProcess[str]:
        """Run a script from another folder, on a machine without a display."""
        kept = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and "QUALCASE" not in name}
        names = {"PATH": str(self.commands), "QT_QPA_PLATFORM": "", **names}
        command = ["bash", str(self.folder / script), *arguments]
        done = subprocess.run(
            command,
            check=False,
            cwd=self.place,
            env={**kept, **names},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        assert done.returncode == status, done.stdout + done.stderr
        return done

    def asked(self) -> list[str]:
        """What pip was asked for since the last time, a line a call."""
        log = self.place / "pip.log"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return lines

    def network(self, *, there: bool) -> None:
        if there:
            (self.place / "no-network").unlink()
        else:
            (self.place / "no-network").touch()

    def stamp(self) -> str:
        return (self.venv / "qualcase-stamp").read_text(encoding="utf-8")


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Copy:
    return Copy(root, tmp_path)


@pytest.mark.parametrize("name", SCRIPTS)
def test_bash_understands_it(root: Path, name: str) -> None:
    subprocess.run(["bash", "-n", str(root / name)], check=True)


@pytest.mark.parametrize("name", SCRIPTS)
def test_an_old_bash_understands_it(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    shell = re.sub(r"<<'EOF'\n.*?\nEOF\n", "\n", text, flags=re.DOTALL)  # what is inside is Python
    assert [what for what, pattern in TOO_NEW.items() if re.search(pattern, shell)] == []
    assert "\r" not in text
    assert name == "script/setup-env" or "\nset -eu\n" in text


@pytest.mark.parametrize("name", [name for name in SCRIPTS if name != "script/setup-env"])
def test_it_can_be_started(root: Path, name: str) -> None:
    assert os.access(root / name, os.X_OK)


def test_with_an_equal_stamp_nothing_is_installed(copy: Copy) -> None:
    done = copy.run("script/demo", "--no-window", "a folder")
    assert done.stdout == "qualcase demo --no-window a folder\n"
    assert "a few minutes" in done.stderr
    backend, program = copy.asked()
    assert backend.endswith("-c constraints.txt hatchling")
    assert program.endswith("-c constraints.txt --no-build-isolation -e .")

    copy.network(there=False)
    done = copy.run("script/demo")
    assert (done.stdout, done.stderr, copy.asked()) == ("qualcase demo\n", "", [])


def test_the_stamp_tells_the_plain_set_from_the_one_with_tests(copy: Copy) -> None:
    copy.run("script/demo")
    assert copy.asked()[-1].endswith("-e .")
    assert copy.run("script/test", "--version", "-p", "no:cacheprovider").stdout.startswith("\n== pytest\n")
    assert copy.asked()[-1].endswith("-e .[test]")
    copy.run("script/demo")
    assert copy.asked() == []
    with (copy.folder / "constraints.txt").open("a", encoding="utf-8") as constraints:
        constraints.write("# another version\n")
    copy.run("script/demo")
    assert copy.asked()[-1].endswith("-e .[test]")


def test_without_a_network_a_working_environment_stays(copy: Copy) -> None:
    copy.run("script/demo")
    (copy.folder / "pyproject.toml").write_text("# changed\n", encoding="utf-8")
    copy.network(there=False)
    mark = copy.venv / "mark"
    mark.touch()
    assert "network" in copy.run("script/demo", status=1).stderr
    copy.network(there=True)
    copy.asked()
    copy.run("script/demo")
    assert len(copy.asked()) == 2
    assert mark.exists()


def break_stamp(copy: Copy) -> None:
    (copy.venv / "qualcase-stamp").write_text("unfinished\n", encoding="utf-8")


def break_python(copy: Copy) -> None:
    (copy.venv / "bin" / "python").unlink()


def break_pip(copy: Copy) -> None:
    (copy.venv / "qualcase-stamp").unlink()
    next(copy.venv.glob("lib/*/site-packages/pip/__main__.py")).write_text("raise SystemExit(1)", encoding="utf-8")


@pytest.mark.parametrize("damage", [break_stamp, break_python, break_pip])
def test_a_broken_environment_is_made_anew(copy: Copy, damage: Callable[[Copy], None]) -> None:
    copy.run("script/demo")
    copy.asked()
    (copy.venv / "mark").touch()
    damage(copy)
    copy.run("script/demo")
    assert len(copy.asked()) == 2
    assert not (copy.venv / "mark").exists()
    assert copy.stamp().startswith("plain ")


def test_an_interrupted_installation_leaves_a_mark(copy: Copy) -> None:
    copy.network(there=False)
    copy.run("script/demo", status=1)
    assert copy.stamp() == "unfinished\n"


def test_an_environment_made_by_hand_is_kept(copy: Copy) -> None:
    subprocess.run([copy.commands / "python3.12", "-m", "venv", copy.venv], check=True)
    (copy.venv / "mark").touch()
    copy.run("script/demo")
    assert len(copy.asked()) == 2
    assert (copy.venv / "mark").exists()


def test_a_folder_that_is_no_environment_is_not_removed(copy: Copy) -> None:
    (copy.place / "letters").mkdir()
    (copy.place / "letters" / "dear.txt").touch()
    assert "Move it away" in copy.run("script/demo", status=1, QUALCASE_VENV="letters").stderr
    assert (copy.place / "letters" / "dear.txt").exists()


def test_the_environment_can_be_elsewhere(copy: Copy) -> None:
    copy.run("script/demo", QUALCASE_VENV="else where")
    assert (copy.place / "else where" / "qualcase-stamp").exists()
    assert not copy.venv.exists()


def test_without_a_python_it_says_what_to_install(copy: Copy) -> None:
    copy.command("python3.12", SHIM)
    done = copy.run("script/demo", status=1)
    assert "apt-get install python3 python3-venv" in done.stderr


def test_ci_makes_an_environment_and_takes_it_away(copy: Copy) -> None:
    (copy.place / "temporary").mkdir()
    (copy.folder / "script" / "test").write_text(
        '#!/bin/sh\nmkdir "$QUALCASE_VENV"\necho "CI is $CI"\nread -r line\nexit $?\n', encoding="utf-8"
    )
    done = copy.run(".ci/run", status=1, TMPDIR=str(copy.place / "temporary"))
    assert done.stdout == "CI is true\n"
    assert list((copy.place / "temporary").iterdir()) == []
