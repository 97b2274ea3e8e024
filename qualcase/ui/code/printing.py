"""Printing the open text with the codings that are shown, or saving it as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QFileDialog

from qualcase.ui.code.drawn import marks_of, title_parts, voices_of
from qualcase.ui.theme import fonts
from qualcase.ui.theme.tokens import LIGHT
from qualcase.ui.transcript.printout import Printout, a4
from qualcase.ui.transcript.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtPrintSupport import QPrinter

    from qualcase.ui.code.screen import CodeScreen

translate = QCoreApplication.translate


class Printing:
    """Of one screen."""

    def __init__(self, screen: CodeScreen) -> None:
        """Nothing is made before it is asked for."""
        self._screen = screen

    def print(self) -> None:
        """Show the pages, from where they are printed."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        if self._screen.state.opened is None:
            return
        printer = QPrinter()
        self._prepare(printer)
        printer.setDocName(self._screen.state.opened.text.source.name)
        preview = QPrintPreviewDialog(printer, self._screen.window())
        preview.paintRequested.connect(self.draw)
        preview.exec()
        preview.deleteLater()

    def save(self) -> None:
        """Ask where the PDF shall be, and write it."""
        opened = self._screen.state.opened
        if opened is None:
            return
        proposed = self._screen.session.study.path.parent / f"{opened.text.source.name}.pdf"
        title = translate("CodeScreen", "Save the text with its codings")
        chosen, _ = QFileDialog.getSaveFileName(self._screen, title, str(proposed), "PDF (*.pdf)")
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the PDF; what stood there is replaced only by a whole one."""
        path = path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")
        beside = path.with_name(f".{path.name}.part")
        pages = self._write(beside) if _can_be_written(beside) else 0
        if pages and _put(beside, path):
            self._screen.session.say(translate("CodeScreen", "The text is in {file}.").format(file=path))
        else:
            words = translate("CodeScreen", "{file} could not be written. Choose another folder, or close the file.")
            self._screen.session.say(words.format(file=path.name), warning=True)

    def _write(self, path: Path) -> int:
        writer = QPdfWriter(str(path))
        writer.setTitle(path.name.removeprefix(".").removesuffix(".part"))
        self._prepare(writer)
        return self.draw(writer)

    def _prepare(self, device: QPdfWriter | QPrinter) -> None:
        # What a mark looks like was recorded in pixels of the screen; letters and lines stay sharp all the same.
        device.setResolution(self._screen.logicalDpiX())
        a4(device)

    def draw(self, device: QPagedPaintDevice) -> int:
        """Draw the pages of the open text; how many there are."""
        state, settings = self._screen.state, self._screen.session.settings
        if state.opened is None:
            return 0
        text = state.opened.text
        sheet = Sheet(text.text, text.turns, voices_of(state.opened))
        sheet.set_marks(marks_of(state, LIGHT))
        whose = ", ".join(state.shown_coders())
        coded = translate("CodeScreen", "coded by {coders}").format(coders=whose) if whose else ""
        title = " · ".join(part for part in (*title_parts(state, state.opened), coded) if part) or text.source.name
        printout = Printout(sheet, fonts.reading(settings), fonts.letters(settings), title)
        pages = printout.print_on(device)
        printout.deleteLater()
        return pages


def _can_be_written(path: Path) -> bool:
    try:
        path.touch()
    except OSError:
        return False
    return True


def _put(beside: Path, path: Path) -> bool:
    """Put a finished file in its place; whether that could be done."""
    try:
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        return False
    return True
