"""One text with everything that is said and coded in it, as the view draws it. Free of Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from qualcase.text.utf16 import Utf16Map, Utf16Part
from qualcase.ui.transcript.lanes import MarkLanes
from qualcase.ui.transcript.marks import MarkIndex
from qualcase.ui.transcript.paragraphs import Paragraphs, Reading, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from qualcase.coding.sources import Turn
    from qualcase.ui.transcript.marks import Mark
    from qualcase.ui.transcript.voices import Voice


class Sheet:
    """The text, its turns and speakers, and its marks with their lanes. All positions are code points."""

    def __init__(self, text: str = "", turns: Sequence[Turn] = (), voices: Mapping[int, Voice] | None = None) -> None:
        """Measure the text once; marks come by `set_marks`."""
        self.text = text
        self.turns = turns
        self.voices = voices or {}
        self.part = Span(0, len(text))
        """What of the text is laid out."""
        self.paragraphs = Paragraphs(text)
        """Those of the part, numbered as the document numbers them."""
        self.utf16 = Utf16Map(text)
        """Between positions of the text and those of the document."""
        self._all_paragraphs = self.paragraphs
        self.reading = Reading(text, turns, self._all_paragraphs)
        self.marks = MarkIndex()
        self.lanes = MarkLanes((), self._all_paragraphs.line_reach)
        self._turn_starts = [turn.start for turn in turns]
        self.is_striped: Callable[[str], bool] = lambda _: True
        """Whether a coding, by its id, has a stripe beside the text."""

    def show_part(self, part: Span) -> None:
        """Lay out no more of the text than a part."""
        self.part = part
        self.paragraphs = Paragraphs(self.text, *part)
        self.utf16 = Utf16Part(self.text, *part)

    def turns_shown(self) -> Sequence[Turn]:
        """The turns that begin in the part."""
        return self.turns_within(*self.part)

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others; all lanes are given anew."""
        self.marks = MarkIndex(marks)
        self.give_lanes()

    def give_lanes(self) -> None:
        """Give all lanes anew, with stripes only for those that have one."""
        self.lanes = MarkLanes(self.marks.ordered(), self._all_paragraphs.line_reach, self.is_striped)

    def add_mark(self, mark: Mark) -> None:
        """Show one more mark, or one that changed but lies where it lay; the lanes of the others stay."""
        held = self.marks.get(mark.coding_id)
        if held is not None:
            self.marks.remove(mark.coding_id)
            if (held.start, held.end) == (mark.start, mark.end):
                self.marks.add(mark)
                return
            self.lanes.remove(mark.coding_id)
        if mark.start < mark.end:
            self.marks.add(mark)
            self.lanes.add(mark)

    def remove_mark(self, coding_id: str) -> Mark | None:
        """Show a mark no longer."""
        self.lanes.remove(coding_id)
        return self.marks.remove(coding_id)

    def voice_of(self, turn: Turn) -> Voice | None:
        """Who speaks in a turn."""
        return None if turn.speaker is None else self.voices.get(turn.speaker)

    def is_quiet(self, turn: Turn) -> bool:
        """Whether who speaks in a turn steps back: those who ask."""
        voice = self.voice_of(turn)
        return voice is not None and voice.dimmed

    def turns_within(self, start: int, end: int) -> Sequence[Turn]:
        """Turns that begin in `start … end` (both included)."""
        return self.turns[bisect_left(self._turn_starts, start) : bisect_right(self._turn_starts, end)]

    def turns_over(self, start: int, end: int) -> Sequence[Turn]:
        """Turns that reach into `start … end`, or begin at its end."""
        first = max(bisect_right(self._turn_starts, start) - 1, 0)
        found = self.turns[first : bisect_right(self._turn_starts, end)]
        return [turn for turn in found if turn.end >= start]
