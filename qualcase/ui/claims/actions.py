"""What can be done with claims: for keys, Ctrl+K and F1."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.claims.state import Part

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.claims.page import ClaimsPage

translate = QCoreApplication.translate


def claim_actions(page: ClaimsPage) -> list[Action]:
    """Everything that can be done on the page; some keys mean something in one part of the card alone."""
    deeds, can, group = page.deeds, page.writable, translate("Claims", "Claims")
    own = partial(Action, group=group, by_screen=True)
    verdicts = translate("Claims", "Say holds (1), in part (2), fails (3) or nothing (0) of the case")
    up, down = translate("Claims", "Move the claim up"), translate("Claims", "Move the claim down")
    made = [
        _one("new", translate("Claims", "State something new…"), deeds.begin, "N", on=can),
        _one("edit", translate("Claims", "Change the words of the claim"), page.write_text, "F2", on=can),
        _one("expectation", translate("Claims", "Write the expected pattern"), page.write_expectation, "E", on=can),
        _one("remove", translate("Claims", "Remove the claim"), deeds.remove, on=can),
        own("claims.up", up, partial(deeds.move, -1), ("Alt+Up",)),
        own("claims.down", down, partial(deeds.move, 1), ("Alt+Down",)),
        _one("next_part", translate("Claims", "Passages, cells or cases"), page.next_part, "S"),
        own("claims.verdict", verdicts, page.show_cases, ("1", "2", "3", "0")),
        _one("out", translate("Claims", "Take away what is chosen"), page.take_away, "Del", on=can),
        _one("enter", translate("Claims", "Go on: claim, card, transcript"), page.press_enter, "Return"),
        _one("back", translate("Claims", "Back"), page.press_escape, "Esc"),
        _one("go", translate("Claims", "Go to the place in the text"), page.go, "G"),
        _one("more", translate("Claims", "Show more turns around the excerpt"), page.show_more, "+"),
        _one("less", translate("Claims", "Show fewer turns around the excerpt"), page.show_less, "-"),
        _one("copy", translate("Claims", "Copy the claims as a table"), deeds.copy, "Ctrl+Shift+C"),
        _one("export", translate("Claims", "Export the claims to Word or a table…"), deeds.export),
    ]
    passages = [
        _one("side", translate("Claims", "Put the passages on the other side"), deeds.change_side, "X"),
        _one("note", translate("Claims", "Write what the passage shows…"), deeds.note, "W"),
    ]
    cells = [
        _one("against", translate("Claims", "Let the cells speak against the claim"), deeds.cite_against, "A"),
        _one("for", translate("Claims", "Let the cells speak for the claim"), deeds.cite_for, "F"),
        _one("aside", translate("Claims", "Set the cells aside with a reason…"), deeds.set_aside, "X"),
    ]
    there = {Part.PASSAGES: passages, Part.CELLS: cells, Part.CASES: []}[page.card.part]
    return [*made, *there]


def _one(name: str, title: str, run: Callable[[], object], *keys: str, on: Callable[[], bool] = lambda: True) -> Action:
    return Action(f"claims.{name}", title, run, keys, translate("Claims", "Claims"), on)
