"""A table on the clipboard: tab-separated, and as a plain table for a document."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from qualcase.coding.tables import Table


def copy_table(table: Table) -> None:
    """Put a table with its caption on the clipboard."""
    lines = [[one.name for one in table.columns]]
    lines += [["" if cell is None else " ".join(str(cell).split()) for cell in row] for row in table.rows]
    text = "\n".join("\t".join(line) for line in lines) + "\n"
    rows = "".join(f"<tr>{''.join(f'<td>{escape(words)}</td>' for words in line)}</tr>" for line in lines)
    data = QMimeData()
    data.setText(f"{text}\n{table.caption}\n" if table.caption else text)
    below = f"<p>{escape(table.caption)}</p>" if table.caption else ""
    data.setHtml(f'<meta charset="utf-8"><table border="1" cellspacing="0">{rows}</table>{below}')
    QGuiApplication.clipboard().setMimeData(data)
