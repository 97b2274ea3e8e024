"""Ids: unique, in order, and telling when they were made."""

from __future__ import annotations

import re
import time
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest

from qualcase.coding.ids import moment_of, new_id


def test_ids_are_uuids_of_version_7() -> None:
    made = new_id()
    assert re.fullmatch(r"[0-9a-f]{32}", made)
    assert UUID(made).version == 7
    assert UUID(made).variant == "specified in RFC 4122"


def test_ids_made_in_a_burst_are_different_and_in_order() -> None:
    made = [new_id() for _ in range(20_000)]
    assert len(set(made)) == len(made)
    assert made == sorted(made)
    assert [one[:20] for one in made] == sorted({one[:20] for one in made})  # by time and counter, not by chance


def test_ids_made_by_several_threads_are_different() -> None:
    with ThreadPoolExecutor(4) as threads:
        made = [one for part in threads.map(lambda _: [new_id() for _ in range(500)], range(8)) for one in part]
    assert len(set(made)) == len(made)


def test_an_id_tells_when_it_was_made() -> None:
    before = time.time()
    made = new_id()
    after = time.time()
    assert before - 0.001 <= moment_of(made) <= after + 0.1  # a burst before may have run ahead a little


@pytest.mark.parametrize(("made", "moment"), [("0" * 32, 0), ("0000000003e9" + "f" * 20, 1.001)])
def test_moments_are_milliseconds_since_1970(made: str, moment: float) -> None:
    assert moment_of(made) == moment


def test_a_clock_that_is_set_back_does_not_break_the_order(monkeypatch: pytest.MonkeyPatch) -> None:
    first = new_id()
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    assert new_id() > first
