"""Reports as Markdown: what people wrote and said reads as it stands."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

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
from qualcase.exchange.writing.markdown import write_markdown
from tests.exchange.writing.pictures import chart

if TYPE_CHECKING:
    from pathlib import Path


def written(path: Path, *blocks: Block) -> str:
    report = Report("Nøgler", ("en linje",), "", "da", "", blocks)
    write_markdown(report, path / "a.md")
    return (path / "a.md").read_text(encoding="utf-8").removeprefix("# Nøgler\n\nen linje\n\n")


def test_blocks_have_their_form(tmp_path: Path) -> None:
    assert written(tmp_path, Heading(1, "Først\n og så"), Paragraph("Egne ord.")) == "## Først og så\n\nEgne ord.\n"
    quote = Quote("linje et\nlinje to", "K01, 2015", ("Retning: +1",))
    lines = ["> linje et  ", "> linje to", ">", "> — K01, 2015  ", "> Retning: +1", ""]
    assert written(tmp_path, quote) == "\n".join(lines)
    assert written(tmp_path, Paragraph("et\nto\n\ntre")) == "et  \nto  \n\ntre\n"
    assert written(tmp_path, Definition((("Kort", "a"), ("Lang", "b")))) == "**Kort**: a  \n**Lang**: b  \n"


def test_signs_of_markdown_are_no_marks(tmp_path: Path) -> None:
    text = "# nej\n- nej\n12. nej\n*nej* _nej_ `nej` [nej](x) <b>"
    assert written(tmp_path, Paragraph(text)) == (
        "\\# nej  \n\\- nej  \n12\\. nej  \n\\*nej\\* \\_nej\\_ \\`nej\\` \\[nej\\](x) \\<b\\>\n"
    )


COLUMNS = (GridColumn("Kode"), GridColumn("2015 | 2017", align=Align.END))


def as_cells(text: str) -> list[str]:
    """The texts of the cells, as a program that knows tables reads them."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    ends = ("th_open", "td_open")
    return [
        "".join(child.content for child in inner.children or [])
        for before, inner in pairwise(tokens)
        if before.type in ends
    ]


def test_a_grid_of_short_cells_is_a_table(tmp_path: Path) -> None:
    rows = [(Cell.of("Roller"), Cell.of("| 2 | 3 * \\|")), (Cell.of("I alt", bold=True, span=2),), (Cell.of("Tom"),)]
    text = written(tmp_path, Grid(COLUMNS, iter(rows), "Personer", ("▲ flere",)), Paragraph("efter"))
    assert text.startswith("**Personer**\n\n| Kode | 2015 \\| 2017 |\n| --- | ---: |\n")
    assert text.endswith("|\n\n▲ flere\n\nefter\n")
    assert as_cells(text) == ["Kode", "2015 | 2017", "Roller", "| 2 | 3 * \\|", "I alt", "", "Tom", ""]


def test_a_grid_of_long_cells_is_a_list(tmp_path: Path) -> None:
    long = Cell((Paragraph("Ord " * 40), Quote("Vi ringede.\nIgen.", "K03, 2015")))
    rows = [(Cell.of("K03"), long), (Cell.of("K04"), Cell())]
    text = written(tmp_path, Grid(COLUMNS, rows))
    assert text.startswith("- **Kode**: K03\n- **2015 | 2017**:\n\n  Ord Ord")
    assert "  > Vi ringede.  \n  > Igen.\n" in text
    assert "- **Kode**: K04\n\n---" in text
    tokens = MarkdownIt("commonmark").parse(text)
    assert [token.type for token in tokens].count("blockquote_open") == 1


def test_a_figure_is_its_words_and_sheets_are_left_out(tmp_path: Path) -> None:
    figure = Figure(chart(alt="Fire af *seks*"), "Profil", ("12 kilder",))
    text = written(tmp_path, Turned(True), figure, PageBreak())
    assert text == "**Profil**\n\nFire af \\*seks\\*\n\n12 kilder\n"
    assert written(tmp_path, Paragraph("Pas på", Look.WARNING)) == "**Pas på**\n"
