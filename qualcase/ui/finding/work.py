"""What the three heads share: passages that were found, marks on them, and coding as one action."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qualcase.ui.base.latest import Latest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.changes import Changes
    from qualcase.ui.base.session import Session
    from qualcase.ui.finding.state import Key, Passage

translate = QCoreApplication.translate
OF_TEXTS = ("source", "source_case", "study_case", "wave", "speaker", "text_version", "participant", "participant_role")
"""What a search and a rule look at."""


class DeedWords(NamedTuple):
    """What can be done now, in words."""

    code: str
    can_code: bool
    hint: str
    reject: str = ""
    can_reject: bool = False
    alike: str = ""


class Outcome(NamedTuple):
    """What came of coding."""

    new: int
    there: int
    """How many the coder had coded so already."""
    asked: int = 0
    """How many were left out, since the interviewer says them."""


class Work(QObject):
    """One head's passages. It asks in the background; the newest wish wins."""

    changed = Signal()
    """Other passages are there."""
    said = Signal()
    """Other words are said of them, or others are marked."""
    markable = True

    def __init__(self, session: Session, may_write: Callable[[], bool], parent: QObject | None = None) -> None:
        """Nothing is found; `may_write` says why where nothing can be written."""
        super().__init__(parent)
        self.session, self.may_write = session, may_write
        self.rows: tuple[Passage, ...] = ()
        self.marked: set[Key] = set()
        self.status = self.more = ""
        self.wrong = False
        self.fresh = True
        """Whether the passages are others than before, so that one begins at the first."""
        self.latest = Latest(session)

    # --- what the head decides

    def ask(self) -> None:
        """Look, or look again."""
        raise NotImplementedError

    def take_changes(self, changes: Changes) -> None:
        """Look again where an action touched what was looked at."""
        raise NotImplementedError

    def deed_words(self, current: Passage | None) -> DeedWords:
        """What can be done now."""
        raise NotImplementedError

    # --- marks

    def toggle(self, passage: Passage | None) -> None:
        """Mark a passage, or take its mark away."""
        if passage is not None and self.markable:
            self.marked ^= {passage.key}
            self.said.emit()

    def mark_all(self) -> None:
        """Mark every passage that can be coded."""
        self.marked = {one.key for one in self.rows if self.can_be_marked(one)}
        self.said.emit()

    def mark_none(self) -> None:
        """Take all marks away."""
        self.marked = set()
        self.said.emit()

    def can_be_marked(self, passage: Passage) -> bool:
        """Whether marking all marks this one."""
        return not passage.asked

    def chosen(self, current: Passage | None) -> list[Passage]:
        """The marked passages; where none is marked, the current one."""
        found = [one for one in self.rows if one.key in self.marked]
        return found or ([current] if current is not None else [])

    # --- showing

    def show_found(self, rows: Sequence[Passage], *, fresh: bool) -> None:
        """These passages were found."""
        self.rows, self.fresh = tuple(rows), fresh
        there = {one.key for one in rows}
        self.marked = set() if fresh else self.marked & there
        self.wrong = False
        self.changed.emit()

    def say_instead(self, status: str, *, wrong: bool = False) -> None:
        """There are no passages, and this is why."""
        self.status, self.more = status, ""
        self.show_found((), fresh=True)
        self.wrong = wrong
        self.said.emit()

    # --- coding

    def tell_coded(self, done: Outcome) -> None:
        """Say what coding left out; how many are new is what the action is called."""
        told = []
        if done.there:
            told.append(translate("Finding", "%n coded so already.", "", done.there))
        if done.asked:
            told.append(translate("Finding", "%n left out, said by the interviewer.", "", done.asked))
        if not done.new:
            self.session.say(" ".join([translate("Finding", "Nothing new was coded."), *told]))
        elif told:
            self.session.tell_done(" ".join(told))
