"""A small study, copied for each test, a session on it, and a window that leaves nothing behind."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qualcase.progress import Progress, silent
from qualcase.settings import Settings
from qualcase.study import Study
from qualcase.ui.base.services import Services
from qualcase.ui.base.session import CODER_KEY, Session
from qualcase.ui.theme.theme import Theme
from qualcase.ui.window.languages import install_language
from qualcase.words import current_language, use_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window

CODEBOOK = """
format: 1
name: proeve
title: {da: Prøve, en: Sample}
languages: [da, en]
scales:
  - {key: retning, name: {da: Retning, en: Direction}, low: -2, high: 2}
codes:
  - name: {da: Forankring, en: Anchoring}
    key: F
    colour: "#258D48"
    scale: retning
    short: {da: Hvad der bærer samarbejdet., en: What carries the cooperation.}
    codes:
      - name: {da: Aftaler, en: Agreements}
        key: FA
        colour: "#C7692C"
      - name: {da: Båret af én, en: Carried by one}
        key: FB
        colour: "#AE4349"
  - name: {da: Roller, en: Roles}
    key: R
    colour: "#3072C1"
  - name: {da: Ærlighed, en: Honesty}
    colour: "#9E4F98"
"""
FILES = {
    "K01_2015_interview_leder.txt": "I: Hvordan går det?\nIP: Det går godt nok, men vi mangler en aftale.\n",
    "K01_2017_interview_leder.txt": "I: Og nu?\nIP: Nu har vi en aftale, og den holder.\n",
    "K01_2015_observation.txt": "Der hænger en tavle ved døren. Ingen ser på den.\n",
    "K02_2015_interview_frivillig.txt": "I: Hvem er du?\nBirgit: Jeg er frivillig på andet år.\n",
    "K02_2017_interview_frivillig.txt": "I: Og nu?\nBirgit: Nu kender de mig på gangen.\n",
}


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the texts that the study was made from."""
    folder = tmp_path_factory.mktemp("texts")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory, files: Path) -> Path:
    """A study with two cases in two waves, made once. Copy it."""
    folder = tmp_path_factory.mktemp("ready")
    book = folder / "proeve.yaml"
    book.write_text(CODEBOOK, encoding="utf-8")
    path = folder / "ready.qualcase"
    with Study.create(path, title="To sager", waves=["2015", "2017"], codebook=book) as study:
        study.sources.bring_in(study.sources.prepare([files / name for name in FILES]))
        for case, site in zip(study.cases.all(), ("Fjordby", "Ærø"), strict=True):
            study.cases.set(case.id, site=site)
        anna = study.coders.ensure("Anna")
        source = source_named(study, "K01_2015_interview_leder")
        text = study.sources.text(source).text
        start = text.index("vi mangler en aftale")
        code = study.frame().tree.by_path("Forankring/Aftaler")
        assert code is not None
        study.codings.add(source, start, start + 20, code.id, anna.id)
    return path


@pytest.fixture
def path(ready: Path, tmp_path: Path) -> Path:
    """A study file of this test's own."""
    return Path(shutil.copy(ready, tmp_path / "study.qualcase"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of this test's own, in which Anna has said who she is."""
    made = Settings(tmp_path / "settings.json")
    made.set(CODER_KEY, "Anna")
    made.set("theme", "light")
    return made


@pytest.fixture
def session(path: Path, settings: Settings, qapp: QApplication) -> Iterator[Session]:
    """A session on the study, closed afterwards."""
    made = Session(Study.open(path), settings)
    made.failed.connect(_raise)
    yield made
    made.close()


@pytest.fixture
def settled(session: Session, qtbot: QtBot) -> Callable[[], None]:
    """Waits until nothing is being written or read."""
    return lambda: qtbot.waitUntil(lambda: not session.is_busy, timeout=20_000)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """Every test begins with an English window, whatever language the one before it spoke."""
    before = current_language()
    use_language("en")
    install_language()
    yield
    use_language(before)


@pytest.fixture
def make_window(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> Iterator[Callable[..., Window]]:
    """Makes windows, closes them, and fails the test when one of their parts is left on the screen."""
    from qualcase.ui.window.window import Window

    windows: list[Window] = []
    before = set(qapp.topLevelWidgets())
    theme = Theme(settings, qapp)

    def demo(folder: Path, progress: Progress = silent) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        found = folder / "demo.qualcase"
        if not found.exists():
            Study.create(found, title="Prøven").close()
        return found

    def make() -> Window:
        window = Window(settings, Services(make_demo=demo), theme)
        windows.append(window)
        window.resize(1200, 760)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    theme.deleteLater()
    qtbot.waitUntil(lambda: not [one for one in qapp.topLevelWidgets() if one not in before], timeout=5_000)


@pytest.fixture
def window(make_window: Callable[..., Window], path: Path, qtbot: QtBot) -> Window:
    """A window with the study open."""
    made = make_window()
    with qtbot.waitSignal(made.opened, timeout=20_000):
        made.open_study(path)
    wait_idle(made, qtbot)
    return made


def wait_idle(window: Window, qtbot: QtBot) -> None:
    """Wait until the window neither reads nor writes."""

    def idle() -> bool:
        return not window.opener.is_busy and (window.session is None or not window.session.is_busy)

    qtbot.waitUntil(idle, timeout=20_000)


def source_named(study: Study, name: str) -> str:
    """Id of a source."""
    return next(source.id for source in study.sources.all() if source.name == name)


def code_at(study: Study, path: str) -> str:
    """Id of a code."""
    found = study.frame().tree.by_path(path)
    assert found is not None, path
    return found.id


def _raise(error: BaseException) -> None:
    raise error
