"""Groups of cases that can be held against each other: by site, area, a variable of cases or of their sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.case_patterns import CaseGroup
from qualcase.coding.comparison import ByVariable, Dimension
from qualcase.coding.variable_axis import variable_axis
from qualcase.coding.variables import VariableOf
from qualcase.errors import UserError
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.comparison import By
    from qualcase.study.core import Core


def case_groups(core: Core, by: By, wave_id: str | None = None) -> tuple[CaseGroup, ...]:
    """The groups that cases stand in, in the order of the study; a case in several areas stands in each.

    Args:
        core: The study.
        by: Sites, areas, or a variable of cases or sites.
        wave_id: Whose values of a variable count; those of the last wave if none is named.

    Raises:
        UserError: Cases are not grouped by that.
    """
    frame = core.now.frame
    if by is Dimension.SITE:
        return _filled(
            (site.name, [case.id for case in frame.cases if case.site_id == site.id]) for site in frame.sites
        )
    if by is Dimension.AREA:
        return _filled(
            (area.name, [case.id for case in frame.cases if area.id in case.area_ids]) for area in frame.areas
        )
    if isinstance(by, ByVariable):
        return _by_variable(core, by, wave_id)
    raise UserError("Cases are grouped by site, by area, or by a variable of cases or sites.")


def others(core: Core, group: CaseGroup) -> CaseGroup:
    """All cases that are not in a group."""
    ids = tuple(case.id for case in core.now.frame.cases if case.id not in set(group.case_ids))
    return CaseGroup(say(mark("all others")), ids)


def by_hand(core: Core, case_ids: Iterable[str]) -> CaseGroup:
    """Cases that were chosen one by one, in the order of the study, called by their names."""
    wanted = set(case_ids)
    held = [case for case in core.now.frame.cases if case.id in wanted]
    return CaseGroup(", ".join(case.name for case in held), tuple(case.id for case in held))


def _by_variable(core: Core, by: ByVariable, wave_id: str | None) -> tuple[CaseGroup, ...]:
    frame = core.now.frame
    variable, values = core.read(
        lambda reading: (
            reading.variables.get(by.variable_id),
            reading.values.of_variables([by.variable_id]),
        )
    )
    if variable is None:
        raise UserError("The variable is gone. Choose another.")
    if variable.of not in (VariableOf.CASE, VariableOf.SITE):
        raise UserError("“{name}” is no variable of cases or sites. Choose another.", name=variable.name)
    axis = variable_axis(variable, values, by.bands)
    wave = wave_id or (frame.waves[-1].id if frame.waves else None)
    thing = {case.id: case.id if variable.of is VariableOf.CASE else case.site_id or "" for case in frame.cases}
    return _filled(
        (
            f"{variable.name}: {value.name}",
            [case for case, target in thing.items() if axis.places.get((target, wave)) == number],
        )
        for number, value in enumerate(axis.values)
    )


def _filled(groups: Iterable[tuple[str, list[str]]]) -> tuple[CaseGroup, ...]:
    return tuple(CaseGroup(name, tuple(ids)) for name, ids in groups if ids)
