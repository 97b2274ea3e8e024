"""The change sheet: proposals, decisions with their reasons, and what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.change_sheet import ChangeCell, Decision, Heading
from qualcase.coding.filters import Filter
from qualcase.coding.people import CodingState
from qualcase.errors import UserError
from tests.study.making import case, code, coder, source, wave

if TYPE_CHECKING:
    from qualcase.coding.change_sheet import Candidate
    from qualcase.study import Study


def cell(study: Study, case_name: str = "K01", path: str = "Forankring") -> ChangeCell:
    return ChangeCell(code(study, path).id, case(study, case_name).id, wave(study, "2015").id, wave(study, "2017").id)


def proposed(study: Study) -> Candidate:
    """The first proposal, once the sources of the first case are all coded."""
    study.sources.set_states([(source(study, "Begge").id, coder(study, "Mette").id, CodingState.DONE)])
    return study.change_sheet.candidates()[0]


def test_a_proposal_is_taken_in_words_of_ones_own_and_stays_when_figures_change(study: Study) -> None:
    first = proposed(study)
    who = coder(study, "Mette").id
    (made,) = study.change_sheet.accept([(first.heading, first.cell)], " Fra løst til aftalt ", who)
    assert (made.decision, made.text, made.coder_id) == (Decision.ACCEPTED, "Fra løst til aftalt", who)
    line = next(one for one in study.change_sheet.lines() if one.entry)
    assert line.candidate is not None
    assert (line.candidate.heading, line.candidate.cell, line.entry) == (first.heading, first.cell, made)
    for held in study.sources.all():
        study.codings.remove([one.id for one in study.codings.of_source(held.id)])
    (alone,) = [one for one in study.change_sheet.lines() if one.entry]
    assert (alone.candidate, alone.entry) == (None, made)


def test_rejecting_needs_a_reason_and_is_remembered(study: Study) -> None:
    first = proposed(study)
    with pytest.raises(UserError, match="why"):
        study.change_sheet.reject([(first.heading, first.cell)], "  ")
    (made,) = study.change_sheet.reject([(first.heading, first.cell)], "kun fordi lederen var syg")
    assert (made.decision, made.text) == (Decision.REJECTED, "kun fordi lederen var syg")
    study.change_sheet.accept([(first.heading, first.cell)])
    assert [one.decision for one in study.change_sheet.all()] == [Decision.ACCEPTED]
    study.undo()
    assert [one.decision for one in study.change_sheet.all()] == [Decision.REJECTED]
    study.change_sheet.forget([made.id])
    assert study.change_sheet.all() == ()


def test_lines_of_ones_own(study: Study) -> None:
    study.change_sheet.accept([(Heading.TURNS, cell(study, path="Roller"))], "da lederen rejste")
    lines = [one for one in study.change_sheet.lines() if one.entry]
    assert [(one.heading, one.candidate) for one in lines] == [(Heading.TURNS, None)]
    other = Filter(cases=(case(study, "K02").id,))
    assert not [one for one in study.change_sheet.lines(other) if one.entry]


def test_waves_go_forward(study: Study) -> None:
    back = cell(study)._replace(from_wave_id=wave(study, "2017").id, wave_id=wave(study, "2015").id)
    with pytest.raises(UserError, match="earlier"):
        study.change_sheet.accept([(Heading.TURNS, back)])


def test_lines_go_and_move_with_codes(study: Study) -> None:
    study.change_sheet.accept(
        [(Heading.TURNS, cell(study, path="Roller")), (Heading.STAYS, cell(study, path="Roller"))]
    )
    study.change_sheet.accept([(Heading.STAYS, cell(study))], "som før")
    study.codebook.merge(code(study, "Roller").id, code(study, "Forankring").id)
    assert {(one.heading, one.text) for one in study.change_sheet.all()} == {
        (Heading.TURNS, ""),
        (Heading.STAYS, "som før"),
    }
    assert study.check() == ()
    study.codebook.remove(code(study, "Forankring").id)
    assert study.change_sheet.all() == ()
    assert study.check() == ()


def test_own_words_become_the_change_sentence_where_there_is_none(study: Study) -> None:
    place = cell(study, path="Roller")
    made = study.change_sheet.accept_in_words(Heading.TURNS, place, " fra én til flere ")
    assert made.text == ""
    assert [one.text for one in study.summaries.all()] == ["fra én til flere"]
    shown = study.change_sheet.sheet()
    (line,) = [one for one in shown.lines if one.entry]
    assert shown.words(line) == "fra én til flere"
    again = study.change_sheet.accept_in_words(Heading.STAYS, place, "kun her")
    assert again.text == "kun her"
    with pytest.raises(UserError, match="Write what changed"):
        study.change_sheet.accept_in_words(Heading.TURNS, place, "  ")
    study.undo()
    study.undo()
    assert (study.change_sheet.all(), study.summaries.all()) == ((), ())


def test_decisions_on_other_waves_stand_on_their_own_sheet(study: Study) -> None:
    third = study.waves.add("2019").id
    study.change_sheet.accept([(Heading.TURNS, cell(study, path="Roller"))], "da lederen rejste")
    first, second = wave(study, "2015").id, wave(study, "2017").id
    assert study.change_sheet.pairs() == ((first, third), (first, second), (second, third))
    assert not [one for one in study.change_sheet.lines() if one.entry]
    assert [one.entry.text for one in study.change_sheet.lines(change=(first, second)) if one.entry] == [
        "da lederen rejste"
    ]
