"""What of the grid is seen: which parts of a cell, how they stand, whether empty codes and sites are shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from qualcase.ui.filterbar.flow import FlowLayout
from qualcase.ui.summaries.grid_state import changed, turned
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from qualcase.ui.summaries.grid_state import GridLayout, GridLook, Part

translate = QCoreApplication.translate


class GridBar(QWidget):
    """One quiet line above the grid."""

    look_asked = Signal(object)
    """The `GridLook` that somebody wants."""
    stale_wanted = Signal()
    empty_wanted = Signal()
    case_wanted = Signal()
    code_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: GridLook | None = None
        self._parts: tuple[Part, ...] = ()
        self._buttons: list[QPushButton] = []
        self.stacked = self._turn(translate("Grid", "Below each other"), "stacked")
        self.hide_empty = self._turn(translate("Grid", "Hide empty codes"), "hide_empty")
        self.with_sites = self._turn(translate("Grid", "Sites too"), "with_sites")
        self.stale = link_button("", self.stale_wanted.emit)
        self.stale.setProperty("tone", "warn")
        self.stale.setToolTip("F8")
        self.filled = label(tone="quiet", size=Size.SMALL)
        self.case = link_button(translate("Grid", "Read the case"), self.case_wanted.emit)
        self.case.setToolTip("Ctrl+R")
        self.code = link_button(translate("Grid", "Read the code"), self.code_wanted.emit)
        self.code.setToolTip("Ctrl+Shift+R")
        parts, self._part_line = _line()
        flow = FlowLayout(self, across=16, down=2)
        flow.setContentsMargins(10, 2, 10, 2)
        flow.addWidget(parts)
        flow.addWidget(_line(self.stacked, self.hide_empty, self.with_sites)[0])
        flow.addWidget(_line(self.filled, self.stale, self.case, self.code)[0])

    def show_layout(self, layout: GridLayout) -> None:
        """Show what is chosen, and how far the writing is."""
        self._look = layout.look
        self._show_parts(layout)
        self.stacked.setChecked(layout.look.stacked)
        self.hide_empty.setChecked(layout.look.hide_empty)
        self.with_sites.setChecked(layout.look.with_sites)
        self.with_sites.setVisible(bool(layout.facts.frame.sites))
        whole = layout.facts.shares.whole
        done, every = whole.cells + whole.changes, whole.of_cells + whole.of_changes
        said = translate("Grid", "{done} of {every} written")
        self.filled.setText(said.format(done=done, every=every))
        stale = len(layout.facts.stale)
        self.stale.setText(translate("Grid", "%n to look at again", "", stale))
        self.stale.setVisible(bool(stale))

    def _show_parts(self, layout: GridLayout) -> None:
        if layout.all_parts != self._parts:
            self._parts = layout.all_parts
            for old in self._buttons:
                self._part_line.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._buttons = [self._part(part) for part in self._parts]
            for one in self._buttons:
                self._part_line.addWidget(one)
        shown = {one.key for one in layout.parts}
        for part, one in zip(self._parts, self._buttons, strict=True):
            one.setChecked(part.key in shown)
            one.setEnabled(len(shown) > 1 or part.key not in shown)

    def _part(self, part: Part) -> QPushButton:
        made = link_button(part.title, partial(self.turn_part, part.key))
        made.setCheckable(True)
        made.setAccessibleName(translate("Grid", "Show {part}").format(part=part.title))
        return made

    def turn_part(self, key: str) -> None:
        """Show a part, or hide it."""
        if self._look is not None:
            self.look_asked.emit(turned(self._look, "hidden_parts", key))

    def _turn(self, words: str, name: str) -> QPushButton:
        made = link_button(words, partial(self.turn, name))
        made.setCheckable(True)
        return made

    def turn(self, name: str) -> None:
        """Turn one of what is chosen on or off."""
        if self._look is not None:
            self.look_asked.emit(changed(self._look, **{name: not getattr(self._look, name)}))


def _line(*widgets: QWidget) -> tuple[QWidget, QHBoxLayout]:
    """Widgets that stay beside each other."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2)
    for one in widgets:
        line.addWidget(one)
    return made, line
