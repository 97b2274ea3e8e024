"""Reports compared with golden files, as structure: what stands where, in which style, kept how.

`QUALCASE_GOLDEN=1 pytest …` writes them anew; read the difference before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qualcase.coding.report import (
    Align,
    Block,
    Cell,
    Definition,
    Figure,
    Grid,
    GridColumn,
    Heading,
    Look,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    Turned,
)
from qualcase.coding.tables import Column, Table
from qualcase.exchange.writing.word import write_report
from qualcase.exchange.writing.word_tables import write_table_document
from tests.exchange.writing.office import assert_sound
from tests.exchange.writing.outline import outline
from tests.exchange.writing.pictures import RedSheets, chart
from tests.exchange.writing.templates import institution

GOLDEN = Path(__file__).parent / "golden"
BLOCKS: list[Block] = [
    Paragraph("Først nogle ord.\n\nOg så flere\ni to linjer."),
    Paragraph("3 kilder er ikke kodet færdigt.", Look.WARNING),
    Heading(1, "Forankring"),
    Paragraph("2 uddrag", Look.QUIET),
    Heading(2, "K01 Madklubben"),
    Quote("Vi vidste ikke noget.\nI: Hvad så?", "frivillig, K01, 2015 · K01-15-001", ("Retning: +2",), "K01-15-001"),
    Quote("דיברנו.", "K01, 2017", key="K01-17-003"),
    Definition((("Kort", "Hvem gør hvad"), ("Brug når", "Altid")), "#3072C1"),
    Turned(True),
    Heading(1, "Sammenfatninger"),
    Grid(
        (GridColumn("Case"), GridColumn("Roller", 3), GridColumn("n", 0.5, Align.END)),
        (
            (
                Cell.of("K01"),
                Cell((Paragraph("Fra uklare til aftalte."), Paragraph("3 uddrag", Look.QUIET))),
                Cell.of("3"),
            ),
            (Cell.of("K02"), Cell((Quote("Ja.", "leder, K02", key="K02-15-001"),), "#FFF3D6"), Cell.of("1", bold=True)),
            (Cell.of("I alt", span=2), Cell.of("4")),
        ),
        "Sammenfatninger efter case",
        ("▲ flere", "Ud fra 12 kilder"),
        1,
    ),
    Turned(False),
    Figure(chart(), "Profil", ("Ud fra 12 kilder",), 0.5),
    PageBreak(),
    Heading(3, "Til sidst"),
    Paragraph("Slut.", Look.CHECK),
]
REPORT = Report("Rapport", ("Undersøgelse: Samspil", ""), "Samspil", "da", "Indhold", BLOCKS)


def compare(path: Path, name: str) -> None:
    assert_sound(path)
    golden, found = GOLDEN / f"{name}.txt", outline(path)
    if os.environ.get("QUALCASE_GOLDEN"):
        golden.write_text(found, encoding="utf-8", newline="\n")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["report", "report-in-words", "report-in-template"])
def test_a_report_with_every_block(tmp_path: Path, name: str) -> None:
    template = institution(tmp_path / "skabelon.docx") if name == "report-in-template" else None
    renderer = None if name == "report-in-words" else RedSheets()
    write_report(REPORT, tmp_path / "a.docx", renderer=renderer, template=template)
    compare(tmp_path / "a.docx", name)


def test_a_table_by_itself(tmp_path: Path) -> None:
    table = Table("Samspil", [Column("Kode", 30), Column("2015", 8)], [["Roller", 2], ["  Aftaler", None]], "Personer")
    write_table_document(table, tmp_path / "a.docx", language="da")
    compare(tmp_path / "a.docx", "table")
