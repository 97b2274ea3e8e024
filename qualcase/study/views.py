"""Operations on views: save a comparison, show it again, say what changed since."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.coding.views import CellChange, MarkChange, Seen, SeenCell, View, ViewChanges, ViewSettings
from qualcase.errors import UserError
from qualcase.study.comparing import Asked
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from qualcase.coding.arranging import Arrangement
    from qualcase.coding.comparison import AxisValue, Comparison
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core


class Views(Part):
    """`study.views`: saved comparisons, each with what it showed when it was saved."""

    def __init__(self, core: Core, figures: Callable[[], Comparing]) -> None:
        """Share the core; `figures` gives the comparisons."""
        super().__init__(core)
        self._figures = figures

    def all(self) -> tuple[View, ...]:
        """Every view, by name."""
        return self._core.read(lambda reading: reading.views.all())

    def get(self, view_id: str) -> View:
        """One view. Raises KeyError."""
        found = self._core.read(lambda reading: reading.views.get(view_id))
        if found is None:
            raise KeyError(view_id)
        return found

    def save(self, name: str, settings: ViewSettings, coder_id: str | None = None) -> View:
        """Save a comparison under a name, with what it shows now.

        Raises:
            UserError: There is a view of that name, or the comparison cannot be.
        """
        tidy, moment = self._free_name(name), datetime.now(UTC)
        made = View(new_id(), tidy, settings, self._seen(settings), moment, coder_id, moment)
        self._core.act("view.save", lambda writing: writing.views.insert(made), coder_id, name=tidy)
        return made

    def set(self, view_id: str, settings: ViewSettings, coder_id: str | None = None) -> View:
        """Put other settings in the place of a view's; what it shows now is taken down."""
        held = self.get(view_id)
        new = replace(held, settings=settings, seen=self._seen(settings), seen_at=datetime.now(UTC))
        if settings != held.settings:
            self._core.act("view.set", lambda writing: writing.views.update(new), coder_id, name=held.name)
        return self.get(view_id)

    def rename(self, view_id: str, name: str) -> View:
        """Give a view another name. Raises UserError where there is one of that name."""
        held = self.get(view_id)
        new = replace(held, name=self._free_name(name, view_id))
        if new != held:
            self._core.act("view.set", lambda writing: writing.views.update(new), name=new.name)
        return new

    def remove(self, view_ids: Iterable[str]) -> None:
        """Take views away, as one action."""
        held = [self.get(one) for one in dict.fromkeys(view_ids)]
        if held:
            names, ids = ", ".join(one.name for one in held), [one.id for one in held]
            self._core.act("view.remove", lambda writing: writing.views.delete(ids), name=names)

    def show(self, view_id: str) -> Comparison:
        """The comparison as it is now."""
        held = self.get(view_id).settings
        return self._compare(held, held.column_arrangement, held.row_arrangement)

    def changed(self, view_id: str) -> ViewChanges:
        """What is another than when the view was saved or last taken down: cells, marks, sources, codings."""
        held = self.get(view_id)
        shown = self._compare(held.settings)
        return _differences(held.seen, self._seen(held.settings, shown), shown)

    def take_down(self, view_id: str, coder_id: str | None = None) -> View:
        """Take down what a view shows now, so that later changes are told from here on."""
        held = self.get(view_id)
        new = replace(held, seen=self._seen(held.settings), seen_at=datetime.now(UTC))
        if new.seen != held.seen:
            self._core.act("view.seen", lambda writing: writing.views.update(new), coder_id, name=held.name)
        return self.get(view_id)

    def _compare(self, settings: ViewSettings, *arrangements: Arrangement) -> Comparison:
        wanted = Asked(
            settings.dimensions,
            settings.measure,
            settings.with_subcodes,
            settings.change,
            settings.thresholds,
        )
        return self._figures().compare(settings.filter, wanted, *arrangements)

    def _seen(self, settings: ViewSettings, shown: Comparison | None = None) -> Seen:
        figures = self._figures()
        cells, marks = _cells(shown or self._compare(settings))
        sources, codings = figures.passing(settings.filter), figures.counted(settings.filter)
        return Seen(cells, marks, frozenset(sources), frozenset(codings))

    def _free_name(self, name: str, own_id: str | None = None) -> str:
        tidy = " ".join(name.split())
        if not tidy:
            raise UserError("A view needs a name. Write one.")
        if any(one.name.casefold() == tidy.casefold() and one.id != own_id for one in self.all()):
            raise UserError("There is a view “{name}” already. Choose another name.", name=tidy)
        return tidy


def _cells(shown: Comparison) -> tuple[dict[tuple[str, str, str], SeenCell], dict[tuple[str, str], str]]:
    """What every cell shows, and every mark."""
    cells, marks = {}, {}
    values, bases = shown.values.tolist(), shown.bases.tolist()
    for at_row, row in enumerate(shown.rows):
        for at_column, column in enumerate(shown.columns):
            for at_split, split in enumerate(shown.splits):
                at = (at_row, at_column, at_split)
                why = shown.empty_at(*at)
                cells[row.id, column.id, split.id] = SeenCell(
                    _figure(values[at_row][at_column][at_split]),
                    _figure(bases[at_row][at_column][at_split]),
                    why.value if why else "",
                    bool(shown.incomplete[at]),
                )
            mark = shown.mark_at(at_row, at_column)
            if mark:
                marks[row.id, column.id] = mark.value + ("≠" if shown.unlike[at_row, at_column] else "")
    return cells, marks


def _figure(value: float) -> float | None:
    return None if math.isnan(value) else value


def _differences(before: Seen, after: Seen, shown: Comparison) -> ViewChanges:
    names = [{one.id: _name(one) for one in axis} for axis in (shown.rows, shown.columns, shown.splits)]
    cells = []
    for row, column, split in dict.fromkeys((*after.cells, *before.cells)):
        then, now = before.cells.get((row, column, split)), after.cells.get((row, column, split))
        if then != now and _is_news(then, now):
            named = (names[0].get(row, ""), names[1].get(column, ""), names[2].get(split, ""))
            cells.append(CellChange(row, column, split, named, then, now))
    marks = [
        MarkChange(*key, (names[0].get(key[0], ""), names[1].get(key[1], "")), before.marks.get(key, ""), new)
        for key in dict.fromkeys((*after.marks, *before.marks))
        if (new := after.marks.get(key, "")) != before.marks.get(key, "")
    ]
    return ViewChanges(
        tuple(cells),
        tuple(marks),
        tuple(sorted(after.sources - before.sources)),
        tuple(sorted(before.sources - after.sources)),
        tuple(sorted(after.codings - before.codings)),
        tuple(sorted(before.codings - after.codings)),
    )


def _name(value: AxisValue) -> str:
    return value.name or value.stands_for


def _is_news(then: SeenCell | None, now: SeenCell | None) -> bool:
    """Whether a cell is told: one that came or went with its row or column only where it holds a value."""
    return all((then, now)) or any(one and one.value is not None for one in (then, now))
