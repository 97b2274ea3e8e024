"""Actions of all kinds in any order, with undo, redo and reopening between them, against a plain model."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from qualcase.coding.codebook import Code, Scale
from qualcase.coding.codings import AboutTime, Coding
from qualcase.coding.events import Event
from qualcase.coding.frame import Area, Case, Site, Wave
from qualcase.coding.ids import new_id
from qualcase.coding.label_rules import LabelRule
from qualcase.coding.memos import Memo, MemoTarget
from qualcase.coding.people import Coder, CodingState, CodingStatus, Participant, RoleIn
from qualcase.coding.planned import Planned
from qualcase.coding.respondents import Respondent
from qualcase.coding.sources import Source, SourceKind, Speaker, TextVersion, Turn
from qualcase.coding.suggestions import Rejection
from qualcase.coding.variables import Variable, VariableOf, VariableValue
from qualcase.store.store import Store
from tests.store import strategies as some
from tests.store.making import dump, info, sha
from tests.thorough import times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from qualcase.store.writing import Writing

Model = dict[str, dict[str, Any]]
KINDS = (
    "waves",
    "sites",
    "areas",
    "cases",
    "participants",
    "coders",
    "scales",
    "codes",
    "sources",
    "versions",
    "speakers",
    "codings",
    "statuses",
    "memos",
    "variables",
    "values",
    "events",
    "respondents",
    "planned",
    "label_rules",
    "rejections",
)
DELETABLE = ("codings", "statuses", "memos", "speakers", "values", "events", "planned", "label_rules", "rejections")
"""Kinds that nothing refers to, in this machine."""


class StoreMachine(RuleBasedStateMachine):
    """A store beside a model of it: values by kind and id, and the states that undo and redo lead to."""

    ready: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(shutil.copy(self.ready, Path(self.folder.name) / "study.qualcase"))
        self.store = Store.open(self.path, need_write=True)
        self.model: Model = {kind: {} for kind in KINDS}
        self.past: list[tuple[Model, object]] = []
        self.future: list[tuple[Model, object]] = []

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        """One of each kind that others refer to."""
        self.insert_frame(data)
        self.insert_source(data)

    # --- one action, on both sides

    def change(self, work: Callable[[Model, Writing], None]) -> None:
        """Do an action in the store and the model; `work` tells both the same."""
        before = self.copy(), dump(self.path)
        self.store.act("x", {}, lambda writing: work(self.model, writing))
        if dump(self.path) != before[1]:
            self.past.append(before)
            self.future.clear()

    def copy(self) -> Model:
        return {kind: dict(values) for kind, values in self.model.items()}

    @staticmethod
    def put(model: Model, writing: Writing, kind: str, values: Iterable[Any]) -> None:
        listed = list(values)
        getattr(writing, kind).insert([one for one in listed if one.id not in model[kind]])
        getattr(writing, kind).update([one for one in listed if one.id in model[kind]])
        model[kind].update({one.id: one for one in listed})

    def one(self, data: st.DataObject, kind: str, *, maybe: bool = False) -> Any:
        ids = sorted(self.model[kind])
        return data.draw(st.sampled_from([None, *ids] if maybe or not ids else ids))

    # --- rules

    @rule(data=st.data())
    def insert_frame(self, data: st.DataObject) -> None:
        draw = data.draw
        wave = Wave(new_id(), draw(some.names), draw(st.integers(0, 5)), draw(some.days), draw(some.days))
        site, area = Site(new_id(), draw(some.names), draw(some.words)), Area(new_id(), draw(some.names))
        areas = draw(st.lists(st.sampled_from([area.id, *sorted(self.model["areas"])]), unique=True, max_size=3))
        case = Case(new_id(), draw(some.names), draw(some.words), site.id, tuple(areas), draw(some.days))
        roles = draw(
            st.lists(st.builds(RoleIn, some.words, st.just(case.id) | st.none(), st.just(wave.id)), max_size=2)
        )
        scale = Scale(new_id(), draw(some.words), draw(some.wordings), -1, 1, {0: draw(some.wordings)})
        parent = self.one(data, "codes", maybe=True)
        code = Code(
            new_id(), draw(some.names), parent, 0, draw(some.wordings), examples=draw(some.examples), scale_id=scale.id
        )
        values = {
            "codes": code,  # before what it refers to: references are checked at the end
            "scales": scale,
            "waves": wave,
            "cases": case,
            "sites": site,
            "areas": area,
            "participants": Participant(new_id(), draw(some.names), tuple(roles)),
            "coders": Coder(new_id(), draw(some.names)),
        }

        def work(model: Model, writing: Writing) -> None:
            for kind, value in values.items():
                self.put(model, writing, kind, [value])

        self.change(work)

    @precondition(lambda self: self.model["cases"])
    @rule(data=st.data())
    def insert_source(self, data: st.DataObject) -> None:
        draw = data.draw
        text = draw(some.words) + "0123456789"
        source_id = new_id()
        turns = (Turn(0, 0, 3, 0, draw(some.seconds)), Turn(3, 5, len(text)))
        version = TextVersion(new_id(), source_id, 1, sha(text), turns, made_at=draw(some.moments))
        cases = draw(st.lists(st.sampled_from(sorted(self.model["cases"])), unique=True, max_size=3))
        source = Source(source_id, draw(some.names), SourceKind.OBSERVATION, version.id, case_ids=tuple(cases))
        speaker = Speaker(new_id(), source_id, 0, draw(some.words), self.one(data, "participants", maybe=True))

        def work(model: Model, writing: Writing) -> None:
            writing.put_text(text, sha(text), b"")
            self.put(model, writing, "sources", [source])
            self.put(model, writing, "versions", [version])
            self.put(model, writing, "speakers", [speaker])

        self.change(work)

    @precondition(lambda self: self.model["cases"])
    @rule(data=st.data())
    def insert_beside(self, data: st.DataObject) -> None:
        """What a study keeps beside texts and codings."""
        draw = data.draw
        case_id, wave_id = self.one(data, "cases"), self.one(data, "waves")
        variable = Variable(new_id(), draw(some.words), VariableOf.CASE, choices=tuple(draw(st.lists(some.words))))
        person = self.one(data, "participants", maybe=True)
        values: dict[str, Any] = {
            "variables": variable,
            "values": VariableValue(new_id(), variable.id, case_id, draw(some.words), wave_id),
            "events": Event(new_id(), date(2016, 1, 1), draw(some.words), case_id=case_id),
            "respondents": Respondent(
                new_id(), draw(some.words), wave_id, case_id, None, None, person, draw(some.days)
            ),
            "planned": Planned(new_id(), wave_id, SourceKind.DOCUMENT, site_id=self.one(data, "sites")),
            "label_rules": LabelRule(new_id(), draw(some.words), draw(some.flags)),
        }

        def work(model: Model, writing: Writing) -> None:
            for kind, value in values.items():
                self.put(model, writing, kind, [value])

        self.change(work)

    @precondition(lambda self: self.model["sources"])
    @rule(data=st.data(), count=st.integers(1, 4))
    def insert_codings(self, data: st.DataObject, count: int) -> None:
        draw = data.draw
        codings = [
            Coding(
                new_id(),
                self.one(data, "sources"),
                start := draw(st.integers(0, 5)),
                start + draw(st.integers(0, 5)),
                self.one(data, "codes"),
                self.one(data, "coders"),
                draw(some.words),
                draw(some.ratings),
                draw(some.words),
                star=draw(some.flags),
                about_time=draw(st.none() | st.sampled_from(AboutTime)),
                made_at=draw(some.moments),
                made_by=draw(some.words),
            )
            for _ in range(count)
        ]
        memo = Memo(new_id(), MemoTarget.CODING, codings[0].id, draw(some.words), changed_at=draw(some.moments))

        one = codings[0]
        rejection = Rejection(new_id(), one.code_id, one.source_id, one.start, one.end + 1, one.coder_id)

        def work(model: Model, writing: Writing) -> None:
            self.put(model, writing, "codings", codings)
            self.put(model, writing, "memos", [memo])
            self.put(model, writing, "rejections", [rejection])

        self.change(work)

    @precondition(lambda self: self.model["sources"])
    @rule(data=st.data())
    def set_status(self, data: st.DataObject) -> None:
        source_id, coder_id = self.one(data, "sources"), self.one(data, "coders")
        there = [
            one for one in self.model["statuses"].values() if (one.source_id, one.coder_id) == (source_id, coder_id)
        ]
        status = CodingStatus(
            there[0].id if there else new_id(), source_id, coder_id, data.draw(st.sampled_from(CodingState))
        )
        self.change(lambda model, writing: self.put(model, writing, "statuses", [status]))

    @precondition(lambda self: self.model["codings"])
    @rule(data=st.data())
    def change_some(self, data: st.DataObject) -> None:
        draw = data.draw
        coding = replace(
            self.model["codings"][self.one(data, "codings")],
            note=draw(some.words),
            rating=draw(some.ratings),
            source_id=self.one(data, "sources"),
        )
        case = replace(self.model["cases"][self.one(data, "cases")], area_ids=(self.one(data, "areas"),))
        person = self.model["participants"][self.one(data, "participants")]
        person = replace(person, roles=(*person.roles, RoleIn(draw(some.words), None, None))[-2:])

        def work(model: Model, writing: Writing) -> None:
            self.put(model, writing, "codings", [coding])
            self.put(model, writing, "cases", [case])
            self.put(model, writing, "participants", [person])

        self.change(work)

    @rule(data=st.data(), kind=st.sampled_from(DELETABLE))
    def delete_some(self, data: st.DataObject, kind: str) -> None:
        ids = data.draw(st.sets(st.sampled_from(sorted(self.model[kind]) or [""])))

        def work(model: Model, writing: Writing) -> None:
            assert getattr(writing, kind).delete(ids) == len(ids & set(model[kind]))
            for one in ids:
                model[kind].pop(one, None)

        self.change(work)

    @rule(data=st.data())
    def fail(self, data: st.DataObject) -> None:
        before, rows = self.copy(), dump(self.path, journal=True)

        def work(model: Model, writing: Writing) -> None:
            for kind in DELETABLE:
                getattr(writing, kind).delete(sorted(model[kind]))
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            self.change(work)
        self.model = before
        assert dump(self.path, journal=True) == rows

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        now = self.copy(), dump(self.path)
        self.store.undo()
        self.model, rows = self.past.pop()
        self.future.append(now)
        assert dump(self.path) == rows

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        now = self.copy(), dump(self.path)
        self.store.redo()
        self.model, rows = self.future.pop()
        self.past.append(now)
        assert dump(self.path) == rows

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = Store.open(self.path, need_write=True)

    @invariant()
    def the_store_holds_what_the_model_holds(self) -> None:
        held = self.store.read(
            lambda reading: {kind: {one.id: one for one in getattr(reading, kind).all()} for kind in KINDS}
        )
        assert held == self.model
        assert (self.store.can_undo() is None) == (not self.past)
        assert (self.store.can_redo() is None) == (not self.future)


@pytest.fixture(scope="module", autouse=True)
def _ready(tmp_path_factory: pytest.TempPathFactory) -> None:
    StoreMachine.ready = tmp_path_factory.mktemp("machine") / "study.qualcase"
    Store.create(StoreMachine.ready, info()).close()


StoreMachine.TestCase.settings = settings(
    max_examples=times(20), stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestStore = StoreMachine.TestCase
