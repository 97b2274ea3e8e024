"""What is taken out of the page: a table or a picture on the clipboard, or either as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from qualcase.errors import UserError
from qualcase.ui.charts.sheet import Picture
from qualcase.ui.check.copying import copy_tables
from qualcase.ui.check.saving import ask_where, copy_picture, save_picture
from qualcase.ui.patterns.making import make_drawing, tables_of
from qualcase.ui.patterns.words import title_of
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.base.session import Session
    from qualcase.ui.patterns.page import PatternsPage
    from qualcase.ui.patterns.state import Shown

translate = QCoreApplication.translate
_NARROWEST, _WIDEST = 720, 1000


class Taking:
    """Copies and saves what the page shows, and says so."""

    def __init__(self, session: Session, page: PatternsPage) -> None:
        """Say it on the session's message line."""
        self._session, self._page = session, page

    def table(self) -> None:
        """Copy the figures as a table with the caption."""
        shown = self._shown
        if shown is not None:
            copy_tables(tables_of(shown))
            self._session.say(translate("Patterns", "Copied the table with its caption"))

    def picture(self) -> None:
        """Copy the drawing with its caption and check."""
        self._try(copy_picture, translate("Patterns", "Copied the picture"))

    def save_picture(self) -> None:
        """Ask for a file and save the drawing there, as SVG or PNG."""
        if self._shown is not None:
            path = ask_where(self._page, title_of(self._page.state.asked.kind))
            if path is not None:
                self.write_picture(path)

    def write_picture(self, path: Path) -> None:
        """Save the drawing."""
        said = translate("Patterns", "Wrote {file}").format(file=path.name)
        self._try(lambda picture: save_picture(path, picture), said)

    def save_table(self) -> None:
        """Ask for a file and save the figures there, as Excel, csv or Word."""
        if self._shown is None:
            return
        name = title_of(self._page.state.asked.kind)
        title = translate("Patterns", "Save the table")
        kinds = "Excel (*.xlsx);;CSV (*.csv);;Word (*.docx)"
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, str(Path.home() / f"{name}.xlsx"), kinds)
        if chosen:
            self.write_table(Path(chosen))

    def write_table(self, path: Path) -> None:
        """Save the figures."""
        shown = self._shown
        if shown is None:
            return
        path = path if path.suffix else path.with_suffix(".xlsx")
        tables, patterns = tables_of(shown), self._session.study.patterns
        said = translate("Patterns", "Wrote {file}").format(file=path.name)
        self._session.read(lambda: patterns.take_out(path, tables, shown.check), lambda _: self._session.say(said))

    def _try(self, work: Callable[[Picture], object], said: str) -> None:
        shown, answer = self._shown, self._page.answer
        if shown is None or answer is None:
            return
        asked = self._page.state.asked
        width = min(max(self._page.area.viewport().width(), _NARROWEST), _WIDEST)
        drawing = make_drawing(answer, asked, LIGHT, width)
        try:
            work(Picture(title_of(asked.kind), drawing, shown.caption, shown.check))
        except UserError as error:
            self._session.say(str(error), warning=True)
        else:
            self._session.say(said)

    @property
    def _shown(self) -> Shown | None:
        answer = self._page.answer
        return answer.shown if answer is not None and answer.nothing is None else None
