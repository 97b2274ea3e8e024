"""The parts of the import page and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcase.ui.importing.preview import Preview
from qualcase.ui.importing.rows import Verdict
from qualcase.ui.importing.table import ImportTable
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button, main_button
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.settings import Settings
    from qualcase.ui.importing.model import ImportModel
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_SHARES = [860, 520]
"""Widths of table and preview in a window of usual width; in others in proportion."""


class ImportLayout(QObject):
    """Head, field and verdicts, table beside preview, foot."""

    def __init__(self, page: QWidget, model: ImportModel, settings: Settings, tokens: Tokens) -> None:
        super().__init__(page)
        self.table = ImportTable(tokens, model)
        self.preview = Preview(settings, tokens)
        self.field = QLineEdit()
        self.verdicts = Segments()
        self.more_button = button(translate("Import", "More files…"))
        self.folder_button = button(translate("Import", "A whole folder…"))
        self.table_button = button(translate("Import", "Use a table…"))
        self.save_button = button(translate("Import", "Save as a table…"))
        self.waves_button = link_button("")
        self.import_button = main_button("")
        self.back_button = link_button(translate("Import", "Back"))
        self.summary = ElidedLabel(tone="quiet")
        self.remembered = ElidedLabel(tone="quiet")
        self.doing = ElidedLabel(tone="quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self._pages = QStackedWidget()
        self._prepare()
        self._put_in(page)
        self._bind_keys(page, model)

    # --- what goes on

    def begin_work(self) -> None:
        """Show progress instead of the table."""
        self.bar.setRange(0, 0)
        self.doing.setText("")
        self._pages.setCurrentIndex(1)

    def show_progress(self, done: int, total: int, what: str) -> None:
        """How far the work is."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        told = translate("Import", "{done} of {total}: {what}") if what else translate("Import", "{done} of {total}")
        self.doing.setText(told.format(done=done, total=total, what=what))

    def end_work(self) -> None:
        """Show the table."""
        self._pages.setCurrentIndex(0)

    def show_counts(self, counts: Mapping[Verdict, int]) -> None:
        """How many files have each verdict; a press shows only those."""
        entries: list[tuple[str, object]] = [
            (translate("Import", "All %n", "", sum(counts.values())), None),
            (translate("Import", "%n to look at", "", counts[Verdict.LOOK]), Verdict.LOOK),
            (translate("Import", "%n ready", "", counts[Verdict.READY]), Verdict.READY),
            (translate("Import", "%n cannot come in", "", counts[Verdict.REFUSED]), Verdict.REFUSED),
        ]
        self.verdicts.offer(entries, self.verdicts.value())

    def offer_waves(self, names: Sequence[str]) -> None:
        """Offer to make these waves; nothing to offer where there are none."""
        words = translate("Import", "The study has no waves. Make {names}").format(names=", ".join(names))
        self.waves_button.setText(words)
        self.waves_button.setVisible(bool(names))

    # --- making

    def _prepare(self) -> None:
        find = translate("Import", "Find a file")
        self.field.setPlaceholderText(find)
        self.field.setAccessibleName(find)
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(200)
        self.field.textChanged.connect(self.table.listing.find)
        self.field.installEventFilter(self)
        self.verdicts.chosen.connect(self._show_only)
        self.table.setAccessibleName(translate("Import", "Files on their way in"))

    def _bind_keys(self, page: QWidget, model: ImportModel) -> None:
        """Keys of the whole page; what is only the table's own it sees to itself."""
        for key, run in (
            ("Ctrl+F", self.find),
            ("Ctrl+Z", model.take_back),
            ("Ctrl+Shift+Z", model.do_again),
            ("Ctrl+Y", model.do_again),
        ):
            made = QShortcut(QKeySequence(key), page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(run)

    def _put_in(self, page: QWidget) -> None:
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addLayout(self._filter())
        column.addWidget(hairline())
        self._pages.addWidget(self._middle())
        self._pages.addWidget(self._working())
        column.addWidget(self._pages, 1)
        column.addWidget(hairline())
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        hint = translate("Import", "Nothing is written yet. With several rows selected, an edit holds for all of them.")
        head = _line(16, 8)
        head.addWidget(label(translate("Import", "Import files"), size=Size.TITLE))
        head.addSpacing(8)
        head.addWidget(ElidedLabel(hint, tone="quiet"), 1)
        for one in (self.more_button, self.folder_button, self.table_button, self.save_button):
            head.addWidget(one)
        return head

    def _filter(self) -> QHBoxLayout:
        line = _line(0, 8)
        line.addWidget(self.field)
        line.addSpacing(8)
        line.addWidget(self.verdicts, 1)
        line.addWidget(self.waves_button)
        return line

    def _middle(self) -> QWidget:
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.preview)
        for place, share in enumerate(_SHARES):
            splitter.setStretchFactor(place, share)
        splitter.setSizes(_SHARES)
        return splitter

    def _working(self) -> QWidget:
        working = QWidget()
        column = QVBoxLayout(working)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.bar)
        column.addWidget(self.doing)
        column.addStretch(1)
        return working

    def _foot(self) -> QHBoxLayout:
        foot = _line(8, 8)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.summary)
        said.addWidget(self.remembered)
        foot.addLayout(said, 1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.import_button)
        return foot

    # --- the field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape empties the field, then it and Down and Enter lead to the table."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._to_table()
                return True
        return super().eventFilter(watched, event)

    def find(self) -> None:
        """Give the keyboard to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.table.currentIndex().isValid():
            self.table.choose_first()

    def _show_only(self, verdict: object) -> None:
        self.table.listing.show_only(verdict if isinstance(verdict, Verdict) else None)


def _line(above: int, below: int) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(16, above, 16, below)
    line.setSpacing(8)
    return line
