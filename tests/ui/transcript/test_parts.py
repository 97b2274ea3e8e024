"""Long texts part by part: nothing is lost at the borders, and positions stay those of the whole text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.coding.sources import Turn
from qualcase.text.utf16 import Utf16Map, Utf16Part
from qualcase.ui.transcript import parted
from qualcase.ui.transcript.canvas import Anchor
from qualcase.ui.transcript.marks import Mark
from qualcase.ui.transcript.parts import part_at, parts_of
from qualcase.ui.transcript.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.transcript.view import TranscriptView

LINE = "IP: Vi 😀 var to, e\u0301n ad gangen.\n"
COUNT = 40
TEXT = LINE * COUNT
TURNS = [Turn(at, at + 4, at + len(LINE), 0) for at in range(0, len(TEXT), len(LINE))]
TEXTS = st.text("ab \n😀e\u0301\u2029", max_size=200)


@given(TEXTS, st.integers(1, 60), st.lists(st.integers(0, 200)))
def test_parts_hold_everything_but_the_line_ends_between_them(text: str, most: int, starts: list[int]) -> None:
    parts = parts_of(text, sorted(start for start in starts if start < len(text)), most)
    assert parts[0].start == 0
    assert parts[-1].end == len(text)
    for number, (one, other) in enumerate(pairwise(parts)):
        assert text[one.end : other.start] in ("", "\n")
        assert one.start < other.start
        assert all(part_at(parts, place) == number for place in range(one.start, other.start))


def test_a_part_begins_with_a_turn() -> None:
    parts = parts_of(TEXT, [turn.start for turn in TURNS], len(TEXT) // 3)
    assert len(parts) == 4
    assert all(TEXT.startswith("IP:", part.start) for part in parts)
    assert max(part.end - part.start for part in parts) < len(TEXT) // 3


@given(TEXTS, st.integers(0, 200), st.integers(0, 200))
def test_a_part_counts_as_the_whole_does(text: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    whole, part = Utf16Map(text), Utf16Part(text, start, end)
    for place in range(len(text) + 1):
        held = min(max(place, start), end)
        assert part.to_utf16(place) == whole.to_utf16(held) - whole.to_utf16(start)
        assert part.to_code_point(part.to_utf16(place)) == held


@pytest.fixture
def view(make_view: Callable[[], TranscriptView], monkeypatch: pytest.MonkeyPatch) -> TranscriptView:
    monkeypatch.setattr(parted, "MOST", len(TEXT) // 4 + 1)
    made = make_view()
    made.show_text(TEXT, TURNS, {0: Voice("IP")})
    return made


def test_what_is_gone_to_is_shown(view: TranscriptView) -> None:
    assert (view.part, view.part_count) == (0, 4)
    assert len(view.document().toPlainText()) < len(TEXT) / 2
    told: list[tuple[int, int]] = []
    view.part_changed.connect(lambda number, count: told.append((number, count)))
    place = TEXT.rindex("gangen")
    view.select(place, place + 6)
    assert view.part == 3
    assert told == [(3, 4)]
    assert view.textCursor().selectedText() == "gangen"
    assert view.selection() == (place, place + 6)
    view.return_to(Anchor(0, 0.0))
    assert view.part == 0
    assert view.selection() == (place, place + 6), "looking elsewhere leaves the selection"
    view.bring_into_sight(place, place)
    assert view.textCursor().selectedText() == "gangen"


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_any_selection_is_exact_whatever_part_is_shown(start: int, end: int) -> None:
    view = _SHARED[0]
    view.select(start, end)
    for step in (0, 1, 1, 1, -1, -1, -1):
        number = view.part + step
        if 0 <= number < view.part_count:
            view.bring_into_sight(view._parts[number].start + 1, view._parts[number].start + 2)
        assert view.ends() == (start, end)
        assert view.caret() == end
        assert view.selection() == ((min(start, end), max(start, end)) if start != end else None)


_SHARED: list[TranscriptView] = []


@pytest.fixture(autouse=True)
def shared(request: pytest.FixtureRequest) -> None:
    if "whatever_part" in request.node.name:
        _SHARED[:] = [request.getfixturevalue("view")]


def test_a_selection_over_a_border_is_copied_whole(view: TranscriptView) -> None:
    border = view._parts[1].start
    view.select(border - 30, border + 30)
    assert view.part == 0
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == TEXT[border - 30 : border + 30]
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    selected = view.selection()
    assert selected is not None
    assert selected.end < border, "from here on it is what Qt made of it"


def test_the_caret_goes_over_the_border(view: TranscriptView) -> None:
    view.place_caret(view._parts[0].end)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.part == 1
    assert view.caret() == view._parts[1].start
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.part == 0
    assert view.caret() == view._parts[0].end
    view.place_caret(0)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert (view.part, view.caret()) == (0, 0)
    view.place_caret(view._parts[1].start - len(LINE))
    assert view.move_unit(1)
    assert (view.part, view.caret()) == (1, view._parts[1].start + 4)


def test_a_coding_over_a_border_is_drawn_and_named_in_both(view: TranscriptView) -> None:
    border = view._parts[1].start
    view.set_marks([Mark("m", border - 20, border + 20, "#ff00ff", "Over grænsen")])
    for number in (0, 1):
        view.bring_into_sight(view._parts[number].start + 1, view._parts[number].start + 2)
        assert view.part == number
        bar = view.verticalScrollBar()
        bar.setValue(bar.maximum() if number == 0 else 0)
        image = view.viewport().grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(image.height())}
        assert "#ff00ff" in colours
        top = bar.value()
        assert [name.mark.name for name in view._plan.names(top, top + view.height())] == ["Over grænsen"]
        assert len(view._plan.stripes(top, top + view.height())) == 1
