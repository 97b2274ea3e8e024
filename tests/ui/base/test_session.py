from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThread

from qualcase.coding.filters import Filter
from qualcase.errors import Cancelled, UserError
from qualcase.ui.base.place import Place, Room
from tests.ui.conftest import code_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from qualcase.coding.changes import Changes
    from qualcase.ui.base.session import Session


def test_writing_happens_elsewhere_and_is_told_here(
    session: Session, settled: Callable[[], None], qapp: QApplication
) -> None:
    threads: list[object] = []
    told: list[Changes] = []
    order: list[str] = []
    session.changed.connect(told.append)
    session.changed.connect(lambda _: order.append("changed"))
    session.changed.connect(lambda _: threads.append(QThread.currentThread()))
    code_id = code_at(session.study, "Roller")
    main = threading.get_ident()
    seen: list[int] = []

    def work() -> str:
        seen.append(threading.get_ident())
        return session.study.codebook.set(code_id, key="RR").key

    session.write(work, order.append)
    settled()
    assert seen
    assert main not in seen
    assert threads == [qapp.thread()]
    assert order == ["changed", "RR"], "views are drawn before the one who asked goes on"
    assert told[0].touches("code")


def test_what_the_user_can_mend_is_said_as_a_warning(session: Session, settled: Callable[[], None]) -> None:
    said: list[tuple[str, bool]] = []
    failed: list[BaseException] = []
    session.said.connect(lambda words, warning: said.append((words, warning)))

    def refuse() -> None:
        raise UserError("The disk is full.")

    session.write(refuse, lambda _: pytest.fail("it failed"), failed.append)
    settled()
    assert said == [("The disk is full.", True)]
    assert isinstance(failed[0], UserError)


def test_our_own_bug_is_logged_and_told(
    session: Session, settled: Callable[[], None], caplog: pytest.LogCaptureFixture
) -> None:
    session.failed.disconnect()
    failed: list[BaseException] = []
    session.failed.connect(failed.append)
    session.read(lambda: 1 // 0, lambda _: None)
    settled()
    assert isinstance(failed[0], ZeroDivisionError)
    assert "failed" in caplog.text


def test_stopping_is_neither_said_nor_told_as_a_bug(session: Session, settled: Callable[[], None]) -> None:
    said: list[str] = []
    otherwise: list[BaseException] = []
    session.said.connect(lambda words, _: said.append(words))

    def stop() -> None:
        raise Cancelled

    session.read(stop, lambda _: None, otherwise.append)
    settled()
    assert not said
    assert isinstance(otherwise[0], Cancelled)


def test_closing_waits_for_what_is_being_written(session: Session, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()
    code_id = code_at(session.study, "Roller")

    def slow() -> None:
        begun.set()
        go_on.wait(5)
        session.study.codebook.set(code_id, key="X")

    session.write(slow)
    assert begun.wait(5)
    threading.Timer(0.05, go_on.set).start()
    path = session.study.path
    session.close()
    from qualcase.study import Study

    with Study.open(path) as again:
        assert again.frame().tree[code_id].key == "X"


def test_nothing_is_done_after_closing(session: Session) -> None:
    session.close()
    session.write(lambda: pytest.fail("closed"))
    session.close()


def test_work_that_nobody_waits_for_does_not_stand_in_the_way(
    session: Session, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    hold = threading.Event()
    done: list[str] = []
    session.later(lambda: hold.wait(5), lambda _: done.append("later"))
    session.read(lambda: None, lambda _: done.append("read"))
    qtbot.waitUntil(lambda: done == ["read"])
    hold.set()
    settled()
    assert done == ["read", "later"]


def test_the_filter_is_told_when_it_changes(session: Session) -> None:
    told: list[Filter] = []
    session.filter_changed.connect(told.append)
    session.set_filter(Filter())
    session.set_filter(Filter(kinds=("interview",)))
    assert told == [Filter(kinds=("interview",))]
    assert session.filter == told[0]


def test_places_are_asked_for(session: Session) -> None:
    went: list[Place] = []
    session.went.connect(went.append)
    session.go(Place(Room.CODE, source_id="x"))
    assert went == [Place(Room.CODE, source_id="x")]


def test_the_coder_is_known_by_name_whatever_its_case(session: Session) -> None:
    session.settings.set("coder", "anna")
    assert session.coder_id == session.study.frame().coders[0].id
    session.settings.set("coder", "Bo")
    assert session.coder_name == "Bo"
    assert session.coder_id is None


def test_without_a_name_the_system_is_asked(session: Session) -> None:
    session.settings.set("coder", None)
    assert session.coder_name
