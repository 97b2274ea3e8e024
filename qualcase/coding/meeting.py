"""A page for a meeting, as values: displays whose cells lead to the passages behind them; a writer makes it HTML."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from qualcase.coding.report import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")


class Address(str):
    """Where something stands in the page (`K03-17-042`, `b12`), a language or a colour: nothing that is read."""

    __slots__ = ()


NOWHERE = Address("")


@dataclass(frozen=True)
class Passage:
    """An excerpt. Each stands in the page once; whatever shows it leads to it."""

    address: Address
    key: str
    """Its permanent id, as people cite it; empty where it has none."""
    text: str
    origin: str
    """The citation line."""
    language: Address = NOWHERE
    remarks: tuple[str, ...] = ()
    before: str = ""
    """What is said right before it; empty where the page shows no context."""
    after: str = ""


@dataclass(frozen=True)
class Place:
    """By what a passage can be looked for, as indexes into `MeetingPage.facets`; -1 where it has none."""

    code: int
    case: int
    wave: int
    who: int


@dataclass(frozen=True)
class Facets:
    """What passages can be narrowed by, in the order of the screen."""

    codes: tuple[tuple[int, str], ...] = ()
    """How deep in the tree, and the name; what follows deeper stands below."""
    cases: tuple[str, ...] = ()
    waves: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    """Roles, and kinds of source of which nobody is the speaker."""


@dataclass(frozen=True)
class PassageColumn:
    """Passages one below the other, under a name (a wave)."""

    name: str
    passages: tuple[int, ...]
    why_none: str = ""
    """Why it is empty, where it is."""


@dataclass(frozen=True)
class PassageGroup:
    """Passages of a case (or site) under a code, in columns side by side, or in one without a name."""

    name: str
    columns: tuple[PassageColumn, ...]


@dataclass(frozen=True)
class PassageCode:
    """A code with the passages that are coded with itself."""

    address: Address
    depth: int
    name: str
    path: str
    colour: Address
    groups: tuple[PassageGroup, ...]


@dataclass(frozen=True)
class Behind:
    """The passages behind something that can be clicked, in columns."""

    address: Address
    title: str
    columns: tuple[PassageColumn, ...]


@dataclass(frozen=True)
class MatrixPart:
    """What a cell shows of one wave."""

    text: str
    said: str
    """The same in words, for whoever hears it."""
    heat: int = 0
    """How strongly it is tinted, 0 to 8."""
    quiet: bool = False
    """Whether it is a sign for something empty."""


@dataclass(frozen=True)
class MatrixCell:
    """A cell: a part for each wave, the mark of change, and what is behind it."""

    parts: tuple[MatrixPart, ...]
    mark: str = ""
    mark_said: str = ""
    behind: Address = NOWHERE
    """Empty where no passage is behind it."""


@dataclass(frozen=True)
class MatrixColumn:
    """A column: its name, what people call it, and what it stands under."""

    name: str
    title: str = ""
    group: str = ""


@dataclass(frozen=True)
class MatrixRow:
    """A row, its cells in the order of the columns."""

    name: str
    path: str
    depth: int
    colour: Address
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class Matrix:
    """A comparison as it is shown."""

    corner: str
    splits: tuple[str, ...]
    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    caption: str
    legend: tuple[tuple[str, str], ...]
    """Signs with what they mean."""
    check: tuple[tuple[str, str], ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Words:
    """A paragraph, or what stands in a cell; it may lead to the passages behind it, or to another place."""

    text: str
    look: Look = Look.PLAIN
    to: Address = NOWHERE


@dataclass(frozen=True)
class Headline:
    """A heading within a section, from 1."""

    text: str
    level: int = 1
    address: Address = NOWHERE
    colour: Address = NOWHERE


@dataclass(frozen=True)
class Pairs:
    """Labels with what is said under each."""

    rows: tuple[tuple[str, Words], ...]


@dataclass(frozen=True)
class Rows:
    """A table: headings, and rows of cells. The first cell of each row names it."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    caption: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A drawn chart. Without `svg` (nobody could draw it) it stands as its words."""

    title: str
    words: str
    svg: bytes = b""
    caption: str = ""
    check: tuple[tuple[str, str], ...] = ()


Piece = Words | Headline | Pairs | Rows | Picture


@dataclass(frozen=True)
class Section:
    """A display of the page."""

    address: Address
    title: str
    pieces: tuple[Piece, ...] = ()
    matrix: Matrix | None = None
    codes: tuple[PassageCode, ...] = ()
    """The passages themselves; of one section alone."""


@dataclass(frozen=True)
class MeetingPage:
    """Everything that stands in the file."""

    title: str
    about: tuple[tuple[str, str], ...]
    """Study, selection, date, program."""
    language: Address
    """Of the page's own words."""
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...] = ()
    places: tuple[Place, ...] = ()
    """Of each passage."""
    facets: Facets = field(default_factory=Facets)
    behind: tuple[Behind, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    """What the page itself says (buttons, hints), by the name under which the writer and the script ask for it."""


def with_words(value: T, change: Callable[[str], str], passage: Callable[[str], str]) -> T:
    """A value with everything in it that is read as words changed; addresses, languages, ids and colours stay.

    `passage` changes what people said, `change` all else.
    """
    return _changed(value, change, passage)  # type: ignore[no-any-return]


def _changed(value: Any, change: Callable[[str], str], passage: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return value if isinstance(value, (Address, Look)) else change(value)
    if isinstance(value, tuple):
        return tuple(_changed(one, change, passage) for one in value)
    if isinstance(value, Passage):
        return replace(
            value,
            text=passage(value.text),
            origin=change(value.origin),
            remarks=tuple(map(change, value.remarks)),
            before=passage(value.before),
            after=passage(value.after),
        )
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{one.name: _changed(getattr(value, one.name), change, passage) for one in fields(value)}
        )
    return value
