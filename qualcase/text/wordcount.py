"""Words: what counts as one, where they begin, and the packed form in which their places are kept."""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from itertools import chain
from operator import sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WORD = re.compile(r"\w+(?:[-'’]\w+)*")
"""A word, as `docs/measures.md` defines it."""


def word_starts(text: str) -> array[int]:
    """Where each word begins, in code points, ascending."""
    return array("I", [hit.start() for hit in WORD.finditer(text)])


def count(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))


def has_words(text: str) -> bool:
    """Whether a text has any word at all."""
    return WORD.search(text) is not None


def pack(starts: array[int]) -> bytes:
    """Word starts in few bytes: the distances between them as little-endian 32-bit numbers, compressed."""
    steps = array("I", map(sub, starts, chain((0,), starts)))
    if sys.byteorder == "big":
        steps.byteswap()
    return zlib.compress(steps.tobytes(), 1)


def unpack(packed: bytes) -> NDArray[np.int32]:
    """The word starts that were packed."""
    import numpy as np

    steps = np.frombuffer(zlib.decompress(packed), dtype="<u4")
    return np.cumsum(steps, dtype=np.int32)
