"""What the codebook screen decides: which codes fit what was typed, where a code lands, what a change says. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.codebook import Code, Wordings
    from qualcase.coding.tree import CodeTree


def fits(code: Code, tree: CodeTree, typed: str) -> bool:
    """Whether a code is meant by what was typed: in its path, its names in any language, or its key."""
    wanted = typed.casefold().split()
    said = " ".join([tree.path(code.id), *code.names.values(), code.key]).casefold()
    return all(word in said for word in wanted)


def total_uses(tree: CodeTree, uses: Mapping[str, int], code_id: str) -> int:
    """Passages coded with a code or anything below it."""
    return sum(uses.get(one, 0) for one in tree.with_subcodes(code_id))


@dataclass(frozen=True)
class Landing:
    """Where a code is to be put: under a parent (None: at the top), at a place among the others there."""

    parent_id: str | None
    position: int


def landing(tree: CodeTree, code_id: str, parent_id: str | None, row: int) -> Landing | None:
    """Where a code lands that is dropped before the row of a parent (-1: at its end); None where it cannot."""
    if parent_id is not None and parent_id in tree.with_subcodes(code_id):
        return None
    siblings = tree.children(parent_id)
    place = len(siblings) if row < 0 else row
    own = next((number for number, one in enumerate(siblings) if one.id == code_id), None)
    if own is not None and own < place:
        place -= 1
    return None if own == place else Landing(parent_id, place)


def step(tree: CodeTree, code_id: str, *, right: int = 0, down: int = 0) -> Landing | None:
    """Where a code lands when it is moved one step by key; None where there is no further."""
    code = tree[code_id]
    siblings = tree.children(code.parent_id)
    place = next(number for number, one in enumerate(siblings) if one.id == code_id)
    if down:
        new = place + down
        return Landing(code.parent_id, new) if 0 <= new < len(siblings) else None
    if right > 0:
        return Landing(siblings[place - 1].id, len(tree.children(siblings[place - 1].id))) if place else None
    if code.parent_id is None:
        return None
    above = tree[code.parent_id]
    uncles = tree.children(above.parent_id)
    return Landing(above.parent_id, next(number for number, one in enumerate(uncles) if one.id == above.id) + 1)


def next_to(tree: CodeTree, code_id: str) -> str | None:
    """The code to select when one is going to be removed: the next sibling, the one before, the parent."""
    code = tree[code_id]
    siblings = tree.children(code.parent_id)
    place = next(number for number, one in enumerate(siblings) if one.id == code_id)
    if place + 1 < len(siblings):
        return siblings[place + 1].id
    return siblings[place - 1].id if place else code.parent_id


def reworded(texts: Wordings, language: str, text: str) -> dict[str, str]:
    """The wordings with one language changed; an empty text takes it away."""
    new = {one: said for one, said in texts.items() if one != language}
    return {**new, language: text} if text else new
