"""`study.pseudonyms`: names out of a study, and back in by who has the key.

The table of names lives in a key file outside the study. Nothing here writes a name into the journal's labels, a log
or an error.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qualcase import settings
from qualcase.coding.ids import new_id
from qualcase.coding.problems import Problem
from qualcase.coding.pseudonyms import NameDecision, Pseudonym, Verdict, form_key
from qualcase.errors import UserError
from qualcase.progress import silent
from qualcase.study.core import Part
from qualcase.study.name_changes import NamePlan, plan_putting_back, plan_replacing, work_of
from qualcase.study.name_hits import Hits, find_hits
from qualcase.study.proposals import ALIKE, check_replacement, free_replacement
from qualcase.text.candidates import LEAST
from qualcase.text.identifiers import IdentifierKind
from qualcase.text.namefinder import forms_of
from qualcase.text.normalise import normalise
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.pseudonyms import NameHit, PseudonymTable
    from qualcase.exchange.keyfile import KeyFile as KeyFile  # noqa: PLC0414 - for whoever is handed one
    from qualcase.progress import Progress
    from qualcase.study.finalising import FinalReport, FinalState


class Pseudonyms(Part):
    """`study.pseudonyms`."""

    # --- the key

    def create_key(self, path: Path, pass_phrase: str) -> KeyFile:
        """Make a key file for this study.

        Raises:
            KeyFileError: there is a file already, it cannot be written, or the pass phrase is too short.
            UserError: the place is one where the program keeps copies of studies.
        """
        from qualcase.exchange.keyfile import KeyFile

        if Path(settings.data_folder()).resolve() in path.resolve().parents:
            raise UserError("The key cannot lie among the backups. Keep it where the study is not.")
        return KeyFile.create(path, self._core.now.info.id, pass_phrase)

    def open_key(self, path: Path, pass_phrase: str) -> KeyFile:
        """Open the key file of this study.

        Raises:
            KeyFileError: it is missing, no key or damaged, or the pass phrase is wrong.
            UserError: it is the key of another study.
        """
        from qualcase.exchange.keyfile import KeyFile

        key = KeyFile.open(path, pass_phrase)
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
        least: float = LEAST,
        language_model: bool = False,
        progress: Progress = silent,
    ) -> Hits:
        """Look through texts and fields for what may tell who somebody is. Nothing is written.

        Args:
            table: What the key holds: hits carry what was decided of them, and what replaces them.
            source_ids: Only the texts of these sources; else all texts and all fields.
            least: The least confidence; hits below are only counted.
            language_model: Ask spaCy too, where a pipeline for the language is installed; takes minutes.
            progress: Told of each text; may raise Cancelled.
        """
        languages = {source.language for source in self._core.now.sources} if language_model else ()
        return find_hits(
            self._core, table, source_ids=source_ids, least=least, language_models=languages, progress=progress
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
        table, made = key.table, []
        for group in _groups(hits, together=bool(replacement)):
            pseudonym = _pseudonym(table, group, replacement)
            table = table.with_pseudonym(pseudonym)
            table = table.decided(_decisions(group, Verdict.APPROVED, pseudonym.id, everywhere=everywhere))
            made.append(pseudonym)
        extra = [normalise(form).strip() for form in also_forms if form.strip()]
        if extra:
            base = made[-1] if made else _of_forms(table, extra, replacement)
            base = replace(base, forms=tuple(dict.fromkeys((*base.forms, *extra))))
            check_replacement(base.replacement, base.forms)
            table = table.with_pseudonym(base)
            table = table.decided(NameDecision(Verdict.APPROVED, form, base.id) for form in extra)
            made = [*made[:-1], base]
        key.save(table)
        return tuple(made)

    def reject(self, key: KeyFile, hits: Sequence[NameHit], *, everywhere: bool = False) -> None:
        """Say that hits tell nothing about anybody. Raises KeyFileError when the key cannot be written."""
        key.save(key.table.decided(_decisions(hits, Verdict.REJECTED, None, everywhere=everywhere)))

    # --- replacing

    def plan(self, table: PseudonymTable, progress: Progress = silent) -> NamePlan:
        """What replacing everything that was approved changes. Writes nothing."""
        hits = find_hits(self._core, table, least=2.0, progress=progress)
        return plan_replacing(self._core, table, hits.hits)

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
        work = work_of(self._core, plan)
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
        work = work_of(self._core, plan)
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


def _groups(hits: Sequence[NameHit], *, together: bool) -> list[list[NameHit]]:
    """Hits that are one name."""
    if together:
        return [list(hits)] if hits else []
    found: dict[object, list[NameHit]] = {}
    for hit in hits:
        found.setdefault(hit.pseudonym_id or hit.about or form_key(hit.form), []).append(hit)
    return list(found.values())


def _pseudonym(table: PseudonymTable, group: Sequence[NameHit], replacement: str) -> Pseudonym:
    first = group[0]
    put = replacement or first.replacement
    if not put:
        raise UserError(
            "“{form}” is a name that several people have. Say what is to stand in its place.", form=first.form
        )
    held = table.by_id.get(first.pseudonym_id or "") or next(
        (one for one in table.pseudonyms if first.about and one.participant_id == first.about), None
    )
    if held is None and replacement:
        held = next((one for one in table.pseudonyms if one.replacement == replacement), None)
    forms = dict.fromkeys((*(held.forms if held else ()), *(hit.form for hit in group)))
    name = held.name if held else max(forms, key=len)
    if held is None and not replacement and first.about is None and first.kind not in ALIKE:
        put = free_replacement(put, table)  # several names may be judged at once, and each was proposed alone
    tidy = check_replacement(put, forms)
    return Pseudonym(held.id if held else new_id(), name, first.kind, tuple(forms), tidy, first.about)


def _of_forms(table: PseudonymTable, forms: Sequence[str], replacement: str) -> Pseudonym:
    held = next((one for one in table.pseudonyms if one.replacement == replacement), None)
    if held is not None:
        return held
    if not replacement:
        raise UserError("Say what is to stand in the place of “{form}”.", form=forms[0])
    tidy = check_replacement(replacement, forms)
    kind = IdentifierKind.PERSON if forms_of(forms[0]) else IdentifierKind.NAME
    return Pseudonym(new_id(), forms[0], kind, tuple(forms), tidy)


def _decisions(
    hits: Iterable[NameHit], verdict: Verdict, pseudonym_id: str | None, *, everywhere: bool
) -> list[NameDecision]:
    if everywhere:
        return [NameDecision(verdict, form, pseudonym_id) for form in dict.fromkeys(hit.form for hit in hits)]
    return [NameDecision(verdict, hit.form, pseudonym_id, hit.place, hit.state, hit.start, hit.end) for hit in hits]
