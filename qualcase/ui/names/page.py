"""The page of names, over the board: key, review, replacing, for good, withdrawal, and who is alone in their role."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from qualcase.study.name_report import say_state
from qualcase.ui.base.actions import Action
from qualcase.ui.names.alone_pane import AlonePane
from qualcase.ui.names.final_pane import FinalPane
from qualcase.ui.names.holder import KeyHolder
from qualcase.ui.names.key_pane import KeyPane
from qualcase.ui.names.replace_pane import ReplacePane
from qualcase.ui.names.review_pane import ReviewPane
from qualcase.ui.names.state import Deed
from qualcase.ui.names.withdraw_pane import WithdrawPane
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from qualcase.coding.changes import Changes
    from qualcase.study.finalising import FinalState
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_TEXTS = ("source", "text_version", "speaker", "participant", "coding", "memo", "site", "study_case", "event", "study")


class Tab(Enum):
    """What of the page is shown."""

    REVIEW = "review"
    REPLACE = "replace"
    FINAL = "final"
    WITHDRAW = "withdraw"
    ALONE = "alone"


_NEED_KEY = (Tab.REVIEW, Tab.REPLACE, Tab.FINAL)


class NamesPage(QWidget):
    """The first three tabs need the key; where it is not open, its pane stands there."""

    left = Signal()
    """Back to the board."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.holder = KeyHolder(session, self)
        self.tabs = Segments()
        self.state = ElidedLabel(tone="quiet")
        self.key_told = ElidedLabel(tone="quiet")
        self.close_button = link_button(translate("Names", "Close the key"), self.holder.close)
        self.key_pane = KeyPane(session, self.holder)
        self.review_pane = ReviewPane(session, self.holder, tokens)
        self.replace_pane = ReplacePane(session, self.holder)
        self.final_pane = FinalPane(session, self.holder)
        self.withdraw_pane = WithdrawPane(session, self.holder)
        self.alone_pane = AlonePane(session, tokens)
        self._panes: dict[Tab, QWidget] = {
            Tab.REVIEW: self.review_pane,
            Tab.REPLACE: self.replace_pane,
            Tab.FINAL: self.final_pane,
            Tab.WITHDRAW: self.withdraw_pane,
            Tab.ALONE: self.alone_pane,
        }
        self._lay_out()
        self._connect()
        self._name_tabs(Tab.REVIEW)

    @property
    def tab(self) -> Tab:
        """What is shown."""
        shown = self.tabs.value()
        return shown if isinstance(shown, Tab) else Tab.REVIEW

    def show_tab(self, tab: Tab) -> None:
        """Show a part of the page."""
        on_tabs = self.tabs.isAncestorOf(self.focusWidget() or self)
        self._name_tabs(tab)
        needs_key = tab in _NEED_KEY and self.holder.key is None
        self._stack.setCurrentWidget(self.key_pane if needs_key else self._panes[tab])
        if not needs_key:
            self._draw_pane(tab)
        if self.isVisible() and not on_tabs:
            self._take_keyboard(tab)

    def show_participant(self, participant_id: str) -> None:
        """Show what goes if a participant withdraws."""
        self.withdraw_pane.choose(participant_id)
        self.show_tab(Tab.WITHDRAW)

    @property
    def participant_id(self) -> str | None:
        """Whose withdrawal is shown."""
        chosen = self.withdraw_pane.participant
        return chosen.id if chosen is not None and self.tab is Tab.WITHDRAW else None

    def enter(self) -> None:
        """The page comes up."""
        self._read_state()
        self.show_tab(self.tab)

    def take_changes(self, changes: Changes) -> None:
        """Look anew at what was touched."""
        if not changes.touches(*_TEXTS):
            return
        self._stale = True
        if self.isVisible():
            self._read_state()
            self._draw_pane(self.tab)

    def take_filter(self) -> None:
        """Look at other material."""
        if self.isVisible() and self.tab is Tab.ALONE:
            self.alone_pane.draw()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.review_pane.take_theme(tokens)
        self.alone_pane.take_theme(tokens)

    def unsaved(self) -> str:
        """Whether a report would be lost that nobody kept."""
        reports = (self.final_pane.report, self.withdraw_pane.receipt)
        if all(one.is_kept for one in reports):
            return ""
        return translate("Names", "A report was neither copied nor saved. It cannot be made again.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def actions_here(self) -> Sequence[Action]:
        """What can be done on the page."""
        group = translate("Names", "Names")
        review = self.review_pane
        judging = [
            ("approve", translate("Names", "Approve the name everywhere"), "A", lambda: review.judge(Deed.APPROVE)),
            ("only", translate("Names", "Approve only this hit"), "O", lambda: review.judge_hit(Deed.APPROVE)),
            ("reject", translate("Names", "Reject the name, or the hit"), "R", lambda: review.judge(Deed.REJECT)),
            ("reopen", translate("Names", "Make it undecided again"), "U", lambda: review.judge(Deed.REOPEN)),
            ("edit", translate("Names", "Write what stands in its place"), "F2", review.edit_replacement),
            ("go", translate("Names", "Go to the place in the text"), "G", review.go_there),
        ]
        found = [
            Action(f"names.{name}", title, run, (key,), group, self._is_judging, by_screen=True)
            for name, title, key, run in judging
        ]
        found += [
            Action(
                "names.find", translate("Names", "Find a name"), self._find, ("Ctrl+F",), group, self._is_judging, True
            ),
            Action("names.search", translate("Names", "Search again"), review.search, (), group, self._is_judging),
            Action("names.close", translate("Names", "Close the key"), self.holder.close, (), group, self._has_key),
        ]
        titles = self._tab_titles()
        return found + [
            Action(
                f"names.tab_{tab.value}",
                titles[tab],
                partial(self.show_tab, tab),
                (f"Alt+{n}",),
                group,
                in_field=True,
            )
            for n, tab in enumerate(Tab, 1)
        ]

    # --- inside

    def _has_key(self) -> bool:
        return self.holder.key is not None

    def _is_judging(self) -> bool:
        return self._stack.currentWidget() is self.review_pane

    def _find(self) -> None:
        self.review_pane.sieve_bar.finder.setFocus()
        self.review_pane.sieve_bar.finder.selectAll()

    def _draw_pane(self, tab: Tab) -> None:
        if tab is Tab.REVIEW and self.holder.key is not None:
            if self._stale:
                self._stale = False
                self.review_pane.search()
        elif tab is Tab.REPLACE and self.holder.key is not None:
            self.replace_pane.draw()
        elif tab is Tab.FINAL and self.holder.key is not None:
            self.final_pane.draw()
        elif tab is Tab.WITHDRAW:
            self.withdraw_pane.draw()
        elif tab is Tab.ALONE:
            self.alone_pane.draw()

    def _take_keyboard(self, tab: Tab) -> None:
        if self._stack.currentWidget() is self.key_pane:
            self.key_pane.first_field().setFocus()
        elif tab in (Tab.REVIEW, Tab.ALONE):
            self._panes[tab].setFocus()
        elif tab is Tab.WITHDRAW:
            self.withdraw_pane.who.setFocus()
        else:
            self.setFocus()

    def _opened(self) -> None:
        key = self.holder.key
        if key is None:
            return
        said = translate("Names", "Key: {file}").format(file=key.path.name)
        if self._session.study.pseudonyms.lies_beside(key):
            beside = translate("Names", "it lies beside the study: keep it elsewhere")
            said = f"{said} – {beside}"
        self.key_told.setText(said)
        self._stale = True
        self._show_key()
        self.show_tab(self.tab)

    def _closed(self) -> None:
        self.review_pane.forget()
        self.key_pane.begin()
        self._show_key()
        self.show_tab(self.tab)
        self._session.say(translate("Names", "The key is closed."))

    def _show_key(self) -> None:
        held = self.holder.key is not None
        self.close_button.setVisible(held)
        self.key_told.setVisible(held)

    def _read_state(self) -> None:
        study = self._session.study
        self._session.read(study.pseudonyms.final_state, self._show_state)

    def _show_state(self, state: FinalState | None) -> None:
        self.state.setText(" ".join(say_state(state)))

    def _tab_titles(self) -> dict[Tab, str]:
        return {
            Tab.REVIEW: translate("Names", "Review"),
            Tab.REPLACE: translate("Names", "Replace"),
            Tab.FINAL: translate("Names", "For good"),
            Tab.WITHDRAW: translate("Names", "Withdrawal"),
            Tab.ALONE: translate("Names", "Alone in a role"),
        }

    def _name_tabs(self, tab: Tab) -> None:
        self.tabs.offer([(title, one) for one, title in self._tab_titles().items()], tab)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.show_tab)
        self.holder.opened.connect(self._opened)
        self.holder.closed.connect(self._closed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 4)
        head.setSpacing(8)
        head.addWidget(label(translate("Names", "Names"), size=Size.TITLE))
        head.addSpacing(8)
        head.addWidget(self.tabs, 1)
        head.addWidget(link_button(translate("Names", "Back to the board"), self.left.emit))
        below = QHBoxLayout()
        below.setContentsMargins(16, 0, 16, 8)
        below.setSpacing(8)
        below.addWidget(self.state, 1)
        below.addWidget(self.key_told)
        below.addWidget(self.close_button)
        self.key_told.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.key_told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._show_key()
        self._stack = QStackedWidget()
        for pane in (self.key_pane, *self._panes.values()):
            self._stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
