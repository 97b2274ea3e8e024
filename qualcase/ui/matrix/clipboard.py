"""The matrix on the clipboard: tab-separated for a spreadsheet, a plain table for a document."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from qualcase.study.cell_words import mark_text, parts
from qualcase.ui.matrix import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.comparison import AxisValue, Comparison

Lines = list[list[str]]


def copy_table(comparison: Comparison, rows: Sequence[int], columns: Sequence[int], caption: str = "") -> None:
    """Put rows and columns (numbers in the comparison) on the clipboard."""
    put_lines(table_lines(comparison, rows, columns), caption)


def put_lines(lines: Lines, caption: str = "") -> None:
    """Put any table on the clipboard, its caption below it."""
    data = QMimeData()
    data.setText(table_text(lines, caption))
    data.setHtml(_table_html(lines, caption))
    QGuiApplication.clipboard().setMimeData(data)


def table_lines(comparison: Comparison, rows: Sequence[int], columns: Sequence[int]) -> Lines:
    """Two lines of headings (sites; cases with their waves), then a line for each row, with paths as names."""
    marked = comparison.change is not None
    titles = [spoken.split_title(split, comparison.measure) for split in comparison.splits]
    if marked:
        titles.append(spoken.change_title())
    chosen = [comparison.columns[column] for column in columns]
    lines = [
        ["", *(group for column in chosen for group in [column.group, *[""] * (len(titles) - 1)])],
        ["", *(f"{_name(column, across=True)} {title}".strip() for column in chosen for title in titles)],
    ]
    for row in rows:
        line = [_name(comparison.rows[row])]
        for column in columns:
            line.extend(part.text for part in parts(comparison, row, column))
            if marked:
                line.append(mark_text(comparison, row, column))
        lines.append(line)
    if not any(lines[0]):
        del lines[0]
    return [[" ".join(words.split()) for words in line] for line in lines]


def _name(value: AxisValue, *, across: bool = False) -> str:
    """A code's path, which says where it stands; else what the heading says."""
    if value.depth or value.name.endswith(f"/{value.title}"):
        return value.name
    return spoken.axis_title(value) if across else spoken.row_title(value)


def table_text(lines: Lines, caption: str = "") -> str:
    """Tabs between cells, a line for each row; the caption after an empty line."""
    table = "\n".join("\t".join(line) for line in lines) + "\n"
    return f"{table}\n{caption}\n" if caption else table


def _table_html(lines: Lines, caption: str) -> str:
    rows = "".join(f"<tr>{''.join(f'<td>{escape(words)}</td>' for words in line)}</tr>" for line in lines)
    below = f"<p>{'<br>'.join(escape(line) for line in caption.splitlines())}</p>" if caption else ""
    return f'<meta charset="utf-8"><table border="1" cellspacing="0">{rows}</table>{below}'
