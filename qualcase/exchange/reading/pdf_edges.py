"""What stands at the edges of pages and is no part of the text: running headers, numbers of pages and lines."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.exchange.reading.pdf_lines import Line

_EDGE_LINES = 3
"""So many lines at the top and at the bottom of a page can be a running header or footer."""
_APART = 1.7
"""The distance from there to the text, in the letters' size; a number of the page may stand nearer."""
_ONE_PLACE = 3.0
_OFTEN = 0.4
"""The share of pages that have it: left and right ones may have different headers."""
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:side|page|s\.|p\.)?\W*(\d{1,4})(?:\W*(?:af|av|of|/)\W*\d{1,4})?\W*", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,5})(?:\t|$)")
_MOST_LINES_NUMBERED = 0.6
_FEWEST = 5


def without_edges(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], int]:
    """The pages without running headers, footers and page numbers, and how many different ones there were."""
    edges = [_edge_lines(page) for page in pages]
    seen: Counter[tuple[str, int]] = Counter()
    for edge in edges:
        seen.update({_running(line) for line in edge})
    written = sum(map(bool, edges))
    often = {one for one, count in seen.items() if count >= max(2, _OFTEN * written) and (written > 2 or "#" in one[0])}
    left_out: set[str] = set()
    kept: list[list[Line]] = []
    for number, (page, edge) in enumerate(zip(pages, edges, strict=True), start=1):
        gone = {line for line in edge if _running(line) in often or (written == 1 and _is_number(line, number))}
        left_out |= {_running(line)[0] for line in gone}
        kept.append([line for line in page if line not in gone])
    return kept, len(left_out)


def without_line_numbers(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], int]:
    """The pages without numbers of lines, and how many pages had them.

    The numbers stand before the lines, or all together in a column of their own.
    """
    fewest = 1 if any(_numbered(page, _FEWEST) for page in pages) else _FEWEST
    kept: list[list[Line]] = []
    changed = 0
    for page in pages:
        numbered = _numbered(page, fewest)
        changed += bool(numbered)
        kept.append([plain for line in page if (plain := _plain(line) if line in numbered else line).text])
    return kept, changed


def _numbered(page: Sequence[Line], fewest: int) -> frozenset[Line]:
    """The lines of a page that begin with their number, or are one."""
    hits = [(line, hit) for line in page if (hit := _NUMBERED.match(line.text.strip()))]
    steps = {int(after[1]) - int(before[1]) for (_, before), (_, after) in pairwise(hits)}
    if len(hits) < fewest or len(steps) > 1 or min(steps, default=1) < 1:
        return frozenset()
    written = sum(1 for line in page if line.text.strip())
    alone = all(hit.end() == len(line.text.strip()) for line, hit in hits)
    if not alone and len(hits) * min(steps, default=1) < _MOST_LINES_NUMBERED * written:
        return frozenset()
    return frozenset(line for line, _ in hits)


def _plain(line: Line) -> Line:
    return line._replace(text=_NUMBERED.sub("", line.text.strip(), count=1), left=line.column)


def _edge_lines(page: Sequence[Line]) -> list[Line]:
    """The highest and lowest lines, where they stand apart from the text or are a number of the page."""
    written = sorted((line for line in page if line.text.strip()), key=lambda line: -line.bottom)
    middle = len(written) // 2 + 1
    return [*_apart(written[:middle]), *_apart(written[::-1][: len(written) - middle])]


def _apart(lines: Sequence[Line]) -> Sequence[Line]:
    """The first lines up to a gap; without one, the first if it is a number."""
    for place, (line, following) in enumerate(pairwise(lines[: _EDGE_LINES + 1]), start=1):
        if abs(line.bottom - following.bottom) > _APART * max(line.size, following.size):
            return lines[:place]
    return lines[:1] if lines and _PAGE_NUMBER.fullmatch(lines[0].text.strip()) else ()


def _running(line: Line) -> tuple[str, int]:
    """What is equal for lines that are the same on several pages."""
    return _DIGITS.sub("#", line.text.strip()), round(line.bottom / _ONE_PLACE)


def _is_number(line: Line, number: int) -> bool:
    hit = _PAGE_NUMBER.fullmatch(line.text.strip())
    return hit is not None and int(hit[1]) == number
