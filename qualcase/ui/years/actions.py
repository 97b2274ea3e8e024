"""What can be done on the page of a case or site over the waves: for keys, Ctrl+K and F1."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.years.page import YearsPage

translate = QCoreApplication.translate


def years_actions(page: YearsPage) -> list[Action]:
    """Everything that can be done there."""
    return [*_going(page), *_reading(page), *_looking(page)]


def _going(page: YearsPage) -> list[Action]:
    is_case = page.wanted.case_id is not None
    other = translate("Years", "Go to the site") if is_case else translate("Years", "Go to the case at hand")
    return [
        _one("before", translate("Years", "The case or site before"), partial(page.step, 0), "Alt+Up", in_field=True),
        _one("behind", translate("Years", "The case or site behind"), partial(page.step, 1), "Alt+Down", in_field=True),
        _one("other", other, page.go_to_other, "P"),
        _one("card", translate("Years", "People, variables and events of the case or site"), page.open_card, "V"),
        _one("back", translate("Years", "Back to the matrix"), page.left.emit, "Escape", by_screen=True),
    ]


def _reading(page: YearsPage) -> list[Action]:
    book = page.book
    return [
        _one("next_code", translate("Years", "Next code"), partial(book.step_code, 1), "J"),
        _one("code_before", translate("Years", "Code before"), partial(book.step_code, -1), "K"),
        _one("open", translate("Years", "Open what is chosen"), book.open_here, "Return", by_screen=True),
        _one(
            "rest",
            translate("Years", "Show all excerpts of the code, or the strongest"),
            page.turn_more,
            "Space",
            by_screen=True,
        ),
        _one("transcript", translate("Years", "Go to the place in the transcript"), page.go_to_text, "G"),
        _one(
            "more", translate("Years", "Show more turns around the excerpt"), partial(page.turns.show_of_chosen, 1), "+"
        ),
        _one(
            "less",
            translate("Years", "Show fewer turns around the excerpt"),
            partial(page.turns.show_of_chosen, -1),
            "-",
        ),
        _one("sentence", translate("Years", "Write what changed"), page.write_sentence, "E"),
        _one("copy", translate("Years", "Copy as a table with its caption"), page.copy_table),
    ]


def _looking(page: YearsPage) -> list[Action]:
    return [
        _one("measure", translate("Years", "Switch the measure"), page.next_measure, "M"),
        _one("only", translate("Years", "All codes, those with something, those that changed"), page.next_only, "F"),
        _one("order", translate("Years", "Order by tree, change or rating"), page.next_order, "O"),
        _one("index", translate("Years", "Show or hide the matrix beside the page"), page.spread.turn_index, "I"),
        _one("check", translate("Years", "Show or hide the display check"), page.turn_check, "C"),
        _one("fold", translate("Years", "Fold all codes"), page.fold_all),
        _one("unfold", translate("Years", "Unfold all codes"), page.unfold_all),
    ]


def _one(
    name: str, title: str, run: Callable[[], object], *keys: str, in_field: bool = False, by_screen: bool = False
) -> Action:
    group = translate("Years", "Case over the years")
    return Action(f"years.{name}", title, run, keys, group, in_field=in_field, by_screen=by_screen)
