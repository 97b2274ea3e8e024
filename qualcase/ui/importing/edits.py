"""What a person changes in the table: each takes a row and gives the row as it is then. Free of Qt."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.bundle import Evidence
from qualcase.coding.sources import SourceKind
from qualcase.study.wording import say_kind
from qualcase.ui.importing.rows import Field, KnownPlaces, Row, Twin
from qualcase.ui.widgets.fields import parse_date
from qualcase.ui.widgets.languages import language_name
from qualcase.ui.widgets.many import split_names
from qualcase.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.ui.importing.rows import Settle

    Edit = Callable[[Row], Row]

_YEARS = re.compile(r"\s*(\d{4})\s*(?:[-–—]\s*(\d{4})\s*)?")
_NAMES = {Field.VALIDITY: ("valid_from", "valid_to")}
"""Fields of the table that are two in `Placing`."""
_FROM_TO = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*|\s+til\s+|\s+to\s+")


def with_wanted(row: Row, *, wanted: bool) -> Row:
    """The row to come in, or to be left out."""
    if twins_offered(row):
        decided = row.twin if row.twin is Twin.VERSION else Twin.OWN
        return with_twin(row, decided if wanted else Twin.OUT)
    return replace(row, wanted=wanted and row.incoming.refused is None)


def with_twin(row: Row, twin: Twin) -> Row:
    """The row with what it is to the text that is nearly the same; rows without such a text stay as they are."""
    if twin not in twins_offered(row):
        return row
    like = row.incoming.looks_like
    version = like.source_id if like is not None and twin is Twin.VERSION else None
    incoming = replace(row.incoming, new_version_of=version)
    return replace(row, incoming=incoming, twin=twin, wanted=twin in (Twin.VERSION, Twin.OWN))


def twins_offered(row: Row) -> tuple[Twin, ...]:
    """What a text may be to the one that is the same or nearly so: a version only of another one in the study."""
    like, same = row.incoming.looks_like, row.incoming.same_text_as
    if row.incoming.refused is not None or not (like or same):
        return ()
    is_version = like is not None and like.source_id is not None and not same
    return (Twin.VERSION, Twin.OWN, Twin.OUT) if is_version else (Twin.OWN, Twin.OUT)


def with_confirmed(row: Row) -> Row:
    """The row with all that is proposed of its place taken as said by a person."""
    return replace(row, by_hand=frozenset(Field)) if row.incoming.refused is None else row


def carried_over(before: Sequence[Row], now: Sequence[Row]) -> list[Row]:
    """Rows that were read anew with what a person had said of their files."""
    held = {row.incoming.path: row for row in before}
    return [_carried(held[row.incoming.path], row) if row.incoming.path in held else row for row in now]


def _carried(before: Row, now: Row) -> Row:
    if now.incoming.refused is not None:
        return now
    given = {
        Field(name) for name, told in before.incoming.told.items() if told.by is Evidence.GIVEN and name in set(Field)
    }
    names = [name for field in (before.by_hand | given) for name in _NAMES.get(field, (field.value,))]
    placing = replace(now.placing, **{name: getattr(before.placing, name) for name in names})
    said = before.incoming.speakers != before.incoming.prepared
    speakers = before.incoming.speakers if said else now.incoming.speakers
    turns = before.incoming.turns if said else now.incoming.turns
    incoming = replace(now.incoming, placing=placing, speakers=speakers, turns=turns)
    row = replace(now, incoming=incoming, by_hand=before.by_hand)
    row = with_twin(row, before.twin)
    return row if before.wanted or row.twin is not Twin.OPEN else with_wanted(row, wanted=False)


def edit_for(field: Field, text: str, known: KnownPlaces, settle: Settle) -> Edit | None:
    """The change that was typed for a field; None where it is nothing for this field."""
    match field:
        case Field.CASES:
            names = split_names(text)
            return lambda row: with_cases(row, names, known)
        case Field.SITE:
            return lambda row: _said(row, Field.SITE, site=known.sites.get(text.casefold(), text) or None)
        case Field.WAVE:
            return lambda row: _said(row, Field.WAVE, wave=known.waves.get(text.casefold(), text) or None)
        case Field.KIND:
            kind = kind_named(text)
            return None if kind is None else lambda row: with_kind(row, kind, settle)
    return _edit_of_time(field, text) if field is not Field.LANGUAGE else _edit_of_language(text)


def _edit_of_time(field: Field, text: str) -> Edit | None:
    if field is Field.VALIDITY:
        period = parse_period(text)
        return None if period is None else lambda row: with_period(row, *period)
    day = parse_date(text)
    return None if text and day is None else lambda row: _said(row, Field.DATE, date=day)


def _edit_of_language(text: str) -> Edit | None:
    language = language_named(text)
    return None if text and not language else lambda row: _said(row, Field.LANGUAGE, language=language)


def _said(row: Row, field: Field, **values: object) -> Row:
    placing = replace(row.placing, **values)  # type: ignore[arg-type]  # the callers name the fields
    return replace(row, incoming=replace(row.incoming, placing=placing), by_hand=row.by_hand | {field})


def with_cases(row: Row, names: Sequence[str], known: KnownPlaces) -> Row:
    """The row in these cases; a known case is called by its own name."""
    called = dict.fromkeys(known.cases.get(name.casefold(), name) for name in names)
    return _said(row, Field.CASES, cases=tuple(called))


def with_kind(row: Row, kind: SourceKind | None, settle: Settle) -> Row:
    """The row as another kind of source, with the turns and speakers that this kind has."""
    changed = _said(row, Field.KIND, kind=kind)
    return replace(changed, incoming=settle(changed.incoming))


def with_period(row: Row, first: dt.date | None, last: dt.date | None) -> Row:
    """The row as a document that holds from a day to a day."""
    return _said(row, Field.VALIDITY, valid_from=first, valid_to=last)


def kind_named(text: str) -> SourceKind | None:
    """The kind that is called so in the language in use."""
    folded = text.casefold()
    return next((kind for kind in SourceKind if folded in (kind.value, say_kind(kind).casefold())), None)


def language_named(text: str) -> str | None:
    """The code of a language by its code or its own name."""
    folded = text.casefold()
    return next((code for code in LANGUAGES if folded in (code, language_name(code).casefold())), None)


def parse_period(text: str) -> tuple[dt.date | None, dt.date | None] | None:
    """The days between which a document holds: `2015`, `2013–2017`, `1-1-2015 – 31-12-2017`, `2015-01-01 –`.

    No text is no period: neither day. None where the text is none.
    """
    if not text.strip():
        return None, None
    years = _YEARS.fullmatch(text)
    if years:
        first, last = int(years[1]), int(years[2] or years[1])
        return (dt.date(first, 1, 1), dt.date(last, 12, 31)) if 0 < first <= last else None
    parts = _FROM_TO.split(f" {text.strip()} ", maxsplit=1)
    days = [parse_date(part) for part in parts]
    if len(parts) != 2 or any(day is None and part.strip() for day, part in zip(days, parts, strict=True)):
        return None
    since, until = days
    if since is None and until is None:
        return None
    return None if since and until and since > until else (since, until)
