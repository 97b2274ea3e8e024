"""Extending, shortening, moving, splitting and recoding, and what happens where two codings would be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.codings import AboutTime
from qualcase.coding.memos import MemoTarget
from qualcase.errors import UserError
from qualcase.study.new_codings import NewCoding
from tests.study.making import code, code_quote, coded, coder, source
from tests.study.test_codings import span

if TYPE_CHECKING:
    from qualcase.study import Study


def said(study: Study) -> str:
    return str(study.history(1)[0].label)


@pytest.mark.parametrize(
    ("quote", "label"),
    [
        ("og kommunen var med fra starten.", "Extended a passage of “Forankring” in K01 start"),
        ("kommunen", "Shortened a passage of “Forankring” in K01 start"),
        ("med fra starten.\nI: Hvem", "Moved a passage of “Forankring” in K01 start"),
    ],
)
def test_another_span(study: Study, quote: str, label: str) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    _, start, end = span(study, "K01 start", quote)
    changed = study.codings.reshape(one.id, start, end)
    assert (changed.coding.quote, changed.coding.rating, changed.joined) == (quote, 1, False)
    assert study.codings.get(one.id) == changed.coding
    assert said(study) == label
    study.undo()
    assert study.codings.get(one.id) == one


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 4), (0, 100_000), (9, 3)])
def test_a_span_outside_is_refused(study: Study, start: int, end: int) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    with pytest.raises(UserError, match="outside the text"):
        study.codings.reshape(one.id, start, end)
    assert study.codings.get(one.id) == one


def test_what_would_double_another_is_joined_to_it(study: Study) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    other = code_quote(study, "K01 start", "kommunen var", "Forankring", note="kort", star=True)
    other = study.codings.set(other.id, about_time=AboutTime.BEFORE)
    study.memos.write(MemoTarget.CODING, other.id, "Et memo", other.coder_id)
    changed = study.codings.reshape(other.id, one.start, one.end)
    assert changed.joined
    kept = changed.coding
    assert (kept.id, kept.rating, kept.note, kept.star, kept.about_time) == (one.id, 1, "kort", True, AboutTime.BEFORE)
    with pytest.raises(KeyError):
        study.codings.get(other.id)
    assert [memo.text for memo in study.memos.of(MemoTarget.CODING, one.id)] == ["Et memo"]
    assert said(study) == "Joined two passages of “Forankring” in K01 start"
    study.undo()
    assert (study.codings.get(one.id), study.codings.get(other.id)) == (one, other)
    assert [memo.text for memo in study.memos.of(MemoTarget.CODING, other.id)] == ["Et memo"]


def test_the_same_span_again_is_no_action(study: Study) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    before = study.history(1)
    assert study.codings.reshape(one.id, one.start, one.end).coding == one
    assert study.codings.recode(one.id, one.code_id).coding == one
    assert study.history(1) == before


def test_recoding_keeps_a_rating_on_the_same_scale_only(study: Study) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    changed = study.codings.recode(one.id, code(study, "Forankring/Aftaler").id)
    assert (changed.coding.rating, changed.lost_rating) == (1, False)
    assert said(study) == "Changed the code of a passage in K01 start from “Forankring” to “Aftaler”"
    changed = study.codings.recode(one.id, code(study, "Roller").id)
    assert (changed.coding.id, changed.coding.rating, changed.lost_rating) == (one.id, None, True)
    study.undo()
    study.undo()
    assert study.codings.get(one.id) == one


def test_recoding_joins_too(study: Study) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    other = code_quote(study, "K01 start", one.quote, "Roller")
    changed = study.codings.recode(one.id, other.code_id)
    assert (changed.joined, changed.coding.id) == (True, other.id)
    assert [coding.id for coding in study.codings.of_source(one.source_id) if coding.quote == one.quote] == [other.id]


def test_a_split_leaves_white_space_out(study: Study) -> None:
    one = coded(study, "K01 start", "mest naboerne 😀 og et par fra klubben.\nAnna: Ja.")
    one = study.codings.set(one.id, note="lang", star=True, about_time=AboutTime.BEFORE)
    first, second = study.codings.split(one.id, one.start + one.quote.index("😀") + 1)
    assert [part.coding.quote for part in (first, second)] == ["mest naboerne 😀", "og et par fra klubben.\nAnna: Ja."]
    assert (first.coding.id, first.coding.note, first.coding.star) == (one.id, "lang", True)
    assert (second.coding.note, second.coding.star) == ("", False)
    assert {part.coding.about_time for part in (first, second)} == {AboutTime.BEFORE}
    assert said(study) == "Split a passage of “Roller” in K01 start"
    assert study.check() == ()
    study.undo()
    assert study.codings.get(one.id) == one


@pytest.mark.parametrize("at", [0, 10_000])
def test_a_split_needs_words_on_both_sides(study: Study, at: int) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    for place in (at, one.start, one.end):
        with pytest.raises(UserError, match="both sides"):
            study.codings.split(one.id, place)


def test_a_split_joins_what_is_there(study: Study) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    other = code_quote(study, "K01 start", "fra starten", "Forankring", note="igen")
    _, second = study.codings.split(one.id, other.start)
    assert (second.joined, second.coding.id, second.coding.rating) == (True, other.id, 1)


def test_several_codes_on_one_passage_are_one_action(study: Study) -> None:
    source_id, start, end = span(study, "K01 start", "naboerne 😀")
    codes = [code(study, path).id for path in ("Roller", "Forankring/Åbenhed", "Roller")]
    made = study.codings.add_codes(source_id, start, end, codes, coder(study, "Ole").id)
    assert [one.code_id for one in made] == codes[:2]
    assert said(study) == "Coded a passage with 2 codes"
    study.undo()
    assert not [one for one in study.codings.of_source(source_id) if one.quote == "naboerne 😀"]


@pytest.mark.parametrize(
    ("in_vivo", "label"),
    [(False, "Coded the new code “det små” in K01 start"), (True, "Coded “det små” in vivo in K01 start")],
)
def test_a_new_code_comes_with_its_passage(study: Study, *, in_vivo: bool, label: str) -> None:
    source_id, start, end = span(study, "K01 start", "det små")
    fresh = study.codebook.make("det små", code(study, "Roller").id, inductive=True)
    wanted = NewCoding(source_id, start, end, fresh.id, coder(study, "Mette").id)
    made = study.codings.add_new_code(wanted, fresh, in_vivo=in_vivo)
    assert study.codebook.tree.path(made.code_id) == "Roller/det små"
    assert study.codebook.tree[made.code_id].inductive
    assert said(study) == label
    study.undo()
    assert fresh.id not in study.codebook.tree
    assert made.id not in {one.id for one in study.codings.of_source(source(study, "K01 start").id)}
    study.redo()
    assert study.codings.get(made.id) == made
