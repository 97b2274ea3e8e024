"""Two cases side by side: rows that answer each other, and why a place is empty, as the comparison says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.comparison import Empty, Silence
from qualcase.coding.filters import Filter
from qualcase.coding.pairing import Hole, Under
from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from qualcase.study import Study
from qualcase.study.pairing import Beside, side_by_side
from tests.ui.compare.making import bring_in, code, done

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with Study.create(tmp_path / "study", waves=("2015", "2017")) as made:
        made.codebook.add("Roller")
        for name in ("K01", "K02"):
            made.cases.add(name, site="Fjordby")
        early = bring_in(
            made, "a", "I: Nå?\nKaren: Det var kun mig.\nIb: Jeg kom til.", case="K01", wave="2015", role="volunteer"
        )
        late = bring_in(made, "b", "I: Nå?\nKaren: Nu er vi flere.", case="K01", wave="2017", role="volunteer")
        boss = bring_in(made, "c", "I: Nå?\nMona: Godt.", case="K01", wave="2017", role="manager")
        note = bring_in(made, "d", "En tavle.", case="K01", wave="2017", kind=SourceKind.OBSERVATION)
        other = bring_in(made, "e", "I: Nå?\nBo: Stille her.", case="K02", wave="2015", role="volunteer")
        code(made, early, "Det var kun mig.", "Roller")
        code(made, early, "Jeg kom til.", "Roller")
        code(made, note, "En tavle.", "Roller")
        code(made, other, "Stille her.", "Roller")
        done(made, early, late, boss, note, other)
        yield made


def asked(study: Study, *names: str, **more: object) -> Beside:
    frame = study.frame()
    found = frame.tree.by_path("Roller")
    assert found is not None
    ids = {case.name: case.id for case in frame.cases}
    return Beside(found.id, tuple(ids[one] for one in names), **more)  # type: ignore[arg-type]


def texts(study: Study, *names: str, **more: object) -> list[tuple[str, list[list[str]]]]:
    made = side_by_side(study, asked(study, *names, **more))
    return [
        (row.under.value, [[made.excerpts[one].text for one in place] for place in row.places]) for row in made.rows
    ]


def test_karen_keeps_her_place_in_the_wave_in_which_she_is_silent(study: Study) -> None:
    assert texts(study, "K01") == [
        ("person", [["Det var kun mig."], []]),
        ("role", [["Jeg kom til."], []]),
        ("kind", [[], ["En tavle."]]),
    ]
    made = side_by_side(study, asked(study, "K01"))
    assert made.holes[0] == {1: Hole(Empty.SILENT, Silence.NOT_MENTIONED)}
    assert made.holes[1] == {1: Hole(Empty.NO_DATA)}  # no other volunteer was heard in 2017
    assert made.holes[2] == {0: Hole(Empty.NO_DATA)}


def test_another_case_beside_it_says_what_its_empty_places_are(study: Study) -> None:
    made = side_by_side(study, asked(study, "K01", "K02"))
    assert [case.name for case in made.cases] == ["K01", "K02"]
    assert made.columns == 4
    rest = next(n for n, row in enumerate(made.rows) if row.under is Under.ROLE)
    assert [len(place) for place in made.rows[rest].places] == [1, 0, 1, 0]
    assert made.holes[rest][3] == Hole(Empty.NO_DATA)
    assert 2 not in made.holes[0]  # the row of Karen has nobody of K02; the row below it says what there is


def test_only_the_waves_that_are_asked_for_have_columns(study: Study) -> None:
    late = study.frame().waves[1].id
    made = side_by_side(study, asked(study, "K01", filter=Filter(waves=(late,))))
    assert [wave.name for wave in made.waves] == ["2017"]
    assert made.change is None
    assert [[one.text for one in made.excerpts.values()]] == [["En tavle."]]


def test_an_absence_says_its_reason_in_every_row(study: Study) -> None:
    source = bring_in(study, "f", "I: Nå?\nBo: Ja.", case="K02", wave="2017", role="volunteer")
    done(study, source)
    one = asked(study, "K02")
    study.absences.set(one.case_ids[0], one.code_id, study.frame().waves[1].id, "Ingen har roller længere.", None)
    made = side_by_side(study, one)
    assert [hole for holes in made.holes for hole in holes.values()] == [
        Hole(Empty.ABSENT, None, "Ingen har roller længere.")
    ]


def test_the_caption_speaks_of_what_is_shown(study: Study) -> None:
    made = side_by_side(study, asked(study, "K01"))
    assert "K01" in made.shown.caption
    assert "Roller" in made.shown.caption
    assert made.shown.columns[made.places[made.cases[0].id]].name == "K01"


def test_what_is_gone_is_said(study: Study) -> None:
    with pytest.raises(UserError, match="None of these cases"):
        side_by_side(study, asked(study))
    with pytest.raises(UserError, match="The code is gone"):
        side_by_side(study, Beside("no", asked(study, "K01").case_ids))
