"""A screen: one workspace of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qualcase.coding.memos import MemoTarget
from qualcase.ui.base.thing import things_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.coding.views import ViewSettings
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.place import Place, Room
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.theme.tokens import Tokens


class Screen(QWidget):
    """Base of every workspace. It is made when first visited; then the window tells it what happens."""

    room: Room
    actions_changed = Signal()
    """What can be done here became something else."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Keep the session and the colours."""
        super().__init__(parent)
        self.session = session
        self.tokens = tokens

    def show_place(self, place: Place) -> None:
        """Show what the place names; called each time the window goes to this room."""

    def current_place(self) -> Place | None:
        """Where the user is now, for back and forward and for the next start."""
        return None

    def things_here(self) -> Sequence[Thing]:
        """What a memo could be on here, the nearest first."""
        place = self.current_place()
        return things_at(place) if place is not None else ()

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """What is chosen and can be collected: ids of codings, and places of passages that are not coded."""
        nearest = next(iter(self.things_here()), None)
        return (nearest.id,) if nearest is not None and nearest.target is MemoTarget.CODING else ()

    def asked_here(self) -> ViewSettings | None:
        """How figures are compared here, for a report of them; None where none are."""
        return None

    def take_asked(self, asked: ViewSettings) -> None:
        """Compare figures as they were compared where somebody came from."""

    def take_changes(self, changes: Changes) -> None:
        """Draw anew what an action touched. Called on visible and hidden screens alike."""

    def take_filter(self, chosen: Filter) -> None:
        """Look at other material."""

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.tokens = tokens

    def give_room(self, *, narrow: bool) -> None:
        """Something stands beside all rooms and leaves little room, or does not any more."""

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Files were dropped on the window; whether this screen does something with them."""
        del paths
        return False

    def unsaved(self) -> str:
        """What would be lost if the study was closed now, as a sentence; empty where nothing would."""
        return ""

    def actions_here(self) -> Sequence[Action]:
        """What can be done on this screen: for keys, Ctrl+K and F1."""
        return ()
