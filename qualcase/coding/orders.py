"""Orders: what is asked of a report, as one value that the command line, the window and recipes share."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.coding.filters import Filter

if TYPE_CHECKING:
    from qualcase.coding.views import ViewSettings


class ReportKind(StrEnum):
    """The reports, in the order in which they are offered."""

    EXCERPTS = "excerpts"
    """Coded excerpts, nested."""
    SIDE_BY_SIDE = "side-by-side"
    """Excerpts in columns: wave by wave, or case by case."""
    MATRIX = "matrix"
    """A comparison: figures, bases, kinds of empty, marks of change."""
    SUMMARIES = "summaries"
    """The framework grid: case by code, a summary a cell."""
    CHANGES = "changes"
    """The change sheet."""
    CLAIMS = "claims"
    """Claim cards with evidence."""
    CODEBOOK = "codebook"
    """The codebook as a table."""
    PORTRAITS = "portraits"
    """A case on some pages: variables, timeline, profile, ratings, chosen excerpts."""
    SITES = "sites"
    """A municipality or other site, for the meetings with it."""
    TRANSCRIPTS = "transcripts"
    """Sources with their codings as comments."""
    PATTERNS = "patterns"
    """Which cases and codes are alike, saturation, profiles."""
    QCA = "qca"
    """Truth tables and solutions."""
    VARIABLES = "variables"
    """Variables of cases, sites, participants, sources."""
    RATINGS = "ratings"
    """Case ratings with reasons."""
    AGREEMENT = "agreement"
    """How far coders agree."""
    METHOD = "method"
    """Facts for the method section."""
    TRAIL = "trail"
    """The audit trail."""
    MEETING = "meeting"
    """One page of HTML for a meeting, with search."""


class NamesOut(StrEnum):
    """What becomes of names on the way out. The study itself is never changed."""

    KEEP = "keep"
    """As they stand in the study."""
    REPLACED = "replaced"
    """Participants and coders by role and number, and every name of the key by its replacement."""


@dataclass(frozen=True)
class ReportOrder:
    """What a report is to hold. Everything but the kind may be left as it is. Ids are those of the study."""

    kind: ReportKind
    filter: Filter = field(default_factory=Filter)
    """What counts; whose codings count, too."""
    by: tuple[str, ...] = ()
    """How excerpts are nested: any order of code, case, site, wave, role, participant. Empty: as the kind does it."""
    case_ids: tuple[str, ...] = ()
    """What it is about, in this order. Empty: all that the filter lets through; so for the others."""
    site_ids: tuple[str, ...] = ()
    code_ids: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    wave_ids: tuple[str, ...] = ()
    """The waves that stand beside each other; a change is between the first and the last."""
    subject_id: str = ""
    """What else it is of: a view, an analysis, a collection, a codebook version. Empty: all, or the present one."""
    parts: tuple[str, ...] = ()
    """Which of its parts it has, by the names in `Kind.parts`. Empty: all."""
    title: str = ""
    """Empty: as the kind is called."""
    citation: str = ""
    """How the line below an excerpt reads. Empty: as the study has it."""
    names: NamesOut = NamesOut.KEEP
    language: str = ""
    """Of the report's own words (`da`, `nb`, `en`). Empty: that of the program."""
    comparison: ViewSettings | None = None
    """How figures are compared where no view is named: measure, sub-codes, change, crossing. Its filter counts, too."""
    since: str = ""
    """The first day that counts, `2026-11-22`, for what goes by days. Empty: from the beginning."""
    until: str = ""
    """The last day that counts. Empty: to the end."""
    made_by: tuple[str, ...] = ()
    """Only codings made in one of these ways (`hand`, `auto`, `suggested` …). Empty: in any."""
    template: str = ""
    """Path of a .docx whose styles, header and footer are used. Empty: the program's own."""
    together: bool = False
    """Several sources stand in one document, where the kind would write one for each."""
