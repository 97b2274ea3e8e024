"""How our Word documents look: every paragraph has a named style, which the reader may change in one place.

Text is set in the theme's reading face, headings and small print in its heading face. Lengths are Word's own:
twentieths of a point, and half points for the size of text.
"""

from __future__ import annotations

from dataclasses import dataclass

from qualcase.words import current_language

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LANGUAGE_TAGS = {"da": "da-DK", "nb": "nb-NO", "en": "en-GB"}

DEEPEST_HEADING = 9
DEEPEST_IN_CONTENTS = 3

INK = "1F3A4D"
QUIET = "5B6770"
WARN = "8A4B08"
LINE = "C3CCD2"
BAR = "9DB4C0"

_SANS = (
    '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia"'
    ' w:cstheme="majorBidi"/>'
)


@dataclass(frozen=True)
class _Style:
    """One paragraph style; `paragraph` and `run` hold properties in the order of the schema."""

    id: str
    name: str
    paragraph: str = ""
    run: str = ""
    based_on: str = "Normal"
    next: str = ""
    priority: int = 20
    built_in: bool = True
    ours: bool = False
    """Holds our words, not the material's: its spelling is that of the language in use."""
    listed: bool = True
    """Among the styles that Word offers."""


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _colour(value: str) -> str:
    return f'<w:color w:val="{value}"/>'


def _spacing(before: int, after: int, line: int = 0) -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _border(side: str, colour: str, width: int, space: int) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{colour}"/></w:pBdr>'


_BOLD = "<w:b/><w:bCs/>"
_ITALIC = "<w:i/><w:iCs/>"
_TOGETHER = "<w:keepNext/><w:keepLines/>"
_EXCERPT_INDENT = '<w:ind w:left="340" w:right="284"/>'

_HEADING_LOOKS = {
    1: (_border("bottom", LINE, 4, 3) + _spacing(520, 160, 240), _BOLD + _colour(INK) + _size(34)),
    2: (_spacing(400, 100, 240), _BOLD + _colour(INK) + _size(27)),
    3: (_spacing(320, 60, 240), _BOLD + _colour(QUIET) + _size(23)),
    4: (_spacing(260, 40, 240), _BOLD + _ITALIC + _colour(QUIET) + _size(22)),
}
"""Levels below the fourth look like it, without bold."""


def _heading(level: int) -> _Style:
    deep = (_spacing(220, 40, 240), _ITALIC + _colour(QUIET) + _size(22))
    paragraph, run = _HEADING_LOOKS.get(level, deep)
    return _Style(
        f"Heading{level}",
        f"heading {level}",
        f'{_TOGETHER}{paragraph}<w:outlineLvl w:val="{level - 1}"/>',
        _SANS + run,
        next="Normal",
        priority=9,
    )


def _contents(level: int) -> _Style:
    indent = f'<w:ind w:left="{(level - 1) * 284}"/>'
    run = _size(22) if level == 1 else _size(21)
    colour = "" if level == 1 else _colour(QUIET)
    paragraph = _spacing(100 if level == 1 else 20, 20, 252) + indent
    return _Style(f"TOC{level}", f"toc {level}", paragraph, colour + run, next="Normal", priority=39, listed=False)


def _styles(width: int) -> tuple[_Style, ...]:
    """All styles for a text column of this width."""
    headings = [_heading(level) for level in range(1, DEEPEST_HEADING + 1)]
    contents = [_contents(level) for level in range(1, DEEPEST_IN_CONTENTS + 1)]
    normal = _Style("Normal", "Normal", based_on="", priority=0)
    return (
        *(normal, *headings, *_front(), *contents, *_excerpts()),
        *(*_looks(), *_small_print(), *_within_tables(), *_page_edges(width)),
    )


def _front() -> tuple[_Style, ...]:
    """What stands on the first page."""
    title = _TOGETHER + _spacing(0, 120, 240)
    subtitle = "<w:keepLines/>" + _spacing(0, 40, 264)
    contents = _TOGETHER + _spacing(560, 80, 240)
    large, medium = _SANS + _BOLD + _colour(INK) + _size(48), _SANS + _BOLD + _colour(INK) + _size(27)
    return (
        _Style("Title", "Title", title, large, next="Subtitle", priority=10, ours=True),
        _Style("Subtitle", "Subtitle", subtitle, _SANS + _colour(QUIET) + _size(21), priority=11, ours=True),
        _Style("TOCHeading", "TOC Heading", contents, medium, next="Normal", priority=39, ours=True),
    )


def _excerpts() -> tuple[_Style, ...]:
    """An excerpt with a bar beside it, and below it, in small print, where it comes from."""
    return (
        _Style(
            "Excerpt",
            "Excerpt",
            "<w:keepNext/>" + _border("left", BAR, 12, 9) + _spacing(240, 40, 288) + _EXCERPT_INDENT,
            next="ExcerptSource",
            priority=29,
            built_in=False,
        ),
        _Style(
            "ExcerptSource",
            "Excerpt source",
            "<w:keepLines/>" + _spacing(40, 0, 252) + _EXCERPT_INDENT,
            _SANS + _colour(QUIET) + _size(18),
            next="Excerpt",
            priority=30,
            built_in=False,
            ours=True,
        ),
        _Style(
            "ExcerptNote",
            "Excerpt note",
            "<w:keepLines/>" + _spacing(20, 0, 252) + _EXCERPT_INDENT,
            _SANS + _colour(INK) + _size(18),
            next="Excerpt",
            priority=31,
            built_in=False,
        ),
    )


def _looks() -> tuple[_Style, ...]:
    """Paragraphs that stand back from the text, or out of it."""
    quiet = _SANS + _colour(QUIET) + _size(18)
    ground = '<w:shd w:val="clear" w:color="auto" w:fill="FDF3E4"/>'
    warning = "<w:keepLines/>" + _border("left", WARN, 24, 9) + ground + _spacing(120, 120, 264) + _EXCERPT_INDENT
    return (
        _Style("QuietLine", "Quiet line", _spacing(0, 100, 252), quiet, priority=36, built_in=False, ours=True),
        _Style("DisplayCheck", "Display check", _spacing(0, 20, 252), quiet, priority=37, built_in=False, ours=True),
        _Style("WarningLine", "Warning line", warning, _SANS + _size(20), priority=38, built_in=False, ours=True),
    )


def _within_tables() -> tuple[_Style, ...]:
    """Excerpts in a cell, quiet words in it, and the line that holds a picture."""
    lines, quiet = _spacing(30, 30, 252), _SANS + _colour(QUIET)
    return (
        _Style("TableQuiet", "Table quiet", lines, quiet + _size(16), priority=33, built_in=False, ours=True),
        _Style(
            "TableExcerpt",
            "Table excerpt",
            "<w:keepNext/>" + _spacing(50, 0, 259),
            _size(19),
            next="TableSource",
            priority=34,
            built_in=False,
        ),
        _Style(
            "TableSource",
            "Table source",
            "<w:keepLines/>" + _spacing(10, 50, 240),
            quiet + _size(16),
            priority=34,
            built_in=False,
            ours=True,
        ),
        _Style("Picture", "Picture", "<w:keepNext/>" + _spacing(160, 60, 240), priority=36, built_in=False),
    )


def _small_print() -> tuple[_Style, ...]:
    """Tables and what stands below them."""
    lines, caption = _spacing(30, 30, 252), "<w:keepLines/>" + _spacing(120, 120, 252)
    plain, quiet = _SANS + _size(18), _SANS + _colour(QUIET) + _size(18)
    label = _Style("TableLabel", "Table label", lines, quiet, "TableText", priority=33, built_in=False, ours=True)
    return (
        _Style("TableText", "Table text", lines, plain, priority=32, built_in=False),
        label,
        _Style("Caption", "caption", caption, quiet, priority=35, ours=True),
    )


def _page_edges(width: int) -> tuple[_Style, ...]:
    """Header and footer of every page."""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    header = _border("bottom", LINE, 4, 4) + tab + _spacing(0, 0, 240)
    footer = tab + _spacing(0, 0, 240) + '<w:jc w:val="right"/>'
    quiet = _SANS + _colour(QUIET) + _size(17)
    return (
        _Style("Header", "header", header, quiet, priority=99, ours=True, listed=False),
        _Style("Footer", "footer", footer, quiet, priority=99, ours=True, listed=False),
    )


def style_elements(width: int) -> dict[str, str]:
    """Every style of ours as an element of its own, by id, for a document that has other styles besides.

    What sets our letters apart in a document of our own is left out: they are the other document's.
    """
    return {style.id: _style_xml(style, "", f' xmlns:w="{W}"').replace(_SANS, "") for style in _styles(width)}


def language_tags(language: str) -> tuple[str, str]:
    """By which languages the material's words and ours are spelled, in a document of `language`."""
    return LANGUAGE_TAGS.get(language, LANGUAGE_TAGS["en"]), LANGUAGE_TAGS[current_language()]


def styles_xml(language: str, width: int) -> str:
    """The whole part of styles: `language` is the material's, `width` that of the text column."""
    tag, own = language_tags(language)
    ours = "" if own == tag else f'<w:lang w:val="{own}"/>'
    return (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"'
        ' w:cstheme="minorBidi"/>'
        f'{_size(22)}<w:lang w:val="{tag}" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{_spacing(0, 120, 276)}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"'
        ' w:defQFormat="0" w:count="376"/>'
        + "".join(_style_xml(style, ours) for style in _styles(width))
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>'
    )


def _style_xml(style: _Style, our_language: str, spaces: str = "") -> str:
    run = style.run + (our_language if style.ours else "")
    kind = ' w:default="1"' if style.id == "Normal" else "" if style.built_in else ' w:customStyle="1"'
    return (
        f'<w:style{spaces} w:type="paragraph"{kind} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        + (f'<w:basedOn w:val="{style.based_on}"/>' if style.based_on else "")
        + (f'<w:next w:val="{style.next}"/>' if style.next else "")
        + f'<w:uiPriority w:val="{style.priority}"/>'
        + ("<w:qFormat/>" if style.listed else "<w:unhideWhenUsed/>")
        + (f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


OUR_WORDS = frozenset(style.id for style in _styles(0) if style.ours)
"""The ids of the styles in which the program's words stand."""
STYLE_NAMES = {style.id: style.name for style in _styles(0)}
STYLE_IDS = tuple(style.id for style in _styles(0))
"""The ids of all our styles."""
