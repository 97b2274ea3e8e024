"""Recipes of the sample: one key writes them all at once, each about what its name says."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import openpyxl

from qualcase.coding.recipes import Outcome
from qualcase.study import Study

if TYPE_CHECKING:
    import pytest


def test_all_recipes_are_written_without_a_question(
    built_demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUALCASE_HOME", str(tmp_path / "home"))
    path = Path(shutil.copy(built_demo, tmp_path / "demo.qualcase"))
    with Study.open(path) as study:
        ran = study.recipes.run_all()
    assert [one.recipe.name for one in ran] == ["Uddrag om roller", "Møde med Fjordby", "Sammenfatninger til Excel"]
    assert {one.outcome for one in ran} == {Outcome.WRITTEN}
    roles, meeting, summaries = (one.files[0] for one in ran)
    assert {one.parent for one in (roles, meeting, summaries)} == {tmp_path / "rapporter"}
    headings = {
        one.text for one in docx.Document(str(roles)).paragraphs if one.style and str(one.style.name)[:7] == "Heading"
    }
    assert {"Rammer og roller", "Roller"} <= headings
    assert not {"Grænser", "Ledelse", "Forankring"} & headings
    told = "\n".join(one.text for one in docx.Document(str(meeting)).paragraphs)
    assert "Fjordby" in told
    assert "Havneparken" not in told
    cells = openpyxl.load_workbook(summaries).worksheets[0]
    assert sum(1 for _ in cells.iter_rows()) > 20
