"""The kinds of empty, in their order, and what makes a cell incomplete."""

from __future__ import annotations

import datetime as dt

import pytest

from qualcase.coding.comparison import Dimension, Empty, Measure, Silence
from qualcase.coding.filters import Filter
from qualcase.coding.people import CodingState
from tests.compare.building import CASE, CODE, DONE, WAVE, Small, at, beside, value

HERE = ("Theme", "K01", "2015")
MOMENT = dt.timedelta(milliseconds=1)


@pytest.fixture
def small() -> Small:
    small = Small(people={"Anna": ()})
    small.code("Theme")
    small.code("Other")
    return small


def silence(small: Small) -> Silence | None:
    shown = small.compare()
    return shown.silence_at(*at(shown, *HERE))


def incomplete(small: Small, *names: str, chosen: Filter | None = None) -> bool:
    shown = small.compare(chosen=chosen)
    return bool(shown.incomplete[at(shown, *(names or HERE))])


# --- kinds of empty


def test_no_source_is_no_data(small: Small) -> None:
    small.source("t", "Anna: et", wave="2017")
    shown = small.compare()
    assert shown.empty_at(*at(shown, *HERE)) is Empty.NO_DATA
    assert shown.silence_at(*at(shown, *HERE)) is None


def test_a_source_that_the_filter_leaves_out_is_no_data(small: Small) -> None:
    small.source("t", "Anna: et")
    assert value(small.compare(), *HERE) == "silent"
    assert value(small.compare(chosen=Filter(kinds=("document",))), *HERE) == "no_data"


@pytest.mark.parametrize("state", [None, CodingState.NOT_BEGUN, CodingState.BEGUN])
def test_nothing_coded_and_not_done_is_not_coded(small: Small, state: CodingState | None) -> None:
    small.source("t", "Anna: et", done="")
    if state:
        small.status("t", "Mette", state)
    assert value(small.compare(), *HERE) == "not_coded"


def test_done_without_any_coding_is_silent(small: Small) -> None:
    small.source("t", "Anna: et")
    assert value(small.compare(), *HERE) == "silent"


def test_another_code_makes_silent_too(small: Small) -> None:
    small.source("t", "Anna: et", done="")
    small.coding("t", "et", "Other")
    shown = small.compare()
    assert value(shown, *HERE) == "silent"
    assert value(shown, "Other", "K01", "2015") == 1


def test_the_filter_by_code_does_not_decide_what_is_coded(small: Small) -> None:
    small.source("t", "Anna: et", done="")
    small.coding("t", "et", "Other")
    assert value(small.compare(chosen=Filter(codes=(small.codes["Theme"].id,))), *HERE) == "silent"


def test_what_another_coder_does_counts_for_nothing(small: Small) -> None:
    small.source("t", "Anna: et", done="Ole")
    small.coding("t", "et", "Theme", "Ole")
    assert value(small.compare(), *HERE) == "not_coded"
    assert incomplete(small)
    assert value(small.compare(chosen=Filter(coders=("Ole",))), *HERE) == 1
    assert not incomplete(small, chosen=Filter(coders=("Ole",)))
    assert value(small.compare(chosen=Filter(coders=("Ole", "Mette"))), *HERE) == 1


def test_one_source_that_is_done_is_enough(small: Small) -> None:
    small.source("done", "Anna: et")
    small.source("waiting", "Anna: et", done="")
    assert value(small.compare(), *HERE) == "silent"


def test_a_coding_of_interviewer_words_alone_is_none(small: Small) -> None:
    small.source("t", "I: hvad\nAnna: et", done="")
    small.coding("t", "hvad", "Theme")
    assert value(small.compare(Measure.YES), *HERE) == "not_coded"
    small.coding("t", "et", "Other")
    shown = small.compare(Measure.YES)
    assert value(shown, *HERE) == "silent"
    assert shown.codings[at(shown, *HERE)] == 0
    assert shown.beside == {}


def test_silence_of_speech_is_not_mentioned(small: Small) -> None:
    small.source("t", "Anna: et")
    small.source("n", "et", kind="observation")
    assert silence(small) is Silence.NOT_MENTIONED


@pytest.mark.parametrize("kind", ["observation", "document", "questionnaire"])
def test_silence_without_speech_is_not_observed(small: Small, kind: str) -> None:
    small.source("n", "et", kind=kind)
    assert silence(small) is Silence.NOT_OBSERVED


def test_speech_that_nobody_has_coded_does_not_decide_the_silence(small: Small) -> None:
    small.source("t", "Anna: et", done="")
    small.source("n", "et", kind="observation")
    assert silence(small) is Silence.NOT_OBSERVED


def test_a_value_is_no_silence(small: Small) -> None:
    small.source("t", "Anna: et")
    small.coding("t", "et", "Theme")
    assert silence(small) is None
    shown = small.compare()
    assert shown.empty_at(*at(shown, *HERE)) is None


def test_a_cell_with_passages_about_another_time_alone_is_silent(small: Small) -> None:
    small.source("t", "Anna: et to")
    small.coding("t", "et", "Theme", about="before")
    shown = small.compare()
    assert value(shown, *HERE) == "silent"
    assert beside(shown, *HERE) == {"before": 1}


# --- sources of a site and of the whole study


def test_sources_of_sites_and_of_the_study_stand_beside_the_cases(small: Small) -> None:
    small.sites = ("Nord", "Syd")
    small.site_of = {"K01": "Nord", "K02": "Syd"}
    small.source("policy", "et to", "", kind="document", site="Nord")
    small.source("law", "et to", "", kind="document")
    small.coding("policy", "et", "Theme")
    small.coding("law", "to", "Theme")
    shown = small.compare(Measure.CODINGS)
    assert [(column.id, column.stands_for) for column in shown.columns] == [
        ("K01", ""),
        ("Nord", "site"),
        ("K02", ""),
        ("study", "study"),
    ]
    assert value(shown, *HERE) == "no_data"
    assert value(shown, "Theme", "Nord", "2015") == 1
    assert value(shown, "Theme", "", "2015") == 1
    by_site = small.compare(Measure.CODINGS, dimensions=(CODE, Dimension.SITE, None))
    assert value(by_site, "Theme", "Nord") == 1
    assert value(by_site, "Theme", "Syd") == "no_data"


# --- incomplete


def test_a_source_that_is_not_done_makes_incomplete(small: Small) -> None:
    small.source("done", "Anna: et")
    small.coding("done", "et", "Theme")
    assert not incomplete(small)
    small.source("begun", "Anna: et", done="")
    small.status("begun", "Mette", CodingState.BEGUN)
    assert incomplete(small)
    assert not incomplete(small, "Theme", "K02", "2015")
    assert not incomplete(small, "Theme", "K01", "2017")
    assert not incomplete(small, chosen=Filter(sources=("done",)))


def test_done_by_another_coder_is_not_done(small: Small) -> None:
    small.source("t", "Anna: et", done="Ole")
    small.coding("t", "et", "Theme")
    assert incomplete(small)


@pytest.mark.parametrize(("after", "flagged"), [(-MOMENT, False), (0 * MOMENT, False), (MOMENT, True)])
def test_a_code_made_after_a_source_was_done_is_incomplete(small: Small, after: dt.timedelta, *, flagged: bool) -> None:
    small.code("Late", made=DONE + after)
    small.source("t", "Anna: et")
    small.source("later", "Anna: et", done="")
    small.status("later", "Mette", CodingState.DONE, DONE + dt.timedelta(days=1))
    assert incomplete(small, "Late", "K01", "2015") is flagged
    assert not incomplete(small)


def test_without_a_code_only_sources_make_incomplete(small: Small) -> None:
    small.code("Late", made=DONE + dt.timedelta(days=1))
    small.source("t", "Anna: et")
    shown = small.compare(dimensions=(CASE, WAVE, None))
    assert not shown.incomplete.any()


# --- nothing at all


@pytest.mark.parametrize("measure", Measure)
@pytest.mark.parametrize("dimensions", [(CODE, CASE, WAVE), (CASE, WAVE, None), (Dimension.ROLE, CODE, Dimension.AREA)])
def test_a_study_without_anything(measure: Measure, dimensions: tuple[Dimension, Dimension, Dimension | None]) -> None:
    nothing = Small(waves=(), cases=(), coders=())
    shown = nothing.compare(measure, dimensions=dimensions)
    assert shown.values.size == shown.marks.size == 0
    waiting = Small()
    shown = waiting.compare(measure)
    assert (len(shown.rows), len(shown.columns), len(shown.splits)) == (0, 2, 2)
    waiting.code("Theme")
    shown = waiting.compare(measure)
    assert [shown.empty_at(0, column, split) for column in (0, 1) for split in (0, 1)] == [Empty.NO_DATA] * 4
