"""What is told over the matrix, and what of it somebody put away until it says something else. No widgets."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from qualcase.coding.notices import WayOut
from qualcase.study.describe import hidden_words
from qualcase.study.notice_words import say_notice
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.comparison import Comparison
    from qualcase.settings import Settings

_KEY = "compare.put_away"
_MOST = 50
"""So many are remembered of a study."""


@dataclass(frozen=True)
class Told:
    """One line over the matrix."""

    key: str
    """What it says, in figures and names: another key is something else to know."""
    words: str
    way_out: WayOut | None = None


def told(shown: Comparison) -> tuple[Told, ...]:
    """What a reader of the comparison must know, most pressing first; then what the filter hides."""
    lines = [
        Told(_key(one.kind.value, dict(one.values)), say_notice(one), one.way_out)
        for one in shown.notices
        if not one.kind.is_empty
    ]
    if shown.hidden:
        words = say(mark("The filter hides {what}."), what=hidden_words(shown.hidden))
        lines.append(Told(_key("hidden", asdict(shown.hidden)), words, WayOut.CLEAR_FILTER))
    return tuple(lines)


class PutAway:
    """Which lines somebody has put away in a study."""

    def __init__(self, settings: Settings, study_id: str) -> None:
        """As it was left."""
        self._settings, self._study_id = settings, study_id

    def left_of(self, lines: Iterable[Told]) -> tuple[Told, ...]:
        """Those that are still to be shown."""
        away = set(self._own())
        return tuple(one for one in lines if one.key not in away)

    def add(self, lines: Iterable[Told]) -> None:
        """Put these away until they say something else."""
        own = self._own()
        own += [one.key for one in lines if one.key not in own]
        self._keep(own[-_MOST:])

    def bring_back(self, lines: Iterable[Told]) -> None:
        """Show these again."""
        back = {one.key for one in lines}
        self._keep([one for one in self._own() if one not in back])

    def _keep(self, own: list[str]) -> None:
        self._settings.set(_KEY, {**self._all(), self._study_id: own})

    def _own(self) -> list[str]:
        held = self._all().get(self._study_id, [])
        return [one for one in held if isinstance(one, str)] if isinstance(held, list) else []

    def _all(self) -> dict[str, Any]:
        held = self._settings.get(_KEY, {})
        return held if isinstance(held, dict) else {}


def _key(kind: str, values: dict[str, Any]) -> str:
    return json.dumps([kind, values], sort_keys=True)
