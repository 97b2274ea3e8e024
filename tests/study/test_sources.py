"""Operations on sources: place, names, speakers, how far coders are, who leads, removal."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.comparison import Measure
from qualcase.coding.filters import Filter
from qualcase.coding.memos import MemoTarget
from qualcase.coding.people import CodingState
from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from tests.study.making import block, case, code, code_quote, coded, coder, participant, source, wave

if TYPE_CHECKING:
    from qualcase.study import Study


def figure(study: Study, path: str, case_name: str, wave_name: str, measure: Measure = Measure.CODINGS) -> Any:
    """What a cell shows: its figure or its kind of empty."""
    shown = study.compare(measure=measure)
    row = next(n for n, one in enumerate(shown.rows) if one.name == path)
    column = next(n for n, one in enumerate(shown.columns) if one.name == case_name)
    split = next(n for n, one in enumerate(shown.splits) if one.name == wave_name)
    why = shown.empty_at(row, column, split)
    return why.value if why else float(shown.values[row, column, split])


# --- order


def test_sources_stand_by_site_case_wave_kind_and_name(study: Study) -> None:
    assert [one.name for one in study.sources.all()] == [
        "Nordby plan",
        "K01 start",
        "K01 besøg",
        "Begge",
        "K01 senere",
        "K02 gruppe",
        "K02 uden navne",
    ]


def test_what_belongs_to_the_whole_study_stands_last(study: Study) -> None:
    study.sources.set(source(study, "Nordby plan").id, site_id=None)
    assert [one.name for one in study.sources.all()][-1] == "Nordby plan"


# --- changing


def test_a_source_moves_and_its_figures_with_it(study: Study) -> None:
    assert figure(study, "Forankring", "K01", "2015") == 1
    assert figure(study, "Forankring", "K02", "2017") == 2
    one = study.sources.set(
        source(study, "K01 start").id, case_ids=(case(study, "K02").id,), wave_id=wave(study, "2017").id
    )
    assert study.sources.get(one.id) == one
    assert figure(study, "Forankring", "K01", "2015") == "silent"
    assert figure(study, "Forankring", "K02", "2017") == 3
    study.undo()
    assert figure(study, "Forankring", "K01", "2015") == 1
    study.redo()
    assert figure(study, "Forankring", "K02", "2017") == 3


def test_a_passage_about_its_sources_new_wave_is_told_there(study: Study) -> None:
    assert figure(study, "Forankring", "K01", "2017") == 1  # the agreement; what is about 2015 stands beside
    study.sources.set(source(study, "Begge").id, wave_id=wave(study, "2015").id)
    assert figure(study, "Forankring", "K01", "2015") == 2


def test_a_source_keeps_the_cases_that_its_passages_are_about(study: Study) -> None:
    both = source(study, "Begge")
    k01, k02 = case(study, "K01").id, case(study, "K02").id
    with pytest.raises(UserError, match="are about K02"):
        study.sources.set(both.id, case_ids=(k01,))
    with pytest.raises(UserError, match="are about K01, K02"):
        study.sources.set(both.id, case_ids=())
    assert study.sources.set(both.id, case_ids=(k02, k01)).case_ids == (k02, k01)
    study.codings.set(coded(study, "Begge", "Derovre er alt mundtligt").id, about_case_id=None)
    assert study.sources.set(both.id, case_ids=(k01,)).case_ids == (k01,)


def test_the_kind_decides_what_is_speech(study: Study) -> None:
    one = source(study, "K01 start")
    speech = block(study, "K01 start")
    study.sources.set(one.id, kind="observation")
    note = block(study, "K01 start")
    assert study.sources.get(one.id).kind is SourceKind.OBSERVATION
    assert note.heard == ()
    assert note.words > speech.words
    with pytest.raises(ValueError, match="poem"):
        study.sources.set(one.id, kind="poem")


def test_a_source_with_cases_has_no_site_of_its_own(study: Study) -> None:
    plan = study.sources.set(source(study, "Nordby plan").id, case_ids=(case(study, "K01").id,))
    assert plan.site_id is None
    assert (
        study.sources.set(plan.id, case_ids=(), site_id=case(study, "K02").site_id).site_id
        == case(study, "K02").site_id
    )


def test_other_fields(study: Study) -> None:
    one = study.sources.set(source(study, "K01 start").id, date=dt.date(2015, 5, 1), note="god lyd", language="nb")
    assert (one.date, one.note, one.language) == (dt.date(2015, 5, 1), "god lyd", "nb")


def test_names_are_tidied_and_their_own(study: Study) -> None:
    one = source(study, "K01 start")
    assert study.sources.set(one.id, name="  K01   begyndelsen ").name == "K01 begyndelsen"
    assert study.sources.set(one.id, name="k01 BEGYNDELSEN").name == "k01 BEGYNDELSEN"  # its own name
    with pytest.raises(UserError, match="already a source"):
        study.sources.set(one.id, name="k01 SENERE")
    with pytest.raises(UserError, match="cannot be empty"):
        study.sources.set(one.id, name="  ")


def test_what_is_as_it_was_leaves_no_trace(study: Study) -> None:
    before = study.history(1)
    study.sources.set(source(study, "K01 start").id, note="")
    assert study.history(1) == before


# --- text and speakers


def test_text_and_turns(study: Study) -> None:
    read = study.sources.text(source(study, "K01 start").id)
    said = [
        (read.speakers[turn.speaker].label, read.text[turn.said : turn.end])
        for turn in read.turns
        if turn.speaker is not None
    ]
    assert said[0] == ("I", "Hvordan begyndte det?")
    assert said[3] == ("Bo", "Det er mest naboerne 😀 og et par fra klubben.")
    assert read.interviewer_numbers == {0}


def test_speakers_have_names_and_roles(study: Study) -> None:
    names = study.sources.speaker_names(source(study, "K01 start").id)
    assert [(one.label, one.name, one.role, one.is_interviewer) for one in names.values()] == [
        ("I", "I", None, True),
        ("Anna", "Anna", "volunteer", False),
        ("Bo", "Bo", "volunteer", False),
    ]


def test_a_label_can_be_somebody_else_the_interviewer_or_nobody(study: Study) -> None:
    one = source(study, "K01 start")
    bo = next(number for number, name in study.sources.speaker_names(one.id).items() if name.label == "Bo")
    assert [study.frame().participants[n].name for n, _ in block(study, "K01 start").heard] == ["Anna", "Bo"]
    study.sources.set_speaker(one.id, bo, participant_id=participant(study, "Dorthe").id)
    assert [study.frame().participants[n].name for n, _ in block(study, "K01 start").heard] == ["Anna", "Dorthe"]
    words = block(study, "K01 start").words
    study.sources.set_speaker(one.id, bo)
    assert [study.frame().participants[n].name for n, _ in block(study, "K01 start").heard] == ["Anna"]
    assert block(study, "K01 start").words == words
    study.sources.set_speaker(one.id, bo, participant_id=participant(study, "Dorthe").id, is_interviewer=True)
    assert block(study, "K01 start").words == words - 9
    for _ in range(3):
        study.undo()
    assert [study.frame().participants[n].name for n, _ in block(study, "K01 start").heard] == ["Anna", "Bo"]


# --- coding status


def test_coding_begins_and_a_coder_says_when_it_is_done(study: Study) -> None:
    states = study.sources.states()
    mette, ole = coder(study, "Mette").id, coder(study, "Ole").id
    assert states[source(study, "K01 start").id] == {mette: CodingState.DONE, ole: CodingState.BEGUN}
    assert states[source(study, "Begge").id] == {mette: CodingState.BEGUN}
    study.sources.set_state(source(study, "Begge").id, ole, CodingState.DONE)
    assert study.sources.states()[source(study, "Begge").id] == {mette: CodingState.BEGUN, ole: CodingState.DONE}


def test_coding_does_not_take_back_what_is_done(study: Study) -> None:
    code_quote(study, "K01 start", "Ja.", "Roller")
    assert study.sources.states()[source(study, "K01 start").id][coder(study, "Mette").id] is CodingState.DONE


def test_who_is_first_to_be_done_leads(study: Study) -> None:
    one = source(study, "Begge")
    mette, ole = coder(study, "Mette").id, coder(study, "Ole").id
    assert one.lead_coder_id is None
    assert block(study, "Begge").source.lead_coder_id == mette  # who coded first
    study.sources.set_state(one.id, ole, CodingState.BEGUN)
    assert study.sources.get(one.id).lead_coder_id is None
    study.sources.set_state(one.id, ole, CodingState.DONE)
    assert study.sources.get(one.id).lead_coder_id == ole
    study.sources.set_state(one.id, mette, CodingState.DONE)
    assert study.sources.get(one.id).lead_coder_id == ole
    study.sources.set_state(one.id, ole, CodingState.BEGUN)
    assert study.sources.get(one.id).lead_coder_id == ole


def test_the_lead_can_be_changed_and_figures_follow(study: Study) -> None:
    one = source(study, "K01 start")
    assert figure(study, "Roller", "K01", "2015") == 3
    study.sources.set_lead(one.id, coder(study, "Ole").id)
    assert figure(study, "Roller", "K01", "2015") == 2
    assert figure(study, "Forankring", "K01", "2015") == "silent"
    study.sources.set_lead(one.id, None)
    assert figure(study, "Roller", "K01", "2015") == 3


def test_several_states_are_one_action(study: Study) -> None:
    ole = coder(study, "Ole").id
    ids = [one.id for one in study.sources.all()]
    study.sources.set_states([(one, ole, CodingState.DONE) for one in ids])
    assert all(states[ole] is CodingState.DONE for states in study.sources.states().values())
    study.undo()
    assert sum(ole in states for states in study.sources.states().values()) == 1


def test_no_states_are_nothing_to_do(study: Study) -> None:
    before = study.history(1)
    study.sources.set_states([])
    assert study.history(1) == before


def test_when_a_state_was_set_is_kept(study: Study) -> None:
    before = block(study, "K01 start").done_at
    study.sources.set_state(source(study, "K01 start").id, coder(study, "Mette").id, CodingState.DONE)
    assert block(study, "K01 start").done_at == before


# --- removal


def test_a_source_goes_with_all_that_hangs_on_it_and_comes_back(study: Study) -> None:
    one = source(study, "K01 start")
    coding = coded(study, "K01 start", "kommunen var med fra starten")
    mette = coder(study, "Mette").id
    study.memos.write(MemoTarget.SOURCE, one.id, "om kilden", mette)
    study.memos.write(MemoTarget.CODING, coding.id, "om stedet", mette)
    study.memos.write(MemoTarget.CODE, code(study, "Roller").id, "om koden", mette)
    before = (study.sources.all(), study.memos.all(), study.sources.states(), study.excerpts())
    study.sources.remove([one.id, source(study, "Begge").id])
    assert {"K01 start", "Begge"} & {left.name for left in study.sources.all()} == set()
    assert [memo.text for memo in study.memos.all()] == ["om koden"]
    assert not {"K01 start", "Begge"} & {excerpt.source for excerpt in study.excerpts()}
    assert one.id not in study.sources.states()
    assert figure(study, "Roller", "K01", "2015") == 1
    assert study.check() == ()
    study.undo()
    assert (study.sources.all(), study.memos.all(), study.sources.states(), study.excerpts()) == before
    assert study.check() == ()


def test_removing_nothing_is_nothing(study: Study) -> None:
    before = study.history(1)
    study.sources.remove([])
    assert study.history(1) == before


def test_a_text_can_come_in_again_after_it_was_removed(study: Study) -> None:
    study.sources.remove([source(study, "K01 start").id])
    assert study.passing(Filter()) == tuple(one.id for one in study.sources.all())


def test_sentences_leave_labels_out(study: Study) -> None:
    one = source(study, "K01 start")
    text = study.sources.text(one.id).text
    assert [text[start:end] for start, end in study.sources.sentences(one.id)] == [
        "Hvordan begyndte det?",
        "Vi begyndte i det små, og kommunen var med fra starten.",
        "Hvem er med?",
        "Det er mest naboerne 😀 og et par fra klubben.",
        "Ja.",
    ]
    assert study.sources.sentences(one.id) is study.sources.sentences(one.id)
