from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.bundle import IncomingSource, Likeness, Placing, ReadText
from qualcase.coding.sources import SourceKind
from qualcase.ui.importing import edits
from qualcase.ui.importing.rows import Field, KnownPlaces, Row, Twin, new_row
from qualcase.ui.importing.words import period_words
from qualcase.words import Message, use_language

KNOWN = KnownPlaces({"k01": "K01 Onsdagscaféen"}, {"fjordby": "Fjordby"}, {"2015": "2015"})


def row(**placing: object) -> Row:
    read = ReadText("Hej", "h", b"", "h")
    return new_row(IncomingSource(Path("a.txt"), "a", Placing(**placing), read))  # type: ignore[arg-type]


def told(field: Field, text: str, one: Row | None = None) -> Row | None:
    edit = edits.edit_for(field, text, KNOWN, lambda incoming: incoming)
    return edit(one or row()) if edit else None


@pytest.mark.parametrize(
    ("field", "text", "name", "value"),
    [
        (Field.CASES, "k01; K01; Ny", "cases", ("K01 Onsdagscaféen", "Ny")),
        (Field.SITE, "FJORDBY", "site", "Fjordby"),
        (Field.SITE, "", "site", None),
        (Field.WAVE, "2017", "wave", "2017"),
        (Field.KIND, "Observation note", "kind", SourceKind.OBSERVATION),
        (Field.DATE, "3.10.2015", "date", dt.date(2015, 10, 3)),
        (Field.DATE, "", "date", None),
        (Field.LANGUAGE, "english", "language", "en"),
        (Field.LANGUAGE, "nb", "language", "nb"),
        (Field.VALIDITY, "2013–2017", "valid_to", dt.date(2017, 12, 31)),
    ],
)
def test_what_is_typed_is_taken(field: Field, text: str, name: str, value: object) -> None:
    changed = told(field, text)
    assert changed is not None
    assert getattr(changed.placing, name) == value
    assert changed.by_hand == {field}


@pytest.mark.parametrize(
    ("field", "text"),
    [(Field.KIND, "brev"), (Field.DATE, "i går"), (Field.LANGUAGE, "klingon"), (Field.VALIDITY, "altid")],
)
def test_what_is_nothing_for_its_field_is_not_taken(field: Field, text: str) -> None:
    assert told(field, text) is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("", (None, None)),
        ("2015", (dt.date(2015, 1, 1), dt.date(2015, 12, 31))),
        (" 2013 - 2017 ", (dt.date(2013, 1, 1), dt.date(2017, 12, 31))),
        ("1-3-2015 – 31.12.2017", (dt.date(2015, 3, 1), dt.date(2017, 12, 31))),
        ("2015-03-01 – ", (dt.date(2015, 3, 1), None)),
        ("– 2017-12-31", (None, dt.date(2017, 12, 31))),
        ("2015-03-01 til 2016-03-01", (dt.date(2015, 3, 1), dt.date(2016, 3, 1))),
        ("2017 – 2015", None),
        ("2017-01-01 – 2016-01-01", None),
        ("2015-03-01 – snart", None),
        ("–", None),
        ("0000", None),
    ],
)
def test_a_period_is_written_as_years_or_days(text: str, period: object) -> None:
    assert edits.parse_period(text) == period


_DAYS = st.one_of(st.none(), st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))


@given(_DAYS, _DAYS, st.sampled_from(["da", "nb", "en"]))
def test_a_period_that_is_shown_is_read_as_it_was(first: dt.date | None, last: dt.date | None, language: str) -> None:
    if first and last and first > last:
        first, last = last, first
    use_language(language)
    try:
        assert edits.parse_period(period_words(first, last)) == (first, last)
    finally:
        use_language("en")


def test_what_cannot_come_in_cannot_be_wanted() -> None:
    refused = new_row(IncomingSource(Path("a.doc"), "a", refused=Message("no")))
    assert not edits.with_wanted(refused, wanted=True).wanted
    assert not edits.with_wanted(row(), wanted=False).wanted


def like(source_id: str | None, share: float = 0.94, same: str | None = None) -> Row:
    incoming = replace(row().incoming, looks_like=Likeness("K03", source_id, share), same_text_as=same)
    return new_row(incoming)


def test_what_is_nearly_the_same_waits_for_a_decision() -> None:
    one = like("s1")
    assert not one.wanted
    assert edits.twins_offered(one) == (Twin.VERSION, Twin.OWN, Twin.OUT)
    version = edits.with_twin(one, Twin.VERSION)
    assert (version.wanted, version.incoming.new_version_of) == (True, "s1")
    own = edits.with_twin(version, Twin.OWN)
    assert (own.wanted, own.incoming.new_version_of) == (True, None)
    assert not edits.with_twin(own, Twin.OUT).wanted


def test_only_a_source_of_the_study_gets_a_new_version_and_only_of_another_text() -> None:
    assert edits.twins_offered(like(None)) == (Twin.OWN, Twin.OUT)
    same = like("s1", 1.0, "K03")
    assert edits.twins_offered(same) == (Twin.OWN, Twin.OUT)
    assert edits.with_twin(same, Twin.VERSION) == same
    assert edits.twins_offered(row()) == ()
    assert edits.with_twin(row(), Twin.OUT) == row()


def test_the_box_decides_too() -> None:
    one = edits.with_wanted(like("s1"), wanted=True)
    assert one.twin is Twin.OWN
    assert edits.with_wanted(one, wanted=False).twin is Twin.OUT
    version = edits.with_wanted(edits.with_twin(like("s1"), Twin.VERSION), wanted=True)
    assert version.twin is Twin.VERSION


def test_what_is_proposed_is_confirmed_as_a_whole() -> None:
    assert edits.with_confirmed(row()).by_hand == frozenset(Field)
    refused = new_row(IncomingSource(Path("a.doc"), "a", refused=Message("no")))
    assert edits.with_confirmed(refused).by_hand == frozenset()
