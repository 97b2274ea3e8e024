"""Answers to closed questions, counted: against a slow plain recount, and the cases that are easy to get wrong."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.joint import ENOUGH_FOR_PERCENT
from qualcase.coding.respondents import Respondent
from qualcase.coding.variables import Variable, VariableKind, VariableOf, VariableValue
from qualcase.compare.distributions import distribution, lay_out, paired, quantile
from tests.compare import plain_distributions as plain

if TYPE_CHECKING:
    from collections.abc import Sequence

WAVES, ROLES, CASES = ("w1", "w2"), ("volunteer", "manager", None), ("k1", "k2", None)
KINDS: dict[VariableKind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    VariableKind.CHOICE: (("ja", "nej", "ved ikke"), ("ja", "nej", "ved ikke")),
    VariableKind.YES_NO: ((), ("yes", "no")),
    VariableKind.NUMBER: (("1", "2", "3", "4", "5"), ("1", "2", "3", "4", "5")),
    VariableKind.DATE: ((), ("2015-01-02", "2015-09-01", "2017-03-04")),
    VariableKind.TEXT: ((), ("a", "b", "æ")),
}


class World(NamedTuple):
    """Respondents with their answers to one question."""

    variable: Variable
    everybody: tuple[Respondent, ...]
    values: dict[str, str]

    @property
    def recorded(self) -> list[VariableValue]:
        return [VariableValue(f"v{one}", self.variable.id, one, text) for one, text in self.values.items()]

    def of(self, wave: str, case: str | None = None) -> list[Respondent]:
        return [one for one in self.everybody if one.wave_id == wave and case in (None, one.case_id)]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    kind = draw(st.sampled_from(list(KINDS)))
    choices, given_ = KINDS[kind]
    if kind is VariableKind.NUMBER and draw(st.booleans()):
        choices, given_ = (), tuple(str(one) for one in range(-3, 12))
    everybody, values = [], {}
    for number in range(draw(st.integers(0, 24))):
        one = Respondent(
            f"r{number}",
            f"V{number}",
            draw(st.sampled_from(WAVES)),
            draw(st.sampled_from(CASES)),
            role=draw(st.sampled_from(ROLES)),
            participant_id=draw(st.sampled_from((None, None, "anna", "bo", "carl"))),
        )
        everybody.append(one)
        answer = draw(st.sampled_from((None, *given_)))
        if answer is not None:
            values[one.id] = answer
    return World(Variable("q", "spørgsmål", VariableOf.RESPONDENT, kind, choices), tuple(everybody), values)


@given(worlds(), st.sampled_from(WAVES), st.sampled_from((None, "k1")))
def test_counts_are_those_of_a_plain_recount(world: World, wave: str, case: str | None) -> None:
    answers = lay_out(world.variable, world.recorded, world.everybody)
    looked_at = world.of(wave, case)
    found = distribution(answers, looked_at)
    expected = plain.asked_and_answered(looked_at, world.everybody, world.values)
    assert (found.n, found.missing, found.not_put) == expected
    assert found.n + found.missing + found.not_put == len(looked_at)
    if world.variable.kind is VariableKind.TEXT:
        assert found.counts == ()
    else:
        assert sum(found.counts) == found.n
    if world.variable.choices or world.variable.kind is VariableKind.YES_NO:
        counts = [plain.count_of(one.id, looked_at, world.values) for one in answers.bars]
        assert list(found.counts) == counts
    for bar, count in enumerate(found.counts):
        percent = found.percent(bar)
        assert (percent is None) == (found.n < ENOUGH_FOR_PERCENT)
        assert percent is None or percent == pytest.approx(100 * count / found.n)


@given(worlds(), st.sampled_from(WAVES))
def test_numbers_lie_where_a_plain_recount_puts_them(world: World, wave: str) -> None:
    found = distribution(lay_out(world.variable, world.recorded, world.everybody), world.of(wave))
    held = [world.values[one.id] for one in world.of(wave) if one.id in world.values]
    if world.variable.kind is not VariableKind.NUMBER or not held:
        assert found.spread is None
        return
    numbers = [float(one) for one in held]
    assert found.spread is not None
    assert found.spread.median == pytest.approx(plain.quartile(numbers, 0.5))
    assert found.spread.lower == pytest.approx(plain.quartile(numbers, 0.25))
    assert found.spread.upper == pytest.approx(plain.quartile(numbers, 0.75))
    assert (found.spread.least, found.spread.most) == (min(numbers), max(numbers))
    if world.variable.choices:
        assert found.spread.mean is None, "the steps of a scale need not be even"
    else:
        assert found.spread.mean == pytest.approx(sum(numbers) / len(numbers))


@given(worlds())
def test_the_same_persons_are_those_whom_a_key_joins_to_one_respondent_of_each_wave(world: World) -> None:
    answers = lay_out(world.variable, world.recorded, world.everybody)
    earlier, later = world.of("w1"), world.of("w2")
    found = paired(answers, earlier, later, (0, 1))
    pairs, missing, unclear = plain.same_persons(earlier, later, world.everybody, world.values)
    if not pairs and not missing and not unclear:
        assert found is None
        return
    assert found is not None
    assert (found.n, found.missing, found.unclear) == (len(pairs), missing, unclear)
    if plain.is_number(world.variable):
        assert found.up == sum(float(after) > float(before) for before, after in pairs)
        assert found.down == sum(float(after) < float(before) for before, after in pairs)
    if world.variable.choices or world.variable.kind is VariableKind.YES_NO:
        names = [one.id for one in answers.bars]
        counted = {(names[was], names[is_]): count for (was, is_), count in found.counts.items()}
        assert counted == Counter(pairs)
        assert found.same == sum(before == after for before, after in pairs)


@pytest.mark.parametrize(("n", "percent"), [(9, None), (10, 100.0)])
def test_percentages_begin_at_ten_answers(n: int, percent: float | None) -> None:
    found = distribution(*_all_say("ja", n))
    assert found.percent(0) == percent


def test_a_question_of_another_questionnaire_is_not_missing() -> None:
    volunteers = [Respondent(f"v{number}", "", "w1", role="volunteer") for number in range(3)]
    managers = [Respondent(f"m{number}", "", "w1", role="manager") for number in range(2)]
    variable = Variable("q", "q", VariableOf.RESPONDENT, VariableKind.YES_NO)
    answers = lay_out(variable, [VariableValue("x", "q", "v0", "yes")], [*volunteers, *managers])
    found = distribution(answers, [*volunteers, *managers])
    assert (found.n, found.missing, found.not_put, found.counts) == (1, 2, 2, (1, 0))


def test_bars_stay_the_same_whoever_is_looked_at() -> None:
    people = [Respondent(f"r{number}", "", WAVES[number % 2]) for number in range(20)]
    variable = Variable("q", "timer", VariableOf.RESPONDENT, VariableKind.NUMBER)
    recorded = [VariableValue(f"v{n}", "q", one.id, str(n)) for n, one in enumerate(people)]
    answers = lay_out(variable, recorded, people)
    some, others = (distribution(answers, [one for one in people if one.wave_id == wave]) for wave in WAVES)
    assert len(some.counts) == len(others.counts) == len(answers.bars) == 4
    assert sum(some.counts) == sum(others.counts) == 10


@pytest.mark.parametrize(
    ("numbers", "lower", "median", "upper"),
    [
        ((3.0,), 3, 3, 3),
        ((1.0, 2.0), 1.25, 1.5, 1.75),
        ((1.0, 2.0, 3.0, 4.0, 5.0), 2, 3, 4),
        ((0.0, 10.0, 20.0, 30.0), 7.5, 15, 22.5),
    ],
)
def test_quartiles_lie_between_two_answers_in_proportion(
    numbers: Sequence[float], lower: float, median: float, upper: float
) -> None:
    assert [quantile(numbers, part) for part in (0.25, 0.5, 0.75)] == [lower, median, upper]


def _all_say(value: str, n: int):  # type: ignore[no-untyped-def]
    people = [Respondent(f"r{number}", "", "w1") for number in range(n)]
    variable = Variable("q", "q", VariableOf.RESPONDENT, VariableKind.CHOICE, ("ja", "nej"))
    return lay_out(variable, [VariableValue(one.id, "q", one.id, value) for one in people], people), people
