"""Steps in a text: sentences, turns, paragraphs, codings, answers, moments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.codings import Coding
from qualcase.coding.sources import Turn
from qualcase.text.sentences import sentences
from qualcase.ui.code.moving_state import (
    Unit,
    Walk,
    in_order,
    neighbour,
    seconds_of,
    turn_at_moment,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT = (
    "Samtale\n"
    "I: Hvordan gik det? Og hvem kom?\n"
    "IP: Altså 😀 det gik. Vi var to!\nSå blev vi flere.\n"
    "L: Ja.\n"
    "I: Nå?\n"
    "IP: Sådan var det.\n"
)


def turns() -> list[Turn]:
    found = []
    for number, (words, speaker) in enumerate((("I: Hv", 0), ("IP: A", 1), ("L: ", 2), ("I: N", 0), ("IP: S", 1))):
        start = TEXT.index(words)
        said = TEXT.index(" ", start) + 1
        found.append(Turn(start, said, 0, speaker, 60.0 * number))
    ends = [*(turn.start for turn in found[1:]), len(TEXT)]
    return [turn._replace(end=end) for turn, end in zip(found, ends, strict=True)]


@pytest.fixture
def walk() -> Walk:
    return Walk(TEXT, turns(), [0], lambda: sentences(TEXT))


def words(walk: Walk, unit: Unit) -> list[str]:
    return [walk.text[start:end] for start, end in walk.units(unit)]


def test_the_units_of_a_text(walk: Walk) -> None:
    assert words(walk, Unit.SENTENCE) == [
        "Samtale",
        "Hvordan gik det?",
        "Og hvem kom?",
        "Altså 😀 det gik.",
        "Vi var to!",
        "Så blev vi flere.",
        "Ja.",
        "Nå?",
        "Sådan var det.",
    ]
    assert words(walk, Unit.TURN)[1] == "Altså 😀 det gik. Vi var to!\nSå blev vi flere."
    assert words(walk, Unit.PARAGRAPH)[2:4] == ["Altså 😀 det gik. Vi var to!", "Så blev vi flere."]


def test_sentences_that_the_study_knows_are_cut_at_labels_and_lines() -> None:
    first = TEXT.index("I: Hv"), TEXT.index("Og hvem")
    over = TEXT.index("Vi var"), TEXT.index("L: Ja")
    told = Walk(TEXT, turns(), [0], lambda: [over, first])
    assert words(told, Unit.SENTENCE) == ["Hvordan gik det?", "Vi var to!", "Så blev vi flere."]


def test_questions_are_passed_over_when_wished(walk: Walk) -> None:
    at = TEXT.index("Ja.")
    assert words_at(walk, walk.step(Unit.TURN, at, 1)) == "Nå?"
    walk.skips_quiet = True
    assert words_at(walk, walk.step(Unit.TURN, at, 1)) == "Sådan var det."
    assert words_at(walk, walk.step(Unit.SENTENCE, TEXT.index("Altså"), -1)) == "Samtale"


def words_at(walk: Walk, span: tuple[int, int] | None) -> str:
    return walk.text[slice(*span)] if span else ""


def test_turns_of_the_same_speaker(walk: Walk) -> None:
    at = TEXT.index("Vi var")
    assert words_at(walk, walk.same_speaker(at, 1)) == "Sådan var det."
    assert walk.same_speaker(at, -1) is None
    assert walk.same_speaker(0, 1) is None
    assert words_at(walk, walk.same_speaker(TEXT.index("Nå"), -1)) == "Hvordan gik det? Og hvem kom?"


def test_answers_without_a_coding(walk: Walk) -> None:
    coded = [(TEXT.index("to!"), TEXT.index("to!") + 3), (TEXT.index("Nå"), TEXT.index("Nå") + 2)]
    assert words_at(walk, walk.uncoded(0, 1, coded)) == "Ja."
    assert words_at(walk, walk.uncoded(TEXT.index("Ja."), 1, coded)) == "Sådan var det."
    assert words_at(walk, walk.uncoded(TEXT.index("var det"), -1, coded)) == "Ja."
    assert walk.uncoded(0, 1, [(0, len(TEXT))]) is None
    note = Walk("Et.\n\nTo.\n", ())
    assert words_at(note, note.uncoded(0, 1, ())) == "To."


def test_a_selection_is_stretched_and_taken_back(walk: Walk) -> None:
    begin = TEXT.index("det gik.")
    head = walk.stretched(Unit.SENTENCE, begin, begin, 1)
    assert TEXT[begin:head] == "det gik."
    further = walk.stretched(Unit.SENTENCE, begin, head, 1)
    assert TEXT[begin:further] == "det gik. Vi var to!"
    assert walk.stretched(Unit.SENTENCE, begin, further, -1) == head
    assert walk.stretched(Unit.SENTENCE, begin, head, -1) == begin
    back = walk.stretched(Unit.SENTENCE, begin, begin, -1)
    assert TEXT[back:begin] == "Altså 😀 "
    assert walk.stretched(Unit.SENTENCE, begin, back, 1) == begin
    end = len(TEXT)
    assert walk.stretched(Unit.TURN, begin, end, 1) == end
    assert walk.stretched(Unit.TURN, begin, 0, -1) == 0


@given(
    st.text("ab .?!\n😀é\u0301\u00a0\u2028\u200fæ", max_size=60),
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from(list(Unit)),
    st.sampled_from([1, -1]),
)
def test_stretching_goes_the_way_it_is_told_and_stays_in_the_text(
    text: str, anchor: int, head: int, unit: Unit, step: int
) -> None:
    anchor, head = min(anchor, len(text)), min(head, len(text))
    walk = Walk(text, (), (), lambda: sentences(text))
    reached = walk.stretched(unit, anchor, head, step)
    assert 0 <= reached <= len(text)
    assert (reached - head) * step >= 0
    assert (reached - anchor) * (head - anchor) >= 0, "it halts at the end that stays"


@given(st.text("ab .?!\n😀", max_size=60), st.integers(0, 60), st.sampled_from(list(Unit)))
def test_going_on_and_on_meets_every_unit(text: str, position: int, unit: Unit) -> None:
    walk = Walk(text, (), (), lambda: sentences(text))
    met, place = [], min(position, len(text))
    begin = place
    while (found := walk.step(unit, place, 1)) is not None:
        met.append(found)
        place = found.start
    assert met == [one for one in walk.units(unit) if one.start > begin]


def coding(name: str, start: int, end: int) -> Coding:
    return Coding(name, "s", start, end, "c", "a", "")


def codings() -> Sequence[Coding]:
    return [coding("late", 20, 30), coding("inner", 5, 8), coding("outer", 5, 12)]


def test_codings_one_after_the_other() -> None:
    assert [one.id for one in in_order(codings())] == ["outer", "inner", "late"]
    for chosen, position, step, expected in (
        (None, 0, 1, "outer"),
        ("outer", 5, 1, "inner"),
        ("inner", 5, 1, "late"),
        ("late", 20, 1, None),
        ("late", 20, -1, "inner"),
        (None, 6, 1, "late"),
        (None, 6, -1, "inner"),
        ("gone", 0, -1, None),
    ):
        found = neighbour(codings(), chosen, position, step)
        assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("12:40", 760),
        (" 12.40 ", 760),
        ("1:02:03", 3723),
        ("75:00", 4500),
        ("12", 720),
        ("", None),
        ("tolv", None),
        ("1:2:3:4", None),
    ],
)
def test_a_moment_as_it_is_typed(typed: str, seconds: float | None) -> None:
    assert seconds_of(typed) == seconds


def test_the_turn_at_a_moment() -> None:
    found = turn_at_moment(turns(), 130)
    assert found is not None
    assert TEXT[found.said : found.end] == "Ja.\n"
    late = [turn._replace(seconds=None) if number < 2 else turn for number, turn in enumerate(turns())]
    assert turn_at_moment(late, 0) is late[2]
    assert turn_at_moment([turn._replace(seconds=None) for turn in turns()], 5) is None
