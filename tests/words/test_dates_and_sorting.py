"""Dates, numbers and the order of names, as the languages have them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.words import current_language, use_language
from qualcase.words.dates import say_date, say_moment, say_number, say_plain
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _language_afterwards() -> Iterator[None]:
    before = current_language()
    yield
    use_language(before)


@pytest.mark.parametrize(("language", "expected"), [("da", "01-09-2015"), ("nb", "01.09.2015"), ("en", "2015-09-01")])
def test_dates(language: str, expected: str) -> None:
    use_language(language)
    assert say_date(dt.date(2015, 9, 1)) == expected


def test_moments_are_said_in_local_time() -> None:
    use_language("en")
    moment = dt.datetime(2015, 9, 1, 12, 5, tzinfo=dt.UTC)
    local = moment.astimezone()
    assert say_moment(moment) == f"{local:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("language", "value", "decimals", "expected"),
    [
        ("en", 1234567, 0, "1,234,567"),
        ("da", 1234567, 0, "1.234.567"),
        ("nb", 1234567, 0, "1\u00a0234\u00a0567"),
        ("en", 1234.56, 1, "1,234.6"),
        ("da", 1234.56, 1, "1.234,6"),
        ("nb", 1234.56, 1, "1\u00a0234,6"),
        ("da", 0.5, 2, "0,50"),
        ("da", -3, 0, "-3"),
        ("en", 999, 0, "999"),
    ],
)
def test_numbers(language: str, value: float, decimals: int, expected: str) -> None:
    use_language(language)
    assert say_number(value, decimals) == expected


@pytest.mark.parametrize(
    "ordered",
    [
        ["K1", "K2", "K10", "K11"],
        ["Aarhus", "Viborg", "Ærø", "Øster", "Århus"],
        ["a", "B", "c"],
        ["Andre", "André 2", "Andrea"],
        ["2015 K2", "2015 K10", "2017 K1"],
        ["y", "æ", "ø", "å"],
        ["Yxa", "Ängelholm", "Örebro", "Åre"],
        ["1", "02", "3"],
        ["", "1", "a"],
    ],
)
def test_names_are_sorted_as_people_expect(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


@pytest.mark.parametrize("ordered", [["Zealand", "Ærø"], ["zz", "æ", "ø", "å"], ["Zorn", "Ängelholm", "Örebro", "Åre"]])
def test_the_letters_behind_z_come_behind_it(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered


def test_accents_and_case_do_not_matter() -> None:
    assert sort_key("André") == sort_key("ANDRE")
    assert sort_key("A\u030arhus") == sort_key("århus")  # a letter with its ring apart


@given(st.lists(st.text(st.characters(exclude_categories=["No", "Cs"]))))
def test_any_names_can_be_sorted(names: list[str]) -> None:
    assert len(sorted(names, key=sort_key)) == len(names)


@pytest.mark.parametrize("names", [["10²", "10"], ["²"], ["①", "1"]])
def test_names_with_raised_figures_can_be_sorted(names: list[str]) -> None:
    assert len(sorted(names, key=sort_key)) == len(names)


@pytest.mark.parametrize(("language", "told"), [("da", "0,75"), ("nb", "0,75"), ("en", "0.75")])
def test_a_number_as_it_is_typed_in_has_no_decimals_that_say_nothing(language: str, told: str) -> None:
    use_language(language)
    assert say_plain(0.75) == told
    assert say_plain(2.0) == "2"
