"""A whole codebook as canonical JSON, read again, and what differs between two of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qualcase.coding.codebook import Code, Example, Scale
from qualcase.coding.tree import CodeTree

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.coding.codebook_history import PinnedExample

_FORMAT = 1
_TEXTS = ("names", "short", "full", "use_when", "not_when")
_PLAIN = ("name", "parent_id", "position", "key", "colour", "scale_id", "inductive", "origin", "retired", "revision")


@dataclass(frozen=True)
class CodebookState:
    """A codebook at one moment."""

    languages: tuple[str, ...]
    scales: tuple[Scale, ...]
    tree: CodeTree
    pins: Mapping[str, tuple[tuple[str, str], ...]]
    """By code: kinds and ids of the codings that are pinned to it. Their words stand in the texts alone."""


@dataclass(frozen=True)
class FieldChange:
    """One field of a code that is otherwise now."""

    field: str
    """A field of `Code`, or `pins`, the passages that are pinned."""
    language: str
    """Empty for fields that are the same in every language."""
    before: str
    now: str


@dataclass(frozen=True)
class CodeChange:
    """What became of one code."""

    code_id: str
    before: str
    """Its path then; empty where it was not there."""
    now: str
    """Its path now; empty where it is gone."""
    renamed: bool = False
    moved: bool = False
    """Below another code."""
    fields: tuple[FieldChange, ...] = ()
    went_into: str = ""
    """Path of the code that it was merged into."""


@dataclass(frozen=True)
class CodebookComparison:
    """What differs between two states of a codebook, in the order of the tree."""

    added: tuple[CodeChange, ...]
    removed: tuple[CodeChange, ...]
    renamed: tuple[CodeChange, ...]
    moved: tuple[CodeChange, ...]
    changed: tuple[CodeChange, ...]
    """Codes of which fields are otherwise; a code may stand among those renamed and moved as well."""
    unchanged: int

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return not (self.added or self.removed or self.renamed or self.moved or self.changed)


def to_text(state: CodebookState) -> str:
    """Canonical JSON: the same state always gives the same text."""
    whole = {
        "format": _FORMAT,
        "languages": list(state.languages),
        "scales": [
            {
                "id": one.id,
                "key": one.key,
                "name": dict(one.name),
                "low": one.low,
                "high": one.high,
                "labels": {str(rating): dict(words) for rating, words in one.labels.items()},
            }
            for one in state.scales
        ],
        "codes": [_code_out(one, state.pins.get(one.id, ())) for one in state.tree.ordered],
    }
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _code_out(code: Code, pins: Iterable[tuple[str, str]]) -> dict[str, Any]:
    return {
        "id": code.id,
        **{name: getattr(code, name) for name in _PLAIN},
        **{name: dict(getattr(code, name)) for name in _TEXTS},
        "examples": [[one.kind, dict(one.text)] for one in code.examples],
        "pins": [list(one) for one in pins],
    }


def from_text(text: str) -> CodebookState:
    """The state that `to_text` wrote."""
    whole = json.loads(text)
    scales = tuple(
        Scale(
            one["id"],
            one["key"],
            one["name"],
            one["low"],
            one["high"],
            {int(rating): words for rating, words in one["labels"].items()},
        )
        for one in whole["scales"]
    )
    codes, pins = [], {}
    for one in whole["codes"]:
        fields = {name: one[name] for name in (*_PLAIN, *_TEXTS)}
        codes.append(Code(one["id"], **fields, examples=tuple(map(Example._make, one["examples"]))))
        pins[one["id"]] = tuple((kind, coding_id) for kind, coding_id in one["pins"])
    return CodebookState(tuple(whole["languages"]), scales, CodeTree(codes), pins)


def pins_by_code(pins: Iterable[PinnedExample]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Kinds and codings by code, in a fixed order."""
    found: dict[str, list[tuple[str, str]]] = {}
    for one in pins:
        found.setdefault(one.code_id, []).append((one.kind, one.coding_id))
    return {code_id: tuple(sorted(entries)) for code_id, entries in found.items()}


# --- differences


def compare_states(
    before: CodebookState, now: CodebookState, went_into: Mapping[str, str] | None = None
) -> CodebookComparison:
    """What differs. `went_into` tells by path which codes that are gone were merged into which."""
    gone_into = went_into or {}
    added = tuple(
        CodeChange(one.id, "", now.tree.path(one.id)) for one in now.tree.ordered if one.id not in before.tree
    )
    removed = tuple(
        CodeChange(one.id, path, "", went_into=gone_into.get(path, ""))
        for one in before.tree.ordered
        if one.id not in now.tree and (path := before.tree.path(one.id))
    )
    both = [_change(before, now, one.id) for one in now.tree.ordered if one.id in before.tree]
    return CodebookComparison(
        added,
        removed,
        tuple(one for one in both if one.renamed),
        tuple(one for one in both if one.moved),
        tuple(one for one in both if one.fields),
        sum(not (one.renamed or one.moved or one.fields) for one in both),
    )


def _change(before: CodebookState, now: CodebookState, code_id: str) -> CodeChange:
    old, new = before.tree[code_id], now.tree[code_id]
    return CodeChange(
        code_id,
        before.tree.path(code_id),
        now.tree.path(code_id),
        renamed=old.name != new.name,
        moved=old.parent_id != new.parent_id,
        fields=tuple(_fields(before, now, old, new)),
    )


def _fields(before: CodebookState, now: CodebookState, old: Code, new: Code) -> Iterable[FieldChange]:
    yield from texts_differ(old, new, skip=now.languages[0])
    plain = (
        ("key", old.key, new.key),
        ("colour", old.colour, new.colour),
        ("scale", _scale_key(before, old), _scale_key(now, new)),
        ("inductive", _flag(old.inductive), _flag(new.inductive)),
        ("origin", old.origin, new.origin),
        ("retired", _flag(old.retired), _flag(new.retired)),
        ("pins", _pins(before, old), _pins(now, new)),
    )
    for name, was, is_now in plain:
        if was != is_now:
            yield FieldChange(name, "", was, is_now)


def texts_differ(old: Code, new: Code, skip: str = "") -> Iterable[FieldChange]:
    """Wordings and written examples that differ; the name in the language `skip` is the code's path."""
    for name in _TEXTS:
        was, is_now = getattr(old, name), getattr(new, name)
        for language in dict.fromkeys((*was, *is_now)):
            left, right = was.get(language, ""), is_now.get(language, "")
            if left != right and not (name == "names" and language == skip):
                yield FieldChange(name, language, left, right)
    if old.examples != new.examples:
        languages = dict.fromkeys(language for one in (*old.examples, *new.examples) for language in one.text)
        for language in languages:
            left, right = examples_text(old.examples, language), examples_text(new.examples, language)
            if left != right:
                yield FieldChange("examples", language, left, right)


def examples_text(examples: Iterable[Example], language: str) -> str:
    """Written examples as one text, a line each: `good: …`."""
    return "\n".join(f"{one.kind}: {one.text[language]}" for one in examples if one.text.get(language))


def _flag(on: bool) -> str:  # noqa: FBT001
    return "yes" if on else "no"


def _pins(state: CodebookState, code: Code) -> str:
    kinds = [kind for kind, _ in state.pins.get(code.id, ())]
    counts = [f"{kind} {kinds.count(kind)}" for kind in ("good", "border", "not") if kind in kinds]
    return ", ".join(counts)


def _scale_key(state: CodebookState, code: Code) -> str:
    return next((one.key for one in state.scales if one.id == code.scale_id), "")
