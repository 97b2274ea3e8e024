"""What the box of a summary shows, and what is written there. Free of Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qualcase.coding.summaries import What

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.summaries import EvidenceChange, SummaryCell, SummaryState
    from qualcase.study import Study

TABLES = (
    *("summary", "summary_coding", "coder", "study", "study_case", "site", "wave", "code"),
    *("source", "source_case", "text_version", "speaker", "participant", "participant_role", "coding"),
    *("coding_status", "question", "asked", "topic_asked", "absence"),
)
"""Tables whose rows may change what a box shows: the summary, and what lies in its cell."""


@dataclass(frozen=True)
class SummarySheet:
    """Everything that is said of one cell in its summary."""

    cell: SummaryCell
    state: SummaryState | None = None
    """None where nothing is written."""
    behind: int = 0
    """How many passages lie in the cell now."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Of coders, by id."""

    @property
    def text(self) -> str:
        """The words that stand there."""
        return self.state.summary.text if self.state else ""

    @property
    def changes(self) -> tuple[EvidenceChange, ...]:
        """What happened behind it since."""
        return self.state.changes if self.state else ()

    @property
    def is_stale(self) -> bool:
        """Whether somebody should look at it again."""
        return self.state is not None and self.state.is_stale

    def coder(self, coder_id: str | None) -> str:
        """The name of a coder; empty where nobody is known."""
        return self.names.get(coder_id or "", "")

    def counted(self) -> tuple[tuple[What, int], ...]:
        """How many passages came, changed …: in the order of `What`, without zeros."""
        numbers = Counter(one.what for one in self.changes)
        return tuple((what, numbers[what]) for what in What if numbers[what])


def read_sheet(study: Study, cell: SummaryCell) -> SummarySheet | None:
    """Read what stands in a cell; None where there is no such cell any more. May take long."""
    frame = study.frame()
    there = {*(one.id for one in frame.cases), *(one.id for one in frame.sites), *(one.id for one in frame.waves)}
    if cell.code_id not in frame.tree or not {cell.place_id, *cell.waves} <= there:
        return None
    names = {one.id: one.name for one in frame.coders}
    return SummarySheet(cell, study.summaries.state(cell), len(study.summaries.passages(cell)), names)


def write_summary(study: Study, cell: SummaryCell, text: str, coder: str) -> None:
    """Write the words of a coder, by name, into a cell; an empty text takes the summary away."""
    study.summaries.set(cell, text, study.coders.ensure(coder).id)


def still_holds(study: Study, cell: SummaryCell, coder: str) -> None:
    """Say, in the name of a coder, that what stands in a cell holds with the passages as they are now."""
    study.summaries.confirm([cell], study.coders.ensure(coder).id)
