"""Links in memos stay whole when things are renamed, moved or joined, and are proposed as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.memos import MemoTarget
from tests.study.making import case, code, coded, coder, participant, source

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.study import Study


@pytest.fixture
def linked(study: Study) -> Callable[[str], None]:
    """Writes the one memo with links."""
    mette = coder(study, "Mette").id
    return lambda text: study.memos.write(MemoTarget.STUDY, study.info().id, text, mette)


def text(study: Study) -> str:
    (memo,) = study.memos.all()
    return memo.text


def open_links(study: Study) -> list[str]:
    return [one.words for one in study.memos.links(text(study)) if one.target is None]


def test_renaming_mends_the_links_in_one_step(study: Study, linked: Callable[[str], None]) -> None:
    linked("Se [[K01]] og [[case:k01]], [[Anna]], [[K02 gruppe]], [[Roller]], ikke [[Ingen]].")
    (before,) = study.memos.all()
    study.cases.set(case(study, "K01").id, name="K1")
    assert text(study) == "Se [[K1]] og [[case:K1]], [[Anna]], [[K02 gruppe]], [[Roller]], ikke [[Ingen]]."
    assert study.memos.all()[0].changed_at == before.changed_at
    study.undo()
    assert study.memos.all() == (before,)
    study.participants.set(participant(study, "Anna").id, name="Ane")
    study.sources.set(source(study, "K02 gruppe").id, name="Gruppen")
    study.codebook.set(code(study, "Roller").id, name="Rolle")
    assert text(study) == "Se [[K01]] og [[case:k01]], [[Ane]], [[Gruppen]], [[Rolle]], ikke [[Ingen]]."
    assert open_links(study) == ["Ingen"]
    assert study.check() == ()


def test_paths_of_codes_follow_their_codes(study: Study, linked: Callable[[str], None]) -> None:
    linked("[[Nøgler/skilte]] og [[Roller]]")
    roles = code(study, "Roller").id
    study.codebook.move(roles, code(study, "Forankring").id)
    assert text(study) == "[[Nøgler/skilte]] og [[Roller]]"
    linked("[[Forankring/Roller]]")
    study.codebook.set(code(study, "Forankring").id, name="Fæste")
    assert text(study) == "[[Fæste/Roller]]"


def test_a_code_that_joins_another_takes_its_links_along(study: Study, linked: Callable[[str], None]) -> None:
    linked("[[Roller]]")
    study.codebook.merge(code(study, "Roller").id, code(study, "Forankring").id)
    assert text(study) == "[[Forankring]]"
    study.undo()
    assert text(study) == "[[Roller]]"


def test_a_name_that_another_kind_has_too_is_told_apart(study: Study, linked: Callable[[str], None]) -> None:
    linked("[[K01]]")
    study.cases.set(case(study, "K01").id, name="Anna")
    assert text(study) == "[[case:Anna]]"
    assert study.memos.is_ambiguous("Anna")
    assert not study.memos.is_ambiguous("K01")


def test_what_is_typed_is_proposed(study: Study) -> None:
    found = study.memos.proposals("k0")
    assert [one.words for one in found][:2] == ["K01", "K02"]
    assert {MemoTarget.CASE, MemoTarget.SOURCE} <= {one.target for one in found}
    assert [one.words for one in study.memos.proposals("source:k02 gr")] == ["source:K02 gruppe"]
    assert study.memos.proposals("findes ikke") == ()
    for one in study.memos.proposals(""):
        (link,) = study.memos.links(f"[[{one.words}]]")
        assert (link.target, link.target_id) == (one.target, one.target_id)


def test_a_passage_is_named_by_the_beginning_of_its_id(study: Study) -> None:
    one = coded(study, "K02 gruppe", "jeg har nøglen")
    (link,) = study.memos.links(f"[[coding:{one.id[:30]}]]")
    assert link.target_id in (one.id, "")
    (whole,) = study.memos.links(f"[[coding:{one.id}]]")
    assert (whole.target, whole.target_id) == (MemoTarget.CODING, one.id)
    (none,) = study.memos.links("[[coding:ffff]]")
    assert none.target is None
    assert not study.memos.exists(MemoTarget.CODING, "ffff")
    assert study.memos.exists(MemoTarget.CODING, one.id)
