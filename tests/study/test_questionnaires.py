"""Questionnaires: respondents who are no participants, closed answers as variables, open answers to be coded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from openpyxl import Workbook

from qualcase.coding.comparison import Measure
from qualcase.coding.people import CodingState
from qualcase.coding.questionnaires import ColumnUse, OpenAs
from qualcase.coding.sources import SourceKind
from qualcase.coding.variables import GivenValue, VariableKind, VariableOf
from qualcase.errors import UserError, WrongValuesError
from qualcase.study import Study
from tests.study.making import block, case, code, coder, participant, wave
from tests.study.test_events import site_id
from tests.study.test_variables import values

if TYPE_CHECKING:
    from pathlib import Path

ANSWERS = """\
respondent,case,site,date,participant,alder,kontakt,glad,det_bedste,hvad_mangler
V1,K01,Nordby,2015-10-01,,under 30 år,ja,5,Kaffen og de andre,
V2,K01,,2015-10-02,Anna,30-44 år,nej,4,At nogen siger tak: hver gang,Mere plads til cyklerne og børnene
V3,,Sydby,,Ukendt,,ved ikke,,,"Ingenting
bare fortsæt som nu med det hele"
"""
COLUMNS = """\
volunteers:
  columns:
  - {name: respondent, kind: key}
  - {name: case, kind: place}
  - {name: site, kind: place}
  - {name: date, kind: date}
  - {name: participant, kind: key}
  - {name: alder, kind: closed, question: {da: "Hvor gammel er du?"}, answers: [under 30 år, 30-44 år, 45 år og over]}
  - {name: kontakt, kind: closed, answers: [ja, nej, ved ikke]}
  - {name: glad, kind: closed, answers: [1, 2, 3, 4, 5], labels: {1: {da: slet ikke}, 5: {da: meget}}}
  - {name: det_bedste, kind: open, question: {da: "Hvad er det bedste?", en: "What is best?"}}
  - {name: hvad_mangler, kind: open}
"""


@pytest.fixture
def columns(tmp_path: Path) -> Path:
    path = tmp_path / "columns.yaml"
    path.write_text(COLUMNS, encoding="utf-8")
    return path


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    return written(tmp_path, ANSWERS)


def written(tmp_path: Path, text: str, name: str = "frivillige_2015.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def persons(study: Study) -> dict[tuple[str, str], Any]:
    """Persons and their bases by code and place; what cannot be counted is left out."""
    shown = study.compare(measure=Measure.PERSONS)
    return {
        (one.name, place.name): (shown.values[row, column].tolist(), shown.bases[row, column].tolist())
        for row, one in enumerate(shown.rows)
        for column, place in enumerate(shown.columns)
        if not np.isnan(shown.values[row, column]).all()
    }


# --- who answered


def test_respondents_are_where_they_say_and_participants_only_by_their_key(
    study: Study, answers: Path, columns: Path
) -> None:
    people = study.participants.all()
    done = study.questionnaires.bring_in(answers, columns=columns)
    one, two, three = done.respondents
    assert (one.name, one.wave_id, one.case_id, one.role) == (
        "V1",
        wave(study, "2015").id,
        case(study, "K01").id,
        "volunteer",
    )
    assert one.date is not None
    assert one.date.isoformat() == "2015-10-01"
    assert (one.participant_id, two.participant_id, three.participant_id) == (None, participant(study, "Anna").id, None)
    assert (two.site_id, three.site_id) == (None, site_id(study, "Sydby"))
    assert [str(note) for note in done.notes] == ["1 respondent names nobody among the participants: Ukendt."]
    assert study.participants.all() == people
    assert study.respondents.all() == done.respondents
    assert study.check() == ()


def test_the_whole_import_is_one_action(study: Study, answers: Path, columns: Path) -> None:
    before = len(study.sources.all()), study.variables.all()
    study.questionnaires.bring_in(answers, columns=columns)
    assert str(study.can_undo()) == "Imported the questionnaire frivillige_2015"
    study.undo()
    assert (len(study.sources.all()), study.variables.all()) == before
    assert study.respondents.all() == ()
    study.redo()
    assert len(study.respondents.all()) == 3
    assert study.check() == ()


def test_a_key_is_one_respondent_in_a_wave(study: Study, answers: Path, tmp_path: Path) -> None:
    study.questionnaires.bring_in(answers)
    with pytest.raises(WrongValuesError) as error:
        study.questionnaires.bring_in(answers)
    assert [str(one.row) for one in error.value.cells] == ["line 2", "line 3", "line 4"]
    assert len(study.respondents.all()) == 3
    study.questionnaires.bring_in(answers, wave="2017")
    assert len({one.name for one in study.respondents.all()}) == 3
    assert len(study.respondents.all()) == 6
    twice = written(tmp_path, "id,x\nA,1\nA,2\n", "twice_2015.csv")
    with pytest.raises(WrongValuesError, match="line 3, id"):
        study.questionnaires.bring_in(twice, columns={"id": ColumnUse.KEY})


def test_without_keys_respondents_are_numbered(study: Study, tmp_path: Path) -> None:
    done = study.questionnaires.bring_in(written(tmp_path, "svar;hus\nja;1\nnej;2\n", "brugere 2017.csv"))
    assert [one.name for one in done.respondents] == ["brugere 2017 1", "brugere 2017 2"]
    assert {one.role for one in done.respondents} == {"citizen"}


def test_the_wave_is_told_or_read_from_file_and_rows(study: Study, tmp_path: Path) -> None:
    path = written(tmp_path, "id,runde,x\nA,2015,1\nB,2017,1\n", "svar.csv")
    assert {one.wave_id for one in study.questionnaires.bring_in(path).respondents} == {
        one.id for one in study.waves.all()
    }
    nowhere = written(tmp_path, "id,x\nC,1\n", "svar2.csv")
    with pytest.raises(UserError, match=r"Nothing tells the wave of the answers. Say which: 2015, 2017."):
        study.questionnaires.bring_in(nowhere)
    some = written(tmp_path, "id,runde,x\nD,,1\nE,2016,1\n", "svar3.csv")
    with pytest.raises(WrongValuesError) as error:
        study.questionnaires.bring_in(some)
    assert [(str(one.row), one.column) for one in error.value.cells] == [("line 2", "runde"), ("line 3", "runde")]
    assert study.questionnaires.bring_in(nowhere, wave="2017").respondents[0].wave_id == wave(study, "2017").id
    with pytest.raises(UserError, match="no wave called “2019”"):
        study.questionnaires.bring_in(nowhere, wave="2019")


def test_everything_that_is_wrong_is_named_and_nothing_comes_in(study: Study, tmp_path: Path, columns: Path) -> None:
    text = ANSWERS + "V4,K9,Vestby,snart,,100 år,ja,9,,\n"
    before = len(study.history())
    with pytest.raises(WrongValuesError) as error:
        study.questionnaires.bring_in(written(tmp_path, text), columns=columns)
    assert {(str(one.row), one.column) for one in error.value.cells} == {
        ("line 6", column) for column in ("case", "site", "date", "alder", "glad")
    }
    assert len(study.history()) == before


def test_two_columns_for_one_thing_and_no_rows_are_refused(study: Study, tmp_path: Path) -> None:
    path = written(tmp_path, "id,x\nA,1\n")
    with pytest.raises(UserError, match="Only one column can be for “key”, not id, x"):
        study.questionnaires.bring_in(path, columns={"x": ColumnUse.KEY})
    with pytest.raises(UserError, match="There is no column “y”"):
        study.questionnaires.prepare(path, {"y": ColumnUse.KEY})
    with pytest.raises(UserError, match="holds no answers"):
        study.questionnaires.bring_in(written(tmp_path, "id,x\n"))


# --- closed answers


def test_closed_answers_are_variables_of_the_respondents(study: Study, answers: Path, columns: Path) -> None:
    done = study.questionnaires.bring_in(answers, columns=columns)
    age, contact, glad = done.variables
    assert (age.of, age.kind, age.choices[2]) == (VariableOf.RESPONDENT, VariableKind.CHOICE, "45 år og over")
    assert (age.note, contact.kind) == ("Hvor gammel er du?", VariableKind.CHOICE)
    assert (glad.kind, glad.choices) == (VariableKind.NUMBER, ("1", "2", "3", "4", "5"))
    assert glad.note == "1 = slet ikke\n5 = meget"
    assert done.values == 7
    found = values(study, VariableOf.RESPONDENT)
    assert found["V1", "glad"] == "5"
    assert ("V3", "alder") not in found


def test_the_next_wave_takes_the_same_variables_with_more_choices(
    study: Study, answers: Path, columns: Path, tmp_path: Path
) -> None:
    first = study.questionnaires.bring_in(answers, columns=columns).variables
    columns.write_text(COLUMNS.replace("[ja, nej, ved ikke]", "[ja, nej, måske]"), encoding="utf-8")
    later = written(tmp_path, ANSWERS.replace("ved ikke", "måske"), "frivillige_2017.csv")
    assert study.questionnaires.bring_in(later, columns=columns).variables == ()
    assert study.variables.get(first[1].id).choices == ("ja", "nej", "ved ikke", "måske")
    study.undo()
    assert study.variables.get(first[1].id) == first[1]


def test_without_a_file_that_tells_kinds_are_those_of_the_answers(study: Study, tmp_path: Path) -> None:
    rows = "".join(f"R{n};{('ja', 'nej', 'ved ikke')[n % 3]};{n},5;{('ja', 'nej')[n % 2]}\n" for n in range(9))
    done = study.questionnaires.bring_in(written(tmp_path, f"id;a;b;c\n{rows}"))
    assert [(one.name, one.kind, one.choices) for one in done.variables] == [
        ("a", VariableKind.CHOICE, ("ja", "nej", "ved ikke")),
        ("b", VariableKind.NUMBER, ()),
        ("c", VariableKind.YES_NO, ()),
    ]
    assert values(study, VariableOf.RESPONDENT)["R1", "b"] == "1.5"


def test_a_workbook_of_answers(study: Study, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["id", "tal", "glad"], ["A", 1234.5, True], ["B", 7, False]):
        sheet.append(row)
    book.save(tmp_path / "svar 2015.xlsx")
    study.questionnaires.bring_in(tmp_path / "svar 2015.xlsx")
    assert values(study, VariableOf.RESPONDENT) == {
        ("A", "tal"): "1234.5",
        ("A", "glad"): "yes",
        ("B", "tal"): "7",
        ("B", "glad"): "no",
    }


# --- open answers


def test_a_source_for_each_question_with_a_turn_for_each_answer(study: Study, answers: Path, columns: Path) -> None:
    best, lacking = study.questionnaires.bring_in(answers, columns=columns).sources
    assert (best.name, best.kind, best.wave_id) == (
        "frivillige_2015 det_bedste",
        SourceKind.QUESTIONNAIRE,
        wave(study, "2015").id,
    )
    opened = study.sources.text(best.id)
    assert opened.text == "Hvad er det bedste?\n\nV1: Kaffen og de andre\nV2: At nogen siger tak: hver gang\n"
    said = [opened.text[turn.said : turn.end] for turn in opened.turns]
    assert said == ["Kaffen og de andre", "At nogen siger tak: hver gang"]
    respondents = {one.id: one.name for one in study.respondents.all()}
    speakers = [opened.speakers[turn.speaker or 0] for turn in opened.turns]
    assert [respondents[one.respondent_id or ""] for one in speakers] == ["V1", "V2"]
    assert all(one.participant_id is None for one in speakers)
    assert opened.version.why == "import"
    assert study.sources.text(lacking.id).text.startswith("hvad_mangler\n\nV2: Mere plads")
    assert "V3: Ingenting\nbare fortsæt" in study.sources.text(lacking.id).text


def test_a_source_is_where_all_who_answered_are(study: Study, answers: Path, columns: Path) -> None:
    best, lacking = study.questionnaires.bring_in(answers, columns=columns).sources
    assert best.case_ids == (case(study, "K01").id,)
    assert (lacking.case_ids, lacking.site_id) == ((), None), "of several places: the whole study's"


def test_a_source_for_each_respondent(study: Study, answers: Path, columns: Path) -> None:
    done = study.questionnaires.bring_in(answers, columns=columns, open_as=OpenAs.RESPONDENT)
    assert [one.name for one in done.sources] == [f"frivillige_2015 V{n}" for n in (1, 2, 3)]
    two, three = done.sources[1:]
    assert study.sources.text(two.id).text == (
        "Hvad er det bedste?\n\nV2: At nogen siger tak: hver gang\n\n"
        "hvad_mangler\n\nV2: Mere plads til cyklerne og børnene\n"
    )
    assert len(study.sources.text(two.id).speakers) == 1
    assert (two.case_ids, three.site_id) == ((case(study, "K01").id,), site_id(study, "Sydby"))
    assert two.date is not None
    assert study.check() == ()


def test_answers_of_several_waves_are_in_sources_of_their_own(study: Study, tmp_path: Path) -> None:
    rows = "id,runde,hvorfor\nA,2015,fordi det giver mening for os alle\nB,2017,fordi nogen skal gøre det herude\n"
    done = study.questionnaires.bring_in(written(tmp_path, rows, "svar.csv"))
    assert [one.name for one in done.sources] == ["svar hvorfor 2015", "svar hvorfor 2017"]


# --- figures


def test_respondents_are_in_no_figure_of_persons(study: Study, answers: Path, columns: Path) -> None:
    before = str(persons(study))
    best, _ = study.questionnaires.bring_in(answers, columns=columns).sources
    assert str(persons(study)) == before
    found = block(study, best.name)
    assert (found.heard, found.passage_of.tolist()) == ((), [])


def test_words_are_those_of_the_answers_alone(study: Study, answers: Path, columns: Path) -> None:
    best, lacking = study.questionnaires.bring_in(answers, columns=columns).sources
    assert block(study, best.name).words == 4 + 6
    assert block(study, lacking.name).words == 6 + 8


def test_a_coded_answer_counts_as_a_passage_and_never_as_a_person(study: Study, answers: Path, columns: Path) -> None:
    best, _ = study.questionnaires.bring_in(answers, columns=columns).sources
    text = study.sources.text(best.id).text
    start = text.index("At nogen")
    anchoring, who = code(study, "Forankring/Åbenhed").id, coder(study, "Mette").id
    study.codings.add(best.id, start, start + 20, anchoring, who)
    study.sources.set_state(best.id, who, CodingState.DONE)
    shown = study.compare(measure=Measure.PERSONS)
    row = next(n for n, one in enumerate(shown.rows) if one.id == anchoring)
    column = next(n for n, one in enumerate(shown.columns) if one.name == "K01")
    assert np.isnan(shown.values[row, column, 0]), "a passage that no person is behind is never 0 persons"
    assert sum(one.count for one in shown.beside_at(row, column, 0)) == 1
    counted = study.compare(measure=Measure.CODINGS)
    assert counted.values[row, column, 0] == 1
    (excerpt,) = [one for one in study.excerpts() if one.source_id == best.id]
    assert (excerpt.participant, excerpt.participants, excerpt.words) == (None, (), 4)


def test_answers_cannot_be_made_speech(study: Study, answers: Path, columns: Path) -> None:
    best, _ = study.questionnaires.bring_in(answers, columns=columns).sources
    with pytest.raises(UserError, match="holds answers of respondents"):
        study.sources.set(best.id, kind="interview")
    with pytest.raises(UserError, match="“V1” is a respondent"):
        study.sources.set_speaker(best.id, 0, participant_id=participant(study, "Anna").id)
    assert study.sources.set(best.id, name="andet", kind="questionnaire").name == "andet"


# --- removing


def test_respondents_go_with_their_answers_once_their_sources_are_gone(
    study: Study, answers: Path, columns: Path
) -> None:
    done = study.questionnaires.bring_in(answers, columns=columns)
    ids = [one.id for one in done.respondents]
    with pytest.raises(UserError, match=r"stand in .*det_bedste"):
        study.respondents.remove(ids[:1])
    study.sources.remove([one.id for one in done.sources])
    assert len(study.respondents.all()) == 3
    study.respondents.remove(ids)
    assert study.respondents.all() == ()
    assert values(study, VariableOf.RESPONDENT) == {}
    assert study.check() == ()
    study.undo()
    assert len(values(study, VariableOf.RESPONDENT)) == 7


def test_a_respondent_can_be_put_right(study: Study, answers: Path) -> None:
    one = study.questionnaires.bring_in(answers).respondents[0]
    new = study.respondents.set(one.id, case_id=None, role="manager")
    assert study.respondents.get(one.id) == new
    with pytest.raises(TypeError):
        study.respondents.set(one.id, wave_id="x")
    with pytest.raises(KeyError):
        study.respondents.get("no")
    made = study.variables.add("note", VariableOf.RESPONDENT)
    study.variables.set_values([GivenValue(made.id, one.id, "set")])
    assert values(study, VariableOf.RESPONDENT)["V1", "note"] == "set"


def test_a_study_without_waves_is_told_so(answers: Path, tmp_path: Path) -> None:
    with Study.create(tmp_path / "uden.qualcase") as study, pytest.raises(UserError, match="the study has none yet"):
        study.questionnaires.bring_in(answers)
