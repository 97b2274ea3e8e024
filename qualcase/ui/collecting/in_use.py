"""Which collection is in use in a study, kept in the settings. Free of Qt."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from qualcase.words import mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.collections import Collection
    from qualcase.settings import Settings
    from qualcase.study import Study

_KEY = "collecting"
_STUDIES = 50
"""So many studies are remembered."""
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


class InUse:
    """Read from the settings each time: another window may have chosen another one."""

    def __init__(self, settings: Settings, study: Study) -> None:
        """For one study."""
        self._settings, self._study = settings, study
        self._study_id = study.info().id

    def get(self) -> Collection | None:
        """The collection in use; the newest where none was chosen or the chosen one is gone."""
        every = self._study.collections.all()
        kept = self._kept().get("id")
        chosen = next((one for one in every if one.id == kept), None)
        return chosen or max(every, key=lambda one: one.made_at or _LONG_AGO, default=None)

    def choose(self, collection_id: str) -> None:
        """Use this one from now on."""
        self._set(id=collection_id)

    def settle_on(self, collection_id: str) -> None:
        """It is shown: use it from now on unless one was chosen, so that a newer one does not take its place."""
        if self._kept().get("id") is None:
            self._set(id=collection_id)

    @property
    def is_shown(self) -> bool:
        """Whether the pane stands beside the rooms."""
        return self._kept().get("shown") is True

    def show(self, *, shown: bool) -> None:
        """Show the pane, or not, also after a restart."""
        self._set(shown=shown)

    @property
    def width(self) -> int | None:
        """How wide the pane was left, in pixels."""
        kept = self._kept().get("width")
        return kept if type(kept) is int and kept > 0 else None

    def keep_width(self, width: int) -> None:
        """Remember how wide the pane is, in pixels."""
        self._set(width=width)

    def _all(self) -> dict[str, Any]:
        kept = self._settings.get(_KEY)
        return kept if isinstance(kept, dict) else {}

    def _kept(self) -> dict[str, Any]:
        kept = self._all().get(self._study_id)
        return kept if isinstance(kept, dict) else {}

    def _set(self, **fields: object) -> None:
        others = {study: held for study, held in self._all().items() if study != self._study_id}
        studies = {**others, self._study_id: {**self._kept(), **fields}}
        self._settings.set(_KEY, dict(list(studies.items())[-_STUDIES:]))


def free_name(held: Iterable[Collection]) -> str:
    """A name for a collection that nobody has named: the day on which it is begun."""
    taken = {one.name.casefold() for one in held}
    wanted = say(mark("Excerpts of {date}"), date=say_date(datetime.now(UTC).astimezone().date()))
    numbered = (f"{wanted} ({number})" if number > 1 else wanted for number in range(1, len(taken) + 3))
    return next(one for one in numbered if one.casefold() not in taken)
