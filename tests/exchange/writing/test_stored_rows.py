from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.exchange.writing.stored_rows import replayable

if TYPE_CHECKING:
    from qualcase.coding.tables import CellValue

ROWS: list[tuple[CellValue, ...]] = [
    (number, f"æøå {number}", None, number / 7, True, "\ud83d") for number in range(2500)
]


def test_a_stream_is_read_as_often_as_one_likes() -> None:
    with replayable(iter(ROWS)) as rows:
        assert rows.count == 2500
        assert list(rows) == ROWS
        assert list(rows) == ROWS


def test_rows_in_memory_stay_where_they_are() -> None:
    with replayable(ROWS) as rows:
        assert rows.count == 2500
        assert next(iter(rows)) is ROWS[0]


def test_no_rows() -> None:
    with replayable(iter(())) as rows:
        assert rows.count == 0
        assert list(rows) == []
