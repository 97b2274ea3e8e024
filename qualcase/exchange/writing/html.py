"""A page for a meeting as one file of HTML: no server, no network, readable without its script."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING

from qualcase.coding.meeting import Headline
from qualcase.exchange.writing.files import writing_to
from qualcase.exchange.writing.html_paper import MOST_PAGES, pages
from qualcase.exchange.writing.html_pieces import Pieces
from qualcase.exchange.writing.html_text import attributes, colour_rules, data_block, element, language, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.coding.meeting import MeetingPage, Section

_FEW = 3
"""From more headings on, a display has a list of them."""


def write_page(page: MeetingPage, path: Path) -> None:
    """Write a page. Raises FileRefusedError where the file cannot be written."""
    with writing_to(path) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(page_markup(page))


def page_markup(page: MeetingPage) -> Iterator[str]:
    """The markup of a page, piece by piece."""
    pieces = Pieces(page.passages, page.labels)
    script, style = _script(), _asset("html_page.css") + colour_rules(_colours(page))
    spoken = attributes({"lang": language(page.language)})
    yield f'<!DOCTYPE html>\n<html{spoken}>\n<head>\n<meta charset="utf-8">\n'
    # Before anything else is read: this page may fetch nothing, from nowhere, and runs no script but its own.
    yield f'<meta http-equiv="Content-Security-Policy" content="{_policy(script, style)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
    yield f"{words('title', page.title)}\n<style>{style}</style>\n</head>\n<body>\n"
    yield words("a", page.labels["skip"], class_="skip", href="#content")
    yield from _head(page)
    yield '<main id="content" tabindex="-1">\n'
    for section in page.sections:
        many = pages(section, page.passages) if len(page.sections) > 1 else 0
        left_out = page.labels["left_out"].replace("{n}", str(many)) if many > MOST_PAGES else ""
        yield from _section(section, pieces, left_out)
    yield "</main>\n"
    for one in page.behind:
        yield pieces.behind(one) + "\n"
    yield data_block("data", _data(page)) + f"\n<script>{script}</script>\n</body>\n</html>\n"


def _asset(name: str) -> str:
    return files("qualcase.exchange.writing").joinpath(name).read_text(encoding="utf-8")


def _script() -> str:
    """All parts as one function, so that nothing of theirs gets in the way of the browser's own names."""
    parts = "\n".join(map(_asset, ("html_search.js", "html_paper.js", "html_page.js")))
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


def _policy(script: str, style: str) -> str:
    return (
        f"default-src 'none'; script-src '{_sum(script)}'; style-src '{_sum(style)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _sum(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _colours(page: MeetingPage) -> set[str]:
    found = {one.colour for section in page.sections for one in section.codes}
    found |= {one.colour for section in page.sections for one in section.pieces if isinstance(one, Headline)}
    found |= {row.colour for section in page.sections if section.matrix for row in section.matrix.rows}
    return set(map(str, found))


def _head(page: MeetingPage) -> Iterator[str]:
    about = "".join(f"<div>{words('dt', label)}{words('dd', said, dir='auto')}</div>" for label, said in page.about)
    yield f'<header class="head">{words("h1", page.title, dir="auto")}{element("dl", about, class_="about")}'
    links = "".join(element("li", words("a", one.title, href=f"#{one.address}")) for one in page.sections)
    yield element("nav", element("ul", links), aria_label=page.labels["contents"])
    yield _tools(page) + "</header>\n"


def _tools(page: MeetingPage) -> str:
    """What works with the script alone, and is shown by it alone."""
    said = page.labels
    found = ""
    if page.passages:
        given = {"type": "search", "id": "search", "autocomplete": "off", "spellcheck": "false"}
        field = f"<input{attributes(given | {'placeholder': said['search_hint']})}>"
        choices = "".join(
            element("label", f'{words("span", said[name])}<select id="{name}"></select>')
            for name in ("code", "case", "wave", "who")
        )
        label = element("label", words("span", said["search"]) + field, class_="search")
        found = element("search", label + choices, role="search")
    buttons = "".join(
        words("button", said[name], type="button", id=name)
        for name in ("smaller", "larger", "projector", "light", "keys")
    )
    keys = "".join(words("li", said[name]) for name in said if name.startswith("keys_"))
    panel = element("ul", keys, id="keylist", hidden=True)
    return element("div", found + element("div", buttons, class_="buttons") + panel, id="tools", hidden=True)


def _section(one: Section, pieces: Pieces, left_out: str) -> Iterator[str]:
    """A display; with what stands in its place on paper, where it would be too long there."""
    given = attributes({"class": "display long" if left_out else "display", "id": one.address})
    yield f"<section{given}>{words('h2', one.title, dir='auto')}\n"
    yield words("p", left_out, class_="paper") if left_out else ""
    yield _places(one, pieces)
    if one.matrix:
        yield from pieces.matrix(one.matrix)
    for piece in pieces.pieces(one.pieces):
        yield piece + "\n"
    for code in one.codes:
        yield from pieces.code(code)
        yield "\n"
    yield "</section>\n"


def _places(one: Section, pieces: Pieces) -> str:
    """Where to go within a long display; folded, so that it takes no room."""
    found = [(piece.text, piece.address) for piece in one.pieces if isinstance(piece, Headline) and piece.address]
    found += [(code.path, code.address) for code in one.codes]
    links = "".join(element("li", words("a", name, href=f"#{address}", dir="auto")) for name, address in found)
    return pieces.folded("places", element("ul", links, class_="places")) if len(found) > _FEW else ""


def _data(page: MeetingPage) -> dict[str, object]:
    """What search needs besides the words that stand in the page."""
    facets = page.facets
    return {
        "labels": dict(page.labels),
        "code": facets.codes,
        "case": facets.cases,
        "wave": facets.waves,
        "who": facets.who,
        "places": [[one.code, one.case, one.wave, one.who] for one in page.places],
    }
