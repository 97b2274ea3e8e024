"""What is remembered of labels, and what is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.errors import UserError
from tests.study.making import incoming, source

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.bundle import IncomingSource
    from qualcase.study import Study

TALK = "Hanne: Hvad gør I?\nB: Vi mødes om {what}.\nHanne: Nå.\nB: Ja.\nBGL: Også mig.\n"


def changed(one: IncomingSource, label: str, **fields: Any) -> IncomingSource:
    """The file with something said of a label, as the preview does."""
    speakers = [replace(seen, **fields) if seen.label == label else seen for seen in one.speakers]
    return replace(one, speakers=tuple(speakers))


def rules(study: Study) -> set[tuple[str, bool, str | None]]:
    return {(rule.label, rule.is_interviewer, rule.role) for rule in study.labels.all()}


def test_a_label_that_was_changed_is_known_in_the_next_file(empty: Study, tmp_path: Path) -> None:
    one = incoming(empty, tmp_path, "one.txt", TALK.format(what="mad"))
    assert [seen.is_interviewer for seen in one.speakers] == [False, False, False]
    one = changed(changed(one, "Hanne", is_interviewer=True), "B", role="citizen")
    empty.sources.bring_in([one])
    assert rules(empty) == {("Hanne", True, None), ("B", False, "citizen")}
    two = incoming(empty, tmp_path, "two.txt", TALK.format(what="kaffe"))
    assert [(seen.is_interviewer, seen.role, seen.told and seen.told.by.value) for seen in two.speakers] == [
        (True, None, "rule"),
        (False, "citizen", "rule"),
        (False, None, None),
    ]
    empty.sources.bring_in([two])
    found = empty.sources.speaker_names(source(empty, "two").id)
    assert [one.is_interviewer for one in found.values()] == [True, False, False]


def test_undo_of_the_import_forgets_too(empty: Study, tmp_path: Path) -> None:
    one = incoming(empty, tmp_path, "one.txt", TALK.format(what="mad"))
    empty.sources.bring_in([changed(one, "Hanne", is_interviewer=True)])
    empty.undo()
    assert rules(empty) == set()


def test_nothing_is_remembered_that_nobody_changed(empty: Study, tmp_path: Path) -> None:
    empty.sources.bring_in([incoming(empty, tmp_path, "one.txt", "I: Hej.\nLeder: Dav.\nI: Nå.")])
    assert rules(empty) == set()


def test_who_somebody_is_and_roles_of_names_are_not_remembered(empty: Study, tmp_path: Path) -> None:
    text = "I: Hej.\nBirthe: Dav.\nIP: Ja.\nI: Nå.\nBirthe: Ja."
    one = incoming(empty, tmp_path, "one.txt", text)
    one = changed(changed(one, "Birthe", role="manager"), "IP", role="citizen", participant="Ida")
    empty.sources.bring_in([one])
    assert rules(empty) == set()
    with pytest.raises(UserError, match="not of names"):
        empty.labels.remember("Birthe", role="manager")


def test_files_that_disagree_teach_nothing(empty: Study, tmp_path: Path) -> None:
    files = [incoming(empty, tmp_path, f"{name}.txt", TALK.format(what=name)) for name in ("en", "to")]
    empty.sources.bring_in([changed(files[0], "B", role="citizen"), changed(files[1], "B", role="manager")])
    assert rules(empty) == set()


def test_a_label_that_is_the_interviewer_no_more_is_forgotten(empty: Study, tmp_path: Path) -> None:
    empty.labels.remember("Hanne", is_interviewer=True)
    one = incoming(empty, tmp_path, "one.txt", TALK.format(what="mad"))
    assert one.speakers[0].is_interviewer
    empty.sources.bring_in([changed(one, "Hanne", is_interviewer=False)])
    assert rules(empty) == set()


def test_remember_and_forget(empty: Study) -> None:
    empty.labels.remember(" BGL ", role="volunteer")
    empty.labels.remember("bgl", role="manager")
    assert rules(empty) == {("BGL", False, "manager")}
    assert empty.labels.forget("bgl").label == "BGL"
    assert rules(empty) == set()
    empty.undo()
    assert rules(empty) == {("BGL", False, "manager")}
    for wrong in ({"is_interviewer": True, "role": "manager"}, {}):
        with pytest.raises(UserError, match="Say either"):
            empty.labels.remember("X", **wrong)  # type: ignore[arg-type]
    with pytest.raises(UserError, match="What is remembered: BGL"):
        empty.labels.forget("IP")


def test_a_table_wins_over_what_is_remembered(empty: Study, tmp_path: Path) -> None:
    empty.labels.remember("Hanne", is_interviewer=True)
    (tmp_path / "t.txt").write_text(TALK.format(what="mad"), encoding="utf-8")
    table = tmp_path / "materials.csv"
    table.write_text("file,participants\nt.txt,Hanne=Hanne Holm (leder)\n", encoding="utf-8")
    (one,) = empty.sources.prepare([tmp_path / "t.txt"], table=table)
    assert (one.speakers[0].is_interviewer, one.speakers[0].participant) == (False, "Hanne Holm")
    empty.sources.bring_in([one])
    assert rules(empty) == {("Hanne", True, None)}


def test_what_would_be_remembered_is_told_before(empty: Study, tmp_path: Path) -> None:
    (tmp_path / "K01.txt").write_text("AB: Hvordan?\nCD: Sådan.\nAB: Nå?\nCD: Ja.\n", encoding="utf-8")
    (one,) = empty.sources.prepare([tmp_path / "K01.txt"])
    assert empty.labels.to_remember([one]) == ()
    first, second = one.speakers
    said = replace(one, speakers=(replace(first, is_interviewer=True), replace(second, participant="Ida")))
    assert [(rule.label, rule.is_interviewer) for rule in empty.labels.to_remember([said])] == [("AB", True)]
    assert empty.labels.all() == (), "nothing is written"
    empty.sources.bring_in([said])
    assert [(rule.label, rule.is_interviewer) for rule in empty.labels.all()] == [("AB", True)]


def test_a_label_that_is_nobody_makes_no_participant(empty: Study, tmp_path: Path) -> None:
    (tmp_path / "K01.txt").write_text("I: Hvordan?\nIP: Sådan.\nTV: Vejret.\nIP2: Nå.\nTV: Mere.\n", encoding="utf-8")
    (one,) = empty.sources.prepare([tmp_path / "K01.txt"])
    speakers = tuple(replace(seen, nobody=seen.label != "IP") for seen in one.speakers)
    source = empty.sources.bring_in([replace(one, speakers=speakers)]).added[0]
    people = empty.participants.all()
    assert [person.name for person in people] == ["IP (K01)"]
    assert empty.participants.in_cases() == dict.fromkeys(source.case_ids, people)


def test_a_proposed_person_is_taken_over_when_somebody_agrees(study: Study, tmp_path: Path) -> None:
    text = "Interview med Anna, frivillig\n\nI: Hvad gør I?\nIP: Vi mødes.\nI: Nå?\nIP: Ja.\n"
    one = incoming(study, tmp_path, "K01 nyt.txt", text)
    assert (one.speakers[1].proposed, one.speakers[1].proposed_is_known) == ("Anna", True)
    study.sources.bring_in([study.sources.with_proposed_people(one)])
    found = study.sources.speaker_names(source(study, "K01 nyt").id)
    assert found[1].name == "Anna"
    other = incoming(study, tmp_path, "K01 andet.txt", text.replace("mødes", "spiser"))
    study.sources.bring_in([other])
    assert study.sources.speaker_names(source(study, "K01 andet").id)[1].name == "IP (K01 andet)"
