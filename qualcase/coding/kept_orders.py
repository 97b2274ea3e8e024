"""What is asked of a report, as JSON can hold it: in a recipe, and in a report that is made again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from qualcase.coding.filters import LEAD, Filter
from qualcase.coding.kept_settings import keep_settings, make_settings
from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.coding.views import ViewSettings

if TYPE_CHECKING:
    from collections.abc import Container

_IDS = {"case_ids": "cases", "site_ids": "sites", "code_ids": "codes", "source_ids": "sources", "wave_ids": "waves"}
"""Fields of an order that hold ids, and the word for what they name."""
_NOT_IDS = frozenset({"kinds", "roles"})
"""Fields of a filter that hold words."""


def keep_order(order: ReportOrder) -> dict[str, Any]:
    """An order as JSON can hold it; what is as usual is left out, but for the kind."""
    usual = ReportOrder(order.kind)
    kept: dict[str, Any] = {"kind": order.kind.value}
    for one in fields(order):
        value = getattr(order, one.name)
        if one.name != "kind" and value != getattr(usual, one.name):
            kept[one.name] = _plain(value)
    return kept


def make_order(kept: Mapping[str, Any]) -> ReportOrder:
    """The order again. What a later program wrote beside it is passed over, what an earlier one lacks is as usual.

    Raises KeyError, ValueError or TypeError for what is no order.
    """
    if not isinstance(kept, Mapping):
        raise TypeError(kept)
    made = ReportOrder(ReportKind(kept["kind"]))
    known = {one.name for one in fields(ReportOrder)} - {"kind"}
    found = {name: _made(name, value, getattr(made, name)) for name, value in kept.items() if name in known}
    return replace(made, **found)


def known_only(order: ReportOrder, there: Mapping[str, Container[str]]) -> tuple[ReportOrder, tuple[str, ...]]:
    """An order without the ids that the study has no more, and of what they were.

    Args:
        order: What is asked.
        there: The ids that the study has, by field of `Filter` (`cases`, `codes` …).
    """
    gone: dict[str, None] = {}
    changed: dict[str, Any] = {}
    for name, word in _IDS.items():
        ids = getattr(order, name)
        left = tuple(one for one in ids if one in there[word])
        if left != ids:
            gone[word] = None
            changed[name] = left
    narrowed: dict[str, tuple[str, ...]] = {}
    for one in fields(Filter):
        ids = getattr(order.filter, one.name)
        left = ids if one.name in _NOT_IDS else tuple(each for each in ids if each == LEAD or each in there[one.name])
        if left != ids:
            gone[one.name] = None
            narrowed[one.name] = left
    if narrowed:
        changed["filter"] = replace(order.filter, **narrowed)
    return (replace(order, **changed) if changed else order), tuple(gone)


def _plain(value: Any) -> Any:
    if isinstance(value, ViewSettings):
        return keep_settings(value)
    if isinstance(value, Filter):
        return {one.name: list(held) for one in fields(value) if (held := getattr(value, one.name))}
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _made(name: str, value: Any, usual: Any) -> Any:
    """A field of an order. It may come from a document that went through other hands, so its type is looked at."""
    if name == "filter":
        known = {one.name for one in fields(Filter)}
        return Filter(**{field: _words(held) for field, held in _mapping(value).items() if field in known})
    if name == "names":
        return NamesOut(value)
    if name == "comparison":
        return make_settings(_mapping(value))
    if isinstance(usual, tuple):
        return _words(value)
    if not isinstance(value, type(usual)):
        raise TypeError(name)
    return value


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError(value)
    return value


def _words(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise TypeError(value)
    return tuple(value)
