"""A participant withdraws: what goes and what stays, and the receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from qualcase.study.name_report import say_elsewhere, say_receipt
from qualcase.ui.names.report_view import ReportView
from qualcase.ui.names.sheet import Sheet, bullets
from qualcase.ui.names.sure_dialog import SureDialog
from qualcase.ui.widgets.buttons import button
from qualcase.ui.widgets.choice import FreeChoice
from qualcase.ui.widgets.form import add_row, form
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from qualcase.coding.people import Participant
    from qualcase.study.withdrawal import Receipt
    from qualcase.study.withdrawal_plan import WithdrawalPlan
    from qualcase.ui.base.session import Session
    from qualcase.ui.names.holder import KeyHolder

translate = QCoreApplication.translate


class WithdrawPane(Sheet):
    """Nothing is removed before the participant's name is typed in a dialog."""

    def __init__(self, session: Session, holder: KeyHolder, parent: QWidget | None = None) -> None:
        super().__init__(translate("Names", "Withdrawal"), parent)
        self._session = session
        self._holder = holder
        self._running = False
        self.plan: WithdrawalPlan | None = None
        self.participant: Participant | None = None
        self.dialog: SureDialog | None = None
        self.who = FreeChoice()
        self.who.activated.connect(lambda _: self._choose())
        edit = self.who.lineEdit()
        if edit is not None:
            edit.editingFinished.connect(self._choose)
            edit.setPlaceholderText(translate("Names", "Name or pseudonym"))
        self.goes = label(wrap=True)
        self.stays = label(wrap=True)
        self.key_told = label(tone="warn", wrap=True)
        self.withdraw_button = button(translate("Names", "Withdraw…"), self.ask)
        self.receipt = ReportView(session, translate("Names", "Receipt"), "receipt.txt")
        self._lay_out()

    def choose(self, participant_id: str) -> None:
        """Show what goes with a participant."""
        people = {one.id: one for one in self._session.study.participants.all()}
        self.participant = people.get(participant_id)
        self.draw()

    def draw(self) -> None:
        """Work out anew what would go."""
        people = self._session.study.participants.all()
        who = self.participant
        if who is not None:
            who = self.participant = next((one for one in people if one.id == who.id), None)
        self.who.offer_names(sorted((one.name for one in people), key=str.casefold), who.name if who else "")
        self.plan = None
        self._show_plan()
        if who is not None:
            study, table, wanted = self._session.study, self._holder.table, who.id
            self._session.read(lambda: study.withdrawal.plan(wanted, table), self._take_plan)

    def ask(self) -> None:
        """Ask once more before anything is lost."""
        who = self.participant
        if who is None or self.plan is None:
            return
        said = translate(
            "Names",
            "All that {name} said goes for good, from the texts, the history and the backups. Nothing before this can "
            "be undone then.",
        ).format(name=who.name)
        title = translate("Names", "{name} withdraws?").format(name=who.name)
        self.dialog = SureDialog(self, title, said, who.name, translate("Names", "Remove for good"))
        self.dialog.accepted.connect(self.carry_out)
        self.dialog.open()

    def carry_out(self) -> None:
        """Take the participant out of the study, and out of the key if it is open."""
        plan, study = self.plan, self._session.study
        if plan is None or self._running:
            return
        self._running = True
        self._allow()
        self._session.say(translate("Names", "Removing what was said …"))
        if self._holder.key is not None:
            self._holder.work(lambda key: study.withdrawal.carry_out(plan, key), self._tell, self._fail)
        else:
            self._session.write(lambda: study.withdrawal.carry_out(plan), self._tell, self._fail)

    # --- inside

    def _choose(self) -> None:
        name = " ".join(self.who.currentText().split()).casefold()
        people = self._session.study.participants.all()
        found = next((one for one in people if one.name.casefold() == name), None)
        if found != self.participant:
            self.participant = found
            self.draw()

    def _take_plan(self, plan: WithdrawalPlan) -> None:
        if self.participant is not None and plan.participant_id == self.participant.id:
            self.plan = plan
            self._show_plan()

    def _show_plan(self) -> None:
        plan = self.plan
        for one in (*self._titles, self.goes, self.stays):
            one.setVisible(plan is not None)
        missing = self._holder.key is None
        self.key_told.setVisible(plan is not None and missing)
        self._allow()
        if plan is not None:
            self.goes.setText(bullets(_goes(plan)))
            self.stays.setText(bullets(_stays(plan)))

    def _tell(self, receipt: Receipt) -> None:
        self._running = False
        self.participant = self.plan = None
        self.receipt.show_lines(say_receipt(receipt))
        self._session.say(translate("Names", "The informant is withdrawn. Keep the receipt."))
        self.draw()
        self.receipt.text.setFocus()

    def _fail(self, _: BaseException) -> None:
        self._running = False
        self.draw()

    def _allow(self) -> None:
        writable = not self._session.study.read_only and not self._running and not self._holder.is_working
        self.withdraw_button.setEnabled(writable and self.plan is not None)

    def _lay_out(self) -> None:
        taught = translate(
            "Names",
            "Somebody who withdraws leaves the study for good: their turns, the passages on them, their entries in the "
            "history, and the program’s backups.",
        )
        self.key_told.setText(
            translate(
                "Names", "The key is not open. If there is one, open it first under Review: it holds the name too."
            )
        )
        fields = form()
        add_row(fields, translate("Names", "Informant"), self.who)
        self._titles = (
            label(translate("Names", "What goes:"), strong=True),
            label(translate("Names", "What stays, and you must look at:"), strong=True),
        )
        add = self.column.addWidget
        add(label(taught, wrap=True))
        self.column.addLayout(fields)
        add(self._titles[0])
        add(self.goes)
        add(self._titles[1])
        add(self.stays)
        add(self.key_told)
        self.column.addWidget(self.withdraw_button, 0, Qt.AlignmentFlag.AlignLeft)
        add(self.receipt)
        self.column.addStretch(1)


def _goes(plan: WithdrawalPlan) -> list[str]:
    lines = [
        translate("Names", "{turns} and {passages}").format(
            turns=translate("Names", "%n turn(s)", "", plan.turns),
            passages=translate("Names", "%n coded passage(s)", "", plan.codings),
        )
    ]
    for name, part in zip(plan.names, plan.parts, strict=True):
        if part.goes:
            lines.append(translate("Names", "the whole of {source}: nobody else speaks in it").format(source=name))
        else:
            turns = translate("Names", "%n turn(s)", "", len(part.removed_turns))
            lines.append(translate("Names", "{turns} of {source}").format(turns=turns, source=name))
    return lines


def _stays(plan: WithdrawalPlan) -> list[str]:
    lines = [translate("Names", "what others say, also about them; the receipt says who still mentions the name")]
    if plan.shortened:
        lines.append(translate("Names", "%n coded passage(s), cut to what others said", "", plan.shortened))
    if plan.files:
        lines.append(translate("Names", "the files that came in: {files}").format(files=", ".join(plan.files)))
    return [*lines, *say_elsewhere()]
