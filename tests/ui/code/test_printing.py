"""The text on paper: every word of it once, with speakers and names of codes; line width on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog

from qualcase.ui.theme import fonts
from tests.ui.code.conftest import FIRST

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.code.conftest import Desk


def words_of(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def run(desk: Desk, action_id: str) -> None:
    next(one for one in desk.screen.actions_here() if one.id == action_id).run()


def test_the_text_is_saved_as_pdf(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "ud"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    run(desk, "code.pdf")
    pages = words_of(tmp_path / "ud.pdf")
    assert len(pages) == 1
    for words in ("Ingen kender os endnu.", "Båret af én", "volunteer", "K03 · 2015", "coded by Anna", "1 / 1"):
        assert words in pages[0], words
    assert "Synlighed" not in pages[0], "what others coded is not shown, and so not printed"
    assert "ud.pdf" in desk.said[-1]
    assert not list(tmp_path.glob("*.part"))


def test_a_long_text_is_cut_between_lines(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "K04_2015_interview_lang.txt"
    lines = [f"IP: Linje nummer {number} i en lang samtale." for number in range(120)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    desk.do(lambda: desk.study.sources.bring_in(desk.study.sources.prepare([path])))
    desk.open("K04_2015_interview_lang")
    desk.screen.printing.write(tmp_path / "lang.pdf")
    pages = words_of(tmp_path / "lang.pdf")
    assert len(pages) > 2
    for number in range(120):
        assert sum(f"nummer {number} i" in page for page in pages) == 1
    assert f"{len(pages)} / {len(pages)}" in pages[-1]


def test_what_cannot_be_written_is_said_and_the_old_file_stays(desk: Desk, tmp_path: Path) -> None:
    desk.screen.printing.write(tmp_path / "findes" / "ikke.pdf")
    assert "could not be written" in desk.said[-1]
    (tmp_path / "mappe.pdf").mkdir()
    desk.screen.printing.write(tmp_path / "mappe.pdf")
    assert "could not be written" in desk.said[-1]
    assert not list(tmp_path.glob(".*.part"))


def test_the_pages_are_seen_before_they_are_printed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def preview(dialog: QPrintPreviewDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "set.pdf"))
        dialog.paintRequested.emit(printer)
        return 0

    monkeypatch.setattr(QPrintPreviewDialog, "exec", preview)
    desk.keys("Ctrl+P")
    assert "Ingen kender os endnu." in words_of(tmp_path / "set.pdf")[0]


def test_lines_become_longer_and_shorter_and_stay_so(desk: Desk) -> None:
    desk.screen.resize(1600, 700)
    usual = desk.view.viewport().width()
    desk.keys("Alt+-", "Alt+-", "Alt+-")
    assert desk.session.settings.get(fonts.LETTERS_KEY) == 60
    assert "60 characters" in desk.said[-1]
    narrow = desk.view.viewport().width()
    assert narrow < usual
    desk.keys("Alt++", "Alt++", "Alt++", "Alt++")
    assert desk.session.settings.get(fonts.LETTERS_KEY) == 75
    assert desk.view.viewport().width() > usual
    desk.session.settings.set(fonts.LETTERS_KEY, "nonsense")
    assert fonts.letters(desk.session.settings) == fonts.USUAL_LETTERS
    desk.open("K04_2017_interview_leder")
    desk.open(FIRST)
