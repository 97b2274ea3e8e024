"""What somebody should know before a report leaves: quiet lines, each with the way to what it is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.leaving import OutPlace, OutWarning
    from qualcase.ui.widgets.labels import Tone

translate = QCoreApplication.translate
_AROUND, _BESIDE, _MARK = 3, 8, 14
"""Pixels: the words stand level with the button at their right, and all of them behind one edge."""
_MOST = 25
"""So many places stand in a menu."""


class WarningStrip(QWidget):
    """Nothing where there is nothing to say. What must be confirmed stands first, marked with !."""

    place_asked = Signal(object)
    """An `OutPlace`."""
    meant = Signal()
    """Somebody said that it is meant, or took that back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 8)
        self._column.setSpacing(0)
        self._lines: list[QWidget] = []
        self._told: tuple[str, ...] = ()
        self.sure = QCheckBox(translate("Reports", "I have looked at it; write it all the same"))
        self.sure.clicked.connect(self.meant.emit)
        self._column.addSpacing(_AROUND)
        self._column.addWidget(self.sure)
        self.menu: QMenu | None = None
        self.hide()

    @property
    def holds_back(self) -> bool:
        """Whether somebody must say first that it is meant."""
        return not self.sure.isHidden() and not self.sure.isChecked()

    def show_warnings(self, warnings: Sequence[OutWarning]) -> None:
        """Say these; what was meant before counts only as long as the same is said."""
        warnings = sorted(warnings, key=lambda one: not one.must_confirm)
        told = tuple(str(one.message) for one in warnings)
        if told != self._told:
            self.sure.setChecked(False)
        self._told = told
        self._put([self._line(one) for one in warnings])
        self.sure.setVisible(any(one.must_confirm for one in warnings))
        self.setVisible(bool(warnings))

    def wait(self) -> None:
        """Take back what was said: it is not true of what is wanted now, and what is true is being looked for."""
        self._told = ()
        said = label(translate("Reports", "Looking at what to know before it leaves…"), tone="quiet", wrap=True)
        said.setContentsMargins(_MARK, _AROUND, _BESIDE, _AROUND)
        self._put([said])
        self.sure.setChecked(False)
        self.sure.hide()
        self.show()

    def words(self) -> tuple[str, ...]:
        """What is said."""
        return self._told

    def _put(self, lines: list[QWidget]) -> None:
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = lines
        for place, made in enumerate(lines):
            self._column.insertWidget(place, made)

    def _line(self, warning: OutWarning) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        tone: Tone = "warn" if warning.must_confirm else "quiet"
        for words, stretch in (("!" if warning.must_confirm else "·", 0), (str(warning.message), 1)):
            said = label(words, tone=tone, wrap=bool(stretch))
            said.setContentsMargins(0, _AROUND, _BESIDE, _AROUND)
            if not stretch:
                said.setFixedWidth(_MARK)
            line.addWidget(said, stretch, Qt.AlignmentFlag.AlignTop)
        if warning.places:
            shown = link_button(translate("Reports", "Show…"))
            shown.setAccessibleDescription(str(warning.message))
            shown.clicked.connect(lambda _: self._offer(warning.places, shown))
            line.addWidget(shown, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _offer(self, places: Sequence[OutPlace], below: QWidget) -> None:
        """One place is gone to at once; of several somebody chooses."""
        if len(places) == 1:
            self.place_asked.emit(places[0])
            return
        self.menu = menu = QMenu(self)
        for one in places[:_MOST]:
            words = " ".join(one.words.split()).replace("&", "&&")
            menu.addAction(f"{one.source}: {words}".strip(": "), partial(self.place_asked.emit, one))
        if len(places) > _MOST:
            more = menu.addAction(translate("Reports", "… and %n more", "", len(places) - _MOST))
            more.setEnabled(False)
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
