"""A text while a person corrects it, free of Qt: what was typed, the turns that follow from it, and undo.

What is typed is kept as edits, never read back from a widget. Turns are read anew only when `settle` is called, in a
pause: reading them in a long text takes longer than a key press may.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.catching_up import catch_up
from qualcase.coding.sources import Turn
from qualcase.text.differing import normal_script
from qualcase.text.edits import OffsetMap, Script, apply_script, compose
from qualcase.ui.correcting.alike import between

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.catching_up import CaughtUp
    from qualcase.coding.draft import Draft

_MOST = 500
"""So many steps can be undone."""


@dataclass(frozen=True)
class _State:
    """A moment that undo comes back to."""

    draft: Draft
    pending: Script
    """What was typed since, in positions of the draft's text."""
    text: str
    caret: int


class Shift(NamedTuple):
    """From one moment to another: the edits of the text that was there, and where the caret stands then."""

    script: Script
    caret: int


class Manuscript:
    """All positions are code points of `text`, the text as it is now."""

    def __init__(self, draft: Draft) -> None:
        """Begin with a draft that a study gave."""
        self._first = self._draft = draft
        self._begun = {draft.version_id: draft}
        """What it began with, by the version of the text: steps that are older lead back to it."""
        self._pending: Script = ()
        self.text = draft.text
        self._done: list[_State] = []
        self._undone: list[_State] = []
        self._tip: int | None = None
        """Where the last typed edit ended; what is typed there goes on with its step."""
        self._deleting = False

    @property
    def draft(self) -> Draft:
        """The draft with everything that was typed in it."""
        self.settle()
        return self._draft

    @property
    def latest(self) -> Draft:
        """The draft as it was in the last pause: its speakers, at no cost."""
        return self._draft

    @property
    def first(self) -> Draft:
        """What it began with, or was carried onto."""
        return self._first

    @property
    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        draft, first = self._draft, self._first
        return self.text != first.text or draft.turns != first.turns or draft.labels != first.labels

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._undone)

    def turns(self) -> tuple[Turn, ...]:
        """The turns as far as they are known before a pause: those of the last one, moved along."""
        if not self._pending:
            return self._draft.turns
        places, turns = OffsetMap(self._pending), self._draft.turns
        # Those before the first edit stay as they are, and most of a long text is there or not looked at yet.
        first = bisect_left(turns, self._pending[0].start, key=lambda one: one.end)
        moved = list(turns[:first])
        for one in turns[first:]:
            start, end = places.after(one.start), places.after(one.end)
            if start < end:
                said = min(max(places.before(one.said), start), end)
                moved.append(Turn(start, said, end, one.speaker, one.seconds))
        return tuple(moved)

    def typed(self, start: int, end: int, new: str, caret: int) -> Script:
        """Take what a person typed; the edits that it comes to in the form in which texts are kept.

        `caret` is where the caret stood before.
        """
        script = normal_script(self.text, [(start, end, new)])
        if not script:
            return script
        if not self._goes_on(start, end, new):
            self._remember(caret)
        self._tip, self._deleting = start + len(new), not new
        self._pending = compose(self._draft.text, self._pending, script)
        self.text = apply_script(self.text, script)
        return script

    def settle(self) -> bool:
        """Read the turns of what was typed; whether they became others than `turns` said."""
        if not self._pending:
            return False
        before = self.turns()
        self._draft = self._draft.edited(self._pending)
        self._pending = ()
        return self._draft.turns != before

    def do(self, work: Callable[[Draft], Draft], caret: int) -> Script:
        """Do something to the turns as one step; the edits of the text that it came to. Raises UserError."""
        self.settle()
        made = work(self._draft)
        if made == self._draft:
            return ()
        self._remember(caret)
        script = between(self.text, made.text)
        self._draft, self.text, self._tip = made, made.text, None
        return script

    def carry(self, caught: CaughtUp, now: Draft) -> None:
        """Go on with the draft on a text that was saved meanwhile; undo still leads back to what was typed before."""
        self._begun[now.version_id] = now
        self._first, self._draft, self._pending = now, caught.draft, ()
        self.text, self._tip = caught.draft.text, None

    def undo(self, caret: int) -> Shift | None:
        """Take the last step back."""
        return self._step(self._done, self._undone, caret)

    def redo(self, caret: int) -> Shift | None:
        """Take the step again that was taken back last."""
        return self._step(self._undone, self._done, caret)

    def at_begin(self, position: int) -> int:
        """Where a position of the text as it is now lies in the text that it began with."""
        grown = 0
        for one in compose(self._draft.base, self._draft.script, self._pending):
            start = one.start + grown
            if start + len(one.text) >= position:
                return min(max(position - grown, one.start), one.end) if start < position else position - grown
            grown += one.growth
        return position - grown

    def turn_number(self, position: int) -> int | None:
        """Which turn holds a position, by its place among the draft's turns."""
        turns = self.draft.turns
        found = [number for number, one in enumerate(turns) if one.start <= position <= one.end]
        return found[-1] if found else None

    def _remember(self, caret: int) -> None:
        self._done.append(_State(self._draft, self._pending, self.text, caret))
        del self._done[:-_MOST]
        self._undone.clear()

    def _goes_on(self, start: int, end: int, new: str) -> bool:
        """Whether an edit belongs to the step before it: a word that is typed, a stretch that is deleted."""
        if self._tip is None or not self._done or "\n" in new or len(new) > 1:
            return False
        if new:
            begins_word = start > 0 and self.text[start - 1].isspace() and not new.isspace()
            return start == end == self._tip and not self._deleting and not begins_word
        return self._deleting and self._tip in (start, end)

    def _step(self, source: list[_State], target: list[_State], caret: int) -> Shift | None:
        if not source:
            return None
        target.append(_State(self._draft, self._pending, self.text, caret))
        state = self._on_present(source.pop())
        script = between(self.text, state.text)
        self._draft, self._pending, self.text = state.draft, state.pending, state.text
        self._tip = None
        return Shift(script, state.caret)

    def _on_present(self, state: _State) -> _State:
        """A moment that lies before the text was changed elsewhere, on the text as it is saved now."""
        if state.draft.version_id == self._first.version_id:
            return state
        mine = state.draft.edited(state.pending)
        caught = catch_up(self._begun[mine.version_id], mine, self._first)
        return _State(caught.draft, (), caught.draft.text, OffsetMap(caught.script).after(state.caret))
