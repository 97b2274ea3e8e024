"""Hunks: every change is shown, in whole lines, with the numbers of both sides."""

from __future__ import annotations

from hypothesis import given

from qualcase.text.differing import difference
from qualcase.text.hunks import PieceKind, make_hunks
from tests.text.strategies import texts


@given(texts, texts)
def test_hunks_hold_what_both_texts_say(old: str, new: str) -> None:
    hunks = make_hunks(old, difference(old, new))
    reached = new_reached = 0
    for one in hunks:
        assert old[reached : one.start] == new[new_reached : one.new_start]
        for kind, text in (
            (PieceKind.REMOVED, old[one.start : one.end]),
            (PieceKind.ADDED, new[one.new_start : one.new_end]),
        ):
            assert "".join(piece.text for piece in one.pieces if piece.kind in (PieceKind.SAME, kind)) == text
        assert one.line == old.count("\n", 0, one.start) + 1
        assert one.new_line == new.count("\n", 0, one.new_start) + 1
        assert one.start == 0 or old[one.start - 1] == "\n"
        reached, new_reached = one.end, one.new_end
    assert old[reached:] == new[new_reached:]


def test_changes_that_stand_apart_are_hunks_of_their_own() -> None:
    lines = [f"linje {number}\n" for number in range(20)]
    changed = [*lines]
    changed[3], changed[15] = "tre\n", "femten og mere\n"
    first, second = make_hunks("".join(lines), difference("".join(lines), "".join(changed)))
    assert (first.line, second.line) == (3, 15)
    (alone,) = make_hunks("".join(lines), difference("".join(lines), "".join(changed)), context=8)
    assert alone.line == 1
