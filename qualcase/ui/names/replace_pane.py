"""What was approved goes out of the texts as one action, and comes back with the key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from qualcase.ui.names.sheet import Sheet
from qualcase.ui.widgets.buttons import button, main_button
from qualcase.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.study import Study
    from qualcase.study.name_changes import NamePlan
    from qualcase.ui.base.session import Session
    from qualcase.ui.names.holder import KeyHolder

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Waiting:
    """What replacing and putting back would do now."""

    replacing: NamePlan
    widened: int
    """Coded passages that begin or end within a name."""
    putting_back: NamePlan


def read_waiting(study: Study, table: PseudonymTable) -> Waiting:
    """Work it out; may take seconds."""
    plan = study.pseudonyms.plan(table)
    return Waiting(plan, study.pseudonyms.widened(plan), study.pseudonyms.plan_restore(table))


class ReplacePane(Sheet):
    """Two summaries, each with its verb."""

    def __init__(self, session: Session, holder: KeyHolder, parent: QWidget | None = None) -> None:
        super().__init__(translate("Names", "Replace"), parent)
        self._session = session
        self._holder = holder
        self.waiting: Waiting | None = None
        self.summary = label(wrap=True)
        self.details = label(tone="quiet", wrap=True)
        self.apply_button = main_button(translate("Names", "Replace the names"), self.apply)
        self.back_summary = label(wrap=True)
        self.restore_button = button(translate("Names", "Put the names back"), self.restore)
        still = translate(
            "Names",
            "Until they are taken out for good, the names still stand in earlier texts, in the files that came in, in "
            "the history and in backups.",
        )
        left = Qt.AlignmentFlag.AlignLeft
        self.column.addWidget(self.summary)
        self.column.addWidget(self.details)
        self.column.addWidget(label(still, tone="quiet", wrap=True))
        self.column.addWidget(self.apply_button, 0, left)
        self.column.addSpacing(8)
        self.column.addWidget(hairline())
        self.column.addWidget(self.back_summary)
        self.column.addWidget(self.restore_button, 0, left)
        self.column.addStretch(1)
        holder.working.connect(lambda _: self._allow())

    def draw(self) -> None:
        """Work out what would be done now."""
        table, study = self._holder.table, self._session.study
        self.waiting = None
        self.summary.setText(translate("Names", "Looking through the study …"))
        self.details.clear()
        self.back_summary.clear()
        self._allow()
        if table is not None:
            self._session.read(lambda: read_waiting(study, table), lambda found: self._show(table, found))

    def apply(self) -> None:
        """Replace everything that is approved."""
        waiting, study = self.waiting, self._session.study
        if waiting is None:
            return
        coder = self._session.coder_id
        self._holder.work(
            lambda key: study.pseudonyms.apply(key, waiting.replacing, coder_id=coder),
            lambda plan: self._told(translate("Names", "%n place(s) replaced.", "", plan.count)),
            lambda _: self.draw(),
        )

    def restore(self) -> None:
        """Put all names back."""
        study, coder = self._session.study, self._session.coder_id
        self._holder.work(
            lambda key: study.pseudonyms.restore(key, coder_id=coder),
            lambda plan: self._told(translate("Names", "The names are back in %n place(s).", "", plan.count)),
            lambda _: self.draw(),
        )

    def _told(self, sentence: str) -> None:
        self._session.tell_done(sentence)
        self.draw()

    def _show(self, table: PseudonymTable, found: Waiting) -> None:
        if table is not self._holder.table:
            return
        self.waiting = found
        plan = found.replacing
        if plan.count:
            self.summary.setText(
                translate("Names", "{places} would be replaced: in {sources} and {fields}.").format(
                    places=translate("Names", "%n place(s)", "", plan.count),
                    sources=translate("Names", "%n source(s)", "", len(plan.texts)),
                    fields=translate("Names", "%n field(s)", "", len(plan.fields)),
                )
            )
            widened = translate(
                "Names", "%n coded passage(s) begin or end within a name and take it in.", "", found.widened
            )
            exact = translate("Names", "All passages stay on their words; a genitive keeps its ending.")
            self.details.setText(f"{widened} {exact}" if found.widened else exact)
        else:
            self.summary.setText(
                translate("Names", "Everything that is approved is replaced.")
                if found.putting_back.count
                else translate("Names", "Nothing that is approved stands in the study. Judge names under Review first.")
            )
            self.details.clear()
        self._show_back(found.putting_back)
        self._allow()

    def _show_back(self, plan: NamePlan) -> None:
        back = translate(
            "Names", "%n replacement(s) stand in the study, and the key puts the names back.", "", plan.count
        )
        if not plan.count:
            back = translate("Names", "No replacement that this key tells of stands in the study.")
        if plan.missing:
            lost = translate("Names", "%n replacement(s) were edited and cannot be put back.", "", plan.missing)
            back = f"{back} {lost}"
        self.back_summary.setText(back)

    def _allow(self) -> None:
        writable = not self._session.study.read_only and not self._holder.is_working
        found = self.waiting
        self.apply_button.setEnabled(writable and found is not None and found.replacing.count > 0)
        self.restore_button.setEnabled(writable and found is not None and found.putting_back.count > 0)
