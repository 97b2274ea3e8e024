"""Summaries as running text: a whole case from code to code, or one code from case to case."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from qualcase.ui.summaries.grid_state import cell_of
from qualcase.ui.theme.fonts import Size, interface, letters, reading
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.settings import Settings
    from qualcase.ui.summaries.grid_state import GridLayout
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class Paragraph(NamedTuple):
    """One piece of the running text."""

    heading: str
    """Stands above it; empty where it is as above."""
    part: str
    """The wave or change."""
    text: str


def of_case(layout: GridLayout, place_id: str) -> Iterator[Paragraph]:
    """What is written of a case (or site), code by code."""
    place = next((one for one in layout.places if one.id == place_id), None)
    for code in layout.facts.frame.tree.ordered if place is not None else ():
        heading = layout.facts.frame.tree.path(code.id)
        for part in layout.parts:
            text = layout.facts.text(cell_of(code.id, place, part)) if place is not None else ""
            if text:
                yield Paragraph(heading, part.title, text)
                heading = ""


def of_code(layout: GridLayout, code_id: str) -> Iterator[Paragraph]:
    """What is written under a code and the codes below it, case by case."""
    tree = layout.facts.frame.tree
    codes = tree.with_subcodes(code_id) if code_id in tree else ()
    for place in layout.places:
        heading = f"{place.name} {place.title}".strip()
        for code in codes:
            below = f"{tree[code].name} · " if code != code_id else ""
            for part in layout.parts:
                text = layout.facts.text(cell_of(code, place, part))
                if text:
                    yield Paragraph(heading, f"{below}{part.title}", text)
                    heading = ""


class Reader(QWidget):
    """A column of the width of a book; nothing can be written here."""

    left = Signal()

    def __init__(self, settings: Settings, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._tokens = settings, tokens
        self._shown: tuple[str, tuple[Paragraph, ...]] = ("", ())
        self.title = label(size=Size.TITLE)
        self.back = link_button(translate("Grid", "Back to the grid (Esc)"), self.left.emit)
        self.text = _Text(self)
        self.setFocusProxy(self.text)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 10, 8)
        head.addWidget(self.title, 1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        middle = QHBoxLayout()
        middle.setContentsMargins(12, 0, 0, 0)
        middle.addWidget(self.text, 1)
        middle.addStretch(0)
        column.addLayout(middle, 1)
        self.text.left.connect(self.left)

    def show_case(self, layout: GridLayout, place_id: str) -> None:
        """Show what is written of a case or site."""
        place = next((one for one in layout.places if one.id == place_id), None)
        self.show_text(f"{place.name} {place.title}".strip() if place else "", of_case(layout, place_id))

    def show_code(self, layout: GridLayout, code_id: str) -> None:
        """Show what is written under a code."""
        self.show_text(layout.facts.frame.tree.path(code_id), of_code(layout, code_id))

    def show_text(self, title: str, paragraphs: Iterator[Paragraph]) -> None:
        """Show another text, from its beginning; the same one stays as it is."""
        wanted = (title, tuple(paragraphs))
        if wanted == self._shown:
            return
        same = wanted[0] == self._shown[0]
        self._shown = wanted
        scroll = self.text.verticalScrollBar().value() if same else 0
        self.title.setText(title)
        self.text.setAccessibleName(translate("Grid", "Summaries: {name}").format(name=title))
        self._write()
        self.text.verticalScrollBar().setValue(scroll)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours and type."""
        self._tokens = tokens
        self._write()

    def _write(self) -> None:
        face, tokens = reading(self._settings), self._tokens
        self.text.clear()
        self.text.setMaximumWidth(QFontMetrics(face).averageCharWidth() * letters(self._settings) + 48)
        cursor = QTextCursor(self.text.document())
        first = True
        for one in self._shown[1]:
            if one.heading:
                self._put(cursor, one.heading, interface(strong=True), tokens.text, 0 if first else 20, first=first)
                first = False
            self._put(cursor, one.part, interface(Size.SMALL), tokens.quiet, 6, first=first)
            first = False
            for line in one.text.splitlines():
                self._put(cursor, line, face, tokens.text, 2)
        if not self._shown[1]:
            words = translate("Grid", "Nothing is written here yet. Escape leads back to the grid.")
            self._put(cursor, words, interface(), tokens.quiet, 0, first=True)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    @staticmethod
    def _put(cursor: QTextCursor, words: str, font: QFont, colour: str, above: int, *, first: bool = False) -> None:
        block, looks = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(above)
        block.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        looks.setFont(font)
        looks.setForeground(QColor(colour))
        if first:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.insertText(words, looks)


class _Text(QTextEdit):
    """Read only; Escape leaves."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the grid."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
