"""Named colours, light and dark. Nothing in the window uses a colour that is not one of these or a code's own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme as `#RRGGBB`."""

    dark: bool
    surface: str
    """Behind text."""
    raised: str
    """Side panels, bars, headers: one step off the surface."""
    line: str
    """Hairlines."""
    text: str
    quiet: str
    """Text that steps back: origins, labels, dimmed turns."""
    accent: str
    on_accent: str
    """Text on the accent."""
    selection: str
    """Behind selected text and rows."""
    hover: str
    focus: str
    """The ring around what has the keyboard."""
    warn: str
    good: str
    refused: str
    """What cannot be done or taken."""
    depth: tuple[str, ...]
    """Tint behind a passage by how many codings lie there: 1 to 6."""
    heat: tuple[str, ...]
    """Cells by value: 0 (surface) to 8 (accent)."""


LIGHT = Tokens(
    dark=False,
    surface="#FFFFFF",
    raised="#F6F6F4",
    line="#DEDEDA",
    text="#1D1F21",
    quiet="#5C6064",
    accent="#2F5D8A",
    on_accent="#FFFFFF",
    selection="#CFE0F1",
    hover="#EEF2F6",
    focus="#2F5D8A",
    warn="#874E00",
    good="#28663C",
    refused="#A12A30",
    depth=("#F4F1E6", "#ECE6D2", "#E3DABD", "#D9CDA8", "#CFC094", "#C4B280"),
    heat=(
        "#FFFFFF",
        "#EEF3F8",
        "#DCE7F0",
        "#C8D9E7",
        "#B1C9DD",
        "#97B5CF",
        "#7A9EBF",
        "#4F78A2",
        "#2F5D8A",
    ),
)

DARK = Tokens(
    dark=True,
    surface="#1B1D1F",
    raised="#232629",
    line="#34383C",
    text="#E6E4DF",
    quiet="#AEB2B6",
    accent="#7FB0DE",
    on_accent="#11202E",
    selection="#28425A",
    hover="#2A2E32",
    focus="#7FB0DE",
    warn="#E0A458",
    good="#79C08F",
    refused="#F0908F",
    depth=("#26261F", "#302F25", "#3A382B", "#454231", "#504C38", "#5B563F"),
    heat=(
        "#1B1D1F",
        "#202830",
        "#263440",
        "#2D4151",
        "#365064",
        "#3D5C74",
        "#456882",
        "#618DAE",
        "#7FB0DE",
    ),
)
