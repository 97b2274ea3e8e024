"""What the pages of the guide decide without widgets."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.filters import Filter
from qualcase.study import Study
from qualcase.ui.guide import state
from tests.ui.conftest import code_at, source_named

if TYPE_CHECKING:
    from collections.abc import Iterator

LEADER, VOLUNTEER = "K01_2015_interview_leder", "K02_2015_interview_frivillig"


@pytest.fixture
def study(guided_ready: Path, tmp_path: Path) -> Iterator[Study]:
    with Study.open(Path(shutil.copy(guided_ready, tmp_path / "own.qualcase"))) as found:
        yield found


def test_the_queue_counts_the_questions_of_each_interviews_own_wave(study: Study) -> None:
    anna, (first, second) = study.coders.ensure("Anna").id, study.guide.all()
    study.asked.set(source_named(study, LEADER), first.id, True, anna)
    study.guide.set(second.id, wave_ids=[study.frame().waves[1].id])
    queue = state.read_queue(study, Filter())
    assert [(one.source.name, one.known, one.total, one.is_done) for one in queue] == [
        (LEADER, 1, 1, True),
        (VOLUNTEER, 0, 1, False),
    ]
    assert state.next_waiting(queue, None) == source_named(study, VOLUNTEER)
    assert state.next_waiting(queue, source_named(study, VOLUNTEER)) is None
    case = next(one.id for one in study.frame().cases if one.name == "K02")
    assert [one.source.name for one in state.read_queue(study, Filter(cases=(case,)))] == [VOLUNTEER]


def test_a_source_is_read_with_what_is_proposed_and_what_is_known(study: Study) -> None:
    anna, (first, second) = study.coders.ensure("Anna").id, study.guide.all()
    source_id = source_named(study, LEADER)
    found = state.read_confirming(study, source_id)
    assert found is not None
    assert [(row.question.id, row.said, row.turn) for row in found.rows] == [
        (first.id, state.Said.UNKNOWN, 1),
        (second.id, state.Said.UNKNOWN, 2),
    ]
    assert (found.waiting, found.next_row(-1), found.next_row(0), found.next_row(1)) == (2, 0, 1, 0)
    study.asked.set(source_id, first.id, True, anna, place=(found.turns[0].start, found.turns[0].end))
    later = found.with_asked(study.asked.of_source(source_id), study.guide.all())
    assert [(row.said, row.turn) for row in later.rows] == [(state.Said.PUT, 0), (state.Said.UNKNOWN, 2)]
    assert (later.waiting, later.next_row(1)) == (1, 1)
    assert found.turn_at(None) is None
    assert found.turn_at(found.turns[-1].end + 100) is None
    assert state.read_confirming(study, "gone") is None


def test_the_overview_goes_by_wave_and_counts_what_is_known(study: Study) -> None:
    anna, (first, _) = study.coders.ensure("Anna").id, study.guide.all()
    study.sources.set(source_named(study, LEADER), wave_id=study.frame().waves[1].id)
    study.asked.set(source_named(study, VOLUNTEER), first.id, False, anna)
    found = state.read_overview(study, Filter())
    assert [(row.source.name, row.wave, row.case) for row in found.rows] == [
        (VOLUNTEER, "2015", "K02"),
        (LEADER, "2017", "K01"),
    ]
    counts = [found.count(one) for one in (state.Said.PUT, state.Said.NOT_PUT, state.Said.UNKNOWN)]
    assert counts == [0, 1, 3]
    assert found.count(state.Said.NOT_PUT, 0) == 1
    assert found.rows[0].has_words("k02 2015")
    assert not found.rows[0].has_words("k01")


def test_nothing_is_absent_where_nothing_was_confirmed(study: Study) -> None:
    assert state.read_absences(study) == ()


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("Forankring/Aftaler", "Forankring/Aftaler"),
        ("Forankring / Aftaler", "Forankring/Aftaler"),
        ("fa", "Forankring/Aftaler"),
        ("roles", "Roller"),
        ("ROLLER", "Roller"),
        ("båret", "Forankring/Båret af én"),
        ("r", "Roller"),
        ("an", None),
    ],
)
def test_a_code_is_found_by_path_name_key_or_letters_that_only_one_has(
    study: Study, typed: str, path: str | None
) -> None:
    from qualcase.ui.guide.question_editor import code_named

    found = code_named(study.frame().tree, typed)
    assert found == (code_at(study, path) if path else None)
