"""What a passage speaks about besides its own wave and cases: another wave, before, expected; one of several cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from qualcase.coding.codings import AboutTime
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from qualcase.ui.code.entries import Entry

translate = QCoreApplication.translate


class AboutRows(QWidget):
    """Two choices; the second only where the source has several cases."""

    told = Signal(object)
    """Fields of `Coding` that begin with `about`, with their values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to say."""
        super().__init__(parent)
        self.time = Choice()
        self.time.setAccessibleName(translate("CodeScreen", "Speaks about"))
        self.time.activated.connect(lambda _: self._tell_time())
        self.case = Choice()
        self.case.setAccessibleName(translate("CodeScreen", "Case it speaks about"))
        self.case.activated.connect(lambda _: self.told.emit({"about_case_id": self.case.value()}))
        self._time_head = label(translate("CodeScreen", "Speaks about"), tone="quiet", size=Size.SMALL)
        self._case_head = label(translate("CodeScreen", "Case it speaks about"), tone="quiet", size=Size.SMALL)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(4)
        layout.setColumnStretch(1, 1)
        for row, (head, choice) in enumerate(((self._time_head, self.time), (self._case_head, self.case))):
            head.setBuddy(choice)
            choice.view().setAccessibleName(choice.accessibleName())
            layout.addWidget(head, row, 0)
            layout.addWidget(choice, row, 1)

    def show_entry(self, entry: Entry, *, writable: bool) -> None:
        """Show what a coding speaks about."""
        coding = entry.coding
        own = translate("CodeScreen", "its own wave ({wave})").format(wave=entry.own_wave or "–")
        times: list[tuple[str, object]] = [(own, None), *entry.waves]
        times += [(words, time) for words, time in entry.times]
        self.time.offer(times, coding.about_time or coding.about_wave_id)
        whole = translate("CodeScreen", "all of them")
        self.case.offer([(whole, None), *entry.cases], coding.about_case_id)
        several = len(entry.cases) > 1
        for widget in (self._case_head, self.case):
            widget.setVisible(several)
        for choice in (self.time, self.case):
            choice.setEnabled(writable)

    def take_keyboard(self) -> None:
        """Give the keyboard to the first choice."""
        if self.isVisible() and self.time.isEnabled():
            self.time.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tell_time(self) -> None:
        value = self.time.value()
        if value in set(AboutTime):  # Qt gives a plain text back, not the value that it was given
            self.told.emit({"about_time": AboutTime(str(value)), "about_wave_id": None})
        else:
            self.told.emit({"about_time": None, "about_wave_id": value})
