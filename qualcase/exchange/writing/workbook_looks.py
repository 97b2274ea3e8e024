"""How the cells of a workbook look: the formats, and which one a value gets."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

from qualcase.coding.tables import Holds
from qualcase.words import current_language

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

    from qualcase.coding.tables import Column
    from qualcase.exchange.writing.shown import ColumnLook

_WIDEST, _NARROWEST = 90, 6
_WRAPPED_FROM = 12
"""Columns from this width on hold words, which are broken into lines: the next cell would cut them off."""
_WIDEST_HEAD, _BUTTON = 22, 2
"""Characters up to which a heading makes its column wider, and what the button of the filter takes of it."""
_DAYS = {"da": "dd\\-mm\\-yyyy", "nb": "dd\\.mm\\.yyyy", "en": "yyyy\\-mm\\-dd"}
_GROUPED_FROM = 10_000
"""Four figures stand without a sign between them, so that no year is parted."""
_FIRST_DAY = dt.date(1900, 3, 1)
"""Days before it spreadsheets count differently, or not at all; they are written as texts."""
_QUIET = "#5B6770"
_EDITED = "#FFF3D6"


class Looks(NamedTuple):
    """The formats of a workbook; `quiet` ones are of columns that are for reading beside others that are edited."""

    head: Format
    head_of_figures: Format
    head_of_edited: Format
    cell: Format
    figure: Format
    """Figures keep off the column at their right, where texts begin."""
    left: Format
    """Of a figure among texts."""
    quiet_cell: Format
    quiet_figure: Format
    sentence: Format
    quiet_sentence: Format
    day: Format
    quiet_day: Format
    grouped: Format
    decimals: tuple[Format, Format]
    """With one and with two of them."""
    title: Format
    label: Format

    def of_text(self, *, wrapped: bool, quiet: bool) -> Format:
        """Of a text."""
        if wrapped:
            return self.quiet_sentence if quiet else self.sentence
        return self.quiet_cell if quiet else self.cell

    def of_figure(self, value: float, kind: Kind) -> Format:
        """Of a figure; one that is edited stands as it would be typed, one among texts where these begin."""
        if kind.edited:
            return self.figure
        decimals, quiet = kind.decimals, kind.quiet
        if kind.mixed and not decimals and abs(value) < _GROUPED_FROM:
            return self.left
        if isinstance(value, float) and decimals:
            return self.decimals[decimals - 1]
        if abs(value) >= _GROUPED_FROM:
            return self.grouped
        return self.quiet_figure if quiet else self.figure


def make_looks(workbook: Workbook) -> Looks:
    """The formats, in the language in use."""

    def made(**fields: Any) -> Format:
        return workbook.add_format({"valign": "top", **fields})

    head = {"bold": True, "bottom": 1, "text_wrap": True}
    right = {"align": "right", "indent": 1}
    days = {"num_format": _DAYS[current_language()], "align": "left"}
    return Looks(
        head=made(**head),
        head_of_figures=made(**head, **right),
        head_of_edited=made(**head, bg_color=_EDITED),
        cell=made(),
        figure=made(**right),
        left=made(align="left"),
        quiet_cell=made(font_color=_QUIET),
        quiet_figure=made(**right, font_color=_QUIET),
        sentence=made(text_wrap=True),
        quiet_sentence=made(text_wrap=True, font_color=_QUIET),
        day=made(**days),
        quiet_day=made(**days, font_color=_QUIET),
        grouped=made(**right, num_format="#,##0"),
        decimals=(made(**right, num_format="0.0"), made(**right, num_format="0.00")),
        title=workbook.add_format({"bold": True, "font_size": 14}),
        label=made(font_color=_QUIET, text_wrap=True),
    )


def day_of(text: str) -> dt.date | None:
    """The day that an ISO text is, where a spreadsheet can hold it."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return day if day >= _FIRST_DAY and len(text) == len("2015-10-19") else None


def width_of(column: Column) -> int:
    """The width of a column, in characters: no word of its heading is broken."""
    longest = max(map(len, column.name.split()), default=0) + _BUTTON
    return min(max(column.width, _NARROWEST, longest if longest <= _WIDEST_HEAD else 0), _WIDEST)


class Kind(NamedTuple):
    """How the cells of a column are written."""

    width: int
    wraps: bool
    days: bool
    decimals: int
    quiet: bool
    edited: bool
    mixed: bool
    """Whether figures stand among texts."""
    look: Format


def kind_of(column: Column, held: ColumnLook, looks: Looks, *, behind_edited: bool) -> Kind:
    """How the cells of a column are written; `held` is what it holds."""
    width = width_of(column)
    wraps = width >= _WRAPPED_FROM and not column.hidden
    quiet = behind_edited and not column.edited
    look = looks.of_text(wrapped=wraps, quiet=quiet)
    mixed = not held.is_right and not quiet
    return Kind(width, wraps, column.holds is Holds.DAY, held.decimals, quiet, column.edited, mixed, look)
