"""What stands in one column of excerpts: those that count, and below them those that are only shown beside, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Beside


@dataclass(frozen=True)
class Shelf:
    """One column. A column without excerpts says in `nothing` why."""

    title: str
    detail: str = ""
    nothing: str = ""
    counted: tuple[Excerpt, ...] = ()
    beside: tuple[tuple[Beside, tuple[Excerpt, ...]], ...] = ()


def sort_beside(
    excerpts: Iterable[Excerpt], beside: Iterable[Beside]
) -> tuple[tuple[Excerpt, ...], tuple[tuple[Beside, tuple[Excerpt, ...]], ...]]:
    """Excerpts that count, and those that stand beside under what they are."""
    left = list(excerpts)
    groups: list[tuple[Beside, tuple[Excerpt, ...]]] = []
    for one in beside:
        taken = tuple(excerpt for excerpt in left if _belongs(excerpt, one))
        if taken:
            groups.append((one, taken))
            left = [excerpt for excerpt in left if excerpt not in taken]
    return tuple(left), tuple(groups)


def _belongs(excerpt: Excerpt, beside: Beside) -> bool:
    if beside.what == "about":
        return excerpt.about == beside.of
    return not excerpt.participants and excerpt.about is None and excerpt.kind == beside.of
