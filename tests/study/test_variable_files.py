"""Variables and events that come in from files and go out into files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from qualcase.coding.variables import GivenValue, VariableKind, VariableOf
from qualcase.errors import UserError, WrongValuesError
from qualcase.study.variable_files import ImportedValues
from qualcase.words import use_language
from tests.study.making import case, wave
from tests.study.test_variables import values

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study

LONG = """\
of,name,wave,variable,value
case,K01,2015,antal frivillige,18
case,K01,2017,antal frivillige,6.5
case,k02,2015,antal frivillige,
case,Madklubben,2015,åbnet,2014-03-01
site,Nordby,2015,aftale,ja
site,Sydby,2015,aftale,nej
source,K01 start,2015,sted,køkkenet
"""


def file(tmp_path: Path, text: str, name: str = "variables.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_variables_are_made_with_the_kinds_that_fit(study: Study, tmp_path: Path) -> None:
    done = study.variables.bring_in(file(tmp_path, LONG))
    assert {(one.name, one.of, one.kind) for one in done.made} == {
        ("antal frivillige", VariableOf.CASE, VariableKind.NUMBER),
        ("åbnet", VariableOf.CASE, VariableKind.DATE),
        ("aftale", VariableOf.SITE, VariableKind.YES_NO),
        ("sted", VariableOf.SOURCE, VariableKind.TEXT),
    }
    assert done.values == 6
    assert values(study) == {
        ("K01", "antal frivillige 2015"): "18",
        ("K01", "antal frivillige 2017"): "6.5",
        ("K02", "åbnet 2015"): "2014-03-01",
    }
    assert study.check() == ()
    study.undo()
    assert study.variables.all() == ()


def test_the_same_file_again_changes_nothing(study: Study, tmp_path: Path) -> None:
    path = file(tmp_path, LONG)
    study.variables.bring_in(path)
    before = len(study.history())
    assert study.variables.bring_in(path) == ImportedValues((), 0)
    assert len(study.history()) == before


def test_an_empty_cell_leaves_what_is_there(study: Study, tmp_path: Path) -> None:
    study.variables.bring_in(file(tmp_path, LONG))
    done = study.variables.bring_in(file(tmp_path, "case,wave,antal frivillige,ny\nK01,2015,,\nK02,2015,7,\n"))
    assert (done.values, [one.name for one in done.made]) == (1, ["ny"])
    assert values(study)["K01", "antal frivillige 2015"] == "18"
    assert values(study)["K02", "antal frivillige 2015"] == "7"


@pytest.mark.parametrize(
    ("text", "kept"),
    [("case;wave;budget\nK01;2015;18.000,5\n", "18000.5"), ("case,wave,budget\nK01,2015,1.234\n", "1.234")],
)
def test_the_sign_between_columns_tells_how_numbers_are_written(
    study: Study, tmp_path: Path, text: str, kept: str
) -> None:
    for language in ("da", "en"):
        use_language(language)
        study.variables.bring_in(file(tmp_path, text))
        assert values(study) == {("K01", "budget 2015"): kept}
        study.undo()


def test_everything_that_is_wrong_is_named_and_nothing_comes_in(study: Study, tmp_path: Path) -> None:
    study.variables.add("antal", VariableOf.CASE, VariableKind.NUMBER)
    text = (
        "of,name,wave,variable,value\ncase,K9,2015,antal,1\ncase,K01,2016,antal,1\ncase,K01,,antal,1\n"
        "case,K01,2015,antal,mange\ncase,K01,2015,,1\ncase,K0,2015,antal,1\ncase,K01,2015,antal,1\n"
    )
    before = len(study.history())
    with pytest.raises(WrongValuesError) as error:
        study.variables.bring_in(file(tmp_path, text))
    found = {(str(one.row), one.column) for one in error.value.cells}
    assert found == {
        ("line 2", "name"),
        ("line 3", "wave"),
        ("line 4", "wave"),
        ("line 5", "value"),
        ("line 6", "variable"),
        ("line 7", "name"),
    }
    assert len(study.history()) == before


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_what_goes_out_comes_in_again(study: Study, tmp_path: Path, suffix: str, language: str) -> None:
    use_language(language)
    study.variables.bring_in(file(tmp_path, LONG))
    note = study.variables.add("note", VariableOf.CASE)
    odd = ("=1+1", "- ja", "'tja", "1.234", 'æøå; "x",\ny', "0012")
    for text, name in zip(odd, ["K01", "K02"] * 3, strict=True):
        study.variables.set_values([GivenValue(note.id, case(study, name).id, text, wave(study, "2015").id)])
        kept = {of: values(study, of) for of in VariableOf}
        for wide in (False, True):
            out = tmp_path / f"out{suffix}"
            study.variables.take_out(out, VariableOf.CASE if wide else None, wide=wide)
            assert study.variables.bring_in(out).values == 0
        assert {of: values(study, of) for of in VariableOf} == kept


def test_a_workbook_holds_numbers_as_numbers(study: Study, tmp_path: Path) -> None:
    study.variables.bring_in(file(tmp_path, LONG))
    assert study.variables.take_out(tmp_path / "out.xlsx", VariableOf.CASE, wide=True) == 3
    rows = list(load_workbook(tmp_path / "out.xlsx").worksheets[0].values)
    assert rows == [
        ("case", "wave", "antal frivillige", "åbnet"),
        ("K01", "2015", 18, None),
        ("K01", "2017", 6.5, None),
        ("K02", "2015", None, "2014-03-01"),
    ]


def test_what_cannot_be_written(study: Study, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Say of which"):
        study.variables.take_out(tmp_path / "a.csv", wide=True)
    with pytest.raises(UserError, match="has no ending that can be written"):
        study.variables.take_out(tmp_path / "a.docx")
    assert list(tmp_path.glob("a.*")) == []


# --- events

EVENTS = """\
date,site,case,event
2016-03-01,Nordby,K01,Den nye koordinator begynder
1.2.2014,Nordby,,Byrådet vedtager en politik
2016-03-01,,K02,- lukket
"""


def test_events_come_in_once(study: Study, tmp_path: Path) -> None:
    done = study.events.bring_in(file(tmp_path, EVENTS))
    assert (len(done.added), done.known) == (3, 0)
    assert [(one.date.isoformat(), bool(one.case_id), one.text) for one in study.events.all()] == [
        ("2014-02-01", False, "Byrådet vedtager en politik"),
        ("2016-03-01", True, "Den nye koordinator begynder"),
        ("2016-03-01", True, "- lukket"),
    ]
    again = study.events.bring_in(file(tmp_path, EVENTS + "2016-03-02,,K02,- lukket\n2016-03-02,,K02,- lukket\n"))
    assert (len(again.added), again.known) == (1, 4)
    study.undo()
    study.undo()
    assert study.events.all() == ()


def test_wrong_events_are_all_named(study: Study, tmp_path: Path) -> None:
    text = (
        "date,site,case,event\nsnart,,K01,x\n2016-01-01,Vestby,,x\n2016-01-01,,K9,x\n2016-01-01,,,x\n2016-01-01,,K01,\n"
    )
    with pytest.raises(WrongValuesError) as error:
        study.events.bring_in(file(tmp_path, text))
    assert [(str(one.row), one.column) for one in error.value.cells] == [
        ("line 2", "date"),
        ("line 3", "site"),
        ("line 4", "case"),
        ("line 5", "case"),
        ("line 6", "event"),
    ]
    assert study.events.all() == ()


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_events_that_go_out_come_in_again(study: Study, tmp_path: Path, suffix: str) -> None:
    study.events.bring_in(file(tmp_path, EVENTS))
    assert study.events.take_out(tmp_path / f"out{suffix}") == 3
    again = study.events.bring_in(tmp_path / f"out{suffix}")
    assert (len(again.added), again.known) == (0, 3)
