"""What came of a finished test: the table, what it says of each code in sentences, and the passages of a figure."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from qualcase.study.drift_words import EXPLAINED, cell_name, check_lines, code_words, name_of, result_table
from qualcase.ui.base.passage_ref import PassageRef
from qualcase.ui.check.caption import Caption
from qualcase.ui.drift.begin_pane import scrolled
from qualcase.ui.drift.result_table import ResultTable
from qualcase.ui.drift.state import passages_behind
from qualcase.ui.excerpts.list import ExcerptList
from qualcase.ui.excerpts.shelves import Shelf
from qualcase.ui.theme.fonts import reading
from qualcase.ui.widgets.labels import ElidedLabel, Tone, hairline, label
from qualcase.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.drift import DriftResult
    from qualcase.coding.tables import Table
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class ResultPane(QWidget):
    """Unmasked: the test is over."""

    opened = Signal(object)
    """The `Excerpt` whose place in the text somebody wants to see."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = 0
        self.result: DriftResult | None = None
        self.table = ResultTable(tokens)
        self.title = ElidedLabel(strong=True)
        self.list = ExcerptList(tokens, reading(session.settings))
        self.list.delegate.with_case = True
        self.list.setDragEnabled(False)  # its passages are no codings
        self.list.setAccessibleName(translate("Drift", "Passages of the chosen figure"))
        self.caption = Caption(with_picture=False)
        self._sentences = QVBoxLayout()
        self._lay_out()
        self.table.figure_chosen.connect(self._show_passages)
        self.table.opened.connect(self.read_passages)
        self.list.opened.connect(self.opened)
        self.caption.copy_wanted.connect(self.copy)

    def show_result(self, found: DriftResult) -> None:
        """Show another result."""
        self.result = found
        frame = self._session.study.frame()
        self._write_sentences(found)
        self.caption.show_caption(say(EXPLAINED), check_lines(found, frame))
        self.table.show_result(found, frame)

    def enter(self) -> None:
        """Take the keyboard."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_passages(self) -> None:
        """Go into the passages of the chosen figure."""
        if self.list.choose_first():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_there(self) -> None:
        """Go to the place of the chosen passage in its text."""
        self.list.open_chosen()

    def copy(self) -> None:
        """Copy the table with sentences, caption and check."""
        if self.result is not None:
            _copy(result_table(self.result, self._session.study.frame()))
            self._session.say(translate("Drift", "Copied the table with its caption"))

    def passages(self) -> list[PassageRef]:
        """The passages that are chosen, to be collected."""
        return [PassageRef(one.source_id, one.start, one.end) for one in self.list.chosen_excerpts]

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.table.take_theme(tokens)
        self.list.use(tokens, reading(self._session.settings))

    # --- inside

    def _show_passages(self, row: int, column: int) -> None:
        found = self.result
        if found is None:
            return
        self._asked += 1
        asked, cell = self._asked, found.cells[row]
        ids = passages_behind(cell, column)
        study, frame = self._session.study, self._session.study.frame()
        head = self.table.horizontalHeaderItem(max(column, 2))
        what = head.text() if head is not None else ""
        self.title.setText(f"{cell_name(cell, frame)} · {name_of(frame, cell.wave_id)} · {what} ({len(ids)})")
        self._session.read(
            lambda: study.drift.passages(found.test.id, ids), lambda excerpts: self._show_cards(asked, excerpts)
        )

    def _show_cards(self, asked: int, excerpts: Sequence[Excerpt]) -> None:
        if asked == self._asked:
            nothing = translate("Drift", "No passage stands behind this figure.")
            self.list.show_shelf(Shelf("", nothing=nothing, counted=tuple(excerpts)))

    def _write_sentences(self, found: DriftResult) -> None:
        while self._sentences.count():
            entry = self._sentences.takeAt(0)
            old = entry.widget() if entry is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        frame = self._session.study.frame()
        for code_id in found.test.code_ids:
            self._sentences.addWidget(label(frame.tree[code_id].name, strong=True, wrap=True))
            words = code_words(found, code_id, frame)
            lines: list[tuple[str, Tone]] = [(one, "") for one in words.verdicts]
            lines += [(one, "quiet") for one in words.figures]
            lines += [(words.caution, "warn")] if words.caution else []
            for one, tone in lines:
                said = label(one, tone=tone, wrap=True)
                said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._sentences.addWidget(said)
            self._sentences.addSpacing(8)

    def _lay_out(self) -> None:
        left = QWidget()
        left.setProperty("page", True)
        left.setMaximumWidth(720)
        self._sentences.setSpacing(4)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addLayout(self._sentences)
        inside.addStretch(1)
        right = QWidget()
        right.setProperty("page", True)
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        line = QVBoxLayout()
        line.setContentsMargins(12, 0, 8, 0)
        line.addWidget(self.title)
        column.addLayout(line)
        column.addWidget(self.list, 1)
        split = QSplitter()
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(scrolled(left))
        split.addWidget(right)
        split.setSizes([560, 480])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        across = QVBoxLayout()
        across.setContentsMargins(8, 0, 8, 0)
        across.addWidget(self.table)
        layout.addLayout(across)
        layout.addWidget(hairline())
        layout.addWidget(split, 1)
        layout.addWidget(hairline())
        layout.addWidget(self.caption)


def _copy(table: Table) -> None:
    """Tab-separated for a spreadsheet, a plain table for a document."""
    lines = [[one.name for one in table.columns]]
    lines += [["" if cell is None else " ".join(str(cell).split()) for cell in row] for row in table.rows]
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in lines) + f"\n\n{table.title}\n{table.caption}\n")
    rows = "".join(f"<tr>{''.join(f'<td>{escape(words)}</td>' for words in line)}</tr>" for line in lines)
    below = "<br>".join(map(escape, (table.title, *table.caption.splitlines())))
    data.setHtml(f'<meta charset="utf-8"><table border="1" cellspacing="0">{rows}</table><p>{below}</p>')
    QGuiApplication.clipboard().setMimeData(data)
