"""Codebooks as YAML files, format 1: read strictly, written so that people like to edit them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from qualcase.coding.codebook import Code, Example, Scale
from qualcase.coding.codebook_file import CodebookFile, all_languages
from qualcase.coding.ids import new_id
from qualcase.coding.tree import join_path
from qualcase.exchange.codebooks.yaml_fields import Fields, nearest_names
from qualcase.exchange.codebooks.yaml_nodes import parse, read_file
from qualcase.exchange.writing.files import writing_to
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.codebook import Wordings
    from qualcase.exchange.codebooks.yaml_nodes import Node

FORMAT = 1

_BOOK_FIELDS = ("format", "name", "title", "languages", "description", "seed", "scales", "codes")
_SCALE_FIELDS = ("key", "name", "low", "high", "labels")
_CODE_FIELDS = (
    *("name", "key", "colour", "short", "full", "use_when", "not_when", "examples"),
    *("scale", "inductive", "retired", "seed", "codes"),
)
_EXAMPLE_FIELDS = ("kind", "text")
_EXAMPLE_KINDS = ("good", "border", "not")

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_LANGUAGE = re.compile("[a-z]{2,3}")
_BOOK_NAME = re.compile(r"[\w.-]+")
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")
_DEFAULT_COLOUR = "#3072C1"
_FARTHEST_RATING = 100
_LONGEST_KEY = 3
_WIDTH = 110


def read_codebook_yaml(path: Path) -> CodebookFile:
    """Read a codebook; every code and scale gets a new id.

    Raises:
        FileRefusedError: it cannot be read or is no codebook; the message names line, code and field.
    """
    return codebook_from_yaml(read_file(path), path.name)


def codebook_from_yaml(text: str, file: str) -> CodebookFile:
    """The codebook in a text; `file` is what the messages call it."""
    return codebook_from_nodes(parse(text, file), file)


def book_name(text: str) -> str:
    """A text as a codebook may be called: one word."""
    return _NOT_IN_NAMES.sub("-", text).strip("-") or "codebook"


def codebook_from_nodes(root: Node, file: str) -> CodebookFile:
    """The codebook that nodes tell, wherever they come from; every code and scale gets a new id.

    Raises:
        FileRefusedError: it is no codebook; the message names line, code and field.
    """
    fields = Fields(file, root, _BOOK_FIELDS)
    if fields.whole_number("format") != FORMAT:
        fields.refuse(
            mark("this format is not known; update the program or set `format: {known}`"),
            line=fields.line_of("format"),
            known=FORMAT,
        )
    name = fields.text("name", required=True)
    if not _BOOK_NAME.fullmatch(name):
        fields.refuse(mark("`name` is one word of letters, figures, - and _"), line=fields.line_of("name"))
    reader = _Reader(file, _languages(fields))
    scales = reader.scales(fields)
    reader.codes(fields, None, ())
    return CodebookFile(
        name=name,
        languages=reader.languages,
        title=fields.wordings("title", reader.languages),
        description=fields.wordings("description", reader.languages),
        origin=fields.text("seed"),
        scales=scales,
        codes=tuple(reader.found),
    )


def _languages(fields: Fields) -> tuple[str, ...]:
    languages: list[str] = []
    for node in fields.items("languages"):
        language = str(getattr(node, "text", ""))
        if not _LANGUAGE.fullmatch(language) or language in languages:
            fields.refuse(mark("`languages` is a list of different short names such as da, nb, en"), line=node.line)
        languages.append(language)
    if not languages:
        fields.refuse(mark("the field `{name}` is missing"), line=fields.line_of("languages"), name="languages")
    return tuple(languages)


class _Reader:
    """Reads scales and codes and remembers what must not come twice."""

    def __init__(self, file: str, languages: tuple[str, ...]) -> None:
        self.file = file
        self.languages = languages
        self.found: list[Code] = []
        self._scale_ids: dict[str, str] = {}
        self._holders_of_keys: dict[str, Message | str] = {}

    def scales(self, book: Fields) -> tuple[Scale, ...]:
        """All scales of a codebook."""
        return tuple(self._scale(node) for node in book.items("scales"))

    def _scale(self, node: Node) -> Scale:
        fields = Fields(self.file, node, _SCALE_FIELDS)
        key = fields.text("key", required=True)
        fields.place = Message(mark("scale {key}"), values={"key": key})
        if key in self._scale_ids:
            fields.refuse(mark("another scale has this key"), line=fields.line_of("key"))
        low, high = fields.whole_number("low"), fields.whole_number("high")
        if not -_FARTHEST_RATING <= low < high <= _FARTHEST_RATING:
            template = mark("`low` must lie below `high`, both between −{most} and {most}")
            fields.refuse(template, line=fields.line_of("low"), most=_FARTHEST_RATING)
        labels = fields.numbered("labels", range(low, high + 1))
        scale = Scale(
            id=new_id(),
            key=key,
            name=fields.wordings("name", self.languages, required=True),
            low=low,
            high=high,
            labels={rating: fields.as_wordings(node, "labels", self.languages) for rating, node in labels.items()},
        )
        self._scale_ids[key] = scale.id
        return scale

    def codes(self, holder: Fields, parent: Code | None, above: tuple[str, ...]) -> None:
        """Take in the codes of a codebook or below a code, each before its own codes."""
        siblings: dict[str, int] = {}
        for position, node in enumerate(holder.items("codes")):
            fields, names = self._named(node, above)
            name = names[self.languages[0]]
            line = fields.line_of("name")
            if name.casefold() in siblings:
                template = mark("another code beside it has this name, in line {first}")
                fields.refuse(template, line=line, first=siblings[name.casefold()])
            siblings[name.casefold()] = line
            code = self._code(fields, names, parent, position)
            self.found.append(code)
            self.codes(fields, code, (*above, name))

    def _named(self, node: Node, above: tuple[str, ...]) -> tuple[Fields, dict[str, str]]:
        """The fields of a code, which from now on are spoken of by its path."""
        place = _place(above) if above else ""
        fields = Fields(self.file, node, _CODE_FIELDS, place)
        names = {
            language: " ".join(name.split())
            for language, name in fields.wordings("name", self.languages, required=True).items()
        }
        fields.place = _place((*above, names[self.languages[0]]))
        return fields, names

    def _code(self, fields: Fields, names: Mapping[str, str], parent: Code | None, position: int) -> Code:
        return Code(
            id=new_id(),
            name=names[self.languages[0]],
            parent_id=parent.id if parent else None,
            position=position,
            names=names,
            key=self._key(fields),
            colour=_colour(fields) or (parent.colour if parent else _DEFAULT_COLOUR),
            short=fields.wordings("short", self.languages),
            full=fields.wordings("full", self.languages),
            use_when=fields.wordings("use_when", self.languages),
            not_when=fields.wordings("not_when", self.languages),
            examples=tuple(self._example(fields, node) for node in fields.items("examples")),
            scale_id=self._scale_id(fields),
            inductive=fields.yes_or_no("inductive"),
            retired=fields.yes_or_no("retired"),
            origin=fields.text("seed"),
        )

    def _key(self, fields: Fields) -> str:
        key = fields.text("key")
        if len(key) > _LONGEST_KEY or any(sign.isspace() for sign in key):
            fields.refuse(mark("`key` has one to three characters"), line=fields.line_of("key"))
        if key.casefold() in self._holders_of_keys:
            template = mark("the key {key} belongs to {other} already")
            other = self._holders_of_keys[key.casefold()]
            fields.refuse(template, line=fields.line_of("key"), key=key, other=other)
        if key:
            self._holders_of_keys[key.casefold()] = fields.place
        return key

    def _scale_id(self, fields: Fields) -> str | None:
        key = fields.text("scale")
        if not key:
            return None
        if key not in self._scale_ids:
            nearest = ", ".join(nearest_names(key, list(self._scale_ids))) or "–"
            template = mark("the scale {key} is not among `scales` ({nearest})")
            fields.refuse(template, line=fields.line_of("scale"), key=key, nearest=nearest)
        return self._scale_ids[key]

    def _example(self, code: Fields, node: Node) -> Example:
        fields = Fields(self.file, node, _EXAMPLE_FIELDS, code.place)
        kind = fields.text("kind", required=True)
        if kind not in _EXAMPLE_KINDS:
            template = mark("the kind of an example is good, border or not")
            fields.refuse(template, line=fields.line_of("kind"))
        text = fields.wordings("text", self.languages)
        if not text:
            fields.refuse(mark("the field `{name}` is missing"), name="text")
        return Example(kind, text)


def _place(names: Sequence[str]) -> Message:
    return Message(mark("code {path}"), values={"path": join_path(names)})


def _colour(fields: Fields) -> str:
    colour = fields.text("colour")
    if colour and not _COLOUR.fullmatch(colour):
        template = mark('`colour` is written as "#3072C1", with quotation marks, not {colour}')
        fields.refuse(template, line=fields.line_of("colour"), colour=colour)
    return colour.upper()


def write_codebook_yaml(book: CodebookFile, path: Path) -> None:
    """Write a codebook; reading it gives the same but for ids.

    Raises:
        FileRefusedError: the file cannot be written; what was there before is untouched.
    """
    with writing_to(path) as temporary:
        temporary.write_text(codebook_to_yaml(book), encoding="utf-8", newline="\n")


def codebook_to_yaml(book: CodebookFile) -> str:
    """A codebook as YAML, empty fields left out. What reading would refuse in its name and languages is mended."""
    keys = {scale.id: scale.key for scale in book.scales}
    whole = {
        "format": FORMAT,
        "name": book_name(book.name),
        "title": dict(book.title),
        "languages": _Line(all_languages(book)),
        "description": dict(book.description),
        "seed": book.origin,
        "scales": [_scale_out(scale) for scale in book.scales],
        "codes": _codes_out(book, None, keys),
    }
    return str(yaml.dump(_filled(whole), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH))


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields that hold something; a false and a nought are something, but false is the default."""
    return {name: value for name, value in fields.items() if value or (value == 0 and value is not False)}


def _scale_out(scale: Scale) -> dict[str, Any]:
    labels = {rating: _words(texts) for rating, texts in sorted(scale.labels.items())}
    return _filled(
        {"key": scale.key, "name": _words(scale.name), "low": scale.low, "high": scale.high, "labels": labels}
    )


def _codes_out(book: CodebookFile, parent: str | None, scale_keys: Mapping[str, str]) -> list[dict[str, Any]]:
    return [
        _filled(
            {
                "name": _words({book.languages[0]: code.name, **code.names}),
                "key": code.key,
                "colour": code.colour,
                "short": dict(code.short),
                "full": dict(code.full),
                "use_when": dict(code.use_when),
                "not_when": dict(code.not_when),
                "examples": [{"kind": one.kind, "text": dict(one.text)} for one in code.examples],
                "scale": scale_keys.get(code.scale_id or "", ""),
                "inductive": code.inductive,
                "retired": code.retired,
                "seed": code.origin,
                "codes": _codes_out(book, code.id, scale_keys),
            }
        )
        for code in book.tree.children(parent)
    ]


class _Line(tuple[str, ...]):
    """A short list that stands in one line."""

    __slots__ = ()


class _Words(dict[str, str]):
    """Short texts by language that stand in one line."""


def _words(texts: Wordings) -> _Words:
    return _Words(texts)


class _Dumper(yaml.SafeDumper):
    """Lists set in, lines of longer texts kept, short things in one line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Set lists in below their name."""
        super().increase_indent(flow, False)


def _text_node(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else '"' if text.startswith("#") else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _line_node(dumper: yaml.SafeDumper, items: _Line) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True)


def _words_node(dumper: yaml.SafeDumper, texts: _Words) -> yaml.MappingNode:
    return dumper.represent_mapping("tag:yaml.org,2002:map", texts, flow_style=True)


_Dumper.add_representer(str, _text_node)
_Dumper.add_representer(_Line, _line_node)
_Dumper.add_representer(_Words, _words_node)
