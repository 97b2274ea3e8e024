"""Operations on waves, sites, areas, cases, participants and coders, and what the study says of itself."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.memos import MemoTarget
from qualcase.coding.people import RoleIn
from qualcase.errors import StudyFileError, UndoRefusedError, UserError
from qualcase.study import Study
from tests.study.making import case, code, coded, coder, participant, source, wave

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.changes import Changes


# --- waves, sites, cases


def test_waves_stand_in_the_order_in_which_they_were_added(empty: Study) -> None:
    empty.waves.add("2009", dt.date(2009, 1, 1), dt.date(2009, 6, 1))
    assert [one.name for one in empty.waves.all()] == ["2015", "2017", "2009"]
    assert empty.waves.all()[2].starts == dt.date(2009, 1, 1)
    empty.waves.set(empty.waves.all()[2].id, position=-1)
    assert [one.name for one in empty.waves.all()] == ["2009", "2015", "2017"]


def test_names_of_the_frame_are_their_own(study: Study) -> None:
    with pytest.raises(UserError, match="already a wave"):
        study.waves.add("2015")
    with pytest.raises(UserError, match="already a site"):
        study.sites.add(" NORDBY ")
    with pytest.raises(UserError, match="already a case"):
        study.cases.add("k01")
    with pytest.raises(UserError, match="already a participant"):
        study.participants.add("anna")
    for add in (study.waves.add, study.sites.add, study.cases.add, study.participants.add):
        with pytest.raises(UserError, match="cannot be empty"):
            add("  ")
    with pytest.raises(UserError, match="already a wave"):
        study.waves.set(wave(study, "2015").id, name="2017")
    with pytest.raises(UserError, match="already a case"):
        study.cases.set(case(study, "K01").id, name="K02")


def test_names_can_be_changed_and_tidied(study: Study) -> None:
    assert study.waves.set(wave(study, "2015").id, name=" 2015  forår").name == "2015 forår"
    assert study.sites.set(study.sites.all()[0].id, name="NORDBY").name == "NORDBY"
    assert study.cases.set(case(study, "K01").id, name="k01", title="Nyt navn").full_name == "k01 Nyt navn"
    assert study.participants.set(participant(study, "Anna").id, name="Anna  Bo").name == "Anna Bo"
    assert "Anna Bo" in {one.participant for one in study.excerpts()}


def test_sites_and_cases_are_sorted_by_name(study: Study) -> None:
    study.sites.add("Aarhus")
    study.cases.add("K10", site="Nordby")
    study.cases.add("K2", site="Nordby")
    study.cases.add("A1")
    assert [one.name for one in study.sites.all()] == ["Aarhus", "Nordby", "Sydby"]
    assert [one.name for one in study.cases.all()] == ["K01", "K2", "K10", "K02", "A1"]


def test_a_case_makes_the_site_and_areas_that_it_names(study: Study) -> None:
    made = study.cases.add("K03", "Haven", "Vestby", ["natur", "KULTUR"], starts=dt.date(2014, 1, 1), note="n")
    assert [one.name for one in study.sites.all()] == ["Nordby", "Sydby", "Vestby"]
    assert [one.name for one in study.frame().areas] == ["kultur", "natur", "sundhed"]
    assert len(made.area_ids) == 2
    study.undo()
    assert [one.name for one in study.sites.all()] == ["Nordby", "Sydby"]
    assert [one.name for one in study.frame().areas] == ["kultur", "sundhed"]


def test_a_case_moves_to_another_site_and_other_areas(study: Study) -> None:
    one = case(study, "K01")
    moved = study.cases.set(one.id, site="sydby", areas=["natur"])
    assert moved.site_id == case(study, "K02").site_id
    assert [area.name for area in study.frame().areas if area.id in moved.area_ids] == ["natur"]
    assert study.cases.set(one.id, site=None).site_id is None
    study.undo()
    study.undo()
    assert case(study, "K01") == one


# --- people


def test_roles_are_kept_in_their_order(study: Study) -> None:
    roles = (RoleIn("manager", case(study, "K01").id, wave(study, "2017").id), RoleIn("citizen"))
    study.participants.set(participant(study, "Bo").id, roles=roles)
    assert participant(study, "Bo").roles == roles
    study.undo()
    assert participant(study, "Bo").roles == (RoleIn("volunteer"),)


def test_a_coder_is_made_once(study: Study) -> None:
    count = len(study.coders.all())
    assert study.coders.ensure("  METTE ") == study.coders.get("Mette")
    new = study.coders.ensure("Pia  Lund")
    assert (new.name, len(study.coders.all())) == ("Pia Lund", count + 1)
    assert study.coders.get("gone") is None
    with pytest.raises(UserError, match="cannot be empty"):
        study.coders.ensure(" ")


# --- memos


def test_a_memo_of_each_coder_on_each_thing(study: Study) -> None:
    one = code(study, "Roller").id
    mette, ole = coder(study, "Mette").id, coder(study, "Ole").id
    study.memos.write(MemoTarget.CODE, one, "først", mette)
    study.memos.write(MemoTarget.CODE, one, "så", mette)
    study.memos.write(MemoTarget.CODE, one, "Oles", ole)
    study.memos.write(MemoTarget.CODE, one, "ingens")
    assert {(memo.coder_id, memo.text) for memo in study.memos.of(MemoTarget.CODE, one)} == {
        (mette, "så"),
        (ole, "Oles"),
        (None, "ingens"),
    }
    study.memos.write(MemoTarget.CODE, one, "  ", mette)
    assert {memo.text for memo in study.memos.of(MemoTarget.CODE, one)} == {"Oles", "ingens"}
    study.undo()
    assert {memo.text for memo in study.memos.of(MemoTarget.CODE, one)} == {"så", "Oles", "ingens"}


def test_a_memo_that_says_the_same_leaves_no_trace(study: Study) -> None:
    one = source(study, "Begge").id
    study.memos.write(MemoTarget.SOURCE, one, "tekst")
    before = study.history(1)
    study.memos.write(MemoTarget.SOURCE, one, "tekst")
    study.memos.write(MemoTarget.SOURCE, source(study, "K01 start").id, "")
    assert study.history(1) == before


def test_undo_names_what_a_memo_is_on(study: Study) -> None:
    things = (
        (MemoTarget.CODE, code(study, "Roller").id, "Roller"),
        (MemoTarget.SOURCE, source(study, "Begge").id, "Begge"),
        (MemoTarget.CASE, case(study, "K01").id, "K01"),
        (MemoTarget.SITE, study.sites.all()[0].id, "Nordby"),
        (MemoTarget.STUDY, study.info().id, "Prøve"),
    )
    for target, target_id, name in things:
        study.memos.write(target, target_id, "tekst")
        assert name in str(study.can_undo())
    coding = coded(study, "Begge", "Derovre er alt mundtligt")
    study.memos.write(MemoTarget.CODING, coding.id, "tekst")
    assert study.can_undo()
    assert len(study.memos.all()) == 6


# --- the study itself


def test_a_new_study_has_its_waves_and_title(tmp_path: Path) -> None:
    with Study.create(tmp_path / "Ny", waves=(" 2015 ", "", "2017")) as made:
        assert made.path.name == "Ny.qualcase"
        assert made.info().title == "Ny"
        assert [one.name for one in made.waves.all()] == ["2015", "2017"]
        assert made.info().codebook_languages == ("da",)
        assert not made.info().demo
    with pytest.raises(StudyFileError):
        Study.create(tmp_path / "Ny")
    with pytest.raises(UserError, match="same name"):
        Study.create(tmp_path / "To", waves=("a", "A"))
    assert not (tmp_path / "To.qualcase").exists()


def test_a_study_that_cannot_be_begun_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        Study.create(tmp_path / "x", codebook="no such codebook")
    assert list(tmp_path.iterdir()) == []


def test_a_study_opens_with_or_without_its_suffix(study: Study) -> None:
    path = study.path
    study.close()
    with Study.open(path.with_suffix("")) as again:
        assert again.info().title == "Prøve"


def test_the_title_can_be_changed(study: Study) -> None:
    assert study.set_info(title="Ny titel").title == "Ny titel"
    study.undo()
    assert study.info().title == "Prøve"


def test_listeners_are_told_what_changed(study: Study) -> None:
    told: list[Changes] = []
    stop = study.subscribe(told.append)
    one = coded(study, "Begge", "Derovre er alt mundtligt")
    study.codings.set(one.id, note="x")
    assert told[0].touches("coding")
    assert not told[0].touches("code")
    assert told[0].source_ids == {one.source_id}
    study.undo()
    assert told[1].touches("coding")
    assert told[1].source_ids == {one.source_id}
    stop()
    study.redo()
    assert len(told) == 2


def test_undo_ends_at_the_beginning(empty: Study) -> None:
    empty.undo()  # the waves
    assert empty.waves.all() == ()
    assert empty.can_undo() is None
    with pytest.raises(UndoRefusedError):
        empty.undo()
    empty.redo()
    assert [one.name for one in empty.waves.all()] == ["2015", "2017"]
    assert empty.can_redo() is None
    with pytest.raises(UndoRefusedError):
        empty.redo()


def test_a_new_action_ends_redo(study: Study) -> None:
    study.codebook.add("Ny")
    study.undo()
    assert study.can_redo()
    study.codebook.add("Anden")
    assert study.can_redo() is None


def test_history_newest_first(study: Study) -> None:
    study.codebook.add("Ny")
    study.undo()
    kinds = [action.kind for action in study.history(2)]
    assert kinds == ["undo", "do"]
    assert study.history(2)[1].undone
    assert len(study.history(3)) == 3
