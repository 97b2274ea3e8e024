"""The kinds of reports: what each is called, what it can be written as, and what makes it.

Every kind is a module of this package, named as the kind (`side_by_side` for `side-by-side`), that has one `KIND`. It
is imported when it is first asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

from qualcase.coding.orders import ReportKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.charts import Chart
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Report
    from qualcase.coding.tables import Table
    from qualcase.progress import Progress
    from qualcase.study.study import Study
    from qualcase.words import Message


class MakesDocument(Protocol):
    """Makes the report; its blocks may be a stream that is read once, while the study is open."""

    def __call__(self, study: Study, order: ReportOrder, progress: Progress) -> Report:
        """The document. Raises UserError where there is nothing to report of, or the order cannot be."""


class MakesTables(Protocol):
    """Makes the sheets of a workbook; the first is the one that a .csv file holds."""

    def __call__(self, study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
        """The tables. Raises UserError as above."""


class MakesCharts(Protocol):
    """Makes the charts that are written as pictures."""

    def __call__(self, study: Study, order: ReportOrder) -> Sequence[Chart]:
        """The charts. Raises UserError as above."""


class WritesFile(Protocol):
    """Writes a file of a form of its own (a page of HTML, a transcript with comments)."""

    def __call__(self, study: Study, order: ReportOrder, path: Path, progress: Progress) -> tuple[Path, ...] | None:
        """Write it; gives back the files where they are others than `path`.

        Raises UserError as above, FileRefusedError where the file cannot be written.
        """


@dataclass(frozen=True)
class Kind:
    """One kind of report."""

    kind: ReportKind
    title: Message
    """What it is called: *Coded excerpts*."""
    purpose: Message
    """What one does with it, in one plain sentence that begins with the verb: *Show …*, *Read …*."""
    document: MakesDocument | None = None
    tables: MakesTables | None = None
    charts: MakesCharts | None = None
    files: Mapping[str, WritesFile] | None = None
    """What it writes by itself, by suffix (`.html`)."""
    parts: tuple[tuple[str, Message], ...] = ()
    """Its parts, which may be left out: a name for recipes and the command line, and what they are called."""
    on_request: frozenset[str] = frozenset()
    """Those of its parts that stand only where an order names them: what makes it longer than most readers want."""
    takes: frozenset[str] = frozenset()
    """Which fields of `ReportOrder` mean something for it, besides kind, filter, title, names, language."""
    measured: bool = False
    """Whether it holds figures of a measure, which its readers must be told."""
    usual_by: tuple[str, ...] = ("code", "case", "wave")
    """How it is nested where an order says nothing."""
    groups: tuple[str, ...] = ("code", "case", "site", "wave", "role", "participant", "kind", "coder", "source")
    """What it can be nested by, in the order in which it is offered."""
    most_groups: int = 9
    """By how many of them at once."""
    in_csv: int = 0
    """Which of its tables a .csv file holds."""
    filtered_by: frozenset[str] | None = None
    """Which fields of a filter can narrow it; others are passed over, and not told as its selection. None: all."""

    @property
    def usual_parts(self) -> tuple[str, ...]:
        """The parts that stand where an order names none."""
        return tuple(name for name, _ in self.parts if name not in self.on_request)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """What it can be written as, the most usual first."""
        found = dict.fromkeys(self.files or ())
        if self.document:
            found[".docx"] = None
        if self.tables:
            found |= {".xlsx": None, ".csv": None}
        if self.charts:
            found |= {".svg": None, ".png": None}
        return tuple(found)


def kind_of(kind: ReportKind) -> Kind:
    """What is known of a kind."""
    found: Kind = import_module(_module(kind)).KIND
    return found


def is_there(kind: ReportKind) -> bool:
    """Whether there is a report of this kind."""
    return find_spec(_module(kind)) is not None


def kinds() -> tuple[Kind, ...]:
    """All kinds, in the order in which they are offered."""
    return tuple(kind_of(one) for one in ReportKind if is_there(one))


def _module(kind: ReportKind) -> str:
    return f"{__package__}.{kind.value.replace('-', '_')}"
