"""The sources that one goes to from another by W: the same case in the other wave. Free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.ui.code.naming import rest_of_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.coding.facts import Frame
    from qualcase.coding.sources import Source
    from qualcase.study.sources import SpeakerName


class Counterparts(NamedTuple):
    """What stands across from a source, the most alike first."""

    found: tuple[Source, ...] = ()
    alike: int = 0
    """So many of them are as much alike as the first."""


class _Likeness(NamedTuple):
    """In the order in which it weighs."""

    same_kind: bool
    same_person: bool
    same_role: bool
    same_name: bool
    as_spoken: bool


def counterparts(
    source: Source, sources: Sequence[Source], frame: Frame, speakers_of: Callable[[str], Iterable[SpeakerName]]
) -> Counterparts:
    """Sources of the same case (or site) in the next wave that has any, around to the first after the last.

    Like means: the same kind, then a person who speaks in both, then a role, then the same rest of the name
    (`frivillig`), then a kind with speech.
    """
    order = [wave.id for wave in frame.waves]
    here = order.index(source.wave_id) if source.wave_id in order else -1
    for step in range(1, len(order) + (here < 0)):
        wave_id = order[(here + step) % len(order)]
        same = [one for one in sources if one.wave_id == wave_id and _same_place(source, one)]
        if same:
            own, rest = _Heard.of(speakers_of(source.id)), rest_of_name(source, frame)

            def likeness(other: Source, own: _Heard = own, rest: str = rest) -> _Likeness:
                heard = _Heard.of(speakers_of(other.id))
                return _Likeness(
                    other.kind is source.kind,
                    bool(own.people & heard.people),
                    bool(own.roles & heard.roles),
                    rest_of_name(other, frame) == rest,
                    other.kind.is_speech == source.kind.is_speech,
                )

            ranks = {one.id: likeness(one) for one in same}
            ordered = sorted(same, key=lambda one: ranks[one.id], reverse=True)
            best = ranks[ordered[0].id]
            return Counterparts(tuple(ordered), sum(rank == best for rank in ranks.values()))
    return Counterparts()


class _Heard(NamedTuple):
    people: frozenset[str]
    roles: frozenset[str]

    @classmethod
    def of(cls, speakers: Iterable[SpeakerName]) -> _Heard:
        """Who speaks and in which roles, leaving out who asks. A bare label tells of nobody."""
        answering = [one for one in speakers if not one.is_interviewer]
        return cls(
            frozenset(one.name for one in answering if one.name != one.label),
            frozenset(one.role for one in answering if one.role),
        )


def _same_place(source: Source, other: Source) -> bool:
    if source.id == other.id:
        return False
    if source.case_ids:
        return bool(set(source.case_ids) & set(other.case_ids))
    return not other.case_ids and source.site_id == other.site_id
