"""What was put, question by question, in every interview, and how much of it is confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Place, Room
from qualcase.ui.guide.state import Said, read_overview
from qualcase.ui.guide.tables import OverviewModel, SignTable, copy_lines, overview_lines
from qualcase.ui.guide.words import SIGNS, said_words
from qualcase.ui.theme.fonts import interface
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.base.session import Session
    from qualcase.ui.guide.state import Overview
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_NAMED = (72, 72, 264)
_QUESTION = 56
_FINDER = 280


class OverviewPane(QWidget):
    """Enter on what was put goes to its place in the transcript, on all else to the page that confirms it."""

    confirm_asked = Signal(str, str)
    """Ids of a source and of a question, empty for none."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reading = Latest(session)
        self._overview: Overview | None = None
        self.finder = LineField()
        self.finder.setPlaceholderText(translate("Guide", "Find an interview, case or wave"))
        self.finder.setAccessibleName(translate("Guide", "Find an interview, case or wave"))
        self.finder.setFixedWidth(_FINDER)
        self.caption = label(tone="quiet", wrap=True)
        self.table = SignTable(tokens, translate("Guide", "Interviews by questions"))
        self.model = OverviewModel(self)
        self.table.setModel(self.model)
        legend = " · ".join(f"{SIGNS[one]} {said_words(one)}" for one in Said)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(16)
        head.addWidget(self.finder)
        head.addWidget(ElidedLabel(legend, tone="quiet"), 1)
        head.addWidget(link_button(translate("Guide", "Copy the table"), self.copy))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.addWidget(self.caption)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self.table, 1)
        column.addWidget(hairline())
        column.addLayout(foot)
        self.finder.textChanged.connect(lambda _: self._draw())
        self.table.opened.connect(self._open)
        self.setFocusProxy(self.table)

    def renew(self) -> None:
        """Read anew what is known."""
        study, chosen = self._session.study, self._session.filter
        self._reading.ask(lambda: read_overview(study, chosen), self._show)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.table.take_theme(tokens)

    def copy(self) -> None:
        """Copy the table with its caption."""
        if self._overview is not None:
            copy_lines(overview_lines(self._overview, self.model.rows), self.caption.text())
            self._session.say(translate("Guide", "Copied the table with its caption"))

    def deeds(self) -> list[tuple[str, tuple[str, ...], str, Callable[[], object]]]:
        """What can be done: a name, keys, words, and how."""
        return [
            ("open", ("Return",), translate("Guide", "open the place, or confirm"), self._open_current),
            ("find", ("Ctrl+F",), translate("Guide", "find an interview"), self.finder.setFocus),
            ("copy", ("Ctrl+C",), translate("Guide", "copy the table"), self.copy),
        ]

    def _show(self, overview: Overview) -> None:
        self._overview = overview
        self._draw()

    def _draw(self) -> None:
        overview = self._overview
        if overview is None:
            return
        at = self.table.currentIndex()
        row, column = at.row(), at.column()
        self.model.show_overview(overview, self.finder.text())
        metrics = QFontMetrics(interface())
        for number, width in enumerate(_NAMED):
            self.table.setColumnWidth(number, width)
        for number, question in enumerate(overview.questions, start=len(_NAMED)):
            self.table.setColumnWidth(number, max(_QUESTION, metrics.horizontalAdvance(question.key) + 24))
        if self.model.rows:
            place = min(max(row, 0), len(self.model.rows) - 1)
            self.table.setCurrentIndex(self.model.index(place, max(column, 0)))
        put, denied, unknown = (overview.count(one) for one in (Said.PUT, Said.NOT_PUT, Said.UNKNOWN))
        total = put + denied + unknown
        words = translate(
            "Guide",
            "{known} of {total} questions in {sources} interviews are confirmed ({share} %): {put} put, {denied} not "
            "put, {unknown} unknown.",
        )
        share = round(100 * (put + denied) / total) if total else 0
        counts = {"known": put + denied, "total": total, "sources": len(overview.rows), "share": share}
        self.caption.setText(words.format(**counts, put=put, denied=denied, unknown=unknown))

    def _open_current(self) -> None:
        at = self.table.currentIndex()
        if at.isValid():
            self._open(at.row(), at.column())

    def _open(self, row: int, column: int) -> None:
        overview = self._overview
        if overview is None:
            return
        one, place = self.model.rows[row], self.model.question_at(column)
        if place is None:
            self.confirm_asked.emit(one.source.id, "")
            return
        question = overview.questions[place]
        if one.said[place] is Said.PUT:
            held = self._session.study.asked.of_source(one.source.id)
            found = next((asked for asked in held if asked.question_id == question.id), None)
            if found is not None and found.start is not None:
                self._session.go(Place(Room.CODE, one.source.id, found.start, found.end))
                return
        self.confirm_asked.emit(one.source.id, question.id)
