"""Coding by what people write: a source, a code, and a quote or span; one passage, or a table of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qualcase.coding.codings import AboutTime
from qualcase.coding.ids import new_id
from qualcase.coding.people import Coder
from qualcase.errors import UserError
from qualcase.study.codings import NewCoding
from qualcase.text.normalise import normalise
from qualcase.text.quotes import context, nearest_place, occurrences
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.codings import Coding
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
)
"""Columns of a table of codings; `source` and `code` are needed, and either `quote` or `start` and `end`."""
_YES = frozenset({"1", "x", "yes", "ja", "true", "sand", "*", "★"})


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
    for row in read_rows(path, COLUMNS, ("source", "code")):
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
    finder = _Finder(study)
    # Everything is looked up before anything is written, so that a refusal leaves nothing behind.
    places = [finder.place(one) for one in wanted]
    coders: dict[str, Coder] = {}
    added: list[Coder] = []
    names = [" ".join((one.coder.strip() or coder).split()) for one in wanted]
    for name in dict.fromkeys(names):
        held = study.coders.get(name) or next((one for one in added if one.name.casefold() == name.casefold()), None)
        if held is None:
            held = Coder(new_id(), name)
            added.append(held)
        coders[name] = held
    new = [NewCoding(coder_id=coders[name].id, **place) for name, place in zip(names, places, strict=True)]
    before = {one.id for source in {one.source_id for one in new} for one in study.codings.of_source(source)}
    codings = study.codings.add_many(new, imported=from_table, coders=added)
    made = tuple(Message(mark("Coder “{name}” was added."), values={"name": one.name}) for one in added)
    return Coded(codings, len({one.id for one in codings} - before), made)


class _Finder:
    """Looks up names and places, each text read once."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._texts: dict[str, str] = {}
        self._sources = study.names.sources

    def place(self, one: WantedPassage) -> dict[str, Any]:
        """The fields of a new coding but for its coder."""
        try:
            return self._place(one)
        except UserError as error:
            if one.line is None:
                raise
            raise UserError("Line {line}: {reason}", line=one.line, reason=str(error)) from error

    def _place(self, one: WantedPassage) -> dict[str, Any]:
        names = self._study.names
        source = self._sources.find(one.source)
        text = self._text(source.id)
        start, end = (one.start, one.end) if one.quote is None else self._find(text, one, source.name)
        case = names.cases.find(one.about_case) if one.about_case.strip() else None
        return {
            "source_id": source.id,
            "start": start,
            "end": end,
            "code_id": names.code(one.code).id,
            "rating": one.rating,
            "note": one.note,
            "star": one.star,
            "about_case_id": case.id if case else None,
            **about_fields(self._study, one.about),
        }

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
        if one.occurrence is not None:
            if one.occurrence > len(starts):
                raise UserError(
                    "The quote “{quote}” is only {count} times in “{source}”.",
                    quote=_short(quote),
                    count=len(starts),
                    source=source,
                )
            start = starts[one.occurrence - 1]
        elif len(starts) > 1:
            places = "; ".join(
                f"{number}: {at}–{at + len(quote)} “{context(text, at, at + len(quote), 20)}”"
                for number, at in enumerate(starts, start=1)
            )
            raise UserError(
                "The quote “{quote}” is {count} times in “{source}”. Say which with occurrence: {places}",
                quote=_short(quote),
                count=len(starts),
                source=source,
                places=places,
            )
        else:
            start = starts[0]
        return start, start + len(quote)


def about_fields(study: Study, about: str) -> dict[str, Any]:
    """The fields of a coding for what it speaks about: a wave's name, `before`, `expected`, or nothing."""
    text = about.strip()
    if not text:
        return {"about_wave_id": None, "about_time": None}
    if text.casefold() in set(AboutTime):
        return {"about_wave_id": None, "about_time": AboutTime(text.casefold())}
    return {"about_wave_id": study.names.waves.find(text).id, "about_time": None}


def _short(text: str, longest: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
