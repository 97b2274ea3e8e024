"""What can be done in the framework grid."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.summarybox.box import HOLDS_KEY

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.summaries.grid_page import GridPage

translate = QCoreApplication.translate


def grid_actions(page: GridPage) -> list[Action]:
    """The actions of the page as things stand now."""
    return [*_writing(page), *_going(page), *_seeing(page)]


def _writing(page: GridPage) -> list[Action]:
    group = translate("Grid", "Write")
    pane = page.pane
    in_grid, anywhere = partial(_one, group=group), partial(_one, group=group, in_field=True)
    on_list, there = page.reads_list, page.has_cell
    by_list = partial(_one, group=group, enabled=on_list, by_screen=True)
    return [
        Action("grid.write", translate("Grid", "Write in the cell"), page.write, ("Return",), group, by_screen=True),
        anywhere("holds", translate("Grid", "Say that the summary still holds"), pane.box.say_holds, HOLDS_KEY, there),
        anywhere(
            "list", translate("Grid", "Go to the passages, and back to the words"), page.turn_keyboard, "F6", there
        ),
        by_list("cite", translate("Grid", "Cite the passage, or no longer"), pane.turn_cited, "Space"),
        by_list("short", translate("Grid", "Say in short what the passage says"), pane.go_to_short, "F2"),
        in_grid("go", translate("Grid", "Go to the passage in its transcript"), page.go_to_passage, "G", on_list),
        anywhere("gather", translate("Grid", "Gather paraphrases into the summary"), pane.gather, "Ctrl+G", there),
        anywhere(
            "follow",
            translate("Grid", "Go to what the mark at the caret cites"),
            pane.links.follow,
            "Alt+Return",
            there,
        ),
    ]


def _going(page: GridPage) -> list[Action]:
    group = translate("Grid", "Grid")
    anywhere = partial(_one, group=group, in_field=True, enabled=page.has_cell)
    stale, empty = partial(page.go_on, stale=True), partial(page.go_on, stale=False)
    return [
        anywhere("next_stale", translate("Grid", "Go to the next summary to look at again"), stale, "F8"),
        anywhere(
            "stale_before",
            translate("Grid", "Go to the one before to look at again"),
            partial(stale, step=-1),
            "Shift+F8",
        ),
        anywhere("next_empty", translate("Grid", "Go to the next empty cell that has passages"), empty, "F7"),
        anywhere("empty_before", translate("Grid", "Go to the empty cell before"), partial(empty, step=-1), "Shift+F7"),
        anywhere("read_case", translate("Grid", "Read the whole case as a text"), page.read_case, "Ctrl+R"),
        anywhere("read_code", translate("Grid", "Read the code across the cases"), page.read_code, "Ctrl+Shift+R"),
    ]


def _seeing(page: GridPage) -> list[Action]:
    group = translate("Grid", "Show")
    bar = page.bar
    made = [
        _one(
            "stacked",
            translate("Grid", "Waves below or beside each other"),
            partial(bar.turn, "stacked"),
            "Ctrl+L",
            group=group,
        ),
        _one(
            "hide_empty",
            translate("Grid", "Hide or show empty codes"),
            partial(bar.turn, "hide_empty"),
            "Ctrl+J",
            group=group,
        ),
        _one(
            "sites",
            translate("Grid", "Show sites too, or cases only"),
            partial(bar.turn, "with_sites"),
            "Ctrl+B",
            group=group,
        ),
        Action(
            "grid.fold",
            translate("Grid", "Fold the code, or the one above"),
            page.fold_here,
            ("Ctrl+Space",),
            group,
            by_screen=True,
        ),
        _one("fold_all", translate("Grid", "Fold all codes, or none"), page.fold_all, "Ctrl+Shift+L", group=group),
        _one("copy", translate("Grid", "Copy the grid as a table"), page.copy_table, "Ctrl+Shift+C", group=group),
        _one("export", translate("Grid", "Export the summaries…"), page.export, "Ctrl+Shift+E", group=group),
    ]
    for part in page.parts:
        title = translate("Grid", "Show or hide {part}").format(part=part.title)
        made.append(Action(f"grid.part_{part.key}", title, partial(bar.turn_part, part.key), (), group))
    return made


def _one(
    name: str,
    title: str,
    run: Callable[[], object],
    key: str,
    enabled: Callable[[], bool] = lambda: True,
    *,
    group: str,
    in_field: bool = False,
    by_screen: bool = False,
) -> Action:
    return Action(f"grid.{name}", title, run, (key,), group, enabled, in_field=in_field, by_screen=by_screen)
