"""How one kind of value maps onto its table: by the names of its fields, with a converter where the forms differ."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sqlalchemy import Column, Table

T = TypeVar("T")
Links = tuple[Any, ...]
"""What a record holds by links: ids, or small values."""


@dataclass(frozen=True)
class Converter:
    """How a field's value is kept, and made again. None is kept as NULL, whatever the converter."""

    keep: Callable[[Any], Any]
    make: Callable[[Any], Any]


@dataclass(frozen=True)
class LinkMap:
    """A field that lies in a table of its own, a row for each of its entries, in order.

    `parts` gives the columns behind owner and position for one entry, `make` an entry from them.
    """

    table: Table
    owner: str
    parts: Callable[[Any], tuple[Any, ...]]
    make: Callable[..., Any]

    @cached_property
    def columns(self) -> list[Column[Any]]:
        """The columns of an entry."""
        return [column for column in self.table.c if column.name not in (self.owner, "position")]

    def rows(self, owner_id: str, entries: Links) -> list[dict[str, Any]]:
        """The rows of one owner."""
        names = [column.name for column in self.columns]
        return [
            {self.owner: owner_id, "position": position, **dict(zip(names, self.parts(entry), strict=True))}
            for position, entry in enumerate(entries)
        ]


@dataclass(frozen=True)
class RecordMap(Generic[T]):
    """A frozen dataclass and its table: fields and columns of the same names, converters and links by field."""

    type: Callable[..., T]
    table: Table
    order: tuple[str, ...] = ("id",)
    converters: Mapping[str, Converter] = field(default_factory=dict)
    links: Mapping[str, LinkMap] = field(default_factory=dict)

    @cached_property
    def _names(self) -> list[str]:
        """All fields, in the order of the dataclass's constructor."""
        return [entry.name for entry in fields(self.type)]  # type: ignore[arg-type]  # a dataclass, as said above

    @cached_property
    def _kept(self) -> list[str]:
        return [name for name in self._names if name not in self.links]

    @cached_property
    def columns(self) -> list[Column[Any]]:
        """The table's columns in the order of the fields."""
        return [self.table.c[name] for name in self._kept]

    def rows(self, values: Iterable[T]) -> list[dict[str, Any]]:
        """The rows of the values, without their links."""
        get = attrgetter(*self._kept)
        rows = [dict(zip(self._kept, get(value), strict=True)) for value in values]
        for name, converter in self.converters.items():
            for row in rows:
                if row[name] is not None:
                    row[name] = converter.keep(row[name])
        return rows

    def values(self, rows: Iterable[Sequence[Any]], links: Mapping[str, Mapping[str, Links]]) -> list[T]:
        """The values of rows read in the order of `columns`; `links` by field, then by owner."""
        convert = [(self._kept.index(name), converter.make) for name, converter in self.converters.items()]
        linked = [(self._names.index(name), links[name]) for name in self.links]
        make_value = self.type
        made: list[T] = []
        for row in rows:
            parts = list(row)
            for column, make in convert:
                if parts[column] is not None:
                    parts[column] = make(parts[column])
            for place, entries in linked:
                parts.insert(place, entries.get(parts[0], ()))
            made.append(make_value(*parts))
        return made
