"""What hangs on cases, sites and participants goes with them, or moves to what they turn out to be."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.ids import new_id
from qualcase.coding.respondents import Respondent
from qualcase.coding.sources import SourceKind
from qualcase.coding.variables import GivenValue, VariableOf
from qualcase.study.belongings import hand_over, take_away
from tests.study.making import case, participant, wave
from tests.study.test_events import site_id
from tests.study.test_variables import values

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.store.writing import Writing
    from qualcase.study import Study

IDS = {
    VariableOf.CASE: lambda study: [case(study, name).id for name in ("K01", "K02")],
    VariableOf.SITE: lambda study: [site_id(study, name) for name in ("Nordby", "Sydby")],
    VariableOf.PARTICIPANT: lambda study: [participant(study, name).id for name in ("Anna", "Bo")],
}
FIELD = {VariableOf.CASE: "case_id", VariableOf.SITE: "site_id", VariableOf.PARTICIPANT: "participant_id"}


def act(study: Study, work: Callable[[Writing], None]) -> None:
    study._core.act("x", work)


def hang_on(study: Study, of: VariableOf, one_id: str) -> None:
    """Give a thing a value in both waves, an event, a planned source and a respondent."""
    held = study.variables.all(of)
    made = held[0] if held else study.variables.add("v", of)
    early, late = wave(study, "2015").id, wave(study, "2017").id
    study.variables.set_values(
        [GivenValue(made.id, one_id, f"{one_id[-4:]} {when[-4:]}", when) for when in (early, late)]
    )
    respondent = Respondent(new_id(), f"R {one_id}", early, **{FIELD[of]: one_id})  # type: ignore[arg-type]
    act(study, lambda writing: writing.respondents.insert(respondent))
    if of is not VariableOf.PARTICIPANT:
        place = {FIELD[of]: one_id}
        study.events.add(dt.date(2016, 1, 1), one_id, **place)
        study.planned.add(SourceKind.INTERVIEW, late, **place)


def named(study: Study, of: VariableOf) -> list[str | None]:
    return [getattr(one, FIELD[of]) for one in study.respondents.all()]


@pytest.mark.parametrize("of", list(IDS))
def test_what_is_removed_takes_it_along(study: Study, of: VariableOf) -> None:
    gone, stays = IDS[of](study)
    hang_on(study, of, gone)
    hang_on(study, of, stays)
    act(study, lambda writing: take_away(writing, of, [gone]))
    assert len(values(study, of)) == 2
    assert sorted(named(study, of), key=str) == sorted([None, stays], key=str)
    if of is not VariableOf.PARTICIPANT:
        assert [one.text for one in study.events.all()] == [stays]
        assert [getattr(one, FIELD[of]) for one in study.planned.all()] == [stays]
    study.undo()
    assert len(values(study, of)) == 4
    assert study.check() == ()


@pytest.mark.parametrize("of", list(IDS))
def test_what_turns_out_to_be_another_gives_it_to_that(study: Study, of: VariableOf) -> None:
    one, other = IDS[of](study)
    hang_on(study, of, one)
    hang_on(study, of, other)
    only = study.variables.add("kun her", of)
    late = wave(study, "2017").id
    study.variables.set_values([GivenValue(only.id, one, "a", late)])
    act(study, lambda writing: hand_over(writing, of, one, other))
    held = study._core.read(lambda reading: reading.values.about([one, other]))
    assert {value.target_id for value in held} == {other}
    assert sorted(value.value for value in held) == sorted(
        ["a", *(f"{other[-4:]} {when.id[-4:]}" for when in study.waves.all())]
    )
    assert named(study, of) == [other, other]
    if of is not VariableOf.PARTICIPANT:
        assert {getattr(event, FIELD[of]) for event in study.events.all()} == {other}
        assert {getattr(plan, FIELD[of]) for plan in study.planned.all()} == {other}
    assert study.check() == ()


def test_summaries_go_with_a_place_or_stand_together_in_the_other(study: Study) -> None:
    one, other = IDS[VariableOf.CASE](study)
    for name, wave_name in (("K01", "2015"), ("K02", "2015"), ("K01", "2017")):
        cell = study.summaries.find_cell(case=name, code="Roller", wave=wave_name)
        study.summaries.set(cell, f"{name} {wave_name}")
    act(study, lambda writing: hand_over(writing, VariableOf.CASE, one, other))
    assert [(held.case_id, held.text) for held in study.summaries.all()] == [
        (other, "K02 2015\n\nK01 2015"),
        (other, "K01 2017"),
    ]
    study.undo()
    act(study, lambda writing: take_away(writing, VariableOf.CASE, [one]))
    assert [held.text for held in study.summaries.all()] == ["K02 2015"]
    assert study.check() == ()
