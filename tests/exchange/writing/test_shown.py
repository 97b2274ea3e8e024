from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.exchange.writing.shown import column_looks
from qualcase.words import use_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.coding.tables import CellValue


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    use_language("en")


def shown(*values: CellValue) -> list[str]:
    look = column_looks([[value] for value in values], 1)[0]
    return [look.shown(value) for value in values]


def test_decimals_are_those_of_the_column() -> None:
    assert shown(1.0, 2.5, 0.333333) == ["1.00", "2.50", "0.33"]
    assert shown(1.0, 2.5) == ["1.0", "2.5"]
    assert shown(1.0, 2.0) == ["1", "2"]


def test_figures_in_danish() -> None:
    use_language("da")
    assert shown(2015, 12345, 12345.5, -2) == ["2015", "12.345", "12.345,5", "-2"]


def test_nothing_is_shown_for_nothing() -> None:
    assert shown(None, float("nan"), float("inf"), "") == ["", "", "", ""]


def test_yes_and_no() -> None:
    assert shown(True, False) == ["yes", "no"]


def test_only_figures_stand_to_the_right() -> None:
    rows: list[list[CellValue]] = [[1, "a", None, True, 2], [None, 2, None, 1, 2.5]]
    assert [look.is_right for look in column_looks(rows, 5)] == [True, False, False, False, True]
