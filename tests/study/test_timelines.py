from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from qualcase.coding.timeline import Band
from qualcase.study.timelines import timeline_of

if TYPE_CHECKING:
    from qualcase.study import Study


def test_only_the_sources_asked_for_are_on_the_timeline_and_every_event_is(study: Study) -> None:
    case = next(one for one in study.cases.all() if one.name == "K01")
    names = {one.name: one.id for one in study.sources.all()}
    first, second = names["K01 start"], names["K01 senere"]
    study.sources.set(first, date=dt.date(2015, 10, 1))
    study.sources.set(second, date=dt.date(2017, 10, 1))
    study.events.add(dt.date(2016, 5, 1), "Ny leder", case_id=case.id)
    every = timeline_of(study, case)
    assert {mark.id for mark in every.marks if mark.band is Band.SOURCE} == {first, second}
    some = timeline_of(study, case, {second})
    assert {mark.id for mark in some.marks if mark.band is Band.SOURCE} == {second}
    assert [mark.words for mark in some.marks if mark.band is Band.EVENT] == ["Ny leder"]
    assert not timeline_of(study, study.sites.all()[0]).marks
