"""Right of the drawing: what stands behind the chosen spot, and for two cases the codes to choose among."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from qualcase.coding.around import around
from qualcase.ui.base.place import Place, Room
from qualcase.ui.excerpts.columns import ExcerptColumns
from qualcase.ui.theme.fonts import reading
from qualcase.ui.widgets.labels import ElidedLabel, label
from qualcase.ui.widgets.rows import RIGHT_ROLE, STRONG_ROLE, RowDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from qualcase.coding.codings import Excerpt
    from qualcase.study.sources import SourceText
    from qualcase.ui.base.session import Session
    from qualcase.ui.patterns.behind import Behind, PairLine
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_LINE = Qt.ItemDataRole.UserRole
_HALF = (360, 420)


class _Lines(QListWidget):
    """Codes under headings. Enter goes on to the passages."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the passages; letters are keys of the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


class BesidePane(QWidget):
    """Shows; decides nothing but to go to the place of a passage."""

    line_chosen = Signal(object)
    """A `PairLine` whose passages are wanted."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start with a sentence on what will stand here."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.found: Behind | None = None
        self.title = ElidedLabel(strong=True)
        self.hint = label(tone="quiet", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.hint.setContentsMargins(12, 8, 12, 8)
        self.lines = _Lines()
        self.lines.setAccessibleName(translate("Patterns", "Codes of the two cases"))
        self.lines.setFrameShape(QFrame.Shape.NoFrame)
        self._delegate = RowDelegate(tokens, self.lines)
        self.lines.setItemDelegate(self._delegate)
        self.columns = ExcerptColumns(tokens, reading(session.settings))
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.lines)
        self.split.addWidget(self.columns)
        self.split.setSizes(list(_HALF))
        self.title.setContentsMargins(12, 8, 8, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.title)
        layout.addWidget(self.hint, 1)
        layout.addWidget(self.split, 1)
        self.lines.currentItemChanged.connect(lambda item, _: self._tell(item))
        self.lines.entered.connect(self.columns.take_focus)
        self.columns.opened.connect(self.go_to)
        self.columns.around_wanted.connect(self._show_around)
        self.clear("")

    def clear(self, sentence: str) -> None:
        """Nothing is chosen; say what a choice would show."""
        self.found = None
        self.title.setText("")
        self.title.hide()
        self.hint.setText(sentence)
        self.hint.show()
        self.split.hide()

    def show_behind(self, found: Behind) -> None:
        """Show what stands behind a spot; of a pair its first code is chosen."""
        self.found = found
        self.title.setText(found.title)
        self.title.show()
        self.hint.hide()
        self.split.show()
        self.lines.setVisible(bool(found.lines))
        self.columns.setVisible(True)
        if found.lines:
            self._fill(found)
        else:
            self._show_shelves(found)

    def show_passages(self, found: Behind) -> None:
        """Show the passages of the chosen code of a pair; the list of codes stays."""
        self._show_shelves(found)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.columns.use(tokens, reading(self._session.settings))
        self.lines.viewport().update()

    def take_focus(self) -> bool:
        """Give the keyboard to the codes of a pair, else to the first card; False where there is neither."""
        if self.split.isHidden():
            return False
        if not self.lines.isHidden() and self.lines.count():
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return self.columns.take_focus()

    def go(self) -> None:
        """To the chosen excerpt in its text; the first where none is chosen."""
        excerpt = self.columns.excerpt or self.columns.first
        if excerpt is not None:
            self.go_to(excerpt)

    def go_to(self, excerpt: Excerpt) -> None:
        """To the place of an excerpt in its text."""
        self._session.go(Place(Room.CODE, excerpt.source_id, excerpt.start, excerpt.end, excerpt.id))

    def show_more(self, steps: int) -> None:
        """Show more or fewer turns around the chosen excerpt."""
        excerpt = self.columns.excerpt
        if excerpt is not None:
            self._show_around(excerpt, max(0, self.columns.steps(excerpt) + steps))

    def _show_shelves(self, found: Behind) -> None:
        self.columns.show_shelves(found.shelves, code_id=found.code_id, strongest=found.strongest)
        for one in self.columns.lists:
            one.delegate.with_case = found.with_case
            one.scheduleDelayedItemsLayout()

    def _fill(self, found: Behind) -> None:
        only = translate("Patterns", "Only {case}")
        both = translate("Patterns", "Both")
        blocked = self.lines.blockSignals(True)
        self.lines.clear()
        part, first = None, -1
        for line in found.lines:
            if line.part != part:
                part = line.part
                heading = QListWidgetItem(only.format(case=part) if part else both)
                heading.setData(STRONG_ROLE, True)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)  # keys pass it by
                count = sum(one.part == part for one in found.lines)
                heading.setData(RIGHT_ROLE, str(count))
                self.lines.addItem(heading)
            item = QListWidgetItem(line.name.replace("/", " / "))
            item.setData(_LINE, line)
            item.setData(RIGHT_ROLE, line.wave)
            self.lines.addItem(item)
            first = self.lines.count() - 1 if first < 0 else first
        self.lines.setCurrentRow(first)
        self.lines.blockSignals(blocked)
        self._tell(self.lines.item(first))

    def _tell(self, item: QListWidgetItem | None) -> None:
        line: PairLine | None = item.data(_LINE) if item is not None else None
        if line is not None:
            self.line_chosen.emit(line)

    def _show_around(self, excerpt: Excerpt, steps: int) -> None:
        columns = self.columns
        if steps == 0:
            columns.show_around(excerpt, 0, None)
            return

        def show(source: SourceText) -> None:
            turns = around(source.text, source.turns, excerpt.start, excerpt.end, steps)
            columns.show_around(excerpt, steps, turns)

        self._session.read(lambda: self._session.study.sources.text(excerpt.source_id), show)
