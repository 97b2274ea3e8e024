"""Joins the panel with its three kinds of work: what keys mean on the list, and what the room is told to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject

from qualcase.ui.finding.auto_work import AutoWork
from qualcase.ui.finding.panel import FindingPanel
from qualcase.ui.finding.search_work import SearchWork
from qualcase.ui.finding.state import Head
from qualcase.ui.finding.suggest_work import SuggestWork

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.changes import Changes
    from qualcase.ui.base.session import Session
    from qualcase.ui.finding.state import Passage
    from qualcase.ui.finding.work import Work
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class ReadingRoom(Protocol):
    """Where passages are read."""

    def look(self, passage: Passage) -> None:
        """Show a passage; the keyboard stays where it is."""

    def show_frames(self) -> None:
        """Mark in the open text what is listed of it."""

    def enter(self, passage: Passage) -> None:
        """Go to a passage."""

    def leave(self) -> None:
        """Put the panel away and go back to where one was."""

    def ask_code(self, words: tuple[str, str], typed: str, then: Callable[[str], None]) -> None:
        """Have a code chosen in the palette; `words` say what Enter does there, in a sentence and as a verb."""

    def may_write(self) -> bool:
        """Whether the study can be written; says why where not."""


class Finding(QObject):
    """One per room."""

    def __init__(self, session: Session, tokens: Tokens, room: ReadingRoom, parent: QObject) -> None:
        """Nothing is looked for."""
        super().__init__(parent)
        self._session, self._room = session, room
        self.panel = FindingPanel(tokens)
        self.search = SearchWork(session, room.may_write)
        self.suggest = SuggestWork(session, room.may_write)
        self.auto = AutoWork(session, room.may_write, self.panel.auto)
        self.works: dict[Head, Work] = {Head.SEARCH: self.search, Head.SUGGEST: self.suggest, Head.AUTO: self.auto}
        self.head = Head.SEARCH
        self._missed: set[Head] = set()
        self._listen()
        self._show(Head.SEARCH)

    @property
    def work(self) -> Work:
        """The work of the head that is shown."""
        return self.works[self.head]

    def _listen(self) -> None:
        panel, shown = self.panel, self.panel.list
        for head, work in self.works.items():
            work.changed.connect(lambda head=head: self._show_work(head))
            work.said.connect(lambda head=head: self._say_words(head))
        panel.head_chosen.connect(self.open)
        panel.seen.connect(self._catch_up)
        panel.left.connect(self._room.leave)
        panel.done.connect(self._do)
        panel.refused.connect(self._reject)
        panel.unit.chosen.connect(self.search.take_unit)
        panel.search.wished.connect(self.search.take_wish)
        panel.search.down.connect(self.go_to_list)
        panel.search.left.connect(self._room.leave)
        panel.suggest.changed.connect(self._take_suggest)
        panel.suggest.code.wanted.connect(lambda: self.ask_code(Head.SUGGEST))
        panel.auto.code.wanted.connect(lambda: self.ask_code(Head.AUTO))
        panel.auto.search_wanted.connect(lambda: self.open(Head.SEARCH))
        self.suggest.progress.moved.connect(lambda done, total, _: panel.suggest.show_progress(done, total))
        shown.looked_at.connect(self._look)
        shown.entered.connect(self._enter)
        shown.opened.connect(self._open_current)
        shown.typed.connect(self._take_typed)
        shown.box_clicked.connect(self._toggle)
        shown.above.connect(self.go_to_field)
        shown.left.connect(self._room.leave)
        shown.dragged_with = self._dragged_with

    # --- opening

    def open(self, head: Head, words: str = "", code_id: str = "") -> None:
        """Show a head and give it the keyboard; with words to look for, or a code."""
        self._show(head)
        if head is Head.SEARCH:
            self.search.warm()
            self.panel.search.ask(words)
            return
        if head is Head.AUTO:
            self.auto.offer()
        if code_id:
            self.take_code(head, code_id)
        elif not self._code_of(head):
            self.ask_code(head)
        else:
            self.go_to_list()

    def ask_code(self, head: Head) -> None:
        """Have the code chosen that suggestions or proposals are for."""
        words = {
            Head.SUGGEST: (
                translate("Finding", "Enter finds passages like those of the code"),
                translate("Finding", "Suggest"),
            ),
            Head.AUTO: (
                translate("Finding", "Enter takes the code for auto-coding"),
                translate("Finding", "Take the code"),
            ),
        }[head]
        self._room.ask_code(words, "", lambda code_id: self.take_code(head, code_id))

    def take_code(self, head: Head, code_id: str) -> None:
        """Suggest, or propose, for this code."""
        work = self.suggest if head is Head.SUGGEST else self.auto
        work.code_id = code_id
        self._show(head)
        work.ask()
        if head is Head.SUGGEST:
            self.go_to_list()
        else:
            self.panel.auto.rule.setFocus()

    def go_to_list(self) -> None:
        """Give the keyboard to the list, at its first passage if none is looked at."""
        self.panel.list.setFocus()
        passage = self.panel.list.current()
        if passage is not None:
            self._look(passage)

    def go_to_field(self) -> None:
        """Give the keyboard to what stands above the list."""
        if self.head is Head.SEARCH:
            self.panel.search.ask("")
        elif self.head is Head.SUGGEST:
            self.panel.suggest.code.change.setFocus()
        else:
            self.panel.auto.rule.setFocus()

    def step(self, step: int) -> None:
        """Look at the next or previous passage, wherever the keyboard is."""
        if not self.panel.list.step(step) and self.work.rows:
            self._session.say(
                translate("Finding", "That was the last one.")
                if step > 0
                else translate("Finding", "That was the first.")
            )

    # --- what happens around

    def take_changes(self, changes: Changes) -> None:
        """Look again where it matters; heads that nobody sees do so when they are shown."""
        for head, work in self.works.items():
            if head is self.head and self.panel.isVisible():
                work.take_changes(changes)
            else:
                self._missed.add(head)
        if changes.touches("code"):
            self._show_codes()

    def take_filter(self) -> None:
        """Look in other sources."""
        self._missed = set(Head)
        if self.panel.isVisible():
            self._catch_up()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.panel.take_theme(tokens)

    # --- showing

    def _show(self, head: Head) -> None:
        self.head = head
        self.panel.show_head(head)
        self._show_codes()
        self._show_work(head)
        self._catch_up()

    def _catch_up(self) -> None:
        """Look again after what happened while nobody saw it."""
        if self.head in self._missed:
            self._missed.discard(self.head)
            self.work.ask()

    def _show_codes(self) -> None:
        codes = {code.id: code for code in self._session.study.frame().tree.ordered}
        for head, line in ((Head.SUGGEST, self.panel.suggest.code), (Head.AUTO, self.panel.auto.code)):
            line.show_code(codes.get(self._code_of(head)))

    def _code_of(self, head: Head) -> str:
        return self.suggest.code_id if head is Head.SUGGEST else self.auto.code_id

    def _show_work(self, head: Head) -> None:
        if head is not self.head:
            return
        self.panel.show_work(self.work)
        self._room.show_frames()
        current = self.panel.list.current()
        if self.panel.list.hasFocus() and current is not None:
            self._look(current)

    def _say_words(self, head: Head) -> None:
        if head is self.head:
            self.panel.show_words(self.work)

    def _look(self, passage: Passage) -> None:
        self.panel.show_words(self.work)
        self._room.look(passage)

    # --- what a person does with passages

    def _enter(self) -> None:
        if self.head is Head.SUGGEST or self.work.marked:
            self._do()
        else:
            self._open_current()

    def _open_current(self) -> None:
        passage = self.panel.list.current()
        if passage is not None:
            self._room.enter(passage)

    def _do(self) -> None:
        passage = self.panel.list.current()
        if self.head is Head.SEARCH:
            self._find_code("")
        elif self.head is Head.AUTO:
            self.auto.code()
        elif passage is not None:
            self.suggest.accept(passage)

    def _reject(self) -> None:
        passage = self.panel.list.current()
        if passage is not None:
            self.suggest.reject(passage)

    def _take_typed(self, text: str) -> None:
        letter = text.casefold()
        if self.head is Head.SUGGEST:
            deeds: dict[str, Callable[[], object]] = {
                "a": self._do,
                "x": self._reject,
                "r": self._reject,
                " ": self._open_current,
            }
        else:
            deeds = {
                " ": lambda: self.work.toggle(self.panel.list.current()),
                "a": self.work.mark_all,
                "n": self.work.mark_none,
            }
        if letter in deeds:
            deeds[letter]()
        elif self.head is Head.SEARCH and letter.isalnum():
            self._find_code(text)

    def _toggle(self, passage: Passage) -> None:
        self.work.toggle(passage)

    def _take_suggest(self) -> None:
        head = self.panel.suggest
        self.suggest.own, self.suggest.with_rejected = head.whose.value() is True, head.rejected.isChecked()
        self.suggest.ask()

    def _dragged_with(self, passage: Passage) -> list[Passage]:
        """All marked passages go with one of them; one that is not marked goes alone."""
        return self.work.chosen(passage) if passage.key in self.work.marked else [passage]

    def _find_code(self, typed: str) -> None:
        passages = self.search.chosen(self.panel.list.current())
        if not passages:
            return
        words = (
            translate("Finding", "Enter codes %n passage(s) with the code", "", len(passages)),
            translate("Finding", "Code"),
        )

        def code(code_id: str) -> None:
            self.search.code(code_id, passages)
            self.panel.list.setFocus()

        self._room.ask_code(words, typed, code)
