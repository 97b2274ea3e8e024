"""Where the user has been: back and forward, as in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcase.ui.base.place import Place

_LONGEST = 100


class Trail:
    """Two stacks of places around the present one."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place that was come back from."""
        return bool(self._ahead)

    def leave(self, place: Place) -> None:
        """The user goes on from this place to a new one."""
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[:-_LONGEST]
        self._ahead.clear()

    def back(self, present: Place) -> Place | None:
        """The place before the present one."""
        return self._step(self._behind, self._ahead, present)

    def forward(self, present: Place) -> Place | None:
        """The place that was come back from."""
        return self._step(self._ahead, self._behind, present)

    @staticmethod
    def _step(source: list[Place], target: list[Place], present: Place) -> Place | None:
        while source:
            found = source.pop()
            if found != present:
                target.append(present)
                return found
        return None
