"""The comments of an OpenDocument text: what they say, and their ends as words in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.exchange.reading.docx_marks import mark_of
from qualcase.exchange.reading.odt_tags import named, whole_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_COMMENT, _END, _NAME = named("office:annotation"), named("office:annotation-end"), named("office:name")
_SPAN, _LINES = named("text:span"), (named("text:p"), named("text:h"))
_CREATOR, _DATE = "creator", "date"


class OdtComment(NamedTuple):
    """A comment as the document has it."""

    name: str
    """Its id; made up where it has none."""
    author: str
    text: str
    date: str


class OdtComments:
    """Gathers the comments of one document as its ends are marked."""

    def __init__(self) -> None:
        """Nothing was met yet."""
        self.comments: list[OdtComment] = []
        self.parents: dict[str, str] = {}
        """The names of those that others answer, by the names of the answers."""
        self.resolved: set[str] = set()

    def marked(self, root: _Element) -> _Element:
        """The text with words of their own in the place of comments and of their ends."""
        ends = {one.get(_NAME) for one in root.iter(_END)}
        for number, one in enumerate(list(root.iter(_COMMENT))):
            own = one.get(_NAME)
            name = own or f"qc-{number}"
            self._take(one, name)
            _put(one, mark_of("s" if own and own in ends else "p", name))
        for one in list(root.iter(_END)):
            _put(one, mark_of("e", one.get(_NAME) or ""))
        return root

    def _take(self, one: _Element, name: str) -> None:
        told = {str(child.tag).rpartition("}")[2]: whole_text(child) for child in one if child.tag not in _LINES}
        lines = [whole_text(line) for line in one.iter(*_LINES)]
        author = " ".join(told.get(_CREATOR, "").split())
        self.comments.append(OdtComment(name, author, "\n".join(lines), told.get(_DATE, "")))
        # What LibreOffice adds has a namespace that it changes from one release to the next.
        more = {str(key).rpartition("}")[2]: str(value) for key, value in one.attrib.items()}
        if more.get("parent-name"):
            self.parents[name] = more["parent-name"]
        if more.get("resolved") == "true":
            self.resolved.add(name)


def _put(place: _Element, words: str) -> None:
    """Put words right before an element; what follows it stays behind it."""
    span = place.makeelement(_SPAN, {})
    span.text = words
    place.addprevious(span)
