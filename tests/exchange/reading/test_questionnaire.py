"""What the columns of a questionnaire are taken for, from headings, from values, and from a file that tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.questionnaires import ColumnUse
from qualcase.errors import FileRefusedError, UserError
from qualcase.exchange.reading.questionnaire import read_questionnaire

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = """\
frivillige:
  columns:
  - name: respondent
    kind: key
  - name: informant
    kind: key
  - name: sted
    kind: place
  - name: område
    kind: place
  - name: kontakt
    kind: closed
    question: {da: "Har du en kontaktperson?", en: "Do you have a contact person?"}
    answers: [ja, nej, ved ikke]
  - name: glad
    kind: closed
    question: Er du glad?
    answers: [1, 2, 3]
    labels: {1: {da: slet ikke}, 3: {da: meget}}
  - name: andet
    kind: skip
ledere:
  role: chef
  columns:
  - {name: respondent, kind: key}
  - {name: hvorfor, kind: open}
"""


def uses(path: Path, columns: Path | None = None) -> dict[str, str]:
    return {one.heading: one.use.value for one in read_questionnaire(path, columns).columns}


@pytest.fixture
def columns(tmp_path: Path) -> Path:
    path = tmp_path / "columns.yaml"
    path.write_text(COLUMNS, encoding="utf-8")
    return path


def answers(tmp_path: Path, text: str, name: str = "svar_2015.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_headings_and_values_tell_what_columns_are_for(tmp_path: Path) -> None:
    path = answers(
        tmp_path,
        "Løbenummer;Sted;Tidsstempel;Navn;E-mail;Alder;Hvad er det bedste?;Kommentar\n"
        "1;Fjordby;03-10-2015 10:02;Karen;k@x.dk;45;At møde de andre hver eneste uge;\n"
        "2;Klitby;04-10-2015 11:02;Bo;b@x.dk;51;Kaffen og de gode snakke bagefter;\n",
    )
    assert uses(path) == {
        "Løbenummer": "key",
        "Sted": "site",
        "Tidsstempel": "date",
        "Navn": "skip",
        "E-mail": "skip",
        "Alder": "closed",
        "Hvad er det bedste?": "open",
        "Kommentar": "closed",
    }


def test_short_and_repeated_answers_are_closed(tmp_path: Path) -> None:
    same = "kommunen og de frivillige sammen i fællesskab"
    path = answers(tmp_path, "x,y\n" + "".join(f"ja tak,{same}\n" for _ in range(6)))
    assert uses(path) == {"x": "closed", "y": "closed"}


def test_the_first_column_names_respondents_when_it_can(tmp_path: Path) -> None:
    assert uses(answers(tmp_path, "kode,svar\nA1,ja\nB7,nej\n"))["kode"] == "key"
    assert uses(answers(tmp_path, "kode,svar\nA1,ja\nA1,nej\n"))["kode"] == "closed"


def test_only_one_column_is_for_what_only_one_can_be_for(tmp_path: Path) -> None:
    found = uses(answers(tmp_path, "id,nr,sted,kommune\na,1,x,y\n"))
    assert found == {"id": "key", "nr": "closed", "sted": "site", "kommune": "closed"}


def test_the_name_of_the_file_tells_the_role(tmp_path: Path) -> None:
    assert read_questionnaire(answers(tmp_path, "id,x\n1,2\n", "frivillige_2015.csv")).role == "volunteer"
    assert read_questionnaire(answers(tmp_path, "id,x\n1,2\n")).role is None


def test_a_file_tells_of_the_columns(tmp_path: Path, columns: Path) -> None:
    path = answers(tmp_path, "respondent,informant,sted,område,kontakt,glad,andet,nyt\n1,Karen,F,idræt,ja,3,,x\n")
    read = read_questionnaire(path, columns)
    assert [one.use for one in read.columns] == [
        ColumnUse.KEY,
        ColumnUse.PARTICIPANT,
        ColumnUse.SITE,
        ColumnUse.CLOSED,
        ColumnUse.CLOSED,
        ColumnUse.CLOSED,
        ColumnUse.SKIP,
        ColumnUse.CLOSED,
    ]
    kontakt, glad = read.columns[4:6]
    assert kontakt.answers == ("ja", "nej", "ved ikke")
    assert kontakt.question["en"] == "Do you have a contact person?"
    assert (glad.answers, glad.question) == (("1", "2", "3"), {"": "Er du glad?"})
    assert glad.labels == {"1": {"da": "slet ikke"}, "3": {"da": "meget"}}
    assert read.role == "volunteer"


def test_of_several_forms_the_one_with_these_columns_is_taken(tmp_path: Path, columns: Path) -> None:
    read = read_questionnaire(answers(tmp_path, "respondent,hvorfor\n1,fordi\n"), columns)
    assert read.columns[1].use is ColumnUse.OPEN
    assert read.role == "manager"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[1, 2]", "it holds no forms"),
        ("a: {x: 1}", "“a” has no list `columns`"),
        ("columns: [{kind: key}]", "a column has no `name`"),
        ("columns: [{name: x, kind: noget}]", "the kind “noget” of “x” is none of place, key"),
        ("columns: [{name: x, kind: closed, answers: ja}]", "`answers` of “x” is no list"),
        ("columns: [{name: x", "while parsing"),
        ("columns: [{name: andet, kind: open}]", "tells of no column that the questionnaire has"),
        ("x: !!python/object/apply:os.system [echo]", "“x” has no list"),
    ],
)
def test_a_file_that_tells_nothing_is_refused(tmp_path: Path, columns: Path, text: str, said: str) -> None:
    columns.write_text(text, encoding="utf-8")
    with pytest.raises(FileRefusedError) as error:
        read_questionnaire(answers(tmp_path, "respondent,y\n1,2\n"), columns)
    assert said in str(error.value)


def test_what_a_column_is_for_can_be_changed(tmp_path: Path) -> None:
    read = read_questionnaire(answers(tmp_path, "id,x\n1,2\n"))
    assert read.with_use("x", ColumnUse.SKIP).columns[1].use is ColumnUse.SKIP
    with pytest.raises(UserError, match=r"There is no column “y”\. There are id, x\."):
        read.with_use("y", ColumnUse.SKIP)
