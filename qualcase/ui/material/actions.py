"""What can be done in Material besides what the page that is shown can do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.material.screen import MaterialScreen

translate = QCoreApplication.translate


def material_actions(screen: MaterialScreen, own: Sequence[Action], after: Sequence[Action]) -> list[Action]:
    """The ways to the pages over the board and back.

    Args:
        screen: The room.
        own: What the page that is shown can do.
        after: What can be done with the files that came in last.
    """
    group = translate("Material", "Material")
    back = translate("Material", "Back to the board")
    back_action = Action("material.back", back, screen.show_board, ("Escape",), group, screen.is_over, by_screen=True)
    if screen.pages.over is not None:
        return [*screen.pages.over.actions_here(), back_action]
    variables, names = translate("Material", "Variables as a table"), translate("Material", "Names out, and withdrawal")
    guide = translate("Material", "Interview guide, and what was asked")
    sheets = translate("Material", "Sheets that are edited in Excel and come back")
    questionnaire = translate("Material", "Import a questionnaire")
    years = translate("Material", "Case or site over the years")
    comments = translate("Material", "Take comments from Word into the study")
    show_guide, show_sheets = partial(screen.show_over, Page.GUIDE), partial(screen.show_over, Page.SHEET_BACK)
    show_comments = partial(screen.session.go, Place(Room.CODE, page=Page.COMMENTS_BACK))
    before, behind = translate("Material", "The case before"), translate("Material", "The case behind")
    return [
        *own,
        Action("material.variables", variables, screen.show_variables, ("V",), group, screen.on_board),
        Action("material.names", names, screen.show_names, ("N",), group, screen.on_board),
        Action("material.years", years, screen.show_years, ("Y",), group, screen.has_years),
        Action("material.questionnaire", questionnaire, screen.choose_questionnaire, (), group, screen.is_writable),
        Action("material.comments", comments, show_comments, (), group, screen.is_writable),
        Action("material.guide", guide, show_guide, ("Q", "Ctrl+Shift+I"), group, screen.on_board),
        Action("material.sheets", sheets, show_sheets, (), group),
        back_action,
        Action("card.before", before, partial(screen.step, 0), ("Alt+Up",), group, screen.on_card, in_field=True),
        Action("card.behind", behind, partial(screen.step, 1), ("Alt+Down",), group, screen.on_card, in_field=True),
        *after,
    ]
