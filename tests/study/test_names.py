"""Finding things by what people type."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from qualcase.errors import AmbiguousNameError, UnknownNameError
from tests.study.making import case, code, incoming, participant, source, wave

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study


# --- sources


@pytest.mark.parametrize("typed", ["K01 start", "K01 start.txt", "k01 START", " K01 start ", "K01 st", "K01 START.TXT"])
def test_a_source_by_name_suffix_case_or_beginning(study: Study, typed: str) -> None:
    assert study.names.sources.find(typed).name == "K01 start"


def test_a_source_by_id(study: Study) -> None:
    one = source(study, "Begge")
    assert study.names.sources.find(one.id) == one


def test_a_name_in_another_normal_form_is_the_same(study: Study) -> None:
    assert study.names.sources.find(unicodedata.normalize("NFD", "K01 besøg")).name == "K01 besøg"
    study.cases.add(unicodedata.normalize("NFD", "Åse"))
    assert study.names.cases.find("Åse").name == unicodedata.normalize("NFD", "Åse")


def test_a_whole_name_wins_over_a_beginning(study: Study, tmp_path: Path) -> None:
    study.sources.bring_in([incoming(study, tmp_path, "K01.txt", "En note for sig.")])
    assert study.names.sources.find("K01").name == "K01"
    assert study.names.sources.find("k01").name == "K01"


def test_exact_letters_win_over_others(study: Study) -> None:
    study.participants.add("anna maria")
    with pytest.raises(AmbiguousNameError):
        study.names.participants.find("ann")
    assert study.names.participants.find("anna").name == "Anna"


def test_several_matches_are_listed(study: Study) -> None:
    with pytest.raises(AmbiguousNameError) as refused:
        study.names.sources.find("K01")
    assert set(refused.value.matches) == {"K01 start", "K01 senere", "K01 besøg"}
    assert "K01 besøg" in str(refused.value)


@pytest.mark.parametrize("typed", ["K09", "", "   "])
def test_unknown_names_come_with_the_nearest(study: Study, typed: str) -> None:
    with pytest.raises(UnknownNameError) as refused:
        study.names.sources.find(typed)
    assert refused.value.nearest
    assert set(refused.value.nearest) <= {one.name for one in study.sources.all()}
    assert study.names.sources.maybe(typed) is None


def test_the_nearest_is_near(study: Study) -> None:
    for typed, expected in (("K02 grupe", "K02 gruppe"), ("k01 strat", "K01 start"), ("nordby pln", "Nordby plan")):
        assert study.names.sources.nearest(typed)[0] == expected
    assert study.names.cases.nearest("Læsevener")[0] == "K01"  # by its title


def test_nothing_at_all_has_no_nearest(empty: Study) -> None:
    with pytest.raises(UnknownNameError) as refused:
        empty.names.sources.find("K01")
    assert refused.value.nearest == ()
    assert "K01" in str(refused.value)


# --- the rest of the frame


@pytest.mark.parametrize("typed", ["K01", "Læsevenner", "K01 Læsevenner", "læse", "k01"])
def test_a_case_by_handle_title_or_both(study: Study, typed: str) -> None:
    assert study.names.cases.find(typed) == case(study, "K01")


def test_waves_sites_areas_coders_and_participants(study: Study) -> None:
    assert study.names.waves.find("2017") == wave(study, "2017")
    assert study.names.sites.find("nord").name == "Nordby"
    assert study.names.areas.find("kultur").name == "kultur"
    assert study.names.coders.find("ole").name == "Ole"
    assert study.names.participants.find("Dor") == participant(study, "Dorthe")
    with pytest.raises(AmbiguousNameError):
        study.names.waves.find("20")
    with pytest.raises(UnknownNameError):
        study.names.waves.find("2016")


@pytest.mark.parametrize("typed", ["volunteer", "frivillig", "Frivillig", "VOLUNTEER"])
def test_roles_by_key_or_word(study: Study, typed: str) -> None:
    assert study.names.roles.find(typed) == "volunteer"


def test_a_role_that_nobody_has_is_unknown(study: Study) -> None:
    with pytest.raises(UnknownNameError) as refused:
        study.names.roles.find("citizen")
    assert set(refused.value.nearest) <= {"employee", "manager", "volunteer"}


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("interview", "interview"),
        ("observation", "observation"),
        ("document", "document"),
        ("group_interview", "group_interview"),
    ],
)
def test_kinds_by_key(study: Study, typed: str, kind: str) -> None:
    assert study.names.kinds.find(typed) == kind


# --- codes


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("Forankring", "Forankring"),
        ("forankring/aftaler", "Forankring/Aftaler"),
        ("Aftaler", "Forankring/Aftaler"),
        ("Forankring / Åbenhed", "Forankring/Åbenhed"),
        (r"Roller/Nøgler\/skilte", r"Roller/Nøgler\/skilte"),
        (r"Nøgler\/skilte", r"Roller/Nøgler\/skilte"),
        ("Rol", "Roller"),
        ("Foran", "Forankring"),
        ("Aft", "Forankring/Aftaler"),
    ],
)
def test_codes_by_path_name_or_beginning(study: Study, typed: str, path: str) -> None:
    assert study.names.code(typed) == code(study, path)


def test_a_code_by_id(study: Study) -> None:
    one = code(study, "Forankring/Aftaler")
    assert study.names.code(one.id) == one


def test_a_path_wins_over_a_name(study: Study) -> None:
    study.codebook.add("Aftaler")
    assert study.names.code("Aftaler") == code(study, "Aftaler")
    assert study.names.code("Forankring/Aftaler") == code(study, "Forankring/Aftaler")


def test_a_name_of_several_codes_is_listed_by_path(study: Study) -> None:
    study.codebook.add("Aftaler", code(study, "Roller").id)
    with pytest.raises(AmbiguousNameError) as refused:
        study.names.code("Aftaler")
    assert set(refused.value.matches) == {"Forankring/Aftaler", "Roller/Aftaler"}


def test_an_unknown_code_comes_with_the_nearest_paths(study: Study) -> None:
    with pytest.raises(UnknownNameError) as refused:
        study.names.code("Forankring/Aftale r")
    assert refused.value.nearest[0] == "Forankring/Aftaler"
