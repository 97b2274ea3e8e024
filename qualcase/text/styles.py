"""The ways in which transcripts write who speaks, one pattern each, and when a text is taken to be written so."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qualcase.text import stamps
from qualcase.text.labels import LabelMeaning, Sure, meaning
from qualcase.text.marks import mark_spans
from qualcase.text.wordcount import WORD
from qualcase.text.wordlists import HEADER_KEYS, STOP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Opening(NamedTuple):
    """A place where a turn may begin: a label at the start of a line, perhaps with a time."""

    start: int
    said: int
    meaning: LabelMeaning
    seconds: float | None


_BLANK = "[ \t\u00a0]"
_NEXT_LINE = rf"{_BLANK}*+\n{_BLANK}*+"
_STAMP = rf"(?:{stamps.BRACKETED}|{stamps.LONG})"
_STAMP_LINE = rf"(?:{stamps.STEPS}|{_STAMP}|{stamps.BARE})"
_BEFORE = (
    rf"(?:\d{{1,4}}[.)]?\t)?+"
    rf"(?P<before>{_STAMP_LINE}{_NEXT_LINE}|{_STAMP}{_BLANK}++|{stamps.BARE}{_BLANK}++)?+"
)
"""What may stand before a label: the number of a table's row, a time, also on the line above."""
_LISTED = rf"(?:\d{{1,4}}[.)]?|[-–•*>]){_BLANK}++(?P<before>{_STAMP}{_BLANK}++)?+"
_NEVER = "(?P<after>(?!))?"
_LABEL = r"(?P<label>[^\s:*_][^\n\t:]{0,%d}?)"
_MARK = r"(?P<mark>\*{1,3}|_{1,3})?+"


def _colon(before: str) -> str:
    return (
        rf"^{_BLANK}*+(?P<start>){before}{_MARK}{_LABEL % 69}(?:\*{{1,3}}|__)?{_BLANK}*+"
        rf"(?P<after>{stamps.BEFORE_COLON})?+{_BLANK}*+:"
        rf"(?![\d/:\\])(?(mark)(?:(?P=mark))?){_BLANK}*+"
    )


STYLES: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.MULTILINE)
    for name, pattern in {
        "colon": _colon(_BEFORE),
        "stamp": rf"^{_BLANK}*+(?P<start>)(?P<before>(?!))?{_LABEL % 49}{_BLANK}"
        rf"(?P<after>{_BLANK}++{stamps.BARE}|{_STAMP}){_BLANK}*+$",
        "narrow stamp": rf"^{_BLANK}*+(?P<start>)(?P<before>(?!))?{_LABEL % 49}(?:{_BLANK}|{_NEXT_LINE})"
        rf"(?P<after>{stamps.BARE}){_BLANK}*+$",
        "bracket": rf"^{_BLANK}*+(?P<start>){_BEFORE}\[(?P<label>[^\[\]\n\t:]{{1,40}})\]{_NEVER}"
        rf"(?:{_BLANK}++(?=\S)|{_NEXT_LINE}(?=\S))",
        "tab": rf"^[ ]*+(?P<start>){_BEFORE}{_LABEL % 49}[ ]*+{_NEVER}\t{_BLANK}*+(?=\S)",
        "listed": _colon(_LISTED),
        "bold": rf"^{_BLANK}*+(?P<start>){_BEFORE}(?P<mark>\*\*|__)(?P<label>[^\s:*_][^\n\t:*_]{{0,49}}+)(?P=mark)"
        rf"(?:{_BLANK}*+(?P<after>{_STAMP}))?+(?!{_BLANK}*+:){_BLANK}*+",
        "dash": rf"^{_BLANK}*+(?P<start>){_BEFORE}{_LABEL % 49}{_BLANK}++{_NEVER}[-–—]{_BLANK}++(?=\S)",
        "line": rf"^{_BLANK}*+(?P<start>){_BEFORE}{_LABEL % 49}{_NEVER}{_NEXT_LINE}(?=\S)",
    }.items()
}
"""How a label can stand.

`I: words`; `Anna  0:22`, or `Anna 0:22` and the time below the name, on lines of their own; `[id1] words`;
`I<tab>words`; `1. I: words`; `**Anna** words`; `ANNA - words`; and `ANNA` on a line of its own.
"""

_BEFORE_ANY_AGENDA = 5 * 60
"""A time of day read as minutes and seconds: meetings begin later than five in the morning."""
_SHORT_EXCERPT = 3
_LONGEST_NAME, _MOST_NAMES = 50, 6
_NEEDED = {"colon": 0.2, "listed": 0.5, "bracket": 0.3, "bold": 0.3, "dash": 0.4, "line": 0.2, "tab": 0.6}
"""Which share of the lines must have a label where labels only look like names."""
_PLAIN = ("bracket", "bold", "dash", "line", "listed")
"""Styles that also lists, headings and notes have: two speakers at least must take turns."""
_UPPER_SHARE = 0.8


def openings(style: str, text: str, head: int) -> list[Opening]:
    """The places of one style where a turn begins, none where the text is not written in it.

    Args:
        style: One of `STYLES`.
        text: The text.
        head: Where the head of the transcript ends, in code points.
    """
    lines = [line for line in _found(text, style) if line.start >= head]
    if style in _PLAIN:
        lines = _without_marks_and_singles(style, lines)
        if len({line.meaning.key for line in lines}) < 2 or len(lines) < _SHORT_EXCERPT:
            return []
    elif not style.endswith("stamp"):
        lines = _without_common_words(lines, text)
    return lines if lines and _is_written_so(style, lines, head, text) else []


def _is_written_so(style: str, lines: list[Opening], head: int, text: str) -> bool:
    """Whether all these places together make a transcript."""
    often = Counter(line.meaning.key for line in lines)
    known, roles = (sum(line.meaning.sure is one for line in lines) for one in (Sure.KNOWN, Sure.ROLE))
    if style.endswith("stamp"):  # an agenda looks alike, but nothing in it comes twice
        runs = style == "stamp" or _run_like_a_recording(lines)
        return runs and (max(often.values()) > 1 or (known > 0 and len(lines) > 1))
    if style == "line" and 2 * sum(line.seconds is not None for line in lines) > len(lines):
        return True
    if style == "line" and _are_headings(often, text):
        return False
    if known or roles > 1 or (roles and len(often) > 1):
        return style != "line" or len(lines) > len(often) or known > 1
    return _names_alone_will_do(style, often, head, text)


def _run_like_a_recording(lines: Sequence[Opening]) -> bool:
    """Whether several speak at times that begin near the start of a recording and never go back."""
    times = [line.seconds or 0.0 for line in lines]
    several = len({line.meaning.key for line in lines}) > 1
    return several and times[0] < _BEFORE_ANY_AGENDA and times == sorted(times)


def _found(text: str, style: str) -> list[Opening]:
    known: dict[str, LabelMeaning | None] = {}
    odd: set[str] = set()
    found = []
    for hit in STYLES[style].finditer(text):
        raw = hit["label"]
        if raw not in known:
            known[raw] = meaning(raw)
        told = known[raw]
        if told is None and style == "colon" and hit["before"] and (told := _name_after_stamp(raw)):
            odd.add(told.key)
        if told is None:
            continue
        stamp = hit["before"] or hit["after"]
        found.append(Opening(hit.start("start"), hit.end(), told, stamps.seconds_of(stamp) if stamp else None))
    often = Counter(line.meaning.key for line in found)
    return [line for line in found if line.meaning.key not in odd or often[line.meaning.key] > 1]


def _name_after_stamp(raw: str) -> LabelMeaning | None:
    """A name in whatever form, as meetings' programs put it behind the time of each turn: `Holm, Magda (Fjordby)`."""
    text = " ".join(raw.split())
    words = text.casefold().replace(",", " ").split()
    if len(text) > _LONGEST_NAME or not 1 <= len(words) <= _MOST_NAMES or not text[0].isalnum():
        return None
    if {words[0], words[-1]} & (HEADER_KEYS | STOP):
        return None
    return LabelMeaning(text, text.casefold(), Sure.NAME, is_interviewer=False, generic=False, role=None)


def _without_marks_and_singles(style: str, lines: list[Opening]) -> list[Opening]:
    """Leave out what is a transcriber's mark or a sentence, and what looks like a name and comes once."""
    often = Counter(line.meaning.key for line in lines)
    shouted = style in ("dash", "line")
    return [
        line
        for line in lines
        if (line.meaning.sure is not Sure.NAME or often[line.meaning.key] > 1 or (shouted and _stands_out(line)))
        and not (style == "bracket" and mark_spans(f"[{line.meaning.text}]"))
        and not (style == "line" and line.meaning.sure is not Sure.KNOWN and line.meaning.text[-1] in ".!?,;…-–")
    ]


def _stands_out(line: Opening) -> bool:
    """Whether a name is written in capitals or has a time."""
    return line.meaning.text.isupper() or line.seconds is not None


def _without_common_words(lines: list[Opening], text: str) -> list[Opening]:
    """Leave out what looks like a name once and is a word of the text.

    It is one where it stands elsewhere with a small letter (`Kommunen: den …`), or where what follows goes on with
    a small letter while the turns of the text begin with capitals (`Aftalen: vi mødes`).
    """
    often = Counter(line.meaning.key for line in lines)
    doubtful = {line.meaning.key for line in lines if line.meaning.sure is Sure.NAME and often[line.meaning.key] == 1}
    if not doubtful:
        return lines
    common = doubtful.intersection(WORD.findall(text))
    others = [text[line.said : line.said + 1] for line in lines if line.meaning.key not in doubtful]
    written_large = sum(letter.isupper() for letter in others) > _UPPER_SHARE * len(others) and len(others) > 1
    return [
        line
        for line in lines
        if line.meaning.key not in common
        and not (written_large and line.meaning.key in doubtful and text[line.said : line.said + 1].islower())
    ]


def _are_headings(often: Counter[str], text: str) -> bool:
    """Whether most labels that stand alone on their lines are words that the text uses: headings that come again."""
    names = {key for key in often if meaning(key.title()) and not _is_known(key)}
    return len(names.intersection(WORD.findall(text))) * 2 > len(names)


def _is_known(key: str) -> bool:
    told = meaning(key)
    return told is not None and told.sure is not Sure.NAME


def _names_alone_will_do(style: str, often: Counter[str], head: int, text: str) -> bool:
    """Whether labels that only look like names are speakers: several who take turns, over much of the text."""
    if len(often) < 2:
        return False
    written = sum(1 for line in text[head:].split("\n") if line.strip())
    share = often.total() / max(written, 1)
    if max(often.values()) == 1:
        return style == "colon" and len(often) <= _SHORT_EXCERPT and share >= 0.8
    if style in ("line", "listed") and often.total() < 2 * len(often):
        return False
    return share >= _NEEDED[style] and (style != "tab" or min(often.values()) > 1)
