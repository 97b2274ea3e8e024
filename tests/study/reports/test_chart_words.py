"""What charts show, in words: the figures themselves stand there, whatever the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.case_patterns import CHANGE
from qualcase.study.reports import chart_words as words
from qualcase.study.reports import charts, narrowing
from qualcase.words import use_language
from tests.ui.charts import made

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.charts import Chart


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.5, "0.5"),
        (1.0, "1"),
        (0.333, "0.33"),
        (-0.004, "0"),
        (-0.25, "−0.25"),
        (1234.0, "1,234"),
        (float("nan"), "–"),
    ],
)
def test_figures_have_as_many_decimals_as_they_need(value: float, said: str) -> None:
    assert words.figure(value) == said


def test_figures_are_written_as_the_language_does() -> None:
    use_language("da")
    assert words.figure(0.25) == "0,25"


def test_groups_are_told_with_bases_and_p() -> None:
    shown = made.groups(2)
    one = shown.found.differences[0]
    told = words.groups_words(shown)
    assert f"{made.LONG} {words.figure(one.means[0])} ({one.bases[0]})" in told
    assert f"difference {words.figure(one.difference)}, p {one.p:.3f}" in told


def test_of_one_square_only_its_waves_are_told() -> None:
    shown = made.together(8).shown
    assert "2017" not in words.together_words(shown, 0)
    change = words.together_words(shown, CHANGE)
    assert "2015 c" in change
    assert "2017 c" in change


def test_a_pair_is_told_with_what_it_has_in_common() -> None:
    shown = made.together(12).shown
    one, other = next(
        (one, other) for one in range(12) for other in range(one + 1, 12) if shown.found.together[0, one, other]
    )
    names = " · ".join(shown.found.codes[at].title for at in (one, other))
    c = words.figure(float(shown.found.coefficients[0, one, other]))
    assert f"{names}: 2015 c {c} (n {shown.found.together[0, one, other]})" in words.together_words(shown)


def test_who_was_heard_is_told_in_numbers() -> None:
    shown = made.heard()
    told = words.heard_words(shown)
    assert f"2015 persons {shown.persons[0, 0, 0]}, sources {shown.sources[0, 0, 0]}" in told


def test_answers_are_told_with_their_share() -> None:
    told = words.answers_words(made.answers(1))
    assert "2015 helt enig i at samarbejdet bæres af få 20 (50 %)" in told
    assert "2017 helt enig i at samarbejdet bæres af få 3," in told


def test_ladders_are_told_with_other_raters() -> None:
    told = words.ratings_words(made.ladders())
    assert "K01 Værestedet 1: 2015 " in told
    assert "(others .33)" in told


@pytest.mark.parametrize(
    "maker",
    [
        lambda: charts.profile_chart(made.profiles()),
        lambda: charts.likeness_chart(made.likeness(4)),
        lambda: charts.groups_chart(made.groups(2)),
        lambda: next(charts.together_charts(made.together(8).shown)),
        lambda: charts.saturation_chart(made.saturation()),
        lambda: charts.heard_chart(made.heard()),
        lambda: charts.plot_chart(made.plot(), "plot"),
        lambda: charts.calibration_chart(made.calibrated(), "calibration"),
        lambda: next(charts.answers_charts(made.answers())),
        lambda: charts.ratings_chart(made.ladders(), "ratings", "Vurderinger"),
        lambda: charts.timeline_chart(made.timeline(), "timeline", "Tidslinje"),
    ],
)
def test_every_chart_has_a_name_a_title_and_figures_in_words(maker: Callable[[], Chart]) -> None:
    chart = maker()
    assert chart.name == charts.slug(chart.name)
    assert chart.title
    assert sum(letter.isdigit() for letter in chart.alt) > 10
    assert "{" not in chart.alt + chart.caption + chart.title


def test_narrowed_profiles_keep_figures_and_names_together() -> None:
    whole = made.profiles(6, 4)
    part = narrowing.narrow_profiles(whole, rows=[4, 1], columns=[3])
    assert [one.id for one in part.shown.rows] == ["c4", "c1"]
    assert [one.name for one in part.shown.columns] == ["K04"]
    assert part.figures[:, 0].tolist() == [whole.figures[4, 3].tolist(), whole.figures[1, 3].tolist()]
    assert part.shown.values[0, 0].tolist() == whole.shown.values[4, 3].tolist()


def test_codes_keep_those_above_them() -> None:
    values = made.codes(8)
    assert narrowing.with_those_above(values, lambda row: row == 6) == [4, 6]
    assert narrowing.main_codes(values, [4, 6]) == [4]


def test_parts_of_file_names_hold_nothing_that_a_system_refuses() -> None:
    assert charts.slug("LEDELSE*~ROLLER: Sø/Å?") == "LEDELSE-ROLLER-Sø-Å"


def test_a_large_matrix_goes_over_pages_and_every_cell_is_on_one() -> None:
    shown = made.matrix(60, 20)
    pages = narrowing.matrix_pages(shown)
    assert len(pages) > 4
    cells = [(row.id, column.id) for one in pages for row in one.rows for column in one.columns]
    assert len(cells) == len(set(cells)) == 60 * 20
    assert narrowing.matrix_pages(made.matrix(6, 4))[0].rows == made.matrix(6, 4).rows
    assert len(narrowing.matrix_pages(made.matrix(8, 12))) == 1


def test_questions_go_over_pages() -> None:
    shown = made.answers(9)
    made_ = list(charts.answers_charts(shown))
    assert [one.name for one in made_] == ["answers-1", "answers-2", "answers-3"]
    told = [one.variable.name for each in made_ for one in each.content.variables]  # type: ignore[union-attr]
    assert told == [one.variable.name for one in shown.variables]
