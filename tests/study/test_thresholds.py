"""Thresholds of a study are kept in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.comparison import Thresholds
from qualcase.errors import UserError
from qualcase.settings import Settings
from qualcase.study.thresholds import keep_thresholds, kept_thresholds

if TYPE_CHECKING:
    from pathlib import Path


def test_kept_for_one_study_and_not_for_another(tmp_path: Path) -> None:
    mine = Thresholds(points=30, ratio=2, steps=1, turn=2, talk=3)
    keep_thresholds(Settings(tmp_path / "s.json"), "one", mine)
    keep_thresholds(Settings(tmp_path / "s.json"), "other", Thresholds(points=10))
    held = Settings(tmp_path / "s.json")
    assert kept_thresholds(held, "one") == mine
    assert kept_thresholds(held, "other") == Thresholds(points=10)
    assert kept_thresholds(held, "third") == Thresholds()


@pytest.mark.parametrize("wrong", [{"points": 0}, {"ratio": 1}, {"steps": -1}, {"turn": float("inf")}, {"talk": 0.5}])
def test_what_would_mark_everything_is_refused(tmp_path: Path, wrong: dict[str, float]) -> None:
    settings = Settings(tmp_path / "s.json")
    with pytest.raises(UserError, match="everything would be marked"):
        keep_thresholds(settings, "one", Thresholds(**wrong))
    assert kept_thresholds(settings, "one") == Thresholds()


@pytest.mark.parametrize("damaged", [[], {"one": 3}, {"one": {"points": "many", "colour": 3, "ratio": 0.2}}])
def test_damaged_settings_count_as_never_set(tmp_path: Path, damaged: Any) -> None:
    settings = Settings(tmp_path / "s.json")
    settings.set("compare.thresholds", damaged)
    assert kept_thresholds(settings, "one") == Thresholds()
