"""The panel: three heads above one list of passages, what is said of them, and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.coding.found import FoundUnit
from qualcase.ui.finding.auto_head import AutoHead
from qualcase.ui.finding.passage_list import PassageList
from qualcase.ui.finding.search_head import SearchHead
from qualcase.ui.finding.state import Head
from qualcase.ui.finding.suggest_head import SuggestHead
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button, main_button
from qualcase.ui.widgets.labels import label, set_tone
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from qualcase.ui.finding.work import Work
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_HEADS = (Head.SEARCH, Head.SUGGEST, Head.AUTO)


class FindingPanel(QWidget):
    """Widgets only; which passages there are is decided by a `Work`."""

    head_chosen = Signal(object)
    """A `Head`."""
    done = Signal()
    """The main button: code."""
    refused = Signal()
    """The other button: reject."""
    left = Signal()
    """Escape, or the cross."""
    seen = Signal()
    """It is shown, for the first time or again."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """All heads are empty."""
        super().__init__(parent)
        self.heads = Segments()
        self.heads.offer(
            (
                (translate("Finding", "Search"), Head.SEARCH),
                (translate("Finding", "Suggest"), Head.SUGGEST),
                (translate("Finding", "Auto-code"), Head.AUTO),
            ),
            Head.SEARCH,
        )
        self.close_button = link_button("✕", self.left.emit)
        self.close_button.setAccessibleName(translate("Finding", "Close"))
        self.close_button.setToolTip(translate("Finding", "Close, and go back to where you were (Esc)"))
        self.search, self.suggest, self.auto = SearchHead(), SuggestHead(tokens), AutoHead(tokens)
        self.status, self.more = label(wrap=True), label(tone="quiet", size=Size.SMALL, wrap=True)
        self.list = PassageList(tokens)
        self.alike = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.unit = Segments()
        self.unit.setToolTip(translate("Finding", "What is coded"))
        self.unit.offer(
            (
                (translate("Finding", "the hit"), FoundUnit.HIT),
                (translate("Finding", "its sentence"), FoundUnit.SENTENCE),
                (translate("Finding", "its turn"), FoundUnit.TURN),
            ),
            FoundUnit.SENTENCE,
        )
        self.code, self.reject = main_button("", self.done.emit), button("", self.refused.emit)
        self.hint = label(tone="quiet", size=Size.SMALL, wrap=True)
        self._lay_out()
        self.heads.chosen.connect(self.head_chosen)
        for field in self.findChildren(QWidget):
            if field is not self.search.field and field is not self.list:
                field.installEventFilter(self)

    def show_head(self, head: Head) -> None:
        """Show one of the three heads."""
        self.heads.show_value(head)
        for one, widget in zip(_HEADS, (self.search, self.suggest, self.auto), strict=True):
            widget.setVisible(one is head)
        self.unit.setVisible(head is Head.SEARCH)
        self.reject.setVisible(head is Head.SUGGEST)
        self.list.delegate.lines = 3 if head is Head.SUGGEST else 2
        self.list.delegate.with_why = head is not Head.SEARCH

    def show_work(self, work: Work) -> None:
        """Show what was found, and what can be done with it."""
        held = self.list.current()
        row = max(self.list.currentIndex().row(), 0)
        stay = held.key if held is not None and not work.fresh else None
        self.list.show_passages(work.rows, work.marked if work.markable else None, stay, 0 if work.fresh else row)
        self.show_words(work)

    def show_words(self, work: Work) -> None:
        """Say what was found, and what can be done with it."""
        if work.markable:
            self.list.passages.mark(work.marked)
        self.status.setText(work.status)
        self.status.setVisible(bool(work.status))
        set_tone(self.status, "warn" if work.wrong else "")
        self.more.setText(work.more)
        self.more.setVisible(bool(work.more))
        words = work.deed_words(self.list.current())
        self.code.setText(words.code)
        self.code.setEnabled(words.can_code)
        self.reject.setText(words.reject)
        self.reject.setEnabled(words.can_reject)
        self.hint.setText(words.hint)
        self.alike.setText(words.alike)
        self.alike.setVisible(bool(words.alike))

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.list.take_theme(tokens)
        self.suggest.code.take_theme(tokens)
        self.auto.code.take_theme(tokens)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leads back to the text from every part; a list that has dropped down is closed by it first."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            in_window = isinstance(watched, QWidget) and watched.window() is self.window()
            if event.key() == Qt.Key.Key_Escape and in_window:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that somebody sees it again."""
        super().showEvent(event)
        self.seen.emit()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.heads, 1)
        top.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.unit)
        foot.addStretch(1)
        foot.addWidget(self.reject)
        foot.addWidget(self.code)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addLayout(top)
        for widget in (self.search, self.suggest, self.auto, self.status, self.more):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.alike)
        layout.addLayout(foot)
        layout.addWidget(self.hint)
