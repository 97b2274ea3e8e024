"""What can be done at the desk of reports: for keys, Ctrl+K and F1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.reports.desk import Desk

translate = QCoreApplication.translate


def report_actions(desk: Desk) -> list[Action]:
    """Everything that can be done there."""
    options, writable = desk.options, desk.is_writable
    has_recipes = desk.recipes.count
    return [
        _one("write", translate("Reports", "Write the report"), desk.write, "Ctrl+Return", "Ctrl+Enter", typed=True),
        _one(
            "run_all",
            translate("Reports", "Run all recipes"),
            desk.deeds.run,
            "F5",
            on=lambda: bool(has_recipes()),
            typed=True,
        ),
        _one("save", translate("Reports", "Save as recipe"), desk.save_asker.ask, "Ctrl+S", on=writable, typed=True),
        _one(
            "save_in",
            translate("Reports", "Save in the recipe that is open"),
            desk.save_in_recipe,
            on=lambda: writable() and bool(desk.state.recipe_id),
        ),
        _one("recipes", translate("Reports", "Show the recipes"), desk.recipes_asked.emit, "Alt+2", typed=True),
        _one("again", translate("Reports", "Make a report again that came back"), desk.again.choose, "A"),
        _one("kinds", translate("Reports", "Choose the kind of report"), desk.kinds.setFocus, "Alt+1", typed=True),
        _one("options", translate("Reports", "Go to what is wanted"), desk.go_to_options, "O"),
        _one("preview", translate("Reports", "Go to the preview"), desk.paper.setFocus, "P"),
        _one("format", translate("Reports", "Choose as what it is written"), options.format.setFocus, "F"),
        _one("usual", translate("Reports", "Want what is usual"), desk.begin_anew),
        _one("stop", translate("Reports", "Stop writing"), desk.deeds.stop, on=lambda: desk.deeds.is_busy),
    ]


def _one(
    name: str,
    title: str,
    run: Callable[[], object],
    *keys: str,
    on: Callable[[], bool] = lambda: True,
    typed: bool = False,
) -> Action:
    return Action(f"reports.{name}", title, run, keys, translate("Reports", "Reports"), on, in_field=typed)
