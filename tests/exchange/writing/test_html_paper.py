"""How a page for a meeting is divided for paper."""

from __future__ import annotations

from itertools import pairwise

import pytest

from qualcase.coding.meeting import (
    NOWHERE,
    Address,
    Headline,
    Matrix,
    MatrixCell,
    MatrixColumn,
    MatrixPart,
    MatrixRow,
    Pairs,
    Picture,
    Rows,
    Section,
    Words,
)
from qualcase.exchange.writing.html_paper import pages, portions


def matrix(names: list[tuple[str, str]], text: str = "2/2 +1") -> Matrix:
    """A comparison of one row over two waves; each column a name and what it stands under."""
    cell = MatrixCell((MatrixPart(text, "said"), MatrixPart(text, "said")), "▲")
    row = MatrixRow("Ledelse", "Ledelse", 0, NOWHERE, tuple(cell for _ in names))
    columns = tuple(MatrixColumn(name, "", group) for name, group in names)
    return Matrix("Kode", ("2015", "2017"), columns, (row,), "", (), ())


def test_a_comparison_that_fits_is_one_part() -> None:
    assert portions(matrix([(f"K{number:02}", "") for number in range(6)])) == [6]


@pytest.mark.parametrize("count", [7, 24, 25, 60])
def test_parts_hold_every_column_once_and_are_about_equally_wide(count: int) -> None:
    ends = portions(matrix([(f"K{number:02}", "") for number in range(count)]))
    sizes = [ends[0], *(end - begin for begin, end in pairwise(ends))]
    assert sum(sizes) == count
    assert max(sizes) - min(sizes) <= len(sizes)
    assert max(sizes) <= 6


def test_a_part_ends_where_a_group_does() -> None:
    sites = ["Fjordby"] * 5 + ["Klitby"] * 4 + ["Vesterlund"]
    assert portions(matrix([(f"K{number:02}", site) for number, site in enumerate(sites)])) == [5, 10]


def test_longer_words_leave_room_for_fewer_columns() -> None:
    names = [(f"K{number:02}", "") for number in range(12)]
    assert len(portions(matrix(names, "12,5 af 40 +3"))) > len(portions(matrix(names)))


def test_pages_rise_with_what_is_said_and_drawn() -> None:
    wide = b'<svg viewBox="0 0 600 200"></svg>'
    high = b'<svg viewBox="0 0 500 600"></svg>'

    def drawn(*pictures: bytes) -> int:
        return pages(Section(Address("a"), "A", tuple(Picture("T", "ord", one) for one in pictures)), ())

    assert drawn(wide, wide) == 1
    assert drawn(high, high) == 2
    few = (Headline("Kode"), Pairs((("Kort", Words("ord")),)), Rows(("a", "b"), ((Words("1"), Words("2")),)))
    assert pages(Section(Address("a"), "A", few), ()) == 1
    assert pages(Section(Address("a"), "A", few * 100), ()) > 10
