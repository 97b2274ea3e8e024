"""A report made again: the document that others worked on, with the pieces of today in it.

The document that came back is the ground, with its styles, comments, notes, numbering, pictures, headers and footers.
Of the report of today only the paragraphs, tables and pictures that are needed are put into it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from qualcase.coding.remade import Piece, PieceKind, print_of
from qualcase.coding.remaking import Do
from qualcase.exchange.reading.report_back import Seal, keys_in, text_of, w
from qualcase.exchange.writing.report_anchors import anchors_of, settle_pairs, take_look, tie, wrap_mark
from qualcase.exchange.writing.report_bringing import Bringing
from qualcase.exchange.writing.report_contents import renew_contents
from qualcase.exchange.writing.report_seal import with_seal, write_parts
from qualcase.exchange.writing.report_tables import refill
from qualcase.exchange.writing.xml_text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lxml.etree import _Element

    from qualcase.coding.remaking import Plan, Step
    from qualcase.exchange.reading.report_back import Returned

Line = tuple[str, str]
"""Name of a style in lower case (`heading 1`), and words."""


@dataclass(frozen=True)
class Closing:
    """What stands at the end."""

    changes: Sequence[Line] = ()
    gone_since: str = ""
    """The heading above excerpts that are gone."""
    gone: Mapping[str, str] = field(default_factory=dict)
    """The words of excerpts that are gone and stood in tables, by their ids."""


class Merging:
    """Makes the new document."""

    def __init__(
        self, old: Returned, before: Sequence[Piece], today: Returned, pieces: Sequence[tuple[Piece, int, int]]
    ) -> None:
        """Of the document that came back, what it was made of, the report of today, and its pieces with their spans."""
        self._old, self._before, self._today, self._pieces = old, before, today, pieces
        self._bringing = Bringing(old, today)
        self._out: list[_Element] = []
        self._gone: list[_Element] = []
        self._heads: dict[int, _Element] = {}
        """The headings of the report that stand in the new document, by the number of their piece."""
        self._mark = 1_000_000
        self._made: list[Piece] = []

    def write(self, plan: Plan, path: Path, seal: Seal, closing: Closing) -> None:
        """Write the new document.

        Args:
            plan: What is done.
            path: Where.
            seal: That of the new document, with the pieces of today.
            closing: What stands at its end.

        Raises:
            FileRefusedError: the file cannot be written; what was there before is untouched.
        """
        for step in plan.steps:
            self._do(step)
        self._close(closing)
        body = self._old.root.find(w("body"))
        assert body is not None  # noqa: S101 - it was read
        for node in list(body):
            body.remove(node)
        body.extend(self._out)
        if self._old.body.last is not None:
            body.append(self._old.body.last)
        _part_tables(body)
        renew_contents(self._old, self._heads, self._today, self._pieces)
        settle_pairs(body)
        carried = [one for one in self._before if one.kind is PieceKind.GONE]
        whole = Seal(seal.order, seal.made, seal.study, (*seal.pieces, *carried, *self._made))
        parts = dict(self._bringing.parts())
        parts[self._old.main] = etree.tostring(self._old.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        write_parts(path, with_seal(parts, whole))

    # --- steps

    def _do(self, step: Step) -> None:
        nodes = self._old_nodes(step)
        if step.do is Do.KEEP:
            self._out += nodes
            self._remember(step, nodes)
        elif step.do is Do.REPLACE and step.piece is not None:
            self._replace(step, nodes)
        elif step.do is Do.REFILL and step.piece is not None:
            self._refill(step, nodes)
        elif step.do is Do.PUT and step.piece is not None:
            new = self._new_nodes(step.piece)
            self._out += new
            self._remember(step, new)
        elif step.do is Do.DROP:
            foreign = self._foreign(step)
            self._carry_on([one for one in nodes if one not in foreign])
            self._out += foreign
        elif step.do is Do.MOVE_OUT and step.part is not None and step.part.piece is not None:
            foreign = self._foreign(step)
            self._gone += [one for one in nodes if one not in foreign]
            self._out += foreign
            piece = self._before[step.part.piece]
            self._made.append(Piece(PieceKind.GONE, piece.prints, key=piece.key, mark=piece.mark))

    def _old_nodes(self, step: Step) -> list[_Element]:
        if step.part is None:
            return []
        held = self._old.body.nodes[step.part.start : step.part.end]
        return [node for nodes in held for node in nodes]

    def _foreign(self, step: Step) -> list[_Element]:
        """What others put between the lines of an excerpt."""
        places = step.part.foreign if step.part else ()
        return [node for at in places for node in self._old.body.nodes[at]]

    def _new_nodes(self, number: int) -> list[_Element]:
        piece, start, end = self._pieces[number]
        held = [node for nodes in self._today.body.nodes[start:end] for node in nodes]
        new = [self._bringing.brought(node) for node in held]
        self._marked(new, piece)
        return new

    def _marked(self, nodes: list[_Element], piece: Piece) -> None:
        if piece.mark:
            self._mark += 1
            wrap_mark(nodes, piece.mark, self._mark)

    def _replace(self, step: Step, nodes: list[_Element]) -> None:
        """Line by line: what reads as it did stays with all that was done to it."""
        number = step.piece or 0
        piece = self._pieces[number][0]
        foreign = self._foreign(step)
        nodes = [one for one in nodes if one not in foreign]
        new = self._new_nodes(number)
        if piece.kind is PieceKind.EXCERPT:
            self._match_lines(nodes, new, piece)
        elif piece.kind is PieceKind.TABLE:
            self._match_table(nodes, new)
        else:
            starts, rest = anchors_of(nodes, pictures=piece.kind is not PieceKind.PICTURE)
            if new and (starts or rest):
                tie(starts, rest, new[0])
            if piece.kind is PieceKind.HEADING and nodes and new:
                take_look(nodes[-1], new[-1])
        self._out += new + foreign
        self._remember(step, new)

    def _match_lines(self, nodes: list[_Element], new: list[_Element], piece: Piece) -> None:
        waiting = [node for node in nodes if node.tag == w("p")]
        first = waiting[0] if waiting else None
        for number, node in enumerate(new):
            held = next((one for one in waiting if print_of(text_of(one)) == print_of(text_of(node))), None)
            if held is not None:
                waiting.remove(held)
                new[number] = held
            elif number == 0 and first is not None:
                take_look(first, node)
        starts, rest = anchors_of([one for one in nodes if one not in new], pictures=True)
        if starts or rest:
            tie(starts, rest, new[0])
        self._marked(new, piece)

    def _refill(self, step: Step, nodes: list[_Element]) -> None:
        """A table in which others wrote: the one of today with their words, else both."""
        new = self._new_nodes(step.piece or 0)
        lines = self._before[step.part.piece].prints[1:] if step.part and step.part.piece is not None else ()
        old_table, new_table = (next((one for one in held if one.tag == w("tbl")), None) for held in (nodes, new))
        if old_table is not None and new_table is not None and refill(old_table, new_table, lines):
            self._match_table(nodes, new)
            self._out += new
        else:
            self._out += nodes + new

    def _match_table(self, nodes: list[_Element], new: list[_Element]) -> None:
        """What is tied to a paragraph of a table goes to the one that reads so, or that has the same excerpt."""
        targets = [one for node in new for one in node.iter(w("p"))]
        by_words = {print_of(text_of(one)): one for one in reversed(targets)}
        by_key = {key: one for one in reversed(targets) for key in keys_in(one)}
        for paragraph in [one for node in nodes for one in node.iter(w("p"))]:
            starts, rest = anchors_of([paragraph], pictures=True)
            if targets and (starts or rest):
                near = next((by_key[key] for key in keys_in(paragraph) if key in by_key), targets[0])
                target = by_words.get(print_of(text_of(paragraph)), near)
                tie(starts, rest, target)

    def _carry_on(self, nodes: list[_Element]) -> None:
        """What others tied to something that goes is tied to what stands before it."""
        starts, rest = anchors_of(nodes, pictures=True)
        if not starts and not rest:
            return
        for node in reversed(self._out):
            if tie(starts, rest, node):
                return
        paragraph = etree.Element(w("p"))
        tie(starts, rest, paragraph)
        self._out.append(paragraph)

    def _remember(self, step: Step, nodes: list[_Element]) -> None:
        if step.piece is not None and self._pieces[step.piece][0].kind is PieceKind.HEADING and nodes:
            self._heads[step.piece] = nodes[-1]

    # --- the closing section

    def _close(self, closing: Closing) -> None:
        for style, words in closing.changes:
            self._out.append(self._paragraph(style, words))
            self._made.append(Piece(PieceKind.CHANGES, (print_of(words),)))
        if not self._gone and not closing.gone:
            return
        self._out.append(self._paragraph("heading 1", closing.gone_since))
        self._made.append(Piece(PieceKind.GONE, (print_of(closing.gone_since),)))
        self._out += self._gone
        for key, words in closing.gone.items():
            line = f"{key}: {words}" if words else key
            self._out.append(self._paragraph("normal", line))
            self._made.append(Piece(PieceKind.GONE, (print_of(line),), key=key))

    def _paragraph(self, style: str, words: str) -> _Element:
        node = etree.Element(w("p"))
        style_id = self._old.style_id(style)
        if style_id and style != "normal":
            look = etree.SubElement(node, w("pPr"))
            etree.SubElement(look, w("pStyle")).set(w("val"), style_id)
        run = etree.SubElement(node, w("r"))
        for number, line in enumerate(clean(words).replace("\t", " ").split("\n")):
            if number:
                etree.SubElement(run, w("br"))
            text = etree.SubElement(run, w("t"))
            text.text = line
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return node


def _part_tables(body: _Element) -> None:
    """A paragraph stands behind every table: Word joins tables that meet, and demands one at the end."""
    for table in list(body.iterchildren(w("tbl"))):
        after = table.getnext()
        while after is not None and after.tag not in (w("p"), w("tbl"), w("sdt"), w("sectPr")):
            after = after.getnext()
        if after is None or after.tag != w("p"):
            table.addnext(etree.Element(w("p")))
