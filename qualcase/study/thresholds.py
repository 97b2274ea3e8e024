"""The thresholds of change that a person keeps for a study: in the settings, so that window and command line agree."""

from __future__ import annotations

from dataclasses import asdict, fields
from math import isfinite
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Thresholds
from qualcase.errors import UserError
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from qualcase.settings import Settings

_KEY = "compare.thresholds"
_LEAST = {"points": 0.0, "ratio": 1.0, "steps": 0.0, "turn": 0.0, "talk": 1.0}
"""Every threshold must be above this, else everything would be a change."""


def kept_thresholds(settings: Settings, study_id: str) -> Thresholds:
    """Those kept for a study; what is damaged counts as never set."""
    held = settings.get(_KEY, {})
    own = held.get(study_id, {}) if isinstance(held, dict) else {}
    if not isinstance(own, dict):
        return Thresholds()
    known = {entry.name for entry in fields(Thresholds)}
    found = {name: float(value) for name, value in own.items() if name in known and isinstance(value, int | float)}
    return Thresholds(**{name: value for name, value in found.items() if _is_fit(name, value)})


def keep_thresholds(settings: Settings, study_id: str, thresholds: Thresholds) -> None:
    """Keep them for a study. Raises UserError when one of them marks everything."""
    check_thresholds(thresholds)
    held = settings.get(_KEY, {})
    settings.set(_KEY, {**(held if isinstance(held, dict) else {}), study_id: asdict(thresholds)})


def check_thresholds(thresholds: Thresholds) -> None:
    """Raise UserError when one of them cannot be used."""
    for name, value in asdict(thresholds).items():
        if not _is_fit(name, value):
            raise UserError(
                "From {value} on, everything would be marked. Give a number above {least}.",
                value=plain_number(value),
                least=plain_number(_LEAST[name]),
            )


def plain_number(value: float) -> str:
    """A threshold as a person writes it: with the decimal sign of the language, and no more places than it has."""
    places = next((one for one in range(4) if round(value, one) == value), 4)
    return say_number(value, places) if isfinite(value) else str(value)


def _is_fit(name: str, value: float) -> bool:
    return isfinite(value) and value > _LEAST[name]
