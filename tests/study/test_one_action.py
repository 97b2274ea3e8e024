"""An import is one action, whatever it needs: waves, sites, cases, participants, plans."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.sources import SourceKind
from qualcase.study.importing import PLAN_LACKS

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study

TABLE = """\
file;case;site;wave;kind;role;planned
a.txt;K01;Nordby;2019;interview;;
;K01;;2019;interview;leder;ja
;K02;;2021;observation;;ja
;;Nordby;2019;document;;ja
"""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "filer"
    folder.mkdir()
    (folder / "a.txt").write_text("I: Hvad nu?\nAnna: Vi bygger et hus.\n", encoding="utf-8")
    (folder / "t.csv").write_text(TABLE, encoding="utf-8")
    return folder


def state(study: Study) -> tuple[object, ...]:
    frame = study.frame()
    return frame.waves, frame.sites, frame.cases, frame.participants, study.sources.all(), study.planned.all()


def test_one_undo_takes_everything_back(empty: Study, files: Path) -> None:
    before, actions = state(empty), len(empty.history(50))
    waves = ("2021", "2019", "2033")
    done = empty.sources.bring_in(empty.sources.prepare([files], waves=waves), waves=waves)
    assert done.refused == ()
    assert [wave.name for wave in empty.waves.all()] == ["2015", "2017", "2019", "2021"], "2033 has nothing in it"
    assert len(empty.history(50)) == actions + 1
    names = empty.frame()
    cases, waves_by_id = {one.id: one.name for one in names.cases}, {one.id: one.name for one in names.waves}
    assert [(cases.get(one.case_id or ""), waves_by_id[one.wave_id], one.kind, one.role) for one in done.planned] == [
        ("K01", "2019", SourceKind.INTERVIEW, "manager"),
        ("K02", "2021", SourceKind.OBSERVATION, None),
        (None, "2019", SourceKind.DOCUMENT, None),
    ]
    assert empty.planned.all() == done.planned
    assert "Wave “2019” was added." in map(str, done.made)
    after = state(empty)
    assert str(empty.undo().label) == "Undid: Imported 1 source"
    assert state(empty) == before
    empty.redo()
    assert state(empty) == after
    assert empty.check() == ()


def test_a_table_that_grew_plans_only_what_is_new(empty: Study, files: Path) -> None:
    def bring() -> int:
        prepared = empty.sources.prepare([files / "t.csv"], waves=["2019", "2021"])
        return len(empty.sources.bring_in(prepared, waves=["2019", "2021"]).planned)

    assert bring() == 3
    assert str(empty.can_undo()) == "Planned 3 sources"
    assert bring() == 0
    with (files / "t.csv").open("a", encoding="utf-8") as table:
        table.write(";K01;;2019;interview;leder;ja\n")
    assert bring() == 1, "two managers are to be interviewed"


def test_a_wave_that_nobody_makes_is_refused_as_before(empty: Study, files: Path) -> None:
    done = empty.sources.bring_in(empty.sources.prepare([files]))
    assert len(done.refused) == 4
    assert all("2019" in str(one.refused) or "2021" in str(one.refused) for one in done.refused)
    assert empty.frame().cases == ()


def test_a_plan_without_a_place_is_refused(empty: Study, files: Path) -> None:
    one = next(one for one in empty.sources.prepare([files], waves=["2019", "2021"]) if one.planned)
    bare = replace(one, placing=replace(one.placing, cases=(), wave="2015"))
    (refused,) = empty.sources.bring_in([bare]).refused
    assert refused.refused is not None
    assert refused.refused.template == PLAN_LACKS
