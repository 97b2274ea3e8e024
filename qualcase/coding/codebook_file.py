"""A codebook as it stands in a file: complete in itself, outside any study."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from qualcase.coding.tree import CodeTree

if TYPE_CHECKING:
    from qualcase.coding.codebook import Code, Scale, Wordings


@dataclass(frozen=True)
class CodebookFile:
    """Codes and scales with the name they go by. Ids are new with each reading: what lasts is a code's path."""

    name: str
    """Short and without spaces, by which a codebook that comes with the program is called."""
    languages: tuple[str, ...]
    """The first names the paths."""
    title: Wordings = field(default_factory=dict)
    description: Wordings = field(default_factory=dict)
    origin: str = ""
    """Where the codebook comes from: a report, a theory."""
    scales: tuple[Scale, ...] = ()
    codes: tuple[Code, ...] = ()
    """In tree order, parents first."""

    @cached_property
    def tree(self) -> CodeTree:
        """The codes as a tree."""
        return CodeTree(self.codes)

    def scale(self, scale_id: str | None) -> Scale | None:
        """The scale with this id."""
        return next((scale for scale in self.scales if scale.id == scale_id), None)


def all_languages(book: CodebookFile) -> tuple[str, ...]:
    """The languages of a codebook, and after them any other in which it holds a text."""
    texts = [book.title, book.description]
    for scale in book.scales:
        texts += [scale.name, *scale.labels.values()]
    for code in book.codes:
        texts += [code.names, code.short, code.full, code.use_when, code.not_when]
        texts += [example.text for example in code.examples]
    return tuple(dict.fromkeys([*book.languages, *(language for text in texts for language in text)]))
