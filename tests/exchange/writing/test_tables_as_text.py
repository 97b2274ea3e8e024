from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.tables import CellValue, Column, Table
from qualcase.exchange.writing.tables_as_text import table_as_text, text_width
from qualcase.words import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def danish() -> Iterator[None]:
    use_language("da")
    yield
    use_language("en")


@pytest.mark.usefixtures("danish")
def test_a_table() -> None:
    rows: list[list[CellValue]] = [["Forankring", "1 ▲", 12.5], ["   Åbenhed", "·", None], ["日本", "–", 3.0]]
    table = Table(
        "Personer",
        [Column("Kode"), Column("K01 2015"), Column("andel")],
        iter(rows),
        "Personer med mindst ét uddrag; 21-11-2026",
    )
    assert table_as_text(table) == (
        "Personer\n"
        "\n"
        "Kode        K01 2015  andel\n"
        "──────────  ────────  ─────\n"
        "Forankring  1 ▲        12,5\n"
        "   Åbenhed  ·\n"
        "日本        –           3,0\n"
        "\n"
        "Personer med mindst ét uddrag; 21-11-2026\n"
    )


def test_a_cell_takes_one_line_and_steers_no_terminal() -> None:
    table = Table("", [Column("a")], [["one\r\ntwo\tthree \x1b[31mred\x07"]])
    assert table_as_text(table).splitlines()[-1] == "one two three [31mred"


def test_a_long_cell_is_shortened() -> None:
    table = Table("", [Column("a")], [["x" * 100], ["日" * 100]])
    lines = table_as_text(table, widest=11).splitlines()
    assert lines[2:] == ["x" * 10 + "…", "日" * 5 + "…"]
    assert "x" * 100 in table_as_text(table, widest=0)


def test_a_long_caption_is_broken_into_lines() -> None:
    table = Table("", [Column("a")], [], "ord " * 60)
    assert max(map(len, table_as_text(table).splitlines())) <= 100


def test_a_table_without_columns() -> None:
    assert table_as_text(Table("Tom", [], [])) == "Tom\n\n"


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("Åå", 2), ("å", 1), ("日本", 4), ("👩‍👩‍👧", 2), ("a\u200bb", 2), ("🙂", 2)]
)
def test_text_width(text: str, width: int) -> None:
    assert text_width(text) == width
