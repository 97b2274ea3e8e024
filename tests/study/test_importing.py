"""Bringing sources in: what is made with them, what is refused, and who the labels are."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.bundle import Placing
from qualcase.coding.people import RoleIn
from qualcase.coding.sources import SourceKind
from tests.study.making import PEOPLE, TEXTS, case, incoming, participant, source, wave, write_texts

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study
    from qualcase.study.importing import Imported

TALK = "I: Hvad gør I?\n{name}: Vi mødes hver onsdag om {what}.\n"


def bring(study: Study, folder: Path, file: str, text: str, **placing: object) -> Imported:
    """Bring one text in."""
    return study.sources.bring_in([incoming(study, folder, file, text, Placing(**placing))])  # type: ignore[arg-type]


def said(done: Imported) -> str:
    return " ".join(map(str, done.made))


def speakers(study: Study, name: str) -> dict[str, str]:
    """Who the labels of a source are, by label."""
    found = study.sources.speaker_names(source(study, name).id)
    return {one.label: "?" if one.is_interviewer else one.name for one in found.values()}


# --- names


def test_a_source_is_called_by_its_file(empty: Study, tmp_path: Path) -> None:
    bring(empty, tmp_path, "K03 Åse.2015.txt", "En note.")
    only = empty.sources.all()[0]
    assert (only.name, only.suffix) == ("K03 Åse.2015", ".txt")


def test_a_second_of_the_same_name_gets_a_number(empty: Study, tmp_path: Path) -> None:
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        bring(empty, folder, "note.txt" if number < 2 else "NOTE.txt", f"Note nummer {number}.")
    assert sorted(one.name for one in empty.sources.all()) == ["NOTE (3)", "note", "note (2)"]


def test_two_of_the_same_name_in_one_import(empty: Study, tmp_path: Path) -> None:
    paths = []
    for number in range(2):
        folder = tmp_path / str(number)
        folder.mkdir()
        paths.append(folder / "note.txt")
        paths[-1].write_text(f"Note nummer {number}.", encoding="utf-8")
    empty.sources.bring_in(empty.sources.prepare(paths))
    assert sorted(one.name for one in empty.sources.all()) == ["note", "note (2)"]
    assert len(empty.history(10)) - len([one for one in empty.history(10) if one.kind == "barrier"]) == 2


# --- what is kept


def test_a_document_keeps_its_language_and_how_long_it_holds(empty: Study, tmp_path: Path) -> None:
    placing = {"language": "nb", "valid_from": dt.date(2014, 5, 1), "valid_to": dt.date(2017, 12, 31)}
    bring(empty, tmp_path, "plan.txt", "En plan.", **placing)
    only = empty.sources.all()[0]
    assert {name: getattr(only, name) for name in placing} == placing
    bring(empty, tmp_path, "note.txt", "En note.")
    assert source(empty, "note").language == empty.info().language


def test_text_turns_and_original_come_in(empty: Study, tmp_path: Path) -> None:
    text = "I: Hvad?\r\nAnna: Vi mo\u0308des.\r\n"
    bring(empty, tmp_path, "t.txt", text, cases=("K01",), wave="2015", kind=SourceKind.INTERVIEW)
    read = empty.sources.text(source(empty, "t").id)
    assert "mødes".replace("ø", "ö") in read.text
    assert "\r" not in read.text
    assert [read.text[turn.said : turn.end].strip() for turn in read.turns] == ["Hvad?", "Vi mödes."]
    assert read.interviewer_numbers == {0}
    assert read.version.original_name == "t.txt"
    assert empty.check() == ()


def test_a_source_comes_to_its_place(study: Study) -> None:
    start = source(study, "K01 start")
    assert start.case_ids == (case(study, "K01").id,)
    assert start.wave_id == wave(study, "2015").id
    assert start.kind is SourceKind.INTERVIEW
    assert start.site_id is None
    both = source(study, "Begge")
    assert both.case_ids == (case(study, "K01").id, case(study, "K02").id)
    plan = source(study, "Nordby plan")
    assert plan.case_ids == ()
    assert plan.site_id == case(study, "K01").site_id


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bare en note om et møde.", SourceKind.DOCUMENT),
        ("I: Hvad?\nAnna: Det.\n", SourceKind.INTERVIEW),
        ("I: Hvad?\nIP1: Det.\nIP2: Og det.\n", SourceKind.INTERVIEW),
        ("I: Hvad?\nIP1: Det.\nIP2: Og det.\nIP3: Nemlig.\n", SourceKind.GROUP_INTERVIEW),
    ],
)
def test_the_kind_is_told_by_who_speaks(empty: Study, tmp_path: Path, text: str, kind: SourceKind) -> None:
    bring(empty, tmp_path, "t.txt", text)
    assert empty.sources.all()[0].kind is kind


# --- what is made with it


def test_cases_sites_and_participants_are_made_and_said(empty: Study, tmp_path: Path) -> None:
    done = bring(
        empty,
        tmp_path,
        "t.txt",
        TALK.format(name="Anna", what="maden"),
        cases=("K01", "K02"),
        site="Nordby",
        wave="2015",
        kind=SourceKind.INTERVIEW,
    )
    assert [one.name for one in done.added] == ["t"]
    assert [one.name for one in empty.cases.all()] == ["K01", "K02"]
    assert [one.name for one in empty.sites.all()] == ["Nordby"]
    assert [one.name for one in empty.participants.all()] == ["Anna"]
    assert {one.site_id for one in empty.cases.all()} == {empty.sites.all()[0].id}
    for name in ("K01", "K02", "Nordby", "Anna"):
        assert name in said(done)


def test_what_is_there_is_taken(study: Study, tmp_path: Path) -> None:
    done = bring(
        study,
        tmp_path,
        "t.txt",
        "Ny note om klubben.",
        cases=("k01", "MADKLUBBEN"),
        site="nordby",
        wave="2017",
        kind=SourceKind.OBSERVATION,
    )
    assert done.made == ()
    assert done.added[0].case_ids == (case(study, "K01").id, case(study, "K02").id)
    assert len(study.cases.all()) == 2
    assert len(study.sites.all()) == 2


# --- what is refused


def test_an_unknown_wave_is_refused_and_the_others_come_in(empty: Study, tmp_path: Path) -> None:
    files = [
        incoming(empty, tmp_path, "one.txt", "En note.", Placing(wave="1914")),
        incoming(empty, tmp_path, "two.txt", "En anden note.", Placing(wave="2015")),
    ]
    done = empty.sources.bring_in(files)
    assert [one.name for one in done.refused] == ["one"]
    assert "1914" in str(done.refused[0].refused)
    assert [one.name for one in done.added] == ["two"]
    assert [one.name for one in empty.waves.all()] == ["2015", "2017"]


def test_the_same_text_is_refused_unless_asked_for(study: Study, tmp_path: Path) -> None:
    again = incoming(study, tmp_path, "copy.txt", TEXTS["K02 gruppe"][0], Placing(("K02",), None, "2015"))
    assert again.same_text_as == "K02 gruppe"
    before = study.history(1)
    done = study.sources.bring_in([again])
    assert done.added == ()
    assert "K02 gruppe" in str(done.refused[0].refused)
    assert study.history(1) == before
    assert [one.name for one in study.sources.bring_in([again], again=True).added] == ["copy"]


def test_the_same_text_twice_in_one_import(empty: Study, tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("Den samme note.", encoding="utf-8")
    done = empty.sources.bring_in(empty.sources.prepare([tmp_path / "one.txt", tmp_path / "two.txt"]))
    assert [one.name for one in done.added] == ["one"]
    assert [one.name for one in done.refused] == ["two"]


def test_a_bad_file_changes_nothing(empty: Study, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    before = empty.history()
    done = empty.sources.bring_in(empty.sources.prepare([tmp_path / "empty.txt", tmp_path / "gone.docx"]))
    assert [one.name for one in done.refused] == ["empty", "gone"]
    assert done.added == ()
    assert empty.history() == before
    assert empty.sources.all() == ()


# --- who the labels are


def test_a_label_that_names_nobody_is_somebody_new_in_each_source(empty: Study, tmp_path: Path) -> None:
    for name in ("one", "two"):
        bring(empty, tmp_path, f"{name}.txt", TALK.format(name="IP", what=name), cases=("K01",))
    assert speakers(empty, "one") == {"I": "?", "IP": "IP (one)"}
    assert speakers(empty, "two") == {"I": "?", "IP": "IP (two)"}
    assert len(empty.participants.all()) == 2


def test_a_name_is_known_in_its_case_only(empty: Study, tmp_path: Path) -> None:
    for name, case_name in (("one", "K01"), ("two", "K01"), ("three", "K02"), ("four", "K02")):
        bring(empty, tmp_path, f"{name}.txt", TALK.format(name="Anna", what=name), cases=(case_name,))
    assert [speakers(empty, name)["Anna"] for name in ("one", "two", "three", "four")] == [
        "Anna",
        "Anna",
        "Anna (2)",
        "Anna (2)",
    ]


def test_a_third_of_the_same_name_gets_the_next_number(empty: Study, tmp_path: Path) -> None:
    for number in range(1, 5):
        bring(empty, tmp_path, f"{number}.txt", TALK.format(name="Anna", what=number), cases=(f"K0{number}",))
    assert {one.name for one in empty.participants.all()} == {"Anna", "Anna (2)", "Anna (3)", "Anna (4)"}


def test_a_whole_name_wins_over_one_with_a_number(study: Study, tmp_path: Path) -> None:
    study.participants.add("Anna (2)", [RoleIn("citizen", case(study, "K01").id)])
    bring(study, tmp_path, "t.txt", TALK.format(name="Anna", what="maden"), cases=("K01",))
    assert speakers(study, "t")["Anna"] == "Anna"


def test_a_name_without_a_case_is_somebody_new(empty: Study, tmp_path: Path) -> None:
    for name in ("one", "two"):
        bring(empty, tmp_path, f"{name}.txt", TALK.format(name="Anna", what=name))
    assert speakers(empty, "one") != speakers(empty, "two")


def test_a_name_is_known_by_a_role_in_the_case(study: Study, tmp_path: Path) -> None:
    study.participants.add("Erik", [RoleIn("manager", case(study, "K02").id)])
    bring(study, tmp_path, "t.txt", TALK.format(name="Erik", what="maden"), cases=("K02",))
    assert speakers(study, "t")["Erik"] == "Erik"
    bring(study, tmp_path, "u.txt", TALK.format(name="Erik", what="kaffen"), cases=("K01",))
    assert speakers(study, "u")["Erik"] == "Erik (2)"


def test_a_name_in_a_joint_source_is_known_in_both_cases(empty: Study, tmp_path: Path) -> None:
    bring(empty, tmp_path, "one.txt", TALK.format(name="Anna", what="a"), cases=("K01", "K02"))
    bring(empty, tmp_path, "two.txt", TALK.format(name="Anna", what="b"), cases=("K02",))
    assert speakers(empty, "two")["Anna"] == "Anna"


def test_a_table_says_who_somebody_is_in_the_whole_study(study: Study, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text(TALK.format(name="IP", what="maden"), encoding="utf-8")
    table = tmp_path / "materials.csv"
    table.write_text("file,case,wave,kind,participants\nt.txt,K02,2017,interview,IP=Anna\n", encoding="utf-8")
    study.sources.bring_in(study.sources.prepare([tmp_path / "t.txt"], table=table))
    assert speakers(study, "t") == {"I": "?", "IP": "Anna"}
    assert source(study, "t").case_ids == (case(study, "K02").id,)


def test_a_role_that_the_label_tells_is_given_in_case_and_wave(study: Study, tmp_path: Path) -> None:
    bring(study, tmp_path, "t.txt", "I: Nå?\nErik (leder): Det går godt.\n", cases=("K02",), wave="2017")
    person = next(one for one in study.participants.all() if one.name.startswith("Erik"))
    here, there = case(study, "K02").id, case(study, "K01").id
    assert person.role_in((here,), wave(study, "2017").id) == "manager"
    assert person.role_in((here,), wave(study, "2015").id) is None
    assert person.role_in((there,), wave(study, "2017").id) is None


def test_a_table_gives_somebody_known_a_role(study: Study, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text(TALK.format(name="IP", what="maden"), encoding="utf-8")
    table = tmp_path / "materials.csv"
    table.write_text("file,case,wave,kind,participants\nt.txt,K02,2017,interview,IP=Anna (leder)\n", encoding="utf-8")
    study.sources.bring_in(study.sources.prepare([tmp_path / "t.txt"], table=table))
    here, waves = case(study, "K02").id, [one.id for one in study.waves.all()]
    assert [participant(study, "Anna").role_in((here,), one) for one in waves] == ["volunteer", "manager"]
    study.undo()
    assert participant(study, "Anna").roles == (RoleIn("volunteer"),)


def test_documents_have_turns_only_when_asked(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_text(TALK.format(name="Anna", what="maden"), encoding="utf-8")
    given = Placing(("K01",), None, "2015", SourceKind.DOCUMENT)
    assert study.sources.prepare([path], given=given)[0].turns == ()
    study.sources.bring_in(study.sources.prepare([path], given=given, all_turns=True))
    assert len(study.sources.text(source(study, "t").id).turns) == 2


def test_an_interviewer_is_no_participant(study: Study) -> None:
    assert {one.name for one in study.participants.all()} == set(PEOPLE)
    assert participant(study, "Anna").role_in((), None) == "volunteer"


# --- one action


def test_an_import_is_one_action_that_undo_takes_back(study: Study, tmp_path: Path) -> None:
    names = [one.name for one in study.sources.all()]
    people = study.participants.all()
    texts = {"n1.txt": "I: Hvad?\nErik: Det her.\n", "n2.txt": "En note om K09."}
    files = [incoming(study, tmp_path, name, text, Placing(("K09",), "Vestby", "2015")) for name, text in texts.items()]
    study.sources.bring_in(files)
    assert len(study.sources.all()) == len(names) + 2
    study.undo()
    assert [one.name for one in study.sources.all()] == names
    assert study.participants.all() == people
    assert {one.name for one in study.cases.all()} == {"K01", "K02"}
    assert {one.name for one in study.sites.all()} == {"Nordby", "Sydby"}
    study.redo()
    assert {"n1", "n2"} <= {one.name for one in study.sources.all()}
    assert "I: Hvad?" in study.sources.text(source(study, "n1").id).text
    assert study.check() == ()


def test_progress_is_told_of_each_file(empty: Study, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    files = empty.sources.prepare(write_texts(tmp_path))
    empty.sources.bring_in(files, progress=lambda done, total, what="": told.append((done, total)))
    assert told[0] == (0, len(TEXTS))
    assert told[-1] == (len(TEXTS), len(TEXTS))
