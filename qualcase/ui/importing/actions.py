"""What can be done with files on their way in, by name and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.ui.importing.page import ImportPage

translate = QCoreApplication.translate


def page_actions(page: ImportPage) -> Sequence[Action]:
    """The keys are seen to by the page and its table."""
    group = translate("Import", "Files on their way in")
    table, model = page.table, page.model

    def one(name: str, title: str, run: Callable[[], object], *keys: str) -> Action:
        return Action(f"import.{name}", title, run, keys, group, by_screen=True)

    return [
        one("edit", translate("Import", "Change the cell, in all selected rows"), table.edit_current, "Return"),
        one("want", translate("Import", "Bring in or leave out"), table.toggle_selected, "Space"),
        one("confirm", translate("Import", "What is proposed is right"), table.confirm, "Ctrl+Return"),
        one("fill", translate("Import", "Fill down"), table.fill_down, "Ctrl+D"),
        one("copy", translate("Import", "Copy the column of the selected rows"), table.copy_column, "Ctrl+C"),
        one("paste", translate("Import", "Paste into the column"), table.paste, "Ctrl+V"),
        one("back", translate("Import", "Take the last change back"), model.take_back, "Ctrl+Z"),
        one("again", translate("Import", "Do the change again"), model.do_again, "Ctrl+Shift+Z"),
        one("find", translate("Import", "Find a file"), page.parts.find, "Ctrl+F"),
        one("decide", translate("Import", "Decide about passages of a corrected file"), page.decide_next, "F8"),
        one("elsewhere", translate("Import", "Bring the table in where it belongs"), page.bring_elsewhere),
        one("save_table", translate("Import", "Save what is proposed as a table"), page.save_table),
        one("speakers", translate("Import", "Say who speaks"), page.preview.take_keyboard),
    ]
