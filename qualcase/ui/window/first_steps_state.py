"""The five steps through the sample study: which are done, and which comes next. Free of Qt."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from qualcase.ui.base.place import Place, Room

if TYPE_CHECKING:
    from qualcase.coding.changes import Changes
    from qualcase.settings import Settings

_AWAY = "first_steps_away"


class Step(IntEnum):
    """From a change to the passages behind it, to a coding of one's own, and back."""

    READ = 0
    OPEN = 1
    TRANSCRIPT = 2
    CODE = 3
    ANSWER = 4


class FirstSteps:
    """Takes in what happens in the window. A step that was done stays done."""

    def __init__(self) -> None:
        self._done: set[Step] = set()
        self._given: Place | None = None
        self._room: Room | None = None
        self._reading = False

    @property
    def done(self) -> frozenset[Step]:
        """The steps that were done."""
        return frozenset(self._done)

    @property
    def present(self) -> Step | None:
        """The first step that was not done yet; None after the last."""
        return next((step for step in Step if step not in self._done), None)

    def see_cell(self, place: Place | None) -> None:
        """The passages of a cell are shown. The first cell is given; a person went to any other."""
        if place is None or place.code_id is None or place.case_id is None:
            return
        if self._given is None:
            self._given = place
        elif place != self._given:
            self._done.add(Step.READ)

    def open_passages(self) -> None:
        """A cell is read side by side; so the change in it was read, too."""
        self._reading = True
        self._done |= {Step.READ, Step.OPEN}

    def see_matrix(self) -> None:
        """The matrix is back after a cell was read side by side."""
        self._reading = False
        self._look_for_answer()

    @property
    def hides_matrix(self) -> bool:
        """Whether the comparison is shown, with passages in place of the matrix."""
        return self._reading and self._room is Room.COMPARE

    def come_to(self, place: Place) -> None:
        """The window shows a place."""
        self._room = place.room
        if place.room is Room.CODE and place.coding_id is not None:
            self._done.add(Step.TRANSCRIPT)
        self._look_for_answer()

    def take(self, changes: Changes) -> None:
        """An action was committed."""
        if changes.touches("coding"):
            self._done.add(Step.CODE)
            self._look_for_answer()

    def _look_for_answer(self) -> None:
        if self._room is Room.COMPARE and not self._reading and Step.CODE in self._done:
            self._done.add(Step.ANSWER)


def are_wanted(settings: Settings, *, demo: bool) -> bool:
    """Whether the steps are to be shown: in the sample study, until they are done or put away."""
    return demo and not settings.get(_AWAY)


def put_away(settings: Settings) -> None:
    """Never show the steps again."""
    settings.set(_AWAY, True)
