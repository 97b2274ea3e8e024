"""An analysis as plain values that a study keeps, and back."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from qualcase.coding.qca import Cuts
from qualcase.coding.qca_settings import Anchors, QcaSettings, SetOf

if TYPE_CHECKING:
    from collections.abc import Mapping


def kept(settings: QcaSettings) -> dict[str, Any]:
    """The settings as values that JSON knows."""
    return asdict(settings)


def settings_of(held: Mapping[str, Any]) -> QcaSettings:
    """The settings that were kept."""
    return QcaSettings(
        outcome=_set(held["outcome"]),
        conditions=tuple(_set(one) for one in held["conditions"]),
        cases=tuple(held["cases"]),
        rater=held["rater"],
        cuts=Cuts(**held["cuts"]),
        negate=held["negate"],
        expected=tuple(held["expected"]),
    )


def _set(held: Mapping[str, Any]) -> SetOf:
    anchors = held["anchors"]
    made = SetOf(**{**held, "anchors": Anchors(**anchors) if anchors else None})
    return replace(made, in_values=tuple(made.in_values), thresholds=tuple(made.thresholds))
