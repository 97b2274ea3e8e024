"""Bringing files in: read them in the background, put them right in a table, write them as one action."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from qualcase.ui.base.actions import Action
from qualcase.ui.importing.actions import page_actions
from qualcase.ui.importing.chosen import Chosen
from qualcase.ui.importing.deciding import DecidingStep
from qualcase.ui.importing.edits import carried_over
from qualcase.ui.importing.elsewhere import Elsewhere
from qualcase.ui.importing.layout import ImportLayout
from qualcase.ui.importing.model import ImportModel, rows_of
from qualcase.ui.importing.plans import Plans
from qualcase.ui.importing.reading import read_files
from qualcase.ui.importing.receipt import receipt_of
from qualcase.ui.importing.receipt_sheet import ReceiptSheet
from qualcase.ui.importing.rows import KnownPlaces, years
from qualcase.ui.importing.words import button_words, made_words, remembered_words
from qualcase.ui.widgets.background import BackgroundProgress
from qualcase.ui.widgets.overlay import TAKES_ALL_KEYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.bundle import IncomingSource, Placing
    from qualcase.coding.changes import Changes
    from qualcase.coding.editing import Decision, EditPlan
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
        self._deciding: Row | None = None
        """The file about whose passages is decided."""
        self.receipt: Receipt | None = None
        """What the last import did."""
        self._sheet: ReceiptSheet | None = None
        self.setProperty(TAKES_ALL_KEYS, True)
        language = session.study.info().language
        self.model = ImportModel(KnownPlaces({}, {}, {}), session.study.sources.settled, language, self)
        self._tokens = tokens
        self._step: DecidingStep | None = None
        self._over = QStackedLayout(self)
        self._files = QWidget()
        self._over.addWidget(self._files)
        self.parts = ImportLayout(self._files, self.model, session.settings, tokens)
        self.plans = Plans(session, self.model)
        self.elsewhere = Elsewhere(session, self)
        self.elsewhere.came_in.connect(self.take_out)
        self.elsewhere.materials_asked.connect(self.use_table)
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
        self,
        wanted: Sequence[Path],
        new: Sequence[Path],
        table: Path | None = None,
        given: Placing | None = None,
        *,
        waves: Sequence[str] = (),
    ) -> None:
        """Read files; where they are not only the new ones, all rows are made anew. `waves` are made with them too."""
        if not wanted and table is None:
            return
        anew = len(wanted) > len(new)
        progress, study = self._watch(), self._session.study
        waves = (*self.model.known.made, *waves)
        self._session.read(
            lambda: read_files(study, wanted, progress, table=table, given=given, waves=waves),
            lambda read: self._show(read, anew=anew),
            lambda _: self._give_up(new),
        )

    def use_table(self, table: Path) -> None:
        """Let a table say where the files belong."""
        self.begin([], table)

    def save_table(self) -> None:
        """Let the user write what is proposed into a table."""
        self.elsewhere.save_table([row.incoming for row in self.model.rows])

    def choose_folder(self) -> None:
        """Let the user choose a folder; everything in it that can be read is brought in."""
        title = translate("Import", "Import a whole folder")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._session.study.path.parent))
        if chosen:
            self.begin([Path(chosen)])

    def actions_here(self) -> Sequence[Action]:
        """What can be done with files on their way in, for F1 and Ctrl+K."""
        return self.step.actions_here() if self.is_deciding else page_actions(self)

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
        self._tokens = tokens
        if self._step is not None:
            self._step.take_theme(tokens)
        self.table.take_theme(tokens)
        self.preview.take_theme(tokens)

    def leave(self) -> None:
        """Stop what is under way, forget the files and go back."""
        if self._progress is not None:
            self._progress.cancel()
        if self.is_deciding:
            self.step.desk.leave()
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
        before = list(self.model.rows)
        if read.tables and not read.found and not before:
            self._say_alone(read.tables[0])
            return
        if read.tables and before and not anew:
            self._read(list(self._paths), (), read.tables[0])
            return
        rows = carried_over(before, rows_of(read.found)) if anew else [*before, *rows_of(_beside(before, read.found))]
        self._chosen.know_people(read.people)
        self.model.show(rows, KnownPlaces.of(self._session.study.frame()), read.waves)
        self.table.listing.put_in_order()
        if read.tables:
            names = ", ".join(table.name for table in read.tables)
            self._session.say(translate("Import", "{table} says where the files belong.").format(table=names))
        if self.model.rows:
            self.table.choose_first()
            self.table.setFocus()

    def _say_alone(self, table: Path) -> None:
        """A table came without files, and plans nothing."""
        said = translate("Import", "{table} is a table of files. Drop the files together with it.")
        self._session.say(said.format(table=table.name), warning=True)
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
        if self.model.waiting():
            self.decide_next()
            return
        progress = self._watch()
        sources, coder_id = self._session.study.sources, self._session.coder_id
        decisions, waves = self.plans.decisions(), self.model.known.made
        self._session.write(
            lambda: sources.bring_in(
                incoming, again=True, decisions=decisions, waves=waves, progress=progress, coder_id=coder_id
            ),
            self._tell,
            lambda _: self._stay(),
        )

    # --- passages that a corrected file leaves uncertain

    def decide_next(self) -> None:
        """Decide about the passages of the chosen file, else of the first one that waits."""
        number, waiting = self.table.current_number(), self.model.waiting()
        here = [self.model.rows[number]] if number is not None else []
        # The chosen one is decided about anew, unless another one still waits.
        row = next((one for one in (*here, *waiting) if not waiting or one in waiting), None)
        plan = self.plans.plan_of(row) if row is not None else None
        if row is None or plan is None or not plan.to_decide:
            self._session.say(translate("Import", "Nothing waits for a decision."))
            return
        self._deciding = row
        self._over.setCurrentWidget(self.step)
        self.step.begin(plan, self.plans.decided(row), row.incoming.path.name)

    @property
    def step(self) -> DecidingStep:
        """Where passages are decided about; made when first needed."""
        if self._step is None:
            self._step = DecidingStep(self._session, self._tokens)
            self._step.done.connect(self._take_decisions)
            self._over.addWidget(self._step)
        return self._step

    @property
    def is_deciding(self) -> bool:
        """Whether passages are being decided about."""
        return self._step is not None and self._over.currentWidget() is self._step

    def _take_decisions(self, plan: EditPlan, decisions: dict[str, Decision]) -> None:
        del plan
        if self._deciding is not None:
            self.plans.decide(self._deciding, decisions)
        self._over.setCurrentIndex(0)
        self.table.setFocus()

    def take_changes(self, changes: Changes) -> None:
        """Codings or texts are others now: what files would do to them is worked out anew."""
        if self.is_open and changes.touches("coding", "source", "text_version"):
            self.plans.renew()
            if self.is_deciding:
                self.step.desk.leave()

    # --- tables

    def bring_elsewhere(self) -> None:
        """Let the chosen table come in where it belongs."""
        number = self.table.current_number()
        one = self.model.rows[number].incoming if number is not None else None
        if one is not None and one.table is not None:
            self.elsewhere.bring(one.path, one.table)

    def take_out(self, path: Path) -> None:
        """A table came in elsewhere: it is none of the files any more."""
        if all(row.incoming.path == path for row in self.model.rows):
            self.leave()
            return
        self.model.show(
            [row for row in self.model.rows if row.incoming.path != path],
            KnownPlaces.of(self._session.study.frame()),
            self.model.known.made,
        )
        self.table.listing.put_in_order()
        self.table.choose_first()

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
        self.plans.forget()
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
        self.preview.wave_wished.connect(self.model.make_wave)
        self.preview.decide_wished.connect(self.decide_next)
        self.preview.elsewhere_wished.connect(self.bring_elsewhere)
        key = QShortcut(QKeySequence("F8"), self._files, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.decide_next)
        parts.save_button.clicked.connect(self.save_table)

    def _wave_names(self) -> list[str]:
        """Waves that may be made: the years of the files while the study has no wave."""
        found = years(self.model.rows)
        return [str(year) for year in found] if not self.model.known.waves and len(found) <= _MOST_WAVES else []

    def _make_waves(self) -> None:
        """Let the import make waves of the years, and let them be found in the files."""
        self._read(list(self._paths), (), waves=self._wave_names())

    def _tell_refused(self, text: str) -> None:
        self._session.say(translate("Import", "“{text}” cannot stand there.").format(text=text))

    def _renew(self) -> None:
        coming, working = self.model.coming(), self._progress is not None
        self.parts.import_button.setText(button_words(coming))
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
