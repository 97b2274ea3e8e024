"""Auto-coding in a study: a list first, then one step, and marked as made so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.autocoding import Rule
from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.errors import FileRefusedError, UserError
from qualcase.study.autocoding import read_guide
from qualcase.study.new_codings import Span
from tests.study.making import TEXTS, code, code_quote, coder, participant, source

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study


def target(study: Study) -> tuple[str, str]:
    return code(study, "Roller").id, coder(study, "Ole").id


def test_nothing_is_written_before_somebody_approves(study: Study) -> None:
    before = study.history(1)
    found = study.autocoding.by_role(*target(study), "volunteer")
    assert [one.quote for one in found] == [
        "Vi begyndte i det små, og kommunen var med fra starten.",
        "Det er mest naboerne 😀 og et par fra klubben.",
        "Ja.",
        "Nu har vi en aftale med biblioteket.",
    ]
    assert study.history(1) == before


def test_what_is_approved_is_one_step_and_marked(study: Study) -> None:
    found = study.autocoding.by_speaker(*target(study), participant(study, "Anna").id)
    made = study.autocoding.apply(found[:2], *target(study), Rule.SPEAKER)
    assert {one.made_by for one in made} == {"auto:speaker"}
    assert str(study.can_undo()) == "Coded 2 passages with “Roller”"
    ole = Filter(coders=(coder(study, "Ole").id,))
    assert {one.id for one in study.excerpts(ole, made_by=["auto"])} == {one.id for one in made}
    assert {one.id for one in study.excerpts(ole, made_by=["auto:speaker"])} == {one.id for one in made}
    assert study.excerpts(ole, made_by=["auto:role", "suggested"]) == ()
    by_hand = study.excerpts(ole, made_by=["hand"])
    assert [one.text for one in by_hand] == ["kommunen var med"]
    assert len(study.excerpts(ole, made_by=["hand", "auto"])) == 3
    study.undo()
    assert study.excerpts(ole, made_by=["auto"]) == ()


def test_what_is_there_is_said_and_not_doubled(study: Study) -> None:
    words = "Vi begyndte i det små, og kommunen var med fra starten."
    code_quote(study, "K01 start", words, "Roller", "Ole")
    found = study.autocoding.by_speaker(*target(study), participant(study, "Anna").id)
    assert [one.coded for one in found] == [True, False, False]
    study.autocoding.apply(found, *target(study), Rule.SPEAKER)
    assert str(study.can_undo()) == "Coded 2 passages with “Roller”"
    made = {one.text: one.made_by for one in study.excerpts(Filter(coders=(coder(study, "Ole").id,)))}
    assert made[words] == ""
    assert made["Ja."] == "auto:speaker"


def test_a_filter_says_in_which_sources(study: Study) -> None:
    later = next(wave.id for wave in study.waves.all() if wave.name == "2017")
    found = study.autocoding.by_speaker(*target(study), participant(study, "Anna").id, Filter(waves=(later,)))
    assert [one.quote for one in found] == ["Nu har vi en aftale med biblioteket."]


def test_answers_to_questions_wherever_they_come_from(study: Study, tmp_path: Path) -> None:
    guide = tmp_path / "guide.yaml"
    guide.write_text("questions:\n- id: Q1\n  text: Hvordan begyndte det?\n- text: Hvem er med?\n", encoding="utf-8")
    questions = read_guide(guide)
    assert questions == ("Hvordan begyndte det?", "Hvem er med?")
    found = study.autocoding.by_question(*target(study), questions[:1], questions[1:])
    assert [one.quote for one in found] == ["Vi begyndte i det små, og kommunen var med fra starten."]
    assert str(found[0].why) == "answers “Hvordan begyndte det?”"


@pytest.mark.parametrize(("name", "text"), [("g.yaml", "format: 1\n"), ("g.yaml", "questions: 3\n"), ("g.txt", "\n")])
def test_a_file_without_questions_is_refused(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(FileRefusedError):
        read_guide(tmp_path / name)


def test_questions_one_a_line(tmp_path: Path) -> None:
    (tmp_path / "q.txt").write_text("Hvem  er med?\n\nHvorfor?\nHvem er med?\n", encoding="utf-8")
    assert read_guide(tmp_path / "q.txt") == ("Hvem er med?", "Hvorfor?")


def test_finds_of_a_search(study: Study) -> None:
    one = source(study, "Begge")
    text = TEXTS["Begge"][0]
    spans = [Span(one.id, text.index(words), text.index(words) + len(words)) for words in ("mundtligt", "sikkert")]
    by_search = study.autocoding.by_search
    assert [one.quote for one in by_search(*target(study), spans, "x")] == ["mundtligt", "sikkert"]
    assert by_search(*target(study), [], "x") == ()


def test_a_text_without_headings_proposes_none(study: Study) -> None:
    assert study.autocoding.headings() == ()
    assert study.autocoding.by_heading(*target(study), ["Roller"]) == ()


def test_a_text_that_was_changed_meanwhile_is_refused_whole(study: Study) -> None:
    found = study.autocoding.by_speaker(*target(study), participant(study, "Anna").id)
    with pytest.raises(UserError, match="changed meanwhile"):
        study.autocoding.apply([found[0], replace(found[1], quote="andet")], *target(study), Rule.SPEAKER)
    assert str(study.can_undo()) != "Coded 1 passage with “Roller”"


def test_spans_outside_the_text_code_nothing(study: Study) -> None:
    one = source(study, "Begge").id
    with pytest.raises(UserError, match="not inside"):
        study.codings.add_spans([Span(one, 0, 5), Span(one, 5, 9999)], *target(study))
    assert study.codings.of_source(one, [coder(study, "Ole").id]) == ()


def test_exports_say_how_it_was_made(study: Study, tmp_path: Path) -> None:
    found = study.autocoding.by_speaker(*target(study), participant(study, "Anna").id)
    study.autocoding.apply(found, *target(study), Rule.SPEAKER)
    ole = Filter(coders=(coder(study, "Ole").id,))
    path = tmp_path / "x.csv"
    study.reports.write(ReportOrder(ReportKind.EXCERPTS, ole, made_by=("auto",)), path)
    assert path.read_text(encoding="utf-8-sig").count("auto:speaker") == 3
