"""Making a report in Word again that others worked on: choose it, see what would become of it, write it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from qualcase.coding.orders import NamesOut
from qualcase.study.reports.file_names import free_beside, with_ending
from qualcase.ui.filterbar.flow import FlowLayout
from qualcase.ui.reports.results import ResultStrip, Told
from qualcase.ui.widgets.background import BackgroundProgress
from qualcase.ui.widgets.buttons import button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.remade import Noted, Remade
    from qualcase.progress import Progress
    from qualcase.study import Study
    from qualcase.study.returning.remaking import Made
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate
_FOLDER = "reports.folder"
_KINDS = "Word (*.docx)"
_MOST_IDS = 12
"""So many ids of excerpts stand in a line."""


class AgainStrip(ResultStrip):
    """What would become of a report, with the ways to write it; then what became of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing."""
        super().__init__(parent)
        self.elsewhere = button(translate("Reports", "Write it elsewhere…"))
        self.here = button(translate("Reports", "Write it here, and keep the old one"))
        self._ways = QWidget()
        line = FlowLayout(self._ways, across=8, down=4)
        line.setContentsMargins(0, 4, 0, 0)
        for one in (self.elsewhere, self.here):
            line.addWidget(one)
        self._column.addWidget(self._ways)
        self._ways.hide()

    def offer(self, lines: Sequence[Told]) -> None:
        """Say what would become of it, and wait for the person."""
        self.end(lines)
        self._column.removeWidget(self._ways)
        self._column.addWidget(self._ways)
        self._ways.show()
        self.elsewhere.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        super()._clear()
        self._ways.hide()


class Again(QObject):
    """One report at a time. Nothing is written before somebody saw what would become of it."""

    def __init__(self, session: Session, strip: AgainStrip, owner: QWidget) -> None:
        """Tell on a strip; `owner` is where the dialogs for files open."""
        super().__init__(owner)
        self._session, self._strip, self._owner = session, strip, owner
        self._progress: BackgroundProgress | None = None
        self._path: Path | None = None
        strip.stop_asked.connect(self.stop)
        strip.here.clicked.connect(lambda: self.write(None))
        strip.elsewhere.clicked.connect(self.choose_place)

    def stop(self) -> None:
        """Stop at the next step; nothing is written then."""
        if self._progress is not None:
            self._progress.cancel()

    def choose(self) -> None:
        """Ask which report came back, and look at it."""
        title = translate("Reports", "Choose the report that came back")
        chosen, _ = QFileDialog.getOpenFileName(self._owner, title, str(self._folder()), _KINDS)
        if chosen:
            self.look(Path(chosen))

    def look(self, path: Path) -> None:
        """Find out what would become of a report, and say it."""
        if self._progress is not None:
            return
        self._path = path
        study = self._session.study
        self._session.settings.set(_FOLDER, str(path.parent))
        progress = self._begin(translate("Reports", "Looking at {file}…").format(file=path.name))
        self._session.read(lambda: _foreseen(study, path, progress), self._looked, self._failed)

    def _looked(self, found: tuple[Remade, tuple[str, ...]]) -> None:
        told, warnings = found
        self._progress = None
        if self._path is not None:
            self._strip.offer([Told(one) for one in (*foreseen_lines(self._path.name, told), *warnings)])

    def choose_place(self) -> None:
        """Ask where the new one goes, and write it there."""
        if self._path is None:
            return
        title = translate("Reports", "Write the report")
        near = free_beside(self._path)
        chosen, _ = QFileDialog.getSaveFileName(self._owner, title, str(near), _KINDS)
        if chosen:
            self.write(with_ending(Path(chosen), ".docx"))

    def write(self, target: Path | None) -> None:
        """Write it; in the place of the old one, which is kept beside it, where nothing else is said."""
        path, study = self._path, self._session.study
        if path is None or self._progress is not None:
            return
        progress = self._begin(translate("Reports", "Writing…"))
        self._session.read(lambda: study.reports.remake(None, path, target, progress), self._wrote, self._failed)

    def _wrote(self, made: Made) -> None:
        self._progress = self._path = None
        said = translate("Reports", "Wrote {file}").format(file=made.path.name)
        if made.backup is not None:
            kept = translate("Reports", "The old one is {file}.").format(file=made.backup.name)
            said = f"{said}. {kept}"
        self._strip.end([Told(said, (made.path,)), *(Told(one) for one in outcome_lines(made.told))])

    def _failed(self, error: BaseException) -> None:
        """The session has said why."""
        del error
        self._progress = self._path = None
        self._strip.end([Told(translate("Reports", "Nothing was written."))])

    def _begin(self, words: str) -> BackgroundProgress:
        made = self._progress = BackgroundProgress(self)
        made.moved.connect(self._strip.show_progress)
        self._strip.begin(words)
        return made

    def _folder(self) -> Path:
        kept = self._session.settings.get(_FOLDER)
        folder = Path(kept) if isinstance(kept, str) and kept else self._session.study.path.parent
        return folder if folder.is_dir() else self._session.study.path.parent


def _foreseen(study: Study, path: Path, progress: Progress) -> tuple[Remade, tuple[str, ...]]:
    """What would become of a report, and what must be known of names before it leaves."""
    order = study.reports.order_of(path)
    warnings = study.reports.warnings(order, progress) if order.names is not NamesOut.KEEP else ()
    return study.reports.foresee(order, path, progress), tuple(str(one.message) for one in warnings if one.must_confirm)


def foreseen_lines(name: str, told: Remade) -> list[str]:
    """What would become of a report, in numbers."""
    counts = (
        (translate("Reports", "%n excerpt would be added", "", len(told.added)), told.added),
        (translate("Reports", "%n would be changed", "", len(told.changed)), told.changed),
        (translate("Reports", "%n would go to the end, as gone", "", len(told.gone)), told.gone),
    )
    lines = [f"{name}: {', '.join(words for words, noted in counts if noted)}."]
    if told.is_same:
        lines = [translate("Reports", "{name}: nothing became different in the study.").format(name=name)]
    if told.own_words:
        lines.append(translate("Reports", "%n paragraph of others stays where it is.", "", told.own_words))
    if told.kept:
        lines.append(translate("Reports", "%n excerpt was edited by hand, and stays so.", "", len(told.kept)))
    if told.left_out:
        lines.append(translate("Reports", "%n excerpt was taken out by hand, and stays out.", "", len(told.left_out)))
    return lines


def outcome_lines(told: Remade) -> list[str]:
    """What became of a report: each kind of it with the ids of its excerpts."""
    groups = (
        (translate("Reports", "Added: {ids}"), told.added),
        (translate("Reports", "Changed: {ids}"), told.changed),
        (translate("Reports", "Gone, at the end now: {ids}"), told.gone),
        (translate("Reports", "Edited by hand, and left so: {ids}"), told.kept),
        (translate("Reports", "Taken out by hand, and left out: {ids}"), told.left_out),
    )
    lines = [words.format(ids=_ids(noted)) for words, noted in groups if noted]
    return lines or [translate("Reports", "Nothing became different in the study.")]


def _ids(noted: Sequence[Noted]) -> str:
    shown = ", ".join(one.key or "–" for one in noted[:_MOST_IDS])
    more = translate("Reports", "… and %n more", "", len(noted) - _MOST_IDS)
    return f"{shown} {more}" if len(noted) > _MOST_IDS else shown
