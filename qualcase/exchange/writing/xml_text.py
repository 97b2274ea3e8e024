"""Text for XML parts of Office files: what may not stand there is dropped, what would be markup is escaped."""

from __future__ import annotations

import re
from unicodedata import bidirectional

_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff]")
_DIRECTED = ("L", "R", "AL")

_NEXT_LINE = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'

_AFTER_DIRECTION = re.compile("<w:(?:spacing|ind|jc|outlineLvl|sectPr)\\b")

RIGHT_TO_LEFT = "<w:rtl/>"
"""The property of a run whose script runs to the left."""


def clean(text: str) -> str:
    """The text without control characters and lone surrogates, its lines ended by LF; tabs stay."""
    if text.isprintable():
        return text
    return _LINE_ENDS.sub("\n", _DROPPED.sub("", text))


def escaped(text: str) -> str:
    """Cleaned text for the inside of an element."""
    text = clean(text)
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def attribute(text: str) -> str:
    """Cleaned text for the inside of an attribute's double quotes; line ends become blanks."""
    return escaped(" ".join(text.split())).replace('"', "&quot;")


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is of a script that runs to the left (Arabic, Hebrew …)."""
    if _is_western(text) or not _RIGHT_TO_LEFT.search(text):
        return False
    first = next((side for side in map(bidirectional, text) if side in _DIRECTED), "L")
    return first != "L"


def _is_western(text: str) -> bool:
    """Whether all of it is of Latin-1, which is told at once."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def run(text: str, properties: str = "") -> str:
    """A run of Word text. Line ends become line breaks inside the paragraph, tabs become tabs."""
    inner = escaped(text)
    if "\n" in inner:
        inner = inner.replace("\n", _NEXT_LINE)
    if "\t" in inner:
        inner = inner.replace("\t", _TAB)
    style = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{inner}</w:t></w:r>'


def paragraph(style_id: str, text: str, properties: str = "") -> str:
    """A paragraph of Word text in a style; `properties` stand after the style, in the order of the schema.

    Text of a script that runs to the left stands on that side.
    """
    if is_right_to_left(text):
        return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{turned(properties)}</w:pPr>{run(text, RIGHT_TO_LEFT)}</w:p>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{properties}</w:pPr>{run(text)}</w:p>'


def turned(properties: str) -> str:
    """The properties of a paragraph of a script that runs to the left."""
    found = _AFTER_DIRECTION.search(properties)
    at = found.start() if found else len(properties)
    return f"{properties[:at]}<w:bidi/>{properties[at:]}"
