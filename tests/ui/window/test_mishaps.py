from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest

import qualcase
from qualcase.settings import log_folder
from qualcase.ui.window.mishaps import Mishaps, open_log, report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

NAMED = "Birgit fra Ærø"


def trouble() -> ValueError:
    try:
        inner()
    except ValueError as error:
        return error
    pytest.fail("no trouble")


def inner() -> None:
    try:
        sys.modules[NAMED]
    except KeyError as error:
        raise ValueError(f"no {NAMED}") from error


@pytest.fixture
def mishaps(qtbot: QtBot) -> Iterator[Mishaps]:
    before = sys.excepthook, threading.excepthook
    made = Mishaps()
    made.install()
    yield made
    made.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_the_report_says_where_and_nothing_of_the_study() -> None:
    said = report(trouble())
    assert "ValueError" in said
    assert "KeyError" in said
    assert "in trouble" in said
    assert qualcase.__version__ in said
    assert NAMED not in said


def test_what_nobody_caught_is_told(mishaps: Mishaps, caplog: pytest.LogCaptureFixture) -> None:
    told: list[str] = []
    mishaps.happened.connect(told.append)
    error = trouble()
    sys.excepthook(type(error), error, error.__traceback__)
    assert "ValueError" in told[0]


def test_threads_are_heard_too(mishaps: Mishaps, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    def work() -> None:
        raise trouble()

    with qtbot.waitSignal(mishaps.happened) as told:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert "ValueError" in told.args[0]


def test_the_log_file_tells_nothing_of_the_study() -> None:
    logger = logging.getLogger("qualcase")
    before = list(logger.handlers)
    open_log()
    open_log()
    added = [handler for handler in logger.handlers if handler not in before]
    try:
        logger.error("Work failed", exc_info=trouble())
        written = (log_folder() / "window.log").read_text(encoding="utf-8")
    finally:
        for handler in added:
            logger.removeHandler(handler)
            handler.close()
    assert len(added) == 1
    assert "ValueError" in written
    assert NAMED not in written


def test_a_disk_that_refuses_means_no_log(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    from pathlib import Path

    from qualcase.ui.window import mishaps

    file = Path(str(tmp_path)) / "file"
    file.write_text("x")
    monkeypatch.setattr(mishaps, "log_folder", lambda: file / "below")
    before = list(logging.getLogger("qualcase").handlers)
    open_log()
    assert logging.getLogger("qualcase").handlers == before
