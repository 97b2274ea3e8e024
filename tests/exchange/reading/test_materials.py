import datetime as dt
from pathlib import Path, PurePosixPath

import pytest

from qualcase.coding.bundle import Placing, SpeakerSeen
from qualcase.coding.sources import SourceKind
from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.materials import read_materials, row_for


def materials(folder: Path, content: str) -> dict[str, Placing]:
    path = folder / "materiale.csv"
    path.write_text(content, "utf-8")
    return read_materials(path).files


def speakers(folder: Path, participants: str) -> tuple[SpeakerSeen, ...]:
    return materials(folder, f'file,participants\na.txt,"{participants}"\n')["a.txt"].participants


def test_a_row_says_where_a_file_belongs(tmp_path: Path) -> None:
    table = materials(
        tmp_path,
        "Fil;Case;Sted;Runde;Type;Dato;Deltagere\n"
        'K03.docx;"K03; K07";Fjordby;2015;gruppeinterview;3. oktober 2015;'
        '"I=Hanne; IP1=Ida Dahl (frivillig); Leder (chef)"\n'
        "notat.txt;;Fjordby;;;;\n",
    )
    assert list(table) == ["K03.docx", "notat.txt"]
    assert table["notat.txt"] == Placing(site="Fjordby")
    placing = table["K03.docx"]
    assert (placing.cases, placing.site, placing.wave, placing.kind, placing.date) == (
        ("K03", "K07"),
        "Fjordby",
        "2015",
        SourceKind.GROUP_INTERVIEW,
        dt.date(2015, 10, 3),
    )
    assert placing.participants == (
        SpeakerSeen("I", is_interviewer=True),
        SpeakerSeen("IP1", generic=True, participant="Ida Dahl", role="volunteer"),
        SpeakerSeen("Leder", generic=True, role="manager"),
    )


def test_a_document_holds_for_a_time_and_speaks_a_language(tmp_path: Path) -> None:
    table = materials(tmp_path, "fil;gælder fra;valid_to;sprog\na.docx;1. maj 2014;2017-12-31;NB\nb.docx;;;\n")
    assert table["a.docx"] == Placing(language="nb", valid_from=dt.date(2014, 5, 1), valid_to=dt.date(2017, 12, 31))
    assert table["b.docx"] == Placing()


def test_a_language_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError) as refused:
        materials(tmp_path, "file,language\na.docx,volapyk\n")
    assert str(refused.value) == (
        "Line 2 of materiale.csv has the language volapyk, which is not known. Known are da, nb, en."
    )


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="has the date forår 2014, which cannot be read"):
        materials(tmp_path, "file,valid_from\na.docx,forår 2014\n")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("IP1=Ida (frivillig)", SpeakerSeen("IP1", generic=True, participant="Ida", role="volunteer")),
        ("IP1 (frivillig)", SpeakerSeen("IP1", generic=True, role="volunteer")),
        ("IP1", SpeakerSeen("IP1", generic=True)),
        ("Ida Dahl (volunteer)", SpeakerSeen("Ida Dahl", participant="Ida Dahl", role="volunteer")),
        ("Ida Dahl", SpeakerSeen("Ida Dahl", participant="Ida Dahl")),
        ("Bo=Bo Berg (tovholder)", SpeakerSeen("Bo", participant="Bo Berg", role="employee")),
        ("Bo=Bo Berg (Kasserer)", SpeakerSeen("Bo", participant="Bo Berg", role="kasserer")),
        ("I=Hanne", SpeakerSeen("I", is_interviewer=True)),
        ("I=", SpeakerSeen("I", is_interviewer=True)),
        ("Hanne=Hanne Holm (interviewer)", SpeakerSeen("Hanne", is_interviewer=True)),
        ("Hanne (Intervjuer)", SpeakerSeen("Hanne", is_interviewer=True)),
        ("Leder (K3)", SpeakerSeen("Leder (K3)", generic=True, role="manager")),
        ("Leder (K3)=Ida (leder)", SpeakerSeen("Leder (K3)", generic=True, participant="Ida", role="manager")),
        ("Leder=Ida", SpeakerSeen("Leder", generic=True, participant="Ida", role="manager")),
    ],
)
def test_ways_of_writing_a_participant(tmp_path: Path, entry: str, expected: SpeakerSeen) -> None:
    assert speakers(tmp_path, entry) == (expected,)


def test_several_participants(tmp_path: Path) -> None:
    assert [one.label for one in speakers(tmp_path, "IP1; IP2 | IP3\nIP4;;")] == ["IP1", "IP2", "IP3", "IP4"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("case,wave\nK1,2015", "materiale.csv lacks the column file."),
        ("file,farve\na,b", "materiale.csv has columns that are not known: farve."),
        (
            "file,kind\na.txt,interview\nb.txt,digt",
            "Line 3 of materiale.csv has the kind digt, which is not known. Known are interview,",
        ),
        ("file,date\na.txt,\nb.txt,i går", "Line 3 of materiale.csv has the date i går, which cannot be read."),
        ("file,case\n,K1", "Line 2 of materiale.csv names no file."),
        ("file,case\na.txt,K1\na.txt,K2", "Line 3 of materiale.csv names a.txt a second time."),
        (
            "file,participants\na.txt,(frivillig)",
            "Line 2 of materiale.csv has a participant that cannot be read: (frivillig).",
        ),
        ("file,participants\na.txt,a (b) c", "Line 2 of materiale.csv has a participant that cannot be read: a (b) c."),
        ("file,participants\na.txt,=Ida", "Line 2 of materiale.csv has a participant that cannot be read: =Ida."),
    ],
)
def test_tables_that_are_refused(tmp_path: Path, content: str, sentence: str) -> None:
    with pytest.raises(FileRefusedError) as caught:
        materials(tmp_path, content)
    assert str(caught.value).startswith(sentence)


def test_the_row_of_a_file() -> None:
    table = {name: Placing() for name in ("a.txt", "2017/a.txt", "2017\\B.TXT", "c", "bla\u030a.txt", "./d.txt")}
    for path, row in (
        ("/x/2015/a.txt", "a.txt"),
        ("/x/2017/a.txt", "2017/a.txt"),
        ("2017/b.txt", "2017\\B.TXT"),
        ("2016/b.txt", None),
        ("c.docx", "c"),
        ("blå.txt", "bla\u030a.txt"),
        ("d.txt", "./d.txt"),
        ("aa.txt", None),
    ):
        assert row_for(PurePosixPath(path), table) == row, path
