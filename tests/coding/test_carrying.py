"""Turns of a changed text: as a fresh reading gives them where labels were edited, as they were elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qualcase.coding.carrying import carried
from qualcase.coding.sources import Turn
from qualcase.text.differing import difference
from qualcase.text.edits import Edit, OffsetMap, apply_script, make_script
from qualcase.text.turns import recognise_turns
from tests.text.strategies import texts

if TYPE_CHECKING:
    from qualcase.text.edits import Script

LINES = (
    "I: Hvordan begyndte det her?",
    "IP1: Vi var fire, som talte om det 😀.",
    "I: Og så?",
    "[00:01:02] IP2: Så kom der flere til, og det gik godt.",
    "IP1: Ja.",
    "I: Tak for det.",
)
OLD = "\n".join(LINES) + "\n"


def reading(text: str) -> list[tuple[int, int, int, str, float | None]]:
    found = recognise_turns(text)
    return [(*one[:3], found.labels[one.speaker or 0].text, one.seconds) for one in found.turns]


def carry(old: str, script: Script) -> list[tuple[int, int, int, str, float | None]]:
    """The turns of the new text with the labels of their speakers."""
    found = recognise_turns(old)
    labels = {one.number: one.text for one in found.labels}
    turns = [Turn._make(one) for one in found.turns]
    made = carried(old, turns, script, apply_script(old, script), labels, looks=True)
    labels |= {one.number: one.label for one in made.new_speakers}
    return [(*one[:3], labels[one.speaker or 0], one.seconds) for one in made.turns]


def line_edits(kind: str, number: int) -> tuple[int, int, str]:
    """An edit of one line of the transcript."""
    start = sum(len(line) + 1 for line in LINES[:number])
    line = LINES[number]
    colon = line.rindex(": ") if ": " in line else 0
    return {
        "remove": (start, start + len(line) + 1, ""),
        "insert": (start, start, "IP3: Noget nyt.\n"),
        "other speaker": (start + colon - len(line[:colon].split()[-1]), start + colon, "IP2"),
        "new speaker": (start + colon - len(line[:colon].split()[-1]), start + colon, "Karen"),
        "join": (start - 1, start + colon + 2, " "),
        "split": (start + colon + 4, start + colon + 4, "\nIP2: "),
        "word": (start + colon + 2, start + colon + 4, "ord"),
        "append": (start + len(line), start + len(line), " Mere."),
        "new line": (start + len(line), start + len(line), "\nen linje til"),
        "stamp": (start, start, "[00:05:00] "),
    }[kind]


KINDS = ["remove", "insert", "other speaker", "new speaker", "join", "split", "word", "append", "new line", "stamp"]


@pytest.mark.parametrize("inferred", [False, True])
@pytest.mark.parametrize("number", range(1, len(LINES)))
@pytest.mark.parametrize("kind", KINDS)
def test_an_edited_line_gives_the_turns_of_a_fresh_reading(kind: str, number: int, *, inferred: bool) -> None:
    if (kind, number) == ("stamp", 3):
        return  # a second time stamp makes it no label to a fresh reading; the turn is kept all the same
    script = make_script(OLD, [line_edits(kind, number)])
    new = apply_script(OLD, script)
    assert carry(OLD, difference(OLD, new) if inferred else script) == reading(new)


def test_turns_that_no_edit_touches_keep_what_a_person_said_of_them() -> None:
    found = recognise_turns(OLD)
    turns = [Turn(*one[:3], speaker=0, seconds=number * 1.5) for number, one in enumerate(found.turns)]
    script = make_script(OLD, [line_edits("word", 1), line_edits("remove", 4)])
    made = carried(OLD, turns, script, apply_script(OLD, script), {0: "I", 1: "IP1", 2: "IP2"}, looks=True)
    assert [(one.speaker, one.seconds) for one in made.turns] == [(0, 0.0), (0, 1.5), (0, 3.0), (0, 4.5), (0, 7.5)]
    assert not made.new_speakers


def test_a_text_without_turns_gets_some_only_where_people_speak() -> None:
    old = "Noter fra en dag.\n"
    script = make_script(old, [(len(old), len(old), "I: Hvad?\nIP1: Det.\nI: Nå.\nIP1: Ja.\n")])
    new = apply_script(old, script)
    assert carried(old, (), script, new, {}, looks=False).turns == ()
    made = carried(old, (), script, new, {}, looks=True)
    assert [(one.number, one.label, one.is_interviewer) for one in made.new_speakers] == [
        (0, "I", True),
        (1, "IP1", False),
    ]
    assert len(made.turns) == 4


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 30), texts), max_size=4))
def test_turns_are_always_in_order_and_inside_the_text(places: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    for start, length, text in sorted(places):
        first = min(max(start, edits[-1].end if edits else 0), len(OLD))
        edits.append(Edit(first, min(first + length, len(OLD)), text))
    script = make_script(OLD, edits)
    new = apply_script(OLD, script)
    assume(new)
    made = carry(OLD, script)
    reached = 0
    for start, said, end, _, _ in made:
        assert reached <= start <= said <= end <= len(new)
        reached = end
    # A turn that lies whole outside all edits is there as it was.
    moved = OffsetMap(script)
    held = {(one[0], one[1], one[3], one[4]) for one in made}
    for start, said, end, label, seconds in reading(OLD):
        line_end = OLD.find("\n", end) + 1
        if all(one.end < start or one.start > line_end for one in script):
            assert (moved.after(start), moved.after(said), label, seconds) in held
