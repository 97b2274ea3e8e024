"""What a code means: its short definition, when to use it and when not, and two passages that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from qualcase.coding.codebook import wording
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import label
from qualcase.words import current_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codebook import Code

translate = QCoreApplication.translate
EXAMPLES = 2
"""So many are shown."""
_LONGEST = 240
"""Characters of an example that are shown."""


class Definition(QScrollArea):
    """Empty without a code; a code without a definition says where to write one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No code."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("clear", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.name = label(strong=True, wrap=True)
        self.short = label(wrap=True)
        self.use = label(wrap=True)
        self.use_head = label(translate("CodeScreen", "Use when"), tone="quiet", size=Size.SMALL)
        self.avoid = label(wrap=True)
        self.avoid_head = label(translate("CodeScreen", "Not when"), tone="quiet", size=Size.SMALL)
        self.examples = label(wrap=True)
        self.examples_head = label(translate("CodeScreen", "Examples"), tone="quiet", size=Size.SMALL)
        self._code: Code | None = None
        self._examples: dict[str, tuple[str, ...]] = {}
        page = QWidget()
        page.setProperty("clear", True)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        heads = (self.use_head, self.use, self.avoid_head, self.avoid, self.examples_head, self.examples)
        for widget in (self.name, self.short, *heads):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(page)

    def show_code(self, code: Code | None) -> None:
        """Explain a code."""
        self._code = code
        language = current_language()
        short = wording(code.short, language) if code else ""
        use = wording(code.use_when, language) if code else ""
        avoid = wording(code.not_when, language) if code else ""
        if code is not None and not (short or use or avoid):
            short = translate("CodeScreen", "Not defined yet. Write a definition in the codebook.")
        self.name.setText(code.name if code else "")
        for body, words in ((self.short, short), (self.use, use), (self.avoid, avoid)):
            body.setText(words)
            body.setVisible(bool(words))
        self.use_head.setVisible(bool(use))
        self.avoid_head.setVisible(bool(avoid))
        self._say_examples()
        self.verticalScrollBar().setValue(0)

    def has_examples(self, code_id: str) -> bool:
        """Whether the examples of a code are known."""
        return code_id in self._examples

    def take_examples(self, code_id: str, passages: Sequence[str]) -> None:
        """Show passages that say what a code is, the best first; those that somebody wrote are among them."""
        self._examples[code_id] = tuple(passages)
        if self._code is not None and self._code.id == code_id:
            self._say_examples()

    def forget_examples(self) -> None:
        """Passages may have become others."""
        self._examples.clear()

    def _say_examples(self) -> None:
        """Until the passages are known, those that stand in the codebook."""
        code = self._code
        known = self._examples.get(code.id) if code else ()
        if code is not None and known is None:
            language = current_language()
            known = tuple(wording(one.text, language) for one in code.examples if one.kind == "good")
        chosen = [one for one in dict.fromkeys(known or ()) if one][:EXAMPLES]
        self.examples.setText("\n".join(f"“{shorten(one, _LONGEST)}”" for one in chosen))
        for widget in (self.examples_head, self.examples):
            widget.setVisible(bool(chosen))


def shorten(words: str, most: int) -> str:
    """One line of a passage, cut at a word where it is too long."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"
