"""Tables among files on their way in: what kind each is, and what a materials table plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.bundle import Placing, TableKind
from qualcase.coding.sources import SourceKind
from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.incoming import prepare, unused_rows
from qualcase.exchange.reading.known import KnownNames
from qualcase.exchange.reading.materials import is_materials, read_materials
from qualcase.exchange.reading.table_kinds import table_kind
from qualcase.progress import silent

if TYPE_CHECKING:
    from pathlib import Path

TABLES = {
    TableKind.MATERIALS: ["file;case\na.txt;K01\n", "Case;Runde;Type;Planlagt\nK01;2017;interview;ja\n"],
    TableKind.VARIABLES: [
        "of,name,wave,variable,value\ncase,K02,2015,antal,18\n",
        "case;wave;antal frivillige\nK01;2015;8\nK02;2015;12\n",
    ],
    TableKind.EVENTS: ["date,site,case,event\n2016-03-01,Fjordby,K03,Ny leder\n"],
    TableKind.QUESTIONNAIRE: [
        "nr;sted;Hvor tit?\nA1;Fjordby;tit\nA2;Fjordby;sjældent\n",
        "case;Hvad er godt?\nK01;At vi mødes hver uge og taler sammen\nK01;Kaffen og alle de mennesker der er her\n",
    ],
    TableKind.OTHER: ["source,coder,code,quote\na,Anna,Roller,ord\n", "a;b\n1;2\n1;2\n"],
}


def put(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.parametrize(("kind", "content"), [(kind, one) for kind, all_ in TABLES.items() for one in all_])
def test_what_kind_a_table_is(tmp_path: Path, kind: TableKind, content: str) -> None:
    assert table_kind(put(tmp_path, "t.csv", content)) is kind


def test_a_materials_table_in_a_folder_is_used_and_the_others_say_what_they_are(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "I: Hej\nIP: Dav\n")
    put(tmp_path, "lister/materiale.csv", "file;case;kind\na.txt;K07;interview\n")
    put(tmp_path, "svar.csv", TABLES[TableKind.QUESTIONNAIRE][0])
    put(tmp_path, "ødelagt.xlsx", "intet")
    found = {one.path.name: one for one in prepare([tmp_path], KnownNames(), None, silent)}
    assert found["a.txt"].placing.cases == ("K07",)
    assert {name: one.table for name, one in found.items() if one.table} == {
        "svar.csv": TableKind.QUESTIONNAIRE,
        "ødelagt.xlsx": TableKind.OTHER,
    }
    assert str(found["svar.csv"].refused) == "svar.csv holds answers of a questionnaire. They come in as such."
    assert all(one.in_folder for one in found.values())
    given = read_materials(put(tmp_path, "anden.csv", "file;case\na.txt;K08\n"))
    named = {one.path.name: one for one in prepare([tmp_path], KnownNames(), given, silent)}
    assert (named["a.txt"].placing.cases, named["materiale.csv"].table) == (("K08",), TableKind.MATERIALS)
    assert "anden.csv" not in named


def test_a_bad_materials_table_in_a_folder_stops_nothing(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "I: Hej\nIP: Dav\n")
    put(tmp_path, "materiale.csv", "file;kind\na.txt;vrøvl\n")
    table, text = prepare([tmp_path], KnownNames(), None, silent)
    assert (text.refused, table.table) == (None, TableKind.MATERIALS)
    assert "Line 2 of materiale.csv" in str(table.refused)


def test_rows_without_a_file_are_planned(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        "t.csv",
        "file,case,site,wave,kind,role,planned\n"
        "a.txt,K01,,2015,interview,,\n"
        ",K01,,2017,interview,leder,\n"
        ",,Fjordby,2017,dokument,,yes\n"
        "b.txt,K02,,2017,observation,,ja\n"
        "a2.txt,K02,,2017,interview,,nej\n",
    )
    table = read_materials(path)
    assert list(table.files) == ["a.txt", "b.txt", "a2.txt"]
    assert [(one.file, one.placing) for one in table.planned] == [
        ("", Placing(("K01",), None, "2017", SourceKind.INTERVIEW, role="manager")),
        ("", Placing((), "Fjordby", "2017", SourceKind.DOCUMENT)),
        ("b.txt", Placing(("K02",), None, "2017", SourceKind.OBSERVATION)),
    ]
    put(tmp_path, "a.txt", "I: Hej\nIP: Dav\n")
    found = prepare([tmp_path / "a.txt"], KnownNames(cases=(("K1", ""),)), table, silent)
    assert [(one.name, one.planned, one.placing.cases) for one in found] == [
        ("a", False, ("K1",)),
        ("K1 2017", True, ("K1",)),
        ("Fjordby 2017", True, ()),
        ("K02 2017", True, ("K02",)),
    ]
    assert unused_rows(found, table) == ("a2.txt",)
    put(tmp_path, "b.txt", "Et notat om onsdagen.\n")
    there = prepare([tmp_path / "b.txt"], KnownNames(), table, silent)
    assert [one.name for one in there if one.placing.cases == ("K02",)] == ["b"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (",K01,2017,,", "names no file"),
        (",K01,,interview,ja", "needs a case or site, a wave and a kind"),
        (",,2017,interview,x", "needs a case or site, a wave and a kind"),
        ("a.txt,K01,2017,interview,måske", "måske"),
    ],
)
def test_a_plan_that_says_too_little_is_refused(tmp_path: Path, row: str, why: str) -> None:
    path = put(tmp_path, "t.csv", f"file,case,wave,kind,planned\n{row}\n")
    assert is_materials(path)
    with pytest.raises(FileRefusedError, match=why):
        read_materials(path)
