"""What can be done on the change sheet: for keys, Ctrl+K and F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.changes.page import ChangesPage

translate = QCoreApplication.translate


def change_actions(page: ChangesPage) -> list[Action]:
    """Everything that can be done on the page."""
    deeds, head, can = page.deeds, page.head, page.writable
    return [
        _one("accept", translate("Changes", "Accept the lines as they are"), deeds.accept, "A", on=can),
        _one("words", translate("Changes", "Accept the line in own words…"), deeds.put_into_words, "O", on=can),
        _one("reject", translate("Changes", "Reject the lines with a reason…"), deeds.reject, "X", on=can),
        _one("forget", translate("Changes", "Take back what was decided"), deeds.take_back, "Del", on=can),
        _one(
            "sentence", translate("Changes", "Write the change sentence of the cell"), page.write_sentence, "W", on=can
        ),
        _one("states", translate("Changes", "Show all, to decide, accepted or rejected"), page.next_state, "S"),
        _one("next", translate("Changes", "Next question"), lambda: page.list.choose_section(1), "N"),
        _one("previous", translate("Changes", "Previous question"), lambda: page.list.choose_section(-1), "P"),
        _one("question", translate("Changes", "Choose the question"), head.question.setFocus, "Q"),
        _one("case", translate("Changes", "Choose the case"), head.case.setFocus, "C"),
        _one("code", translate("Changes", "Choose the code"), head.code.setFocus, "K"),
        _one("top", translate("Changes", "Show only codes at the top, or all"), head.top.toggle, "U"),
        _one("measure", translate("Changes", "Switch the measure"), page.next_measure, "M"),
        _one("check", translate("Changes", "Show or hide the display check"), page.caption.turn_check, "D"),
        _one("passages", translate("Changes", "Go to the passages"), page.press_enter, "Return"),
        _one("back", translate("Changes", "Back to the lines"), page.press_escape, "Esc"),
        _one("transcript", translate("Changes", "Go to the place in the text"), page.pane.going.go, "G"),
        _one("more", translate("Changes", "Show more turns around the excerpt"), page.show_more, "+"),
        _one("less", translate("Changes", "Show fewer turns around the excerpt"), page.show_less, "-"),
        _one("copy", translate("Changes", "Copy the sheet as a table"), deeds.copy, "Ctrl+Shift+C"),
        _one("export", translate("Changes", "Export the sheet to Excel or CSV…"), deeds.choose_export),
    ]


def _one(name: str, title: str, run: Callable[[], object], *keys: str, on: Callable[[], bool] = lambda: True) -> Action:
    return Action(f"changes.{name}", title, run, keys, translate("Changes", "Change sheet"), on)
