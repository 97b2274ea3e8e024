"""The log of a day: the days at the left, what was done on one at the right, and its note."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from qualcase.coding.memos import MemoTarget
from qualcase.study.daylog_text import nothing_done, say_counted, say_day_log, say_line, say_part
from qualcase.ui.base.thing import Thing
from qualcase.ui.memobox.box import MemoBox
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import hairline, label
from qualcase.ui.widgets.rows import RIGHT_ROLE, RowDelegate
from qualcase.words.dates import say_day

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.daylog import DayLine, DayLog
    from qualcase.study import Study
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_DAY = Qt.ItemDataRole.UserRole
_WIDTH = 720
_Days = tuple[tuple[dt.date, int], ...]


class DaysPage(QWidget):
    """Today is always among the days, so that its note can be written before anything is done."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self.day = dt.datetime.now().astimezone().date()
        self.log: DayLog | None = None
        self.list = QListWidget()
        self._delegate = RowDelegate(tokens, self)
        self.title = label(size=Size.TITLE)
        self.copy_button = link_button(translate("Memos", "Copy as text"), self.copy)
        self.told = QWidget()
        self.box = MemoBox(session, least=4, most=24)
        self._lay_out()
        self.list.currentItemChanged.connect(lambda item, _: self._choose(item))

    def show_day(self, day: dt.date | None) -> None:
        """Show a day; the one that was shown last where none is meant."""
        if day is not None and day != self.day:
            self.box.keep()
            self.day = day
        self.draw()

    def draw(self) -> None:
        """Read days and day anew."""
        self._stale = False
        day, study = self.day, self._session.study
        self.box.show_thing(Thing(MemoTarget.DAY, day.isoformat()))
        self._session.read(lambda: _read(study, day), lambda found: self._show(*found))

    def enter(self) -> None:
        """The page comes up."""
        if self._stale:
            self.draw()
        self.list.setFocus()

    def edit(self) -> None:
        """Write the day's note."""
        self.box.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy(self) -> None:
        """Put the day on the clipboard as text, with the notes of all coders."""
        if self.log is not None:
            self.box.keep()
            coders = {one.id: one.name for one in self._session.study.coders.all()}
            QGuiApplication.clipboard().setText(say_day_log(self.log, coders))
            self._session.say(translate("Memos", "Copied the day as text"))

    def take_changes(self, changes: Changes) -> None:
        """Every change is something done."""
        del changes
        self._stale = True
        if self.isVisible():
            self.draw()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.list.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or F2 writes the note, Escape comes back to the days."""
        key, on_list = event.key(), self.list.hasFocus()
        if key == Qt.Key.Key_F2 or (on_list and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            self.edit()
        elif key == Qt.Key.Key_Escape and not on_list:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # --- inside

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_day(dt.date.fromisoformat(item.data(_DAY)))

    def _show(self, days: _Days, log: DayLog) -> None:
        self._show_days(days)
        if log.day != self.day:
            return
        self.log = log
        self.title.setText(say_day(log.day))
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for number, part in enumerate(log.parts):
            if number:
                column.addSpacing(12)
            column.addWidget(label(say_part(part), strong=True))
            for line in part.lines:
                _add_line(column, line)
        if not log.parts:
            column.addWidget(label(nothing_done(), tone="quiet"))
        self._column.replaceWidget(self.told, fresh)
        self.told.hide()
        self.told.deleteLater()
        self.told = fresh

    def _show_days(self, days: _Days) -> None:
        blocked = self.list.blockSignals(True)
        held = dict(days)
        for extra in (dt.datetime.now().astimezone().date(), self.day):
            held.setdefault(extra, 0)
        found = sorted(held.items(), reverse=True)
        if [(one.isoformat(), n) for one, n in found] != self._shown():
            self.list.clear()
            for one, n in found:
                item = QListWidgetItem(say_day(one))
                item.setData(_DAY, one.isoformat())
                item.setData(RIGHT_ROLE, str(n) if n else "–")
                steps = translate("Memos", "%n step(s)", "", n)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{say_day(one)}, {steps}")
                self.list.addItem(item)
        at = next((row for row, (one, _) in enumerate(found) if one == self.day), 0)
        self.list.setCurrentRow(at)
        self.list.blockSignals(blocked)

    def _shown(self) -> list[tuple[str, int]]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [(one.data(_DAY), int(str(one.data(RIGHT_ROLE)).replace("–", "0"))) for one in items]

    def _lay_out(self) -> None:
        self.list.setItemDelegate(self._delegate)
        self.list.setMinimumWidth(240)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(translate("Memos", "Days"))
        self.box.field.setAccessibleName(translate("Memos", "My note of the day"))
        self.box.field.setPlaceholderText(translate("Memos", "What was on your mind on this day?"))
        left = QWidget()
        beside = QVBoxLayout(left)
        beside.setContentsMargins(8, 8, 0, 0)
        beside.addWidget(self.list)
        body = QWidget()
        body.setProperty("page", True)
        body.setMaximumWidth(_WIDTH)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(24, 16, 24, 24)
        self._column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.copy_button)
        self._column.addLayout(head)
        self._column.addWidget(self.told)
        self._column.addWidget(hairline())
        self._column.addWidget(label(translate("Memos", "Note of the day"), strong=True))
        self._column.addWidget(self.box)
        self._column.addStretch(1)
        split = QSplitter()
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(_scrolled(body))
        split.setStretchFactor(1, 1)
        split.setSizes([320, 780])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)


def _add_line(column: QVBoxLayout, line: DayLine) -> None:
    said = label(say_line(line), wrap=True)
    said.setContentsMargins(12, 0, 0, 0)
    column.addWidget(said)
    for counted in say_counted(line):
        quiet = label(counted, tone="quiet", size=Size.SMALL, wrap=True)
        quiet.setContentsMargins(28, 0, 0, 0)
        column.addWidget(quiet)


def _scrolled(body: QWidget) -> QScrollArea:
    holder = QWidget()
    holder.setProperty("page", True)
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(body, 1)
    across.addStretch(0)
    scroller = QScrollArea()
    scroller.setWidget(holder)
    scroller.setWidgetResizable(True)
    scroller.setFrameShape(QFrame.Shape.NoFrame)
    scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroller


def _read(study: Study, day: dt.date) -> tuple[_Days, DayLog]:
    return study.daylog.days(), study.daylog.of(day)
