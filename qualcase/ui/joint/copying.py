"""What is taken out of the display: a table or a picture with its caption on the clipboard, or as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from qualcase.errors import UserError
from qualcase.study.joint_table import joint_table
from qualcase.ui.charts.sheet import Picture
from qualcase.ui.check.copying import copy_table
from qualcase.ui.check.saving import copy_picture, save_picture
from qualcase.ui.joint import picture

if TYPE_CHECKING:
    from qualcase.coding.joint import JointDisplay
    from qualcase.ui.base.session import Session
    from qualcase.ui.joint.page import JointPage

translate = QCoreApplication.translate


class Taking:
    """Copies and saves what a page shows, and says so."""

    def __init__(self, session: Session, page: JointPage) -> None:
        """Say it on the session's message line."""
        self._session, self._page = session, page

    def table(self) -> None:
        """Copy everything as a table with its caption."""
        shown = self._shown
        if shown is not None:
            copy_table(joint_table(self._session.study.frame().tree, shown))
            self._session.say(translate("Joint", "Copied the table with its caption"))

    def picture(self) -> None:
        """Copy the chosen question and the codes beside it as a picture with the caption."""
        shown, one = self._shown, self._page.questions.question
        if shown is not None and one is not None:
            copy_picture(Picture("", picture.AnswersDrawing(shown, [one]), shown.caption))
            self._session.say(translate("Joint", "Copied the question as a picture"))

    def all_pictures(self) -> None:
        """Copy all questions as one picture, or say that they are too many."""
        shown = self._shown
        if shown is None or not shown.variables:
            return
        if not picture.fits(shown, shown.variables):
            said = translate("Joint", "So many questions are too large for one picture. Choose fewer, or save as SVG.")
            self._session.say(said, warning=True)
            return
        copy_picture(Picture("", picture.AnswersDrawing(shown, shown.variables), shown.caption))
        self._session.say(translate("Joint", "Copied all questions as a picture"))

    def svg(self) -> None:
        """Ask for a file and save the charts there with their caption."""
        if self._shown is None:
            return
        title = translate("Joint", "Save the charts as SVG")
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, str(Path.home() / "charts.svg"), "SVG (*.svg)")
        if chosen:
            self.write_svg(Path(chosen))

    def write_svg(self, path: Path) -> None:
        """Save the charts with their caption."""
        shown = self._shown
        if shown is None:
            return
        path = path if path.suffix else path.with_suffix(".svg")
        drawing = picture.AnswersDrawing(shown, shown.variables)
        try:
            save_picture(path, Picture(self._session.study.info().title, drawing, shown.caption))
        except UserError as error:
            self._session.say(str(error), warning=True)
        else:
            self._session.say(translate("Joint", "Wrote {file}").format(file=path.name))

    @property
    def _shown(self) -> JointDisplay | None:
        answer = self._page.answer
        return answer.shown if answer is not None and answer.nothing is None else None
