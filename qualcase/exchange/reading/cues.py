"""The cues of subtitles: what is said in them and by whom, without tags, labels and repeated lines."""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qualcase.text.labels import Sure, meaning
from qualcase.text.marks import mark_spans
from qualcase.text.wordcount import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Cue(NamedTuple):
    """Lines that are shown together, from and to a second of the recording."""

    start: float
    end: float
    lines: tuple[str, ...]


class Said(NamedTuple):
    """Words in a row."""

    start: float
    end: float
    text: str
    speaker: str | None = None
    """As named here; without name whoever spoke before goes on."""
    begins: bool = False
    """Another speaker begins, who need not be named."""


class _Line(NamedTuple):
    start: float
    end: float
    raw: str


_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t\u00a0]+([^<>]*)>")
_TAG = re.compile(r"</?(?:[A-Za-z][^<>]*|\d[\d:.]*)?>|\{\\[^{}]*\}")
_WORD_TIME = re.compile(r"<\d+:\d\d[\d:.]*>")
_BLANKS = re.compile(r"[ \t\n]+")
_ARROWS = re.compile(r">>+[ \u00a0]*")
_DASH = re.compile(r"(?:-(?=[^\W\d_])|[-–—][ \u00a0]+)(?=\S)")
_LABELS = (
    re.compile(r"(?P<label>[^\s:][^\n\t:]{0,69}?)[ \u00a0]*:(?![\d/:]) *"),
    re.compile(r"\[(?P<label>[^\[\]\n\t:]{1,40})\] +(?=\S)"),
)
"""`Magda: words` and `[Magda] words`."""
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*$")
_LONGEST_NAME = 40
_ROLLING = 0.3
"""The share of cues that repeat the line above from which on captions are taken to roll."""


def spoken(cues: Sequence[Cue]) -> list[Said]:
    """What is said in the cues, in their order.

    Names come from voice tags or else from labels at the beginning of a line. Where nobody is named, a dash begins
    another speaker's words; `>>` does so everywhere.
    """
    lines = _without_repeats(cues)
    if any(_VOICE.search(line.raw) for line in lines):
        return [said for line in lines for said in _by_voice(line)]
    return list(_by_label(lines))


def ends_a_sentence(text: str) -> bool:
    """Whether a sentence ends where the text does."""
    return _SENTENCE_END.search(text) is not None


def _plain(raw: str) -> str:
    return _BLANKS.sub(" ", html.unescape(_TAG.sub("", raw))).strip(" ")


def _without_repeats(cues: Sequence[Cue]) -> list[_Line]:
    """The lines, each once where captions roll: there a cue first shows again what stood in the one before."""
    shown = [[(raw, plain) for raw in cue.lines if (plain := _plain(raw))] for cue in cues]
    repeated = [0] * len(cues)
    before: list[str] = []
    for place, pairs in enumerate(shown):
        now = [plain for _, plain in pairs]
        most = min(len(before), len(now))
        repeated[place] = next((size for size in range(most, 0, -1) if before[-size:] == now[:size]), 0)
        before = now or before
    timed = any(_WORD_TIME.search(raw) for cue in cues for raw in cue.lines)
    grows = any(0 < again < len(pairs) for again, pairs in zip(repeated, shown, strict=True))
    rolls = (timed or grows) and sum(map(bool, repeated)) >= _ROLLING * len(cues)
    lines: list[_Line] = []
    for cue, pairs, again in zip(cues, shown, repeated, strict=True):
        if rolls and again:
            lines[-1] = lines[-1]._replace(end=cue.end)
        lines += [_Line(cue.start, cue.end, raw) for raw, _ in pairs[again if rolls else 0 :]]
    return lines


def _by_voice(line: _Line) -> Iterator[Said]:
    before, *rest = _VOICE.split(line.raw)
    for name, raw in zip((None, *rest[::2]), (before, *rest[1::2]), strict=True):
        text = _plain(raw)
        arrows = _ARROWS.match(text)
        if text or name:
            yield Said(line.start, line.end, text[arrows.end() :] if arrows else text, _name(name), arrows is not None)


def _name(raw: str | None) -> str | None:
    """A name that can stand before a colon."""
    if raw is None:
        return None
    name = " ".join(_plain(raw).replace(":", " ").split())
    return name[:_LONGEST_NAME].rstrip() or None


def _by_label(lines: Sequence[_Line]) -> Iterator[Said]:
    texts = [_plain(line.raw) for line in lines]
    speakers = _speakers(texts)
    before = ""
    for line, whole in zip(lines, texts, strict=True):
        text, begins = _without_mark(whole, before, named=bool(speakers))
        name = None
        if (label := _label(text)) and label[0] in speakers:
            name, text = label
        yield Said(line.start, line.end, text, name, begins)
        before = whole


def _without_mark(text: str, before: str, *, named: bool) -> tuple[str, bool]:
    """The text without the sign for another speaker, and whether it had one."""
    arrows = _ARROWS.match(text)
    if arrows:
        return text[arrows.end() :], True
    dash = None if named else _DASH.match(text)
    # A long dash also goes on with a sentence of the line above.
    if dash and (text[0] == "-" or not before or ends_a_sentence(before)):
        return text[dash.end() :], True
    return text, False


def _label(text: str) -> tuple[str, str] | None:
    """What can be a label at the beginning of a line, and the words after it."""
    dash = _DASH.match(text)
    for bare in (text, text[dash.end() :] if dash else ""):
        for pattern in _LABELS:
            if hit := pattern.match(bare):
                return hit["label"].strip("[]"), bare[hit.end() :]
    return None


def _speakers(texts: Sequence[str]) -> frozenset[str]:
    """The labels that name speakers; not what looks like a name once and stands elsewhere with a small letter."""
    labels = (_label(_ARROWS.sub("", text, count=1) if _ARROWS.match(text) else text) for text in texts)
    often = Counter(label[0] for label in labels if label)
    meant = {name: told for name in often if not mark_spans(f"[{name}]") and (told := meaning(name))}
    once = {name.casefold(): name for name, told in meant.items() if told.sure is Sure.NAME and often[name] == 1}
    common = once.keys() & {word for text in texts for word in WORD.findall(text)} if once else set()
    return frozenset(meant.keys() - {once[word] for word in common})
