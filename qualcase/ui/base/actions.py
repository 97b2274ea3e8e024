"""Actions as data: keys, the command palette, menus and the key help are all drawn from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


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


def each_key_once(actions: Iterable[Action]) -> list[Action]:
    """The actions, each key with the first that has it: no key is told that would do something else."""
    taken: set[str] = set()
    told = []
    for action in actions:
        free = tuple(key for key in action.keys if key not in taken)
        taken.update(free)
        told.append(action if free == action.keys else replace(action, keys=free))
    return told
