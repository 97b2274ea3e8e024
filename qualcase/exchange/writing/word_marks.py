"""Marks of a Word document: bookmarks, by which an excerpt is found again, and the numbers of tables and figures."""

from __future__ import annotations

import re
import zlib
from collections import Counter

from qualcase.exchange.writing.xml_text import RIGHT_TO_LEFT, escaped, is_right_to_left, run, turned
from qualcase.words import mark, say

# Captions of reports, with the number {n}: "Figure" is a picture here, not a number.
FIGURE_CAPTION = mark("Figure {n}")
TABLE_CAPTION = mark("Table {n}")
_NUMBER = "\x01"
"""Stands where the number will be; no translation holds it."""
_NO_SIGN = re.compile(r"\W")
_LONGEST = 40
"""Signs that Word allows in the name of a bookmark; a longer one makes it mend the file."""


def bookmark_name(key: str) -> str:
    """The bookmark of the excerpt with this permanent id: `q_K03_17_042` for `K03-17-042`."""
    name = "q_" + _NO_SIGN.sub("_", key)
    return name if len(name) <= _LONGEST else f"{name[:31]}_{zlib.crc32(key.encode(errors='replace')):08x}"


class Marks:
    """Gives out what must be there only once in a document."""

    def __init__(self) -> None:
        """Nothing is given out yet."""
        self._last = 0
        self._names: Counter[str] = Counter()
        self._numbers: Counter[str] = Counter()

    def bookmark(self, name: str) -> tuple[str, str]:
        """The beginning and the end of a bookmark.

        The second one of a name is called `name__2`, and so on: an excerpt that stands under two codes.
        """
        self._last += 1
        known = name.casefold()  # as Word compares them
        self._names[known] += 1
        if self._names[known] > 1:
            again = f"__{self._names[known]}"
            name = name[: _LONGEST - len(again)] + again
        start = f'<w:bookmarkStart w:id="{self._last}" w:name="{name}"/>'
        return start, f'<w:bookmarkEnd w:id="{self._last}"/>'

    def around(self, xml: str, key: str) -> str:
        """Paragraphs with the bookmark of an excerpt around their words; without a `key` they stay as they are."""
        if not key:
            return xml
        start, end = self.bookmark(bookmark_name(key))
        at = xml.index("</w:pPr>") + len("</w:pPr>")
        return f"{xml[:at]}{start}{xml[at : -len('</w:p>')]}{end}</w:p>"

    def number(self, label: str) -> int:
        """The next number of tables or figures."""
        self._numbers[label] += 1
        return self._numbers[label]

    def caption(self, template: str, text: str, properties: str = "") -> str:
        """*Table 3: …*, with the number as a field: Word counts on when a co-author puts in one more.

        `template` is one of those below. The name of the count is the word beside the number, as where Word in that
        language makes the caption.
        """
        before, _, after = say(template, n=_NUMBER).partition(_NUMBER)
        name = _NO_SIGN.sub("_", (before + after).strip())
        rtl = RIGHT_TO_LEFT if is_right_to_left(before or after) else ""
        properties = turned(properties) if rtl else properties
        counted = field_runs(f"SEQ {name} \\* ARABIC", str(self.number(name)))
        start = f'<w:p><w:pPr><w:pStyle w:val="Caption"/>{properties}</w:pPr>'
        return f"{start}{run(before, rtl) if before else ''}{counted}{run(f'{after}: {text}', rtl)}</w:p>"


def leads_in(text: str) -> bool:
    """Whether a line leads in what follows (*Cited for it:*), on whose page it then stands."""
    return text.rstrip().endswith(":")


def field_runs(instruction: str, shown: str) -> str:
    """The runs of a Word field with the result that stands there until it is updated."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
        f'{escaped(instruction)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
