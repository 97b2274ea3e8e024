"""Paragraphs, tables and pictures of one Word document brought into another, with the parts and styles they need."""

from __future__ import annotations

import copy
import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from qualcase.exchange.archives import parse_part
from qualcase.exchange.reading.report_back import R, w

if TYPE_CHECKING:
    from lxml.etree import _Element

    from qualcase.exchange.reading.report_back import Returned

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KINDS = "[Content_Types].xml"
_STYLED = (w("pStyle"), w("rStyle"), w("tblStyle"))


class Bringing:
    """Brings nodes of `source` into `target`."""

    def __init__(self, target: Returned, source: Returned) -> None:
        """Both as they were read; `parts` gives the parts of the target with what was brought."""
        self._target, self._source = target, source
        self._parts = dict(target.parts)
        self._relations = self._root_of(target, target.part_beside(target.main))
        self._own = {str(one.get("Id")): one for one in self._root_of(source, source.part_beside(source.main))}
        self._known: dict[str, str | None] = {}
        self._styles: dict[str, str] = {}
        self._styles_root: _Element | None = None
        self._numbers: dict[str, str] = {}
        self._first_number = 2_000_000

    def parts(self) -> dict[str, bytes]:
        """The parts of the target, when its body has got all that it is to have. Pictures that nothing shows go."""
        made = dict(self._parts)
        for name in self._drop_unused():
            made.pop(name, None)
        made[self._target.part_beside(self._target.main)] = _bytes(self._relations)
        if self._styles_root is not None:
            made[self._styles_part(self._target)] = _bytes(self._styles_root)
        return made

    def brought(self, node: _Element) -> _Element:
        """A copy of a node that may stand in the target."""
        new = copy.deepcopy(node)
        new.tail = None
        for one in list(new.iter()):
            if one.tag in _STYLED:
                one.set(w("val"), self._style(str(one.get(w("val"), ""))))
            elif one.tag in (w("bookmarkStart"), w("bookmarkEnd")):
                one.set(w("id"), self._number(str(one.get(w("id")))))
            for name in [name for name in one.attrib if str(name).startswith(f"{{{R}}}")]:
                self._related(one, str(name))
        return new

    def _number(self, held: str) -> str:
        if held not in self._numbers:
            self._first_number += 1
            self._numbers[held] = str(self._first_number)
        return self._numbers[held]

    # --- relations

    def _related(self, node: _Element, name: str) -> None:
        new = self._relation(str(node.get(name)))
        if new is not None:
            node.set(name, new)
            return
        parent = node.getparent()
        if parent is not None and node.tag in (w("headerReference"), w("footerReference")):
            parent.remove(node)
        else:
            del node.attrib[name]

    def _relation(self, held: str) -> str | None:
        if held not in self._known:
            self._known[held] = self._bring_relation(held)
        return self._known[held]

    def _bring_relation(self, held: str) -> str | None:
        relation = self._own.get(held)
        if relation is None:
            return None
        kind, target = str(relation.get("Type")), str(relation.get("Target"))
        if relation.get("TargetMode") == "External":
            return self._add(kind, target, external=True)
        if not kind.endswith("/image"):
            same = (one for one in self._relations if (one.get("Type"), one.get("Target")) == (kind, target))
            found = next(same, None)
            return None if found is None else str(found.get("Id"))
        data = self._source.parts.get(posixpath.normpath(posixpath.join("word", target)))
        if data is None:
            return None
        stem, ending = posixpath.splitext(posixpath.basename(target))
        number = 1
        while f"word/media/{stem}-{number}{ending}" in self._parts:
            number += 1
        self._parts[f"word/media/{stem}-{number}{ending}"] = data
        self._declare(ending.lstrip("."))
        return self._add(kind, f"media/{stem}-{number}{ending}")

    def _add(self, kind: str, target: str, *, external: bool = False) -> str:
        taken = {one.get("Id") for one in self._relations}
        number = next(n for n in range(1, 1_000_000) if f"qc{n}" not in taken)
        made = etree.SubElement(self._relations, f"{{{_RELATIONS}}}Relationship")
        made.set("Id", f"qc{number}")
        made.set("Type", kind)
        made.set("Target", target)
        if external:
            made.set("TargetMode", "External")
        return f"qc{number}"

    def _declare(self, ending: str) -> None:
        """Say in the package what kind of part has this ending, as the source does."""
        root = (
            self._root_of(self._target, _KINDS)
            if _KINDS not in self._parts
            else parse_part(self._parts[_KINDS], self._target.name)
        )
        tag = f"{{{_TYPES}}}Default"
        if any(str(one.get("Extension", "")).casefold() == ending.casefold() for one in root.iter(tag)):
            return
        source = parse_part(self._source.parts[_KINDS], self._source.name)
        kind = next(
            (str(one.get("ContentType")) for one in source.iter(tag) if one.get("Extension") == ending),
            f"image/{ending}",
        )
        made = etree.Element(tag)
        made.set("Extension", ending)
        made.set("ContentType", kind)
        root.insert(0, made)
        self._parts[_KINDS] = _bytes(root)

    def _drop_unused(self) -> list[str]:
        """Let go of pictures that the body does not show any more; the names of their parts."""
        used = {
            value
            for one in self._target.root.iter()
            for name, value in one.attrib.items()
            if str(name).startswith(f"{{{R}}}")
        }
        main = self._target.part_beside(self._target.main)
        others = b"".join(data for name, data in self._parts.items() if name.endswith(".rels") and name != main)
        gone = []
        for one in list(self._relations):
            if str(one.get("Type")).endswith("/image") and one.get("Id") not in used:
                self._relations.remove(one)
                gone.append(str(one.get("Target")))
        kept = {str(one.get("Target")) for one in self._relations}
        names = [one for one in gone if one not in kept and posixpath.basename(one).encode() not in others]
        return [posixpath.normpath(posixpath.join("word", one)).lstrip("/") for one in names]

    # --- styles

    def _style(self, style_id: str) -> str:
        """The id of the style of the same name; the style comes with it where the target has none."""
        if style_id not in self._styles:
            name = self._source.styles.get(style_id)
            there = self._target.style_id(name) if name else style_id
            self._styles[style_id] = there or self._bring_style(style_id)
        return self._styles[style_id]

    def _bring_style(self, style_id: str) -> str:
        held = self._root_of(self._source, self._styles_part(self._source))
        style = next((one for one in held.iter(w("style")) if one.get(w("styleId")) == style_id), None)
        if style is None:
            return style_id
        if self._styles_root is None:
            self._styles_root = self._root_of(self._target, self._styles_part(self._target))
        new = copy.deepcopy(style)
        self._styles[style_id] = style_id
        for tag in ("basedOn", "next", "link"):
            one = new.find(w(tag))
            if one is not None:
                one.set(w("val"), self._style(str(one.get(w("val"), ""))))
        self._styles_root.append(new)
        return style_id

    @staticmethod
    def _styles_part(document: Returned) -> str:
        return next((one for one in document.parts if one.casefold() == "word/styles.xml"), "word/styles.xml")

    @staticmethod
    def _root_of(document: Returned, part: str) -> _Element:
        data = document.parts.get(part)
        if data is None:
            return etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})  # type: ignore[dict-item]
        return parse_part(data, document.name)


def _bytes(root: _Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
