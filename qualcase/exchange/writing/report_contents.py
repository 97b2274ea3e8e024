"""The contents of a report that was made again: the headings that stand in it now, others' own too."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING

from qualcase.exchange.reading.report_back import text_of, w

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from qualcase.coding.remade import Piece
    from qualcase.exchange.reading.report_back import Returned

_ANCHOR = re.compile(r"_Toc\w+")


def renew_contents(
    made: Returned, heads: dict[int, _Element], today: Returned, pieces: Sequence[tuple[Piece, int, int]]
) -> None:
    """Make the lines of the contents anew where the document has contents of ours; else nothing is done.

    Args:
        made: The new document; a list of contents in it is that of the report of today.
        heads: The report's headings in it, by the number of their piece.
        today: The report of today.
        pieces: Its pieces.
    """
    body = made.root.find(w("body"))
    if body is None:
        return
    contents = next((one for one in body.iterchildren(w("sdt")) if _lines(one)), None)
    if contents is None:
        return
    by_anchor = {_anchor(one): one for one in _lines(contents)}
    patterns = {_style(one): one for one in reversed(_lines(contents))}
    line_of = {}
    for number, node in heads.items():
        _, start, _ = pieces[number]
        anchors = [str(one.get(w("name"))) for one in _toc_marks(today.body.nodes[start])]
        line_of[node] = next((by_anchor[one] for one in anchors if one in by_anchor), None)
    own = _own_headings(body, heads, made)
    lines = []
    page = ""
    for number, node in enumerate(_in_order(body, [*heads.values(), *own]), 1):
        line = line_of.get(node)
        if line is None:
            pattern = patterns.get(own[node]) if node in own else None
            if pattern is None:
                continue
            line = _retold(pattern, text_of(node), page)
        name = f"_Toc{number:08}"
        _set_mark(node, name, 3_000_000 + number)
        lines.append(_led_to(line, name))
        page = _page(line) or page
    _put(contents, lines)


def _lines(contents: _Element) -> list[_Element]:
    return [one for one in contents.iter(w("p")) if _anchor(one)]


def _anchor(line: _Element) -> str:
    link = line.find(f".//{w('hyperlink')}")
    return str(link.get(w("anchor"), "")) if link is not None else ""


def _style(node: _Element) -> str:
    style = node.find(f"{w('pPr')}/{w('pStyle')}")
    return str(style.get(w("val"), "")) if style is not None else ""


def _toc_marks(nodes: Sequence[_Element]) -> list[_Element]:
    starts = (one for node in nodes for one in node.iter(w("bookmarkStart")))
    return [one for one in starts if str(one.get(w("name"), "")).startswith("_Toc")]


def _own_headings(body: _Element, heads: dict[int, _Element], made: Returned) -> dict[_Element, str]:
    """Headings that others wrote, each with the style of its line in the contents."""
    ours = set(heads.values())
    levels = made.levels
    lines = {level: style for style, name in made.styles.items() if (level := _level_of_line(name))}
    found = {}
    for node in body.iterchildren(w("p")):
        level = levels.get(_style(node), 0)
        if level in lines and node not in ours and text_of(node).strip():
            found[node] = lines[level]
    return found


def _level_of_line(style_name: str) -> int:
    found = re.fullmatch(r"toc (\d)", style_name)
    return int(found[1]) if found else 0


def _in_order(body: _Element, nodes: Sequence[_Element]) -> list[_Element]:
    wanted = set(nodes)
    return [one for one in body.iterchildren() if one in wanted]


def _set_mark(node: _Element, name: str, number: int) -> None:
    """A heading has one bookmark of the contents."""
    for one in _toc_marks([node]):
        for end in [end for end in node.iter(w("bookmarkEnd")) if end.get(w("id")) == one.get(w("id"))]:
            node.remove(end) if end.getparent() is node else None
        parent = one.getparent()
        if parent is not None:
            parent.remove(one)
    start = node.makeelement(w("bookmarkStart"), {w("id"): str(number), w("name"): name})
    node.insert(1 if len(node) and node[0].tag == w("pPr") else 0, start)
    node.append(node.makeelement(w("bookmarkEnd"), {w("id"): str(number)}))


def _led_to(line: _Element, name: str) -> _Element:
    """A line of the contents that leads to a bookmark, without the beginning of the list's field."""
    made = copy.deepcopy(line)
    link = made.find(f".//{w('hyperlink')}")
    if link is not None:
        link.set(w("anchor"), name)
        for one in list(made):
            if one is link:
                break
            if one.tag == w("r"):
                made.remove(one)
    for one in made.iter(w("instrText")):
        one.text = _ANCHOR.sub(name, one.text or "")
    return made


def _page(line: _Element) -> str:
    texts = [one.text or "" for one in line.iter(w("t"))]
    return texts[-1] if len(texts) > 1 and texts[-1].isdecimal() else ""


def _retold(pattern: _Element, words: str, page: str) -> _Element:
    made = copy.deepcopy(pattern)
    texts = list(made.iter(w("t")))
    has_page = bool(_page(made))
    if texts:
        texts[0].text = " ".join(words.split())
    for one in texts[1 : -1 if has_page else None]:
        one.text = ""
    if has_page and page:
        texts[-1].text = page
    return made


def _put(contents: _Element, made: list[_Element]) -> None:
    """The new lines in the place of the old ones; the field of the list begins in the first of them."""
    old = _lines(contents)
    parent = old[0].getparent()
    if not made or parent is None:
        return
    link = old[0].find(f".//{w('hyperlink')}")
    opening = []
    for one in old[0]:
        if one is link:
            break
        if one.tag == w("r"):
            opening.append(copy.deepcopy(one))
    first = made[0]
    place = 1 if len(first) and first[0].tag == w("pPr") else 0
    for number, one in enumerate(opening):
        first.insert(place + number, one)
    at = parent.index(old[0])
    for one in old:
        one.getparent().remove(one)  # type: ignore[union-attr]
    for number, one in enumerate(made):
        parent.insert(at + number, one)
