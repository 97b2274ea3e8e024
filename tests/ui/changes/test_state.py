"""What of the change sheet is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.change_sheet import (
    Candidate,
    ChangeCell,
    ChangeEntry,
    ChangeSheetShown,
    Decision,
    Heading,
    LineState,
    SheetLine,
)
from qualcase.coding.comparison import Mark, Measure
from qualcase.ui.changes.state import ChangesState
from tests.ui.conftest import code_at

if TYPE_CHECKING:
    from qualcase.settings import Settings
    from qualcase.ui.base.session import Session


@pytest.fixture
def state(settings: Settings) -> ChangesState:
    return ChangesState(settings, "study")


@pytest.fixture
def shown(session: Session) -> ChangeSheetShown:
    """A code and its sub-code in two cases: one line to decide, one accepted, one rejected."""
    study = session.study
    first, second = (one.id for one in study.cases.all())
    waves = [one.id for one in study.frame().waves]
    whole, part = code_at(study, "Forankring"), code_at(study, "Forankring/Aftaler")

    def line(heading: Heading, code: str, case: str, decision: Decision | None) -> SheetLine:
        cell = ChangeCell(code, case, *waves)
        entry = ChangeEntry("1", heading, *cell, decision, "ord") if decision else None
        return SheetLine(heading, cell, Candidate(heading, cell, Mark.MORE, 1, 2, 2, 2), entry)

    lines = (
        line(Heading.INCREASES, whole, first, None),
        line(Heading.INCREASES, part, second, Decision.ACCEPTED),
        line(Heading.STAYS, part, first, Decision.REJECTED),
    )
    return ChangeSheetShown(lines, "", (), (waves[0], waves[1]), Measure.PERSONS)


def seen(state: ChangesState, shown: ChangeSheetShown, session: Session) -> list[tuple[str, int]]:
    sections = state.sections(shown, session.study.frame())
    return [(one.heading.value, len(one.lines)) for one in sections]


def test_narrowing(state: ChangesState, shown: ChangeSheetShown, session: Session) -> None:
    study = session.study
    assert seen(state, shown, session) == [("increases", 2), ("stays", 1)]
    state.want(state=LineState.ACCEPTED)
    (section,) = state.sections(shown, study.frame())
    assert (len(section.lines), section.counts[LineState.OPEN], section.counts[LineState.ACCEPTED]) == (1, 1, 1)
    state.want(state=None, case_id=study.cases.all()[0].id)
    assert seen(state, shown, session) == [("increases", 1), ("stays", 1)]
    state.want(case_id="", code_id=code_at(study, "Forankring/Aftaler"))
    assert seen(state, shown, session) == [("increases", 1), ("stays", 1)]
    state.want(code_id="", top_only=True)
    assert seen(state, shown, session) == [("increases", 1)]
    state.want(top_only=False, heading=Heading.STAYS)
    assert seen(state, shown, session) == [("stays", 1)]


def test_what_is_chosen_comes_back_at_the_next_start(state: ChangesState, settings: Settings) -> None:
    assert not state.want(state=LineState.REJECTED, top_only=True)
    assert state.want(measure=Measure.SHARE)
    state.keep()
    again = ChangesState(settings, "study").wanted
    assert (again.state, again.top_only, again.measure) == (LineState.REJECTED, True, Measure.SHARE)
    settings.set("changes", {"study": {"state": "?", "measure": 7}})
    assert ChangesState(settings, "study").wanted.measure is Measure.PERSONS
