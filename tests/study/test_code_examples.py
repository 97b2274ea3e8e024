"""Passages pinned to definitions: they follow their coding wherever it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.codebook import Example
from qualcase.errors import UserError
from tests.study.making import code, code_quote, coded, source

if TYPE_CHECKING:
    from qualcase.study import Study

NABOER = "Det er mest naboerne 😀 og et par"
KEY = "jeg har nøglen"


def told(study: Study, path: str = "Roller") -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in study.codebook.examples(code(study, path).id)]


def test_examples_are_told_good_first_and_pinned_before_written(study: Study) -> None:
    roller = code(study, "Roller").id
    study.codebook.set(roller, examples=(Example("not", {"da": "Nej"}), Example("good", {"da": "Ja", "en": "Yes"})))
    study.codebook.pins.pin(coded(study, "K01 start", "Hvem er med?").id, "border")
    study.codebook.pins.pin(coded(study, "K01 start", NABOER).id, "good")
    assert told(study) == [("good", NABOER), ("good", "Yes"), ("border", "Hvem er med?"), ("not", "Nej")]
    assert [one.text for one in study.codebook.examples(roller, "good")] == [NABOER, "Yes"]
    assert study.codebook.examples(roller)[0].source == "K01 start"


def test_a_passage_has_one_kind_on_a_code_and_may_be_not_another_one(study: Study) -> None:
    coding, roller = coded(study, "K02 gruppe", KEY), code(study, "Roller").id
    study.codebook.pins.pin(coding.id, "good", roller)
    study.codebook.pins.pin(coding.id, "border", roller)
    assert told(study) == [("border", KEY)], "a sub-code’s passage explains the code above too"
    with pytest.raises(UserError, match="not coded with “Forankring”"):
        study.codebook.pins.pin(coding.id, "good", code(study, "Forankring").id)
    study.codebook.pins.pin(coding.id, "not", code(study, "Forankring").id)
    assert told(study, "Forankring") == [("not", KEY)]
    study.codebook.pins.unpin(study.codebook.examples(roller)[0].pin_id or "")
    assert told(study) == []
    study.undo()
    assert told(study) == [("border", KEY)]


def test_a_passage_that_is_removed_is_no_example_and_undo_brings_both_back(study: Study) -> None:
    coding = coded(study, "K01 start", NABOER)
    study.codebook.pins.pin(coding.id, "good")
    study.codings.remove([coding.id])
    assert told(study) == []
    study.undo()
    assert told(study) == [("good", NABOER)]
    study.sources.remove([source(study, "K01 start").id])
    assert told(study) == []
    assert study.check() == ()


def test_a_passage_that_is_coded_otherwise_is_no_longer_an_example_but_may_be_what_it_is_not(study: Study) -> None:
    coding = coded(study, "K01 start", NABOER)
    study.codebook.pins.pin(coding.id, "good")
    study.codebook.pins.pin(coding.id, "not", code(study, "Forankring").id)
    study.codings.set(coding.id, code_id=code(study, "Roller/Nøgler\\/skilte").id)
    assert told(study) == []
    assert told(study, "Forankring") == [("not", NABOER)]


def test_an_example_follows_the_text(study: Study) -> None:
    coding = coded(study, "K01 start", NABOER)
    study.codebook.pins.pin(coding.id, "good")
    one = source(study, "K01 start")
    text = study.sources.text(one.id).text
    at = text.index("naboerne")
    plan = study.versions.plan_edit(one.id, [(at, at + len("naboerne"), "[personer]")])
    study.versions.save(plan, {})
    assert told(study) == [("good", "Det er mest [personer] 😀 og et par")]


def test_examples_go_where_their_code_goes(study: Study) -> None:
    study.codebook.pins.pin(coded(study, "K02 gruppe", KEY).id, "good")
    twin = code_quote(study, "K02 gruppe", KEY, "Roller")
    study.codebook.merge(code(study, "Roller/Nøgler\\/skilte").id, code(study, "Roller").id)
    assert told(study) == [("good", KEY)]
    assert study.codebook.examples(code(study, "Roller").id)[0].coding_id == twin.id
    study.codebook.remove(code(study, "Roller").id)
    study.undo()
    assert told(study) == [("good", KEY)]
    assert study.check() == ()


def test_withdrawal_leaves_no_word_of_an_example(study: Study) -> None:
    coding = coded(study, "K01 senere", "en aftale med biblioteket.\nCarl: Den blev skrevet ned")
    study.codebook.pins.pin(coding.id, "good")
    study.codebook.versions.freeze("med eksempler")
    person = next(one for one in study.participants.all() if one.name == "Anna")
    receipt = study.withdrawal.carry_out(study.withdrawal.plan(person.id))
    assert receipt.hidden == 0
    assert "biblioteket" not in "".join(text for _, text in told(study, "Forankring/Aftaler"))
    assert "biblioteket" not in study.codebook.versions.get(1).book
    assert study.check() == ()
