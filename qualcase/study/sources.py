"""Operations on sources: bring in, read, place, who speaks, how far coders are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qualcase.coding.people import CodingState
from qualcase.coding.sources import SourceKind
from qualcase.coding.variables import VariableOf
from qualcase.errors import UserError
from qualcase.progress import silent
from qualcase.study import importing
from qualcase.study.belongings import take_away
from qualcase.study.core import Part
from qualcase.study.following import leave_sources
from qualcase.study.guide_ties import take_from_sources
from qualcase.study.known import known_names
from qualcase.study.memo_links import mend_links
from qualcase.study.preparing import Preparing
from qualcase.study.source_text import SourceText, SpeakerName
from qualcase.study.states import put_state, take_lead
from qualcase.study.versions import Versions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.bundle import IncomingSource, Placing
    from qualcase.coding.editing import Decision, EditPlan
    from qualcase.coding.sources import Source
    from qualcase.progress import Progress
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core
    from qualcase.study.importing import Imported


__all__ = ["SourceText", "Sources", "SpeakerName", "put_state", "take_lead"]


class Sources(Part):
    """`study.sources`."""

    def __init__(self, core: Core) -> None:
        """Share the core."""
        super().__init__(core)
        self._preparing = Preparing(core)

    def all(self) -> tuple[Source, ...]:
        """Every source: by site, case, wave, kind and name."""
        return self._core.now.sources

    def get(self, source_id: str) -> Source:
        """One source by id. Raises KeyError."""
        return self._core.now.source_by_id[source_id]

    def text(self, source_id: str) -> SourceText:
        """A source with its current text, turns and speakers."""
        source = self.get(source_id)

        def work(reading: Any) -> SourceText:
            version = reading.versions.get(source.version_id)
            speakers = reading.speakers.of_source(source_id)
            text = reading.text(version.text_hash)
            return SourceText(source, version, text, {speaker.number: speaker for speaker in speakers})

        return self._core.read(work)

    def sentences(self, source_id: str) -> tuple[tuple[int, int], ...]:
        """The sentences of a source as spans in code points, in order, without labels of turns; at once."""
        return self._core.texts.of([self.get(source_id)])[0].sentences

    def speaker_names(self, source_id: str) -> dict[int, SpeakerName]:
        """How the speakers of a source are called, by number."""
        source = self.get(source_id)
        people = {one.id: one for one in self._core.now.frame.participants}
        found = {}
        for speaker in self._core.read(lambda reading: reading.speakers.of_source(source_id)):
            person = people.get(speaker.participant_id or "")
            role = person.role_in(source.case_ids, source.wave_id) if person else None
            name = person.name if person else speaker.label
            found[speaker.number] = SpeakerName(speaker.label, name, role, speaker.is_interviewer)
        return found

    def prepare(
        self,
        paths: Sequence[Path],
        *,
        table: Path | None = None,
        given: Placing | None = None,
        all_turns: bool = False,
        waves: Iterable[str] = (),
        progress: Progress = silent,
    ) -> tuple[IncomingSource, ...]:
        """Read files and propose where each belongs; nothing is written. A file that cannot come in says why.

        Rows of a materials table without a file stand behind the files, as `planned`; tables that are no materials say
        in `table` what they are.

        Args:
            paths: Files and folders.
            table: A materials table that says where files belong; else those among the files are used.
            given: What holds for all of them; wins over the table, which wins over names and folders.
            all_turns: Look for turns in notes and documents too.
            waves: Names of waves that the import is to make, so that files may be told to be of them.
            progress: Told of each file; may raise Cancelled.

        Raises:
            FileRefusedError: The table cannot be read.
        """
        return self._preparing.prepare(paths, progress, table=table, given=given, all_turns=all_turns, waves=waves)

    def settled(self, one: IncomingSource) -> IncomingSource:
        """An incoming source with the turns and speakers that its kind has, after somebody corrected the kind."""
        from qualcase.exchange.reading.incoming import settled

        return settled(one, known_names(self._core))

    def recognised(self, one: IncomingSource, *, turns: bool = False, not_labels: Sequence[str] = ()) -> IncomingSource:
        """An incoming source read for turns once more; what was said of labels that stay is kept.

        Args:
            one: What `prepare` gave, perhaps corrected by a person.
            turns: Look for turns whatever its kind.
            not_labels: What was taken for labels and is none; what stands behind them joins the turn before.
        """
        from qualcase.exchange.reading.incoming import recognised_again

        return recognised_again(one, known_names(self._core), turns=turns, not_labels=not_labels)

    def tables_used(self, paths: Sequence[Path]) -> tuple[Path, ...]:
        """The materials tables among files and in folders: those that `prepare` uses where it is given none."""
        from qualcase.exchange.reading.tables_among import tables_used

        return tables_used(paths)

    def with_proposed_people(self, one: IncomingSource) -> IncomingSource:
        """An incoming source whose labels are the participants that were proposed, after somebody agreed to them."""
        speakers = tuple(
            replace(seen, participant=seen.proposed, proposed=None) if seen.proposed and not seen.participant else seen
            for seen in one.speakers
        )
        return replace(one, speakers=speakers)

    def bring_in(
        self,
        incoming: Sequence[IncomingSource],
        *,
        again: bool = False,
        decisions: Mapping[str, Decision] | None = None,
        waves: Iterable[str] = (),
        progress: Progress = silent,
        coder_id: str | None = None,
    ) -> Imported:
        """Bring in what `prepare` gave, perhaps corrected by a person, as one action. What cannot come in says why.

        Args:
            incoming: The files. One with `new_version_of` becomes a new text of that source, whose codings move.
            again: Let a text in that the study has already.
            decisions: What becomes of passages that a new version leaves uncertain, by the id of the coding.
            waves: Names of waves that are made with it, those of them that a source is of.
            progress: Told of each file; may raise Cancelled, and then nothing is written.
            coder_id: Who does it, for the history and the versions.
        """
        return importing.bring_in(
            self._core,
            incoming,
            again=again,
            decisions=decisions or {},
            waves=tuple(waves),
            progress=progress,
            coder_id=coder_id,
        )

    def write_table(self, path: Path, incoming: Sequence[IncomingSource] = ()) -> int:
        """Write a materials table: a row for each file, as it is proposed; without files, what is planned.

        Gives back how many rows there are. `prepare` takes the table.

        Raises:
            UserError: The ending is neither .csv nor .xlsx.
        """
        from qualcase.study.material_table import write_material_table

        return write_material_table(self._core, path, incoming)

    def plan_version(self, one: IncomingSource) -> EditPlan:
        """What becomes of the codings of the source whose new version a file is to be. Writes nothing.

        Raises:
            UserError: No word would be left.
        """
        from qualcase.exchange.reading.files import shown_name

        assert one.read is not None and one.new_version_of is not None  # noqa: S101, PT018 - the caller's to see to
        return Versions(self._core).plan_corrected(one.new_version_of, one.read, name=shown_name(one.path))

    def set(self, source_id: str, **fields: Any) -> Source:
        """Change where a source belongs or what it is called (fields of `Source` but its text)."""
        source = self.get(source_id)
        if "name" in fields:
            fields["name"] = self._free_name(source_id, fields["name"])
        if "kind" in fields:
            fields["kind"] = SourceKind(fields["kind"])
        if fields.get("case_ids"):
            fields["site_id"] = None
        new = replace(source, **fields)
        self._check_cases(source, new)
        self._check_kind(source, new)
        self._check_lead(new)
        before = self._core.now

        def work(writing: Writing) -> None:
            writing.sources.update(new)
            mend_links(writing, before)

        self._core.act("source.set", work, source=new.name)
        return new

    def _check_cases(self, source: Source, new: Source) -> None:
        """Whether no passage is about a case to which the source is to belong no more. Raises UserError."""
        lost = set(source.case_ids) - set(new.case_ids)
        if not lost:
            return
        codings = self._core.read(lambda reading: reading.codings.of_source(source.id))
        about = sorted({self._core.now.names[one.about_case_id] for one in codings if one.about_case_id in lost})
        if about:
            raise UserError(
                "Passages of “{source}” are about {cases}. Change what they are about first.",
                source=source.name,
                cases=", ".join(about),
            )

    def _check_lead(self, new: Source) -> None:
        agreed = self._core.now.frame.agreed
        if agreed and new.lead_coder_id == agreed.id:
            raise UserError("The agreed layer leads nowhere: it counts once it is settled. Choose a person.")

    def _check_kind(self, source: Source, new: Source) -> None:
        """Whether answers of respondents stay a questionnaire: they are no speech. Raises UserError."""
        leaves = source.kind is SourceKind.QUESTIONNAIRE is not new.kind
        if leaves and self._has_respondents(source.id):
            raise UserError("“{source}” holds answers of respondents, so it is a questionnaire.", source=source.name)

    def _has_respondents(self, source_id: str) -> bool:
        speakers = self._core.read(lambda reading: reading.speakers.of_source(source_id))
        return any(one.respondent_id for one in speakers)

    def _free_name(self, source_id: str, name: str) -> str:
        tidy = " ".join(name.split())
        if not tidy:
            raise UserError("A name cannot be empty. Write a name.")
        if any(one.name.casefold() == tidy.casefold() and one.id != source_id for one in self.all()):
            raise UserError("There is already a source called “{name}”. Choose another name.", name=tidy)
        return tidy

    def set_speaker(
        self, source_id: str, number: int, *, participant_id: str | None = None, is_interviewer: bool = False
    ) -> None:
        """Say who a label of a source is: a participant, or the interviewer, or (neither given) nobody known.

        Raises:
            UserError: The label is a respondent of a questionnaire.
        """

        def work(writing: Writing) -> None:
            speaker = next(one for one in writing.speakers.of_source(source_id) if one.number == number)
            if speaker.respondent_id:
                raise UserError("“{label}” is a respondent, and no participant by that.", label=speaker.label)
            chosen = None if is_interviewer else participant_id
            writing.speakers.update(replace(speaker, participant_id=chosen, is_interviewer=is_interviewer))

        self._core.act("source.set", work, source=self.get(source_id).name)

    def remove(self, source_ids: Iterable[str]) -> None:
        """Take sources out with codings, speakers, memos, variables and what coders said; undo brings all back."""
        ids = list(source_ids)
        names = ", ".join(self.get(one).name for one in ids)

        def work(writing: Writing) -> None:
            codings = writing.codings.of_sources(ids)
            targets = {one.id for one in codings} | set(ids)
            writing.memos.delete([memo.id for memo in writing.memos.all() if memo.target_id in targets])
            leave_sources(writing, ids, [one.id for one in codings])
            writing.codings.delete([one.id for one in codings])
            writing.rejections.delete_of_sources(ids)
            take_from_sources(writing, ids)
            writing.statuses.delete([one.id for one in writing.statuses.of_sources(ids)])
            writing.speakers.delete([one.id for one in writing.speakers.of_sources(ids)])
            writing.versions.delete([one.id for one in writing.versions.of_sources(ids)])
            take_away(writing, VariableOf.SOURCE, ids)
            writing.sources.delete(ids)

        self._core.act("source.remove", work, source=names)

    def states(self) -> dict[str, dict[str, CodingState]]:
        """How far every coder is with every source, by source and coder; not begun is left out."""
        found: dict[str, dict[str, CodingState]] = {}
        for status in self._core.read(lambda reading: reading.statuses.all()):
            found.setdefault(status.source_id, {})[status.coder_id] = status.state
        return found

    def set_state(self, source_id: str, coder_id: str, state: CodingState) -> None:
        """Say how far a coder is with a source. Who first marks it done becomes its lead coder."""
        self.set_states([(source_id, coder_id, state)])

    def set_states(self, states: Sequence[tuple[str, str, CodingState]]) -> None:
        """Say how far coders are with several sources, as one action."""
        if not states:
            return

        def work(writing: Writing) -> None:
            for source_id, coder_id, state in states:
                put_state(writing, source_id, coder_id, state)
                if state is CodingState.DONE:
                    take_lead(writing, source_id, coder_id)

        source_id, coder_id, state = states[0]
        names = self._core.now.names
        label = {"source": self.get(source_id).name, "coder": names[coder_id], "state": state.value}
        self._core.act("status.set", work, **label)

    def set_lead(self, source_id: str, coder_id: str | None) -> Source:
        """Choose whose codings of a source count while no agreed layer of it is settled.

        Raises:
            UserError: It is the agreed layer, which is no person.
        """
        new = replace(self.get(source_id), lead_coder_id=coder_id)
        self._check_lead(new)
        label = {"source": new.name, "coder": self._core.now.names.get(coder_id or "", "–")}
        self._core.act("source.lead", lambda writing: writing.sources.update(new), self._core.person_id, **label)
        return new
