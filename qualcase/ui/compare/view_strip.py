"""The strip over the matrix that says what changed since an open view was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qualcase.ui.compare.view_words import changes_in_short, seen_day
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from qualcase.coding.views import View, ViewChanges

translate = QCoreApplication.translate


class ViewStrip(QWidget):
    """Hidden where nothing changed."""

    changes_wanted = Signal()
    seen_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setProperty("side", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = label(tone="warn", wrap=True)
        self.changes = link_button(translate("CompareScreen", "What changed?"), self.changes_wanted.emit)
        self.seen = link_button(translate("CompareScreen", "Take as seen now"), self.seen_wanted.emit)
        self.close_view = link_button(translate("CompareScreen", "Close the view"), self.closed.emit)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 4, 8, 4)
        line.setSpacing(8)
        line.addWidget(self.words, 1)
        for one in (self.changes, self.seen, self.close_view):
            line.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_changes(self, view: View, changes: ViewChanges | None) -> None:
        """Say what changed; None where the view cannot be compared as it was."""
        if changes is None:
            words = translate("CompareScreen", "“{view}” is crossed by something that is gone from the study.")
            self.words.setText(words.format(view=view.name))
        else:
            words = translate("CompareScreen", "“{view}” has changed since {date}: {what}.")
            self.words.setText(words.format(view=view.name, date=seen_day(view), what=changes_in_short(changes)))
        self.changes.setVisible(changes is not None)
        self.seen.setVisible(changes is not None)
        self.setVisible(changes is None or bool(changes))
