"""The line above the text: which source, how much of it is coded, whose codings show, whether it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qualcase.coding.agreed import LayerState
from qualcase.coding.people import CodingState
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel, label
from qualcase.ui.widgets.segments import Segments
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from qualcase.ui.code.state import Whose

translate = QCoreApplication.translate
_LEAST_TITLE = 80
_TITLE = 160
"""Pixels that the title has before anything stands beside it but whose codings show."""
_GAP = 12


class Header(QWidget):
    """One line."""

    whose_chosen = Signal(object)
    done_wanted = Signal()
    layer_wanted = Signal()
    correct_wanted = Signal(object)
    """The button below which the menu shall open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No source."""
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = ElidedLabel(strong=True)
        self.title.setMinimumWidth(_LEAST_TITLE)
        self.part = label(tone="quiet")
        self.part.hide()
        self.share = label(tone="quiet")
        self._writable = True
        self._layer_first = self._layer_offered = False
        self.whose = Segments()
        self.whose.setAccessibleName(translate("CodeScreen", "Whose codings are shown"))
        self.whose.setToolTip(translate("CodeScreen", "Whose codings are shown"))
        self.whose.chosen.connect(self.whose_chosen)
        self.done = link_button("", self.done_wanted.emit)
        self.layer = link_button("", self.layer_wanted.emit)
        self.correct = link_button(translate("CodeScreen", "Correct ▾"), self._ask_correct)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.setSpacing(_GAP)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.part)
        layout.addWidget(self.share)
        layout.addWidget(self.whose)
        layout.addWidget(self.layer)
        layout.addWidget(self.correct)
        layout.addWidget(self.done)

    def _ask_correct(self) -> None:
        self.correct_wanted.emit(self.correct)

    def show_source(self, parts: Sequence[str], name: str) -> None:
        """Show which source is open; the name where nothing else is known of it."""
        self.title.setText(" · ".join(part for part in parts if part) or name)
        self.title.setToolTip(name)
        self.share.clear()

    def show_share(self, share: float | None) -> None:
        """Show how much is coded, or nothing while that is not known."""
        words = translate("CodeScreen", "{share} % coded").format(share=say_number(100 * (share or 0)))
        self.share.setText("" if share is None else words)
        self._fit()

    def show_part(self, number: int, count: int) -> None:
        """Say which part of the text is shown, from 0 on; nothing where there is only one."""
        words = translate("CodeScreen", "part {number} of {count}").format(number=number + 1, count=count)
        self.part.setText(words)
        self.part.setVisible(count > 1)
        self._fit()

    def show_whose(self, whose: Whose, words: Sequence[tuple[str, Whose]]) -> None:
        """Show whose codings are seen."""
        self.whose.offer(words, whose)
        self._fit()

    def show_state(self, state: CodingState, *, writable: bool, as_agreed: bool) -> None:
        """Show how far the coder is; of the agreed layer, whether it is settled."""
        is_done = state is CodingState.DONE
        if as_agreed:
            again, on = translate("CodeScreen", "✓ Settled: open again"), translate("CodeScreen", "Settle")
        else:
            again, on = translate("CodeScreen", "✓ Done: take up again"), translate("CodeScreen", "Mark as done")
        self.done.setText(again if is_done else on)
        self._writable = writable
        self._fit()

    def show_layer(self, state: LayerState, *, as_agreed: bool, offered: bool) -> None:
        """Say how the agreed layer of the source is, loudly while one codes into it; nothing where one codes alone."""
        words = {
            LayerState.NONE: translate("CodeScreen", "Agreed layer ▾"),
            LayerState.IN_WORK: translate("CodeScreen", "Agreed layer: in work ▾"),
            LayerState.SETTLED: translate("CodeScreen", "Agreed layer: settled ▾"),
        }[state]
        self._layer_first = as_agreed or state is LayerState.IN_WORK
        self._layer_offered = offered or as_agreed
        self.layer.setText(translate("CodeScreen", "Coding the agreed layer ▾") if as_agreed else words)
        for widget in (self, self.layer):
            if widget.property("loud") != as_agreed:
                widget.setProperty("loud", as_agreed)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the title and whose codings show; the rest gives way, since keys do it too."""
        whole = super().minimumSizeHint()
        return QSize(_LEAST_TITLE + self.whose.sizeHint().width() + 3 * _GAP, whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        part = 0 if self.part.isHidden() else self.part.sizeHint().width() + _GAP
        room = self.width() - _TITLE - part - self.whose.sizeHint().width() - 4 * _GAP
        wanted = [(self.done, self._writable), (self.correct, True), (self.layer, self._layer_offered)]
        if self._layer_first:  # whose hand it is, and what does not count before it is settled, must be seen
            wanted.insert(0, wanted.pop())
        for widget, is_wanted in (*wanted, (self.share, True)):
            room -= widget.sizeHint().width() + _GAP if is_wanted else 0
            widget.setVisible(is_wanted and room >= 0)
