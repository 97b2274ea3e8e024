"""Corrected files as new versions, earlier texts brought back: what is certain moves, the rest is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.editing import Choice, Decision, Fate
from qualcase.errors import UserError
from tests.study.correcting import START, TEXT, edits, fates, from_file, lose, plan_of
from tests.study.making import code, code_quote, coder, source

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study


def test_a_corrected_file_moves_what_is_certain_and_lists_the_rest(study: Study, tmp_path: Path) -> None:
    code_quote(study, START, "Ja.", "Roller")
    new = TEXT.replace("kommunen", "komunen").replace("I: Hvem er med?", "I: Fortæl, er der også andre?")
    new += "I: Tak.\nClara: Selv tak.\n"
    path = tmp_path / "K01 rettet.txt"
    path.write_text(new, encoding="utf-8")
    plan = study.versions.plan_corrected(source(study, START).id, path)
    assert fates(plan) == {
        "kommunen var med fra starten": Fate.SHRUNK,
        "kommunen var med": Fate.SHRUNK,
        "Hvem er med?": Fate.UNCERTAIN,
        "Det er mest naboerne 😀 og et par": Fate.MOVED,
        "mest naboerne 😀 og et par fra klubben.\nAnna: Ja.": Fate.MOVED,
        "Ja.": Fate.MOVED,
    }
    assert [one.coding.quote for one in plan.to_decide] == ["Hvem er med?"]
    assert [(one.label, one.number) for one in plan.new_speakers] == [("Clara", 3)]
    version = study.versions.save(plan, plan.all_as_proposed())
    assert (version.why, version.original_name) == ("corrected", "K01 rettet.txt")
    names = study.sources.speaker_names(plan.source_id)
    assert names[3].name == "Clara"
    assert [names[turn.speaker or 0].label for turn in version.turns] == ["I", "Anna", "I", "Bo", "Anna", "I", "Clara"]


def test_of_two_equal_answers_nobody_can_say_which_one_went(study: Study) -> None:
    one = source(study, START)
    twice = study.versions.plan_edit(
        one.id, [(len(TEXT), len(TEXT), "I: Sikkert?\nAnna: Ja.\nI: Sikkert?\nAnna: Ja.\n")]
    )
    study.versions.save(twice)
    text = study.sources.text(one.id).text
    last = text.rindex("Sikkert?")
    coding = study.codings.add(one.id, last, last + 8, code(study, "Roller").id, coder(study, "Ole").id)
    plan = from_file(study, text[: -len("I: Sikkert?\nAnna: Ja.\n")])
    passage = plan.by_id[coding.id]
    assert passage.to_decide
    assert passage.fate is Fate.UNCERTAIN


def test_a_rewritten_passage_is_not_taken_for_a_corrected_one(study: Study) -> None:
    plan = from_file(
        study,
        TEXT.replace("Det er mest naboerne 😀 og et par fra klubben.", "Det var alle andre end folk fra klubben."),
    )
    passage = next(one for one in plan.passages if one.coding.quote.startswith("Det er mest"))
    assert passage.to_decide


def test_a_passage_of_which_only_the_ends_are_left_is_listed(study: Study) -> None:
    new = TEXT.replace("kommunen var med fra starten", "kommunen sagde først nej til os, længe efter starten")
    plan = from_file(study, new)
    passage = next(one for one in plan.passages if one.coding.quote == "kommunen var med fra starten")
    assert (passage.fate, passage.to_decide) == (Fate.UNCERTAIN, True)
    assert passage.quote == "kommunen sagde først nej til os, længe efter starten"


def test_a_passage_that_another_text_took_the_place_of_is_listed_and_not_lost_silently(study: Study) -> None:
    plan = plan_of(study, ("I: Hvem er med?\nBo: ", "Bo (smiler): "))
    (passage,) = plan.to_decide
    assert (passage.coding.quote, passage.fate, passage.has_place) == ("Hvem er med?", Fate.UNCERTAIN, False)
    with pytest.raises(UserError, match="No place is proposed"):
        study.versions.save(plan, {passage.coding.id: Decision(Choice.ACCEPT)})
    study.versions.save(plan, plan.all_as_proposed())
    assert [one.lost for one in study.versions.lost()] == ["Hvem er med?"]


def test_the_old_text_comes_back_with_its_turns_and_lost_passages(study: Study) -> None:
    one = source(study, START)
    before = study.codings.of_source(one.id), study.sources.text(one.id)
    lose(study)
    first = study.versions.history(one.id)[0]
    plan = study.versions.plan_restore(first.id)
    assert plan.counts[Fate.FOUND] == 1
    version = study.versions.restore(first.id)
    assert (version.number, version.why, version.text_hash, version.turns) == (
        3,
        "restored",
        first.text_hash,
        first.turns,
    )
    assert study.codings.of_source(one.id) == before[0]
    assert study.sources.text(one.id).text == before[1].text
    assert [held.number for held in study.versions.history(one.id)] == [1, 2, 3]


def test_what_is_typed_again_is_proposed_for_a_lost_passage(study: Study) -> None:
    lost = lose(study)
    text = study.sources.text(lost.source_id).text
    plan = study.versions.plan_edit(lost.source_id, edits(text, ("Bo: Det", "I: Hvem er med?\nBo: Det")))
    passage = plan.by_id[lost.id]
    assert (passage.fate, passage.quote, passage.to_decide) == (Fate.FOUND, "Hvem er med?", True)
    study.versions.save(plan, plan.all_as_proposed())
    assert study.codings.get(lost.id).quote == "Hvem er med?"


def test_a_difference_shows_what_was_changed(study: Study) -> None:
    study.versions.save(plan_of(study, ("Hvordan begyndte det", "Kan du fortælle")))
    old, new = study.versions.history(source(study, START).id)
    (hunk,) = study.versions.difference(old.id, new.id)
    assert [(one.kind.value, one.text) for one in hunk.pieces if one.kind != "same"] == [
        ("removed", "Hvordan begyndte det"), ("added", "Kan du fortælle"),
    ]  # fmt: skip
    assert (hunk.line, hunk.new_line, hunk.start) == (1, 1, 0)
    assert study.versions.difference(new.id, new.id) == ()


def test_a_new_line_behind_a_passage_leaves_it_alone(study: Study) -> None:
    """Both end in a full stop, so that the edit can be read in several ways; none of them is a reason to doubt."""
    code_quote(study, START, "Ja.", "Roller")
    plan = from_file(study, f"{TEXT}I: Tak.\n")
    assert not plan.to_decide
    assert set(plan.counts) == {Fate.KEPT}
