"""Brings the arrays of a stack up to date after an edit: the parts of the sources that changed, and no others."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.facts import Facts
from qualcase.compare.stack import stack

if TYPE_CHECKING:
    import numpy.typing as npt

    from qualcase.compare.stack import Ints, Stack

    Array = npt.NDArray[np.generic]

FEW = 4
"""When more sources changed, everything is laid out anew: that is quicker."""


def brought_up_to_date(held: Stack, facts: Facts) -> Stack:
    """The stack of `facts`, of which `held` is an earlier state; laid out anew only where little is left of that."""
    changed = _changed(held, facts)
    if changed is None or len(changed) > FEW or len(changed) == len(facts.sources):
        return stack(facts)
    for number in changed:
        held = _with_source(held, facts, number)
    return replace(held, facts=facts)


def _changed(held: Stack, facts: Facts) -> list[int] | None:
    """Numbers of the sources whose facts are others; None when sources came, went or changed places.

    Facts point to names by index. When names change, all of them are made anew, so those that are still the same
    objects point to the same names.
    """
    before, now = held.facts.sources, facts.sources
    if [one.source.id for one in before] != [one.source.id for one in now]:
        return None
    return [number for number, (one, other) in enumerate(zip(before, now, strict=True)) if one is not other]


def _with_source(held: Stack, facts: Facts, number: int) -> Stack:
    """The stack with one source replaced."""
    own = stack(Facts(facts.frame, (facts.sources[number],)))
    roles = (*held.roles, *(role for role in own.roles if role not in held.roles))
    own_roles = np.array([roles.index(role) for role in own.roles], dtype=np.int64)
    codings, persons = _span(held.c_source, number), _span(held.h_source, number)
    passages, pieces = _span(held.p_coding, *codings), _span(held.w_coding, *codings)
    cases = _span(held.sc_source, number)
    spans = {"s": (number, number + 1), "sc": cases, "h": persons, "c": codings, "p": passages, "w": pieces}
    more = {
        "codings": len(own.c_code) - (codings[1] - codings[0]),
        "heard": len(own.h_person) - (persons[1] - persons[0]),
    }
    first_span = int(held.c_span[codings[0] - 1]) + 1 if codings[0] else 0
    last_span = int(held.c_span[codings[1]]) if codings[1] < len(held.c_span) else 0
    next_span = first_span + (int(own.c_span[-1]) + 1 if len(own.c_span) else 0)
    shifts = {
        "sc_source": (number, 0),
        "h_source": (number, 0),
        "c_source": (number, 0),
        "c_span": (first_span, next_span - last_span),
        "p_coding": (codings[0], more["codings"]),
        "w_coding": (codings[0], more["codings"]),
        "p_heard": (persons[0], more["heard"]),
        "w_heard": (persons[0], more["heard"]),
    }
    new: dict[str, Array] = {}
    for entry in fields(held):
        group, _, _ = entry.name.partition("_")
        if group in spans and "_" in entry.name:
            old, mine = getattr(held, entry.name), getattr(own, entry.name)
            if entry.name == "h_role" and len(mine):
                mine = np.where(mine >= 0, own_roles[mine] if len(own_roles) else mine, -1)
            new[entry.name] = _spliced(old, mine, spans[group], shifts.get(entry.name, (0, 0)))
    return replace(held, roles=roles, **new)  # type: ignore[arg-type]


def _span(keys: Ints, first: int, last: int | None = None) -> tuple[int, int]:
    """Where the entries with these keys stand, which are in ascending order."""
    return int(np.searchsorted(keys, first)), int(np.searchsorted(keys, first + 1 if last is None else last))


def _spliced(held: Array, own: Array, span: tuple[int, int], shift: tuple[int, int]) -> Array:
    """An array with a span replaced. What is new is raised by `shift[0]`, what stands behind it by `shift[1]`.

    Numbers below 0 stand for nothing and stay as they are.
    """
    before, behind = held[: span[0]], held[span[1] :]
    if shift[1]:
        behind = np.where(behind < 0, behind, behind + shift[1])  # type: ignore[operator]
    if shift[0]:
        own = np.where(own < 0, own, own + shift[0])  # type: ignore[operator]
    return np.concatenate((before, own, behind))
