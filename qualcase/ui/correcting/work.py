"""One piece of work on the text of a source: what is given, what it is now, and how it is drawn. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from qualcase.study.wording import say_role
from qualcase.text.edits import OffsetMap, Script, compose
from qualcase.ui.correcting.moved_marks import MovedMarks
from qualcase.ui.correcting.speakers import voices_then
from qualcase.ui.transcript.sheet import Sheet
from qualcase.ui.transcript.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.coding.editing import EditPlan
    from qualcase.text.merging import Clash
    from qualcase.ui.correcting.manuscript import Manuscript
    from qualcase.ui.correcting.review import Review
    from qualcase.ui.transcript.marks import Mark


@dataclass(frozen=True)
class Given:
    """A source as the screen around shows it."""

    source_id: str
    title: str
    codings: Sequence[Coding]
    """Of all coders."""
    marks: Mapping[str, Mark]
    """How each coding is drawn, wherever it lies; those that are lost too."""
    voices: Mapping[int, Voice]


@dataclass
class Work:
    """Either a text that is written in, or another text that shall take its place."""

    given: Given
    review: Review
    manuscript: Manuscript | None = None
    """The text that is written in."""
    saving: bool = False
    outdated: bool = False
    """Somebody changed the text of the source meanwhile: nothing can be saved before it is carried over."""
    clashes: list[Clash] = field(default_factory=list)
    """Places of the text as it is now that both changed, and of which a person must say what stands there."""
    _planned: Sheet | None = None
    """The text as it was last drawn anew, with all passages in it."""
    _since: Script = ()
    """What was changed in it since."""

    @property
    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        if self.manuscript is not None:
            return self.manuscript.is_changed
        return bool(self.review.decisions)

    @property
    def version_id(self) -> str:
        """The version of the text that this work is on."""
        if self.manuscript is not None:
            return self.manuscript.latest.version_id
        return self.review.plan.version_id if self.review.plan is not None else ""

    @property
    def is_planned(self) -> bool:
        """Whether what becomes of the codings is known of the text as it is now, and of the version that it is on."""
        plan = self.review.plan
        return self.review.is_current and plan is not None and plan.version_id == self.version_id

    def moved(self, script: Script) -> None:
        """The text was changed."""
        self.review.moved(script)
        self.clashes = [_moved(one, OffsetMap(script)) for one in self.clashes]
        if self._planned is not None:
            self._since = compose(self._planned.text, self._since, script)

    def text_at(self, clash: Clash) -> str:
        """What a person has written at a place that both changed."""
        return self.manuscript.text[clash.start : clash.end] if self.manuscript is not None else clash.mine

    def sheet(self) -> Sheet:
        """What is drawn: the text as it is now, with passages as they were worked out last, anew."""
        sheet = self._bare_sheet()
        marks = self.given.marks
        spans = self.review.spans()
        sheet.set_marks(
            replace(marks[one], start=start, end=end) for one, (start, end) in spans.items() if one in marks
        )
        self._planned, self._since = sheet, ()
        return sheet

    def sheet_meanwhile(self) -> Sheet:
        """What is drawn between two keys: the passages of `sheet` moved along, in their lanes."""
        if self._planned is None:
            return self.sheet()
        sheet = self._bare_sheet()
        sheet.marks = MovedMarks(self._planned.marks, self._since)
        sheet.lanes = self._planned.lanes
        return sheet

    def _bare_sheet(self) -> Sheet:
        manuscript, plan = self.manuscript, self.review.plan
        if manuscript is not None:
            voices = voices_then(manuscript.latest, self.given.voices)
            sheet = Sheet(manuscript.text, manuscript.turns(), voices)
        elif plan is not None:
            sheet = Sheet(plan.text, plan.turns, _voices_of_plan(plan, self.given.voices))
        else:
            sheet = Sheet()
        return sheet


def _moved(clash: Clash, places: OffsetMap) -> Clash:
    if clash.start == clash.end:
        start = end = places.before(clash.start)
    else:
        start, end = places.span(clash.start, clash.end)[:2]
    return clash._replace(start=start, end=end)


def _voices_of_plan(plan: EditPlan, voices: Mapping[int, Voice]) -> dict[int, Voice]:
    found = {**voices}
    for number, words in plan.labels.items():
        if number in found:
            found[number] = replace(found[number], label=words)
    for one in plan.new_speakers:
        found[one.number] = Voice(one.label, say_role(one.role), "", one.is_interviewer)
    return found
