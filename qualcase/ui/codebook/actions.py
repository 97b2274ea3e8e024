"""The actions of the codebook screen and of the pages over it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from qualcase.ui.codebook.screen import CodebookScreen

translate = QCoreApplication.translate


def codebook_actions(screen: CodebookScreen) -> list[Action]:
    """The actions of the screen."""
    deeds, over = screen.deeds, screen.over
    if over.is_open:
        return page_actions(screen)
    group, files = translate("Codebook", "Codebook"), translate("Codebook", "Codebook files")
    writable, chosen = partial(_writable, screen), partial(_can_change, screen)
    moves = (
        ("up", translate("Codebook", "Move the code up"), 0, -1, "Up"),
        ("down", translate("Codebook", "Move the code down"), 0, 1, "Down"),
        ("in", translate("Codebook", "Move the code below the one above"), 1, 0, "Right"),
        ("out", translate("Codebook", "Move the code one level up"), -1, 0, "Left"),
    )
    beside = lambda: screen.ask_for_name(_parent(screen))  # noqa: E731
    below = lambda: screen.ask_for_name(screen.code_id or None)  # noqa: E731
    find, new = translate("Codebook", "Find a code"), translate("Codebook", "New code beside this one")
    new_below = translate("Codebook", "New code below this one")
    suggest = translate("Codebook", "Suggest passages for the code")
    return [
        Action("codebook.find", find, screen.filter_field.setFocus, ("Ctrl+F",), group, in_field=True),
        Action("codebook.new", new, beside, ("Insert", "Ctrl+Return"), group, writable),
        Action("codebook.new_below", new_below, below, ("Shift+Insert", "Ctrl+Shift+Return"), group, writable),
        Action("codebook.rename", translate("Codebook", "Rename the code"), screen.rename, ("F2",), group, chosen),
        *(
            Action(f"codebook.{name}", title, partial(deeds.step, right, down), (f"Ctrl+Shift+{key}",), group, chosen)
            for name, title, right, down, key in moves
        ),
        Action(
            "codebook.merge", translate("Codebook", "Merge the code into…"), deeds.ask_merge, ("Ctrl+J",), group, chosen
        ),
        Action("codebook.suggest", suggest, lambda: _suggest(screen), ("Ctrl+Shift+L",), group, chosen),
        Action(
            "codebook.split", translate("Codebook", "Split the code…"), over.ask_split, ("Ctrl+Shift+S",), group, chosen
        ),
        Action(
            "codebook.look",
            translate("Codebook", "Look the code’s passages through"),
            lambda: over.open_look() if screen.waiting.get(screen.code_id) else over.begin_look(),
            ("Ctrl+L",),
            group,
            chosen,
        ),
        Action(
            "codebook.pin",
            translate("Codebook", "Pin a coded passage…"),
            deeds.ask_pin,
            ("Ctrl+Shift+E",),
            group,
            chosen,
        ),
        Action(
            "codebook.retire",
            translate("Codebook", "Retire the code, or take it up again"),
            lambda: deeds.retire(not screen.tree[screen.code_id].retired),
            (),
            group,
            chosen,
        ),
        Action("codebook.sort", translate("Codebook", "Sort these codes by name"), deeds.sort, (), group, chosen),
        Action("codebook.versions", translate("Codebook", "Versions of the codebook…"), over.open_versions, (), files),
        Action("codebook.remove", translate("Codebook", "Remove the code"), deeds.remove, ("Delete",), group, chosen),
        Action("codebook.export", translate("Codebook", "Export the codebook…"), deeds.choose_export, (), files),
        Action(
            "codebook.import",
            translate("Codebook", "Import a codebook…"),
            lambda: deeds.show_import_menu(screen.import_button),
            (),
            files,
            writable,
        ),
    ]


def _suggest(screen: CodebookScreen) -> None:
    screen.session.go(Place(Room.CODE, code_id=screen.code_id, page=Page.SUGGEST))


def _parent(screen: CodebookScreen) -> str | None:
    return screen.tree[screen.code_id].parent_id if screen.code_id in screen.tree else None


def _writable(screen: CodebookScreen) -> bool:
    return not screen.session.study.read_only


def _can_change(screen: CodebookScreen) -> bool:
    return _writable(screen) and screen.code_id in screen.tree


def page_actions(screen: CodebookScreen) -> list[Action]:
    """The actions of the page that lies over the codebook; its single letters it takes itself."""
    over, look = screen.over, screen.over.look
    group = translate("Codebook", "Looking through")
    back = Action(
        "codebook.back", translate("Codebook", "Back to the codebook"), over.leave, ("Escape",), group, by_screen=True
    )
    if not over.is_looking:
        return [back]
    waits = lambda: bool(look.current) and _writable(screen)  # noqa: E731
    keys = (
        ("keep", translate("Codebook", "The passage stays"), look.keep, "Return"),
        ("other", translate("Codebook", "Code the passage instead with…"), look.want_other, "R"),
        ("uncode", translate("Codebook", "The passage is not coded"), look.remove, "Delete"),
        ("good", translate("Codebook", "Good example"), partial(look.pin, "good"), "1"),
        ("border", translate("Codebook", "Example at the border"), partial(look.pin, "border"), "2"),
        ("not", translate("Codebook", "Example of what the code is not"), partial(look.pin, "not"), "3"),
        ("open", translate("Codebook", "Show the passage in its source"), look.open, "G"),
        ("next", translate("Codebook", "Next passage"), partial(look.step, 1), "Down"),
        ("before", translate("Codebook", "Passage before"), partial(look.step, -1), "Up"),
    )
    return [
        *(
            Action(f"codebook.look.{name}", words, run, (key,), group, waits, by_screen=True)
            for name, words, run, key in keys
        ),
        *(
            Action(
                f"codebook.look.to_{letter}", words, partial(look.send, letter), (letter,), group, waits, by_screen=True
            )
            for letter, words in look.target_words()
        ),
        Action(
            "codebook.look.keep_all", translate("Codebook", "All that wait stay"), look.all_kept.emit, (), group, waits
        ),
        back,
    ]
