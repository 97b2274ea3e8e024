"""What can be done in Compare: for keys, Ctrl+K and F1."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.compare.screen import CompareScreen

translate = QCoreApplication.translate


def compare_actions(screen: CompareScreen) -> list[Action]:
    """Everything that can be done in the room."""
    return [*_switches(screen), *_readings(screen), *_copies(screen)]


def _switches(screen: CompareScreen) -> list[Action]:
    """What is asked, and how it is shown."""
    matrix, switching = screen.board.matrix, screen.switching
    return [
        _one("next_measure", translate("CompareScreen", "Switch the measure"), switching.next_measure, "M"),
        _one("more_measures", translate("CompareScreen", "Offer more or fewer measures"), switching.turn_more),
        _one("subcodes", translate("CompareScreen", "Count with or without sub-codes"), switching.turn_subcodes, "U"),
        _one("legend", translate("CompareScreen", "Show or hide the legend"), switching.turn_legend, "L"),
        _one("fold", translate("CompareScreen", "Fold all codes"), matrix.fold_all),
        _one("unfold", translate("CompareScreen", "Unfold all codes"), matrix.unfold_all),
    ]


def _readings(screen: CompareScreen) -> list[Action]:
    """The focused cell and its passages."""
    more, less = partial(screen.passages.show_more, 1), partial(screen.passages.show_more, -1)
    say = translate("CompareScreen", "Say what the empty cell is: absent, not asked")
    return [
        _one("say", say, screen.asker.ask, "A"),
        _one("read", translate("CompareScreen", "Read the cell side by side"), screen.press_enter, "Return"),
        _one("back", translate("CompareScreen", "Back to the matrix"), screen.press_escape, "Esc"),
        _one("years", translate("CompareScreen", "Case over the years"), screen.to_years.open_case, "P"),
        _one("years_site", translate("CompareScreen", "Site over the years"), screen.to_years.open_site, "Shift+P"),
        _one("transcript", translate("CompareScreen", "Go to the place in the transcript"), screen.go_to_chosen, "G"),
        _one("more", translate("CompareScreen", "Show more turns around the excerpt"), more, "+"),
        _one("less", translate("CompareScreen", "Show fewer turns around the excerpt"), less, "-"),
    ]


def _copies(screen: CompareScreen) -> list[Action]:
    copying = screen.copying
    return [
        _one("copy", translate("CompareScreen", "Copy the table with its caption"), copying.table),
        _one("picture", translate("CompareScreen", "Copy the matrix as a picture"), copying.picture),
    ]


def _one(name: str, title: str, run: Callable[[], object], *keys: str) -> Action:
    return Action(f"compare.{name}", title, run, keys, translate("CompareScreen", "Compare"))
