"""What can be done on the page Side by side: for keys, Ctrl+K and F1."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.summarybox.box import HOLDS_KEY

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.sidebyside.page import SidePage

translate = QCoreApplication.translate


def side_actions(page: SidePage) -> list[Action]:
    """Everything that can be done on the page."""
    code, case = page.step_code, page.step_case
    more, less = partial(page.show_more, 1), partial(page.show_more, -1)
    return [
        _one("next_code", translate("SideBySide", "Next code"), partial(code, 1), "Ctrl+Down"),
        _one("previous_code", translate("SideBySide", "Previous code"), partial(code, -1), "Ctrl+Up"),
        _one("next_case", translate("SideBySide", "Next case"), partial(case, 1), "Ctrl+Right"),
        _one("previous_case", translate("SideBySide", "Previous case"), partial(case, -1), "Ctrl+Left"),
        _one("cases", translate("SideBySide", "Choose the cases that stand side by side"), page.ask_cases, "X"),
        _one("code", translate("SideBySide", "Choose the code"), page.ask_code, "K"),
        _one("take_away", translate("SideBySide", "Take the case away"), page.take_away, "Delete"),
        _one("sentence", translate("SideBySide", "Write what changed"), page.write_sentence, "E"),
        Action(
            "side.holds",
            translate("SideBySide", "Say that what is written still holds"),
            page.say_holds,
            (HOLDS_KEY,),
            translate("SideBySide", "Side by side"),
        ),
        _one("check", translate("SideBySide", "Show or hide the check line by line"), page.caption.turn_check, "C"),
        _one("transcript", translate("SideBySide", "Go to the place in the transcript"), page.go_to_chosen, "G"),
        _one("more", translate("SideBySide", "Show more turns around the excerpt"), more, "+"),
        _one("less", translate("SideBySide", "Show fewer turns around the excerpt"), less, "-"),
        _one("copy", translate("SideBySide", "Copy all of it as a table, with its caption"), page.copy, "Ctrl+Shift+C"),
        _one("copy_text", translate("SideBySide", "Copy all of it as text, with its caption"), page.copy_as_text),
        _one("back", translate("SideBySide", "Back to the matrix"), page.leave, "Esc"),
    ]


def _one(name: str, title: str, run: Callable[[], object], *keys: str) -> Action:
    return Action(f"side.{name}", title, run, keys, translate("SideBySide", "Side by side"))
