"""Places told by everything together: who wins, what is to be looked at, and who is proposed."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest

from qualcase.coding.bundle import Evidence, IncomingSource, Placing
from qualcase.coding.label_rules import LabelRule
from qualcase.coding.sources import SourceKind
from qualcase.exchange.reading.filedate import day_made
from qualcase.exchange.reading.incoming import prepare
from qualcase.exchange.reading.known import Earlier, KnownNames, KnownPerson, KnownWave
from qualcase.exchange.reading.materials import Materials
from qualcase.progress import silent
from tests.exchange.reading.packages import docx, p

INTERVIEW, OBSERVATION = SourceKind.INTERVIEW, SourceKind.OBSERVATION
STUDY = KnownNames(
    cases=(("K01", "Læsevenner"), ("K03", "Gåvennerne"), ("K09", "Fælleskøkkenet")),
    sites=("Fjordby", "Strandengen"),
    waves=("2015", "2017"),
    times=(
        KnownWave("2015", dt.date(2015, 9, 1), dt.date(2015, 12, 1)),
        KnownWave("2017", dt.date(2017, 9, 1), dt.date(2017, 12, 1)),
    ),
    areas=(("Sundhed", ("K03",)), ("Kultur", ("K01", "K09"))),
    people=(KnownPerson("Birthe", ("K09",)), KnownPerson("Anne", ("K01",)), KnownPerson("Anne (2)", ("K09",))),
    earlier=(
        Earlier("Torvet obs 1", ("K03",), None, "2015", OBSERVATION),
        Earlier("Torvet obs 2", ("K03",), None, "2015", OBSERVATION),
        Earlier("Møde klubben 1", ("K01",), None, "2015", OBSERVATION),
        Earlier("Møde klubben 2", ("K03",), None, "2015", OBSERVATION),
        Earlier("Plan kystsiden 1", (), "Fjordby", "2015", SourceKind.DOCUMENT),
        Earlier("Plan kystsiden 2", (), "Fjordby", "2017", SourceKind.DOCUMENT),
    ),
)
TALK = "I: Hvad gør I?\nIP: Vi mødes.\nI: Nå?\nIP: Ja.\n"


def one(folder: Path, name: str, text: str, known: KnownNames = STUDY, **given: object) -> IncomingSource:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    (found,) = prepare([path], known, None, silent, given=Placing(**given))  # type: ignore[arg-type]
    return found


def told(found: IncomingSource) -> dict[str, tuple[str, bool]]:
    return {name: (told.by.value, told.sure) for name, told in found.told.items()}


def test_the_first_lines_tell_what_the_name_does_not(tmp_path: Path) -> None:
    found = one(tmp_path, "optagelse 7.txt", f"Interview med Birthe, leder, Fælleskøkkenet, 14. oktober 2015\n\n{TALK}")
    assert found.placing == Placing(("K09",), wave="2015", kind=INTERVIEW, date=dt.date(2015, 10, 14))
    assert told(found) == {
        "cases": ("first_lines", True),
        "date": ("first_lines", True),
        "kind": ("first_lines", False),
        "wave": ("date", True),
    }
    seen = found.speakers[1]
    assert (seen.role, seen.proposed, seen.proposed_is_known, seen.participant) == ("manager", "Birthe", True, None)


def test_the_name_wins_over_the_text_and_is_to_be_looked_at_where_they_differ(tmp_path: Path) -> None:
    found = one(tmp_path, "K01_2017_interview.txt", f"Fælleskøkkenet, 14. oktober 2015\n\n{TALK}")
    assert (found.placing.cases, found.placing.wave) == (("K01",), "2017")
    assert told(found)["cases"] == ("file_name", False)
    assert told(found)["wave"] == ("file_name", False)
    same = one(tmp_path, "K09_2015_interview.txt", f"Fælleskøkkenet, 14. oktober 2015\n\n{TALK}")
    assert told(same)["cases"] == ("file_name", True)
    assert told(same)["wave"] == ("file_name", True)


def test_what_is_given_and_what_the_table_says_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "K01_2017.txt"
    path.write_text(TALK, "utf-8")
    table = Materials({"K01_2017.txt": Placing(cases=("K03",))})
    (found,) = prepare([path], STUDY, table, silent, given=Placing(wave="2015"))
    assert (found.placing.cases, found.placing.wave) == (("K03",), "2015")
    assert told(found) == {"cases": ("table", True), "wave": ("given", True)}


@pytest.mark.parametrize(
    ("name", "field", "value", "words"),
    [
        ("Faelleskokkenet 2015.txt", "cases", ("K09",), "faelleskokkenet"),
        ("Gåvenerne 2015.txt", "cases", ("K03",), "gaavenerne"),
        ("Strandegnen notat.txt", "site", "Strandengen", "strandegnen"),
        ("samtale Birthe.txt", "cases", ("K09",), "Birthe"),
        ("sundhed møde.txt", "cases", ("K03",), "Sundhed"),
        ("torvet onsdag.txt", "cases", ("K03",), "torvet"),
        ("torvet onsdag.txt", "kind", OBSERVATION, "torvet"),
        ("kystsiden 3.txt", "site", "Fjordby", "kystsiden"),
    ],
)
def test_places_by_likeness_are_to_be_looked_at(
    tmp_path: Path, name: str, field: str, value: object, words: str
) -> None:
    found = one(tmp_path, name, "Noget om ingenting, som det nu var den dag vi kom forbi.")
    assert getattr(found.placing, field) == value
    assert (found.told[field].by, found.told[field].sure) == (Evidence.FILE_NAME, False)
    assert found.told[field].words == words


@pytest.mark.parametrize("name", ["kultur.txt", "klubben.txt", "Anne.txt", "interview.txt", "venner.txt"])
def test_what_could_be_several_is_not_proposed(tmp_path: Path, name: str) -> None:
    assert one(tmp_path, name, "Noget om ingenting.").placing.cases == ()


def test_ae_oe_and_aa_are_letters(tmp_path: Path) -> None:
    found = one(tmp_path, "faelleskoekkenet 2015.txt", "Noget.")
    assert (found.placing.cases, found.told["cases"].sure) == (("K09",), True)


def test_a_handle_that_no_case_has_is_to_be_looked_at(tmp_path: Path) -> None:
    found = one(tmp_path, "K20 2015.txt", "Noget.")
    assert (found.placing.cases, found.told["cases"].sure) == (("K20",), False)


# --- who speaks


@pytest.mark.parametrize(
    ("case", "label", "proposed", "known"),
    [
        ("K09", "Birthe", "Birthe", True),
        ("K09", "Anne", "Anne (2)", True),
        ("K01", "Anne", "Anne", True),
        ("K01", "Birthe", None, False),
        ("K09", "Karen", None, False),
    ],
)
def test_a_name_of_the_same_case_is_proposed(
    tmp_path: Path,
    case: str,
    label: str,
    proposed: str | None,
    known: bool,  # noqa: FBT001
) -> None:
    text = TALK.replace("IP", label)
    found = one(tmp_path, f"{case} 2015.txt", text)
    seen = found.speakers[1]
    assert (seen.label, seen.proposed, seen.proposed_is_known, seen.participant) == (label, proposed, known, None)


def test_a_name_in_the_head_is_nothing_but_a_proposal(tmp_path: Path) -> None:
    found = one(tmp_path, "K01 2015.txt", f"Interview med Karen, frivillig\n\n{TALK}")
    seen = found.speakers[1]
    assert (seen.label, seen.role, seen.proposed, seen.proposed_is_known) == ("IP", "volunteer", "Karen", False)
    assert seen.told is not None
    assert seen.told.by is Evidence.FIRST_LINES
    two = one(tmp_path, "K01 2017.txt", f"Interview med Karen, frivillig\n\n{TALK}IP2: Også mig.\n")
    assert [(one.role, one.proposed) for one in two.speakers] == [(None, None)] * 3
    other = one(tmp_path, "K01 b.txt", f"Interview med Karen, frivillig\n\n{TALK.replace('IP', 'Ole')}")
    assert (other.speakers[1].role, other.speakers[1].proposed) == (None, None)


def test_the_head_says_who_asks_and_roles_of_names(tmp_path: Path) -> None:
    head = "Interviewer: Hanne Holm\nDeltagere: Bo (frivillig), Ida (leder)\n\n"
    text = "Hanne: Velkommen.\nBo: Tak.\nIda: Tak.\nHanne: Nå?\nBo: Ja.\nHH: Godt.\n"
    found = one(tmp_path, "K01 2015.txt", head + text)
    assert [(one.label, one.is_interviewer, one.role) for one in found.speakers] == [
        ("Hanne", True, None),
        ("Bo", False, "volunteer"),
        ("Ida", False, "manager"),
        ("HH", True, None),
    ]
    assert [one.told.sure for one in found.speakers if one.told] == [True, True, True, False]


def test_what_is_remembered_of_a_label(tmp_path: Path) -> None:
    rules = (LabelRule("1", "H", is_interviewer=True), LabelRule("2", "B", role="citizen"))
    known = KnownNames(rules=rules)
    found = one(tmp_path, "x.txt", "H: Hvad?\nB: Det.\nH: Nå.\nB: Ja.\n", known)
    assert [(one.label, one.is_interviewer, one.role) for one in found.speakers] == [
        ("H", True, None),
        ("B", False, "citizen"),
    ]
    assert {one.told.by for one in found.speakers if one.told} == {Evidence.RULE}


# --- the file's own date


def with_core(created: str) -> bytes:
    data = io.BytesIO(docx(p("I: Hej") + p("IP: Dav")))
    core = (
        '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-'
        f'instance"><dcterms:created xsi:type="dcterms:W3CDTF">{created}T10:00:00Z</dcterms:created>'
        "</cp:coreProperties>"
    )
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("docProps/core.xml", core)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "created", "day", "wave"),
    [
        ("K01.docx", "2015-10-14", dt.date(2015, 10, 14), "2015"),
        ("K01 2015.docx", "2015-10-14", dt.date(2015, 10, 14), "2015"),
        ("K01 2015.docx", "2017-10-14", None, "2015"),
        ("K01.docx", "2016-05-01", None, None),
        ("K01 2015-10-01.docx", "2015-10-14", dt.date(2015, 10, 1), "2015"),
    ],
)
def test_the_day_on_which_the_file_was_made(
    tmp_path: Path, name: str, created: str, day: dt.date | None, wave: str | None
) -> None:
    path = tmp_path / name
    path.write_bytes(with_core(created))
    (found,) = prepare([path], STUDY, None, silent)
    assert (found.placing.date, found.placing.wave) == (day, wave)
    if name == "K01.docx" and day:
        assert told(found)["date"] == ("file_date", False)


def test_days_of_files_that_keep_none() -> None:
    assert day_made(b"I: Hej") is None
    assert day_made(b"PK\x03\x04 broken") is None
    assert day_made(with_core("2013-12-23")) is None
    assert day_made(with_core("2015-13-44")) is None
