from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import openpyxl

from qualcase.exchange.codebooks.csv_file import codebook_table, write_codebook_csv, write_codebook_workbook
from qualcase.exchange.writing.csvfile import unguarded
from qualcase.words import use_language
from tests.exchange.codebooks.books import full_book

if TYPE_CHECKING:
    from pathlib import Path

USES = {"c1": 12, "c3": 3}


def test_the_csv_file_has_field_names(tmp_path: Path) -> None:
    path = tmp_path / "kodebog.csv"
    write_codebook_csv(full_book(), path, USES)
    with path.open(encoding="utf-8-sig", newline="") as file:
        every = list(csv.DictReader(file))
    rows = [row for row in every if row["row"] == "code"]
    assert [(row["row"], row["key"], row["scale_low"]) for row in every[3:]] == [
        ("codebook", "proeve", ""),
        ("scale", "fremmer", unguarded(every[4]["scale_low"])),
    ]
    assert [row["path"] for row in rows] == ["Forankring", r"Forankring/Ud\/ind", "Synlighed"]
    first = rows[0]
    assert (first["name_da"], first["name_en"], first["key"], first["colour"]) == (
        "Forankring",
        "Anchoring",
        "F",
        "#258D48",
    )
    assert first["full_da"].startswith("Aftaler: faste, løse og ingen.\n\n- også")
    assert unguarded(first["not_when_da"]) == "= når det ikke er"
    assert (first["example_good_da"], first["example_good_2_da"]) == ("“Nu står det i aftalen.”", "Endnu et 🙂")
    assert (first["scale"], first["inductive"], first["origin"], first["uses"]) == (
        "fremmer",
        "1",
        "Rapporten, s. 12",
        "12",
    )
    assert (rows[1]["uses"], rows[1]["inductive"], rows[1]["scale"]) == ("0", "0", "")


def test_field_names_are_the_same_in_every_language() -> None:
    english = [column.name for column in codebook_table(full_book(), for_people=False).columns]
    use_language("da")
    try:
        assert [column.name for column in codebook_table(full_book(), for_people=False).columns] == english
    finally:
        use_language("en")
    assert "uses" not in english


def test_the_workbook_has_headings_in_words(tmp_path: Path) -> None:
    write_codebook_workbook(full_book(), tmp_path / "a.xlsx", USES, about=[("Study", "Samspil")])
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["Codes", "Rating scales", "Codebook", "About this file"]
    assert book.properties.title == "Trial codebook"
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert rows[0][:4] == ("Path", "Name (da)", "Name (en)", "Key")
    assert rows[0][-1] == "Coded passages"
    assert rows[1][-1] == 12
    scales = list(book["Rating scales"].iter_rows(values_only=True))
    assert scales[1] == ("fremmer", "Retning", "Direction", -2, "hæmmer stærkt", None)
    assert len(scales) == 6
    told = {row[0]: row[1] for row in book["About this file"].iter_rows(values_only=True)}
    assert told["Study"] == "Samspil"
    assert told["Description"] == "For trial."
    assert told["Origin"]
    assert told["Path"] == "The names from the top code down, parted by /"
