"""What a codebook that comes in would change: shown before anything is written, with a choice for each difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcase.study.codebook_words import say_field, say_value
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button, main_button
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.study.codebook_merge import CodebookMerge, Difference, Place

translate = QCoreApplication.translate
_WIDTH = 1040


class ImportPage(QWidget):
    """Keeps each difference as it is here unless a person takes the file's."""

    wanted = Signal(object, object)
    """The file, and the places in which its wording is taken."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._plan: CodebookMerge | None = None
        self.choices: list[tuple[Place, Segments]] = []
        self.title = ElidedLabel(strong=True)
        self.summary = label(tone="quiet", wrap=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(8)
        self._lay_out()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    def show_plan(self, path: Path, plan: CodebookMerge) -> None:
        """Show what a file would change."""
        self._path, self._plan = path, plan
        self.title.setText(translate("Codebook", "Import {file}").format(file=path.name))
        parts = [
            translate("Codebook", "%n code(s) added", "", len(plan.added)),
            translate("Codebook", "%n empty field(s) filled", "", len(plan.gained)),
            translate("Codebook", "%n field(s) differ", "", len(plan.differences)),
            translate("Codebook", "%n code(s) the same", "", len(plan.same)),
        ]
        self.summary.setText(" · ".join(parts))
        self._clear()
        self._show_differences(plan.differences)
        self._show_list(translate("Codebook", "Added"), [_spaced(path) for path in plan.added_paths])
        filled = [
            f"{_spaced(one.path)}, {_field(one)}: {say_value(one.place.field, one.theirs)}" for one in plan.gained
        ]
        self._show_list(translate("Codebook", "Filled where nothing stands"), filled)
        self._show_list(translate("Codebook", "The same"), [_spaced(path) for path in plan.same], quiet=True)
        self._body.addStretch(1)
        many = len(plan.differences) > 1
        self.take_all.setVisible(many)
        self.keep_all.setVisible(many)
        changes = bool(plan.added or plan.gained or plan.differences or plan.scales or plan.completed_scales)
        self.do_it.setEnabled(changes)
        (self.do_it if changes else self.back).setFocus()

    def places_taken(self) -> list[Place]:
        """Where the file's wording is taken."""
        return [place for place, choice in self.choices if choice.value() == "theirs"]

    def choose_all(self, whose: str) -> None:
        """Keep all (`mine`) or take all (`theirs`)."""
        for _, choice in self.choices:
            choice.show_value(whose)

    # --- making

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        self.back = button(translate("Codebook", "Cancel"), self.left.emit)
        self.do_it = main_button(translate("Codebook", "Import"), self._ask)
        self.keep_all = link_button(translate("Codebook", "Keep all mine"), lambda: self.choose_all("mine"))
        self.take_all = link_button(translate("Codebook", "Take all theirs"), lambda: self.choose_all("theirs"))
        head.addWidget(self.title, 1)
        for widget in (self.keep_all, self.take_all, self.back, self.do_it):
            head.addWidget(widget)
        page = QWidget()
        page.setProperty("page", True)
        page.setLayout(self._body)
        self._body.setContentsMargins(0, 8, 16, 24)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.summary)
        column.addWidget(hairline())
        column.addWidget(scroll, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(inner, 1)

    def _clear(self) -> None:
        self.choices = []
        while (item := self._body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _show_differences(self, differences: Sequence[Difference]) -> None:
        if not differences:
            return
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, words in enumerate(("", translate("Codebook", "Here"), translate("Codebook", "In the file"), "")):
            grid.addWidget(label(words, tone="quiet", size=Size.SMALL), 0, column)
        before, row = "", 1
        for one in differences:
            if one.path != before:
                grid.addWidget(label(_spaced(one.path), strong=True), row, 0, 1, 4)
                before, row = one.path, row + 1
            self._difference(grid, row, one)
            row += 1
        self._body.addWidget(box)

    def _difference(self, grid: QGridLayout, row: int, one: Difference) -> None:
        choice = Segments()
        mine, theirs = translate("Codebook", "Keep mine"), translate("Codebook", "Take theirs")
        choice.offer([(mine, "mine"), (theirs, "theirs")], "mine")
        choice.setAccessibleName(f"{one.path}, {_field(one)}")
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(_field(one), tone="quiet", wrap=True), row, 0, top)
        grid.addWidget(label(say_value(one.place.field, one.mine), wrap=True), row, 1, top)
        grid.addWidget(label(say_value(one.place.field, one.theirs), wrap=True), row, 2, top)
        grid.addWidget(choice, row, 3, top)
        self.choices.append((one.place, choice))

    def _show_list(self, heading: str, lines: Sequence[str], *, quiet: bool = False) -> None:
        if lines:
            self._body.addWidget(label(heading, strong=True))
            self._body.addWidget(label("\n".join(lines), tone="quiet" if quiet else "", wrap=True))

    def _ask(self) -> None:
        if self._path is not None:
            self.wanted.emit(self._path, self.places_taken())


def _spaced(path: str) -> str:
    """A path as it is read: `Forankring / Aftaler`."""
    return path.replace("/", " / ")


def _field(one: Difference) -> str:
    return say_field(one.place.field, one.place.language)
