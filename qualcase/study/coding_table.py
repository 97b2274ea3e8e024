"""Coding by what people write: a source, a code, and a quote or span; one passage, or a table of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qualcase.coding.codings import AboutTime
from qualcase.errors import UnknownNameError, UserError
from qualcase.study.agreed import coder_for
from qualcase.study.new_codings import NewCoding
from qualcase.text.normalise import normalise
from qualcase.text.quotes import context, nearest_place, occurrences
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.codebook import Code
    from qualcase.coding.codings import Coding
    from qualcase.coding.people import Coder
    from qualcase.coding.sources import Source
    from qualcase.study.study import Study

COLUMNS = (
    "source",
    "code",
    "coder",
    "quote",
    "occurrence",
    "start",
    "end",
    "rating",
    "about",
    "about_case",
    "note",
    "star",
    "condensed",
)
"""Columns of a table of codings; `source` and `code` are needed, and either `quote` or `start` and `end`."""
_OTHER_NAMES = {
    "kilde": "source", "kjelde": "source", "kode": "code", "koder": "coder", "kodet_af": "coder", "kodet_av": "coder",
    "citat": "quote", "sitat": "quote", "uddrag": "quote", "utdrag": "quote", "passage": "quote",
    "forekomst": "occurrence", "begyndelse": "start", "slutning": "end", "slut": "end", "retning": "rating",
    "om": "about", "om_case": "about_case", "notat": "note", "stjerne": "star",
    "kort": "condensed", "kondenseret": "condensed", "kondensert": "condensed",
}  # fmt: skip
_YES = frozenset({"1", "x", "yes", "ja", "true", "sand", "*", "★"})
_MOST_ERRORS = 20
"""So many lines that do not fit are looked for; the message names them."""
_MOST_PLACES = 8
"""So many places of a quote are shown."""


@dataclass(frozen=True)
class WantedPassage:
    """A passage as somebody wrote it: names and texts, nothing looked up yet."""

    source: str
    code: str
    coder: str = ""
    quote: str | None = None
    occurrence: int | None = None
    start: int | None = None
    end: int | None = None
    rating: int | None = None
    about: str = ""
    about_case: str = ""
    note: str = ""
    star: bool = False
    condensed: str = ""
    line: int | None = None
    """Line of the table it stands in."""


@dataclass(frozen=True)
class Coded:
    """What coding did."""

    codings: tuple[Coding, ...]
    new: int
    """How many of them were not there before."""
    made: tuple[Message, ...]
    """Coders that were made."""


def read_passages(path: Path) -> list[WantedPassage]:
    """Read a table of codings.

    Raises:
        UserError: A column is unknown or missing, or a cell cannot be read; the message names the line.
        FileRefusedError: The file cannot be read.
    """
    from qualcase.exchange.reading.tables import read_rows

    passages = []
    for row in read_rows(path, COLUMNS, ("source", "code"), _OTHER_NAMES):
        line = row.line
        quote = row.get("quote") or None
        start, end = _number(row, "start", line), _number(row, "end", line)
        if quote is None and (start is None or end is None):
            raise UserError("Line {line}: a passage needs a quote, or start and end.", line=line)
        passages.append(
            WantedPassage(
                source=row["source"],
                code=row["code"],
                coder=row.get("coder", ""),
                quote=quote,
                occurrence=_number(row, "occurrence", line),
                start=start,
                end=end,
                rating=_number(row, "rating", line),
                about=row.get("about", ""),
                about_case=row.get("about_case", ""),
                note=row.get("note", ""),
                star=row.get("star", "").strip().casefold() in _YES,
                condensed=row.get("condensed", ""),
                line=line,
            )
        )
    return passages


def _number(row: dict[str, str], column: str, line: int) -> int | None:
    text = row.get(column, "").strip().replace("−", "-")
    if not text:
        return None
    try:
        return int(text)
    except ValueError:
        raise UserError(
            "Line {line}: “{text}” in the column {column} is no whole number.", line=line, text=text, column=column
        ) from None


def code_passages(study: Study, wanted: Sequence[WantedPassage], coder: str, *, from_table: bool) -> Coded:
    """Code what was written, as one action.

    Args:
        study: The study.
        wanted: The passages.
        coder: Who codes where a passage does not say.
        from_table: They come from a table: its coder becomes lead coder of sources that have none.

    Raises:
        UserError: A name is unknown, or a quote is not found or found several times; nothing has been coded then.
    """
    # Everything is looked up before anything is written, so that a refusal leaves nothing behind.
    places = _places(study, wanted)
    coders: dict[str, Coder] = {}
    added: list[Coder] = []
    names = [" ".join((one.coder.strip() or coder).split()) for one in wanted]
    for name in dict.fromkeys(names):
        coders[name] = coder_for(study, name, added)
    new = [NewCoding(coder_id=coders[name].id, **place) for name, place in zip(names, places, strict=True)]
    before = {one.id for source in {one.source_id for one in new} for one in study.codings.of_source(source)}
    codings = study.codings.add_many(new, imported=from_table, coders=added)
    made = tuple(Message(mark("Coder “{name}” was added."), values={"name": one.name}) for one in added if one.name)
    return Coded(codings, len({one.id for one in codings} - before), made)


def _places(study: Study, wanted: Sequence[WantedPassage]) -> list[dict[str, Any]]:
    """The fields of each new coding but for its coder. Of a table, one message names all lines that do not fit."""
    finder = _Finder(study)
    places: list[dict[str, Any]] = []
    wrong: list[tuple[int, UserError]] = []
    for one in wanted:
        try:
            places.append(finder.place(one))
        except UserError as error:
            if one.line is None:
                raise
            wrong.append((one.line, error))
            if len(wrong) == _MOST_ERRORS:
                break
    if not wrong:
        return places
    line, first = wrong[0]
    if len(wrong) == 1:
        raise UserError("Line {line}: {reason}", line=line, reason=str(first)) from first
    raise UserError(
        "Line {line}: {reason} Other lines that do not fit: {lines}.",
        line=line,
        reason=str(first),
        lines=", ".join(str(other) for other, _ in wrong[1:]) + ("…" if len(wrong) == _MOST_ERRORS else ""),
    ) from first


class _Finder:
    """Looks up names and places, each name and text once."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._texts: dict[str, str] = {}
        self._sources = study.names.sources
        self._found_sources: dict[str, Source] = {}
        self._found_codes: dict[str, Code] = {}

    def place(self, one: WantedPassage) -> dict[str, Any]:
        """The fields of a new coding but for its coder."""
        source = self._source(one.source)
        code = self._code(one.code)
        text = self._text(source.id)
        start, end = (one.start or 0, one.end or 0) if one.quote is None else self._find(text, one, source.name)
        if not 0 <= start < end <= len(text):
            raise UserError(
                "The span {start}:{end} is not inside “{source}”, which has {length} characters.",
                start=start,
                end=end,
                source=source.name,
                length=len(text),
            )
        self._check_rating(code, one.rating)
        return {
            "source_id": source.id,
            "start": start,
            "end": end,
            "code_id": code.id,
            "rating": one.rating,
            "note": one.note,
            "star": one.star,
            "condensed": one.condensed,
            "about_case_id": self._about_case(one.about_case, source),
            **about_fields(self._study, one.about),
        }

    def _source(self, name: str) -> Source:
        if name not in self._found_sources:
            self._found_sources[name] = self._sources.find(name)
        return self._found_sources[name]

    def _code(self, name: str) -> Code:
        if name not in self._found_codes:
            self._found_codes[name] = self._study.names.code(name)
        return self._found_codes[name]

    def _check_rating(self, code: Code, rating: int | None) -> None:
        if rating is None:
            return
        scale = next((one for one in self._study.scales() if one.id == code.scale_id), None)
        if scale is None:
            raise UserError("“{code}” has no rating scale. Give it one in the codebook first.", code=code.name)
        if rating not in scale.steps:
            raise UserError(
                "{rating} is not on the scale of “{code}”, which goes from {low} to {high}.",
                rating=rating,
                code=code.name,
                low=scale.low,
                high=scale.high,
            )

    def _about_case(self, name: str, source: Source) -> str | None:
        if not name.strip():
            return None
        case = self._study.names.cases.find(name)
        if case.id not in source.case_ids:
            raise UserError(
                "“{source}” does not belong to {case}, so no passage in it can be about that case.",
                source=source.name,
                case=case.name,
            )
        return case.id

    def _text(self, source_id: str) -> str:
        if source_id not in self._texts:
            self._texts[source_id] = self._study.sources.text(source_id).text
        return self._texts[source_id]

    def _find(self, text: str, one: WantedPassage, source: str) -> tuple[int, int]:
        quote = normalise(one.quote or "")
        starts = occurrences(text, quote)
        if not starts:
            near = nearest_place(text, quote)
            if near is None:
                raise UserError("The quote “{quote}” is not in “{source}”.", quote=_short(quote), source=source)
            raise UserError(
                "The quote “{quote}” is not in “{source}”. The nearest place, {start}–{end}, reads: “{text}”",
                quote=_short(quote),
                source=source,
                start=near.start,
                end=near.end,
                text=_short(text[near.start : near.end]),
            )
        start = _chosen(starts, one, quote, source)
        if start is None:
            places = "; ".join(
                f"{number}: {at}–{at + len(quote)} “{context(text, at, at + len(quote), 20)}”"
                for number, at in enumerate(starts[:_MOST_PLACES], start=1)
            )
            raise UserError(
                "The quote “{quote}” is {times} times in “{source}”. Say which with occurrence: {places}",
                quote=_short(quote),
                times=len(starts),
                source=source,
                places=places + ("; …" if len(starts) > _MOST_PLACES else ""),
            )
        return start, start + len(quote)


def _chosen(starts: Sequence[int], one: WantedPassage, quote: str, source: str) -> int | None:
    """Where the quote is meant that begins at these places; None where nothing says it."""
    if one.start is not None:
        if one.start not in starts:
            raise UserError(
                "The quote “{quote}” does not stand at {start} in “{source}”.",
                quote=_short(quote),
                start=one.start,
                source=source,
            )
        return one.start
    if one.occurrence is None:
        return starts[0] if len(starts) == 1 else None
    if not 1 <= one.occurrence <= len(starts):
        raise UserError(
            "The quote “{quote}” is found once in “{source}”, so there is no occurrence {wanted}.",
            "The quote “{quote}” is found {n} times in “{source}”, so there is no occurrence {wanted}.",
            len(starts),
            quote=_short(quote),
            source=source,
            wanted=one.occurrence,
        )
    return starts[one.occurrence - 1]


def about_fields(study: Study, about: str) -> dict[str, Any]:
    """The fields of a coding for what it speaks about: a wave's name, `before`, `expected`, or nothing."""
    text = about.strip()
    if not text:
        return {"about_wave_id": None, "about_time": None}
    if text.casefold() in set(AboutTime):
        return {"about_wave_id": None, "about_time": AboutTime(text.casefold())}
    waves = study.names.waves
    wave = waves.maybe(text)
    if wave is None:
        raise UnknownNameError(
            "“{name}” is no wave of this study, nor “before” or “expected”. The nearest: {nearest}.",
            nearest=[*waves.nearest(text), *AboutTime],
            name=text,
        )
    return {"about_wave_id": wave.id, "about_time": None}


def _short(text: str, longest: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
