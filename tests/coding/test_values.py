from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qualcase.coding.values import canonical, kind_of_values, parse_day, parse_number, shown
from qualcase.coding.variables import Variable, VariableKind, VariableOf
from qualcase.errors import UserError
from qualcase.words import LANGUAGES, current_language, use_language

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBER, DATE, YES_NO, CHOICE, TEXT = (
    Variable("v", "antal", VariableOf.CASE, VariableKind.NUMBER),
    Variable("v", "dato", VariableOf.CASE, VariableKind.DATE),
    Variable("v", "aftale", VariableOf.CASE, VariableKind.YES_NO),
    Variable("v", "tone", VariableOf.CASE, VariableKind.CHOICE, ("meget god", "dårlig")),
    Variable("v", "note", VariableOf.CASE, VariableKind.TEXT),
)


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    before = current_language()
    use_language("da")
    yield
    use_language(before)


@pytest.mark.parametrize(
    ("written", "danish", "english"),
    [
        ("18", "18", "18"),
        ("12,5", "12.5", "12.5"),
        ("12.5", "12.5", "12.5"),
        ("1.234", "1234", "1.234"),
        ("1,234", "1.234", "1234"),
        ("1.234,50", "1234.5", "1234.5"),
        ("1,234.50", "1234.5", "1234.5"),
        ("1.234.567", "1234567", "1234567"),
        ("18 000", "18000", "18000"),
        ("18\u00a0000,25", "18000.25", "18000.25"),
        ("0.123", "0.123", "0.123"),
        ("-3", "-3", "-3"),
        ("\u22123,0", "-3", "-3"),
        ("+4", "4", "4"),
        ("007", "7", "7"),
        ("-0", "0", "0"),
    ],
)
def test_numbers_are_read_as_people_write_them(written: str, danish: str, english: str) -> None:
    assert parse_number(written, "da") == danish
    assert parse_number(written, "nb") == danish
    assert parse_number(written, "en") == english


@pytest.mark.parametrize(
    "written", ["", "x", "1 2", "12 %", "1e5", "1,2,3", "12.34.5", "--1", "½", "1.", ",5", "1" * 40]
)
def test_what_is_no_number_is_refused(written: str) -> None:
    assert parse_number(written, "da") is None
    if written:
        with pytest.raises(UserError, match="is no number"):
            canonical(NUMBER, written)


@pytest.mark.parametrize(
    "written", ["2015-10-03", "3.10.2015", "03-10-2015", "3/10/2015", "3. oktober 2015", "2015-10-03 00:00:00"]
)
def test_days_are_read_as_people_and_spreadsheets_write_them(written: str) -> None:
    assert canonical(DATE, written) == "2015-10-03"


def test_a_time_of_day_is_passed_over() -> None:
    assert parse_day("2015/10/19 10:22:33 AM") == dt.date(2015, 10, 19)
    assert parse_day("ti 10:22") is None


@pytest.mark.parametrize("written", ["ja", "JA", "yes", "y", "j", "Sand", "true", "1"])
def test_yes(written: str) -> None:
    assert canonical(YES_NO, written) == "yes"


@pytest.mark.parametrize("written", ["nej", "Nei", "no", "FALSK", "0"])
def test_no(written: str) -> None:
    assert canonical(YES_NO, written) == "no"


def test_a_choice_is_spelled_as_the_variable_spells_it() -> None:
    assert canonical(CHOICE, "  Meget   GOD ") == "meget god"
    with pytest.raises(UserError, match="“god” is none of meget god, dårlig"):
        canonical(CHOICE, "god")


def test_a_number_may_be_one_of_a_scale() -> None:
    scale = Variable("v", "s", VariableOf.RESPONDENT, VariableKind.NUMBER, ("1", "2", "3"))
    assert canonical(scale, "2,0") == "2"
    with pytest.raises(UserError, match="“4” is none of 1, 2, 3"):
        canonical(scale, "4")


@pytest.mark.parametrize("variable", [NUMBER, DATE, YES_NO, CHOICE, TEXT])
def test_nothing_is_nothing(variable: Variable) -> None:
    assert canonical(variable, " \n") == ""
    assert shown(variable, "") == ""


def test_text_is_normalised_and_kept_whole() -> None:
    assert canonical(TEXT, " e\u0301n\r\nto ") == "én\nto"


@pytest.mark.parametrize(
    ("language", "number", "day"),
    [("da", "18.000,5", "03-10-2015"), ("nb", "18\u00a0000,5", "03.10.2015"), ("en", "18,000.5", "2015-10-03")],
)
def test_values_are_shown_in_the_language_in_use(language: str, number: str, day: str) -> None:
    use_language(language)
    assert shown(NUMBER, "18000.5") == number
    assert shown(NUMBER, "2015") == "2015"
    assert shown(NUMBER, "-3") == "\u22123"
    assert shown(DATE, "2015-10-03") == day


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(LANGUAGES), st.decimals(-(10**12), 10**12, allow_nan=False, places=4))
def test_what_is_shown_can_be_typed_again(language: str, number: Decimal) -> None:
    use_language(language)
    kept = canonical(NUMBER, f"{number:f}", "en")
    assert Decimal(kept) == number
    assert canonical(NUMBER, shown(NUMBER, kept)) == kept


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(LANGUAGES), st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)))
def test_days_that_are_shown_can_be_typed_again(language: str, day: dt.date) -> None:
    use_language(language)
    kept = canonical(DATE, day.isoformat())
    assert kept == day.isoformat()
    assert canonical(DATE, shown(DATE, kept)) == kept


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([NUMBER, DATE, YES_NO, CHOICE, TEXT]), st.sampled_from(LANGUAGES), st.text(max_size=12))
def test_whatever_is_written_is_kept_or_refused(variable: Variable, language: str, written: str) -> None:
    try:
        kept = canonical(variable, written, language)
    except UserError:
        return
    assert canonical(variable, kept, "en") == kept


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        (["ja", "nej", "", "Ja"], VariableKind.YES_NO),
        (["1", "0", "1"], VariableKind.NUMBER),
        (["12,5", "", "3"], VariableKind.NUMBER),
        (["007", "008"], VariableKind.TEXT),
        (["2015-01-02", "3.4.2016"], VariableKind.DATE),
        (["ja", "nej", "ved ikke"] * 3, VariableKind.CHOICE),
        (["a", "b", "c", "d", "e", "f"], VariableKind.TEXT),
        ([], VariableKind.TEXT),
        (["", " "], VariableKind.TEXT),
    ],
)
def test_the_kind_that_takes_all_values(written: list[str], kind: VariableKind) -> None:
    assert kind_of_values(written, choices=True) is kind


def test_choices_are_found_only_where_they_are_looked_for() -> None:
    assert kind_of_values(["ja", "nej", "ved ikke"] * 3) is VariableKind.TEXT
