"""What is read of the study for the codebook screen: counts of all codes, and what stands beside one. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qualcase.study.code_use import code_use, uses_by_wave

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.codebook_history import CodeMerge
    from qualcase.study import Study
    from qualcase.study.code_examples import ShownExample
    from qualcase.study.code_use import CodeUse

MOST_WAVES = 3
"""With more waves the tree shows only how many passages there are in all."""


@dataclass(frozen=True)
class Counts:
    """How often codes are used, and how much of them waits."""

    uses: Mapping[str, int] = field(default_factory=dict)
    """Passages of the code itself, of all coders."""
    waiting: Mapping[str, int] = field(default_factory=dict)
    waves: tuple[str, ...] = ()
    by_wave: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Passages of the code with its sub-codes, by wave, as the comparison counts them."""


@dataclass(frozen=True)
class Beside:
    """What stands beside the definition of one code."""

    code_id: str
    examples: tuple[ShownExample, ...]
    merges: tuple[CodeMerge, ...]
    use: CodeUse


def read_counts(study: Study) -> Counts:
    """The counts of all codes."""
    waves, by_wave = uses_by_wave(study)
    shown = waves if len(waves) <= MOST_WAVES else ()
    return Counts(study.codebook.uses(), study.codebook.queue.waiting(), shown, by_wave if shown else {})


def read_beside(study: Study, code_id: str) -> Beside | None:
    """What stands beside a code; None where it is gone meanwhile."""
    codebook = study.codebook
    if code_id not in codebook.tree:
        return None
    return Beside(code_id, codebook.examples(code_id), codebook.merges(code_id), code_use(study, code_id))
