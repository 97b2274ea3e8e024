"""The legend of a document with comments: the codes that they name, with colour, meaning and number of passages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qualcase.exchange.writing.word_styles import BAR, INK, LINE
from qualcase.exchange.writing.xml_text import paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.transcripts import Legend

_SHARES = (0.016, 0.342, 0.51, 0.132)
"""Of the width of the text: colour, code, meaning, passages."""
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_STEP = 170
"""By so much a code is set in below the one above it."""
_AFTER = '<w:p><w:pPr>{more}<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'


def legend_xml(legend: Legend, width: int, more: str = "") -> str:
    """The legend as a heading and a table.

    Args:
        legend: The legend.
        width: Of the text, in twentieths of a point.
        more: Properties of its paragraphs, right behind their style.
    """
    widths = [int(share * width) for share in _SHARES]
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{colour}"/>'
        for side, colour in (("top", INK), ("bottom", INK), ("insideH", LINE))
    )
    code, meaning, passages = legend.headings
    end = '<w:jc w:val="right"/>'
    head = _row(
        ("", "TableLabel", ""), (code, "TableLabel", ""), (meaning, "TableLabel", ""), (passages, "TableLabel", end),
        widths=widths, more=more, properties="<w:cantSplit/><w:tblHeader/>",
    )  # fmt: skip
    rows = (
        _row(
            ("", "TableText", ""),
            (row.path, "TableText", f'<w:ind w:left="{row.depth * _STEP}"/>' if row.depth else ""),
            (row.meaning, "TableText", ""),
            (str(row.passages), "TableText", end),
            widths=widths,
            more=more,
            fill=row.colour[1:].upper() if _COLOUR.fullmatch(row.colour) else BAR,
        )
        for row in legend.rows
    )
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    return (
        paragraph("TOCHeading", legend.title, more)
        + f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{rules}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{head}{''.join(rows)}</w:tbl>"
        + _AFTER.format(more=more)
    )


def _row(
    *cells: tuple[str, str, str], widths: Sequence[int], more: str, properties: str = "<w:cantSplit/>", fill: str = ""
) -> str:
    """A row: of each cell its words, style and further properties of the paragraph; `fill` colours the first."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{_cells(cells, widths, more, fill)}</w:tr>"


def _cells(cells: Sequence[tuple[str, str, str]], widths: Sequence[int], more: str, fill: str) -> str:
    parts = []
    for place, ((words, style, look), width) in enumerate(zip(cells, widths, strict=True)):
        ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill and not place else ""
        parts.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{ground}</w:tcPr>'
            f"{paragraph(style, words, more + look)}</w:tc>"
        )
    return "".join(parts)
