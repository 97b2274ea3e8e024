"""Files on their way in: what is known of each and whether it may come in. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from qualcase.coding.bundle import TableKind
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from qualcase.coding.bundle import IncomingSource, Placing, Told
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
    TABLE = "table"
    """It is a table: it comes in elsewhere."""
    PLAN_LACKS = "plan_lacks"
    """It is planned, and its place, wave or kind is not said."""
    UNKNOWN_WAVE = "unknown_wave"
    NEW_WAVE = "new_wave"
    NO_WAVE = "no_wave"
    SAME_TEXT = "same_text"
    NEW_CASE = "new_case"
    NEW_SITE = "new_site"
    NO_CASE = "no_case"
    LOOKS_LIKE = "looks_like"
    """Another text is nearly the same, and nobody has said yet what this one is to it."""
    NEW_VERSION = "new_version"
    """It will be a new version of another source."""
    DECIDE = "decide"
    """Passages of the source whose new version it is wait for a person."""
    MAY_BE = "may_be"
    """A label may be somebody whom the study knows."""
    UNSURE = "unsure"
    """What is proposed should be looked at."""
    NOTE = "note"


CONFIRMED = frozenset({Reason.UNSURE, Reason.NO_CASE, Reason.NO_WAVE, Reason.NEW_CASE, Reason.NEW_SITE})
"""What a person may say is right as it stands."""


@dataclass(frozen=True)
class Remark:
    """One reason with the words that belong to it: a name, or the reader's own sentence."""

    reason: Reason
    words: str = ""
    share: float | None = None
    """How much of a text another one has too; 0 to 1."""
    fields: tuple[Field, ...] = ()
    count: int = 0


@dataclass(frozen=True)
class KnownPlaces:
    """The names that the study has already, in small letters as keys."""

    cases: Mapping[str, str]
    """Full name by every name of the case."""
    sites: Mapping[str, str]
    waves: Mapping[str, str]
    sites_of: Mapping[str, str] = field(default_factory=dict)
    """The site of each case that lies in one, by every name of the case."""
    made: tuple[str, ...] = ()
    """Those of the waves that are made with the import."""

    @classmethod
    def of(cls, frame: Frame) -> KnownPlaces:
        """The names in a study."""
        cases: dict[str, str] = {}
        sites_of: dict[str, str] = {}
        called = {site.id: site.name for site in frame.sites}
        for case in frame.cases:
            for name in (case.name, case.title, case.full_name):
                if name:
                    cases.setdefault(name.casefold(), case.full_name)
                if name and case.site_id:
                    sites_of.setdefault(name.casefold(), called[case.site_id])
        sites = {site.name.casefold(): site.name for site in frame.sites}
        waves = {wave.name.casefold(): wave.name for wave in frame.waves}
        return cls(cases, sites, waves, sites_of)

    def with_waves(self, names: Sequence[str]) -> KnownPlaces:
        """The names with those of waves that are to be made; one that the study has got meanwhile is not made."""
        new = tuple(name for name in names if name.casefold() not in self.waves)
        return replace(self, waves={**self.waves, **{name.casefold(): name for name in new}}, made=new)

    def site_by_case(self, cases: Sequence[str]) -> str:
        """The site in which cases lie, where it is the same for all."""
        found = {self.sites_of.get(case.casefold(), "") for case in cases}
        return found.pop() if len(found) == 1 else ""


class Twin(Enum):
    """What a text is to another one that is nearly the same."""

    OPEN = "open"
    """Nobody has said; it does not come in until somebody does."""
    VERSION = "version"
    OWN = "own"
    OUT = "out"


@dataclass(frozen=True)
class Row:
    """One file in the table."""

    incoming: IncomingSource
    wanted: bool
    by_hand: frozenset[Field] = frozenset()
    """What a person has said."""
    twin: Twin = Twin.OPEN
    """Only where another text is nearly the same."""

    @property
    def placing(self) -> Placing:
        """Where it belongs."""
        return self.incoming.placing


def new_row(incoming: IncomingSource) -> Row:
    """A file as it was read: wanted unless it cannot come in or its text, or nearly the same, is there already."""
    alone = incoming.same_text_as is None and incoming.looks_like is None
    return Row(incoming, wanted=incoming.refused is None and alone)


def told_of(row: Row, of: Field) -> Told | None:
    """What told the value of a field; None where a person said it or nothing is proposed."""
    if of in row.by_hand:
        return None
    told = row.incoming.told
    if of is Field.VALIDITY:
        return told.get("valid_from") or told.get("valid_to")
    return told.get(of.value)


def unsure_fields(row: Row) -> tuple[Field, ...]:
    """What is proposed but should be looked at."""
    found = {one: told_of(row, one) for one in Field}
    guessed = {one for one, told in found.items() if told is not None and not told.sure}
    if kind_is_a_guess(row):
        guessed.add(Field.KIND)
    return tuple(one for one in Field if one in guessed)


def kind_is_a_guess(row: Row) -> bool:
    """Whether nothing tells the kind: a text without turns then counts as a document, and may be a note."""
    one = row.incoming
    nothing_tells = one.placing.kind is None and not one.turns and Field.KIND not in row.by_hand
    return nothing_tells and one.refused is None and not one.planned


def judge(row: Row, known: KnownPlaces, waiting: int = 0) -> tuple[Verdict, tuple[Remark, ...]]:
    """Whether the file may come in, and everything to be said about it, the gravest first.

    `waiting` passages are not decided of the source whose new version it is.
    """
    incoming, placing = row.incoming, row.placing
    if incoming.refused is not None:
        elsewhere = incoming.table not in (None, TableKind.OTHER)
        reason = Reason.TABLE if elsewhere else Reason.UNREADABLE
        return Verdict.LOOK if elsewhere else Verdict.REFUSED, (Remark(reason, str(incoming.refused)),)
    if placing.wave and placing.wave.casefold() not in known.waves:
        return Verdict.REFUSED, (Remark(Reason.UNKNOWN_WAVE, placing.wave),)
    if incoming.planned and not (placing.wave and placing.kind and (placing.cases or placing.site)):
        return Verdict.REFUSED, (Remark(Reason.PLAN_LACKS),)
    found = [Remark(Reason.DECIDE, count=waiting)] if waiting else []
    found += _to_look_at(row, known)
    notes = (Remark(Reason.NOTE, note) for note in notes_of(incoming))
    doubtful = any(_is_doubtful(one, row) for one in found)
    return Verdict.LOOK if doubtful else Verdict.READY, (*found, *notes)


def notes_of(incoming: IncomingSource) -> tuple[str, ...]:
    """What the reader has to tell of the file: what was left out, whom a table names in vain."""
    notes = (*incoming.notes, *(incoming.read.notes if incoming.read else ()))
    return tuple(dict.fromkeys(map(str, notes)))


def _to_look_at(row: Row, known: KnownPlaces) -> Iterable[Remark]:
    incoming, placing = row.incoming, row.placing
    yield from _of_twins(row)
    unsure = unsure_fields(row)
    if unsure:
        yield Remark(Reason.UNSURE, fields=unsure)
    for one in incoming.speakers if row.twin is not Twin.VERSION else ():  # a version keeps who speaks in its source
        if one.proposed and one.proposed_is_known and not (one.participant or one.is_interviewer or one.nobody):
            yield Remark(Reason.MAY_BE, f"{one.label}: {one.proposed}")
    if not placing.cases and not placing.site:
        yield Remark(Reason.NO_CASE)
    if not placing.wave and known.waves:
        yield Remark(Reason.NO_WAVE)
    if placing.wave in known.made and len(known.waves) > len(known.made):
        yield Remark(Reason.NEW_WAVE, placing.wave or "")
    yield from _new_names(placing, known)


def _new_names(placing: Placing, known: KnownPlaces) -> Iterable[Remark]:
    """Cases and sites that will be made. While the study has none yet all are new, and nothing is worth saying."""
    for case in placing.cases if known.cases else ():
        if case.casefold() not in known.cases:
            yield Remark(Reason.NEW_CASE, case)
    if placing.site and known.sites and placing.site.casefold() not in known.sites:
        yield Remark(Reason.NEW_SITE, placing.site)


def _of_twins(row: Row) -> Iterable[Remark]:
    """What another text that is the same, or nearly so, means for this one."""
    like = row.incoming.looks_like
    if row.incoming.same_text_as:
        yield Remark(Reason.SAME_TEXT, row.incoming.same_text_as)
    elif like is not None and row.twin is Twin.VERSION:
        yield Remark(Reason.NEW_VERSION, like.name, like.share)
    elif like is not None:
        yield Remark(Reason.LOOKS_LIKE, like.name, like.share)


def _is_doubtful(remark: Remark, row: Row) -> bool:
    """Whether a person should look: not where one has said it."""
    match remark.reason:
        case Reason.NO_CASE | Reason.NEW_CASE:
            return Field.CASES not in row.by_hand
        case Reason.NO_WAVE:
            return Field.WAVE not in row.by_hand
        case Reason.NEW_SITE:
            return Field.SITE not in row.by_hand
        case Reason.LOOKS_LIKE | Reason.SAME_TEXT:
            return row.twin is Twin.OPEN
    return remark.reason not in (Reason.NEW_VERSION, Reason.NEW_WAVE)


def is_coming(row: Row, verdict: Verdict) -> bool:
    """Whether the file will be brought in."""
    return row.wanted and verdict is not Verdict.REFUSED


def kind_shown(row: Row) -> SourceKind | None:
    """The kind as the table shows it: what was said, else what the text looks like."""
    if row.incoming.refused is not None:
        return row.placing.kind
    from qualcase.study.importing import kind_of

    return kind_of(row.incoming)


def new_cases(coming: Iterable[Row], known: KnownPlaces) -> tuple[str, ...]:
    """Cases that will be made by what is coming."""
    names = (case for row in coming for case in row.placing.cases if case.casefold() not in known.cases)
    return tuple(sorted(dict.fromkeys(names), key=sort_key))


def new_waves(coming: Iterable[Row], known: KnownPlaces) -> tuple[str, ...]:
    """Waves that will be made by what is coming."""
    used = {(row.placing.wave or "").casefold() for row in coming}
    return tuple(name for name in known.made if name.casefold() in used)


def years(rows: Iterable[Row]) -> tuple[int, ...]:
    """The years in which the dates of the files lie."""
    return tuple(sorted({row.placing.date.year for row in rows if row.placing.date is not None}))


def new_sites(coming: Iterable[Row], known: KnownPlaces) -> tuple[str, ...]:
    """Sites that will be made by what is coming."""
    names = (row.placing.site for row in coming if row.placing.site)
    return tuple(sorted({name for name in names if name.casefold() not in known.sites}, key=sort_key))
