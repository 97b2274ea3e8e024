"""Ways in which a co-author works over a report in Word, and to look at what comes of it."""

from __future__ import annotations

import copy
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from qualcase.exchange.reading.report_back import read_returned, text_of, w

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

_COMMENTS = "word/comments.xml"
_COMMENTS_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_OF_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


class Worked:
    """A document somebody works over; `save` writes it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with zipfile.ZipFile(path) as archive:
            self._parts = {one: archive.read(one) for one in archive.namelist()}
        self._root = etree.fromstring(self._parts["word/document.xml"])
        body = self._root.find(w("body"))
        assert body is not None
        self.body = body
        self._comments: list[str] = []

    def save(self, path: Path | None = None) -> Path:
        """Write it."""
        for one in self._root.iter(w("t")):
            one.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        self._parts["word/document.xml"] = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8")
        if self._comments:
            self._add_comments()
        target = path or self._path
        with zipfile.ZipFile(target, "w") as archive:
            for name, data in self._parts.items():
                archive.writestr(name, data)
        return target

    def paragraphs(self) -> Iterator[_Element]:
        """Those of the body."""
        yield from self.body.iterchildren(w("p"))

    def find(self, words: str) -> _Element:
        """The first paragraph that begins with these words."""
        return next(one for one in self.paragraphs() if text_of(one).startswith(words))

    def write_after(self, words: str, own: str, style: str = "") -> _Element:
        """Write a paragraph of one's own behind another."""
        made = self.paragraph(own, style)
        self.find(words).addnext(made)
        return made

    def write_before(self, words: str, own: str, style: str = "") -> None:
        """The same before it."""
        self.find(words).addprevious(self.paragraph(own, style))

    @staticmethod
    def paragraph(own: str, style: str = "") -> _Element:
        """A paragraph."""
        made = etree.Element(w("p"))
        if style:
            etree.SubElement(etree.SubElement(made, w("pPr")), w("pStyle")).set(w("val"), style)
        etree.SubElement(etree.SubElement(made, w("r")), w("t")).text = own
        return made

    def edit(self, words: str, to: str) -> None:
        """Write other words into a paragraph."""
        self._edit(self.find(words), to)

    @staticmethod
    def _edit(node: _Element, to: str) -> None:
        texts = list(node.iter(w("t")))
        texts[0].text = to
        for one in texts[1:]:
            one.text = ""

    def remove(self, words: str, count: int = 1) -> None:
        """Take a paragraph out, and those behind it."""
        node: _Element | None = self.find(words)
        for _ in range(count):
            assert node is not None
            after = node.getnext()
            self.body.remove(node)
            node = after

    def copy_to_end(self, words: str, count: int = 1, *, cut: bool = False) -> None:
        """Copy or move paragraphs to the end; a copy has no bookmarks, as in Word."""
        node: _Element | None = self.find(words)
        last = self.body[-1]
        for _ in range(count):
            assert node is not None
            after = node.getnext()
            made = node if cut else copy.deepcopy(node)
            if not cut:
                for mark in list(made.iter(w("bookmarkStart"), w("bookmarkEnd"))):
                    made.remove(mark)
            last.addprevious(made)
            node = after

    def split(self, words: str, at: int) -> None:
        """Press Enter within a paragraph; the end of a bookmark goes with the second part."""
        node = self.find(words)
        (run,) = [one for one in node.iter(w("r")) if one.find(w("t")) is not None]
        text = run.find(w("t"))
        assert text is not None
        assert text.text
        second = etree.Element(w("p"))
        look = node.find(w("pPr"))
        if look is not None:
            second.append(copy.deepcopy(look))
        rest = etree.SubElement(etree.SubElement(second, w("r")), w("t"))
        rest.text, text.text = text.text[at:], text.text[:at]
        for one in list(run.itersiblings()):
            second.append(one)
        node.addnext(second)

    def comment(self, words: str, said: str) -> None:
        """Tie a comment to a paragraph."""
        self._comment(self.find(words), said)

    def _comment(self, node: _Element, said: str) -> None:
        number = str(len(self._comments))
        self._comments.append(said)
        place = 1 if node[0].tag == w("pPr") else 0
        node.insert(place, etree.Element(w("commentRangeStart"), {w("id"): number}))
        etree.SubElement(node, w("commentRangeEnd")).set(w("id"), number)
        etree.SubElement(etree.SubElement(node, w("r")), w("commentReference")).set(w("id"), number)

    def in_table(self, words: str) -> _Element:
        """The first paragraph of a table that begins with these words."""
        cells = (one for table in self.body.iter(w("tbl")) for one in table.iter(w("p")))
        return next(one for one in cells if text_of(one).startswith(words))

    def comment_in_table(self, words: str, said: str) -> None:
        """Tie a comment to a paragraph of a table."""
        self._comment(self.in_table(words), said)

    def edit_in_table(self, words: str, to: str) -> None:
        """Write other words into a paragraph of a table."""
        self._edit(self.in_table(words), to)

    def remove_in_table(self, words: str) -> None:
        """Take the words of a paragraph of a table out."""
        node = self.in_table(words)
        for run in node.findall(w("r")):
            node.remove(run)

    def lose_marks(self) -> None:
        """Lose all bookmarks, as some programs do."""
        for one in list(self.body.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            parent = one.getparent()
            assert parent is not None
            parent.remove(one)

    def track_insertion(self, words: str, own: str) -> None:
        """Add words at the end of a paragraph while changes are tracked."""
        made = etree.SubElement(self.find(words), w("ins"), {w("id"): "900", w("author"): "Co"})
        etree.SubElement(etree.SubElement(made, w("r")), w("t")).text = own

    def make_bold(self, words: str) -> None:
        """Set a paragraph in bold."""
        for run in self.find(words).iter(w("r")):
            if run.find(w("rPr")) is not None:
                continue
            run.insert(0, etree.Element(w("rPr")))
            etree.SubElement(run[0], w("b"))

    def _add_comments(self) -> None:
        root = etree.Element(w("comments"), nsmap={"w": w("x")[1:-2]})
        for number, said in enumerate(self._comments):
            one = etree.SubElement(root, w("comment"), {w("id"): str(number), w("author"): "Co"})
            one.append(self.paragraph(said))
        self._parts[_COMMENTS] = etree.tostring(root)
        kinds, relations = "[Content_Types].xml", "word/_rels/document.xml.rels"
        override = f'<Override PartName="/{_COMMENTS}" ContentType="{_COMMENTS_KIND}"/></Types>'
        self._parts[kinds] = self._parts[kinds].replace(b"</Types>", override.encode())
        related = f'<Relationship Id="rIdC" Type="{_OF_COMMENTS}" Target="comments.xml"/></Relationships>'
        self._parts[relations] = self._parts[relations].replace(b"</Relationships>", related.encode())


def texts(path: Path) -> list[str]:
    """The words of every paragraph, in tables and contents too, in their order."""
    root = read_returned(path).root
    return [text_of(one) for one in root.iter(w("p"))]


def body_texts(path: Path) -> list[str]:
    """The words of what stands behind the contents."""
    found = read_returned(path).body.found
    start = next((at for at, one in enumerate(found, 1) if one.kind == "o"), 0)
    return [one.text for one in found[start:]]


def comments(path: Path) -> dict[str, str]:
    """What each comment says, with the words of the paragraph that it is tied to."""
    document = read_returned(path)
    root = etree.fromstring(document.parts[_COMMENTS])
    said = {one.get(w("id")): text_of(next(one.iter(w("p")))) for one in root}
    found = {}
    for paragraph in document.root.iter(w("p")):
        for one in paragraph.iter(w("commentReference")):
            found[said[one.get(w("id"))]] = text_of(paragraph)
    return found
