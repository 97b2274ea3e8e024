"""What is shown on the clipboard: a table for a spreadsheet or document, with the sentences and the caption."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from qualcase.ui.base.dragging import add_excerpts
from qualcase.ui.excerpts.origin import origin, rating_words
from qualcase.ui.matrix import spoken
from qualcase.ui.sidebyside.words import column_words, hole_words, row_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.pairing import SideBySide

translate = QCoreApplication.translate
Lines = list[list[str]]


def copy_side(made: SideBySide, sentences: Sequence[str]) -> None:
    """Put what is shown on the clipboard; `sentences` are what is written under each case."""
    lines = table_lines(made, sentences)
    data = QMimeData()
    data.setText(_text(lines, made.shown.caption))
    data.setHtml(_html(lines, made.shown.caption))
    add_excerpts(data, [one for row in made.rows for place in row.places for one in place])
    QGuiApplication.clipboard().setMimeData(data)


def copy_text(made: SideBySide, sentences: Sequence[str]) -> None:
    """Put the same on the clipboard as text to go on writing in: a heading for each place, its excerpts below."""
    data = QMimeData()
    data.setText(plain_text(made, sentences))
    add_excerpts(data, [one for row in made.rows for place in row.places for one in place])
    QGuiApplication.clipboard().setMimeData(data)


def plain_text(made: SideBySide, sentences: Sequence[str] = ()) -> str:
    """Case by case: what changed, then row by row the excerpts of each wave, at the end the caption."""
    parts = [spoken.axis_full(made.code)]
    for number, block in enumerate(made.blocks):
        told = sentences[number] if number < len(sentences) else ""
        parts += [spoken.axis_full(made.cases[number]), *([told] if told else [])]
        for at in range(len(made.rows)):
            said = [_place_text(made, at, column, column - block.first) for column in range(block.first, block.end)]
            if any(said):
                parts += [row_words(made, at), *(one for one in said if one)]
    return "\n\n".join([*parts, made.shown.caption]) + "\n"


def _place_text(made: SideBySide, row: int, column: int, wave: int) -> str:
    hole = made.holes[row].get(column)
    said = [_card(made, made.excerpts[one]) for one in made.rows[row].places[column]]
    said = said or ([hole_words(hole)] if hole else [])
    return "\n".join([f"{spoken.axis_title(made.waves[wave])}:".lstrip(":"), *said]).strip() if said else ""


def table_lines(made: SideBySide, sentences: Sequence[str] = ()) -> Lines:
    """A line of headings, one of figures, a line for each row of excerpts, one of what changed in each case."""
    width = len(made.waves)
    columns = [(case, wave) for case in range(len(made.cases)) for wave in range(width)]
    names = [f"{made.cases[case].name} {spoken.axis_title(made.waves[wave])}".strip() for case, wave in columns]
    lines = [
        [spoken.axis_full(made.code), *names],
        ["", *(column_words(made, case, wave) for case, wave in columns)],
    ]
    for number, row in enumerate(made.rows):
        said = []
        for column, place in enumerate(row.places):
            hole = made.holes[number].get(column)
            empty = hole_words(hole) if hole else ""
            said.append("\n".join(_card(made, made.excerpts[one]) for one in place) or empty)
        lines.append([row_words(made, number), *said])
    if any(sentences):
        told = [words for one in sentences for words in (one, *[""] * (width - 1))]
        lines.append([translate("SideBySide", "Change"), *told])
    return lines


def _card(made: SideBySide, excerpt: Excerpt) -> str:
    said = [f"“{' '.join(excerpt.text.split())}”", f"({origin(excerpt, code_id=made.code.id)})"]
    if excerpt.rating is not None:
        said.append(rating_words(excerpt.rating))
    if excerpt.star:
        said.append("★")
    if excerpt.note:
        said.append(f"[{' '.join(excerpt.note.split())}]")
    return " ".join(said)


def _text(lines: Lines, caption: str) -> str:
    """Tabs between cells, a line for each row: so excerpts of a cell stand behind each other."""
    table = "\n".join("\t".join(cell.replace("\n", " ") for cell in line) for line in lines)
    return f"{table}\n\n{caption}\n"


def _html(lines: Lines, caption: str) -> str:
    def cell(words: str) -> str:
        return "".join(f"<p>{escape(line)}</p>" for line in words.split("\n")) if words else ""

    rows = "".join(f"<tr>{''.join(f'<td>{cell(words)}</td>' for words in line)}</tr>" for line in lines)
    table = f'<table border="1" cellspacing="0">{rows}</table>'
    return f'<meta charset="utf-8">{table}<p>{escape(caption)}</p>'
