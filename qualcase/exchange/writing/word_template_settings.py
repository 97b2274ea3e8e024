"""The settings of a document that is made with a template: ours, with what the template's pages rest on."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from qualcase.exchange.writing.word_styles import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = f"{{{W}}}"
_TAKEN = (
    *("embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "mirrorMargins", "bordersDoNotSurroundHeader"),
    *("bordersDoNotSurroundFooter", "gutterAtTop", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit"),
    *("hyphenationZone", "doNotHyphenateCaps", "evenAndOddHeaders", "clrSchemeMapping"),
)
"""Settings of pages and letters. All others are left: protection, tracking, mail merge, where the template lies."""
_ORDER = (
    *("zoom", "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "mirrorMargins"),
    *("bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop", "defaultTabStop", "autoHyphenation"),
    *("consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "evenAndOddHeaders"),
    *("characterSpacingControl", "compat", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator"),
)
"""Of the schema."""


def settings_with(own: bytes, theirs: _Element | None) -> bytes:
    """Our settings with those that are taken from the template's."""
    root = etree.fromstring(own)
    found = {etree.QName(one).localname: one for one in root}
    if theirs is not None:
        for name in _TAKEN:
            one = theirs.find(f"{_W}{name}")
            if one is not None:
                found[name] = deepcopy(one)
    for child in list(root):
        root.remove(child)
    root.extend(found[name] for name in _ORDER if name in found)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
