"""`study.citing`: the line below an excerpt, as this study or a report wants it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from qualcase.coding.citations import MEANINGS, CitationField, read_citation
from qualcase.study.core import Part
from qualcase.study.wording import say_kind, say_role
from qualcase.words import mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.citations import Citation
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.sources import Source, Turn
    from qualcase.study.core import Core
    from qualcase.study.excerpt_ids import ExcerptIds

_IN_THE_TEXT = frozenset({CitationField.PLACE, CitationField.TIME})
_read = lru_cache(maxsize=64)(read_citation)


class Citing(Part):
    """Citation lines. The template is a setting of the study; a report may have another."""

    def __init__(self, core: Core, ids: ExcerptIds) -> None:
        """Nothing is read before it is asked for."""
        super().__init__(core)
        self._ids = ids

    @property
    def template(self) -> str:
        """How the line reads in this study; empty where it is the program's own."""
        return self._core.now.info.citation

    def set(self, template: str) -> None:
        """Have lines read so; an empty text goes back to the program's own. Raises UserError for what cannot be."""
        tidy = template.strip()
        if tidy:
            read_citation(tidy)
        new = replace(self._core.now.info, citation=tidy)
        self._core.act("study.set", lambda writing: writing.set_info(new))

    def fields(self) -> tuple[tuple[str, str], ...]:
        """What a template can name, with what it means."""
        return tuple((f"{{{one}}}", say(meaning)) for one, meaning in MEANINGS.items())

    def preview(self, excerpts: Sequence[Excerpt], template: str = "") -> tuple[str, ...]:
        """How the lines of some excerpts would read. Raises UserError for a template that cannot be read."""
        return tuple(self.line(one, template) for one in excerpts)

    def line(self, excerpt: Excerpt, template: str = "") -> str:
        """The line below an excerpt: by this template, else that of the study, else the program's own.

        Raises UserError for a template that cannot be read.
        """
        wanted = template.strip() or self.template
        if not wanted:
            label, where = self._ids.one(excerpt.id), source_line(excerpt)
            return f"{label} · {where}" if label else where
        citation = _read(wanted)
        return citation.fill(self._values(excerpt, citation))

    def _values(self, excerpt: Excerpt, citation: Citation) -> dict[CitationField, str]:
        source = self._core.now.source_by_id[excerpt.source_id]
        values = {
            CitationField.ID: self._ids.one(excerpt.id) if CitationField.ID in citation.fields else "",
            CitationField.CODE: excerpt.code,
            CitationField.CASE: excerpt.case or ", ".join(excerpt.cases),
            CitationField.SITE: excerpt.site or "",
            CitationField.WAVE: excerpt.wave or "",
            CitationField.KIND: say_kind(excerpt.kind),
            CitationField.ROLE: say_role(excerpt.role),
            CitationField.PARTICIPANT: excerpt.participant or "",
            CitationField.SOURCE: excerpt.source,
            CitationField.DATE: say_date(source.date) if source.date else "",
            CitationField.CODER: excerpt.coder,
            CitationField.POSITION: f"{excerpt.start}–{excerpt.end}",
            CitationField.STAR: "★" if excerpt.star else "",
        }
        if citation.fields & _IN_THE_TEXT:
            values |= self._in_the_text(source, excerpt.start)
        return values

    def _in_the_text(self, source: Source, start: int) -> dict[CitationField, str]:
        (held,) = self._core.texts.of([source])
        turns = held.turns
        number = bisect_right(turns, start, key=lambda turn: turn.start)
        if number:
            place = say(mark("turn {n}"), n=number)
        else:
            before = held.text[:start]
            paragraphs = sum(bool(line.strip()) for line in before.split("\n")[:-1])
            place = say(mark("paragraph {n}"), n=paragraphs + 1)
        return {CitationField.PLACE: place, CitationField.TIME: _time(turns[:number])}


def _time(turns: Sequence[Turn]) -> str:
    """The last time stamp up to a place: `12:05`, `1:02:05`."""
    seconds = next((turn.seconds for turn in reversed(turns) if turn.seconds is not None), None)
    if seconds is None:
        return ""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def source_line(excerpt: Excerpt) -> str:
    """Where an excerpt comes from, in one line: case, wave, kind, who, source and position (code points)."""
    who = excerpt.participant or ""
    if excerpt.role:
        who = f"{who} ({say_role(excerpt.role)})" if who else say_role(excerpt.role)
    place = excerpt.case or ", ".join(excerpt.cases) or excerpt.site or ""
    parts = [place, excerpt.wave or "", say_kind(excerpt.kind), who, f"{excerpt.source} {excerpt.start}–{excerpt.end}"]
    line = ", ".join(part for part in parts if part)
    return f"★ {line}" if excerpt.star else line
