"""The page of the interview guide, over the board: the guide, confirming, the overview, and what is absent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.guide.absence_pane import AbsencePane
from qualcase.ui.guide.confirm_pane import ConfirmPane
from qualcase.ui.guide.guide_pane import GuidePane
from qualcase.ui.guide.overview_pane import OverviewPane
from qualcase.ui.guide.state import Tab
from qualcase.ui.theme.fonts import Size, reading
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import hairline, label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_GUIDE = ("question", "question_code", "question_wave", "code", "wave")
_ASKED = ("asked", "topic_asked")
_TEXTS = ("source", "source_case", "text_version", "speaker")
_ABSENT = ("absence", "coding", "coding_status", "coder", "study_case")


class GuidePage(QWidget):
    """Only the part that is shown is kept up to date; the others read anew when they are shown."""

    left = Signal()
    """Back to the board."""
    actions_changed = Signal()
    """Another part is shown."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = Segments()
        self.guide_pane = GuidePane(session, tokens)
        self.confirm_pane = ConfirmPane(session, tokens, reading(session.settings))
        self.overview_pane = OverviewPane(session, tokens)
        self.absence_pane = AbsencePane(session, tokens)
        self._panes: dict[Tab, GuidePane | ConfirmPane | OverviewPane | AbsencePane] = {
            Tab.GUIDE: self.guide_pane,
            Tab.CONFIRM: self.confirm_pane,
            Tab.OVERVIEW: self.overview_pane,
            Tab.ABSENCES: self.absence_pane,
        }
        self._stale = set(Tab)
        self._lay_out()
        self.tabs.offer([(title, one) for one, title in self._titles().items()], Tab.GUIDE)
        self.tabs.chosen.connect(self.show_tab)
        self.confirm_pane.guide_wanted.connect(partial(self.show_tab, Tab.GUIDE))
        self.overview_pane.confirm_asked.connect(self._confirm)

    @property
    def tab(self) -> Tab:
        """What is shown."""
        shown = self.tabs.value()
        return shown if isinstance(shown, Tab) else Tab.GUIDE

    def show_place(self, place: Place) -> None:
        """A source to confirm, a wave or code in the guide, or the page as it was left."""
        if place.source_id:
            self.show_tab(Tab.CONFIRM, quietly=True)
            self.confirm_pane.show_source(place.source_id, place.code_id)
        elif place.code_id or place.wave_id:
            self.show_tab(Tab.GUIDE)
            self.guide_pane.show_wave(place.wave_id)
            if place.code_id:
                self.guide_pane.show_code(place.code_id)
        else:
            self.show_tab(self.tab)
        self._panes[self.tab].setFocus()

    def current_place(self) -> Place:
        """The source that is being confirmed, else the page."""
        source_id = self.confirm_pane.source_id if self.tab is Tab.CONFIRM else None
        return Place(Room.MATERIAL, source_id=source_id, page=Page.GUIDE)

    def show_tab(self, tab: Tab, *, quietly: bool = False) -> None:
        """Show a part of the page; `quietly` where it is told right away what to show."""
        on_tabs = self.tabs.isAncestorOf(self.focusWidget() or self)
        self.tabs.show_value(tab)
        self._stack.setCurrentWidget(self._panes[tab])
        self._renew(quietly=quietly)
        if self.isVisible() and not on_tabs:
            self._panes[tab].setFocus()
        self.actions_changed.emit()

    def take_changes(self, changes: Changes) -> None:
        """Read anew what was touched, once somebody looks at it."""
        if changes.touches(*_GUIDE, *_ASKED, *_TEXTS, *_ABSENT):
            self._stale = set(Tab)
            if changes.touches(*_TEXTS):
                self.confirm_pane.forget_texts()
            self._renew()

    def take_filter(self, chosen: Filter) -> None:
        """Other sources are looked at."""
        del chosen
        self._stale = set(Tab)
        self._renew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        for pane in self._panes.values():
            pane.take_theme(tokens)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while it was hidden."""
        super().showEvent(event)
        self._renew()

    def actions_here(self) -> Sequence[Action]:
        """The parts, and what can be done in the one that is shown."""
        group = translate("Guide", "Interview guide")
        titles = self._titles()
        found = [
            Action(
                f"guide.tab_{tab.value}", titles[tab], partial(self.show_tab, tab), (f"Alt+{n}",), group, in_field=True
            )
            for n, tab in enumerate(Tab, 1)
        ]
        own = [
            Action(f"guide.{self.tab.value}_{name}", words[:1].upper() + words[1:], run, keys, group, by_screen=True)
            for name, keys, words, run in self._panes[self.tab].deeds()
        ]
        return [*own, *found]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that every part has: to its field, its copy, and back."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        by_name = {name: run for name, _, _, run in self._panes[self.tab].deeds()}
        if control and event.key() == Qt.Key.Key_F and "find" in by_name:
            by_name["find"]()
        elif control and event.key() == Qt.Key.Key_C and "copy" in by_name:
            by_name["copy"]()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- inside

    def _confirm(self, source_id: str, question_id: str) -> None:
        self.show_tab(Tab.CONFIRM, quietly=True)
        self.confirm_pane.show_source(source_id, question_id=question_id or None)

    def _renew(self, *, quietly: bool = False) -> None:
        if not self.isVisible() and not quietly:
            return
        tab = self.tab
        if tab not in self._stale:
            return
        self._stale.discard(tab)
        if tab is Tab.CONFIRM:
            if not quietly:
                self.confirm_pane.take_asked()
            return
        self._panes[tab].renew()

    def _titles(self) -> dict[Tab, str]:
        return {
            Tab.GUIDE: translate("Guide", "The guide"),
            Tab.CONFIRM: translate("Guide", "What was asked"),
            Tab.OVERVIEW: translate("Guide", "Overview"),
            Tab.ABSENCES: translate("Guide", "Absent"),
        }

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        head.addWidget(label(translate("Guide", "Interview guide"), size=Size.TITLE))
        head.addSpacing(8)
        head.addWidget(self.tabs, 1)
        head.addWidget(link_button(translate("Guide", "Back to the board"), self.left.emit))
        self._stack = QStackedWidget()
        for pane in self._panes.values():
            self._stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
