"""Drift tests under edits, answers, removals, undo and redo: passages stay what they are."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from qualcase.coding.editing import Choice, Decision
from qualcase.coding.people import CodingState
from qualcase.errors import UserError
from qualcase.study import Study
from qualcase.text.edits import OffsetMap, make_script
from tests.study.making import code, coder, source
from tests.thorough import times

if TYPE_CHECKING:
    from qualcase.coding.drift import DriftItem, DriftTest

NAMES = ("K01 start", "K01 senere", "K02 gruppe", "Begge")
CODES = ("Forankring", "Roller")


class DriftMachine(RuleBasedStateMachine):
    """A test that lives while its texts are corrected."""

    ready: Path

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "study.qualcase"
        shutil.copy(self.ready, path)
        self.study = Study.open(path, need_write=True)
        mette = coder(self.study, "Mette").id
        for name in NAMES:
            self.study.sources.set_state(source(self.study, name).id, mette, CodingState.DONE)
        ids = [code(self.study, one).id for one in CODES]
        self.test_id = self.study.drift.draw(mette, ids, 5, seed=1).id
        self.model = self._state()
        self.past: list[object] = []
        self.future: list[object] = []

    def teardown(self) -> None:
        if hasattr(self, "study"):
            self.study.close()
            shutil.rmtree(self.folder)

    # --- what is looked at

    @property
    def test(self) -> DriftTest | None:
        return next((one for one in self.study.drift.all() if one.id == self.test_id), None)

    def _items(self) -> tuple[DriftItem, ...]:
        return self.study._core.read(lambda reading: reading.drift_items.of_test(self.test_id))

    def _state(self) -> object:
        """Everything of the test, with the words of its passages as they stand in the texts."""
        if self.test is None:
            return None
        texts = {one.id: self.study.sources.text(one.id).text for one in self.study.sources.all()}
        words = [(one, texts[one.source_id][one.start : one.end]) for one in self._items()]
        return self.test, words, self.study.drift.items(self.test_id)

    def _acted(self) -> None:
        self.past.append(self.model)
        self.future.clear()
        self.model = self._state()

    # --- what is done

    @precondition(lambda self: self.test is not None and not self.test.is_finished)
    @rule(which=st.integers(0, 30), found=st.sets(st.sampled_from(CODES)))
    def answer(self, which: int, found: set[str]) -> None:
        items = self.study.drift.items(self.test_id)
        if not items:
            return
        one = items[which % len(items)]
        before = one.answer
        wanted = frozenset(code(self.study, each).id for each in found)
        self.study.drift.answer(one.id, wanted)
        assert self.study.drift.items(self.test_id)[which % len(items)].answer == wanted
        if before != wanted:
            self._acted()

    @precondition(lambda self: self.test is not None)
    @rule(
        name=st.sampled_from(NAMES),
        at=st.floats(0, 1),
        length=st.integers(0, 40),
        new=st.sampled_from(("", "x", " ny ")),
    )
    def edit(self, name: str, at: float, length: int, new: str) -> None:
        one = next((each for each in self.study.sources.all() if each.name == name), None)
        if one is None:
            return
        text = self.study.sources.text(one.id).text
        start = round(at * len(text))
        edits = [(start, min(len(text), start + length), new)]
        before = [each for each in self._items() if each.source_id == one.id]
        try:
            plan = self.study.versions.plan_edit(one.id, edits)
            lose, take = Decision(Choice.LOSE), Decision(Choice.ACCEPT)
            decided = {each.coding.id: take if each.has_place else lose for each in plan.to_decide}
            self.study.versions.save(plan, decided)
        except UserError:
            return
        places = OffsetMap(make_script(text, edits))
        moved = [(each.id, *places.span(each.start, each.end)[:2]) for each in before]
        assert [(each.id, each.start, each.end) for each in self._items() if each.source_id == one.id] == moved
        self._acted()

    @precondition(lambda self: self.test is not None)
    @rule(name=st.sampled_from(NAMES))
    def remove_source(self, name: str) -> None:
        one = next((each for each in self.study.sources.all() if each.name == name), None)
        if one is not None:
            self.study.sources.remove([one.id])
            assert all(each.source_id != one.id for each in self._items())
            self._acted()

    @precondition(lambda self: self.test is not None and not self.test.is_finished)
    @rule()
    def finish(self) -> None:
        try:
            self.study.drift.finish(self.test_id)
        except UserError:
            return
        found = self.study.drift.result(self.test_id)
        counted = sum(one.table.n for one in found.cells if one.code_id)
        assert counted + found.unanswered + found.gone == len(self._items())
        self._acted()

    @precondition(lambda self: self.test is not None)
    @rule()
    def remove(self) -> None:
        self.study.drift.remove(self.test_id)
        self._acted()

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.study.undo()
        self.future.append(self.model)
        self.model = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.study.redo()
        self.past.append(self.model)
        self.model = self.future.pop()

    # --- what holds

    @invariant()
    def it_is_as_the_model_says(self) -> None:
        if hasattr(self, "study"):
            assert self._state() == self.model

    @precondition(lambda self: hasattr(self, "study"))
    @rule()
    def the_study_is_sound(self) -> None:
        assert self.study.check() == ()


def test_passages_stay_what_they_are_whatever_is_done(ready_file: Path) -> None:
    DriftMachine.ready = ready_file
    wanted = settings(max_examples=times(12), stateful_step_count=15, suppress_health_check=[HealthCheck.too_slow])
    run_state_machine_as_test(DriftMachine, settings=wanted)
