"""Files on their way in: what is known of each, whether it may come in, what a person changes. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from qualcase.coding.bundle import IncomingSource, Placing, SpeakerSeen
    from qualcase.coding.facts import Frame
    from qualcase.coding.sources import SourceKind

    Settle = Callable[[IncomingSource], IncomingSource]
    """Gives a source the turns and speakers of its kind."""


class Verdict(Enum):
    """Whether a file may come in."""

    READY = "ready"
    LOOK = "look"
    """It may, but a person should look at it first."""
    REFUSED = "refused"


class Reason(StrEnum):
    """Why somebody should look at a file, or why it cannot come in."""

    UNREADABLE = "unreadable"
    UNKNOWN_WAVE = "unknown_wave"
    NO_WAVE = "no_wave"
    SAME_TEXT = "same_text"
    NEW_CASE = "new_case"
    NEW_SITE = "new_site"
    NO_CASE = "no_case"
    NOTE = "note"


@dataclass(frozen=True)
class Remark:
    """One reason with the words that belong to it: a name, or the reader's own sentence."""

    reason: Reason
    words: str = ""


@dataclass(frozen=True)
class KnownPlaces:
    """The names that the study has already, in small letters as keys."""

    cases: Mapping[str, str]
    """Full name by every name of the case."""
    sites: Mapping[str, str]
    waves: Mapping[str, str]

    @classmethod
    def of(cls, frame: Frame) -> KnownPlaces:
        """The names in a study."""
        cases: dict[str, str] = {}
        for case in frame.cases:
            for name in (case.name, case.title, case.full_name):
                if name:
                    cases.setdefault(name.casefold(), case.full_name)
        sites = {site.name.casefold(): site.name for site in frame.sites}
        waves = {wave.name.casefold(): wave.name for wave in frame.waves}
        return cls(cases, sites, waves)


@dataclass(frozen=True)
class Row:
    """One file in the table."""

    incoming: IncomingSource
    wanted: bool

    @property
    def placing(self) -> Placing:
        """Where it belongs."""
        return self.incoming.placing


def new_row(incoming: IncomingSource) -> Row:
    """A file as it was read: wanted unless it cannot come in or is there already."""
    return Row(incoming, wanted=incoming.refused is None and incoming.same_text_as is None)


def judge(row: Row, known: KnownPlaces) -> tuple[Verdict, tuple[Remark, ...]]:
    """Whether the file may come in, and everything to be said about it, the gravest first."""
    incoming, placing = row.incoming, row.placing
    if incoming.refused is not None:
        return Verdict.REFUSED, (Remark(Reason.UNREADABLE, str(incoming.refused)),)
    if placing.wave and placing.wave.casefold() not in known.waves:
        return Verdict.REFUSED, (Remark(Reason.UNKNOWN_WAVE, placing.wave),)
    remarks = [*_to_look_at(incoming, known)]
    verdict = Verdict.LOOK if remarks else Verdict.READY
    notes = (*incoming.notes, *(incoming.read.notes if incoming.read else ()))
    return verdict, (*remarks, *(Remark(Reason.NOTE, str(note)) for note in dict.fromkeys(map(str, notes))))


def _to_look_at(incoming: IncomingSource, known: KnownPlaces) -> Iterable[Remark]:
    placing = incoming.placing
    if incoming.same_text_as:
        yield Remark(Reason.SAME_TEXT, incoming.same_text_as)
    for case in placing.cases:
        if case.casefold() not in known.cases:
            yield Remark(Reason.NEW_CASE, case)
    if placing.site and placing.site.casefold() not in known.sites:
        yield Remark(Reason.NEW_SITE, placing.site)
    if not placing.cases and not placing.site:
        yield Remark(Reason.NO_CASE)
    if not placing.wave and known.waves:
        yield Remark(Reason.NO_WAVE)


def is_coming(row: Row, known: KnownPlaces) -> bool:
    """Whether the file will be brought in."""
    return row.wanted and judge(row, known)[0] is not Verdict.REFUSED


# --- what a person changes


def with_placing(row: Row, **fields: object) -> Row:
    """The row in another place."""
    placing = replace(row.placing, **fields)  # type: ignore[arg-type]  # the callers below name the fields
    return replace(row, incoming=replace(row.incoming, placing=placing))


def with_cases(row: Row, names: Sequence[str], known: KnownPlaces) -> Row:
    """The row in these cases; a known case is called by its own name."""
    return with_placing(row, cases=tuple(dict.fromkeys(known.cases.get(name.casefold(), name) for name in names)))


def with_site(row: Row, name: str, known: KnownPlaces) -> Row:
    """The row in a site."""
    return with_placing(row, site=known.sites.get(name.casefold(), name) or None)


def with_wave(row: Row, name: str, known: KnownPlaces) -> Row:
    """The row in a wave."""
    return with_placing(row, wave=known.waves.get(name.casefold(), name) or None)


def with_kind(row: Row, kind: SourceKind | None, settle: Settle) -> Row:
    """The row as another kind of source, with the turns and speakers that this kind has."""
    changed = with_placing(row, kind=kind)
    return replace(changed, incoming=settle(changed.incoming))


def with_date(row: Row, day: dt.date | None) -> Row:
    """The row with a date."""
    return with_placing(row, date=day)


def with_speaker(row: Row, label: str, *, asks: bool, participant: str | None, role: str | None) -> Row:
    """The row with somebody said to be behind a label; rows without that label stay as they are."""

    def changed(one: SpeakerSeen) -> SpeakerSeen:
        if one.label.casefold() != label.casefold():
            return one
        return replace(one, is_interviewer=asks, participant=None if asks else participant, role=None if asks else role)

    return replace(row, incoming=replace(row.incoming, speakers=tuple(changed(one) for one in row.incoming.speakers)))


def kind_shown(row: Row) -> SourceKind | None:
    """The kind as the table shows it: what was said, else what the text looks like."""
    if row.incoming.refused is not None:
        return row.placing.kind
    from qualcase.study.importing import kind_of

    return kind_of(row.incoming)


def new_cases(rows: Iterable[Row], known: KnownPlaces) -> tuple[str, ...]:
    """Cases that will be made by what is coming."""
    coming = (row for row in rows if is_coming(row, known))
    names = (case for row in coming for case in row.placing.cases if case.casefold() not in known.cases)
    return tuple(dict.fromkeys(names))
