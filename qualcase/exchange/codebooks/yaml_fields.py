"""The fields of a mapping in a codebook file, each read as what it must be."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, NoReturn

from qualcase.exchange.codebooks.yaml_nodes import Listing, Mapping, Scalar, refuse
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.exchange.codebooks.yaml_nodes import Node

_YES = {"true", "yes", "on"}
_NO = {"false", "no", "off"}


class Fields:
    """One mapping whose field names are known; `place` says to the reader which code or scale it is."""

    def __init__(self, file: str, node: Node, known: Sequence[str], place: Message | str = "") -> None:
        """Refuse what is no mapping, and fields that are not known."""
        self.file = file
        self.line = node.line
        self.place = place
        if not isinstance(node, Mapping):
            self.refuse(mark("fields with names are needed here"))
        self._entries = node.entries
        for name, entry in node.entries.items():
            if name not in known:
                nearest = ", ".join(f"`{one}`" for one in nearest_names(name, known))
                template = mark("the field `{name}` is not known; do you mean {nearest}?")
                self.refuse(template, line=entry.line, name=name, nearest=nearest)

    def refuse(self, template: str, *, line: int | None = None, **values: object) -> NoReturn:
        """Refuse the file for what stands here."""
        refuse(self.file, line or self.line, Message(template, values=values), self.place)

    def line_of(self, name: str) -> int:
        """The line of a field, or of the whole where it is missing."""
        entry = self._entries.get(name)
        return entry.line if entry else self.line

    def value(self, name: str) -> Node | None:
        """What a field holds; None when it is missing or empty."""
        entry = self._entries.get(name)
        if entry is None or (isinstance(entry.value, Scalar) and entry.value.is_empty):
            return None
        return entry.value

    def text(self, name: str, *, required: bool = False) -> str:
        """One text, without spaces around it."""
        node = self.value(name)
        if node is None:
            if required:
                self.refuse(mark("the field `{name}` is missing"), name=name)
            return ""
        if not isinstance(node, Scalar):
            self.refuse(mark("`{name}` must be one text"), line=node.line, name=name)
        if required and not node.text.strip():
            self.refuse(mark("`{name}` is empty"), line=node.line, name=name)
        return node.text.strip()

    def whole_number(self, name: str) -> int:
        """A whole number; it must be there."""
        text = self.text(name, required=True)
        number = whole_number(text)
        if number is None:
            template = mark("`{name}` must be a whole number, not `{text}`")
            self.refuse(template, line=self.line_of(name), name=name, text=text)
        return number

    def yes_or_no(self, name: str) -> bool:
        """True or false; false when it is missing."""
        text = self.text(name).casefold()
        if text and text not in _YES | _NO:
            self.refuse(mark("`{name}` must be true or false"), line=self.line_of(name), name=name)
        return text in _YES

    def items(self, name: str) -> list[Node]:
        """The nodes of a list; none when it is missing."""
        node = self.value(name)
        if node is None:
            return []
        if not isinstance(node, Listing):
            self.refuse(mark("`{name}` must be a list, each entry begun with `-`"), line=node.line, name=name)
        return node.items

    def numbered(self, name: str, known: range) -> dict[int, Node]:
        """Nodes by whole number; none when it is missing."""
        node = self.value(name)
        if node is None:
            return {}
        if not isinstance(node, Mapping):
            self.refuse(mark("`{name}` must have one line for each rating"), line=node.line, name=name)
        found = {}
        for text, entry in node.entries.items():
            number = whole_number(text)
            if number is None or number not in known:
                values = {"text": text, "low": known[0], "high": known[-1]}
                self.refuse(mark("`{text}` is no rating between {low} and {high}"), line=entry.line, **values)
            if number in found:
                self.refuse(mark("the rating {text} stands here twice"), line=entry.line, text=text)
            found[number] = entry.value
        return found

    def wordings(self, name: str, languages: Sequence[str], *, required: bool = False) -> dict[str, str]:
        """A text in several languages. A text without a language is in the first of the codebook."""
        node = self.value(name)
        if node is None:
            if required:
                self.refuse(mark("the field `{name}` is missing"), name=name)
            return {}
        found = self.as_wordings(node, name, languages)
        if required and not found.get(languages[0]):
            values = {"name": name, "language": languages[0]}
            self.refuse(
                mark("`{name}` is missing in `{language}`, the codebook's first language"), line=node.line, **values
            )
        return found

    def as_wordings(self, node: Node, name: str, languages: Sequence[str]) -> dict[str, str]:
        """The texts of a node by language, empty ones left out."""
        if isinstance(node, Scalar):
            return {languages[0]: node.text.strip()} if node.text.strip() else {}
        if not isinstance(node, Mapping):
            self.refuse(mark("`{name}` must be a text or texts by language"), line=node.line, name=name)
        found = {}
        for language, entry in node.entries.items():
            if language not in languages:
                values = {"name": name, "language": language, "languages": ", ".join(languages)}
                template = mark("`{name}` has the language `{language}`, which is not among `languages` ({languages})")
                self.refuse(template, line=entry.line, **values)
            if not isinstance(entry.value, Scalar):
                self.refuse(mark("`{name}` must be one text"), line=entry.line, name=f"{name}: {language}")
            if not entry.value.is_empty and entry.value.text.strip():
                found[language] = entry.value.text.strip()
        return found


def whole_number(text: str) -> int | None:
    """The number that a short text is, else None."""
    body = text.removeprefix("-").removeprefix("+")
    return int(text) if body.isascii() and body.isdigit() and len(body) <= 9 else None


def nearest_names(name: str, known: Sequence[str]) -> list[str]:
    """The known names that come closest, the likeliest first; all when none is close."""
    return difflib.get_close_matches(name.casefold(), known, 3, 0.5) or list(known)
