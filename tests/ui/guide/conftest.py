"""A study with interviews of several questions and a guide, and the page in a window."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qualcase.study import Study
from qualcase.ui.base.place import Page, Place, Room
from tests.ui.conftest import CODEBOOK, code_at, wait_idle
from tests.ui.guide.making import Guided

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window

FILES = {
    "K01_2015_interview_leder.txt": (
        "I: Goddag.\nIP: Goddag.\n"
        "I: Hvad er din opgave her?\nIP: Jeg leder det hele.\n"
        "I: Er noget skrevet ned?\nIP: Nej, vi mangler en aftale.\n"
    ),
    "K02_2015_interview_frivillig.txt": (
        "I: Hvad er din opgave?\nBirgit: Jeg laver kaffe.\nI: Og hvad så?\nBirgit: Ikke mere.\n"
    ),
    "K02_2015_observation.txt": "Der hænger en tavle ved døren.\n",
}
QUESTIONS = (("Hvad er din opgave?", "Roller"), ("Er noget skrevet ned?", "Forankring/Aftaler"))


@pytest.fixture(scope="session")
def guided_ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once."""
    folder = tmp_path_factory.mktemp("guided")
    book = folder / "proeve.yaml"
    book.write_text(CODEBOOK, encoding="utf-8")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / "ready.qualcase"
    with Study.create(path, title="Guide", waves=["2015", "2017"], codebook=book) as study:
        study.sources.bring_in(study.sources.prepare([folder / name for name in FILES]))
        for text, code in QUESTIONS:
            study.guide.add(text, code_ids=[code_at(study, code)])
    return path


@pytest.fixture
def path(guided_ready: Path, tmp_path: Path) -> Path:
    """A study of this test's own."""
    return Path(shutil.copy(guided_ready, tmp_path / "study.qualcase"))


@pytest.fixture
def guided(window: Window, qtbot: QtBot) -> Guided:
    """The page, opened on the guide."""
    window.go(Place(Room.MATERIAL, page=Page.GUIDE))
    wait_idle(window, qtbot)
    return Guided(window, qtbot)


@pytest.fixture
def confirming(guided: Guided) -> Guided:
    """The page, on the first interview."""
    guided.go(Place(Room.MATERIAL, page=Page.GUIDE, source_id=guided.source("K01_2015_interview_leder")))
    return guided
