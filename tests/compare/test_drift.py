"""Drawing a drift test, agreement of then and now, and what becomes of a change; recounted slowly from definitions."""

from __future__ import annotations

import json
from collections import Counter
from math import isnan
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.drift import FEW, Outcome, Stratum, Twofold
from qualcase.compare.drift import Answered, Unit, cells, draw, interval, kappa, shifts

if TYPE_CHECKING:
    from pathlib import Path

CODES, WAVES = ("a", "b", "c"), ("2015", "2017")


@st.composite
def units(draw_: st.DrawFn) -> list[Unit]:
    """Turns of two sources in each of three waves, one of which no test asks for."""
    held = draw_(st.lists(st.tuples(st.sampled_from((*WAVES, "2019")), st.frozensets(st.sampled_from(CODES)))))
    return [Unit(f"s{n % 2}{wave}", n * 10, n * 10 + 5, wave, codes) for n, (wave, codes) in enumerate(held)]


@given(units(), st.integers(1, 5), st.integers(0, 9))
def test_a_draw_takes_equally_many_of_each_kind_and_each_unit_once(among: list[Unit], wanted: int, seed: int) -> None:
    drawn = draw(among, CODES, WAVES, wanted, seed)
    assert len({one.unit[:3] for one in drawn.items}) == len(drawn.items)
    assert all(one.unit in among and one.unit.wave_id in WAVES for one in drawn.items)
    counts = Counter((one.code_id, one.unit.wave_id, one.code_id in one.unit.held) for one in drawn.items)
    for code_id in CODES:
        there = {counts[code_id, wave, held] for wave in WAVES for held in (True, False)} - {0}
        assert len(there) <= 1
        assert all(size <= wanted for size in there)
    for one in drawn.strata:
        mine = [unit for unit in among if unit.wave_id == one.wave_id]
        assert one.coded == sum(one.code_id in unit.held for unit in mine)
        assert one.uncoded == len(mine) - one.coded
        drawn_there = counts[one.code_id, one.wave_id, True], counts[one.code_id, one.wave_id, False]
        assert (one.drawn_coded, one.drawn_uncoded) == drawn_there


@given(units(), st.integers(1, 5), st.integers(0, 9))
def test_the_same_seed_draws_the_same_in_whatever_order_units_come(among: list[Unit], wanted: int, seed: int) -> None:
    assert draw(among, CODES, WAVES, wanted, seed) == draw(list(reversed(among)), CODES, WAVES, wanted, seed)


def test_another_seed_mixes_otherwise() -> None:
    among = [Unit("s", n, n + 1, WAVES[n % 2], frozenset("a" if n % 3 else "")) for n in range(60)]
    first, second = (draw(among, ("a",), WAVES, 5, seed).items for seed in (1, 2))
    assert first != second
    waves = [one.unit.wave_id for one in first]
    assert waves != sorted(waves)


def test_the_scarcest_kind_sets_the_number_and_one_without_any_does_not() -> None:
    among = [Unit("s", n, n + 1, "2015", frozenset()) for n in range(20)]
    among += [Unit("t", n, n + 1, "2017", frozenset("a") if n < 4 else frozenset()) for n in range(20)]
    drawn = draw(among, ("a",), WAVES, 10, 3)
    assert drawn.strata == (Stratum("a", "2015", 0, 20, 0, 4), Stratum("a", "2017", 4, 16, 4, 4))


def test_for_a_code_that_was_never_used_nothing_is_drawn() -> None:
    among = [Unit("s", n, n + 1, WAVES[n % 2], frozenset("a" if n % 3 else "")) for n in range(30)]
    drawn = draw(among, ("a", "b"), WAVES, 3, 0)
    assert {one.code_id for one in drawn.items} == {"a"}
    assert [one for one in drawn.strata if one.code_id == "b"] == [Stratum("b", wave, 0, 15) for wave in WAVES]


def test_a_rare_code_is_not_starved_by_a_common_one() -> None:
    among = [
        Unit("s", n, n + 1, "w", frozenset("ab") if n < 5 else frozenset("a" if n < 20 else "")) for n in range(40)
    ]
    drawn = draw(among, ("a", "b"), ("w",), 5, 0)
    assert [(one.drawn_coded, one.drawn_uncoded) for one in drawn.strata] == [(5, 5), (5, 5)]


# --- agreement


@given(st.builds(Twofold, *[st.integers(0, 30)] * 4))
def test_figures_are_those_of_a_plain_recount(table: Twofold) -> None:
    pairs = [(True, True)] * table.both + [(True, False)] * table.only_then
    pairs += [(False, True)] * table.only_now + [(False, False)] * table.neither
    n = len(pairs)

    def part(of: int, whole: int) -> float:
        return of / whole if whole else float("nan")

    def same(found: float, plain: float) -> None:
        assert found == pytest.approx(plain, nan_ok=True)

    same(table.agreement, part(sum(then == now for then, now in pairs), n))
    same(table.again, part(sum(then and now for then, now in pairs), sum(then for then, _ in pairs)))
    same(table.newly, part(sum(now and not then for then, now in pairs), sum(not then for then, _ in pairs)))
    same(table.prevalence, part(sum(then + now for then, now in pairs), 2 * n))
    same(table.dice, part(2 * sum(then and now for then, now in pairs), sum(then + now for then, now in pairs)))
    found = kappa(((table.both, table.only_then), (table.only_now, table.neither)))
    if len({one for pair in pairs for one in pair}) < 2:
        assert isnan(found)
    else:
        chance = sum(
            part(sum(then == said for then, _ in pairs), n) * part(sum(now == said for _, now in pairs), n)
            for said in (True, False)
        )
        assert found == pytest.approx((table.agreement - chance) / (1 - chance))


def test_kappa_without_variance_is_undefined_and_never_one() -> None:
    assert isnan(kappa(((7, 0), (0, 0))))
    assert isnan(kappa(((0, 0), (0, 7))))
    assert isnan(kappa(((0, 0), (0, 0))))
    assert kappa(((4, 0), (0, 3))) == 1


def test_kappa_is_that_of_the_published_examples(shared: Path) -> None:
    examples = json.loads((shared / "ground-truth" / "agreement.json").read_text(encoding="utf-8"))["cases"]
    tried = 0
    for one in examples:
        wanted = one.get("expected", {}).get("cohen_kappa")
        table = one.get("table_rows_coder1_cols_coder2")
        if one["kind"] == "two_coders_contingency" and wanted is not None:
            tried += 1
            assert kappa(table) == pytest.approx(wanted, abs=max(one["tolerance"], 0.0006)), one["id"]
    assert tried >= 5


@st.composite
def answered(draw_: st.DrawFn) -> list[Answered]:
    """Passages coded again."""
    made = st.tuples(st.sampled_from(CODES), st.sampled_from(WAVES), st.booleans(), st.booleans())
    return [Answered(f"i{n}", *one) for n, one in enumerate(draw_(st.lists(made, max_size=40)))]


@given(answered())
def test_each_cell_counts_its_own_passages_and_all_codes_together_those_of_each(said: list[Answered]) -> None:
    found = cells(said, CODES, WAVES, ())
    assert len(found) == (len(CODES) + 1) * len(WAVES)
    for one in found:
        mine = [each for each in said if each.wave_id == one.wave_id and one.code_id in (None, each.code_id)]
        assert one.table.n == len(mine)
        ids = [
            {each.item_id for each in mine if (each.then, each.now) == kind}
            for kind in ((True, True), (True, False), (False, True), (False, False))
        ]
        assert [set(each) for each in one.item_ids] == ids
        assert list(one.table) == list(map(len, ids))


# --- what becomes of a change


def _said(wave: str, table: tuple[int, int, int, int]) -> list[Answered]:
    kinds = ((True, True), (True, False), (False, True), (False, False))
    return [
        Answered(f"{wave}{kind}{n}", "a", wave, *kind)
        for kind, size in zip(kinds, table, strict=True)
        for n in range(size)
    ]


def _shift(first: tuple[int, int, int, int], last: tuple[int, int, int, int], shares: tuple[int, int]):  # type: ignore[no-untyped-def]
    strata = [Stratum("a", wave, size, 1000 - size) for wave, size in zip(WAVES, shares, strict=True)]
    found = cells([*_said("2015", first), *_said("2017", last)], ("a",), WAVES, strata)
    return found, shifts(found, ("a",), WAVES)[0]


def test_shares_as_today_weigh_the_sample_by_what_was_coded_then() -> None:
    found, shift = _shift((15, 5, 2, 18), (20, 0, 0, 20), (100, 300))
    assert found[0].share_then == pytest.approx(0.1)
    assert found[0].share_now == pytest.approx(0.1 * 0.75 + 0.9 * 0.1)
    assert found[1].share_now == pytest.approx(0.3)
    assert shift.then == pytest.approx(0.2)
    assert shift.now == pytest.approx(0.3 - 0.165)
    assert not shift.few


def test_a_coder_who_codes_as_then_finds_the_change_again() -> None:
    _, shift = _shift((50, 0, 0, 50), (50, 0, 0, 50), (100, 300))
    assert shift.outcome is Outcome.HOLDS
    assert shift.low < 0.2 < shift.high


def test_a_coder_who_shifted_does_not_find_it() -> None:
    # Of 2015's passages that were not coded half would be now, of 2017's none: the old figures say more, today's less.
    _, shift = _shift((50, 0, 25, 25), (50, 0, 0, 50), (100, 300))
    assert shift.then > 0 > shift.now
    assert shift.outcome is Outcome.TURNS


def test_a_change_of_another_size_is_told_as_that() -> None:
    _, shift = _shift((50, 0, 0, 50), (50, 0, 25, 25), (100, 130))
    assert shift.now > shift.high - shift.low > 0
    assert shift.outcome is Outcome.SIZE


def test_a_few_passages_leave_it_open_and_say_so() -> None:
    _, shift = _shift((3, 1, 1, 3), (3, 1, 0, 4), (100, 130))
    assert shift.outcome is Outcome.OPEN
    assert shift.few
    assert shift.low <= 0 <= shift.high


def test_where_nothing_had_changed_or_a_kind_was_not_answered() -> None:
    assert _shift((20, 0, 0, 20), (20, 0, 0, 20), (100, 100))[1].outcome is Outcome.NO_CHANGE
    assert _shift((50, 0, 25, 25), (50, 0, 0, 50), (100, 100))[1].outcome is Outcome.APPEARS
    found, shift = _shift((0, 0, 0, 20), (20, 0, 0, 20), (100, 200))
    assert isnan(found[0].share_now)
    assert shift.outcome is Outcome.UNKNOWN
    found, shift = _shift((0, 0, 0, 40), (40, 0, 0, 40), (0, 300))  # none was coded then, so none need be coded again
    assert found[0].share_now == 0
    assert shift.outcome is Outcome.HOLDS


@given(st.tuples(*[st.integers(0, 30)] * 4), st.tuples(*[st.integers(0, 30)] * 4))
def test_the_interval_is_the_same_each_time_and_lies_where_shares_can(
    first: tuple[int, int, int, int], last: tuple[int, int, int, int]
) -> None:
    found, _ = _shift(first, last, (100, 300))
    assert interval(found[0], found[1]) == interval(found[0], found[1])
    low, high = interval(found[0], found[1])
    assert -1 <= low <= high <= 1


def test_three_waves_are_held_against_the_next_and_the_first_against_the_last() -> None:
    found = cells((), ("a",), ("1", "2", "3"), ())
    assert [(one.from_wave_id, one.wave_id) for one in shifts(found, ("a",), ("1", "2", "3"))] == [
        ("1", "2"),
        ("2", "3"),
        ("1", "3"),
    ]
    assert FEW == 10
