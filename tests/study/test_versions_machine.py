"""Whatever is done to a text, no coding is lost silently: each stands on its words, or is marked as lost."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from qualcase.coding.bundle import Placing, ReadText
from qualcase.coding.editing import Choice, Decision, EditPlan, Fate
from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from qualcase.study import Study
from qualcase.study.comparing import Comparing
from qualcase.study.core import Core
from qualcase.study.name_changes import plan_replacing
from qualcase.text.edits import make_script
from qualcase.text.normalise import normalise, text_hash
from qualcase.text.wordcount import has_words
from tests.keys import memory_key
from tests.study.making import build, incoming
from tests.study.test_facts_machine import digest
from tests.study.test_pseudonyms_machine import hits_of
from tests.text.strategies import PIECES, odd_texts
from tests.thorough import times

if TYPE_CHECKING:
    from collections.abc import Hashable

    from qualcase.coding.codings import Coding

numbers = st.integers(0, 10_000)
typed = st.one_of(st.sampled_from(["", " ", "e", "\n", "\nIP1: ", "I: Ja.\n", "ord ord", *PIECES]), odd_texts)
START = (
    "Interview 😀\nI: Hvad 👩‍👩‍👧‍👦 så?\nIP1: Vi\u00a0mødes hver onsdag, å å å.\u2028Ja. Ja.\n"
    "I: Ja.\nIP2 [00:01:02]: Det går godt, e\u0301n aftale. [latter]\r\nIP1: Ja.\nIP1: Ja.\n"
)
_made: list[Path] = []


def ready_file() -> Path:
    if not _made:
        folder = Path(tempfile.mkdtemp(prefix="qualcase-versions-"))
        path = folder / "ready.qualcase"
        build(path, folder)
        with Study.open(path, need_write=True) as study:
            placing = Placing(("K01",), None, "2017", SourceKind.INTERVIEW)
            study.sources.bring_in([incoming(study, folder, "Rettes.txt", START, placing)])
        _made.append(path)
    return _made[0]


def teardown_module() -> None:
    for path in _made:
        shutil.rmtree(path.parent)
    _made.clear()


class VersionsMachine(RuleBasedStateMachine):
    """Random corrections of one source that is coded more and more."""

    @initialize()
    def open_study(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="qualcase-versions-")
        path = Path(self.folder.name) / "study.qualcase"
        shutil.copy(ready_file(), path)
        self.study = Study.open(path, need_write=True)
        self.source_id = next(one.id for one in self.study.sources.all() if one.name == "Rettes")
        self.codes = [one.id for one in self.study.codebook.tree.ordered]
        self.coders = [one.id for one in self.study.coders.all()]
        self.past = [self.state()]
        self.future: list[Hashable] = []
        self.texts: dict[str, str] = {}
        self.key = memory_key(self.study)
        self.count = 0

    def teardown(self) -> None:
        if hasattr(self, "study"):
            self.study.close()
            self.folder.cleanup()

    @property
    def text(self) -> str:
        return self.study.sources.text(self.source_id).text

    def codings(self) -> tuple[Coding, ...]:
        """All of the source, lost ones behind."""
        return (*self.study.codings.of_source(self.source_id), *self.study.versions.lost(self.source_id))

    def state(self) -> Hashable:
        shown = self.study.sources.text(self.source_id)
        facts = self.study.figures().stacked().facts
        speakers = tuple(sorted((one.number, one.label) for one in shown.speakers.values()))
        return shown.version, shown.text, speakers, self.codings(), digest(facts)

    def done(self) -> None:
        self.past.append(self.state())
        self.future.clear()

    def save(self, plan: EditPlan, choice: int) -> None:
        """Save a plan with decisions of all kinds but removing, and look at what became of every passage."""
        before = {one.id: one for one in self.codings()}
        assert set(plan.by_id) == set(before)
        decisions: dict[str, Decision] = {}
        for number, one in enumerate(plan.to_decide, choice):
            place = number % len(plan.text)
            options = [
                Decision(Choice.ACCEPT) if one.has_place else Decision(Choice.LOSE),
                Decision(Choice.LOSE),
                Decision(Choice.PLACE, place, place + 1),
            ]
            decisions[one.coding.id] = options[number % 3]
        if plan.changes_nothing:
            return
        self.study.versions.save(plan, decisions)
        after = {one.id: one for one in self.codings()}
        assert set(after) == set(before)
        for one in plan.passages:
            now, was = after[one.coding.id], before[one.coding.id]
            assert now.lost is None or (was.lost or was.quote) == now.lost
            if one.coding.id not in decisions:
                assert (now.start, now.end, now.quote) == (one.start, one.end, one.quote)
                assert one.fate is not Fate.LOST or now.lost is not None
                if one.fate in (Fate.KEPT, Fate.MOVED):
                    assert now.quote == was.quote
                elif one.fate in (Fate.GROWN, Fate.SHRUNK, Fate.CHANGED, Fate.SPLIT):
                    assert (now.quote[0], now.quote[-1]) == (was.quote[0], was.quote[-1])
        self.done()

    # --- what is done

    @rule(start=numbers, length=st.integers(1, 30), code=numbers, coder=numbers)
    def code(self, start: int, length: int, code: int, coder: int) -> None:
        text = self.text
        first = start % len(text)
        last = min(first + length, len(text))
        code_id, coder_id = self.codes[code % len(self.codes)], self.coders[coder % len(self.coders)]
        before = len(self.codings())
        self.study.codings.add(self.source_id, first, last, code_id, coder_id)
        if len(self.codings()) > before:
            self.count += 1
            self.done()

    @rule(places=st.lists(st.tuples(numbers, st.integers(0, 12), typed), min_size=1, max_size=3), choice=numbers)
    def edit(self, places: list[tuple[int, int, str]], choice: int) -> None:
        text = self.text
        edits: list[tuple[int, int, str]] = []
        for start, length, new in sorted((start % (len(text) + 1), length, new) for start, length, new in places):
            first = max(start, edits[-1][1] if edits else 0)
            edits.append((first, min(first + length, len(text)), new))
        held = self.codings()
        try:
            plan = self.study.versions.plan_edit(self.source_id, edits)
        except UserError:
            return  # no word would be left
        assert plan.text == normalise(plan.text)
        script = make_script(text, [(first, last, normalise(new)) for first, last, new in edits])
        if plan.script == script:
            for one in held:
                passage = plan.by_id[one.id]
                if one.lost is None and all(e.end <= one.start or e.start >= one.end for e in script):
                    assert one.quote in passage.quote
                    assert passage.fate in (Fate.KEPT, Fate.MOVED) or passage.to_decide
                if one.lost is None and all(one.start < e.start and e.end < one.end for e in script):
                    assert not passage.to_decide
        self.save(plan, choice)

    @rule(place=numbers, length=st.integers(0, 20), new=typed, again=numbers, choice=numbers)
    def retype(self, place: int, length: int, new: str, again: int, choice: int) -> None:
        text = self.text
        first = place % len(text)
        changed = text[:first] + new + text[first + length :]
        changed = changed[: again % (len(changed) + 1)] + "x" + changed[again % (len(changed) + 1) :]
        self.save(self.study.versions.plan_edit(self.source_id, new_text=changed), choice)

    @rule(drop=st.sets(st.integers(0, 12)), turned=st.booleans(), new=odd_texts, choice=numbers)
    def corrected_file(self, *, drop: set[int], turned: bool, new: str, choice: int) -> None:
        lines = [line for number, line in enumerate(self.text.split("\n")) if number not in drop]
        text = normalise("\n".join(lines[::-1] if turned else lines) + "\n" + new)
        if not has_words(text):
            return
        read = ReadText(text, text_hash(text), text.encode(), text_hash(text))
        self.save(self.study.versions.plan_corrected(self.source_id, read, name="rettet.txt"), choice)

    @rule(drop=st.sets(st.integers(0, 12)), new=odd_texts)
    def import_corrected_file(self, drop: set[int], new: str) -> None:
        lines = [line for number, line in enumerate(self.text.split("\n")) if number not in drop]
        text = normalise("\n".join([*lines, new]))
        if not has_words(text):
            return
        folder = Path(self.folder.name)
        placing = Placing(("K01",), None, "2017", SourceKind.INTERVIEW)
        file = replace(incoming(self.study, folder, "rettet.txt", text, placing), new_version_of=self.source_id)
        assert file.read is not None
        plan = self.study.versions.plan_corrected(self.source_id, file.read, name="rettet.txt")
        if not plan.changes_nothing:
            done = self.study.sources.bring_in([file], again=True, decisions=plan.all_as_proposed())
            assert [one.id for one in done.corrected] == [self.source_id]
            assert self.text == plan.text
            self.done()

    @rule(places=st.lists(numbers, min_size=2, max_size=8), put=st.sampled_from(["[P01, frivillig]", "Lone", "ø"]))
    def take_names_out(self, places: list[int], put: str) -> None:
        """Any stretches of the text are names; what stands in the place of a name is none."""
        now = self.text
        held = [span for one in self.key.table.placed if one.state == text_hash(now) for span in one.spans]
        cuts = sorted({place % (len(now) + 1) for place in places})
        spans = [
            (start, end, put)
            for start, end in zip(cuts[::2], cuts[1::2], strict=False)
            if now[start:end].strip()
            and all(end <= old.start or old.end <= start for old in held)
            and normalise(f"{now[:start]}{put}{now[end:]}") == f"{now[:start]}{put}{now[end:]}"
        ]
        plan = plan_replacing(self.study._core, self.key.table, hits_of(self.source_id, now, spans))
        if plan.changes:
            before = {one.id: one for one in self.codings()}
            self.study.pseudonyms.apply(self.key, plan)
            for one in self.codings():
                was = before[one.id]
                if was.lost is None and all(end <= was.start or was.end <= start for start, end, _ in spans):
                    assert one.quote == was.quote, "no name in it, so its words are as they were"
            self.done()

    @rule()
    def put_names_back(self) -> None:
        plan = self.study.pseudonyms.plan_restore(self.key.table, [self.source_id])
        if plan.changes:
            self.study.pseudonyms.restore(self.key, [self.source_id])
            assert not self.study.pseudonyms.plan_restore(self.key.table, [self.source_id]).changes
            self.done()

    @rule()
    def reopen(self) -> None:
        path = self.study.path
        self.study.close()
        self.study = Study.open(path, need_write=True)

    @rule(version=numbers, choice=numbers)
    def restore(self, version: int, choice: int) -> None:
        versions = self.study.versions.history(self.source_id)
        one = versions[version % len(versions)]
        plan = self.study.versions.plan_restore(one.id)
        assert (plan.text, plan.turns) == (self.study.versions.text(one.id), one.turns)
        self.save(plan, choice)

    @rule(
        kind=st.sampled_from(["speaker", "new", "label", "split", "join"]), turn=numbers, other=numbers, choice=numbers
    )
    def change_turns(self, kind: str, turn: int, other: int, choice: int) -> None:
        draft = self.study.versions.draft(self.source_id)
        if not draft.turns:
            return
        number = turn % len(draft.turns)
        speaker = other % len(draft.labels)
        one = draft.turns[number]
        try:
            match kind:
                case "speaker":
                    made = draft.with_speaker(number, speaker)
                    assert made.turns[number].speaker == speaker
                case "new":
                    made = draft.with_speaker(number, f"Ny{other % 3}")
                case "label":
                    made = draft.with_label(speaker, f"Navn{other % 5}")
                case "split":
                    made = draft.split(number, one.said + other % max(one.end - one.said, 1), speaker)
                    assert len(made.turns) == len(draft.turns) + 1
                    assert made.turns[number + 1].speaker == speaker
                case _:
                    made = draft.joined(number)
                    assert len(made.turns) == len(draft.turns) - 1
        except UserError:
            return
        self.save(self.study.versions.plan(made), choice)

    @precondition(lambda self: self.study.versions.lost(self.source_id))
    @rule(which=numbers, start=numbers, length=st.integers(1, 9))
    def place_anew(self, which: int, start: int, length: int) -> None:
        lost = self.study.versions.lost(self.source_id)
        one, text = lost[which % len(lost)], self.text
        first = start % len(text)
        for place in self.study.versions.places_of_lost(one):
            assert 0 <= place.start < place.end <= len(text)
            assert place.score < 100 or text[place.start : place.end] == one.lost
        try:
            placed = self.study.codings.set(one.id, start=first, end=min(first + length, len(text)))
        except UserError:
            return  # coded there already
        assert placed.lost is None
        self.done()

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self) -> None:
        self.study.undo()
        self.future.append(self.past.pop())
        self.count = len(self.codings())

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.study.redo()
        self.past.append(self.future.pop())
        self.count = len(self.codings())

    # --- what always holds

    @invariant()
    def everything_is_in_its_place(self) -> None:
        if not hasattr(self, "study"):
            return
        assert self.study.check() == ()
        text, codings = self.text, self.codings()
        assert len(codings) == self.count
        for one in codings:
            assert text[one.start : one.end] == one.quote
            assert (one.start < one.end) == (one.lost is None)
        assert self.state() == self.past[-1]
        for version in self.study.versions.history(self.source_id):
            held = self.study.versions.text(version.id)
            assert self.texts.setdefault(version.text_hash, held) == held

    @invariant()
    def figures_are_those_of_a_fresh_reading(self) -> None:
        if hasattr(self, "study"):
            fresh = Comparing(Core(self.study._store))
            assert digest(self.study.figures().stacked().facts) == digest(fresh.stacked().facts)


VersionsMachine.TestCase.settings = settings(
    max_examples=times(40), stateful_step_count=20, suppress_health_check=[HealthCheck.too_slow], deadline=None
)
TestVersions: Any = VersionsMachine.TestCase
