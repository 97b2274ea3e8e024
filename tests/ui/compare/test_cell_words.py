"""Why a cell is empty, as the sheet tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.people import CodingState
from qualcase.ui.compare.cell_sheet import why_empty
from qualcase.ui.compare.cell_words import Why, reason_of
from tests.ui.conftest import code_at, source_named

if TYPE_CHECKING:
    from qualcase.study import Study
    from qualcase.ui.base.session import Session


@pytest.fixture
def study(session: Session) -> Study:
    """Anna is done with everything."""
    anna = session.study.coders.ensure("Anna").id
    for one in session.study.sources.all():
        session.study.sources.set_state(one.id, anna, CodingState.DONE)
    return session.study


def why(study: Study, case: str = "K02", code: str = "Forankring/Aftaler") -> tuple[Why, list[str]]:
    shown = study.compare()
    row = next(number for number, one in enumerate(shown.rows) if one.id == code_at(study, code))
    column = [one.name for one in shown.columns].index(case)
    found = reason_of(study, shown, row, column, 0)
    return found.why, [one.name for one in found.sources]


def test_each_reason_in_its_turn(study: Study) -> None:
    anna, interview = study.coders.ensure("Anna").id, source_named(study, "K02_2015_interview_frivillig")
    here = ["K02_2015_interview_frivillig"]
    assert why(study) == (Why.UNCOVERED, here)
    asked = study.guide.add("Er noget aftalt?", code_ids=[code_at(study, "Forankring")])
    assert why(study) == (Why.UNCONFIRMED, here)
    study.asked.set(interview, asked.id, True, anna)
    assert why(study) == (Why.ASKED, here)
    study.asked.set(interview, asked.id, False, anna)
    assert why(study) == (Why.NOT_ASKED, here)
    frame = study.frame()
    case = next(one.id for one in frame.cases if one.name == "K02")
    study.absences.set(case, code_at(study, "Forankring/Aftaler"), frame.waves[0].id, "Læst igen.", anna)
    assert why(study) == (Why.ABSENT, here)


def test_where_nobody_speaks_nobody_was_asked(study: Study) -> None:
    study.sources.remove([source_named(study, "K01_2015_interview_leder")])
    assert why(study, "K01", "Roller") == (Why.NO_SPEECH, [])


def test_every_reason_is_worded() -> None:
    assert len({why_empty(one) for one in Why}) == len(Why)
