from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.comparison import Beside, Confirmed, Mark, Measure
from qualcase.coding.guide import Absence
from qualcase.compare import heat
from qualcase.study.cell_words import Part, Tone, cell_text, figure, figure_with_unit, mark_text, part, row_name
from qualcase.words import use_language
from tests.ui.matrix.made import Cell, comparison, plain

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def danish() -> Iterator[None]:
    use_language("da")
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("measure", "value", "shown"),
    [
        (Measure.PERSONS, 3, "3"),
        (Measure.WORDS, 12345, "12.345"),
        (Measure.SHARE, 0.342, "34"),
        (Measure.SHARE, 0.0998, "10"),
        (Measure.SHARE, 0.0312, "3,1"),
        (Measure.SHARE, 0.0004, "<0,1"),
        (Measure.SHARE, 0, "0"),
        (Measure.SHARE, 1, "100"),
        (Measure.RATING, 1.25, "+1,2"),
        (Measure.RATING, -0.66, "−0,7"),
        (Measure.RATING, 0, "0,0"),
        (Measure.RATING, -0.04, "0,0"),
        (Measure.YES, 1, "●"),
        (Measure.YES, 0, ""),
    ],
)
def test_figures_are_written_as_danes_write_them(measure: Measure, value: float, shown: str) -> None:
    assert figure(measure, value) == shown


def test_a_share_alone_has_its_unit() -> None:
    assert figure_with_unit(Measure.SHARE, 0.34) == "34\u00a0%"
    use_language("en")
    assert figure_with_unit(Measure.SHARE, 0.034) == "3.4%"
    assert figure_with_unit(Measure.PERSONS, 3) == "3"


def test_parts_show_figures_signs_and_what_stands_beside() -> None:
    shown = plain()
    assert part(shown, 0, 0, 0) == Part("1")
    assert part(shown, 0, 0, 1) == Part("3", "+1")
    assert part(shown, 0, 2, 0) == Part("·", tone=Tone.EMPTY)
    assert part(shown, 0, 3, 0) == Part("–", tone=Tone.EMPTY)
    assert part(shown, 0, 3, 1) == Part("2", incomplete=True)
    assert part(shown, 1, 1, 0) == Part("…", tone=Tone.EMPTY)
    assert part(shown, 1, 0, 1) == Part("·", "+2", Tone.EMPTY)


def test_a_passage_without_a_figure_is_never_nobody() -> None:
    shown = plain()
    assert part(shown, 2, 0, 0) == Part("(2)", tone=Tone.UNVALUED)
    none = comparison({(0, 0): Cell((0, 1))}, beside={(0, 0, 0): (Beside("unidentified", "observation", 2),)})
    assert part(none, 0, 0, 0) == Part("", "+2", Tone.UNVALUED)


def test_passages_of_nobody_stand_beside_only_where_the_figure_leaves_them_out() -> None:
    shown = plain()
    for measure, beside in [
        (Measure.PERSONS, "+1"),
        (Measure.SHARE, "+1"),
        (Measure.CODINGS, ""),
        (Measure.SOURCES, ""),
        (Measure.RATING, ""),
    ]:
        assert part(replace(shown, measure=measure), 0, 0, 1).beside == beside
    silent = replace(shown, measure=Measure.SHARE, speech=np.zeros_like(shown.speech))
    assert part(silent, 0, 0, 1).beside == ""


def test_marks_carry_unlike() -> None:
    shown = plain()
    assert mark_text(shown, 0, 0) == "▲"
    assert mark_text(shown, 0, 1) == "=≠"
    assert mark_text(shown, 3, 0) == ""
    assert cell_text(shown, 0, 0) == "1 | 3 +1 ▲"
    assert cell_text(shown, 3, 0) == "· | ·"


def test_rows_have_their_own_name() -> None:
    assert [row_name(row) for row in plain().rows] == ["Roller", "Grænser", "Tavshed", "Forankring"]


@given(st.lists(st.floats(0, 5000), min_size=1, max_size=20), st.sampled_from(list(Measure)))
def test_a_larger_figure_is_never_tinted_less(figures: list[float], measure: Measure) -> None:
    shown = comparison({(0, place % 5): Cell((value, "·")) for place, value in enumerate(figures[:5])}, measure)
    found = heat.levels(shown)[0, :, 0]
    values = shown.values[0, :, 0]
    order = [place for place in np.argsort(values) if not np.isnan(values[place])]
    assert all(found[low] <= found[high] for low, high in itertools.pairwise(order))
    assert all(found[place] >= 1 for place in order if values[place] > 0)
    assert found.max() <= heat.STRONGEST
    assert not heat.levels(shown)[:, :, 1].any()


def test_ratings_are_tinted_over_their_scale() -> None:
    shown = comparison({(0, 0): Cell((-2, 0)), (0, 1): Cell((2, "·"))}, Measure.RATING)
    found = heat.levels(shown)
    assert (found[0, 0, 0], found[0, 0, 1], found[0, 1, 0], found[0, 1, 1]) == (1, 5, 8, 0)


def test_nothing_known_is_not_tinted() -> None:
    assert not heat.levels(comparison({(0, 0): Cell(("·", "–"), Mark.NOT_COMPARABLE)})).any()


def test_what_was_not_asked_and_what_is_absent_have_signs_and_a_warning_where_it_falls_back() -> None:
    absence = Absence("a", "k1", "roles", "w1", "Read again; nothing.")
    shown = comparison(
        {(0, 0): Cell(("○", "▢")), (0, 1): Cell(("·", 1), Mark.NEW)},
        confirmed={(0, 0, 0): Confirmed(absence, stands=True), (0, 1, 0): Confirmed(absence, stands=False)},
    )
    assert cell_text(shown, 0, 0) == "○ | ▢"
    assert cell_text(shown, 0, 1) == "· ! | 1 ★"
    assert not shown.fallen_at(0, 0, 0)
