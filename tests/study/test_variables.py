"""Variables: their definitions, values per wave, tables, and what goes with what is removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.variables import GivenValue, VariableKind, VariableOf
from qualcase.errors import UserError, WrongValuesError
from qualcase.words import use_language
from tests.study.making import case, source, wave

if TYPE_CHECKING:
    from qualcase.coding.variables import Variable
    from qualcase.study import Study


@pytest.fixture
def hours(study: Study) -> Variable:
    return study.variables.add("timer", VariableOf.CASE, VariableKind.NUMBER, note="om måneden")


def record(study: Study, variable: Variable, name: str, wave_name: str, text: str) -> int:
    given = GivenValue(variable.id, case(study, name).id, text, wave(study, wave_name).id)
    return study.variables.set_values([given])


def values(study: Study, of: VariableOf = VariableOf.CASE) -> dict[tuple[str, str], str]:
    """What the table holds, by the name of the row and the heading of the column."""
    grid = study.variables.table(of)
    return {
        (target.name, column.heading): grid.value(target, column)
        for target in grid.targets
        for column in grid.columns
        if grid.value(target, column)
    }


# --- definitions


def test_variables_stand_in_the_order_in_which_they_were_put(study: Study, hours: Variable) -> None:
    second = study.variables.add("leder", VariableOf.CASE)
    third = study.variables.add("aftale", VariableOf.CASE, VariableKind.YES_NO)
    other = study.variables.add("indbyggere", VariableOf.SITE)
    assert [one.name for one in study.variables.all()] == ["timer", "leder", "aftale", "indbyggere"]
    study.variables.move(third.id, 0)
    assert [one.id for one in study.variables.all(VariableOf.CASE)] == [third.id, hours.id, second.id]
    assert study.variables.all(VariableOf.SITE) == (other,)
    study.undo()
    assert [one.id for one in study.variables.all(VariableOf.CASE)] == [hours.id, second.id, third.id]


def test_names_are_free_among_variables_of_the_same_things(study: Study, hours: Variable) -> None:
    with pytest.raises(UserError, match="already a variable called “TIMER”"):
        study.variables.add(" TIMER ", VariableOf.CASE)
    assert study.variables.add("timer", VariableOf.SITE).of is VariableOf.SITE
    assert study.variables.set(hours.id, name="Timer").name == "Timer"
    with pytest.raises(UserError, match="cannot be empty"):
        study.variables.set(hours.id, name=" ")
    with pytest.raises(TypeError):
        study.variables.set(hours.id, of=VariableOf.SITE)


def test_choices_fit_the_kind(study: Study) -> None:
    made = study.variables.add("tone", VariableOf.CASE, VariableKind.CHOICE, choices=("god", " god", "dårlig"))
    assert made.choices == ("god", "dårlig")
    scale = study.variables.add("skala", VariableOf.CASE, VariableKind.NUMBER, choices=("1", "2,5"))
    assert scale.choices == ("1", "2,5".replace(",", "."))
    for kind, choices, said in (
        (VariableKind.CHOICE, (), "say which values there are"),
        (VariableKind.DATE, ("x",), "is no date"),
        (VariableKind.YES_NO, ("ja",), "Only a choice or a number"),
        (VariableKind.CHOICE, ("god", "God"), "differ only in capitals"),
        (VariableKind.NUMBER, ("x",), "is no number"),
    ):
        with pytest.raises(UserError, match=said):
            study.variables.add("ny", VariableOf.CASE, kind, choices=choices)
    assert len(study.variables.all()) == 2


def test_a_kind_that_is_changed_takes_the_values_over(study: Study) -> None:
    use_language("da")
    made = study.variables.add("antal", VariableOf.CASE)
    record(study, made, "K01", "2015", "12,5")
    record(study, made, "K02", "2015", "1.234")
    number = study.variables.set(made.id, kind=VariableKind.NUMBER)
    assert values(study) == {("K01", "antal 2015"): "12.5", ("K02", "antal 2015"): "1234"}
    assert study.variables.set(number.id, kind=VariableKind.TEXT).kind is VariableKind.TEXT
    study.variables.set(number.id, kind=VariableKind.CHOICE, choices=("12.5", "1234"))
    assert study.variables.set(number.id, kind=VariableKind.TEXT).choices == ()
    study.undo()
    study.undo()
    study.undo()
    study.undo()
    assert values(study)["K02", "antal 2015"] == "1.234"


def test_a_kind_that_does_not_take_the_values_is_refused_whole(study: Study) -> None:
    made = study.variables.add("antal", VariableOf.CASE)
    record(study, made, "K01", "2015", "12")
    record(study, made, "K02", "2017", "en del")
    with pytest.raises(WrongValuesError) as error:
        study.variables.set(made.id, kind=VariableKind.NUMBER, name="tal")
    (cell,) = error.value.cells
    assert (cell.row, cell.column) == ("K02", "tal 2017")
    assert "“en del” is no number" in str(error.value)
    assert study.variables.get(made.id) == made


def test_removing_takes_the_values_and_undo_brings_them_back(study: Study, hours: Variable) -> None:
    record(study, hours, "K01", "2015", "12")
    study.variables.remove([hours.id])
    assert (study.variables.all(), study.check()) == ((), ())
    with pytest.raises(KeyError):
        study.variables.get(hours.id)
    study.undo()
    assert values(study) == {("K01", "timer 2015"): "12"}


# --- values


def test_a_value_is_of_one_wave(study: Study, hours: Variable) -> None:
    assert record(study, hours, "K01", "2015", "12") == 1
    assert record(study, hours, "K01", "2017", "8,5") == 1
    assert values(study) == {("K01", "timer 2015"): "12", ("K01", "timer 2017"): "8.5"}
    with pytest.raises(WrongValuesError, match="K01, timer: A value belongs to a wave"):
        study.variables.set_values([GivenValue(hours.id, case(study, "K01").id, "1")])


def test_respondents_and_sources_have_a_wave_of_their_own(study: Study) -> None:
    made = study.variables.add("længde", VariableOf.SOURCE, VariableKind.NUMBER)
    one = source(study, "K01 start").id
    with pytest.raises(WrongValuesError, match="have a wave of their own"):
        study.variables.set_values([GivenValue(made.id, one, "1", wave(study, "2015").id)])
    study.variables.set_values([GivenValue(made.id, one, "42")])
    study.variables.set_values([GivenValue(made.id, one, "43")])
    assert values(study, VariableOf.SOURCE) == {("K01 start", "længde"): "43"}
    assert study.check() == ()


def test_many_are_one_action_and_wrong_ones_are_all_named(study: Study, hours: Variable) -> None:
    place = (case(study, "K01").id, case(study, "K02").id, wave(study, "2015").id, wave(study, "2017").id)
    first, second, early, late = place
    given = [
        GivenValue(hours.id, first, "12", early),
        GivenValue(hours.id, first, "mange", late),
        GivenValue(hours.id, second, "?", early),
    ]
    with pytest.raises(WrongValuesError) as error:
        study.variables.set_values(given)
    assert [(one.row, one.column, one.place) for one in error.value.cells] == [
        ("K01", "timer 2017", 1),
        ("K02", "timer 2015", 2),
    ]
    assert str(error.value).startswith("2 cells cannot be taken. The first is K01, timer 2017: “mange” is no number.")
    assert values(study) == {}
    good = [*(GivenValue(hours.id, one, "3", when) for one in (first, second) for when in (early, late))]
    assert study.variables.set_values(good) == 4
    assert str(study.can_undo()) == "Changed 4 values of variables"
    study.undo()
    assert values(study) == {}


def test_nothing_new_is_no_action(study: Study, hours: Variable) -> None:
    record(study, hours, "K01", "2015", "12")
    before = len(study.history())
    assert record(study, hours, "K01", "2015", "12,0") == 0
    assert record(study, hours, "K02", "2015", "") == 0
    assert study.variables.set_values([]) == 0
    assert len(study.history()) == before


def test_the_last_of_several_holds_and_an_empty_one_takes_away(study: Study, hours: Variable) -> None:
    one, when = case(study, "K01").id, wave(study, "2015").id
    study.variables.set_values([GivenValue(hours.id, one, text, when) for text in ("1", "2")])
    assert values(study) == {("K01", "timer 2015"): "2"}
    assert record(study, hours, "K01", "2015", "  ") == 1
    assert values(study) == {}
    study.undo()
    assert values(study) == {("K01", "timer 2015"): "2"}


@pytest.mark.parametrize("missing", ["variable", "target", "wave"])
def test_what_is_not_there_is_our_own_mistake(study: Study, hours: Variable, missing: str) -> None:
    ids = {"variable": hours.id, "target": case(study, "K01").id, "wave": wave(study, "2015").id, missing: "no"}
    with pytest.raises(KeyError):
        study.variables.set_values([GivenValue(ids["variable"], ids["target"], "1", ids["wave"])])


def test_the_table_has_a_row_for_everything_and_a_column_for_every_wave(study: Study, hours: Variable) -> None:
    study.variables.add("leder", VariableOf.CASE)
    grid = study.variables.table(VariableOf.CASE)
    assert [one.name for one in grid.targets] == ["K01", "K02"]
    assert [one.heading for one in grid.columns] == ["timer 2015", "timer 2017", "leder 2015", "leder 2017"]
    assert [one.name for one in study.variables.table(VariableOf.SITE).targets] == ["Nordby", "Sydby"]
    assert study.variables.table(VariableOf.RESPONDENT).targets == ()
    assert "Anna" in [one.name for one in study.variables.table(VariableOf.PARTICIPANT).targets]


def test_a_source_that_is_removed_takes_its_values_along(study: Study) -> None:
    made = study.variables.add("længde", VariableOf.SOURCE, VariableKind.NUMBER)
    ids = [source(study, name).id for name in ("K01 start", "K01 senere")]
    study.variables.set_values([GivenValue(made.id, one, "1") for one in ids])
    study.sources.remove(ids[:1])
    assert study.check() == ()
    assert set(values(study, VariableOf.SOURCE)) == {("K01 senere", "længde")}
    study.undo()
    assert len(values(study, VariableOf.SOURCE)) == 2
