from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.variables import VariableOf
from qualcase.errors import FileRefusedError, WrongValuesError
from qualcase.exchange.reading.event_table import read_events
from qualcase.exchange.reading.variable_table import read_variables

if TYPE_CHECKING:
    from pathlib import Path


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    return path


def cells(tmp_path: Path, text: str) -> list[tuple[object, ...]]:
    return [
        (one.line, one.of, one.name, one.wave, one.variable, one.text)
        for one in read_variables(file(tmp_path, text)).cells
    ]


@pytest.mark.parametrize("heads", ["of,name,wave,variable,value", "AF,Navn,Runde,Variabel,Værdi"])
def test_one_line_a_value(tmp_path: Path, heads: str) -> None:
    found = cells(tmp_path, f"{heads}\ncase,K02,2015,budget  (kr.),18000\nSted,Fjordby,,indbyggere,\n")
    assert found == [
        (2, VariableOf.CASE, "K02", "2015", "budget (kr.)", "18000"),
        (3, VariableOf.SITE, "Fjordby", "", "indbyggere", ""),
    ]


def test_one_column_a_variable(tmp_path: Path) -> None:
    found = cells(tmp_path, "case,wave,frivillige,budget\nK02,2015,18,\n")
    assert found == [
        (2, VariableOf.CASE, "K02", "2015", "frivillige", "18"),
        (2, VariableOf.CASE, "K02", "2015", "budget", ""),
    ]
    assert cells(tmp_path, "alder,kilde\n7,K03\n") == [(2, VariableOf.SOURCE, "K03", "", "alder", "7")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("variable,value\nx,1\n", "lacks the column of, name"),
        ("navn,antal\nx,1\n", "has no column that says what its values are of"),
    ],
)
def test_columns_that_say_too_little(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(FileRefusedError) as error:
        read_variables(file(tmp_path, text))
    assert said in str(error.value)


def test_values_of_nothing_known(tmp_path: Path) -> None:
    text = "of,name,wave,variable,value\nhus,K02,2015,x,1\ncase,K02,2015,x,1\n,K02,2015,x,1\n"
    with pytest.raises(WrongValuesError) as error:
        read_variables(file(tmp_path, text))
    assert [str(cell.row) for cell in error.value.cells] == ["line 2", "line 4"]
    assert str(error.value).startswith("2 cells cannot be taken. The first is line 2, of: “hus” is none of case, site")


def test_events(tmp_path: Path) -> None:
    found = read_events(file(tmp_path, "Dato;Sted;Sag;Hændelse\n1.3.2016;Fjordby;;Ny leder\n"))
    assert [(one.line, one.date, one.site, one.case, one.text) for one in found] == [
        (2, "1.3.2016", "Fjordby", "", "Ny leder")
    ]
    assert read_events(file(tmp_path, "date,case,event\n2016-03-01,K03,x\n"))[0].site == ""


@pytest.mark.parametrize(("heads", "missing"), [("date,event", "case"), ("case,site", "date, event")])
def test_events_without_their_columns(tmp_path: Path, heads: str, missing: str) -> None:
    with pytest.raises(FileRefusedError) as error:
        read_events(file(tmp_path, f"{heads}\na,b\n"))
    assert f"lacks the column {missing}." in str(error.value)
