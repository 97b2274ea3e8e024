"""Tables that fit into the terminal."""

from __future__ import annotations

from qualcase.cli.tables import fitted, terminal_width
from qualcase.coding.tables import Column, Table

WIDE = Table(
    "Titel",
    [Column("Kode"), *(Column(f"Case {number}") for number in range(1, 9))],
    [("Forankring", *(f"{number} af 10" for number in range(1, 9))), ("Roller", *([None] * 8))],
    "En lang tekst under tabellen, som også skal kunne læses i en smal terminal uden at blive brudt af den.\nTegn: …",
)


def widths(text: str) -> list[int]:
    return [len(line) for line in text.splitlines()]


def test_without_a_terminal_it_is_one_table() -> None:
    text = fitted(WIDE, None)
    assert text.count("Kode") == 1
    assert max(widths(text)) > 80


def test_columns_go_on_below() -> None:
    text = fitted(WIDE, 40)
    lines = text.splitlines()
    assert max(widths(text)) <= 40
    assert lines[0] == "Titel"
    assert lines[2] == "Kode        Case 1   Case 2   Case 3"
    assert text.count("Kode") == 3
    assert text.count("Forankring") == 3
    assert [line for line in lines if line.startswith("Tegn")] == ["Tegn: …"]
    for number in range(1, 9):
        assert text.count(f"Case {number}") == 1
        assert text.count(f"{number} af 10") == 1


def test_a_table_that_fits_stays_whole() -> None:
    assert fitted(WIDE, 200) == fitted(WIDE, None)


def test_a_column_too_wide_for_the_terminal_stands_alone() -> None:
    table = Table("", [Column("A"), Column("B"), Column("C")], [("1", "x" * 50, "2")])
    parts = fitted(table, 20).split("\n\n")
    assert [part.splitlines()[0].split() for part in parts] == [["A", "B"], ["A", "C"]]


def test_several_first_columns_are_repeated() -> None:
    table = Table("", [Column(""), Column("Source"), Column("Case"), Column("Kind")], [("✓", "note", "K01", "x" * 30)])
    parts = fitted(table, 40, repeated=2).split("\n\n")
    assert [part.splitlines()[2].split()[:2] for part in parts] == [["✓", "note"], ["✓", "note"]]


def test_nothing_to_show() -> None:
    assert fitted(Table("", [], []), 80) == ""
    assert fitted(Table("", [Column("A")], []), 80).splitlines() == ["A", "─"]


def test_output_that_is_no_terminal_has_no_width() -> None:
    assert terminal_width() is None
