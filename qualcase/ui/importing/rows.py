"""Files on their way in: what is known of each and whether it may come in. Free of Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from qualcase.coding.bundle import IncomingSource, Placing
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


class Field(StrEnum):
    """What is said of a file in the table; the names are those of `Placing`."""

    CASES = "cases"
    SITE = "site"
    WAVE = "wave"
    KIND = "kind"
    DATE = "date"
    LANGUAGE = "language"
    VALIDITY = "validity"


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
    by_hand: frozenset[Field] = frozenset()
    """What a person has said."""

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
    found = [*_to_look_at(row, known)]
    notes = (Remark(Reason.NOTE, note) for note in notes_of(incoming))
    doubtful = any(_is_doubtful(one, row, known) for one in found)
    return Verdict.LOOK if doubtful else Verdict.READY, (*found, *notes)


def notes_of(incoming: IncomingSource) -> tuple[str, ...]:
    """What the reader has to tell of the file: what was left out, whom a table names in vain."""
    notes = (*incoming.notes, *(incoming.read.notes if incoming.read else ()))
    return tuple(dict.fromkeys(map(str, notes)))


def _to_look_at(row: Row, known: KnownPlaces) -> Iterable[Remark]:
    incoming, placing = row.incoming, row.placing
    if incoming.same_text_as:
        yield Remark(Reason.SAME_TEXT, incoming.same_text_as)
    if not placing.cases and not placing.site:
        yield Remark(Reason.NO_CASE)
    if not placing.wave and known.waves:
        yield Remark(Reason.NO_WAVE)
    for case in placing.cases:
        if case.casefold() not in known.cases:
            yield Remark(Reason.NEW_CASE, case)
    if placing.site and placing.site.casefold() not in known.sites:
        yield Remark(Reason.NEW_SITE, placing.site)


def _is_doubtful(remark: Remark, row: Row, known: KnownPlaces) -> bool:
    """Whether a person should look: not where one has said it, nor at new names while the study has none yet."""
    match remark.reason:
        case Reason.NO_CASE:
            return Field.CASES not in row.by_hand
        case Reason.NO_WAVE:
            return Field.WAVE not in row.by_hand
        case Reason.NEW_CASE:
            return bool(known.cases) and Field.CASES not in row.by_hand
        case Reason.NEW_SITE:
            return bool(known.sites) and Field.SITE not in row.by_hand
    return True


def is_coming(row: Row, known: KnownPlaces) -> bool:
    """Whether the file will be brought in."""
    return row.wanted and judge(row, known)[0] is not Verdict.REFUSED


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


def new_sites(rows: Iterable[Row], known: KnownPlaces) -> tuple[str, ...]:
    """Sites that will be made by what is coming."""
    coming = (row for row in rows if is_coming(row, known))
    names = (row.placing.site for row in coming if row.placing.site)
    return tuple(dict.fromkeys(name for name in names if name.casefold() not in known.sites))


def counts(rows: Iterable[Row], known: KnownPlaces) -> Counter[Verdict]:
    """How many files are ready, to be looked at, refused."""
    return Counter(judge(row, known)[0] for row in rows)
