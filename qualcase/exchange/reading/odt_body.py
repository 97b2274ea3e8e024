"""The body of an OpenDocument text: from its elements to lines of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qualcase.exchange.reading.blocks import as_heading, roman, row_lines, without_blank_ends
from qualcase.exchange.reading.odt_tags import (
    LISTS,
    PARAGRAPHS,
    ROW_GROUPS,
    SHAPES,
    SILENT,
    TABLES,
    WRAPPERS,
    family_of,
    named,
    unwrapped,
    whole_text,
)
from qualcase.text.wordcount import has_words

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable

    from lxml.etree import _Element

    from qualcase.exchange.reading.odt_tags import Style

_HEADING, _LEVEL = named("text:h"), named("text:outline-level")
_SPACE, _TAB, _BREAK = named("text:s"), named("text:tab"), named("text:line-break")
_NOTE, _NOTE_BODY, _NOTE_KIND = named("text:note"), named("text:note-body"), named("text:note-class")
_COMMENT = named("office:annotation")
_CHANGES, _DELETION, _INSERTION = named("text:tracked-changes"), named("text:deletion"), named("text:insertion")
_ITEMS = frozenset({named("text:list-item"), named("text:numbered-paragraph")})
_STYLE_NAME, _DISPLAY, _HIDES = named("text:style-name"), named("text:display"), named("text:is-hidden")
_TEXT_SPACE = named("text:").removesuffix("}") + "}"
_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100


class Body:
    """Reads one document; `notes` fills with the lines of its footnotes and endnotes, `counted` with what is odd."""

    def __init__(self, hidden: frozenset[Style], counted: Counter[str]) -> None:
        self.notes: list[str] = []
        self._hidden = hidden
        self._counted = counted
        self._pieces: list[str] = []
        self._shapes: list[_Element] = []
        self._numbers = {"footnote": 0, "endnote": 0}
        self._in_note = False

    def read(self, text: Iterable[_Element]) -> list[str]:
        """The lines of a document."""
        lines: list[str] = []
        self._blocks(text, lines)
        return lines

    # Blocks: paragraphs, lists and tables, and what wraps them

    def _blocks(self, parent: Iterable[_Element], lines: list[str]) -> None:
        for child in parent:
            tag = child.tag
            if tag in PARAGRAPHS:
                self._paragraph(child, lines)
            elif tag in TABLES:
                self._table(child, lines)
            elif tag in LISTS or tag in WRAPPERS:
                if self._is_hidden(child):
                    continue
                self._counted["lists"] += tag in _ITEMS
                self._blocks(child, lines)
            elif tag in SHAPES:
                self._shape(child, lines)
            elif tag == _CHANGES:
                self._counted["deleted"] += sum(1 for _ in child.iter(_DELETION))
                self._counted["inserted"] += sum(1 for _ in child.iter(_INSERTION))

    def _paragraph(self, paragraph: _Element, lines: list[str]) -> None:
        if self._is_hidden(paragraph):
            return
        outer, outer_shapes = self._pieces, self._shapes
        self._pieces, self._shapes = [], []
        self._inline(paragraph)
        line, shapes = "".join(self._pieces), self._shapes
        if paragraph.tag == _HEADING and not self._in_note:
            told = paragraph.get(_LEVEL) or ""
            line = as_heading(line, int(told) if told.isdecimal() else 1)
        self._pieces, self._shapes = outer, outer_shapes
        below: list[str] = []
        for shape in shapes:
            self._shape(shape, below)
        if line or not below:
            lines.append(line)
        lines.extend(below)

    def _table(self, table: Iterable[_Element], lines: list[str]) -> None:
        for row in unwrapped(table, named("table:table-row"), ROW_GROUPS):
            cells: list[list[str]] = []
            for cell in row:
                if cell.tag == named("table:table-cell"):
                    inside: list[str] = []
                    self._blocks(cell, inside)
                    cells.append(without_blank_ends("\n".join(inside).split("\n")))
            lines.extend(row_lines(cells))

    def _shape(self, shape: _Element, lines: list[str]) -> None:
        """The lines of a text box; of a picture only that it was there."""
        pictures = self._counted["pictures"]
        inside: list[str] = []
        self._inside_shape(shape, inside)
        if any(map(has_words, inside)):
            self._counted["boxes"] += 1
            lines.extend(without_blank_ends(inside))
        else:
            self._counted["pictures"] = pictures + 1

    def _inside_shape(self, shape: Iterable[_Element], lines: list[str]) -> None:
        for child in shape:
            if child.tag in PARAGRAPHS or child.tag in LISTS or child.tag in TABLES:
                self._blocks((child,), lines)
            elif child.tag != _COMMENT:
                self._inside_shape(child, lines)

    # What stands in a line

    def _inline(self, parent: _Element) -> None:
        self._words(parent.text)
        for child in parent:
            self._in_line(child)
            self._words(child.tail)

    def _in_line(self, child: _Element) -> None:
        tag = child.tag
        if tag == _SPACE:
            self._pieces.append(" " * _count(child))
        elif tag == _TAB:
            self._pieces.append("\t")
        elif tag == _BREAK:
            self._pieces.append("\n")
        elif tag == _NOTE:
            self._note(child)
        elif tag == _COMMENT:
            self._counted["comments"] += 1
        elif tag in SHAPES:
            self._shapes.append(child)
        elif tag in PARAGRAPHS:  # of an index or a field, where it does not belong
            self._inline(child)
        elif tag in SILENT or not (tag.startswith(_TEXT_SPACE) or tag in WRAPPERS):
            return
        elif not self._is_hidden(child):
            self._inline(child)

    def _words(self, words: str | None) -> None:
        """Put words in the line; blanks count as one, and none stand at its beginning."""
        if not words:
            return
        words = _BLANKS.sub(" ", words)
        if words.startswith(" ") and (not self._pieces or self._pieces[-1].endswith(" ")):
            words = words[1:]
        if words:
            self._pieces.append(words)

    def _is_hidden(self, element: _Element) -> bool:
        style = family_of(element), element.get(_STYLE_NAME) or ""
        hidden = style in self._hidden or element.get(_DISPLAY) == "none"
        if hidden or element.get(_HIDES) == "true":
            self._counted["hidden"] += has_words(whole_text(element))
            return True
        return False

    def _note(self, note: _Element) -> None:
        body = note.find(_NOTE_BODY)
        if self._in_note or body is None:
            return
        kind = "endnote" if note.get(_NOTE_KIND) == "endnote" else "footnote"
        self._numbers[kind] += 1
        number = self._numbers[kind]
        marker = f"[{number}]" if kind == "footnote" else f"[{roman(number)}]"
        self._pieces.append(marker)
        lines: list[str] = []
        self._in_note = True
        self._blocks(body, lines)
        self._in_note = False
        self.notes.append(f"{marker} " + "\n".join(without_blank_ends(lines)).strip())
        self._counted["notes"] += 1


def _count(space: _Element) -> int:
    told = space.get(named("text:c")) or "1"
    return min(int(told[:9]), _MOST_SPACES) if told.isdecimal() else 1
