"""Reports as Markdown: plain text that any editor reads, with excerpts as block quotes."""

from __future__ import annotations

import re
from itertools import chain, islice
from textwrap import indent
from typing import TYPE_CHECKING

from qualcase.coding.report import (
    Align,
    Definition,
    Figure,
    Grid,
    Heading,
    Look,
    PageBreak,
    Paragraph,
    Quote,
    Turned,
)
from qualcase.exchange.writing.files import writing_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from qualcase.coding.report import Block, Cell, Report

_DEEPEST = 6
_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
"""One that no backslash stands for yet."""
_LOOKED_AT = 50
"""Rows of a grid that say whether it can be a table."""
_LONGEST_IN_TABLE = 80
"""Characters of a cell up to which it stands in one."""
_RULES = {Align.START: "---", Align.MIDDLE: ":---:", Align.END: "---:"}
_MEANING = re.compile(r"([\\`*_\[\]<>])|^(\s*)([#+\-=|~]|\d+[.)])", re.MULTILINE)
"""What would be read as marks: anywhere, and at the beginning of a line."""


def write_markdown(report: Report, path: Path) -> None:
    """Write a report as Markdown (UTF-8); what people wrote and said reads as it stands, whatever signs are in it.

    Raises:
        FileRefusedError: the file cannot be written; what was there before is untouched.
    """
    with writing_to(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"# {_line(report.title)}\n")
        for line in report.subtitle:
            file.write(f"\n{_line(line)}\n")
        for block in report.blocks:
            for piece in _pieces(block):
                file.write(piece)


def _pieces(block: Block) -> Iterator[str]:
    """A block with the blank line before it; sheets and pages are none of Markdown's."""
    if isinstance(block, Grid):
        yield from _grid(block)
    elif isinstance(block, Figure):
        yield f"\n{_figure(block)}\n"
    elif not isinstance(block, (Turned, PageBreak)):
        yield f"\n{_block(block)}\n"


def _block(block: Heading | Paragraph | Definition | Quote) -> str:
    if isinstance(block, Heading):
        return f"{'#' * min(block.level + 1, _DEEPEST)} {_line(block.text)}"
    if isinstance(block, Paragraph):
        text = "\n".join(_broken(block.text))
        return f"**{text}**" if block.look is Look.WARNING and "\n" not in text and text else text
    if isinstance(block, Definition):
        return "\n".join(f"**{_line(name)}**: {_line(text)}  " for name, text in block.rows)
    return _quote(block)


def _quote(quote: Quote) -> str:
    lines = "\n".join(f"> {line}" if line else ">" for line in _broken(quote.text))
    beside = [f"> — {_line(quote.source_line)}", *(f"> {_line(remark)}" for remark in quote.remarks)]
    return "\n>\n".join([lines, "  \n".join(beside)])


def _figure(figure: Figure) -> str:
    """What a chart shows, in words, with what stands below it."""
    lines = [figure.caption, figure.chart.alt or figure.chart.title, *figure.notes]
    parts = [f"**{_line(line)}**" if line and number == 0 else _line(line) for number, line in enumerate(lines)]
    return "\n\n".join(part for part in parts if part)


def _grid(grid: Grid) -> Iterator[str]:
    """A table with bars, or, where its cells hold more than a line, a list row by row."""
    if grid.caption:
        yield f"\n**{_line(grid.caption)}**\n"
    rows = iter(grid.rows)
    first = list(islice(rows, _LOOKED_AT))
    if grid.columns and all(_is_short(cell) for row in first for cell in row):
        yield from _table(grid, chain(first, rows))
    else:
        for row in chain(first, rows):
            yield _listed(grid, row)
    for note in grid.notes:
        yield f"\n{_line(note)}\n"


def _is_short(cell: Cell) -> bool:
    """Whether a cell stands in one line of a table."""
    if len(cell.content) > 1:
        return False
    return all(isinstance(one, Paragraph) and len(one.text) <= _LONGEST_IN_TABLE for one in cell.content)


def _table(grid: Grid, rows: Iterable[tuple[Cell, ...]]) -> Iterator[str]:
    names = " | ".join(_in_table(column.name) for column in grid.columns)
    rules = " | ".join(_RULES[column.align] for column in grid.columns)
    yield f"\n| {names} |\n| {rules} |\n"
    for row in rows:
        cells: list[str] = []
        for cell in row:
            text = " ".join(part for one in cell.content for part in _texts(one))
            cells += [f"**{_in_table(text)}**" if cell.bold and text else _in_table(text), *[""] * (cell.span - 1)]
        cells += [""] * (len(grid.columns) - len(cells))
        yield f"| {' | '.join(cells)} |\n"


def _texts(one: Paragraph | Quote) -> tuple[str, ...]:
    return (one.text,) if isinstance(one, Paragraph) else (one.text, one.source_line, *one.remarks)


def _in_table(text: str) -> str:
    """Words between bars; a bar among them would end the cell."""
    return _BAR.sub(r"\1\\|", _line(text))


def _listed(grid: Grid, row: tuple[Cell, ...]) -> str:
    """A row as a list: what the column is called, and below it what the cell holds."""
    parts: list[str] = []
    place = 0
    for cell in row:
        names = grid.columns[place : place + cell.span]
        place += cell.span
        name = " – ".join(f"**{_line(column.name)}**:" for column in names if column.name)
        inner = "\n\n".join(_block(one) for one in cell.content)
        if not inner:
            continue
        if len(cell.content) == 1 and isinstance(cell.content[0], Paragraph) and "\n" not in inner:
            parts.append(f"- {name} {inner}" if name else f"- {inner}")
        else:
            parts.append(f"- {name}\n\n" + indent(inner, "  "))
    return "\n" + "\n".join(parts) + "\n\n---\n" if parts else ""


def _broken(text: str) -> list[str]:
    """Lines that stay lines: two blanks at the end of all but the last."""
    lines = _plain(text).split("\n")
    return [f"{line}  " if line and number + 1 < len(lines) else line for number, line in enumerate(lines)]


def _line(text: str) -> str:
    return _plain(" ".join(text.split()))


def _plain(text: str) -> str:
    """The text with a backslash before every sign that Markdown would read."""
    return _MEANING.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    if found[1]:
        return f"\\{found[1]}"
    mark = found[3]
    return f"{found[2]}{mark[:-1]}\\{mark[-1]}" if len(mark) > 1 else f"{found[2]}\\{mark}"
