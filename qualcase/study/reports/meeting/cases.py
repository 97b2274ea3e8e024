"""Cases over the waves for a page for a meeting: what is known of each, what happened, what changed, ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.meeting import NOWHERE, Address, Behind, Headline, Pairs, PassageColumn, Rows, Section, Words
from qualcase.coding.values import shown
from qualcase.coding.variables import VariableOf
from qualcase.study.rating_words import step_words
from qualcase.words import mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.coding.case_ratings import CaseRating
    from qualcase.coding.filters import Filter
    from qualcase.coding.frame import Case
    from qualcase.coding.meeting import Picture, Piece
    from qualcase.progress import Progress
    from qualcase.study.reports.meeting.matrix import Cells
    from qualcase.study.reports.meeting.passages import Gathered
    from qualcase.study.study import Study


class CasePages:
    """The portraits of the cases; what is read of all of them is read once."""

    def __init__(
        self,
        study: Study,
        chosen: Filter,
        cells: Cells,
        gathered: Gathered,
        first: int,
        *,
        charts: Callable[[Case], Iterable[Picture]],
    ) -> None:
        """Lists of passages that carry ratings are numbered from `b{first}` on; `charts` draws those of a case."""
        self._charts = charts
        self._study, self._chosen, self._cells, self._gathered, self._first = study, chosen, cells, gathered, first
        frame = study.frame()
        self._names = {one.id: one.name for one in frame.waves}
        self._names |= {one.id: one.name for one in frame.sites}
        self._names |= {one.id: one.name for one in frame.areas}
        self._names |= {one.id: one.name for one in frame.coders}
        self._values = study.variables.table(VariableOf.CASE)
        self._ratings = study.case_ratings.all()
        self._sentences = [one for one in study.summaries.all() if one.cell.case_id and one.cell.from_wave_id]
        self.lists: list[Behind] = []

    def section(self, cases: Sequence[Case], progress: Progress) -> Section | None:
        """A portrait of each case of which anything is known besides its name."""
        pieces: list[Piece] = []
        for number, case in enumerate(cases):
            progress(number, len(cases))
            found = list(self._portrait(case))
            if found:
                pieces += [Headline(case.full_name, address=Address(f"case-{len(pieces)}")), *found]
        return Section(Address("cases"), say(mark("Cases over the waves")), tuple(pieces)) if pieces else None

    def _portrait(self, case: Case) -> Iterable[Piece]:
        facts = [
            (say(mark("Site")), self._names.get(case.site_id or "", "")),
            (say(mark("Areas")), ", ".join(self._names[one] for one in case.area_ids)),
            (say(mark("Began")), say_date(case.starts) if case.starts else ""),
            (say(mark("Ended")), say_date(case.ends) if case.ends else ""),
            (say(mark("Note")), case.note),
        ]
        told = tuple((label, Words(words)) for label, words in facts if words)
        if told:
            yield Pairs(told)
        yield from self._variables(case)
        events = self._study.events.of_case(case.id)
        if events:
            rows = tuple((Words(say_date(one.date)), Words(one.text)) for one in events)
            yield Rows((say(mark("Date")), say(mark("What happened"))), rows, say(mark("Events")))
        yield from self._changes(case)
        yield from self._rated(case)
        yield from self._charts(case)

    def _waves(self) -> list[tuple[str, str]]:
        chosen = self._chosen.waves
        return [(one.id, one.name) for one in self._study.frame().waves if not chosen or one.id in chosen]

    def _variables(self, case: Case) -> Iterable[Piece]:
        waves = self._waves()
        by_name: dict[str, dict[str | None, str]] = {}
        for column in self._values.columns:
            wave_id = column.wave.id if column.wave else None
            value = self._values.values.get((case.id, column.variable.id, wave_id), "")
            if value and wave_id in dict(waves):
                by_name.setdefault(column.variable.name, {})[wave_id] = shown(column.variable, value)
        if by_name:
            heads = (say(mark("Variable")), *(name for _, name in waves))
            rows = tuple(
                (Words(name), *(Words(held.get(wave, "")) for wave, _ in waves)) for name, held in by_name.items()
            )
            yield Rows(heads, rows, say(mark("Variables")))

    def _changes(self, case: Case) -> Iterable[Piece]:
        tree, language = self._study.frame().tree, self._study.info().codebook_languages[0]
        codes = {one for code in self._chosen.codes if code in tree for one in tree.with_subcodes(code)}
        held = [one for one in self._sentences if one.cell.case_id == case.id and one.text]
        rows = tuple(
            (
                Words(
                    " / ".join(tree.names(one.cell.code_id, language)),
                    to=self._cells.get((one.cell.code_id, case.id), NOWHERE),
                ),
                Words(self._between(one.cell.from_wave_id, one.cell.wave_id)),
                Words(one.text),
            )
            for one in held
            if not codes or one.cell.code_id in codes
        )
        if rows:
            heads = (say(mark("Code")), say(mark("Wave")), say(mark("What changed")))
            yield Rows(heads, rows, say(mark("What changed")))

    def _rated(self, case: Case) -> Iterable[Piece]:
        held = [one for one in self._ratings if one.case_id == case.id]
        if held:
            heads = tuple(
                say(one) for one in (mark("Code"), mark("Wave"), mark("Rating"), mark("Rater"), mark("Reason"))
            )
            yield Rows(heads, tuple(self._rating(case, one) for one in held), say(mark("Case ratings")))

    def _rating(self, case: Case, one: CaseRating) -> tuple[Words, ...]:
        tree, language = self._study.frame().tree, self._study.info().codebook_languages[0]
        name = " / ".join(tree.names(one.code_id, language))
        carried = self._gathered.of(one.anchors)
        to = NOWHERE
        if carried:
            to = Address(f"b{self._first + len(self.lists)}")
            title = f"{name} · {case.name} · {say(mark('Rating'))} {step_words(one.value)}"
            self.lists.append(Behind(to, title, (PassageColumn(say(mark("Carried by")), carried),)))
        return (
            Words(name, to=to),
            Words(self._between(one.from_wave_id, one.wave_id)),
            Words(step_words(one.value)),
            Words(self._names.get(one.coder_id, "")),
            Words(one.reason),
        )

    def _between(self, earlier: str | None, later: str | None) -> str:
        return " → ".join(self._names[one] for one in (earlier, later) if one)
