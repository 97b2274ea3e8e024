"""Which codings have a stripe with a name beside the text. Free of Qt."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.coding.agreed import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.codings import Coding

_MOST = 5
"""So many codes have stripes where only the most coded, or those used last, have."""


class StripeMode(StrEnum):
    """What has a stripe."""

    ALL = "all"
    MOST = "most"
    """The codes with most codings in this text."""
    RECENT = "recent"
    """The codes used last."""
    CHOSEN = "chosen"
    """Codes that a person chose."""
    CODER = "coder"
    """What one coder has coded."""
    NOT_AGREED = "not_agreed"
    """What somebody has coded and the agreed layer does not have so."""
    DENSITY = "density"
    """No stripes: how many codings lie over each line."""


def next_mode(mode: StripeMode, *, chosen: bool, coders: int, agreed: bool = False) -> StripeMode:
    """The mode after one, around; those that would show the same as all are left out."""
    modes = [one for one in StripeMode if one is not StripeMode.CHOSEN or chosen]
    modes = [one for one in modes if one is not StripeMode.CODER or coders > 1]
    modes = [one for one in modes if one is not StripeMode.NOT_AGREED or agreed]
    return modes[(modes.index(mode) + 1) % len(modes)] if mode in modes else StripeMode.ALL


def striped(
    codings: Iterable[Coding],
    mode: StripeMode,
    *,
    recent: Sequence[str],
    chosen: Sequence[str],
    coder_id: str,
    agreed_id: str = "",
) -> frozenset[str]:
    """Ids of those of these codings that have a stripe."""
    found = list(codings)
    match mode:
        case StripeMode.ALL | StripeMode.DENSITY:
            return frozenset(one.id for one in found)
        case StripeMode.CODER:
            return frozenset(one.id for one in found if one.coder_id == coder_id)
        case StripeMode.NOT_AGREED:
            agreed = {place_of(one) for one in found if one.coder_id == agreed_id}
            return frozenset(one.id for one in found if place_of(one) not in agreed)
        case StripeMode.MOST:
            codes = {code for code, _ in Counter(one.code_id for one in found).most_common(_MOST)}
        case StripeMode.RECENT:
            codes = set(recent[:_MOST])
        case StripeMode.CHOSEN:
            codes = set(chosen)
    return frozenset(one.id for one in found if one.code_id in codes)
