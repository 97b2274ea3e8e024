"""YAML as plain nodes that know their lines: no tags, no references, no field twice, not too deep.

Built from the parser's events, so nothing in a file is ever made into an object, and a value is read as what its
field wants: the name `No` is a name, not *false*.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

import yaml

from qualcase.errors import FileRefusedError
from qualcase.text.normalise import normalise
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST_FILE = 5 * 1024 * 1024
_DEEPEST = 100
_EMPTY = {"", "~", "null", "Null", "NULL"}

_AT_LINE = mark("{file}, line {line}: {problem}")
_IN_PLACE = mark("{file}, line {line}, {place}: {problem}")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Scalar:
    """A text as written."""

    line: int
    text: str
    is_empty: bool


@dataclass(frozen=True)
class Listing:
    """A list of nodes."""

    line: int
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True)
class Entry:
    """One field of a mapping, with the line of its name."""

    line: int
    value: Node


@dataclass(frozen=True)
class Mapping:
    """Fields by name, in the order of the file."""

    line: int
    entries: dict[str, Entry] = field(default_factory=dict)


Node = Scalar | Listing | Mapping


def refuse(file: str, line: int, problem: Message, place: Message | str = "") -> NoReturn:
    """Say what is wrong in a file, on which line, and in which code or scale."""
    if place:
        raise FileRefusedError(_IN_PLACE, file=file, line=line, place=place, problem=problem)
    raise FileRefusedError(_AT_LINE, file=file, line=line, problem=problem)


def read_file(path: Path) -> str:
    """The text of a codebook file.

    Raises:
        FileRefusedError: it is missing, too large, empty or not in UTF-8.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise FileRefusedError(
            mark("{file} could not be read ({reason}). Check the name and the folder."), file=path, reason=reason
        ) from error
    if len(raw) > LARGEST_FILE:
        raise FileRefusedError(
            mark("{file} is larger than {size} MB, which no codebook is. Choose another file."),
            file=path.name,
            size=LARGEST_FILE // 1024 // 1024,
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefusedError(
            mark("{file} is not written in UTF-8. Save it in that encoding and try again."), file=path.name
        ) from error
    if not text.strip():
        raise FileRefusedError(mark("{file} is empty. Choose another file."), file=path.name)
    return text


def parse(text: str, file: str) -> Mapping:
    """The one mapping that a codebook file is.

    Raises:
        FileRefusedError: it is no YAML, or holds what a codebook never does.
    """
    try:
        root = _built(_events(text, file), file)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        refuse(file, line, Message(mark("this is not YAML ({reason})"), values={"reason": error.problem or error}))
    except yaml.YAMLError as error:
        refuse(file, 1, Message(mark("this is not YAML ({reason})"), values={"reason": str(error).split("\n")[0]}))
    if not isinstance(root, Mapping):
        refuse(file, 1, Message(mark("this is not a codebook; its first line is `format: 1`")))
    return root


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _events(text: str, file: str) -> Iterator[yaml.Event]:
    """What the parser finds, without what no codebook needs."""
    documents = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = _line(event)
        if isinstance(event, yaml.AliasEvent):
            refuse(
                file,
                line,
                Message(mark("references (`*{name}`) are not used in codebooks"), values={"name": event.anchor}),
            )
        tag = getattr(event, "tag", None)
        if tag:
            refuse(file, line, Message(mark("tags (`{name}`) are not used in codebooks"), values={"name": tag}))
        documents += isinstance(event, yaml.DocumentStartEvent)
        if documents > 1:
            refuse(file, line, Message(mark("a second document begins here; a codebook is one")))
        yield event


def _built(events: Iterator[yaml.Event], file: str) -> Node | None:
    """The tree of nodes, without recursion, so that no depth can bring the program down."""
    builder = _Builder(file)
    for event in events:
        line = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            plain = event.style is None or not event.style
            builder.add(Scalar(line, normalise(event.value), is_empty=plain and event.value in _EMPTY))
        elif isinstance(event, yaml.SequenceStartEvent):
            builder.open(Listing(line))
        elif isinstance(event, yaml.MappingStartEvent):
            builder.open(Mapping(line))
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            builder.close()
    return builder.root


class _Builder:
    """Puts nodes together as they come."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._open: list[Listing | Mapping] = []
        self._names: list[Scalar | None] = []
        self.root: Node | None = None

    def open(self, node: Listing | Mapping) -> None:
        """Take in a node that others follow inside."""
        self.add(node)
        self._open.append(node)
        self._names.append(None)
        if len(self._open) > _DEEPEST:
            refuse(self._file, node.line, Message(mark("this is nested deeper than any codebook")))

    def close(self) -> None:
        """The innermost open node is complete."""
        self._open.pop()
        self._names.pop()

    def add(self, node: Node) -> None:
        """Take in a node where the last one left off."""
        if not self._open:
            self.root = node
            return
        holder = self._open[-1]
        if isinstance(holder, Listing):
            holder.items.append(node)
            return
        name = self._names[-1]
        if name is not None:
            holder.entries[name.text] = Entry(name.line, node)
            self._names[-1] = None
            return
        if not isinstance(node, Scalar):
            refuse(self._file, node.line, Message(mark("the name of a field must be a plain word")))
        if node.text in holder.entries:
            first = holder.entries[node.text].line
            values = {"name": node.text, "first": first}
            refuse(
                self._file, node.line, Message(mark("`{name}` stands here twice, first in line {first}"), values=values)
            )
        self._names[-1] = node
