"""Subtitles (.vtt, .srt) as Teams, Zoom, YouTube and speech recognisers write them: cues with times become turns.

The two formats differ little and are often mixed up, so the contents decide. Times are mended first, since one cue that
is a little off would otherwise be dropped with its words.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.cues import Cue, spoken
from qualcase.exchange.reading.extracted import Extracted, notes_of, too_long
from qualcase.exchange.reading.paragraphs import Paragraphs
from qualcase.exchange.reading.txt import read_txt
from qualcase.text.wordcount import has_words
from qualcase.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from webvtt import WebVTT

_MOST_CUES = 100_000
"""A day of speech with a cue a second."""
_TIME = r"(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,3})\d*)?"
_TIMES = re.compile(rf"^[ \t]*{_TIME}[ \t]*--?>[ \t]*{_TIME}(?![\d:])(.*)$", re.MULTILINE)
_STRAY_ARROW = re.compile(r"^(?!\d\d+:\d\d:\d\d\.\d{3} -->).*-->.*$", re.MULTILINE)
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85]")
_BETWEEN_BLOCKS = re.compile(r"\n\n+")
_NO_CUE = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t\n]|$)")
_NUMBER = re.compile(r"[ \t]*\d+[ \t]*(?:\n|$)")
_LONGEST_NOTE = 200


def read_subtitles(data: bytes, name: str) -> Extracted:
    """Read the cues of a file and join them to paragraphs, each with the time at which it begins."""
    letters = read_txt(data, name)
    text = _LINE_END.sub("\n", letters.text.lstrip("\ufeff")).strip("\n \t")
    if text.count("-->") > _MOST_CUES:
        raise too_long(name)
    subtitles = _parsed(text, name)
    heard = spoken(list(_cues(subtitles)))
    paragraphs = Paragraphs(heard)
    counted = notes_of({"nameless": paragraphs.nameless_after_names})
    return Extracted("\n".join(paragraphs.lines), (*letters.notes, *_left_out(subtitles), *counted))


def _parsed(text: str, name: str) -> WebVTT:
    from webvtt import WebVTT
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    mended = _STRAY_ARROW.sub(lambda hit: hit[0].replace("-->", "--&gt;"), _TIMES.sub(_usual_times, text))
    mended = _whole_blocks(mended)
    if "-->" not in mended and text and text != "WEBVTT":
        raise FileRefusedError(
            "{name} holds no subtitles with times. If it is plain text, change its ending to .txt.", name=name
        )
    if not mended.startswith("WEBVTT"):
        mended = f"WEBVTT\n\n{mended}"
    try:
        return WebVTT.from_buffer(io.StringIO(mended, newline="\n"))
    except (MalformedCaptionError, MalformedFileError) as error:
        raise FileRefusedError(
            "{name} cannot be read as subtitles. Save it again in the program that made it, or as .txt.", name=name
        ) from error


def _usual_times(hit: re.Match[str]) -> str:
    """The line with both times as the standard writes them."""
    times = []
    for first in (1, 5):
        hours, minutes, seconds, fraction = (hit[place] or "0" for place in range(first, first + 4))
        whole = int(hours) * 3600 + int(minutes) * 60 + int(seconds)
        times.append(f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{fraction.ljust(3, '0')}")
    return f"{times[0]} --> {times[1]}{hit[9]}"


def _whole_blocks(text: str) -> str:
    """The text with blocks that have no time joined to the cue before them: blank lines inside a cue end it else."""
    blocks: list[str] = []
    in_cues = False
    for block in _BETWEEN_BLOCKS.split(text):
        if "-->" in block or not in_cues or _NO_CUE.match(block):
            in_cues = in_cues or "-->" in block
            blocks.append(block)
        else:
            blocks[-1] += "\n" + _NUMBER.sub("", block, count=1)
    return "\n\n".join(blocks)


def _cues(subtitles: WebVTT) -> Iterator[Cue]:
    for caption in subtitles.captions:
        start, end = caption.start_time.in_milliseconds(), caption.end_time.in_milliseconds()
        yield Cue(start / 1000, end / 1000, tuple(caption.lines))


def _left_out(subtitles: WebVTT) -> tuple[Message, ...]:
    """The notes that a file holds beside its cues, which are no speech."""
    told = [subtitles.header_text, *subtitles.header_comments]
    told += [comment for one in subtitles.captions for comment in one.comments]
    told += subtitles.footer_comments
    told = [" ".join(one.split()) for one in told if has_words(one)]
    if not told:
        return ()
    first = told[0] if len(told[0]) <= _LONGEST_NOTE else told[0][:_LONGEST_NOTE].rstrip() + " …"
    return (
        Message(
            "One note in the file was left out: {words}",
            "{n} notes in the file were left out; the first is: {words}",
            len(told),
            {"words": first},
        ),
    )
