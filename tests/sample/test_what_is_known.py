"""What the sample tells besides texts and codings fits together with them."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

import pytest

from tests.sample.files import SAMPLE, SPEECH, WAVES, Row, rows, source_name, tree

RATED = {"Ledelse", "Rammer og roller", "Forankring/Båret af en forening", "Synlighed", "Forankring"}
ASKS = re.compile(r"(?:\[[\d:]+\] )?I:")
"""How a turn of the interviewer begins, perhaps with a time."""
TARGETS = {"study", "site", "case", "source", "code"}


@pytest.fixture(scope="module")
def sources() -> dict[str, Row]:
    return {source_name(row["file"]): row for row in rows("materials.csv")}


@pytest.fixture(scope="module")
def passages() -> set[tuple[str, str]]:
    return {(row["source"], row["quote"]) for row in rows("codings.csv")}


@pytest.fixture(scope="module")
def cases() -> list[str]:
    return [case["name"] for case in tree("study.yaml")["cases"]]


def test_every_file_is_known(sources: dict[str, Row]) -> None:
    loaded = {"README.md", "STORYLINES.md", "study.yaml", "materials.csv", "codings.csv", "coding_status.csv"}
    loaded |= {"guide.yaml", "asked.csv", "absences.csv", "memos.csv", "summaries.yaml", "case_ratings.csv"}
    loaded |= {"joint.csv", "events.csv", "variables.csv", "collections.csv", "analyses.csv", "changes.csv"}
    loaded |= {"claims.yaml", "recipes.csv"}
    files = {path.relative_to(SAMPLE).as_posix() for path in SAMPLE.rglob("*") if path.is_file()}
    told = {row["file"] for row in sources.values()}
    assert {name.partition("/")[0] for name in files - told - loaded} == {"questionnaires"}


def test_the_guide_drops_a_question_and_takes_up_a_new_one() -> None:
    waves = {question["id"]: question["waves"] for question in tree("guide.yaml")["questions"]}
    assert [name for name, held in waves.items() if held == ["2015"]] == ["Q09"]
    assert [name for name, held in waves.items() if held == ["2017"]] == ["Q12"]


def test_what_was_asked_stands_in_the_transcripts(sources: dict[str, Row], texts: dict[str, str]) -> None:
    questions = {question["id"]: question for question in tree("guide.yaml")["questions"]}
    for row in rows("asked.csv"):
        source = sources[row["source"]]
        assert source["kind"] in SPEECH
        assert source["wave"] in questions[row["question"]]["waves"], row
        if row["source"] in texts:
            turns = [line for line in texts[row["source"]].split("\n") if ASKS.match(line)]
            assert any(row["words"] in line for line in turns), row
    put = Counter(row["source"] for row in rows("asked.csv"))
    assert set(put) == {name for name, row in sources.items() if row["kind"] in SPEECH}
    assert 3 <= min(put.values()) <= max(put.values()) <= 13


def test_every_case_is_rated_in_every_wave_with_a_reason(cases: list[str], passages: set[tuple[str, str]]) -> None:
    ratings = [row for row in rows("case_ratings.csv") if row["rater"] == "Ditte"]
    assert {(row["case"], row["wave"], row["code"]) for row in ratings} == {
        (case, wave, code) for case in cases for wave in WAVES for code in RATED
    }
    assert len(ratings) == len(cases) * 2 * len(RATED)
    empty = {(row["case"], row["wave"]) for row in ratings if not row["value"]}
    assert empty == {("K04", "2017"), ("K14", "2015"), ("K18", "2017")}
    for row in rows("case_ratings.csv"):
        assert row["value"] in ("", "0", "0.33", "0.67", "1"), row
        assert row["reason"], row
        assert not row["anchor_quote"] or (row["anchor_source"], row["anchor_quote"]) in passages, row


def test_twenty_summaries_and_more_rest_on_coded_passages(cases: list[str], passages: set[tuple[str, str]]) -> None:
    summaries = tree("summaries.yaml")["summaries"]
    assert len(summaries) >= 20
    cells = [(one["case"], one["code"], one["cell"]) for one in summaries]
    assert len(set(cells)) == len(cells)
    assert {cell for _, _, cell in cells} == {"2015", "2017", "change"}
    for one in summaries:
        assert one["case"] in cases
        assert 20 <= len(one["text"].split()) <= 130, (one["case"], one["code"])
        assert one["evidence"]
        for place in one["evidence"]:
            assert (place["source"], place["quote"]) in passages, (one["case"], one["code"])


def test_events_and_variables_name_what_is_there(cases: list[str]) -> None:
    sites = {site["name"] for site in tree("study.yaml")["sites"]}
    for row in rows("events.csv"):
        assert dt.date(2012, 1, 1) <= dt.date.fromisoformat(row["date"]) < dt.date(2018, 2, 1)
        assert row["site"] in sites
        assert not row["case"] or row["case"] in cases
        assert row["event"]
    for row in rows("variables.csv"):
        assert row["name"] in {"case": set(cases), "site": sites}[row["of"]]
        assert row["wave"] in (*WAVES, "")
        assert row["value"]


def test_what_is_confirmed_to_be_absent_is_coded_nowhere(cases: list[str], sources: dict[str, Row]) -> None:
    absences = rows("absences.csv")
    assert absences
    coded = {
        (case, sources[row["source"]]["wave"], row["code"])
        for row in rows("codings.csv")
        if row["coder"] == "Ditte" and not row["about"]
        for case in sources[row["source"]]["case"].split(";")
    }
    for row in absences:
        assert row["case"] in cases
        assert row["reason"]
        assert (row["case"], row["wave"], row["code"]) not in coded


def test_memos_are_on_things_that_are_there() -> None:
    memos = rows("memos.csv")
    assert len(memos) >= 12
    assert {row["about"] for row in memos} <= TARGETS


@pytest.mark.parametrize("wave", WAVES)
def test_the_questionnaires_have_their_columns_and_few_keys(wave: str, sources: dict[str, Row]) -> None:
    told = tree("questionnaires/columns.yaml")
    volunteers, managers = (rows(f"questionnaires/{who}_{wave}.csv") for who in ("volunteers", "managers"))
    assert 100 <= len(volunteers) <= 140
    assert 8 <= len(managers) <= 40
    names = {name for row in sources.values() for name in row["participants"].replace("=", ";").split(";")}
    persons = {name.partition(" (")[0].strip() for name in names}
    for who, answers in (("volunteers", volunteers), ("managers", managers)):
        columns = told[who]["columns"]
        assert list(answers[0]) == [column["name"] for column in columns]
        kinds = Counter(column["kind"] for column in columns)
        assert kinds["open"] == 2
        assert kinds["closed"] == (10 if who == "volunteers" else kinds["closed"])
        for column in columns:
            allowed = {str(answer) for answer in column.get("answers", ())}
            values = {row[column["name"]] for row in answers} - {""}
            assert not allowed or values <= allowed, column["name"]
    keys = [row["participant"] for row in volunteers if row["participant"]]
    assert 2 <= len(keys) <= 10
    assert set(keys) <= persons
