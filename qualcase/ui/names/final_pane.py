"""Names out for good: what goes, what no program can reach, and the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from qualcase.study.name_report import say_elsewhere, say_final, say_state
from qualcase.ui.names.report_view import ReportView
from qualcase.ui.names.sheet import Sheet, bullets
from qualcase.ui.names.sure_dialog import SureDialog
from qualcase.ui.widgets.buttons import button
from qualcase.ui.widgets.labels import label, set_tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.study.finalising import FinalReport, FinalState
    from qualcase.ui.base.session import Session
    from qualcase.ui.names.holder import KeyHolder

translate = QCoreApplication.translate


class FinalPane(Sheet):
    """Its button opens a dialog; nothing is removed before a word is typed there."""

    def __init__(self, session: Session, holder: KeyHolder, parent: QWidget | None = None) -> None:
        super().__init__(translate("Names", "For good"), parent)
        self._session = session
        self._holder = holder
        self._waiting: int | None = None
        self.dialog: SureDialog | None = None
        self.state = label(strong=True, wrap=True)
        self.hindrance = label(tone="warn", wrap=True)
        self.final_button = button(translate("Names", "Take the names out for good…"), self.ask)
        self.report = ReportView(session, translate("Names", "Report"), "names-report.txt")
        self._lay_out()
        holder.working.connect(lambda _: self._allow())

    def draw(self) -> None:
        """Show what the study says of its names, and whether anything is in the way."""
        study, table = self._session.study, self._holder.table
        self._waiting = None
        self._allow()
        self._session.read(
            lambda: (study.pseudonyms.final_state(), study.pseudonyms.plan(table).count if table is not None else 0),
            lambda found: self._show(table, *found),
        )

    def ask(self) -> None:
        """Ask once more before anything is lost."""
        said = translate(
            "Names",
            "Earlier texts, the files that came in, the names in the history and all backups of this study go for "
            "good. Nothing before this can be undone then.",
        )
        title = translate("Names", "Take the names out for good?")
        verb, word = translate("Names", "Take out for good"), translate("Names", "for good")
        self.dialog = SureDialog(self, title, said, word, verb)
        self.dialog.accepted.connect(self.carry_out)
        self.dialog.open()

    def carry_out(self) -> None:
        """Take the names out."""
        study = self._session.study
        self._session.say(translate("Names", "Taking the names out for good …"))
        self._holder.work(study.pseudonyms.final, self._tell, lambda _: self.draw())

    def _tell(self, report: FinalReport) -> None:
        self.report.show_lines(say_final(report))
        self._session.say(translate("Names", "The names were taken out for good. Keep the report."))
        self.draw()
        self.report.text.setFocus()

    def _show(self, table: PseudonymTable | None, state: FinalState | None, waiting: int) -> None:
        if table is not self._holder.table:
            return
        self._waiting = waiting
        self.state.setText(" ".join(say_state(state)))
        set_tone(self.state, "warn" if state is not None and not state.complete else "")
        self._allow()

    def _allow(self) -> None:
        table = self._holder.table
        hindrance = ""
        if self._session.study.read_only:
            hindrance = translate("Names", "The study is read only.")
        elif table is not None and not table.pseudonyms:
            hindrance = translate("Names", "The key holds no names. Judge names under Review, and replace them first.")
        elif self._waiting:
            hindrance = translate(
                "Names", "%n approved place(s) still hold a name. Replace them first.", "", self._waiting
            )
        self.hindrance.setText(hindrance)
        self.hindrance.setVisible(bool(hindrance))
        ready = table is not None and self._waiting == 0 and not hindrance
        self.final_button.setEnabled(ready and not self._holder.is_working)

    def _lay_out(self) -> None:
        goes = [
            translate("Names", "earlier versions of the texts"),
            translate("Names", "the files that the texts came from, as the study keeps them"),
            translate("Names", "quotes and names in the history; nothing before can be undone"),
            translate("Names", "the program’s backups of this study; a new one is made"),
        ]
        key = translate(
            "Names", "The key still puts names back. To make that impossible, delete the key and every copy of it."
        )
        told = translate(
            "Names",
            "This does not make the study anonymous: what people tell may say who they are though no name is left.",
        )
        add = self.column.addWidget
        add(self.state)
        add(label(translate("Names", "What goes:"), strong=True))
        add(label(bullets(goes), wrap=True))
        add(label(translate("Names", "What no program can reach, and you must see to:"), strong=True))
        add(label(bullets(say_elsewhere()), wrap=True))
        add(label(key, wrap=True))
        add(label(told, tone="quiet", wrap=True))
        add(self.hindrance)
        self.column.addWidget(self.final_button, 0, Qt.AlignmentFlag.AlignLeft)
        add(self.report)
        self.column.addStretch(1)
