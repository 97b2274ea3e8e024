"""Which cell a place means, and what the card of a claim shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.claims import Side
from qualcase.ui.base.place import Place, Room
from qualcase.ui.claims.state import cell_at, cell_passages, read_sheet
from tests.ui.conftest import code_at, source_named

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session


def test_the_cell_of_a_place(session: Session) -> None:
    study = session.study
    early, late = (one.id for one in study.frame().waves)
    code, case = code_at(study, "Forankring"), study.cases.all()[0].id
    change = cell_at(study, Place(Room.COMPARE, code_id=code, case_id=case))
    assert change is not None
    assert (change.from_wave_id, change.wave_id) == (early, late)
    named = cell_at(study, Place(Room.SUMMARIES, code_id=code, case_id=case, column_id=f"{early}:{late}"))
    assert named == change
    one = cell_at(study, Place(Room.COMPARE, code_id=code, case_id=case, wave_id=early))
    assert one is not None
    assert (one.from_wave_id, one.wave_id) == (None, early)
    assert cell_at(study, Place(Room.COMPARE, code_id=code)) is None
    assert [(wave, len(found)) for wave, found in cell_passages(study, change)] == [("2015", 1), ("2017", 0)]


def test_a_passage_that_is_coded_no_longer_is_counted(session: Session) -> None:
    study = session.study
    coding = study.codings.of_source(source_named(study, "K01_2015_interview_leder"))[0].id
    claim = study.claims.add("Aftaler bærer")
    study.claims.put(claim.id, [coding], Side.FOR, "det siger lederen")
    sheet = read_sheet(study, claim.id)
    assert sheet is not None
    assert (sheet.sides[Side.FOR][0].note, sheet.gone) == ("det siger lederen", 0)
    study.codings.remove([coding])
    after = read_sheet(study, claim.id)
    assert after is not None
    assert (after.sides[Side.FOR], after.gone) == ((), 1)
    study.claims.remove(claim.id)
    assert read_sheet(study, claim.id) is None
