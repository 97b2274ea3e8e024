"""Colours of codes: twelve hues of even lightness that survive colour blindness, each in a light and a dark variant."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from qualcase.ui.theme.tokens import Tokens


class Hue(NamedTuple):
    """One colour in both themes. What a study keeps is the light one."""

    light: str
    dark: str


HUES = (
    Hue("#3072C1", "#79B1F9"),
    Hue("#C7692C", "#FFAE81"),
    Hue("#258D48", "#79CA8B"),
    Hue("#9E4F98", "#D991D2"),
    Hue("#B28D0E", "#EFCE6F"),
    Hue("#0F9293", "#44D6D6"),
    Hue("#AE4349", "#E98888"),
    Hue("#6A57B3", "#A497EA"),
    Hue("#7F951C", "#BDD377"),
    Hue("#0994BA", "#60D4FE"),
    Hue("#915B02", "#D49648"),
    Hue("#C1587D", "#FD9CBA"),
)

_DARK = {hue.light: hue.dark for hue in HUES}
_LIGHT = {hue.dark: hue.light for hue in HUES}
_LEAST_IN_DARK = 0.68
_MOST_IN_LIGHT = 0.52
"""Lightness (HSL) that colours from elsewhere are brought to, so that they can be seen on the surface."""


def shown(colour: str, tokens: Tokens) -> QColor:
    """The colour as this theme shows it. What is no colour at all counts as quiet text."""
    return QColor(_shown(colour.upper(), tokens.dark) or tokens.quiet)


@cache
def _shown(colour: str, dark: bool) -> str | None:  # noqa: FBT001 - a key of the cache
    known = (_DARK if dark else _LIGHT).get(colour)
    if known is not None:
        return known
    if colour in (_LIGHT if dark else _DARK):
        return colour
    mixed = QColor.fromString(colour)
    if not mixed.isValid():
        return None
    lightness = mixed.lightnessF()
    bounded = max(lightness, _LEAST_IN_DARK) if dark else min(lightness, _MOST_IN_LIGHT)
    return QColor.fromHslF(max(mixed.hslHueF(), 0.0), mixed.hslSaturationF(), bounded).name().upper()
