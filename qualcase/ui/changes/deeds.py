"""What people do with lines of the sheet: accept, put into words, reject, take back, take out of the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from qualcase.coding.change_sheet import LineState
from qualcase.ui.check.copying import copy_table
from qualcase.ui.widgets.words_asker import WordsAsker

if TYPE_CHECKING:
    from qualcase.coding.change_sheet import ChangeCell, Heading, SheetLine
    from qualcase.ui.base.session import Session
    from qualcase.ui.changes.page import ChangesPage

translate = QCoreApplication.translate


class ChangeDeeds:
    """Each is one undoable action in the background."""

    def __init__(self, session: Session, page: ChangesPage) -> None:
        """On what the page has chosen."""
        self._session, self._page = session, page
        self._asker: WordsAsker | None = None

    @property
    def asker(self) -> WordsAsker:
        """The sheet in which words are written, made when it is first needed."""
        if self._asker is None:
            self._asker = WordsAsker(self._page.window())
        return self._asker

    def accept(self) -> None:
        """Take the chosen lines into the sheet as they are; what is accepted already stays as it is worded."""
        lines = [one for one in self._page.list.chosen_lines if one.state is not LineState.ACCEPTED]
        if lines and self.may_write():
            study, who = self._session.study, self._session.who_is_here()
            self._session.write(lambda: study.change_sheet.accept(_places(lines), "", who()))

    def put_into_words(self) -> None:
        """Ask how the line should read, from its words or the change sentence of its cell."""
        line, shown = self._page.list.line, self._page.shown
        if line is None or shown is None or not self.may_write():
            return
        sentence = shown.sentences.get(line.cell, "")
        own = line.entry.text if line.entry is not None and line.state is LineState.ACCEPTED else ""
        becomes = translate("Changes", "What you write becomes the change sentence of the cell as well.")
        keeps = translate("Changes", "The change sentence of the cell stays as it is.")
        self.asker.ask(
            translate("Changes", "What changed? {cell}").format(cell=self._page.name_of(line)),
            translate("Changes", "Accept"),
            lambda words: self._accept_in_words(line, words),
            text=own or sentence,
            detail=keeps if sentence else becomes,
        )

    def reject(self) -> None:
        """Ask why the chosen lines are no change of their kind."""
        lines = self._page.list.chosen_lines
        if not lines or not self.may_write():
            return
        held = lines[0].entry.text if lines[0].entry is not None and lines[0].state is LineState.REJECTED else ""
        question = translate("Changes", "Why is this no change of that kind? {cell}")
        many = translate("Changes", "Why are these %n lines no change of that kind?", "", len(lines))
        self.asker.ask(
            question.format(cell=self._page.name_of(lines[0])) if len(lines) == 1 else many,
            translate("Changes", "Reject"),
            lambda reason: self._reject(lines, reason),
            text=held,
        )

    def take_back(self) -> None:
        """Take back what was decided of the chosen lines."""
        ids = [one.entry.id for one in self._page.list.chosen_lines if one.entry is not None]
        if ids and self.may_write():
            self._session.write(lambda: self._session.study.change_sheet.forget(ids))

    def copy(self) -> None:
        """Copy what is shown as a table with its caption."""
        table = self._page.table()
        if table is not None:
            copy_table(table)
            self._session.say(translate("Changes", "Copied the sheet with its caption"))

    def choose_export(self) -> None:
        """Ask for a file and write what is shown there."""
        title = translate("Changes", "Export the change sheet")
        proposed = self._session.study.path.parent / translate("Changes", "change sheet.xlsx")
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, str(proposed), "Excel (*.xlsx);;CSV (*.csv)")
        if chosen:
            self.export(Path(chosen))

    def export(self, path: Path) -> None:
        """Write what is shown to a file and say where it is."""
        shown, study = self._page.looked_at(), self._session.study
        if shown is None:
            return
        path = path if path.suffix else path.with_suffix(".xlsx")
        said = translate("Changes", "Wrote {file}").format(file=path.name)
        self._session.read(lambda: study.change_sheet.take_out(path, shown), lambda _: self._session.say(said))

    def may_write(self) -> bool:
        """Whether the study can be written; says so where it cannot."""
        if self._session.study.read_only:
            self._session.say(translate("Changes", "You read only: the sheet stays as it is."), warning=True)
        return not self._session.study.read_only

    def _accept_in_words(self, line: SheetLine, words: str) -> None:
        study, who = self._session.study, self._session.who_is_here()
        self._session.write(lambda: study.change_sheet.accept_in_words(line.heading, line.cell, words, who()))

    def _reject(self, lines: list[SheetLine], reason: str) -> None:
        study, who = self._session.study, self._session.who_is_here()
        self._session.write(lambda: study.change_sheet.reject(_places(lines), reason, who()))


def _places(lines: list[SheetLine]) -> list[tuple[Heading, ChangeCell]]:
    return [(one.heading, one.cell) for one in lines]
