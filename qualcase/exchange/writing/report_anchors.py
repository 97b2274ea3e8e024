"""What others tied to a paragraph: comments, notes, bookmarks, pictures. It outlives the paragraph."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from qualcase.exchange.reading.report_back import w

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

_STARTS = frozenset({w("commentRangeStart"), w("bookmarkStart"), w("permStart")})
_ENDS = frozenset({w("commentRangeEnd"), w("bookmarkEnd"), w("permEnd")})
_REFERENCES = (w("commentReference"), w("footnoteReference"), w("endnoteReference"))
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SHOWN = (w("drawing"), w("pict"), w("object"))


def anchors_of(nodes: Iterable[_Element], *, pictures: bool) -> tuple[list[_Element], list[_Element]]:
    """What is tied to some nodes, as copies: what begins there, and what ends or stands there.

    `pictures` says whether pictures count; they do not where they are the report's own.
    """
    starts: list[_Element] = []
    rest: list[_Element] = []
    wanted = _REFERENCES + (_SHOWN if pictures else ())
    own: set[str] = set()
    for node in nodes:
        for one in node.iter(*_STARTS, *_ENDS, w("r")):
            if one.tag == w("r"):
                if next(one.iter(*wanted), None) is not None:
                    rest.append(_only(one, wanted))
            elif one.tag in _STARTS:
                if is_ours(one):
                    own.add(str(one.get(w("id"))))
                else:
                    starts.append(_bare(one))
            elif not (one.tag == w("bookmarkEnd") and str(one.get(w("id"))) in own):
                rest.append(_bare(one))
    return starts, rest


def is_ours(bookmark: _Element) -> bool:
    """Whether a bookmark is one of those that the program sets."""
    return bookmark.tag == w("bookmarkStart") and str(bookmark.get(w("name"), "")).startswith(("q_", "_Toc"))


def tie(starts: Sequence[_Element], rest: Sequence[_Element], node: _Element) -> bool:
    """Tie it to the first paragraph of a node, around its words; whether there was one."""
    target = node if node.tag == w("p") else next(node.iter(w("p")), None)
    if target is None:
        return False
    place = 1 if len(target) and target[0].tag == w("pPr") else 0
    for number, one in enumerate(starts):
        target.insert(place + number, one)
    for one in rest:
        target.append(one)
    return True


def take_look(old: _Element, new: _Element) -> None:
    """Give a new paragraph the look that somebody gave the old one as a whole."""
    if old.tag != w("p") or new.tag != w("p"):
        return
    look, own = old.find(w("pPr")), new.find(w("pPr"))
    if look is not None:
        if own is not None:
            new.remove(own)
        kept = copy.deepcopy(look)
        for one in kept.findall(w("sectPr")) + kept.findall(w("pPrChange")):
            kept.remove(one)
        new.insert(0, kept)
    looks = [run.find(w("rPr")) for run in old.iter(w("r")) if run.find(w("t")) is not None]
    first = looks[0] if looks else None
    if first is None or any(one is None or _plain(one) != _plain(first) for one in looks):
        return
    for run in new.iter(w("r")):
        held = run.find(w("rPr"))
        if held is not None:
            run.remove(held)
        run.insert(0, copy.deepcopy(first))


def wrap_mark(nodes: Sequence[_Element], name: str, number: int) -> None:
    """Put a bookmark around the words of some paragraphs, in the place of those of ours that they have."""
    paragraphs = [one for one in nodes if one.tag == w("p")]
    if not paragraphs:
        return
    for node in nodes:
        unmark(node)
    start = paragraphs[0].makeelement(w("bookmarkStart"), {w("id"): str(number), w("name"): name})
    end = paragraphs[-1].makeelement(w("bookmarkEnd"), {w("id"): str(number)})
    first = paragraphs[0]
    first.insert(1 if len(first) and first[0].tag == w("pPr") else 0, start)
    paragraphs[-1].append(end)


def unmark(node: _Element) -> None:
    """Take the bookmarks of excerpts out of a node; ends without a beginning are seen to at the end."""
    ids = set()
    for one in list(node.iter(w("bookmarkStart"))):
        if str(one.get(w("name"), "")).startswith("q_"):
            ids.add(one.get(w("id")))
            _remove(one)
    for one in list(node.iter(w("bookmarkEnd"))):
        if one.get(w("id")) in ids:
            _remove(one)


def settle_pairs(body: _Element) -> None:
    """See to it that every bookmark has a number and a name of its own and both its ends, as Word demands."""
    names: set[str] = set()
    numbers: dict[str, str] = {}
    count = 0
    _join_begun_twice(body)
    ended = {one.get(w("id")) for one in body.iter(w("bookmarkEnd"))}
    for one in list(body.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        number = str(one.get(w("id")))
        if one.tag == w("bookmarkEnd"):
            if number in numbers:
                one.set(w("id"), numbers.pop(number))
            else:
                _remove(one)
            continue
        if number not in ended or number in numbers:
            _remove(one)
            continue
        name = _free_name(str(one.get(w("name"), "")), names)
        names.add(name.casefold())
        one.set(w("name"), name)
        count += 1
        numbers[number] = str(count)
        one.set(w("id"), str(count))
    if numbers:  # begun behind their end
        for one in list(body.iter(w("bookmarkStart"))):
            if one.get(w("id")) in numbers.values():
                _remove(one)
    _settle_comments(body)
    _settle_pictures(body)


def _join_begun_twice(body: _Element) -> None:
    """LibreOffice begins a bookmark over several paragraphs twice and ends the second one: the first is meant."""
    ended = {one.get(w("id")) for one in body.iter(w("bookmarkEnd"))}
    waiting: dict[str, _Element] = {}
    for one in list(body.iter(w("bookmarkStart"))):
        name = str(one.get(w("name"), ""))
        if one.get(w("id")) not in ended:
            waiting[name] = one
        elif name in waiting:
            waiting.pop(name).set(w("id"), str(one.get(w("id"))))
            _remove(one)


def _settle_comments(body: _Element) -> None:
    """Ranges of comments without both ends become points, which keeps the comment."""
    for tag, other in ((w("commentRangeStart"), w("commentRangeEnd")), (w("commentRangeEnd"), w("commentRangeStart"))):
        there = {one.get(w("id")) for one in body.iter(other)}
        seen: set[str | None] = set()
        for one in list(body.iter(tag)):
            if one.get(w("id")) not in there or one.get(w("id")) in seen:
                _remove(one)
            seen.add(one.get(w("id")))


def _settle_pictures(body: _Element) -> None:
    """Every picture has a number of its own."""
    seen: set[str] = set()
    for one in body.iter(_PICTURE):
        number = str(one.get("id", ""))
        if number in seen:
            number = str(max((int(held) for held in seen if held.isdecimal()), default=0) + 1)
            one.set("id", number)
        seen.add(number)


def _free_name(name: str, taken: set[str]) -> str:
    if name.casefold() not in taken:
        return name
    number = 2
    while f"{name[:34]}__{number}".casefold() in taken:
        number += 1
    return f"{name[:34]}__{number}"


def _only(run: _Element, wanted: tuple[str, ...]) -> _Element:
    """A run without its words."""
    kept = copy.deepcopy(run)
    kept.tail = None
    for one in list(kept):
        if one.tag != w("rPr") and one.tag not in wanted and next(one.iter(*wanted), None) is None:
            kept.remove(one)
    return kept


def _bare(node: _Element) -> _Element:
    kept = copy.deepcopy(node)
    kept.tail = None
    return kept


def _plain(look: _Element) -> bytes:
    from lxml import etree

    return etree.tostring(look, method="c14n")


def _remove(node: _Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)
