from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.excerpt_ids import give
from qualcase.errors import UnknownNameError, UserError
from qualcase.study import Study
from tests.study.making import case, code_quote, source

if TYPE_CHECKING:
    from pathlib import Path


def ids(study: Study) -> dict[str, str]:
    """Words of every excerpt with its id."""
    found = study.excerpts()
    named = study.excerpt_ids.of([one.id for one in found])
    return {f"{one.text}/{one.coder}": named[one.id] for one in found}


def test_ids_tell_case_wave_and_number_in_the_order_of_the_texts(study: Study) -> None:
    found = ids(study)
    assert found["kommunen var med fra starten/Mette"] == "K01-15-002"
    assert found["Nøglen hænger på kontoret/Mette"] == "K01-15-006"
    assert found["Derovre er alt mundtligt/Mette"].startswith("S01-17-")
    assert found["sammen med frivillige/Mette"] == "S01-15-001"
    assert found["Lederen er rejst/Mette"] == "K02-17-001"


def test_ids_stay_when_a_case_is_renamed_or_something_is_undone(study: Study) -> None:
    before = ids(study)
    study.cases.set(case(study, "K01").id, name="M77")
    assert ids(study) == before
    made = code_quote(study, "K01 besøg", "skiltet er nyt", "Roller")
    label = study.excerpt_ids.one(made.id)
    assert label == "K01-15-007"
    study.undo()
    assert study.excerpt_ids.one(made.id) == ""
    with pytest.raises(UserError, match="K01-15-007 is gone"):
        study.excerpt_ids.find(label)
    study.redo()
    assert study.excerpt_ids.one(made.id) == label
    study.undo()
    assert study.excerpt_ids.one(code_quote(study, "K01 besøg", "skiltet", "Roller").id) == "K01-15-008"
    assert study.check() == ()


def test_giving_ids_is_no_step_of_the_history(study: Study) -> None:
    before, could = study.history(), str(study.can_undo())
    ids(study)
    assert (study.history(), str(study.can_undo())) == (before, could)


def the_long_way(study: Study) -> dict[str, str]:
    """The ids as giving them tells, where nothing of it is new."""
    sources = [one.id for one in study.sources.all()]
    known, standing = study._core.read(lambda reading: (reading.excerpt_labels(), reading.standing(sources)))
    given = give(known, standing, {})
    assert given.is_empty
    return given.of


def settled(study: Study) -> dict[str, str] | None:
    return study._core.read(lambda reading: reading.settled_labels())


def test_ids_that_need_no_giving_are_told_as_giving_would(study: Study) -> None:
    assert settled(study) is None
    ids(study)
    assert settled(study) == the_long_way(study)
    two = [code_quote(study, "K01 besøg", "skiltet er nyt", path) for path in ("Roller", "Forankring")]
    assert settled(study) is None, "what is coded anew has none yet"
    label = study.excerpt_ids.one(two[0].id)
    assert settled(study) == the_long_way(study)
    study.codings.reshape(two[0].id, two[0].start, two[0].end - 4)
    assert settled(study) is None, "one of two on a passage has moved"
    assert study.excerpt_ids.one(two[0].id) == f"{label}b"
    assert study.excerpt_ids.one(two[1].id) == label
    assert settled(study) is None, "it holds two ids now"
    study.excerpt_ids._state += 1
    assert study.excerpt_ids.of([one.id for one in two]) == {two[0].id: f"{label}b", two[1].id: label}
    study.codings.remove([two[0].id])
    assert settled(study) == the_long_way(study)


def test_a_passage_is_found_by_its_id(study: Study) -> None:
    two = [code_quote(study, "K01 besøg", "skiltet er nyt", path) for path in ("Roller", "Forankring")]
    label = study.excerpt_ids.one(two[1].id)
    found = study.excerpt_ids.find(f" {label.lower()} ")
    assert (found.label, set(found.coding_ids)) == (label, {one.id for one in two})
    assert (found.source_id, found.start) == (source(study, "K01 besøg").id, two[0].start)
    with pytest.raises(UnknownNameError, match=r"No excerpt has the id .K01-15-099."):
        study.excerpt_ids.find("K01-15-099")
    with pytest.raises(UnknownNameError):
        study.excerpt_ids.find("skiltet")


def test_a_study_that_is_only_read_shows_the_ids_that_were_given(study: Study) -> None:
    before = ids(study)
    new = code_quote(study, "K01 besøg", "skiltet er nyt", "Roller")
    path: Path = study.path
    study.close()
    with Study.open(path, read_only=True) as reader:
        assert ids_of_known(reader) == before
        assert reader.excerpt_ids.one(new.id) == ""


def ids_of_known(study: Study) -> dict[str, str]:
    named = study.excerpt_ids.of([one.id for one in study.excerpts()])
    return {f"{one.text}/{one.coder}": named[one.id] for one in study.excerpts() if one.id in named}


def test_many_ids_are_given_in_well_under_a_second(study: Study) -> None:
    from dataclasses import replace

    from qualcase.coding.ids import new_id

    first = study.codings.get(study.excerpts()[0].id)
    many = [
        replace(first, id=new_id(), end=first.start + 1 + n % 9, quote=first.quote[: 1 + n % 9]) for n in range(20_000)
    ]
    study._core.act("coding.add", lambda writing: writing.codings.insert(many), name="x", n=20_000)
    begun = time.perf_counter()
    found = study.excerpt_ids.of([one.id for one in many])
    assert time.perf_counter() - begun < 3
    assert len(found) == 20_000
    assert len(set(found.values())) == 9
