"""What stands above the codes: where a case lies and how long it ran, who and what was heard, and its timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from qualcase.study.years_table import heard_lines
from qualcase.ui.places.timeline import TimelineView
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import LINK_AIR, link_button
from qualcase.ui.widgets.labels import label
from qualcase.ui.years import words

if TYPE_CHECKING:
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.years.state import Sheet

translate = QCoreApplication.translate


class Head(QWidget):
    """Leads on to the site, to everything that is known of the case, and to what lies on the timeline."""

    site_asked = Signal()
    card_asked = Signal()
    """All that is known of the case or site is to be shown."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.site = link_button("", self.site_asked.emit)
        self.facts = label(tone="quiet", wrap=True)
        self.facts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.card = link_button(translate("Years", "People, variables, events"), self.card_asked.emit)
        self.timeline = TimelineView(tokens)
        self.undated = label(tone="quiet", size=Size.SMALL)
        self._heard: list[QLabel] = []
        line = QHBoxLayout()
        line.setSpacing(8)
        line.setContentsMargins(-LINK_AIR, 0, 0, 0)
        line.addWidget(self.site)
        line.addWidget(self.facts, 1)
        line.addWidget(self.card)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(12)
        layout.addLayout(line)
        layout.addLayout(self._grid)
        layout.addWidget(self.timeline)
        layout.addWidget(self.undated)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another case or site."""
        self.site.setText(sheet.site.name if sheet.site else "")
        self.site.setVisible(sheet.site is not None)
        self.facts.setText(words.facts_words(sheet))
        self.facts.setContentsMargins(0 if sheet.site else LINK_AIR, 0, 0, 0)
        self._show_heard(heard_lines(sheet.years))
        self.timeline.show_timeline(sheet.timeline)
        undated = sheet.timeline.undated
        self.undated.setText(translate("Years", "%n source(s) without a date", "", undated))
        self.undated.setVisible(undated > 0)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.timeline.take_theme(tokens)

    def _show_heard(self, lines: tuple[tuple[str, str, str], ...]) -> None:
        for old in self._heard:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._heard = []
        nobody = translate("Years", "nobody heard")
        for row, (wave, persons, sources) in enumerate(lines):
            made = (label(wave, strong=True), label(persons or nobody, wrap=True), label(sources or "–", wrap=True))
            for column, one in enumerate(made):
                if column:
                    one.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                self._grid.addWidget(one, row, column, Qt.AlignmentFlag.AlignTop)
            self._heard += made
