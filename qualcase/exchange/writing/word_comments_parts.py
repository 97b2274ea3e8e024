"""Parts of a Word document with comments besides its body: comments, their styles, what is kept for the way back.

What is kept is a part of custom XML, which Word and LibreOffice carry along unread: ids, checksums and places. No name
and no word of a text stands in it.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from qualcase.exchange.writing.kept_namespace import KEPT_NAMESPACE
from qualcase.exchange.writing.word_styles import LINE, QUIET, W
from qualcase.exchange.writing.xml_text import clean, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.coding.transcripts import CommentOut, ExportedTranscript
    from qualcase.exchange.writing.word_frame import Frame

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LONGEST_AUTHOR = 255
_MOST_INITIALS = 9
"""Word's own limits, in characters."""

_SANS = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"/>'
_STYLES = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Transcript"><w:name w:val="Transcript"/>'
    '<w:basedOn w:val="Normal"/><w:uiPriority w:val="21"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="100"'
    ' w:line="300" w:lineRule="auto"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="TranscriptAsked"><w:name w:val="Transcript asked"/>'
    '<w:basedOn w:val="Transcript"/><w:uiPriority w:val="22"/><w:qFormat/>'
    f'<w:rPr><w:color w:val="{QUIET}"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="TranscriptGap"><w:name w:val="Transcript gap"/>'
    '<w:basedOn w:val="Transcript"/><w:uiPriority w:val="23"/><w:pPr><w:suppressLineNumbers/>'
    '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:style>'
    '<w:style w:type="character" w:customStyle="1" w:styleId="SpeakerLabel"><w:name w:val="Speaker label"/>'
    '<w:uiPriority w:val="24"/><w:qFormat/>'
    f"<w:rPr>{_SANS}<w:b/><w:bCs/></w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/><w:basedOn w:val="Normal"/>'
    '<w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:pPr><w:spacing w:before="0" w:after="0" w:line="240"'
    ' w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="LineNumber"><w:name w:val="line number"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    f'<w:rPr>{_SANS}<w:color w:val="{LINE}"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>'
)
_STYLE_IDS = re.compile(rb'w:styleId="([^"]*)"')
_NAMED_STYLES = re.compile(rb'<w:style [^>]*?w:styleId="([^"]*)"[^>]*>\s*<w:name w:val="([^"]*)"')
_EACH_STYLE = re.compile(r'<w:style [^>]*?w:styleId="([^"]*)"[^>]*><w:name w:val="([^"]*)".*?</w:style>')
_USED_STYLES = re.compile(r'(<w:[pr]Style w:val=)"([^"]*)"')
_REFERENCE = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
_MARGINS = re.compile(rb"<w:pgMar [^>]*/>")
_SIZE = re.compile(rb'<w:pgSz [^>]*?w:w="(\d+)"')
_SIDES = re.compile(rb'w:(?:left|right|gutter)="(\d+)"')
_NARROWEST = 4000


def reference(number: int) -> str:
    """The run that ties a comment to the end of its passage."""
    return f'<w:r>{_REFERENCE}<w:commentReference w:id="{number}"/></w:r>'


def comment_xml(number: int, comment: CommentOut) -> str:
    """One comment for the part of comments."""
    author = " ".join(clean(comment.author).split())[:_LONGEST_AUTHOR] or "?"
    # Without a zone, since Word shows what stands here as the reader's own time.
    made = f' w:date="{comment.made_at.astimezone():%Y-%m-%dT%H:%M:%S}"' if comment.made_at else ""
    lines = [line for text in comment.lines for line in clean(text).split("\n")] or [""]
    mark = f"<w:r>{_REFERENCE}<w:annotationRef/></w:r>"
    style = '<w:pPr><w:pStyle w:val="CommentText"/></w:pPr>'
    paragraphs = "".join(f"<w:p>{style}{'' if place else mark}{run(line)}</w:p>" for place, line in enumerate(lines))
    return (
        f'<w:comment w:id="{number}" w:author={quoteattr(author)}{made} w:initials={quoteattr(initials(author))}>'
        f"{paragraphs}</w:comment>"
    )


def initials(name: str) -> str:
    """The initials of a name: `Anna Berg` is AB, `Coder 1` is C1."""
    return "".join(word[0] for word in re.findall(r"\w+", name))[:_MOST_INITIALS].upper() or "?"


def with_comments(frame: Frame, comments: Iterable[str], kept: Sequence[ExportedTranscript]) -> Frame:
    """The frame with the part of comments and what is kept for the way back."""
    body = f'<w:comments xmlns:w="{W}">{"".join(comments)}</w:comments>'
    there = {name for name, _ in frame.parts}
    free = next(number for number in range(1, len(there) + 2) if f"customXml/item{number}.xml" not in there)
    new = [("word/comments.xml", _xml(body)), *_kept_parts(kept, free)]
    parts = []
    for name, content in frame.parts:
        if name == "[Content_Types].xml":
            parts.append((name, content.replace(b"</Types>", _content_types(free) + b"</Types>")))
        elif name == "word/_rels/document.xml.rels":
            parts.append((name, content.replace(b"</Relationships>", _relations(free) + b"</Relationships>")))
        else:
            parts.append((name, content))
    return replace(frame, parts=(*parts, *new))


def with_styles(frame: Frame) -> tuple[Frame, dict[str, str]]:
    """The frame with the styles of transcripts and comments, and their ids where a template has others for them.

    Styles that are there already, by id or by name, stay as they are.
    """
    normal = frame.styles.get("Normal", "Normal")
    parts, ids = [], {}
    for name, content in frame.parts:
        if name != "word/styles.xml":
            parts.append((name, content))
            continue
        there = {one.decode() for one in _STYLE_IDS.findall(content)}
        named = {found[2].decode().casefold(): found[1].decode() for found in _NAMED_STYLES.finditer(content)}
        missing = []
        for found in _EACH_STYLE.finditer(_STYLES):
            held = named.get(found[2].casefold())
            if held is not None and held != found[1]:
                ids[found[1]] = held
            elif found[1] not in there:
                missing.append(found[0].replace('w:basedOn w:val="Normal"', f'w:basedOn w:val="{normal}"'))
        parts.append((name, content.replace(b"</w:styles>", "".join(missing).encode() + b"</w:styles>")))
    return replace(frame, parts=tuple(parts)), ids


def renamed(xml: str, ids: Mapping[str, str]) -> str:
    """The XML with the ids of a template's styles in the place of ours."""
    return _USED_STYLES.sub(lambda found: f'{found[1]}"{ids.get(found[2], found[2])}"', xml) if ids else xml


def text_width(frame: Frame) -> int:
    """The width of the text on the sheet, in twentieths of a point."""
    size, margins = _SIZE.search(frame.tail), _MARGINS.search(frame.tail)
    sides = sum(int(one) for one in _SIDES.findall(margins.group())) if margins else 0
    return max(_NARROWEST, int(size.group(1)) - sides) if size else _NARROWEST


def with_line_numbers(frame: Frame, every: int = 5) -> Frame:
    """The frame whose lines are numbered by Word, every fifth shown unless another number is asked for."""
    number = f'<w:lnNumType w:countBy="{every}" w:restart="continuous"/>'.encode()
    return replace(frame, tail=_MARGINS.sub(lambda found: found.group() + number, frame.tail, count=1))


def _content_types(number: int) -> bytes:
    return (
        f'<Override PartName="/word/comments.xml" ContentType="{_WORDPROCESSING}.comments+xml"/>'
        f'<Override PartName="/customXml/itemProps{number}.xml"'
        ' ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'
    ).encode()


def _relations(number: int) -> bytes:
    return (
        f'<Relationship Id="rIdComments" Type="{_OFFICE}/relationships/comments" Target="comments.xml"/>'
        f'<Relationship Id="rIdKept" Type="{_OFFICE}/relationships/customXml" Target="../customXml/item{number}.xml"/>'
    ).encode()


def _kept_parts(kept: Sequence[ExportedTranscript], number: int) -> list[tuple[str, bytes]]:
    body = _kept_xml(kept)
    # An id that the content gives, so that the same export makes the same file.
    item = "{" + f"51A1CA5E-0000-4000-8000-0000{zlib.crc32(body.encode()):08X}" + "}"
    properties = (
        f'<ds:datastoreItem ds:itemID="{item}" xmlns:ds="{_OFFICE}/customXml"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{KEPT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    relations = (
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_OFFICE}/relationships/customXmlProps"'
        f' Target="itemProps{number}.xml"/></Relationships>'
    )
    return [
        (f"customXml/item{number}.xml", _xml(body)),
        (f"customXml/itemProps{number}.xml", _xml(properties)),
        (f"customXml/_rels/item{number}.xml.rels", _xml(relations)),
    ]


def _kept_xml(kept: Sequence[ExportedTranscript]) -> str:
    parts = []
    for one in kept:
        comments = "".join(
            f'<c i="{comment.coding_id}" s="{comment.start}" e="{comment.end}" k="{comment.key}"/>'
            for comment in one.comments
        )
        parts.append(
            f'<t source="{one.source_id}" text="{one.text_hash}" part="{one.part_hash}" mark="{one.bookmark}">'
            f"{comments}</t>"
        )
    return f'<transcripts xmlns="{KEPT_NAMESPACE}" version="1">{"".join(parts)}</transcripts>'


def _xml(body: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{body}'.encode()
