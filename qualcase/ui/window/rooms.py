"""The workspaces: what they are called and where their screens come from. A screen is imported when first visited."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.pages import is_there
from qualcase.ui.base.place import Room

if TYPE_CHECKING:
    from qualcase.ui.base.screen import Screen

translate = QCoreApplication.translate


@dataclass(frozen=True)
class _Home:
    module: str
    screen: str
    icon: str


_HOMES = {
    Room.MATERIAL: _Home("qualcase.ui.material.screen", "MaterialScreen", "stack"),
    Room.CODE: _Home("qualcase.ui.code.screen", "CodeScreen", "pencil-line"),
    Room.CODEBOOK: _Home("qualcase.ui.codebook.screen", "CodebookScreen", "tree-structure"),
    Room.COMPARE: _Home("qualcase.ui.compare.screen", "CompareScreen", "columns"),
    Room.SUMMARIES: _Home("qualcase.ui.summaries.screen", "SummariesScreen", "notebook"),
    Room.REPORTS: _Home("qualcase.ui.reports.screen", "ReportsScreen", "file-text"),
    Room.MEMOS: _Home("qualcase.ui.memos.screen", "MemosScreen", "note"),
    Room.COLLECTIONS: _Home("qualcase.ui.collecting.screen", "CollectionScreen", "book-open"),
}
_OFF_THE_RAIL = (Room.MEMOS, Room.COLLECTIONS)
"""What has its own keys and is no step of the work."""


def rooms() -> tuple[Room, ...]:
    """The rooms of the rail that are built, in its order."""
    return tuple(room for room in Room if room not in _OFF_THE_RAIL and is_there(_HOMES[room].module))


def can_go_to(room: Room) -> bool:
    """Whether there is a screen of a room, on the rail or not."""
    return room in _OFF_THE_RAIL or room in rooms()


def screen_class(room: Room) -> type[Screen]:
    """The screen of a room, imported now."""
    home = _HOMES[room]
    found: type[Screen] = getattr(import_module(home.module), home.screen)
    return found


def icon_name(room: Room) -> str:
    """The room's icon in the family."""
    return _HOMES[room].icon


def room_title(room: Room) -> str:
    """What the rail calls a room."""
    return {
        Room.MATERIAL: translate("Rooms", "Material"),
        Room.CODE: translate("Rooms", "Code"),
        Room.CODEBOOK: translate("Rooms", "Codebook"),
        Room.COMPARE: translate("Rooms", "Compare"),
        Room.SUMMARIES: translate("Rooms", "Summaries"),
        Room.REPORTS: translate("Rooms", "Reports"),
        Room.MEMOS: translate("Rooms", "Memos"),
        Room.COLLECTIONS: translate("Rooms", "Collections"),
    }[room]
