"""What the change sheet shows: what is looked at, in sections, and the passages behind a line. Free of Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from qualcase.coding.change_sheet import Heading, LineState
from qualcase.coding.comparison import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.change_sheet import ChangeSheetShown, SheetLine
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.facts import Frame
    from qualcase.coding.filters import Filter
    from qualcase.settings import Settings
    from qualcase.study import Study

MEASURES = (
    Measure.PERSONS,
    Measure.SHARE,
    Measure.RATING,
    Measure.YES,
    Measure.SOURCES,
    Measure.CODINGS,
    Measure.WORDS,
)
"""What figures can be of, in the order of the choice."""
STATES = (None, LineState.OPEN, LineState.ACCEPTED, LineState.REJECTED)
"""What can be looked at; None is everything."""
TABLES = (
    *("change_entry", "summary", "coder", "study", "study_case", "site", "wave", "code", "scale"),
    *("source", "source_case", "text_version", "speaker", "participant", "participant_role", "coding"),
    *("coding_status", "question", "asked", "topic_asked", "absence"),
)
"""Tables whose rows may change what the sheet shows."""
_KEY = "changes"


@dataclass(frozen=True)
class Wanted:
    """What is looked at."""

    state: LineState | None = None
    heading: Heading | None = None
    case_id: str = ""
    code_id: str = ""
    """With what lies below it."""
    top_only: bool = False
    """Only codes that lie below no other."""
    change: tuple[str, str] | None = None
    """Two waves; None for the first and the last."""
    measure: Measure = Measure.PERSONS


class Section(NamedTuple):
    """A question with the lines that are looked at, and how many of each state there are."""

    heading: Heading
    lines: tuple[SheetLine, ...]
    counts: Mapping[LineState, int]


@dataclass
class ChangesState:
    """What is chosen on the page; case and heading stay for the session alone, the rest between starts."""

    settings: Settings
    study_id: str
    wanted: Wanted = field(init=False)

    def __post_init__(self) -> None:
        self.wanted = _made(self._kept().get(self.study_id))

    def want(self, **fields: Any) -> bool:
        """Look at something else; whether figures have to be asked for anew."""
        before, self.wanted = self.wanted, replace(self.wanted, **fields)
        return (before.change, before.measure) != (self.wanted.change, self.wanted.measure)

    def next_state(self) -> LineState | None:
        """What is looked at after this."""
        return STATES[(STATES.index(self.wanted.state) + 1) % len(STATES)]

    def next_measure(self) -> Measure:
        """The measure after this one."""
        return MEASURES[(MEASURES.index(self.wanted.measure) + 1) % len(MEASURES)]

    def sections(self, shown: ChangeSheetShown, frame: Frame) -> tuple[Section, ...]:
        """The questions in their order; those under which nothing is looked at are left out."""
        wanted = self.wanted
        codes = set(frame.tree.with_subcodes(wanted.code_id)) if wanted.code_id in frame.tree else None

        def passes(line: SheetLine) -> bool:
            cell = line.cell
            return (
                (not wanted.case_id or cell.case_id == wanted.case_id)
                and (codes is None or cell.code_id in codes)
                and not (wanted.top_only and frame.tree[cell.code_id].parent_id)
            )

        made = []
        for heading in Heading:
            if wanted.heading not in (None, heading):
                continue
            lines = [line for line in shown.lines if line.heading is heading and passes(line)]
            seen = tuple(line for line in lines if wanted.state in (None, line.state))
            if seen:
                made.append(Section(heading, seen, Counter(line.state for line in lines)))
        return tuple(made)

    def keep(self) -> None:
        """Remember what is chosen for the next start. Writes to disk."""
        one = self.wanted
        kept = {"state": one.state and one.state.value, "top_only": one.top_only, "measure": one.measure.value}
        self.settings.set(_KEY, {**self._kept(), self.study_id: kept})

    def _kept(self) -> dict[str, Any]:
        kept = self.settings.get(_KEY)
        return kept if isinstance(kept, dict) else {}


def _made(kept: Any) -> Wanted:
    if not isinstance(kept, dict):
        return Wanted()
    state, measure = kept.get("state"), kept.get("measure")
    return Wanted(
        state=LineState(state) if state in set(LineState) else None,
        top_only=kept.get("top_only") is True,
        measure=Measure(measure) if measure in set(MEASURES) else Measure.PERSONS,
    )


def passages(study: Study, shown: ChangeSheetShown, line: SheetLine, chosen: Filter) -> Sequence[Sequence[Excerpt]]:
    """What stands behind a line, wave by wave; nothing where the filter leaves its case or code out. May take long."""
    at = place_in(shown, line)
    return study.cell_excerpts(shown.figures, *at, chosen) if at is not None and shown.figures is not None else ()


def place_in(shown: ChangeSheetShown, line: SheetLine) -> tuple[int, int] | None:
    """Row and column of a line in the figures."""
    if shown.figures is None:
        return None
    axes = (shown.figures.rows, shown.figures.columns)
    ids = (line.cell.code_id, line.cell.case_id)
    at = [
        next((n for n, one in enumerate(axis) if one.id == wanted), -1) for axis, wanted in zip(axes, ids, strict=True)
    ]
    return (at[0], at[1]) if min(at) >= 0 else None
