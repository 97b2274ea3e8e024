"""Codes, their definitions and scales, and the tree that they form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Wordings = Mapping[str, str]
"""The same text in several languages, by language (`da`, `nb`, `en`)."""


class Example(NamedTuple):
    """An example in a code's definition: `good`, `border` (a borderline case) or `not` (looks like it, is not)."""

    kind: str
    text: Wordings


@dataclass(frozen=True)
class Scale:
    """A rating scale of codes, such as hinders −2 … +2 furthers."""

    id: str
    key: str
    name: Wordings
    low: int
    high: int
    labels: Mapping[int, Wordings] = field(default_factory=dict)

    @property
    def has_neutral(self) -> bool:
        """Whether 0 lies inside, so that a mean can change sign."""
        return self.low < 0 < self.high

    @property
    def steps(self) -> range:
        """Every whole rating from low to high."""
        return range(self.low, self.high + 1)


@dataclass(frozen=True)
class Code:
    """A code with the fields of MacQueen et al. (1998): short and full definition, when to use, when not, examples."""

    id: str
    name: str
    """In the codebook's first language; unique among its siblings."""
    parent_id: str | None = None
    position: int = 0
    names: Wordings = field(default_factory=dict)
    key: str = ""
    """One to three characters that find the code in the palette."""
    colour: str = "#3072C1"
    short: Wordings = field(default_factory=dict)
    full: Wordings = field(default_factory=dict)
    use_when: Wordings = field(default_factory=dict)
    not_when: Wordings = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    scale_id: str | None = None
    inductive: bool = False
    """Found in the material, not brought to it."""
    origin: str = ""
    """Where the code comes from: a report, a theory, a passage."""
    retired: bool = False
    """No longer used for new passages; those that it has stay and count."""
    revision: int = 0
    """Which one its definition is; passages coded under an earlier one are to be looked through."""

    def name_in(self, language: str) -> str:
        """The name in a language, else the one that paths use."""
        return self.names.get(language) or self.name


def wording(texts: Wordings, language: str) -> str:
    """A text in the language, else in the first language that has it, else empty."""
    return texts.get(language) or next((text for text in texts.values() if text), "")
