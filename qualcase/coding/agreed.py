"""The agreed layer: what coders settled together of a source, beside their own codings. Values and rules."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.coding.filters import AGREED, LEAD
from qualcase.words import LANGUAGES, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.codings import Coding

AGREED_NAME = mark("agreed layer")
LEAD_NAME = mark("lead coders")
RESERVED = frozenset({LEAD, AGREED})
"""Names that stand for no person wherever coders are named: each source's lead coder, and the agreed layer."""


class LayerState(StrEnum):
    """How far the agreed layer of a source is."""

    NONE = "none"
    IN_WORK = "in_work"
    """Begun: it is there, and the lead coder counts."""
    SETTLED = "settled"
    """It counts for the source."""


class What(StrEnum):
    """How a coding differs between the agreed layer and somebody's own."""

    OVERLAPPING = "overlapping"
    """Two codings of the layer with the same code overlap: one cut is to be chosen."""
    LACKING = "lacking"
    """Somebody's own; the layer has nothing with that code there."""
    OTHER_CUT = "other_cut"
    """Somebody's own; the layer has that code there with another beginning or end."""
    OTHER_SAID = "other_said"
    """Somebody's own; the layer has it with another rating, or about something else."""
    ONLY_AGREED = "only_agreed"
    """In the layer; nobody has coded anything there with that code."""


@dataclass(frozen=True)
class LayerDifference:
    """One entry of the list to decide on."""

    what: What
    coding: Coding
    """Of the layer where it is overlapping or only there, else somebody's own."""
    beside: Coding | None = None
    """The other one: of the layer; None where there is none."""
    coders: tuple[str, ...] = ()
    """Ids of the persons who have coded the very place of `coding` with its code."""


def is_agreed_name(name: str) -> bool:
    """Whether the agreed layer is meant, in whatever language."""
    return " ".join(name.split()).casefold() in {AGREED, *(say(AGREED_NAME, one).casefold() for one in LANGUAGES)}


def made_one(codings: Iterable[Coding], coder_ids: Sequence[str]) -> list[list[Coding]]:
    """What these coders coded in a source, codings of the same place and code together, in the order of the text.

    In a group the codings stand in the order in which the coders were named. Those that are lost are left out.
    """
    order = {one: place for place, one in enumerate(coder_ids)}
    groups: dict[tuple[int, int, str], list[Coding]] = defaultdict(list)
    for one in codings:
        if one.coder_id in order and one.lost is None:
            groups[place_of(one)].append(one)
    return [sorted(groups[place], key=lambda one: (order[one.coder_id], one.id)) for place in sorted(groups)]


def place_of(coding: Coding) -> tuple[int, int, str]:
    """Start, end and code."""
    return coding.start, coding.end, coding.code_id


def differences(codings: Iterable[Coding], agreed_id: str, coder_ids: Iterable[str] = ()) -> list[LayerDifference]:
    """Where the layer of a source and what coders coded there differ: what is to be decided first, then by place.

    Args:
        codings: All codings of the source.
        agreed_id: The coder that is the agreed layer.
        coder_ids: Whose codings are held against it; of everybody when empty.
    """
    wanted = frozenset(coder_ids)
    there = [one for one in codings if one.lost is None]
    layer = [one for one in there if one.coder_id == agreed_id]
    own = [one for one in there if one.coder_id != agreed_id and (not wanted or one.coder_id in wanted)]
    by_code = {code: _Places(held) for code, held in _by_code(layer).items()}
    own_by_code = {code: _Places(held) for code, held in _by_code(own).items()}
    coders: dict[tuple[int, int, str], tuple[str, ...]] = defaultdict(tuple)
    for one in own:
        coders[place_of(one)] = (*coders[place_of(one)], one.coder_id)
    found = [
        LayerDifference(What.OVERLAPPING, first, second, coders[place_of(first)])
        for places in by_code.values()
        for first, second in places.overlapping_pairs()
    ]
    judged = (_of_own(coding, by_code.get(coding.code_id), coders) for coding in own)
    found += [difference for difference in judged if difference is not None]
    found += [
        LayerDifference(What.ONLY_AGREED, one)
        for one in layer
        if one.code_id not in own_by_code or not own_by_code[one.code_id].touching(one)
    ]
    order = {what: place for place, what in enumerate(What)}
    return sorted(
        found, key=lambda one: (order[one.what] > 0, one.coding.start, one.coding.end, order[one.what], one.coding.id)
    )


def _of_own(
    coding: Coding, places: _Places | None, coders: dict[tuple[int, int, str], tuple[str, ...]]
) -> LayerDifference | None:
    """How somebody's coding differs from the layer; None where the layer has it as it is."""
    who = coders[place_of(coding)]
    touching = places.touching(coding) if places else []
    same = next((one for one in touching if place_of(one) == place_of(coding)), None)
    if same is not None:
        return None if _said(same) == _said(coding) else LayerDifference(What.OTHER_SAID, coding, same, who)
    if touching:
        return LayerDifference(What.OTHER_CUT, coding, touching[0], who)
    return LayerDifference(What.LACKING, coding, None, who)


def _said(coding: Coding) -> tuple[object, ...]:
    """What is said of a passage that figures look at."""
    return coding.rating, coding.about_wave_id, coding.about_time, coding.about_case_id


def _by_code(codings: Iterable[Coding]) -> dict[str, list[Coding]]:
    found: dict[str, list[Coding]] = defaultdict(list)
    for one in codings:
        found[one.code_id].append(one)
    return found


class _Places:
    """Codings of one code, and which of them share a character with another."""

    def __init__(self, codings: Iterable[Coding]) -> None:
        self._held = sorted(codings, key=lambda one: (one.start, one.end, one.id))

    def touching(self, coding: Coding) -> list[Coding]:
        return [one for one in self._held if one.start < coding.end and coding.start < one.end]

    def overlapping_pairs(self) -> list[tuple[Coding, Coding]]:
        found = []
        for number, first in enumerate(self._held):
            for second in self._held[number + 1 :]:
                if second.start >= first.end:
                    break
                found.append((first, second))
        return found


def as_agreed(coding: Coding, coding_id: str, agreed_id: str) -> Coding:
    """A copy of somebody's coding for the layer."""
    return replace(coding, id=coding_id, coder_id=agreed_id)
