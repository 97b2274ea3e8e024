"""Where a summary is written: its words above, the passages it rests on below, a paraphrase of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from qualcase.ui.base.latest import Latest
from qualcase.ui.summaries.evidence_list import EvidenceList
from qualcase.ui.summaries.evidence_state import condense, read_evidence
from qualcase.ui.summaries.mark_links import MarkLinks
from qualcase.ui.summarybox.box import SummaryBox
from qualcase.ui.summarybox.state import TABLES
from qualcase.ui.theme.fonts import Size, reading
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.fields import TextField
from qualcase.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.summaries import Summary, SummaryCell
    from qualcase.ui.base.session import Session
    from qualcase.ui.summaries.evidence_state import Evidence
    from qualcase.ui.summarybox.state import SummarySheet
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_EDGE = 12


class WritingPane(QWidget):
    """One cell at a time."""

    left = Signal()
    """Escape: the keyboard goes back to the grid."""
    typed = Signal(object, str)
    """The cell and the words that stand in its field now."""
    opened = Signal(object)
    """The `Excerpt` whose place in the text somebody wants to see."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self._session = session
        self._latest = Latest(session)
        self.evidence: Evidence | None = None
        self.box = SummaryBox(session, self, least=3, most=12)
        self.box.field.setFont(reading(session.settings))
        self.links = MarkLinks(self.box.field, tokens)
        self.list = EvidenceList(tokens, reading(session.settings), self)
        self.list.setAccessibleName(translate("Grid", "Passages behind the summary"))
        self.gather_button = link_button(translate("Grid", "Gather paraphrases (Ctrl+G)"), self.gather)
        self.keys = label(translate("Grid", "Space cite · F2 paraphrase · G transcript"), tone="quiet", size=Size.SMALL)
        self.short_title = label(translate("Grid", "In short (F2)"), tone="quiet", size=Size.SMALL)
        self.short = TextField(self, least=1, most=5)
        self.short.setPlaceholderText(translate("Grid", "What the passage says, in your words"))
        self.short.setAccessibleName(translate("Grid", "Paraphrase of the chosen passage"))
        self._short_of = ""
        self._lay_out()
        self.box.left.connect(self.left)
        self.box.shown.connect(self._take_sheet)
        self.box.field.textChanged.connect(self._tell_typed)
        self.links.followed.connect(self.show_cited)
        self.links.dropped.connect(self._cite)
        self.list.left.connect(self.left)
        self.list.opened.connect(self.opened)
        self.list.cite_wanted.connect(self.turn_cited)
        self.list.short_wanted.connect(self.go_to_short)
        self.list.chosen.connect(self._show_short)
        self.short.kept.connect(self._keep_short)
        self._show_short(None)

    @property
    def cell(self) -> SummaryCell | None:
        """The cell that is shown."""
        return self.box.cell

    def show_cell(self, cell: SummaryCell | None, heading: str = "") -> None:
        """Show what stands in a cell and lies behind it."""
        if cell != self.box.cell:
            self.short.keep()
            self.evidence = None
        self.box.show_cell(cell, heading)
        self.renew()

    def renew(self) -> None:
        """Read the passages anew."""
        cell, study = self.box.cell, self._session.study
        if cell is None:
            self._take(None)
        else:
            self._latest.ask(lambda: read_evidence(study, cell), self._take)

    def take_changes(self, changes: Changes) -> None:
        """Read anew what an action touched. The box does so by itself."""
        if changes.touches(*TABLES):
            self.renew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours and type."""
        self.links.take_theme(tokens)
        self.list.use(tokens, reading(self._session.settings))
        self.box.field.setFont(reading(self._session.settings))

    # Doing

    def write(self, letters: str = "") -> None:
        """Put the caret at the end of the words, and these letters there."""
        field = self.box.field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.moveCursor(QTextCursor.MoveOperation.End)
        if letters and not field.isReadOnly():
            text = field.toPlainText()
            apart = bool(text) and not text[-1].isspace() and letters[0].isalnum()
            field.insertPlainText(f" {letters}" if apart else letters)

    def go_to_list(self) -> None:
        """Give the keyboard to the passages."""
        if self.list.choose_first():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_short(self) -> None:
        """Write what the chosen passage says in short."""
        if self.list.choose_first() and self._can_write():
            self.short.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_cited(self) -> None:
        """Cite the chosen passages, or cite them no longer where all of them are cited."""
        chosen = [one.id for one in self.list.chosen_excerpts]
        numbers = self.evidence.numbers if self.evidence else {}
        if not chosen:
            return
        if all(one in numbers for one in chosen):
            study = self._session.study
            self._write(lambda cell, coder: study.summaries.uncite(cell, chosen, coder))
        else:
            self._cite([one for one in chosen if one not in numbers], None)

    def gather(self) -> None:
        """Put the paraphrases of the passages into the summary."""
        study = self._session.study
        self._write(study.summaries.gather)

    def show_cited(self, number: int) -> None:
        """Choose the card of what is cited under a number."""
        numbers = self.evidence.numbers if self.evidence else {}
        found = next((one for one, held in numbers.items() if held == number), None)
        if found is None or not self.list.choose(found):
            self._session.say(translate("Grid", "The passage that was cited here is gone."))

    def _cite(self, coding_ids: Sequence[str], at: int | None) -> None:
        study = self._session.study
        touched = self.box.field.textCursor().position() > 0
        place = at if at is not None else (self.links.caret if touched else None)
        self._write(lambda cell, coder: study.summaries.cite(cell, coding_ids, coder, at=place))

    def _write(self, work: Callable[[SummaryCell, str], Summary | None]) -> None:
        """Do something with the cell in the name of the coder; what is being typed is kept first."""
        self.box.keep()
        cell, study, coder = self.box.cell, self._session.study, self._session.coder_name
        if cell is not None and self._can_write():
            self._session.write(lambda: work(cell, study.coders.ensure(coder).id))

    def _keep_short(self, words: str) -> None:
        study, coding_id = self._session.study, self._short_of
        if coding_id:
            self._session.write(lambda: condense(study, coding_id, words))

    # Showing

    def _take(self, found: Evidence | None) -> None:
        if not isValid(self) or (found is not None and found.cell != self.box.cell):
            return
        self.evidence = found
        self.list.delegate.look_at(found.cell.code_id if found else None, found.strongest if found else {})
        self.list.delegate.with_case = found is not None and found.cell.site_id is not None
        self.list.show_evidence(_rows(found), found.numbers if found else {}, _nothing(found))
        self.links.show_many(len(found.numbers) if found else 0)
        writable = self._can_write()
        self.gather_button.setVisible(writable and found is not None and found.to_gather)
        self.keys.setVisible(found is not None and bool(found.every))
        self._show_short(self.list.excerpt)

    def _take_sheet(self, sheet: SummarySheet | None) -> None:
        held = sheet.state.summary.evidence if sheet and sheet.state else ()
        self.links.show_many(len(held))

    def _show_short(self, excerpt: Excerpt | None) -> None:
        if excerpt is None or excerpt.id != self._short_of:
            self.short.keep()
        self._short_of = excerpt.id if excerpt is not None else ""
        self.short.give(excerpt.condensed if excerpt is not None else "")
        self.short.setReadOnly(not self._can_write())
        self._below.setVisible(excerpt is not None)

    def _tell_typed(self) -> None:
        if self.box.cell is not None and self.box.field.is_touched:
            self.typed.emit(self.box.cell, self.box.field.toPlainText())

    def _can_write(self) -> bool:
        return not self._session.study.read_only

    @property
    def reads_list(self) -> bool:
        """Whether the keyboard is on the passages."""
        return QApplication.focusWidget() is self.list

    def _lay_out(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(_EDGE, 8, _EDGE, 8)
        above.setSpacing(4)
        above.addWidget(self.box)
        line = QHBoxLayout()
        line.setContentsMargins(_EDGE, 4, _EDGE - 6, 4)
        line.addWidget(self.keys)
        line.addStretch(1)
        line.addWidget(self.gather_button)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(_EDGE, 6, _EDGE, 8)
        below.setSpacing(4)
        below.addWidget(hairline())
        below.addWidget(self.short_title)
        below.addWidget(self.short)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(hairline())
        column.addLayout(line)
        column.addWidget(self.list, 1)
        column.addWidget(self._below)


def _rows(found: Evidence | None) -> list[Excerpt | str]:
    """Cards with the waves between them, where there are several."""
    if found is None:
        return []
    rows: list[Excerpt | str] = []
    for wave, excerpts in found.by_wave:
        if len(found.by_wave) > 1:
            none = translate("Grid", "{wave}: no passage").format(wave=wave)
            rows.append(wave if excerpts else none)
        rows += excerpts
    if found.elsewhere:
        rows += [translate("Grid", "Cited, in another cell"), *found.elsewhere]
    return rows if found.every else []


def _nothing(found: Evidence | None) -> str:
    if found is None:
        return ""
    return translate("Grid", "No passage lies in this cell. What is written here rests on none.")
