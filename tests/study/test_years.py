from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from qualcase.coding.comparison import Mark, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.summaries import SummaryCell
from qualcase.coding.years import YearsOnly, YearsOrder
from qualcase.errors import UserError
from tests.study.making import case, code, code_quote, coded, coder, source, wave

if TYPE_CHECKING:
    from qualcase.coding.years import Years, YearsLine
    from qualcase.study import Study


def line_of(years: Years, path: str, column: str) -> YearsLine:
    row = next(number for number, value in enumerate(years.shown.rows) if value.name == path)
    at = next(number for number, value in enumerate(years.shown.columns) if value.name == column)
    return years.lines[row][at]


@pytest.mark.parametrize("measure", [Measure.PERSONS, Measure.SHARE, Measure.RATING, Measure.CODINGS, Measure.YES])
@pytest.mark.parametrize("name", ["K01", "K02"])
def test_the_figures_of_a_case_are_those_of_the_whole_matrix(study: Study, name: str, measure: Measure) -> None:
    years = study.years.of_case(case(study, name).id, measure=measure)
    whole = study.compare(measure=measure)
    column = next(number for number, value in enumerate(whole.columns) if value.name == name)
    assert [value.name for value in years.shown.columns] == [name]
    assert years.shown.rows == whole.rows
    np.testing.assert_array_equal(years.shown.values[:, 0], whole.values[:, column])
    np.testing.assert_array_equal(years.shown.bases[:, 0], whole.bases[:, column])
    np.testing.assert_array_equal(years.shown.empty[:, 0], whole.empty[:, column])
    np.testing.assert_array_equal(years.shown.marks[:, 0], whole.marks[:, column])
    for row, lines in enumerate(years.lines):
        assert [step.mark for step in lines[0].steps] == [whole.mark_at(row, column)]


def test_a_filter_of_other_cases_and_sites_is_of_no_matter_and_all_else_holds(study: Study) -> None:
    one, other = case(study, "K01"), case(study, "K02")
    plain = study.years.of_case(one.id)
    chosen = Filter(cases=(other.id,), sites=(other.site_id or "",))
    np.testing.assert_array_equal(study.years.of_case(one.id, chosen).shown.values, plain.shown.values)
    notes = study.years.of_case(one.id, replace(chosen, kinds=("observation",)))
    assert notes.sources == (source(study, "K01 besøg").id,)
    assert "K01" in notes.shown.caption


def test_excerpts_stand_strongest_first_and_those_about_another_time_last(study: Study) -> None:
    starred = coded(study, "K01 start", "Det er mest naboerne 😀 og et par")
    quotes = study.compare(measure=Measure.QUOTE)
    years = study.years.of_case(case(study, "K01").id)
    roles = line_of(years, "Roller", "K01")
    assert roles.cells[0].excerpts[0] == starred.id
    column = next(number for number, value in enumerate(quotes.columns) if value.name == "K01")
    for row, (line,) in enumerate(years.lines):
        for cell in line.cells:
            strongest = quotes.quotes.get((row, column, cell.at[2]))
            assert cell.excerpts[:1] == ((strongest,) if strongest else cell.excerpts[:1])
    later = line_of(years, "Forankring", "K01").cells[1].excerpts
    abouts = [years.excerpts[one].about is not None for one in later]
    assert abouts == sorted(abouts)
    assert any(abouts)


def test_the_excerpts_of_a_cell_are_those_behind_it(study: Study) -> None:
    years = study.years.of_site(case(study, "K01").site_id or "")
    for lines in years.lines:
        for line in lines:
            found = study.cell_excerpts(years.shown, line.row, line.column, years.filter)
            assert [set(cell.excerpts) for cell in line.cells] == [{one.id for one in wave} for wave in found]


def test_who_and_what_was_heard(study: Study) -> None:
    first, second = study.years.of_case(case(study, "K01").id).heard
    assert (first.wave, first.roles) == ("2015", (("volunteer", 2),))
    assert first.kinds == (("interview", 1), ("observation", 1))
    assert second.roles == (("volunteer", 1), ("employee", 1), ("manager", 1))
    volunteers = study.years.of_case(case(study, "K01").id, Filter(roles=("volunteer",))).heard
    assert [one.roles for one in volunteers] == [(("volunteer", 2),), (("volunteer", 1),)]


def test_a_site_s_own_sources_stand_in_a_column_beside_its_cases_and_in_none_of_their_cells(study: Study) -> None:
    site_id = case(study, "K01").site_id or ""
    years = study.years.of_site(site_id)
    assert [(value.name, value.stands_for) for value in years.shown.columns] == [("K01", ""), ("Nordby", "site")]
    plan = coded(study, "Nordby plan", "sammen med frivillige").id
    assert plan in line_of(years, "Forankring", "Nordby").cells[0].excerpts
    assert plan not in line_of(years, "Forankring", "K01").cells[0].excerpts
    alone = study.years.of_case(case(study, "K01").id)
    assert line_of(alone, "Forankring", "K01").cells == line_of(years, "Forankring", "K01").cells


def test_the_sentence_on_the_change_stands_with_its_line_and_says_when_to_look_again(study: Study) -> None:
    place, other = case(study, "K01"), case(study, "K02")
    anchoring = code(study, "Forankring").id
    first, second = wave(study, "2015").id, wave(study, "2017").id
    mette = coder(study, "Mette").id
    study.summaries.set(SummaryCell(anchoring, second, first, place.id), "Fra mundtligt til skrevet.", mette)
    study.summaries.set(SummaryCell(anchoring, second, first, other.id), "En anden.", mette)
    study.summaries.set(SummaryCell(anchoring, second, first, None, place.site_id), "Stedet.", mette)
    line = line_of(study.years.of_case(place.id), "Forankring", "K01")
    assert line.change is not None
    assert (line.change.summary.text, line.change.is_stale) == ("Fra mundtligt til skrevet.", False)
    code_quote(study, "K01 senere", "en aftale", "Forankring")
    again = line_of(study.years.of_case(place.id), "Forankring", "K01").change
    assert again is not None
    assert again.is_stale
    of_site = study.years.of_site(place.site_id or "")
    own = line_of(of_site, "Forankring", "Nordby").change
    assert own is not None
    assert own.summary.text == "Stedet."


def test_codes_are_shown_that_have_something_that_changed_or_all(study: Study) -> None:
    years = study.years.of_case(case(study, "K02").id)
    assert years.rows(only=YearsOnly.ALL) == tuple(range(len(years.shown.rows)))
    something = [years.shown.rows[row].name for row in years.rows()]
    assert something == ["Forankring", "Forankring/Aftaler", "Roller", r"Roller/Nøgler\/skilte"]
    changed = years.rows(YearsOrder.CHANGE, YearsOnly.CHANGED)
    assert all(years.has_changed(row) for row in changed)
    weights = [years.lines[row][0].weight for row in changed]
    assert weights == sorted(weights, reverse=True)


def test_the_lowest_rating_of_the_last_year_stands_first_and_the_unrated_last(study: Study) -> None:
    years = study.years.of_case(case(study, "K01").id)

    def last(row: int) -> float:
        found = [years.rating_at(cell.at) for cell in years.lines[row][0].cells]
        return next((one for one in reversed(found) if one is not None), 99.0)

    rated = [last(row) for row in years.rows(YearsOrder.RATING)]
    assert rated == sorted(rated)
    assert rated[0] < 99


def test_more_than_two_waves_are_marked_from_each_to_the_next(study: Study) -> None:
    study.waves.add("2019")
    years = study.years.of_case(case(study, "K01").id)
    line = line_of(years, "Forankring", "K01")
    assert [(one.earlier, one.later) for one in line.steps] == [(0, 1), (1, 2)]
    assert line.steps[1].mark is Mark.NOT_COMPARABLE
    pair = (wave(study, "2015").id, wave(study, "2017").id)
    whole = study.compare(change=pair)
    row = [value.name for value in whole.rows].index("Forankring")
    assert line.steps[0].mark is whole.mark_at(row, [value.name for value in whole.columns].index("K01"))


def test_a_case_that_is_gone_is_said_to_be_gone(study: Study) -> None:
    with pytest.raises(UserError):
        study.years.of_case("nobody")
    with pytest.raises(UserError):
        study.years.of_site("nowhere")
