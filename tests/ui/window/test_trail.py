from __future__ import annotations

from qualcase.ui.base.place import Place, Room
from qualcase.ui.window.trail import Trail

A, B, C = (Place(Room.CODE, source_id=name) for name in "abc")


def test_back_and_forward_go_over_the_same_places() -> None:
    trail = Trail()
    trail.leave(A)
    trail.leave(B)
    assert trail.back(C) == B
    assert trail.back(B) == A
    assert not trail.can_go_back
    assert trail.forward(A) == B
    assert trail.forward(B) == C
    assert not trail.can_go_forward


def test_going_somewhere_new_ends_forward() -> None:
    trail = Trail()
    trail.leave(A)
    assert trail.back(B) == A
    trail.leave(A)
    assert not trail.can_go_forward


def test_the_present_place_is_no_step() -> None:
    trail = Trail()
    trail.leave(A)
    trail.leave(B)
    assert trail.back(B) == A


def test_nothing_behind_gives_nothing() -> None:
    assert Trail().back(A) is None
    assert Trail().forward(A) is None


def test_the_trail_is_not_endless() -> None:
    trail = Trail()
    places = [Place(Room.CODE, source_id=str(number)) for number in range(300)]
    for place in places:
        trail.leave(place)
    steps = 0
    present = A
    while (before := trail.back(present)) is not None:
        present, steps = before, steps + 1
    assert steps == 100
