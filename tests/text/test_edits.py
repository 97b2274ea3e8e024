"""Edit scripts against a recount that keeps for every character where it came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.errors import UserError
from qualcase.text.edits import Edit, OffsetMap, apply_script, compose, extremes, make_script
from tests.text.strategies import texts

Given = list[tuple[int, int, str]]


@st.composite
def edited(draw: st.DrawFn, old: str) -> Given:
    """Edits of a text that do not overlap, some of them side by side."""
    places = sorted(draw(st.lists(st.integers(0, len(old)), max_size=8)))
    if len(places) % 2:
        places.append(places[-1])
    spans = zip(places[::2], places[1::2], strict=True)
    return [
        (start, end, draw(st.sampled_from(["", "x", "å", "ord ", "👩‍👩‍👧‍👦", old[start:end]]))) for start, end in spans
    ]


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, Given]:
    old = draw(texts)
    return old, draw(edited(old))


def traced(old: str, script: tuple[Edit, ...]) -> list[tuple[str, int | None, int]]:
    """The new text character by character: where it stood in the old text, or else the number of its edit."""
    made: list[tuple[str, int | None, int]] = []
    place = 0
    for number, one in enumerate(script):
        made += [(old[at], at, -1) for at in range(place, one.start)]
        made += [(letter, None, number) for letter in one.text]
        place = one.end
    return made + [(old[at], at, -1) for at in range(place, len(old))]


def belongs(one: Edit, start: int, end: int) -> bool:
    """Whether the new text of an edit is a part of a passage."""
    if one.start == one.end:
        return start < one.start < end
    return start <= one.start and one.end <= end


@given(cases())
def test_a_script_makes_the_text_that_its_edits_say(case: tuple[str, Given]) -> None:
    old, edits = case
    script = make_script(old, edits)
    expected = old
    for start, end, text in sorted(edits, key=lambda one: one[:2])[::-1]:
        expected = expected[:start] + text + expected[end:]
    assert apply_script(old, script) == expected
    assert "".join(letter for letter, _, _ in traced(old, script)) == expected


@given(cases(), st.data())
def test_passages_lie_where_a_recount_finds_them(case: tuple[str, Given], data: st.DataObject) -> None:
    old, edits = case
    if not old:
        return
    script = make_script(old, edits)
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    moved = OffsetMap(script).span(start, end)
    made = traced(old, script)
    own = [
        place
        for place, (_, at, number) in enumerate(made)
        if (at is not None and start <= at < end) or (at is None and belongs(script[number], start, end))
    ]
    assert (moved.start, moved.end) == (own[0], own[-1] + 1) if own else moved.start == moved.end
    assert 0 <= moved.start <= moved.end <= len(made)
    assert moved.kept == sum(at is not None and start <= at < end for _, at, _ in made)
    assert moved.edited == any(one.start < end and start < one.end for one in script)
    assert moved.replaced == any(one.text for one in script if one.start < end and start < one.end)
    new = apply_script(old, script)
    if not moved.edited:
        assert new[moved.start : moved.end] == old[start:end]
    elif moved.only_inside:
        assert made[moved.start][1] == start
        assert made[moved.end - 1][1] == end - 1


@given(cases(), st.data())
def test_positions_lie_where_a_recount_finds_them(case: tuple[str, Given], data: st.DataObject) -> None:
    old, edits = case
    script = make_script(old, edits)
    position = data.draw(st.integers(0, len(old)))
    places = OffsetMap(script)
    new_before = sum(one.growth for one in script if one.end <= position and one.start < position)
    before = position + new_before
    after = before + sum(one.growth for one in script if one.start == one.end == position)
    for one in script:
        if one.start < position < one.end:
            before -= position - one.start
            after = before + len(one.text)
    assert places.before(position) == before
    assert places.after(position) == after
    touching = [number for number, one in enumerate(script) if one.start <= position <= one.end]
    brought = [place for place, (_, _, number) in enumerate(traced(old, script)) if number in touching]
    first, last = places.around(position)
    assert (first, last) == (brought[0], brought[-1] + 1) if brought else first == last
    if not touching:
        assert first == last == before


@given(cases(), st.data())
def test_two_scripts_are_one(case: tuple[str, Given], data: st.DataObject) -> None:
    old, edits = case
    first = make_script(old, edits)
    between = apply_script(old, first)
    second = make_script(between, data.draw(edited(between)))
    both = compose(old, first, second)
    assert apply_script(old, both) == apply_script(between, second)
    assert compose(old, make_script(old, [(0, 0, "x")]), make_script(f"x{old}", [(0, 1, "")])) == ()


@given(cases())
def test_sliding_edits_makes_the_same_text(case: tuple[str, Given]) -> None:
    old, edits = case
    script = make_script(old, edits)
    new = apply_script(old, script)
    left, right = extremes(old, script)
    for one in (left, right):
        assert apply_script(old, one) == new
    for mine, leftmost, rightmost in zip(script, left, right, strict=True):
        assert leftmost.start <= mine.start <= rightmost.start


@given(st.text("ab", min_size=1, max_size=12), st.integers(0, 12), st.integers(0, 6), st.text("ab", max_size=6))
def test_sliding_edits_goes_as_far_as_it_can(old: str, start: int, length: int, text: str) -> None:
    first = min(start, len(old))
    last = min(first + length, len(old))
    if text:
        last = first
    script = make_script(old, [(first, last, text)])
    if not script:
        return
    new, size = apply_script(old, script), script[0].end - script[0].start
    (left,), (right,) = extremes(old, script)
    growth = len(new) - len(old)
    every = [
        at for at in range(len(old) - size + 1) if old[:at] + new[at : at + size + growth] + old[at + size :] == new
    ]
    assert (left.start, right.start) == (every[0], every[-1])
    assert apply_script(old, (left,)) == apply_script(old, (right,)) == new


def test_of_two_equal_words_either_may_have_gone() -> None:
    left, right = extremes("Ja. Ja. Nej", make_script("Ja. Ja. Nej", [(4, 8, "")]))
    assert left == ((0, 4, ""),)
    assert right == ((4, 8, ""),)


@pytest.mark.parametrize(
    ("edit", "span", "moved"),
    [
        ((0, 0, "xx"), (3, 6), (5, 8, False)),
        ((3, 3, "xx"), (3, 6), (5, 8, False)),  # typed right before it
        ((6, 6, "xx"), (3, 6), (3, 6, False)),  # typed right behind it
        ((4, 4, "xx"), (3, 6), (3, 8, True)),
        ((4, 5, ""), (3, 6), (3, 5, True)),
        ((3, 4, "xx"), (3, 6), (3, 7, False)),  # its first letter became others
        ((5, 6, ""), (3, 6), (3, 5, False)),
        ((3, 6, ""), (3, 6), (3, 3, False)),
        ((2, 4, "xx"), (3, 6), (4, 6, False)),  # over its edge: what is left
        ((5, 7, "xx"), (3, 6), (3, 5, False)),
        ((1, 8, "xx"), (3, 6), (3, 3, False)),
    ],
)
def test_examples_of_passages(edit: tuple[int, int, str], span: tuple[int, int], moved: tuple[int, int, bool]) -> None:
    found = OffsetMap(make_script("abcdefghij", [edit])).span(*span)
    assert (found.start, found.end, found.edited and found.only_inside) == moved


def test_an_edit_is_made_as_small_as_it_can_be() -> None:
    assert make_script("i komune nu", [(2, 8, "kommune")]) == ((5, 5, "m"),)
    assert make_script("uændret", [(0, 7, "uændret")]) == ()


@pytest.mark.parametrize("edits", [[(0, 3, ""), (2, 4, "")], [(3, 12, "")], [(5, 4, "")], [(-1, 2, "")]])
def test_edits_that_cannot_be(edits: Given) -> None:
    with pytest.raises(UserError):
        make_script("abcdefghij", edits)
