"""Looking for garbage seldom ends as it began, whoever else does it meanwhile."""

from __future__ import annotations

import gc
import threading

import pytest

from qualcase.garbage import SELDOM, looking_seldom


def test_what_was_usual_comes_back() -> None:
    usual = gc.get_threshold()
    with looking_seldom():
        assert gc.get_threshold() == SELDOM
        assert gc.isenabled()
    assert gc.get_threshold() == usual


def test_it_comes_back_where_the_work_fails() -> None:
    usual = gc.get_threshold()
    with pytest.raises(OSError, match="disk"), looking_seldom():
        raise OSError("disk")
    assert gc.get_threshold() == usual


def test_one_within_another_ends_with_the_outer() -> None:
    usual = gc.get_threshold()

    @looking_seldom()
    def work() -> tuple[int, int, int]:
        with looking_seldom():
            pass
        return gc.get_threshold()

    assert work() == SELDOM
    assert work() == SELDOM
    assert gc.get_threshold() == usual


def test_the_last_of_several_threads_ends_it() -> None:
    usual = gc.get_threshold()
    begun, finish = threading.Barrier(2), threading.Event()

    def longer() -> None:
        with looking_seldom():
            begun.wait(10)
            finish.wait(10)

    thread = threading.Thread(target=longer)
    with looking_seldom():
        thread.start()
        begun.wait(10)
    assert gc.get_threshold() == SELDOM
    finish.set()
    thread.join(10)
    assert gc.get_threshold() == usual


def test_what_was_set_before_comes_back_not_what_is_usual() -> None:
    usual = gc.get_threshold()
    gc.set_threshold(900, 9, 9)
    try:
        with looking_seldom():
            pass
        assert gc.get_threshold() == (900, 9, 9)
    finally:
        gc.set_threshold(*usual)
