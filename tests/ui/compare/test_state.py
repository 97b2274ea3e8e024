from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.arranging import Arrangement, GroupBy, Order
from qualcase.coding.comparison import ByVariable, Measure, Thresholds
from qualcase.coding.filters import Filter
from qualcase.coding.notices import NoticeKind
from qualcase.coding.sources import SourceKind
from qualcase.coding.views import ViewSettings
from qualcase.settings import Settings
from qualcase.study import Study
from qualcase.study.thresholds import kept_thresholds
from qualcase.ui.base.latest import Latest
from qualcase.ui.compare.state import CompareState, Question
from tests.ui.compare.making import bring_in, code, done

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def state(tmp_path: Path) -> CompareState:
    return CompareState(Settings(tmp_path / "settings.json"), "s1")


def test_the_measure_goes_round_those_that_stand_ready(state: CompareState) -> None:
    seen = []
    for _ in range(5):
        seen.append(state.measure)
        state.choose_measure(state.next_measure())
    assert seen == [Measure.PERSONS, Measure.SHARE, Measure.RATING, Measure.YES, Measure.PERSONS]
    state.choose_measure(Measure.WORDS)
    assert state.shown_measures()[-1] is Measure.WORDS
    assert state.next_measure() is Measure.PERSONS
    state.more = True
    assert set(state.shown_measures()) == set(Measure)


def test_what_was_chosen_is_kept(state: CompareState, tmp_path: Path) -> None:
    state.choose_measure(Measure.RATING)
    state.turn_subcodes()
    state.ask(
        replace(
            state.asked,
            filter=Filter(cases=("k1",)),
            columns=ByVariable("v1", (2.5,)),
            split=None,
            change=("w1", "w2"),
            column_arrangement=Arrangement(Order.HAND, GroupBy.NOTHING, hand=("b", "a")),
            folded=("c1",),
            totals=True,
        )
    )
    state.choose_thresholds(Thresholds(points=10))
    state.keep()
    settings = Settings(tmp_path / "settings.json")
    again = CompareState(settings, "s1")
    assert again.asked == state.asked
    assert again.asked.filter.is_empty
    assert kept_thresholds(settings, "s1").points == 10
    assert CompareState(settings, "s2").asked == ViewSettings()


@pytest.mark.parametrize("damaged", ["nonsense", {"s1": 5}, {"s1": {"rows": "moon"}}, {"s1": []}])
def test_what_is_damaged_counts_as_never_chosen(tmp_path: Path, damaged: object) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("compare.asked", damaged)
    state = CompareState(settings, "s1")
    assert state.asked == ViewSettings()
    state.keep()
    assert CompareState(settings, "s1").asked == ViewSettings()


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with Study.create(tmp_path / "small") as made:
        yield made


def why(study: Study, chosen: Filter | None = None, *, without_waves: bool = False) -> NoticeKind | None:
    question = Question(ViewSettings(chosen or Filter()), without_waves=without_waves)
    found = question.answer(study).nothing
    return found.kind if found else None


def test_the_first_thing_that_is_missing_is_named(study: Study) -> None:
    assert why(study) is NoticeKind.NO_SOURCES
    letter = bring_in(study, "letter", "Kære alle.", kind=SourceKind.DOCUMENT)
    assert why(study) is NoticeKind.NO_CASES
    first = study.cases.add("K01")
    study.sources.set(letter.id, case_ids=(first.id,))
    assert why(study) is NoticeKind.NO_CODES
    study.codebook.add("Roller")
    assert why(study) is NoticeKind.NO_WAVES
    assert why(study, without_waves=True) is NoticeKind.NO_CODINGS
    code(study, letter, "Kære", "Roller")
    done(study, letter)
    assert why(study, without_waves=True) is None
    wave = study.waves.add("2015")
    study.sources.set(letter.id, wave_id=wave.id)
    assert why(study) is None
    assert why(study, Filter(kinds=("interview",))) is NoticeKind.FILTERED
    other = study.coders.ensure("Bo")
    assert why(study, Filter(coders=(other.id,))) is NoticeKind.FILTERED
    second = study.cases.add("K02")
    assert why(study, Filter(cases=(second.id,))) is NoticeKind.FILTERED


def test_the_strongest_rating_of_each_scale_comes_along(tmp_path: Path) -> None:
    with Study.create(tmp_path / "scaled", waves=("2015",), codebook="fem-betingelser") as made:
        answer = Question(ViewSettings(measure=Measure.RATING)).answer(made)
        assert answer.shown.measure is Measure.RATING
        assert set(answer.strongest.values()) == {2}


class _Session:
    """Reads only when told to."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable[[], Any], Callable[[Any], None], Callable[[BaseException], None]]] = []

    def read(
        self, work: Callable[[], Any], then: Callable[[Any], None], otherwise: Callable[[BaseException], None]
    ) -> None:
        self.waiting.append((work, then, otherwise))

    def finish(self) -> None:
        work, then, otherwise = self.waiting.pop(0)
        try:
            found = work()
        except ZeroDivisionError as error:
            otherwise(error)
        else:
            then(found)


def test_only_the_newest_request_counts() -> None:
    session = _Session()
    latest = Latest(session)  # type: ignore[arg-type]
    shown: list[int] = []
    for number in range(4):
        latest.ask(lambda number=number: number, shown.append)  # type: ignore[misc]
    assert len(session.waiting) == 1
    session.finish()
    assert shown == []
    session.finish()
    assert shown == [3]
    assert not session.waiting
    latest.ask(lambda: 1 // 0, shown.append)
    latest.ask(lambda: 5, shown.append)
    session.finish()
    session.finish()
    assert shown == [3, 5]
