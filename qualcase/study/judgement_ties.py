"""What of case ratings, the change sheet and claims hangs on cases, codes and codings. Works within an action."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from qualcase.study import rating_ties

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from qualcase.coding.change_sheet import ChangeEntry
    from qualcase.coding.claims import Claim, InCase
    from qualcase.store.writing import Writing

T = TypeVar("T", bound=NamedTuple)


def part_from_cases(writing: Writing, case_ids: Collection[str]) -> None:
    """Before cases go: what was said of them goes."""
    rating_ties.part_from_cases(writing, case_ids)
    _delete_entries(writing, lambda one: one.case_id in case_ids)
    _change_claims(
        writing,
        lambda one: replace(
            one,
            cells=tuple(each for each in one.cells if each.case_id not in case_ids),
            cases=tuple(each for each in one.cases if each.case_id not in case_ids),
        ),
    )


def part_from_codes(writing: Writing, code_ids: Collection[str]) -> None:
    """Before codes go: lines and cells under them go."""
    rating_ties.part_from_codes(writing, code_ids)
    _delete_entries(writing, lambda one: one.code_id in code_ids)
    _change_claims(
        writing, lambda one: replace(one, cells=tuple(each for each in one.cells if each.code_id not in code_ids))
    )


def hand_over_case(writing: Writing, from_id: str, into_id: str) -> None:
    """Before a case goes into another: what was said of it is said of that one, where nothing has been said there."""
    rating_ties.hand_over_case(writing, from_id, into_id)
    _move_entries(writing, lambda one: replace(one, case_id=into_id) if one.case_id == from_id else one)

    def moved(one: Claim) -> Claim:
        cells = (each._replace(case_id=into_id) if each.case_id == from_id else each for each in one.cells)
        return replace(one, cells=_once(cells), cases=_joined(one.cases, from_id, into_id))

    _change_claims(writing, moved)


def hand_over_code(writing: Writing, from_id: str, into_id: str) -> None:
    """Before a code goes into another: the same."""
    rating_ties.hand_over_code(writing, from_id, into_id)
    _move_entries(writing, lambda one: replace(one, code_id=into_id) if one.code_id == from_id else one)

    def moved(one: Claim) -> Claim:
        cells = (each._replace(code_id=into_id) if each.code_id == from_id else each for each in one.cells)
        return replace(one, cells=_once(cells))

    _change_claims(writing, moved)


def hand_over_coding(writing: Writing, from_id: str, to_id: str) -> None:
    """Before one coding goes because another covers the same: it stands for that one."""
    rating_ties.hand_over_coding(writing, from_id, to_id)

    def moved(one: Claim) -> Claim:
        there = {each.coding_id for each in one.evidence}
        kept = (each for each in one.evidence if each.coding_id != from_id or to_id not in there)
        new = (each._replace(coding_id=to_id) if each.coding_id == from_id else each for each in kept)
        return replace(one, evidence=tuple(new))

    _change_claims(writing, moved)


def _delete_entries(writing: Writing, gone: Callable[[ChangeEntry], bool]) -> None:
    writing.change_entries.delete([one.id for one in writing.change_entries.all() if gone(one)])


def _move_entries(writing: Writing, moved: Callable[[ChangeEntry], ChangeEntry]) -> None:
    entries = writing.change_entries.all()
    there = {(one.heading, one.cell) for one in entries if moved(one) == one}
    going = [(one, moved(one)) for one in entries if moved(one) != one]
    writing.change_entries.delete([one.id for one, new in going if (new.heading, new.cell) in there])
    writing.change_entries.update(new for _, new in going if (new.heading, new.cell) not in there)


def _change_claims(writing: Writing, changed: Callable[[Claim], Claim]) -> None:
    held = writing.claims.all()
    writing.claims.update(new for one in held if (new := changed(one)) != one)


def _joined(cases: tuple[InCase, ...], from_id: str, into_id: str) -> tuple[InCase, ...]:
    """What is said of cases, that of one said of another unless something is said there."""
    if any(one.case_id == into_id for one in cases):
        return tuple(one for one in cases if one.case_id != from_id)
    return tuple(one._replace(case_id=into_id) if one.case_id == from_id else one for one in cases)


def _once(entries: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(entries))
