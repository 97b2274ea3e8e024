"""What the Reports workspace decides: the kind that is shown, what is wanted of it, and what is kept between starts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from qualcase.coding.filters import Filter
from qualcase.coding.kept_orders import keep_order, make_order
from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.study.reports.kinds import kind_of, kinds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.recipes import Recipe
    from qualcase.settings import Settings
    from qualcase.study.reports.kinds import Kind
    from qualcase.ui.base.place import Place

_KEY = "reports."
TABLES_OF_RECIPES = ("recipe", "study", "wave", "site", "study_case", "participant", "coder", "code", "source")
"""Tables that what is said of recipes rests on."""
_SHARED = ("names", "language", "template", "citation")
"""What is set once for all kinds that know it."""
_FROM_BAR = ("case_ids", "site_ids", "code_ids", "source_ids", "wave_ids", "comparison", "made_by")
"""What a recipe, or the room where somebody came from, adds to the filter bar. It goes when a kind is chosen."""
SHEETS = (".xlsx", ".csv")
PICTURES = (".svg", ".png")


@dataclass(frozen=True)
class Wanted:
    """What is wanted of one kind."""

    order: ReportOrder
    """Without a filter: that is the window's."""
    suffix: str


class ReportsState:
    """One for each study and window."""

    def __init__(self, settings: Settings, study_id: str) -> None:
        """Take up what was wanted last."""
        self._settings, self._study_id = settings, study_id
        self.there = kinds()
        self.recipe_id = ""
        """The recipe that was opened last, as long as its kind is shown."""
        self._wanted: dict[ReportKind, Wanted] = {}
        kept = settings.get(f"{_KEY}{study_id}")
        self._take(kept if isinstance(kept, dict) else {})
        self.kind = self._first(kept.get("kind") if isinstance(kept, dict) else None)

    @property
    def known(self) -> Kind:
        """What is known of the kind that is shown."""
        return kind_of(self.kind)

    @property
    def wanted(self) -> Wanted:
        """What is wanted of it."""
        return self._wanted.get(self.kind) or Wanted(ReportOrder(self.kind), self.known.suffixes[0])

    def order(self, chosen: Filter) -> ReportOrder:
        """The order as it stands, under the window's filter."""
        return replace(self.wanted.order, filter=chosen)

    def choose(self, kind: ReportKind, **narrowing: object) -> None:
        """Show a kind, of what the filter bar lets through or of less; what is set for all of them goes along."""
        shared = {name: getattr(self.wanted.order, name) for name in _SHARED}
        self.recipe_id = ""
        self.kind = kind
        known = kind_of(kind)
        fitting = {name: held for name, held in shared.items() if name in ("names", "language") or name in known.takes}
        fitting |= {name: held for name, held in narrowing.items() if name in known.takes}
        self._wanted[kind] = replace(self.wanted, order=replace(_of_bar(self.wanted.order), **fitting))

    @property
    def is_narrowed(self) -> bool:
        """Whether it is of less than the filter bar lets through, or figures are compared in a way of their own."""
        return self.wanted.order != _of_bar(self.wanted.order)

    def want(self, **fields: Any) -> bool:
        """Want something else of the kind; whether that is anything new. `suffix` says as what."""
        before = self.wanted
        suffix = fields.pop("suffix", before.suffix)
        self._wanted[self.kind] = Wanted(replace(before.order, **fields), suffix)
        return self.wanted != before

    def open_recipe(self, recipe: Recipe) -> Filter:
        """Want what a recipe wants; gives back the filter that the window is to have."""
        self.kind, self.recipe_id = recipe.order.kind, recipe.id
        self._wanted[self.kind] = Wanted(replace(recipe.order, filter=Filter()), recipe.suffix)
        return recipe.order.filter

    def begin_anew(self) -> None:
        """Forget what was set for the kind that is shown."""
        self._wanted.pop(self.kind, None)
        self.recipe_id = ""

    def nest(self, groups: tuple[str, ...]) -> bool:
        """Nest by these; where fewer go at once, by those that are new among them. One always stays."""
        most = self.known.most_groups
        if len(groups) > most:
            groups = tuple(one for one in groups if one not in self.groups)[:most] or groups[:most]
        usual = self.known.usual_by
        return bool(groups) and self.want(by=() if groups == usual else groups)

    @property
    def groups(self) -> tuple[str, ...]:
        """What excerpts are nested by now, the outermost first."""
        return self.wanted.order.by or self.known.usual_by

    def turn_part(self, part: str) -> None:
        """Leave a part out, or have it again; one always stays."""
        every = tuple(name for name, _ in self.known.parts)
        usual = self.known.usual_parts
        held = self.wanted.order.parts or usual
        new = tuple(name for name in every if (name in held) != (name == part))
        if new:
            self.want(parts=() if new == usual else new)

    def has_part(self, part: str) -> bool:
        """Whether a part is wanted."""
        return part in (self.wanted.order.parts or self.known.usual_parts)

    @property
    def replaces(self) -> bool:
        """Whether people are told by role and number."""
        return self.wanted.order.names is NamesOut.REPLACED

    def keep(self) -> None:
        """Remember it for the next start."""
        held = {
            one.value: {"order": keep_order(wanted.order), "suffix": wanted.suffix}
            for one, wanted in self._wanted.items()
        }
        self._settings.set(f"{_KEY}{self._study_id}", {"kind": self.kind.value, "wanted": held})

    def _take(self, kept: Mapping[str, Any]) -> None:
        held = kept.get("wanted")
        there = {one.kind for one in self.there}
        for name, one in held.items() if isinstance(held, dict) else ():
            try:
                kind, wanted = ReportKind(name), Wanted(make_order(one["order"]), str(one["suffix"]))
            except (KeyError, ValueError, TypeError):
                continue
            if kind in there and wanted.suffix in kind_of(kind).suffixes:
                self._wanted[kind] = replace(wanted, order=replace(_of_bar(wanted.order), filter=Filter()))

    def _first(self, kept: object) -> ReportKind:
        there = [one.kind for one in self.there]
        return next((one for one in there if one.value == kept), there[0] if there else ReportKind.EXCERPTS)


def narrowing_of(place: Place) -> dict[str, object]:
    """What the report at a place is about."""
    sites, codes = ((one,) if one else () for one in (place.site_id, place.code_id))
    return {"case_ids": place.case_ids, "site_ids": sites, "code_ids": codes}


def _of_bar(order: ReportOrder) -> ReportOrder:
    """An order that nothing but the filter bar narrows."""
    plain = {field: getattr(ReportOrder(order.kind), field) for field in _FROM_BAR}
    return replace(order, **plain)
