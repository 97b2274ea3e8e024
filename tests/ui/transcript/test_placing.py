"""Names in the margin, columns, paragraphs and turns: plain geometry."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.sources import Turn
from qualcase.ui.transcript.columns import Wishes, share
from qualcase.ui.transcript.marks import Mark
from qualcase.ui.transcript.names import Slot, place_names
from qualcase.ui.transcript.paragraphs import Paragraphs, Reading, Span, trimmed
from qualcase.ui.transcript.sheet import Sheet
from qualcase.ui.transcript.voices import Voice, clock

HEIGHT = 10.0


def slots() -> st.SearchStrategy[list[Slot]]:
    one = st.tuples(st.integers(0, 100), st.integers(0, 40)).map(lambda pair: Slot(pair[0], pair[0] + pair[1]))
    return st.lists(one, max_size=20).map(sorted)


@given(slots())
def test_names_never_cover_each_other_and_none_is_lost(wanted: list[Slot]) -> None:
    placed = place_names(wanted, HEIGHT)
    seen = [number for one in placed for number in (one.number, *one.hidden)]
    assert sorted(seen) == list(range(len(wanted)))
    for one, after in itertools.pairwise(placed):
        assert after.top >= one.top + HEIGHT
    for one in placed:
        assert wanted[one.number].earliest <= one.top <= max(wanted[one.number].latest, wanted[one.number].earliest)


def test_a_name_without_room_is_counted_on_the_row_before_it() -> None:
    placed = place_names([Slot(0, 10), Slot(0, 10), Slot(0, 10), Slot(0, 10), Slot(50, 60)], HEIGHT)
    assert [(one.number, one.top, one.hidden) for one in placed] == [(0, 0, ()), (1, 10, (2, 3)), (4, 50, ())]


@given(st.integers(0, 4000))
def test_the_width_is_shared_without_rest(width: int) -> None:
    wishes = Wishes(gutter=120, text=500, least_text=260, names=300, least_names=150)
    columns = share(width, wishes)
    assert wishes.least_text <= columns.text <= wishes.text
    assert min(columns.pad, columns.gutter, columns.margin) >= 0
    if width >= 120 + 260 + 150:
        assert columns.left + columns.text + columns.margin == width
        assert columns.margin >= wishes.least_names


def test_a_wide_window_puts_the_text_in_the_middle() -> None:
    columns = share(2000, Wishes(120, 500, 260, 300, 150))
    assert columns.text == 500
    assert abs(columns.pad - (columns.margin - 300)) <= 1


@given(st.text(alphabet="ab \n\u2028\u2029å😀"), st.integers(0, 30))
def test_paragraphs_cover_the_text(text: str, asked: int) -> None:
    paragraphs = Paragraphs(text)
    rebuilt = []
    for number in range(len(paragraphs)):
        start, end = paragraphs[number]
        rebuilt.append(text[start:end])
    assert rebuilt == text.replace("\u2029", "\n").split("\n")
    position = min(asked, len(text))
    start, end = paragraphs[paragraphs.number_at(position)]
    assert start <= position <= end


@given(st.text(alphabet="ab \n", max_size=200), st.integers(0, 200))
def test_a_stripe_keeps_its_lane_to_the_end_of_its_line_at_most(text: str, asked: int) -> None:
    end = min(asked, len(text))
    reach = Paragraphs(text).line_reach(end)
    assert end <= reach <= min(end + 80, len(text))
    assert "\n" not in text[end:reach]


TEXT = "Om mødet\n\nI: Hvad nu?\nIP: Altså, jo.\n\nMere her.\nI: \nIP:  Ja. \n"


def turns() -> list[Turn]:
    found: list[tuple[int, int, int]] = []
    for label, speaker in (("I: Hvad", 0), ("IP: Altså", 1), ("I: \n", 0), ("IP:  Ja", 1)):
        start = TEXT.index(label)
        found.append((start, start + TEXT[start:].index(" ") + 1, speaker))
    ends = [start for start, _, _ in found[1:]] + [len(TEXT)]
    return [Turn(start, said, end, who) for (start, said, who), end in zip(found, ends, strict=True)]


def said(span: Span | None) -> str | None:
    return None if span is None else TEXT[span.start : span.end]


def test_units_are_what_is_said_in_a_turn_without_its_label() -> None:
    reading = Reading(TEXT, turns(), Paragraphs(TEXT))
    assert said(reading.unit_at(TEXT.index("Hvad") + 2)) == "Hvad nu?"
    assert said(reading.unit_at(TEXT.index("Mere"))) == "Altså, jo.\n\nMere her."
    assert said(reading.unit_at(2)) == "Om mødet"
    assert said(reading.unit_at(TEXT.index("I: \n") + 1)) is None
    assert said(reading.unit_at(len(TEXT))) == "Ja."


def test_moving_by_turn_skips_empty_ones_and_stops_at_the_ends() -> None:
    reading = Reading(TEXT, turns(), Paragraphs(TEXT))
    walked = []
    unit = reading.next_unit(0)
    while unit is not None:
        walked.append(said(unit))
        unit = reading.next_unit(unit.start)
    assert walked == ["Hvad nu?", "Altså, jo.\n\nMere her.", "Ja."]
    assert said(reading.previous_unit(TEXT.index("Ja."))) == "Altså, jo.\n\nMere her."
    assert said(reading.previous_unit(TEXT.index("Hvad"))) is None


def test_a_text_without_turns_is_read_by_paragraph() -> None:
    reading = Reading(TEXT, (), Paragraphs(TEXT))
    assert said(reading.unit_at(0)) == "Om mødet"
    assert said(reading.next_unit(0)) == "I: Hvad nu?"
    assert said(reading.previous_unit(TEXT.index("I: Hvad") + 3)) == "Om mødet"
    assert reading.previous_unit(3) is None
    assert reading.next_unit(len(TEXT)) is None


def test_trimming_keeps_inner_white_space() -> None:
    assert trimmed("  a b\u00a0\n", 0, 7) == Span(2, 5)
    assert trimmed(" \n ", 0, 3) is None


def test_a_changed_mark_keeps_its_lane_where_it_lies() -> None:
    sheet = Sheet("x" * 50, [Turn(0, 0, 50, 1)], {1: Voice("IP")})
    sheet.set_marks([Mark("a", 0, 10, "#000000", "A"), Mark("b", 5, 15, "#000000", "B")])
    sheet.add_mark(Mark("b", 5, 15, "#FF0000", "B2"))
    assert sheet.lanes.rows.of("b") == 1
    sheet.remove_mark("a")
    sheet.add_mark(Mark("b", 5, 20, "#FF0000", "B2"))
    assert sheet.lanes.rows.of("b") == 0
    sheet.add_mark(Mark("c", 7, 7, "#FF0000", "empty"))
    assert [mark.coding_id for mark in sheet.marks] == ["b"]
    voice = sheet.voice_of(sheet.turns[0])
    assert voice == Voice("IP")
    assert sheet.voice_of(Turn(0, 0, 1)) is None
    assert list(sheet.turns_within(0, 0)) == [sheet.turns[0]]


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (760.4, "12:40"), (3723, "1:02:03")])
def test_time_stamps_read_like_a_clock(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown
