from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from qualcase.errors import StudyFileError
from qualcase.store.sqlite import fetch_rows
from qualcase.store.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def writer(path: Path) -> Iterator[Writer]:
    made = Writer(path)
    yield made
    made.close()


def test_all_jobs_run_one_by_one_in_one_thread(writer: Writer) -> None:
    threads = [writer.submit(lambda _: threading.get_ident()) for _ in range(5)]
    assert len({one.result() for one in threads}) == 1
    assert threads[0].result() != threading.get_ident()
    assert not writer.is_here
    assert writer.submit(lambda _: writer.is_here).result()


def test_a_job_that_fails_does_not_stop_the_next(writer: Writer) -> None:
    with pytest.raises(ZeroDivisionError):
        writer.submit(lambda _: 1 / 0).result()
    assert writer.submit(lambda c: fetch_rows(c, "SELECT 1")).result() == [(1,)]


def test_an_error_of_the_disk_makes_the_connection_anew(writer: Writer) -> None:
    def full(_: object) -> None:
        raise StudyFileError("full")

    with pytest.raises(StudyFileError):
        writer.submit(full).result()
    assert writer.submit(lambda c: fetch_rows(c, "SELECT count(*) FROM open_action")).result() == [(0,)]


def test_jobs_that_wait_are_done_before_closing(path: Path) -> None:
    done: list[int] = []
    writer = Writer(path)
    for number in range(10):
        writer.submit(lambda _, one=number: done.append(one))  # type: ignore[misc]
    writer.close()
    assert done == list(range(10))


def test_a_file_that_is_gone_is_found_out_at_once(tmp_path: Path) -> None:
    with pytest.raises(StudyFileError, match="cannot be opened"):
        Writer(tmp_path / "gone.qualcase")
    assert list(tmp_path.iterdir()) == []
