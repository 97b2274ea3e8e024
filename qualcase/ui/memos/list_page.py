"""All memos at the left, the one that is chosen at the right, to be read on and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qualcase.ui.memobox.box import MemoBox
from qualcase.ui.memobox.words import kind_word
from qualcase.ui.memos.row_list import MemoList
from qualcase.ui.memos.state import Listed, MemosState, Sieve
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import ElidedLabel, label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from qualcase.coding.changes import Changes
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.memobox.state import MemoSheet
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_WIDTH = 720
_TABLES = ("memo", "coder", "study", "study_case", "site", "source", "code", "coding", "participant", "wave")


class ListPage(QWidget):
    """Finds by typing, by kind, by who wrote, by what is linked to."""

    thing_asked = Signal(object)
    """The `Thing` that a memo is on is to be gone to."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self._asked = 0
        self.state = MemosState()
        self.listed = Listed()
        self.finder = QLineEdit()
        self.kind, self.coder = Choice(), Choice()
        self.linked = link_button("", lambda: self._sift(linked_to=None))
        self.count = ElidedLabel(tone="quiet")
        self.list = MemoList(tokens)
        self.title = label(size=Size.TITLE, wrap=True)
        self.told = label(tone="quiet", wrap=True)
        self.box = MemoBox(session, least=8, most=40)
        self.go_button = link_button(translate("Memos", "Go there (Enter)"), self.go_there)
        self.links_here = link_button(translate("Memos", "Memos that link here"), self.show_linking)
        self._lay_out()
        self._connect()

    # --- what is shown

    def show_thing(self, thing: Thing | None) -> None:
        """Choose the memo on a thing, also one that is not written yet."""
        if thing is not None:
            self.state.chosen = thing
            if not self.state.sieve.is_empty:
                self._set_sieve(Sieve())
            self.box.show_thing(thing)
        self.draw()

    def draw(self) -> None:
        """Read the list anew."""
        self._stale = False
        self._asked += 1
        asked, study, chosen, state = self._asked, self._session.study, self._session.filter, self.state
        self._session.read(lambda: state.read(study, chosen), lambda found: self._show(asked, found))

    def take_changes(self, changes: Changes) -> None:
        """Look anew at what was touched."""
        if changes.touches(*_TABLES):
            self.take_filter()

    def take_filter(self) -> None:
        """Look at other material."""
        self._stale = True
        if self.isVisible():
            self.draw()

    def enter(self) -> None:
        """The page comes up."""
        if self._stale:
            self.draw()
        (self.list if self.listed.rows or not self.listed.total else self.finder).setFocus()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.list.take_theme(tokens)

    # --- what a person does

    def go_to_finder(self) -> None:
        """Give the keyboard to the field that finds."""
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def edit(self) -> None:
        """Write the chosen memo."""
        if self.box.thing is not None:
            self.box.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_there(self) -> None:
        """Go to what the chosen memo is on."""
        if self.box.thing is not None:
            self.box.keep()
            self.thing_asked.emit(self.box.thing)

    def show_linking(self) -> None:
        """List only memos with a link to what the chosen one is on."""
        self._sift(linked_to=self.box.thing)

    def show_open(self) -> None:
        """List only memos with a link that leads nowhere, or all again."""
        self._sift(only_open=not self.state.sieve.only_open)

    def forget_sieve(self) -> None:
        """List all again."""
        self._set_sieve(Sieve())
        self.draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the list goes to the thing, F2 writes, Escape comes back to the list, then lists all again."""
        key, on_list = event.key(), self.list.hasFocus()
        if on_list and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_there()
        elif key == Qt.Key.Key_F2:
            self.edit()
        elif key == Qt.Key.Key_Escape and not on_list:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Escape and not self.state.sieve.is_empty:
            self.forget_sieve()
        else:
            super().keyPressEvent(event)

    # --- inside

    def _show(self, asked: int, listed: Listed) -> None:
        if asked != self._asked:
            return
        self.listed = listed
        rows, sieve = listed.rows, self.state.sieve
        blocked = self.list.selectionModel().blockSignals(True)
        self.list.memos.show_rows(rows)
        at = self.state.place_in(rows)
        self.list.selectionModel().blockSignals(blocked)
        kinds = [(kind_word(one), one.value) for one in listed.targets]
        everything = (translate("Memos", "On anything"), None)
        self.kind.offer([everything, *kinds], sieve.target.value if sieve.target else None)
        self.coder.offer([(translate("Memos", "By anybody"), None), *listed.coders], sieve.coder_id)
        self.coder.setVisible(len(listed.coders) > 1)
        self._tell(listed)
        wanted = self.state.chosen
        if at >= 0 and (wanted is None or rows[at].thing == wanted or not self._is_unwritten(wanted)):
            index = self.list.memos.index(at, 0)
            self.list.setCurrentIndex(index)
            self._choose()
        self._pages.setCurrentWidget(self._split if listed.total or self.box.thing else self._empty)

    def _is_unwritten(self, thing: Thing) -> bool:
        """Whether a thing has no memo at all yet, but one is to be written."""
        memos = self._session.study.memos
        return self.box.thing == thing and memos.exists(*thing) and not memos.of(*thing)

    def _tell(self, listed: Listed) -> None:
        words = translate("Memos", "%n memo(s)", "", len(listed.rows))
        if len(listed.rows) != listed.total:
            words = translate("Memos", "{n} of {total} memos").format(n=len(listed.rows), total=listed.total)
        open_ones = sum(one.open_links for one in listed.rows)
        if open_ones:
            words += " · " + translate("Memos", "%n link(s) lead nowhere", "", open_ones)
        self.count.setText(words)
        sieve = self.state.sieve
        said = []
        if sieve.linked_to is not None:
            name = self._session.study.memos.name_of(*sieve.linked_to)
            said.append(translate("Memos", "linked to {name}").format(name=name))
        if sieve.only_open:
            said.append(translate("Memos", "with open links"))
        self.linked.setText(f"{', '.join(said)}  ✕")
        self.linked.setAccessibleName(translate("Memos", "List all again: {what}").format(what=", ".join(said)))
        self.linked.setVisible(bool(said))

    def _choose(self) -> None:
        row = self.list.row
        if row is not None:
            self.state.chosen = row.thing
            if self.box.thing != row.thing or self.box.sheet is None:
                self.box.show_thing(row.thing)

    def _show_sheet(self, sheet: MemoSheet | None) -> None:
        for widget in (self.title, self.told, self.go_button, self.links_here, self.box):
            widget.setVisible(sheet is not None)
        if sheet is None:
            return
        self.title.setText(sheet.name)
        told = kind_word(sheet.thing.target)
        self.told.setText(f"{told} · “{' '.join(sheet.quote.split())}”" if sheet.quote else told)
        self.links_here.setVisible(bool(sheet.linked_from))

    def _sift(self, **fields: object) -> None:
        self.state.set(**fields)
        self.draw()

    def _set_sieve(self, sieve: Sieve) -> None:
        self.state.sieve = sieve
        blocked = self.finder.blockSignals(True)
        self.finder.setText(sieve.words)
        self.finder.blockSignals(blocked)

    def _connect(self) -> None:
        from qualcase.coding.memos import MemoTarget

        self.finder.textChanged.connect(lambda text: self._sift(words=text))
        self.finder.returnPressed.connect(self.list.setFocus)
        self.kind.activated.connect(
            lambda _: self._sift(target=MemoTarget(str(self.kind.value())) if self.kind.value() else None)
        )
        self.coder.activated.connect(lambda _: self._sift(coder_id=self.coder.value()))
        self.linked.clicked.connect(lambda _: self._sift(linked_to=None, only_open=False))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._choose())
        self.list.doubleClicked.connect(lambda _: self.go_there())
        self.box.shown.connect(self._show_sheet)
        self._show_sheet(None)

    def _lay_out(self) -> None:
        self.finder.setPlaceholderText(translate("Memos", "Find in memos"))
        self.finder.setAccessibleName(translate("Memos", "Find in memos"))
        self.finder.setClearButtonEnabled(True)
        self.kind.setAccessibleName(translate("Memos", "Kind of thing"))
        self.coder.setAccessibleName(translate("Memos", "Who wrote"))
        self.linked.hide()
        left = QWidget()
        left.setMinimumWidth(320)
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 8, 0, 0)
        column.setSpacing(8)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for choice in (self.kind, self.coder):
            choices.addWidget(choice, 1)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, 16, 0)
        head.setSpacing(8)
        head.addWidget(self.finder)
        head.addLayout(choices)
        head.addWidget(self.linked, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.count)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self._split = QSplitter()
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(left)
        self._split.addWidget(self._right())
        self._split.setStretchFactor(0, 2)
        self._split.setStretchFactor(1, 3)
        self._split.setSizes([440, 660])
        self._empty = EmptyState(
            translate(
                "Memos",
                "Memos belong here: thoughts on a passage, a code, a case, a cell. Ctrl+M writes one wherever you are.",
            )
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _right(self) -> QWidget:
        body = QWidget()
        body.setProperty("page", True)
        body.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.told)
        column.addWidget(self.box)
        foot = QHBoxLayout()
        foot.addWidget(self.go_button)
        foot.addWidget(self.links_here)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        holder = QWidget()
        holder.setProperty("page", True)
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(body, 1)
        across.addStretch(0)
        scroller = QScrollArea()
        scroller.setWidget(holder)
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroller
