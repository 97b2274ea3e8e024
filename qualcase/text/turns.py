"""Turns: who speaks where in a transcript, told by labels at the start of lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qualcase.text import stamps
from qualcase.text.labels import LabelMeaning, Sure, meaning
from qualcase.text.marks import NOTES_RULE, mark_spans
from qualcase.text.roles import role_of
from qualcase.text.wordcount import WORD, word_starts
from qualcase.text.wordlists import HEADER_KEYS, PARTICLES, STOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class TurnSpan(NamedTuple):
    """What one speaker says at a stretch. Positions are code points, half-open.

    `start` is where the label (or the time stamp before it) begins, `said` where the words after the label begin,
    `end` where the turn ends, without the blank space that follows it.
    """

    start: int
    said: int
    end: int
    speaker: int | None = None
    """Number of the `Label`."""
    seconds: float | None = None
    """Time stamp into the recording."""


class Label(NamedTuple):
    """A speaker's label and what it tells."""

    text: str
    number: int
    """In order of first appearance, from 0."""
    is_interviewer: bool
    generic: bool
    """Names nobody (IP1, Leder): another person in every text."""
    role: str | None
    """`volunteer`, `employee`, `manager` or `citizen`, where the label tells it."""
    turns: int
    words: int
    """Words of its turns, without labels, time stamps and the transcriber's marks."""


class Recognised(NamedTuple):
    """The turns of a text in order, and the labels by number. Both are empty where there are no labels."""

    turns: tuple[TurnSpan, ...] = ()
    labels: tuple[Label, ...] = ()


class _Line(NamedTuple):
    """A line that may begin a turn."""

    start: int
    said: int
    meaning: LabelMeaning
    seconds: float | None


_BLANK = "[ \t\u00a0]"
_OPENING = rf"(?:\d{{1,4}}[.)]?\t)?+(?P<before>(?:{stamps.BRACKETED}|{stamps.LONG}){_BLANK}++|{stamps.BARE}\t)?+"
"""What may stand before a label: the number of a table's row, a time."""
_STYLES = {
    "colon": re.compile(
        rf"^{_BLANK}*+(?P<start>){_OPENING}(?P<label>[^\s:][^\n\t:]{{0,69}}?){_BLANK}*+(?P<after>{stamps.BRACKETED})?+{_BLANK}*+:"
        rf"(?![\d/:])(?:\*\*|__)?{_BLANK}*+",
        re.MULTILINE,
    ),
    "stamp": re.compile(
        rf"^{_BLANK}*+(?P<start>)(?P<before>(?!))?(?P<label>[^\s:][^\n\t:]{{0,49}}?){_BLANK}"
        rf"(?P<after>{_BLANK}++{stamps.BARE}|{stamps.LONG}|{stamps.BRACKETED}){_BLANK}*+$",
        re.MULTILINE,
    ),
    "narrow stamp": re.compile(
        rf"^{_BLANK}*+(?P<start>)(?P<before>(?!))?(?P<label>[^\s:][^\n\t:]{{0,49}}?){_BLANK}(?P<after>{stamps.BARE}){_BLANK}*+$",
        re.MULTILINE,
    ),
    "bracket": re.compile(
        rf"^{_BLANK}*+(?P<start>){_OPENING}\[(?P<label>[^\[\]\n\t:]{{1,40}})\](?P<after>(?!))?{_BLANK}++(?=\S)",
        re.MULTILINE,
    ),
    "tab": re.compile(
        rf"^[ ]*+(?P<start>){_OPENING}(?P<label>[^\s:][^\n\t:]{{0,49}}?)[ ]*+(?P<after>(?!))?\t{_BLANK}*+(?=\S)",
        re.MULTILINE,
    ),
}
"""How a label can stand: `I: words`, `Anna  0:22` or `Anna 0:22` on a line of its own, `[id1] words`, `I<tab>words`."""

_BEFORE_ANY_AGENDA = 5 * 60
"""A time of day read as minutes and seconds: meetings begin later than five in the morning."""

_KEY_LINE = re.compile(rf"{_BLANK}*([^\n:\t]{{1,40}}):(?!//)(.*)")
_BEFORE_REMARK = re.compile(r"[^,(]+")
_SHORT_EXCERPT = 3
_LONGEST_NAME, _MOST_NAMES = 50, 6
_TITLES, _TITLE = 6, 120


def recognise_turns(text: str) -> Recognised:
    """Find the turns of a text. A text without labels has none.

    What stands before the first label is in no turn, and neither are footnotes that a reader put at the end. A text is
    read in one style of labels: the one that explains most of its lines.
    """
    notes = text.rfind(f"\n{NOTES_RULE}\n[")
    speech = text if notes < 0 else text[:notes]
    head = _end_of_head(speech)
    best: list[_Line] = []
    for style, pattern in _STYLES.items():
        lines = _accepted(style, _lines(speech, pattern), head, speech)
        if len(lines) > len(best):
            best = lines
    return _joined(speech, best) if best else Recognised()


def _lines(text: str, pattern: re.Pattern[str]) -> list[_Line]:
    known: dict[str, LabelMeaning | None] = {}
    odd: set[str] = set()
    found = []
    for hit in pattern.finditer(text):
        raw = hit["label"]
        if raw not in known:
            known[raw] = meaning(raw)
        told = known[raw]
        if told is None and hit["before"] and (told := _name_after_stamp(raw)):
            odd.add(told.key)
        if told is None:
            continue
        stamp = hit["before"] or hit["after"]
        found.append(_Line(hit.start("start"), hit.end(), told, stamps.seconds_of(stamp) if stamp else None))
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


def _accepted(style: str, lines: list[_Line], head: int, text: str) -> list[_Line]:
    """The lines of one style that begin a turn, after a look at all of them together."""
    lines = [line for line in lines if line.start >= head]
    often = Counter(line.meaning.key for line in lines)
    if style == "bracket":
        lines = [line for line in lines if often[line.meaning.key] > 1 or line.meaning.sure is not Sure.NAME]
        often = Counter(line.meaning.key for line in lines)
    elif not style.endswith("stamp"):
        lines = _without_common_words(lines, often, text)
        often = Counter(line.meaning.key for line in lines)
    by_sureness = Counter(line.meaning.sure for line in lines)
    if style == "narrow stamp" and not _run_like_a_recording(lines):
        return []
    if style.endswith("stamp"):  # an agenda looks alike, but nothing in it comes twice
        return lines if max(often.values(), default=0) > 1 or (by_sureness[Sure.KNOWN] and len(lines) > 1) else []
    if by_sureness[Sure.KNOWN] or by_sureness[Sure.ROLE] > 1 or (by_sureness[Sure.ROLE] and len(often) > 1):
        return lines
    return lines if _names_alone_will_do(style, often, head, text) else []


def _run_like_a_recording(lines: Sequence[_Line]) -> bool:
    """Whether several speak at times that begin near the start of a recording and never go back."""
    times = [line.seconds or 0.0 for line in lines]
    several = len({line.meaning.key for line in lines}) > 1
    return several and times[0] < _BEFORE_ANY_AGENDA and times == sorted(times)


def _without_common_words(lines: list[_Line], often: Counter[str], text: str) -> list[_Line]:
    """Leave out what looks like a name once and stands elsewhere with a small letter: `Kommunen: den …`."""
    doubtful = {line.meaning.key for line in lines if line.meaning.sure is Sure.NAME and often[line.meaning.key] == 1}
    if not doubtful:
        return lines
    common = doubtful.intersection(WORD.findall(text))
    return [line for line in lines if line.meaning.key not in common]


def _names_alone_will_do(style: str, often: Counter[str], head: int, text: str) -> bool:
    """Whether labels that only look like names are speakers: several who take turns, over much of the text."""
    if len(often) < 2:
        return False
    written = sum(1 for line in text[head:].split("\n") if line.strip())
    share = often.total() / max(written, 1)
    if max(often.values()) == 1:
        return style == "colon" and len(often) <= _SHORT_EXCERPT and share >= 0.8
    needed = {"colon": 0.2, "bracket": 0.3, "tab": 0.6}[style]
    return share >= needed and (style != "tab" or min(often.values()) > 1)


def _end_of_head(text: str) -> int:
    """Where the head of a transcript ends (`Dato: …`, `Sted: …`, `Interviewer: Hanne Holm`), 0 without one.

    The head reaches to the last line with a word of heads before the first line that is neither such a pair nor
    blank nor a title, and over the lines right below that give a name to a word such as *Interviewer*.
    """
    end = position = titles = 0
    attached = False
    for line in text.split("\n"):
        below = position + len(line) + 1
        pair = _KEY_LINE.fullmatch(line)
        if pair and _is_head_key(pair[1]):
            end, attached = below, True
        elif pair and _names_a_person(pair):
            end = below if attached else end
        elif line.strip():
            titles += 1
            if pair or end or titles > _TITLES or len(line) > _TITLE:
                break
        else:
            attached = False
        position = below
    return min(end, len(text))


def _is_head_key(key: str) -> bool:
    words = [word.strip(".,*_") for word in key.casefold().split()]
    return bool(words) and len(words) <= 4 and (words[0] in HEADER_KEYS or words[-1] in HEADER_KEYS)


def _names_a_person(pair: re.Match[str]) -> bool:
    """Whether a line such as `Interviewer: Hanne Holm, lektor` tells who somebody is, and is not speech."""
    told, said = meaning(pair[1]), pair[2].strip()
    if told is None or not (told.weak or told.sure is Sure.ROLE):
        return False
    name = _BEFORE_REMARK.match(said)
    words = name[0].split() if name else []
    return 0 < len(words) <= 4 and said[-1] not in ".?!…" and all(_in_a_name(word) for word in words)


def _in_a_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in PARTICLES or role_of(word) is not None


def _joined(text: str, lines: Sequence[_Line]) -> Recognised:
    numbers: dict[str, int] = {}
    meanings: list[LabelMeaning] = []
    turns = []
    for line, end in zip(lines, [*(line.start for line in lines[1:]), len(text)], strict=True):
        if line.meaning.key not in numbers:
            numbers[line.meaning.key] = len(meanings)
            meanings.append(line.meaning)
        turns.append(_turn(text, line, end, numbers[line.meaning.key]))
    words = _words(text, turns, len(meanings))
    often = Counter(turn.speaker for turn in turns)
    labels = tuple(
        Label(
            told.text, number, asks, told.generic or told.is_interviewer > asks, told.role, often[number], words[number]
        )
        for number, (told, asks) in enumerate(zip(meanings, _interviewers(meanings), strict=True))
    )
    return Recognised(tuple(turns), labels)


def _turn(text: str, line: _Line, end: int, number: int) -> TurnSpan:
    said = line.said
    while end > said and text[end - 1].isspace():
        end -= 1
    while said < end and text[said].isspace():
        said += 1
    if said >= end:
        end = said = line.start + len(text[line.start : line.said].rstrip())
    seconds = line.seconds
    if seconds is None and text[said : said + 1] in ("[", "(", "#"):
        stamp = _STAMP_FIRST.match(text, said, end)
        seconds = stamps.seconds_of(stamp[0]) if stamp else None
    return TurnSpan(line.start, said, end, number, seconds)


_STAMP_FIRST = re.compile(stamps.BRACKETED)


def _words(text: str, turns: Iterable[TurnSpan], labels: int) -> list[int]:
    """Words per label; a word that begins in a mark does not count."""
    starts = word_starts(text)
    marks = mark_spans(text)
    mark_starts = [start for start, _ in marks]
    words = [0] * labels
    for turn in turns:
        if turn.speaker is None:
            continue
        words[turn.speaker] += bisect_left(starts, turn.end) - bisect_left(starts, turn.said)
        for start, end in marks[bisect_left(mark_starts, turn.said) : bisect_left(mark_starts, turn.end)]:
            words[turn.speaker] -= bisect_left(starts, end) - bisect_left(starts, start)
    return words


def _interviewers(meanings: Sequence[LabelMeaning]) -> list[bool]:
    """Which labels are the interviewer; `M` is one only where nobody else is and no `K` or `F` speaks beside it."""
    told = [one.is_interviewer for one in meanings]
    plain = [one.key.rstrip("0123456789") for one in meanings]
    others = any(is_one and key != "m" for is_one, key in zip(told, plain, strict=True))
    doubtful = others or "k" in plain or "f" in plain
    return [is_one and not (key == "m" and doubtful) for is_one, key in zip(told, plain, strict=True)]
