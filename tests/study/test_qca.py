"""Analyses of a study: memberships from ratings and variables, what must not be asked together, what is kept."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import isnan
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.case_ratings import LADDER, RatedCell
from qualcase.coding.qca import Cuts, SolutionKind
from qualcase.coding.qca_settings import Anchors, QcaSettings, SetOf, WarningKind
from qualcase.coding.variables import GivenValue, VariableKind, VariableOf
from qualcase.errors import UserError
from qualcase.study import Study
from qualcase.study.qca_for_r import r_names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROWS = {"A": (1, 1, 1), "B": (1, 0.67, 1), "C": (0.33, 1, 0.33), "D": (0, 0, 0), "E": (1, 0, 0)}
"""Led, clear, anchored."""
NAMES = ("Ledelse", "Klarhed", "Forankring")


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Study]:
    with Study.create(tmp_path / "qca", waves=("2015", "2017")) as study:
        rater = study.coders.ensure("Mette").id
        for name in NAMES:
            study.codebook.add(name)
        for case, values in ROWS.items():
            made = study.cases.add(case)
            for name, value in zip(NAMES, values, strict=True):
                cell = RatedCell(made.id, study.names.code(name).id, study.names.waves.find("2017").id)
                study.case_ratings.set(cell, value, "set i feltet", rater)
        yield study


def of_code(study: Study, name: str, wave: str = "2017") -> SetOf:
    return SetOf(name.upper(), study.names.waves.find(wave).id, code_id=study.names.code(name).id)


def asked(study: Study, **more: object) -> QcaSettings:
    settings = QcaSettings(of_code(study, "Forankring"), (of_code(study, "Ledelse"), of_code(study, "Klarhed")))
    return replace(settings, **more)  # type: ignore[arg-type]


def test_led_and_clear_leads_there(held: Study) -> None:
    answer = held.qca.ask(asked(held))
    assert answer.solutions[SolutionKind.CONSERVATIVE].models[0].name == "LEDELSE*KLARHED"
    assert set(answer.solutions) == {SolutionKind.CONSERVATIVE, SolutionKind.PARSIMONIOUS}
    (path,) = answer.solutions[SolutionKind.CONSERVATIVE].models[0].paths
    assert path.cases == (("A", "B"),)
    assert held.names.coders.find("Mette").id == answer.rater
    assert answer.warnings == ()


def test_what_nobody_rated_is_missing_and_never_nought(held: Study) -> None:
    held.cases.add("F")
    answer = held.qca.ask(asked(held))
    assert isnan(answer.data.outcome[-1])
    assert answer.table.missing == ("F",)
    assert [(one.kind, one.names) for one in answer.warnings] == [(WarningKind.MISSING, ("F",))]


def test_who_rates_is_chosen_and_differences_are_said(held: Study) -> None:
    other = held.coders.ensure("Ole").id
    cell = RatedCell(held.names.cases.find("D").id, held.names.code("Ledelse").id, held.names.waves.find("2017").id)
    held.case_ratings.set(cell, LADDER[-1], "jeg ser det anderledes", other)
    answer = held.qca.ask(asked(held))
    assert [(one.kind, one.names) for one in answer.warnings] == [(WarningKind.RATERS_DIFFER, ("D",))]
    assert answer.data.values[3, 0] == 0
    with pytest.raises(UserError, match="No case has a value"):
        held.qca.ask(asked(held, rater=other))


def test_waves_are_not_pooled(held: Study) -> None:
    led, clear = of_code(held, "Ledelse", "2015"), of_code(held, "Klarhed")
    with pytest.raises(UserError, match="same wave"):
        held.qca.ask(asked(held, conditions=(led, clear)))
    with pytest.raises(UserError, match="later wave"):
        held.qca.ask(asked(held, outcome=of_code(held, "Forankring", "2015")))
    with pytest.raises(UserError, match="No case has a value"):
        held.qca.ask(asked(held, conditions=(led,)))


@pytest.mark.parametrize("name", ["", "TO ORD", "1ST", "A*B"])
def test_names_stand_in_terms(held: Study, name: str) -> None:
    with pytest.raises(UserError, match="letters"):
        held.qca.ask(asked(held, conditions=(replace(of_code(held, "Ledelse"), name=name),)))


def test_the_outcome_is_no_condition(held: Study) -> None:
    with pytest.raises(UserError, match="cannot be one"):
        held.qca.ask(asked(held, conditions=(replace(of_code(held, "Forankring"), name="ANKER"),)))


def test_numbers_need_anchors_and_choices_values(held: Study) -> None:
    size = held.variables.add("Antal", VariableOf.CASE, VariableKind.NUMBER)
    form = held.variables.add("Form", VariableOf.CASE, VariableKind.CHOICE, choices=("net", "hus"))
    wave = held.names.waves.find("2017").id
    given = [
        GivenValue(variable, held.names.cases.find(case).id, text, wave)
        for case, number, kind in (("A", "20", "hus"), ("B", "12,5", "net"), ("C", "5", "hus"))
        for variable, text in ((size.id, number), (form.id, kind))
    ]
    held.variables.set_values(given)
    by_size, by_form = SetOf("STOR", wave, variable_id=size.id), SetOf("HUS", wave, variable_id=form.id)
    for one, said in ((by_size, "fully out"), (by_form, "which values")):
        with pytest.raises(UserError, match=said):
            held.qca.ask(asked(held, conditions=(one,)))
    sets = (replace(by_size, anchors=Anchors(5, 10, 20)), replace(by_form, in_values=("hus",)))
    data = held.qca.ask(asked(held, conditions=sets)).data
    assert data.values[:3, 0].tolist() == pytest.approx([0.95, 0.6762, 0.05], abs=1e-3)
    assert data.values[:3, 1].tolist() == [1, 0, 1]
    assert all(isnan(one) for one in data.values[3:].ravel())


def test_a_number_is_sorted_into_groups_and_kept_so(held: Study) -> None:
    size = held.variables.add("Antal", VariableOf.CASE, VariableKind.NUMBER)
    wave = held.names.waves.find("2017").id
    numbers = dict(zip("ABCDE", ("3", "8", "12", "18", "25"), strict=True))
    held.variables.set_values(
        [GivenValue(size.id, held.names.cases.find(case).id, text, wave) for case, text in numbers.items()]
    )
    by_size = SetOf("STOR", wave, variable_id=size.id, thresholds=(5, 10, 20))
    settings = asked(held, conditions=(by_size, of_code(held, "Ledelse")))
    values = held.qca.ask(settings).data.values[:, 0].tolist()
    # Never falling: two of them lie on the same level, where the last digits are the machine's.
    assert all(one <= next_ + 1e-9 for one, next_ in pairwise(values))
    assert 0 < values[0] < 0.5 < values[-1] < 1
    saved = held.qca.save("Store", settings)
    assert held.qca.get(saved.id) == settings
    held.variables.remove([size.id])
    with pytest.raises(UserError, match="gone"):
        held.qca.get(saved.id)


def test_what_other_cuts_would_give(held: Study) -> None:
    answer = held.qca.ask(asked(held, cuts=Cuts(0.8)))
    ranges = held.qca.by_cut(answer, SolutionKind.CONSERVATIVE)
    (now,) = (one for one in ranges if one.holds(0.8))
    assert now.models == ("LEDELSE*KLARHED",)


def test_many_conditions_for_few_cases_are_warned_of(held: Study) -> None:
    names = [f"Nr{n}" for n in range(4)]
    for name in names:
        held.codebook.add(name)
        for case in held.cases.all():
            cell = RatedCell(case.id, held.names.code(name).id, held.names.waves.find("2017").id)
            held.case_ratings.set(cell, 0.67 if case.name == "A" else 0.33, "så", held.names.coders.find("Mette").id)
    every = tuple(of_code(held, name) for name in ("Ledelse", "Klarhed", *names))
    kinds = [one.kind for one in held.qca.ask(asked(held, conditions=every)).warnings]
    assert WarningKind.MANY_CONDITIONS in kinds


def test_kept_asked_again_and_undone(held: Study) -> None:
    settings = asked(held, cuts=Cuts(0.9, 0.5, 0.1, 2), expected=(1, None), negate=True)
    made = held.qca.save(" Ledet  og klart ", settings)
    assert made.name == "Ledet og klart"
    assert held.qca.get(made.id) == settings
    again = held.qca.save("ledet og klart", replace(settings, negate=False))
    assert again.id == made.id
    assert not held.qca.get(made.id).negate
    held.undo()
    assert held.qca.get(made.id).negate
    held.qca.remove(made.id)
    assert held.qca.all() == ()
    held.undo()
    held.codebook.remove(held.names.code("Klarhed").id)
    with pytest.raises(UserError, match="KLARHED is gone"):
        held.qca.get(made.id)


def test_for_r_everything_stands_in_two_files(held: Study, tmp_path: Path) -> None:
    held.cases.add("F")
    answer = held.qca.ask(asked(held, expected=(1, None)))
    table, script = held.qca.export_for_r(answer, tmp_path / "to r.R")
    assert table.read_text(encoding="utf-8-sig").splitlines()[:2] == [
        "CASE,LEDELSE,KLARHED,FORANKRING",
        "A,1.0,1.0,1.0",
    ]
    assert table.read_text(encoding="utf-8-sig").splitlines()[-1] == "F,NA,NA,NA"
    words = script.read_text(encoding="utf-8")
    assert 'outcome = "FORANKRING", conditions = c("LEDELSE", "KLARHED")' in words
    assert 'dir.exp = c(1, "-")' in words
    with pytest.raises(UserError, match="ending"):
        held.qca.export_for_r(answer, tmp_path / "no.txt")


def test_names_for_r_are_plain_and_differ() -> None:
    assert r_names(("BÅRET", "BAARET", "ÆRLIG", "1ST", "É")) == ("BAARET", "BAARET2", "AERLIG", "S1ST", "E")
