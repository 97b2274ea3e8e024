"""Correcting a text: what becomes of codings, turns and figures, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.editing import Choice, Decision, Fate
from qualcase.coding.memos import MemoTarget
from qualcase.errors import UserError
from tests.study.correcting import START, TEXT, edits, fates, lose, plan_of
from tests.study.making import block, code, code_quote, coded, coder, participant, source

if TYPE_CHECKING:
    from qualcase.study import Study


def test_a_corrected_word_moves_what_follows_and_grows_what_holds_it(study: Study) -> None:
    one = source(study, START)
    before = {held.id: held for held in study.codings.of_source(one.id)}
    plan = plan_of(study, ("kommunen", "hele kommunen"), ("naboerne", "naboer"))
    assert study.codings.of_source(one.id) == tuple(before.values())  # nothing is written
    assert fates(plan) == {
        "kommunen var med fra starten": Fate.MOVED,
        "kommunen var med": Fate.MOVED,
        "Hvem er med?": Fate.MOVED,
        "Det er mest naboerne 😀 og et par": Fate.SHRUNK,
        "mest naboerne 😀 og et par fra klubben.\nAnna: Ja.": Fate.SHRUNK,
    }
    assert not plan.to_decide
    version = study.versions.save(plan)
    shown = study.sources.text(one.id)
    assert (shown.version, version.number, version.why) == (version, 2, "edit")
    assert shown.text == TEXT.replace("kommunen", "hele kommunen").replace("naboerne", "naboer")
    for held in study.codings.of_source(one.id):
        was = before[held.id]
        assert held.quote == was.quote.replace("naboerne", "naboer") == shown.text[held.start : held.end]
        assert (held.rating, held.note, held.star, held.made_at) == (was.rating, was.note, was.star, was.made_at)
    assert study.check() == ()


def test_a_version_tells_who_made_it(study: Study) -> None:
    one, anna = source(study, START), coder(study, "Anna")
    study.versions.save(plan_of(study, ("klubben", "foreningen")), coder_id=anna.id)
    study.versions.save(plan_of(study, ("naboerne", "naboer")))
    assert [held.made_by for held in study.versions.history(one.id)] == [None, anna.id, None]
    first = study.versions.history(one.id)[0]
    assert study.versions.restore(first.id, coder_id=anna.id).made_by == anna.id


def test_one_undo_takes_all_back_and_redo_does_it_again(study: Study) -> None:
    one = source(study, START)
    before = study.codings.of_source(one.id), study.sources.text(one.id)
    study.versions.save(plan_of(study, ("I: Hvem er med?\n", ""), ("klubben", "foreningen")))
    after = study.codings.of_source(one.id), study.sources.text(one.id)
    assert [held.lost for held in study.versions.lost()] == ["Hvem er med?"]
    assert str(study.undo().label) == "Undid: Changed the text of K01 start"
    assert (study.codings.of_source(one.id), study.sources.text(one.id)) == before
    assert study.versions.lost() == ()
    study.redo()
    assert (study.codings.of_source(one.id), study.sources.text(one.id)) == after


# --- what a person decides


def test_what_was_typed_at_an_edge_is_listed_and_nothing_is_saved_before_it_is_decided(study: Study) -> None:
    plan = plan_of(study, ("Det er mest", "Jeg tror"), ("fra starten", "fra"))
    listed = {one.coding.quote: (one.fate, one.quote) for one in plan.to_decide}
    assert listed == {
        "kommunen var med fra starten": (Fate.SHRUNK, "kommunen var med fra"),
        "Det er mest naboerne 😀 og et par": (Fate.UNCERTAIN, "Jeg tror naboerne 😀 og et par"),
        "mest naboerne 😀 og et par fra klubben.\nAnna: Ja.": (
            Fate.UNCERTAIN,
            " naboerne 😀 og et par fra klubben.\nAnna: Ja.",
        ),
    }
    with pytest.raises(UserError, match="Of 3 passages"):
        study.versions.save(plan)
    assert study.sources.text(plan.source_id).text == TEXT
    ids = {one.coding.quote[:4]: one.coding.id for one in plan.to_decide}
    start = plan.text.index("naboerne")
    decisions = {
        ids["komm"]: Decision(Choice.ACCEPT),
        ids["Det "]: Decision(Choice.LOSE),
        ids["mest"]: Decision(Choice.PLACE, start, start + 8),
    }
    study.versions.save(plan, decisions, coder_id=coder(study, "Ole").id)
    assert study.codings.get(ids["komm"]).quote == "kommunen var med fra"
    assert study.codings.get(ids["mest"]).quote == "naboerne"
    lost = study.codings.get(ids["Det "])
    assert (lost.quote, lost.start, lost.lost, lost.note) == (
        "", lost.end, "Det er mest naboerne 😀 og et par", "naboerne igen",
    )  # fmt: skip
    assert study.history(1)[0].coder_id == coder(study, "Ole").id


def test_a_decision_can_remove_a_coding_with_its_memo(study: Study) -> None:
    one = coded(study, START, "Hvem er med?")
    study.memos.write(MemoTarget.CODING, one.id, "spørger igen", coder(study, "Mette").id)
    plan = plan_of(study, ("fra starten", "fra først"))
    decisions = {**plan.all_as_proposed(), one.id: Decision(Choice.REMOVE)}
    study.versions.save(plan, decisions)
    assert one.id not in {held.id for held in study.codings.of_source(one.source_id)}
    assert study.check() == ()


@pytest.mark.parametrize(
    "decision", [Decision(Choice.PLACE, 5, 5), Decision(Choice.PLACE, 0, 10_000), Decision(Choice.PLACE, -3, 4)]
)
def test_a_place_outside_the_text_is_refused(study: Study, decision: Decision) -> None:
    plan = plan_of(study, ("det små", "det store"))
    with pytest.raises(UserError, match="is not inside the new text"):
        study.versions.save(plan, {plan.passages[0].coding.id: decision})
    with pytest.raises(UserError, match="There is no coding"):
        study.versions.save(plan, {"0" * 32: Decision(Choice.LOSE)})


def test_a_plan_is_refused_when_something_changed_meanwhile(study: Study) -> None:
    one = source(study, START)
    plan = plan_of(study, ("med?", "med så?"))
    draft = study.versions.draft(one.id).replaced(0, 0, "Først. ")
    study.codings.set(coded(study, START, "kommunen var med").id, note="ny")
    code_quote(study, START, "begyndte i det små", "Roller")
    with pytest.raises(UserError, match="look at the summary again"):
        study.versions.save(plan)
    study.undo()
    study.versions.save(plan)  # a note that was written meanwhile does not matter, and is kept
    assert coded(study, START, "kommunen var med").note == "ny"
    with pytest.raises(UserError, match="was changed meanwhile"):
        study.versions.save(plan)
    with pytest.raises(UserError, match="changed meanwhile"):
        study.versions.plan(draft)


def test_what_changes_nothing_or_leaves_nothing_is_not_saved(study: Study) -> None:
    one = source(study, START)
    plan = study.versions.plan_edit(one.id, [(0, 1, "I")])
    assert plan.changes_nothing
    with pytest.raises(UserError, match="nothing to save"):
        study.versions.save(plan)
    with pytest.raises(UserError, match="No word would be left"):
        study.versions.plan_edit(one.id, [(0, len(TEXT), " …")])
    with pytest.raises(UserError, match="overlap"):
        study.versions.plan_edit(one.id, [(0, 5, "a"), (3, 9, "b")])
    with pytest.raises(UserError, match="turns are out of order"):
        study.versions.plan_edit(one.id, [(0, 5, "a")], turns=study.sources.text(one.id).turns[::-1])


def test_texts_of_several_sources_change_in_one_action(study: Study) -> None:
    plans = [
        study.versions.plan_edit(one.id, edits(study.sources.text(one.id).text, ("aftale", "skriftlig aftale")))
        for one in (source(study, "K01 senere"),)
    ] + [plan_of(study, ("fra starten", "fra først"))]
    with pytest.raises(UserError, match="it is not certain where"):
        study.versions.save_many(plans)
    decisions = {**plans[0].all_as_proposed(), **plans[1].all_as_proposed()}
    with pytest.raises(UserError, match="There is no coding"):
        study.versions.save_many(plans, {**decisions, "0" * 32: Decision(Choice.LOSE)})
    assert [one.number for one in study.versions.save_many(plans, decisions)] == [2, 2]
    assert str(study.undo().label) == "Undid: Changed the texts of 2 sources"
    assert all(len(study.versions.history(plan.source_id)) == 1 for plan in plans)
    assert study.check() == ()


# --- passages that were lost


def test_a_lost_passage_counts_nowhere_and_is_kept(study: Study) -> None:
    before = len(study.excerpts())
    memo_on = coded(study, START, "Hvem er med?").id
    study.memos.write(MemoTarget.CODING, memo_on, "spørger igen", coder(study, "Mette").id)
    lost = lose(study)
    assert [memo.text for memo in study.memos.of(MemoTarget.CODING, lost.id)] == ["spørger igen"]
    assert (lost.lost, lost.quote, lost.start) == ("Hvem er med?", "", lost.end)
    assert lost not in study.codings.of_source(lost.source_id)
    assert len(study.excerpts()) == before  # the interviewer's words counted nowhere in any case
    assert lost.id not in block(study, START).ids
    assert study.names.coding(lost.id[:-1]) == lost
    assert study.check() == ()
    study.codings.set(lost.id, note="hvor blev den af?")
    assert study.versions.lost()[0].note == "hvor blev den af?"


def test_a_lost_passage_can_be_placed_anew_or_removed(study: Study) -> None:
    lost = lose(study)
    near = study.versions.places_of_lost(lost)
    assert all(one.score < 100 for one in near)
    start = study.sources.text(lost.source_id).text.index("Ja.")
    placed = study.codings.set(lost.id, start=start, end=start + 3)
    assert (placed.quote, placed.lost) == ("Ja.", None)
    assert study.versions.lost() == ()
    study.undo()
    study.codings.remove([lost.id])
    assert study.versions.lost() == ()
    assert study.check() == ()


def test_lost_passages_are_no_doubles_when_codes_become_one(study: Study) -> None:
    for words, path in (("I: Hvem", "Roller"), ("er med?", "Forankring")):
        code_quote(study, START, words, path, "Ole")
    plan = plan_of(study, ("I: Hvem er med?\n", ""))
    study.versions.save(plan, plan.all_as_proposed())
    assert len({one.start for one in study.versions.lost()}) == 1
    study.codings.set(study.versions.lost()[0].id, code_id=code(study, "Forankring").id)
    before = len(study.versions.lost())
    study.codebook.merge(code(study, "Roller").id, code(study, "Forankring").id)
    assert before == 3 == len(study.versions.lost())


def test_a_passage_that_was_put_elsewhere_is_proposed_there(study: Study) -> None:
    plan = plan_of(study, ("I: Hvem er med?\n", ""), ("Anna: Ja.", "Anna: Ja.\nI: Hvem er med?"))
    (passage,) = plan.to_decide
    assert (passage.fate, passage.quote, passage.start) == (
        Fate.UNCERTAIN, "Hvem er med?", plan.text.index("Hvem er med?"),
    )  # fmt: skip
    assert [one.score for one in study.versions.places(plan, passage.coding.id)] == [100.0]


# --- turns and figures


def test_figures_follow_who_speaks(study: Study) -> None:
    one = source(study, START)
    words = dict(block(study, START).heard)
    draft = study.versions.draft(one.id)
    bo = next(number for number, label in draft.labels.items() if label == "Bo")
    changed = draft.with_speaker(4, bo)
    assert changed.text.endswith("klubben.\nBo: Ja.\n")
    study.versions.save(study.versions.plan(changed))
    people = [person.id for person in study.frame().participants]
    anna, number = (people.index(participant(study, name).id) for name in ("Anna", "Bo"))
    after = dict(block(study, START).heard)
    assert (after[anna], after[number]) == (words[anna] - 1, words[number] + 1)


def test_a_label_that_is_typed_begins_a_turn_and_splits_a_passage(study: Study) -> None:
    plan = plan_of(study, ("naboerne 😀 og", "naboerne 😀\nAnna: Og"))
    assert [one.quote for one in plan.passages if one.fate is Fate.SPLIT] == [
        "Det er mest naboerne 😀\nAnna: Og et par",
        "mest naboerne 😀\nAnna: Og et par fra klubben.\nAnna: Ja.",
    ]
    assert not plan.to_decide
    version = study.versions.save(plan)
    assert len(version.turns) == 6
    text = plan.text
    assert [text[turn.start : turn.end] for turn in version.turns[3:]] == [
        "Bo: Det er mest naboerne 😀", "Anna: Og et par fra klubben.", "Anna: Ja.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "proposed"),
    [
        (("kommunen var", "bykommunen var"), ["bykommunen var med", "bykommunen var med fra starten"]),
        (("var med fra", "var medlem fra"), ["kommunen var medlem"]),
        (("et par fra", "et parti fra"), ["Det er mest naboerne 😀 og et parti"]),
    ],
)
def test_a_word_that_was_typed_on_at_an_edge_is_proposed_whole(
    study: Study, change: tuple[str, str], proposed: list[str]
) -> None:
    plan = plan_of(study, change)
    assert sorted(one.quote for one in plan.to_decide) == proposed
