"""Transcripts as Word documents, their codings as comments.

The words of a transcript stand in the document as they stand in the text, a line a paragraph, between two lines of ours
that hold the ends of a bookmark: so a comment that somebody adds has its place in the text to the code point. A comment
lies around its passage by a mark before and one behind it, wherever these fall: within a word, over paragraphs, across
other comments.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.transcripts import ExportedComment, ExportedTranscript, comment_key
from qualcase.exchange.writing.word_comments_legend import legend_xml
from qualcase.exchange.writing.word_comments_parts import (
    comment_xml,
    reference,
    renamed,
    text_width,
    with_comments,
    with_line_numbers,
    with_styles,
)
from qualcase.exchange.writing.xml_text import clean, paragraph, run
from qualcase.progress import silent
from qualcase.text.normalise import text_hash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.transcripts import CommentOut, Transcript, TranscriptDocument
    from qualcase.progress import Progress

_LINES_AT_ONCE = 500
_UNNUMBERED = "<w:suppressLineNumbers/>"
_LABEL = '<w:rStyle w:val="SpeakerLabel"/>'
_DEEPEST = 9


class _Mark(NamedTuple):
    """One end of a comment. Sorted, marks stand in the order in which they are written."""

    place: int
    starts: bool
    """At one place what ends there ends before what starts there."""
    order: int
    number: int


def write_transcripts(document: TranscriptDocument, path: Path, progress: Progress = silent) -> None:
    """Write transcripts with comments as a Word document.

    `progress` is told the lines that are written, of 0 while nobody knows how many there are.

    Raises:
        FileRefusedError: the file cannot be written, or the template cannot be used; what was there before is
            untouched.
    """
    from qualcase.exchange.writing.word import check_template
    from qualcase.exchange.writing.word_frame import A4, make_frame, write_document

    template = Path(document.template) if document.template else None
    check_template(template, path)
    frame = make_frame(
        title=document.title,
        header=document.header,
        language=document.language,
        page=A4,
        title_page=True,
        template=template,
    )
    frame, ids = with_styles(frame)
    writer = _Writer(document, text_width(frame), progress)
    body = renamed("".join(writer.pieces()), ids)
    frame = with_comments(frame, (renamed(one, ids) for one in writer.comments), writer.kept)
    if document.line_numbers:
        frame = with_line_numbers(frame)
    write_document(path, frame, [body], lambda: "")


class _Writer:
    """The body of one document; `comments` and `kept` fill as it is written."""

    def __init__(self, document: TranscriptDocument, width: int, progress: Progress) -> None:
        self._document, self._width = document, width
        self._progress = progress
        self._lines = 0
        self.comments: list[str] = []
        """Each as XML."""
        self.kept: list[ExportedTranscript] = []

    def pieces(self) -> Iterator[str]:
        """The body in order."""
        document = self._document
        yield paragraph("Title", document.title, _UNNUMBERED)
        yield from _lines(document.about)
        yield from _lines(document.subtitle)
        if document.legend and document.legend.rows:
            yield legend_xml(document.legend, self._width, _UNNUMBERED)
        for number, one in enumerate(document.transcripts):
            if document.several:
                broken = "<w:pageBreakBefore/>" if number or document.legend else ""
                yield paragraph("Heading1", one.title, broken + _UNNUMBERED)
            yield from _lines(one.about)
            yield from self._transcript(one, number + 1)
        self._progress(self._lines, self._lines)

    def _transcript(self, one: Transcript, number: int) -> Iterator[str]:
        bookmark = f"_qc_transcript_{number}"
        first = len(self.comments)
        for place, comment in enumerate(one.comments, first):
            self.comments.append(comment_xml(place, comment))
        self.kept.append(_kept(one, bookmark))
        lines = _Lines(one, first)
        # Numbers of bookmarks and comments are counted apart by Word, yet kept apart here for stricter readers.
        # They stand in lines of their own, since LibreOffice moves those that share one with a comment or stand alone.
        yield _edge("Subtitle", one.opening, f'<w:bookmarkStart w:id="{2_000_000 + number}" w:name="{bookmark}"/>')
        for start, stop in _line_spans(one.text):
            yield lines.paragraph(start, stop)
            self._lines += 1
            if self._lines % _LINES_AT_ONCE == 0:
                self._progress(self._lines, 0)
        yield _edge("Caption", one.ending, f'<w:bookmarkEnd w:id="{2_000_000 + number}"/>')


class _Lines:
    """The lines of one transcript as paragraphs; asked for in order."""

    def __init__(self, one: Transcript, first: int) -> None:
        self._text = one.text
        self._marks = _marks(one.comments, first)
        self._next = 0
        self._labels = [(turn.start, turn.said) for turn in one.turns if turn.start < turn.said]
        self._label = 0
        self._asked = [(turn.start, turn.end) for turn in one.turns if turn.asks]
        self._ask = 0
        self._headings = {heading.start: heading.level for heading in one.headings}

    def paragraph(self, start: int, end: int) -> str:
        """The line from `start` to `end` with the marks that lie in it; those behind its end wait for the next."""
        pieces = []
        place = start
        label = self._label_at(start, end)
        while self._next < len(self._marks):
            mark = self._marks[self._next]
            # A passage that ends behind the line's own end, that is with the line break, ends in the next one.
            if mark.place > end:
                break
            pieces.append(self._runs(place, mark.place, label))
            place = max(place, mark.place)
            pieces.append(_mark_xml(mark))
            self._next += 1
        pieces.append(self._runs(place, end, label))
        return f"<w:p>{self._style(start, end)}{''.join(pieces)}</w:p>"

    def _runs(self, start: int, end: int, label: tuple[int, int]) -> str:
        """The words between two places of a line: what is label, and what is said."""
        if start >= end:
            return ""
        first, last = min(max(label[0], start), end), min(max(label[1], start), end)
        spans = ((start, first, ""), (first, last, _LABEL), (last, end, ""))
        return "".join(run(self._text[one:other], look) for one, other, look in spans if one < other)

    def _label_at(self, start: int, end: int) -> tuple[int, int]:
        while self._label < len(self._labels) and self._labels[self._label][1] <= start:
            self._label += 1
        if self._label < len(self._labels) and self._labels[self._label][0] < end:
            return self._labels[self._label]
        return end, end

    def _style(self, start: int, end: int) -> str:
        while self._ask < len(self._asked) and self._asked[self._ask][1] <= start:
            self._ask += 1
        if not self._text[start:end].strip():
            style = "TranscriptGap"
        elif start in self._headings:
            style = f"Heading{min(self._headings[start] + 1, _DEEPEST)}"
        elif self._ask < len(self._asked) and self._asked[self._ask][0] < end:
            style = "TranscriptAsked"
        else:
            style = "Transcript"
        return f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'


def _lines(lines: Sequence[str]) -> Iterator[str]:
    """Lines below a title."""
    return (paragraph("Subtitle", line, _UNNUMBERED) for line in lines if line)


def _edge(style: str, words: str, mark: str) -> str:
    """The line before or behind the words; the mark stands at the side of it that is away from them."""
    inner = f"{mark}{run(words)}" if "Start" in mark else f"{run(words)}{mark}"
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{_UNNUMBERED}</w:pPr>{inner}</w:p>'


def _line_spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while True:
        end = text.find("\n", start)
        if end < 0:
            yield start, len(text)
            return
        yield start, end
        start = end + 1


def _marks(comments: Sequence[CommentOut], first: int) -> list[_Mark]:
    """Both ends of all comments: of those that begin together the longest first, of those that end together last."""
    found = []
    for number, one in enumerate(comments, first):
        found.append(_Mark(one.start, True, -one.end, number))
        found.append(_Mark(one.end, False, -one.start, -number))
    return sorted(found)


def _mark_xml(mark: _Mark) -> str:
    if mark.starts:
        return f'<w:commentRangeStart w:id="{mark.number}"/>'
    return f'<w:commentRangeEnd w:id="{-mark.number}"/>{reference(-mark.number)}'


def _kept(one: Transcript, bookmark: str) -> ExportedTranscript:
    comments = tuple(
        ExportedComment(comment.coding_id, comment.start, comment.end, comment_key(clean("\n".join(comment.lines))))
        for comment in one.comments
    )
    return ExportedTranscript(one.source_id, one.text_hash, text_hash(one.text), bookmark, comments)
