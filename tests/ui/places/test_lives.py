from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from qualcase.ui.places.lives import timeline_of
from qualcase.ui.places.timeline_state import Band
from tests.ui.conftest import source_named

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session


def test_only_the_sources_asked_for_are_on_the_timeline_and_every_event_is(session: Session) -> None:
    study = session.study
    case = study.cases.all()[0]
    first, second = (source_named(study, f"K01_{year}_interview_leder") for year in (2015, 2017))
    study.sources.set(first, date=dt.date(2015, 10, 1))
    study.sources.set(second, date=dt.date(2017, 10, 1))
    study.events.add(dt.date(2016, 5, 1), "Ny leder", case_id=case.id)
    every = timeline_of(study, case)
    assert {mark.id for mark in every.marks if mark.band is Band.SOURCE} == {first, second}
    some = timeline_of(study, case, {second})
    assert {mark.id for mark in some.marks if mark.band is Band.SOURCE} == {second}
    assert [mark.words for mark in some.marks if mark.band is Band.EVENT] == ["Ny leder"]
    assert not timeline_of(study, study.sites.all()[0]).marks
