"""What a finished drift test tells, and its passages as they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.collections import CollectionItem, ItemKind
from qualcase.coding.drift import DriftResult
from qualcase.compare.drift import Answered, cells, shifts
from qualcase.study.collected import passages_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.drift import DriftTest
    from qualcase.study.core import Core


def make_result(core: Core, test: DriftTest) -> DriftResult:
    """Agreement and shifts of a test. Each passage counts for the code for which it was drawn, in its source's wave."""
    items = core.read(lambda reading: reading.drift_items.of_test(test.id))
    answers = core.read(lambda reading: reading.drift_answers.of_items([one.id for one in items]))
    said = {(one.item_id, one.code_id): one.holds for one in answers}
    waves = {one.id: one.wave_id for one in core.now.sources}
    answered, unanswered, gone = [], 0, 0
    for one in items:
        wave_id = waves[one.source_id]
        now = said.get((one.id, one.code_id))
        if one.is_gone or wave_id is None:
            gone += 1
        elif now is None:
            unanswered += 1
        else:
            answered.append(Answered(one.id, one.code_id, wave_id, one.was_coded, now))
    in_test = {one.wave_id for one in answered} | {one.wave_id for one in test.strata if one.coded + one.uncoded}
    wave_ids = [one.id for one in core.now.frame.waves if one.id in in_test]
    found = cells(answered, test.code_ids, wave_ids, test.strata)
    return DriftResult(test, found, shifts(found, test.code_ids, wave_ids), unanswered, gone)


def make_passages(core: Core, test: DriftTest, item_ids: Sequence[str]) -> tuple[Excerpt, ...]:
    """Excerpts of some passages, in this order, under the code for which each was drawn and by the test's coder."""
    items = {one.id: one for one in core.read(lambda reading: reading.drift_items.of_test(test.id))}
    wanted = [items[one] for one in item_ids if one in items and not items[one].is_gone]
    plain = [
        CollectionItem(
            one.id, "", 0, ItemKind.EXCERPT, source_id=one.source_id, start=one.start, end=one.end, uncoded=True
        )
        for one in wanted
    ]
    found = core.read(lambda reading: passages_of(reading, core.now, plain))
    tree, coder = core.now.frame.tree, core.now.names[test.coder_id]
    return tuple(
        replace(found[one.id], code_id=one.code_id, code=tree.path(one.code_id), coder=coder)
        for one in wanted
        if one.id in found
    )
