"""What is taken out of the page: ratings as a table or picture on the clipboard, or as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from qualcase.errors import UserError
from qualcase.study.rating_words import ratings_table
from qualcase.ui.charts.sheet import Picture
from qualcase.ui.check.copying import copy_table
from qualcase.ui.check.saving import ask_where, copy_picture, save_picture
from qualcase.ui.ratings.picture import LadderDrawing, ladders_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.case_ratings import CaseRating
    from qualcase.ui.base.session import Session
    from qualcase.ui.ratings.page import RatingsPage

translate = QCoreApplication.translate


class Taking:
    """Copies and saves what the page shows, and says so."""

    def __init__(self, session: Session, page: RatingsPage) -> None:
        """Say it on the session's message line."""
        self._session, self._page = session, page

    def caption(self) -> str:
        """What is shown, whose ratings, and how many are missing."""
        board = self._page.board
        rater = board.names.get(board.asked.rater_id or "", "–")
        said = translate("Ratings", "{what}; rated by {rater}; ").format(what=self.title(), rater=rater)
        return said + translate("Ratings", "%n not rated", "", len(board.unrated()))

    def title(self) -> str:
        """The code or the case."""
        frame, asked = self._session.study.frame(), self._page.board.asked
        if asked.by_case:
            return next((one.full_name for one in frame.cases if one.id == asked.case_id), "")
        return frame.tree.path(asked.code_id) if asked.code_id in frame.tree else ""

    def table(self) -> None:
        """Copy every rating in sight with its reason and passages, of all raters."""
        study, ratings, title = self._session.study, self._ratings(), self.title()

        def copy(table: object) -> None:
            copy_table(table, self.caption())  # type: ignore[arg-type]
            self._session.say(translate("Ratings", "Copied %n rating with its reason", "", len(ratings)))

        self._session.read(lambda: ratings_table(study, ratings, title), copy)

    def picture(self) -> None:
        """Copy the ladders."""
        self._try(lambda: copy_picture(self._picture()), translate("Ratings", "Copied the ladders as a picture"))

    def save_picture(self) -> None:
        """Ask for a file and save the ladders there."""
        path = ask_where(self._page, self.title().replace("/", " "))
        if path is not None:
            self.write_picture(path)

    def write_picture(self, path: Path) -> None:
        """Save the ladders, or say why they cannot be."""
        said = translate("Ratings", "Wrote {file}").format(file=path.name)
        self._try(lambda: save_picture(path, self._picture()), said)

    def save_table(self) -> None:
        """Ask for a file and write all ratings of the study there, as they are read again."""
        title = translate("Ratings", "Save all ratings")
        kinds = "Excel (*.xlsx);;CSV (*.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, str(Path.home() / "ratings.xlsx"), kinds)
        if chosen:
            self.write_table(Path(chosen))

    def write_table(self, path: Path) -> None:
        """Write all ratings of the study."""
        study = self._session.study
        said = translate("Ratings", "Wrote {file}").format(file=path.name)
        self._session.read(lambda: study.case_ratings.take_out(path), lambda _: self._session.say(said))

    def _try(self, work: Callable[[], object], said: str) -> None:
        try:
            work()
        except UserError as error:
            self._session.say(str(error), warning=True)
        else:
            self._session.say(said)

    def _picture(self) -> Picture:
        return Picture(self.title(), LadderDrawing(ladders_of(self._page.board)), self.caption())

    def _ratings(self) -> list[CaseRating]:
        cells = (one for line in self._page.board.lines for one in line.cells)
        return [each for one in cells for each in ((one.mine,) if one.mine else ()) + one.others]
