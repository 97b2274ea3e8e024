"""Merging a codebook file into a study by path, never by chance: a plan of values, written by the caller."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.ids import new_id
from qualcase.coding.tree import CodeTree
from qualcase.study.codebook_states import examples_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from qualcase.coding.codebook import Code, Scale
    from qualcase.coding.codebook_file import CodebookFile

WORDINGS = ("names", "short", "full", "use_when", "not_when")


class Place(NamedTuple):
    """A field of a code of the study, in a language where it has one."""

    code_id: str
    field: str
    language: str = ""


@dataclass(frozen=True)
class Difference:
    """A field that the file has otherwise than the study, or that the study lacks (then `mine` is empty)."""

    place: Place
    path: str
    """Of the code."""
    mine: str
    theirs: str


@dataclass(frozen=True)
class CodebookMerge:
    """What a codebook file adds to a study."""

    added: tuple[Code, ...]
    completed: tuple[Code, ...]
    """Codes that were there, as they are to be: with what they lacked, and what was taken from the file."""
    scales: tuple[Scale, ...]
    """Scales that are new."""
    completed_scales: tuple[Scale, ...]
    """Scales that were there, with names and labels in the languages that they lacked."""
    unchanged: int
    """How many codes of the file are there and stay as they are."""
    gained: tuple[Difference, ...] = ()
    """Fields that codes of the study lack and get."""
    differences: tuple[Difference, ...] = ()
    """Fields that both have, and otherwise: the study's stay, but for those that were taken."""
    same: tuple[str, ...] = ()
    """Paths of the codes that are the same in both, as far as the file says anything of them."""
    added_paths: tuple[str, ...] = field(default=())
    """Paths of the codes that are added, in the order of the file."""


def plan_merge(
    file: CodebookFile, tree: CodeTree, scales: Sequence[Scale], take: Collection[Place] = ()
) -> CodebookMerge:
    """Compare by path. What a code of the study already has is replaced only where its place is among those to take."""
    held_scales = {scale.key: scale for scale in scales}
    fuller_scales = _completed_scales(file.scales, held_scales)
    new_scales = tuple(replace(scale, id=new_id()) for scale in file.scales if scale.key not in held_scales)
    scale_keys = {scale.id: scale.key for scale in (*scales, *new_scales)}
    scale_ids = {key: one for one, key in scale_keys.items()}
    scale_of = {scale.id: scale_ids[scale.key] for scale in file.scales}
    incoming = CodeTree(file.codes)
    keys = {code.key.casefold() for code in tree.ordered if code.key}
    ids: dict[str, str] = {}
    added: list[Code] = []
    added_paths: list[str] = []
    completed: list[Code] = []
    gained: list[Difference] = []
    differences: list[Difference] = []
    same: list[str] = []
    next_position = max((code.position for code in tree.ordered), default=-1) + 1
    for code in incoming.ordered:
        held = tree.by_path(incoming.path(code.id))
        wanted = replace(code, scale_id=scale_of.get(code.scale_id or ""))
        if held:
            ids[code.id] = held.id
            found = list(_differences(held, wanted, tree.path(held.id), scale_keys, keys))
            gains = [one for one in found if not one.mine]
            gained += gains
            differences += [one for one in found if one.mine]
            fuller = _with(held, wanted, [*gains, *(one for one in found if one.mine and one.place in take)])
            keys = keys - {held.key.casefold()} | {fuller.key.casefold()}
            if fuller != held:
                completed.append(fuller)
            if not found:
                same.append(tree.path(held.id))
            continue
        ids[code.id] = new_id()
        parent = ids.get(code.parent_id or "")
        key = "" if wanted.key.casefold() in keys else wanted.key
        keys.add(key.casefold())
        position = next_position + len(added)
        added.append(replace(wanted, id=ids[code.id], parent_id=parent, key=key, position=position))
        added_paths.append(incoming.path(code.id))
    return CodebookMerge(
        added=tuple(added),
        completed=tuple(completed),
        scales=new_scales,
        completed_scales=fuller_scales,
        unchanged=len(incoming) - len(added) - len(completed),
        gained=tuple(gained),
        differences=tuple(differences),
        same=tuple(same),
        added_paths=tuple(added_paths),
    )


def _completed_scales(scales: Sequence[Scale], held: Mapping[str, Scale]) -> tuple[Scale, ...]:
    both = [(held[scale.key], scale) for scale in scales if scale.key in held]
    return tuple(full for own, wanted in both if (full := _complete_scale(own, wanted)) != own)


def _complete_scale(held: Scale, wanted: Scale) -> Scale:
    """The scale of the study with wordings that it lacks and the file has; its ends stay as they are."""
    labels = {step: {**wanted.labels.get(step, {}), **words} for step, words in held.labels.items()}
    return replace(held, name={**wanted.name, **held.name}, labels=labels)


def _differences(
    held: Code, wanted: Code, path: str, scale_keys: Mapping[str, str], keys: Collection[str]
) -> Iterator[Difference]:
    """Every field of which the file says something that the study does not say."""
    for name in WORDINGS:
        own: Mapping[str, str] = getattr(held, name)
        for language, text in getattr(wanted, name).items():
            mine = own.get(language, "")
            is_path = name == "names" and mine.casefold() == text.casefold()
            if text and text != mine and not is_path:
                yield Difference(Place(held.id, name, language), path, mine, text)
    free = wanted.key.casefold() not in keys or wanted.key.casefold() == held.key.casefold()
    pairs = (
        ("key", held.key, wanted.key if free else ""),
        ("colour", held.colour, wanted.colour),
        ("scale_id", scale_keys.get(held.scale_id or "", ""), scale_keys.get(wanted.scale_id or "", "")),
        ("examples", _examples(held), _examples(wanted)),
        ("origin", held.origin, wanted.origin),
    )
    for name, mine, theirs in pairs:
        if theirs and theirs != mine:
            yield Difference(Place(held.id, name), path, mine, theirs)
    for name in ("inductive", "retired"):
        if getattr(held, name) != getattr(wanted, name):
            words = {True: "yes", False: "no"}
            yield Difference(Place(held.id, name), path, words[getattr(held, name)], words[getattr(wanted, name)])


def _examples(code: Code) -> str:
    languages = sorted({language for one in code.examples for language in one.text})
    return "\n".join(examples_text(code.examples, language) for language in languages)


def _with(held: Code, wanted: Code, taken: Sequence[Difference]) -> Code:
    """The code of the study with some of the file's fields."""
    fields: dict[str, object] = {}
    for one in taken:
        name, language = one.place.field, one.place.language
        if language:
            texts: Mapping[str, str] = fields.get(name) or getattr(held, name)  # type: ignore[assignment]
            fields[name] = {**texts, language: one.theirs}
        else:
            fields[name] = getattr(wanted, name)
    return replace(held, **fields)  # type: ignore[arg-type]  # the names are those of fields
