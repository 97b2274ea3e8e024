"""Who is alone in role, site and wave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.filters import Filter
from tests.study.making import participant, wave

if TYPE_CHECKING:
    from qualcase.study import Study


def _alone(study: Study, chosen: Filter | None = None) -> list[tuple[str | None, str | None, str | None, str]]:
    return [(one.site, one.wave, one.role, one.participant) for one in study.disclosure.single_persons(chosen)]


def test_alone_in_role_site_and_wave(study: Study) -> None:
    found = _alone(study)
    assert ("Nordby", "2017", "manager", "Carl") in found
    assert all(who != "Bo" and (site, year) != ("Nordby", "2015") for site, year, _, who in found)  # two there


def test_the_filter_narrows_it(study: Study) -> None:
    assert {year for _, year, _, _ in _alone(study, Filter(waves=(wave(study, "2017").id,)))} == {"2017"}
    assert [who for *_, who in _alone(study, Filter(roles=("manager",)))] == ["Carl"]
    assert _alone(study, Filter(participants=(participant(study, "Bo").id,))) == []
