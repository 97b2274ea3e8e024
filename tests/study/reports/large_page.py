"""A page with as many excerpts as a large study has."""

from __future__ import annotations

from qualcase.coding.meeting import (
    Address,
    Behind,
    Facets,
    Matrix,
    MatrixCell,
    MatrixColumn,
    MatrixPart,
    MatrixRow,
    MeetingPage,
    Passage,
    PassageCode,
    PassageColumn,
    PassageGroup,
    Place,
    Section,
)
from qualcase.study.reports.meeting.labels import labels

_TEXT = "Altså, vi havde jo ikke nogen aftale den gang, og det gik alligevel på en eller anden måde. " * 4
_CODES, _CASES = 50, 20
_COLOUR = Address("#3072C1")


def large(number: int) -> MeetingPage:
    """A page of 50 codes and 20 cases with so many passages; passage n ends with *nummer n*."""
    numbers = range(number)
    matrix = Matrix(
        "Code",
        ("2017",),
        tuple(MatrixColumn(f"K{case:02}") for case in range(_CASES)),
        tuple(_row(code) for code in range(_CODES)),
        "",
        (),
        (),
    )
    sections = (
        Section(Address("matrix"), "Sammenligning", matrix=matrix),
        Section(Address("passages"), "Uddrag", codes=tuple(_code(code, number) for code in range(_CODES))),
    )
    return MeetingPage(
        title="Stor",
        about=(("Study", "Stor"),),
        language=Address("da"),
        sections=sections,
        passages=tuple(map(_passage, numbers)),
        places=tuple(Place(n % _CODES, n % _CASES, 0, 0) for n in numbers),
        facets=Facets(
            tuple((0, f"Kode {code}") for code in range(_CODES)),
            tuple(f"K{case:02}" for case in range(_CASES)),
            ("2017",),
            ("frivillig",),
        ),
        behind=tuple(_behind(place, number) for place in range(_CODES * _CASES)),
        labels=labels(),
    )


def _passage(n: int) -> Passage:
    key = f"K{n % _CASES:02}-17-{n}"
    return Passage(Address(key), key, f"{_TEXT}nummer {n}", f"K{n % _CASES:02}, 2017, interview")


def _code(code: int, number: int) -> PassageCode:
    groups = tuple(
        PassageGroup(
            f"K{case:02}",
            (PassageColumn("2017", tuple(n for n in range(code, number, _CODES) if n % _CASES == case)),),
        )
        for case in range(_CASES)
    )
    return PassageCode(Address(f"c{code}"), 0, f"Kode {code}", f"Kode {code}", _COLOUR, groups)


def _row(code: int) -> MatrixRow:
    part = MatrixPart("2", "2017: 2 of 3", 4)
    cells = tuple(MatrixCell((part,), behind=Address(f"b{code * _CASES + case}")) for case in range(_CASES))
    return MatrixRow(f"Kode {code}", f"Kode {code}", 0, _COLOUR, cells)


def _behind(place: int, number: int) -> Behind:
    return Behind(Address(f"b{place}"), "Kode", (PassageColumn("2017", tuple(range(place, number, 250))),))
