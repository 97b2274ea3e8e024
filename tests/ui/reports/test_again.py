"""A report in Word that came back is made again in the window, by keys and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.ui.base.place import Page, Place, Room
from tests.study.making import code_quote
from tests.study.returning.working_over import Worked, texts
from tests.ui.reports.conftest import Key, Shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ORDER = ReportOrder(ReportKind.SIDE_BY_SIDE)
NEW = "Nu kender de mig"
OWN = "Here the municipality begins."


def came_back(path: Path) -> Path:
    """Somebody wrote a paragraph of their own at the end of a report."""
    worked = Worked(path)
    worked.body[-1].addprevious(worked.paragraph(OWN))
    worked.save()
    return path


@pytest.fixture
def report(shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report that came back; the person chooses it when asked."""
    path = tmp_path / "report.docx"
    shown.study.reports.write(ORDER, path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return came_back(path)


def button_of(shown: Shown, words: str) -> QPushButton:
    def found() -> list[QPushButton]:
        return [one for one in shown.screen.findChildren(QPushButton) if one.text() == words and one.isVisible()]

    shown.qtbot.waitUntil(lambda: bool(found()))  # what was done is told a moment after it is done
    return found()[0]


def test_what_would_become_of_it_is_seen_before_anything_is_written(shown: Shown, report: Path) -> None:
    code_quote(shown.study, "K02_2017_interview_frivillig", NEW, "Roller", "Anna")
    before = report.read_bytes()
    shown.settle()
    shown.click(shown.desk.left.again)
    told = shown.desk.again_strip.told
    assert told[0].startswith("report.docx: 1 excerpt")
    assert "1 paragraph" in told[1]
    assert report.read_bytes() == before
    assert shown.desk.again_strip.elsewhere.hasFocus()
    assert [one.name for one in report.parent.glob("report*")] == ["report.docx"]


def test_in_its_place_the_old_one_is_kept(shown: Shown, report: Path) -> None:
    new = code_quote(shown.study, "K02_2017_interview_frivillig", NEW, "Roller", "Anna")
    before = report.read_bytes()
    shown.settle()
    shown.desk.paper.setFocus()
    shown.press(Key.Key_A)
    shown.press(Key.Key_Tab)
    shown.press(Key.Key_Return)
    assert (report.parent / "report.docx.bak").read_bytes() == before
    assert OWN in texts(report)
    assert any(NEW in one for one in texts(report))
    told = shown.desk.again_strip.told
    assert told[0] == "Wrote report.docx. The old one is report.docx.bak."
    assert told[1] == f"Added: {shown.study.excerpt_ids.one(new.id)}"
    assert not shown.desk.again_strip.here.isVisible()


def test_elsewhere_leaves_the_old_one_as_it_is(shown: Shown, report: Path, saving: Callable[[str], Path]) -> None:
    before, new = report.read_bytes(), saving("other")
    shown.click(shown.desk.left.again)
    assert shown.desk.again_strip.told[0] == "report.docx: nothing became different in the study."
    shown.press(Key.Key_Return)
    assert report.read_bytes() == before
    assert OWN in texts(new.with_suffix(".docx"))
    assert not list(report.parent.glob("*.bak"))


def test_a_file_that_is_no_report_is_said_and_stays(shown: Shown, report: Path) -> None:
    report.write_text("mine")
    shown.click(shown.desk.left.again)
    assert shown.desk.again_strip.told == ("Nothing was written.",)
    assert not shown.desk.again_strip.here.isVisible()
    assert report.read_text() == "mine"


@pytest.mark.parametrize("page", [None, Page.RECIPES])
def test_the_file_of_a_recipe_is_made_again_with_what_they_wrote(shown: Shown, path: Path, page: Page | None) -> None:
    made = shown.study.recipes.save("Ud", ORDER, pattern="{report}")
    shown.study.recipes.run(made.id)
    target = came_back(path.parent / "Ud.docx")
    shown.qtbot.waitUntil(lambda: shown.desk.recipes.count() == 1)
    shown.go(Place(Room.REPORTS, page=page) if page else Place(Room.REPORTS, row_id="excerpts"))
    shown.press(Key.Key_F5)
    beside = path.parent / "Ud (2).docx"
    assert OWN in texts(target)
    assert OWN not in texts(beside)
    shown.click(button_of(shown, "Make it again with what they wrote…"))
    assert "Ud.docx" in shown.desk.again_strip.told[0]
    shown.click(shown.desk.again_strip.here)
    assert OWN in texts(target)
    assert (path.parent / "Ud.docx.bak").exists()
    # It is theirs still: the next run leaves it where it is.
    ran = shown.study.recipes.run(made.id)
    assert ran.kept == target
    assert OWN in texts(target)


def test_one_strip_tells_at_a_time(shown: Shown, report: Path) -> None:
    assert report.exists()
    shown.study.recipes.save("Ud", shown.desk.order(), pattern="{report}")
    shown.qtbot.waitUntil(lambda: shown.desk.recipes.count() == 1)
    shown.settle()
    shown.press(Key.Key_F5)
    assert shown.desk.results.isVisible()
    shown.click(shown.desk.left.again)
    assert shown.desk.again_strip.isVisible()
    assert not shown.desk.results.isVisible()
    shown.desk.kinds.setFocus()
    shown.press(Key.Key_F5)
    assert shown.desk.results.isVisible()
    assert not shown.desk.again_strip.isVisible()
