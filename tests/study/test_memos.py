"""Memos on anything: their list, search, links, and what becomes of them when things go or turn out to be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.filters import Filter
from qualcase.coding.memos import Cell, MemoTarget
from qualcase.errors import UserError
from qualcase.study.memos import MemoQuery
from tests.study.making import case, code, coded, coder, participant, source, wave

if TYPE_CHECKING:
    from qualcase.study import Study


def cell(study: Study, path: str = "Forankring", when: str | None = "2017") -> str:
    return Cell(case(study, "K01").id, code(study, path).id, wave(study, when).id if when else None).key


@pytest.fixture
def memos(study: Study) -> Study:
    """One memo on each kind of thing."""
    mette = coder(study, "Mette").id
    for target, target_id, text in (
        (MemoTarget.STUDY, study.info().id, "Se [[K02]]"),
        (MemoTarget.SITE, next(one.id for one in study.sites.all() if one.name == "Nordby"), "Nordby for sig"),
        (MemoTarget.CASE, case(study, "K01").id, "Ring til [[Anna]] om aftalen"),
        (MemoTarget.SOURCE, source(study, "K02 gruppe").id, "Kort"),
        (MemoTarget.CODE, code(study, "Roller").id, "Del den? [[code:Roller]]"),
        (MemoTarget.CODING, coded(study, "K02 gruppe", "jeg har nøglen").id, "Tydelig"),
        (MemoTarget.PARTICIPANT, participant(study, "Anna").id, "Med fra starten"),
        (MemoTarget.CELL, cell(study), "Hvorfor færre?"),
        (MemoTarget.DAY, "2026-11-22", "Talt med Ole"),
    ):
        study.memos.write(target, target_id, text, mette)
    return study


def names(study: Study, **query: object) -> list[str]:
    return [one.name for one in study.memos.list(MemoQuery(**query))]  # type: ignore[arg-type]


def test_each_is_listed_by_what_it_is_about(memos: Study) -> None:
    assert names(memos) == [
        "Prøve",
        "Nordby",
        "K01",
        "K02 gruppe",
        "Roller",
        "Nøgler/skilte, K02 gruppe",
        "Anna",
        "K01 · Forankring · 2017",
        "2026-11-22",
    ]
    assert {one.coder for one in memos.memos.list()} == {"Mette"}
    assert memos.check() == ()


def test_words_are_found_in_memos_names_and_passages_in_any_order(memos: Study) -> None:
    assert names(memos, words="AFTALEN ring") == ["K01"]
    assert names(memos, words="nøglen tydelig") == ["Nøgler/skilte, K02 gruppe"]
    assert names(memos, words="findes ikke") == []


def test_a_filter_lets_through_what_has_to_do_with_it(memos: Study) -> None:
    k01, k02 = case(memos, "K01").id, case(memos, "K02").id
    assert names(memos, chosen=Filter(cases=(k01,))) == ["K01", "K01 · Forankring · 2017"]
    assert names(memos, chosen=Filter(cases=(k02,))) == ["K02 gruppe", "Nøgler/skilte, K02 gruppe"]
    roles = code(memos, "Roller").id
    assert names(memos, chosen=Filter(codes=(roles,))) == ["Roller", "Nøgler/skilte, K02 gruppe"]
    late = wave(memos, "2017").id
    assert names(memos, chosen=Filter(waves=(late,))) == ["K01 · Forankring · 2017"]
    nordby = next(one.id for one in memos.sites.all() if one.name == "Nordby")
    assert names(memos, chosen=Filter(sites=(nordby,))) == ["Nordby", "K01", "K01 · Forankring · 2017"]
    assert names(memos, targets=(MemoTarget.DAY, MemoTarget.STUDY)) == ["Prøve", "2026-11-22"]
    assert names(memos, coder_ids=(coder(memos, "Ole").id,)) == []


def test_links_lead_to_the_things_of_these_names(memos: Study) -> None:
    (about,) = memos.memos.links_to(MemoTarget.CASE, case(memos, "K02").id)
    assert (about.name, [link.words for link in about.links]) == ("Prøve", ["K02"])
    (link,) = about.links
    assert about.memo.text[link.start : link.end] == "[[K02]]"
    assert [one.name for one in memos.memos.links_to(MemoTarget.PARTICIPANT, participant(memos, "Anna").id)] == ["K01"]
    assert [one.name for one in memos.memos.links_to(MemoTarget.CODE, code(memos, "Roller").id)] == ["Roller"]


@pytest.mark.parametrize("words", ["Ingen", "case:Anna", "K0"])
def test_a_link_that_nothing_is_called_by_stays_open(study: Study, words: str) -> None:
    study.memos.write(MemoTarget.STUDY, study.info().id, f"[[{words}]] [[ [x] ]]")
    (entry,) = study.memos.list()
    assert [(one.words, one.target) for one in entry.links] == [(words, None)]
    with pytest.raises(UserError, match="more than one thing"):
        study.memos.meant_by(words)


def test_a_name_of_several_things_wants_its_kind(study: Study) -> None:
    study.codebook.add("K01")
    assert study.memos.meant_by("case:k01") == (MemoTarget.CASE, case(study, "K01").id)
    with pytest.raises(UserError):
        study.memos.meant_by("K01")


def test_a_passage_is_linked_by_the_beginning_of_its_id(study: Study) -> None:
    one = coded(study, "K02 gruppe", "jeg har nøglen")
    study.memos.write(MemoTarget.STUDY, study.info().id, f"[[coding:{one.id[:-2]}]]")
    assert len(study.memos.links_to(MemoTarget.CODING, one.id)) == 1


def test_memos_on_cells_go_with_a_code_and_move_when_it_is_merged(memos: Study) -> None:
    memos.codebook.merge(code(memos, "Forankring").id, code(memos, "Roller").id)
    assert "K01 · Roller · 2017" in names(memos)
    memos.undo()
    memos.codebook.remove(code(memos, "Forankring").id)
    assert names(memos, targets=(MemoTarget.CELL,)) == []
    assert memos.check() == ()
    memos.undo()
    assert names(memos, targets=(MemoTarget.CELL,)) == ["K01 · Forankring · 2017"]


def test_a_memo_on_who_withdraws_goes_out_of_the_journal_too(study: Study) -> None:
    anna = participant(study, "Anna").id
    study.memos.write(MemoTarget.PARTICIPANT, anna, "hemmelighed")
    study.memos.write(MemoTarget.PARTICIPANT, anna, "")
    study.memos.write(MemoTarget.PARTICIPANT, anna, "en anden hemmelighed")
    study.withdrawal.carry_out(study.withdrawal.plan(anna))
    assert study.memos.all() == ()
    assert study.check() == ()
    path = study.path
    study.close()
    assert b"hemmelighed" not in path.read_bytes()


def test_a_cell_is_named_by_case_code_and_wave(study: Study) -> None:
    find = study.names.memo_target
    assert find(MemoTarget.CELL, "K01/Forankring/2017") == cell(study)
    assert find(MemoTarget.CELL, "K01/Forankring/Aftaler/2017") == cell(study, "Forankring/Aftaler")
    assert find(MemoTarget.CELL, "K01/Forankring") == cell(study, when=None)
    assert find(MemoTarget.DAY, "22.11.2026") == "2026-11-22"
    for name in ("K01", "K01/Ingen/2017"):
        with pytest.raises(UserError):
            find(MemoTarget.CELL, name)
    with pytest.raises(UserError, match="no date"):
        find(MemoTarget.DAY, "i går")


def test_what_stands_in_the_history_holds_no_words_of_a_text(memos: Study) -> None:
    told = [str(one.label) for one in memos.history(9)]
    assert "Wrote a memo on Nøgler/skilte, K02 gruppe" in told
    assert not any("jeg har" in one for one in told)
