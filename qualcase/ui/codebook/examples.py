"""The examples of a code: passages that fit well, that lie at the border, that only look as if they fit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.coding.codebook import Example
from qualcase.ui.codebook.state import reworded
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

translate = QCoreApplication.translate
_KINDS = ("good", "border", "not")


class ExamplesForm(QWidget):
    """A line an example, and an empty one for the next. An emptied example is taken away."""

    kept = Signal(object)
    """All examples (a tuple) after one was changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._examples: tuple[Example, ...] = ()
        self._language = ""
        self.lines: list[tuple[Choice, TextField]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def show_examples(self, examples: Sequence[Example], language: str, *, writable: bool) -> None:
        """Show these examples in a language."""
        if (tuple(examples), language) == (self._examples, self._language) and self.lines:
            return
        self._examples, self._language = tuple(examples), language
        shown = [*self._examples, *([Example("good", {})] if writable else [])]
        while len(self.lines) > len(shown):
            self._drop_line()
        while len(self.lines) < len(shown):
            self._add_line()
        for (kind, text), example in zip(self.lines, shown, strict=True):
            kind.offer(_kind_entries(), example.kind)
            kind.setEnabled(writable)
            text.give(example.text.get(language, ""))
            text.setPlaceholderText(self._hint(example))
            text.setReadOnly(not writable)

    def keep(self) -> None:
        """Keep what is being typed."""
        for _, text in self.lines:
            text.keep()

    def _hint(self, example: Example) -> str:
        other = next((said for said in example.text.values() if said), "")
        return other or translate("Codebook", "Another example")

    def _add_line(self) -> None:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        kind, text = Choice(), TextField(least=1, most=6)
        kind.setFixedWidth(144)
        kind.setAccessibleName(translate("Codebook", "Kind of example"))
        text.setAccessibleName(translate("Codebook", "Example"))
        number = len(self.lines)
        kind.activated.connect(partial(self._tell, number))
        text.kept.connect(partial(self._tell, number))
        row.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        self._layout.addWidget(box)
        self.lines.append((kind, text))

    def _drop_line(self) -> None:
        _, text = self.lines.pop()
        box = text.parentWidget()
        if box is not None:
            box.hide()
            box.deleteLater()

    def _tell(self, number: int, _: object = None) -> None:
        kind, text = self.lines[number]
        said = text.toPlainText().strip()
        examples = list(self._examples)
        if number == len(examples):
            if not said:
                return
            examples.append(Example(str(kind.value()), {self._language: said}))
        else:
            texts = reworded(examples[number].text, self._language, said)
            examples[number] = Example(str(kind.value()), texts)
        self.kept.emit(tuple(one for one in examples if one.text))


def _kind_entries() -> list[tuple[str, object]]:
    words = {
        "good": translate("Codebook", "fits well"),
        "border": translate("Codebook", "at the border"),
        "not": translate("Codebook", "does not fit"),
    }
    return [(words[kind], kind) for kind in _KINDS]
