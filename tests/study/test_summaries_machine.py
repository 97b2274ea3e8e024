"""Whatever is done, a summary tells just what became of the passages behind it, as a slow plain recount does."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from qualcase.coding.codings import AboutTime
from qualcase.coding.editing import Choice, Decision
from qualcase.coding.summaries import SummaryCell, What
from qualcase.errors import UserError
from qualcase.study import Study
from tests.study.making import build, coder
from tests.thorough import times

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from qualcase.coding.codings import Coding

T = TypeVar("T")
numbers = st.integers(0, 10_000)
_made: list[Path] = []


class Then(NamedTuple):
    """A passage as it was."""

    text: str
    start: int
    end: int
    quote: str
    code: str
    rest: tuple[object, ...]


@dataclass(frozen=True)
class Model:
    """What every summary rests on, and under which code passages of merged codes are now."""

    cells: Mapping[SummaryCell, Mapping[str, Then]]
    merged: Mapping[str, str]

    def code(self, code_id: str) -> str:
        while code_id in self.merged:
            code_id = self.merged[code_id]
        return code_id


def ready_file() -> Path:
    if not _made:
        folder = Path(tempfile.mkdtemp(prefix="qualcase-summaries-"))
        build(folder / "ready.qualcase", folder)
        with Study.open(folder / "ready.qualcase", need_write=True) as study:
            for one in study.sources.all():
                study.sources.set_lead(one.id, coder(study, "Mette").id)  # so that it is plain whose codings count
        _made.append(folder / "ready.qualcase")
    return _made[0]


def teardown_module() -> None:
    for path in _made:
        shutil.rmtree(path.parent)
    _made.clear()


def one_of(many: Sequence[T], number: int) -> T:
    return many[number % len(many)]


def _rest(one: Coding) -> tuple[object, ...]:
    return one.rating, one.about_wave_id, one.about_time, one.about_case_id


class SummariesMachine(RuleBasedStateMachine):
    """Random operations on a real study, with summaries in some of its cells."""

    @initialize()
    def open_study(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="qualcase-summaries-")
        path = Path(self.folder.name) / "study.qualcase"
        shutil.copy(ready_file(), path)
        self.study = Study.open(path, need_write=True)
        self.past = [Model({}, {})]
        self.future: list[Model] = []
        self.last = self.study.history(1)[0].number

    def teardown(self) -> None:
        if hasattr(self, "study"):
            self.study.close()
            self.folder.cleanup()

    @property
    def model(self) -> Model:
        return self.past[-1]

    def do(self, work: Callable[[], object], then: Callable[[], Model] | None = None) -> None:
        """Do something that may be refused; what left a trace can be undone, and the model with it."""
        with suppress(UserError):
            work()
        number = self.study.history(1)[0].number
        if number != self.last:
            self.last = number
            self.past.append(then() if then else self.model)
            self.future.clear()

    # --- the plain recount

    def codings(self) -> dict[str, Coding]:
        read = self.study._core.read
        return {one.id: one for one in read(lambda reading: reading.codings.all())}

    def texts(self) -> dict[str, str]:
        return {one.id: self.study.sources.text(one.id).text for one in self.study.sources.all()}

    def behind(self, cell: SummaryCell) -> dict[str, Coding]:
        tree = self.study.codebook.tree
        codes = {
            cell.code_id,
            *(one.id for one in tree.ordered if cell.code_id in {a.id for a in tree.ancestors(one.id)}),
        }
        sources = {one.id: one for one in self.study.sources.all()}
        sites = {one.id: one.site_id for one in self.study.cases.all()}
        uncounted = {one.id for one in self.study.uncounted()}
        found = {}
        for one in self.codings().values():
            source = sources[one.source_id]
            cases = (one.about_case_id,) if one.about_case_id else source.case_ids
            if cell.case_id:
                here = cell.case_id in cases
            else:
                here = cell.site_id in {sites.get(case or "") for case in cases} | (
                    {source.site_id} if not cases else set()
                )
            counts = one.coder_id == source.lead_coder_id and one.lost is None and one.id not in uncounted
            if here and counts and source.wave_id in cell.waves and one.code_id in codes:
                found[one.id] = one
        return found

    def take_down(self, cell: SummaryCell) -> dict[str, Then]:
        texts = self.texts()
        return {
            key: Then(texts[one.source_id], one.start, one.end, one.quote, one.code_id, _rest(one))
            for key, one in self.behind(cell).items()
        }

    def expected(self, cell: SummaryCell) -> set[tuple[str, What]]:
        thens, behind, codings, texts = self.model.cells[cell], self.behind(cell), self.codings(), self.texts()
        found = {(key, What.ADDED) for key in behind if key not in thens}
        for key, then in thens.items():
            now = codings.get(key)
            if now is None:
                found.add((key, What.REMOVED))
            elif now.lost is not None:
                found.add((key, What.LOST))
            elif key not in behind:
                found.add((key, What.LEFT))
            else:
                same_text = texts[now.source_id] == then.text
                moved = same_text and (now.start, now.end) != (then.start, then.end)
                changed = (self.model.code(then.code), then.rest) != (now.code_id, _rest(now))
                if changed or (not same_text and now.quote != then.quote):
                    found.add((key, What.CHANGED))
                elif moved:
                    found.add((key, What.MOVED))
        return found

    # --- summaries

    def cell(self, code: int, place: int, wave: int) -> SummaryCell:
        first, last = (one.id for one in self.study.waves.all())
        waves = one_of([(first, None), (last, None), (last, first)], wave)
        places = [
            *((one.id, None) for one in self.study.cases.all()),
            *((None, one.id) for one in self.study.sites.all()),
        ]
        return SummaryCell(one_of(self.study.codebook.tree.ordered, code).id, *waves, *one_of(places, place))

    @precondition(lambda self: self.study.codebook.tree.ordered)
    @rule(code=numbers, place=numbers, wave=numbers, text=st.sampled_from(["a", "b", ""]))
    def write(self, code: int, place: int, wave: int, text: str) -> None:
        cell = self.cell(code, place, wave)

        def then() -> Model:
            cells = {key: value for key, value in self.model.cells.items() if key != cell}
            return Model(cells | {cell: self.take_down(cell)} if text else cells, self.model.merged)

        self.do(lambda: self.study.summaries.set(cell, text), then)

    @precondition(lambda self: self.model.cells)
    @rule(number=numbers, every=st.booleans())
    def confirm(self, number: int, *, every: bool) -> None:
        cells = list(self.model.cells) if every else [one_of(list(self.model.cells), number)]
        self.do(
            lambda: self.study.summaries.confirm(cells),
            lambda: Model({**self.model.cells, **{one: self.take_down(one) for one in cells}}, self.model.merged),
        )

    # --- what happens behind them

    @precondition(lambda self: self.study.codebook.tree.ordered)
    @rule(source=numbers, start=numbers, length=st.integers(1, 60), code=numbers, who=numbers)
    def code_a_passage(self, source: int, start: int, length: int, code: int, who: int) -> None:
        one = one_of(self.study.sources.all(), source)
        first = start % len(self.study.sources.text(one.id).text)
        code_id = one_of(self.study.codebook.tree.ordered, code).id
        coder_id = one_of(self.study.coders.all(), who).id
        self.do(lambda: self.study.codings.add(one.id, first, first + length, code_id, coder_id))

    @rule(
        number=numbers,
        what=st.sampled_from(["move", "recode", "about", "rate", "note", "condense"]),
        much=st.integers(-4, 4),
    )
    def change_a_coding(self, number: int, what: str, much: int) -> None:
        codings = sorted(self.codings())
        if not codings or not self.study.codebook.tree.ordered:
            return
        one = self.study.codings.get(one_of(codings, number))
        change: dict[str, Callable[[], object]] = {
            "move": lambda: self.study.codings.reshape(one.id, max(0, one.start + much), one.end + much),
            "recode": lambda: self.study.codings.recode(one.id, one_of(self.study.codebook.tree.ordered, much).id),
            "about": lambda: self.study.codings.set(one.id, about_time=one_of([None, *AboutTime], much)),
            "rate": lambda: self.study.codings.set(one.id, rating=one_of([None, -2, 1], much)),
            "note": lambda: self.study.codings.set(one.id, note=str(much)),
            "condense": lambda: self.study.codings.set(one.id, condensed=str(much)),
        }
        self.do(change[what])

    @rule(number=numbers, at=st.integers(1, 40))
    def split_a_coding(self, number: int, at: int) -> None:
        codings = sorted(self.codings())
        if codings:
            one = self.study.codings.get(one_of(codings, number))
            self.do(lambda: self.study.codings.split(one.id, one.start + at))

    @rule(number=numbers)
    def remove_a_coding(self, number: int) -> None:
        codings = sorted(self.codings())
        if codings:
            self.do(lambda: self.study.codings.remove([one_of(codings, number)]))

    @rule(source=numbers, start=numbers, length=st.integers(0, 30), text=st.sampled_from(["", "ny", " og "]))
    def correct_a_text(self, source: int, start: int, length: int, text: str) -> None:
        one = one_of(self.study.sources.all(), source)
        held = self.study.sources.text(one.id).text
        first = start % len(held)

        def work() -> None:
            plan = self.study.versions.plan_edit(one.id, [(first, min(len(held), first + length), text)])
            lose = Decision(Choice.LOSE)
            decisions = {p.coding.id: Decision(Choice.ACCEPT) if p.has_place else lose for p in plan.to_decide}
            self.study.versions.save(plan, decisions)

        self.do(work)

    @rule(source=numbers, who=numbers)
    def set_lead(self, source: int, who: int) -> None:
        one, chosen = one_of(self.study.sources.all(), source), one_of(self.study.coders.all(), who)
        self.do(lambda: self.study.sources.set_lead(one.id, chosen.id))

    @rule(source=numbers, case=numbers, wave=numbers)
    def move_a_source(self, source: int, case: int, wave: int) -> None:
        one, to = one_of(self.study.sources.all(), source), one_of(self.study.cases.all(), case)
        when = one_of(self.study.waves.all(), wave).id
        self.do(lambda: self.study.sources.set(one.id, case_ids=(to.id,), wave_id=when))

    @precondition(lambda self: self.study.codebook.tree.ordered)
    @rule(code=numbers, into=numbers)
    def merge_codes(self, code: int, into: int) -> None:
        one, other = (one_of(self.study.codebook.tree.ordered, number).id for number in (code, into))

        def then() -> Model:
            cells: dict[SummaryCell, Mapping[str, Then]] = dict(self.model.cells)
            for cell in [cell for cell in cells if cell.code_id == one]:
                gone = cells.pop(cell)
                target = cell._replace(code_id=other)
                cells[target] = {**gone, **cells.get(target, {})}
            return Model(cells, {**self.model.merged, one: other})

        self.do(lambda: self.study.codebook.merge(one, other), then)

    @precondition(lambda self: len(self.study.codebook.tree) > 3)
    @rule(code=numbers)
    def remove_a_code(self, code: int) -> None:
        one = one_of(self.study.codebook.tree.ordered, code).id
        gone = set(self.study.codebook.tree.with_subcodes(one))

        def then() -> Model:
            kept = {cell: thens for cell, thens in self.model.cells.items() if cell.code_id not in gone}
            return Model(kept, self.model.merged)

        self.do(lambda: self.study.codebook.remove(one), then)

    # --- undo and redo

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self) -> None:
        self.study.undo()
        self.last = self.study.history(1)[0].number
        self.future.append(self.past.pop())

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.study.redo()
        self.last = self.study.history(1)[0].number
        self.past.append(self.future.pop())

    # --- what always holds

    @invariant()
    def every_summary_tells_what_a_recount_tells(self) -> None:
        if not hasattr(self, "study"):
            return
        states = {one.summary.cell: one for one in self.study.summaries.states()}
        assert set(states) == set(self.model.cells)
        for cell, state in states.items():
            assert {(one.coding_id, one.what) for one in state.changes} == self.expected(cell)

    @precondition(lambda self: hasattr(self, "study"))
    @rule()
    def the_study_holds_together(self) -> None:
        assert self.study.check() == ()


SummariesMachine.TestCase.settings = settings(
    max_examples=times(15), stateful_step_count=15, suppress_health_check=[HealthCheck.too_slow]
)
TestSummaries = SummariesMachine.TestCase
