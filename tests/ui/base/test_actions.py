"""Actions as data."""

from __future__ import annotations

from qualcase.ui.base.actions import Action, each_key_once


def test_a_key_is_told_with_the_first_that_has_it() -> None:
    first = Action("a", "A", bool, ("Ctrl+Z", "F2"))
    second = Action("b", "B", bool, ("F3", "Ctrl+Z"))
    third = Action("c", "C", bool)
    told = each_key_once([first, second, third])
    assert [(one.id, one.keys) for one in told] == [("a", ("Ctrl+Z", "F2")), ("b", ("F3",)), ("c", ())]
    assert told[0] is first
    assert told[2] is third
