"""Frozen versions of the codebook: a list, a note for the next one, and what differs between two states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from qualcase.ui.codebook.diff_text import DiffText
from qualcase.ui.codebook.versions_state import comparison_lines
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button, main_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.rows import RIGHT_ROLE, RowDelegate
from qualcase.words.dates import say_date, say_moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.codebook_history import CodebookVersion
    from qualcase.study.codebook_states import CodebookComparison
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_NUMBER = Qt.ItemDataRole.UserRole + 1
_WIDTHS = [360, 840]
_LEAST_CHOICE, _CHOICE = 120, 264


class VersionsPage(QWidget):
    """Tells what is wished; who listens reads and writes."""

    freeze_asked = Signal(str)
    """The note."""
    compare_asked = Signal(int, object)
    """A version, and the one that it is compared with; None for the codebook as it is now."""
    export_asked = Signal(int)
    left = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = QLineEdit()
        self.list = QListWidget()
        self.against = Choice()
        self.changes = DiffText(translate("Codebook", "What differs"), tokens)
        self._delegate = RowDelegate(tokens, self)
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _: self._compare())
        self.against.activated.connect(lambda _: self._compare())
        self.note.returnPressed.connect(self._freeze)
        self.changes.left.connect(self.left)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    @property
    def number(self) -> int | None:
        """The version that is current."""
        item = self.list.currentItem()
        return int(item.data(_NUMBER)) if item is not None else None

    def show_versions(self, versions: Sequence[CodebookVersion], coders: Mapping[str, str], *, writable: bool) -> None:
        """Show these versions, the newest first; names of coders by their ids."""
        chosen = self.number
        self.list.blockSignals(True)
        self.list.clear()
        for one in reversed(versions):
            words = translate("Codebook", "Version {number}").format(number=one.number)
            item = QListWidgetItem(f"{words}   {one.note}".rstrip())
            item.setData(_NUMBER, one.number)
            made = one.made_at.astimezone() if one.made_at else None
            item.setData(RIGHT_ROLE, say_date(made.date()) if made else "")
            who, when = coders.get(one.coder_id or "", ""), say_moment(made) if made else ""
            item.setToolTip("\n".join(part for part in (one.note, " · ".join(filter(None, (who, when)))) if part))
            self.list.addItem(item)
        numbers = [one.number for one in reversed(versions)]
        self.list.setCurrentRow(numbers.index(chosen) if chosen in numbers else 0)
        self.list.blockSignals(False)
        held = self.against.value()
        now = translate("Codebook", "the codebook as it is now")
        entries: list[tuple[str, object]] = [(now, None)]
        entries += [(translate("Codebook", "version {number}").format(number=one), one) for one in numbers]
        self.against.offer(entries, held if held in numbers else None)
        self.note.setEnabled(writable)
        self.freeze.setEnabled(writable)
        for widget in (self.against, self.export, self._with):
            widget.setVisible(bool(versions))
        self._compare()

    def show_comparison(self, found: CodebookComparison) -> None:
        """Show what differs."""
        headings = {
            "added": translate("Codebook", "Added"),
            "removed": translate("Codebook", "Removed"),
            "renamed": translate("Codebook", "Renamed"),
            "moved": translate("Codebook", "Moved"),
        }
        lines = comparison_lines(found, headings)
        self.changes.show_changes(lines or [(translate("Codebook", "Nothing differs."), ())])

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.changes.take_theme(tokens)

    def _compare(self) -> None:
        if self.number is None:
            words = translate(
                "Codebook",
                "No version yet. Freeze the codebook before a meeting or a round of coding: what changes later can "
                "then be read here, word by word.",
            )
            self.changes.show_changes([(words, ())])
        else:
            self.compare_asked.emit(self.number, self.against.value())

    def _freeze(self) -> None:
        self.freeze_asked.emit(self.note.text().strip())
        self.note.clear()

    # --- making

    def _lay_out(self) -> None:
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(translate("Codebook", "Versions"))
        self.list.setProperty("clear", True)
        self.note.setPlaceholderText(translate("Codebook", "What the version is for"))
        self.note.setAccessibleName(translate("Codebook", "What the version is for"))
        self.against.setAccessibleName(translate("Codebook", "Compared with"))
        self.against.setMinimumWidth(_LEAST_CHOICE)
        self.against.setMaximumWidth(_CHOICE)
        self._with = label(translate("Codebook", "Compared with"), tone="quiet")
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left())
        splitter.addWidget(self._right())
        splitter.setStretchFactor(1, 1)
        splitter.setSizes(_WIDTHS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _left(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 16, 16, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(translate("Codebook", "Versions"), size=Size.TITLE), 1)
        self.back = button(translate("Codebook", "Back to the codebook"), self.left.emit)
        head.addWidget(self.back)
        row = QHBoxLayout()
        self.freeze = main_button(translate("Codebook", "Freeze"), self._freeze)
        row.addWidget(self.note, 1)
        row.addWidget(self.freeze)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        return box

    def _right(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self._with)
        row.addWidget(self.against, 1)
        row.addStretch(0)
        self.export = link_button(translate("Codebook", "Export this version…"), self._export)
        row.addWidget(self.export)
        column.addLayout(row)
        column.addWidget(self.changes, 1)
        return box

    def _export(self) -> None:
        if self.number is not None:
            self.export_asked.emit(self.number)
