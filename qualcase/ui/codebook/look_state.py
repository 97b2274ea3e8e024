"""What the page for looking passages through shows, and what its keys mean. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.around import around
from qualcase.study.code_history import definition_of
from qualcase.study.codebook_words import say_field
from qualcase.text.worddiff import word_diff

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.codebook import Code, Wordings
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.tree import CodeTree
    from qualcase.study import Study
    from qualcase.study.review_queue import Queue
    from qualcase.text.worddiff import Piece

AT_ONCE = 25
"""So many passages stand on the page; the next come up as these are decided."""
LETTERS = "ABCDEF"
"""Keys of the codes that a code is split into."""


@dataclass(frozen=True)
class Passage:
    """One passage with what was said around it."""

    excerpt: Excerpt
    before: str
    after: str
    pinned: str = ""
    """Its kind, where it is an example of the code."""


@dataclass(frozen=True)
class Looking:
    """Everything that the page shows."""

    queue: Queue
    passages: tuple[Passage, ...]
    changes: tuple[tuple[str, tuple[Piece, ...]], ...]
    """What the definition says otherwise: the name of a field, and the pieces of its texts."""


def read_looking(study: Study, code_id: str, coder_id: str | None = None) -> Looking:
    """What waits of a code, the first passages with their surroundings."""
    queue = study.codebook.queue.of(code_id, coder_id)
    first = queue.waiting[:AT_ONCE]
    pins = {
        one.coding_id: one.kind
        for one in study.codebook.pins.of_codings([one.id for one in first])
        if one.code_id == code_id
    }
    texts = {source_id: study.sources.text(source_id) for source_id in dict.fromkeys(one.source_id for one in first)}
    passages = []
    for excerpt in study.excerpts_of([one.id for one in first]):
        held = texts[excerpt.source_id]
        near = around(held.text, held.turns, excerpt.start, excerpt.end, 2)
        passages.append(Passage(excerpt, near.before, near.after, pins.get(excerpt.id, "")))
    before = queue.revisions[0].before if queue.revisions else {}
    return Looking(queue, tuple(passages), definition_changes(before, study.codebook.tree[code_id]))


def definition_changes(before: Mapping[str, Wordings], code: Code) -> tuple[tuple[str, tuple[Piece, ...]], ...]:
    """Fields of a definition that say something else than before, word by word; nothing where none was kept."""
    now = definition_of(code)
    found = []
    for name in dict.fromkeys((*before, *(now if before else ()))):
        old, new = before.get(name, {}), now.get(name, {})
        for language in dict.fromkeys((*old, *new)):
            if old.get(language, "") != new.get(language, ""):
                pieces = word_diff(old.get(language, ""), new.get(language, ""))
                found.append((say_field(name, language), pieces))
    return tuple(found)


def targets_by_key(tree: CodeTree, queue: Queue) -> dict[str, Code]:
    """The codes that a code is split into, by the letter that sends a passage there."""
    return {letter: tree[code_id] for letter, code_id in zip(LETTERS, queue.targets, strict=False)}


def named_targets(tree: CodeTree, code_id: str, names: list[str]) -> list[tuple[str, str | None]]:
    """The codes that were typed as targets: each name with the id of the code it is, None for a new one below."""
    below = {child.name.casefold(): child.id for child in tree.children(code_id)}
    found: list[tuple[str, str | None]] = []
    for typed in names:
        name = " ".join(typed.split())
        held = tree.by_path(name)
        known = below.get(name.casefold()) or (held.id if held and held.id != code_id else None)
        if name and (name, known) not in found:
            found.append((name, known))
    return found
