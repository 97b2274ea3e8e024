from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.heard import Hearing, who_was_heard
from qualcase.coding.people import RoleIn

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session


def heard(session: Session) -> dict[tuple[str, str], list[tuple[str, Hearing, tuple[str, ...]]]]:
    study = session.study
    found = who_was_heard(study.figures().stacked().facts)
    return {
        (case.name, wave.name): [(one.role, one.hearing, one.names) for one in found.in_cell(case.id, wave.id)]
        for case in study.cases.all()
        for wave in study.waves.all()
    }


def test_a_role_is_heard_where_somebody_who_has_it_speaks(session: Session) -> None:
    study = session.study
    birgit = next(one for one in study.participants.all() if one.name == "Birgit")
    wave = study.waves.all()[0]
    study.participants.set(birgit.id, roles=(RoleIn("citizen", None, wave.id), RoleIn("kasserer", None, None)))
    found = heard(session)
    assert found["K02", "2015"][-2:] == [("citizen", Hearing.HEARD, ("Birgit",)), ("kasserer", Hearing.MISSING, ())]
    assert found["K02", "2017"][-2:] == [("citizen", Hearing.MISSING, ()), ("kasserer", Hearing.HEARD, ("Birgit",))]
    assert [one[1] for one in found["K01", "2015"][-2:]] == [Hearing.NEVER, Hearing.NEVER]


def test_the_program_s_own_roles_come_first(session: Session) -> None:
    study = session.study
    birgit = next(one for one in study.participants.all() if one.name == "Birgit")
    study.participants.set(birgit.id, roles=(RoleIn("bestyrelse"),))
    roles = who_was_heard(study.figures().stacked().facts).roles
    assert roles[-1] == "bestyrelse"


def test_a_source_without_a_wave_or_speech_is_heard_nowhere(session: Session) -> None:
    facts = session.study.figures().stacked().facts
    blocks = tuple(replace(one, source=replace(one.source, wave_id=None)) for one in facts.sources)
    assert who_was_heard(replace(facts, sources=blocks)).people == {}
