from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from qualcase.store import schema
from tests.store.making import raw

if TYPE_CHECKING:
    from pathlib import Path

    from tests.store.making import Sample

TABLES = {
    "study",
    "wave",
    "site",
    "area",
    "study_case",
    "case_area",
    "coder",
    "participant",
    "participant_role",
    "text",
    "original",
    "source",
    "source_case",
    "text_version",
    "speaker",
    "scale",
    "code",
    "coding",
    "coding_status",
    "code_example",
    "code_merge",
    "code_revision",
    "codebook_version",
    "memo",
    "variable",
    "variable_value",
    "event",
    "respondent",
    "planned",
    "label_rule",
    "rejection",
    "question",
    "question_wave",
    "question_code",
    "asked",
    "topic_asked",
    "absence",
    "summary",
    "summary_coding",
    "collection",
    "collection_item",
    "recipe",
    "saved_view",
    "joint_tie",
    "case_rating",
    "rating_anchor",
    "rating_step",
    "analysis",
    "change_entry",
    "claim",
    "claim_evidence",
    "claim_cell",
    "claim_case",
    "drift_test",
    "drift_code",
    "drift_stratum",
    "drift_item",
    "drift_held",
    "drift_answer",
    "excerpt_place",
    "excerpt_label",
    "excerpt_labelled",
    "action",
    "change",
}

NOT_JOURNALED = {"text", "original", "action", "change", "excerpt_place", "excerpt_label", "excerpt_labelled"}


def test_the_tables_are_those_that_the_program_uses() -> None:
    assert set(schema.metadata.tables) == TABLES
    assert {table.name for table in schema.JOURNALED} == TABLES - NOT_JOURNALED


def test_every_table_is_strict_and_every_foreign_key_plain(path: Path) -> None:
    with raw(path) as connection:
        for name in TABLES:
            (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
            assert sql.rstrip().endswith("STRICT")
            for row in connection.execute(f'PRAGMA foreign_key_list("{name}")'):
                assert row[5:7] == ("NO ACTION", "NO ACTION")


def test_another_database_would_take_the_schema() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in schema.metadata.tables.values():
        assert str(CreateTable(table).compile(dialect=dialect))
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=dialect))


@pytest.mark.parametrize(
    "query",
    [
        'SELECT id FROM coding WHERE source_id = ? ORDER BY start, "end", code_id',
        "SELECT id FROM coding WHERE code_id = ?",
        "SELECT id FROM text_version WHERE source_id = ?",
        "SELECT id FROM text_version WHERE text_hash = ?",
        "SELECT id FROM speaker WHERE source_id = ?",
        "SELECT id FROM speaker WHERE participant_id = ?",
        "SELECT id FROM coding_status WHERE source_id = ?",
        "SELECT id FROM memo WHERE target_id = ?",
        "SELECT id FROM variable_value WHERE variable_id = ?",
        "SELECT id FROM variable_value WHERE target_id = ?",
        "SELECT id FROM speaker WHERE respondent_id = ?",
        "SELECT id FROM code_example WHERE code_id = ?",
        "SELECT id FROM code_example WHERE coding_id = ?",
        "SELECT id FROM code_merge WHERE code_id = ?",
        "SELECT id FROM code_revision WHERE code_id = ?",
        "SELECT id FROM asked WHERE source_id = ?",
        "SELECT id FROM asked WHERE question_id = ?",
        "SELECT id FROM topic_asked WHERE source_id = ?",
        "SELECT id FROM absence WHERE case_id = ?",
        "SELECT id FROM joint_tie WHERE variable_id = ?",
        "SELECT id FROM joint_tie WHERE code_id = ?",
        "SELECT coding_id FROM excerpt_labelled WHERE label = ?",
        "SELECT position FROM source_case WHERE case_id = ?",
        "SELECT number FROM action WHERE of_action = ?",
        "SELECT number FROM change WHERE action = ?",
    ],
)
def test_what_is_asked_often_has_an_index(path: Path, query: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}", ("x",))]
    assert len(plan) == 1
    assert plan[0].startswith("SEARCH")


@pytest.mark.parametrize(
    "change",
    [
        "start = -1",
        '"end" = 0, start = 1',
        "about_wave_id = 'x', about_time = 'before'",
        "rating = 'x'",
        "quote = NULL",
        "star = 0.5",
        "lost = 'gone'",
        "lost = 'gone', \"end\" = start",
        "lost = 'gone', quote = ''",
    ],
)
def test_a_coding_that_cannot_be_is_refused_by_the_file_itself(path: Path, sample: Sample, change: str) -> None:
    with raw(path) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(f"UPDATE coding SET {change} WHERE id = ?", (sample.coding.id,))


@pytest.mark.parametrize(
    "change",
    [
        "INSERT INTO variable_value SELECT 'x', variable_id, target_id, wave_id, 'again' FROM variable_value",
        "UPDATE event SET site_id = (SELECT id FROM site), case_id = (SELECT id FROM study_case)",
        "UPDATE event SET site_id = NULL, case_id = NULL",
        "UPDATE planned SET case_id = NULL",
        "UPDATE respondent SET wave_id = NULL",
        "INSERT INTO asked SELECT 'x', source_id, question_id, 0, how, NULL, NULL, NULL, NULL, NULL FROM asked",
        "UPDATE asked SET start = NULL",
        'UPDATE asked SET start = "end"',
        "INSERT INTO topic_asked SELECT 'x', source_id, code_id, 1, NULL, NULL FROM topic_asked",
        "INSERT INTO joint_tie SELECT 'x', variable_id, code_id FROM joint_tie",
        "INSERT INTO absence SELECT 'x', case_id, code_id, wave_id, 'again', '', NULL, NULL FROM absence",
    ],
)
def test_what_is_kept_beside_texts_has_one_place_and_one_value_a_wave(path: Path, change: str) -> None:
    with raw(path) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(change)


def test_a_respondent_has_one_value_of_a_variable(path: Path, sample: Sample) -> None:
    again = f"SELECT 'x', variable_id, target_id, NULL, 'mand' FROM variable_value WHERE id = '{sample.values[2].id}'"
    with raw(path) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(f"INSERT INTO variable_value {again}")
