"""Case ratings: what is said, by whom and why; differences, proposals, what goes or moves with things, files."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.case_ratings import LADDER, ProposedBy, RatedCell, nearest_step
from qualcase.errors import UserError, WrongValuesError
from tests.study.making import case, code, coder, source, wave

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.case_ratings import CaseRating
    from qualcase.coding.codings import Coding
    from qualcase.study import Study


def cell(study: Study, case_name: str = "K01", path: str = "Forankring", wave_name: str = "2015") -> RatedCell:
    """A cell by names."""
    return RatedCell(case(study, case_name).id, code(study, path).id, wave(study, wave_name).id)


def passages(study: Study) -> tuple[Coding, Coding]:
    """Two passages of the first interview."""
    found = [
        one
        for one in study.codings.of_source(source(study, "K01 start").id)
        if one.coder_id == coder(study, "Mette").id
    ]
    return found[0], found[1]


def change(study: Study) -> RatedCell:
    """The change of one case."""
    return cell(study, wave_name="2017")._replace(from_wave_id=wave(study, "2015").id)


def rate(
    study: Study, at: RatedCell, value: float | None, who: str = "Mette", anchors: list[str] | None = None
) -> CaseRating:
    """What somebody says of a cell."""
    return study.case_ratings.set(at, value, "fordi det står der", study.coders.ensure(who).id, anchors)


def test_a_rating_replaces_that_of_the_same_person_alone(study: Study) -> None:
    first = rate(study, cell(study), 0.33)
    other = rate(study, cell(study), 1, "Ole")
    again = rate(study, cell(study), 0.67)
    assert again.id == first.id
    assert [(one.coder_id, one.value) for one in study.case_ratings.at(cell(study))] == [
        (coder(study, "Mette").id, 0.67),
        (other.coder_id, 1),
    ]
    study.undo()
    assert [one.value for one in study.case_ratings.at(cell(study))] == [0.33, 1]


def test_change_is_a_set_of_its_own(study: Study) -> None:
    rate(study, cell(study), 0)
    rate(study, cell(study, wave_name="2017"), 0.33)
    rate(study, change(study), 1)
    assert [one.value for one in study.case_ratings.at(change(study))] == [1]
    assert study.case_ratings.name_of(change(study)) == "K01 · Forankring · 2015 → 2017"


def test_a_rating_that_cannot_be_is_kept_with_its_reason(study: Study) -> None:
    made = rate(study, cell(study), None)
    assert (made.value, made.reason) == (None, "fordi det står der")


@pytest.mark.parametrize(("value", "reason", "said"), [(0.5, "x", "no step"), (1.0, "  ", "needs its reason")])
def test_what_cannot_be_rated_changes_nothing(study: Study, value: float, reason: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        study.case_ratings.set(cell(study), value, reason, coder(study, "Mette").id)
    assert study.case_ratings.all() == ()


def test_waves_of_a_change_go_forward(study: Study) -> None:
    back = cell(study, wave_name="2015")._replace(from_wave_id=wave(study, "2017").id)
    with pytest.raises(UserError, match="earlier"):
        rate(study, back, 1)


def test_passages_carry_a_rating_and_are_remembered_when_they_go(study: Study) -> None:
    one, two = passages(study)
    made = rate(study, cell(study), 1, anchors=[one.id, two.id, one.id])
    assert made.anchors == (one.id, two.id)
    study.codings.remove([one.id])
    rate(study, cell(study), 0.67)
    (held,) = study.case_ratings.at(cell(study))
    assert held.anchors == (one.id, two.id)
    with pytest.raises(UserError, match="gone"):
        rate(study, cell(study, "K02"), 1, anchors=[one.id])


def test_differences_are_furthest_apart_first(study: Study) -> None:
    for name, values in (("K01", (0.33, 0.67)), ("K02", (0.0, 1.0))):
        for who, value in zip(("Mette", "Ole"), values, strict=True):
            rate(study, cell(study, name), value, who)
    rate(study, cell(study, wave_name="2017"), 1)
    rate(study, cell(study, wave_name="2017"), 1, "Ole")
    found = study.case_ratings.differences()
    assert [one.cell for one in found] == [cell(study, "K02"), cell(study)]
    assert [[each.value for each in one.ratings] for one in found] == [[0, 1], [0.33, 0.67]]


def test_proposals_come_from_ratings_else_from_persons_and_never_from_nothing(study: Study) -> None:
    cells = [cell(study), cell(study, path="Roller"), cell(study, "K02", "Forankring/Åbenhed"), change(study)]
    found = study.case_ratings.proposals(cells)
    assert found[cells[0]] == (0.67, 1, ProposedBy.RATING)
    assert found[cells[1]] == (0.33, 0.5, ProposedBy.PERSONS)
    assert cells[2] not in found
    assert cells[3] not in found
    assert study.case_ratings.all() == ()


def test_a_confirmed_absence_proposes_nought(study: Study) -> None:
    at = cell(study, "K02", "Forankring/Åbenhed")
    study.absences.set(at.case_id, at.code_id, at.wave_id, "ingen døre her", coder(study, "Mette").id)
    assert study.case_ratings.proposals([at])[at] == (0, 0, ProposedBy.ABSENCE)


def test_what_is_not_rated_can_be_counted(study: Study) -> None:
    mette, code_id = coder(study, "Mette").id, code(study, "Forankring").id
    before = study.case_ratings.unrated(code_id, mette)
    assert cell(study) in before
    assert change(study) not in before
    rate(study, cell(study), 1)
    assert study.case_ratings.unrated(code_id, mette) == tuple(one for one in before if one != cell(study))
    assert study.case_ratings.unrated(code_id, None) == before
    rate(study, change(study), None)
    assert change(study) not in study.case_ratings.unrated(code_id, mette)
    assert change(study) in study.case_ratings.unrated(code_id, coder(study, "Ole").id)


@given(st.floats(0, 1))
def test_the_nearest_step_is_the_nearest(part: float) -> None:
    step = nearest_step(part)
    assert abs(step - part) <= min(abs(one - part) for one in LADDER) + 1e-9


def test_what_steps_mean_is_written_down(study: Study) -> None:
    about = code(study, "Forankring").id
    study.case_ratings.set_step(about, 0.33, " mest på papiret ")
    study.case_ratings.set_step(about, 0.0, "ingen aftale")
    assert [(one.value, one.text) for one in study.case_ratings.steps(about)] == [
        (0, "ingen aftale"),
        (0.33, "mest på papiret"),
    ]
    study.case_ratings.set_step(about, 0.33, "")
    assert [one.value for one in study.case_ratings.steps(about)] == [0]
    study.undo()
    assert len(study.case_ratings.steps(about)) == 2


# --- what goes or moves with things


def test_ratings_go_over_when_codes_are_merged(study: Study) -> None:
    rate(study, cell(study, path="Roller"), 0.33)
    rate(study, cell(study, path="Forankring"), 1)
    rate(study, cell(study, path="Roller"), 0, "Ole")
    study.case_ratings.set_step(code(study, "Roller").id, 1.0, "klart")
    study.codebook.merge(code(study, "Roller").id, code(study, "Forankring").id)
    held = {one.coder_id: one.value for one in study.case_ratings.at(cell(study))}
    assert held == {coder(study, "Mette").id: 1, coder(study, "Ole").id: 0}
    assert [one.text for one in study.case_ratings.steps(code(study, "Forankring").id)] == ["klart"]
    assert study.check() == ()
    study.undo()
    assert len(study.case_ratings.all()) == 3


def test_ratings_go_with_their_code(study: Study) -> None:
    rate(study, cell(study, path="Roller"), 1)
    study.case_ratings.set_step(code(study, "Roller").id, 1.0, "klart")
    study.codebook.remove(code(study, "Roller").id)
    assert study.case_ratings.all() == ()
    assert study.check() == ()
    study.undo()
    assert len(study.case_ratings.all()) == 1


# --- files


def test_out_and_in_again(study: Study, tmp_path: Path) -> None:
    one, two = passages(study)
    rate(study, cell(study), 0.67, anchors=[one.id, two.id])
    rate(study, change(study), None, "Ole")
    before = [(item.cell, item.coder_id, item.value, item.reason, item.anchors) for item in study.case_ratings.all()]
    path = tmp_path / "ratings.csv"
    assert study.case_ratings.take_out(path) == 2
    study.case_ratings.remove([item.id for item in study.case_ratings.all()])
    study.case_ratings.bring_in(path)
    after = [(item.cell, item.coder_id, item.value, item.reason, item.anchors) for item in study.case_ratings.all()]
    assert after == before


def test_every_wrong_cell_is_named_and_nothing_written(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "wrong.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["case", "wave", "code", "value", "rater", "reason", "anchor_source", "anchor_quote"])
        writer.writerow(["K01", "2015", "Forankring", "1", "Mette", "fordi", "", ""])
        writer.writerow(["K99", "1999", "Nichts", "meget", "Ingen", "", "K01 start", "aldrig sagt"])
    study.coders.ensure("Mette")
    with pytest.raises(WrongValuesError) as refused:
        study.case_ratings.bring_in(path)
    assert [one.column for one in refused.value.cells] == [
        "case", "code", "rater", "wave", "value", "reason", "anchor_quote",
    ]  # fmt: skip
    assert study.case_ratings.all() == ()
