"""Tables of a workbook as they stand in a report."""

from __future__ import annotations

from qualcase.coding.report import Align, Paragraph
from qualcase.coding.tables import Column, Table
from qualcase.study.reports.showing import grid_of

COLUMNS = (Column("Sti", 20), Column("Cases", 8), Column("Imod", 10), Column("Note", 10))


def test_columns_in_which_nothing_stands_are_left_out() -> None:
    grid = grid_of(Table("Løsning", COLUMNS, [("LEDELSE", 2, None, ""), ("ROLLER", 0, None, "ja")]))
    assert [(one.name, one.align) for one in grid.columns] == [
        ("Sti", Align.START),
        ("Cases", Align.END),
        ("Note", Align.START),
    ]
    told = [[[one.text for one in cell.content if isinstance(one, Paragraph)] for cell in row] for row in grid.rows]
    assert told == [[["LEDELSE"], ["2"], []], [["ROLLER"], ["0"], ["ja"]]]


def test_columns_that_name_rows_stay_and_so_do_all_where_there_are_no_rows() -> None:
    grid = grid_of(Table("Løsning", COLUMNS, [("", None, "K06", None)]), row_headings=2)
    assert [one.name for one in grid.columns] == ["Sti", "Cases", "Imod"]
    assert [one.name for one in grid_of(Table("Løsning", COLUMNS, [])).columns] == ["Sti", "Cases", "Imod", "Note"]


def test_fractions_of_a_column_have_the_same_decimals() -> None:
    columns = (Column("Sti", 20), Column("Konsistens", 8), Column("Cases", 8))
    grid = grid_of(Table("Løsning", columns, [("A", 0.9, 1), ("B", 0.807, 12), ("C", 1.0, None)]))
    told = [["".join(one.text for one in cell.content) for cell in row] for row in grid.rows]
    assert told == [["A", "0.900", "1"], ["B", "0.807", "12"], ["C", "1.000", ""]]
