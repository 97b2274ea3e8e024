"""Where the words of a text are, kept beside the text so that no analysis has to read it again.

Two lists of positions: all words, and those that lie inside transcriber's marks and time stamps. Which of them count
depends on the kind of source and on who speaks, which may change; the text never does.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING

from qualcase.text.marks import mark_spans
from qualcase.text.wordcount import pack, unpack, word_starts

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def pack_words(text: str) -> bytes:
    """The word positions of a text as the store keeps them."""
    starts = word_starts(text)
    marked = array("I")
    for begin, end in mark_spans(text):
        marked.extend(starts[bisect_left(starts, begin) : bisect_left(starts, end)])
    packed = pack(starts)
    return len(packed).to_bytes(4, "little") + packed + pack(marked)


def unpack_words(packed: bytes) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """Positions of all words, and of those inside marks."""
    length = int.from_bytes(packed[:4], "little")
    return unpack(packed[4 : 4 + length]), unpack(packed[4 + length :])
