from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.people import CodingState
from qualcase.coding.sources import Source, SourceKind
from qualcase.ui.material.board_state import LETTERS, Fullness, RowKind, fullness, make_board, short_name

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session


def names(session: Session, ids: tuple[str, ...]) -> list[str]:
    return [session.study.sources.get(one).name for one in ids]


def test_cases_go_down_in_their_sites_and_waves_across(session: Session) -> None:
    study = session.study
    board = make_board(study.frame(), study.sources.all())
    assert [wave.name if wave else None for wave in board.waves] == ["2015", "2017"]
    assert [(group.name, [row.name for row in group.rows]) for group in board.groups] == [
        ("Fjordby", ["K01"]),
        ("Ærø", ["K02"]),
    ]
    row = board.groups[0].rows[0]
    assert [names(session, cell) for cell in row.cells] == [
        ["K01_2015_interview_leder", "K01_2015_observation"],
        ["K01_2017_interview_leder"],
    ]


def test_documents_of_a_site_and_of_the_study_have_rows_of_their_own(session: Session) -> None:
    study = session.study
    first, second, *others = study.sources.all()
    site = study.frame().sites[0]
    moved = [replace(first, case_ids=(), site_id=site.id), replace(second, case_ids=(), site_id=None), *others]
    board = make_board(study.frame(), moved)
    assert [row.kind for row in board.groups[0].rows] == [RowKind.SITE, RowKind.CASE]
    assert board.groups[0].rows[0].cells[0] == (first.id,)
    assert board.groups[-1].rows[0].kind is RowKind.STUDY
    assert set(board.order()) == {one.id for one in moved}


def test_sources_without_a_wave_get_a_column_only_when_there_are_some(session: Session) -> None:
    study = session.study
    first, *others = study.sources.all()
    board = make_board(study.frame(), [replace(first, wave_id=None), *others])
    assert board.waves[-1] is None
    assert board.groups[0].rows[0].cells[-1] == (first.id,)


def test_a_source_of_two_cases_stands_in_both(session: Session) -> None:
    study = session.study
    first, *others = study.sources.all()
    both = tuple(case.id for case in study.frame().cases)
    board = make_board(study.frame(), [replace(first, case_ids=both), *others])
    assert sum(first.id in cell for row in board.rows for cell in row.cells) == 2
    assert board.order().count(first.id) == 1


def test_an_empty_case_is_shown_unless_something_is_filtered(session: Session) -> None:
    session.study.cases.add("K07", site="Ærø")
    study = session.study
    everything = make_board(study.frame(), study.sources.all())
    assert "K07" in [row.name for row in everything.rows]
    only = make_board(study.frame(), study.sources.all(), frozenset({study.sources.all()[0].id}))
    assert [row.name for row in only.rows] == ["K01"]


@pytest.mark.parametrize(
    ("state", "codings", "shown"),
    [
        (None, 0, Fullness.EMPTY),
        (None, 3, Fullness.HALF),
        (CodingState.NOT_BEGUN, 3, Fullness.HALF),
        (CodingState.BEGUN, 0, Fullness.HALF),
        (CodingState.DONE, 0, Fullness.FULL),
    ],
)
def test_how_full_a_chip_is(state: CodingState | None, codings: int, shown: Fullness) -> None:
    assert fullness(state, codings) is shown


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("K03_2015_interview_frivillig", "frivillig"),
        ("K03 observation", ""),
        ("K03 obs nov 2015", "nov"),
        ("2015 Læsevenner gruppeinterview (2)", "(2)"),
        ("aftale", "aftale"),
    ],
)
def test_a_chip_is_called_by_what_tells_it_apart(name: str, short: str) -> None:
    source = Source("s", name, SourceKind.INTERVIEW, "v")
    assert short_name(source, ["K03", "Læsevenner"], "2015") == short


def test_every_kind_has_a_letter() -> None:
    assert set(LETTERS) == set(SourceKind)
    assert len(set(LETTERS.values())) == len(LETTERS)
