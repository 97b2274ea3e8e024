"""What a filter hides: of sources, cases, codes and codings that there are, how many it leaves out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import Hidden
from qualcase.coding.filters import Filter
from qualcase.compare.selection import select

if TYPE_CHECKING:
    from qualcase.coding.facts import Frame
    from qualcase.compare.selection import Selection
    from qualcase.compare.stack import Bools


def hidden(selection: Selection) -> Hidden | None:
    """What the filter leaves out of what the same coders would count without it; None where it leaves nothing out.

    A case is left out when it has sources and none of them passes; choosing another coder hides nothing.
    """
    chosen, stack = selection.filter, selection.stack
    if replace(chosen, coders=()).is_empty:
        return None
    whole = select(stack, Filter(coders=chosen.coders))
    with_sources = np.unique(stack.sc_case)
    passing = np.unique(stack.sc_case[selection.passing[stack.sc_source]])
    shown = int(selection.cases[passing].sum()) if len(passing) else 0
    codes = len(stack.frame.tree)
    found = Hidden(
        sources=_left_out(selection.passing),
        of_sources=len(selection.passing),
        cases=len(with_sources) - shown,
        of_cases=len(with_sources),
        codes=codes - _codes(chosen, stack.frame),
        of_codes=codes,
        codings=int(whole.counted.sum() - selection.counted.sum()),
        of_codings=int(whole.counted.sum()),
    )
    return found if found.anything else None


def _left_out(passing: Bools) -> int:
    return int(len(passing) - passing.sum())


def _codes(chosen: Filter, frame: Frame) -> int:
    """How many codes are let through: those that are chosen, and all below them."""
    if not chosen.codes:
        return len(frame.tree)
    return len({one for code in chosen.codes if code in frame.tree for one in frame.tree.with_subcodes(code)})
