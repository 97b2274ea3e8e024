from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.problems import Problem
from qualcase.ui.window import care as care_module
from qualcase.ui.window.care import Care
from qualcase.words import Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session


@pytest.fixture
def said(session: Session) -> list[tuple[str, bool]]:
    told: list[tuple[str, bool]] = []
    session.said.connect(lambda words, warning: told.append((words, warning)))
    return told


@pytest.fixture
def backups(session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    made: list[Path] = []

    def backup() -> Path:
        made.append(tmp_path / "copy.qualcase")
        return made[-1]

    monkeypatch.setattr(session.study, "backup", backup)
    monkeypatch.setattr(care_module, "_QUIET_AFTER_OPENING", 1)
    return made


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.wait(30)
    qtbot.waitUntil(lambda: not session.is_busy, timeout=10_000)


def test_a_sound_study_is_copied_once_a_day(
    session: Session, backups: list[Path], said: list[object], qtbot: QtBot
) -> None:
    care = Care(session)
    care.begin_soon()
    settle(session, qtbot)
    care.begin_soon()
    settle(session, qtbot)
    assert len(backups) == 1
    assert said == [], "what goes well is not said"
    kept = session.settings.get("backed_up")
    session.settings.set("backed_up", {one: time.time() - 90_000 for one in kept})
    care.begin_soon()
    settle(session, qtbot)
    assert len(backups) == 2


def test_problems_are_warned_of_and_nothing_is_copied(
    session: Session, backups: list[Path], said: list[tuple[str, bool]], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = Problem("quote", Message("A passage differs."))
    monkeypatch.setattr(session.study, "check", lambda: (problem, problem))
    Care(session).begin_soon()
    settle(session, qtbot)
    assert "2" in said[0][0]
    assert "A passage differs." in said[0][0]
    assert said[0][1]
    assert backups == []


def test_asked_for_by_hand_both_say_how_it_went(
    session: Session, said: list[tuple[str, bool]], settled: Callable[[], None]
) -> None:
    care = Care(session)
    care.check()
    settled()
    care.back_up()
    settled()
    assert "in order" in said[0][0]
    assert ".qualcase" in said[1][0]


def test_figures_are_loaded_ahead(session: Session, said: list[object], qtbot: QtBot) -> None:
    assert session.study.figures()._stack is None
    Care(session).load_figures()
    settle(session, qtbot)
    assert session.study.figures()._stack is not None
    assert said == []


def test_figures_that_cannot_be_loaded_ahead_are_nobodys_trouble(
    session: Session, said: list[object], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[object] = []
    session.failed.connect(failed.append)

    def figures() -> None:
        raise RuntimeError

    monkeypatch.setattr(session.study, "figures", figures)
    Care(session).load_figures()
    settle(session, qtbot)
    assert said == []
    assert failed == []
