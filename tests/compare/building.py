"""Small studies put together by hand, for tests that show one rule each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qualcase.coding.codebook import Code, Scale
from qualcase.coding.codings import AboutTime
from qualcase.coding.comparison import Comparison, Dimension, Measure, Thresholds
from qualcase.coding.facts import Facts, Frame, SourceFacts
from qualcase.coding.filters import Filter
from qualcase.coding.frame import Area, Case, Site, Wave
from qualcase.coding.people import Coder, CodingState, CodingStatus, Participant, RoleIn
from qualcase.coding.sources import Source, SourceKind, Speaker, Turn
from qualcase.coding.tree import CodeTree
from qualcase.compare import compare, make_crossing, stack
from qualcase.study.block import CodingRow, countable_words, source_facts
from qualcase.study.wordmap import pack_words, unpack_words

if TYPE_CHECKING:
    from collections.abc import Sequence

CODE, CASE, WAVE = Dimension.CODE, Dimension.CASE, Dimension.WAVE
MADE = dt.datetime(2018, 1, 1, tzinfo=dt.UTC)
"""When codes are made, unless a test says otherwise."""
DONE = dt.datetime(2018, 6, 1, tzinfo=dt.UTC)
"""When sources are done."""


def code_id(number: int, made: dt.datetime = MADE) -> str:
    """An id that tells when it was made."""
    return f"{int(made.timestamp() * 1000):012x}{number:020x}"


@dataclass
class Small:
    """A study of two waves and two cases, which is added to; ids are names."""

    waves: Sequence[str] = ("2015", "2017")
    cases: Sequence[str] = ("K01", "K02")
    coders: Sequence[str] = ("Mette", "Ole")
    sites: Sequence[str] = ()
    areas: Sequence[str] = ()
    site_of: dict[str, str] = field(default_factory=dict)
    areas_of: dict[str, tuple[str, ...]] = field(default_factory=dict)
    people: dict[str, tuple[RoleIn, ...]] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    scales: dict[str, Scale] = field(default_factory=dict)
    texts: dict[str, tuple[Source, str]] = field(default_factory=dict)
    rows: list[CodingRow] = field(default_factory=list)
    statuses: list[CodingStatus] = field(default_factory=list)

    def code(self, name: str, under: str | None = None, scale: str | None = None, made: dt.datetime = MADE) -> None:
        """A code, found by its name from now on."""
        number = len(self.codes)
        parent = self.codes[under].id if under else None
        self.codes[name] = Code(code_id(number, made), name, parent, number, scale_id=scale)

    def scale(self, name: str, low: int, high: int) -> None:
        self.scales[name] = Scale(name, name, {}, low, high)

    def source(
        self,
        name: str,
        text: str,
        cases: str = "K01",
        wave: str | None = "2015",
        kind: str = "interview",
        *,
        site: str | None = None,
        lead: str | None = "Mette",
        done: str = "Mette",
    ) -> None:
        """A source; in speech each line `Name: words` is a turn. `cases` and `done` are names between blanks."""
        self.texts[name] = (
            Source(
                name,
                name,
                SourceKind(kind),
                "v",
                wave_id=wave,
                case_ids=tuple(cases.split()),
                site_id=site,
                lead_coder_id=lead,
            ),
            text,
        )
        for coder in done.split():
            self.status(name, coder, CodingState.DONE)

    def status(self, source: str, coder: str, state: CodingState, at: dt.datetime = DONE) -> None:
        self.statuses.append(CodingStatus(f"{source}-{coder}", source, coder, state, at))

    def coding(
        self,
        source: str,
        quote: str,
        code: str,
        coder: str = "Mette",
        *,
        rating: int | None = None,
        about: str | None = None,
        about_case: str | None = None,
    ) -> None:
        """Code the first place of a text with these words."""
        start = self.texts[source][1].index(quote)
        when = about if about in tuple(AboutTime) else None
        self.rows.append(
            CodingRow(
                id=f"coding{len(self.rows):04}",
                source_id=source,
                code_id=self.codes[code].id,
                coder_id=coder,
                start=start,
                end=start + len(quote),
                rating=rating,
                about_wave_id=None if when else about,
                about_time=when,
                about_case_id=about_case,
            )
        )

    # --- looking

    def frame(self) -> Frame:
        return Frame(
            waves=tuple(Wave(name, name, number) for number, name in enumerate(self.waves)),
            sites=tuple(Site(name, name) for name in self.sites),
            areas=tuple(Area(name, name) for name in self.areas),
            cases=tuple(
                Case(name, name, f"the {name}", self.site_of.get(name), self.areas_of.get(name, ()))
                for name in self.cases
            ),
            participants=tuple(Participant(name, name, roles) for name, roles in sorted(self.people.items())),
            coders=tuple(Coder(name, name) for name in self.coders),
            tree=CodeTree(self.codes.values()),
        )

    def block(self, name: str) -> SourceFacts:
        """The facts of one source."""
        source, text = self.texts[name]
        frame = self.frame()
        turns, speakers = self._turns(source, text)
        words = countable_words(source, turns, speakers, unpack_words(pack_words(text)), frame.index)
        rows = sorted((row for row in self.rows if row.source_id == name), key=lambda row: (row.start, row.end))
        return source_facts(source, words, rows, [one for one in self.statuses if one.source_id == name], frame)

    def _turns(self, source: Source, text: str) -> tuple[list[Turn], dict[int, Speaker]]:
        turns: list[Turn] = []
        labels: dict[str, int] = {}
        place = 0
        for line in text.splitlines(keepends=True):
            label, colon, _ = line.partition(": ")
            if colon and source.kind.is_speech:
                number = labels.setdefault(label, len(labels))
                turns.append(Turn(place, place + len(label) + 2, place + len(line.rstrip("\n")), number))
            place += len(line)
        speakers = {
            number: Speaker(label, source.id, number, label, label if label in self.people else None, label == "I")
            for label, number in labels.items()
        }
        return turns, speakers

    def facts(self) -> Facts:
        return Facts(self.frame(), tuple(self.block(name) for name in self.texts))

    def compare(
        self,
        measure: Measure = Measure.PERSONS,
        chosen: Filter | None = None,
        dimensions: tuple[Dimension, Dimension, Dimension | None] = (CODE, CASE, WAVE),
        *,
        with_subcodes: bool = True,
        change: tuple[str, str] | None = None,
        thresholds: Thresholds | None = None,
    ) -> Comparison:
        crossing = make_crossing(stack(self.facts()), chosen or Filter(), dimensions, with_subcodes=with_subcodes)
        return compare(crossing, dimensions, measure, self.scales, change=change, thresholds=thresholds)


def at(shown: Comparison, *names: str) -> tuple[int, int, int]:
    """The index of a cell, by the names of its row, column and split."""
    axes = (shown.rows, shown.columns, shown.splits)
    found = [[value.name for value in axis].index(name) for axis, name in zip(axes, (*names, ""), strict=False)]
    return found[0], found[1], found[2]


def value(shown: Comparison, *names: str) -> Any:
    """What a cell shows: its figure, `undefined`, or its kind of empty."""
    index = at(shown, *names)
    empty = shown.empty_at(*index)
    if empty:
        return empty.value
    figure = float(shown.values[index])
    return "undefined" if figure != figure else figure  # noqa: PLR0124


def base(shown: Comparison, *names: str) -> float:
    return float(shown.bases[at(shown, *names)])


def beside(shown: Comparison, *names: str) -> dict[str, int]:
    """What stands beside a cell, by what it is of."""
    return {str(one.of): one.count for one in shown.beside.get(at(shown, *names), ())}


def sign(shown: Comparison, row: str, column: str) -> str:
    """The mark of change as it is shown, with ≠."""
    place = at(shown, row, column, shown.splits[0].name)
    found = shown.mark_at(*place[:2])
    return (found.sign if found else "") + ("≠" if shown.unlike[place[:2]] else "")
