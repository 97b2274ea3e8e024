from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.settings import Settings
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.remembered import forget_study, last_place, recent_studies, remember_study

if TYPE_CHECKING:
    from pathlib import Path


def test_the_latest_study_comes_first_and_each_only_once(settings: Settings, tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        remember_study(settings, tmp_path / name, name.upper())
    assert [study.title for study in recent_studies(settings)] == ["A", "B"]


def test_the_list_is_short(settings: Settings, tmp_path: Path) -> None:
    for number in range(20):
        remember_study(settings, tmp_path / str(number), str(number))
    assert [study.title for study in recent_studies(settings)][:2] == ["19", "18"]
    assert len(recent_studies(settings)) == 8


def test_the_place_is_kept_with_the_study(settings: Settings, tmp_path: Path) -> None:
    place = Place(Room.CODE, source_id="s", start=3, end=9)
    remember_study(settings, tmp_path / "a", "A", place)
    assert last_place(settings, tmp_path / "a") == place
    assert last_place(settings, tmp_path / "b") is None


def test_cases_side_by_side_are_kept_over_a_restart(settings: Settings, tmp_path: Path) -> None:
    remember_study(settings, tmp_path / "a", "A", Place(Room.COMPARE, case_id="1", case_ids=("1", "2")))
    again = Settings(tmp_path / "settings.json")
    assert last_place(again, tmp_path / "a") == Place(Room.COMPARE, case_id="1", case_ids=("1", "2"))
    settings.set("recent", [{"path": str(tmp_path / "b"), "title": "B", "place": {"room": "compare", "case_ids": 5}}])
    assert last_place(settings, tmp_path / "b") == Place(Room.COMPARE)


@pytest.mark.parametrize("page", [Page.CARD, Page.GUIDE, Page.YEARS, Page.SIDE, Page.JOINT])
def test_a_page_that_is_read_is_kept_over_a_restart(settings: Settings, tmp_path: Path, page: Page) -> None:
    remember_study(settings, tmp_path / "a", "A", Place(Room.COMPARE, case_id="1", page=page))
    assert last_place(Settings(tmp_path / "settings.json"), tmp_path / "a") == Place(
        Room.COMPARE, case_id="1", page=page
    )


@pytest.mark.parametrize("page", [Page.CORRECT, Page.NAMES, "attic", 7])
def test_a_page_that_writes_or_is_unknown_is_not_opened_by_itself(
    settings: Settings, tmp_path: Path, page: object
) -> None:
    place = {"room": "code", "source_id": "s", "page": page}
    settings.set("recent", [{"path": str(tmp_path / "a"), "title": "A", "place": place}])
    assert last_place(settings, tmp_path / "a") == Place(Room.CODE, source_id="s")


def test_a_missing_file_is_known_as_missing(settings: Settings, path: Path, tmp_path: Path) -> None:
    remember_study(settings, tmp_path / "gone", "Gone")
    remember_study(settings, path, "There")
    assert [(study.title, study.is_there) for study in recent_studies(settings)] == [("There", True), ("Gone", False)]


def test_a_study_can_be_forgotten(settings: Settings, tmp_path: Path) -> None:
    remember_study(settings, tmp_path / "a", "A")
    forget_study(settings, (tmp_path / "a").resolve())
    assert recent_studies(settings) == ()


@pytest.mark.parametrize(
    "kept",
    [
        None,
        "x",
        [1, {"path": 3}, {}],
        [{"path": "/x", "title": 4, "place": {"room": "cellar"}}],
        [{"path": "/x", "title": "", "place": {"room": "code", "nonsense": 1}}],
    ],
)
def test_damaged_settings_do_no_harm(settings: Settings, kept: object) -> None:
    settings.set("recent", kept)
    assert all(study.title == "x" for study in recent_studies(settings))
