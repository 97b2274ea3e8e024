"""What goes when a participant withdraws: what they said, and every record that is theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.withdrawing import Remainder, without_speakers
from qualcase.text.formsearch import FormSearch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.people import Participant
    from qualcase.store.reading import Reading


@dataclass(frozen=True)
class WithdrawalPlan:
    """What goes when a participant withdraws. Nothing is done yet."""

    participant_id: str
    parts: tuple[Remainder, ...]
    names: tuple[str, ...]
    """Of the sources of `parts`, in the same order."""
    files: tuple[str, ...]
    """Names of the files that those sources came from."""
    forms: tuple[str, ...]
    """Forms of the name that are taken out of the journal, and looked for in what others said."""
    records: frozenset[str]
    """Everything that is the participant's: roles, speakers, respondents, values, memos on their passages, and what is
    remembered of a label that holds their name."""
    gone: Mapping[str, tuple[str, ...]]
    """The same by table."""

    @property
    def turns(self) -> int:
        """How many turns go."""
        return sum(len(one.removed_turns) for one in self.parts)

    @property
    def codings(self) -> int:
        """How many codings go."""
        return sum(len(one.removed) for one in self.parts)

    @property
    def shortened(self) -> int:
        """How many codings keep only what others said."""
        return sum(one.shortened for one in self.parts)


def what_goes(reading: Reading, person: Participant, forms: tuple[str, ...]) -> WithdrawalPlan:
    """Everything that is a participant's; `forms` are those of their name."""
    respondents = [one.id for one in reading.respondents.all() if one.participant_id == person.id]
    speakers = [
        one for one in reading.speakers.all() if one.participant_id == person.id or one.respondent_id in respondents
    ]
    parts, names, files = [], [], []
    memos = [one.id for one in reading.memos.all() if one.target_id == person.id]
    gone: dict[str, list[str]] = {
        "participant": [person.id],
        "respondent": respondents,
        "speaker": [],
        "memo": memos,
    }
    for source_id in sorted({one.source_id for one in speakers}):
        source = reading.sources.get(source_id)
        version = reading.versions.get(source.version_id) if source else None
        if source is None or version is None:
            continue
        leaving = {one.number for one in speakers if one.source_id == source_id}
        part = without_speakers(
            source_id,
            reading.text(version.text_hash),
            version.turns,
            speakers=reading.speakers.of_source(source_id),
            leaving=leaving,
            codings=reading.codings.of_source(source_id),
        )
        parts.append(part)
        names.append(source.name)
        files += [one.original_name for one in reading.versions.of_source(source_id) if one.original_name]
        _gather(reading, part, [one.id for one in speakers if one.source_id == source_id], gone)
    search = FormSearch(forms)
    gone["label_rule"] = [one.id for one in reading.label_rules.all() if search.count(one.label)]
    gone["variable_value"] = [one.id for one in reading.values.about([person.id, *respondents])]
    records = frozenset(one for ids in gone.values() for one in ids)
    held = {table: tuple(ids) for table, ids in gone.items()}
    return WithdrawalPlan(person.id, tuple(parts), tuple(names), tuple(dict.fromkeys(files)), forms, records, held)


def _gather(reading: Reading, part: Remainder, speaker_ids: Sequence[str], gone: dict[str, list[str]]) -> None:
    """Note the records of one source that go."""
    codings = [one.id for one in part.removed]
    targets = {*codings, part.source_id} if part.goes else set(codings)
    gone["speaker"] += speaker_ids
    gone.setdefault("coding", []).extend(codings)
    gone.setdefault("memo", []).extend(one.id for one in reading.memos.all() if one.target_id in targets)
    if part.goes:
        source_id = part.source_id
        gone.setdefault("rejection", []).extend(one.id for one in reading.rejections.of_source(source_id))
        items = [one.id for one in reading.drift_items.of_source(source_id)]
        gone.setdefault("drift_item", []).extend(items)
        gone.setdefault("drift_answer", []).extend(one.id for one in reading.drift_answers.of_items(items))
        gone.setdefault("asked", []).extend(one.id for one in reading.asked.of_source(source_id))
        gone.setdefault("topic_asked", []).extend(one.id for one in reading.topics.of_source(source_id))
        gone.setdefault("source", []).append(source_id)
        gone["speaker"] += [one.id for one in reading.speakers.of_source(source_id)]
        gone.setdefault("coding_status", []).extend(one.id for one in reading.statuses.of_source(source_id))
        gone.setdefault("text_version", []).extend(one.id for one in reading.versions.of_source(source_id))
        values = [one.id for one in reading.values.about([source_id])]
        gone.setdefault("value_of_source", []).extend(values)
