"""Choosing a claim from a list that is filtered by typing; what is typed can be a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.claims.claim_list import told
from qualcase.ui.widgets.picker import Picker, fits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.coding.claims import Claim
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class ClaimPicker(Picker):
    """The claims whose words fit; the last row states a new one."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        super().__init__(window, tokens, width=640, height=400)
        self._held: Sequence[Claim] = ()
        self._last: str | None = None
        self._then: Callable[[str | None, str], object] | None = None
        self.field.setPlaceholderText(translate("Claims", "Find a claim, or write a new one"))

    def ask(
        self, question: str, held: Sequence[Claim], last: str | None, then: Callable[[str | None, str], object]
    ) -> None:
        """Open over these claims at the one that was chosen last.

        `then` gets the id of a claim, or None with the words of a new one.
        """
        self._held, self._last, self._then = held, last, then
        self.name(question)
        self.begin()

    def fill(self) -> None:
        """Claims, and what is typed as a new one. At the last one as long as nothing is typed."""
        for one in self._held:
            if fits(one.text, self.typed):
                self.offer(" ".join(one.text.split()), one.id).setToolTip(f"{one.text}\n{told(one)}")
        if self.typed:
            self.offer(translate("Claims", "State “{words}”").format(words=self.typed))
        self.choose(None if self.typed else self._last)

    def take(self, value: str | None) -> None:
        """Tell which claim it is, or the words of a new one."""
        if self._then is not None:
            self._then(value, self.typed)
