"""What replacing names would change, and the work of the action that does it; the same for putting them back."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.carrying import carried_headings
from qualcase.coding.editing import EditPlan, Fate, PassageAfter
from qualcase.coding.heads import label_span
from qualcase.coding.pseudonyms import Place, Placed, Replaced, Verdict
from qualcase.errors import UserError
from qualcase.study.following import keep_names
from qualcase.study.saving import write_plan
from qualcase.study.standing import standing
from qualcase.text.edits import Edit, OffsetMap, apply_script
from qualcase.text.formsearch import FormSearch
from qualcase.text.normalise import text_hash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.coding.pseudonyms import NameHit, PseudonymTable
    from qualcase.coding.sources import Turn
    from qualcase.store.reading import Reading
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core

UNIQUE = (("source", "name"), ("participant", "name"), ("respondent", "name"))
"""Fields that no two records may share, and the program looks records up by."""


@dataclass(frozen=True)
class NameChange:
    """One text or field with names replaced, or put back."""

    place: Place
    where: str
    old: str
    new: str
    script: tuple[Edit, ...]
    spans: tuple[Replaced, ...]
    """All replacements that stand in it then."""
    count: int
    """How many are replaced or put back."""
    before: tuple[Replaced, ...] = ()
    """All replacements that stand in it now."""

    @property
    def placed(self) -> tuple[Placed, Placed]:
        """Both states, for the table: after an undo the earlier one stands again."""
        return Placed(self.place, text_hash(self.old), self.before), Placed(self.place, text_hash(self.new), self.spans)


@dataclass(frozen=True)
class NamePlan:
    """Everything that one action would change. Nothing is written yet."""

    why: str
    """`pseudonyms` or `restored`."""
    changes: tuple[NameChange, ...]
    missing: int = 0
    """Replacements that cannot be put back, since the text was edited there."""

    @cached_property
    def count(self) -> int:
        """How many places are replaced or put back."""
        return sum(one.count for one in self.changes)

    @cached_property
    def texts(self) -> tuple[NameChange, ...]:
        """Those of texts of sources."""
        return tuple(one for one in self.changes if one.place.is_text)

    @cached_property
    def fields(self) -> tuple[NameChange, ...]:
        """Those of fields."""
        return tuple(one for one in self.changes if not one.place.is_text)


class _Words(NamedTuple):
    """A text or field as it is now."""

    place: Place
    where: str
    text: str


# --- planning


def plan_replacing(core: Core, table: PseudonymTable, hits: Iterable[NameHit]) -> NamePlan:
    """What replacing all approved hits changes."""
    by_place: dict[Place, list[NameHit]] = {}
    for hit in hits:
        if hit.verdict is Verdict.APPROVED and hit.replacement:
            by_place.setdefault(hit.place, []).append(hit)
    changes = []
    for words in core.read(lambda reading: _words(reading, core, by_place)):
        there = core.read(lambda reading, w=words: standing(reading, table, w.place, w.text, text_hash(w.text)))  # type: ignore[misc]
        edits = [
            Edit(hit.start, hit.end, hit.replacement)
            for hit in by_place[words.place]
            if not unicodedata.combining(words.text[hit.end : hit.end + 1] or " ")
        ]
        if edits:
            changes.append(_replaced(words, edits, there.spans))
    changes += _labels(core, changes)
    return NamePlan("pseudonyms", _unique(core, changes))


def plan_putting_back(core: Core, table: PseudonymTable, source_ids: Iterable[str] | None = None) -> NamePlan:
    """What putting all names back changes, or those in the texts of some sources."""
    wanted = None if source_ids is None else set(source_ids)
    places = {one.place for one in table.placed}
    if wanted is not None:
        places = {place for place in places if place.is_text and place.id in wanted}
    changes, missing = [], 0
    for words in core.read(lambda reading: _words(reading, core, places)):
        there = core.read(lambda reading, w=words: standing(reading, table, w.place, w.text, text_hash(w.text)))  # type: ignore[misc]
        missing += there.missing
        edits = tuple(Edit(span.start, span.end, span.original) for span in there.spans)
        if edits:
            new = apply_script(words.text, edits)
            changes.append(NameChange(words.place, words.where, words.text, new, edits, (), len(edits), there.spans))
    return NamePlan("restored", tuple(changes), missing)


def count_widened(core: Core, plan: NamePlan) -> int:
    """How many passages begin or end within words that are replaced: they take the whole replacement in."""
    found = 0
    for change in plan.texts:
        codings = core.read(lambda reading, c=change: reading.codings.of_source(c.place.id))  # type: ignore[misc]
        for coding in codings:
            ends = (coding.start, coding.end) if coding.lost is None and coding.start < coding.end else ()
            found += any(edit.start < end < edit.end for edit in change.script for end in ends)
    return found


def _words(reading: Reading, core: Core, places: Iterable[Place]) -> list[_Words]:
    wanted = set(places)
    found = []
    for source in core.now.sources:
        place = next((one for one in (Place("text", source.id),) if one in wanted), None)
        if place:
            found.append(_Words(place, source.name, reading.text_of_version(source.version_id)))
    if any(not place.is_text for place in wanted):
        for one in reading.free_texts():
            place = Place(one.table, one.id, one.field)
            if place in wanted:
                found.append(_Words(place, "", one.value))
    return found


def _replaced(words: _Words, edits: Sequence[Edit], there: Sequence[Replaced]) -> NameChange:
    script = tuple(sorted(edits))
    new = apply_script(words.text, script)
    places = OffsetMap(script)
    spans = [span._replace(start=places.after(span.start), end=places.before(span.end)) for span in there]
    grown = 0
    for one in script:
        start = one.start + grown
        spans.append(Replaced(start, start + len(one.text), words.text[one.start : one.end], one.text))
        grown += one.growth
    return NameChange(
        words.place, words.where, words.text, new, script, tuple(sorted(spans)), len(script), tuple(there)
    )


def _labels(core: Core, changes: Sequence[NameChange]) -> list[NameChange]:
    """Labels of speakers that were replaced in the heads of turns, and not by themselves."""
    told = {one.place for one in changes}
    found = []
    for change in changes:
        if not change.place.is_text:
            continue
        for speaker_id, label, forms in core.read(lambda reading, c=change: _heads(reading, c)):  # type: ignore[misc]
            place = Place("speaker", speaker_id, "label")
            new = FormSearch(forms).replaced(label, lambda form, f=forms: f[form])  # type: ignore[misc]
            if place not in told and new != label:
                spans = (Replaced(0, len(new), label, new),)
                edit = (Edit(0, len(label), new),)
                found.append(NameChange(place, change.where, label, new, edit, spans, 1))
    return found


def _heads(reading: Reading, change: NameChange) -> list[tuple[str, str, dict[str, str]]]:
    """Speakers whose label has a replaced form in a head of a turn: id, label, form → replacement."""
    source = reading.sources.get(change.place.id)
    version = reading.versions.get(source.version_id) if source else None
    put: dict[int, dict[str, str]] = {}
    for turn in version.turns if version else ():
        span = label_span(change.old, turn.start, turn.said) if turn.speaker is not None else None
        if span is None or turn.speaker is None:
            continue
        for one in change.script:
            if span[0] <= one.start and one.end <= span[1]:
                put.setdefault(turn.speaker, {})[change.old[one.start : one.end]] = one.text
    speakers = reading.speakers.of_source(change.place.id)
    return [(one.id, one.label, put[one.number]) for one in speakers if one.number in put]


def _unique(core: Core, changes: Sequence[NameChange]) -> tuple[NameChange, ...]:
    """A name that another record would have too gets a number behind it."""
    found = []
    for table, field in UNIQUE:
        own = [one for one in changes if (one.place.table, one.place.field) == (table, field)]
        ids = {one.place.id for one in own}
        held = core.read(lambda reading: reading.free_texts()) if own else []
        taken = {one.value.casefold() for one in held if (one.table, one.field) == (table, field) and one.id not in ids}
        for one in own:
            new, number = one.new, 2
            while new.casefold() in taken:
                new, number = f"{one.new} ({number})", number + 1
            taken.add(new.casefold())
            if new != one.new:
                edit = (Edit(0, len(one.old), new),)
                one = replace(one, new=new, script=edit, spans=(Replaced(0, len(new), one.old, new),))  # noqa: PLW2901
            found.append(one)
    return (*(one for one in changes if (one.place.table, one.place.field) not in UNIQUE), *found)


# --- doing it


def work_of(core: Core, plan: NamePlan, coder_id: str | None = None) -> Callable[[Writing], None]:
    """The work of the action that writes a plan: new versions of the texts, and the fields.

    Raises:
        UserError: a text, passage or field was changed since the plan was made.
    """
    edits = [(core.read(lambda reading, c=one: _edit_plan(reading, c, plan.why)), one) for one in plan.texts]  # type: ignore[misc]
    texts = [write_plan(edit, {}, one.where, coder_id) for edit, one in edits]
    # A new version takes the name of its file over from the one before, and looks whether passages are as planned.
    first = [one for one in plan.fields if one.place.table != "coding"]
    last = [one for one in plan.fields if one.place.table == "coding"]

    def work(writing: Writing) -> None:
        now = {Place(one.table, one.id, one.field): one.value for one in writing.free_texts()} if plan.fields else {}
        for one in plan.fields:
            if now.get(one.place) != one.old:
                raise UserError("Something was changed meanwhile. Nothing was written; begin again.")
        for one in first:
            writing.set_free_text(*one.place, one.new)
        hashes = writing.present_texts()
        before = [
            (source, hashes[source], writing.codings.places(source)) for source in (e.source_id for e, _ in edits)
        ]
        for write in texts:
            write(writing)
        for source_id, hash_before, places in before:
            keep_names(writing, source_id, places, hash_before)
        for one in last:
            writing.set_free_text(*one.place, one.new)

    return work


def _edit_plan(reading: Reading, change: NameChange, why: str) -> EditPlan:
    source = reading.sources.get(change.place.id)
    version = reading.versions.get(source.version_id) if source else None
    if version is None or reading.text(version.text_hash) != change.old:
        raise UserError(
            "The text of “{source}” was changed meanwhile. Nothing was saved; begin again.", source=change.where
        )
    places = OffsetMap(change.script)
    codings = reading.codings.of_source(change.place.id)
    return EditPlan(
        source_id=change.place.id,
        version_id=version.id,
        why=why,
        old_text=change.old,
        text=change.new,
        script=change.script,
        old_turns=version.turns,
        turns=_moved_turns(version.turns, places),
        passages=tuple(_passage(one, places, change.new) for one in codings),
        headings=carried_headings(version.headings, change.script),
    )


def _moved_turns(turns: Iterable[Turn], places: OffsetMap) -> tuple[Turn, ...]:
    """The turns at their new places; what reaches from one into the next belongs to the first."""
    found: list[Turn] = []
    reached = 0
    for turn in turns:
        start = max(places.before(turn.start), reached)
        said = max(places.before(turn.said), start)
        reached = max(places.after(turn.end), said)
        found.append(turn._replace(start=start, said=said, end=reached))
    return tuple(found)


def _passage(coding: Coding, places: OffsetMap, new: str) -> PassageAfter:
    """A passage with its names replaced. One that begins or ends within a name takes the whole replacement in."""
    if coding.lost is not None or coding.start == coding.end:
        place = places.before(coding.start)
        return PassageAfter(coding, Fate.LOST, place, place, "")
    start, end = places.before(coding.start), places.after(coding.end)
    same = new[start:end] == coding.quote
    fate = Fate.CHANGED if not same else Fate.KEPT if start == coding.start else Fate.MOVED
    return PassageAfter(coding, fate, start, end, new[start:end])
