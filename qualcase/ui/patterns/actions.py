"""What can be done on the page: for keys, Ctrl+K and F1."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.patterns.words import kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.patterns.page import PatternsPage

translate = QCoreApplication.translate


def pattern_actions(page: PatternsPage) -> list[Action]:
    """Everything that can be done on the page."""
    more, less = partial(page.beside.show_more, 1), partial(page.beside.show_more, -1)
    taking = page.taking
    show = translate("Patterns", "Show the pattern {name}")
    numbered = [
        _one(f"kind_{kind}", show.format(name=name), partial(page.choose_kind, kind), str(number))
        for number, (name, kind) in enumerate(kinds(), start=1)
    ]
    return [
        *numbered,
        _one("next", translate("Patterns", "Next pattern"), partial(page.step_kind, 1), "Ctrl+PgDown"),
        _one("previous", translate("Patterns", "Previous pattern"), partial(page.step_kind, -1), "Ctrl+PgUp"),
        _one("subcodes", translate("Patterns", "Count with or without sub-codes"), page.turn_subcodes, "U"),
        _one("codes", translate("Patterns", "Show main codes or all codes"), page.turn_codes, "M"),
        _one("order", translate("Patterns", "Use this order of cases in Compare"), page.use_order, "O"),
        _one("branch", translate("Patterns", "Hold this branch of the tree against the others"), page.hold_branch, "B"),
        _one("read", translate("Patterns", "Read what stands behind it"), page.press_enter, "Return"),
        _one("back", translate("Patterns", "Back to the drawing"), page.press_escape, "Esc"),
        _one("transcript", translate("Patterns", "Go to the place in the transcript"), page.beside.go, "G"),
        _one("more", translate("Patterns", "Show more turns around the excerpt"), more, "+"),
        _one("less", translate("Patterns", "Show fewer turns around the excerpt"), less, "-"),
        _one(
            "check", translate("Patterns", "Show the check line by line, or put it away"), page.caption.turn_check, "I"
        ),
        _one("copy", translate("Patterns", "Copy the table with its caption"), taking.table),
        _one("picture", translate("Patterns", "Copy the picture"), taking.picture),
        _one(
            "save_picture", translate("Patterns", "Save the picture as SVG or PNG"), taking.save_picture, "Ctrl+Shift+S"
        ),
        _one("save_table", translate("Patterns", "Save the table"), taking.save_table),
    ]


def _one(name: str, title: str, run: Callable[[], object], *keys: str) -> Action:
    return Action(f"patterns.{name}", title, run, keys, translate("Patterns", "Patterns"))
