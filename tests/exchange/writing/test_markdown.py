"""Reports as Markdown: what people wrote and said reads as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.report import Definition, Heading, Paragraph, Quote, Report
from qualcase.exchange.writing.markdown import write_markdown

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.report import Block


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
