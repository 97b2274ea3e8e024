"""Bringing questions in from a file, and taking the guide out to one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from qualcase.errors import WrongValuesError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from qualcase.study.guide_files import ImportedGuide
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate
_READ = "*.yaml *.yml *.csv *.tsv *.xlsx *.docx *.odt *.txt *.md *.rtf"
_WRITE = "Excel (*.xlsx);;CSV (*.csv);;YAML (*.yaml)"


class GuideFiles:
    """Asks for files and says what became of them."""

    def __init__(self, session: Session, above: QWidget, tell_trouble: Callable[[str], object]) -> None:
        """`tell_trouble` gets the cells of a file that cannot be taken, a line each."""
        self._session, self._above, self._tell_trouble = session, above, tell_trouble

    def choose(self) -> None:
        """Ask for a file with questions."""
        title = translate("Guide", "Bring questions in")
        told = translate("Guide", "Guides and lists of questions")
        chosen, _ = QFileDialog.getOpenFileName(self._above, title, "", f"{told} ({_READ})")
        if chosen:
            self.bring_in(Path(chosen))

    def bring_in(self, path: Path) -> None:
        """Read the questions of a file."""
        study = self._session.study
        self._session.write(lambda: study.guide.bring_in(path), self._done, self._failed)

    def choose_target(self) -> None:
        """Ask where to write the guide."""
        title = translate("Guide", "Take the guide out")
        chosen, _ = QFileDialog.getSaveFileName(self._above, title, "guide.xlsx", _WRITE)
        if chosen:
            study, path = self._session.study, Path(chosen)
            told = translate("Guide", "Wrote the guide to {path}").format(path=path.name)
            self._session.read(lambda: study.guide.take_out(path), lambda _: self._session.say(told))

    def _done(self, found: ImportedGuide) -> None:
        words = [translate("Guide", "%n question(s) came in", "", len(found.added))]
        if found.changed:
            words.append(translate("Guide", "%n changed", "", len(found.changed)))
        if found.known:
            words.append(translate("Guide", "%n there already", "", found.known))
        self._session.tell_done(", ".join(words))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, WrongValuesError):
            self._tell_trouble("\n".join(f"{one.row} · {one.column}: {one.why}" for one in error.cells))
