"""Building the document that Qt shows: formats are part of it, codings never are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.sheet import Sheet

UNDERLINE_ROOM = 14
"""Pixels below each line of text in which underlines are drawn."""
PARAGRAPH_GAP = 8
TURN_GAP = 10
"""More room above a turn than above a paragraph inside one."""
BLANK_LINE = 6
"""A line without anything on it is a gap, not a line."""
TOP = 24
BOTTOM = 160
"""Room below the end, so that the last passages need not be read at the edge."""

_NEVER_SHOWN = re.compile("[\ufffc\ufdd0\ufdd1]")
"""Code points that Qt keeps for itself (objects, frames); each is shown as one sign for what cannot be shown."""


def build_document(sheet: Sheet, font: QFont, tokens: Tokens) -> QTextDocument:
    """The text as a document without undo, laid out only once it is given to a view.

    Positions in it are those of the text in UTF-16 units: nothing is added and nothing left out.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    root = document.rootFrame()
    frame = root.frameFormat()
    frame.setMargin(0)
    frame.setTopMargin(TOP)
    frame.setBottomMargin(BOTTOM)
    root.setFrameFormat(frame)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(_plain_block())
    plain, quiet = QTextCharFormat(), QTextCharFormat()
    plain.setForeground(QColor(tokens.text))
    quiet.setForeground(QColor(tokens.quiet))
    for piece, is_quiet in _pieces(sheet):
        cursor.insertText(piece, quiet if is_quiet else plain)
    cursor.endEditBlock()
    _space_out(document, sheet)
    return document


def _pieces(sheet: Sheet) -> Iterator[tuple[str, bool]]:
    """The text in as few pieces as it takes, each with whether it reads quietly (labels, interviewer)."""
    text = _NEVER_SHOWN.sub("\ufffd", sheet.text)
    since, quiet = 0, False
    for place, becomes_quiet in _switches(sheet):
        if becomes_quiet != quiet:
            if place > since:
                yield text[since:place], quiet
            since, quiet = max(place, since), becomes_quiet
    if since < len(text):
        yield text[since:], quiet


def _switches(sheet: Sheet) -> Iterator[tuple[int, bool]]:
    for turn in sheet.turns:
        voice = sheet.voice_of(turn)
        yield turn.start, True
        yield turn.said, bool(voice and voice.dimmed)
        yield turn.end, False


def _plain_block() -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(UNDERLINE_ROOM, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    block.setBottomMargin(PARAGRAPH_GAP)
    return block


def _space_out(document: QTextDocument, sheet: Sheet) -> None:
    first = _plain_block()
    first.setTopMargin(TURN_GAP)
    blank = QTextBlockFormat()
    blank.setLineHeight(BLANK_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    begins = {sheet.paragraphs.number_at(turn.start) for turn in sheet.turns}
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, start in enumerate(sheet.paragraphs.starts):
        is_blank = sheet.paragraphs[number].end == start
        if is_blank or number in begins:
            cursor.setPosition(sheet.utf16.to_utf16(start))
            cursor.setBlockFormat(blank if is_blank else first)
    cursor.endEditBlock()
