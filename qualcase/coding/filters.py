"""The one filter value that serves the command line, the filter bar, exports and captions."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

LEAD = "lead"
"""Among the coders of a filter: the lead coder of each source."""
AGREED = "agreed"
"""What the agreed layer is called wherever coders are typed, whatever the language."""


@dataclass(frozen=True)
class Filter:
    """Which material is looked at. An empty field lets everything through; several values in a field mean *or*.

    All values are ids, except kinds (`interview` …) and roles (`volunteer` …), which are the words themselves.
    `coders` chooses whose codings count; empty means each source's agreed layer where one is settled, else its lead
    coder. Several are taken together. Among ids of coders, `LEAD` stands for each source's lead coder whatever was
    agreed, and the id of the agreed layer for that layer, settled or not.
    """

    codes: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    waves: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    coders: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left out and nobody in particular is chosen."""
        return not any(getattr(self, entry.name) for entry in fields(self))

    def toggled(self, field_name: str, value: str) -> Filter:
        """The filter with one value of a field switched on or off."""
        held = getattr(self, field_name)
        new = tuple(one for one in held if one != value) if value in held else (*held, value)
        return replace(self, **{field_name: new})

    def without(self, field_name: str) -> Filter:
        """The filter with a field emptied."""
        return replace(self, **{field_name: ()})
