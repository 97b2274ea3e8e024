"""`Study`: everything that can be done with a study, from a script, the command line or the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from qualcase.coding.comparison import By, Comparison, Dimension, Measure, Thresholds
from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.study.beginning import SUFFIX, Beginning, find_study, with_suffix
from qualcase.study.core import Core
from qualcase.study.describe import coders_part, describe, selection_part
from qualcase.study.parts import Parts
from qualcase.study.recipes import Recipes
from qualcase.study.reporting import Reports
from qualcase.study.returning.sheet_back import Sheets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from types import TracebackType

    from qualcase.coding.arranging import Arrangement
    from qualcase.coding.changes import Action, Changes
    from qualcase.coding.codebook import Scale
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import CellIndex
    from qualcase.coding.facts import Frame
    from qualcase.coding.frame import StudyInfo
    from qualcase.coding.problems import Problem
    from qualcase.coding.sources import Source
    from qualcase.coding.template import StudyTemplate
    from qualcase.store.store import Store
    from qualcase.study.coded_share import SourceProgress
    from qualcase.study.comparing import Totals
    from qualcase.words import Message

__all__ = ["BY", "SUFFIX", "Study", "find_study", "with_suffix"]
BY = ("code", "case", "wave")
"""How excerpts are nested unless asked otherwise."""


class Study(Parts):
    """A study file that is open. Every method may be called from any thread; figures are computed when asked for."""

    def __init__(self, store: Store) -> None:
        """Use `Study.create` or `Study.open`."""
        super().__init__(Core(store))
        self._store = store
        self.reports = Reports(self)
        self.recipes = Recipes(self._core, self)
        self.sheets = Sheets(self, self._core)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        title: str = "",
        waves: Sequence[str] = (),
        codebook: str | Path | None = None,
        language: str = "da",
        demo: bool = False,
    ) -> Self:
        """Begin a study in a new file.

        Args:
            path: Where; the suffix `.qualcase` is added when it is missing.
            title: What it is called; the file's name when empty.
            waves: Names of its waves, earliest first.
            codebook: A codebook that comes with the program, by name, or a file.
            language: Of the material: `da`, `nb` or `en`.
            demo: Whether `qualcase demo` made it.

        Raises:
            StudyFileError: There is a file already, or it cannot be written.
        """
        beginning = Beginning.of(Path(path), title, waves, codebook, language, demo=demo)
        study = cls(beginning.store())
        try:
            beginning.write(study)
        except BaseException:
            study.close()
            beginning.path.unlink(missing_ok=True)
            raise
        return study

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, need_write: bool = False) -> Self:
        """Open a study.

        Args:
            path: Its file, with or without the suffix `.qualcase`.
            read_only: Do not take the lock.
            need_write: Refuse when somebody else has it open, instead of opening it for reading only.

        Raises:
            StudyFileError: There is no such file, or it is no study, damaged, or newer than the program.
            StudyLockedError: Somebody else has it open, and `need_write` was asked for.
        """
        from qualcase.store.store import Store

        return cls(Store.open(find_study(Path(path)), read_only=read_only, need_write=need_write))

    @property
    def path(self) -> Path:
        """The study's file."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._store.read_only

    @property
    def holder(self) -> str | None:
        """Who has the study open for writing, when that is why it is read-only."""
        return self._store.holder

    def info(self) -> StudyInfo:
        """Title and languages."""
        return self._core.now.info

    def set_info(self, **fields: Any) -> StudyInfo:
        """Change title or languages."""
        new = replace(self.info(), **fields)
        self._core.act("study.set", lambda writing: writing.set_info(new))
        return new

    def frame(self) -> Frame:
        """Waves, sites, areas, cases, participants, coders and the code tree as they are now."""
        return self._core.now.frame

    def scales(self) -> tuple[Scale, ...]:
        """The rating scales."""
        return self._core.now.scales

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Be told of every committed action, on the thread that commits. Gives back how to stop."""
        return self._store.subscribe(listener)

    def set_up(self, template: StudyTemplate) -> None:
        """Write the frame that a template tells (waves, sites, cases, people) into a study that has none."""
        from qualcase.study.template import set_up

        set_up(self._core, template)

    def compare(
        self,
        chosen: Filter | None = None,
        *,
        rows: By = Dimension.CODE,
        columns: By = Dimension.CASE,
        split: By | None = Dimension.WAVE,
        measure: Measure = Measure.PERSONS,
        with_subcodes: bool = True,
        change: tuple[str, str] | None = None,
        thresholds: Thresholds | None = None,
        arrangement: Arrangement | None = None,
        row_arrangement: Arrangement | None = None,
    ) -> Comparison:
        """Figures of every cell with their bases, kinds of empty and marks of change (docs/measures.md).

        `arrangement` is of the columns, or of the rows where it says so; `row_arrangement` is of the rows besides.
        """
        from qualcase.study.comparing import Asked

        wanted = Asked((rows, columns, split), measure, with_subcodes, change, thresholds)
        return self.figures().compare(chosen or Filter(), wanted, arrangement, row_arrangement)

    def totals(self, shown: Comparison, chosen: Filter | None = None) -> Totals:
        """The rows and the columns of a comparison over all their cells, counted again as distinct, with bases."""
        return self.figures().totals(chosen or Filter(), shown)

    def with_totals(self, shown: Comparison, chosen: Filter | None = None) -> Comparison:
        """A comparison with a last row and column that hold its totals, so that they are shown and written as cells."""
        return self.figures().with_totals(chosen or Filter(), shown)

    def with_quotes(self, shown: Comparison, cells: Iterable[CellIndex] | None = None) -> Comparison:
        """A comparison under the measure quote with the words of its excerpts: of these cells, or of all."""
        return self.figures().with_quotes(shown, cells)

    def in_both(self, shown: Comparison, row: int, column: int, chosen: Filter | None = None) -> Filter:
        """The filter narrowed to the kinds and roles that a cell marked ≠ has in both waves of its change.

        Raises UserError where there are none.
        """
        return self.figures().in_both(shown, row, column, chosen or Filter())

    def excerpts(self, chosen: Filter | None = None, made_by: Sequence[str] = ()) -> tuple[Excerpt, ...]:
        """The coded passages that a filter lets through and that count: by code, then site, case, wave and place.

        `made_by` leaves only those made in one of these ways: `hand`, `auto`, `auto:speaker`, `suggested` …
        """
        return tuple(self.each_excerpt(chosen, made_by))

    def each_excerpt(self, chosen: Filter | None = None, made_by: Sequence[str] = ()) -> Iterator[Excerpt]:
        """The same one by one, so that any number fits in memory."""
        from qualcase.study.ordering import group_order

        return self.each_of(self.codings.only_made_by(group_order(self, chosen or Filter(), BY), made_by))

    def each_of(self, coding_ids: Sequence[str]) -> Iterator[Excerpt]:
        """Excerpts of these codings one by one, in this order; those that are gone are left out."""
        from qualcase.study.excerpts import make_excerpts

        return make_excerpts(self._core, self.figures().stacked(), coding_ids)

    def excerpts_of(self, coding_ids: Sequence[str]) -> tuple[Excerpt, ...]:
        """Excerpts of these codings, in this order; those that are gone are left out."""
        return tuple(self.each_of(coding_ids))

    def cell_excerpts(
        self, shown: Comparison, row: int, column: int, chosen: Filter | None = None
    ) -> tuple[tuple[Excerpt, ...], ...]:
        """What stands behind a cell of a comparison and beside it, for each split, in the order of the text."""
        behind = self.figures().behind_cell(shown, row, column, chosen or Filter())
        return tuple(self.excerpts_of(ids) for ids in behind)

    def uncounted(self) -> tuple[Excerpt, ...]:
        """Codings of all coders that count nowhere, since they hold nothing that a participant said: to be mended."""
        return self.excerpts_of(self.figures().uncounted())

    def progress(self, chosen: Filter | None = None) -> dict[str, SourceProgress]:
        """How much of each source is coded, by source id, by the coders that the filter counts."""
        return self.figures().progress(chosen or Filter())

    def describe(self, chosen: Filter) -> str:
        """A filter in words."""
        return describe(chosen, self._core.now)

    def describe_apart(self, chosen: Filter) -> tuple[str, str]:
        """The same in two parts: what a filter chooses, and whose codings count."""
        return selection_part(chosen, self._core.now), coders_part(chosen, self._core.now)

    def site_name(self, source: Source) -> str | None:
        """The site in which a source lies: its own, or that of its first case."""
        return self._core.now.site_of(source)

    def export_collection(self, path: Path, collection_id: str) -> int:
        """Write a collection to a .docx or .md file; gives back how many excerpts it has."""
        from qualcase.study.collection_report import export_collection

        return export_collection(self, path, collection_id)

    def export_codebook(self, path: Path, version: int | None = None) -> None:
        """Write the codebook, or a frozen version: as a document (.docx), or to be read in again (.yaml, .xlsx …).

        Raises UserError for another ending.
        """
        from qualcase.study.exports import check_suffix

        if check_suffix(path, (".yaml", ".yml", ".docx", ".xlsx", ".csv")) == ".docx":
            self.reports.write(ReportOrder(ReportKind.CODEBOOK, subject_id=str(version or "")), path)
        elif version is not None:
            self.codebook.versions.take_out(version, path)
        else:
            self.codebook.take_out(path)

    def undo(self) -> Changes:
        """Undo the newest action. Raises UndoRefusedError when there is none, or something stands against it."""
        return self._store.undo()

    def redo(self) -> Changes:
        """Do again what was undone last."""
        return self._store.redo()

    def can_undo(self) -> Message | None:
        """What would be undone."""
        return self._store.can_undo()

    def can_redo(self) -> Message | None:
        """What would be done again."""
        return self._store.can_redo()

    def history(self, limit: int | None = None) -> tuple[Action, ...]:
        """The actions, newest first."""
        return self._store.history(limit)

    def check(self) -> tuple[Problem, ...]:
        """Look the whole file over; an empty answer means that all is well."""
        return (*self._store.check(), *self.pseudonyms.problems())

    def backup(self, target: Path | None = None) -> Path:
        """Write a verified copy; without a target among the automatic backups."""
        return self._store.backup(target)

    def close(self) -> None:
        """Wait for what is being written, and free the study."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
