"""Every figure, base, empty, mark and what stands beside, against the slow recount, on random studies."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from qualcase.coding.comparison import ByVariable, Comparison, Dimension, Dimensions, Measure, Thresholds
from qualcase.coding.filters import Filter
from qualcase.compare import compare, crossing, make_crossing, stack
from tests.compare.plain import Cell, Place, Recount, mark, unlike
from tests.compare.worlds import VARIABLES, World, make_filter, make_world

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.compare.cells import CrossedDimensions

CODE, CASE, SITE, AREA, WAVE, KIND, ROLE, WHO, ABOUT, CODER = Dimension
FORM, SIZE, PAID, LENGTH = VARIABLES
OTHERS: tuple[Dimensions, ...] = (
    (CASE, WAVE, None),
    (CODE, CASE, None),
    (CODE, ROLE, WAVE),
    (CODE, KIND, WAVE),
    (CODE, AREA, WAVE),
    (SITE, CODE, WAVE),
    (CODE, WHO, WAVE),
    (WHO, CASE, CODE),
    (ROLE, AREA, WAVE),
    (ROLE, WHO, None),
    (AREA, SITE, CASE),
    (KIND, SITE, ROLE),
    (WAVE, CODE, CASE),
    (SITE, WHO, WAVE),
    (CODE, CASE, ABOUT),
    (ABOUT, CODE, None),
    (CODE, WAVE, ABOUT),
    (ROLE, CODE, ABOUT),
    (SITE, ABOUT, WHO),
    (CODE, FORM, WAVE),
    (CODE, SIZE, WAVE),
    (PAID, CODE, WAVE),
    (CODE, LENGTH, KIND),
    (FORM, PAID, ABOUT),
    (SIZE, CASE, FORM),
    (PAID, ROLE, LENGTH),
)
seeds = st.integers(0, 2**40)
sizes = st.integers(1, 12)
many = settings(max_examples=300)


def places(shown: Comparison) -> Iterator[tuple[tuple[int, int, int], Place]]:
    """Every cell with its values."""
    for row, one in enumerate(shown.rows):
        for column, other in enumerate(shown.columns):
            for split, third in enumerate(shown.splits):
                chosen = zip(shown.dimensions, (one, other, third), strict=True)
                yield (
                    (row, column, split),
                    {dimension: value.id for dimension, value in chosen if dimension is not None},
                )


def number(value: float) -> float | None:
    return None if math.isnan(value) else value


def near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-12)


def check_cell(shown: Comparison, index: tuple[int, int, int], cell: Cell) -> None:
    """A cell as the program has it and as it was counted again."""
    what = shown.measure
    assert shown.empty_at(*index) == cell.empty
    assert shown.silence_at(*index) == cell.silence
    assert int(shown.codings[index]) == cell.codings
    assert bool(shown.incomplete[index]) == cell.incomplete
    assert near(number(shown.values[index]), cell.values[what]), (number(shown.values[index]), cell.values[what])
    assert near(number(shown.bases[index]), cell.bases[what]), (number(shown.bases[index]), cell.bases[what])
    assert shown.fallen_at(*index) == cell.fallen
    beside = shown.beside.get(index, ())
    assert {(one.what, one.of): one.count for one in beside} == dict(cell.beside)
    assert len(beside) == len(cell.beside)
    if what is Measure.QUOTE:
        assert shown.quotes.get(index) == cell.quote


def check(world: World, chosen: Filter, dimensions: Dimensions, limits: Thresholds, *, with_subcodes: bool) -> None:
    """Hold every cell under every measure against the recount."""
    recount = Recount(world.plain, chosen, with_subcodes=with_subcodes)
    by = crossed_by(world, dimensions)
    crossed = make_crossing(stack(world.facts), chosen, by, with_subcodes=with_subcodes)
    cells: dict[tuple[int, int, int], Cell] = {}
    for what in Measure:
        shown = compare(crossed, by, what, world.scales, thresholds=limits)
        if not cells:
            check_axes(shown, recount)
            cells = {index: recount.cell(at) for index, at in places(shown)}
        assert shown.values.shape == shown.empty.shape == (len(shown.rows), len(shown.columns), len(shown.splits))
        for index, cell in cells.items():
            check_cell(shown, index, cell)
        check_marks(shown, cells, limits, set(world.plain.waves))
    check_totals(shown, recount)


def crossed_by(world: World, dimensions: Dimensions) -> CrossedDimensions:
    """The dimensions with what is recorded of variables."""
    row, column, split = (world.recorded[one] if isinstance(one, ByVariable) else one for one in dimensions)
    return row, column, split


def check_axes(shown: Comparison, recount: Recount) -> None:
    for dimension, values in zip(shown.dimensions, (shown.rows, shown.columns, shown.splits), strict=True):
        ids = [value.id for value in values]
        assert ids == (recount.axis(dimension) if dimension else [""])


def check_marks(
    shown: Comparison, cells: dict[tuple[int, int, int], Cell], limits: Thresholds, known: set[str]
) -> None:
    waves = sum(value.id in known for value in shown.splits)
    if shown.dimensions[2] not in (WAVE, ABOUT) or waves < 2:
        assert shown.change is None
        assert not shown.marks.any()
        return
    assert shown.change == (0, waves - 1)
    for row in range(len(shown.rows)):
        for column in range(len(shown.columns)):
            before, after = (cells[row, column, split] for split in shown.change)
            assert shown.mark_at(row, column) == mark(shown.measure, before, after, limits)
            assert bool(shown.unlike[row, column]) == unlike(shown.measure, before, after, limits)


def check_totals(shown: Comparison, recount: Recount) -> None:
    every = len(recount.study.sources)
    in_cells = {
        source.id
        for _, at in places(shown)
        for source in recount.eligible({key: value for key, value in at.items() if key is not Dimension.CODE})
    }
    if shown.rows and shown.columns and shown.splits:
        assert shown.sources == (len(in_cells), every)
        standing = {one.id for one in recount.study.sources if recount.study.agreed in one.done}
        assert shown.on_agreed == (0 if recount.chosen.coders else len(in_cells & standing))
        assert shown.heard == tuple(heard_in_split(shown, recount))
        ats = [{key: value for key, value in at.items() if key is not CODE} for _, at in places(shown)]
        whole = shown.whole
        assert (whole.sources, whole.of_sources) == (len(in_cells), every)
        assert whole.persons == len({person for at in ats for person in recount.people(at)})
        assert whole.of_words == sum(len(source.words) for source in recount.study.sources)
        if ABOUT not in shown.dimensions:
            words = {(one.id, n) for at in ats for one in recount.eligible(at) for n in recount.words_of(one, at)}
            assert whole.words == len(words)


def heard_in_split(shown: Comparison, recount: Recount) -> Iterator[int]:
    """Distinct persons of all cells of each split; a code divides nobody."""
    for split in range(len(shown.splits)):
        heard = set()
        for index, at in places(shown):
            if index[2] == split:
                heard |= recount.people({key: value for key, value in at.items() if key is not Dimension.CODE})
        yield len(heard)


@many
@given(seed=seeds, size=sizes, with_subcodes=st.booleans())
def test_code_by_case_by_wave(seed: int, size: int, *, with_subcodes: bool) -> None:
    check(make_world(seed, size), Filter(), (CODE, CASE, WAVE), Thresholds(), with_subcodes=with_subcodes)


@many
@given(seed=seeds, size=sizes, with_subcodes=st.booleans())
def test_code_by_case_by_wave_under_filters(seed: int, size: int, *, with_subcodes: bool) -> None:
    world = make_world(seed, size)
    check(world, make_filter(world, seed), (CODE, CASE, WAVE), Thresholds(), with_subcodes=with_subcodes)


@many
@given(seed=seeds, size=sizes, with_subcodes=st.booleans(), dimensions=st.sampled_from(OTHERS))
def test_other_crossings(seed: int, size: int, *, with_subcodes: bool, dimensions: Dimensions) -> None:
    check(make_world(seed, size), Filter(), dimensions, Thresholds(30, 2, 1, 2), with_subcodes=with_subcodes)


@many
@given(seed=seeds, size=sizes, with_subcodes=st.booleans(), dimensions=st.sampled_from(OTHERS))
def test_other_crossings_under_filters(seed: int, size: int, *, with_subcodes: bool, dimensions: Dimensions) -> None:
    world = make_world(seed, size)
    check(world, make_filter(world, seed), dimensions, Thresholds(), with_subcodes=with_subcodes)


@settings(max_examples=60)
@given(seed=seeds, size=sizes, dimensions=st.sampled_from([(CODE, CASE, WAVE), *OTHERS]))
def test_tables_too_large_for_flags_are_counted_by_sorting(seed: int, size: int, dimensions: Dimensions) -> None:
    with patch.object(crossing, "DENSE", 0):
        check(make_world(seed, size), Filter(), dimensions, Thresholds(), with_subcodes=True)
