"""The passages that are pinned to a definition: kind, words, where they are from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.coding.codebook_history import EXAMPLE_KINDS
from qualcase.study.codebook_words import say_kind
from qualcase.ui.base.drag_source import DragSource
from qualcase.ui.base.dragging import excerpts_to_drag
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.study.code_examples import ShownExample

translate = QCoreApplication.translate
_CODING = "coding"
"""Property of a line: the id of its coding."""
_LONGEST = 400
"""Characters of a passage that are shown here; the rest is in its source."""


class PinnedList(QWidget):
    """A line a passage, and a verb for one more."""

    kind_chosen = Signal(str, str)
    """Id of a coding, and its kind."""
    unpin_asked = Signal(str)
    """Id of a pin."""
    opened = Signal(str)
    """Id of a coding."""
    pin_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.more = link_button(translate("Codebook", "Pin a coded passage…"), self.pin_asked.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._rows)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_pinned(self, examples: Sequence[ShownExample], *, writable: bool) -> None:
        """Show the passages among these examples."""
        for old in self.lines:
            old.hide()
            old.deleteLater()
        self.lines = [self._line(one, writable=writable) for one in examples if one.pin_id]
        for line in self.lines:
            self._rows.addWidget(line)
        self.more.setVisible(writable)

    def focused_coding(self) -> str | None:
        """Id of the coding in whose line the keyboard is."""
        focused = self.focusWidget()
        has_keyboard = focused is not None and focused.hasFocus()
        line = next((one for one in self.lines if has_keyboard and one.isAncestorOf(focused)), None)
        return str(line.property(_CODING)) if line is not None else None

    def _line(self, example: ShownExample, *, writable: bool) -> QWidget:
        coding_id, pin_id = example.coding_id or "", example.pin_id or ""
        box = QWidget()
        box.setProperty(_CODING, coding_id)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        kind = Choice()
        kind.setFixedWidth(144)
        kind.setAccessibleName(translate("Codebook", "Kind of example"))
        kind.offer([(say_kind(one), one) for one in EXAMPLE_KINDS], example.kind)
        kind.setEnabled(writable)
        kind.activated.connect(lambda _: self.kind_chosen.emit(coding_id, str(kind.value())))
        text = example.text if len(example.text) <= _LONGEST else f"{example.text[:_LONGEST]} …"
        words = QVBoxLayout()
        words.setSpacing(0)
        said = label(f"“{text}”", wrap=True)
        said.setCursor(Qt.CursorShape.OpenHandCursor)
        DragSource(said, lambda: excerpts_to_drag([coding_id], example.text))
        words.addWidget(said)
        verbs = QHBoxLayout()
        verbs.addWidget(link_button(example.source, partial(self.opened.emit, coding_id)))
        drop = link_button(translate("Codebook", "Unpin"), partial(self.unpin_asked.emit, pin_id))
        drop.setEnabled(writable)
        verbs.addWidget(drop)
        verbs.addStretch(1)
        words.addLayout(verbs)
        row.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return box
