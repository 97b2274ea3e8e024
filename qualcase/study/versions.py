"""Operations on the text of sources: correct it, take a corrected file in, look back, bring an earlier text back."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.carrying import carried_headings
from qualcase.coding.catching_up import catch_up
from qualcase.coding.draft import Draft
from qualcase.coding.editing import EditPlan, NearPlace
from qualcase.coding.heads import label_key, label_span
from qualcase.errors import UserError
from qualcase.study.anchoring import Change, anchored
from qualcase.study.core import Part
from qualcase.study.saving import no_such_coding, write_plan
from qualcase.text.differing import difference
from qualcase.text.hunks import make_hunks
from qualcase.text.quotes import context, nearest_place, occurrences
from qualcase.text.wordcount import has_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.bundle import ReadText
    from qualcase.coding.catching_up import CaughtUp
    from qualcase.coding.codings import Coding
    from qualcase.coding.editing import Decision
    from qualcase.coding.sources import TextHeading, TextVersion, Turn
    from qualcase.store.reading import Reading
    from qualcase.store.writing import Writing
    from qualcase.text.hunks import Hunk

_MOST_PLACES = 5
"""So many places are proposed for one passage."""


class Versions(Part):
    """`study.versions`."""

    def history(self, source_id: str) -> tuple[TextVersion, ...]:
        """All versions of a source's text, oldest first; the present one is that of `Source.version_id`."""
        return self._core.read(lambda reading: reading.versions.of_source(source_id))

    def text(self, version_id: str) -> str:
        """The text of a version. Raises KeyError."""
        return self._core.read(lambda reading: reading.text_of_version(version_id))

    def difference(self, version_a: str, version_b: str, *, context: int = 1) -> tuple[Hunk, ...]:
        """What changed from one version to another, each change with `context` lines around it. Raises KeyError."""
        old, new = self._core.read(
            lambda reading: (reading.text_of_version(version_a), reading.text_of_version(version_b))
        )
        return make_hunks(old, difference(old, new), context=context)

    # --- what would become of everything

    def draft(self, source_id: str) -> Draft:
        """The present text of a source, to be corrected step by step. Raises KeyError."""
        source = self._core.now.source_by_id[source_id]

        def work(reading: Reading) -> Draft:
            version = reading.versions.get(source.version_id)
            if version is None:
                raise KeyError(source.version_id)
            text = reading.text(version.text_hash)
            labels = {one.number: one.label for one in reading.speakers.of_source(source_id)}
            looks = bool(version.turns) or source.kind.is_speech
            return Draft(source_id, version.id, text, text, version.turns, labels, looks, headings=version.headings)

        return self._core.read(work)

    def catch_up(self, begun: Draft, mine: Draft) -> CaughtUp:
        """A draft carried onto the text that the source got since it was begun; writes nothing. Raises KeyError.

        Args:
            begun: What `draft` gave.
            mine: What became of it.
        """
        return catch_up(begun, mine, self.draft(begun.source_id))

    def plan(self, draft: Draft) -> EditPlan:
        """What becomes of the codings when a draft is saved. Writes nothing.

        Raises:
            UserError: the source changed since the draft was begun, or no word is left.
        """
        return self._plan(draft, "edit", draft.inferred)

    def plan_edit(
        self,
        source_id: str,
        edits: Iterable[tuple[int, int, str]] | None = None,
        *,
        new_text: str | None = None,
        turns: Sequence[Turn] | None = None,
        why: str = "edit",
    ) -> EditPlan:
        """What becomes of the codings when the text is edited. Writes nothing.

        Args:
            source_id: The source.
            edits: (start, end, new text) in code points of the present text, in any order, without overlap.
            new_text: The whole new text, where the edits are not known; they are inferred then.
            turns: The turns of the new text, where they are known; else they follow from the edits.
            why: What the new version says of how it came about (`TextVersion.why`).

        Raises:
            UserError: an edit lies outside the text, two overlap, the turns do not fit, or no word is left.
        """
        draft = self.draft(source_id)
        draft = draft.edited(edits or ()) if new_text is None else draft.retyped(new_text)
        if turns is not None:
            _check_turns(turns, len(draft.text), set(draft.labels))
        return self._plan(draft, why, draft.inferred, turns=None if turns is None else tuple(turns))

    def plan_corrected(self, source_id: str, corrected: Path | ReadText, *, name: str = "") -> EditPlan:
        """What becomes of the codings when a corrected file takes the place of the text. Writes nothing.

        Raises:
            FileRefusedError: the file cannot be read.
            UserError: no word is left.
        """
        from qualcase.coding.bundle import ReadText
        from qualcase.exchange.reading.files import read_file, shown_name

        read = corrected if isinstance(corrected, ReadText) else read_file(corrected)
        called = name if isinstance(corrected, ReadText) else name or shown_name(corrected)
        draft = self.draft(source_id).retyped(read.text)
        told = read.headings or None
        return self._plan(draft, "corrected", inferred=True, read=read, original_name=called, headings=told)

    def plan_restore(self, version_id: str) -> EditPlan:
        """What becomes of the codings when an earlier text is brought back. Writes nothing. Raises KeyError."""
        version, text = self._core.read(
            lambda reading: (reading.versions.get(version_id), reading.text_of_version(version_id))
        )
        assert version is not None  # noqa: S101 - its text was just read
        draft = self.draft(version.source_id).retyped(text)
        return self._plan(draft, "restored", inferred=True, turns=version.turns, headings=version.headings)

    def _plan(
        self,
        draft: Draft,
        why: str,
        inferred: bool,  # noqa: FBT001 - handed on
        *,
        turns: tuple[Turn, ...] | None = None,
        read: ReadText | None = None,
        original_name: str = "",
        headings: tuple[TextHeading, ...] | None = None,
    ) -> EditPlan:
        if not has_words(draft.text):
            raise UserError("No word would be left. To take the source out, use `source remove`.")
        now, codings = self._core.read(lambda reading: _standing(reading, draft.source_id))
        if now.version_id != draft.version_id:
            raise UserError("The text was changed meanwhile. Carry the changes onto it, or begin again.")
        new_turns = draft.turns if turns is None else turns
        change = Change(draft.base, draft.text, draft.script, now.turns, new_turns, inferred, why == "restored")
        used = {turn.speaker for turn in new_turns}
        added = tuple(one for one in draft.new_speakers if one.number in used)
        labels = {**draft.labels}
        if why == "restored":
            labels.update(_labels_of(draft.text, new_turns, draft.labels))
        return EditPlan(
            source_id=draft.source_id,
            version_id=draft.version_id,
            why=why,
            old_text=draft.base,
            text=draft.text,
            script=draft.script,
            old_turns=now.turns,
            turns=new_turns,
            passages=anchored(codings, change),
            new_speakers=added,
            labels={number: labels[number] for number, label in now.labels.items() if labels[number] != label},
            read=read,
            original_name=original_name,
            headings=carried_headings(now.headings, draft.script) if headings is None else headings,
        )

    def places(self, plan: EditPlan, coding_id: str) -> tuple[NearPlace, ...]:
        """Where a passage may belong in the new text, best first, for a person to choose. Raises KeyError."""
        passage = plan.by_id[coding_id]
        return _places(plan.text, passage.coding, passage.start)

    # --- writing

    def save(
        self, plan: EditPlan, decisions: Mapping[str, Decision] | None = None, *, coder_id: str | None = None
    ) -> TextVersion:
        """Write a changed text as a new version and move the codings with it, as one action.

        Args:
            plan: What a person has seen.
            decisions: By the id of the coding; needed for each of `plan.to_decide`, possible for every other.
            coder_id: Who does it, for the history.

        Raises:
            UserError: text or codings were changed since the plan was made, a decision is missing or cannot be, or
                the plan changes nothing.
        """
        source = self._core.now.source_by_id[plan.source_id]
        work = write_plan(plan, decisions or {}, source.name, coder_id)
        return self._core.act(f"source.{plan.why}", work, coder_id, source=source.name)

    def save_many(
        self,
        plans: Sequence[EditPlan],
        decisions: Mapping[str, Decision] | None = None,
        *,
        coder_id: str | None = None,
    ) -> tuple[TextVersion, ...]:
        """Write changed texts of several sources as one action: all of them or none. Raises as `save`."""
        decided, names = dict(decisions or {}), self._core.now.source_by_id
        works = []
        for plan in plans:
            own = {one: decided.pop(one) for one in plan.by_id if one in decided}
            works.append(write_plan(plan, own, names[plan.source_id].name, coder_id))
        if decided:
            raise no_such_coding(decided)
        if not works:
            return ()

        def work(writing: Writing) -> tuple[TextVersion, ...]:
            return tuple(one(writing) for one in works)

        return self._core.act(f"source.{plans[0].why}_many", work, coder_id, n=len(works))

    def restore(
        self, version_id: str, decisions: Mapping[str, Decision] | None = None, *, coder_id: str | None = None
    ) -> TextVersion:
        """Bring an earlier text back as a new version, the codings with it. Raises as `save`, and KeyError."""
        return self.save(self.plan_restore(version_id), decisions, coder_id=coder_id)

    # --- passages that were lost

    def lost(self, source_id: str | None = None) -> tuple[Coding, ...]:
        """Codings whose passage was deleted, of one source or of all: `Coding.lost` holds their words."""
        found = self._core.read(lambda reading: reading.codings.lost())
        return tuple(one for one in found if source_id is None or one.source_id == source_id)

    def places_of_lost(self, coding: Coding) -> tuple[NearPlace, ...]:
        """Where a lost passage may belong in the present text, best first; `study.codings.set` places it anew."""
        return _places(self.draft(coding.source_id).text, coding, coding.start)


class _Now(NamedTuple):
    """What a source is at this moment, without its text."""

    version_id: str
    turns: tuple[Turn, ...]
    headings: tuple[TextHeading, ...]
    labels: dict[int, str]


def _standing(reading: Reading, source_id: str) -> tuple[_Now, tuple[Coding, ...]]:
    """A source and its codings, read at one moment. Raises KeyError."""
    source = reading.sources.get(source_id)
    version = reading.versions.get(source.version_id) if source else None
    if version is None:
        raise KeyError(source_id)
    labels = {one.number: one.label for one in reading.speakers.of_source(source_id)}
    return _Now(version.id, version.turns, version.headings, labels), reading.codings.of_source(source_id)


def _places(text: str, coding: Coding, near: int) -> tuple[NearPlace, ...]:
    """The same words, those nearest to a place first; else the words that come closest."""
    words = coding.quote if coding.lost is None else coding.lost
    same = sorted(occurrences(text, words), key=lambda start: abs(start - near))[:_MOST_PLACES]
    if same:
        return tuple(
            NearPlace(start, start + len(words), 100.0, context(text, start, start + len(words))) for start in same
        )
    found = nearest_place(text, words)
    return (NearPlace(*found, context(text, found.start, found.end)),) if found else ()


def _labels_of(text: str, turns: Iterable[Turn], labels: Mapping[int, str]) -> dict[int, str]:
    """How the labels of speakers read in a text, where they read otherwise than they are called."""
    found: dict[int, str] = {}
    for turn in turns:
        span = label_span(text, turn.start, turn.said)
        if span and turn.speaker is not None and turn.speaker not in found:
            found[turn.speaker] = text[span[0] : span[1]]
    return {number: label for number, label in found.items() if label_key(labels[number]) != label_key(label)}


def _check_turns(turns: Sequence[Turn], length: int, speakers: set[int]) -> None:
    holds = (
        all(0 <= one.start <= one.said <= one.end <= length for one in turns)
        and all(before.end <= after.start for before, after in pairwise(turns))
        and {one.speaker for one in turns if one.speaker is not None} <= speakers
    )
    if not holds:
        raise UserError("The turns are out of order, lie outside the text, or name speakers that are not there.")
