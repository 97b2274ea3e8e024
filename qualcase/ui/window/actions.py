"""Everything that can be done in the window whatever screen is shown, as data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.claims import Side
from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.memobox.state import DAYS
from qualcase.ui.theme.theme import Mode
from qualcase.ui.window.report_ways import report_ways
from qualcase.ui.window.rooms import room_title, rooms

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session
    from qualcase.ui.window.window import Window

translate = QCoreApplication.translate
_WITH_FREE_LETTERS = (Room.CODEBOOK, Room.COMPARE, Room.SUMMARIES, Room.MEMOS)
"""Where a letter is a key of the window: in Code it begins the name of a code."""


def window_actions(window: Window) -> list[Action]:
    """The window's actions as things stand now."""
    return [*_going(window), *_study(window), *_help(window), *_looks(window)]


def _has_study(window: Window) -> bool:
    return window.session is not None


def _going(window: Window) -> list[Action]:
    group = translate("Actions", "Go")
    has_study = partial(_has_study, window)
    workspace = window.workspace
    made = [
        Action(
            f"window.{room.value}",
            translate("Actions", "Go to {room}").format(room=room_title(room)),
            partial(window.rail.asked.emit, room),
            (f"Ctrl+{number}",),
            group,
            has_study,
            in_field=True,
        )
        for number, room in enumerate(rooms(), start=1)
    ]
    if workspace is not None:
        back, forward = translate("Actions", "Go back"), translate("Actions", "Go forward")
        made += [
            Action(
                "window.back", back, workspace.back, ("Alt+Left",), group, lambda: workspace.can_go_back, in_field=True
            ),
            Action(
                "window.forward",
                forward,
                workspace.forward,
                ("Alt+Right",),
                group,
                lambda: workspace.can_go_forward,
                in_field=True,
            ),
        ]
    return made


def _study(window: Window) -> list[Action]:
    group = translate("Actions", "Study")
    deeds = window.deeds
    has_study, free = partial(_has_study, window), partial(_is_free, window)
    opened, new = translate("Actions", "Open a study…"), translate("Actions", "New study…")
    closed = translate("Actions", "Close the study")
    made = [
        Action("study.open", opened, deeds.choose_study, ("Ctrl+O",), group, free, in_field=True),
        Action("study.new", new, deeds.choose_new, ("Ctrl+N",), group, free, in_field=True),
        Action("study.close", closed, window.close_study, ("Ctrl+W",), group, has_study),
        Action("window.quit", translate("Actions", "Quit qualcase"), window.close, ("Ctrl+Q",), group, in_field=True),
    ]
    if window.session is None:
        return made
    session = window.session
    joint, memos = _joint(session, window), _memos(session, window)
    return [
        *_doing(window, group),
        *made,
        *memos,
        joint,
        *_collecting(window),
        *_claiming(window),
        *report_ways(session, window),
        *_care(window, group),
    ]


def _doing(window: Window, group: str) -> list[Action]:
    deeds = window.deeds
    undo, redo = undo_titles(window)
    writable = partial(_can_write, window)
    history, brought = translate("Actions", "History"), translate("Actions", "Import files…")
    return [
        Action("study.undo", undo, deeds.undo, ("Ctrl+Z",), group, writable),
        Action("study.redo", redo, deeds.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), group, writable),
        Action("study.history", history, deeds.show_history, ("Ctrl+H",), group, in_field=True),
        Action("study.import", brought, deeds.choose_files, ("Ctrl+I",), group, writable, in_field=True),
    ]


def _memos(session: Session, window: Window) -> list[Action]:
    group = translate("Actions", "Memos")
    write = translate("Actions", "Write a memo on what is at hand")
    listed, days = translate("Actions", "Memos: the list"), translate("Actions", "Day log: what was done")
    return [
        Action("memo.write", write, window.deeds.write_memo, ("Ctrl+M",), group, in_field=True),
        Action("memo.list", listed, lambda: session.go(Place(Room.MEMOS)), ("Ctrl+Shift+M",), group, in_field=True),
        Action(
            "memo.days",
            days,
            lambda: session.go(Place(Room.MEMOS, page=DAYS)),
            ("Ctrl+Shift+D",),
            group,
            in_field=True,
        ),
    ]


def _collecting(window: Window) -> list[Action]:
    group = translate("Actions", "Collections")
    screen = window.workspace.current if window.workspace is not None else None
    put = translate("Actions", "Put what is chosen into the collection in use")
    keys = ("T", "Ctrl+T") if screen is not None and screen.room in _WITH_FREE_LETTERS else ("Ctrl+T",)
    writable = partial(_can_write, window)
    return [Action("collection.put", put, window.deeds.collect, keys, group, writable, in_field=True)]


def _claiming(window: Window) -> list[Action]:
    """Putting passages, or the cell at hand, to a claim."""
    group, writable, deeds = translate("Actions", "Claims"), partial(_can_write, window), window.deeds
    put_for = translate("Actions", "Put what is chosen to a claim, for it…")
    put_against = translate("Actions", "Put what is chosen to a claim, against it…")
    cite_for = translate("Actions", "Cite the cell at hand in a claim, for it…")
    cite_against = translate("Actions", "Cite the cell at hand in a claim, against it…")
    keys = {Side.FOR: ("Ctrl+Shift+P",), Side.AGAINST: ("Ctrl+Shift+X",)}
    cell_keys = {Side.FOR: ("F9",), Side.AGAINST: ("Shift+F9",)}
    put = {Side.FOR: put_for, Side.AGAINST: put_against}
    cite = {Side.FOR: cite_for, Side.AGAINST: cite_against}
    return [
        *(
            Action(f"claim.put_{side}", said, partial(deeds.put_to_claim, side), keys[side], group, writable)
            for side, said in put.items()
        ),
        *(
            Action(f"claim.cite_{side}", said, partial(deeds.cite_in_claim, side), cell_keys[side], group, writable)
            for side, said in cite.items()
        ),
    ]


def _joint(session: Session, window: Window) -> Action:
    """Questionnaires beside codes, of the case, site and code at hand."""

    def go() -> None:
        held = (window.workspace.place() if window.workspace is not None else None) or Place(Room.COMPARE)
        session.go(
            Place(Room.COMPARE, code_id=held.code_id, case_id=held.case_id, site_id=held.site_id, page=Page.JOINT)
        )

    title, group = translate("Actions", "Questionnaires beside codes"), translate("Actions", "Go")
    return Action("joint.open", title, go, (), group)


def _care(window: Window, group: str) -> list[Action]:
    care = window.care
    if care is None:
        return []
    return [
        Action("study.check", translate("Actions", "Check the study"), care.check, (), group),
        Action("study.backup", translate("Actions", "Keep a copy now"), care.back_up, (), group),
    ]


def undo_titles(window: Window) -> tuple[str, str]:
    """What Undo and Redo would do now, by name."""
    session = window.session
    undone = session.study.can_undo() if session is not None else None
    redone = session.study.can_redo() if session is not None else None
    return (
        translate("Actions", "Undo: {action}").format(action=undone) if undone else translate("Actions", "Undo"),
        translate("Actions", "Do again: {action}").format(action=redone)
        if redone
        else translate("Actions", "Do again"),
    )


def _help(window: Window) -> list[Action]:
    group = translate("Actions", "Help")
    strip = window.workspace.strip if window.workspace is not None else None
    away = translate("Actions", "Put the first steps away")
    return [
        *([Action("window.steps", away, strip.put_away, (), group)] if strip and not strip.isHidden() else []),
        Action(
            "window.palette",
            translate("Actions", "Find an action by its name"),
            lambda: window.sheets.ask_for_action(window.shown_actions(), window.session),
            ("Ctrl+K",),
            group,
            in_field=True,
        ),
        Action(
            "window.keys",
            translate("Actions", "Keys on this screen"),
            lambda: window.sheets.tell_keys(window.shown_actions()),
            ("F1",),
            group,
            in_field=True,
        ),
    ]


def _looks(window: Window) -> list[Action]:
    group = translate("Actions", "Settings")
    theme = window.theme
    return [
        Action(
            "window.coder", translate("Actions", "Change the name you code under"), window.coder_strip.ask, (), group
        ),
        Action("window.light", translate("Actions", "Light colours"), partial(theme.choose, Mode.LIGHT), (), group),
        Action("window.dark", translate("Actions", "Dark colours"), partial(theme.choose, Mode.DARK), (), group),
        Action(
            "window.system",
            translate("Actions", "Colours of the system"),
            partial(theme.choose, Mode.SYSTEM),
            (),
            group,
        ),
    ]


def _is_free(window: Window) -> bool:
    return not window.opener.is_busy


def _can_write(window: Window) -> bool:
    return window.session is not None and not window.session.study.read_only
