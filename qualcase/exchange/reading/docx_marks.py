"""The ends of comments and bookmarks of a Word document as words in its text, so that they are read in their places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qualcase.exchange.reading.docx_tags import KINDS, attribute

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
"""Signs that stand in no text."""
_MARK = re.compile(f"{_OPEN}([sepbB])([^{_OPEN}{_CLOSE}]*){_CLOSE}")
_SIGNS = {"commentRangeStart": "s", "commentRangeEnd": "e", "commentReference": "p", "bookmarkStart": "b"}
_OURS = "_qc_"
"""How the bookmarks begin that we set."""


class Ends(NamedTuple):
    """Where comments (by their ids) and our bookmarks (by their names) begin and end: code points of the text."""

    comments: Mapping[str, tuple[int, int]]
    bookmarks: Mapping[str, tuple[int, int]]


def marked(root: _Element) -> _Element:
    """The part with a run of its own at every end of a comment or of a bookmark of ours.

    An end that stands between paragraphs is put into the nearest one: the next for what begins, the one before for
    what ends.
    """
    ours = {}
    for one in list(root.iter()):
        kind = KINDS.get(one.tag, "") if isinstance(one.tag, str) else ""
        number = one.get(attribute(one, "id")) or "" if kind in _SIGNS or kind == "bookmarkEnd" else ""
        if kind == "bookmarkStart":
            name = one.get(attribute(one, "name")) or ""
            if name.startswith(_OURS):
                ours[number] = name
                _put(one, f"{_OPEN}b{name}{_CLOSE}", ahead=True)
        elif kind == "bookmarkEnd":
            if number in ours:
                _put(one, f"{_OPEN}B{ours[number]}{_CLOSE}", ahead=False)
        elif kind == "commentReference":
            run = one.getparent()
            if run is not None:
                _put(run, f"{_OPEN}p{number}{_CLOSE}", ahead=False)
        elif kind in _SIGNS:
            _put(one, f"{_OPEN}{_SIGNS[kind]}{number}{_CLOSE}", ahead=kind == "commentRangeStart")
    return root


def mark_of(kind: str, name: str) -> str:
    """The words of a mark: `s` and `e` for the ends of a comment, `p` for one that lies around no words."""
    return f"{_OPEN}{kind}{name}{_CLOSE}"


def _put(place: _Element, words: str, *, ahead: bool) -> None:
    """Put a run with these words right before an element, or, outside of paragraphs, into the nearest paragraph."""
    space = place.tag.rpartition("}")[0] + "}"
    run = place.makeelement(f"{space}r", {})
    run.append(run.makeelement(f"{space}t", {}))
    run[0].text = words
    if any(KINDS.get(one.tag) == "p" for one in place.iterancestors()):
        place.addprevious(run)
        return
    target = _paragraph_near(place, ahead=ahead)
    if target is None:
        return
    if not ahead:
        target.append(run)
    elif len(target) and KINDS.get(target[0].tag) == "pPr":
        target[0].addnext(run)
    else:
        target.insert(0, run)


def _paragraph_near(place: _Element, *, ahead: bool) -> _Element | None:
    paragraph = f"{place.tag.rpartition('}')[0]}}}p"
    ways = (_following, _preceding) if ahead else (_preceding, _following)
    return next((found for way in ways if (found := way(place, paragraph)) is not None), None)


def _following(place: _Element, tag: str) -> _Element | None:
    here: _Element | None = place
    while here is not None:
        for beside in here.itersiblings():
            found = next(iter(beside.iter(tag)), None)
            if found is not None:
                return found
        here = here.getparent()
    return None


def _preceding(place: _Element, tag: str) -> _Element | None:
    here: _Element | None = place
    while here is not None:
        for beside in here.itersiblings(preceding=True):
            found = _last(beside, tag)
            if found is not None:
                return found
        here = here.getparent()
    return None


def _last(element: _Element, tag: str) -> _Element | None:
    """The last paragraph of an element, looked for from its end."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one.tag == tag:
            return one
        waiting.extend(one)
    return None


def unmarked(text: str) -> tuple[str, Ends]:
    """The text without the marks, and where they stood. Of a mark that stands twice the first counts."""
    pieces: list[str] = []
    seen: dict[tuple[str, str], int] = {}
    place = last = 0
    for found in _MARK.finditer(text):
        pieces.append(text[last : found.start()])
        place += len(pieces[-1])
        seen.setdefault((found[1], found[2]), place)
        last = found.end()
    pieces.append(text[last:])
    comments = {}
    for number in {key for kind, key in seen if kind in "sep"}:
        end = seen.get(("e", number), seen.get(("p", number), seen.get(("s", number), 0)))
        # Where nothing says where it begins it stands at a point.
        start = seen.get(("s", number), end)
        comments[number] = (min(start, end), max(start, end))
    length = place + len(pieces[-1])
    bookmarks = {
        name: (start, max(start, seen.get(("B", name), length))) for (kind, name), start in seen.items() if kind == "b"
    }
    return "".join(pieces), Ends(comments, bookmarks)
