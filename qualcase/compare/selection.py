"""What a filter lets through, and whose codings count (docs/measures.md: which codings count, eligible sources)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.filters import LEAD
from qualcase.compare.stack import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.filters import Filter
    from qualcase.compare.stack import Bools, Ints, Stack


@dataclass(frozen=True)
class Selection:
    """Masks over the stack's arrays."""

    stack: Stack
    filter: Filter
    passing: Bools
    """Sources that the filter lets through."""
    done: Bools
    """Sources whose counted coder is done."""
    done_at: np.typing.NDArray[np.float64]
    """When, in seconds since 1970 (infinite where not)."""
    eligible: Bools
    """Passing sources whose counted coder is done or has coded in them."""
    heard: Bools
    """Persons heard (h_) that the filter lets through."""
    coded: Bools
    """Codings (c_) by a counted coder in a passing source, about the filter's cases and by its persons."""
    counted: Bools
    """Those of them with one of the filter's codes."""
    cases: Bools
    """Cases (index) that may have a column."""
    by_person: bool
    """Whether the filter chooses among persons, so that only their words and passages are looked at."""


def select(stack: Stack, chosen: Filter) -> Selection:
    """Apply a filter."""
    frame = stack.frame
    by_person = bool(chosen.roles or chosen.participants)
    cases = _cases(stack, chosen)
    passing = _passing(stack, chosen, cases)
    heard = _heard(stack, chosen) & passing[stack.h_source]
    if by_person:
        passing &= _any_of(stack.h_source[heard], len(passing))
    counted_coder = _counted_coders(stack, chosen)
    counted = stack.c_counts & counted_coder[stack.c_source, stack.c_coder]
    coded = _any_of(stack.c_source[counted], len(passing))
    done: Bools = np.any(stack.s_done & counted_coder, axis=1)
    done_at = np.where(counted_coder, stack.s_done_at, np.inf).min(axis=1, initial=np.inf)
    counted &= passing[stack.c_source]
    counted &= (stack.c_about_case < 0) | at(cases, stack.c_about_case)
    if by_person:
        counted &= _any_of(stack.p_coding[heard[stack.p_heard]], len(counted))
    coded_here = counted
    if chosen.codes:
        wanted = {one for code in chosen.codes if code in frame.tree for one in frame.tree.with_subcodes(code)}
        counted = counted & _mask(len(frame.tree), (frame.index[one] for one in wanted))[stack.c_code]
    return Selection(
        stack=stack,
        filter=chosen,
        passing=passing,
        done=done,
        done_at=done_at,
        eligible=passing & (done | coded),
        heard=heard & passing[stack.h_source],
        coded=coded_here,
        counted=counted,
        cases=cases,
        by_person=by_person,
    )


def at(mask: Bools, numbers: Ints) -> Bools:
    """The mask at each number, False where the number is below 0."""
    return mask[numbers] & (numbers >= 0) if len(mask) else np.zeros(len(numbers), dtype=bool)


def _any_of(numbers: Ints, size: int) -> Bools:
    found = np.zeros(size, dtype=bool)
    found[numbers] = True
    return found


def _mask(size: int, numbers: Iterable[int]) -> Bools:
    return _any_of(np.fromiter(numbers, dtype=np.int64), size)


def _cases(stack: Stack, chosen: Filter) -> Bools:
    frame = stack.frame
    sites, wanted = set(chosen.sites), set(chosen.cases)
    return np.array(
        [(not wanted or case.id in wanted) and (not sites or case.site_id in sites) for case in frame.cases], dtype=bool
    )


def _passing(stack: Stack, chosen: Filter, cases: Bools) -> Bools:
    frame, index = stack.frame, stack.frame.index
    size = len(stack.s_wave)
    passing = np.ones(size, dtype=bool)
    if chosen.cases or chosen.sites:
        within = _any_of(stack.sc_source[cases[stack.sc_case]], size)
        if chosen.sites and not chosen.cases:
            own = _mask(len(frame.sites), (index[site] for site in chosen.sites if site in index))
            within |= at(own, stack.s_site)
        passing &= within
    if chosen.waves:
        passing &= np.isin(stack.s_wave, [index[wave] for wave in chosen.waves if wave in index])
    if chosen.kinds:
        passing &= np.isin(stack.s_kind, [number for number, kind in enumerate(KINDS) if kind in chosen.kinds])
    if chosen.sources:
        wanted = set(chosen.sources)
        passing &= np.array([block.source.id in wanted for block in stack.facts.sources], dtype=bool)
    return passing


def _heard(stack: Stack, chosen: Filter) -> Bools:
    heard = np.ones(len(stack.h_person), dtype=bool)
    if chosen.roles:
        roles = [number for number, role in enumerate(stack.roles) if role in chosen.roles]
        heard &= np.isin(stack.h_role, roles)
    if chosen.participants:
        index = stack.frame.index
        heard &= np.isin(stack.h_person, [index[one] for one in chosen.participants if one in index])
    return heard


def _counted_coders(stack: Stack, chosen: Filter) -> Bools:
    """Whose codings count in each source. Shape (sources, coders)."""
    coders = len(stack.frame.coders)
    if chosen.coders:
        index = stack.frame.index
        wanted = _mask(coders, (index[coder] for coder in chosen.coders if coder in index))
        named = np.broadcast_to(wanted, (len(stack.s_lead), coders))
        return named | _is_of(stack.s_lead, coders) if LEAD in chosen.coders else named
    return _is_of(np.where(settled(stack), stack.frame.agreed_index, stack.s_lead), coders)


def settled(stack: Stack) -> Bools:
    """The sources whose agreed layer is settled."""
    agreed = stack.frame.agreed_index
    return stack.s_done[:, agreed] if agreed >= 0 else np.zeros(len(stack.s_lead), dtype=bool)


def _is_of(numbers: Ints, coders: int) -> Bools:
    """Which coder each source's number is; nobody where it is below 0."""
    of: Bools = (numbers[:, None] == np.arange(coders)) & (numbers[:, None] >= 0)
    return of
