"""How the width of the view is shared: speakers, text, stripes with names. Free of Qt."""

from __future__ import annotations

from typing import NamedTuple


class Wishes(NamedTuple):
    """Widths in pixels that the type asks for."""

    gutter: int
    text: int
    least_text: int
    names: int
    """Lanes and names as one would like them."""
    least_names: int


class Columns(NamedTuple):
    """Widths of the three columns; `pad` is the empty space left of the gutter."""

    pad: int
    gutter: int
    text: int
    margin: int

    @property
    def left(self) -> int:
        """Everything left of the text."""
        return self.pad + self.gutter


def share(width: int, wishes: Wishes) -> Columns:
    """Give the text its measure first, then the names; what is left over goes to both sides."""
    gutter = wishes.gutter if width >= wishes.gutter + wishes.least_text + wishes.least_names else wishes.gutter // 2
    text = max(min(wishes.text, width - gutter - wishes.least_names), wishes.least_text)
    margin = max(width - gutter - text, 0)
    over = max(margin - wishes.names, 0)
    pad = over // 2
    return Columns(pad, gutter, text, margin - pad)
