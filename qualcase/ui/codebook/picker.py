"""Choosing another code: the one to merge into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from qualcase.ui.widgets.picker import Picker, fits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.ui.theme.tokens import Tokens


class CodePicker(Picker):
    """The codes whose path fits."""

    picked = Signal(str)

    def __init__(self, window: QWidget, tokens: Tokens, question: str) -> None:
        super().__init__(window, tokens, width=520)
        self._entries: Sequence[tuple[str, str]] = ()
        self.name(question)

    def ask(self, entries: Sequence[tuple[str, str]]) -> None:
        """Open over these codes (words, id)."""
        self._entries = entries
        self.begin()

    def fill(self) -> None:
        """Codes in the order in which they were given."""
        for words, code_id in self._entries:
            if fits(words, self.typed):
                self.offer(words, code_id)
        self.choose(None)

    def take(self, value: str | None) -> None:
        """Tell which code it is."""
        self.picked.emit(value)
