"""Choosing what a comment becomes: a code of the codebook, the nearest ones first, or a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.picker import Picker, fits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class CodeChooser(Picker):
    """The codes whose path fits; the last row makes a new one of what is typed."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        super().__init__(window, tokens, width=560)
        self._entries: Sequence[tuple[str, str]] = ()
        self._then: Callable[[str | None, str], object] | None = None
        self._proposed = ""
        self.said = label("", tone="quiet", wrap=True)
        self.body.insertWidget(1, self.said)
        self.name(translate("CommentsBack", "Which code does the comment mean?"))
        self.field.setPlaceholderText(translate("CommentsBack", "Find a code, or write the name of a new one"))

    def ask(
        self, said: str, entries: Sequence[tuple[str, str]], proposed: str, then: Callable[[str | None, str], object]
    ) -> None:
        """Open over these codes (path, id), the nearest first.

        `then` gets the id of a code, or None with the name of a new one; `proposed` is what that would be called.
        """
        self._entries, self._then, self._proposed = entries, then, proposed
        self.said.setText(f"“{said}”")
        self.begin()

    def fill(self) -> None:
        """Codes in the order in which they were given, and what is new."""
        for words, code_id in self._entries:
            if fits(words, self.typed):
                self.offer(words, code_id)
        if self._new_name:
            words = translate("CommentsBack", "Make the new code “{name}”").format(name=self._new_name)
            self.offer(words).setToolTip(self._new_name)
        self.choose(None)

    def take(self, value: str | None) -> None:
        """Tell which code it is, or the name of a new one."""
        if self._then is not None:
            self._then(value, "" if value else self._new_name)

    @property
    def _new_name(self) -> str:
        return self.typed or self._proposed
