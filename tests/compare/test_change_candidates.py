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
