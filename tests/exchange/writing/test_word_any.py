"""Any blocks in any order give a Word file that keeps to the schema and holds all their words, once, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

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
from qualcase.exchange.writing.word import write_report
from qualcase.exchange.writing.xml_text import clean
from tests.exchange.writing.office import W, assert_sound, parts, text_of
from tests.exchange.writing.pictures import RedSheets, chart

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

_WORDS = st.text(st.characters(exclude_categories=()) | st.sampled_from("<&\"'\n\n\t\x00\x0bא🙂å "), max_size=20)
_KEYS = st.sampled_from(("", "K03-17-042", "k03-17-042", "Ærø-9-1", "K" * 60, "a b"))
_QUOTES = st.builds(Quote, _WORDS, _WORDS, st.lists(_WORDS, max_size=2).map(tuple), _KEYS)
_PARAGRAPHS = st.builds(Paragraph, _WORDS, st.sampled_from(Look))
_FILLS = st.sampled_from(("", "#FFF3D6", "red", '"/>'))
_CELLS = st.builds(Cell, st.lists(_PARAGRAPHS | _QUOTES, max_size=2).map(tuple), _FILLS, st.booleans())
_COLUMNS = st.builds(GridColumn, _WORDS, st.sampled_from((0.0, 0.5, 1.0, 7.0)), st.sampled_from(Align))
_NOTES = st.lists(_WORDS, max_size=2).map(tuple)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    columns = tuple(draw(st.lists(_COLUMNS, max_size=4)))
    rows = tuple(
        tuple(draw(st.lists(_CELLS, max_size=len(columns)))) for _ in range(draw(st.integers(0, 2)) if columns else 0)
    )
    return Grid(columns, rows, draw(_WORDS), draw(_NOTES), draw(st.integers(0, 2)))


_FIGURES = st.builds(
    Figure, _WORDS.map(lambda words: chart(alt=words)), _WORDS, _NOTES, st.sampled_from((0.0, 0.5, 2.0))
)
_BLOCKS = (
    st.builds(Heading, st.integers(-1, 12), _WORDS)
    | _PARAGRAPHS
    | _QUOTES
    | grids()
    | _FIGURES
    | st.builds(Definition, st.lists(st.tuples(_WORDS, _WORDS), max_size=2).map(tuple), _FILLS)
    | st.builds(Turned, st.booleans())
    | st.just(PageBreak())
)


@given(blocks=st.lists(_BLOCKS, max_size=8), landscape=st.booleans(), drawn=st.booleans())
def test_any_blocks(
    tmp_path_factory: pytest.TempPathFactory, *, blocks: list[Block], landscape: bool, drawn: bool
) -> None:
    path = tmp_path_factory.mktemp("word") / "a.docx"
    report = Report("Titel", (), "h", "da", "", blocks, landscape)
    write_report(report, path, renderer=RedSheets() if drawn else None)
    assert_sound(path)
    body = parts(path)["word/document.xml"]
    found = _squeezed("".join(text_of(one) for one in body.iter(f"{W}t")))
    at = 0
    for words in _said(blocks, drawn=drawn):
        place = found.find(_squeezed(words), at)
        assert place >= 0, words
        at = place + len(_squeezed(words))


def _squeezed(words: str) -> str:
    return "".join(clean(words).split())


def _said(blocks: list[Block], *, drawn: bool) -> Iterator[str]:
    """The words of blocks, in the order in which a reader meets them."""
    for block in blocks:
        if isinstance(block, (Heading, Paragraph, Quote)):
            yield from _of(block)
        elif isinstance(block, Definition):
            yield from (word for row in block.rows for word in row)
        elif isinstance(block, Figure):
            if not drawn:
                yield block.chart.alt
            yield block.caption
            yield from block.notes
        elif isinstance(block, Grid):
            yield block.caption
            yield from (column.name for column in block.columns)
            yield from (word for row in block.rows for cell in row for one in cell.content for word in _of(one))
            yield from block.notes


def _of(block: Heading | Paragraph | Quote) -> tuple[str, ...]:
    return (block.text, block.source_line, *block.remarks) if isinstance(block, Quote) else (block.text,)
