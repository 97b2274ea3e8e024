from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.store.store import Store
from tests.store.making import raw

if TYPE_CHECKING:
    from pathlib import Path

    from tests.store.making import Sample


def test_a_sound_study_has_no_problems(store: Store) -> None:
    assert store.check() == ()


@pytest.mark.parametrize(
    ("damage", "kind"),
    [
        ("UPDATE coding SET quote = 'other'", "quote"),
        ("UPDATE coding SET start = start + 1", "quote"),
        ("UPDATE coding SET start = 999, \"end\" = 999, quote = '', lost = 'gone'", "quote"),
        ("UPDATE variable_value SET target_id = 'gone' WHERE value = 'kvinde'", "value"),
        ("UPDATE variable_value SET target_id = 'gone' WHERE value = '8'", "value"),
        ("UPDATE variable_value SET wave_id = NULL WHERE value = '8'", "value"),
        ("UPDATE variable_value SET wave_id = (SELECT id FROM wave) WHERE value = 'kvinde'", "value"),
        ("DELETE FROM variable", "reference"),
        ("DELETE FROM participant", "reference"),
        ('UPDATE coding SET "end" = 9999', "quote"),
        ("UPDATE text SET text = text || ' '", "hash"),
        ("UPDATE original SET bytes = x'00'", "hash"),
        ("UPDATE text_version SET turns = '[[0,3,14,0,null],[13,19,30,1,null]]'", "turns"),
        ("UPDATE text_version SET turns = '[[0,3,9999,0,null]]'", "turns"),
        ("UPDATE text_version SET turns = '[[0,3,14,7,null]]'", "turns"),
        ("UPDATE text_version SET turns = '[[3,0,14,0,null]]'", "turns"),
        ("UPDATE text_version SET source_id = 'gone'", "version"),
        ("DELETE FROM source_case; DELETE FROM study_case", "reference"),
        ("DELETE FROM area", "reference"),
        ("DELETE FROM wave", "reference"),
        ("DELETE FROM coder", "reference"),
        ("DELETE FROM coding", "memo"),
        ("UPDATE memo SET target = 'case'", "memo"),
        ("DELETE FROM change WHERE number = (SELECT max(number) FROM change)", "journal"),
        ("UPDATE action SET rows = rows + 1 WHERE number = 1", "journal"),
        ("DELETE FROM action WHERE number = 2", "reference"),
        (
            """INSERT INTO excerpt_place VALUES ('K03-17', '', '', 1);
            INSERT INTO excerpt_label VALUES ('K03-17-002', 'K03-17', 2, '', 0, 1)""",
            "label",
        ),
        ("INSERT INTO excerpt_labelled VALUES ('x', 'K03-17-002')", "reference"),
        ("DELETE FROM study", "study"),
        ("INSERT INTO study SELECT 'x', title, language, codebook_languages, demo, '' FROM study", "study"),
    ],
)
def test_every_kind_of_damage_is_found(path: Path, damage: str, kind: str) -> None:
    with raw(path) as connection:
        connection.executescript(damage)
    with Store.open(path) as store:
        problems = store.check()
    assert kind in {problem.kind for problem in problems}
    assert all(str(problem.message) for problem in problems)


def test_a_wrong_quote_is_named(path: Path, sample: Sample) -> None:
    with raw(path) as connection:
        connection.execute("UPDATE coding SET quote = 'other'")
    with Store.open(path) as store:
        (problem,) = store.check()
    assert problem.ids == (sample.coding.id,)
    assert str(problem.message) == "1 coded passage of K03 interview is not what stands in its text."


def test_torn_pages_are_found(path: Path) -> None:
    with raw(path) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'coding_in_source'").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096 + 4000)
        file.write(b"\x00" * 96)
    with Store.open(path) as store:
        problems = store.check()
    assert {problem.kind for problem in problems} == {"damage"}
