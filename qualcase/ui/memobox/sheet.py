"""Ctrl+M: the memo on what is at hand, over the screen that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcase.ui.base.place import Place, Room
from qualcase.ui.memobox.box import MemoBox
from qualcase.ui.memobox.words import kind_word, variant_word
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel, label
from qualcase.ui.widgets.overlay import Overlay
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.memobox.state import MemoSheet

translate = QCoreApplication.translate
_WRITTEN = " •"
"""Behind the word of a thing that has a memo already."""


class MemoPage(Overlay):
    """Escape keeps what is written and gives the keyboard back."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, width=640, height=480)
        self._session = session
        self.variants = Segments()
        self.title = label(size=Size.TITLE)
        self.title.setWordWrap(True)
        self.quote = ElidedLabel(tone="quiet")
        self.box = MemoBox(session, least=12, most=16)
        self.all_button = link_button(translate("Memos", "All memos"), self._show_all)
        self.close_button = link_button(translate("Memos", "Close (Esc)"), self.put_away)
        self._lay_out()
        self.variants.chosen.connect(self._choose)
        self.box.shown.connect(self._show)
        session.went.connect(self._leave)

    def ask(self, things: Sequence[Thing]) -> None:
        """Open with the memo on the first of these."""
        study = self._session.study
        written = {(one.target, one.target_id) for one in study.memos.all()}
        words = [variant_word(study, one) + (_WRITTEN if one in written else "") for one in things]
        self.variants.offer(list(zip(words, things, strict=True)), things[0])
        self.variants.setVisible(len(things) > 1)
        self.open(self.box.field)
        self._choose(things[0])

    def put_away(self) -> None:
        """Keep what is written and hide."""
        self.box.keep()
        super().put_away()

    def _choose(self, thing: object) -> None:
        self.box.show_thing(thing)  # type: ignore[arg-type]  # the value of a word of `variants`
        self.box.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, sheet: MemoSheet | None) -> None:
        if sheet is None:
            self.title.setText("")
            self.quote.setText("")
            return
        kind = kind_word(sheet.thing.target)
        self.title.setText(translate("Memos", "{kind}: {name}").format(kind=kind, name=sheet.name))
        self.quote.setText(f"“{' '.join(sheet.quote.split())}”" if sheet.quote else "")
        self.quote.setVisible(bool(sheet.quote))

    def _leave(self, _place: object) -> None:
        self.put_away()

    def _show_all(self) -> None:
        thing = self.box.thing
        self._session.go(Place(Room.MEMOS, memo=thing.key if thing else None))

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addStretch(1)
        scroller = QScrollArea()
        scroller.setWidget(inner)
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setProperty("clear", True)
        inner.setProperty("clear", True)
        foot = QHBoxLayout()
        foot.addWidget(self.all_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        self.quote.hide()
        for widget in (self.variants, self.title, self.quote):
            self.body.addWidget(widget)
        self.body.addWidget(scroller, 1)
        self.body.addLayout(foot)
