"""Comparisons of a real study: figures, captions, what stands behind a cell, progress, and what is kept."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from qualcase.coding.comparison import Dimension, Measure, Thresholds
from qualcase.coding.filters import Filter
from qualcase.coding.memos import MemoTarget
from qualcase.errors import UserError
from qualcase.words import use_language
from qualcase.words.dates import say_date
from tests.study.making import block, case, code, code_quote, coded, coder, participant, source, wave

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison
    from qualcase.study import Study

CODE, CASE, SITE, AREA, WAVE, KIND, ROLE, WHO, ABOUT, CODER = Dimension


def cell(shown: Comparison, *names: str) -> tuple[int, int, int]:
    axes = zip((shown.rows, shown.columns, shown.splits), (*names, ""), strict=False)
    found = [[value.name for value in axis].index(name) for axis, name in axes]
    return found[0], found[1], found[2]


# --- figures


@pytest.mark.parametrize(
    ("measure", "here", "value", "base"),
    [
        (Measure.PERSONS, ("Forankring", "K01", "2017"), 2, 3),
        (Measure.PERSONS, ("Forankring/Aftaler", "K02", "2015"), 1, 2),
        (Measure.SOURCES, ("Forankring", "K01", "2015"), 1, 2),
        (Measure.SOURCES, ("Forankring", "K02", "2017"), 2, 2),
        (Measure.CODINGS, ("Roller", "K01", "2015"), 3, 33),
        (Measure.CODINGS, ("Forankring", "Nordby", "2015"), 1, 9),
        (Measure.WORDS, ("Roller", "K01", "2015"), 14, None),
        (Measure.SHARE, ("Roller", "K01", "2015"), 10 / 21, 21),
        (Measure.SHARE, ("Forankring", "Nordby", "2015"), 3 / 9, 9),
        (Measure.RATING, ("Forankring", "K01", "2017"), 2, 2),
        (Measure.RATING, ("Forankring", "K02", "2017"), -1, 1),
        (Measure.YES, ("Roller", "K02", "2015"), 1, None),
    ],
)
def test_figures(study: Study, measure: Measure, here: tuple[str, str, str], value: float, base: float | None) -> None:
    shown = study.compare(measure=measure)
    at = cell(shown, *here)
    assert shown.values[at] == pytest.approx(value)
    assert np.isnan(shown.bases[at]) if base is None else shown.bases[at] == base


def test_beside_and_kinds_of_empty(study: Study) -> None:
    shown = study.compare()
    beside = {
        (row.name, column.name, split.name): {one.of: one.count for one in shown.beside[r, c, s]}
        for r, row in enumerate(shown.rows)
        for c, column in enumerate(shown.columns)
        for s, split in enumerate(shown.splits)
        if (r, c, s) in shown.beside
    }
    assert beside == {
        ("Forankring", "K01", "2017"): {"2015": 1, "expected": 1},
        ("Forankring", "K02", "2017"): {"group_interview": 1},
        ("Forankring", "Nordby", "2015"): {"document": 1},
        ("Roller", "K01", "2015"): {"observation": 1},
        (r"Roller/Nøgler\/skilte", "K01", "2015"): {"observation": 1},
    }
    assert shown.empty_at(*cell(shown, "Forankring", "Nordby", "2017")) == "no_data"
    assert shown.silence_at(*cell(shown, "Forankring/Åbenhed", "K01", "2015")) == "not_mentioned"
    assert shown.silence_at(*cell(shown, "Roller", "Nordby", "2015")) == "not_observed"
    assert shown.mark_at(*cell(shown, "Forankring", "K01", "2015")[:2]) == "not_comparable"  # not all are done


def test_a_code_made_after_all_was_done_is_incomplete(study: Study) -> None:
    study.codebook.add("Ny kode")
    shown = study.compare()
    assert shown.incomplete[cell(shown, "Ny kode", "K01", "2015")]
    assert not shown.incomplete[cell(shown, "Roller", "K01", "2015")]


def test_a_dimension_is_named_once(study: Study) -> None:
    with pytest.raises(UserError, match="three different things"):
        study.compare(columns=CODE)
    with pytest.raises(UserError, match="three different things"):
        study.compare(split=CASE)
    assert study.compare(columns=WAVE, split=None).change is None


def test_thresholds_and_waves_of_change(study: Study) -> None:
    limits = Thresholds(points=1)
    shown = study.compare(thresholds=limits, change=(wave(study, "2017").id, wave(study, "2015").id))
    assert shown.change == (1, 0)
    assert shown.thresholds == limits


# --- behind a cell


@pytest.mark.parametrize(
    ("rows", "columns", "split"),
    [
        (CODE, CASE, WAVE),
        (CASE, CODE, WAVE),
        (WAVE, CASE, CODE),
        (CASE, WAVE, None),
        (CODE, ROLE, KIND),
        (WHO, CODE, SITE),
        (AREA, CODE, None),
    ],
)
@pytest.mark.parametrize("with_subcodes", [True, False])
@pytest.mark.parametrize("fields", [{}, {"kinds": ("interview", "observation")}, {"roles": ("volunteer",)}])
def test_what_stands_behind_a_cell_is_what_is_counted(
    study: Study, rows: Dimension, columns: Dimension, split: Dimension | None, *, with_subcodes: bool, fields: Any
) -> None:
    chosen = Filter(**fields)
    shown = study.compare(chosen, rows=rows, columns=columns, split=split, with_subcodes=with_subcodes)
    told = 0
    for row in range(len(shown.rows)):
        for column in range(len(shown.columns)):
            for number, excerpts in enumerate(study.cell_excerpts(shown, row, column, chosen)):
                ids = [one.id for one in excerpts]
                assert len(set(ids)) == len(ids)
                here = [one for one in excerpts if not one.about]
                assert len(here) == shown.codings[row, column, number]
                assert (len(excerpts) > len(here)) == any(
                    one.what == "about" for one in shown.beside.get((row, column, number), ())
                )
                told += len(here)
                if CODE in shown.dimensions:
                    at = (shown.rows[row], shown.columns[column], shown.splits[number])[shown.dimensions.index(CODE)]
                    below = [study.codebook.tree.path(one) for one in study.codebook.tree.with_subcodes(at.id)]
                    assert {one.code for one in excerpts} <= set(below if with_subcodes else below[:1])
    assert told == shown.codings.sum() > 0


def test_what_stands_behind_a_cell_is_in_the_order_of_the_text(study: Study) -> None:
    shown = study.compare()
    before, after = study.cell_excerpts(shown, *cell(shown, "Roller", "K01", "2015")[:2])
    assert [one.text for one in before] == [
        "Det er mest naboerne 😀 og et par",
        "mest naboerne 😀 og et par fra klubben.\nAnna: Ja.",
        "Nøglen hænger på kontoret",
    ]
    assert after == ()


# --- captions and words


def test_the_caption_names_measure_base_coders_sources_thresholds_and_date(study: Study) -> None:
    today = say_date(dt.datetime.now(dt.UTC).astimezone().date())
    assert study.compare().caption == (
        "Persons with at least one excerpt coded with the code, of 4 (2015) and 3 (2017) interviewed; "
        "codes counted with their sub-codes; coded by each source’s lead coder; 7 of 7 sources "
        "(2015: 4 of 4 sources, 4 of 4 persons, 56 of 56 words; 2017: 3 of 3 sources, 3 of 3 persons, 38 of 38 words); "
        f"▲▼ from 20 percentage points; ↯ from 1 step; {today}."
    )


@pytest.mark.parametrize(
    ("asked", "parts", "missing"),
    [
        ({"measure": Measure.SOURCES}, ["Sources with"], ["interviewed"]),
        ({"measure": Measure.CODINGS}, ["1.5 times per 1,000 words"], []),
        ({"measure": Measure.WORDS}, ["▲▼ from 1.5 times;"], []),
        ({"measure": Measure.SHARE}, ["▲▼ from 1.5 times;"], []),
        ({"measure": Measure.RATING}, ["▲▼ from 0.5 step"], []),
        ({"measure": Measure.YES}, ["Whether there is"], ["▲▼"]),
        ({"with_subcodes": False}, ["without their sub-codes"], ["with their sub-codes"]),
        ({"split": None}, [", of 6 interviewed;"], ["▲▼"]),
        ({"rows": CASE, "columns": WAVE, "split": None}, ["Persons with at least one coded excerpt"], ["sub-codes"]),
        ({"rows": CASE, "columns": WAVE, "split": CODE}, [", of 6 interviewed;"], ["▲▼"]),
        ({"split": KIND}, ["(interview)"], ["▲▼"]),
        ({"thresholds": Thresholds(points=12.5)}, ["▲▼ from 12.5 percentage"], []),
    ],
)
def test_captions_of_other_comparisons(study: Study, asked: Any, parts: list[str], missing: list[str]) -> None:
    caption = study.compare(**asked).caption
    for part in parts:
        assert part in caption
    for part in missing:
        assert part not in caption


def test_a_filter_in_words(study: Study) -> None:
    assert study.describe(Filter()) == "the whole study; coded by each source’s lead coder"
    chosen = Filter(
        codes=(code(study, "Forankring/Aftaler").id,),
        cases=(case(study, "K01").id, case(study, "K02").id),
        sites=(study.sites.all()[0].id,),
        waves=(wave(study, "2015").id,),
        kinds=("observation",),
        roles=("volunteer", "formand"),
        participants=(participant(study, "Anna").id,),
        sources=(source(study, "Begge").id,),
        coders=(coder(study, "Ole").id,),
    )
    said = study.describe(chosen)
    for part in (
        "Forankring/Aftaler",
        "K01, K02",
        "Nordby",
        "2015",
        "observation",
        "volunteer, formand",
        "Anna",
        "Begge",
        "coded by Ole",
    ):
        assert part in said
    assert "?" not in said
    assert "?" in study.describe(Filter(cases=("gone",)))
    both = Filter(coders=(coder(study, "Ole").id, coder(study, "Mette").id))
    assert "coded by any of Ole, Mette" in study.describe(both)
    assert "coded by any of Ole, Mette" in study.compare(both).caption
    assert "K01" in study.compare(Filter(cases=(case(study, "K01").id,))).caption


def test_a_caption_of_many_parts_tells_of_all_together_and_the_check_of_each(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = study.compare(split=Dimension.PARTICIPANT)
    assert f"({every.splits[0].name})" in every.caption
    monkeypatch.setattr("qualcase.study.describe._TOLD", len(every.splits) - 1)
    shown = study.compare(split=Dimension.PARTICIPANT)
    assert f"of {shown.whole.persons} interviewed" in shown.caption
    assert shown.splits[0].name not in shown.caption
    assert f"Included, {shown.splits[0].name}" in dict(shown.check)


def test_captions_are_written_in_the_language_in_use(study: Study) -> None:
    use_language("da")
    today = dt.datetime.now(dt.UTC).astimezone().date()
    assert study.compare().caption.endswith(f"{today:%d-%m-%Y}.")
    assert study.compare(measure=Measure.CODINGS).caption.count("1,5") == 1


# --- progress


def test_progress_of_each_source(study: Study) -> None:
    found = study.progress()
    assert list(found) == [one.id for one in study.sources.all()]
    start = found[source(study, "K01 start").id]
    assert (start.codings, start.words) == (3, 21)
    assert start.share == pytest.approx(15 / 21)
    assert found[source(study, "Nordby plan").id].share == pytest.approx(3 / 9)
    by_ole = study.progress(Filter(coders=(coder(study, "Ole").id,), cases=("gone",)))
    assert by_ole[source(study, "K01 start").id].codings == 1
    assert by_ole[source(study, "K01 start").id].share == pytest.approx(3 / 21)
    assert by_ole[source(study, "Begge").id].share == 0


def test_progress_counts_overlapping_words_once_and_never_the_interviewer(study: Study) -> None:
    one = source(study, "K02 gruppe")
    text = study.sources.text(one.id).text
    study.codings.add(one.id, 0, len(text), code(study, "Roller").id, coder(study, "Mette").id)
    assert study.progress()[one.id].share == 1
    assert study.progress()[one.id].words == 14


def test_sources_that_pass(study: Study) -> None:
    assert study.passing(Filter(kinds=("document",))) == (source(study, "Nordby plan").id,)
    assert study.passing(Filter()) == tuple(one.id for one in study.sources.all())


# --- what is kept


def test_figures_are_kept_until_something_changes(study: Study) -> None:
    figures = study.figures()
    first = figures.stacked()
    dimensions = (CODE, CASE, WAVE)
    crossing = figures.crossing(Filter(), dimensions, with_subcodes=True)
    assert figures.stacked() is first
    assert figures.crossing(Filter(), dimensions, with_subcodes=True) is crossing
    assert figures.crossing(Filter(), dimensions, with_subcodes=False) is not crossing
    from qualcase.coding.memos import MemoTarget

    study.memos.write(MemoTarget.STUDY, study.info().id, "en tanke")
    assert figures.stacked() is first
    code_quote(study, "K01 start", "Ja.", "Roller")
    assert figures.stacked() is not first
    assert figures.crossing(Filter(), dimensions, with_subcodes=True) is not crossing


def test_an_edit_makes_only_its_source_anew(study: Study) -> None:
    start, other = block(study, "K01 start"), block(study, "Begge")
    code_quote(study, "K01 start", "Ja.", "Roller")
    assert block(study, "Begge") is other
    assert block(study, "K01 start") is not start


def test_going_back_to_a_filter_costs_nothing(study: Study) -> None:
    from qualcase.study.comparing import KEPT

    figures, dimensions = study.figures(), (CODE, CASE, WAVE)
    kept = [figures.crossing(Filter(sources=(str(number),)), dimensions, with_subcodes=True) for number in range(KEPT)]
    assert figures.crossing(Filter(sources=("0",)), dimensions, with_subcodes=True) is kept[0]
    figures.crossing(Filter(sources=("new",)), dimensions, with_subcodes=True)
    assert figures.crossing(Filter(sources=("0",)), dimensions, with_subcodes=True) is kept[0]
    assert figures.crossing(Filter(sources=("1",)), dimensions, with_subcodes=True) is not kept[1]


def test_figures_can_be_asked_for_while_others_write(study: Study) -> None:
    one = source(study, "K01 start")
    text = study.sources.text(one.id).text
    roles, mette = code(study, "Roller").id, coder(study, "Mette").id

    def look(_: int) -> float:
        return float(study.compare(measure=Measure.CODINGS).values.sum(where=True, initial=0))

    with ThreadPoolExecutor(2) as threads:
        asked = [threads.submit(look, number) for number in range(10)]
        for place in range(10):
            study.codings.add(one.id, place, place + len(text) // 2, roles, mette)
        for future in asked:
            future.result()
    shown = study.compare(measure=Measure.CODINGS)
    assert shown.values[cell(shown, "Roller", "K01", "2015")] == 13


@pytest.mark.parametrize("known", [True, False])
def test_somebody_may_write_between_the_reading_of_names_and_codings(study: Study, *, known: bool) -> None:
    """The names of before, and a coding with a code that they do not have."""
    figures = study.figures()
    if known:
        figures.stacked()
    before = study._core.now
    blocks = dict(figures._keeper._blocks)
    study.codebook.add("Ny kode")
    code_quote(study, "K01 start", "Ja.", "Ny kode")
    study._core._snapshots = {before.language: before}
    figures._keeper._blocks.update(blocks)
    figures._keeper._blocks.pop(source(study, "K01 start").id, None)
    facts = figures.stacked().facts
    assert [one.name for one in facts.frame.tree.ordered][-1] == "Ny kode"
    assert sum(len(one.ids) for one in facts.sources) == 15


def test_a_read_only_study_can_be_compared(study: Study) -> None:
    from qualcase.study import Study as Opened

    before = study.compare(measure=Measure.WORDS)
    with Opened.open(study.path, read_only=True) as other:
        again = other.compare(measure=Measure.WORDS)
    np.testing.assert_array_equal(again.values, before.values)


def test_an_empty_study_can_be_compared(empty: Study) -> None:
    shown = empty.compare()
    assert (shown.rows, shown.columns) == ((), ())
    assert [split.name for split in shown.splits] == ["2015", "2017"]
    assert "0 of 0 sources" in shown.caption
    assert empty.excerpts() == ()
    assert empty.progress() == {}
    assert coded_nothing(empty)


def coded_nothing(study: Study) -> bool:
    return not any(study.cell_excerpts(study.compare(rows=CASE, columns=WAVE, split=None), 0, 0))


def test_a_passage_that_is_gone_is_no_longer_counted(study: Study) -> None:
    shown = study.compare(measure=Measure.CODINGS)
    at = cell(shown, "Roller", "K02", "2015")
    assert shown.values[at] == 1
    study.codings.remove([coded(study, "K02 gruppe", "jeg har nøglen").id])
    assert study.compare(measure=Measure.CODINGS).empty_at(*at) == "silent"
    study.undo()
    assert study.compare(measure=Measure.CODINGS).values[at] == 1


def test_whoever_is_told_of_a_change_finds_no_stale_figures(study: Study) -> None:
    seen: list[int] = []
    # Subscribed before the figures are made, as the window does.
    study.subscribe(lambda _: seen.append(int(study.compare().codings.sum())))
    before = int(study.compare().codings.sum())
    coded = study.excerpts()[0]
    study.codings.remove([coded.id])
    study.undo()
    assert seen[0] < before
    assert seen[1] == before


def test_a_coding_that_goes_together_with_its_memo_leaves_the_figures(study: Study) -> None:
    one = coded(study, "K02 gruppe", "jeg har nøglen")
    study.memos.write(MemoTarget.CODING, one.id, "stærkt", coder(study, "Mette").id)
    before = study.compare(measure=Measure.CODINGS)
    here = cell(before, "Roller", "K02", "2015")
    study.codings.remove([one.id])
    assert study.compare(measure=Measure.CODINGS).codings[here] == before.codings[here] - 1
    study.undo()
    assert study.compare(measure=Measure.CODINGS).codings[here] == before.codings[here]
