"""A report or receipt that stays until it is put away, to copy or to save."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from qualcase.ui.widgets.buttons import button
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate
_LINES = 16


class ReportView(QWidget):
    """Shown once there is something to report."""

    def __init__(self, session: Session, title: str, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._file_name = file_name
        self.is_kept = True
        """Whether what is shown was copied or saved."""
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(title)
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _LINES)
        self.text.setTabChangesFocus(True)
        self.copy_button = button(translate("Names", "Copy"), self.copy)
        self.save_button = button(translate("Names", "Save…"), self.choose)
        row = QHBoxLayout()
        row.addWidget(self.copy_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(title, strong=True))
        column.addWidget(self.text)
        column.addLayout(row)
        self.hide()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show a report; one that nobody has kept yet stays below it."""
        before = [] if self.is_kept else ["", "", self.text.toPlainText()]
        self.text.setPlainText("\n".join([*lines, *before]))
        self.is_kept = False
        self.show()

    def copy(self) -> None:
        """Copy it."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.is_kept = True
        self._session.say(translate("Names", "The report is copied."))

    def choose(self) -> None:
        """Let the user say where it is to be saved."""
        proposed = str(self._session.study.path.with_name(self._file_name))
        chosen, _ = QFileDialog.getSaveFileName(
            self, translate("Names", "Save the report"), proposed, translate("Names", "Text (*.txt)")
        )
        if chosen:
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write it to a file."""
        words = self.text.toPlainText() + "\n"
        try:
            path.write_text(words, encoding="utf-8")
        except OSError as error:
            said = translate("Names", "{file} could not be written: {why}")
            self._session.say(said.format(file=path.name, why=error.strerror or "–"), warning=True)
            return
        self.is_kept = True
        self._session.say(translate("Names", "The report is in {file}.").format(file=path))
