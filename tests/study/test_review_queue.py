"""Passages that were coded before their code meant what it means now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qualcase.coding.codebook_history import Why
from qualcase.errors import UserError
from qualcase.study import Study
from qualcase.study.code_history import means_otherwise
from tests.study.making import code, code_quote, coded, coder

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study.review_queue import Queue

ROLLER = [
    "Hvem er med?",
    "kommunen var med",
    "Det er mest naboerne 😀 og et par",
    "mest naboerne 😀 og et par fra klubben.\nAnna: Ja.",
]


def queue(study: Study, path: str = "Roller") -> Queue:
    return study.codebook.queue.of(code(study, path).id)


def quotes(study: Study, path: str = "Roller") -> list[str]:
    return [one.quote for one in queue(study, path).waiting]


def define(study: Study, path: str = "Roller", **texts: str) -> None:
    fields: dict[str, Any] = {name: {"da": text} for name, text in texts.items()}
    study.codebook.set(code(study, path).id, **fields)


def test_another_definition_makes_a_queue_that_can_be_worked_through(study: Study) -> None:
    define(study, short="Hvem gør hvad.")
    assert study.codebook.queue.waiting() == {}, "nothing was coded by other words"
    define(study, short="Hvem skal gøre hvad.")
    roller = code(study, "Roller").id
    assert study.codebook.queue.waiting() == {roller: 4}
    found = queue(study)
    assert sorted(quotes(study)) == sorted(ROLLER)
    assert (found.total, found.done) == (4, 0)
    assert [(one.why, dict(one.before)) for one in found.revisions] == [
        (Why.DEFINITION, {"short": {"da": "Hvem gør hvad."}})
    ]
    study.codebook.queue.keep([coded(study, "K01 start", "Hvem er med?").id])
    study.codebook.queue.recode(coded(study, "K01 start", "kommunen var med").id, [code(study, "Forankring").id])
    study.codebook.queue.remove(coded(study, "K01 start", ROLLER[2]).id)
    assert quotes(study) == [ROLLER[3]]
    assert (queue(study).total, queue(study).done) == (2, 1)
    assert study.codebook.queue.keep_all(roller) == 1
    assert study.codebook.queue.waiting() == {}
    assert [str(one.label) for one in study.history(4)] == [
        "Kept 1 passage of “Roller”",
        "Removed “Roller” in K01 start",
        "Recoded a passage of “Roller” with “Forankring”",
        "Kept 1 passage of “Roller”",
    ]
    for left in (1, 2, 3, 4):
        study.undo()
        assert study.codebook.queue.waiting() == {roller: left}
    study.undo()
    assert study.codebook.queue.waiting() == {}


def test_the_queue_survives_a_restart(study: Study) -> None:
    define(study, short="Et.")
    define(study, short="Noget andet.")
    study.codebook.queue.keep([coded(study, "K01 start", "Hvem er med?").id])
    study.close()
    with Study.open(study.path) as again:
        assert len(quotes(again)) == 3


def test_several_changes_in_a_row_are_one_and_taking_them_back_leaves_nothing(study: Study) -> None:
    define(study, short="Et.")
    define(study, short="To.")
    define(study, full="Og mere.")
    define(study, not_when="Ikke da.")
    assert len(queue(study).revisions) == 1
    assert code(study, "Roller").revision == 1
    study.codebook.set(code(study, "Roller").id, short={"da": "Et."}, full={}, not_when={})
    assert study.codebook.queue.waiting() == {}
    assert queue(study).revisions == ()


def test_passages_coded_afterwards_do_not_wait(study: Study) -> None:
    define(study, short="Et.")
    define(study, short="To.")
    code_quote(study, "Begge", "alt mundtligt", "Roller")
    assert "alt mundtligt" not in quotes(study)
    define(study, short="Tre.")
    assert len(quotes(study)) == 5
    assert [dict(one.before)["short"]["da"] for one in queue(study).revisions] == ["Et.", "To."]


@pytest.mark.parametrize(
    ("before", "now", "otherwise"),
    [
        ({}, {"short": {"da": "ny"}}, False),
        ({"short": {"da": "a  b"}}, {"short": {"da": "a b "}}, False),
        ({"short": {"da": "a"}}, {"short": {"da": "a", "en": "a"}}, False),
        ({"short": {"da": "a"}}, {"short": {"da": "b"}}, True),
        ({"short": {"da": "a"}}, {}, True),
        ({"short": {"da": "a"}}, {"short": {"da": "a"}, "not_when": {"da": "x"}}, True),
        ({"short": {"da": "a", "en": "a"}}, {"short": {"da": "a"}}, True),
    ],
)
def test_what_counts_as_another_meaning(
    before: dict[str, dict[str, str]], now: dict[str, dict[str, str]], *, otherwise: bool
) -> None:
    assert means_otherwise(before, now) is otherwise


# --- splitting


def test_a_code_is_split_passage_by_passage_into_one_other_both_or_neither(study: Study) -> None:
    roller = code(study, "Roller").id
    one, two = study.codebook.add("Faste", roller), study.codebook.add("Løse", roller)
    begun = study.codebook.queue.begin(roller, [one.id, two.id], coder(study, "Mette").id)
    assert (begun.targets, len(begun.waiting), begun.revisions[-1].why) == ((one.id, two.id), 4, Why.SPLIT)
    first, second, third, fourth = begun.waiting
    study.codebook.queue.recode(first.id, [one.id])
    study.codebook.queue.recode(second.id, [one.id, two.id])
    study.codebook.queue.keep([third.id])
    study.codebook.queue.recode(fourth.id, [two.id], stays=True)
    uses = study.codebook.uses()
    assert (uses[roller], uses[one.id], uses[two.id]) == (2, 2, 2)
    assert quotes(study) == []
    noted = coded(study, "K01 start", ROLLER[2])
    assert (noted.note, noted.star) == ("naboerne igen", True)
    assert study.check() == ()


def test_a_passage_that_the_other_code_has_already_becomes_one_with_it(study: Study) -> None:
    roller, forankring = code(study, "Roller").id, code(study, "Forankring").id
    twin = code_quote(study, "K01 start", ROLLER[2], "Forankring", rating=2)
    one = next(each for each in study.codings.of_source(twin.source_id) if each.code_id == roller and each.star)
    study.codebook.queue.recode(one.id, [forankring])
    held = study.codings.get(twin.id)
    assert (held.rating, held.note, held.star) == (2, "naboerne igen", True)
    with pytest.raises(KeyError):
        study.codings.get(one.id)
    study.undo()
    assert study.codings.get(one.id) == one


def test_a_rating_goes_over_to_a_code_of_the_same_scale_only(study: Study) -> None:
    rated = coded(study, "K01 start", "kommunen var med fra starten")
    plain = study.codebook.add("Ny", code(study, "Forankring").id)
    study.codebook.queue.recode(rated.id, [plain.id])
    assert study.codebook.tree[plain.id].scale_id == code(study, "Forankring").scale_id
    assert study.codings.get(rated.id).rating == 1


def test_what_cannot_be_split_is_said(study: Study) -> None:
    empty, roller = code(study, "Forankring/Åbenhed"), code(study, "Roller").id
    with pytest.raises(UserError, match="no passages"):
        study.codebook.queue.begin(empty.id)
    with pytest.raises(UserError, match="into itself"):
        study.codebook.queue.begin(roller, [roller])
    with pytest.raises(UserError, match="Name the code"):
        study.codebook.queue.recode(coded(study, "K01 start", "Hvem er med?").id, [roller])
    study.codebook.retire(empty.id)
    with pytest.raises(UserError, match="retired"):
        study.codebook.queue.recode(coded(study, "K01 start", "Hvem er med?").id, [empty.id])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(choices=st.lists(st.sampled_from(["a", "b", "both", "keep", "remove"]), min_size=4, max_size=4))
def test_any_splitting_comes_back_by_undo(ready_file: Path, tmp_path: Path, choices: list[str]) -> None:
    path = tmp_path / "split.qualcase"
    path.write_bytes(ready_file.read_bytes())
    with Study.open(path, need_write=True) as study:
        roller = code(study, "Roller").id
        targets = [study.codebook.add(name, roller).id for name in ("A", "B")]
        before = [study.codings.of_source(one.id) for one in study.sources.all()]
        waiting = study.codebook.queue.begin(roller, targets).waiting
        into = {"a": targets[:1], "b": targets[1:], "both": targets}
        for number, (one, choice) in enumerate(zip(waiting, choices, strict=True), 1):
            if choice in into:
                study.codebook.queue.recode(one.id, into[choice])
            elif choice == "keep":
                study.codebook.queue.keep([one.id])
            else:
                study.codebook.queue.remove(one.id)
            assert len(queue(study).waiting) == 4 - number
        assert study.check() == ()
        for _ in range(5):
            study.undo()
        assert [study.codings.of_source(one.id) for one in study.sources.all()] == before


# --- retiring and merging


def test_a_retired_code_takes_no_new_passages_and_keeps_its_own(study: Study) -> None:
    roller = code(study, "Roller").id
    study.codebook.retire(roller)
    assert study.codebook.uses()[roller] == 4
    with pytest.raises(UserError, match="“Roller” is retired"):
        code_quote(study, "Begge", "alt mundtligt", "Roller")
    with pytest.raises(UserError, match="retired"):
        study.codings.set(coded(study, "Begge", "Her er der orden").id, code_id=roller)
    study.codings.set(coded(study, "K01 start", "Hvem er med?").id, note="stadig her")
    study.codebook.take_up(roller)
    assert code_quote(study, "Begge", "alt mundtligt", "Roller").code_id == roller
    assert [str(one.label) for one in study.history(4)][-1] == "Retired code “Roller”"


def test_what_was_merged_is_kept_on_the_code_also_by_way_of_others(study: Study) -> None:
    mette = coder(study, "Mette").id
    code_quote(study, "K02 gruppe", "jeg har nøglen", "Roller")
    study.codebook.merge(code(study, "Roller/Nøgler\\/skilte").id, code(study, "Roller").id, coder_id=mette)
    study.codebook.merge(code(study, "Roller").id, code(study, "Forankring").id, coder_id=mette)
    log = study.codebook.merges(code(study, "Forankring").id)
    assert [(one.path, one.into_path, one.codings, one.doubled, one.coder_id) for one in log] == [
        ("Roller/Nøgler\\/skilte", "Roller", 2, 1, mette),
        ("Roller", "Forankring", 6, 0, mette),
    ]
    study.undo()
    assert [one.path for one in study.codebook.merges(code(study, "Roller").id)] == ["Roller/Nøgler\\/skilte"]


def test_what_came_by_a_merge_can_be_looked_through(study: Study) -> None:
    forankring = code(study, "Forankring").id
    study.codebook.merge(code(study, "Roller").id, forankring, look_through=True)
    assert sorted(quotes(study, "Forankring")) == sorted(ROLLER)
    study.undo()
    define(study, short="Et.")
    define(study, short="To.")
    study.codebook.merge(code(study, "Roller").id, forankring)
    assert len(quotes(study, "Forankring")) == 4, "what waited goes on waiting"
