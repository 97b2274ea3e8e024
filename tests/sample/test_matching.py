"""How much of the guide matching finds in the sample's interviews; the truth is what `asked.csv` confirms."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qualcase.coding.matching import places_put
from qualcase.study.asked_places import Seeking
from qualcase.study.autocoding import read_material

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.guide import Asked
    from qualcase.study import Study


def found(demo: Study, confirmed: Iterable[Asked], least: float) -> Counter[str]:
    """How often a question is put, proposed, and proposed where it is put."""
    gold = {(one.source_id, one.question_id): one for one in demo.asked.all() if one.put}
    seeking = Seeking(demo._core, confirmed)
    seen = Counter(put=len(gold))
    for source in demo.sources.all():
        if not source.kind.is_speech:
            continue
        sought = seeking.for_source(source.id, demo.asked.questions_of(source.id))
        for place in places_put(read_material(demo._core, source.id), sought, least):
            there = gold.get((source.id, place.question_id))
            seen["proposed"] += 1
            is_there = there is not None and (there.start or 0) < place.end and place.start < (there.end or 0)
            seen["right"] += is_there
    return seen


def test_the_guide_alone_finds_half_of_what_was_put_and_is_seldom_wrong(demo: Study) -> None:
    """By wording alone it was 31 % of what was put, 94 % of that rightly."""
    seen = found(demo, (), 70)
    assert seen["right"] > 0.50 * seen["put"]
    assert seen["right"] > 0.85 * seen["proposed"]


def test_what_is_shown_to_be_confirmed_holds_two_thirds_of_what_was_put(demo: Study) -> None:
    seen = found(demo, (), 60)
    assert seen["right"] > 0.62 * seen["put"]
    assert seen["right"] > 0.70 * seen["proposed"]


def test_what_was_confirmed_in_other_interviews_helps(demo: Study) -> None:
    seen = found(demo, demo.asked.all(), 70)
    assert seen["right"] > 0.75 * seen["put"]
    assert seen["right"] > 0.70 * seen["proposed"]
