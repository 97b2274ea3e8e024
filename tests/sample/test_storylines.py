"""The comparison finds in the sample study what sample_transcripts/STORYLINES.md says is there."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.comparison import Comparison, Empty, Mark, Measure, Silence
from tests.sample.files import WAVES, Row, expected_cells

if TYPE_CHECKING:
    from qualcase.study import Study


SILENCES = {
    Silence.ASKED: "silent_asked",
    Silence.NOT_MENTIONED: "silent_unknown",
    Silence.NOT_OBSERVED: "not_observed",
}
"""How the table of expected cells calls the kinds of silence."""


@pytest.fixture(scope="module")
def comparisons(demo: Study) -> dict[tuple[Measure, bool], Comparison]:
    return {
        (measure, subcodes): demo.compare(measure=measure, with_subcodes=subcodes)
        for measure in (Measure.PERSONS, Measure.RATING, Measure.SHARE, Measure.WORDS, Measure.CODINGS)
        for subcodes in (True, False)
    }


def _place(shown: Comparison, row: Row) -> tuple[int, int]:
    rows = [value.name for value in shown.rows]
    return rows.index(row["code"]), [value.name for value in shown.columns].index(row["case"])


def _beside(shown: Comparison, at: tuple[int, int, int], what: str) -> dict[str, int]:
    return {one.of: one.count for one in shown.beside.get(at, ()) if one.what == what}


def _kind(shown: Comparison, at: tuple[int, int, int]) -> str:
    """Why a cell is empty; of a silent one, what kind of silence it is."""
    silence = shown.silence_at(*at)
    return SILENCES[silence] if silence else shown.empty_at(*at) or ""


@pytest.mark.parametrize("row", expected_cells(), ids=lambda row: f"{row['case']} {row['code']} {row['with_subcodes']}")
def test_a_cell_is_as_told(comparisons: dict[tuple[Measure, bool], Comparison], row: Row) -> None:
    subcodes = row["with_subcodes"] == "1"
    shown, ratings = comparisons[Measure.PERSONS, subcodes], comparisons[Measure.RATING, subcodes]
    code, case = _place(shown, row)
    for split, wave in enumerate(WAVES):
        at = (code, case, split)
        assert _kind(shown, at) == row[f"empty_{wave}"]
        about = dict(part.split(":") for part in row[f"about_{wave}"].split(";") if part)
        assert _beside(shown, at, "about") == {of: int(count) for of, count in about.items()}
        if row[f"empty_{wave}"]:
            continue
        assert (shown.values[at], shown.bases[at]) == (int(row[f"persons_{wave}"]), int(row[f"heard_{wave}"]))
        assert sum(_beside(shown, at, "unidentified").values()) == int(row[f"unidentified_{wave}"] or 0)
        if row[f"rating_{wave}"]:
            assert math.isclose(ratings.values[at], float(row[f"rating_{wave}"]), abs_tol=0.0051)
    mark = shown.mark_at(code, case)
    assert (mark.sign if mark else "") + ("≠" if shown.unlike[code, case] else "") == row["mark"]


def _empties(shown: Comparison, case: str, split: int) -> set[str | None]:
    column = [value.name for value in shown.columns].index(case)
    return {shown.empty_at(row, column, split) for row in range(len(shown.rows))}


def test_cases_without_a_wave_have_no_data_and_no_comparison(
    comparisons: dict[tuple[Measure, bool], Comparison],
) -> None:
    shown = comparisons[Measure.PERSONS, True]
    for case, split in (("K04", 1), ("K14", 0)):
        column = [value.name for value in shown.columns].index(case)
        assert _empties(shown, case, split) == {"no_data"}
        assert {shown.mark_at(row, column) for row in range(len(shown.rows))} == {Mark.NOT_COMPARABLE}


def test_a_case_that_nobody_has_coded_says_so(comparisons: dict[tuple[Measure, bool], Comparison]) -> None:
    shown = comparisons[Measure.PERSONS, True]
    assert _empties(shown, "K18", 1) == {"not_coded"}
    assert "not_coded" not in _empties(shown, "K18", 0)


def test_sources_of_places_stand_in_columns_of_their_own(comparisons: dict[tuple[Measure, bool], Comparison]) -> None:
    shown = comparisons[Measure.PERSONS, True]
    places = {value.name: number for number, value in enumerate(shown.columns) if value.stands_for == "site"}
    assert set(places) == {"Fjordby", "Havneparken", "Vesterlund", "Klitby", "Møllesø"}
    for unfinished in ("Havneparken", "Vesterlund"):
        assert shown.incomplete[:, places[unfinished], 1].all()
    fjordby = [value.name for value in shown.rows].index("Forankring/Aftaler og strukturer")
    assert math.isnan(shown.values[fjordby, places["Fjordby"], 1])
    assert _beside(shown, (fjordby, places["Fjordby"], 1), "unidentified") == {"document": 1}


def test_the_study_visit_has_codes_of_its_own(comparisons: dict[tuple[Measure, bool], Comparison]) -> None:
    """Codes of the Norwegian codebook are used in the sources of the whole study and nowhere else."""
    shown = comparisons[Measure.CODINGS, False]
    study = next(number for number, value in enumerate(shown.columns) if value.stands_for == "study")
    only_there = {
        value.name.partition("/")[0]
        for row, value in enumerate(shown.rows)
        if shown.empty_at(row, study, 1) is None
        and all(shown.empty_at(row, column, 1) for column in range(len(shown.columns)) if column != study)
    }
    assert len(only_there) >= 2


def test_every_kind_of_empty_occurs() -> None:
    told = {row[f"empty_{wave}"] for row in expected_cells() for wave in WAVES}
    assert told == {"", *Empty, *SILENCES.values()} - {Empty.SILENT}


def test_what_was_confirmed_to_be_absent_stands(demo: Study) -> None:
    assert len(demo.absences.all()) == 3
    assert demo.absences.fallen() == ()


def test_every_mark_occurs(comparisons: dict[tuple[Measure, bool], Comparison]) -> None:
    shown = comparisons[Measure.PERSONS, False]
    found = {shown.mark_at(row, column) for row in range(len(shown.rows)) for column in range(len(shown.columns))}
    assert found == {None, *Mark}


def _share_of_marks(shown: Comparison, case: str) -> dict[Mark | None, int]:
    column = [value.name for value in shown.columns].index(case)
    marks = [shown.mark_at(row, column) for row in range(len(shown.rows))]
    return {mark: marks.count(mark) for mark in set(marks) if mark is not None}


@pytest.mark.parametrize("case", ["K08", "K09", "K10", "K16", "K17"])
def test_unchanged_cases_stay_as_they_are(comparisons: dict[tuple[Measure, bool], Comparison], case: str) -> None:
    """Most codes that are there at all stay; only what the guide dropped or took up comes and goes."""
    marks = _share_of_marks(comparisons[Measure.PERSONS, True], case)
    assert marks.get(Mark.SAME, 0) > sum(number for mark, number in marks.items() if mark is not Mark.SAME)
    assert marks.get(Mark.TURNED, 0) <= 1


@pytest.mark.parametrize("case", ["K02", "K06", "K12", "K15"])
def test_worsened_cases_are_rated_lower(comparisons: dict[tuple[Measure, bool], Comparison], case: str) -> None:
    shown = comparisons[Measure.RATING, True]
    column = [value.name for value in shown.columns].index(case)
    conditions = ("Ledelse", "Rammer og roller", "Forankring", "Synlighed", "Bredde og mangfoldighed")
    falls = []
    for code in conditions:
        row = [value.name for value in shown.rows].index(code)
        then, now = shown.values[row, column]
        falls.append(now - then)
    assert sum(fall < 0 for fall in falls) >= 3
    assert sum(falls) < -1


def test_twice_the_talk_is_the_same_share(comparisons: dict[tuple[Measure, bool], Comparison]) -> None:
    """In K16 both talk nearly twice as long about the same things: words rise, persons and shares do not."""
    column = [value.name for value in comparisons[Measure.PERSONS, False].columns].index("K16")
    rows = [value.name for value in comparisons[Measure.PERSONS, False].rows]
    told = ("Rammer og roller/Roller", "Forankring/Aftaler og strukturer", "Synlighed/De frivillige er synlige")
    for code in told:
        row = rows.index(code)
        words = comparisons[Measure.WORDS, False].values[row, column]
        assert words[1] / words[0] > 1.4, code
        for measure in (Measure.PERSONS, Measure.SHARE):
            assert comparisons[measure, False].mark_at(row, column) is Mark.SAME, (code, measure)


def test_the_coordinator_of_three_cases_counts_where_she_speaks_of(
    comparisons: dict[tuple[Measure, bool], Comparison], demo: Study
) -> None:
    """Each passage about one case counts in that case alone, though the source belongs to three."""
    codings = demo.codings.of_source(demo.names.sources.find("Fjordby_2017_interview_civilsamfundskonsulent").id)
    names = {case.id: case.name for case in demo.frame().cases}
    about = [names[coding.about_case_id] for coding in codings if coding.about_case_id]
    assert set(about) == {"K02", "K05", "K06"}
    shown = comparisons[Measure.PERSONS, True]
    heard = {value.name: shown.bases[0, number, 1] for number, value in enumerate(shown.columns)}
    assert (heard["K02"], heard["K05"], heard["K06"]) == (4, 2, 2)


def test_the_demo_holds_together(demo: Study) -> None:
    assert demo.info().demo
    assert demo.check() == ()
    assert len(demo.excerpts()) >= 900
