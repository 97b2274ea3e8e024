"""What of drift tests hangs on codes, sources and texts. Works within an action."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.drift import Stratum
from qualcase.text.edits import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from qualcase.coding.drift import DriftItem, DriftTest
    from qualcase.store.writing import Writing
    from qualcase.text.edits import Script


def move_items(writing: Writing, source_id: str, script: Script) -> None:
    """Within the action that changes a text: put the passages that are coded again where they lie now.

    One of which nothing is left stays without words: it is shown no more and counts nowhere, and the result says so.
    """
    held = writing.drift_items.of_source(source_id)
    if held:
        places = OffsetMap(script)
        spans = [(one, places.span(one.start, one.end)) for one in held]
        writing.drift_items.update(replace(one, start=at.start, end=at.end) for one, at in spans)


def part_from_sources(writing: Writing, source_ids: Collection[str]) -> None:
    """Before sources go: their passages leave the tests, with what was said of them."""
    delete_items(writing, writing.drift_items.of_sources(source_ids))


def delete_items(writing: Writing, items: Iterable[DriftItem]) -> None:
    """Take passages out of their tests."""
    ids = [one.id for one in items]
    writing.drift_answers.delete([one.id for one in writing.drift_answers.of_items(ids)])
    writing.drift_items.delete(ids)


def part_from_codes(writing: Writing, code_ids: Collection[str]) -> None:
    """Before codes go: the tests go on without them; one that was of those codes alone goes."""
    for test in writing.drift_tests.all():
        kept = tuple(one for one in test.code_ids if one not in code_ids)
        if kept == test.code_ids:
            continue
        items = writing.drift_items.of_test(test.id)
        delete_items(writing, (one for one in items if not kept or one.code_id in code_ids))
        if not kept:
            writing.drift_tests.delete(test.id)
            continue
        left = [one for one in items if one.code_id not in code_ids]
        answers = writing.drift_answers.of_items([one.id for one in left])
        writing.drift_answers.delete([one.id for one in answers if one.code_id in code_ids])
        writing.drift_items.update(
            replace(one, held=tuple(each for each in one.held if each not in code_ids)) for one in left
        )
        strata = tuple(one for one in test.strata if one.code_id not in code_ids)
        writing.drift_tests.update(replace(test, code_ids=kept, strata=strata))


def hand_over_code(writing: Writing, from_id: str, into_id: str) -> None:
    """Before a code goes into another: what was found of it was found of that one."""
    for test in writing.drift_tests.all():
        if from_id not in test.code_ids:
            continue
        items = writing.drift_items.of_test(test.id)
        _hand_over_answers(writing, [one.id for one in items], from_id, into_id)
        writing.drift_items.update(
            replace(
                one,
                code_id=into_id if one.code_id == from_id else one.code_id,
                held=_renamed(one.held, from_id, into_id),
            )
            for one in items
        )
        writing.drift_tests.update(
            replace(test, code_ids=_renamed(test.code_ids, from_id, into_id), strata=_joined(test, from_id, into_id))
        )


def _hand_over_answers(writing: Writing, item_ids: Collection[str], from_id: str, into_id: str) -> None:
    """A passage in which one of the two was found holds the one that stays."""
    answers = writing.drift_answers.of_items(item_ids)
    there = {one.item_id: one for one in answers if one.code_id == into_id}
    own = [one for one in answers if one.code_id == from_id]
    doubled = [one for one in own if one.item_id in there]
    writing.drift_answers.delete([one.id for one in doubled])
    writing.drift_answers.update(replace(there[one.item_id], holds=True) for one in doubled if one.holds)
    writing.drift_answers.update(replace(one, code_id=into_id) for one in own if one.item_id not in there)


def _renamed(code_ids: Iterable[str], from_id: str, into_id: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(into_id if one == from_id else one for one in code_ids))


def _joined(test: DriftTest, from_id: str, into_id: str) -> tuple[Stratum, ...]:
    """The strata of a code that takes another in. How many units held one of the two nobody has counted."""
    own = {one.wave_id: one for one in test.strata if one.code_id == from_id}
    if into_id not in test.code_ids:
        return tuple(one._replace(code_id=into_id) if one.code_id == from_id else one for one in test.strata)
    return tuple(
        Stratum(
            into_id,
            one.wave_id,
            0,
            0,
            one.drawn_coded + own[one.wave_id].drawn_coded,
            one.drawn_uncoded + own[one.wave_id].drawn_uncoded,
        )
        if one.code_id == into_id
        else one
        for one in test.strata
        if one.code_id != from_id
    )
