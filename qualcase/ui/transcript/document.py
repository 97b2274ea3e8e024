"""Building the document that Qt shows: formats are part of it, codings never are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QFont, QTextBlock

    from qualcase.coding.sources import Turn
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


def as_shown(text: str) -> str:
    """A text as a document is given it: as long as it was, character by character."""
    return _NEVER_SHOWN.sub("\ufffd", text)


def build_document(sheet: Sheet, font: QFont, tokens: Tokens) -> QTextDocument:
    """The text, or the part of it that is shown, as a document without undo, laid out once it is given to a view.

    Positions in it are those of the part in UTF-16 units: nothing is added and nothing left out.
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
    plain, quiet = char_formats(tokens)
    for piece, is_quiet in _pieces(sheet):
        cursor.insertText(piece, quiet if is_quiet else plain)
    cursor.endEditBlock()
    _space_out(document, sheet)
    return document


def char_formats(tokens: Tokens) -> tuple[QTextCharFormat, QTextCharFormat]:
    """How words look that are read, and those that step back."""
    plain, quiet = QTextCharFormat(), QTextCharFormat()
    plain.setForeground(QColor(tokens.text))
    quiet.setForeground(QColor(tokens.quiet))
    return plain, quiet


def dress_paragraphs(document: QTextDocument, sheet: Sheet, tokens: Tokens, numbers: Iterable[int]) -> None:
    """Give paragraphs of a document in which a person writes the looks that they should have; the rest stays.

    A blank line among them is a line here, so that one can write on it.
    """
    formats = char_formats(tokens)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number in numbers:
        start, end = sheet.paragraphs[number]
        turns = sheet.turns_over(start, end)
        block = document.findBlockByNumber(number)
        top = TURN_GAP if any(start <= turn.start <= end for turn in turns) else 0
        wanted = _plain_block()
        wanted.setTopMargin(top)
        held = block.blockFormat()
        if held.topMargin() != top or held.lineHeightType() != wanted.lineHeightType():
            cursor.setPosition(block.position())
            cursor.setBlockFormat(wanted)
        runs = [
            (sheet.utf16.to_utf16(first), sheet.utf16.to_utf16(last), formats[quiet])
            for first, last, quiet in _runs(sheet, turns, start, end)
        ]
        if _looks(block) != [(first, last, one.foreground().color().name()) for first, last, one in runs]:
            for first, last, one in runs:
                cursor.setPosition(first)
                cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(one)
    cursor.endEditBlock()


def _runs(sheet: Sheet, turns: Iterable[Turn], start: int, end: int) -> list[tuple[int, int, bool]]:
    """Stretches of a paragraph with whether each reads quietly; neighbours differ."""
    found: list[tuple[int, int, bool]] = []
    since, quiet = start, False
    for place, becomes in [*(one for turn in turns for one in _switches_of(sheet, turn)), (end, False)]:
        at = min(max(place, start), end)
        if at > since:
            if found and found[-1][2] == quiet:
                since = found.pop()[0]
            found.append((since, at, quiet))
            since = at
        quiet = becomes
    return found


def _looks(block: QTextBlock) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    walk = block.begin()
    while not walk.atEnd():
        piece = walk.fragment()
        colour = piece.charFormat().foreground().color().name()
        end = piece.position() + piece.length()
        if found and found[-1][2] == colour:
            found[-1] = (found[-1][0], end, colour)
        else:
            found.append((piece.position(), end, colour))
        walk += 1
    return found


def _pieces(sheet: Sheet) -> Iterator[tuple[str, bool]]:
    """The text in as few pieces as it takes, each with whether it reads quietly (labels, interviewer)."""
    begin, end = sheet.part
    text = as_shown(sheet.text[begin:end])
    since, quiet = begin, False
    for place, becomes_quiet in _switches(sheet):
        if becomes_quiet != quiet:
            if place > since:
                yield text[since - begin : place - begin], quiet
            since, quiet = max(place, since), becomes_quiet
    if since < end:
        yield text[since - begin :], quiet


def _switches(sheet: Sheet) -> Iterator[tuple[int, bool]]:
    for turn in sheet.turns_over(*sheet.part):
        yield from _switches_of(sheet, turn)


def _switches_of(sheet: Sheet, turn: Turn) -> Iterator[tuple[int, bool]]:
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
    begins = {sheet.paragraphs.number_at(turn.start) for turn in sheet.turns_shown()}
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, start in enumerate(sheet.paragraphs.starts):
        is_blank = sheet.paragraphs[number].end == start
        if is_blank or number in begins:
            cursor.setPosition(sheet.utf16.to_utf16(start))
            cursor.setBlockFormat(blank if is_blank else first)
    cursor.endEditBlock()
