"""Frozen versions of the codebook and what differs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.codebook import Example
from qualcase.errors import UserError
from qualcase.study.codebook_files import find_codebook
from qualcase.study.codebook_states import from_text, to_text
from tests.study.making import code, coded, coder

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study


def test_a_version_is_the_whole_codebook_and_stays_as_it_is(study: Study) -> None:
    study.codebook.set(
        code(study, "Roller").id, short={"da": "Hvem\n=gør “hvad” 😀"}, examples=(Example("good", {"da": "Ja"}),)
    )
    study.codebook.pins.pin(coded(study, "K01 start", "Hvem er med?").id, "border")
    made = study.codebook.versions.freeze("  før mødet ", coder(study, "Mette").id)
    assert (made.number, made.note, made.coder_id) == (1, "før mødet", coder(study, "Mette").id)
    before = study.codebook.versions.state(1)
    assert before.tree.ordered == study.codebook.tree.ordered
    assert before.scales == study.scales()
    assert to_text(from_text(made.book)) == made.book
    study.codebook.remove(code(study, "Roller").id)
    assert study.codebook.versions.state(1).tree.ordered == before.tree.ordered
    study.undo()
    study.undo()
    assert study.codebook.versions.all() == ()


def test_versions_are_numbered_and_nothing_is_frozen_twice(study: Study, empty: Study) -> None:
    study.codebook.versions.freeze("et")
    with pytest.raises(UserError, match="Nothing was changed since version 1"):
        study.codebook.versions.freeze("to")
    study.codebook.add("Ny")
    assert study.codebook.versions.freeze("to").number == 2
    with pytest.raises(UserError, match="no version 7"):
        study.codebook.versions.compare(7)
    with pytest.raises(UserError, match="no codes yet"):
        empty.codebook.versions.freeze()


def test_what_differs_is_told_by_code(study: Study) -> None:
    study.codebook.set(code(study, "Forankring").id, short={"da": "Hvor fast."})
    study.codebook.versions.freeze("et")
    assert study.codebook.versions.compare(1).is_same
    study.codebook.add("Ny")
    study.codebook.set(code(study, "Forankring").id, name="Rodfæste", short={"da": "Hvor fast det sidder."}, key="r")
    study.codebook.move(code(study, "Rodfæste/Åbenhed").id, None)
    study.codebook.merge(code(study, "Roller/Nøgler\\/skilte").id, code(study, "Roller").id)
    study.codebook.retire(code(study, "Roller").id)
    found = study.codebook.versions.compare(1)
    assert [one.now for one in found.added] == ["Ny"]
    assert [(one.before, one.went_into) for one in found.removed] == [("Roller/Nøgler\\/skilte", "Roller")]
    assert [(one.before, one.now) for one in found.renamed] == [("Forankring", "Rodfæste")]
    assert [(one.before, one.now) for one in found.moved] == [("Forankring/Åbenhed", "Åbenhed")]
    fields = {
        one.now: [(each.field, each.language, each.before, each.now) for each in one.fields] for one in found.changed
    }
    assert fields == {
        "Rodfæste": [("short", "da", "Hvor fast.", "Hvor fast det sidder."), ("key", "", "", "r")],
        "Roller": [("retired", "", "no", "yes")],
    }
    study.codebook.versions.freeze("to")
    assert study.codebook.versions.compare(1, 2) == found
    back = study.codebook.versions.compare(2, 1)
    assert ([one.before for one in back.removed], [one.now for one in back.added]) == (
        ["Ny"],
        ["Roller/Nøgler\\/skilte"],
    )


def test_a_version_is_written_as_it_was(study: Study, tmp_path: Path) -> None:
    study.codebook.versions.freeze()
    study.codebook.remove(code(study, "Roller").id)
    for suffix in (".yaml", ".xlsx", ".csv", ".docx"):
        study.export_codebook(tmp_path / f"kodebog{suffix}", 1)
        assert (tmp_path / f"kodebog{suffix}").stat().st_size
    read = find_codebook(tmp_path / "kodebog.yaml")
    assert [read.tree.path(one.id) for one in read.codes] == [
        study.codebook.versions.state(1).tree.path(one.id) for one in study.codebook.versions.state(1).tree.ordered
    ]


def test_names_are_replaced_in_versions_too(study: Study) -> None:
    study.codebook.set(code(study, "Roller").id, full={"da": "Som da Karoline sagde det."})
    study.codebook.versions.freeze("efter Karoline")
    fields = {
        (one.table, one.field)
        for one in study._core.read(lambda reading: reading.free_texts())
        if "Karoline" in one.value
    }
    assert fields == {("code", "full"), ("codebook_version", "book"), ("codebook_version", "note")}
