"""How a code stands: retired, with passages to look through, and what went into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import label
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.codebook_history import CodeMerge

translate = QCoreApplication.translate


class CodeStanding(QWidget):
    """Lines under the code's name; nothing where there is nothing to say."""

    take_up_asked = Signal()
    look_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retired = label(translate("Codebook", "Retired: not used for new passages."), tone="warn")
        self.take_up = link_button(translate("Codebook", "Take up again"), self.take_up_asked.emit)
        self.waiting = label(tone="warn")
        self.look = link_button(translate("Codebook", "Look through"), self.look_asked.emit)
        self.merges = label(tone="quiet", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._lines = [self._line(layout, words, verb) for words, verb in self._pairs()]
        layout.addWidget(self.merges)

    def show_standing(
        self, *, retired: bool, waiting: int, merges: Sequence[CodeMerge], coders: Mapping[str, str], writable: bool
    ) -> None:
        """Say how a code stands; names of coders by their ids."""
        self._lines[0].setVisible(retired)
        self.take_up.setVisible(writable)
        words = translate("Codebook", "%n passage(s) to look through", "", waiting)
        self.waiting.setText(words)
        self._lines[1].setVisible(waiting > 0)
        self.merges.setText("\n".join(_merged(one, coders) for one in merges))
        self.merges.setVisible(bool(merges))
        self.setVisible(retired or waiting > 0 or bool(merges))

    def _pairs(self) -> list[tuple[QWidget, QWidget]]:
        return [(self.retired, self.take_up), (self.waiting, self.look)]

    @staticmethod
    def _line(layout: QVBoxLayout, words: QWidget, verb: QWidget) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(words)
        row.addWidget(verb)
        row.addStretch(1)
        layout.addWidget(box)
        return box


def _merged(one: CodeMerge, coders: Mapping[str, str]) -> str:
    """`Rod went in: 3 passages, 1 of them here already · 4 May 2017 · Anna`."""
    passages = translate("Codebook", "%n coded passage(s)", "", one.codings)
    words = translate("Codebook", "“{code}” went into this code: {passages}").format(code=one.path, passages=passages)
    said = [words]
    if one.doubled:
        said.append(translate("Codebook", "%n of them stood here already", "", one.doubled))
    if one.made_at:
        said.append(say_date(one.made_at.astimezone().date()))
    if one.coder_id and one.coder_id in coders:
        said.append(coders[one.coder_id])
    return " · ".join(said)
