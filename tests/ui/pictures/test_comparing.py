"""Every display of Compare is drawn, each another one; the study stays as it is."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from qualcase.coding.comparison import Measure
from qualcase.study import Study
from qualcase.ui.pictures.comparing import draw_comparing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PAGES = ["side-by-side", "cases-side-by-side", "case-years", "site-years", "answers", "guide-questions", "collection"]


def test_each_display_is_another(built_demo: Path, tmp_path: Path, qtbot: QtBot) -> None:
    path = Path(shutil.copy(built_demo, tmp_path / "demo.qualcase"))
    with Study.open(path) as study:
        before = len(study.history())
    drawn = draw_comparing(path, tmp_path)
    measures = [f"measure-{one.value}" for one in Measure]
    assert [one.stem for one in drawn] == [*measures, "compare-explained", "compare-roles", *PAGES]
    pictures = [QImage(str(one)) for one in drawn]
    assert {(one.width(), one.height()) for one in pictures} == {(1440, 900)}
    assert len({bytes(one.constBits()) for one in pictures}) == len(pictures)
    with Study.open(path) as study:
        assert len(study.history()) == before


def test_what_a_study_does_not_have_is_left_out(path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    assert [one.stem for one in draw_comparing(path, tmp_path, dark=True)] == ["guide-questions-dark"]
