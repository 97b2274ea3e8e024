"""The start page: go on where you were, open, new, the demo; and the studies that were open before."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qualcase.ui.start.choice_card import ChoiceCard
from qualcase.ui.start.new_study import NewStudyForm
from qualcase.ui.theme.fonts import Size, line_height
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.rows import QUIET_ROLE, RIGHT_ROLE, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.base.remembered import RecentStudy
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_WIDTH = 560


def short_path(path: Path) -> str:
    """Where a file is; the user's own folder as `~`, where that is usual."""
    if os.name == "posix" and path.is_relative_to(Path.home()):
        return str("~" / path.relative_to(Path.home()))
    return str(path)


class StartPage(QWidget):
    """A narrow column in the middle of the window."""

    open_wished = Signal(object)
    """A `Path`."""
    choose_wished = Signal()
    """Let the user choose a file to open."""
    demo_wished = Signal()
    new_wished = Signal(object)
    """A `NewStudy`."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._recent: Sequence[RecentStudy] = ()
        self.go_on = ChoiceCard("", "", tokens, first=True)
        self.demo = ChoiceCard(
            translate("Start", "Try the sample study"),
            translate("Start", "Eighteen projects, two years, already coded: see what changed."),
            tokens,
        )
        self.new = ChoiceCard(
            translate("Start", "New study"),
            translate("Start", "From a codebook that is ready, or from nothing."),
            tokens,
        )
        self.open = ChoiceCard(
            translate("Start", "Open a study"),
            translate("Start", "A .qualcase file; or drop one on this window."),
            tokens,
        )
        self.trouble = label(tone="warn", wrap=True)
        self.list = QListWidget()
        self.bar = QProgressBar()
        self.form = NewStudyForm()
        self._delegate = RowDelegate(tokens, self)
        self._pages = QStackedWidget()
        self._connect()
        self._lay_out()

    @property
    def cards(self) -> tuple[ChoiceCard, ...]:
        """The choices from top to bottom."""
        return self.go_on, self.demo, self.new, self.open

    def tell(self, recent: Sequence[RecentStudy]) -> None:
        """Show the choices with these recent studies."""
        self._recent = recent
        latest = next((study for study in recent if study.is_there), None)
        self.go_on.setVisible(latest is not None)
        if latest is not None:
            words = translate("Start", "Continue with {title}").format(title=latest.title)
            self.go_on.set_words(words, short_path(latest.path))
        self._fill([study for study in recent if study is not latest])
        self.trouble.hide()
        self._pages.setCurrentIndex(0)
        self.set_busy(busy=False)
        (self.go_on if latest is not None else self.demo).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_trouble(self, words: str) -> None:
        """Say on the page why a study was not opened."""
        self.set_busy(busy=False)
        self.trouble.setText(words)
        self.trouble.show()

    def set_busy(self, *, busy: bool, words: str = "") -> None:
        """While a study is opened or made the choices rest."""
        self._pages.setEnabled(not busy)
        self.working.setText(words if busy else "")
        self.bar.hide()
        if busy:
            self.trouble.hide()

    def show_progress(self, done: int, total: int) -> None:
        """How far the making of a study is, in steps."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.show()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        for card in self.cards:
            card.take_theme(tokens)
        self._delegate.tokens = tokens

    def ask_for_new(self) -> None:
        """Show the form for a new study."""
        self._pages.setCurrentIndex(1)
        self.form.open()

    def _connect(self) -> None:
        self.go_on.clicked.connect(self._go_on)
        self.demo.clicked.connect(self.demo_wished)
        self.open.clicked.connect(self.choose_wished)
        self.new.clicked.connect(self.ask_for_new)
        self.form.left.connect(self._show_choices)
        self.form.wished.connect(self.new_wished)
        self.list.itemActivated.connect(self._open_item)
        self.list.itemClicked.connect(self._open_item)

    def _lay_out(self) -> None:
        self.working = label(tone="quiet")
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(translate("Start", "Recent studies"))
        self._recent_title = label(translate("Start", "Recent studies"), tone="quiet")
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for card in self.cards:
            column.addWidget(card)
        column.addSpacing(16)
        column.addWidget(self._recent_title)
        column.addWidget(self.list)
        column.addStretch(1)
        self._pages.addWidget(choices)
        self._pages.addWidget(self.form)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addStretch(2)
        middle.addWidget(label("qualcase", size=Size.TITLE, strong=True))
        middle.addWidget(
            label(translate("Start", "What differs between cases, what changed between the years."), tone="quiet")
        )
        middle.addSpacing(16)
        middle.addWidget(self.trouble)
        middle.addWidget(self._pages)
        middle.addWidget(self.working)
        middle.addWidget(self.bar)
        middle.addStretch(3)
        column_box = QWidget()
        column_box.setLayout(middle)
        column_box.setFixedWidth(_WIDTH)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(column_box)
        layout.addStretch(1)

    def _fill(self, others: Sequence[RecentStudy]) -> None:
        self.list.clear()
        for study in others:
            item = QListWidgetItem(study.title)
            item.setToolTip(str(study.path))
            item.setData(Qt.ItemDataRole.UserRole, study.path)
            item.setData(QUIET_ROLE, not study.is_there)
            where = str(study.path.parent.name) if study.is_there else translate("Start", "not found")
            item.setData(RIGHT_ROLE, where)
            if not study.is_there:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsSelectable)
            self.list.addItem(item)
        self.list.setVisible(bool(others))
        self._recent_title.setVisible(bool(others))
        self.list.setFixedHeight(len(others) * line_height(self.font()) + 4)

    def _go_on(self) -> None:
        latest = next((study for study in self._recent if study.is_there), None)
        if latest is not None:
            self.open_wished.emit(latest.path)

    def _open_item(self, item: QListWidgetItem) -> None:
        self.open_wished.emit(item.data(Qt.ItemDataRole.UserRole))

    def _show_choices(self) -> None:
        self.tell(self._recent)
