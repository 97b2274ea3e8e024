"""The axes of a comparison: which values they have, and which sources and persons stand at each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.codings import AboutTime
from qualcase.coding.comparison import AxisValue, Dimension
from qualcase.coding.facts import BEFORE, EXPECTED
from qualcase.coding.variable_axis import VariableAxis
from qualcase.coding.variables import VariableOf
from qualcase.compare.stack import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from qualcase.coding.tree import CodeTree
    from qualcase.compare.selection import Selection
    from qualcase.compare.stack import Ints

CrossedBy = Dimension | VariableAxis | None
"""What an axis divides by; None makes an axis of one nameless value."""
PERSONAL = frozenset({Dimension.ROLE, Dimension.PARTICIPANT})
"""Dimensions that divide persons, not sources."""
BY_CASE = frozenset({Dimension.CASE, Dimension.SITE, Dimension.AREA})
"""Dimensions in which a source stands by its cases."""
OUTSIDE_WAVES = {BEFORE: AboutTime.BEFORE.value, EXPECTED: AboutTime.EXPECTED.value}
_VARIABLES_BY_CASE = frozenset({VariableOf.CASE, VariableOf.SITE})


def is_personal(by: CrossedBy) -> bool:
    """Whether it divides persons, not sources."""
    return by.of is VariableOf.PARTICIPANT if isinstance(by, VariableAxis) else by in PERSONAL


def by_case(dimensions: Iterable[CrossedBy]) -> bool:
    """Whether sources stand by their cases under any of these."""
    return any(one.of in _VARIABLES_BY_CASE if isinstance(one, VariableAxis) else one in BY_CASE for one in dimensions)


def shared_by_cases(dimensions: Iterable[CrossedBy]) -> bool:
    """Whether several cases of a source may stand at one value."""
    return by_case(one for one in dimensions if one is not Dimension.CASE)


@dataclass(frozen=True)
class Places:
    """Sources at the cases by which they take their places; sources without a case stand once, at case -1."""

    source: Ints
    case: Ints


@dataclass(frozen=True)
class Axis:
    """The values of one dimension, and where each place or person heard stands on it."""

    dimension: CrossedBy
    values: tuple[AxisValue, ...]
    entry: Ints
    """Place (or person heard, for a personal dimension) …"""
    value: Ints
    """… and the value at which it stands."""

    @property
    def is_personal(self) -> bool:
        """Whether persons stand on it, not places."""
        return is_personal(self.dimension)


def places(selection: Selection, dimensions: Iterable[CrossedBy]) -> Places:
    """The places of the passing sources, given what the comparison is crossed by."""
    stack = selection.stack
    alone = np.flatnonzero(selection.passing)
    if not by_case(dimensions):
        return Places(alone, np.full(len(alone), -1))
    shown = selection.passing[stack.sc_source] & selection.cases[stack.sc_case]
    without = np.setdiff1d(alone, stack.sc_source)
    return Places(
        np.concatenate((stack.sc_source[shown], without)),
        np.concatenate((stack.sc_case[shown], np.full(len(without), -1))),
    )


def code_rows(tree: CodeTree, chosen: tuple[str, ...]) -> tuple[AxisValue, ...]:
    """Codes as axis values, in tree order: all of them, or the chosen ones with everything below."""
    wanted = {one for code in chosen if code in tree for one in tree.with_subcodes(code)} if chosen else None
    shown = [code for code in tree.ordered if wanted is None or code.id in wanted]
    ids = {code.id for code in shown}
    return tuple(
        AxisValue(
            id=code.id,
            name=tree.path(code.id),
            title=code.name,
            depth=sum(above.id in ids for above in tree.ancestors(code.id)),
            parent_id=code.parent_id if code.parent_id in ids else None,
            colour=code.colour,
        )
        for code in shown
    )


def make_axis(dimension: CrossedBy, selection: Selection, at: Places) -> Axis:
    """The axis of any dimension but code. None makes an axis of one nameless value."""
    if dimension is None:
        everyone = np.arange(len(at.source))
        return Axis(None, (AxisValue("", ""),), everyone, np.zeros(len(everyone), dtype=np.int64))
    if isinstance(dimension, VariableAxis):
        return _variable_axis(dimension, selection, at)
    return _MAKERS[dimension](selection, at)


def _variable_axis(by: VariableAxis, selection: Selection, at: Places) -> Axis:
    """Where places, or persons heard, stand by what is recorded of them in the source's wave."""
    stack, frame = selection.stack, selection.stack.frame
    waves = [wave.id for wave in frame.waves]
    blocks = stack.facts.sources
    if by.of is VariableOf.PARTICIPANT:
        source = stack.h_source
        things = [frame.participants[number].id for number in stack.h_person.tolist()]
    else:
        source = at.source
        things = [_thing(by.of, selection, one, case) for one, case in zip(source, at.case.tolist(), strict=True)]
    if by.of is VariableOf.SOURCE:
        found = [by.places.get((blocks[one].source.id, None), -1) for one in source.tolist()]
    else:
        times = [waves[wave] if wave >= 0 else None for wave in stack.s_wave[source].tolist()]
        found = [by.places.get(place, -1) for place in zip(things, times, strict=True)]
    number = np.array(found, dtype=np.int64)
    shown = np.flatnonzero(number >= 0)
    return Axis(by, by.values, shown, number[shown])


def _thing(of: VariableOf, selection: Selection, source: int, case: int) -> str:
    """The id of the case or site by which a place is looked up; empty where it has none."""
    frame = selection.stack.frame
    if of is VariableOf.CASE:
        return frame.cases[case].id if case >= 0 else ""
    if case >= 0:
        return frame.cases[case].site_id or ""
    site = int(selection.stack.s_site[source])
    return frame.sites[site].id if site >= 0 else ""


def _case_axis(selection: Selection, at: Places) -> Axis:
    stack, frame = selection.stack, selection.stack.frame
    own_site = np.where(at.case < 0, stack.s_site[at.source], -1)
    study_wide = (at.case < 0) & (own_site < 0)
    values: list[AxisValue] = []
    column_of_case = np.full(len(frame.cases), -1)
    column_of_site = np.full(len(frame.sites), -1)
    for site_number in [*range(len(frame.sites)), None]:
        site = frame.sites[site_number] if site_number is not None else None
        for number, case in enumerate(frame.cases):
            if selection.cases[number] and case.site_id == (site.id if site else None):
                column_of_case[number] = len(values)
                values.append(AxisValue(case.id, case.name, case.title, site.name if site else ""))
        if site and site_number is not None and (own_site == site_number).any():
            column_of_site[site_number] = len(values)
            values.append(AxisValue(site.id, site.name, group=site.name, stands_for="site"))
    if study_wide.any():
        values.append(AxisValue("study", "", stands_for="study"))
    column = np.where(at.case >= 0, _look_up(column_of_case, at.case), _look_up(column_of_site, own_site))
    column[study_wide] = len(values) - 1
    shown = np.flatnonzero(column >= 0)
    return Axis(Dimension.CASE, tuple(values), shown, column[shown])


def _site_axis(selection: Selection, at: Places) -> Axis:
    stack, frame = selection.stack, selection.stack.frame
    site_of_case = np.array([frame.index.get(case.site_id or "", -1) for case in frame.cases], dtype=np.int64)
    site = np.where(at.case >= 0, _look_up(site_of_case, at.case), stack.s_site[at.source])
    return _by_number(Dimension.SITE, [AxisValue(one.id, one.name) for one in frame.sites], site)


def _area_axis(selection: Selection, at: Places) -> Axis:
    frame = selection.stack.frame
    pairs = [
        (place, frame.index[area])
        for place, case in enumerate(at.case.tolist())
        if case >= 0
        for area in frame.cases[case].area_ids
        if area in frame.index
    ]
    found = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    values = tuple(AxisValue(one.id, one.name) for one in frame.areas)
    return Axis(Dimension.AREA, values, found[:, 0], found[:, 1])


def _wave_axis(selection: Selection, at: Places) -> Axis:
    stack, wanted = selection.stack, selection.filter.waves
    shown = [(number, wave) for number, wave in enumerate(stack.frame.waves) if not wanted or wave.id in wanted]
    column = np.full(len(stack.frame.waves), -1)
    for position, (number, _) in enumerate(shown):
        column[number] = position
    values = [AxisValue(wave.id, wave.name) for _, wave in shown]
    return _by_number(Dimension.WAVE, values, _look_up(column, stack.s_wave[at.source]))


def about_axis(selection: Selection, at: Places) -> Axis:
    """Every wave, and the times outside all waves of which somebody speaks, whoever coded it.

    Where things stand on it is told in `compare.about`.
    """
    del at
    stack = selection.stack
    told = stack.c_counts & selection.passing[stack.c_source]
    spoken = set(stack.c_about[told & stack.c_elsewhen].tolist())
    values = [AxisValue(wave.id, wave.name) for wave in stack.frame.waves]
    values += [AxisValue(name, name) for time, name in OUTSIDE_WAVES.items() if time in spoken]
    nowhere = np.zeros(0, dtype=np.int64)
    return Axis(Dimension.ABOUT, tuple(values), nowhere, nowhere)


def _kind_axis(selection: Selection, at: Places) -> Axis:
    kinds = selection.stack.s_kind[at.source]
    present = np.unique(kinds)
    values = [AxisValue(KINDS[number], KINDS[number]) for number in present]
    return _by_number(Dimension.KIND, values, np.searchsorted(present, kinds))


def _role_axis(selection: Selection, at: Places) -> Axis:
    del at
    stack = selection.stack
    present = {number for number in stack.h_role[selection.heard].tolist() if number >= 0}
    order = sorted(present, key=lambda number: stack.roles[number])
    column = np.full(len(stack.roles), -1)
    column[order] = np.arange(len(order))
    values = [AxisValue(stack.roles[number], stack.roles[number]) for number in order]
    return _by_number(Dimension.ROLE, values, _look_up(column, stack.h_role))


def _participant_axis(selection: Selection, at: Places) -> Axis:
    del at
    stack = selection.stack
    present = np.unique(stack.h_person[selection.heard])
    values = [AxisValue((one := stack.frame.participants[number]).id, one.name) for number in present]
    column = np.full(len(stack.frame.participants), -1)
    column[present] = np.arange(len(present))
    return _by_number(Dimension.PARTICIPANT, values, _look_up(column, stack.h_person))


def _by_number(dimension: Dimension, values: list[AxisValue], number: Ints) -> Axis:
    shown = np.flatnonzero(number >= 0)
    return Axis(dimension, tuple(values), shown, number[shown])


def _look_up(table: Ints, numbers: Ints) -> Ints:
    """The table's entry for each number, -1 where the number is below 0."""
    if not len(table):
        return np.full(len(numbers), -1)
    return np.where(numbers >= 0, table[numbers], -1)


_MAKERS: dict[Dimension, Callable[[Selection, Places], Axis]] = {
    Dimension.CASE: _case_axis,
    Dimension.SITE: _site_axis,
    Dimension.AREA: _area_axis,
    Dimension.WAVE: _wave_axis,
    Dimension.KIND: _kind_axis,
    Dimension.ROLE: _role_axis,
    Dimension.PARTICIPANT: _participant_axis,
    Dimension.ABOUT: about_axis,
}
