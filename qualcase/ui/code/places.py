"""Where one was in each text, kept in the settings by study and never in a study. Free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from qualcase.settings import Settings

_KEY = "text_places"
_SOURCES = 120
"""Texts remembered of one study; those read longest ago are forgotten."""
_STUDIES = 12


class Left(NamedTuple):
    """How a text was left: caret and top line as code points, and the pixels that the top line is scrolled past."""

    caret: int
    top: int
    past: float


class TextPlaces:
    """The places of one study. What a hand or a program wrote wrongly into the settings counts as nothing."""

    def __init__(self, settings: Settings, study_id: str) -> None:
        """Read what is kept."""
        self._settings, self._study_id = settings, study_id
        kept = self._kept().get(study_id)
        places = kept.items() if isinstance(kept, dict) else ()
        self._places = {source: Left(*left) for source, left in places if _is_sound(left)}

    def get(self, source_id: str) -> Left | None:
        """How a source was left."""
        return self._places.get(source_id)

    @property
    def last(self) -> str | None:
        """The source that was read last."""
        return next(reversed(self._places), None)

    def keep(self, source_id: str, left: Left) -> None:
        """Remember how a source is left."""
        if self._places.get(source_id) == left and self.last == source_id:
            return
        self._places.pop(source_id, None)
        self._places[source_id] = left
        self._places = dict(list(self._places.items())[-_SOURCES:])
        studies = {study: places for study, places in self._kept().items() if study != self._study_id}
        studies[self._study_id] = {source: list(place) for source, place in self._places.items()}
        self._settings.set(_KEY, dict(list(studies.items())[-_STUDIES:]))

    def _kept(self) -> dict[str, Any]:
        kept = self._settings.get(_KEY)
        return kept if isinstance(kept, dict) else {}


def _is_sound(left: Any) -> bool:
    return isinstance(left, list) and len(left) == len(Left._fields) and all(type(one) in (int, float) for one in left)
