from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from qualcase.coding.people import RoleIn
from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.ui.card import state
from qualcase.ui.card.state import Card, CardKind

if TYPE_CHECKING:
    from qualcase.study import Study
    from qualcase.ui.base.session import Session


def card_of(study: Study, name: str) -> Card:
    case = next(one for one in study.cases.all() if one.name == name)
    found = state.read_card(study, CardKind.CASE, case.id)
    assert found is not None
    return found


def test_values_stand_side_by_side_and_those_without_any_apart(session: Session) -> None:
    study = session.study
    case, (first, second) = study.cases.all()[0], study.waves.all()
    budget = study.variables.add("budget", VariableOf.CASE, VariableKind.NUMBER)
    study.variables.add("moods", VariableOf.CASE)
    study.variables.add("people", VariableOf.SITE)
    state.set_value(study, budget.id, case.id, second.id, "1200")
    card = card_of(study, "K01")
    assert [(row.variable.name, row.values) for row in card.recorded] == [("budget", ("", "1200"))]
    assert [row.variable.name for row in card.others] == ["moods"]
    assert first in card.waves


def test_who_speaks_is_there_with_the_role_of_each_wave(session: Session) -> None:
    study = session.study
    card = card_of(study, "K02")
    (row,) = card.people
    assert row.participant.name == "Birgit"
    assert [(one.role, one.heard) for one in row.waves] == [("volunteer", True), ("volunteer", True)]
    assert not row.changes
    case_ids = (card.id,)
    state.set_role(study, row.participant.id, case_ids, card.waves[1].id, "leder")
    (row,) = card_of(study, "K02").people
    assert [one.role for one in row.waves] == ["volunteer", "manager"]
    assert row.changes


def test_somebody_who_was_never_heard_can_be_in_a_case(session: Session) -> None:
    study = session.study
    card = card_of(study, "K01")
    state.add_person(study, card.id, "Poul", "citizen")
    state.add_person(study, card.id, "birgit", "manager")
    rows = {row.participant.name: row for row in card_of(study, "K01").people}
    assert [(one.role, one.heard) for one in rows["Poul"].waves] == [("citizen", False)] * 2
    assert RoleIn("manager", card.id) in rows["Birgit"].participant.roles


def test_a_case_shows_its_site_s_events_on_the_timeline_only(session: Session) -> None:
    study = session.study
    case = study.cases.all()[0]
    study.events.add(dt.date(2016, 1, 1), "Nøglen er væk", case_id=case.id)
    study.events.add(dt.date(2016, 2, 1), "Ny politik", site_id=case.site_id)
    card = card_of(study, "K01")
    assert [one.text for one in card.events] == ["Nøglen er væk"]
    assert [(one.words, one.of_site) for one in card.timeline.marks] == [("Nøglen er væk", False), ("Ny politik", True)]
    site = state.read_card(study, CardKind.SITE, case.site_id or "")
    assert site is not None
    assert [one.text for one in site.events] == ["Ny politik"]
    assert not site.timeline.marks[0].of_site


def test_neighbours_go_along_the_board(session: Session) -> None:
    study = session.study
    first, second = (case.id for case in study.cases.all())
    assert card_of(study, "K01").neighbours == (None, second)
    assert card_of(study, "K02").neighbours == (first, None)
    assert state.read_card(study, CardKind.CASE, "gone") is None
