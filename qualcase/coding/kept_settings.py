"""What a comparison is asked by, as JSON can hold it: in a saved view, and in the settings of a person."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from qualcase.coding.arranging import Arrangement, GroupBy, Order
from qualcase.coding.comparison import ByVariable, Dimension, Measure, Thresholds
from qualcase.coding.filters import Filter
from qualcase.coding.views import ViewSettings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.comparison import By

_EARLIER_ORDERS = {"name": Order.NAME, "rating": Order.RATING, "similarity": Order.SIMILARITY, "hand": Order.HAND}
"""What views of earlier programs called an order."""


def keep_settings(settings: ViewSettings) -> dict[str, Any]:
    """The settings as JSON can hold them. A field of the filter that is empty is left out."""
    kept = asdict(settings)
    kept |= {name: _keep_by(getattr(settings, name)) for name in ("rows", "columns", "split")}
    kept |= {name: _keep_arrangement(getattr(settings, name)) for name in ("column_arrangement", "row_arrangement")}
    kept["filter"] = {name: values for name, values in kept["filter"].items() if values}
    return {name: _plain(value) for name, value in kept.items()}


def make_settings(kept: Mapping[str, Any]) -> ViewSettings:
    """The settings again. What a later program wrote beside them is passed over, what an earlier one lacks is as new.

    Raises KeyError, ValueError or TypeError for what are no settings.
    """
    split, change = kept["split"], kept["change"]
    return ViewSettings(
        filter=Filter(**{one.name: tuple(kept["filter"].get(one.name, ())) for one in fields(Filter)}),
        rows=_make_by(kept["rows"]),
        columns=_make_by(kept["columns"]),
        split=_make_by(split) if split else None,
        measure=Measure(kept["measure"]),
        with_subcodes=bool(kept["with_subcodes"]),
        change=(change[0], change[1]) if change else None,
        thresholds=Thresholds(**kept["thresholds"]),
        column_arrangement=_arrangement(kept, "column", rows=False),
        row_arrangement=_arrangement(kept, "row", rows=True),
        folded=tuple(kept["folded"]),
        totals=bool(kept.get("totals", False)),
    )


def _keep_by(by: By | None) -> str | dict[str, Any] | None:
    """A dimension by its name; a variable by its id, for what it is called is kept with it alone."""
    if isinstance(by, ByVariable):
        return {"variable": by.variable_id, "bands": list(by.bands)}
    return by and by.value


def _make_by(kept: str | Mapping[str, Any]) -> By:
    return Dimension(kept) if isinstance(kept, str) else ByVariable(kept["variable"], tuple(kept["bands"]))


def _keep_arrangement(how: Arrangement) -> dict[str, Any]:
    return {
        "order": how.order.value,
        "group": how.group.value,
        "by": how.by,
        "split": how.split,
        "hand": list(how.hand),
    }


def _arrangement(kept: Mapping[str, Any], side: str, *, rows: bool) -> Arrangement:
    """How a side is arranged; views of an earlier program tell it in their own way."""
    found = kept.get(f"{side}_arrangement")
    if found is not None:
        order, group = Order(found["order"]), GroupBy(found["group"])
        return Arrangement(order, group, found["by"], found["split"], tuple(found["hand"]), rows)
    earlier = kept.get(f"{side}_sorting") or {}
    order = _EARLIER_ORDERS.get(earlier.get("by", ""), Order.STUDY)
    return Arrangement(order, by=earlier.get("at", ""), hand=tuple(earlier.get("order", ())), rows=rows)


def _plain(value: Any) -> Any:
    return str.__str__(value) if isinstance(value, str) else value
