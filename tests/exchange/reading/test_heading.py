import datetime as dt

import pytest
from hypothesis import given

from qualcase.coding.bundle import Evidence
from qualcase.coding.sources import SourceKind
from qualcase.exchange.reading.heading import Heading, Named, read_heading
from qualcase.exchange.reading.known import KnownNames, KnownWave
from tests.text.strategies import texts

STUDY = KnownNames(
    cases=(("K01", "Læsevenner"), ("K09", "Fælleskøkkenet")),
    sites=("Strandengen", "Fjordby"),
    waves=("2015", "2017"),
    times=(
        KnownWave("2015", dt.date(2015, 9, 1), dt.date(2015, 12, 1)),
        KnownWave("2017", dt.date(2017, 9, 1), dt.date(2017, 12, 1)),
    ),
)
DAY = dt.date(2015, 10, 14)


def heading(*lines: str, known: KnownNames = STUDY) -> Heading:
    text = "\n".join(lines)
    return read_heading(f"{text}\nI: Hej", len(text) + 1, known)


def values(found: Heading) -> dict[str, object]:
    return {name: hint.value for name, hint in found.hints.items()}


def test_a_line_that_says_everything() -> None:
    found = heading("Interview med Birthe, leder, Strandengen, 14. oktober 2015. 42 min.")
    assert values(found) == {"date": DAY, "site": "Strandengen", "kind": SourceKind.INTERVIEW}
    assert found.people == (Named("Birthe", "manager"),)
    assert {hint.told.by for hint in found.hints.values()} == {Evidence.FIRST_LINES}
    assert [name for name, hint in found.hints.items() if not hint.told.sure] == ["kind"]


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (["Interview med Birthe Bang (leder)"], [Named("Birthe Bang", "manager")]),
        (["INTERVIEW MED leder i Fælleskøkkenet"], [Named(None, "manager")]),
        (["Interview med Strandengen, 14.10.2015"], []),
        (["Interview med to frivillige"], [Named(None, "volunteer")]),
        (["Intervju med Kari Nordmann, koordinator"], [Named("Kari Nordmann", "employee")]),
        (["Informant: Birthe Bang, leder"], [Named("Birthe Bang", "manager")]),
        (["**Informant:** Birthe"], [Named("Birthe", None)]),
        (["Deltagere: Anne (frivillig), Bo Berg (leder) og Ida"],
         [Named("Anne", "volunteer"), Named("Bo Berg", "manager"), Named("Ida", None)]),
        (["Samtale med Karen - frivillig i Læsevenner"], [Named("Karen", "volunteer")]),
        (["Om Birthe og de andre"], []),
    ],
)  # fmt: skip
def test_people_of_the_head(lines: list[str], people: list[Named]) -> None:
    assert list(heading(*lines).people) == people


def test_who_asks() -> None:
    assert heading("Interviewer: Hanne Holm, lektor", "Dato: 14. oktober 2015").interviewers == ("Hanne Holm",)
    assert heading("Interviewere: Hanne Holm og Bo Berg").interviewers == ("Hanne Holm", "Bo Berg")


@pytest.mark.parametrize(
    ("lines", "day", "sure"),
    [
        (["Dato: 14. oktober 2015", "Optaget 3.11.2015"], DAY, True),
        (["Optaget 14/10-2015"], DAY, True),
        (["Projektet begyndte 3. marts 2012", "Mødet var 14. oktober 2015"], DAY, True),
        (["14. oktober 2015", "15. oktober 2015"], DAY, False),
        (["Skrevet 9. oktober 2012"], dt.date(2012, 10, 9), False),
    ],
)
def test_the_date(lines: list[str], day: dt.date, sure: bool) -> None:  # noqa: FBT001
    hint = heading(*lines).hints["date"]
    assert (hint.value, hint.told.sure) == (day, sure)


def test_the_case() -> None:
    assert heading("Observation i Fælleskøkkenet").hints["cases"].value == ("K09",)
    two = heading("K01 og K09, fælles møde").hints["cases"]
    assert (two.value, two.told.sure) == (("K01",), False)
    alike = heading("Besøg i Fælleskøkenet").hints["cases"]
    assert (alike.value, alike.told.sure, alike.told.words) == (("K09",), False, "faelleskoekenet")


def test_long_lines_and_what_follows_tell_nothing() -> None:
    prose = "Vi kom til Strandengen den 14. oktober 2015, og der var mange mennesker. " * 4
    assert heading(prose, "Dato: 14. oktober 2015") == Heading()
    text = "Et\nTo\nTre\nFire\nFem\nDato: 14. oktober 2015"
    assert read_heading(text, None, STUDY).hints == {}


@pytest.mark.parametrize(
    ("first", "speech", "kind"),
    [
        ("Observation, Strandengen", False, SourceKind.OBSERVATION),
        ("Observation, Strandengen", True, None),
        ("Gruppeinterview med frivillige", True, SourceKind.GROUP_INTERVIEW),
        ("Interview med nogen", False, None),
        ("Notat om frivillige", False, None),
        ("Frivillighedspolitik 2015", False, SourceKind.DOCUMENT),
    ],
)
def test_the_kind(first: str, speech: bool, kind: SourceKind | None) -> None:  # noqa: FBT001
    found = read_heading(f"{first}\nI: Hej", len(first) + 1 if speech else None, STUDY)
    assert values(found).get("kind") == kind


@given(texts)
def test_any_text_is_looked_at_without_harm(text: str) -> None:
    for place in (None, 0, len(text)):
        assert isinstance(read_heading(text, place, STUDY), Heading)
