"""Rating, note, star and what the chosen coding speaks about, and the way to remove it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qualcase.ui.code.about_rows import AboutRows
from qualcase.ui.code.scale_row import ScaleRow
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.fields import TextField
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from qualcase.ui.code.entries import Entry

translate = QCoreApplication.translate


class CodingEditor(QWidget):
    """Tells what a person wants; changes nothing itself."""

    rated = Signal(object)
    """The rating, or None to take it away."""
    noted = Signal(str, str)
    """The id of the coding that the note belongs to, and the note."""
    condensed = Signal(str, str)
    """The id of the coding, and what its passage says in short."""
    told_about = Signal(object)
    """What it speaks about: fields of `Coding` with their values."""
    starred = Signal()
    example_wanted = Signal()
    """The passage shall be an example of its code, or none any more."""
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to edit."""
        super().__init__(parent)
        self._entry: Entry | None = None
        self.scale = ScaleRow()
        self.scale.chosen.connect(self.rated)
        self.meaning = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.about = AboutRows()
        self.about.told.connect(self.told_about)
        self.note = TextField(least=2, most=6)
        self.note.setPlaceholderText(translate("CodeScreen", "Note on this passage"))
        self.note.setAccessibleName(translate("CodeScreen", "Note on this passage"))
        self.note.kept.connect(self._keep_note)
        self.short = TextField(least=1, most=5)
        self.short.setPlaceholderText(translate("CodeScreen", "In short, in your words"))
        self.short.setAccessibleName(translate("CodeScreen", "Paraphrase of this passage"))
        self.short.kept.connect(self._keep_short)
        self.star = link_button("", self.starred.emit)
        self.example = link_button(translate("CodeScreen", "Example…"), self.example_wanted.emit)
        self.example.setToolTip(translate("CodeScreen", "Pin the passage to the definition of its code"))
        self.remove = link_button(translate("CodeScreen", "Remove"), self.removed.emit)
        self.collected = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.whose: QLabel = label(tone="quiet", size=Size.SMALL, wrap=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.star)
        buttons.addWidget(self.example)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self.scale)
        layout.addWidget(self.meaning)
        layout.addWidget(self.about)
        layout.addWidget(self.note)
        layout.addWidget(self.short)
        layout.addWidget(self.collected)
        layout.addWidget(self.whose)
        layout.addLayout(buttons)

    def show_entry(self, entry: Entry | None, *, writable: bool) -> None:
        """Show a coding; a note being written for another is kept first."""
        before = self._entry
        if before is not None and (entry is None or entry.coding.id != before.coding.id):
            self.note.keep()
            self.short.keep()
        self._entry = entry
        self.setVisible(entry is not None)
        if entry is None:
            return
        may = writable and entry.own
        same_note = before is not None and before.coding == entry.coding
        self._show_scale(entry, may=may)
        self.about.show_entry(entry, writable=may)
        self.about.setVisible(may or bool(entry.about))
        if not (same_note and self.note.hasFocus()):
            self.note.give(entry.coding.note)
        if not (same_note and self.short.hasFocus()):
            self.short.give(entry.coding.condensed)
        for field, held in ((self.note, entry.coding.note), (self.short, entry.coding.condensed)):
            field.setReadOnly(not may)
            field.setVisible(may or bool(held))
        self.star.setText(
            translate("CodeScreen", "★ Take the star away") if entry.coding.star else translate("CodeScreen", "☆ Star")
        )
        for one in (self.star, self.remove):
            one.setVisible(may)
        self.example.setVisible(writable)
        names = ", ".join(translate("CodeScreen", "“{name}”").format(name=one) for one in entry.collections)
        self.collected.setText(translate("CodeScreen", "▤ In {collections}").format(collections=names))
        self.collected.setVisible(bool(names))
        self.whose.setText(translate("CodeScreen", "Coded by {coder}.").format(coder=entry.coder))
        self.whose.setVisible(writable and not entry.own)

    def write_note(self) -> None:
        """Give the keyboard to the note."""
        if self._entry is not None and not self.note.isReadOnly():
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def write_short(self) -> None:
        """Give the keyboard to the paraphrase."""
        if self._entry is not None and not self.short.isReadOnly():
            self.short.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_scale(self, entry: Entry, *, may: bool) -> None:
        self.scale.setVisible(bool(entry.steps))
        self.meaning.setVisible(bool(entry.steps))
        if not entry.steps:
            return
        self.scale.show_rating(entry.steps, entry.coding.rating)
        self.scale.setEnabled(may)
        now = next((step.meaning for step in entry.steps if step.rating == entry.coding.rating), "")
        keys = translate("CodeScreen", "Keys {first} to {last}, + and −").format(
            first=entry.steps[0].digit, last=next(step.digit for step in reversed(entry.steps) if step.digit)
        )
        self.meaning.setText(" · ".join(part for part in (now, keys if may else "") if part))

    def _keep_note(self, words: str) -> None:
        if self._entry is not None:
            self.noted.emit(self._entry.coding.id, words)

    def _keep_short(self, words: str) -> None:
        if self._entry is not None:
            self.condensed.emit(self._entry.coding.id, words)
