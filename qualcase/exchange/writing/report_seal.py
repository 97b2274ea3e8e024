"""What a report keeps of how it was made, unseen by its readers: so it can be made again without a word lost.

It is a part of its own in the Word document, which Word and LibreOffice keep when they save it: what was asked (by
ids, with title and citation line as they left), when, of which study, and prints of the pieces. No words of texts.
"""

from __future__ import annotations

import json
import re
import zipfile
from typing import TYPE_CHECKING

from qualcase.exchange.reading.report_back import SEAL
from qualcase.exchange.writing.files import writing_to
from qualcase.exchange.writing.xml_text import escaped

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qualcase.exchange.reading.report_back import Seal

_KINDS = "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PROPERTIES_KIND = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_STORE = "{5B1D3C52-2C0E-4C46-9F0B-6A4E7C0F51A7}"
"""Names the part among others of the same document."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def with_seal(parts: dict[str, bytes], seal: Seal) -> dict[str, bytes]:
    """The parts of a document with this seal, in the place of one that it had."""
    place = seal_place(parts)
    if place:
        return {**parts, place: _seal_xml(seal)}
    number = next(n for n in range(1, 10_000) if f"customXml/item{n}.xml" not in parts)
    item, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    made = dict(parts)
    made[_KINDS] = _before(
        parts[_KINDS], b"</Types>", f'<Override PartName="/{properties}" ContentType="{_PROPERTIES_KIND}"/>'
    )
    made[_RELATIONS] = _before(
        parts.get(_RELATIONS, _no_relations()),
        b"</Relationships>",
        _relation(f"qcSeal{number}", "customXml", f"../{item}"),
    )
    made[item] = _seal_xml(seal)
    made[properties] = (
        f'{_HEAD}<ds:datastoreItem ds:itemID="{_STORE}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{SEAL}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    of_item = _relation("rId1", "customXmlProps", f"itemProps{number}.xml")
    made[f"customXml/_rels/item{number}.xml.rels"] = _before(_no_relations(), b"</Relationships>", of_item)
    return made


def seal_place(parts: Mapping[str, bytes]) -> str:
    """The name of the part that is the seal; empty where there is none."""
    return next((one for one, data in parts.items() if _is_seal(one, data)), "")


def write_parts(path: Path, parts: dict[str, bytes]) -> None:
    """Write a document from its parts. Raises FileRefusedError; what was there before is then untouched."""
    with (
        writing_to(path) as temporary,
        zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
    ):
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)


def _is_seal(name: str, data: bytes) -> bool:
    return re.fullmatch(r"customxml/item\d+\.xml", name.casefold()) is not None and SEAL.encode() in data


def _seal_xml(seal: Seal) -> bytes:
    rows = [[one.kind, one.prints, one.level, one.key, one.mark, one.path, one.keys] for one in seal.pieces]
    fields = {
        "order": json.dumps(seal.order, ensure_ascii=False, separators=(",", ":")),
        "made": seal.made,
        "study": seal.study,
        "pieces": json.dumps(rows, separators=(",", ":")),
    }
    inner = "".join(f"<{name}>{escaped(text)}</{name}>" for name, text in fields.items())
    return f'{_HEAD}<report xmlns="{SEAL}">{inner}</report>'.encode()


def _relation(relation_id: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{relation_id}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'


def _no_relations() -> bytes:
    spaces = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{spaces}"></Relationships>'.encode()


def _before(part: bytes, end: bytes, more: str) -> bytes:
    """A part of the package with something more before its end, however the end is written."""
    if end in part:
        return part.replace(end, more.encode() + end, 1)
    name = re.escape(end[2:-1].decode())
    found = re.search(rf"</(\w+:)?{name}\s*>".encode(), part)
    if found:
        prefix = (found[1] or b"").decode()
        named = re.sub(r"<(?=\w)", f"<{prefix}", more)
        return part[: found.start()] + named.encode() + part[found.start() :]
    empty = re.search(rf"<(\w+:)?{name}([^>]*)/>".encode(), part)
    if empty is None:
        return part
    prefix = (empty[1] or b"").decode()
    named = re.sub(r"<(?=\w)", f"<{prefix}", more)
    name_bytes = prefix.encode() + end[2:-1]
    whole = b"<%s%s>%s</%s>" % (name_bytes, empty[2], named.encode(), name_bytes)
    return part[: empty.start()] + whole + part[empty.end() :]
