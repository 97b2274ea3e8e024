"""The pieces of a text that are looked at one by one: its paragraphs and sentences, as spans in code points."""

from __future__ import annotations

import re

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[\n\u2028\u2029]")
_ABBREVIATED = re.compile(
    r"(?:^|\s)(?:\w|\d+|bl\.a|f\.eks|fx|ca|dvs|osv|mv|nr|kl|evt|jf|pga|mht|inkl|kr|tlf|st|dr|mr|e\.g|i\.e|etc)\.$",
    re.IGNORECASE,
)
_BACK = 12
"""So far back (code points) an abbreviation is looked for."""


def paragraph_spans(text: str) -> list[tuple[int, int]]:
    """The lines of a text that are not blank."""
    return [hit.span() for hit in _PARAGRAPH.finditer(text)]


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences between two places, without blank space at their edges; none crosses the end of a line."""
    found: list[tuple[int, int]] = []
    begin = start
    for hit in _END.finditer(text, start, end):
        if hit[0] == "." and _ABBREVIATED.search(text, max(begin, hit.end() - _BACK), hit.end()):
            continue
        _add(found, text, begin, hit.end())
        begin = hit.end()
    _add(found, text, begin, end)
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))
