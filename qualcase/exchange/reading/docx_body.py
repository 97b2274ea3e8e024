"""The body of a Word document: from its elements to lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.exchange.reading.blocks import as_heading, roman, row_lines, without_blank_ends
from qualcase.exchange.reading.docx_tags import (
    KINDS,
    MATH_TEXT,
    OFF,
    PLAIN,
    SIGNS,
    TRANSPARENT,
    attribute,
    chosen,
    content_of,
    has_mark,
    is_covered_cell,
    level_of,
    text_boxes,
    unwrapped,
)

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable, Mapping

    from lxml.etree import _Element


class NoteParts(NamedTuple):
    """How to get at the parts that hold footnotes and endnotes; asked only when the text refers to one."""

    footnotes: Callable[[], _Element | None]
    endnotes: Callable[[], _Element | None]


class Body:
    """Reads one document; `notes` fills with the lines of its footnotes and endnotes, `counted` with what is odd."""

    def __init__(self, parts: NoteParts, counted: Counter[str], levels: Callable[[], Mapping[str, int]]) -> None:
        """`levels` gives those of the styles of headings, by their ids; asked only when a style is met."""
        self._levels = levels
        self.notes: list[str] = []
        self._counted = counted
        self._parts = {"footnote": parts.footnotes, "endnote": parts.endnotes}
        self._note_elements: dict[str, dict[str, _Element]] = {}
        self._note_numbers: dict[str, int] = {"footnote": 0, "endnote": 0}
        self._pieces: list[str] = []
        self.text_boxes: list[_Element] = []
        self._glued = False
        self._in_note = False

    def read(self, root: _Element) -> list[str]:
        """The lines of a document."""
        lines: list[str] = []
        for child in root:
            if KINDS.get(child.tag) == "body":
                self._blocks(child, lines)
        return lines

    def lines_in(self, element: Iterable[_Element]) -> list[str]:
        """The lines of something that holds paragraphs, such as a comment."""
        lines: list[str] = []
        self._in_note = True
        self._blocks(element, lines)
        self._in_note = False
        return lines

    # Blocks: paragraphs and tables, and what wraps them

    def _blocks(self, parent: Iterable[_Element], lines: list[str]) -> None:
        for child in parent:
            kind = KINDS.get(child.tag)
            if kind == "p":
                self._paragraph(child, lines)
            elif kind == "tbl":
                self._table(child, lines)
            elif kind == "sdt":
                self._blocks(content_of(child), lines)
            elif kind in TRANSPARENT:
                self._blocks(child, lines)
            elif kind == "alternate":
                self._blocks(chosen(child), lines)
            elif kind == "altChunk":
                self._counted["embedded"] += 1

    def _paragraph(self, paragraph: _Element, lines: list[str]) -> None:
        outer, outer_boxes = self._pieces, self.text_boxes
        self._pieces, self.text_boxes = [], []
        glue, level = False, 0
        first = paragraph[0] if len(paragraph) else None
        if first is not None and KINDS.get(first.tag) == "pPr":
            glue, level = self._properties(first)
        self._inline(paragraph)
        line = "".join(self._pieces)
        if level and not self._in_note:
            line = as_heading(line, level)
        boxes = self.text_boxes
        self._pieces, self.text_boxes = outer, outer_boxes
        glued, self._glued = self._glued, glue
        if glued and lines:
            lines[-1] += line
        elif line or not boxes:
            lines.append(line)
        for box in boxes:
            self._glued = False
            self._blocks(box, lines)
            self._counted["boxes"] += 1

    def _properties(self, properties: _Element) -> tuple[bool, int]:
        """Note what a paragraph's properties tell.

        Given are whether its mark is deleted, so that the next one joins it, and its level as a heading, 0 for none.
        """
        glue, level = False, 0
        for child in properties:
            kind = KINDS.get(child.tag)
            if kind == "numPr":
                numbers = [one.get(attribute(one, "val")) for one in child if KINDS.get(one.tag) == "numId"]
                self._counted["lists"] += numbers != ["0"]
            elif kind == "rPr":
                marks = {KINDS.get(one.tag) for one in child}
                glue = bool(marks & {"del", "moveFrom"})
            elif kind == "pStyle":
                level = self._levels().get(child.get(attribute(child, "val")) or "", 0)
            elif kind == "outlineLvl":
                level = level_of(child)
        return glue, level

    def _table(self, table: Iterable[_Element], lines: list[str]) -> None:
        self._glued = False
        for row in unwrapped(table, "tr"):
            if has_mark(row, "trPr", {"del"}):
                self._counted["deleted"] += 1
                continue
            cells: list[list[str]] = []
            for cell in unwrapped(row, "tc"):
                if is_covered_cell(cell):
                    continue
                inside: list[str] = []
                self._blocks(cell, inside)
                self._glued = False
                cells.append(without_blank_ends("\n".join(inside).split("\n")))
            lines.extend(row_lines(cells))

    # What stands in a line

    def _inline(self, parent: Iterable[_Element]) -> None:
        for child in parent:
            kind = KINDS.get(child.tag)
            if kind == "r":
                self._run(child)
            elif kind in ("del", "moveFrom"):
                self._counted["deleted"] += 1
            elif kind in TRANSPARENT:
                if kind in ("ins", "moveTo"):
                    self._counted["inserted"] += 1
                self._inline(child)
            elif kind == "sdt":
                self._inline(content_of(child))
            elif kind == "math":
                self._pieces.extend(one.text or "" for one in child.iter(*MATH_TEXT))
            elif kind == "alternate":
                self._inline(chosen(child))

    def _run(self, run: _Element) -> None:
        for child in run:
            kind = KINDS.get(child.tag)
            if kind == "t":
                text = child.text
                if text:
                    self._pieces.append(text.replace("\n", " ") if "\n" in text else text)
            elif kind == "rPr":
                if self._is_hidden(child, run):
                    return
            elif kind is not None:
                self._in_run(kind, child)

    def _in_run(self, kind: str, child: _Element) -> None:
        if kind in PLAIN:
            self._pieces.append(PLAIN[kind])
        elif kind == "sym":
            self._sign(child)
        elif kind in ("footnoteReference", "endnoteReference"):
            self._note(kind.removesuffix("Reference"), child.get(attribute(child, "id")))
        elif kind == "commentReference":
            self._counted["comments"] += 1
        elif kind in ("drawing", "pict", "object"):
            boxes = list(text_boxes(child))
            self.text_boxes.extend(boxes)
            self._counted["pictures"] += not boxes
        elif kind == "alternate":
            self._run(chosen(child))
        elif kind == "ruby":
            for base in child:
                if KINDS.get(base.tag) == "rubyBase":
                    self._inline(base)

    def _is_hidden(self, properties: _Element, run: _Element) -> bool:
        for child in properties:
            if KINDS.get(child.tag) == "vanish" and child.get(attribute(child, "val")) not in OFF:
                self._counted["hidden"] += any(KINDS.get(one.tag) == "t" for one in run)
                return True
        return False

    def _sign(self, sign: _Element) -> None:
        try:
            code = int(sign.get(attribute(sign, "char")) or "", 16)
        except ValueError:
            code = 0
        if code < 0x100:
            code += 0xF000
        if 0xE000 <= code <= 0xF8FF:
            known = SIGNS.get(code, "")
            self._pieces.append(known)
            self._counted["symbols"] += not known
        elif not 0xD800 <= code <= 0xDFFF and code <= 0x10FFFF:
            self._pieces.append(chr(code))

    def _note(self, kind: str, note_id: str | None) -> None:
        if self._in_note or note_id is None:
            return
        if kind not in self._note_elements:
            root = self._parts[kind]()
            self._note_elements[kind] = (
                {} if root is None else {str(one.get(attribute(one, "id"))): one for one in root}
            )
        note = self._note_elements[kind].get(note_id)
        if note is None:
            return
        self._note_numbers[kind] += 1
        number = self._note_numbers[kind]
        marker = f"[{number}]" if kind == "footnote" else f"[{roman(number)}]"
        self._pieces.append(marker)
        lines: list[str] = []
        self._in_note, glued, self._glued = True, self._glued, False
        self._blocks(note, lines)
        self._in_note, self._glued = False, glued
        self.notes.append(f"{marker} " + "\n".join(without_blank_ends(lines)).strip())
        self._counted["notes"] += 1
