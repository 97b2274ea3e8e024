"""Whatever is done, the facts that are kept up to date equal facts made anew, and undo and redo lead back to them."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from qualcase.coding.bundle import Placing
from qualcase.coding.codings import AboutTime
from qualcase.coding.comparison import Measure
from qualcase.coding.people import CodingState, RoleIn
from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from qualcase.study import Study
from qualcase.study.comparing import Comparing
from qualcase.study.core import Core
from tests.study.making import build, incoming
from tests.thorough import times

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from qualcase.coding.codebook import Code
    from qualcase.coding.facts import Facts
    from qualcase.coding.sources import Source

T = TypeVar("T")
numbers = st.integers(0, 10_000)
_made: list[Path] = []


def ready_file() -> Path:
    """The ready study, built once in this process."""
    if not _made:
        folder = Path(tempfile.mkdtemp(prefix="qualcase-machine-"))
        build(folder / "ready.qualcase", folder)
        _made.append(folder / "ready.qualcase")
    return _made[0]


def teardown_module() -> None:
    for path in _made:
        shutil.rmtree(path.parent)
    _made.clear()


def digest(facts: Facts) -> tuple[Hashable, ...]:
    """Everything that the facts hold, as a value that can be compared."""
    frame = facts.frame
    names: tuple[Hashable, ...] = (
        frame.waves,
        frame.sites,
        frame.areas,
        frame.cases,
        frame.participants,
        frame.coders,
        tuple((one.id, one.name, one.parent_id, one.position, one.scale_id) for one in frame.tree.ordered),
    )
    blocks = []
    for block in facts.sources:
        held = {field.name: getattr(block, field.name) for field in fields(block)}
        blocks.append(tuple((name, _plain(value)) for name, value in held.items()))
    return (*names, *blocks, facts.questions, facts.absences)


def _plain(value: Any) -> Hashable:
    if isinstance(value, np.ndarray):
        return value.shape, str(value.tolist())
    if isinstance(value, dict):
        return tuple(sorted(value.items()))
    hashable: Hashable = value
    return hashable


def one_of(many: Sequence[T], number: int) -> T:
    return many[number % len(many)]


class FactsMachine(RuleBasedStateMachine):
    """Random operations on a real study."""

    @initialize()
    def open_study(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="qualcase-machine-")
        path = Path(self.folder.name) / "study.qualcase"
        shutil.copy(ready_file(), path)
        self.study = Study.open(path, need_write=True)
        self.number = 0
        self.past = [digest(self.facts())]
        self.future: list[tuple[Hashable, ...]] = []
        self.last = self.study.history(1)[0].number

    def teardown(self) -> None:
        if hasattr(self, "study"):
            self.study.close()
            self.folder.cleanup()

    def facts(self) -> Facts:
        return self.study.figures().stacked().facts

    def do(self, work: Callable[[], object]) -> None:
        """Do something that may be refused; what left a trace can be undone."""
        with suppress(UserError):
            work()
        number = self.study.history(1)[0].number
        if number != self.last:
            self.last = number
            self.past.append(digest(self.facts()))
            self.future.clear()

    def source(self, number: int) -> Source:
        return one_of(self.study.sources.all(), number)

    def code(self, number: int) -> Code:
        return one_of(self.study.codebook.tree.ordered, number)

    def coder_id(self, number: int) -> str:
        """Of a person, or of the agreed layer where there is one."""
        return one_of(self.study.frame().coders, number).id

    # --- the agreed layer

    @precondition(lambda self: self.study.sources.all())
    @rule(
        source=numbers, coders=st.sets(st.integers(0, 3)), deed=st.sampled_from(["begin", "settle", "reopen", "clear"])
    )
    def agree(self, source: int, coders: set[int], deed: str) -> None:
        one, agreed, people = self.source(source), self.study.agreed, self.study.coders.all()
        if deed == "begin":
            self.do(lambda: agreed.begin([one.id], [people[n].id for n in sorted(coders) if n < len(people)]))
        else:
            self.do(lambda: getattr(agreed, deed)([one.id]))

    @rule(number=numbers, count=st.integers(1, 3))
    def take_into_the_layer(self, number: int, count: int) -> None:
        ids = [one.id for one in self.study.excerpts()]
        if ids:
            self.do(lambda: self.study.agreed.take(ids[number % len(ids) :][:count]))

    # --- codings

    @precondition(lambda self: self.study.sources.all() and self.study.codebook.tree.ordered)
    @rule(
        source=numbers, start=numbers, length=st.integers(1, 80), code=numbers, coder=numbers, rating=st.integers(-2, 3)
    )
    def code_a_passage(self, *, source: int, start: int, length: int, code: int, coder: int, rating: int) -> None:
        one, chosen = self.source(source), self.code(code)
        first = start % len(self.study.sources.text(one.id).text)
        rated = {"rating": rating} if chosen.scale_id and rating < 3 else {}
        self.do(lambda: self.study.codings.add(one.id, first, first + length, chosen.id, self.coder_id(coder), **rated))

    @rule(
        number=numbers, code=numbers, about=st.sampled_from([None, *AboutTime]), wave=numbers, moves=st.integers(-3, 3)
    )
    def change_a_coding(self, number: int, code: int, about: AboutTime | None, wave: int, moves: int) -> None:
        every = self.study.excerpts()
        if not every:
            return
        coding = self.study.codings.get(one_of(every, number).id)
        waves = [one.id for one in self.study.waves.all()]
        self.do(
            lambda: self.study.codings.set(
                coding.id,
                rating=None,
                code_id=self.code(code).id,
                end=coding.end + moves,
                about_time=about,
                about_wave_id=None if about else one_of([None, *waves], wave),
            )
        )

    @rule(number=numbers, count=st.integers(1, 3))
    def remove_codings(self, number: int, count: int) -> None:
        ids = [one.id for one in self.study.excerpts()]
        if ids:
            self.do(lambda: self.study.codings.remove(ids[number % len(ids) :][:count]))

    # --- sources and people

    @precondition(lambda self: self.study.sources.all())
    @rule(source=numbers, coder=numbers, state=st.sampled_from(CodingState))
    def set_state(self, source: int, coder: int, state: CodingState) -> None:
        self.do(lambda: self.study.sources.set_state(self.source(source).id, self.coder_id(coder), state))

    @precondition(lambda self: self.study.sources.all())
    @rule(source=numbers, coder=st.none() | numbers)
    def set_lead(self, source: int, coder: int | None) -> None:
        chosen = None if coder is None else self.coder_id(coder)
        self.do(lambda: self.study.sources.set_lead(self.source(source).id, chosen))

    @precondition(lambda self: self.study.sources.all())
    @rule(source=numbers, wave=numbers, case=numbers, kind=st.sampled_from(SourceKind))
    def move_a_source(self, source: int, wave: int, case: int, kind: SourceKind) -> None:
        waves = [None, *(one.id for one in self.study.waves.all())]
        cases = [(), *((one.id,) for one in self.study.cases.all())]
        self.do(
            lambda: self.study.sources.set(
                self.source(source).id, wave_id=one_of(waves, wave), case_ids=one_of(cases, case), kind=kind
            )
        )

    @precondition(lambda self: self.study.sources.all())
    @rule(source=numbers, speaker=numbers, person=st.none() | numbers, asks=st.booleans())
    def say_who_speaks(self, source: int, speaker: int, person: int | None, *, asks: bool) -> None:
        one = self.source(source)
        known = list(self.study.sources.speaker_names(one.id))
        people = self.study.participants.all()
        if known and people:
            chosen = None if person is None else one_of(people, person).id
            self.do(
                lambda: self.study.sources.set_speaker(
                    one.id, one_of(known, speaker), participant_id=chosen, is_interviewer=asks
                )
            )

    @precondition(lambda self: len(self.study.sources.all()) > 2)
    @rule(source=numbers)
    def remove_a_source(self, source: int) -> None:
        self.do(lambda: self.study.sources.remove([self.source(source).id]))

    @rule(case=st.sampled_from(["K01", "K02", "K03"]))
    def bring_a_source_in(self, case: str) -> None:
        self.number += 1
        text = f"I: Hvad?\nAnna: Vi er {self.number} i dag, og det går.\n"
        placing = Placing((case,), None, "2017", SourceKind.INTERVIEW)
        one = incoming(self.study, Path(self.folder.name), f"ny {self.number}.txt", text, placing)
        self.do(lambda: self.study.sources.bring_in([one]))

    @rule(person=numbers, role=st.sampled_from(["volunteer", "employee"]), wave=numbers)
    def give_a_role(self, person: int, role: str, wave: int) -> None:
        people = self.study.participants.all()
        waves = [None, *(one.id for one in self.study.waves.all())]
        if people:
            chosen = one_of(people, person).id
            self.do(lambda: self.study.participants.set(chosen, roles=(RoleIn(role, None, one_of(waves, wave)),)))

    @rule(name=st.sampled_from(["Mette", "Pia"]))
    def join(self, name: str) -> None:
        self.do(lambda: self.study.coders.ensure(name))

    # --- codes

    @rule(parent=st.none() | numbers)
    def add_a_code(self, parent: int | None) -> None:
        self.number += 1
        above = None if parent is None or not self.study.codebook.tree.ordered else self.code(parent).id
        self.do(lambda: self.study.codebook.add(f"Kode {self.number}", above))

    @precondition(lambda self: self.study.codebook.tree.ordered)
    @rule(code=numbers, parent=st.none() | numbers, position=st.none() | st.integers(0, 3))
    def move_a_code(self, code: int, parent: int | None, position: int | None) -> None:
        above = None if parent is None else self.code(parent).id
        self.do(lambda: self.study.codebook.move(self.code(code).id, above, position))

    @precondition(lambda self: self.study.codebook.tree.ordered)
    @rule(code=numbers, into=numbers)
    def merge_codes(self, code: int, into: int) -> None:
        self.do(lambda: self.study.codebook.merge(self.code(code).id, self.code(into).id))

    @precondition(lambda self: len(self.study.codebook.tree) > 3)
    @rule(code=numbers)
    def remove_a_code(self, code: int) -> None:
        self.do(lambda: self.study.codebook.remove(self.code(code).id))

    # --- what was asked, what is absent

    @precondition(lambda self: self.study.codebook.tree.ordered)
    @rule(code=numbers, wave=numbers)
    def add_a_question(self, code: int, wave: int) -> None:
        self.number += 1
        waves = [one_of(self.study.waves.all(), wave).id]
        ties = [self.code(code).id]
        self.do(lambda: self.study.guide.add(f"Spørgsmål {self.number}?", code_ids=ties, wave_ids=waves))

    @precondition(lambda self: self.study.guide.all() and self.study.sources.all())
    @rule(question=numbers, source=numbers, put=st.sampled_from([True, False, None]))
    def say_whether_it_was_put(self, question: int, source: int, *, put: bool | None) -> None:
        one, coder = one_of(self.study.guide.all(), question), self.coder_id(0)
        self.do(lambda: self.study.asked.set(self.source(source).id, one.id, put, coder))

    @precondition(lambda self: self.study.codebook.tree.ordered and self.study.sources.all())
    @rule(code=numbers, source=numbers, asked=st.sampled_from([True, False, None]))
    def say_whether_a_topic_was_raised(self, code: int, source: int, *, asked: bool | None) -> None:
        ids = [self.source(source).id]
        self.do(lambda: self.study.asked.set_topic(ids, self.code(code).id, asked, self.coder_id(0)))

    @precondition(lambda self: self.study.codebook.tree.ordered)
    @rule(code=numbers, case=numbers, wave=numbers)
    def confirm_an_absence(self, code: int, case: int, wave: int) -> None:
        place = one_of(self.study.cases.all(), case).id, self.code(code).id, one_of(self.study.waves.all(), wave).id
        self.do(lambda: self.study.absences.set(*place, "læst"))

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
    def facts_are_as_if_made_anew(self) -> None:
        if not hasattr(self, "study"):
            return
        kept = digest(self.facts())
        fresh = Comparing(Core(self.study._store))
        assert kept == digest(fresh.stacked().facts)
        assert kept == self.past[-1]

    def check_figures(self) -> None:
        fresh = Comparing(Core(self.study._store))
        shown = self.study.compare(measure=Measure.WORDS)
        again = fresh.compare(*_asked(shown))
        for name in ("values", "bases", "codings", "empty", "incomplete", "marks", "unlike"):
            np.testing.assert_array_equal(getattr(shown, name), getattr(again, name))
        assert shown.beside == again.beside
        assert shown.confirmed == again.confirmed
        assert self.study.check() == ()

    @precondition(lambda self: hasattr(self, "study"))
    @rule()
    def figures_are_as_if_made_anew(self) -> None:
        self.check_figures()


def _asked(shown: Any) -> tuple[Any, Any]:
    from qualcase.coding.filters import Filter
    from qualcase.study.comparing import Asked

    return Filter(), Asked(shown.dimensions, shown.measure)


FactsMachine.TestCase.settings = settings(
    max_examples=times(15), stateful_step_count=15, suppress_health_check=[HealthCheck.too_slow]
)
TestFacts = FactsMachine.TestCase
