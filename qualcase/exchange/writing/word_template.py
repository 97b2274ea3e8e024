"""The institution's template: its styles, sheet, header and footer around a report, and nothing else of it.

A template comes from outside. What is taken from it are the few parts that a page needs, and of these only what stays
within the file: no macros, nothing that is fetched from elsewhere, no names of who worked on it.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from lxml import etree

from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import not_as_its_ending, open_archive, parse_part
from qualcase.exchange.writing.word_sections import Sections
from qualcase.exchange.writing.word_styles import W
from qualcase.exchange.writing.word_template_edges import is_blank, number_pictures, shows_numbers, tidy
from qualcase.exchange.writing.word_template_package import Package, Relation
from qualcase.exchange.writing.word_template_settings import settings_with
from qualcase.exchange.writing.word_template_styles import merged_styles
from qualcase.words import mark

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element

    from qualcase.exchange.writing.word_frame import Frame

_W = f"{{{W}}}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_R = f"{{{_OFFICE}}}"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_CLOSING = b"</w:body></w:document>"
_ENDINGS = (".docx", ".dotx")
_MACROS = (".docm", ".dotm")
_SUPPORT = ("theme", "fontTable", "numbering")
"""Kinds of parts that styles rest on."""
_WITHIN = ("image", "font")
"""Kinds of parts that these, headers and footers may hold."""
_ADDRESSES = ("http://", "https://", "mailto:")
_OF_SECTION = ("headerReference", "footerReference", "pgSz", "pgMar", "pgBorders", "titlePg", "rtlGutter", "docGrid")
_NARROWEST = 2800
"""Width and depth, in twentieths of a point, below which no report can be read: five centimetres."""

_HOLDS_MACROS = mark("{name} holds macros. Save it in Word as .docx or .dotx, and choose that file as the template.")
_WRONG_ENDING = mark("{name} cannot be a template. Choose a Word document (.docx) or a Word template (.dotx).")
_STRICT = mark("{name} is saved as Strict Open XML. Save it in Word as an ordinary document (.docx), and choose that.")
_NO_ROOM = mark("The margins of {name} leave no room for text. Make them smaller, or choose another template.")
_OUTSIDE = mark(
    "The header or footer of {name} holds something that cannot be taken over ({kind}). Put it there as a picture or "
    "as text, or choose another template."
)


def framed_by(path: Path, own: Frame, language: str) -> Frame:
    """The frame that a template gives; `own` is ours, which fills in what it lacks. `language` is the material's.

    Raises FileRefusedError where the file is no template, is damaged, or could do harm.
    """
    ending = path.suffix.casefold()
    if ending in _MACROS:
        raise FileRefusedError(_HOLDS_MACROS, name=path.name)
    if ending not in _ENDINGS:
        raise FileRefusedError(_WRONG_ENDING, name=path.name)
    with open_archive(path) as archive:
        package = Package(archive, path.name)
        if package.holds_macros:
            raise FileRefusedError(_HOLDS_MACROS, name=path.name)
        if not package.is_document:
            raise not_as_its_ending(path.name)
        return _Taking(package, own).frame(language)


@dataclass
class _Taking:
    """What is taken from one template, as the parts of a new document."""

    package: Package
    own: Frame
    parts: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    """Those of the new document."""
    ids: dict[str, str] = field(default_factory=dict)
    """Under which id the template has a style of ours, where it is another one."""
    pictures: int = 0

    def frame(self, language: str) -> Frame:
        """The frame of the new document."""
        root = self._parsed(self.package.main)
        if root.tag != f"{_W}document":
            if "purl.oclc.org" in str(root.tag):
                raise FileRefusedError(_STRICT, name=self.package.name)
            raise not_as_its_ending(self.package.name)
        section = self._section(root)
        self._styles(language, Sections(etree.tostring(section)).sheet(landscape=False).column)
        self._fill_edges(section)
        settings = settings_with(self.own.part("word/settings.xml"), self._main_part("settings"))
        self._add("word/settings.xml", settings, f"{_WORD}.settings+xml", "settings")
        for kind in _SUPPORT:
            for relation in self._of_main(kind):
                self._take(relation)
        self.parts["docProps/core.xml"] = self.own.part("docProps/core.xml")
        self.kinds["docProps/core.xml"] = _CORE
        etree.cleanup_namespaces(section)
        xml = etree.tostring(section)
        parts = (
            ("[Content_Types].xml", self._kinds_xml()),
            ("_rels/.rels", self.own.part("_rels/.rels")),
            ("word/_rels/document.xml.rels", _relations_xml(self.relations)),
            *self.parts.items(),
        )
        return replace(self.own, tail=xml + _CLOSING, parts=parts, section=xml, styles=self.ids)

    def _parsed(self, part: str) -> _Element:
        return parse_part(self.package.read(part), self.package.name)

    def _of_main(self, kind: str) -> list[Relation]:
        return [one for one in self.package.relations(self.package.main) if one.kind == kind and not one.external]

    def _main_part(self, kind: str) -> _Element | None:
        """A part of the template of which there is at most one."""
        found = self._of_main(kind)
        return self._parsed(found[0].target) if found else None

    def _add(self, name: str, data: bytes, content: str, kind: str) -> str:
        """Add a part of the document; gives back the id of its relation."""
        self.parts[name] = data
        self.kinds[name] = content
        identity = f"rId{len(self.relations) + 1}"
        self.relations.append(Relation(identity, f"{_OFFICE}/{kind}", name.removeprefix("word/")))
        return identity

    def _styles(self, language: str, width: int) -> None:
        root = self._main_part("styles")
        if root is None:
            root = etree.fromstring(self.own.part("word/styles.xml"))
        data, self.ids = merged_styles(root, language, width)
        self._add("word/styles.xml", data, f"{_WORD}.styles+xml", "styles")

    def _own_part(self, name: str) -> _Element:
        """A part of ours, in the template's styles."""
        root = etree.fromstring(self.own.part(name))
        for style in root.iter(f"{_W}pStyle"):
            ours = style.get(f"{_W}val", "")
            style.set(f"{_W}val", self.ids.get(ours, ours))
        return root

    def _section(self, root: _Element) -> _Element:
        """The properties of the new document's section, with the references that they have in the template."""
        found = list(root.iter(f"{_W}sectPr"))
        if not found:
            made = etree.fromstring(self.own.section)
            for child in list(made):
                if etree.QName(child).localname not in ("pgSz", "pgMar"):
                    made.remove(child)
            return made
        upright = [one for one in found if not Sections(etree.tostring(one)).is_landscape]
        chosen = (upright or found)[-1]
        made = deepcopy(chosen)
        for key in [one for one in made.attrib if "rsid" in str(one)]:
            del made.attrib[key]
        self._inherit(made, found[: found.index(chosen)])
        for child in list(made):
            is_art = any(str(key).startswith(_R) for one in child for key in one.attrib)
            if etree.QName(child).localname not in _OF_SECTION or is_art:
                made.remove(child)
        own = etree.fromstring(self.own.section)
        for name in ("pgSz", "pgMar"):
            if made.find(f"{_W}{name}") is None:
                _insert(made, deepcopy(own.find(f"{_W}{name}")))  # type: ignore[arg-type]
        sheet = Sections(etree.tostring(made)).sheet(landscape=False)
        if min(sheet.column, sheet.depth) < _NARROWEST:
            raise FileRefusedError(_NO_ROOM, name=self.package.name)
        return made

    def _inherit(self, section: _Element, before: list[_Element]) -> None:
        """Name the headers and footers that a section has from those before it."""
        for earlier in reversed(before):
            for one in earlier:
                if etree.QName(one).localname not in ("headerReference", "footerReference"):
                    continue
                known = {(other.tag, other.get(f"{_W}type")) for other in section}
                if (one.tag, one.get(f"{_W}type")) not in known:
                    section.insert(0, deepcopy(one))

    def _fill_edges(self, section: _Element) -> None:
        """Take the headers and footers that a section names, and ours where it has none that show anything."""
        relations = {one.id: one for one in self.package.relations(self.package.main)}
        edges: dict[str, dict[str, _Edge]] = {"header": {}, "footer": {}}
        for reference in list(section):
            place = etree.QName(reference).localname.removesuffix("Reference")
            if place not in edges:
                continue
            section.remove(reference)
            relation = relations.get(reference.get(f"{_R}id", ""))
            if relation and not relation.external and self.package.has(relation.target):
                edge = _Edge(relation.target, self._parsed(relation.target))
                tidy(edge.root, self.package.name)
                edges[place][reference.get(f"{_W}type", "default")] = edge
        for place, found in edges.items():
            if "default" not in found or is_blank(found["default"].root):
                found["default"] = _Edge("", self._own_part(f"word/{place}1.xml"))
        shown = [*edges["header"].values(), *edges["footer"].values()]
        if not any(shows_numbers(edge.root) for edge in shown):
            # Below what the footer has.
            edges["footer"]["default"].root.extend(_to_the_right(self._own_part("word/footer1.xml")))
        for place, found in reversed(edges.items()):
            for kind, edge in found.items():
                self._reference(section, place, kind, edge)

    def _reference(self, section: _Element, place: str, kind: str, edge: _Edge) -> None:
        """Put a header or footer into the new document and name it in the section."""
        name = f"word/{place}-{kind}.xml"
        self.pictures = number_pictures(edge.root, self.pictures)
        self._hold(name, edge.part, edge.root)
        data = etree.tostring(edge.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        reference = etree.Element(f"{_W}{place}Reference", nsmap={"w": W, "r": _OFFICE})
        reference.set(f"{_W}type", kind)
        reference.set(f"{_R}id", self._add(name, data, f"{_WORD}.{place}+xml", place))
        section.insert(0, reference)

    def _take(self, relation: Relation) -> None:
        """Take a part that the styles rest on."""
        ending = relation.target.rpartition(".")[2]
        name = f"word/{relation.kind}.{ending}"
        root = self._parsed(relation.target)
        tidy(root, self.package.name)
        self._hold(name, relation.target, root)
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._add(name, data, self.package.kind(relation.target), relation.kind)

    def _hold(self, name: str, part: str, root: _Element) -> None:
        """Take the pictures and faces of a part along, and the addresses that it links to."""
        used = {str(value) for one in root.iter() for key, value in one.attrib.items() if str(key).startswith(_R)}
        kept: list[Relation] = []
        for relation in self.package.relations(part) if part else ():
            if relation.id not in used:
                continue
            if relation.external and relation.kind == "hyperlink" and relation.target.startswith(_ADDRESSES):
                kept.append(relation)
            elif relation.kind in _WITHIN and not relation.external:
                kept.append(replace(relation, target=self._picture(relation)))
            else:
                raise FileRefusedError(_OUTSIDE, name=self.package.name, kind=relation.kind)
        missing = used - {one.id for one in kept}
        if missing:
            raise FileRefusedError(_OUTSIDE, name=self.package.name, kind=", ".join(sorted(missing)))
        if kept:
            folder, _, file = name.rpartition("/")
            self.parts[f"{folder}/_rels/{file}.rels"] = _relations_xml(kept)

    def _picture(self, relation: Relation) -> str:
        """Take a part that holds no XML of Word; gives back its name as the parts beside it see it."""
        ending = relation.target.rpartition(".")[2]
        name = f"word/media/template{sum(one.startswith('word/media/') for one in self.parts) + 1}.{ending}"
        self.parts[name] = self.package.read(relation.target)
        self.kinds[name] = self.package.kind(relation.target)
        return name.removeprefix("word/")

    def _kinds_xml(self) -> bytes:
        """What every part is."""
        kinds = {"word/document.xml": f"{_WORD}.document.main+xml", **self.kinds}
        told = "".join(
            f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(kind)}/>"
            for name, kind in kinds.items()
        )
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
            f'<Default Extension="svg" ContentType="image/svg+xml"/>{told}</Types>'
        ).encode()


@dataclass(frozen=True)
class _Edge:
    """A header or footer; `part` is its name in the template, empty for one of ours."""

    part: str
    root: _Element


def _insert(section: _Element, child: _Element) -> None:
    """Add the sheet or its margins to a section, where the schema has them."""
    later = ("pgMar", "pgBorders", "titlePg", "rtlGutter", "docGrid")
    after = later[1:] if etree.QName(child).localname == "pgMar" else later
    places = [number for number, one in enumerate(section) if etree.QName(one).localname in after]
    section.insert(places[0] if places else len(section), child)


def _to_the_right(root: _Element) -> list[_Element]:
    """The paragraphs of a part, set to the right: a template's own style may stand on the other side."""
    lines = list(root.iter(f"{_W}p"))
    for line in lines:
        properties = line.find(f"{_W}pPr")
        if properties is not None:
            side = etree.SubElement(properties, f"{_W}jc")
            side.set(f"{_W}val", "right")
    return lines


def _relations_xml(relations: list[Relation]) -> bytes:
    told = "".join(
        f"<Relationship Id={quoteattr(one.id)} Type={quoteattr(one.type)} Target={quoteattr(one.target)}"
        f"{' TargetMode=' + quoteattr('External') if one.external else ''}/>"
        for one in relations
    )
    spaces = "http://schemas.openxmlformats.org/package/2006/relationships"
    start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{start}<Relationships xmlns="{spaces}">{told}</Relationships>'.encode()
