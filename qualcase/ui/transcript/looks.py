"""Colours and widths of the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFontMetricsF, QPalette

from qualcase.ui.transcript.columns import Wishes
from qualcase.ui.transcript.margin import LANE

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from qualcase.ui.theme.tokens import Tokens

_SAMPLE = "det er jo sådan noget man lærer hen ad vejen, og så fik vi en aftale om at"
_LEAST_LETTERS = 34
_LANES = 3
"""Stripes side by side that there is room for before names become shorter."""


def dress(widget: QWidget, tokens: Tokens) -> None:
    """Give a widget the colours of a theme, whatever the application wears."""
    palette = widget.palette()
    for role, colour in (
        (QPalette.ColorRole.Base, tokens.surface),
        (QPalette.ColorRole.Window, tokens.surface),
        (QPalette.ColorRole.Text, tokens.text),
        (QPalette.ColorRole.WindowText, tokens.text),
        (QPalette.ColorRole.Highlight, tokens.selection),
        (QPalette.ColorRole.HighlightedText, tokens.text),
    ):
        palette.setColor(role, QColor(colour))
    widget.setPalette(palette)


def wishes(reading: QFont, interface: QFont, letters: int) -> Wishes:
    """The widths that the type asks for, with so many `letters` on a line.

    They do not hang on the codings, so that the lines stand still.
    """
    letter = QFontMetricsF(reading).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    small = QFontMetricsF(interface).horizontalAdvance("n")
    stripes = 20 + _LANES * LANE
    return Wishes(
        gutter=round(small * 14) + 20,
        text=round(letter * letters),
        least_text=round(letter * _LEAST_LETTERS),
        names=stripes + round(small * 26),
        least_names=stripes + round(small * 12),
    )
