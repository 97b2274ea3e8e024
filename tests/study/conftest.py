"""One ready study, built once and copied for each test."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from qualcase.study import Study
from qualcase.words import current_language, use_language
from tests.study.making import build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def ready_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the ready study; closed, not to be opened itself."""
    folder = tmp_path_factory.mktemp("ready")
    path = folder / "ready.qualcase"
    build(path, folder)
    return path


@pytest.fixture
def study(ready_file: Path, tmp_path: Path) -> Iterator[Study]:
    """A copy of the ready study, open for writing."""
    path = tmp_path / "study.qualcase"
    shutil.copy(ready_file, path)
    with Study.open(path, need_write=True) as opened:
        yield opened


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Study]:
    """A new study with two waves and nothing else."""
    with Study.create(tmp_path / "empty.qualcase", title="Tom", waves=("2015", "2017")) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = current_language()
    use_language("en")
    yield
    use_language(before)


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder in which no other test has left a backup or a log."""
    home = tmp_path / "own home"
    monkeypatch.setenv("QUALCASE_HOME", str(home))
    return home
