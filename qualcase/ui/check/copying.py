"""Tables on the clipboard: tab-separated for a spreadsheet, and as a plain table for a document."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.tables import Table


def copy_table(table: Table, caption: str = "") -> None:
    """Put a table on the clipboard, with its caption below it unless another is given."""
    copy_tables((table,), caption)


def copy_tables(tables: Sequence[Table], caption: str = "") -> None:
    """Put several on the clipboard, one below the other, each with its title where there are several."""
    texts, pages = [], []
    for table in tables:
        lines = [[one.name for one in table.columns]]
        lines += [["" if cell is None else " ".join(str(cell).split()) for cell in row] for row in table.rows]
        title = table.title if len(tables) > 1 else ""
        below = caption if len(tables) == 1 and caption else table.caption
        body = "\n".join("\t".join(line) for line in lines)
        texts.append("\n".join(one for one in (title, body, below) if one) + "\n")
        rows = "".join(f"<tr>{''.join(f'<td>{escape(words)}</td>' for words in line)}</tr>" for line in lines)
        head, foot = (f"<p>{escape(one)}</p>" if one else "" for one in (title, below))
        pages.append(f'{head}<table border="1" cellspacing="0">{rows}</table>{foot}')
    if len(tables) > 1 and caption:
        texts.append(f"{caption}\n")
        pages.append(f"<p>{escape(caption)}</p>")
    data = QMimeData()
    data.setText("\n".join(texts))
    data.setHtml('<meta charset="utf-8">' + "".join(pages))
    QGuiApplication.clipboard().setMimeData(data)
