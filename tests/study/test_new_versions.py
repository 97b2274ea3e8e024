"""Files that have nearly the same text as a source, and come in as its new version."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.bundle import Placing
from qualcase.coding.editing import Choice, Decision
from qualcase.errors import Cancelled
from tests.study.making import incoming, source
from tests.text.test_likeness import as_interview, talk

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study

SAID = talk(1)
TEXT = as_interview(SAID)
BETTER = TEXT.replace(SAID[3], f"Sådan set {SAID[3]}") + "\nI: Tak for i dag.\n"


@pytest.fixture
def told(study: Study, tmp_path: Path) -> Study:
    """A study with one long interview."""
    study.sources.bring_in([incoming(study, tmp_path, "lang.txt", TEXT, Placing(("K01",), None, "2015"))])
    return study


def test_a_corrected_file_looks_like_the_source(told: Study, tmp_path: Path) -> None:
    one = incoming(told, tmp_path, "lang rettet.txt", BETTER)
    assert one.same_text_as is None
    assert one.looks_like is not None
    assert (one.looks_like.name, one.looks_like.source_id) == ("lang", source(told, "lang").id)
    assert 0.9 < one.looks_like.share < 1
    other = incoming(told, tmp_path, "anden.txt", as_interview(talk(2)))
    assert other.looks_like is None


def test_files_of_one_import_are_compared_too(empty: Study, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_text(BETTER, "utf-8")
    one, two = empty.sources.prepare([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert one.looks_like is None
    assert two.looks_like is not None
    assert (two.looks_like.name, two.looks_like.source_id) == ("a", None)


def test_a_file_comes_in_as_a_new_version(told: Study, tmp_path: Path) -> None:
    held = source(told, "lang")
    one = replace(incoming(told, tmp_path, "lang rettet.txt", BETTER), new_version_of=held.id)
    done = told.sources.bring_in([one])
    assert (done.added, done.refused) == ((), ())
    assert [one.name for one in done.corrected] == ["lang"]
    assert told.sources.text(held.id).text == one.read.text  # type: ignore[union-attr]
    history = told.versions.history(held.id)
    assert [(one.number, one.why, one.original_name) for one in history] == [
        (1, "import", "lang.txt"),
        (2, "corrected", "lang rettet.txt"),
    ]
    assert told.sources.get(held.id).case_ids == held.case_ids
    assert told.check() == ()


def test_new_files_and_new_versions_are_one_action(told: Study, tmp_path: Path) -> None:
    held = source(told, "lang")
    before = told.history()
    files = [
        replace(incoming(told, tmp_path, "lang rettet.txt", BETTER), new_version_of=held.id),
        incoming(told, tmp_path, "ny.txt", "En ny note om noget helt andet."),
        incoming(told, tmp_path, "tom.txt", ""),
    ]
    done = told.sources.bring_in(files)
    assert ([one.name for one in done.added], [one.name for one in done.corrected]) == (["ny"], ["lang"])
    assert [one.name for one in done.refused] == ["tom"]
    assert len(told.history(1000)) == len(before) + 1
    told.undo()
    assert told.sources.text(held.id).text.strip() == TEXT.strip()
    assert "ny" not in [one.name for one in told.sources.all()]
    told.redo()
    assert told.check() == ()


def test_two_files_cannot_both_be_the_new_version(told: Study, tmp_path: Path) -> None:
    held = source(told, "lang")
    files = [
        replace(incoming(told, tmp_path, f"{name}.txt", f"{BETTER}\n{name}"), new_version_of=held.id)
        for name in ("en", "to")
    ]
    done = told.sources.bring_in(files)
    assert [one.name for one in done.refused] == ["to"]
    assert "Another of these files" in str(done.refused[0].refused)


def test_the_same_text_is_no_new_version(told: Study, tmp_path: Path) -> None:
    one = incoming(told, tmp_path, "igen.txt", TEXT)
    assert one.looks_like is not None
    assert one.looks_like.share == 1
    done = told.sources.bring_in([replace(one, new_version_of=source(told, "lang").id)])
    assert "The same text is already there as “lang”" in str(done.refused[0].refused)


def test_passages_that_are_uncertain_are_to_be_decided_first(study: Study, tmp_path: Path) -> None:
    held = source(study, "K01 start")
    codings = study.codings.of_source(held.id)
    assert codings
    one = incoming(study, tmp_path, "ny.txt", "I: Helt andre ord.\nAnna: Her er der ikke noget af det gamle.\n")
    one = replace(one, new_version_of=held.id)
    plan = study.versions.plan_corrected(held.id, one.read, name="ny.txt")  # type: ignore[arg-type]
    before = study.history(1)
    done = study.sources.bring_in([one])
    assert plan.to_decide
    assert "certain" in str(done.refused[0].refused)
    assert study.history(1) == before
    decisions = {passage.coding.id: Decision(Choice.LOSE) for passage in plan.to_decide}
    done = study.sources.bring_in([one], decisions=decisions)
    assert [one.name for one in done.corrected] == ["K01 start"]
    assert study.check() == ()


@pytest.mark.parametrize("at", range(8))
def test_an_import_that_is_stopped_leaves_nothing(told: Study, tmp_path: Path, at: int) -> None:
    held = source(told, "lang")
    files = [replace(incoming(told, tmp_path, "lang rettet.txt", BETTER), new_version_of=held.id)]
    files += [incoming(told, tmp_path, f"{name}.txt", f"En ny note: {name}.", Placing(("K77",))) for name in "abc"]
    before = (told.history(1), told.sources.all(), told.cases.all(), told.versions.history(held.id))
    calls = []

    def stop(done: int, total: int, what: str = "") -> None:
        calls.append((done, total, what))
        if len(calls) > at:
            raise Cancelled

    with pytest.raises(Cancelled):
        told.sources.bring_in(files, progress=stop)
    assert (told.history(1), told.sources.all(), told.cases.all(), told.versions.history(held.id)) == before
    assert told.check() == ()


@pytest.mark.parametrize("at", range(3))
def test_reading_that_is_stopped_leaves_nothing(told: Study, tmp_path: Path, at: int) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"Note {name}.", "utf-8")
    before = told.history(1)

    def stop(done: int, total: int, what: str = "") -> None:
        del total, what
        if done >= at:
            raise Cancelled

    with pytest.raises(Cancelled):
        told.sources.prepare([tmp_path / f"{name}.txt" for name in "abc"], progress=stop)
    assert told.history(1) == before
