"""Reports: a stream of blocks that writers turn into Word or other documents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.charts import Chart


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the outermost below the title."""

    level: int
    text: str


class Look(StrEnum):
    """How a paragraph stands out."""

    PLAIN = "plain"
    QUIET = "quiet"
    """Counts and captions, smaller and grey; one that follows a heading stays on its page."""
    CHECK = "check"
    """A line of the display check: how the figures came about."""
    WARNING = "warning"
    """What the reader must not overlook."""


@dataclass(frozen=True)
class Paragraph:
    """Plain words between other blocks."""

    text: str
    look: Look = Look.PLAIN


@dataclass(frozen=True)
class Quote:
    """An excerpt: its text (may hold line breaks), where it comes from, and further lines (rating, note)."""

    text: str
    source_line: str
    remarks: tuple[str, ...] = ()
    key: str = ""
    """Its permanent id (`K03-17-042`): by it a report that is made again finds the excerpt."""


@dataclass(frozen=True)
class Definition:
    """Labels with their texts, such as the fields of a code; `colour` (`#3072C1`) marks its edge."""

    rows: tuple[tuple[str, str], ...]
    colour: str = ""


class Align(StrEnum):
    """Where the words of a cell stand."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True)
class GridColumn:
    """A column of a grid: its heading, and its share of the width of the page (any unit; shares are compared)."""

    name: str
    share: float = 1.0
    align: Align = Align.START


@dataclass(frozen=True)
class Cell:
    """A cell: paragraphs and excerpts, one below the other."""

    content: tuple[Paragraph | Quote, ...] = ()
    fill: str = ""
    """Colour of the ground (`#FFF3D6`), or none. Nothing may be told by it alone."""
    bold: bool = False
    span: int = 1
    """How many columns it covers."""
    follows: bool = False
    """As the first of its row: whether no page parts this row from the one above it."""

    @classmethod
    def of(cls, text: str, *, fill: str = "", bold: bool = False, span: int = 1) -> Cell:
        """A cell with one plain text."""
        return cls((Paragraph(text),) if text else (), fill, bold, span)


@dataclass(frozen=True)
class Grid:
    """A table within a report. The row of headings is repeated on each page; no row is cut by a page where it fits."""

    columns: tuple[GridColumn, ...]
    rows: Iterable[tuple[Cell, ...]]
    caption: str = ""
    """What it shows; numbered by the writer (*Table 3: …*) where it is not empty."""
    notes: tuple[str, ...] = ()
    """Lines below it: what its marks mean, its display check."""
    row_headings: int = 0
    """How many columns at the start name the row."""


@dataclass(frozen=True)
class Figure:
    """A chart, drawn by the renderer that the application hands over."""

    chart: Chart
    caption: str = ""
    """Numbered by the writer (*Figure 2: …*)."""
    notes: tuple[str, ...] = ()
    """Lines below it: its display check."""
    share: float = 1.0
    """Of the width of the text."""


@dataclass(frozen=True)
class Turned:
    """From here on the pages lie on their side, or stand upright again."""

    landscape: bool


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Written = Heading | Paragraph | Quote | Definition | Grid | Figure
"""What has words or pictures of its own; the others say on which sheet these stand."""
Block = Written | Turned | PageBreak


@dataclass(frozen=True)
class Report:
    """A document: title, the lines under it, what stands in every page's header, and the blocks, read once in order."""

    title: str
    subtitle: tuple[str, ...]
    header: str
    language: str
    """Of the excerpts, for spelling (`da`, `nb`, `en`)."""
    contents_title: str
    blocks: Iterable[Block]
    landscape: bool = False
    """Whether the first pages lie on their side (`Turned` changes it on the way)."""
    contents_depth: int = 3
    """Down to which level headings stand in the contents; 1 where those below repeat themselves."""
