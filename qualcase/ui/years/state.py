"""What the page of a case or site over the waves reads, and which rows its book has. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.comparison import Measure
from qualcase.coding.frame import Case
from qualcase.coding.summaries import SummaryCell
from qualcase.coding.years import YearsOnly, YearsOrder
from qualcase.errors import UserError
from qualcase.study.timelines import timeline_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Thresholds
    from qualcase.coding.facts import Frame
    from qualcase.coding.filters import Filter
    from qualcase.coding.frame import Site
    from qualcase.coding.timeline import Timeline
    from qualcase.coding.years import Years, YearsLine
    from qualcase.settings import Settings
    from qualcase.study import Study

TABLES = (
    *("study", "wave", "site", "area", "study_case", "case_area", "source", "source_case", "text_version", "speaker"),
    *("participant", "participant_role", "coder", "scale", "code", "coding", "coding_status", "event"),
    *("question", "asked", "topic_asked", "absence", "summary", "summary_coding"),
)
"""Tables whose rows the page shows."""
MEASURES = (Measure.PERSONS, Measure.SHARE, Measure.SOURCES, Measure.CODINGS, Measure.WORDS, Measure.YES)
"""What can be counted here; the rating stands beside each of them."""
OF_CASE, OF_SITE = 2, 1
"""So many of the strongest excerpts stand in a cell before somebody asks for the rest."""


@dataclass(frozen=True)
class Wanted:
    """What is to be read: a case, or else a site."""

    case_id: str | None = None
    site_id: str | None = None
    measure: Measure = Measure.PERSONS


class Asked(NamedTuple):
    """How figures are made, as it was chosen in the matrix."""

    change: tuple[str, str] | None = None
    """The two waves that the sentences are about; else the first and the last."""
    with_subcodes: bool = True
    thresholds: Thresholds | None = None


@dataclass(frozen=True)
class Sheet:
    """Everything that the page shows."""

    wanted: Wanted
    thing: Case | Site
    years: Years
    timeline: Timeline
    site: Site | None
    """Of a case, where it lies."""
    areas: tuple[str, ...]
    cases: Mapping[str, Case]
    """The cases that have a column."""
    neighbours: tuple[Case | Site | None, Case | Site | None]
    """The one before and the one behind, in the order of the study."""
    strongest: Mapping[str, int]
    """The largest rating of each code's scale, by code."""

    @property
    def is_case(self) -> bool:
        """Whether it is of a case, not of a site."""
        return isinstance(self.thing, Case)

    @property
    def name(self) -> str:
        """What people call it."""
        return self.thing.full_name if isinstance(self.thing, Case) else self.thing.name

    def row_of(self, code_id: str | None) -> int:
        """The row of a code; -1 where it has none."""
        return next((number for number, value in enumerate(self.years.shown.rows) if value.id == code_id), -1)

    def place_to_write(self) -> int:
        """Which column a sentence on a whole code is of: the case, or the site itself; -1 for none."""
        columns = self.years.shown.columns
        own = (number for number, one in enumerate(columns) if one.stands_for == "site")
        return next(own, -1 if not columns or not self.is_case else 0)

    def change_cell(self, row: int, column: int) -> SummaryCell | None:
        """Where the sentence on the change of a line stands; None without two waves."""
        shown = self.years.shown
        if shown.change is None:
            return None
        earlier, later = (shown.splits[at].id for at in shown.change)
        value = shown.columns[column]
        if value.stands_for:
            return SummaryCell(shown.rows[row].id, later, earlier, None, self.wanted.site_id)
        return SummaryCell(shown.rows[row].id, later, earlier, value.id)


def read_sheet(study: Study, wanted: Wanted, chosen: Filter, asked: Asked) -> Sheet | None:
    """Read what the page shows; None when the case or site is gone. May take long."""
    frame = study.frame()
    things: Sequence[Case | Site] = frame.cases if wanted.case_id else frame.sites
    thing_id = wanted.case_id or wanted.site_id
    place = next((number for number, one in enumerate(things) if one.id == thing_id), None)
    if place is None or thing_id is None:
        return None
    read = study.years.of_case if wanted.case_id else study.years.of_site
    waves = {wave.id for wave in frame.waves}
    change = asked.change if asked.change and waves.issuperset(asked.change) else None
    try:
        years = read(
            thing_id,
            chosen,
            measure=wanted.measure,
            with_subcodes=asked.with_subcodes,
            change=change,
            thresholds=asked.thresholds,
        )
    except UserError:  # it went while we looked
        return None
    thing = things[place]
    return Sheet(
        wanted,
        thing,
        years,
        timeline_of(study, thing, frozenset(years.sources) | _documents(study, thing, chosen)),
        _site_of(frame, thing),
        tuple(area.name for area in frame.areas if isinstance(thing, Case) and area.id in thing.area_ids),
        {case.id: case for case in frame.cases if case.id in {column.id for column in years.shown.columns}},
        (things[place - 1] if place else None, things[place + 1] if place + 1 < len(things) else None),
        _strongest(study),
    )


def _documents(study: Study, thing: Case | Site, chosen: Filter) -> frozenset[str]:
    """The documents of a case's site that today's filter lets through: they hold for the case, too."""
    if not isinstance(thing, Case) or thing.site_id is None:
        return frozenset()
    return frozenset(study.passing(replace(chosen, cases=(), sites=(thing.site_id,))))


def _site_of(frame: Frame, thing: Case | Site) -> Site | None:
    site_id = thing.site_id if isinstance(thing, Case) else None
    return next((one for one in frame.sites if one.id == site_id), None)


def _strongest(study: Study) -> dict[str, int]:
    by_scale = {scale.id: max(abs(scale.low), abs(scale.high)) for scale in study.scales()}
    return {code.id: by_scale[code.scale_id] for code in study.frame().tree.ordered if code.scale_id in by_scale}


class Kind(Enum):
    """What a row of the book is."""

    HEAD = "head"
    """Who and what was heard, and the timeline."""
    CODE = "code"
    PLACE = "place"
    """On the page of a site: the case, or the site's own sources, whose figures follow."""
    FIGURES = "figures"
    CARDS = "cards"
    MORE = "more"
    SENTENCE = "sentence"
    NOTHING = "nothing"
    """Why there is no code to read."""
    CAPTION = "caption"


WHOLE = frozenset({Kind.HEAD, Kind.CODE, Kind.PLACE, Kind.SENTENCE, Kind.NOTHING, Kind.CAPTION})
"""Rows that go over all waves."""


@dataclass(frozen=True)
class BookRow:
    """One row of the book."""

    kind: Kind
    row: int = -1
    """The code, as a row of the comparison."""
    column: int = -1
    """The case or the site's own sources, as a column of it."""
    cards: tuple[Excerpt | None, ...] = ()
    """Of a row of cards: one in each wave, or none."""
    more: tuple[int, ...] = ()
    """In each wave, how many excerpts are not shown."""

    @property
    def key(self) -> tuple[Kind, int, int, tuple[str, ...]]:
        """What stays the same when figures change."""
        return self.kind, self.row, self.column, tuple(one.id if one else "" for one in self.cards)


@dataclass(frozen=True)
class Chosen:
    """What a person chose to see."""

    order: YearsOrder = YearsOrder.TREE
    only: YearsOnly = YearsOnly.SOMETHING
    folded: frozenset[str] = frozenset()
    """Codes (id) whose sub-codes are put away."""
    opened: frozenset[tuple[str, str]] = frozenset()
    """Code and column (ids) whose excerpts are all shown."""
    writing: tuple[int, int] | None = None
    """Row and column of the comparison whose sentence is being written."""

    def next_only(self) -> Chosen:
        """All codes, those with something, those that changed."""
        every = list(YearsOnly)
        return replace(self, only=every[(every.index(self.only) + 1) % len(every)])

    def next_order(self) -> Chosen:
        """The tree, what changed most, the rating."""
        every = list(YearsOrder)
        return replace(self, order=every[(every.index(self.order) + 1) % len(every)])

    def fold(self, code_id: str) -> Chosen:
        """The same with the sub-codes of a code put away, or shown again."""
        return replace(self, folded=self.folded ^ {code_id})

    def turn_more(self, code_id: str, column_id: str) -> Chosen:
        """The same with all excerpts of a code and case, or the strongest alone."""
        return replace(self, opened=self.opened ^ {(code_id, column_id)})

    def fold_all(self, years: Years) -> Chosen:
        """The same with the top codes alone."""
        rows = range(len(years.shown.rows))
        return replace(self, folded=frozenset(years.shown.rows[row].id for row in rows if has_subcodes(years, row)))

    def for_sheet(self, before: Sheet | None, now: Sheet) -> Chosen:
        """The same where codes or cases have come or gone: what is being written stays with its code and case."""
        if before is None or self.writing is None:
            return self
        row, column = self.writing
        code, place = before.years.shown.rows[row].id, before.years.shown.columns[column].id
        rows = [value.id for value in now.years.shown.rows]
        columns = [value.id for value in now.years.shown.columns]
        there = code in rows and place in columns
        return replace(self, writing=(rows.index(code), columns.index(place)) if there else None)


_KEPT = "years.shown"


def kept_chosen(settings: Settings, study_id: str) -> Chosen:
    """Order and choice of codes as they were left in a study."""
    every = settings.get(_KEPT)
    held = every.get(study_id) if isinstance(every, dict) else None
    order, only = (held.get("order"), held.get("only")) if isinstance(held, dict) else (None, None)
    return Chosen(
        YearsOrder(order) if order in set(YearsOrder) else YearsOrder.TREE,
        YearsOnly(only) if only in set(YearsOnly) else YearsOnly.SOMETHING,
    )


def keep_chosen(settings: Settings, study_id: str, chosen: Chosen) -> None:
    """Remember order and choice of codes. Writes to disk, so only when another one is made."""
    every = settings.get(_KEPT)
    others = every if isinstance(every, dict) else {}
    settings.set(_KEPT, {**others, study_id: {"order": chosen.order.value, "only": chosen.only.value}})


def book_rows(sheet: Sheet, chosen: Chosen) -> tuple[BookRow, ...]:
    """The rows of the book, from top to bottom."""
    years = sheet.years
    codes = _unfolded(years, years.rows(chosen.order, chosen.only), chosen)
    found = [BookRow(Kind.HEAD)]
    for row in codes:
        found.append(BookRow(Kind.CODE, row))
        for line in _lines(sheet, row, chosen):
            found += _line_rows(sheet, line, chosen)
    if not codes:
        found.append(BookRow(Kind.NOTHING))
    return (*found, BookRow(Kind.CAPTION))


def own_excerpts(years: Years, line: YearsLine, folded: Collection[str], *, nested: bool) -> list[tuple[str, ...]]:
    """Ids of the excerpts that stand under a code itself, by wave.

    Those of its sub-codes stand under them, unless these are put away or codes do not stand in the tree.
    """
    code_id = years.shown.rows[line.row].id
    if code_id in folded or not nested:
        return [cell.excerpts for cell in line.cells]
    return [tuple(one for one in cell.excerpts if years.excerpts[one].code_id == code_id) for cell in line.cells]


def has_subcodes(years: Years, row: int) -> bool:
    """Whether a code has codes below it."""
    own = years.shown.rows[row].id
    return any(value.parent_id == own for value in years.shown.rows)


def _unfolded(years: Years, codes: tuple[int, ...], chosen: Chosen) -> list[int]:
    if chosen.order is not YearsOrder.TREE:
        return list(codes)
    hidden: set[str] = set()
    found = []
    for row in codes:
        value = years.shown.rows[row]
        if value.parent_id in hidden or value.parent_id in chosen.folded:
            hidden.add(value.id)
        else:
            found.append(row)
    return found


def _lines(sheet: Sheet, row: int, chosen: Chosen) -> Iterator[YearsLine]:
    """The lines of a code worth reading; of a site its own sources first, and what is empty is left to the matrix."""
    lines = sheet.years.lines[row]
    if sheet.is_case:
        yield from lines
        return
    columns = sheet.years.shown.columns
    nested = chosen.order is YearsOrder.TREE
    for line in sorted(lines, key=lambda one: not columns[one.column].stands_for):
        says = any(own_excerpts(sheet.years, line, chosen.folded, nested=nested)) or line.change is not None
        if says or chosen.writing == (line.row, line.column):
            yield line


def _line_rows(sheet: Sheet, line: YearsLine, chosen: Chosen) -> Iterator[BookRow]:
    years = sheet.years
    shown = years.shown
    at = line.row, line.column
    if not sheet.is_case:
        yield BookRow(Kind.PLACE, *at)
    yield BookRow(Kind.FIGURES, *at)
    nested = chosen.order is YearsOrder.TREE
    held = own_excerpts(years, line, chosen.folded, nested=nested)
    most = OF_CASE if sheet.is_case else OF_SITE
    longest = max((len(one) for one in held), default=0)
    is_open = (shown.rows[line.row].id, shown.columns[line.column].id) in chosen.opened
    for number in range(longest if is_open else min(longest, most)):
        cards = tuple(years.excerpts[one[number]] if number < len(one) else None for one in held)
        yield BookRow(Kind.CARDS, *at, cards)
    if longest > most:
        left = tuple(0 if is_open else max(0, len(one) - most) for one in held)
        yield BookRow(Kind.MORE, *at, more=left)
    if line.change is not None or chosen.writing == at or (sheet.is_case and any(held) and years.has_changed(line.row)):
        yield BookRow(Kind.SENTENCE, *at)
