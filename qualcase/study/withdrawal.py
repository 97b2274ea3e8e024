"""`study.withdrawal`: a participant withdraws, and everything that they said leaves the study for good."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.carrying import carried_headings
from qualcase.coding.ids import new_id
from qualcase.coding.sources import TextVersion
from qualcase.errors import UserError
from qualcase.progress import silent
from qualcase.study.core import Part
from qualcase.study.finalising import left_in
from qualcase.study.following import leave_sources, move_passages, settle
from qualcase.study.guide_ties import move_asked
from qualcase.study.rejections import move_rejections
from qualcase.study.withdrawal_key import cleaned, placed_in, told_forms
from qualcase.study.withdrawal_plan import WithdrawalPlan, what_goes
from qualcase.study.wordmap import pack_words
from qualcase.text.formsearch import FormSearch
from qualcase.text.namefinder import forms_of
from qualcase.text.normalise import text_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.coding.withdrawing import Remainder
    from qualcase.exchange.keyfile import KeyFile
    from qualcase.progress import Progress
    from qualcase.store.purging import Purged
    from qualcase.store.writing import Writing
    from qualcase.study.finalising import Left

LABEL = "participant.withdraw"
_FRAGMENT = 40
"""Turns of so many characters are looked for in the file afterwards; shorter ones others may have said too."""


@dataclass(frozen=True)
class Mention:
    """Where others mention the name, and how often. The receipt itself does not."""

    where: str
    n: int


@dataclass(frozen=True)
class Receipt:
    """What was done when a participant withdrew, and what is left to do. It names nobody by itself."""

    study_id: str
    participant_id: str
    made_at: datetime
    sources_removed: tuple[str, ...]
    sources_shortened: tuple[str, ...]
    turns: int
    codings_removed: int
    codings_shortened: int
    texts: int
    originals: int
    journal_rows: int
    backups: tuple[str, ...]
    backups_left: tuple[str, ...]
    """Backups that could not be deleted: to be deleted by hand."""
    hidden: int
    """Traces found in the file afterwards: 0, else something went wrong."""
    mentions: tuple[Mention, ...]
    """Where others still mention the name: to be replaced by a pseudonym, or to be accepted."""
    repeated: tuple[str, ...]
    """Sources that hold the very same words without their being known as this participant's: to be looked at."""
    key_cleaned: bool
    """Whether the key was given, and the name taken out of it."""
    files: tuple[str, ...]
    """Files that the sources came from, wherever they lie: to be deleted or shortened by hand."""


class Withdrawal(Part):
    """`study.withdrawal`."""

    def moments(self) -> tuple[datetime, ...]:
        """When participants withdrew, the last first. Whoever they were is not known any more."""
        return tuple(one.made_at for one in self._core.store.labelled(LABEL))

    def plan(
        self, participant_id: str, table: PseudonymTable | None = None, forms: Iterable[str] = ()
    ) -> WithdrawalPlan:
        """What goes when a participant withdraws. Writes nothing.

        Args:
            participant_id: Who.
            table: What the key holds of their name.
            forms: Further forms of their name.

        Raises:
            UserError: there is no such participant.
        """
        person = next((one for one in self._core.now.frame.participants if one.id == participant_id), None)
        if person is None:
            raise UserError("There is no such participant.")
        every = dict.fromkeys((*forms_of(person.name), *told_forms(table, participant_id), *forms))
        return self._core.read(lambda reading: what_goes(reading, person, tuple(every)))

    def carry_out(
        self,
        plan: WithdrawalPlan,
        key: KeyFile | None = None,
        progress: Progress = silent,
    ) -> Receipt:
        """Take out for good what a plan tells. Cannot be undone, and neither can anything before it.

        Raises:
            UserError: something was changed since the plan was made; nothing was done.
            StudyFileError: the file cannot be written; it is as it was.
            KeyFileError: the key cannot be written.
        """
        from qualcase.store.purging import Purge

        progress(0, 3)
        kept = [part for part in plan.parts if not part.goes]
        if key is not None:
            key.save(key.table.with_placed(self._core.read(lambda reading: placed_in(reading, key.table, kept))))
        search = FormSearch(plan.forms)
        wanted = Purge(
            LABEL,
            frozenset(part.source_id for part in plan.parts),
            plan.records,
            with_dead=True,
            redact=lambda words: search.replaced(words, lambda _: "[…]"),
        )
        done = self._core.store.purge(wanted, lambda writing: _write(writing, plan))
        progress(1, 3)
        hidden = self._core.store.sweep(done, search, _fragments(plan))
        progress(2, 3)
        if key is not None:
            key.save(cleaned(key.table, plan, kept))
        if not hidden:
            self._core.store.backup()
        progress(3, 3)
        return self._receipt(plan, done, hidden, key_cleaned=key is not None)

    def _receipt(self, plan: WithdrawalPlan, done: Purged, hidden: int, *, key_cleaned: bool) -> Receipt:
        search = FormSearch(plan.forms)
        shown = dict(zip(plan.parts, (search.replaced(name, lambda _: "[…]") for name in plan.names), strict=True))
        return Receipt(
            study_id=self._core.now.info.id,
            participant_id=plan.participant_id,
            made_at=datetime.now(UTC),
            sources_removed=tuple(shown[part] for part in plan.parts if part.goes),
            sources_shortened=tuple(shown[part] for part in plan.parts if not part.goes),
            turns=plan.turns,
            codings_removed=plan.codings,
            codings_shortened=plan.shortened,
            texts=done.texts,
            originals=done.originals,
            journal_rows=done.journal_rows,
            backups=tuple(done.backups),
            backups_left=tuple(done.backups_left),
            hidden=hidden,
            mentions=_mentions(search, left_in(self._core, plan.forms)),
            repeated=self._repeating(_fragments(plan)),
            key_cleaned=key_cleaned,
            files=plan.files,
        )

    def _repeating(self, fragments: Sequence[str]) -> tuple[str, ...]:
        found = []
        for source in self._core.now.sources:
            text = self._core.read(lambda reading, s=source: reading.text_of_version(s.version_id))  # type: ignore[misc]
            if any(part in text for part in fragments):
                found.append(source.name)
        return tuple(found)


def _mentions(search: FormSearch, left: Iterable[Left]) -> tuple[Mention, ...]:
    found: dict[str, int] = {}
    for one in left:
        where = search.replaced(one.where, lambda _: "[…]")
        found[where] = found.get(where, 0) + one.n
    return tuple(Mention(where, n) for where, n in found.items())


def _fragments(plan: WithdrawalPlan) -> list[str]:
    """Beginnings of longer turns that nobody else said."""
    stay = "\n".join(part.text for part in plan.parts)
    turns = {words[:_FRAGMENT] for part in plan.parts for words in part.removed_turns}
    return sorted(words for words in turns if len(words) == _FRAGMENT and words not in stay and "\n" not in words)


# --- doing it


def _write(writing: Writing, plan: WithdrawalPlan) -> Mapping[str, object]:
    for part in plan.parts:
        _check_unchanged(writing, part)
    gone = plan.gone
    writing.memos.delete(gone.get("memo", ()))
    leave_sources(writing, gone.get("source", ()), gone.get("coding", ()))
    writing.codings.delete(gone.get("coding", ()))
    writing.rejections.delete(gone.get("rejection", ()))
    writing.asked.delete(gone.get("asked", ()))
    writing.topics.delete(gone.get("topic_asked", ()))
    for part in plan.parts:
        if not part.goes:
            _shorten(writing, part)
    settle(writing, {part.source_id for part in plan.parts})
    writing.statuses.delete(gone.get("coding_status", ()))
    writing.speakers.delete(gone["speaker"])
    writing.versions.delete(gone.get("text_version", ()))
    writing.sources.delete(gone.get("source", ()))
    writing.values.delete((*gone["variable_value"], *gone.get("value_of_source", ())))
    writing.label_rules.delete(gone["label_rule"])
    writing.respondents.delete(gone["respondent"])
    writing.participants.delete(plan.participant_id)
    return {"turns": plan.turns, "codings": plan.codings, "sources": len(plan.parts)}


def _check_unchanged(writing: Writing, part: Remainder) -> None:
    source = writing.sources.get(part.source_id)
    text = writing.text_of_version(source.version_id) if source else ""
    held = {one.id for one in writing.codings.of_source(part.source_id)}
    known = {one.id for one in (*part.removed, *part.kept)}
    if text != part.old or held != known:
        raise UserError("Something was changed meanwhile. Nothing was done; begin again.")


def _shorten(writing: Writing, part: Remainder) -> None:
    source = writing.sources.get(part.source_id)
    assert source is not None  # noqa: S101 - checked before
    versions = writing.versions.of_source(part.source_id)
    before = next(one for one in versions if one.id == source.version_id)
    version = TextVersion(
        new_id(),
        part.source_id,
        max(one.number for one in versions) + 1,
        text_hash(part.text),
        part.turns,
        made_at=datetime.now(UTC),
        why="withdrawal",
        headings=carried_headings(before.headings, part.script),
    )
    writing.put_text(part.text, version.text_hash, pack_words(part.text))
    writing.versions.insert(version)
    writing.sources.update(replace(source, version_id=version.id))
    writing.codings.update(part.kept)
    move_rejections(writing, part.source_id, part.script)
    move_asked(writing, part.source_id, part.script)
    move_passages(writing, part.source_id, part.script)
