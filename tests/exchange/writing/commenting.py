"""A co-author with Word: comments set around words of a document, replies, deletions, as Word keeps them."""

from __future__ import annotations

import copy
import shutil
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

Element = Any
"""An element of the document; in what we make here none is missing."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


class Remark(NamedTuple):
    """A comment to set around characters of the transcript, counted from its beginning."""

    start: int
    end: int
    text: str
    author: str = "Kirsten"
    replies: tuple[tuple[str, str], ...] = ()
    resolved: bool = False


def edited_parts(path: Path, change: Callable[[dict[str, Element]], None]) -> None:
    """Change XML parts of a document in place; parts that are put into the mapping are added."""
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    parts = {name: etree.fromstring(data) for name, data in held.items() if name.endswith((".xml", ".rels"))}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            if not name.endswith((".xml", ".rels")) or name in parts:
                archive.writestr(name, etree.tostring(parts.pop(name)) if name in parts else data)
        for name, root in parts.items():
            archive.writestr(name, etree.tostring(root))


def commented(path: Path, remarks: Iterable[Remark], target: Path | None = None) -> Path:
    """The document with comments more, their places counted in the first transcript of ours, or in the whole body."""
    out = target or path
    if target:
        shutil.copy(path, target)
    wanted = list(remarks)
    edited_parts(out, lambda parts: _set(parts, wanted))
    return out


def _set(parts: dict[str, Element], remarks: list[Remark]) -> None:
    comments = parts.setdefault(
        "word/comments.xml", etree.Element(f"{W}comments", nsmap={"w": W[1:-1], "w14": W14[1:-1]})
    )
    extended = parts.setdefault(
        "word/commentsExtended.xml", etree.Element(f"{W15}commentsEx", nsmap={"w15": W15[1:-1]})
    )
    _register(parts, "comments.xml", _COMMENTS, "comments")
    _register(parts, "commentsExtended.xml", _EXTENDED, "commentsExtended")
    number = max((int(one.get(f"{W}id")) for one in comments), default=-1) + 1
    places = _Places(parts["word/document.xml"])
    for remark in remarks:
        parent = f"{number + 0x10000000:08X}"
        for place, (author, text) in enumerate(((remark.author, remark.text), *remark.replies)):
            own = f"{number + 0x10000000:08X}"
            comments.append(_comment(number, author, text, own))
            more = {f"{W15}paraIdParent": parent} if place else {}
            done = {f"{W15}done": "1" if remark.resolved else "0"}
            extended.append(etree.Element(f"{W15}commentEx", {f"{W15}paraId": own, **more, **done}))
            places.set(remark.start, remark.end, number)
            number += 1


def _comment(number: int, author: str, text: str, paragraph: str) -> Element:
    made = {f"{W}id": str(number), f"{W}author": author, f"{W}date": "2026-11-22T10:00:00Z", f"{W}initials": "K"}
    comment = etree.Element(f"{W}comment", made)
    for line in text.split("\n"):
        one = etree.SubElement(comment, f"{W}p")
        run = etree.SubElement(one, f"{W}r")
        words = etree.SubElement(run, f"{W}t")
        words.text = line
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    comment[-1].set(f"{W14}paraId", paragraph)
    return comment


def _register(parts: Mapping[str, Element], name: str, kind: str, what: str) -> None:
    relations = parts["word/_rels/document.xml.rels"]
    if any(one.get("Target") == name for one in relations):
        return
    space = relations.tag.rpartition("}")[0] + "}"
    relations.append(etree.Element(f"{space}Relationship", {"Id": f"rId{what}", "Type": kind, "Target": name}))
    types = parts["[Content_Types].xml"]
    space = types.tag.rpartition("}")[0] + "}"
    content = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{what}+xml"
    types.append(etree.Element(f"{space}Override", {"PartName": f"/word/{name}", "ContentType": content}))


class _Places:
    """The characters of a document's paragraphs, and how to set something between two of them."""

    def __init__(self, root: Element) -> None:
        self._body: Element = root[0]
        marks = list(self._body.iter(f"{W}bookmarkStart"))
        ours = [one for one in marks if (one.get(f"{W}name") or "").startswith("_qc_")]
        self._first: Element = ours[0].getparent().getnext() if ours else next(self._body.iter(f"{W}p"))

    def set(self, start: int, end: int, number: int) -> None:
        before, after = etree.Element(f"{W}commentRangeStart"), etree.Element(f"{W}commentRangeEnd")
        run = etree.Element(f"{W}r")
        for one in (before, after, etree.SubElement(run, f"{W}commentReference")):
            one.set(f"{W}id", str(number))
        self._at(end, [after, run])
        self._at(start, [before])

    def _at(self, place: int, new: list[Element]) -> None:
        """Set elements before the character at a place; behind the last one of a paragraph where it ends there."""
        left = place
        paragraph = self._first
        while True:
            size = sum(_length(one) for one in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br"))
            if left <= size:
                break
            left -= size + 1
            paragraph = paragraph.getnext()
        for run in list(paragraph.iterchildren(f"{W}r")):
            size = sum(_length(one) for one in run)
            if left < size:
                if left:
                    run = _split(run, left)  # noqa: PLW2901
                for one in new:
                    run.addprevious(one)
                return
            left -= size
        for one in new:
            paragraph.append(one)


def _length(element: Element) -> int:
    if element.tag == f"{W}t":
        return len(element.text or "")
    return int(element.tag in (f"{W}tab", f"{W}br"))


def _split(run: Element, place: int) -> Element:
    """Cut a run in two before a character; gives back the second."""
    second = copy.deepcopy(run)
    run.addnext(second)
    left = place
    for one, other in zip(list(run), list(second), strict=True):
        size = _length(one)
        if not size:
            continue
        if left >= size:
            second.remove(other)
        elif left <= 0:
            run.remove(one)
        else:
            one.text, other.text = one.text[:left], other.text[left:]
        left -= size
    return second


def without_comments(path: Path, wanted: Callable[[str], bool]) -> None:
    """Delete the comments whose text is wanted, as Word does: comment, range and reference."""

    def change(parts: dict[str, Element]) -> None:
        comments = parts["word/comments.xml"]
        gone = {one.get(f"{W}id") for one in comments if wanted("\n".join("".join(p.itertext()) for p in one))}
        for one in list(comments):
            if one.get(f"{W}id") in gone:
                comments.remove(one)
        for one in list(parts["word/document.xml"].iter()):
            of_comment = etree.QName(one).localname in ("commentRangeStart", "commentRangeEnd", "commentReference")
            if of_comment and one.get(f"{W}id") in gone:
                one.getparent().remove(one)

    edited_parts(path, change)


def with_comment_text(path: Path, old: str, new: str) -> None:
    """Write another text into the comments whose first paragraph is `old`."""

    def change(parts: dict[str, Element]) -> None:
        for comment in parts["word/comments.xml"]:
            words = list(comment[0].iter(f"{W}t"))
            if "".join(one.text or "" for one in words) == old:
                words[0].text = new
                for one in words[1:]:
                    one.text = ""

    edited_parts(path, change)


def with_words(path: Path, old: str, new: str) -> None:
    """Type other words in the document, in the one run that has them."""

    def change(parts: dict[str, Element]) -> None:
        for one in parts["word/document.xml"].iter(f"{W}t"):
            if old in (one.text or ""):
                one.text = one.text.replace(old, new, 1)
                return
        raise AssertionError(old)

    edited_parts(path, change)
