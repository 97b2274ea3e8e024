"""Runs of the command line within the process, with a window that only notes what it is asked for."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.cli.main import run
from qualcase.words import use_language
from tests.cli.making import POLICY, TEXTS, write_materials

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qualcase.coding.charts import Renderer


@dataclass
class FakeServices:
    """The window's side of the program: notes what is asked of it."""

    display: bool = False
    status: int = 0
    trouble: str = ""
    opened: list[Path | None] = field(default_factory=list)
    tested: list[Path | None] = field(default_factory=list)
    drawn: list[tuple[Path, Path]] = field(default_factory=list)

    def has_display(self) -> bool:
        return self.display

    def open_window(self, study: Path | None) -> int:
        self.opened.append(study)
        return self.status

    def self_test(self, study: Path | None) -> Mapping[str, Any]:
        self.tested.append(study)
        return {"first_paint": {"window": 120.5, "compare": 30.25}, "memory": 181.6, "trouble": self.trouble}

    def draw_screens(self, study: Path, folder: Path) -> Sequence[Path]:
        self.drawn.append((study, folder))
        pictures = [folder / "compare.png", folder / "code.png"]
        for picture in pictures:
            picture.write_bytes(b"\x89PNG")
        return pictures

    def renderer(self) -> Renderer:
        pytest.fail("no command of these tests draws a chart")


@dataclass(frozen=True)
class Ran:
    """What a run left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


class Program:
    """The command line."""

    def __init__(self, capsys: pytest.CaptureFixture[str], services: FakeServices) -> None:
        self._capsys = capsys
        self.services = services

    def __call__(self, *arguments: object, status: int = 0) -> Ran:
        """Run a command; its exit status must be this."""
        self._capsys.readouterr()
        found = run([str(one) for one in arguments], self.services)
        out, err = self._capsys.readouterr()
        assert found == status, f"{found}: {out}{err}"
        assert "Traceback" not in err
        return Ran(found, out, err)

    def refused(self, *arguments: object) -> str:
        """Run a command that is refused: exit status 3, nothing in the output, one line that says why."""
        ran = self(*arguments, status=3)
        assert ran.out == ""
        assert ran.err.endswith("\n")
        assert len(ran.err.splitlines()) == 1, ran.err
        return ran.err.rstrip("\n")

    def misused(self, *arguments: object) -> str:
        """Run a command that is used wrongly: exit status 2; the last line says how."""
        ran = self(*arguments, status=2)
        assert ran.out == ""
        return ran.err.splitlines()[-1]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home folder and a user's name of its own for each test; the language is English before and after."""
    folder = tmp_path / "home"
    monkeypatch.setenv("QUALCASE_HOME", str(folder))
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "ditte")
    monkeypatch.setenv("COLUMNS", "80")
    yield folder
    use_language("en")


@pytest.fixture
def services() -> FakeServices:
    """A window that is not there."""
    return FakeServices()


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str], services: FakeServices) -> Program:
    """The command line."""
    return Program(capsys, services)


@pytest.fixture(scope="session")
def materials(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Texts, codebook and codings of the small study; not to be changed."""
    folder = tmp_path_factory.mktemp("materials")
    write_materials(folder)
    return folder


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory, materials: Path) -> Path:
    """The small study, built once by the commands that a researcher uses; not to be changed."""
    study = tmp_path_factory.mktemp("ready") / "small.qualcase"
    done = [["source", "set", name, "--state", "done", "--coder", "Anna"] for name in TEXTS]
    steps: list[list[object]] = [
        ["new", study, "--title", "Small study", "--waves", "2015,2017", "--codebook", materials / "lille.yaml"],
        ["import", study, materials / "cases", "--site", "Fjordby"],
        ["import", study, materials / f"{POLICY[0]}.txt", "--site", "Fjordby", "--kind", "document"],
        ["code", study, "--table", materials / "codings.csv"],
        *[["source", "set", study, *step[2:]] for step in done],
    ]
    for step in steps:
        assert run([str(part) for part in step], FakeServices()) == 0, step
    return study


@pytest.fixture
def study(ready: Path, tmp_path: Path) -> Path:
    """A copy of the small study."""
    return Path(shutil.copy(ready, tmp_path / "small.qualcase"))


@pytest.fixture
def new(program: Program, tmp_path: Path) -> Path:
    """A study with two waves and nothing else."""
    program("new", tmp_path / "new", "--waves", "2015,2017")
    return tmp_path / "new.qualcase"


@pytest.fixture
def demo_copy(built_demo: Path, tmp_path: Path) -> Path:
    """The demo study, to be changed."""
    return Path(shutil.copy(built_demo, tmp_path / "demo.qualcase"))
