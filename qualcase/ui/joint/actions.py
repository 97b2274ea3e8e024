"""What can be done on the joint display: for keys, Ctrl+K and F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.joint.page import JointPage

translate = QCoreApplication.translate


def joint_actions(page: JointPage) -> list[Action]:
    """Everything that can be done on the page."""
    writable = page.writable
    return [
        _one("place", translate("Joint", "Choose the case or site"), page.head.place.setFocus, "C"),
        _one("next_case", translate("Joint", "Next case"), lambda: page.step_case(1), "Ctrl+PgDown"),
        _one("previous_case", translate("Joint", "Previous case"), lambda: page.step_case(-1), "Ctrl+PgUp"),
        _one("role", translate("Joint", "Choose the role"), page.head.role.setFocus, "R"),
        _one("questions", translate("Joint", "Choose the questions"), page.chooser.choose_questions, "Q"),
        _one(
            "codes",
            translate("Joint", "Choose the codes beside the question"),
            page.chooser.choose_codes,
            "K",
            on=writable,
        ),
        _one("untie", translate("Joint", "Take the code away from the question"), page.untie_chosen, on=writable),
        _one("measure", translate("Joint", "Switch the measure of the codes"), page.next_measure, "M"),
        _one("subcodes", translate("Joint", "Count codes with or without sub-codes"), page.turn_subcodes, "U"),
        _one("table", translate("Joint", "Show a table, or the charts again"), page.turn_table, "V"),
        _one("check", translate("Joint", "Show or hide the display check"), page.caption.turn_check, "D"),
        _one("who", translate("Joint", "Show who is behind the bar"), page.press_enter, "Return"),
        _one("back", translate("Joint", "Back"), page.press_escape, "Esc"),
        _one("transcript", translate("Joint", "Go to the place in the text"), page.going.go, "G"),
        _one("more", translate("Joint", "Show more turns around the excerpt"), lambda: page.going.show_more(1), "+"),
        _one("less", translate("Joint", "Show fewer turns around the excerpt"), lambda: page.going.show_more(-1), "-"),
        _one("copy", translate("Joint", "Copy the table with its caption"), page.taking.table, "Ctrl+Shift+C"),
        _one("picture", translate("Joint", "Copy the question as a picture"), page.taking.picture),
        _one("pictures", translate("Joint", "Copy all questions as a picture"), page.taking.all_pictures),
        _one("svg", translate("Joint", "Save the charts as SVG…"), page.taking.svg),
    ]


def _one(name: str, title: str, run: Callable[[], object], *keys: str, on: Callable[[], bool] = lambda: True) -> Action:
    return Action(f"joint.{name}", title, run, keys, translate("Joint", "Questionnaires beside codes"), on)
