"""What paragraphs of a report are by their styles: styles are few, paragraphs many thousand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qualcase.coding.remade import PieceKind

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONTENTS = re.compile(r"toc( heading|\s*\d)|contents( heading|\s*\d)")


class StyleKinds:
    """The styles of one document."""

    def __init__(self, styles: Mapping[str, str], levels: Mapping[str, int]) -> None:
        """The names (in lower case) and levels of the document's styles, by their ids."""
        self._styles, self._levels = styles, levels
        self._known: dict[str, tuple[PieceKind, int, str]] = {}

    def of(self, style_id: str, text: str) -> tuple[PieceKind, int, str]:
        """What a paragraph in a style is, its level where it is a heading, and the name of the style."""
        kind, level, style = self._known.get(style_id) or self._learn(style_id)
        if level and not text.strip():
            return PieceKind.LINE, 0, style
        return kind, level, style

    def _learn(self, style_id: str) -> tuple[PieceKind, int, str]:
        style = self._styles.get(style_id, style_id.casefold())
        level = self._levels.get(style_id, 0)
        found = PieceKind.HEADING if level else PieceKind.LINE, level, style
        if _CONTENTS.fullmatch(style):
            found = PieceKind.CONTENTS, 0, style
        self._known[style_id] = found
        return found
