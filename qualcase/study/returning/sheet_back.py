"""`study.sheets`: tables that are edited in Excel or LibreOffice and read back, once what would change was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.sheet_back import Choice, SheetKind
from qualcase.errors import UserError
from qualcase.study.returning.sheet_planning import make_plan
from qualcase.words import current_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.sheet_back import CellKey, SheetPreview
    from qualcase.coding.tables import Table
    from qualcase.progress import Progress
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core
    from qualcase.study.study import Study

_KINDS = {
    SheetKind.SUMMARIES: ReportKind.SUMMARIES,
    SheetKind.RATINGS: ReportKind.RATINGS,
    SheetKind.VARIABLES: ReportKind.VARIABLES,
    SheetKind.CODES: ReportKind.EXCERPTS,
}


class Sheets:
    """`study.sheets`."""

    def __init__(self, study: Study, core: Core) -> None:
        """Nothing is read before it is asked for."""
        self._study = study
        self._core = core

    def tables(self, kind: SheetKind, order: ReportOrder | None = None) -> Sequence[Table]:
        """The tables of a kind, to be edited. Raises UserError where there is nothing."""
        from qualcase.study.reports.ratings import ratings_sheet
        from qualcase.study.reports.sheet_codes import codes_sheet
        from qualcase.study.reports.sheet_summaries import summaries_sheet

        asked = order or ReportOrder(_KINDS[kind])
        match kind:
            case SheetKind.SUMMARIES:
                return [summaries_sheet(self._study, asked)]
            case SheetKind.RATINGS:
                return [ratings_sheet(self._study, asked)]
            case SheetKind.CODES:
                return [codes_sheet(self._study, asked)]
            case SheetKind.VARIABLES:
                return self._study.reports.tables(asked)

    def write(
        self, kind: SheetKind, path: Path, order: ReportOrder | None = None, *, chosen: Filter | None = None
    ) -> None:
        """Write them to a .xlsx file, or the first of them to a .csv file; of what `chosen` lets through.

        Raises:
            UserError: There is nothing, or the file has another ending.
            FileRefusedError: The file cannot be written; what was there before is untouched.
        """
        from qualcase.study.exports import separator_of, write_tables
        from qualcase.study.reports.making import about_lines

        asked = order or ReportOrder(_KINDS[kind], filter=chosen or Filter())
        about = about_lines(self._study, asked)
        write_tables(self.tables(kind, asked), path, about, separator=separator_of(current_language()))

    def may_return(self, path: Path) -> bool:
        """Whether a file looks like one that comes back; a glance, no reading."""
        from qualcase.exchange.reading.sheet_back import may_return

        return may_return(path)

    def preview(self, path: Path, coder_id: str | None = None) -> SheetPreview:
        """What a file that comes back would change, cell by cell. Nothing is changed.

        Args:
            path: A .xlsx or .csv file.
            coder_id: Who reads it back: whose the ratings are of which the sheet names no rater.

        Raises:
            FileRefusedError: The file cannot be read, or holds no table that comes back.
            UserError: It is of another study.
        """
        from qualcase.exchange.reading.sheet_back import read_returned

        return make_plan(self._study, self._core, read_returned(path), coder_id).preview

    def take(
        self,
        preview: SheetPreview,
        choices: Mapping[CellKey, Choice] | None = None,
        coder_id: str | None = None,
        progress: Progress | None = None,
    ) -> int:
        """Take what a file brings back, as one undoable action; gives back how many cells changed.

        Args:
            preview: What was looked at.
            choices: What becomes of single cells. Of those that are not named, conflicts stay as the study has them
                and all else becomes as in the sheet.
            coder_id: Who reads it back, as for the preview.
            progress: Told how far it is.

        Raises:
            UserError: The study was changed since it was looked at, or what was chosen does not go together; nothing
                is changed then.
        """
        plan = make_plan(self._study, self._core, preview.file, coder_id)
        if plan.preview.changes != preview.changes:
            raise UserError("The study was changed since the file was read. Look at what would change once more.")
        chosen = choices or {}
        accepted = {
            one.key: chosen.get(one.key, Choice.STUDY if one.conflict else Choice.SHEET) for one in preview.changes
        }
        if progress is not None:
            progress(0, 1)
        works, count = plan.works(accepted)

        def work(writing: Writing) -> None:
            for one in works:
                one(writing)

        if count:
            self._core.act("sheet.take", work, coder_id, n=count)
        return count
