"""Actions as data: keys, the command palette, menus and the key help are all drawn from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Action:
    """Something a person can do, by name or key."""

    id: str
    """Stable, such as `code.next_turn`."""
    title: str
    """What it is called, translated: a verb first."""
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    """Key sequences as Qt writes them (`Ctrl+Z`); the first is the one that help shows."""
    group: str = ""
    """Heading in the key help."""
    enabled: Callable[[], bool] = lambda: True
    in_field: bool = False
    """Whether the key also works while text is typed in a field."""
    by_screen: bool = False
    """Whether the screen sees to the keys itself, where they mean something; the window only tells of them."""
