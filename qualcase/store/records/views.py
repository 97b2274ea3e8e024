"""How what a view showed is kept: as one row of figures after another."""

from __future__ import annotations

import base64
from itertools import product
from typing import TYPE_CHECKING, Any

from qualcase.coding.views import Seen, SeenCell

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ID_BYTES = 16


def keep_seen(seen: Seen) -> dict[str, Any]:
    """What was shown: the ids of each axis once, then every cell in order; ids of codings packed, for they are many."""
    axes = [list(dict.fromkeys(key[place] for key in seen.cells)) for place in range(3)]
    cells = [seen.cells.get((row, column, split)) for row, column, split in product(*axes)]
    kinds = list(dict.fromkeys(one.empty for one in cells if one))
    return {
        "axes": axes,
        "there": [] if all(cells) else [number for number, one in enumerate(cells) if one],
        "values": [one.value for one in cells if one],
        "bases": [one.base for one in cells if one],
        "kinds": kinds,
        "empty": [kinds.index(one.empty) for one in cells if one],
        "incomplete": [number for number, one in enumerate(filter(None, cells)) if one.incomplete],
        "marks": [[*key, mark] for key, mark in seen.marks.items()],
        "sources": sorted(seen.sources),
        "codings": _packed(seen.codings),
    }


def make_seen(kept: Mapping[str, Any]) -> Seen:
    """What was shown, again."""
    keys = list(product(*kept["axes"]))
    there = [keys[number] for number in kept["there"]] if kept["there"] else keys
    incomplete = frozenset(kept["incomplete"])
    cells = {
        (key[0], key[1], key[2]): SeenCell(value, base, kept["kinds"][empty], number in incomplete)
        for number, (key, value, base, empty) in enumerate(
            zip(there, kept["values"], kept["bases"], kept["empty"], strict=True)
        )
    }
    marks = {(row, column): mark for row, column, mark in kept["marks"]}
    return Seen(cells, marks, frozenset(kept["sources"]), frozenset(_unpacked(kept["codings"])))


def _packed(ids: Iterable[str]) -> str:
    return base64.b64encode(b"".join(bytes.fromhex(one) for one in sorted(ids))).decode()


def _unpacked(text: str) -> list[str]:
    data = base64.b64decode(text)
    return [data[place : place + _ID_BYTES].hex() for place in range(0, len(data), _ID_BYTES)]
