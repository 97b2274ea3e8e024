"""Turns: who speaks where in a transcript, told by labels at the start of lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qualcase.text import stamps
from qualcase.text.labels import LabelMeaning, Sure, meaning
from qualcase.text.marks import NOTES_RULE, mark_spans
from qualcase.text.roles import role_of
from qualcase.text.styles import STYLES, Opening, openings
from qualcase.text.wordcount import word_starts
from qualcase.text.wordlists import HEADER_KEYS, PARTICLES

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


_BLANK = "[ \t\u00a0]"
_KEY_LINE = re.compile(rf"{_BLANK}*([^\n:\t]{{1,40}}):(?!//)(.*)")
_BEFORE_REMARK = re.compile(r"[^,(]+")
_TITLES, _TITLE = 6, 120


def recognise_turns(text: str, not_labels: Sequence[str] = (), *, count_words: bool = True) -> Recognised:
    """Find the turns of a text. A text without labels has none.

    What stands before the first label is in no turn, and neither are footnotes that a reader put at the end; what
    stands behind one of `not_labels`, which only look like labels, belongs to the turn before. A text is read in one
    style of labels: the one that explains most of its lines. Without `count_words` every label has 0 words: counting
    them takes as long as all the rest.
    """
    notes = text.rfind(f"\n{NOTES_RULE}\n[")
    speech = text if notes < 0 else text[:notes]
    head = _end_of_head(speech)
    no_labels = {told.key for told in map(meaning, not_labels) if told is not None}
    best: list[Opening] = []
    for style in STYLES:
        lines = [line for line in openings(style, speech, head) if line.meaning.key not in no_labels]
        if len(lines) > len(best):
            best = lines
    return _joined(speech, best, count_words=count_words) if best else Recognised()


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
        if pair and _is_head_key(pair[1]) and meaning(pair[1]) is None:
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


def _joined(text: str, lines: Sequence[Opening], *, count_words: bool) -> Recognised:
    numbers: dict[str, int] = {}
    meanings: list[LabelMeaning] = []
    turns = []
    for line, end in zip(lines, [*(line.start for line in lines[1:]), len(text)], strict=True):
        if line.meaning.key not in numbers:
            numbers[line.meaning.key] = len(meanings)
            meanings.append(line.meaning)
        turns.append(_turn(text, line, end, numbers[line.meaning.key]))
    turns = _with_times_of_ends(text, turns)
    words = _words(text, turns, len(meanings)) if count_words else [0] * len(meanings)
    often = Counter(turn.speaker for turn in turns)
    labels = tuple(
        Label(
            told.text, number, asks, told.generic or told.is_interviewer > asks, told.role, often[number], words[number]
        )
        for number, (told, asks) in enumerate(zip(meanings, _interviewers(meanings), strict=True))
    )
    return Recognised(tuple(turns), labels)


def _turn(text: str, line: Opening, end: int, number: int) -> TurnSpan:
    said = line.said
    while end > said and text[end - 1].isspace():
        end -= 1
    while said < end and text[said].isspace():
        said += 1
    if said >= end:
        end = said = line.start + len(text[line.start : line.said].rstrip())
    seconds = line.seconds
    if seconds is None:
        stamp = _STAMP_FIRST.match(text, said, end)
        seconds = stamps.seconds_of(stamp[0]) if stamp else None
    return TurnSpan(line.start, said, end, number, seconds)


_STAMP_FIRST = re.compile(rf"{stamps.BRACKETED}|{stamps.LONG}")
_STAMP_LAST = re.compile(rf"({stamps.HASHED})\s*")


def _with_times_of_ends(text: str, turns: list[TurnSpan]) -> list[TurnSpan]:
    """The turns with the times that some programs write behind a turn: there the next one begins."""
    if any(turn.seconds is not None for turn in turns):
        return turns
    timed = turns[:1]
    for before, turn in pairwise(turns):
        at = text.rfind("#", before.said, before.end - 1)
        stamp = _STAMP_LAST.fullmatch(text, at, before.end) if at >= 0 else None
        timed.append(turn._replace(seconds=stamps.seconds_of(stamp[1])) if stamp else turn)
    return timed


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
