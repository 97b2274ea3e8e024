"""Writing a changed text: a new version, and everything that hangs on the old one moved with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.bundle import SpeakerSeen
from qualcase.coding.codings import CodedPlace
from qualcase.coding.editing import Choice
from qualcase.coding.ids import new_id
from qualcase.coding.memos import MemoTarget
from qualcase.coding.sources import TextVersion
from qualcase.errors import UserError
from qualcase.study.following import leave_codings, move_passages
from qualcase.study.guide_ties import move_asked
from qualcase.study.known import cases_of_participants
from qualcase.study.rejections import move_rejections
from qualcase.study.speakers import People, make_speaker
from qualcase.study.wordmap import pack_words
from qualcase.text.normalise import text_hash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from qualcase.coding.editing import Decision, EditPlan, PassageAfter
    from qualcase.coding.sources import Source
    from qualcase.store.writing import Writing


class _Settled(NamedTuple):
    """What becomes of every passage, once it is decided."""

    spans: dict[str, tuple[int, int]]
    """Where each lies; an empty span for those that are lost."""
    removed: frozenset[str]


def write_plan(
    plan: EditPlan, decisions: Mapping[str, Decision], name: str, coder_id: str | None = None
) -> Callable[[Writing], TextVersion]:
    """The work of an action that saves a plan; everything slow is done before it is handed to the store.

    `coder_id` is who makes the version.

    Raises:
        UserError: a decision is missing or cannot be, or the plan changes nothing.
    """
    if plan.changes_nothing:
        raise UserError("Nothing is different, so there is nothing to save.")
    settled = _settled(plan, decisions)
    text, new_hash, words = plan.text, text_hash(plan.text), pack_words(plan.text)

    def work(writing: Writing) -> TextVersion:
        source = writing.sources.get(plan.source_id)
        held = writing.codings.places(plan.source_id)
        _check_unchanged(plan, source, held, name)
        assert source is not None  # noqa: S101 - checked the line before
        writing.put_text(text, new_hash, words)
        if plan.read:
            writing.put_original(plan.read.original, plan.read.original_hash)
        version = _version(plan, writing, new_hash, coder_id)
        writing.versions.insert(version)
        writing.sources.update(replace(source, version_id=version.id))
        _write_speakers(writing, plan, source)
        _write_codings(writing, held, settled, text)
        move_rejections(writing, source.id, plan.script)
        move_passages(writing, source.id, plan.script)
        move_asked(writing, source.id, plan.script)
        return version

    return work


def no_such_coding(ids: Iterable[str]) -> UserError:
    """The refusal of decisions on codings that no plan holds."""
    return UserError("There is no coding {id} in this source.", id=min(ids))


def _settled(plan: EditPlan, decisions: Mapping[str, Decision]) -> _Settled:
    unknown = set(decisions) - set(plan.by_id)
    if unknown:
        raise no_such_coding(unknown)
    open_ = [one for one in plan.to_decide if one.coding.id not in decisions]
    if open_:
        raise UserError(
            "Of {n} passage it is not certain where it lies. Say what becomes of it.",
            "Of {n} passages it is not certain where they lie. Say what becomes of each.",
            len(open_),
        )
    spans, removed = {}, set()
    for one in plan.passages:
        decision = decisions.get(one.coding.id)
        if decision and decision.choice is Choice.REMOVE:
            removed.add(one.coding.id)
        else:
            spans[one.coding.id] = _span(plan, one, decision)
    return _Settled(spans, frozenset(removed))


def _span(plan: EditPlan, passage: PassageAfter, decision: Decision | None) -> tuple[int, int]:
    if decision is None or decision.choice is Choice.ACCEPT:
        if decision and not passage.has_place:
            raise UserError(
                "No place is proposed for “{quote}”. Show one, or let the passage be lost.",
                quote=_short(passage.coding.lost or passage.coding.quote),
            )
        return passage.start, passage.end
    if decision.choice is Choice.LOSE:
        return passage.start, passage.start
    if not 0 <= decision.start < decision.end <= len(plan.text):
        raise UserError(
            "The place {start}:{end} is not inside the new text, which has {length} characters.",
            start=decision.start,
            end=decision.end,
            length=len(plan.text),
        )
    return decision.start, decision.end


def _short(words: str, most: int = 40) -> str:
    return words if len(words) <= most else f"{words[:most].rstrip()}…"


def _check_unchanged(plan: EditPlan, source: Source | None, held: Sequence[CodedPlace], name: str) -> None:
    """Whether text and passages are those that the plan was made of. Raises UserError."""
    if source is None or source.version_id != plan.version_id:
        raise UserError("The text of “{source}” was changed meanwhile. Nothing was saved; begin again.", source=name)
    planned = {one.coding.id: (one.coding.start, one.coding.end, one.coding.lost) for one in plan.passages}
    if {one.id: (one.start, one.end, one.lost) for one in held} != planned:
        raise UserError(
            "Passages of “{source}” were coded or changed meanwhile. Nothing was saved; look at the summary again.",
            source=name,
        )


def _version(plan: EditPlan, writing: Writing, new_hash: str, coder_id: str | None) -> TextVersion:
    versions = writing.versions.of_source(plan.source_id)
    before = next(one for one in versions if one.id == plan.version_id)
    return TextVersion(
        id=new_id(),
        source_id=plan.source_id,
        number=max(one.number for one in versions) + 1,
        text_hash=new_hash,
        turns=plan.turns,
        original_hash=plan.read.original_hash if plan.read else before.original_hash,
        original_name=plan.original_name if plan.read else before.original_name,
        made_at=datetime.now(UTC),
        why=plan.why,
        made_by=coder_id,
        headings=plan.headings,
    )


def _write_speakers(writing: Writing, plan: EditPlan, source: Source) -> None:
    """Write new labels, and who new speakers are taken to be: as for a file that comes in."""
    if not plan.labels and not plan.new_speakers:
        return
    held = {one.number: one for one in writing.speakers.of_source(source.id)}
    writing.speakers.update(replace(held[number], label=label) for number, label in plan.labels.items())
    if any(one.number in held for one in plan.new_speakers):
        raise UserError(
            "Speakers of “{source}” were changed meanwhile. Nothing was saved; begin again.", source=source.name
        )
    people = People(writing.participants.all(), cases_of_participants(writing))
    made = [
        make_speaker(SpeakerSeen(one.label, one.is_interviewer, one.generic, role=one.role), one.number, source, people)
        for one in plan.new_speakers
    ]
    writing.participants.insert(people.new)
    writing.participants.update(people.changed)
    writing.speakers.insert(made)


def _write_codings(writing: Writing, held: Sequence[CodedPlace], settled: _Settled, text: str) -> None:
    """Move the passages; whatever else a coding holds stays as it is now."""
    moved = []
    for one in held:
        if one.id not in settled.removed:
            start, end = settled.spans[one.id]
            lost = None if start < end else one.quote if one.lost is None else one.lost
            moved.append(CodedPlace(one.id, start, end, text[start:end], lost))
    before = dict(zip((one.id for one in held), held, strict=True))
    writing.codings.move(one for one in moved if one != before[one.id])
    if settled.removed:
        writing.memos.delete_about(MemoTarget.CODING, settled.removed)
        leave_codings(writing, settled.removed)
        writing.codings.delete(settled.removed)
