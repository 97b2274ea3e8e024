"""What suggestions are wanted: for which code, by whose examples, and whether rejected ones are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QProgressBar, QVBoxLayout, QWidget

from qualcase.ui.finding.code_line import CodeLine
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class SuggestHead(QWidget):
    """Tells when something else is wanted."""

    changed = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """No code is chosen."""
        super().__init__(parent)
        self.code = CodeLine(tokens)
        self.whose = Segments()
        self.whose.setToolTip(translate("Finding", "Whose coded passages are the examples"))
        self.whose.offer(
            (
                (translate("Finding", "Like everybody’s passages"), False),
                (translate("Finding", "Like my own"), True),
            ),
            chosen=False,
        )
        self.rejected = QCheckBox(translate("Finding", "Show rejected ones too"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(translate("Finding", "Reading all texts once"))
        self.progress.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self.code, self.whose, self.rejected, self.progress):
            layout.addWidget(widget)
        self.whose.chosen.connect(lambda _: self.changed.emit())
        self.rejected.toggled.connect(lambda _: self.changed.emit())

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the one reading of all texts is."""
        self.progress.setMaximum(max(total, 1))
        self.progress.setValue(done)
        self.progress.setVisible(done < total)
