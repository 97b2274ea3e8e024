"""What was written: a line for each file, with the ways to open it and to see where it lies; and how far it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path  # noqa: TC003 - of a NamedTuple
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Sequence

translate = QCoreApplication.translate
_MOST = 12
"""So many lines are shown; the rest is told by a number."""


class Told(NamedTuple):
    """A line of what was written."""

    words: str
    files: tuple[Path, ...] = ()
    held: str = ""
    """Id of a recipe that was held back and may be meant."""
    kept: Path | None = None
    """A report in Word that somebody changed: it can be made again with what they wrote."""


class ResultStrip(QWidget):
    """Hidden until something is being written."""

    again_asked = Signal(object)
    """The path of a report in Word that is to be made again."""
    stop_asked = Signal()
    meant = Signal(str)
    """Id of a recipe that is to be written although it was held back."""
    begun = Signal()
    """Something is being written, or looked at: what another strip told is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 8)
        self._column.setSpacing(4)
        self._lines: list[QWidget] = []
        self.told: tuple[str, ...] = ()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.what = ElidedLabel(tone="quiet")
        self.stop = link_button(translate("Reports", "Stop"), self.stop_asked.emit)
        self._head = QWidget()
        line = QHBoxLayout(self._head)
        line.setContentsMargins(0, 0, 0, 0)
        self.hide_link = link_button(translate("Reports", "Put away"), self.put_away)
        for widget, stretch in ((self.what, 1), (self.bar, 1), (self.stop, 0), (self.hide_link, 0)):
            line.addWidget(widget, stretch)
        self._column.addWidget(self._head)
        self.hide()

    def begin(self, words: str) -> None:
        """Say that something is being written."""
        self._clear()
        self.what.setText(words)
        self.bar.setRange(0, 0)
        for widget in (self.bar, self.stop):
            widget.show()
        self.hide_link.hide()
        self.show()
        self.begun.emit()

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Say how far it is."""
        self.bar.setRange(0, max(total, 0))
        self.bar.setValue(done)
        if what:
            self.what.setText(what)

    def end(self, lines: Sequence[Told]) -> None:
        """Say what was written."""
        for widget in (self.bar, self.stop):
            widget.hide()
        folders = {str(one.parent) for told in lines for one in told.files}
        self.what.setText(folders.pop() if len(folders) == 1 else "")
        self.hide_link.show()
        self._clear()
        self.told = tuple(one.words for one in lines)
        self._lines = [self._line(one) for one in lines[:_MOST]]
        if len(lines) > _MOST:
            more = translate("Reports", "… and %n more", "", len(lines) - _MOST)
            self._lines.append(label(more, tone="quiet"))
        for made in self._lines:
            self._column.addWidget(made)
        self.setVisible(bool(lines))

    @property
    def is_working(self) -> bool:
        """Whether it shows how far something is."""
        return not self.bar.isHidden() and not self.isHidden()

    def put_away(self) -> None:
        """Show nothing any more; the files are where they are."""
        self._clear()
        self.hide()

    def _line(self, told: Told) -> QWidget:
        words, files = told.words, told.files
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(label(words, wrap=True), 1)
        if told.held:
            meant = link_button(translate("Reports", "Write it all the same"), partial(self.meant.emit, told.held))
            meant.setAccessibleDescription(words)
            line.addWidget(meant)
        if told.kept:
            again = link_button(
                translate("Reports", "Make it again with what they wrote…"), partial(self.again_asked.emit, told.kept)
            )
            again.setAccessibleDescription(words)
            line.addWidget(again)
        if files:
            for verb, path in (
                (translate("Reports", "Open"), files[0]),
                (translate("Reports", "Show in folder"), files[0].parent),
            ):
                shown = link_button(verb, partial(show_file, path))
                shown.setAccessibleDescription(words)
                line.addWidget(shown)
        return made

    def _clear(self) -> None:
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = []
        self.told = ()


def show_file(path: Path) -> None:
    """Open a file or folder with what the system opens it with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
