"""What an analysis is set up of on the page. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from qualcase.coding.qca import Cuts
from qualcase.coding.qca_settings import QcaSettings, SetOf
from qualcase.study.qca_keeping import kept, settings_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from qualcase.settings import Settings

_KEY = "qca.plan"
_WISHES: tuple[int | None, ...] = (None, 1, 0)
"""What is expected of a condition, as a key turns it: nothing, its presence, its absence."""


class Times(NamedTuple):
    """The wave of a set, or the change between two."""

    wave_id: str
    from_wave_id: str | None = None


@dataclass(frozen=True)
class Plan:
    """An analysis as far as it is set up."""

    outcome: SetOf | None = None
    conditions: tuple[SetOf, ...] = ()
    expected: tuple[int | None, ...] = ()
    """As long as the conditions."""
    cases: tuple[str, ...] = ()
    rater: str = ""
    cuts: Cuts = Cuts(0.8)  # noqa: RUF009 - frozen
    negate: bool = False

    @property
    def settings(self) -> QcaSettings | None:
        """What is to be asked; None as long as outcome or conditions lack."""
        if self.outcome is None or not self.conditions:
            return None
        return QcaSettings(self.outcome, self.conditions, self.cases, self.rater, self.cuts, self.negate, self.expected)

    @classmethod
    def of(cls, settings: QcaSettings) -> Plan:
        """What was asked."""
        wishes = (*settings.expected, *[None] * len(settings.conditions))[: len(settings.conditions)]
        return cls(
            settings.outcome,
            settings.conditions,
            wishes,
            settings.cases,
            settings.rater,
            settings.cuts,
            settings.negate,
        )

    @property
    def sets(self) -> tuple[SetOf, ...]:
        """The outcome, where there is one, and the conditions."""
        return (*((self.outcome,) if self.outcome else ()), *self.conditions)

    def narrowed(self, case_ids: Collection[str] | None) -> QcaSettings | None:
        """What is to be asked of those cases that the window's filter lets through."""
        found = self.settings
        if found is None or case_ids is None:
            return found
        return replace(found, cases=tuple(one for one in case_ids if not found.cases or one in found.cases))

    # Changing it

    def with_outcome(self, one: SetOf) -> Plan:
        """Explain another set; it is no condition any more."""
        left = [n for n, each in enumerate(self.conditions) if identity(each) != identity(one)]
        return replace(
            self,
            outcome=replace(one, name=self._free_name(one.name, besides=self.outcome)),
            conditions=tuple(self.conditions[n] for n in left),
            expected=tuple(self.expected[n] for n in left),
        )

    def turn_condition(self, one: SetOf) -> Plan:
        """Take a set in as a condition, or out."""
        at = next((n for n, each in enumerate(self.conditions) if identity(each) == identity(one)), None)
        if at is not None:
            return self.without(at)
        if self.outcome is not None and identity(self.outcome) == identity(one):
            return self
        named = replace(one, name=self._free_name(one.name))
        return replace(self, conditions=(*self.conditions, named), expected=(*self.expected, None))

    def without(self, at: int) -> Plan:
        """Take a condition out."""
        return replace(
            self,
            conditions=self.conditions[:at] + self.conditions[at + 1 :],
            expected=self.expected[:at] + self.expected[at + 1 :],
        )

    def turn_wish(self, at: int) -> Plan:
        """Expect something else of a condition."""
        wish = _WISHES[(_WISHES.index(self.expected[at]) + 1) % len(_WISHES)]
        return replace(self, expected=(*self.expected[:at], wish, *self.expected[at + 1 :]))

    def with_set(self, at: int, one: SetOf) -> Plan:
        """Put a set in the place of another: the outcome is −1, conditions from 0."""
        if at < 0:
            return replace(self, outcome=one)
        return replace(self, conditions=(*self.conditions[:at], one, *self.conditions[at + 1 :]))

    def at_times(self, of_conditions: Times | None = None, of_outcome: Times | None = None) -> Plan:
        """Ask of other waves."""
        made = self
        if of_conditions is not None:
            made = replace(made, conditions=tuple(_at(one, of_conditions) for one in made.conditions))
        if of_outcome is not None and made.outcome is not None:
            made = replace(made, outcome=_at(made.outcome, of_outcome))
        return made

    def _free_name(self, name: str, besides: SetOf | None = None) -> str:
        taken = {one.name.casefold() for one in self.sets if one is not besides}
        made, number = name, 2
        while made.casefold() in taken:
            made, number = f"{name}{number}", number + 1
        return made


def identity(one: SetOf) -> tuple[str | None, str | None]:
    """What a set is of, whatever its wave."""
    return one.code_id, one.variable_id


def short_name(name: str) -> str:
    """What a set is called in terms: its first word in capitals, letters and digits only."""
    words = "".join(letter if letter.isalnum() else " " for letter in name).split()
    word = next((one for one in words if not one[0].isdigit()), "SET")
    return word.upper()


def _at(one: SetOf, times: Times) -> SetOf:
    """A set in another wave; a variable has no change, so it is that of the later wave."""
    since = times.from_wave_id if one.code_id else None
    return replace(one, wave_id=times.wave_id, from_wave_id=since)


class QcaState:
    """The plan, kept by study."""

    def __init__(self, settings: Settings, study_id: str) -> None:
        """As it was left."""
        self._settings, self._study_id = settings, study_id
        self.plan = self._read()
        self.name = ""
        """Of the kept analysis that is shown, as long as nothing else is asked."""

    def keep(self) -> None:
        """Remember the plan for the next start. Writes to disk."""
        settings = self.plan.settings
        held = self._held()
        if settings is None:
            held.pop(self._study_id, None)
        else:
            held[self._study_id] = kept(settings)
        self._settings.set(_KEY, held)

    def check(self, known: Collection[str], waves: Sequence[str]) -> None:
        """Leave out what is no longer in the study: sets of codes and variables that are gone."""
        plan = self.plan
        if any(one.wave_id not in waves or (one.from_wave_id or one.wave_id) not in waves for one in plan.sets):
            self.plan = Plan()
            return
        gone = [one for one in plan.sets if (one.code_id or one.variable_id) not in known]
        for one in gone:
            if one is self.plan.outcome:
                self.plan = replace(self.plan, outcome=None)
            else:
                self.plan = self.plan.turn_condition(one)

    def _read(self) -> Plan:
        held = self._held().get(self._study_id)
        if not isinstance(held, dict):
            return Plan()
        try:
            return Plan.of(settings_of(held))
        except (KeyError, TypeError, ValueError):
            return Plan()

    def _held(self) -> dict[str, Any]:
        held = self._settings.get(_KEY)
        return dict(held) if isinstance(held, dict) else {}
