"""Why a case has no data in a wave: it had not begun, had ended, the filter hides its sources, or nobody went there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import Lacking

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.frame import Case, Wave
    from qualcase.compare.selection import Selection


def lacking(selection: Selection) -> Mapping[tuple[str, str], Lacking]:
    """Of every case and wave (ids) without a source that passes, why; the first that applies.

    The filter; the case began after the wave had ended; it ended before the wave began; else nothing was collected.
    """
    stack = selection.stack
    frame = stack.frame
    size = len(frame.waves)
    with_wave = stack.s_wave[stack.sc_source] >= 0
    place = stack.sc_case * size + stack.s_wave[stack.sc_source]
    passes = selection.passing[stack.sc_source] & selection.cases[stack.sc_case]
    there = set(np.unique(place[with_wave]).tolist())
    shown = set(np.unique(place[with_wave & passes]).tolist())
    return {
        (case.id, wave.id): Lacking.FILTERED if number * size + at in there else _why(case, wave)
        for number, case in enumerate(frame.cases)
        for at, wave in enumerate(frame.waves)
        if number * size + at not in shown
    }


def _why(case: Case, wave: Wave) -> Lacking:
    if case.starts and wave.ends and case.starts > wave.ends:
        return Lacking.NOT_BEGUN
    if case.ends and wave.starts and case.ends < wave.starts:
        return Lacking.CLOSED
    return Lacking.NOT_REACHED
