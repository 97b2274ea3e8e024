"""What two waves have in common: the filter that restricts a comparison marked ≠ to kinds and roles in both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.compare.cells import kinds_and_roles
from qualcase.compare.stack import KINDS

if TYPE_CHECKING:
    from qualcase.coding.filters import Filter
    from qualcase.compare.crossing import Crossing


def in_both(crossing: Crossing, chosen: Filter, before: int, after: int) -> Filter | None:
    """The filter narrowed to the kinds of source, and where roles differ to the roles, that both cells have.

    None when they have no kind, or no role, in common. Roles are left alone where they are the same, so that notes and
    documents stay in; persons without a role are left out where roles are chosen.
    """
    kinds, roles = kinds_and_roles(crossing)
    shared = tuple(kind.value for kind, held in zip(KINDS, kinds[before] & kinds[after], strict=True) if held)
    if not shared:
        return None
    found = replace(chosen, kinds=shared) if (kinds[before] != kinds[after]).any() else chosen
    if not (roles[before] != roles[after]).any():
        return found
    names = crossing.selection.stack.roles
    common = tuple(sorted(name for number, name in enumerate(names) if roles[before, number] and roles[after, number]))
    return replace(found, roles=common) if common else None
