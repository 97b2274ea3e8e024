"""Tables as text for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcase.coding.tables import Table


def table_as_text(table: Table) -> str:
    """The table in aligned columns with its caption below."""
    from qualcase.exchange.writing.tables_as_text import table_as_text as as_text

    return as_text(table)
