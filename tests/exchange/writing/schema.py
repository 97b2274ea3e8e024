"""What the schema of Word asks of a file, as far as any of our writers, or a template, comes near it.

Word repairs or refuses a file whose elements stand in another order than the schema has them, whose ids are given
twice or whose parts are not told. Programs that read more kindly hide all that, so it is checked here.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LONGEST_NAME = 40

_ORDERS = """
pPr: pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
 suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
 spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
 divId cnfStyle rPr sectPr pPrChange
rPr: ins del rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
 vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
 eastAsianLayout specVanish oMath rPrChange
tblPr: tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
 tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
tcPr: cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark
sectPr: footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote
 titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange
tblBorders: top left start bottom right end insideH insideV
tcBorders: top start left bottom end right insideH insideV tl2br tr2bl
tblCellMar: top start left bottom end right
pBdr: top left bottom right between bar
style: name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
 personalCompose personalReply rsid pPr rPr tblPr trPr tcPr
styles: docDefaults latentStyles style
settings: writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
 displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts
 embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
 bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState
 formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView
 trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme
 styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope
 summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting
 bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery
 displayVerticalDrawingGridEvery characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr
 attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade
 captions readModeInkLockDown smartTagType shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator
"""
_REPEATED = {"style", "activeWritingStyle", "attachedSchema", "smartTagType", "tblStylePr"}
"""Elements that may stand several times in a row."""
_REFERENCES = ("headerReference", "footerReference")


def _orders() -> dict[str, list[str]]:
    joined = _ORDERS.strip().replace("\n ", " ")
    return {name: rest.split() for name, _, rest in (line.partition(": ") for line in joined.splitlines())}


ORDERS = _orders()


def assert_valid(path: Path) -> None:
    """The package is whole, and every part of Word in it keeps to the schema and names only what is there."""
    parts = package(path)
    for name, root in parts.items():
        if root.tag.startswith(W):
            for told in (*_wrong_order(root), *_wrong_shape(root), *_wrong_tables(root), *_wrong_fields(root)):
                raise AssertionError(f"{name}: {told}")
    _assert_styles(parts)
    _assert_ids(parts)


def package(path: Path) -> dict[str, etree._Element]:
    """The XML parts of a file by name, after the checks that hold of every Office file."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len({name.casefold() for name in names}) == len(names)
        parts = {name: etree.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}
    _assert_types(parts, names)
    _assert_relations(parts, set(names))
    return parts


def relations_of(parts: dict[str, etree._Element], name: str) -> dict[str, etree._Element]:
    """The relations of a part (of the package itself for an empty name), by id."""
    folder, file = posixpath.split(name)
    rels = parts.get(posixpath.join(folder, "_rels", f"{file}.rels"))
    found = list(rels) if rels is not None else []
    assert len({one.get("Id") for one in found}) == len(found), f"{name}: an id is given to two relations"
    return {one.get("Id", ""): one for one in found}


def target_of(relation: etree._Element, name: str) -> str:
    """The part that a relation of another part leads to."""
    target = unquote(relation.get("Target", ""))
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(name), target)).lstrip("/")


def _assert_types(parts: dict[str, etree._Element], names: list[str]) -> None:
    kinds = parts["[Content_Types].xml"]
    endings = [one.get("Extension", "").casefold() for one in kinds.iter(f"{_TYPES}Default")]
    told = [one.get("PartName", "").lstrip("/") for one in kinds.iter(f"{_TYPES}Override")]
    assert len(set(endings)) == len(endings)
    assert len(set(told)) == len(told)
    assert set(told) <= set(names), set(told) - set(names)
    for name in names:
        assert name in told or name.rpartition(".")[2].casefold() in endings, f"nobody tells what {name} is"
    main = [one for one in kinds if one.get("ContentType", "").endswith("document.main+xml")]
    assert [one.get("PartName") for one in main] == ["/word/document.xml"]


def _assert_relations(parts: dict[str, etree._Element], names: set[str]) -> None:
    """Every relation leads to a part, every id that is used is told, and every part can be reached."""
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        name = waiting.pop()
        relations = relations_of(parts, name)
        for relation in relations.values():
            if relation.get("TargetMode") == "External":
                assert relation.get("Type", "").endswith("/hyperlink"), f"{name} fetches {relation.get('Target')}"
                continue
            target = target_of(relation, name)
            assert target in names, f"{name} names {target}, which is not there"
            if target not in reached:
                reached.add(target)
                waiting.append(target)
        if name in parts:
            used = {value for one in parts[name].iter() for key, value in one.attrib.items() if str(key).startswith(R)}
            assert used <= set(relations), f"{name} uses {used - set(relations)}"
    lost = {name for name in names - reached if not name.endswith(".rels") and name != "[Content_Types].xml"}
    assert not lost, f"nothing leads to {lost}"


def _wrong_order(root: etree._Element) -> Iterator[str]:
    """Children that stand in another order than the schema has them, twice, or where they do not belong."""
    for element in root.iter(*(f"{W}{name}" for name in ORDERS)):
        name = etree.QName(element).localname
        children = [etree.QName(one).localname for one in element if isinstance(one.tag, str) and one.tag.startswith(W)]
        if name == "sectPr":
            references = [one for one in children if one in _REFERENCES]
            if children[: len(references)] != references:
                yield f"{name}: {children}"
            children = children[len(references) :]
        if name == "style":
            children = [one for one in children if one != "tblStylePr"]
        order = ORDERS[name]
        unknown = [one for one in children if one not in order]
        if unknown:
            yield f"{name} holds {unknown}"
            continue
        places = [order.index(one) for one in children]
        if places != sorted(places):
            yield f"{name}: {children}"
        twice = [one for one, count in Counter(children).items() if count > 1 and one not in _REPEATED]
        if twice:
            yield f"{name} holds {twice} twice"


def _wrong_shape(root: etree._Element) -> Iterator[str]:
    """Properties that do not come first, blanks that are lost, headers of which there are two."""
    for name, first in (("p", "pPr"), ("r", "rPr"), ("tc", "tcPr"), ("tr", "trPr"), ("tbl", "tblPr"), ("sdt", "sdtPr")):
        for element in root.iter(f"{W}{name}"):
            if any(one.tag == f"{W}{first}" for one in list(element)[1:]):
                yield f"{first} is not the first of {name}"
    for text in root.iter(f"{W}t"):
        if (text.text or "") != (text.text or "").strip() and text.get(_XML_SPACE) != "preserve":
            yield f"the blanks of {text.text!r} are lost"
    for section in root.iter(f"{W}sectPr"):
        references = [(one.tag, one.get(f"{W}type")) for one in section if one.get(f"{R}id")]
        if len(set(references)) != len(references):
            yield "a section has two headers of one kind"


def _wrong_tables(root: etree._Element) -> Iterator[str]:
    """Rows that do not fit their table, cells that do not end in a paragraph, tables that would become one."""
    for table in root.iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            spans = [one.find(f"{W}tcPr/{W}gridSpan") for one in row.findall(f"{W}tc")]
            taken = sum(1 if span is None else int(span.get(f"{W}val", "")) for span in spans)
            if taken != columns:
                yield f"a row takes {taken} of {columns} columns"
        after = table.getnext()
        if after is None or after.tag in (f"{W}tbl", f"{W}sectPr"):
            yield "no paragraph follows a table"
    for cell in root.iter(f"{W}tc"):
        if cell[-1].tag != f"{W}p":
            yield "a cell does not end in a paragraph"


def _wrong_fields(root: etree._Element) -> Iterator[str]:
    """Fields that do not begin, part and end in this order, one within the other."""
    open_fields: list[str] = []
    for mark in root.iter(f"{W}fldChar", f"{W}instrText"):
        kind = mark.get(f"{W}fldCharType") if mark.tag == f"{W}fldChar" else "instruction"
        if kind == "begin":
            open_fields.append("begin")
        elif not open_fields or (kind in ("separate", "instruction") and open_fields[-1] != "begin"):
            yield f"a {kind} of a field has no beginning"
        elif kind == "separate":
            open_fields[-1] = "separate"
        elif kind == "end":
            open_fields.pop()
    if open_fields:
        yield "a field does not end"


def _assert_styles(parts: dict[str, etree._Element]) -> None:
    """Every style that is named is there, once, and is of the kind that is asked for."""
    root = next(one for one in parts.values() if one.tag == f"{W}styles")
    ids = [one.get(f"{W}styleId") for one in root.iter(f"{W}style")]
    assert len(set(ids)) == len(ids), [one for one, count in Counter(ids).items() if count > 1]
    names = [one.get(f"{W}val", "").casefold() for one in root.iterfind(f"{W}style/{W}name")]
    assert len(set(names)) == len(names), [one for one, count in Counter(names).items() if count > 1]
    kinds = {one.get(f"{W}styleId"): one.get(f"{W}type") for one in root.iter(f"{W}style")}
    for tag, kind in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table")):
        for name, part in parts.items():
            for used in part.iter(f"{W}{tag}"):
                assert kinds.get(used.get(f"{W}val")) == kind, f"{name}: no {kind} style {used.get(f'{W}val')}"
    for tag in ("basedOn", "next", "link"):
        assert {one.get(f"{W}val") for one in root.iter(f"{W}{tag}")} <= set(ids), tag


def _assert_ids(parts: dict[str, etree._Element]) -> None:
    """Bookmarks, pictures, comments and notes have ids of their own, and whoever refers to one finds it."""
    body = parts["word/document.xml"]
    marks = list(body.iter(f"{W}bookmarkStart"))
    names = [one.get(f"{W}name", "") for one in marks]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name) <= _LONGEST_NAME for name in names), max(names, key=len)
    ids = [one.get(f"{W}id") for one in marks]
    assert len(set(ids)) == len(ids)
    assert sorted(str(one.get(f"{W}id")) for one in body.iter(f"{W}bookmarkEnd")) == sorted(map(str, ids))
    assert {one.get(f"{W}anchor") for one in body.iter(f"{W}hyperlink")} - {None} <= set(names)
    shown = [one.get("id") for part in parts.values() for one in part.iter(f"{WP}docPr")]
    assert len(set(shown)) == len(shown)
    comments = parts.get("word/comments.xml")
    told = [one.get(f"{W}id") for one in comments.iter(f"{W}comment")] if comments is not None else []
    assert len(set(told)) == len(told)
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        found = [one.get(f"{W}id") for one in body.iter(f"{W}{tag}")]
        assert len(set(found)) == len(found), tag
        assert set(found) <= set(told), tag


def assert_tells_nobody(path: Path) -> None:
    """Nothing tells who wrote it, on what machine, from which template, in which sittings."""
    parts = package(path)
    core = parts["docProps/core.xml"]
    for one in core:
        if etree.QName(one).localname in ("creator", "lastModifiedBy", "keywords", "category", "description"):
            assert not one.text, etree.QName(one).localname
    assert "docProps/app.xml" not in parts
    assert "docProps/custom.xml" not in parts
    for name, root in parts.items():
        for one in root.iter():
            assert not [key for key in one.attrib if etree.QName(key).localname.startswith("rsid")], name
            assert one.tag not in {
                f"{W}{tag}" for tag in ("rsid", "rsids", "attachedTemplate", "docVars", "ins", "del")
            }
