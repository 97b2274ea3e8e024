"""`demo`: built once, opened again, never over another study."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from qualcase.study import Study

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.conftest import FakeServices, Program


@pytest.fixture
def demo(built_demo: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the demo's folder."""
    folder = tmp_path / "demo"
    folder.mkdir()
    shutil.copy(built_demo, folder)
    yield folder
    assert [path.name for path in folder.glob("*.qualcase")] == ["demo.qualcase"]


def test_it_is_built_where_one_stands(
    program: Program, services: FakeServices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = program("demo", "--no-window")
    folder = tmp_path / "qualcase-demo"
    assert sorted(path.name for path in folder.iterdir()) == [
        "code.png", "compare.png", "demo.qualcase", "excerpts.docx",
    ]  # fmt: skip
    assert ran.lines[0] == str(folder / "demo.qualcase")
    assert "Code  (2015 │ 2017)" in ran.out
    with Study.open(folder / "demo.qualcase", read_only=True) as study:
        count = len(study.excerpts())
    assert "Wrote qualcase-demo/excerpts.docx." in ran.lines
    assert ran.lines[-3:] == ["The main screens:", "  qualcase-demo/compare.png", "  qualcase-demo/code.png"]
    assert services.drawn == [(Path("qualcase-demo/demo.qualcase"), Path("qualcase-demo"))]
    assert program("check", folder / "demo").out == "The study is in order.\n"
    quotes = docx.Document(str(folder / "excerpts.docx")).paragraphs
    assert len(quotes) > 2 * count
    assert any(re.match(r"K01-15-\d+ · ", one.text) for one in quotes)  # ids that stay, as in every later report


def test_the_table_shows_what_changed(program: Program, demo: Path) -> None:
    ran = program("demo", demo, "--no-window", "--json")
    assert set(ran.json) == {"study", "excerpts", "comparison", "pictures"}
    cells = {(cell["row"], cell["column"], cell["split"]): cell for cell in ran.json["comparison"]["cells"]}
    agreed, carried = "Forankring/Aftaler og strukturer", "Forankring/Båret af én person"
    assert (cells[agreed, "K01", "2015"]["empty"], cells[agreed, "K01", "2017"]["value"]) == ("silent", 2)
    assert cells[agreed, "K01", "2017"]["mark"] == "new"
    assert (cells[carried, "K01", "2015"]["value"], cells[carried, "K01", "2017"]["mark"]) == (2, "gone")
    assert ran.json["pictures"] == [str(demo / "compare.png"), str(demo / "code.png")]


def test_a_second_run_opens_what_is_there(program: Program, services: FakeServices, demo: Path) -> None:
    program("site", "add", demo / "demo", "Nyby")
    services.display = True
    services.status = 5
    program("demo", demo, status=5)
    assert services.opened == [demo / "demo.qualcase"]
    assert services.drawn == []
    assert "Nyby" in program("site", "list", demo / "demo").out


def test_no_window_draws_even_with_a_display(program: Program, services: FakeServices, demo: Path) -> None:
    services.display = True
    program("demo", demo, "--no-window")
    assert (services.opened, len(services.drawn)) == ([], 1)


def test_without_a_display_it_draws(program: Program, services: FakeServices, demo: Path) -> None:
    program("demo", demo)
    assert (services.opened, len(services.drawn)) == ([], 1)


def test_force_builds_it_anew_and_backs_the_old_one_up(program: Program, demo: Path, home: Path) -> None:
    program("site", "add", demo / "demo", "Nyby")
    program("demo", demo, "--no-window", "--force")
    assert "Nyby" not in program("site", "list", demo / "demo").out
    backups = list(home.rglob("*.qualcase"))
    assert len(backups) == 1
    assert "Nyby" in program("site", "list", backups[0]).out
    assert not [path for path in demo.iterdir() if path.name.startswith(".")]


def test_a_study_that_is_not_the_demo_is_left_alone(program: Program, services: FakeServices, study: Path) -> None:
    before = study.read_bytes()
    said = f"The folder {study.parent} holds the study “small.qualcase”, which is not the demo. Choose another folder."
    assert program.refused("demo", study.parent, "--no-window") == said
    assert program.refused("demo", study.parent, "--no-window", "--force") == said
    assert study.read_bytes() == before
    assert services.drawn == []
    assert not (study.parent / "excerpts.docx").exists()


def test_a_folder_with_several_studies_is_left_alone(program: Program, demo: Path) -> None:
    second = demo / "b.qualcase"
    shutil.copy(demo / "demo.qualcase", second)
    before = second.read_bytes()
    for more in ([], ["--force"]):
        said = program.refused("demo", demo, "--no-window", *more)
        assert said == f"The folder {demo} holds several studies: b.qualcase, demo.qualcase. Choose another folder."
    assert second.read_bytes() == before
    second.unlink()


def test_what_a_killed_run_left_is_not_taken_for_the_demo(program: Program, demo: Path) -> None:
    (demo / ".demo.qualcase.building.qualcase").write_bytes(b"half")
    (demo / ".building").mkdir()
    (demo / ".building" / "demo.qualcase").write_bytes(b"half")
    program("demo", demo, "--no-window")
    program("demo", demo, "--no-window", "--force")
    assert not (demo / ".building").exists()
    (demo / ".demo.qualcase.building.qualcase").unlink()


def test_a_damaged_demo_is_left_alone(program: Program, demo: Path) -> None:
    (demo / "demo.qualcase").write_bytes(b"Kaere dagbog")
    for more in ([], ["--force"]):
        assert program.refused("demo", demo, "--no-window", *more) == "demo.qualcase is no study of qualcase."


def test_while_somebody_has_it_open(program: Program, demo: Path) -> None:
    with Study.open(demo / "demo.qualcase", need_write=True):
        program("demo", demo, "--no-window")
        said = program.refused("demo", demo, "--no-window", "--force")
    assert said.startswith("demo.qualcase is open elsewhere: ditte on ")


def test_a_folder_that_cannot_be(program: Program, study: Path) -> None:
    assert program.misused("demo", study).endswith("is a file.")
    said = program.refused("demo", study / "below", "--no-window")
    assert said == f"Nothing can be written in {study / 'below'}. Choose another folder."
