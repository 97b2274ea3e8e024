"""How one person codes in one study: codes used last and often, favourites, what is taken. Kept in the settings.

Keyed by the study's id; nothing of it is a row of the study. Free of Qt.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from qualcase.settings import Settings

FAVOURITES = "123456789"
"""Digits that, with Alt, code at once."""
_KEY = "coding_habits"
_STUDIES = 12
_RECENT = 12
_FRONT = 6
"""So many codes used last stand before those used often."""
_TOO_MANY = 400
"""Uses of one code at which all counts are halved, so that what was used long ago falls behind."""


class Taking(StrEnum):
    """What is coded where nothing is selected."""

    TURN = "turn"
    SENTENCE = "sentence"


class Habits:
    """Read once, written at each change. What somebody wrote wrongly into the settings counts as nothing."""

    def __init__(self, settings: Settings, study_id: str) -> None:
        """Take up what is kept for a study."""
        self._settings, self._study_id = settings, study_id
        kept = self._all().get(study_id)
        held: dict[str, Any] = kept if isinstance(kept, dict) else {}
        self.recent = _texts(held.get("recent"))
        """Codes used last, latest first."""
        self.last = _texts(held.get("last"))
        """The codes of the last coding."""
        counts = held.get("counts")
        counts = counts if isinstance(counts, dict) else {}
        self._counts = {code: number for code, number in counts.items() if type(number) is int}
        favourites = held.get("favourites")
        favourites = favourites if isinstance(favourites, dict) else {}
        self._favourites = {key: str(code) for key, code in favourites.items() if key in FAVOURITES}
        self.stripes = str(held.get("stripes") or "")
        """Which codings have a stripe, as `StripeMode` writes it."""
        self.striped_codes = _texts(held.get("striped_codes"))
        """The codes that have one where a person chose them."""
        self._taking = Taking.SENTENCE if held.get("taking") == Taking.SENTENCE else Taking.TURN

    @property
    def taking(self) -> Taking:
        """What is coded where nothing is selected."""
        return self._taking

    def take(self, what: Taking) -> None:
        """Code sentences, or turns, where nothing is selected."""
        self._taking = what
        self.keep()

    def use(self, code_ids: Sequence[str]) -> None:
        """Remember a coding with these codes; `keep` writes it down."""
        self.last = list(dict.fromkeys(code_ids))
        for code_id in reversed(self.last):
            self.recent = [code_id, *(one for one in self.recent if one != code_id)][:_RECENT]
            self._counts[code_id] = self._counts.get(code_id, 0) + 1
        if max(self._counts.values(), default=0) > _TOO_MANY:
            self._counts = {code: number // 2 for code, number in self._counts.items() if number > 1}

    def front(self) -> list[str]:
        """Codes in the order in which they are offered first: favourites, used last, used often."""
        favourites = [self._favourites[key] for key in sorted(self._favourites)]
        often = sorted(self._counts, key=lambda code: -self._counts[code])
        return list(dict.fromkeys([*favourites, *self.recent[:_FRONT], *often]))

    def favourite(self, key: str) -> str | None:
        """The code that a digit stands for."""
        return self._favourites.get(key)

    def key_of(self, code_id: str) -> str:
        """The digit that stands for a code, empty where none does."""
        return next((key for key, code in self._favourites.items() if code == code_id), "")

    def favour(self, code_id: str, key: str) -> None:
        """Let a digit stand for a code; an empty one takes its digit away."""
        self._favourites = {one: code for one, code in self._favourites.items() if code != code_id and one != key}
        if key:
            self._favourites[key] = code_id
        self.keep()

    def forget_all_but(self, known: Container[str]) -> None:
        """Forget codes that the study does not have (any more); undo of a removal brings no habit back."""
        self.recent = [code for code in self.recent if code in known]
        self.last = [code for code in self.last if code in known]

    def keep(self) -> None:
        """Write it to the settings."""
        studies = {study: held for study, held in self._all().items() if study != self._study_id}
        studies[self._study_id] = {
            "recent": self.recent,
            "last": self.last,
            "counts": self._counts,
            "favourites": self._favourites,
            "stripes": self.stripes,
            "striped_codes": self.striped_codes,
            "taking": self._taking.value,
        }
        self._settings.set(_KEY, dict(list(studies.items())[-_STUDIES:]))

    def _all(self) -> dict[str, Any]:
        kept = self._settings.get(_KEY)
        return kept if isinstance(kept, dict) else {}


def _texts(kept: Any) -> list[str]:
    return [one for one in kept if isinstance(one, str)] if isinstance(kept, list) else []
