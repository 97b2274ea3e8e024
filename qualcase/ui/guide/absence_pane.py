"""What was confirmed to be absent: whether it stands, to be confirmed again or taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Place, Room
from qualcase.ui.guide.state import read_absences
from qualcase.ui.guide.tables import AbsenceModel, SignTable, absence_cells, absence_headings, copy_lines
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from qualcase.ui.base.session import Session
    from qualcase.ui.guide.state import AbsenceRow
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_WIDTHS = (72, 72, 0, 0, 128, 112, 176)
"""Of the columns in pixels; code and reason share what is left …"""
_OF_CODE = 0.36
"""… of which the code has so much."""
_LEAST_LEFT = 400


class AbsencePane(QWidget):
    """A list; Enter goes to the cell in Compare."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reading = Latest(session)
        self._rows: tuple[AbsenceRow, ...] = ()
        self.finder = LineField()
        self.finder.setPlaceholderText(translate("Guide", "Find an absence"))
        self.finder.setAccessibleName(translate("Guide", "Find an absence"))
        self.finder.setMaximumWidth(240)
        self.caption = label(tone="quiet")
        self.table = SignTable(tokens, translate("Guide", "What is absent"), wraps=True)
        self.table.setSelectionBehavior(SignTable.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.model = AbsenceModel(self)
        self.table.setModel(self.model)
        self.again = button(translate("Guide", "Confirm again"), self.confirm_again)
        self.take_back = link_button(translate("Guide", "Take back"), self.remove)
        self.to_cell = link_button(translate("Guide", "Go to the cell"), self.go_to_cell)
        self._lay_out()
        self.finder.textChanged.connect(lambda _: self._draw())
        self.table.opened.connect(lambda *_: self.go_to_cell())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self.setFocusProxy(self.table)

    @property
    def row(self) -> AbsenceRow | None:
        """The chosen absence."""
        number = self.table.currentIndex().row()
        return self.model.rows[number] if 0 <= number < len(self.model.rows) else None

    def renew(self) -> None:
        """Read anew."""
        study = self._session.study
        self._reading.ask(lambda: read_absences(study), self._show)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.table.take_theme(tokens)

    def confirm_again(self) -> None:
        """What has fallen back is absent still, with the same reason."""
        row, study, name = self.row, self._session.study, self._session.coder_name
        if row is not None and row.why is not None and not study.read_only:
            one = row.absence.id
            self._session.write(lambda: study.absences.confirm_again(one, study.coders.ensure(name).id))

    def remove(self) -> None:
        """Take back that it is absent."""
        row, study = self.row, self._session.study
        if row is not None and not study.read_only:
            one = row.absence.id
            self._session.write(lambda: study.absences.remove([one]))

    def go_to_cell(self) -> None:
        """The cell in Compare."""
        if self.row is not None:
            one = self.row.absence
            self._session.go(Place(Room.COMPARE, code_id=one.code_id, case_id=one.case_id, wave_id=one.wave_id))

    def copy(self) -> None:
        """Copy the list."""
        lines = [absence_headings(), *(absence_cells(row) for row in self.model.rows)]
        copy_lines(lines, self.caption.text())
        self._session.say(translate("Guide", "Copied the table with its caption"))

    def deeds(self) -> list[tuple[str, tuple[str, ...], str, Callable[[], object]]]:
        """What can be done: a name, keys, words, and how."""
        return [
            ("cell", ("Return",), translate("Guide", "go to the cell in Compare"), self.go_to_cell),
            ("again", ("A",), translate("Guide", "confirm again"), self.confirm_again),
            ("take_back", ("Del",), translate("Guide", "take back that it is absent"), self.remove),
            ("find", ("Ctrl+F",), translate("Guide", "find an absence"), self.finder.setFocus),
            ("copy", ("Ctrl+C",), translate("Guide", "copy the table"), self.copy),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key a word."""
        if event.key() == Qt.Key.Key_A and not event.modifiers():
            self.confirm_again()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width anew."""
        super().resizeEvent(event)
        self._share()

    def _show(self, rows: tuple[AbsenceRow, ...]) -> None:
        self._rows = rows
        self._draw()

    def _draw(self) -> None:
        number = self.table.currentIndex().row()
        shown = [row for row in self._rows if row.has_words(self.finder.text())]
        self.model.show_rows(shown)
        self._stack.setCurrentIndex(1 if self._rows else 0)
        fallen = sum(row.why is not None for row in self._rows)
        words = translate("Guide", "%n confirmed to be absent", "", len(self._rows))
        if fallen:
            words = f"{words} · {translate('Guide', '%n fallen back: look again', '', fallen)}"
        self.caption.setText(words)
        if shown:
            self.table.setCurrentIndex(self.model.index(min(max(number, 0), len(shown) - 1), 0))
        self._share()
        self._enable()

    def _enable(self) -> None:
        writable, row = not self._session.study.read_only, self.row
        self.again.setEnabled(writable and row is not None and row.why is not None)
        self.take_back.setEnabled(writable and row is not None)
        self.to_cell.setEnabled(row is not None)

    def _share(self) -> None:
        left = max(self.table.viewport().width() - sum(_WIDTHS), _LEAST_LEFT)
        shared = iter((int(left * _OF_CODE), left - int(left * _OF_CODE)))
        for number, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(number, width or next(shared))
        self.table.resizeRowsToContents()

    def _lay_out(self) -> None:
        empty = EmptyState(
            translate(
                "Guide",
                "What you read for and did not find belongs here, with the reason. Choose an empty cell in Compare "
                "and press A.",
            ),
            translate("Guide", "Go to Compare"),
            lambda: self._session.go(Place(Room.COMPARE)),
        )
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(8)
        head.addWidget(self.finder)
        head.addSpacing(8)
        head.addWidget(self.caption, 1)
        for one in (self.to_cell, self.take_back, self.again):
            head.addWidget(one)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self.table, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(whole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
