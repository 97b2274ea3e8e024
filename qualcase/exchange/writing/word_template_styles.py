"""The styles of a template with those of ours that it lacks. None of its own is changed but for its language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from qualcase.exchange.writing.word_styles import (
    OUR_WORDS,
    STYLE_NAMES,
    W,
    language_tags,
    style_elements,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = f"{{{W}}}"
_LOCAL_NAMES = {
    "titel": "title",
    "tittel": "title",
    "undertitel": "subtitle",
    "undertittel": "subtitle",
    "billedtekst": "caption",
    "bildetekst": "caption",
    "sidehoved": "header",
    "topptekst": "header",
    "sidefod": "footer",
    "bunntekst": "footer",
    "overskrift til indholdsfortegnelse": "toc heading",
    "overskrift for innholdsfortegnelse": "toc heading",
    **{f"overskrift {level}": f"heading {level}" for level in range(1, 10)},
    **{f"{word} {level}": f"toc {level}" for level in range(1, 10) for word in ("indholdsfortegnelse", "innh")},
}
"""Names that Word shows in Danish and Norwegian. It keeps the English ones in the file; other programs do not."""
_APART = " (qualcase)"
"""Set behind the name of a style of ours where a template has one of that name for something else."""
_AFTER_LANGUAGE = ("eastAsianLayout", "specVanish", "oMath", "rPrChange")
_AFTER_RUN = ("tblPr", "trPr", "tcPr", "tblStylePr")
_CHANGES = ("rPrChange", "pPrChange", "tblPrChange", "rsid")


def merged_styles(root: _Element, language: str, width: int) -> tuple[bytes, dict[str, str]]:
    """The part of styles, and under which id our style of an id stands in it, where that is another one.

    `language` is the material's, `width` that of the text column in twentieths of a point.
    """
    for tag in _CHANGES:
        for element in list(root.iter(f"{_W}{tag}")):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    known = _known(root)
    taken = {one.get(f"{_W}styleId", "").casefold() for one in root.iter(f"{_W}style")}
    names = {_name(one) for one in root.iter(f"{_W}style")}
    ids: dict[str, str] = {}
    missing: list[str] = []
    for ours, name in STYLE_NAMES.items():
        # The second one is of a report of ours that has become a template.
        found = known.get(name.casefold()) or known.get(f"{name}{_APART}".casefold())
        if found is None:
            missing.append(ours)
            ids[ours] = _free(ours, taken)
        else:
            ids[ours] = found
    elements = style_elements(width)
    for ours in missing:
        root.append(_added(etree.fromstring(elements[ours]), ids, names))
    _speak(root, language, {ids[one] for one in OUR_WORDS})
    etree.cleanup_namespaces(root, keep_ns_prefixes=_ignored(root))
    xml = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return xml, {ours: theirs for ours, theirs in ids.items() if ours != theirs}


def _ignored(root: _Element) -> list[str]:
    """Prefixes that the root says may be passed over: they must stay told."""
    found = root.get("{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable", "")
    return str(found).split()


def _name(style: _Element) -> str:
    name = style.find(f"{_W}name")
    return name.get(f"{_W}val", "").casefold() if name is not None else ""


def _known(root: _Element) -> dict[str, str]:
    """The template's paragraph styles: id by English name in small letters."""
    found: dict[str, str] = {}
    others: dict[str, str] = {}
    for style in root.iter(f"{_W}style"):
        if style.get(f"{_W}type") != "paragraph":
            continue
        style_id, name = style.get(f"{_W}styleId", ""), _name(style)
        found.setdefault(name, style_id)
        aliases = style.find(f"{_W}aliases")
        words = aliases.get(f"{_W}val", "").casefold().split(",") if aliases is not None else []
        for word in (name, *words):
            others.setdefault(_LOCAL_NAMES.get(word.strip(), word.strip()), style_id)
        if style.get(f"{_W}default") in ("1", "true", "on"):
            others["normal"] = found["normal"] = style_id
    return {**others, **found}


def _free(style_id: str, taken: set[str]) -> str:
    """The id, or one like it that no style of the template has."""
    number, free = 1, style_id
    while free.casefold() in taken:
        number += 1
        free = f"{style_id}{number}"
    taken.add(free.casefold())
    return free


def _added(style: _Element, ids: dict[str, str], names: set[str]) -> _Element:
    """A style of ours that rests on the template's. Its name is one that no style there has."""
    style.set(f"{_W}styleId", ids[style.get(f"{_W}styleId", "")])
    style.attrib.pop(f"{_W}default", "")
    for tag in ("basedOn", "next"):
        other = style.find(f"{_W}{tag}")
        if other is not None:
            other.set(f"{_W}val", ids[other.get(f"{_W}val", "")])
    name = style.find(f"{_W}name")
    if name is not None:
        while name.get(f"{_W}val", "").casefold() in names:
            name.set(f"{_W}val", f"{name.get(f'{_W}val')}{_APART}")
        names.add(name.get(f"{_W}val", "").casefold())
    return style


def _speak(root: _Element, language: str, ours: set[str]) -> None:
    """Have the text spelled in the material's language, and our words in the one in use."""
    for element in list(root.iter(f"{_W}lang")):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    defaults = root.find(f"{_W}docDefaults")
    if defaults is None:
        defaults = etree.Element(f"{_W}docDefaults")
        root.insert(0, defaults)
    run_defaults = defaults.find(f"{_W}rPrDefault")
    if run_defaults is None:
        run_defaults = etree.Element(f"{_W}rPrDefault")
        defaults.insert(0, run_defaults)
    material, own = language_tags(language)
    _set_language(_run_of(run_defaults), material)
    if own != material:
        for style in root.iter(f"{_W}style"):
            if style.get(f"{_W}styleId") in ours:
                _set_language(_run_of(style), own)


def _run_of(element: _Element) -> _Element:
    """The run properties of a style, made where they belong if there are none."""
    found = element.find(f"{_W}rPr")
    if found is None:
        found = etree.Element(f"{_W}rPr")
        _put_before(element, found, _AFTER_RUN)
    return found


def _set_language(properties: _Element, tag: str) -> None:
    language = etree.Element(f"{_W}lang")
    language.set(f"{_W}val", tag)
    _put_before(properties, language, _AFTER_LANGUAGE)


def _put_before(parent: _Element, child: _Element, later: tuple[str, ...]) -> None:
    """Add a child before the first of those that come later in the schema."""
    places = [number for number, one in enumerate(parent) if etree.QName(one).localname in later]
    parent.insert(places[0] if places else len(parent), child)
