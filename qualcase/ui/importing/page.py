"""Bringing files in: read them in the background, put them right in a table, write them as one action."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from qualcase.ui.base.actions import Action
from qualcase.ui.importing import labels
from qualcase.ui.importing.actions import page_actions
from qualcase.ui.importing.edits import with_confirmed
from qualcase.ui.importing.layout import ImportLayout
from qualcase.ui.importing.model import ImportModel, rows_of
from qualcase.ui.importing.receipt import receipt_of
from qualcase.ui.importing.receipt_sheet import ReceiptSheet
from qualcase.ui.importing.rows import KnownPlaces, Verdict, counts
from qualcase.ui.importing.words import made_words
from qualcase.ui.widgets.background import BackgroundProgress
from qualcase.ui.widgets.overlay import TAKES_ALL_KEYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.bundle import IncomingSource, Placing
    from qualcase.study.importing import Imported
    from qualcase.ui.base.session import Session
    from qualcase.ui.importing.labels import Said
    from qualcase.ui.importing.receipt import Receipt
    from qualcase.ui.importing.rows import Row
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
        self.receipt: Receipt | None = None
        """What the last import did."""
        self._sheet: ReceiptSheet | None = None
        self.setProperty(TAKES_ALL_KEYS, True)
        language = session.study.info().language
        self.model = ImportModel(KnownPlaces({}, {}, {}), session.study.sources.settled, language, self)
        self.parts = ImportLayout(self, self.model, session.settings, tokens)
        self.table, self.preview = self.parts.table, self.parts.preview
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_chosen)
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

    def _show(self, found: tuple[IncomingSource, ...], *, anew: bool) -> None:
        self._end_watch()
        if not self._paths:
            return  # the user has gone back meanwhile
        before = [] if anew else list(self.model.rows)
        self.model.show([*before, *rows_of(_beside(before, found))], KnownPlaces.of(self._session.study.frame()))
        self.table.listing.put_in_order()
        if self.model.rows:
            self.table.selectRow(0)
            self.table.scrollToTop()
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
        self.receipt = receipt_of(done, self.model.rows, self.model.known)
        self._forget()
        self._session.tell_done(self.receipt.sentence, translate("Import", "Read more"), self.show_receipt)
        self.imported.emit(done)
        self.left.emit()

    def _forget(self) -> None:
        self._paths = []
        self.parts.field.clear()
        self.model.show((), KnownPlaces({}, {}, {}))

    # --- who speaks

    def _chosen(self) -> list[int]:
        chosen = self.table.selected_numbers()
        current = self.table.current_number()
        return chosen if chosen or current is None else [current]

    def _say_who(self, label: str, said: Said) -> None:
        self.model.change(self._chosen(), lambda row: labels.with_said(row, label, said))

    def _say_role(self, label: str, role: str) -> None:
        self.model.change(self._chosen(), lambda row: labels.with_role(row, label, role))

    def _say_the_same(self, label: str) -> None:
        """Let the label be the same in the further files as in the chosen ones."""
        line = next((one for one in self._lines() if one.label == label), None)
        if line is None or line.said is None:
            return
        said, role = line.said, line.role or ""

        def same(row: Row) -> Row:
            return labels.with_role(labels.with_said(row, label, said), label, role)

        self.model.change(line.elsewhere, same)

    def _lines(self) -> tuple[labels.LabelLine, ...]:
        people = labels.people_by_case(self._session.study.frame())
        return labels.lines_of(self.model.rows, self._chosen(), people)

    # --- looks

    def _connect(self) -> None:
        parts = self.parts
        parts.import_button.clicked.connect(self._bring_in)
        parts.back_button.clicked.connect(self.leave)
        parts.more_button.clicked.connect(self.more_asked)
        parts.folder_button.clicked.connect(self.choose_folder)
        parts.table_button.clicked.connect(self.table_asked)
        self.model.rows_changed.connect(self._renew)
        self.table.refused.connect(self._tell_refused)
        self.table.speakers_asked.connect(self.preview.take_keyboard)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._later.start())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._later.start())
        self.preview.said.connect(self._say_who)
        self.preview.role_said.connect(self._say_role)
        self.preview.same_asked.connect(self._say_the_same)
        self.preview.decided.connect(lambda twin: self.model.decide(self._chosen(), twin))
        self.preview.confirmed.connect(lambda: self.model.change(self._chosen(), with_confirmed))
        self.preview.names_taken.connect(lambda: self.model.change(self._chosen(), labels.with_proposed))

    def _tell_refused(self, text: str) -> None:
        self._session.say(translate("Import", "“{text}” cannot stand there.").format(text=text))

    def _renew(self) -> None:
        coming, working = len(self.model.coming()), self._progress is not None
        self.parts.import_button.setText(translate("Import", "Import %n file(s)", "", coming))
        self.parts.import_button.setEnabled(coming > 0 and not working)
        self.parts.back_button.setText(translate("Import", "Stop") if working else translate("Import", "Back"))
        self.parts.summary.setText("" if working else made_words(self.model.rows, self.model.known))
        self.parts.show_counts(counts(self.model.rows, self.model.known))
        self._later.start()

    def _show_chosen(self) -> None:
        number, chosen = self.table.current_number(), self._chosen()
        if number is None:
            self.preview.show_file(None, 0, Verdict.READY, ())
            self.preview.show_labels((), (), (), (), 0)
            self.preview.show_proposed(0)
            return
        study, rows = self._session.study, self.model.rows
        self.preview.show_file(rows[number], len(chosen), *self.model.judged(number))
        self.preview.show_proposed(sum(labels.has_proposals(rows[one]) for one in chosen))
        people = labels.people_by_case(study.frame())
        self.preview.show_labels(
            self._lines(),
            labels.people_to_offer([rows[one] for one in chosen], people),
            [one.name for one in study.frame().participants],
            labels.known_roles(study.frame(), rows),
            len(chosen),
        )


def _beside(before: Sequence[Row], found: Sequence[IncomingSource]) -> list[IncomingSource]:
    """Files read later, with those marked whose text an earlier one has already."""
    held = {row.incoming.read.text_hash: row.incoming.name for row in before if row.incoming.read is not None}
    return [
        replace(one, same_text_as=held[one.read.text_hash]) if one.read and one.read.text_hash in held else one
        for one in found
    ]
