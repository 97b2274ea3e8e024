"""The framework grid on the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.ui.matrix.clipboard import put_lines
from qualcase.ui.summaries.grid_state import cell_of

if TYPE_CHECKING:
    from qualcase.ui.summaries.grid_state import GridLayout


def grid_lines(layout: GridLayout) -> list[list[str]]:
    """Two lines of headings (sites; cases), then a line for each code and part: as the grid stands, stacked."""
    tree = layout.facts.frame.tree
    lines = [
        ["", "", *(one.site for one in layout.places)],
        ["", "", *(f"{one.name} {one.title}".strip() for one in layout.places)],
    ]
    for code in layout.codes:
        for part in layout.parts:
            cells = (layout.facts.text(cell_of(code.id, place, part)) for place in layout.places)
            lines.append([tree.path(code.id), part.title, *(" ".join(words.split()) for words in cells)])
    return lines if any(lines[0]) else lines[1:]


def copy_grid(layout: GridLayout, caption: str) -> None:
    """Put what is shown on the clipboard, with its caption."""
    put_lines(grid_lines(layout), caption)
