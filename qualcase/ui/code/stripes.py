"""Choosing which codings have a stripe, and the line below the text that says it, with what is hidden."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from qualcase.ui.code.stripes_state import StripeMode, next_mode, striped
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session
    from qualcase.ui.code.habits import Habits
    from qualcase.ui.code.panes import Panes
    from qualcase.ui.code.state import CodeState

translate = QCoreApplication.translate


class StripeBar(QWidget):
    """One quiet line."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choose = link_button("", self.asked.emit)
        self.said = ElidedLabel(tone="quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self.choose)
        layout.addWidget(self.said, 1)


class Stripes(QObject):
    """Rules the margin and the strip over the whole text."""

    def __init__(self, session: Session, state: CodeState, panes: Panes, habits: Habits) -> None:
        """Begin as it was left in this study."""
        super().__init__(panes)
        self._session, self._state, self._panes, self._habits = session, state, panes, habits
        self._coder_id = ""
        self._shown: frozenset[str] = frozenset()
        self._known: set[str] = set()
        self._drawn = StripeMode.ALL
        panes.stripe_bar.asked.connect(self.ask)
        panes.view.striped = self._has_stripe

    @property
    def mode(self) -> StripeMode:
        """What has a stripe."""
        kept = self._habits.stripes
        return StripeMode(kept) if kept in set(StripeMode) else StripeMode.ALL

    def switch(self) -> None:
        """Go on to the next choice."""
        coders = len(self._state.shown_coders())
        agreed = self._agreed_id() in {one.coder_id for one in self._state.shown()}
        chosen = bool(self._habits.striped_codes)
        self.choose(next_mode(self.mode, chosen=chosen, coders=coders, agreed=agreed))

    def choose(self, mode: StripeMode, coder_id: str = "") -> None:
        """Give stripes to these; `coder_id` is the one coder."""
        self._coder_id = coder_id or self._coder_id
        self._habits.stripes = mode.value
        self._habits.keep()
        self.renew(anew=True)

    def toggle_code(self, code_id: str) -> None:
        """Give stripes to one more of the chosen codes, or to one less."""
        codes = self._habits.striped_codes
        held = [one for one in codes if one != code_id]
        self._habits.striped_codes = held if code_id in codes else [*codes, code_id]
        self.choose(StripeMode.CHOSEN)

    def renew(self, *, anew: bool = False) -> None:
        """Work out anew which codings have a stripe; with `anew` the margin is drawn whatever comes out."""
        before, codings = self._shown, self._state.shown()
        coder_id = self._coder_id or self._state.coder_id or ""
        habits = self._habits
        self._shown = striped(
            codings,
            self.mode,
            recent=habits.recent,
            chosen=habits.striped_codes,
            coder_id=coder_id,
            agreed_id=self._agreed_id(),
        )
        view, strip, density = self._panes.view, self._panes.overview, self.mode is StripeMode.DENSITY
        # A coding that comes or goes is drawn by itself; the others must get or lose theirs only by another choice.
        others = {coding.id for coding in codings} & self._known
        self._known = {coding.id for coding in codings}
        plain = self.mode is self._drawn is StripeMode.ALL
        self._drawn = self.mode
        if (anew and not plain) or before & others != self._shown & others:
            view.renew_stripes(density=density)
        strip.density = density
        strip.renew()
        self._say(len(codings))

    def ask(self) -> None:
        """Open the menu of choices."""
        menu = QMenu(self._panes)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for mode in StripeMode:
            if mode is StripeMode.CHOSEN:
                self._add_codes(menu.addMenu(_words(mode)))
            elif mode is StripeMode.CODER:
                self._add_coders(menu.addMenu(_words(mode)))
            else:
                entry = menu.addAction(_words(mode), partial(self.choose, mode))
                entry.setCheckable(True)
                entry.setChecked(mode is self.mode)
        button = self._panes.stripe_bar.choose
        menu.popup(button.mapToGlobal(button.rect().topLeft()))

    def _add_codes(self, menu: QMenu) -> None:
        tree = self._session.study.frame().tree
        here = {coding.code_id for coding in self._state.shown()} | set(self._habits.striped_codes)
        for code in tree.ordered:
            if code.id in here:
                entry = menu.addAction(tree.path(code.id).replace("&", "&&"), partial(self.toggle_code, code.id))
                entry.setCheckable(True)
                entry.setChecked(code.id in self._habits.striped_codes)
        menu.setEnabled(bool(here))

    def _add_coders(self, menu: QMenu) -> None:
        here = {coding.coder_id for coding in self._state.shown()}
        for coder in self._session.study.frame().coders:
            if coder.id in here:
                name = coder.name.replace("&", "&&")
                menu.addAction(name, partial(self.choose, StripeMode.CODER, coder.id))
        menu.setEnabled(bool(here))

    def _agreed_id(self) -> str:
        agreed = self._session.study.frame().agreed
        return agreed.id if agreed else ""

    def _has_stripe(self, coding_id: str) -> bool:
        return self.mode is StripeMode.ALL or coding_id in self._shown

    def _say(self, count: int) -> None:
        bar, view = self._panes.stripe_bar, self._panes.view
        bar.setVisible(self._state.opened is not None)
        words = translate("CodeScreen", "Stripes: {which} ▾").format(which=_words(self.mode))
        bar.choose.setText(words)
        hidden = count if self.mode is StripeMode.DENSITY else count - view.stripe_count()
        said = translate("CodeScreen", "%n of {count} codings have no stripe", "", hidden).format(count=count)
        bar.said.setText(said if hidden else "")


def _words(mode: StripeMode) -> str:
    return {
        StripeMode.ALL: translate("CodeScreen", "all"),
        StripeMode.MOST: translate("CodeScreen", "most coded"),
        StripeMode.RECENT: translate("CodeScreen", "used last"),
        StripeMode.CHOSEN: translate("CodeScreen", "chosen codes"),
        StripeMode.CODER: translate("CodeScreen", "one coder"),
        StripeMode.NOT_AGREED: translate("CodeScreen", "not in the agreed layer"),
        StripeMode.DENSITY: translate("CodeScreen", "density"),
    }[mode]
