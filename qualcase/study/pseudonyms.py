"""`study.pseudonyms`: names out of a study, and back in by who has the key.

The table of names lives in a key file outside the study. Nothing here writes a name into the journal's labels, a log
or an error.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qualcase import settings
from qualcase.coding.problems import Problem
from qualcase.errors import UserError
from qualcase.progress import silent
from qualcase.study.core import Part
from qualcase.study.judging import approved, rejected, reopened
from qualcase.study.name_changes import NamePlan, count_widened, plan_putting_back, plan_replacing, work_of
from qualcase.study.name_hits import Hits, find_hits
from qualcase.text.candidates import LEAST
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from qualcase.coding.pseudonyms import NameHit, Pseudonym, PseudonymTable
    from qualcase.exchange.keyfile import KeyFile as KeyFile  # noqa: PLC0414 - for whoever is handed one
    from qualcase.progress import Progress
    from qualcase.study.finalising import FinalReport, FinalState


class Pseudonyms(Part):
    """`study.pseudonyms`."""

    # --- the key

    def create_key(self, path: Path, pass_phrase: str, *, apart: bool = False) -> KeyFile:
        """Make a key file for this study; `apart` as in `open_key`.

        Raises:
            KeyFileError: there is a file already, it cannot be written, or the pass phrase is too short.
            UserError: the place is one where the program keeps copies of studies.
        """
        from qualcase.exchange.keyfile import KeyFile

        if Path(settings.data_folder()).resolve() in path.resolve().parents:
            raise UserError("The key cannot lie among the backups. Keep it where the study is not.")
        return KeyFile.create(path, self._core.now.info.id, pass_phrase, apart=apart)

    def open_key(self, path: Path, pass_phrase: str, *, apart: bool = False) -> KeyFile:
        """Open the key file of this study.

        With `apart` the encryption runs in a process of its own: it takes seconds, in which no window could paint.

        Raises:
            KeyFileError: it is missing, no key or damaged, or the pass phrase is wrong.
            UserError: it is the key of another study.
        """
        from qualcase.exchange.keyfile import KeyFile

        key = KeyFile.open(path, pass_phrase, apart=apart)
        if key.table.study_id != self._core.now.info.id:
            raise UserError("{file} is the key of another study. Choose the key of this one.", file=path.name)
        return key

    def lies_beside(self, key: KeyFile) -> bool:
        """Whether the key lies in the folder of the study, where whoever takes the one takes the other."""
        return key.path.resolve().parent == self._core.store.path.resolve().parent

    # --- judging

    def find(
        self,
        table: PseudonymTable | None = None,
        *,
        source_ids: Iterable[str] | None = None,
        tables: Collection[str] | None = None,
        least: float = LEAST,
        language_model: bool = False,
        progress: Progress = silent,
    ) -> Hits:
        """Look through texts and fields for what may tell who somebody is. Nothing is written.

        Args:
            table: What the key holds: hits carry what was decided of them, and what replaces them.
            source_ids: Only the texts of these sources; else all texts and all fields.
            tables: Only the fields of these tables of the store, and no texts.
            least: The least confidence; hits below are only counted.
            language_model: Ask spaCy too, where a pipeline for the language is installed; takes minutes.
            progress: Told of each text; may raise Cancelled.
        """
        languages = {source.language for source in self._core.now.sources} if language_model else ()
        return find_hits(
            self._core,
            table,
            source_ids=source_ids,
            tables=tables,
            least=least,
            language_models=languages,
            progress=progress,
        )

    def approve(
        self,
        key: KeyFile,
        hits: Sequence[NameHit],
        *,
        everywhere: bool = False,
        replacement: str = "",
        also_forms: Iterable[str] = (),
    ) -> tuple[Pseudonym, ...]:
        """Say that hits are to be replaced: these very ones, or their forms wherever they are found.

        Args:
            key: Where it is remembered.
            hits: What a person has seen in its context.
            everywhere: For all sources and fields.
            replacement: What stands in their place, all of them being one name; else what each proposes.
            also_forms: Forms that nothing has found yet (a nickname, a misspelling), to be replaced everywhere.

        Raises:
            UserError: several people have the name and no replacement was given, or the replacement cannot be.
            KeyFileError: the key cannot be written.
        """
        table, made = approved(key.table, hits, everywhere=everywhere, replacement=replacement, also_forms=also_forms)
        key.save(table)
        return made

    def reject(self, key: KeyFile, hits: Sequence[NameHit], *, everywhere: bool = False) -> None:
        """Say that hits tell nothing about anybody. Raises KeyFileError when the key cannot be written."""
        key.save(rejected(key.table, hits, everywhere=everywhere))

    def reopen(self, key: KeyFile, hits: Sequence[NameHit], *, everywhere: bool = False) -> None:
        """Take back what was said of hits. Raises KeyFileError when the key cannot be written."""
        key.save(reopened(key.table, hits, everywhere=everywhere))

    # --- replacing

    def plan(self, table: PseudonymTable, progress: Progress = silent) -> NamePlan:
        """What replacing everything that was approved changes. Writes nothing."""
        hits = find_hits(self._core, table, least=2.0, progress=progress)
        return plan_replacing(self._core, table, hits.hits)

    def widened(self, plan: NamePlan) -> int:
        """How many coded passages begin or end within a name, and so take the whole replacement in."""
        return count_widened(self._core, plan)

    def apply(self, key: KeyFile, plan: NamePlan | None = None, *, coder_id: str | None = None) -> NamePlan:
        """Replace everything that was approved, as one undoable action.

        The names still stand in earlier versions of the texts, in the journal, in the files that were brought in and
        in backups, until `final`.

        Raises:
            UserError: nothing is approved that is not replaced already, or something was changed meanwhile.
            KeyFileError: the key cannot be written.
        """
        plan = plan or self.plan(key.table)
        if not plan.changes:
            raise UserError("Nothing that was approved still stands in the study. Find names and approve them first.")
        work = work_of(self._core, plan, coder_id)
        # The key first: what stands in the study can then always be put back, whatever happens in between.
        key.save(key.table.with_placed(state for one in plan.changes for state in one.placed))
        self._core.act("names.apply", work, coder_id, n=plan.count)
        return plan

    def plan_restore(self, table: PseudonymTable, source_ids: Iterable[str] | None = None) -> NamePlan:
        """What putting the names back changes, everywhere or in the texts of some sources. Writes nothing."""
        return plan_putting_back(self._core, table, source_ids)

    def restore(
        self, key: KeyFile, source_ids: Iterable[str] | None = None, *, coder_id: str | None = None
    ) -> NamePlan:
        """Put the names back that the key tells of, as one undoable action.

        Raises:
            UserError: no replacement stands in the study, or something was changed meanwhile.
        """
        plan = self.plan_restore(key.table, source_ids)
        if not plan.changes:
            raise UserError("No replacement that this key tells of stands in the study.")
        work = work_of(self._core, plan, coder_id)
        key.save(key.table.with_placed(state for one in plan.changes for state in one.placed))
        self._core.act("names.restore", work, coder_id, n=plan.count)
        return plan

    # --- for good

    def final(self, key: KeyFile, progress: Progress = silent) -> FinalReport:
        """Take the names out for good: earlier texts, files, journal and backups. Cannot be undone.

        Raises:
            UserError: approved names still stand in the study; replace them first.
        """
        from qualcase.study.finalising import make_final

        return make_final(self._core, key.table, progress)

    def problems(self) -> tuple[Problem, ...]:
        """What `check` says of names: that taking them out for good was interrupted."""
        state = self.final_state()
        if state is None or state.complete:
            return ()
        said = mark("Taking names out for good was interrupted. Do it once more: `qualcase names final`.")
        return (Problem("names", Message(said)),)

    def final_state(self) -> FinalState | None:
        """When the names were taken out for good and what went; None where they never were."""
        from qualcase.study.finalising import final_state

        return final_state(self._core)
