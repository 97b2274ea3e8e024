"""The source that one goes to from another by W: the same case in the other wave. Free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.ui.code.naming import rest_of_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.facts import Frame
    from qualcase.coding.sources import Source


def counterpart(source: Source, sources: Sequence[Source], frame: Frame) -> Source | None:
    """The source most like this one, of the same case (or site) in the next wave, around to the first after the last.

    Like means: the same kind, then the same rest of the name (`frivillig`), then a kind with speech.
    """
    order = [wave.id for wave in frame.waves]
    here = order.index(source.wave_id) if source.wave_id in order else -1
    for step in range(1, len(order) + (here < 0)):
        wave_id = order[(here + step) % len(order)]
        same = [one for one in sources if one.wave_id == wave_id and _same_place(source, one)]
        if same:
            rest = rest_of_name(source, frame)
            return max(same, key=lambda one: _likeness(source, one, rest, frame))
    return None


def _same_place(source: Source, other: Source) -> bool:
    if source.id == other.id:
        return False
    if source.case_ids:
        return bool(set(source.case_ids) & set(other.case_ids))
    return not other.case_ids and source.site_id == other.site_id


def _likeness(source: Source, other: Source, rest: str, frame: Frame) -> tuple[bool, bool, bool]:
    return (
        other.kind is source.kind,
        rest_of_name(other, frame) == rest,
        other.kind.is_speech == source.kind.is_speech,
    )
