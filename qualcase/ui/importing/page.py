"""Bringing files in: read them in the background, put them right in a table, write them as one action."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from qualcase.ui.base.actions import Action
from qualcase.ui.importing.actions import page_actions
from qualcase.ui.importing.chosen import Chosen
from qualcase.ui.importing.edits import carried_over
from qualcase.ui.importing.layout import ImportLayout
from qualcase.ui.importing.model import ImportModel, rows_of
from qualcase.ui.importing.reading import read_files
from qualcase.ui.importing.receipt import receipt_of
from qualcase.ui.importing.receipt_sheet import ReceiptSheet
from qualcase.ui.importing.rows import KnownPlaces, years
from qualcase.ui.importing.words import made_words, remembered_words
from qualcase.ui.widgets.background import BackgroundProgress
from qualcase.ui.widgets.overlay import TAKES_ALL_KEYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.bundle import IncomingSource, Placing
    from qualcase.study.importing import Imported
    from qualcase.ui.base.session import Session
    from qualcase.ui.importing.reading import Read
    from qualcase.ui.importing.receipt import Receipt
    from qualcase.ui.importing.rows import Row
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_MOST_WAVES = 6
"""Dates in more years than this are no waves."""


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
        self.receipt: Receipt | None = None
        """What the last import did."""
        self._sheet: ReceiptSheet | None = None
        self.setProperty(TAKES_ALL_KEYS, True)
        language = session.study.info().language
        self.model = ImportModel(KnownPlaces({}, {}, {}), session.study.sources.settled, language, self)
        self.parts = ImportLayout(self, self.model, session.settings, tokens)
        self.table, self.preview = self.parts.table, self.parts.preview
        self._chosen = Chosen(session.study, self.model, self.table, self.preview)
        self._connect()
        self._renew()

    @property
    def is_open(self) -> bool:
        """Whether files are on their way in."""
        return bool(self._paths)

    def begin(self, paths: Sequence[Path], table: Path | None = None, given: Placing | None = None) -> None:
        """Read files and add them to the table; with a table of materials all files are read anew.

        `given` is what holds for these files whatever they are called: they were dropped on a case and wave.
        """
        if self._progress is not None:
            self._session.say(translate("Import", "Files are being read. Wait, or stop that first."))
            return
        new = [path for path in paths if path not in self._paths]
        self._paths += new
        self._read(list(self._paths) if table is not None else new, new, table, given)

    def _read(
        self, wanted: Sequence[Path], new: Sequence[Path], table: Path | None = None, given: Placing | None = None
    ) -> None:
        """Read files; where they are not only the new ones, all rows are made anew."""
        if not wanted:
            return
        anew = len(wanted) > len(new)
        progress, study = self._watch(), self._session.study
        self._session.read(
            lambda: read_files(study, wanted, table, given, progress),
            lambda read: self._show(read, anew=anew),
            lambda _: self._give_up(new),
        )

    def use_table(self, table: Path) -> None:
        """Let a table say where the files belong."""
        self.begin([], table)

    def choose_folder(self) -> None:
        """Let the user choose a folder; everything in it that can be read is brought in."""
        title = translate("Import", "Import a whole folder")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._session.study.path.parent))
        if chosen:
            self.begin([Path(chosen)])

    def actions_here(self) -> Sequence[Action]:
        """What can be done with files on their way in, for F1 and Ctrl+K."""
        return page_actions(self)

    def actions_after(self) -> Sequence[Action]:
        """What can be done once files have come in."""
        title = translate("Import", "What the last import did")
        group = translate("Material", "Material")
        return [Action("material.receipt", title, self.show_receipt, (), group, lambda: self.receipt is not None)]

    def show_receipt(self) -> None:
        """Show what the last import did, to read and to copy."""
        if self.receipt is not None:
            if self._sheet is None:
                self._sheet = ReceiptSheet(self.window())
            self._sheet.tell(self.receipt)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.table.take_theme(tokens)
        self.preview.take_theme(tokens)

    def leave(self) -> None:
        """Stop what is under way, forget the files and go back."""
        if self._progress is not None:
            self._progress.cancel()
        self._forget()
        self.left.emit()

    # --- reading

    def _watch(self) -> BackgroundProgress:
        progress = BackgroundProgress(self)
        progress.moved.connect(self.parts.show_progress)
        self._progress = progress
        self.parts.begin_work()
        self._renew()
        return progress

    def _end_watch(self) -> None:
        if self._progress is not None:
            self._progress.deleteLater()
            self._progress = None
        self.parts.end_work()

    def _show(self, read: Read, *, anew: bool) -> None:
        self._end_watch()
        if not self._paths:
            return  # the user has gone back meanwhile
        if read.table is not None and not read.found:
            self._use_alone(read.table)
            return
        before = list(self.model.rows)
        rows = carried_over(before, rows_of(read.found)) if anew else [*before, *rows_of(_beside(before, read.found))]
        self._chosen.know_people(read.people)
        self.model.show(rows, KnownPlaces.of(self._session.study.frame()))
        self.table.listing.put_in_order()
        if read.table is not None:
            self._session.say(translate("Import", "{table} says where the files belong.").format(table=read.table.name))
        if self.model.rows:
            self.table.choose_first()
            self.table.setFocus()

    def _use_alone(self, table: Path) -> None:
        """A table came without files: it speaks of those that are here, if there are any."""
        if self.model.rows:
            self.use_table(table)
            return
        self._session.say(
            translate("Import", "{table} is a table of files. Drop the files together with it.").format(
                table=table.name
            ),
            warning=True,
        )
        self.leave()

    def _give_up(self, paths: Sequence[Path]) -> None:
        self._end_watch()
        self._paths = [path for path in self._paths if path not in paths]
        self._renew()
        if not self._paths and not self.model.rows:
            self.left.emit()

    # --- writing

    def _bring_in(self) -> None:
        incoming = [row.incoming for row in self.model.coming()]
        if not incoming or self._progress is not None:
            return
        progress = self._watch()
        sources, coder_id = self._session.study.sources, self._session.coder_id
        self._session.write(
            lambda: sources.bring_in(incoming, again=True, progress=progress, coder_id=coder_id),
            self._tell,
            lambda _: self._stay(),
        )

    def _stay(self) -> None:
        self._end_watch()
        self._renew()

    def _tell(self, done: Imported) -> None:
        self._end_watch()
        self.receipt = receipt_of(done, self.model.rows, self.model.known)
        self._forget()
        self._session.tell_done(self.receipt.sentence, translate("Import", "Read more"), self.show_receipt)
        self.imported.emit(done)
        self.left.emit()

    def _forget(self) -> None:
        self._paths = []
        self.parts.field.clear()
        self.model.show((), KnownPlaces({}, {}, {}))

    # --- looks

    def _connect(self) -> None:
        parts = self.parts
        parts.import_button.clicked.connect(self._bring_in)
        parts.back_button.clicked.connect(self.leave)
        parts.more_button.clicked.connect(self.more_asked)
        parts.folder_button.clicked.connect(self.choose_folder)
        parts.table_button.clicked.connect(self.table_asked)
        self.model.rows_changed.connect(self._renew)
        parts.waves_button.clicked.connect(self._make_waves)
        self.table.refused.connect(self._tell_refused)
        self.preview.wave_wished.connect(self._make_wave)

    def _wave_names(self) -> list[str]:
        """Waves that may be made: the years of the files while the study has no wave."""
        found = years(self.model.rows)
        return [str(year) for year in found] if not self.model.known.waves and len(found) <= _MOST_WAVES else []

    def _make_waves(self) -> None:
        """Make waves of the years, and let them be found in the files."""
        names, waves = self._wave_names(), self._session.study.waves
        self._session.write(
            lambda: [waves.add(name) for name in names],
            lambda _: self._read(list(self._paths), ()),
        )

    def _make_wave(self, name: str) -> None:
        """Make a wave that files name and the study lacks; it is a step of its own, and can be undone as such."""
        study = self._session.study
        self._session.write(lambda: study.waves.add(name), lambda _: self.model.know(KnownPlaces.of(study.frame())))

    def _tell_refused(self, text: str) -> None:
        self._session.say(translate("Import", "“{text}” cannot stand there.").format(text=text))

    def _renew(self) -> None:
        coming, working = self.model.coming(), self._progress is not None
        self.parts.import_button.setText(translate("Import", "Import %n file(s)", "", len(coming)))
        self.parts.import_button.setEnabled(bool(coming) and not working)
        self.parts.back_button.setText(translate("Import", "Stop") if working else translate("Import", "Back"))
        self.parts.summary.setText("" if working else made_words(coming, self.model.known))
        remembered = remembered_words(self._session.study.labels.to_remember(row.incoming for row in coming))
        self.parts.remembered.setText("" if working else remembered)
        self.parts.remembered.setVisible(bool(self.parts.remembered.text()))
        self.parts.offer_waves([] if working else self._wave_names())
        self.parts.show_counts(self.model.counts())


def _beside(before: Sequence[Row], found: Sequence[IncomingSource]) -> list[IncomingSource]:
    """Files read later, with those marked whose text an earlier one has already."""
    held = {row.incoming.read.text_hash: row.incoming.name for row in before if row.incoming.read is not None}
    return [
        replace(one, same_text_as=held[one.read.text_hash]) if one.read and one.read.text_hash in held else one
        for one in found
    ]
