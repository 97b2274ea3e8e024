"""The seal of a report is the same as if the written document were read back."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import docx
import pytest

from qualcase.coding.charts import Chart, ChartKind
from qualcase.coding.remade import PieceKind
from qualcase.coding.remake_reading import pieces_of
from qualcase.coding.report import (
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
from qualcase.exchange.reading.report_back import read_returned, read_seal
from qualcase.exchange.writing import word_frame
from qualcase.exchange.writing.report_prints import Sealed
from qualcase.exchange.writing.word import write_report
from tests.exchange.writing.pictures import RedSheets
from tests.exchange.writing.schema import assert_valid

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.report import Block

SEALED = Sealed({"kind": "excerpts"}, "2026-03-01", "s")


CHART = Chart(ChartKind.PROFILE, "figure", "Figure", None, alt="2 & 3")  # type: ignore[arg-type]


def blocks() -> list[Block]:
    """Everything that a report can hold, with words that are hard to read back."""
    rows = tuple(
        (
            Cell.of(f"K{number:02} < & > \t tab"),
            Cell((Quote(f"Said {number}.\nIP: and more", "K01, 2015", ("Note",), f"K01-15-{number + 100}"),)),
            Cell((Paragraph("one\n\ntwo"), Paragraph("&amp; “said” 😀"))),
        )
        for number in range(700)
    )
    grid = Grid((GridColumn("Case"), GridColumn("2015", 4), GridColumn("n < 3", 2)), rows, "All", ("note",), 1)
    return [
        Paragraph("Before any heading"),
        Heading(1, "One & <two>"),
        Paragraph("quiet", Look.QUIET),
        Quote("Said.\n\tIP: more  blanks", "K01 · x", ("first", "second"), "K01-15-001"),
        Quote("Said.\n\tIP: more  blanks", "K01 · x", (), "K01-15-001"),
        Quote("alone", "", (), "K01-15-002"),
        Quote("without a key", "K01 · y"),
        Definition((("Word", "what it means\nin two lines"), ("Other", ""))),
        Heading(2, "مرحبا"),
        Quote("مرحبا بكم", "K02", ("ملاحظة",), "K02-15-001"),
        Heading(7, "As deep as can be"),
        Heading(2, ""),
        Turned(landscape=True),
        grid,
        Turned(landscape=False),
        PageBreak(),
        Figure(CHART, "How much & why", ("a note",)),
        Paragraph("a\x0bb\u2028c\x00d\u00a0e\u0085f", Look.WARNING),
        PageBreak(),
        Heading(1, "One & <two>"),
        Paragraph(""),
    ]


def assert_as_read_back(path: Path) -> None:
    """Compare what the seal tells with what stands in the document."""
    held = read_returned(path)
    seal = read_seal(held)
    assert seal is not None
    assert seal.pieces == tuple(piece for piece, _, _ in pieces_of(held.body.found))


@pytest.mark.parametrize("contents", ["Contents", ""])
@pytest.mark.parametrize("with_pictures", [True, False])
def test_all_that_a_report_can_hold(tmp_path: Path, contents: str, *, with_pictures: bool) -> None:
    path = tmp_path / "report.docx"
    report = Report("Title & more", ("Date: today", "two"), "Header", "en", contents, blocks())
    write_report(report, path, renderer=RedSheets() if with_pictures else None, sealed=SEALED)
    assert_as_read_back(path)
    assert_valid(path)
    seal = read_seal(read_returned(path))
    assert seal is not None
    kinds = {one.kind for one in seal.pieces}
    wanted = {PieceKind.HEADING, PieceKind.EXCERPT, PieceKind.TABLE, PieceKind.LINE}
    wanted |= {PieceKind.CONTENTS} if contents else set()
    assert kinds == wanted | ({PieceKind.PICTURE} if with_pictures else set())
    assert (seal.order, seal.made, seal.study) == ({"kind": "excerpts"}, "2026-03-01", "s")


def test_a_template_that_calls_styles_otherwise(tmp_path: Path) -> None:
    template, path = tmp_path / "template.docx", tmp_path / "report.docx"
    made = docx.Document()
    made.styles["Heading 1"].element.set(docx.oxml.ns.qn("w:styleId"), "Overskrift1")
    made.save(str(template))
    write_report(Report("Title", (), "", "en", "Contents", blocks()), path, template=template, sealed=SEALED)
    assert_as_read_back(path)


def test_the_template_may_be_a_sealed_report(tmp_path: Path) -> None:
    first, second = tmp_path / "first.docx", tmp_path / "second.docx"
    write_report(Report("First", (), "", "en", "", blocks()), first, sealed=SEALED)
    other = Sealed({"kind": "sites"}, "2026-04-01", "t")
    write_report(Report("Second", (), "", "en", "", blocks()[:4]), second, template=first, sealed=other)
    assert_as_read_back(second)
    seal = read_seal(read_returned(second))
    assert seal is not None
    assert (seal.order, seal.study) == ({"kind": "sites"}, "t")
    with zipfile.ZipFile(second) as archive:
        assert len(archive.namelist()) == len(set(archive.namelist()))


def test_one_that_is_too_large_to_be_opened_again_keeps_no_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_frame, "within_limits", lambda _: False)
    path = tmp_path / "report.docx"
    write_report(Report("Title", (), "", "en", "", blocks()), path, sealed=SEALED)
    seal = read_seal(read_returned(path))
    assert seal is not None
    assert seal.pieces == ()
    assert seal.order == {"kind": "excerpts"}


def test_the_list_of_kinds_is_the_first_part_and_names_the_seal(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    write_report(Report("Title", (), "", "en", "", blocks()), path, sealed=SEALED)
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert names[0] == "[Content_Types].xml"
        assert len(names) == len(set(names))
        kinds = archive.read(names[0]).decode()
    (properties,) = (name for name in names if "itemProps" in name and name.endswith(".xml"))
    assert f'PartName="/{properties}"' in kinds
    assert docx.Document(str(path)).paragraphs[0].text == "Title"
