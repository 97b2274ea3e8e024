"""Versions of the codebook as the page shows them. Free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.study.codebook_words import say_change, say_field, say_value
from qualcase.text.worddiff import word_diff

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.study.codebook_states import CodebookComparison
    from qualcase.text.worddiff import Piece

GROUPS = ("added", "removed", "renamed", "moved", "changed")


def comparison_lines(found: CodebookComparison, headings: Mapping[str, str]) -> list[tuple[str, tuple[Piece, ...]]]:
    """What differs, as headings (`# …`), lines, and texts with their pieces."""
    lines: list[tuple[str, tuple[Piece, ...]]] = []
    for group in GROUPS:
        changes = getattr(found, group)
        if changes and group != "changed":
            lines.append((f"# {headings[group]}", ()))
            lines += [(say_change(one), ()) for one in changes]
    for change in found.changed:
        lines.append((f"# {say_change(change)}", ()))
        for one in change.fields:
            pieces = word_diff(say_value(one.field, one.before), say_value(one.field, one.now))
            lines.append((say_field(one.field, one.language), pieces))
    return lines
