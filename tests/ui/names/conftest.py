"""A study in which people are named, its Material room, and the page of names with an open key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.study import Study
from qualcase.ui.base.session import CODER_KEY, Session
from qualcase.ui.material.screen import MaterialScreen
from qualcase.ui.theme.tokens import LIGHT
from tests.keys import PHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from qualcase.settings import Settings
    from qualcase.ui.names.page import NamesPage

TALE = """\
I: Hvem er med?
Karen Holm: Det er mig, og så Bodil. Karens hus ligger på Strandvejen 12.
I: Og KAREN HOLMS telefon?
Karen Holm: Den er 22 33 44 55. Spørg Bodils mand, Karen gør det ikke.
"""
TALK = """\
I: Hvem åbner?
Finn: Det gør jeg, når Bodil er væk. Så ringer jeg til Karen.
"""


@pytest.fixture
def session(tmp_path: Path, settings: Settings, qapp: QApplication) -> Iterator[Session]:
    """A session on a study in which Karen, Finn and Bodil are named."""
    study = Study.create(tmp_path / "study.qualcase", title="Tale", waves=["2015"], codebook="fem-betingelser")
    files = {"K01_2015_interview_frivillig.txt": TALE, "K02_2015_interview_leder.txt": TALK}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    study.sources.bring_in(study.sources.prepare([tmp_path / name for name in files]))
    source = study.sources.all()[0]
    text = study.sources.text(source.id).text
    anna = study.coders.ensure("Anna")
    code = study.frame().tree.ordered[0].id
    start = text.index("Holm: Det er mig")  # begins within a name
    study.codings.add(source.id, start, start + 16, code, anna.id)
    settings.set(CODER_KEY, "Anna")
    made = Session(study, settings)
    made.failed.connect(_raise)
    yield made
    made.close()


@pytest.fixture
def screen(session: Session, settled: Callable[[], None], qtbot: QtBot) -> MaterialScreen:
    """The Material room."""
    made = MaterialScreen(session, LIGHT)
    qtbot.addWidget(made)
    session.changed.connect(made.take_changes)
    session.went.connect(made.show_place)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    settled()
    return made


@pytest.fixture
def page(screen: MaterialScreen, settled: Callable[[], None]) -> NamesPage:
    """The page of names, without a key."""
    screen.show_names()
    settled()
    return screen.names_page


@pytest.fixture
def key_path(tmp_path: Path) -> Path:
    """Where the key is to be."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder / "study.names.age"


@pytest.fixture
def review(page: NamesPage, key_path: Path, settled: Callable[[], None], quick_keys: None) -> NamesPage:
    """The page with a key that was just made, and everything found."""
    page.holder.make(key_path, PHRASE)
    settled()
    settled()
    return page


def _raise(error: BaseException) -> None:
    raise error
