"""Tables of events.

    date,site,case,event
    2016-03-01,Fjordby,K03,Den nye koordinator begynder

An event without a case is the site's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.grids import columns_of, read_grid

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = ("date", "site", "case", "event")
EVENT_NAMES = {
    "date": "date", "dato": "date", "dag": "date", "site": "site", "sted": "site", "stad": "site", "kommune": "site",
    "case": "case", "sag": "case", "projekt": "case", "prosjekt": "case",
    "event": "event", "hændelse": "event", "hendelse": "event", "hending": "event", "text": "event", "tekst": "event",
}  # fmt: skip


@dataclass(frozen=True)
class EventRow:
    """One event as a file tells it; names, not ids."""

    line: int
    date: str
    site: str
    case: str
    text: str


def read_events(path: Path) -> tuple[EventRow, ...]:
    """Read a table of events.

    Raises:
        FileRefusedError: The file cannot be read, or lacks columns.
    """
    grid = read_grid(path)
    places = columns_of(grid.headings, EVENT_NAMES)
    missing = [one for one in ("date", "event") if one not in places]
    if not {"site", "case"} & places.keys():
        missing.append("case")
    if missing:
        raise FileRefusedError(
            "{name} lacks the column {missing}. Its first line must name its columns; these are known: {known}.",
            name=grid.name,
            missing=", ".join(missing),
            known=", ".join(COLUMNS),
        )
    rows = []
    for row in grid.rows:
        told = {column: row.cells[places[column]] if column in places else "" for column in COLUMNS}
        rows.append(EventRow(row.line, told["date"], told["site"], told["case"], told["event"]))
    return tuple(rows)
