"""How answers to closed questions are spread: counts, quartiles, and what the same persons answered in two waves."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.comparison import AxisValue
from qualcase.coding.joint import Distribution, Paired, Spread
from qualcase.coding.values import NO, YES
from qualcase.coding.variable_axis import variable_axis
from qualcase.coding.variables import VariableKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from qualcase.coding.respondents import Respondent
    from qualcase.coding.variables import Variable, VariableValue


@dataclass(frozen=True)
class Answers:
    """All answers to one question, laid out in bars that stay the same whoever is looked at."""

    variable: Variable
    bars: tuple[AxisValue, ...]
    bar_of: Mapping[str, int]
    """Number of the bar, by respondent; empty for texts."""
    texts: Mapping[str, str]
    """The canonical text, by respondent."""
    groups: frozenset[tuple[str, str | None]]
    """Wave and role of those to whom it was put: of whom anybody in the whole study answered."""

    def was_put(self, one: Respondent) -> bool:
        """Whether the question was in the respondent's questionnaire, as far as answers tell."""
        return (one.wave_id, one.role) in self.groups


def lay_out(variable: Variable, recorded: Iterable[VariableValue], respondents: Iterable[Respondent]) -> Answers:
    """Lay the answers of a whole study out. `respondents` are all there are."""
    held = list(recorded)
    texts = {one.target_id: one.value for one in held}
    groups = frozenset((one.wave_id, one.role) for one in respondents if one.id in texts)
    if variable.kind is VariableKind.TEXT:
        return Answers(variable, (), {}, texts, groups)
    listed = variable.choices or ((YES, NO) if variable.kind is VariableKind.YES_NO else ())
    if listed:
        place = {value: number for number, value in enumerate(listed)}
        bars = tuple(AxisValue(one, one) for one in listed)
        return Answers(variable, bars, {who: place[value] for who, value in texts.items()}, texts, groups)
    axis = variable_axis(variable, held)
    return Answers(variable, axis.values, {who: bar for (who, _), bar in axis.places.items()}, texts, groups)


def distribution(answers: Answers, looked_at: Iterable[Respondent]) -> Distribution:
    """How those who are looked at answered: respondents of one wave."""
    everybody = list(looked_at)
    put = [one.id for one in everybody if answers.was_put(one)]
    said = [one for one in put if one in answers.texts]
    counted = Counter(answers.bar_of[one] for one in said) if answers.bars else Counter()
    texts = [answers.texts[one] for one in said]
    kind = answers.variable.kind
    return Distribution(
        n=len(said),
        missing=len(put) - len(said),
        not_put=len(everybody) - len(put),
        counts=tuple(counted[bar] for bar in range(len(answers.bars))),
        different=len(set(texts)),
        spread=_spread(answers.variable, texts) if kind is VariableKind.NUMBER and texts else None,
        first=min(texts, default="") if kind is VariableKind.DATE else "",
        last=max(texts, default="") if kind is VariableKind.DATE else "",
    )


def paired(
    answers: Answers, earlier: Iterable[Respondent], later: Iterable[Respondent], waves: tuple[int, int]
) -> Paired | None:
    """What the same persons answered in two waves; None where a key joins nobody who was asked in both.

    Args:
        answers: The question.
        earlier: Those who are looked at of the earlier wave.
        later: Those of the later one.
        waves: The numbers of the two waves among those shown.
    """
    before, after = (_by_person(one for one in wave if answers.was_put(one)) for wave in (earlier, later))
    persons = sorted(before.keys() & after.keys())
    if not persons:
        return None
    clear = [one for one in persons if len(before[one]) == len(after[one]) == 1]
    pairs = [(before[one][0], after[one][0]) for one in clear]
    both = [(was.id, is_.id) for was, is_ in pairs if was.id in answers.texts and is_.id in answers.texts]
    counted = Counter((answers.bar_of[was], answers.bar_of[is_]) for was, is_ in both) if answers.bars else Counter()
    up = down = None
    if answers.variable.kind is VariableKind.NUMBER:
        steps = [float(answers.texts[is_]) - float(answers.texts[was]) for was, is_ in both]
        up, down = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    unclear = len(persons) - len(clear)
    return Paired(*waves, len(both), len(pairs) - len(both), unclear, dict(sorted(counted.items())), up, down)


def _by_person(respondents: Iterable[Respondent]) -> dict[str, list[Respondent]]:
    found: dict[str, list[Respondent]] = defaultdict(list)
    for one in respondents:
        if one.participant_id:
            found[one.participant_id].append(one)
    return found


def _spread(variable: Variable, texts: Collection[str]) -> Spread:
    numbers = sorted(float(one) for one in texts)
    mean = None if variable.choices else sum(numbers) / len(numbers)
    lower, median, upper = (quantile(numbers, part) for part in (0.25, 0.5, 0.75))
    return Spread(median, lower, upper, numbers[0], numbers[-1], mean)


def quantile(ordered: Sequence[float], part: float) -> float:
    """The number below which `part` (0 to 1) of some numbers lie, in ascending order; between two, in proportion."""
    place = part * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
