"""Lanes: never two in one place, always the lowest free one, and nobody is moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qualcase.ui.transcript.lanes import STRIPES, UNDERLINES, Lanes, MarkLanes
from qualcase.ui.transcript.marks import Mark, order_of
from qualcase.ui.transcript.paragraphs import Paragraphs

Spans = list[tuple[int, int]]
MOST = 3


def spans() -> st.SearchStrategy[Spans]:
    return st.lists(st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda one: (one[0], one[0] + one[1])))


class PlainLanes:
    """The same by looking at everything each time."""

    def __init__(self) -> None:
        self.held: dict[str, tuple[int, int, int]] = {}

    def take(self, key: str, start: int, end: int) -> int:
        for lane in range(MOST):
            if all(one != lane or last <= start or first >= end for one, first, last in self.held.values()):
                self.held[key] = (lane, start, end)
                return lane
        return MOST


@given(spans(), st.data())
def test_each_span_takes_the_lowest_free_lane(pairs: Spans, data: st.DataObject) -> None:
    lanes, plain = Lanes(MOST), PlainLanes()
    for number, (start, end) in enumerate(pairs):
        key = f"c{number}"
        assert lanes.take(key, start, end) == plain.take(key, start, end)
        gives_back: bool = data.draw(st.booleans())
        if plain.held and gives_back:
            gone = data.draw(st.sampled_from(sorted(plain.held)))
            lanes.free(gone)
            del plain.held[gone]
        assert {one: lanes.of(one) for one in plain.held} == {one: held[0] for one, held in plain.held.items()}
        assert lanes.in_use == max((held[0] + 1 for held in plain.held.values()), default=0)


@given(spans())
def test_filling_at_once_gives_what_taking_in_order_gives(pairs: Spans) -> None:
    ordered = [(f"c{number}", start, end) for number, (start, end) in enumerate(sorted(pairs))]
    at_once, one_by_one = Lanes(MOST), Lanes(MOST)
    at_once.fill(ordered)
    for key, start, end in ordered:
        one_by_one.take(key, start, end)
    assert [at_once.of(key) for key, _, _ in ordered] == [one_by_one.of(key) for key, _, _ in ordered]
    for key, _, _ in ordered:
        at_once.free(key)
    assert at_once.in_use == 0


@given(spans(), spans())
def test_marks_keep_their_lanes_when_others_come_and_go(first: Spans, then: Spans) -> None:
    reach = Paragraphs("x" * 80).line_reach
    marks = sorted(
        (Mark(f"a{number}", start, end, "#000000", "") for number, (start, end) in enumerate(first)), key=order_of
    )
    lanes = MarkLanes(marks, reach)
    before = {mark.coding_id: _lanes_of(lanes, mark) for mark in marks}
    added = [Mark(f"b{number}", start, end, "#000000", "") for number, (start, end) in enumerate(then)]
    for mark in added:
        lanes.add(mark)
    assert {mark.coding_id: _lanes_of(lanes, mark) for mark in marks} == before
    for mark in added:
        lanes.remove(mark.coding_id)
    assert {mark.coding_id: _lanes_of(lanes, mark) for mark in marks} == before


def test_what_finds_no_lane_is_said_to_have_none() -> None:
    marks = [Mark(f"c{number:02}", 0, 10, "#000000", "") for number in range(12)]
    lanes = MarkLanes(marks, Paragraphs("x" * 20).line_reach)
    assert lanes.rows.of("c11") == UNDERLINES
    assert lanes.stripes.of("c11") == STRIPES
    assert lanes.rows.of("never seen") == UNDERLINES


def test_stripes_that_may_share_a_line_stand_side_by_side() -> None:
    text = "one two three four five\nsix seven eight"
    paragraphs = Paragraphs(text)
    marks = [
        Mark("a", 0, 3, "#000000", ""),
        Mark("b", 8, 13, "#000000", ""),
        Mark("c", 24, 27, "#000000", ""),
    ]
    lanes = MarkLanes(marks, paragraphs.line_reach)
    assert [lanes.stripes.of(mark.coding_id) for mark in marks] == [0, 1, 0]
    assert [lanes.rows.of(mark.coding_id) for mark in marks] == [0, 0, 0]


def _lanes_of(lanes: MarkLanes, mark: Mark) -> tuple[int, int]:
    return lanes.rows.of(mark.coding_id), lanes.stripes.of(mark.coding_id)
