"""A small study with one of everything, and ways to look at a file from outside."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from qualcase.coding.analyses import Analysis, AnalysisKind
from qualcase.coding.arranging import Arrangement, Order
from qualcase.coding.case_ratings import CaseRating, RatingStep
from qualcase.coding.change_sheet import ChangeEntry, Decision, Heading
from qualcase.coding.claims import CitedCell, Claim, Evidence, InCase, Side, Verdict
from qualcase.coding.codebook import Code, Example, Scale
from qualcase.coding.codebook_history import CodebookVersion, CodeMerge, PinnedExample, Revision, Why
from qualcase.coding.codings import AboutTime, Coding
from qualcase.coding.collections import Collection, CollectionItem, ItemKind
from qualcase.coding.comparison import ByVariable, Dimension, Measure, Thresholds
from qualcase.coding.drift import DriftAnswer, DriftItem, DriftTest, Stratum
from qualcase.coding.events import Event
from qualcase.coding.filters import Filter
from qualcase.coding.frame import Area, Case, Site, StudyInfo, Wave
from qualcase.coding.guide import Absence, Asked, How, Question, TopicAsked
from qualcase.coding.ids import new_id
from qualcase.coding.joint import JointTie
from qualcase.coding.label_rules import LabelRule
from qualcase.coding.memos import Memo, MemoTarget
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.people import Coder, CodingState, CodingStatus, Participant, RoleIn
from qualcase.coding.planned import Planned
from qualcase.coding.recipes import Recipe
from qualcase.coding.respondents import Respondent
from qualcase.coding.sources import Source, SourceKind, Speaker, TextVersion, Turn
from qualcase.coding.suggestions import Rejection
from qualcase.coding.summaries import RestsOn, Summary, coded_as
from qualcase.coding.variables import Variable, VariableKind, VariableOf, VariableValue
from qualcase.coding.views import Seen, SeenCell, View, ViewSettings
from qualcase.store import schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.store.store import Store
    from qualcase.store.writing import Writing

TEXT = "I: Hvad gør I?\nIP: Vi mødes 😀 hver onsdag, e\u0301n gang\u00a0om ugen.\u2028Det er \u202bgodt\u202c.\n"
WORD_STARTS = bytes(range(40))
ORIGINAL = b"\xef\xbb\xbfthe bytes \x00 of a file\r\n"
MOMENT = datetime(2017, 5, 4, 12, 30, 1, 5, tzinfo=UTC)


def sha(data: str | bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def info(title: str = "Fem betingelser") -> StudyInfo:
    """What a study is called."""
    return StudyInfo(new_id(), title)


@dataclass(frozen=True)
class Sample:
    """One of everything, tied together."""

    wave: Wave = field(default_factory=lambda: Wave(new_id(), "2015", 0, date(2015, 1, 1), date(2015, 12, 31)))
    later: Wave = field(default_factory=lambda: Wave(new_id(), "2017", 1))
    site: Site = field(default_factory=lambda: Site(new_id(), "Ærø", "an island"))
    area: Area = field(default_factory=lambda: Area(new_id(), "Health"))
    coder: Coder = field(default_factory=lambda: Coder(new_id(), "Anna"))
    scale: Scale = field(
        default_factory=lambda: Scale(
            new_id(), "direction", {"da": "retning"}, -2, 2, {-2: {"da": "hæmmer"}, 2: {"da": "fremmer"}}
        )
    )

    def __post_init__(self) -> None:
        """Make what refers to the others."""
        made: dict[str, Any] = {
            "case": Case(new_id(), "K03", "Læsevenner", self.site.id, (self.area.id,), date(2014, 3, 2), None, "n"),
            "code": Code(
                new_id(),
                "Forankring",
                names={"da": "Forankring", "en": "Anchoring"},
                key="fo",
                short={"da": "kort"},
                examples=(Example("good", {"da": "ja"}), Example("not", {"da": "nej"})),
                scale_id=self.scale.id,
                inductive=True,
                retired=True,
                revision=1,
            ),
            "source_id": new_id(),
        }
        made["participant"] = Participant(new_id(), "Bo", (RoleIn("volunteer", made["case"].id, self.wave.id),))
        made["version"] = TextVersion(
            new_id(),
            made["source_id"],
            1,
            sha(TEXT),
            (Turn(0, 3, 14, 0, None), Turn(15, 19, len(TEXT), 1, 1 / 3)),
            sha(ORIGINAL),
            "K03.docx",
            MOMENT,
            "import",
            self.coder.id,
        )
        made["speakers"] = (
            Speaker(new_id(), made["source_id"], 0, "I", None, is_interviewer=True),
            Speaker(new_id(), made["source_id"], 1, "IP", made["participant"].id),
        )
        made["source"] = Source(
            made["source_id"],
            "K03 interview",
            SourceKind.INTERVIEW,
            made["version"].id,
            ".docx",
            self.wave.id,
            (made["case"].id,),
            self.site.id,
            date(2015, 4, 1),
            "da",
            date(2015, 1, 1),
            date(2016, 1, 1),
            self.coder.id,
            "note",
        )
        for name, value in made.items():
            object.__setattr__(self, name, value)
        coding = self.make_coding(19, 31, rating=-1, note="n\r\ne", star=True, about_time=AboutTime.BEFORE)
        object.__setattr__(self, "coding", coding)
        status = CodingStatus(new_id(), self.source.id, self.coder.id, CodingState.BEGUN, MOMENT)
        object.__setattr__(self, "status", status)
        memo = Memo(new_id(), MemoTarget.CODING, coding.id, "a thought", self.coder.id, MOMENT)
        object.__setattr__(self, "memo", memo)
        self._make_beside()

    def _make_beside(self) -> None:
        """What a study keeps beside texts and codings."""
        hours = Variable(new_id(), "hours", VariableOf.CASE, VariableKind.NUMBER, (), 0, "a month")
        sex = Variable(new_id(), "sex", VariableOf.RESPONDENT, VariableKind.CHOICE, ("kvinde", "mand"))
        answered = Respondent(
            new_id(), "V15-001", self.wave.id, self.case.id, None, "volunteer", self.participant.id, date(2015, 10, 19)
        )
        made: dict[str, Any] = {
            "variables": (hours, sex),
            "values": (
                VariableValue(new_id(), hours.id, self.case.id, "12.5", self.wave.id),
                VariableValue(new_id(), hours.id, self.case.id, "8", self.later.id),
                VariableValue(new_id(), sex.id, answered.id, "kvinde"),
            ),
            "events": (
                Event(new_id(), date(2015, 5, 1), "ny leder 😀", case_id=self.case.id),
                Event(new_id(), date(2016, 5, 1), "a policy", site_id=self.site.id),
            ),
            "respondent": answered,
            "planned": Planned(new_id(), self.later.id, SourceKind.INTERVIEW, self.case.id, None, "manager"),
            "label_rule": LabelRule(new_id(), "Leder", is_interviewer=False, role="manager"),
            "rejection": Rejection(new_id(), self.code.id, self.source.id, 4, 13, self.coder.id, MOMENT),
            "pin": PinnedExample(new_id(), self.code.id, self.coding.id, "border", MOMENT),
            "merge": CodeMerge(new_id(), self.code.id, "Rod", "Forankring", 3, 1, MOMENT, self.coder.id),
            "revision": Revision(
                new_id(), self.code.id, 1, Why.SPLIT, {"short": {"da": "før"}}, (self.code.id,), MOMENT, self.coder.id
            ),
            "frozen": CodebookVersion(new_id(), 1, "efter mødet", '{"codes":[]}', MOMENT, self.coder.id),
        }
        made["question"] = Question(
            new_id(), "Q01", "Hvad gør I?", 0, (self.wave.id, self.later.id), (self.code.id,), ("Hvad laver I?",), "n"
        )
        made["asked"] = Asked(
            new_id(), self.source.id, made["question"].id, True, How.MATCHED, self.coder.id, MOMENT, 100, 3, 14
        )
        made["topic"] = TopicAsked(new_id(), self.source.id, self.code.id, False, self.coder.id, MOMENT)
        made["joint_tie"] = JointTie(new_id(), sex.id, self.code.id)
        made["absence"] = Absence(
            new_id(), self.case.id, self.code.id, self.later.id, "læst igen", "a0b1", self.coder.id, MOMENT
        )
        for name, value in made.items():
            object.__setattr__(self, name, value)
        self._make_findings()

    def _make_findings(self) -> None:
        """What a researcher writes and keeps of it."""
        one = self.coding
        rests_on = (
            RestsOn(one.id, True, True, sha(TEXT), one.start, one.end, coded_as(one)),
            RestsOn(new_id(), False, True, None, 0, 0, coded_as(one)),
        )
        cell = (self.code.id, self.later.id, self.wave.id, self.case.id, None)
        collection = Collection(new_id(), "Nøgler 😀", "a note", self.coder.id, MOMENT)
        settings = ViewSettings(
            Filter(cases=(self.case.id,), kinds=("interview",)),
            columns=ByVariable(new_id(), (5.0, 10.5)),
            split=Dimension.WAVE,
            measure=Measure.SHARE,
            change=(self.wave.id, self.later.id),
            thresholds=Thresholds(points=12.5),
            row_arrangement=Arrangement(Order.HAND, hand=(self.code.id,), rows=True),
        )
        cells = {
            (self.code.id, self.case.id, self.wave.id): SeenCell(1 / 3, 12.0),
            (self.code.id, self.case.id, self.later.id): SeenCell(None, None, "silent", True),
        }
        marks = {(self.code.id, self.case.id): "gone"}
        seen = Seen(cells, marks, frozenset({self.source.id}), frozenset({one.id}))
        made: dict[str, Any] = {
            "summary": Summary(
                new_id(), *cell, "mindre\u2028end før", self.coder.id, MOMENT, self.coder.id, MOMENT, None, rests_on
            ),
            "collection": collection,
            "recipe": Recipe(
                new_id(),
                "Til møder",
                ReportOrder(ReportKind.EXCERPTS, Filter(cases=(self.case.id,)), by=("case", "code"), title="Møde"),
                position=1,
            ),
            "items": (
                CollectionItem(new_id(), collection.id, 0, ItemKind.HEADING, "Først"),
                CollectionItem(new_id(), collection.id, 1, ItemKind.WORDS, "egne ord"),
            ),
            "view": View(new_id(), "Min visning", settings, seen, MOMENT, self.coder.id, MOMENT),
        }
        made["rating"] = CaseRating(
            new_id(), self.case.id, *cell[:3], self.coder.id, 0.67, "aftalen står", MOMENT, (one.id, new_id())
        )
        made["step"] = RatingStep(new_id(), self.code.id, 0.33, "mest på papiret")
        made["entry"] = ChangeEntry(
            new_id(), Heading.TURNS, self.code.id, self.case.id, self.wave.id, self.later.id,
            Decision.ACCEPTED, "fra én til flere", self.coder.id, MOMENT,
        )  # fmt: skip
        made["claim"] = Claim(
            new_id(), "Aftaler bærer", 0, "mest i byen", MOMENT, "a note", self.coder.id, MOMENT, MOMENT,
            (Evidence(one.id, Side.FOR, "stærk"), Evidence(new_id(), Side.AGAINST)),
            (CitedCell(self.code.id, self.case.id, self.later.id, self.wave.id, Side.AGAINST, "som ventet"),),
            (InCase(self.case.id, Verdict.HOLDS, None, "ikke set på"),),
        )  # fmt: skip
        made["analysis"] = Analysis(
            new_id(), AnalysisKind.QCA, "Forankret", {"cuts": {"pri": 0.5}}, "a note", self.coder.id, MOMENT
        )
        made |= self._drift_test()
        for name, value in made.items():
            object.__setattr__(self, name, value)

    def _drift_test(self) -> dict[str, Any]:
        code_ids = (self.code.id,)
        test = DriftTest(
            new_id(), "Igen", self.coder.id, 7, 10, 3, True, code_ids,
            (Stratum(self.code.id, self.wave.id, 4, 9, 3, 3),), MOMENT,
        )  # fmt: skip
        item = DriftItem(new_id(), test.id, 0, self.source.id, 0, 5, self.code.id, code_ids)
        answer = DriftAnswer(new_id(), item.id, self.code.id, False, MOMENT)
        return {"drift_test": test, "drift_item": item, "drift_answer": answer}

    case: Case = field(init=False)
    code: Code = field(init=False)
    source_id: str = field(init=False)
    participant: Participant = field(init=False)
    version: TextVersion = field(init=False)
    speakers: tuple[Speaker, ...] = field(init=False)
    source: Source = field(init=False)
    coding: Coding = field(init=False)
    status: CodingStatus = field(init=False)
    memo: Memo = field(init=False)
    variables: tuple[Variable, ...] = field(init=False)
    values: tuple[VariableValue, ...] = field(init=False)
    events: tuple[Event, ...] = field(init=False)
    respondent: Respondent = field(init=False)
    planned: Planned = field(init=False)
    label_rule: LabelRule = field(init=False)
    rejection: Rejection = field(init=False)
    pin: PinnedExample = field(init=False)
    merge: CodeMerge = field(init=False)
    revision: Revision = field(init=False)
    frozen: CodebookVersion = field(init=False)
    question: Question = field(init=False)
    asked: Asked = field(init=False)
    topic: TopicAsked = field(init=False)
    absence: Absence = field(init=False)
    joint_tie: JointTie = field(init=False)
    summary: Summary = field(init=False)
    collection: Collection = field(init=False)
    items: tuple[CollectionItem, ...] = field(init=False)
    view: View = field(init=False)
    recipe: Recipe = field(init=False)
    rating: CaseRating = field(init=False)
    step: RatingStep = field(init=False)
    analysis: Analysis = field(init=False)
    entry: ChangeEntry = field(init=False)
    claim: Claim = field(init=False)
    drift_test: DriftTest = field(init=False)
    drift_item: DriftItem = field(init=False)
    drift_answer: DriftAnswer = field(init=False)

    def make_coding(self, start: int = 0, end: int = 5, **more: Any) -> Coding:
        """One more coding of the source, not yet in the study."""
        values = {"made_at": MOMENT, **more}
        return Coding(new_id(), self.source.id, start, end, self.code.id, self.coder.id, TEXT[start:end], **values)

    def write(self, writing: Writing) -> None:
        """Put everything into a study."""
        writing.waves.insert([self.wave, self.later])
        writing.sites.insert(self.site)
        writing.areas.insert(self.area)
        writing.cases.insert(self.case)
        writing.participants.insert(self.participant)
        writing.coders.insert(self.coder)
        writing.scales.insert(self.scale)
        writing.codes.insert(self.code)
        writing.put_text(TEXT, sha(TEXT), WORD_STARTS)
        writing.put_original(ORIGINAL, sha(ORIGINAL))
        writing.sources.insert(self.source)
        writing.versions.insert(self.version)
        writing.speakers.insert(self.speakers)
        writing.codings.insert(self.coding)
        writing.statuses.insert(self.status)
        writing.memos.insert(self.memo)
        writing.variables.insert(self.variables)
        writing.values.insert(self.values)
        writing.events.insert(self.events)
        writing.respondents.insert(self.respondent)
        writing.planned.insert(self.planned)
        writing.label_rules.insert(self.label_rule)
        writing.rejections.insert(self.rejection)
        writing.pins.insert(self.pin)
        writing.merges.insert(self.merge)
        writing.revisions.insert(self.revision)
        writing.frozen.insert(self.frozen)
        writing.questions.insert(self.question)
        writing.asked.insert(self.asked)
        writing.topics.insert(self.topic)
        writing.absences.insert(self.absence)
        writing.joint_ties.insert(self.joint_tie)
        writing.summaries.insert(self.summary)
        writing.collections.insert(self.collection)
        writing.collection_items.insert(self.items)
        writing.views.insert(self.view)
        writing.recipes.insert(self.recipe)
        writing.case_ratings.insert(self.rating)
        writing.rating_steps.insert(self.step)
        writing.analyses.insert(self.analysis)
        writing.change_entries.insert(self.entry)
        writing.claims.insert(self.claim)
        writing.drift_tests.insert(self.drift_test)
        writing.drift_items.insert(self.drift_item)
        writing.drift_answers.insert(self.drift_answer)

    def remove_source(self, writing: Writing) -> None:
        """Take the source and all that hangs on it out of a study."""
        ids = (self.source.id,)
        writing.memos.delete_about(MemoTarget.CODING, [self.coding.id])
        writing.codings.delete_of_sources(ids)
        writing.rejections.delete_of_sources(ids)
        writing.drift_answers.delete(self.drift_answer.id)
        writing.drift_items.delete(self.drift_item.id)
        writing.asked.delete_of_sources(ids)
        writing.topics.delete_of_sources(ids)
        writing.statuses.delete_of_sources(ids)
        writing.speakers.delete_of_sources(ids)
        writing.versions.delete_of_sources(ids)
        writing.sources.delete(ids)


def make_file(path: Path) -> None:
    """A study with one of everything in the present format, to be kept in `files` when the format is released."""
    from qualcase.store.store import Store

    with Store.create(path, info(f"Format {schema.FORMAT_VERSION}")) as store:
        store.act("source.import", {"n": 1}, Sample().write)


def add(store: Store, coding: Coding) -> None:
    """Add one coding as one action."""
    store.act("coding.add", {"code": "Forankring", "source": "K03"}, lambda writing: writing.codings.insert(coding))


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as any other program sees it, without our triggers; what is done is committed."""
    with closing(sqlite3.connect(path)) as connection:
        yield connection
        connection.commit()


def dump(path: Path, *, journal: bool = False) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the study, by table; with the `journal` if asked for."""
    with raw(path) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
        kept = [name for name in names if journal or name not in ("action", "change", "text", "original")]
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in kept}
