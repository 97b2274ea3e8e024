"""What figures propose for the change sheet, against a plain reading of each cell, and one example of each question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from qualcase.coding.change_sheet import Heading
from qualcase.coding.comparison import Dimension, Mark, Measure
from qualcase.coding.filters import Filter
from qualcase.compare import compare, make_crossing, stack
from qualcase.compare.change_candidates import candidates
from tests.compare.building import Small
from tests.compare.worlds import make_world

if TYPE_CHECKING:
    from qualcase.coding.change_sheet import Candidate
    from qualcase.coding.comparison import Comparison

AXES = (Dimension.CODE, Dimension.CASE, Dimension.WAVE)
HEADINGS = {
    Mark.NEW: "increases", Mark.MORE: "increases", Mark.TURNED: "turns",
    Mark.GONE: "ceases", Mark.LESS: "ceases", Mark.SAME: "stays",
}  # fmt: skip


def plain(shown: Comparison) -> set[tuple[str, str, str]]:
    """Heading, code and case of every proposal, read cell by cell."""
    cases = [n for n, one in enumerate(shown.columns) if not one.stands_for] if shown.change else []
    return {
        (heading, code.id, shown.columns[column].id)
        for row, code in enumerate(shown.rows)
        for column in cases
        for heading in headings(shown, row, column, [one for one in cases if one != column])
    }


def kinds(shown: Comparison, row: int, column: int) -> list[str]:
    """What stands in the two waves."""
    return [str(shown.empty_at(row, column, wave) or "value") for wave in shown.change or ()]


def is_open(shown: Comparison, row: int, column: int) -> bool:
    return shown.mark_at(row, column) is Mark.NOT_COMPARABLE


def by_mark(shown: Comparison, row: int, column: int) -> str | None:
    mark = shown.mark_at(row, column)
    return None if mark is None else HEADINGS.get(mark)


def headings(shown: Comparison, row: int, column: int, others: list[int]) -> set[str]:
    """The headings under which a cell stands."""
    own = by_mark(shown, row, column)
    if is_open(shown, row, column):
        return set()
    found = {own} if own else set()
    theirs = [one for other in others if (one := by_mark(shown, row, other))]
    if own in ("increases", "turns", "ceases") and len(theirs) >= 2 and own not in theirs:
        found.add("idiosyncratic")
    under = [n for n, one in enumerate(shown.rows) if one.parent_id == shown.rows[row].id]
    then, now = ({n for n in under if shown.empty_at(n, column, wave) is None} for wave in shown.change or ())
    if kinds(shown, row, column) == ["value", "value"] and then and then < now:
        found.add("cumulative")
    told = [kinds(shown, row, other) for other in others if not is_open(shown, row, other)]
    known = [one for one in told if set(one) <= {"silent", "absent", "value"}]
    is_silent = set(kinds(shown, row, column)) <= {"silent", "absent"}
    if is_silent and known and known.count(["value", "value"]) * 2 >= len(known):
        found.add("missing")
    return found


@given(st.integers(0, 10_000), st.sampled_from([Measure.PERSONS, Measure.YES, Measure.RATING]))
@settings(max_examples=80, deadline=None)
def test_against_a_plain_reading(seed: int, measure: Measure) -> None:
    world = make_world(seed, 10)
    crossed = make_crossing(stack(world.facts), Filter(), AXES, with_subcodes=True)
    shown = compare(crossed, AXES, measure, world.scales)
    got = candidates(shown)
    assert {(one.heading.value, one.cell.code_id, one.cell.case_id) for one in got} == plain(shown)
    order = [list(Heading).index(one.heading) for one in got]
    assert order == sorted(order)


def test_one_of_each_question() -> None:
    study = Small(cases=("K01", "K02", "K03"), people=dict.fromkeys(("Anna", "Bo", "Carl"), ()))
    study.scale("fit", -2, 2)
    for name, under in (("Keys", None), ("Doors", "Keys"), ("Locks", "Keys"), ("Roles", None), ("Money", None)):
        study.code(name, under, scale="fit" if name == "Roles" else None)
    who = dict(zip(study.cases, ("Anna", "Bo", "Carl"), strict=True))
    for case, name in who.items():
        for wave in study.waves:
            study.source(f"{case} {wave}", f"I: nu\n{name}: nøgle dør lås rolle penge ikke mere\n", case, wave)
    for case in study.cases:
        for wave in study.waves:
            study.coding(f"{case} {wave}", "dør", "Doors")
    study.coding("K01 2017", "lås", "Locks")
    study.coding("K01 2015", "rolle", "Roles", rating=-2)
    study.coding("K01 2017", "rolle", "Roles", rating=2)
    for case in ("K02", "K03"):
        for wave in study.waves:
            study.coding(f"{case} {wave}", "rolle", "Roles", rating=1)
            study.coding(f"{case} {wave}", "penge", "Money")
    study.coding("K02 2015", "mere", "Locks")
    names = {code.id: name for name, code in study.codes.items()}
    found = {(one.heading.value, names[one.cell.code_id], one.cell.case_id) for one in candidates(study.compare())}
    assert ("cumulative", "Keys", "K01") in found
    assert ("cumulative", "Keys", "K02") not in found
    assert ("increases", "Locks", "K01") in found
    assert ("ceases", "Locks", "K02") in found
    assert ("turns", "Roles", "K01") in found
    assert ("idiosyncratic", "Roles", "K01") in found
    assert ("stays", "Doors", "K03") in found
    assert ("missing", "Money", "K01") in found


def test_other_crossings_propose_nothing() -> None:
    study = Small()
    study.code("A")
    shown = study.compare(dimensions=(Dimension.CODE, Dimension.SITE, Dimension.WAVE))
    assert candidates(shown) == ()


def _deep(waves: tuple[str, ...] = ("2015", "2017"), cases: tuple[str, ...] = ("K01", "K02", "K03")) -> Small:
    """Keys with Doors and Locks below, one person in each case and wave who was heard."""
    study = Small(cases=cases, people=dict.fromkeys(cases, ()), waves=waves)
    study.scale("fit", -2, 2)
    for name, under in (("Keys", None), ("Doors", "Keys"), ("Locks", "Keys")):
        study.code(name, under, scale="fit")
    for one in cases:
        for wave in waves:
            study.source(f"{one} {wave}", f"I: nu\n{one}: nøgle dør lås rolle penge ikke mere\n", one, wave)
    return study


def _by_name(study: Small, *args: object) -> dict[tuple[str, str, str], Candidate]:
    names = {code.id: name for name, code in study.codes.items()}
    found = candidates(*args)  # type: ignore[arg-type]
    return {(one.heading.value, names[one.cell.code_id], one.cell.case_id): one for one in found}


def test_a_sub_code_that_says_the_same_repeats_the_line_above() -> None:
    study = _deep()
    for one in study.cases:
        study.coding(f"{one} 2015", "dør", "Doors")
    study.coding("K01 2017", "dør", "Doors")
    study.coding("K02 2017", "lås", "Locks")
    found = _by_name(study, study.compare())
    whole, part = found["stays", "Keys", "K01"], found["stays", "Doors", "K01"]
    assert (part.repeats, whole.repeats) == (study.codes["Keys"].id, None)
    assert whole.through == (study.codes["Doors"].id,)
    assert found["stays", "Keys", "K02"].through == ()
    assert found["increases", "Locks", "K02"].repeats is None


def test_a_case_is_alone_once_and_turning_has_two_ways() -> None:
    study = _deep()
    for one, ratings in {"K01": (-2, 2), "K02": (2, -2), "K03": (1, 1)}.items():
        for wave, rating in zip(study.waves, ratings, strict=True):
            study.coding(f"{one} {wave}", "dør", "Doors", rating=rating)
    shown, rated = study.compare(), study.compare(measure=Measure.RATING)
    found = _by_name(study, shown, (), rated)
    assert ("idiosyncratic", "Keys", "K01") not in _by_name(study, shown)
    better, worse = found["idiosyncratic", "Keys", "K01"], found["idiosyncratic", "Keys", "K02"]
    assert (better.ratings, worse.ratings) == ((-2, 2), (2, -2))
    assert found["idiosyncratic", "Doors", "K01"].repeats == study.codes["Keys"].id
    assert ("idiosyncratic", "Keys", "K03") not in found


def test_what_stays_or_adds_up_does_so_in_the_waves_between() -> None:
    study = _deep(("2013", "2015", "2017"), ("K01", "K02"))
    for wave in ("2013", "2017"):
        study.coding(f"K01 {wave}", "dør", "Doors")
    for wave in study.waves:
        study.coding(f"K02 {wave}", "dør", "Doors")
    study.coding("K02 2017", "lås", "Locks")

    def shown(before: str, after: str) -> Comparison:
        return study.compare(change=(before, after))

    whole, steps = shown("2013", "2017"), (shown("2013", "2015"), shown("2015", "2017"))
    assert ("stays", "Keys", "K01") in _by_name(study, whole)
    found = _by_name(study, whole, steps)
    assert ("stays", "Keys", "K01") not in found
    assert ("stays", "Doors", "K02") in found
    assert found["cumulative", "Keys", "K02"].added == (study.codes["Locks"].id,)
