"""Events, planned sources and what is remembered of labels."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from tests.study.making import case, wave

if TYPE_CHECKING:
    from qualcase.study import Study

DAY = dt.date(2016, 3, 1)


def site_id(study: Study, name: str) -> str:
    return next(one.id for one in study.sites.all() if one.name == name)


def test_events_of_a_case_stand_with_those_of_its_site(study: Study) -> None:
    first = study.events.add(DAY, " ny leder ", case_id=case(study, "K01").id)
    second = study.events.add(dt.date(2014, 1, 1), "politik", site_id=site_id(study, "Nordby"))
    study.events.add(DAY, "andet", case_id=case(study, "K02").id)
    assert first.text == "ny leder"
    assert study.events.of_case(case(study, "K01").id) == (second, first)
    assert study.events.of_site(site_id(study, "Nordby")) == (second,)
    assert [one.text for one in study.events.all()] == ["politik", "ny leder", "andet"]


def test_an_event_moves_between_case_and_site(study: Study) -> None:
    made = study.events.add(DAY, "x", case_id=case(study, "K01").id)
    moved = study.events.set(made.id, site_id=site_id(study, "Sydby"))
    assert (moved.case_id, moved.site_id) == (None, site_id(study, "Sydby"))
    back = study.events.set(made.id, case_id=case(study, "K02").id, date=dt.date(2017, 1, 1))
    assert (back.site_id, back.date.year) == (None, 2017)
    study.events.remove([made.id])
    assert study.events.all() == ()
    study.undo()
    assert study.events.get(made.id) == back
    with pytest.raises(KeyError):
        study.events.get("no")


def test_an_event_needs_words_and_one_place(study: Study) -> None:
    with pytest.raises(UserError, match="in a case or in a site"):
        study.events.add(DAY, "x")
    with pytest.raises(UserError, match="in a case or in a site"):
        study.events.add(DAY, "x", case_id=case(study, "K01").id, site_id=site_id(study, "Nordby"))
    with pytest.raises(UserError, match="needs words"):
        study.events.add(DAY, "  ", case_id=case(study, "K01").id)


def test_planned_sources(study: Study) -> None:
    made = study.planned.add(
        SourceKind.INTERVIEW, wave(study, "2017").id, case_id=case(study, "K01").id, role="manager"
    )
    other = study.planned.add(SourceKind.DOCUMENT, wave(study, "2017").id, site_id=site_id(study, "Sydby"))
    assert study.planned.all() == (made, other)
    with pytest.raises(UserError, match="belongs to a case or to a site"):
        study.planned.add(SourceKind.DOCUMENT, wave(study, "2017").id)
    study.planned.remove([made.id])
    assert study.planned.all() == (other,)
    assert str(study.can_undo()) == "Removed a planned source in K01"
    study.undo()
    assert study.planned.all() == (made, other)


def test_what_is_remembered_of_labels(study: Study) -> None:
    study.label_rules.set(" I ", is_interviewer=True, role="manager")
    study.label_rules.set("Leder", role="manager")
    found = study.label_rules.find("i")
    assert found is not None
    assert (found.label, found.is_interviewer, found.role) == ("I", True, None)
    study.label_rules.set("LEDER", role="employee")
    assert [(one.label, one.role) for one in study.label_rules.all()] == [("I", None), ("Leder", "employee")]
    study.label_rules.forget("leder")
    study.label_rules.forget("ukendt")
    assert study.label_rules.find("Leder") is None
    study.undo()
    assert study.label_rules.find("Leder") is not None
    with pytest.raises(UserError, match="Say of which label"):
        study.label_rules.set("IP")
    with pytest.raises(UserError, match="Say of which label"):
        study.label_rules.set(" ", role="x")
