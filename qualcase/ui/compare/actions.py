"""What can be done in Compare: for keys, Ctrl+K and F1."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.summarybox.box import HOLDS_KEY

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.compare.screen import CompareScreen

translate = QCoreApplication.translate


def compare_actions(screen: CompareScreen) -> list[Action]:
    """Everything that can be done in the room."""
    return [
        *_switches(screen),
        *_crossing(screen),
        *_views(screen),
        *_tellings(screen),
        *_readings(screen),
        *_copies(screen),
    ]


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


def _tellings(screen: CompareScreen) -> list[Action]:
    """What the figures rest on, and from where on they differ."""
    board, switching = screen.board, screen.switching
    both = translate("CompareScreen", "Restrict both waves to what both have (≠), or go back")
    notices = translate("CompareScreen", "Put the notices away, or bring them back")
    return [
        _one("totals", translate("CompareScreen", "Show or hide totals"), switching.turn_totals, "I"),
        _one("in_both", both, screen.in_both.turn, "B"),
        _one("thresholds", translate("CompareScreen", "Set the thresholds of change"), switching.ask_thresholds, "H"),
        _one("notices", notices, screen.telling.turn, "N"),
        _one("check", translate("CompareScreen", "Show or hide the display check"), board.caption.turn_check, "C"),
    ]


def _crossing(screen: CompareScreen) -> list[Action]:
    """What is crossed, and how it is arranged."""
    choosing = screen.choosing
    left, right = partial(choosing.move_column, -1), partial(choosing.move_column, 1)
    up, down = partial(choosing.move_row, -1), partial(choosing.move_row, 1)
    return [
        _one("cross", translate("CompareScreen", "Choose what is crossed"), choosing.ask_crossing, "X"),
        _one("swap", translate("CompareScreen", "Swap rows and columns"), choosing.swap, "S"),
        _one("as_usual", translate("CompareScreen", "Codes × cases × waves again"), choosing.cross_as_usual, "D"),
        replace(
            _one("pair", translate("CompareScreen", "Choose the two waves that are compared"), choosing.ask_pair, "W"),
            enabled=lambda: choosing.can_choose_pair,
        ),
        _one("order", translate("CompareScreen", "Choose order and groups"), choosing.ask_order, "O"),
        _one("left", translate("CompareScreen", "Move the column to the left"), left, "Alt+Shift+Left"),
        _one("right", translate("CompareScreen", "Move the column to the right"), right, "Alt+Shift+Right"),
        _one("up", translate("CompareScreen", "Move the row up"), up, "Alt+Shift+Up"),
        _one("down", translate("CompareScreen", "Move the row down"), down, "Alt+Shift+Down"),
    ]


def _views(screen: CompareScreen) -> list[Action]:
    """Saved views."""
    saved = screen.saved
    changed, seen = translate("CompareScreen", "What changed in the open view"), saved.take_as_seen
    save = translate("CompareScreen", "Save the view under a name")

    def writable() -> bool:
        return not screen.session.study.read_only

    return [
        _one("views", translate("CompareScreen", "Saved views: open, rename, remove"), saved.ask_views, "V"),
        replace(_one("save_view", save, saved.ask_save, "Ctrl+S"), enabled=writable),
        _one("view_changes", changed, saved.ask_changes),
        replace(
            _one("view_seen", translate("CompareScreen", "Take the open view as seen now"), seen), enabled=writable
        ),
        _one("close_view", translate("CompareScreen", "Close the view"), saved.close),
    ]


def _readings(screen: CompareScreen) -> list[Action]:
    """The focused cell and its passages."""
    answers = translate("CompareScreen", "Questionnaires beside this code and case")
    more, less = partial(screen.passages.show_more, 1), partial(screen.passages.show_more, -1)
    write, holds = screen.passages.write_sentence, screen.passages.box.say_holds
    say = translate("CompareScreen", "Say what the empty cell is: absent, not asked")
    return [
        _one("say", say, screen.asker.ask, "A"),
        _one("read", translate("CompareScreen", "Read the cell side by side"), screen.press_enter, "Return"),
        _one("back", translate("CompareScreen", "Back to the matrix"), screen.press_escape, "Esc"),
        _one("years", translate("CompareScreen", "Case over the years"), screen.to_years.open_case, "P"),
        _one("years_site", translate("CompareScreen", "Site over the years"), screen.to_years.open_site, "Shift+P"),
        _one("transcript", translate("CompareScreen", "Go to the place in the transcript"), screen.go_to_chosen, "G"),
        _one("sentence", translate("CompareScreen", "Write what changed in the cell"), write, "E"),
        _one("answers", answers, screen.go_to_answers, "Q"),
        _one("holds", translate("CompareScreen", "Say that what is written still holds"), holds, HOLDS_KEY),
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
