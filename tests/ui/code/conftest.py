"""A small study on the screen Code."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from qualcase.settings import Settings
from qualcase.study import Study
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.session import Session
from qualcase.ui.code.screen import CodeScreen
from qualcase.ui.theme.tokens import LIGHT
from qualcase.ui.window.key_map import KeyMap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import Qt
    from pytestqt.qtbot import QtBot

    from qualcase.coding.codings import Coding
    from qualcase.ui.transcript.view import TranscriptView

CODEBOOK = """
format: 1
name: proeve
title: {da: Prøve, en: Sample}
languages: [da, en]
scales:
  - key: retning
    name: {da: Retning, en: Direction}
    low: -2
    high: 2
    labels:
      -2: {da: hæmmer stærkt, en: hinders strongly}
      2: {da: fremmer stærkt, en: furthers strongly}
codes:
  - name: {da: Forankring, en: Anchoring}
    key: F
    colour: "#258D48"
    scale: retning
    short: {da: Hvad der bærer samarbejdet., en: What carries the cooperation.}
    use_when: {da: Nogen taler om det., en: Somebody speaks of it.}
    not_when: {da: Kun ledelse., en: Leadership only.}
    codes:
      - name: {da: Aftaler og strukturer, en: Agreements and structures}
        key: FA
        colour: "#C7692C"
        scale: retning
      - name: {da: Båret af én, en: Carried by one}
        key: FB
        colour: "#AE4349"
  - name: {da: Synlighed, en: Visibility}
    key: S
    colour: "#3072C1"
  - name: {da: Ledelse, en: Leadership}
    key: L
    colour: "#9E4F98"
"""
TEXT_2015 = (
    "Første samtale\n"
    "I: Hvordan gik det med aftalen?\n"
    "IP: Altså 😀 de første måneder var det jo kun mig. Men så fik vi en aftale.\n"
    "I: Hvem lavede den?\n"
    "IP: Det gjorde kommunen. Ingen kender os endnu.\n"
)
TIMED = (
    "[00:00:05] I: Hvad laver du?\n"
    "[00:01:10] IP: Jeg læser højt. Det gør jeg tit.\n"
    "[00:12:40] I: Hvor?\n"
    "[00:12:44] IP: På plejehjemmet. Ingen kendte mig dér.\n"
)
TEXT_2017 = "I: Og nu?\nIP: Nu kender de mig på gangen.\n"
NOTE = "Der hænger en tavle ved døren.\n\nIngen ser på den.\n"
FILES = {
    "K03_2015_interview_frivillig.txt": TEXT_2015,
    "K03_2017_interview_frivillig.txt": TEXT_2017,
    "K03_2017_interview_leder.txt": TEXT_2017.replace("mig", "dem"),
    "K03_2015_observation.txt": NOTE,
    "K04_2017_interview_leder.txt": TEXT_2017.replace("gangen", "kontoret"),
}
FIRST = "K03_2015_interview_frivillig"


@pytest.fixture(scope="session")
def ready_study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The study, made once."""
    folder = tmp_path_factory.mktemp("code")
    book = folder / "proeve.yaml"
    book.write_text(CODEBOOK, encoding="utf-8")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Study.create(folder / "ready", waves=["2015", "2017"], codebook=book) as study:
        study.sources.bring_in(study.sources.prepare([folder / name for name in FILES]))
        anna, bo = study.coders.ensure("Anna"), study.coders.ensure("Bo")
        code_passage(study, FIRST, "de første måneder", "Forankring/Båret af én", anna.id)
        code_passage(study, FIRST, "Men så fik vi en aftale.", "Forankring/Aftaler og strukturer", anna.id, rating=1)
        code_passage(study, FIRST, "fik vi en aftale", "Synlighed", bo.id)
        return study.path


def code_passage(study: Study, source: str, words: str, path: str, coder_id: str, **fields: object) -> Coding:
    """Code words of a source."""
    source_id = source_id_of(study, source)
    start = study.sources.text(source_id).text.index(words)
    code = study.frame().tree.by_path(path)
    assert code is not None
    return study.codings.add(source_id, start, start + len(words), code.id, coder_id, **fields)


def source_id_of(study: Study, name: str) -> str:
    """The id of a source by its name."""
    return next(source.id for source in study.sources.all() if source.name == name)


class Desk:
    """The screen as a person has it before them, and hands to use it with."""

    def __init__(self, screen: CodeScreen, session: Session, qtbot: QtBot) -> None:
        self.screen, self.session, self._qtbot = screen, session, qtbot
        self.said: list[str] = []
        self.key_map = KeyMap(screen)
        session.said.connect(lambda words, _: self.said.append(words))

    @property
    def study(self) -> Study:
        return self.session.study

    @property
    def view(self) -> TranscriptView:
        return self.screen.view

    def settle(self) -> None:
        """Wait until nothing is being written or read."""
        self._qtbot.waitUntil(lambda: not self.session.is_busy, timeout=10_000)

    def do(self, work: Callable[[], object]) -> None:
        """Something is written by somebody, and the screen hears of it."""
        self.session.write(work)
        self.settle()

    def open(self, name: str = FIRST) -> None:
        self.screen.show_place(Place(Room.CODE, source_id=source_id_of(self.study, name)))
        self._qtbot.waitUntil(self.view.hasFocus)

    def select(self, words: str) -> None:
        start = self.view.sheet.text.index(words)
        self.view.select(start, start + len(words))

    def caret_in(self, words: str) -> None:
        self.view.place_caret(self.view.sheet.text.index(words) + 1)

    def type(self, keys: str) -> None:
        """Type where the keyboard is."""
        for key in keys:
            focus = self.screen.window().focusWidget()
            QTest.keyClicks(focus, key)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        focus = self.screen.window().focusWidget()
        if modifiers:
            QTest.keyClick(focus, key, modifiers[0])
        else:
            QTest.keyClick(focus, key)

    def keys(self, *names: str) -> None:
        """Press keys as Qt writes them, one after the other, with the window's way of binding them."""
        for name in names:
            self.key_map.bind(self.screen.actions_here())
            combination = QKeySequence(name)[0]  # type: ignore[index]  # its stub does not know
            focus = self.screen.window().focusWidget()
            if name.startswith("Shift+") and len(name) == len("Shift+J"):
                QTest.keyClicks(focus, name[-1])  # a keyboard gives the capital letter as its text
                continue
            QTest.keyClick(focus, combination.key(), combination.keyboardModifiers())

    def selected(self) -> str:
        """The words that are selected."""
        chosen = self.view.selection()
        return self.view.sheet.text[chosen.start : chosen.end] if chosen else ""

    def after_caret(self, count: int = 12) -> str:
        """So many characters after the caret."""
        return self.view.sheet.text[self.view.caret() :][:count]

    def codings(self, name: str = FIRST) -> list[tuple[str, str, int | None]]:
        """Code, words and rating of every coding of a source."""
        tree = self.study.frame().tree
        found = self.study.codings.of_source(source_id_of(self.study, name))
        return [(tree[one.code_id].name, one.quote, one.rating) for one in found]

    def here(self) -> list[str]:
        """What the panel Here lists."""
        model = self.screen.here.model
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def make_desk(ready_study: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    """Opens the screen on a copy of the study, or on another one."""
    sessions: list[Session] = []

    def make(coder: str = "Anna", *, study: Study | None = None, read_only: bool = False) -> Desk:
        if study is None:
            shutil.copy(ready_study, tmp_path / "study.qualcase")
            study = Study.open(tmp_path / "study.qualcase", read_only=read_only)
        settings = Settings(tmp_path / "settings.json")
        settings.set("coder", coder)
        session = Session(study, settings)
        sessions.append(session)
        screen = CodeScreen(session, LIGHT)
        qtbot.addWidget(screen)
        session.went.connect(screen.show_place)
        session.changed.connect(screen.take_changes)
        session.filter_changed.connect(screen.take_filter)
        session.failed.connect(_raise)
        screen.resize(1200, 700)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        return Desk(screen, session, qtbot)

    yield make
    for session in sessions:
        session.close()


def _raise(error: BaseException) -> None:
    raise error


@pytest.fixture
def desk(make_desk: Callable[..., Desk], qtbot: QtBot) -> Desk:
    """The screen with the first interview open, as Anna."""
    made = make_desk()
    made.open()
    made.settle()
    return made


@pytest.fixture
def settings_of() -> Callable[[Desk], Settings]:
    """The settings as a later start would read them."""
    return lambda desk: Settings(desk.session.settings._path)
