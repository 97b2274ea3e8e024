"""How a view is kept: its settings as a small object, what it showed as one row of figures after another."""

from __future__ import annotations

import base64
from dataclasses import asdict, fields
from itertools import product
from typing import TYPE_CHECKING, Any

from qualcase.coding.comparison import ByVariable, Dimension, Measure, Thresholds
from qualcase.coding.filters import Filter
from qualcase.coding.views import Seen, SeenCell, Sorting, ViewSettings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.coding.comparison import By

_ID_BYTES = 16


def keep_settings(settings: ViewSettings) -> dict[str, Any]:
    """The settings as JSON can hold them. A field of the filter that is empty is left out."""
    kept = asdict(settings)
    kept |= {name: _keep_by(getattr(settings, name)) for name in ("rows", "columns", "split")}
    kept["filter"] = {name: values for name, values in kept["filter"].items() if values}
    return {name: _plain(value) for name, value in kept.items()}


def make_settings(kept: Mapping[str, Any]) -> ViewSettings:
    """The settings again. What a later program wrote beside them is passed over."""
    split, change = kept["split"], kept["change"]
    return ViewSettings(
        filter=Filter(**{one.name: tuple(kept["filter"].get(one.name, ())) for one in fields(Filter)}),
        rows=_make_by(kept["rows"]),
        columns=_make_by(kept["columns"]),
        split=_make_by(split) if split else None,
        measure=Measure(kept["measure"]),
        with_subcodes=kept["with_subcodes"],
        change=(change[0], change[1]) if change else None,
        thresholds=Thresholds(**kept["thresholds"]),
        row_sorting=_sorting(kept["row_sorting"]),
        column_sorting=_sorting(kept["column_sorting"]),
        folded=tuple(kept["folded"]),
    )


def _keep_by(by: By | None) -> str | dict[str, Any] | None:
    """A dimension by its name; a variable by its id, for what it is called is kept with it alone."""
    if isinstance(by, ByVariable):
        return {"variable": by.variable_id, "bands": list(by.bands)}
    return by and by.value


def _make_by(kept: str | Mapping[str, Any]) -> By:
    return Dimension(kept) if isinstance(kept, str) else ByVariable(kept["variable"], tuple(kept["bands"]))


def _sorting(kept: Mapping[str, Any]) -> Sorting:
    return Sorting(**{**kept, "order": tuple(kept["order"])})


def _plain(value: Any) -> Any:
    return str.__str__(value) if isinstance(value, str) else value


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
