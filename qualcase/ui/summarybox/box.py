"""The box of one summary or change sentence: reads and writes by itself, and says when to look at it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from qualcase.coding.memos import MemoTarget
from qualcase.ui.base.latest import Latest
from qualcase.ui.base.thing import Thing
from qualcase.ui.memobox.state import place_of
from qualcase.ui.summarybox.change_list import ChangeList
from qualcase.ui.summarybox.field import SummaryField
from qualcase.ui.summarybox.state import TABLES, read_sheet, still_holds, write_summary
from qualcase.ui.summarybox.words import state_words, written_words
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import LINK_AIR, link_button
from qualcase.ui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.summaries import SummaryCell
    from qualcase.ui.base.session import Session
    from qualcase.ui.summarybox.state import SummarySheet

translate = QCoreApplication.translate
HOLDS_KEY = "Ctrl+Shift+H"
"""In the field; a screen that shows boxes has an action with this key for wherever else the keyboard is."""


class SummaryBox(QWidget):
    """What stands in a cell. Words that are typed are kept when it is left, hidden or shown another cell.

    It follows every change of the study by itself, so that boxes of the same cell say the same. What comes from
    elsewhere while somebody types is shown beside what is typed, never in its place.
    """

    shown = Signal(object)
    """The `SummarySheet` that is shown now, or None where there is no such cell."""
    left = Signal()
    """Escape in the field: the keyboard goes elsewhere."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, least: int = 1, most: int = 10) -> None:
        """Start without a cell; `least` and `most` are lines of the field."""
        super().__init__(parent)
        self._session = session
        self._latest = Latest(session)
        self._cell: SummaryCell | None = None
        self._stale = False
        self._writing = 0
        self.sheet: SummarySheet | None = None
        self.title = ElidedLabel(strong=True)
        self.field = SummaryField(self, least=least, most=most)
        self.state = link_button("", self.turn_list)
        self.state.setProperty("tone", "warn")
        self.holds = link_button(translate("Summary", "Still holds"), self.say_holds)
        self.changes = ChangeList(self)
        self.other = label(tone="warn", wrap=True)
        self.take_other = link_button(translate("Summary", "Take those words"), self._take_other)
        self.written = label(tone="quiet", size=Size.SMALL, wrap=True)
        self._others_words = ""
        self.setFocusProxy(self.field)
        self._lay_out()
        self.field.kept.connect(self._write)
        self.field.left.connect(self.left)
        self.changes.followed.connect(self._follow)
        self.field.holds_pressed.connect(self.say_holds)
        self.holds.setToolTip(QKeySequence(HOLDS_KEY).toString(QKeySequence.SequenceFormat.NativeText))
        session.changed.connect(self.take_changes)

    @property
    def cell(self) -> SummaryCell | None:
        """Whose summary it is."""
        return self._cell

    def show_cell(self, cell: SummaryCell | None, heading: str = "") -> None:
        """Show what stands in a cell; what is being typed in another is kept there.

        Args:
            cell: Of a case or site, in a wave or from one to another; None for an empty box in which nobody writes.
            heading: Stands above the field; nothing does where it is empty.
        """
        self.title.setText(heading)
        self.title.setVisible(bool(heading))
        if cell != self._cell:
            self.field.keep()
            self._cell, self.sheet = cell, None
            self.field.replace("")
            self.state.setChecked(False)
            self._tell_of_others("")
            self._show_about()
        self._say_what_for(heading)
        self._read()

    def keep(self) -> None:
        """Keep what is being typed."""
        self.field.keep()

    def say_holds(self) -> None:
        """Say that the summary holds with the passages as they are now; what is typed is kept first."""
        self.field.keep()
        cell, study, coder = self._cell, self._session.study, self._session.coder_name
        is_stale = self.sheet is not None and self.sheet.is_stale
        if cell is not None and is_stale and not study.read_only:
            self._session.write(lambda: still_holds(study, cell, coder))

    def turn_list(self) -> None:
        """Show what happened to the passages, or put it away."""
        self.changes.setVisible(self.changes.isHidden() and bool(self.sheet and self.sheet.changes))
        self._show_state()

    def take_changes(self, changes: Changes) -> None:
        """Look at what changed. It is connected already; whoever holds the box need not call it."""
        if self._cell is None or not changes.touches(*TABLES):
            return
        if self.isVisible():
            self._read()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is hidden is left."""
        self.field.keep()
        super().hideEvent(event)

    # Reading

    def _read(self) -> None:
        self._stale = False
        cell, study = self._cell, self._session.study
        self.field.setReadOnly(cell is None or study.read_only)
        if cell is not None:
            self._latest.ask(lambda: read_sheet(study, cell), lambda sheet: self._take(cell, sheet))

    def _take(self, cell: SummaryCell, sheet: SummarySheet | None) -> None:
        if not isValid(self) or cell != self._cell or self._writing:
            return  # what is being written is read when it is there
        text = sheet.text if sheet else ""
        if self.field.is_touched and text.strip() != self.field.given.strip():
            self._tell_of_others(text)
        self.sheet = sheet
        self.field.give(text)
        self._show_about()
        self.shown.emit(sheet)

    def _show_about(self) -> None:
        sheet = self.sheet
        self.written.setText(written_words(sheet) if sheet else "")
        self.written.setVisible(sheet is not None)
        self.changes.show_changes(sheet.changes if sheet else ())
        if not (sheet and sheet.changes):
            self.changes.hide()
        self._show_state()

    def _show_state(self) -> None:
        sheet = self.sheet
        words = state_words(sheet) if sheet else ""
        sign = ("▾ " if self.changes.isVisibleTo(self) else "▸ ") if sheet and sheet.changes else ""
        self.state.setText(f"{sign}{words}")
        self.state.setVisible(bool(words))
        self.holds.setVisible(bool(words) and not self._session.study.read_only)

    # Writing

    def _write(self, text: str) -> None:
        cell, study, coder = self._cell, self._session.study, self._session.coder_name
        if cell is None:
            return
        self._writing += 1
        self._session.write(
            lambda: write_summary(study, cell, text, coder), lambda _: self._done(), lambda _: self._refused(cell, text)
        )

    def _done(self) -> None:
        if isValid(self):
            self._writing -= 1
            self._read()

    def _refused(self, cell: SummaryCell, text: str) -> None:
        """Why is said on the message line; the words stay, to be kept the next time the field is left."""
        if not isValid(self):
            return
        self._writing -= 1
        if cell == self._cell:
            self.field.give_back(text)

    def _tell_of_others(self, text: str) -> None:
        """Show the words that came from elsewhere while something is typed here."""
        self._others_words = text
        self.other.setText(translate("Summary", "Meanwhile it became: “{words}”").format(words=text))
        for widget in (self.other, self.take_other):
            widget.setVisible(bool(text))

    def _take_other(self) -> None:
        """What was typed was kept when the field was left, so undo has it."""
        self.field.give_back(self._others_words)
        self.field.keep()
        self._tell_of_others("")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, coding_id: str) -> None:
        self.field.keep()
        self._session.go(place_of(self._session.study, Thing(MemoTarget.CODING, coding_id)))

    # Looks

    def _say_what_for(self, heading: str) -> None:
        is_change = self._cell is not None and self._cell.is_change
        name = translate("Summary", "What changed") if is_change else translate("Summary", "Summary")
        self.field.setAccessibleName(f"{name}, {heading}" if heading else name)
        hint = (
            translate("Summary", "What changed? From … to …")
            if is_change
            else translate("Summary", "What do the passages say?")
        )
        self.field.setPlaceholderText(hint if self._cell is not None else "")

    def _lay_out(self) -> None:
        self.state.setAccessibleName(translate("Summary", "What happened behind the summary"))
        now = QHBoxLayout()
        now.setSpacing(8)
        now.addWidget(self.state)
        now.addWidget(self.holds)
        now.addStretch(1)
        meanwhile = QHBoxLayout()
        meanwhile.addWidget(self.other, 1)
        meanwhile.addWidget(self.take_other, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.field)
        column.addLayout(meanwhile)
        column.addLayout(now)
        column.addWidget(self.changes)
        column.addWidget(self.written)
        self.written.setIndent(LINK_AIR)  # below the words of the links, which stand below those of the field
        for widget in (self.title, self.changes, self.other, self.take_other, self.state, self.holds, self.written):
            widget.hide()
