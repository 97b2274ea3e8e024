"""The index of marks and their depths, against slow plain versions."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from qualcase.ui.transcript import marks as under_test
from qualcase.ui.transcript.marks import Mark, MarkIndex, depths, order_of

LENGTH = 60


def spans() -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda pair: (min(pair), max(pair)))


def marked(pairs: list[tuple[int, int]]) -> list[Mark]:
    return [Mark(f"c{number}", start, end, "#000000", "name") for number, (start, end) in enumerate(pairs)]


def plain_within(marks: list[Mark], start: int, end: int) -> list[Mark]:
    found = [mark for mark in marks if mark.start < mark.end and mark.start < end and mark.end > start]
    return sorted(found, key=order_of)


def agree(index: MarkIndex, kept: list[Mark], start: int, end: int) -> None:
    assert index.within(start, end) == plain_within(kept, start, end)
    begun = [mark for mark in kept if mark.start < mark.end and start <= mark.start < end]
    assert index.starting_in(start, end) == sorted(begun, key=order_of)
    assert index.ordered() == sorted((mark for mark in kept if mark.start < mark.end), key=order_of)
    at_caret = [mark for mark in kept if mark.start < mark.end and mark.start <= start <= mark.end]
    assert index.touching(start, start) == sorted(at_caret, key=order_of)


@given(st.lists(spans(), max_size=25), spans())
def test_marks_of_a_passage_are_those_that_a_plain_search_finds(
    pairs: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    marks = marked(pairs)
    agree(MarkIndex(marks), marks, *asked)


@given(st.lists(spans(), max_size=15), st.lists(st.integers(0, 14), max_size=10), spans())
def test_adding_and_removing_one_by_one_comes_to_the_same(
    pairs: list[tuple[int, int]], gone: list[int], asked: tuple[int, int]
) -> None:
    marks = [mark for mark in marked(pairs) if mark.start < mark.end]
    index = MarkIndex()
    for mark in marks:
        index.add(mark)
    for number in gone:
        held = next((mark for mark in marks if mark.coding_id == f"c{number}"), None)
        assert index.remove(f"c{number}") == held
        if held is not None:
            marks.remove(held)
        agree(index, marks, *asked)
    agree(index, marks, *asked)
    assert len(index) == len(marks)


def test_codings_of_the_whole_text_are_found_everywhere() -> None:
    whole = Mark("whole", 0, under_test.WHOLE_TEXT + 500, "#000000", "name")
    late = Mark("late", 100, under_test.WHOLE_TEXT + 200, "#000000", "name")
    short = Mark("short", 120, 130, "#000000", "name")
    index = MarkIndex([short, whole])
    index.add(late)
    assert index.within(122, 123) == [whole, late, short]
    assert index.starting_in(0, 110) == [whole, late]
    assert index.ordered() == [whole, late, short]
    assert index.remove("whole") == whole
    assert index.within(0, 50) == []
    assert index.remove("whole") is None
    assert "late" in index
    assert index.get("late") is late


@given(st.lists(spans(), max_size=20), spans())
def test_depth_is_the_number_of_marks_over_each_character(pairs: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    marks = marked(pairs)
    start, end = asked
    by_character = {place: sum(mark.start <= place < mark.end for mark in marks) for place in range(start, end)}
    found = depths(marks, start, end)
    said = {place: depth for first, last, depth in found for place in range(first, last)}
    assert said == {place: depth for place, depth in by_character.items() if depth}
    for (_, last, depth), (first, _, next_depth) in itertools.pairwise(found):
        assert last <= first
        assert last < first or depth != next_depth
