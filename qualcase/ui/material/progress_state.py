"""How far coders are with the material: whose coding is looked at, how full each chip is, the sums. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qualcase.coding.filters import Filter
from qualcase.coding.people import CodingState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.coding.sources import Source
    from qualcase.study.coded_share import SourceProgress

LEAD = "lead"
"""In place of a coder's id: each source's lead coder."""
ME = "me"
"""In place of a coder's id: who sits at the machine, whether or not they have coded in this study."""


class Fullness(Enum):
    """How far somebody is with a source."""

    EMPTY = 0
    HALF = 1
    FULL = 2


@dataclass(frozen=True)
class Tally:
    """How far somebody is with several sources."""

    total: int = 0
    done: int = 0
    begun: int = 0


def fullness(state: CodingState | None, codings: int) -> Fullness:
    """Done is full; begun is half, and so is a source with codings where nobody has said anything."""
    if state is CodingState.DONE:
        return Fullness.FULL
    return Fullness.HALF if state is CodingState.BEGUN or codings else Fullness.EMPTY


def counted_by(coder_id: str | None) -> Filter:
    """The filter that counts the codings of a coder; the settled agreed layers, else the lead coders, when None."""
    return Filter(coders=(coder_id,)) if coder_id else Filter()


def how_full(
    sources: Iterable[Source],
    coder_id: str | None,
    states: Mapping[str, Mapping[str, CodingState]],
    codings: Mapping[str, SourceProgress],
    agreed_id: str | None = None,
) -> dict[str, Fullness]:
    """How far a coder (None: each source's settled agreed layer `agreed_id`, else its lead coder) is with each source.

    `states` is what coders said, by source and coder; `codings` is counted with `counted_by`.
    """
    found = {}
    for source in sources:
        said = states.get(source.id, {})
        settled = agreed_id is not None and said.get(agreed_id) is CodingState.DONE
        coder = coder_id or (agreed_id if settled else source.lead_coder_id) or ""
        counted = codings.get(source.id)
        found[source.id] = fullness(said.get(coder), counted.codings if counted else 0)
    return found


def tally(source_ids: Sequence[str], full: Mapping[str, Fullness]) -> Tally:
    """The sums over some sources, each once."""
    found = [full.get(one, Fullness.EMPTY) for one in dict.fromkeys(source_ids)]
    return Tally(len(found), found.count(Fullness.FULL), found.count(Fullness.HALF))
