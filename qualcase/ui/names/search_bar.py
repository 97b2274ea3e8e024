"""Looking through the study in the background: how far it is, a way to stop it, and what was looked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from qualcase.study.name_report import say_limits, say_search
from qualcase.ui.filterbar.flow import FlowLayout
from qualcase.ui.widgets.background import BackgroundProgress
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.study.name_hits import Hits
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate
_LIKELY = 0.1
"""What is less likely than this is an ordinary word as a rule."""


class SearchBar(QWidget):
    """One search at a time; asking for another stops the first."""

    found = Signal(object)
    """The `Hits`."""
    stopped = Signal()
    asked = Signal()
    """Another search is wished, with `least` and `language_model` as they are now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._progress: BackgroundProgress | None = None
        self.hits: Hits | None = None
        self.least = _LIKELY
        self.language_model = False
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.what = ElidedLabel(tone="quiet")
        self.cancel_button = link_button(translate("Names", "Cancel"), self.cancel)
        self.again_button = link_button(translate("Names", "Search again"), self._ask)
        self.unlikely_button = link_button("", self._ask_unlikely)
        self.model_button = link_button(translate("Names", "Ask the language model too"), self._ask_model)
        self.model_button.setToolTip(translate("Names", "Where one is installed for the language; it takes minutes."))
        self.limits_button = link_button(translate("Names", "What was looked for"), self.toggle_limits)
        self.limits = label(tone="quiet", wrap=True)
        self._lay_out()
        self._show_running(running=False)

    @property
    def is_searching(self) -> bool:
        """Whether a search is under way."""
        return self._progress is not None

    def search(self, table: PseudonymTable) -> None:
        """Look through everything."""
        self.cancel()
        progress = BackgroundProgress(self)
        progress.moved.connect(self._show_progress)
        self._progress = progress
        study, least, model = self._session.study, self.least, self.language_model
        self.bar.setRange(0, 0)
        self.what.setText(translate("Names", "Looking through the study …"))
        self._show_running(running=True)
        self._session.read(
            lambda: study.pseudonyms.find(table, least=least, language_model=model, progress=progress),
            lambda hits: self._end(progress, hits),
            lambda _: self._end(progress, None),
        )

    def cancel(self) -> None:
        """Stop the search; what was found before stays."""
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None
            self._show_running(running=False)
            self.stopped.emit()

    def forget(self) -> None:
        """Nothing was looked for: the key is closed."""
        self.cancel()
        self.hits, self.least, self.language_model = None, _LIKELY, False
        self.limits.hide()
        self._show_running(running=False)

    def toggle_limits(self) -> None:
        """Show or hide what was looked through, and what no search finds."""
        self.limits.setVisible(self.limits.isHidden())

    def _ask(self) -> None:
        self.asked.emit()

    def _ask_unlikely(self) -> None:
        self.least = 0.0
        self.asked.emit()

    def _ask_model(self) -> None:
        self.language_model = True
        self.asked.emit()

    def _show_progress(self, done: int, total: int, what: str) -> None:
        if self.sender() is self._progress:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self.what.setText(what or translate("Names", "Looking through the study …"))

    def _end(self, progress: BackgroundProgress, hits: Hits | None) -> None:
        if progress is not self._progress:
            return
        self._progress = None
        self.hits = hits or self.hits
        self._show_running(running=False)
        if hits is None:
            self.stopped.emit()
        else:
            self.found.emit(hits)

    def _show_running(self, *, running: bool) -> None:
        hits = self.hits
        for one in (self.bar, self.what, self.cancel_button):
            one.setVisible(running)
        self.again_button.setVisible(not running)
        self.model_button.setVisible(not running and not self.language_model)
        self.limits_button.setVisible(not running and hits is not None)
        self.unlikely_button.setVisible(not running and hits is not None and hits.unlikely > 0)
        if hits is not None:
            self.unlikely_button.setText(translate("Names", "Show %n unlikely find(s) too", "", hits.unlikely))
            self.limits.setText("\n\n".join([say_search(hits), *say_limits()]))

    def _lay_out(self) -> None:
        running = QHBoxLayout()
        running.addWidget(self.what, 1)
        running.addWidget(self.cancel_button)
        links = FlowLayout(across=4)
        for one in (self.again_button, self.unlikely_button, self.model_button, self.limits_button):
            links.addWidget(one)
        self.limits.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.limits)
        column.addWidget(self.bar)
        column.addLayout(running)
        column.addLayout(links)
