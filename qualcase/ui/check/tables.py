"""Tables on the clipboard: tab-separated for a spreadsheet, a plain table for a document, with their captions."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.tables import Table


def copy_table(table: Table) -> None:
    """Put a table with its caption on the clipboard."""
    copy_tables([table])


def copy_tables(tables: Iterable[Table]) -> None:
    """Put tables on the clipboard, one below the other."""
    texts, pages = [], []
    for table in tables:
        lines = [[one.name for one in table.columns]]
        lines += [["" if cell is None else " ".join(str(cell).split()) for cell in row] for row in table.rows]
        text = "\n".join("\t".join(line) for line in lines) + "\n"
        rows = "".join(f"<tr>{''.join(f'<td>{escape(words)}</td>' for words in line)}</tr>" for line in lines)
        below = f"<p>{escape(table.caption)}</p>" if table.caption else ""
        texts.append(f"{text}\n{table.caption}\n" if table.caption else text)
        pages.append(f'<table border="1" cellspacing="0">{rows}</table>{below}')
    data = QMimeData()
    data.setText("\n".join(texts))
    data.setHtml(f'<meta charset="utf-8">{"".join(pages)}')
    QGuiApplication.clipboard().setMimeData(data)
