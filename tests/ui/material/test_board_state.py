from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.bundle import Placing
from qualcase.coding.short_names import LETTERS, short_name
from qualcase.coding.sources import Source, SourceKind
from qualcase.ui.material.board_state import Presence, RowKind, given_by, make_board

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session


def names(session: Session, ids: tuple[str, ...]) -> list[str]:
    return [session.study.sources.get(one).name for one in ids]


def test_cases_go_down_in_their_sites_and_waves_across(session: Session) -> None:
    study = session.study
    board = make_board(study.frame(), study.sources.all())
    assert [wave.name if wave else None for wave in board.waves] == ["2015", "2017"]
    assert [row.name for row in board.rows] == ["Fjordby", "K01", "Ærø", "K02", ""]
    assert [names(session, cell.sources) for cell in board.rows[1].cells] == [
        ["K01_2015_interview_leder", "K01_2015_observation"],
        ["K01_2017_interview_leder"],
    ]


def test_documents_of_a_site_and_of_the_study_have_rows_of_their_own(session: Session) -> None:
    study = session.study
    first, second, *others = study.sources.all()
    site = study.frame().sites[0]
    moved = [replace(first, case_ids=(), site_id=site.id), replace(second, case_ids=(), site_id=None), *others]
    board = make_board(study.frame(), moved)
    assert [row.kind for row in board.rows[:2]] == [RowKind.SITE, RowKind.CASE]
    assert board.rows[0].cells[0].sources == (first.id,)
    assert board.rows[-1].kind is RowKind.STUDY
    assert board.rows[-1].cells[0].sources == (second.id,)
    assert set(board.order()) == {one.id for one in moved}


def test_sources_without_a_wave_get_a_column_only_when_there_are_some(session: Session) -> None:
    study = session.study
    first, *others = study.sources.all()
    board = make_board(study.frame(), [replace(first, wave_id=None), *others])
    assert board.waves[-1] is None
    assert board.rows[1].cells[-1].sources == (first.id,)


def test_a_source_of_two_cases_stands_in_both(session: Session) -> None:
    study = session.study
    first, *others = study.sources.all()
    both = tuple(case.id for case in study.frame().cases)
    board = make_board(study.frame(), [replace(first, case_ids=both), *others])
    assert sum(first.id in cell.sources for row in board.rows for cell in row.cells) == 2
    assert board.order().count(first.id) == 1


def test_an_empty_case_is_shown_unless_something_is_filtered(session: Session) -> None:
    session.study.cases.add("K07", site="Ærø")
    study = session.study
    everything = make_board(study.frame(), study.sources.all())
    assert "K07" in [row.name for row in everything.rows]
    only = make_board(study.frame(), study.sources.all(), frozenset({study.sources.all()[0].id}))
    assert [row.name for row in only.rows] == ["Fjordby", "K01"]


def test_cases_without_a_site_stand_apart_where_there_are_sites(session: Session) -> None:
    session.study.cases.add("K07")
    board = make_board(session.study.frame(), session.study.sources.all())
    assert [row.kind for row in board.rows[-3:]] == [RowKind.LOOSE, RowKind.CASE, RowKind.STUDY]
    assert not board.rows[-3].takes_sources


def test_a_cell_says_whether_the_case_was_there(session: Session) -> None:
    study = session.study
    first, second = study.waves.all()
    study.waves.set(first.id, starts=dt.date(2015, 9, 1), ends=dt.date(2016, 1, 31))
    study.waves.set(second.id, starts=dt.date(2017, 9, 1), ends=dt.date(2018, 1, 31))
    one, other = study.cases.all()
    study.cases.set(one.id, ends=dt.date(2016, 12, 31))
    study.cases.set(other.id, starts=dt.date(2016, 3, 1))
    board = make_board(study.frame(), study.sources.all())
    told = {row.name: [cell.presence for cell in row.cells] for row in board.rows}
    assert told["K01"] == [Presence.THERE, Presence.ENDED]
    assert told["K02"] == [Presence.NOT_BEGUN, Presence.THERE]


def test_a_cell_proposes_itself_to_files_that_are_dropped_on_it(session: Session) -> None:
    board = make_board(session.study.frame(), session.study.sources.all())
    frame = session.study.frame()
    assert given_by(frame, board.place(1, 1)) == Placing(cases=("K01",), wave="2017")
    assert given_by(frame, board.place(0, 0)) == Placing(site="Fjordby", wave="2015")
    assert given_by(frame, board.place(4, 0)) == Placing(wave="2015")
    assert given_by(frame, None) == Placing()


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
