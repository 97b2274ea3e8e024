"""Sentences: where one ends in what people wrote or a transcriber heard, by rules alone.

The same text has the same sentences on every machine, whatever is installed there: sentences are a unit in which
people move, code and are compared.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from qualcase.text.abbreviations import GOES_ON, MAY_END

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LINE = re.compile("[^\n\u2028\u2029]+")
_END = re.compile(r"""(?P<stops>[.!?…]+)(?P<closing>["'”’“»«›‹)\]*_]*)(?=\s)""")
_NEXT = re.compile(r"""\s*["'“„”’»«›‹(\[*_–—-]*\s*(?P<first>\S?)""")
_BEFORE = re.compile(r"(?:\w+[./])*\w+$")
_MARK = re.compile(r"\s*(?:\[[^\[\]]*\]|\([^()]*\))[\s.]*")
"""What stands last in a line, in brackets, such as `[latter]`: it belongs to the sentence before."""
_BEFORE_MOST = 24
"""How far back (code points) the word before a full stop is looked for."""
_QUOTES = frozenset("\"'”’“»«›‹")
_VOWEL = re.compile("[aeiouyæøåäöüéAEIOUYÆØÅÄÖÜÉ]")
_INITIALS = re.compile(r"(?:\w\.)+\w")
_WORDS_OF_ONE_LETTER = frozenset("iåøaIÅØA")
_ANYTHING: frozenset[str] = frozenset()


def sentences(text: str, language: str = "da", leaving_out: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """The sentences of a normalised text as spans in code points, in order.

    No sentence crosses the end of a line or begins or ends with a blank; together they hold every other sign of each
    line. Abbreviations, ordinals (`14. oktober`), numbers, initials, and a quotation within a sentence end none; three
    dots do where a capital follows.

    Args:
        text: The text.
        language: `da`, `nb` or `en`; decides which abbreviations are known.
        leaving_out: Spans that are in no sentence and part those beside them, in order: labels of turns.
    """
    found: list[tuple[int, int]] = []
    for begin, end in _parts(text, leaving_out):
        found += _of_line(text, begin, end, language)
    return found


def sentence_at(spans: list[tuple[int, int]], position: int) -> tuple[int, int] | None:
    """The sentence that holds a position, else the next one, else the last; None where there is none at all."""
    if not spans:
        return None
    place = bisect_right(spans, position, key=lambda span: span[1])
    return spans[min(place, len(spans) - 1)]


def _parts(text: str, leaving_out: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines of a text without what is left out, none of them crossing a span that is."""
    gaps = iter(leaving_out)
    gap = next(gaps, None)
    for line in _LINE.finditer(text):
        begin, end = line.span()
        while gap is not None and gap[0] < end:
            if gap[0] > begin:
                yield begin, gap[0]
            begin = max(begin, gap[1])
            if gap[1] > end:
                break
            gap = next(gaps, None)
        if begin < end:
            yield begin, end


def _of_line(text: str, begin: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    while end > begin and text[end - 1].isspace():
        end -= 1
    start = _past_blanks(text, begin, end)
    for stop in _END.finditer(text, start, end):
        if stop.start() < start or not _ends(text, start, stop, end, language):
            continue
        if _MARK.fullmatch(text, stop.end(), end):
            break
        yield start, stop.end()
        start = _past_blanks(text, stop.end(), end)
    if start < end:
        yield start, end


def _past_blanks(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _ends(text: str, start: int, stop: re.Match[str], end: int, language: str) -> bool:
    """Whether a sentence that begins at `start` ends at these stops; a blank follows them."""
    following = _NEXT.match(text, stop.end(), end)
    first = following["first"] if following else ""
    if not first:
        return True
    goes_on = first.islower()
    if goes_on and not _QUOTES.isdisjoint(stop["closing"]):
        return False
    stops = stop["stops"]
    if stops == ".":
        return _is_spoken(text, start, stop.start(), first, language) and not (stop["closing"] and goes_on)
    return not goes_on or "?" in stops or "!" in stops


def _is_spoken(text: str, start: int, at: int, first: str, language: str) -> bool:
    """Whether a sentence can end with the word before a single full stop, when `first` is the next letter."""
    before = _BEFORE.search(text, max(start, at - _BEFORE_MOST), at)
    if before is None:
        return True
    word, capital = before[0], not first.islower() and not first.isdigit()
    known = word.casefold()
    if word.isdigit():
        return (capital or (first.isdigit() and len(word) > 3)) and not (
            len(word) < 3 and _is_first(text, start, before.start())
        )
    if known in MAY_END.get(language, _ANYTHING):
        return capital
    if known in GOES_ON.get(language, _ANYTHING) or _INITIALS.fullmatch(word):
        return False
    if len(word) == 1:
        return capital and word in _WORDS_OF_ONE_LETTER
    return capital or len(word) > 4 or bool(_VOWEL.search(word))


def _is_first(text: str, start: int, at: int) -> bool:
    """Whether nothing but signs stands between the beginning of a sentence and a number: `(2. `, `– 3. `."""
    return not any(sign.isalnum() for sign in text[start:at])
