"""Text for XML parts of Office files: what may not stand there is dropped, what would be markup is escaped."""

from __future__ import annotations

import re

_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

_NEXT_LINE = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


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
    """A paragraph of Word text in a style; `properties` stand after the style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{properties}</w:pPr>{run(text)}</w:p>'
