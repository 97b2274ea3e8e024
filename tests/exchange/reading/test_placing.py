import datetime as dt
from pathlib import PurePosixPath as P
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.bundle import Evidence, Placing
from qualcase.coding.sources import SourceKind
from qualcase.exchange.reading.known import KnownNames, same_name
from qualcase.exchange.reading.placing import path_hints

STUDY = KnownNames(
    cases=(("K01", "Læsevenner"), ("K03", ""), ("K11", "Skole onkler")),
    sites=("Fjordby", "Nørre Ås"),
    waves=("2015", "2017"),
)
EMPTY = KnownNames()
INTERVIEW, GROUP, OBSERVATION, DOCUMENT = (
    SourceKind.INTERVIEW,
    SourceKind.GROUP_INTERVIEW,
    SourceKind.OBSERVATION,
    SourceKind.DOCUMENT,
)
DAY = dt.date(2015, 10, 3)


def propose_placing(path: P, known: KnownNames, own_folders: int | None = None) -> Placing:
    """What name and folders tell, as a place."""
    return Placing(**{name: hint.value for name, hint in path_hints(path, known, own_folders).items()})


def told(path: str, known: KnownNames) -> dict[str, Any]:
    return {name: value for name, value in vars(propose_placing(P(path), known)).items() if value}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (
            "K03_2015_interview_frivillig.docx",
            {"cases": ("K03",), "wave": "2015", "kind": INTERVIEW, "role": "volunteer"},
        ),
        ("2017/K03 observation.txt", {"cases": ("K03",), "wave": "2017", "kind": OBSERVATION}),
        (
            "Fjordby/K03/2017/gruppeinterview.docx",
            {"cases": ("K03",), "site": "Fjordby", "wave": "2017", "kind": GROUP},
        ),
        ("observationsnote_K11_2015-10-03.txt", {"cases": ("K11",), "wave": "2015", "kind": OBSERVATION, "date": DAY}),
        ("3-10-15 K11 feltnoter.txt", {"cases": ("K11",), "wave": "2015", "kind": OBSERVATION, "date": DAY}),
        ("K03 3. oktober 2015 interview borger.txt",
         {"cases": ("K03",), "wave": "2015", "kind": INTERVIEW, "date": DAY, "role": "citizen"}),
        ("interview2015.docx", {"wave": "2015", "kind": INTERVIEW}),
        ("K03 og K11 2015-2017 strategi.docx", {"cases": ("K03", "K11"), "kind": DOCUMENT}),
        ("2017/K03 og K11 2015-2017 strategi.docx", {"cases": ("K03", "K11"), "wave": "2017", "kind": DOCUMENT}),
        ("frivillige/K03.txt", {"cases": ("K03",), "role": "volunteer"}),
        ("K03 leder og frivillig.txt", {"cases": ("K03",)}),
        ("Interviews/K03 leder.docx", {"cases": ("K03",), "kind": INTERVIEW, "role": "manager"}),
        ("K03 obs frivillige.txt", {"cases": ("K03",), "kind": OBSERVATION}),
        ("K11 efterår 17.docx", {"cases": ("K11",), "wave": "2017"}),
        ("IP1.txt", {}),
        ("A4 opslag v2.txt", {}),
        ("58f1d068d9011183.txt", {}),
    ],
)  # fmt: skip
def test_told_alike_in_an_old_and_a_new_study(path: str, expected: dict[str, Any]) -> None:
    assert told(path, STUDY) == expected
    assert told(path, EMPTY) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("k3 2015 leder.txt", {"cases": ("K03",), "wave": "2015", "role": "manager"}),
        (
            "læsevenner 2017 lederinterview.docx",
            {"cases": ("K01",), "wave": "2017", "kind": INTERVIEW, "role": "manager"},
        ),
        ("skole-onkler_03.10.2015.txt", {"cases": ("K11",), "wave": "2015", "date": DAY}),
        ("nørre_a\u030as frivillighedspolitik 2015.docx", {"site": "Nørre Ås", "wave": "2015", "kind": DOCUMENT}),
        ("2016/K3 notat.txt", {"cases": ("K03",), "kind": OBSERVATION}),
        ("K3 2016-05-01.txt", {"cases": ("K03",), "date": dt.date(2016, 5, 1)}),
        (
            "K04_2015 fokusgruppe frivillige.txt",
            {"cases": ("K04",), "wave": "2015", "kind": GROUP, "role": "volunteer"},
        ),
        ("B12 2015.txt", {"wave": "2015"}),
        ("K003.txt", {"cases": ("K03",)}),
        ("K030.txt", {"cases": ("K030",)}),
        ("/data/K03/K11 2015.txt", {"cases": ("K11",), "wave": "2015"}),
        ("Vesterby/K03/x.txt", {"cases": ("K03",)}),
    ],
)
def test_told_by_the_names_of_a_study(path: str, expected: dict[str, Any]) -> None:
    assert told(path, STUDY) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("k3 2016 leder.txt", {"cases": ("K3",), "wave": "2016", "role": "manager"}),
        ("C12 notat.txt", {"cases": ("C12",), "kind": OBSERVATION}),
        ("case_3 interview.txt", {"cases": ("Case 3",), "kind": INTERVIEW}),
        ("20151003 K1.txt", {"cases": ("K1",), "wave": "2015", "date": DAY}),
        ("1873 K1 1999.txt", {"cases": ("K1",), "wave": "1999"}),
        ("/hjem/Fjordby/K03/2017/gruppeinterview.docx", {"cases": ("K03",), "wave": "2017", "kind": GROUP}),
        ("Interviews/K03/a.txt", {"cases": ("K03",), "kind": INTERVIEW}),
        ("Projekter/K03/a.txt", {"cases": ("K03",)}),
        ("fjordby/K03/a.txt", {"cases": ("K03",)}),
        ("K03 Læsevenner/a.txt", {"cases": ("K03",)}),
        ("udgave K03/a.txt", {}),
        ("2017/Nørre Ås/K03/a.txt", {"cases": ("K03",), "site": "Nørre Ås", "wave": "2017"}),
    ],
)
def test_told_in_a_study_without_names(path: str, expected: dict[str, Any]) -> None:
    assert told(path, EMPTY) == expected


def test_waves_with_names_of_their_own() -> None:
    known = KnownNames(waves=("Runde 1", "Runde 10", "Efterår 2017"))
    for path, wave in (
        ("K1 runde_01.txt", "Runde 1"),
        ("runde 10/K1.txt", "Runde 10"),
        ("K1 2017.txt", "Efterår 2017"),
        ("K1 efterår 2017.txt", "Efterår 2017"),
        ("K1 10.txt", None),
        ("K1 2015.txt", None),
    ):
        assert propose_placing(P(path), known).wave == wave, path
    assert propose_placing(P("IP 1.txt"), KnownNames(waves=("1", "2"))).wave is None
    assert propose_placing(P("runde 1.txt"), KnownNames(waves=("1", "2"))).wave == "1"


def test_new_sites_only_from_the_folders_that_were_given() -> None:
    path = P("/hjem/Fjordby/K03/a.txt")
    assert propose_placing(path, EMPTY, 2).site == "Fjordby"
    assert propose_placing(path, EMPTY, 1).site is None
    assert propose_placing(path, STUDY).site == "Fjordby"


def test_folders_above_those_that_were_given_make_no_case_for_sure() -> None:
    private = P("/home/bib2/materiale/noter.txt")
    assert path_hints(private, EMPTY).get("cases") is None
    assert path_hints(private, EMPTY, 1).get("cases") is None
    assert path_hints(P("/home/bib2/Interview.txt"), EMPTY).get("cases") is None
    given = path_hints(private, EMPTY, 2)["cases"]
    assert given.value == ("BIB2",)
    assert given.told.sure
    of_a_case = path_hints(P("/hjem/K03/2017/noter.txt"), EMPTY, 1)["cases"]
    assert of_a_case.value == ("K03",)
    assert not of_a_case.told.sure


def test_kind_and_role_only_from_the_folders_that_were_given() -> None:
    path = P("/hjem/frivillige/Interviews/2015/K03.txt")
    assert propose_placing(path, STUDY) == Placing(("K03",), wave="2015")
    assert propose_placing(path, STUDY, 2) == Placing(("K03",), wave="2015", kind=INTERVIEW)
    assert propose_placing(path, STUDY, 3) == Placing(("K03",), wave="2015", kind=INTERVIEW, role="volunteer")


def test_names_that_differ_in_writing_only() -> None:
    assert same_name("IP 1", "ip1")
    assert same_name("K03", "k3")
    assert not same_name("K03", "K030")
    assert STUDY.case_called("k3") == "K03"
    assert STUDY.case_called("læsevenner") == "K01"
    assert STUDY.case_called("K01 Læsevenner") == "K01"
    assert STUDY.case_called("Ukendt") == "Ukendt"
    assert STUDY.with_cases(("k03", "K20")).cases[-1] == ("K20", "")
    assert STUDY.with_cases(("k03",)) is STUDY


@given(
    st.lists(st.text(min_size=1).filter(lambda part: "\x00" not in part and part.strip("/.")), min_size=1, max_size=5)
)
def test_any_name_is_looked_at_without_harm(parts: list[str]) -> None:
    for known in (STUDY, EMPTY):
        placing = propose_placing(P(*parts), known)
        assert isinstance(placing, Placing)
        assert placing.wave is None or known is EMPTY or placing.wave in known.waves


def test_what_tells_it_and_how_surely() -> None:
    hints = path_hints(P("Fjordby/K03/2015/plan 2013-2017.docx"), STUDY)
    assert {name: (hint.told.by, hint.told.sure) for name, hint in hints.items()} == {
        "cases": (Evidence.FOLDER, True),
        "site": (Evidence.FOLDER, True),
        "wave": (Evidence.FILE_NAME, False),
        "kind": (Evidence.FILE_NAME, True),
    }
    by_date = path_hints(P("K20 3-10-15.txt"), STUDY)
    assert by_date["wave"].told.by is Evidence.DATE
    assert not by_date["cases"].told.sure
