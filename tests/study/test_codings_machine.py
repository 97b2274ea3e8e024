"""Whatever is done to codings, the study holds what a plain list of them would, and undo leads back step by step."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from qualcase.coding.bundle import Placing
from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from qualcase.study import Study
from qualcase.study.new_codings import NewCoding
from tests.study.making import build, incoming

TEXT = (
    "Samtale 😀\nI: Hvad 👩‍👩‍👧‍👦 så?\nIP: Vi mødes a\u030a hver 🧑🏽‍🤝‍🧑🏻 onsdag.\u2028Ja שלום ja.\n"
    "IP2: \u202bהעולם\u202c og e\u0301n aftale. [latter]\nI: Ja.\n"
)
_CODES = ("Forankring", "Forankring/Aftaler", "Forankring/Åbenhed", "Roller")
_SCALED = {"Forankring", "Forankring/Aftaler"}
numbers = st.integers(0, 10_000)
_made: list[Path] = []
Plain = dict[str, Any]
"""One coding: its place, code, coder, rating, note and star."""


def ready_file() -> Path:
    if not _made:
        folder = Path(tempfile.mkdtemp(prefix="qualcase-codings-"))
        path = folder / "ready.qualcase"
        build(path, folder)
        with Study.open(path, need_write=True) as study:
            placing = Placing(("K01",), None, "2017", SourceKind.INTERVIEW)
            study.sources.bring_in([incoming(study, folder, "Leg.txt", TEXT, placing)])
        _made.append(path)
    return _made[0]


def teardown_module() -> None:
    for path in _made:
        shutil.rmtree(path.parent)
    _made.clear()


def key_of(one: Plain) -> tuple[object, ...]:
    return one["start"], one["end"], one["code"], one["coder"]


class CodingsMachine(RuleBasedStateMachine):
    """Random coding of one source by two coders, beside a plain list of dictionaries."""

    @initialize()
    def open_study(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="qualcase-codings-")
        path = Path(self.folder.name) / "study.qualcase"
        shutil.copy(ready_file(), path)
        self.study = Study.open(path, need_write=True)
        self.source_id = next(one.id for one in self.study.sources.all() if one.name == "Leg")
        self.text = self.study.sources.text(self.source_id).text
        tree = self.study.codebook.tree
        found = {path: tree.by_path(path) for path in _CODES}
        self.codes = {path: one.id for path, one in found.items() if one is not None}
        self.coders = {one.name: one.id for one in self.study.coders.all()}
        self.model: list[Plain] = []
        self.past: list[list[Plain]] = []
        self.future: list[list[Plain]] = []

    def teardown(self) -> None:
        if hasattr(self, "study"):
            self.study.close()
            self.folder.cleanup()

    # --- the plain model

    def begin(self) -> list[Plain]:
        return [dict(one) for one in self.model]

    def done(self, before: list[Plain]) -> None:
        """An action was done if the model changed; only then is there one more to undo."""
        if sorted(map(repr, before)) != sorted(map(repr, self.model)):
            self.past.append(before)
            self.future.clear()

    def put(self, one: Plain) -> None:
        """Take a coding into the model; where its like is there, that one takes up what it lacks."""
        twin = next((held for held in self.model if key_of(held) == key_of(one)), None)
        if twin is None:
            self.model.append(one)
            return
        twin["rating"] = one["rating"] if twin["rating"] is None else twin["rating"]
        twin["note"] = "\n".join(dict.fromkeys(note for note in (twin["note"], one["note"]) if note))
        twin["star"] = twin["star"] or one["star"]

    def span(self, start: int, length: int) -> tuple[int, int]:
        first = start % len(self.text)
        return first, min(first + 1 + length % 40, len(self.text))

    def pick(self, which: int) -> tuple[Plain, str]:
        """One of the model with its id in the study."""
        one = self.model[which % len(self.model)]
        found = [
            coding
            for coding in self.study.codings.of_source(self.source_id)
            if key_of(self.seen(coding)) == key_of(one)
        ]
        assert len(found) == 1
        return one, found[0].id

    def seen(self, coding: Any) -> Plain:
        code = next(path for path, one in self.codes.items() if one == coding.code_id)
        coder = next(name for name, one in self.coders.items() if one == coding.coder_id)
        return {
            "start": coding.start,
            "end": coding.end,
            "code": code,
            "coder": coder,
            "rating": coding.rating,
            "note": coding.note,
            "star": coding.star,
        }

    # --- what is done

    @rule(start=numbers, length=numbers, code=st.sampled_from(_CODES), coder=numbers, rating=st.integers(-2, 2))
    def add(self, start: int, length: int, code: str, coder: int, rating: int) -> None:
        before = self.begin()
        first, last = self.span(start, length)
        name = sorted(self.coders)[coder % len(self.coders)]
        given = rating if code in _SCALED else None
        one = {"start": first, "end": last, "code": code, "coder": name, "rating": given, "note": "", "star": False}
        if all(key_of(held) != key_of(one) for held in self.model):
            self.model.append(one)
        made = self.study.codings.add(self.source_id, first, last, self.codes[code], self.coders[name], rating=given)
        assert made.quote == self.text[first:last]
        self.done(before)

    @rule(places=st.lists(st.tuples(numbers, numbers, st.sampled_from(_CODES)), min_size=1, max_size=4), coder=numbers)
    def add_many(self, places: list[tuple[int, int, str]], coder: int) -> None:
        before = self.begin()
        name = sorted(self.coders)[coder % len(self.coders)]
        wanted = []
        for start, length, code in places:
            first, last = self.span(start, length)
            one = {"start": first, "end": last, "code": code, "coder": name, "rating": None, "note": "", "star": False}
            if all(key_of(held) != key_of(one) for held in self.model):
                self.model.append(one)
            wanted.append(NewCoding(self.source_id, first, last, self.codes[code], self.coders[name]))
        self.study.codings.add_many(wanted)
        self.done(before)

    @precondition(lambda self: self.model)
    @rule(which=numbers, kind=st.sampled_from(["extend", "shrink", "move"]), by=st.integers(1, 9), start=numbers)
    def reshape(self, which: int, kind: str, by: int, start: int) -> None:
        before = self.begin()
        one, coding_id = self.pick(which)
        first, last = one["start"], one["end"]
        if kind == "extend":
            first, last = max(first - by, 0), min(last + by, len(self.text))
        elif kind == "shrink":
            first = min(first + by, last - 1)
        else:
            first, last = self.span(start, by)
        self.model.remove(one)
        self.put({**one, "start": first, "end": last})
        changed = self.study.codings.reshape(coding_id, first, last)
        assert changed.joined == (len(self.model) < len(before))
        self.done(before)

    @precondition(lambda self: self.model)
    @rule(which=numbers, at=numbers)
    def split(self, which: int, at: int) -> None:
        before = self.begin()
        one, coding_id = self.pick(which)
        place = one["start"] + at % (one["end"] - one["start"])
        left, right = self.text[one["start"] : place], self.text[place : one["end"]]
        if not (left.strip() and right.strip()):
            try:
                self.study.codings.split(coding_id, place)
            except UserError:
                return
            raise AssertionError("a part without words was made")
        self.model.remove(one)
        self.put({**one, "end": one["start"] + len(left.rstrip())})
        self.put({**one, "start": one["end"] - len(right.lstrip()), "note": "", "star": False})
        self.study.codings.split(coding_id, place)
        self.done(before)

    @precondition(lambda self: self.model)
    @rule(which=numbers, code=st.sampled_from(_CODES))
    def recode(self, which: int, code: str) -> None:
        before = self.begin()
        one, coding_id = self.pick(which)
        if one["code"] != code:
            keeps = (code in _SCALED) == (one["code"] in _SCALED)
            self.model.remove(one)
            self.put({**one, "code": code, "rating": one["rating"] if keeps else None})
        self.study.codings.recode(coding_id, self.codes[code])
        self.done(before)

    @precondition(lambda self: self.model)
    @rule(which=numbers, rating=st.one_of(st.none(), st.integers(-3, 3)))
    def rate(self, which: int, rating: int | None) -> None:
        before = self.begin()
        one, coding_id = self.pick(which)
        if rating is not None and (one["code"] not in _SCALED or abs(rating) > 2):
            try:
                self.study.codings.set(coding_id, rating=rating)
            except UserError:
                return
            raise AssertionError("a rating off the scale was taken")
        one["rating"] = rating
        self.study.codings.set(coding_id, rating=rating)
        self.done(before)

    @precondition(lambda self: self.model)
    @rule(which=numbers, note=st.sampled_from(["", "ja", "nej 😀"]), star=st.booleans())
    def annotate(self, which: int, note: str, *, star: bool) -> None:
        before = self.begin()
        one, coding_id = self.pick(which)
        one["note"], one["star"] = note, star
        self.study.codings.set(coding_id, note=note, star=star)
        self.done(before)

    @precondition(lambda self: self.model)
    @rule(which=numbers)
    def remove(self, which: int) -> None:
        before = self.begin()
        one, coding_id = self.pick(which)
        self.model.remove(one)
        self.study.codings.remove([coding_id])
        self.done(before)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.study.undo()
        self.future.append(self.begin())
        self.model = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.study.redo()
        self.past.append(self.begin())
        self.model = self.future.pop()

    # --- what always holds

    @invariant()
    def the_study_holds_what_the_model_holds(self) -> None:
        if not hasattr(self, "study"):
            return
        codings = self.study.codings.of_source(self.source_id)
        seen = [self.seen(coding) for coding in codings]
        assert sorted(map(repr, seen)) == sorted(map(repr, self.model))
        assert len({key_of(one) for one in seen}) == len(seen)
        assert all(self.text[coding.start : coding.end] == coding.quote for coding in codings)
        assert self.study.check() == ()


CodingsMachine.TestCase.settings = settings(
    max_examples=40, stateful_step_count=25, suppress_health_check=[HealthCheck.too_slow], deadline=None
)
TestCodings: Any = CodingsMachine.TestCase
