"""The parts of a page: paragraphs, tables, charts, the comparison, passages and the lists of what is behind a cell."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from qualcase.coding.meeting import Headline, Pairs, Picture, Rows, Words
from qualcase.coding.report import Look
from qualcase.exchange.writing.html_paper import portions
from qualcase.exchange.writing.html_svg import inline_svg
from qualcase.exchange.writing.html_text import attributes, colour_class, element, escaped, language, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from qualcase.coding.meeting import (
        Address,
        Behind,
        Matrix,
        MatrixCell,
        MatrixColumn,
        MatrixRow,
        Passage,
        PassageCode,
        PassageColumn,
        Piece,
    )

_LOOKS = {Look.PLAIN: None, Look.QUIET: "quiet", Look.CHECK: "quiet", Look.WARNING: "warning"}
_SHORT = 60
"""So many code points of a passage stand for it where it has no id."""


class Pieces:
    """Makes the markup of the parts of one page."""

    def __init__(self, passages: Sequence[Passage], labels: Mapping[str, str]) -> None:
        """The passages that lists lead to, and the page's own words."""
        self._passages, self._labels = passages, labels
        self._charts = 0

    # --- what is said

    def pieces(self, given: Iterable[Piece]) -> Iterator[str]:
        """Each piece in its order."""
        for one in given:
            if isinstance(one, Words):
                yield element("p", _linked(one), class_=_LOOKS[one.look], dir="auto")
            elif isinstance(one, Headline):
                named = {"class_": _classes("coded" if one.colour else "", colour_class(one.colour)), "dir": "auto"}
                yield words(f"h{min(6, one.level + 2)}", one.text, id=one.address, **named)
            elif isinstance(one, Pairs):
                inner = "".join(
                    f"{words('dt', label)}{element('dd', _linked(said), dir='auto')}" for label, said in one.rows
                )
                yield element("dl", inner)
            elif isinstance(one, Rows):
                yield from self._rows(one)
            else:
                yield self._picture(one)

    def _rows(self, one: Rows) -> Iterator[str]:
        caption = words("caption", one.caption, dir="auto") if one.caption else ""
        heads = "".join(words("th", name, scope="col") for name in one.heads)
        body = "".join(
            element(
                "tr",
                "".join(
                    element("td" if place else "th", _linked(cell), scope=None if place else "row", dir="auto")
                    for place, cell in enumerate(row)
                ),
            )
            for row in one.rows
        )
        table = element("table", f"{caption}<thead><tr>{heads}</tr></thead><tbody>{body}</tbody>")
        yield element("div", table, class_="scrolled")
        for note in one.notes:
            yield words("p", note, class_="quiet", dir="auto")

    def _picture(self, one: Picture) -> str:
        self._charts += 1
        said = "".join(words("p", line, dir="auto") for line in one.words.split("\n") if line.strip())
        drawn = inline_svg(one.svg, self._charts, one.title) if one.svg else ""
        told = self.folded("figure_words", said) if drawn and said else said
        caption = "".join(words("p", line, dir="auto") for line in (one.title, one.caption) if line)
        return element(
            "figure",
            f'<div class="drawn">{drawn}</div>' * bool(drawn)
            + element("figcaption", caption)
            + told
            + self.check(one.check),
        )

    def folded(self, label: str, inner: str) -> str:
        """Something that opens on a click, under one of the page’s own words."""
        return element("details", words("summary", self._labels[label]) + inner, class_=f"of-{label}")

    def check(self, lines: Sequence[tuple[str, str]]) -> str:
        """The display check, folded; nothing where there is none."""
        inner = "".join(f"{words('dt', label)}{words('dd', said, dir='auto')}" for label, said in lines)
        return self.folded("check", element("dl", inner)) if inner else ""

    # --- the comparison

    def matrix(self, one: Matrix) -> Iterator[str]:
        """The comparison with its caption, signs and check."""
        for notice in one.notices:
            yield words("p", notice, class_="warning", dir="auto")
        waves = f" ({' │ '.join(one.splits)})" if any(one.splits) and len(one.splits) > 1 else ""
        # Beside the table and not its caption: a wide table would carry that out of sight.
        yield words("p", one.caption, class_="quiet caption", id="matrix-caption", dir="auto")
        ends = portions(one)
        in_parts = " ".join(map(str, ends)) if len(ends) > 1 else None
        given = attributes({"class": "matrix", "aria-describedby": "matrix-caption", "data-parts": in_parts})
        if in_parts:
            yield f"<noscript>{words('p', self._labels['too_wide'], class_='paper')}</noscript>"
        yield f'<div class="scrolled"><table{given}><thead>'
        groups = [(name, len(list(held))) for name, held in groupby(one.columns, key=lambda column: column.group)]
        corner = words(
            "th", one.corner + waves, scope="col", class_="corner", rowspan="2" if any(dict(groups)) else None
        )
        if any(dict(groups)):
            over = "".join(
                element("th", words("span", name, class_="over", dir="auto"), colspan=str(width), scope="colgroup")
                for name, width in groups
            )
            yield f"<tr>{corner}{over}</tr>"
            corner = ""
        yield f"<tr>{corner}{''.join(map(_column, one.columns))}</tr></thead><tbody>"
        for row in one.rows:
            yield _row(row, one.columns)
        yield "</tbody></table></div>"
        signs = "".join(f"{words('dt', sign)}{words('dd', meaning)}" for sign, meaning in one.legend)
        if signs:
            yield self.folded("legend", element("dl", signs))
        yield self.check(one.check)

    # --- passages

    def code(self, one: PassageCode) -> Iterator[str]:
        """A code with its passages, case by case."""
        level = min(5, 3 + one.depth)
        yield f'<section class="code {colour_class(one.colour)}" id="{escaped(one.address)}">'
        yield words(f"h{level}", one.path, class_="coded", dir="auto")
        for group in one.groups:
            yield f'<div class="group">{words(f"h{level + 1}", group.name, dir="auto")}'
            yield element("div", "".join(map(self._column, group.columns)), class_="columns")
            yield "</div>"
        yield "</section>"

    def _column(self, one: PassageColumn) -> str:
        name = words("h6", one.name, class_="wave", dir="auto") if one.name else ""
        why = words("p", one.why_none, class_="quiet") if one.why_none and not one.passages else ""
        return element("div", name + why + "".join(map(self.passage, one.passages)), class_="column")

    def passage(self, number: int) -> str:
        """An excerpt with its id, citation line, remarks and, folded, what is said around it."""
        one = self._passages[number]
        spoken = language(one.language)
        foot = element("cite", _origin(one), dir="auto")
        foot += "".join(words("span", remark, class_="remark", dir="auto") for remark in one.remarks)
        around = "".join(
            words("p", said, class_=f"around {name}", lang=spoken, dir="auto", title=self._labels[name])
            for name, said in (("before", one.before), ("after", one.after))
            if said
        )
        return element(
            "article",
            words("blockquote", one.text, lang=spoken, dir="auto")
            + element("footer", foot)
            + (
                element("details", words("summary", self._labels["context"]) + around, class_="context")
                if around
                else ""
            ),
            class_="passage",
            id=one.address,
            data_n=str(number),
        )

    def behind(self, one: Behind) -> str:
        """The list of what is behind something: it opens as a panel, with the script or without."""
        columns = "".join(
            element(
                "div",
                words("h3", column.name, class_="wave", dir="auto")
                + (
                    element("ol", "".join(element("li", self._link(number)) for number in column.passages))
                    if column.passages
                    else words("p", column.why_none or self._labels["none"], class_="quiet")
                ),
                class_="column",
            )
            for column in one.columns
        )
        head = words("h2", one.title, id=f"{one.address}-title", dir="auto") + words(
            "a", self._labels["close"], class_="close", href="#content"
        )
        return element(
            "section",
            element("header", head) + element("div", columns, class_="columns"),
            class_="behind",
            id=one.address,
            aria_labelledby=f"{one.address}-title",
        )

    def _link(self, number: int) -> str:
        one = self._passages[number]
        name = one.key or (one.text if len(one.text) <= _SHORT else f"{one.text[:_SHORT].rstrip()}…")
        return words("a", name, href=f"#{one.address}", dir="auto")


def _origin(one: Passage) -> str:
    """The citation line, the id in it a link to copy; the id first where the line does not name it."""
    before, _, after = (
        one.origin.partition(one.key) if one.key in one.origin and one.key else ("", "", f" {one.origin}")
    )
    key = words("a", one.key, class_="key", href=f"#{one.address}") if one.key else ""
    return f"{escaped(before)}{key}{escaped(after)}".strip()


def _linked(one: Words) -> str:
    return words("a", one.text or "→", href=f"#{one.to}", class_="to") if one.to else escaped(one.text)


def _classes(*names: str) -> str | None:
    return " ".join(name for name in names if name) or None


def _column(one: MatrixColumn) -> str:
    return words("th", one.name, scope="col", title=one.title or None, dir="auto")


def _row(row: MatrixRow, columns: Sequence[MatrixColumn]) -> str:
    colour = _classes("coded", f"d{min(row.depth, 5)}", colour_class(row.colour))
    cells = "".join(_cell(cell, column.name) for cell, column in zip(row.cells, columns, strict=True))
    return f"<tr>{words('th', row.name, scope='row', class_=colour, title=row.path, dir='auto')}{cells}</tr>\n"


def _cell(cell: MatrixCell, name: str) -> str:
    parts = "".join(
        words("span", part.text, class_=_classes("part", f"h{part.heat}", "empty" if part.quiet else ""))
        for part in cell.parts
    )
    inner = parts + (words("b", cell.mark) if cell.mark else "")
    said = f"{name}: {'; '.join(one for one in (*(part.said for part in cell.parts), cell.mark_said) if one)}"
    return element("td", _opened(inner, cell.behind, said))


def _opened(inner: str, to: Address, said: str) -> str:
    if to:
        return element("a", inner, class_="cell", href=f"#{to}", title=said)
    return element("span", inner, class_="cell", title=said)
