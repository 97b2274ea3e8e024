"""Every page on which findings are made is drawn, each another one; the study stays as it is."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from qualcase.study import Study
from qualcase.ui.patterns.state import Kind
from qualcase.ui.pictures.interpreting import draw_interpreting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_each_page_is_another(built_demo: Path, tmp_path: Path, qtbot: QtBot) -> None:
    path = Path(shutil.copy(built_demo, tmp_path / "demo.qualcase"))
    with Study.open(path) as study:
        before = len(study.history())
    drawn = draw_interpreting(path, tmp_path)
    kinds = [f"pattern-{one.value}" for one in Kind]
    names = ["summaries", "changes", "claims", "ratings", "qca", *kinds, "qca-paths", "drift"]
    assert [one.stem for one in drawn] == names
    pictures = [QImage(str(one)) for one in drawn]
    assert len({bytes(one.constBits()) for one in pictures}) == len(pictures)
    with Study.open(path) as study:
        assert len(study.history()) == before


def test_a_study_without_findings_is_drawn_too(path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    assert "drift-dark" not in [one.stem for one in draw_interpreting(path, tmp_path, dark=True)]
