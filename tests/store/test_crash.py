"""What happens to a study when the program is killed, the disk is full, or the folder cannot be written."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qualcase.store.store import Store
from tests.store.making import dump
from tests.store.processes import child, said_by_child

if TYPE_CHECKING:
    from collections.abc import Iterator

posix = pytest.mark.skipif(os.name != "posix", reason="limits and rights as POSIX has them")


def test_a_kill_loses_nothing_that_was_acknowledged(empty: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(empty, tmp_path / "study.qualcase"))
    there: set[str] = set()
    gone: set[str] = set()
    chance = random.Random(20170504)  # noqa: S311 - moments to kill at
    for _ in range(12):
        with child("write", path) as other:
            assert other.stdout is not None
            lines = [other.stdout.readline()]
            time.sleep(chance.uniform(0, 0.12))
            other.kill()
            lines += other.stdout
        said = [line.strip() for line in lines if line.endswith("\n")]
        there |= {line[1:] for line in said if line[0] == "+"} - {line[1:] for line in said if line[0] == "?"}
        gone |= {line[1:] for line in said if line[0] == "-"}
        with Store.open(path, need_write=True) as store:
            held = {memo.id for memo in store.read(lambda reading: reading.memos.all())}
            assert there <= held
            assert not gone & held
            assert len(held) % 3 == 0  # no half of an action
            assert store.check() == ()
            assert store.can_undo() is not None
    assert len(there) > 12
    assert gone
    with Store.open(path, need_write=True) as store:  # the next write takes away a journal that was not yet begun
        store.act("study.set", {}, lambda writing: writing.set_info(replace(writing.info(), title="goes on")))
    assert [one.name for one in tmp_path.iterdir()] == ["study.qualcase"]


@posix
def test_a_full_disk_changes_nothing(path: Path) -> None:
    before = dump(path, journal=True)
    refused, after = said_by_child("fill", path)
    assert refused.startswith("StudyFileError ")
    assert "nothing was changed" in refused
    assert after == "['a thought', 'little'] ()"
    assert len(dump(path, journal=True)["action"]) == len(before["action"]) + 1
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB, where this process may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=2m", "qualcase-test", str(folder)]
    if mount is None or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("nothing may be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_small_disk_changes_nothing(path: Path, small_disk: Path) -> None:
    refused, after = said_by_child("fill_disk", shutil.copy(path, small_disk / "study.qualcase"))
    assert refused == "StudyFileError The disk is full; nothing was changed in study.qualcase. Make room and try again."
    assert after == "['a thought', 'little'] ()"


@posix
@pytest.mark.parametrize("what", ["folder", "file"])
def test_what_cannot_be_written_can_be_read(path: Path, what: str) -> None:
    """Also for root, who gives up its rights in the child."""
    with tempfile.TemporaryDirectory(prefix="qualcase-") as name:  # pytest's own folders are closed to others
        folder = Path(name)
        folder.chmod(0o755)
        copy = Path(shutil.copy(path, folder / "study.qualcase"))
        said = said_by_child("unprivileged", copy, what)
        folder.chmod(0o755)
        assert sorted(one.name for one in folder.iterdir()) == ["elsewhere", "study.qualcase"]
    assert said == [
        "True The file or its folder cannot be written. Fem betingelser",
        "StudyFileError study.qualcase is open for reading only. The file or its folder cannot be written.",
        "StudyFileError study.qualcase or its folder cannot be written. Copy it to a folder of your own.",
    ]


_HALF = """
import shutil, sqlite3, sys
study, target = sys.argv[1:]
connection = sqlite3.connect(study, isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE coding SET note = 'half'")
connection.execute("CREATE TABLE big AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n LIMIT 9999) "
                   "SELECT x, hex(randomblob(50)) FROM n")
shutil.copyfile(study, target)
shutil.copyfile(study + "-journal", target + "-journal")
"""


def half_written(path: Path, target: Path) -> None:
    """Copy a study as it is in the midst of a commit, with its journal."""
    subprocess.run([sys.executable, "-c", _HALF, str(path), str(target)], check=True)
    assert target.with_name(f"{target.name}-journal").stat().st_size > 0
    assert target.stat().st_size > path.stat().st_size  # some of it has been written


def test_what_an_interrupted_commit_left_is_rolled_back(path: Path, tmp_path: Path) -> None:
    before = dump(path)
    hot = tmp_path / "hot" / "study.qualcase"
    hot.parent.mkdir()
    half_written(path, hot)
    with Store.open(hot) as store:
        assert store.check() == ()
    assert dump(hot) == before
    assert [one.name for one in hot.parent.iterdir()] == [hot.name]


@posix
def test_an_interrupted_commit_that_cannot_be_rolled_back_is_refused(path: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="qualcase-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        half_written(path, folder / "study.qualcase")
        said = said_by_child("unprivileged", folder / "study.qualcase", "folder")
        folder.chmod(0o755)
    assert said[0].startswith("StudyFileError ")
    assert "Copy it to a folder of your own" in said[0]
