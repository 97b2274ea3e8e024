"""What is taken out of an analysis: tables, pictures, and files for R."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QFileDialog

from qualcase.errors import UserError
from qualcase.study.qca_words import cut_table, qca_tables, warning_words
from qualcase.ui.charts.sheet import Picture
from qualcase.ui.check.copying import copy_tables
from qualcase.ui.check.saving import ask_where, copy_picture, save_picture
from qualcase.ui.qca.picture import SheetDrawing
from qualcase.ui.theme.tokens import LIGHT
from qualcase.words.dates import say_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.base.session import Session
    from qualcase.ui.qca.page import QcaPage

translate = QCoreApplication.translate
_PLOT = QSize(520, 500)


class Taking:
    """Copies and saves what the page shows, and says so."""

    def __init__(self, session: Session, page: QcaPage) -> None:
        """Say it on the session's message line."""
        self._session, self._page = session, page

    def caption(self) -> str:
        """What was asked, in a sentence."""
        answer = self._page.answer
        if answer is None:
            return ""
        names = {one.id: one.name for one in self._session.study.frame().coders}
        cuts = answer.settings.cuts
        used = len(answer.data.cases) - len(answer.table.missing)
        return translate(
            "Qca", "{used} of {all} cases; rated by {rater}; consistency from {cut}, PRI from {pri}, cases from {least}"
        ).format(
            used=used,
            all=len(answer.data.cases),
            rater=names.get(answer.rater, "–"),
            cut=say_plain(cuts.consistency),
            pri=say_plain(cuts.pri),
            least=cuts.cases,
        )

    def check(self) -> list[tuple[str, str]]:
        """Warnings, line by line, and what the sets are."""
        answer = self._page.answer
        if answer is None:
            return []
        names = self._session.study.frame()
        waves = {one.id: one.name for one in names.waves}
        found = []
        for one in (answer.settings.outcome, *answer.settings.conditions):
            offer = self._page.asked.offer(one.code_id or one.variable_id) if self._page.asked else None
            when = " → ".join(waves.get(each, "") for each in (one.from_wave_id, one.wave_id) if each)
            found.append((one.name, f"{offer.title if offer else one.name}, {when}"))
        warned = translate("Qca", "To know")
        return found + [(warned, warning_words(one)) for one in answer.warnings]

    def tables(self) -> None:
        """Copy every table with what must be known."""
        answer, asked = self._page.answer, self._page.asked
        if answer is None or asked is None:
            return
        cuts = tuple(cut_table(kind, ranges) for kind, ranges in asked.by_cut.items())
        warned = " ".join(warning_words(one) for one in answer.warnings)
        copy_tables((*qca_tables(answer), *cuts), f"{self.caption()}. {warned}".strip())
        self._session.say(translate("Qca", "Copied all tables of the analysis"))

    def picture(self) -> None:
        """Copy what is shown as a picture."""
        made = self._picture()
        if made is not None:
            self._try(lambda: copy_picture(made), translate("Qca", "Copied as a picture"))

    def save_picture(self) -> None:
        """Ask for a file and save what is shown there."""
        made = self._picture()
        path = ask_where(self._page, made.title) if made is not None else None
        if path is not None:
            self.write_picture(path)

    def write_picture(self, path: Path) -> None:
        """Save what is shown, or say why it cannot be."""
        made = self._picture()
        if made is not None:
            self._try(lambda: save_picture(path, made), translate("Qca", "Wrote {file}").format(file=path.name))

    def for_r(self) -> None:
        """Ask for a file and write memberships and script there."""
        if self._page.answer is None:
            return
        title = translate("Qca", "Save for R")
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, str(Path.home() / "qca.csv"), "CSV (*.csv)")
        if chosen:
            self.write_for_r(Path(chosen))

    def write_for_r(self, path: Path) -> None:
        """Write memberships (.csv) and script (.R)."""
        answer, study = self._page.answer, self._session.study
        if answer is None:
            return

        def said(files: tuple[Path, Path]) -> None:
            names = " · ".join(one.name for one in files)
            self._session.say(translate("Qca", "Wrote {file}").format(file=names))

        self._session.read(lambda: study.qca.export_for_r(answer, path), said)

    def _try(self, work: Callable[[], object], said: str) -> None:
        try:
            work()
        except UserError as error:
            self._session.say(str(error), warning=True)
        else:
            self._session.say(said)

    def _picture(self) -> Picture | None:
        page = self._page
        if page.answer is None:
            return None
        if page.shows_plot:
            plot = page.plot.plot
            title = f"{plot.path} → {plot.outcome}"
            return Picture(title, page.plot.drawing(LIGHT, _PLOT), f"{plot.said} {self.caption()}", self.check())
        sheet = page.sheet_view.rows.sheet
        return Picture(sheet.title, SheetDrawing(sheet), self.caption(), self.check())
