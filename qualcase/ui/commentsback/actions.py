"""What can be done with comments from Word, as data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.commentsback.page import CommentsBackPage

translate = QCoreApplication.translate


def verbs(page: CommentsBackPage) -> list[tuple[str, str, Callable[[], object]]]:
    """The keys that decide on a comment, as they stand below the list."""
    return [
        ("↵", translate("CommentsBack", "take"), page.take),
        ("⌫", translate("CommentsBack", "leave out"), page.leave),
        ("C", translate("CommentsBack", "another code…"), page.choose_code),
        ("M", translate("CommentsBack", "as a memo"), page.as_memo),
        ("P", translate("CommentsBack", "other passage"), page.place_anew),
    ]


def back_actions(page: CommentsBackPage) -> list[Action]:
    """Deciding, taking, another document, and the way back."""
    group = translate("CommentsBack", "Comments from Word")

    def has_row() -> bool:
        return page.current() is not None

    on_row = partial(Action, group=group, enabled=has_row, by_screen=True)
    return [
        on_row("comments.take", translate("CommentsBack", "Take the comment"), page.take, ("Return",)),
        on_row("comments.leave", translate("CommentsBack", "Leave the comment out"), page.leave, ("Backspace",)),
        on_row("comments.code", translate("CommentsBack", "Choose another code for it"), page.choose_code, ("C",)),
        on_row("comments.memo", translate("CommentsBack", "Write it into a memo instead"), page.as_memo, ("M",)),
        on_row(
            "comments.place",
            translate("CommentsBack", "What is selected in the text is its passage"),
            page.place_anew,
            ("P",),
        ),
        on_row("comments.source", translate("CommentsBack", "See its passage in the source"), page.open_source, ("G",)),
        Action(
            "comments.take_all",
            translate("CommentsBack", "Take what is marked into the study"),
            page.take_all,
            ("Ctrl+Return",),
            group,
            lambda: page.state.count > 0,
            by_screen=True,
        ),
        Action("comments.file", translate("CommentsBack", "Another document…"), page.choose_file, (), group),
        Action("comments.back", translate("CommentsBack", "Back"), page.left.emit, ("Escape",), group, by_screen=True),
    ]
