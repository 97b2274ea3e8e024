from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from qualcase.errors import Cancelled, FileRefusedError
from qualcase.exchange.writing.files import writing_to

# Each writes more than the limit on the size of a file allows, and says on stdout how it was refused.
FULL_DISK = """
import random, resource, sys
from pathlib import Path
from qualcase.coding.codebook import Code
from qualcase.coding.codebook_file import CodebookFile
from qualcase.coding.report import Quote, Report
from qualcase.coding.tables import Column, Table
from qualcase.errors import FileRefusedError
from qualcase.exchange.codebooks.yaml_file import write_codebook_yaml
from qualcase.exchange.writing.csvfile import write_csv
from qualcase.exchange.writing.word import write_report
from qualcase.exchange.writing.workbook import write_workbook

path = Path(sys.argv[1])
texts = [str(random.random()) * 8 for _ in range(5000)]
table = Table("T", [Column("a")], [[text] for text in texts])
code = Code("1", "A", names={"da": "A"}, full={"da": " ".join(texts)})
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    if path.suffix == ".docx":
        write_report(Report("T", (), "", "da", "C", [Quote(text, "s") for text in texts]), path)
    elif path.suffix == ".xlsx":
        write_workbook([table], path)
    elif path.suffix == ".csv":
        write_csv(table, path)
    else:
        write_codebook_yaml(CodebookFile("a", ("da",), codes=(code,)), path)
except FileRefusedError as error:
    print(error)
"""


def test_the_file_takes_its_place_when_all_went_well(tmp_path: Path) -> None:
    path = tmp_path / "Blåbærgrød på Ærø.txt"
    path.write_text("old")
    with writing_to(path) as temporary:
        assert temporary.parent == tmp_path
        temporary.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("error", [ValueError, Cancelled, KeyboardInterrupt])
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def write_half() -> None:
        with writing_to(path) as temporary:
            temporary.write_text("half")
            raise error

    with pytest.raises(error):
        write_half()
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_a_new_file_that_failed_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ValueError), writing_to(tmp_path / "a.txt"):
        raise ValueError
    assert [one.name for one in tmp_path.iterdir()] == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="does not exist") as caught, writing_to(tmp_path / "no" / "a.txt"):
        pytest.fail("not reached")
    assert str(tmp_path / "no") in str(caught.value)


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="is a folder"), writing_to(tmp_path):
        pytest.fail("not reached")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with pytest.raises(FileRefusedError, match="not a folder"), writing_to(tmp_path / "a" / "b"):
        pytest.fail("not reached")


@pytest.mark.parametrize("name", ["a\0b", "x" * 300])
def test_a_name_that_cannot_be(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileRefusedError, match="name"), writing_to(tmp_path / name) as temporary:
        temporary.write_text("")
    assert [one.name for one in tmp_path.iterdir()] == []


def test_a_long_name_can_be(tmp_path: Path) -> None:
    path = tmp_path / ("å" * 120 + ".docx")
    with writing_to(path) as temporary:
        temporary.write_text("new")
    assert path.read_text() == "new"


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o444)
    with pytest.raises(FileRefusedError, match="write-protected or open"), writing_to(path):
        pytest.fail("not reached")
    assert path.read_text() == "old"
    path.chmod(0o644)


def test_a_file_that_another_program_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows refuses to replace a document that is open in Word."""
    path = tmp_path / "a.docx"
    path.write_text("old")

    def held(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Access is denied", str(target))

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(FileRefusedError, match=r"a\.docx is write-protected or open"), writing_to(path) as temporary:
        temporary.write_text("new")
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.docx"]


def test_an_error_of_our_own_stays_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), writing_to(tmp_path / "a.txt"):
        (tmp_path / "gone").read_text()


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_rights_stay_those_of_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o640)
    with writing_to(path) as temporary:
        temporary.write_text("new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    mask = os.umask(0o022)
    os.umask(mask)
    with writing_to(tmp_path / "b.txt") as temporary:
        temporary.write_text("new")
    assert stat.S_IMODE((tmp_path / "b.txt").stat().st_mode) == 0o666 & ~mask


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    real = tmp_path / "deep" / "a.txt"
    real.write_text("old")
    (tmp_path / "link.txt").symlink_to(real)
    with writing_to(tmp_path / "link.txt") as temporary:
        temporary.write_text("new")
    assert real.read_text() == "new"
    assert (tmp_path / "link.txt").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on the size of files")
@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".csv", ".yaml"])
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, root: Path, suffix: str) -> None:
    path = tmp_path / f"gammel{suffix}"
    path.write_bytes(b"old")
    environment = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error::ResourceWarning", "-c", FULL_DISK, str(path)],
        check=True,
        capture_output=True,
        env=environment,
    )
    assert done.stdout.decode().startswith(f"There is no room for gammel{suffix}")
    assert done.stderr.decode() == ""
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
