"""Whose codings one may change: one's own.

What is done to a coding counts in comparisons and in agreement as its coder's judgement, and the history names them. So
a lost passage is placed, and a coding removed, only by whose it is. Who corrects a text does say where the passages of
all coders lie then, since it could not be saved else; but there, too, a coding of somebody else is lost at worst, and
can be placed by them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from qualcase.coding.codings import Coding
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate


def is_own(session: Session, coding: Coding, refusal: str) -> bool:
    """Whether a coding is the user's own; else `refusal` is said, in which `{coder}` is whose it is."""
    if coding.coder_id == session.coding_id:
        return True
    names = {one.id: one.name for one in session.study.frame().coders}
    session.say(refusal.replace("{coder}", names.get(coding.coder_id, "?")), warning=True)
    return False


def not_yours_to_remove() -> str:
    """The refusal to remove somebody else's coding."""
    return translate("Correcting", "{coder} coded this passage. You remove only your own codings.")


def not_yours_to_place() -> str:
    """The refusal to place somebody else's lost passage."""
    return translate("Correcting", "{coder} coded this passage. You place only your own codings.")
