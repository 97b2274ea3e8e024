"""Every kind of value of the domain and where it lies. The first field of each is its id."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from qualcase.coding.analyses import Analysis, AnalysisKind
from qualcase.coding.case_ratings import CaseRating, RatingStep
from qualcase.coding.change_sheet import ChangeEntry, Decision, Heading
from qualcase.coding.claims import CitedCell, Claim, Evidence, InCase, Side, Verdict
from qualcase.coding.codebook import Code, Example, Scale
from qualcase.coding.codebook_history import CodebookVersion, CodeMerge, PinnedExample, Revision, Why
from qualcase.coding.codings import AboutTime, Coding
from qualcase.coding.collections import Collection, CollectionItem, ItemKind
from qualcase.coding.drift import DriftAnswer, DriftItem, DriftTest, Stratum
from qualcase.coding.events import Event
from qualcase.coding.frame import Area, Case, Site, StudyInfo, Wave
from qualcase.coding.guide import Absence, Asked, How, Question, TopicAsked
from qualcase.coding.joint import JointTie
from qualcase.coding.kept_orders import keep_order, make_order
from qualcase.coding.kept_settings import keep_settings, make_settings
from qualcase.coding.label_rules import LabelRule
from qualcase.coding.memos import Memo, MemoTarget
from qualcase.coding.people import Coder, CoderKind, CodingState, CodingStatus, Participant, RoleIn
from qualcase.coding.planned import Planned
from qualcase.coding.recipes import Recipe
from qualcase.coding.respondents import Respondent
from qualcase.coding.sources import Source, SourceKind, Speaker, TextHeading, TextVersion, Turn
from qualcase.coding.suggestions import Rejection
from qualcase.coding.summaries import CodedAs, RestsOn, Summary
from qualcase.coding.variables import Variable, VariableKind, VariableOf, VariableValue
from qualcase.coding.views import View
from qualcase.store import schema
from qualcase.store import tables_beside as beside
from qualcase.store import tables_drift as drift
from qualcase.store import tables_findings as findings
from qualcase.store import tables_joint as joint
from qualcase.store import tables_judgements as judgements
from qualcase.store import tables_reports as reports
from qualcase.store.records.mapping import Converter, LinkMap, RecordMap
from qualcase.store.records.views import keep_seen, make_seen


def to_json(value: object) -> str:
    """Compact JSON that reads well in any viewer; NaN and infinity are refused."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def moment_text(moment: datetime) -> str:
    """A moment as ISO text in UTC."""
    return moment.astimezone(UTC).isoformat()


def _turns(kept: str) -> tuple[Turn, ...]:
    return tuple(map(Turn._make, json.loads(kept)))


def _headings(kept: str) -> tuple[TextHeading, ...]:
    return tuple(map(TextHeading._make, json.loads(kept)))


def _labels(kept: str) -> dict[int, Any]:
    return {int(rating): names for rating, names in json.loads(kept).items()}


def _examples(kept: str) -> tuple[Example, ...]:
    return tuple(map(Example._make, json.loads(kept)))


def _string(value: str) -> str:
    """The plain text of a member of a StrEnum, so that the driver need not know the enum."""
    return str.__str__(value)


def _parts_of_evidence(one: RestsOn) -> tuple[Any, ...]:
    return one.coding_id, int(one.cited), int(one.in_cell), one.text_hash, one.start, one.end, to_json(one.coded)


@lru_cache(maxsize=10_000)
def _coded_as(kept: str) -> CodedAs:
    """Remembered, since a few are in thousands of rows."""
    return CodedAs._make(json.loads(kept))


def _evidence(coding_id: str, cited: int, in_cell: int, text_hash: str | None, *rest: Any) -> RestsOn:
    start, end, coded = rest
    return RestsOn(coding_id, bool(cited), bool(in_cell), text_hash, start, end, _coded_as(coded))


def _in_case(case_id: str, expected: str | None, observed: str | None, reason: str) -> InCase:
    return InCase(case_id, Verdict(expected) if expected else None, Verdict(observed) if observed else None, reason)


FLAG = Converter(int, bool)
DAY = Converter(date.isoformat, date.fromisoformat)
MOMENT = Converter(moment_text, datetime.fromisoformat)
WORDINGS = Converter(lambda wordings: to_json(dict(wordings)), json.loads)

INFO = RecordMap(
    StudyInfo,
    schema.study,
    converters={"codebook_languages": Converter(to_json, lambda kept: tuple(json.loads(kept))), "demo": FLAG},
)
WAVES = RecordMap(Wave, schema.wave, ("position", "id"), {"starts": DAY, "ends": DAY})
SITES = RecordMap(Site, schema.site, ("name", "id"))
AREAS = RecordMap(Area, schema.area, ("name", "id"))
CASES = RecordMap(
    Case,
    schema.study_case,
    ("name", "id"),
    {"starts": DAY, "ends": DAY},
    {"area_ids": LinkMap(schema.case_area, "case_id", lambda area_id: (area_id,), str)},
)
PARTICIPANTS = RecordMap(
    Participant,
    schema.participant,
    ("name", "id"),
    links={
        "roles": LinkMap(
            schema.participant_role,
            "participant_id",
            lambda entry: (_string(entry.role), entry.case_id, entry.wave_id),
            RoleIn,
        )
    },
)
CODERS = RecordMap(Coder, schema.coder, ("name", "id"), {"kind": Converter(_string, CoderKind)})
SCALES = RecordMap(
    Scale,
    schema.scale,
    ("key", "id"),
    {
        "name": WORDINGS,
        "labels": Converter(
            lambda labels: to_json({str(rating): dict(names) for rating, names in labels.items()}), _labels
        ),
    },
)
CODES = RecordMap(
    Code,
    schema.code,
    ("position", "id"),
    {
        **dict.fromkeys(("names", "short", "full", "use_when", "not_when"), WORDINGS),
        "examples": Converter(lambda examples: to_json([(one.kind, dict(one.text)) for one in examples]), _examples),
        "inductive": FLAG,
        "retired": FLAG,
    },
)
PINS = RecordMap(PinnedExample, beside.code_example, ("code_id", "id"), {"made_at": MOMENT})
MERGES = RecordMap(CodeMerge, beside.code_merge, ("made_at", "id"), {"made_at": MOMENT})
REVISIONS = RecordMap(
    Revision,
    beside.code_revision,
    ("code_id", "number"),
    {
        "why": Converter(_string, Why),
        "before": Converter(lambda texts: to_json({name: dict(said) for name, said in texts.items()}), json.loads),
        "targets": Converter(to_json, lambda kept: tuple(json.loads(kept))),
        "made_at": MOMENT,
    },
)
FROZEN = RecordMap(CodebookVersion, beside.codebook_version, ("number",), {"made_at": MOMENT})
SOURCES = RecordMap(
    Source,
    schema.source,
    ("name", "id"),
    {"kind": Converter(_string, SourceKind), "date": DAY, "valid_from": DAY, "valid_to": DAY},
    {"case_ids": LinkMap(schema.source_case, "source_id", lambda case_id: (case_id,), str)},
)
VERSIONS = RecordMap(
    TextVersion,
    schema.text_version,
    ("source_id", "number"),
    {"turns": Converter(to_json, _turns), "headings": Converter(to_json, _headings), "made_at": MOMENT},
)
SPEAKERS = RecordMap(Speaker, schema.speaker, ("source_id", "number"), {"is_interviewer": FLAG})
CODINGS = RecordMap(
    Coding,
    schema.coding,
    ("source_id", "start", "end", "code_id", "id"),
    {"star": FLAG, "about_time": Converter(_string, AboutTime), "made_at": MOMENT},
)
STATUSES = RecordMap(
    CodingStatus,
    schema.coding_status,
    ("source_id", "coder_id"),
    {"state": Converter(_string, CodingState), "changed_at": MOMENT},
)
MEMOS = RecordMap(
    Memo,
    schema.memo,
    ("target", "target_id", "id"),
    {"target": Converter(_string, MemoTarget), "changed_at": MOMENT},
)
VARIABLES = RecordMap(
    Variable,
    beside.variable,
    ("of", "position", "id"),
    {
        "of": Converter(_string, VariableOf),
        "kind": Converter(_string, VariableKind),
        "choices": Converter(to_json, lambda kept: tuple(json.loads(kept))),
    },
)
VALUES = RecordMap(VariableValue, beside.variable_value, ("variable_id", "target_id", "wave_id", "id"))
EVENTS = RecordMap(Event, beside.event, ("date", "id"), {"date": DAY})
RESPONDENTS = RecordMap(Respondent, beside.respondent, ("name", "id"), {"date": DAY})
PLANNED = RecordMap(Planned, beside.planned, converters={"kind": Converter(_string, SourceKind)})
LABEL_RULES = RecordMap(LabelRule, beside.label_rule, ("label", "id"), {"is_interviewer": FLAG})
REJECTIONS = RecordMap(Rejection, beside.rejection, ("source_id", "start", "end", "code_id", "id"), {"made_at": MOMENT})
QUESTIONS = RecordMap(
    Question,
    beside.question,
    ("position", "key", "id"),
    {"wordings": Converter(to_json, lambda kept: tuple(json.loads(kept)))},
    {
        "wave_ids": LinkMap(beside.question_wave, "question_id", lambda wave_id: (wave_id,), str),
        "code_ids": LinkMap(beside.question_code, "question_id", lambda code_id: (code_id,), str),
    },
)
ASKED = RecordMap(
    Asked,
    beside.asked,
    ("source_id", "question_id"),
    {"put": FLAG, "how": Converter(_string, How), "made_at": MOMENT},
)
TOPICS = RecordMap(TopicAsked, beside.topic_asked, ("source_id", "code_id"), {"asked": FLAG, "made_at": MOMENT})
ABSENCES = RecordMap(Absence, beside.absence, ("case_id", "wave_id", "code_id"), {"made_at": MOMENT})
SUMMARIES = RecordMap(
    Summary,
    findings.summary,
    converters={"written_at": MOMENT, "confirmed_at": MOMENT},
    links={"rests_on": LinkMap(findings.summary_coding, "summary_id", _parts_of_evidence, _evidence)},
)
COLLECTIONS = RecordMap(Collection, findings.collection, ("name", "id"), {"made_at": MOMENT})
COLLECTION_ITEMS = RecordMap(
    CollectionItem,
    findings.collection_item,
    ("collection_id", "position", "id"),
    {"kind": Converter(_string, ItemKind), "uncoded": FLAG},
)
VIEWS = RecordMap(
    View,
    findings.saved_view,
    ("name", "id"),
    {
        "settings": Converter(lambda one: to_json(keep_settings(one)), lambda kept: make_settings(json.loads(kept))),
        "seen": Converter(lambda one: to_json(keep_seen(one)), lambda kept: make_seen(json.loads(kept))),
        "seen_at": MOMENT,
        "made_at": MOMENT,
    },
)
RECIPES = RecordMap(
    Recipe,
    reports.recipe,
    ("position", "id"),
    {"order": Converter(lambda one: to_json(keep_order(one)), lambda kept: make_order(json.loads(kept)))},
)
JOINT_TIES = RecordMap(JointTie, joint.joint_tie)
CASE_RATINGS = RecordMap(
    CaseRating,
    judgements.case_rating,
    converters={"made_at": MOMENT},
    links={"anchors": LinkMap(judgements.rating_anchor, "case_rating_id", lambda coding_id: (coding_id,), str)},
)
RATING_STEPS = RecordMap(RatingStep, judgements.rating_step, ("code_id", "value"))
ANALYSES = RecordMap(
    Analysis,
    judgements.analysis,
    ("kind", "name", "id"),
    {"kind": Converter(_string, AnalysisKind), "settings": Converter(to_json, json.loads), "made_at": MOMENT},
)
CHANGE_ENTRIES = RecordMap(
    ChangeEntry,
    judgements.change_entry,
    converters={
        "heading": Converter(_string, Heading),
        "decision": Converter(_string, Decision),
        "made_at": MOMENT,
    },
)
CLAIMS = RecordMap(
    Claim,
    judgements.claim,
    ("position", "id"),
    {"expected_at": MOMENT, "made_at": MOMENT, "observed_at": MOMENT},
    {
        "evidence": LinkMap(
            judgements.claim_evidence,
            "claim_id",
            lambda one: (one.coding_id, one.side.value, one.note),
            lambda coding_id, side, note: Evidence(coding_id, Side(side), note),
        ),
        "cells": LinkMap(
            judgements.claim_cell,
            "claim_id",
            lambda one: (*one[:4], one.side.value, one.note),
            lambda code_id, case_id, wave_id, since, side, note: CitedCell(
                code_id, case_id, wave_id, since, Side(side), note
            ),
        ),
        "cases": LinkMap(
            judgements.claim_case,
            "claim_id",
            lambda one: (one.case_id, *(said and said.value for said in one[1:3]), one.reason),
            _in_case,
        ),
    },
)
DRIFT_TESTS = RecordMap(
    DriftTest,
    drift.drift_test,
    ("made_at", "id"),
    {"notes": FLAG, "made_at": MOMENT, "finished_at": MOMENT},
    {
        "code_ids": LinkMap(drift.drift_code, "drift_test_id", lambda code_id: (code_id,), str),
        "strata": LinkMap(drift.drift_stratum, "drift_test_id", tuple, Stratum),
    },
)
DRIFT_ITEMS = RecordMap(
    DriftItem,
    drift.drift_item,
    ("test_id", "position", "id"),
    links={"held": LinkMap(drift.drift_held, "drift_item_id", lambda code_id: (code_id,), str)},
)
DRIFT_ANSWERS = RecordMap(DriftAnswer, drift.drift_answer, converters={"holds": FLAG, "made_at": MOMENT})
