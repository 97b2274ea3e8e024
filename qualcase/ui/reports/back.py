"""The ways to what came back from people who never open the program: a workbook, comments in Word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.pages import is_there
from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from collections.abc import Iterator

translate = QCoreApplication.translate


class _Way(NamedTuple):
    page: Page
    room: Room
    module: str


_WAYS = (
    _Way(Page.SHEET_BACK, Room.MATERIAL, "qualcase.ui.sheetback"),
    _Way(Page.COMMENTS_BACK, Room.CODE, "qualcase.ui.commentsback"),
)


def ways_back() -> Iterator[tuple[str, Place]]:
    """What each way is called and where it leads, as far as it is built."""
    words = {
        Page.SHEET_BACK: translate("Reports", "What came back from Excel…"),
        Page.COMMENTS_BACK: translate("Reports", "What came back from Word…"),
    }
    for one in _WAYS:
        if is_there(one.module):
            yield words[one.page], Place(one.room, page=one.page)
