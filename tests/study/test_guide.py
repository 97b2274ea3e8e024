"""The interview guide, what was asked of it, and what is absent: through `Study`, files and undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.comparison import Empty, Measure, Silence
from qualcase.coding.filters import Filter
from qualcase.coding.guide import How
from qualcase.coding.people import CodingState
from qualcase.errors import FileRefusedError, UserError, WrongValuesError
from tests.study.correcting import plan_of
from tests.study.making import case, code, code_quote, coder, incoming, source, wave

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.guide import Question
    from qualcase.study import Study


@pytest.fixture
def questions(study: Study) -> tuple[Question, Question]:
    """One that the first interview puts, and one that nobody puts."""
    begun = study.guide.add("Hvordan begyndte det?", code_ids=[code(study, "Forankring").id])
    keys = study.guide.add("Hvem passer på nøglerne?", code_ids=[code(study, "Roller").id])
    return begun, keys


def kind(study: Study, path: str, case_name: str, wave_name: str) -> str:
    """What an empty cell is, the code alone."""
    shown = study.compare(measure=Measure.YES, with_subcodes=False)
    at = (
        [one.name for one in shown.rows].index(path),
        [one.name for one in shown.columns].index(case_name),
        [one.name for one in shown.splits].index(wave_name),
    )
    return str(shown.silence_at(*at) or shown.empty_at(*at) or "value")


def absent(study: Study) -> str:
    """Confirm something to be absent, and give back its id."""
    ids = case(study, "K02").id, code(study, "Forankring/Åbenhed").id, wave(study, "2015").id
    return study.absences.set(*ids, "læst igen", coder(study, "Mette").id).id


# --- the guide


def test_questions_are_added_changed_and_removed(study: Study, questions: tuple[Question, Question]) -> None:
    assert [one.key for one in study.guide.all()] == ["Q01", "Q02"]
    assert questions[0].wave_ids == tuple(one.id for one in study.waves.all())
    changed = study.guide.set(questions[1].id, key="N1", wordings=("Hvor er  nøglerne?", ""), wave_ids=[])
    assert (changed.key, changed.wordings, changed.wave_ids) == ("N1", ("Hvor er nøglerne?",), ())
    with pytest.raises(UserError, match="already a question n1"):
        study.guide.add("Hvad så?", key="n1")
    with pytest.raises(UserError, match="needs words"):
        study.guide.set(questions[1].id, text=" ")
    study.asked.set(source(study, "K01 start").id, questions[0].id, True, coder(study, "Mette").id)
    study.guide.remove([questions[0].id])
    assert (len(study.guide.all()), study.asked.all()) == (1, ())
    study.undo()
    assert (len(study.guide.all()), len(study.asked.all())) == (2, 1)


@pytest.mark.parametrize("ending", [".yaml", ".csv", ".xlsx"])
def test_the_guide_goes_into_a_file_and_comes_back(
    study: Study, questions: tuple[Question, Question], tmp_path: Path, ending: str
) -> None:
    study.guide.set(questions[0].id, wordings=("Hvordan startede I?",), note="altid først")
    before = study.guide.all()
    path = tmp_path / f"guide{ending}"
    assert study.guide.take_out(path) == 2
    assert study.guide.bring_in(path).known == 2
    study.guide.remove([one.id for one in before])
    done = study.guide.bring_in(path)
    strip = [(one.key, one.text, one.code_ids, one.wave_ids, one.wordings, one.note) for one in before]
    assert [(one.key, one.text, one.code_ids, one.wave_ids, one.wordings, one.note) for one in done.added] == strip


def test_a_question_of_a_known_key_is_changed(
    study: Study, questions: tuple[Question, Question], tmp_path: Path
) -> None:
    path = tmp_path / "guide.csv"
    path.write_text("nr;spørgsmål;koder;runder\nQ02;Hvem har nøglen?;Roller;2017\n", encoding="utf-8")
    done = study.guide.bring_in(path)
    assert [(one.id, one.text) for one in done.changed] == [(questions[1].id, "Hvem har nøglen?")]
    assert done.changed[0].wave_ids == (wave(study, "2017").id,)


def test_a_guide_that_names_what_is_not_there_is_refused_whole(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "guide.yaml"
    path.write_text(
        "questions:\n- id: Q1\n  text: Hvad?\n  codes: [Nowhere]\n  waves: [1999]\n- text: Hvem?\n  codes: Roller\n",
        encoding="utf-8",
    )
    with pytest.raises(WrongValuesError) as refused:
        study.guide.bring_in(path)
    assert [(cell.row, cell.column) for cell in refused.value.cells] == [("Q1", "waves"), ("Q1", "codes")]
    assert study.guide.all() == ()


@pytest.mark.parametrize("text", ["questions: 1", "[", "questions: [{id: Q1}]", "a: &x [*x]\nquestions: [{text: []}]"])
def test_what_is_no_guide_is_refused(study: Study, tmp_path: Path, text: str) -> None:
    path = tmp_path / "guide.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileRefusedError, match="no interview guide"):
        study.guide.bring_in(path)


def test_questions_are_put_in_order(study: Study, questions: tuple[Question, Question]) -> None:
    third = study.guide.add("Og nu?")
    study.guide.move(third.id, questions[1].id)
    assert [one.key for one in study.guide.all()] == ["Q01", "Q03", "Q02"]
    study.guide.move(questions[0].id, None)
    assert [one.key for one in study.guide.all()] == ["Q03", "Q02", "Q01"]
    study.guide.move(questions[0].id, questions[0].id)
    study.undo()
    assert [one.key for one in study.guide.all()] == ["Q01", "Q03", "Q02"]


def test_the_guide_says_which_codes_it_leaves_out(study: Study, questions: tuple[Question, Question]) -> None:
    tree, later = study.frame().tree, wave(study, "2017").id
    assert "Forankring" not in map(tree.path, study.guide.uncovered())
    assert study.guide.left_out(later) == ()
    study.guide.set(questions[0].id, wave_ids=[wave(study, "2015").id])
    assert [tree.path(one) for one in study.guide.left_out(later)] == ["Forankring"]
    study.guide.remove([questions[0].id])
    assert "Forankring" in map(tree.path, study.guide.uncovered())
    assert "Forankring/Åbenhed" not in map(tree.path, study.guide.uncovered())


@pytest.mark.parametrize("ending", [".txt", ".docx", ".md"])
def test_a_list_of_questions_comes_in_for_every_wave(study: Study, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"liste{ending}"
    lines = ("Tema: rollen", "1. Hvad laver du?", "2) Hvem   bestemmer?", "Hvad laver du?", "Tak for snakken.")
    if ending == ".docx":
        from docx import Document

        document = Document()
        for line in lines:
            document.add_paragraph(line)
        document.save(str(path))
    else:
        path.write_text("\n\n".join(lines), encoding="utf-8")
    done = study.guide.bring_in(path)
    assert [(one.key, one.text) for one in done.added] == [("Q01", "Hvad laver du?"), ("Q02", "Hvem bestemmer?")]
    assert done.added[0].wave_ids == tuple(one.id for one in study.waves.all())
    again = study.guide.bring_in(path)
    assert (again.added, again.known) == ((), 2)


# --- matching and confirming


def test_the_rest_is_denied_and_all_of_it_taken_back(study: Study, questions: tuple[Question, Question]) -> None:
    start, me = source(study, "K01 start").id, coder(study, "Mette").id
    study.asked.set(start, questions[0].id, True, me)
    (denied,) = study.asked.deny_rest(start, me)
    assert (denied.question_id, denied.put) == (questions[1].id, False)
    assert study.asked.deny_rest(start, me) == ()
    study.asked.forget(start)
    assert study.asked.of_source(start) == ()
    study.undo()
    assert len(study.asked.of_source(start)) == 2


def test_turns_of_the_interviewer_are_told_with_their_answers(study: Study) -> None:
    found = study.asked.turns(source(study, "K01 start").id)
    text = study.sources.text(source(study, "K01 start").id).text
    assert found
    assert all(text[one.start : one.end] == one.words for one in found)
    assert found[0].answer


def test_matching_proposes_and_a_person_confirms(study: Study, questions: tuple[Question, Question]) -> None:
    (found,) = study.asked.match()
    start = source(study, "K01 start")
    assert (found.source_id, found.question_id, found.words) == (start.id, questions[0].id, "Hvordan begyndte det?")
    assert (found.score, found.put) == (100, None)
    assert study.asked.all() == ()
    me = coder(study, "Mette").id
    (written,) = study.asked.confirm([found], me)
    assert (written.put, written.how, written.score, written.coder_id) == (True, How.MATCHED, 100, me)
    assert study.asked.match()[0].put is True
    assert study.asked.confirm([found], me) == ()
    study.undo()
    assert study.asked.all() == ()


def test_other_wordings_and_several_questions_in_a_turn_are_found(study: Study, tmp_path: Path) -> None:
    one = study.guide.add("Hvem er med?", wordings=("Hvilke mennesker kommer her?",))
    other = study.guide.add("Hvad koster det?")
    text = "I: Nå. Hvilke mennesker kommer her? Og hvad koster det?\nAnna: Alle, og ingenting.\n"
    study.sources.bring_in([incoming(study, tmp_path, "K01 ny.txt", text)])
    ids = (source(study, "K01 ny").id,)
    found = study.asked.match(Filter(sources=ids))
    assert [(each.question_id, each.words) for each in found] == [
        (one.id, "Hvilke mennesker kommer her?"),
        (other.id, "Og hvad koster det?"),
    ]


def test_confirming_a_source_says_what_was_not_put(study: Study, questions: tuple[Question, Question]) -> None:
    start, me = source(study, "K01 start"), coder(study, "Mette").id
    assert start in study.asked.waiting()
    study.asked.confirm_source(start.id, me)
    assert {one.question_id: one.put for one in study.asked.of_source(start.id)} == {
        questions[0].id: True,
        questions[1].id: False,
    }
    assert start not in study.asked.waiting()
    roles, anchoring, below = (code(study, path).id for path in ("Roller", "Forankring", "Forankring/Aftaler"))
    assert study.asked.is_asked(start.id, roles) is False
    assert study.asked.is_asked(start.id, anchoring) is True
    assert study.asked.is_asked(start.id, below) is True
    assert study.asked.is_asked(source(study, "K01 senere").id, roles) is None


def test_by_hand_goes_before_the_guide(study: Study, questions: tuple[Question, Question]) -> None:
    group, me = source(study, "K02 gruppe"), coder(study, "Mette").id
    openness = code(study, "Forankring/Åbenhed").id
    assert kind(study, "Forankring/Åbenhed", "K02", "2015") == Silence.NOT_MENTIONED
    study.asked.set(group.id, questions[0].id, False, me)
    assert kind(study, "Forankring/Åbenhed", "K02", "2015") == Empty.NOT_ASKED
    study.asked.set_topic([group.id], openness, True, me)
    assert kind(study, "Forankring/Åbenhed", "K02", "2015") == Silence.ASKED
    study.asked.set_topic([group.id], openness, None, me)
    study.asked.set(group.id, questions[0].id, None, me)
    assert kind(study, "Forankring/Åbenhed", "K02", "2015") == Silence.NOT_MENTIONED
    with pytest.raises(UserError, match="no interview"):
        study.asked.set_topic([source(study, "K01 besøg").id], openness, True, me)


def test_what_was_asked_comes_from_a_file(study: Study, questions: tuple[Question, Question], tmp_path: Path) -> None:
    path = tmp_path / "asked.csv"
    path.write_text("source,question,words\nK01 start,Q01,Hvordan begyndte det?\n", encoding="utf-8")
    me = coder(study, "Mette").id
    done = study.asked.bring_in(path, me)
    assert {(one.question_id, one.put, one.start) for one in done.written} == {
        (questions[0].id, True, 3),
        (questions[1].id, False, None),
    }
    out = tmp_path / "out.csv"
    assert study.asked.take_out(out) == 2
    assert study.asked.bring_in(out, me).written == ()
    path.write_text("source,question,put,words\nK01 besøg,Q01,ja,\nK01 start,Q9,måske,ukendt\n", encoding="utf-8")
    with pytest.raises(WrongValuesError) as refused:
        study.asked.bring_in(path, me)
    assert [cell.column for cell in refused.value.cells] == ["source", "question", "put"]


def test_the_place_of_a_question_moves_with_the_text(study: Study, questions: tuple[Question, Question]) -> None:
    start = source(study, "K01 start")
    study.asked.confirm(study.asked.match(), coder(study, "Mette").id)
    study.versions.save(plan_of(study, ("Hvordan begyndte", "Ja, og hvordan nu begyndte")))
    (asked,) = study.asked.of_source(start.id)
    assert study.sources.text(start.id).text[asked.start : asked.end].endswith("begyndte det?")
    assert asked.put


# --- absences


def test_an_absence_falls_back_when_what_it_rests_on_changes(study: Study) -> None:
    absence_id = absent(study)
    group, me = source(study, "K02 gruppe"), coder(study, "Mette").id
    assert kind(study, "Forankring/Åbenhed", "K02", "2015") == Empty.ABSENT
    assert study.absences.standing() == {absence_id: True}
    study.codings.add(group.id, 0, 5, code(study, "Roller").id, me)
    assert kind(study, "Forankring/Åbenhed", "K02", "2015") == Empty.ABSENT  # another code changes nothing
    study.sources.set_state(group.id, me, CodingState.BEGUN)
    assert kind(study, "Forankring/Åbenhed", "K02", "2015") == Silence.NOT_MENTIONED
    assert [one.id for one in study.absences.fallen()] == [absence_id]
    study.undo()
    assert study.absences.fallen() == ()
    code_quote(study, "K02 gruppe", "Det er ikke skrevet ned", "Forankring/Åbenhed")
    assert kind(study, "Forankring/Åbenhed", "K02", "2015") == "value"
    assert [one.id for one in study.absences.fallen()] == [absence_id]


def test_a_new_source_takes_an_absence_back_until_it_is_confirmed_again(study: Study, tmp_path: Path) -> None:
    from qualcase.coding.bundle import Placing
    from qualcase.coding.sources import SourceKind

    absence_id = absent(study)
    placing = Placing(("K02",), None, "2015", SourceKind.INTERVIEW)
    study.sources.bring_in([incoming(study, tmp_path, "K02 ny.txt", "I: Hvad?\nEva: Ingenting.\n", placing)])
    assert study.absences.fallen() == ()  # nobody has come to it yet
    study.sources.set_state(source(study, "K02 ny").id, coder(study, "Mette").id, CodingState.DONE)
    assert len(study.absences.fallen()) == 1
    study.absences.confirm_again(absence_id)
    assert study.absences.fallen() == ()
    assert study.absences.get(absence_id).reason == "læst igen"


def test_what_cannot_be_absent_is_refused(study: Study) -> None:
    ids = {"case": case(study, "K02").id, "wave": wave(study, "2015").id}
    agreed, openness = code(study, "Forankring/Aftaler").id, code(study, "Forankring/Åbenhed").id
    with pytest.raises(UserError, match="needs a reason"):
        study.absences.set(ids["case"], openness, ids["wave"], "  ")
    with pytest.raises(UserError, match="has passages in K02 2015"):
        study.absences.set(ids["case"], agreed, ids["wave"], "læst")
    study.sources.remove([source(study, "K02 gruppe").id])
    with pytest.raises(UserError, match="no source of K02 2015"):
        study.absences.set(ids["case"], openness, ids["wave"], "læst")


def test_absences_go_into_a_file_and_come_back(study: Study, tmp_path: Path) -> None:
    absence_id = absent(study)
    path = tmp_path / "absent.csv"
    assert study.absences.take_out(path) == 1
    study.absences.remove([absence_id])
    assert kind(study, "Forankring/Åbenhed", "K02", "2015") == Silence.NOT_MENTIONED
    (again,) = study.absences.bring_in(path).written
    assert (again.reason, again.coder_id) == ("læst igen", coder(study, "Mette").id)
    path.write_text("case,wave,code,reason\nK99,2015,Nix,x\n", encoding="utf-8")
    with pytest.raises(WrongValuesError) as refused:
        study.absences.bring_in(path)
    assert [cell.column for cell in refused.value.cells] == ["case", "code"]


# --- what they hang on


def test_a_code_that_goes_takes_what_was_said_of_it(study: Study, questions: tuple[Question, Question]) -> None:
    absent(study)
    group, me = source(study, "K02 gruppe").id, coder(study, "Mette").id
    study.asked.set_topic([group], code(study, "Forankring/Åbenhed").id, False, me)
    study.codebook.remove(code(study, "Forankring").id)
    assert study.guide.get(questions[0].id).code_ids == ()
    assert (study.absences.all(), study.asked.topics()) == ((), ())
    assert study.check() == ()
    study.undo()
    assert (len(study.absences.all()), len(study.asked.topics())) == (1, 1)


def test_a_code_that_is_merged_hands_its_questions_over(study: Study, questions: tuple[Question, Question]) -> None:
    group, me = source(study, "K02 gruppe").id, coder(study, "Mette").id
    study.asked.set_topic([group], code(study, "Roller").id, True, me)
    into = code(study, "Forankring/Åbenhed").id
    study.codebook.merge(code(study, "Roller").id, into)
    assert study.guide.get(questions[1].id).code_ids == (into,)
    assert [one.code_id for one in study.asked.topics()] == [into]


def test_a_source_that_goes_takes_what_was_asked_in_it(study: Study, questions: tuple[Question, Question]) -> None:
    start, me = source(study, "K01 start").id, coder(study, "Mette").id
    study.asked.confirm_source(start, me)
    study.asked.set_topic([start], code(study, "Roller").id, True, me)
    study.sources.remove([start])
    assert (study.asked.all(), study.asked.topics(), study.check()) == ((), (), ())
