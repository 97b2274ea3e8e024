"""Columns that flow down: nothing overlaps, rows answer each other, and no more is laid out than is wanted."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qualcase.ui.sidebyside.flow import GAP, Flow, Span
from qualcase.ui.sidebyside.items import Item, Kind

ROWS = st.lists(st.lists(st.integers(0, 5), min_size=3, max_size=3), max_size=6)
"""How many cards each of three columns has in each row."""


def made(rows: list[list[int]]) -> list[Item]:
    found = []
    for row, counts in enumerate(rows):
        found.append(Item(Kind.HEADING, row, -1, "head"))
        found += [Item(Kind.CARD, row, column) for column, count in enumerate(counts) for _ in range(count)]
    return found


def height(item: int) -> int:
    return 20 + item * 7 % 50


def spans(flow: Flow) -> list[Span]:
    found = [one for one in flow.spans if one is not None]
    assert len(found) == len(flow.spans)
    return found


@given(ROWS)
def test_everything_stands_once_and_nothing_overlaps(rows: list[list[int]]) -> None:
    items = made(rows)
    flow = Flow(items, 3)
    flow.lay_to(1_000_000, height)
    assert flow.is_done
    placed = spans(flow)
    assert [span.height for span in placed] == [height(item) for item in range(len(items))]
    assert sorted([*flow.headings, *(one for stack in flow.stacks for one in stack)]) == list(range(len(items)))
    for column, stack in enumerate(flow.stacks):
        assert all(items[one].column == column for one in stack)
        assert stack == sorted(stack)
        for one, two in pairwise(stack):
            assert placed[one].bottom <= placed[two].top
    for row, heading in enumerate(flow.headings):
        inside = [placed[n] for n, one in enumerate(items) if one.row == row and one.column >= 0]
        assert all(span.top >= placed[heading].bottom for span in inside)
        assert flow.row_bottoms[row] == max([placed[heading].bottom, *(span.bottom for span in inside)])
        if row:
            assert placed[heading].top == flow.row_bottoms[row - 1] + GAP
    assert flow.height == max((span.bottom for span in placed), default=0)


@given(ROWS, st.integers(0, 600))
def test_what_is_found_at_a_height_is_what_stands_there(rows: list[list[int]], y: int) -> None:
    flow = Flow(made(rows), 3)
    flow.lay_to(y, height)
    whole = Flow(made(rows), 3)
    whole.lay_to(1_000_000, height)
    for column in range(3):
        found = flow.at(column, y)
        there = [one for one in whole.stacks[column] if spans(whole)[one].top <= y < spans(whole)[one].bottom]
        assert found == (there[0] if there else None)


@given(ROWS, st.data())
def test_laying_out_in_steps_gives_the_same(rows: list[list[int]], data: st.DataObject) -> None:
    items = made(rows)
    whole, steps = Flow(items, 3), Flow(items, 3)
    whole.lay_to(1_000_000, height)
    while not steps.is_done:
        steps.lay_some(data.draw(st.integers(1, 4)), height)
    assert steps.spans == whole.spans
    if items:
        one = data.draw(st.integers(0, len(items) - 1))
        assert Flow(items, 3).lay_item(one, height) == whole.spans[one]


def test_only_what_is_wanted_is_laid_out() -> None:
    flow = Flow(made([[300, 300, 1]]), 3)
    flow.lay_to(500, height)
    laid = sum(span is not None for span in flow.spans)
    assert laid < 60
    assert flow.reached > 500
    assert flow.height > 5_000
