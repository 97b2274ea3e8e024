"""Merging a codebook file into a study by path, never by chance: a plan of values, written by the caller."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.coding.tree import CodeTree

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.codebook import Code, Scale
    from qualcase.coding.codebook_file import CodebookFile

_WORDINGS = ("names", "short", "full", "use_when", "not_when")


@dataclass(frozen=True)
class CodebookMerge:
    """What a codebook file adds to a study."""

    added: tuple[Code, ...]
    completed: tuple[Code, ...]
    """Codes that were there, with wordings, key, scale or examples that they lacked."""
    scales: tuple[Scale, ...]
    """Scales that are new."""
    completed_scales: tuple[Scale, ...]
    """Scales that were there, with names and labels in the languages that they lacked."""
    unchanged: int


def plan_merge(file: CodebookFile, tree: CodeTree, scales: Sequence[Scale]) -> CodebookMerge:
    """Compare by path. What a code of the study already has is never replaced."""
    held_scales = {scale.key: scale for scale in scales}
    fuller_scales = _completed_scales(file.scales, held_scales)
    new_scales = tuple(replace(scale, id=new_id()) for scale in file.scales if scale.key not in held_scales)
    scale_ids = {scale.key: scale.id for scale in (*scales, *new_scales)}
    scale_of = {scale.id: scale_ids[scale.key] for scale in file.scales}
    incoming = CodeTree(file.codes)
    keys = {code.key.casefold() for code in tree.ordered if code.key}
    ids: dict[str, str] = {}
    added: list[Code] = []
    completed: list[Code] = []
    next_position = max((code.position for code in tree.ordered), default=-1) + 1
    for code in incoming.ordered:
        held = tree.by_path(incoming.path(code.id))
        wanted = replace(code, scale_id=scale_of.get(code.scale_id or ""))
        if held:
            ids[code.id] = held.id
            fuller = _complete(held, wanted, keys)
            keys.add(fuller.key.casefold())
            if fuller != held:
                completed.append(fuller)
            continue
        ids[code.id] = new_id()
        parent = ids.get(code.parent_id or "")
        key = "" if wanted.key.casefold() in keys else wanted.key
        keys.add(key.casefold())
        position = next_position + len(added)
        added.append(replace(wanted, id=ids[code.id], parent_id=parent, key=key, position=position))
    unchanged = len(incoming) - len(added) - len(completed)
    return CodebookMerge(tuple(added), tuple(completed), new_scales, fuller_scales, unchanged)


def _completed_scales(scales: Sequence[Scale], held: Mapping[str, Scale]) -> tuple[Scale, ...]:
    both = [(held[scale.key], scale) for scale in scales if scale.key in held]
    return tuple(full for own, wanted in both if (full := _complete_scale(own, wanted)) != own)


def _complete_scale(held: Scale, wanted: Scale) -> Scale:
    """The scale of the study with wordings that it lacks and the file has; its ends stay as they are."""
    labels = {step: {**wanted.labels.get(step, {}), **words} for step, words in held.labels.items()}
    return replace(held, name={**wanted.name, **held.name}, labels=labels)


def _complete(held: Code, wanted: Code, keys: set[str]) -> Code:
    """The code of the study with what it lacks and the file has."""
    gained: dict[str, object] = {}
    for field in fields(held):
        if field.name in _WORDINGS:
            own: Mapping[str, str] = getattr(held, field.name)
            other: Mapping[str, str] = getattr(wanted, field.name)
            gained[field.name] = {**other, **{language: text for language, text in own.items() if text}}
    if not held.key and wanted.key.casefold() not in keys:
        gained["key"] = wanted.key
    if held.scale_id is None:
        gained["scale_id"] = wanted.scale_id
    if not held.examples:
        gained["examples"] = wanted.examples
    if not held.origin:
        gained["origin"] = wanted.origin
    return replace(held, **gained)  # type: ignore[arg-type]  # the names are those of fields
