"""The widgets of the workspace and how they stand: list, text with its header, what lies here above the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcase.ui.code.header import Header
from qualcase.ui.code.here import HerePanel
from qualcase.ui.code.palette import CodePalette
from qualcase.ui.code.source_panel import SourcePanel
from qualcase.ui.code.stripes import StripeBar
from qualcase.ui.transcript.overview import Overview
from qualcase.ui.transcript.view import TranscriptView
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.drop_pane import DropPane
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_LEFT, _RIGHT = 248, 304
_LEFT_OF_PASSAGES = 384
"""Pixels that a list of passages has at the left at least."""


class Panes(QWidget):
    """Three panes; where there is no source at all, one sentence instead."""

    material_wanted = Signal()
    """Sources shall be brought in."""
    codebook_wanted = Signal()
    """Codes shall be made."""
    lost_wanted = Signal()
    """Lost passages shall be shown."""
    file_dropped = Signal(object)
    """The path of the one file that was dropped on the text."""

    def __init__(self, font: QFont, tokens: Tokens, parent: QWidget | None = None) -> None:
        """All panes are empty."""
        super().__init__(parent)
        self.sources = SourcePanel(tokens)
        self.header = Header()
        self.view = TranscriptView(font, tokens)
        self.overview = Overview(self.view, tokens)
        self.stripe_bar = StripeBar()
        self.here = HerePanel(tokens)
        self.codes = CodePalette(tokens)
        self._has_text = False
        self._lost = link_button("", self.lost_wanted.emit)
        self._lost.hide()
        self._no_codes = EmptyState(
            translate("CodeScreen", "The codebook is empty. Write a first code, then code passages with it here."),
            translate("CodeScreen", "Write a code"),
            self.codebook_wanted.emit,
        )
        self._no_sources = EmptyState(
            translate("CodeScreen", "Here you read and code. Bring in a transcript or a note first."),
            translate("CodeScreen", "Bring in files"),
            self.material_wanted.emit,
        )
        self._no_text = EmptyState(translate("CodeScreen", "Choose a source in the list to read it."))
        self._middle = QStackedWidget()
        self._text = self._text_pane()
        self._middle.addWidget(self._text)
        self._middle.addWidget(self._no_text)
        self._left = QStackedWidget()
        self._gave_way = False
        self._left.addWidget(self.sources)
        self._palette = QStackedWidget()
        self._palette.addWidget(self.codes)
        self._palette.addWidget(self._no_codes)
        self._right = QStackedWidget()
        self._all = QStackedWidget()
        self._all.addWidget(self._splitter())
        self._all.addWidget(self._no_sources)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._all)

    def show_panes(self, *, sources: bool, text: bool, codes: bool) -> None:
        """Show what there is; what there is not teaches how to get it."""
        self._all.setCurrentIndex(0 if sources else 1)
        self._has_text = text
        if self._middle.currentWidget() in (self._text, self._no_text):
            self._middle.setCurrentIndex(0 if text else 1)
        self._palette.setCurrentIndex(0 if codes else 1)

    @property
    def middle(self) -> QWidget | None:
        """What stands in the middle now."""
        return self._middle.currentWidget()

    @property
    def left(self) -> QWidget | None:
        """What stands at the left now; None while a text beside has the room."""
        return None if self._left.isHidden() else self._left.currentWidget()

    def add_left(self, panel: QWidget) -> None:
        """Have a panel ready for the place of the list of sources."""
        self._left.addWidget(panel)

    def show_left(self, panel: QWidget) -> None:
        """Show a panel in the place of the list of sources, wide enough for lines of text."""
        self._left.setCurrentWidget(panel)
        self._left.show()
        self._give_left(max(self._split.sizes()[0], _LEFT_OF_PASSAGES))

    def show_sources(self) -> None:
        """Show the list of sources again."""
        if self._left.currentWidget() is not self.sources:
            self._give_left(_LEFT)
        self._left.setCurrentWidget(self.sources)
        self._left.show()
        self._gave_way = False

    def give_room(self, *, narrow: bool) -> None:
        """Let the text have the room of the list of sources while there is little; asking for the list shows it."""
        if narrow and self.left is self.sources:
            self._left.hide()
            self._gave_way = True
        elif not narrow and self._gave_way:
            self._gave_way = False
            self._left.show()

    def _give_left(self, width: int) -> None:
        left, middle, right = self._split.sizes()
        self._split.setSizes([width, max(left + middle - width, 0), right])

    @property
    def right(self) -> QWidget | None:
        """What stands at the right now."""
        return self._right.currentWidget()

    def show_beside(self, middle: QWidget | None, right: QWidget) -> None:
        """Show these in the places of the text and of what lies beside it; None leaves the text."""
        for stack, shown in ((self._middle, middle), (self._right, right)):
            if shown is None:
                self._middle.setCurrentIndex(0 if self._has_text else 1)
                continue
            if stack.indexOf(shown) < 0:
                stack.addWidget(shown)
            stack.setCurrentWidget(shown)

    def show_reading(self) -> None:
        """Show the text, and beside it what lies at the caret above the palette."""
        self._middle.setCurrentIndex(0 if self._has_text else 1)
        self._right.setCurrentIndex(0)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar between the header and the text; it is hidden until somebody shows it."""
        self._bars.addWidget(bar)

    def show_texts(self, beside: QWidget, *, before: bool) -> None:
        """Show a second text at the left (`before`) or right of the open one, as wide as it; the list gives room."""
        if beside.isHidden():
            self._left.hide()
        self._texts.insertWidget(0 if before else 1, beside)
        beside.show()
        self._texts.setSizes([1000, 1000])

    def show_one_text(self, beside: QWidget) -> None:
        """Show the open text alone again, with the list."""
        beside.hide()
        self._left.show()

    def is_before(self, beside: QWidget) -> bool:
        """Whether a second text stands at the left of the open one."""
        return self._texts.indexOf(beside) == 0

    def show_lost(self, count: int) -> None:
        """Say how many passages of this text are lost; nothing where none is."""
        self._lost.setText(translate("CodeScreen", "%n lost passage(s)…", "", count))
        self._lost.setVisible(count > 0)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours in the panels; the text is told apart."""
        self.sources.take_theme(tokens)
        self.here.take_theme(tokens)
        self.codes.take_theme(tokens)
        self.overview.take_tokens(tokens)

    def _text_pane(self) -> QWidget:
        pane = DropPane()
        pane.dropped.connect(self.file_dropped)
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        opened = QWidget()
        self._bars = QVBoxLayout()
        self._bars.setSpacing(0)
        column = QVBoxLayout(opened)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(hairline())
        column.addLayout(self._bars)
        text = QHBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.view, 1)
        text.addWidget(self.overview)
        column.addLayout(text, 1)
        column.addWidget(hairline())
        column.addWidget(self.stripe_bar)
        self._texts = QSplitter(Qt.Orientation.Horizontal)
        self._texts.setHandleWidth(1)
        self._texts.setChildrenCollapsible(False)
        self._texts.addWidget(opened)
        layout.addWidget(self._texts, 1)
        return pane

    def _right_pane(self) -> QWidget:
        pane = QWidget()
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.here, 4)
        layout.addWidget(self._lost, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(hairline())
        layout.addWidget(self._palette, 6)
        return pane

    def _splitter(self) -> QWidget:
        split = self._split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        right = self._right
        right.addWidget(self._right_pane())
        for pane in (self._left, self._middle, right):
            split.addWidget(pane)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setStretchFactor(2, 0)
        self._left.setMinimumWidth(160)
        right.setMinimumWidth(240)
        split.setSizes([_LEFT, 800, _RIGHT])
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        return holder
