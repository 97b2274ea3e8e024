"""Bringing files in: read them in the background, show them in a table, write them as one action."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from qualcase.ui.material import import_state as state
from qualcase.ui.material.import_model import ImportModel
from qualcase.ui.material.import_state import KnownPlaces, Verdict
from qualcase.ui.material.import_table import ImportTable
from qualcase.ui.material.import_words import about_file, remarks_words
from qualcase.ui.material.source_state import known_roles
from qualcase.ui.material.speakers_editor import SpeakersEditor
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.background import BackgroundProgress
from qualcase.ui.widgets.buttons import button, link_button, main_button
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.bundle import IncomingSource, Placing
    from qualcase.study.importing import Imported
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class ImportPage(QWidget):
    """Nothing is written before its button is pressed."""

    left = Signal()
    """The user is done here, or went back."""
    more_asked = Signal()
    """More files are to be chosen."""
    table_asked = Signal()
    """A table that says where the files belong is to be chosen."""
    imported = Signal(object)
    """`Imported`: what came in."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._paths: list[Path] = []
        self._progress: BackgroundProgress | None = None
        self.model = ImportModel(KnownPlaces({}, {}, {}), session.study.sources.settled, self)
        self.table = ImportTable(tokens)
        self.table.setModel(self.model)
        self.import_button = main_button("", self._bring_in)
        self.summary = label(tone="quiet")
        self.told = label(tone="quiet", wrap=True)
        self._doing = ElidedLabel(tone="quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._pages = QStackedWidget()
        self._lay_out()
        self.model.rows_changed.connect(self._renew)
        self.table.speakers_asked.connect(self._ask_speakers)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell_row())

    @property
    def is_open(self) -> bool:
        """Whether files are on their way in."""
        return bool(self._paths)

    def begin(self, paths: Sequence[Path], table: Path | None = None, given: Placing | None = None) -> None:
        """Read files and add them to the table; with a table of materials all files are read anew.

        `given` is proposed for all of these files, whatever their names say.
        """
        new = [path for path in paths if path not in self._paths]
        self._paths += new
        wanted = list(self._paths) if table is not None else new
        if not wanted or self._progress is not None:
            return
        progress = self._watch()
        sources = self._session.study.sources
        self._session.read(
            lambda: sources.prepare(wanted, table=table, given=given, progress=progress),
            lambda found: self._show(found, anew=table is not None),
            lambda _: self._give_up(new),
        )

    def use_table(self, table: Path) -> None:
        """Let a table say where the files belong."""
        self.begin([], table)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.table.take_theme(tokens)

    def leave(self) -> None:
        """Stop what is under way, forget the files and go back."""
        if self._progress is not None:
            self._progress.cancel()
        self._forget()
        self.left.emit()

    # --- reading

    def _watch(self) -> BackgroundProgress:
        progress = BackgroundProgress(self)
        progress.moved.connect(self._show_progress)
        self._progress = progress
        self._bar.setRange(0, 0)
        self._doing.setText("")
        self._pages.setCurrentIndex(1)
        self._renew()
        return progress

    def _show_progress(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._doing.setText(translate("Import", "{done} of {total}: {what}").format(done=done, total=total, what=what))

    def _end_watch(self) -> None:
        if self._progress is not None:
            self._progress.deleteLater()
            self._progress = None
        self._pages.setCurrentIndex(0)

    def _show(self, found: tuple[IncomingSource, ...], *, anew: bool) -> None:
        self._end_watch()
        if not self._paths:
            return  # the user has gone back meanwhile
        before = [] if anew else [row.incoming for row in self.model.rows]
        self.model.show([*before, *_beside(before, found)], KnownPlaces.of(self._session.study.frame()))
        if self.model.rows:
            self.table.selectRow(0)
            self.table.setFocus()

    def _give_up(self, paths: Sequence[Path]) -> None:
        self._end_watch()
        self._paths = [path for path in self._paths if path not in paths]
        self._renew()
        if not self._paths and not self.model.rows:
            self.left.emit()

    # --- writing

    def _bring_in(self) -> None:
        incoming = self.model.coming()
        if not incoming or self._progress is not None:
            return
        progress = self._watch()
        sources = self._session.study.sources
        self._session.write(
            lambda: sources.bring_in(incoming, again=True, progress=progress),
            self._tell,
            lambda _: self._stay(),
        )

    def _stay(self) -> None:
        self._end_watch()
        self._renew()

    def _tell(self, done: Imported) -> None:
        self._end_watch()
        self._forget()
        said = [translate("Import", "%n file(s) came in.", "", len(done.added)), *map(str, done.made)]
        if done.refused:
            said.append(translate("Import", "%n file(s) could not come in.", "", len(done.refused)))
        self._session.tell_done(" ".join(said))
        self.imported.emit(done)
        self.left.emit()

    def _forget(self) -> None:
        self._paths = []
        self.model.show((), KnownPlaces({}, {}, {}))

    # --- speakers

    def _ask_speakers(self, numbers: list[int]) -> None:
        rows = [self.model.rows[number] for number in numbers if self.model.rows[number].incoming.speakers]
        if not rows:
            return
        editor = SpeakersEditor(self)
        editor.said.connect(lambda *said: self._say_speaker(numbers, *said))
        study = self._session.study
        editor.ask(rows, [one.name for one in study.frame().participants], known_roles(study))

    def _say_speaker(self, numbers: list[int], name: str, asks: bool, who: str, role: str) -> None:  # noqa: FBT001
        self.model.change(
            numbers,
            lambda row: state.with_speaker(row, name, asks=asks, participant=who or None, role=role or None),
        )

    # --- looks

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.setSpacing(8)
        hint = translate("Import", "Nothing is written yet. With several rows selected, an edit holds for all of them.")
        head.addWidget(label(translate("Import", "Import files"), size=Size.TITLE))
        head.addSpacing(8)
        head.addWidget(ElidedLabel(hint, tone="quiet"), 1)
        head.addWidget(button(translate("Import", "More files…"), self.more_asked.emit))
        head.addWidget(button(translate("Import", "Use a table…"), self.table_asked.emit))
        working = QWidget()
        middle = QVBoxLayout(working)
        middle.setContentsMargins(16, 16, 16, 16)
        for widget in (self._bar, self._doing):
            middle.addWidget(widget)
        middle.addStretch(1)
        self._pages.addWidget(self.table)
        self._pages.addWidget(working)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.summary)
        foot.addStretch(1)
        self.back_button = link_button(translate("Import", "Back"), self.leave)
        foot.addWidget(self.back_button)
        foot.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self.told.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self.told)
        column.addWidget(hairline())
        column.addLayout(foot)
        self._renew()

    def _tell_row(self) -> None:
        """Everything to be said about the current row, in full."""
        index = self.table.currentIndex()
        row = self.model.rows[index.row()] if index.isValid() else None
        remarks = state.judge(row, self.model.known)[1] if row is not None else ()
        if row is not None:
            self.told.setText(about_file(remarks_words(remarks), row.incoming.path.name))
        self.told.setVisible(bool(remarks))

    def _renew(self) -> None:
        self._tell_row()
        coming = len(self.model.coming())
        working = self._progress is not None
        self.import_button.setText(translate("Import", "Import %n file(s)", "", coming))
        self.import_button.setEnabled(coming > 0 and not working)
        self.back_button.setText(translate("Import", "Stop") if working else translate("Import", "Back"))
        self.summary.setText("" if working else self._summary())

    def _summary(self) -> str:
        counts = dict.fromkeys(Verdict, 0)
        for row in self.model.rows:
            counts[state.judge(row, self.model.known)[0]] += 1
        parts = (
            translate("Import", "%n ready", "", counts[Verdict.READY]),
            translate("Import", "%n to look at", "", counts[Verdict.LOOK]) if counts[Verdict.LOOK] else "",
            translate("Import", "%n cannot come in", "", counts[Verdict.REFUSED]) if counts[Verdict.REFUSED] else "",
        )
        made = state.new_cases(self.model.rows, self.model.known)
        new = translate("Import", "new: {cases}").format(cases=", ".join(made)) if made else ""
        return " · ".join(part for part in (*parts, new) if part) if self.model.rows else ""


def _beside(before: Sequence[IncomingSource], found: Sequence[IncomingSource]) -> list[IncomingSource]:
    """Files read later, with those marked whose text an earlier one has already."""
    held = {one.read.text_hash: one.name for one in before if one.read is not None}
    return [
        replace(one, same_text_as=held[one.read.text_hash]) if one.read and one.read.text_hash in held else one
        for one in found
    ]
