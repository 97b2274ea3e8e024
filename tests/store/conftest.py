"""Studies to test the store with: one is built, each test copies it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qualcase.store.store import Store
from tests.store.making import Sample, info

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Ready:
    """A study file and what it holds."""

    path: Path
    sample: Sample


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    """A study with one of everything, closed. Copy it."""
    ready = Ready(tmp_path_factory.mktemp("built") / "study.qualcase", Sample())
    with Store.create(ready.path, info()) as store:
        store.act("source.import", {"n": 1}, ready.sample.write)
    return ready


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new study, closed. Copy it."""
    path = tmp_path_factory.mktemp("empty") / "study.qualcase"
    Store.create(path, info()).close()
    return path


@pytest.fixture
def sample(built: Ready) -> Sample:
    """What the study of this test holds."""
    return built.sample


@pytest.fixture
def path(built: Ready, tmp_path: Path) -> Path:
    """A study file of this test's own."""
    return Path(shutil.copy(built.path, tmp_path / "study.qualcase"))


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """The study, open for writing."""
    with Store.open(path, need_write=True) as opened:
        yield opened


@pytest.fixture
def new(empty: Path, tmp_path: Path) -> Iterator[Store]:
    """A study that holds nothing, open for writing."""
    with Store.open(Path(shutil.copy(empty, tmp_path / "new.qualcase")), need_write=True) as opened:
        yield opened
