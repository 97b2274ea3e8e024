"""`study.recipes`: reports that are kept with the study and written again with one key."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from qualcase.coding.ids import new_id
from qualcase.coding.kept_orders import known_only
from qualcase.coding.recipes import PATTERN, Ran, Recipe
from qualcase.errors import Cancelled, UserError
from qualcase.progress import silent
from qualcase.study.core import Part
from qualcase.study.reports.file_names import check_pattern, file_name
from qualcase.study.reports.kinds import kind_of
from qualcase.study.reports.written import Written
from qualcase.words import speaking

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.recipes import LastRun
    from qualcase.progress import Progress
    from qualcase.study.core import Core
    from qualcase.study.study import Study


class Recipes(Part):
    """`study.recipes`."""

    def __init__(self, core: Core, study: Study) -> None:
        """Share the core; `study` is whose reports are written."""
        super().__init__(core)
        self._study = study

    def all(self) -> tuple[Recipe, ...]:
        """Every recipe, in its order."""
        return self._core.read(lambda reading: reading.recipes.all())

    def get(self, recipe_id: str) -> Recipe:
        """One recipe. Raises KeyError."""
        found = self._core.read(lambda reading: reading.recipes.get(recipe_id))
        if found is None:
            raise KeyError(recipe_id)
        return found

    def save(
        self, name: str, order: ReportOrder, *, suffix: str = "", pattern: str = PATTERN, folder: str = ""
    ) -> Recipe:
        """Keep a report as a recipe, behind those that there are.

        Args:
            name: What it is called; one that there is already is refused.
            order: What it holds.
            suffix: As what it is written; empty: as the kind usually is.
            pattern: Of the file's name; see `coding.recipes.FIELDS`.
            folder: Where to, from the study's own folder.

        Raises:
            UserError: The name is taken or empty, the pattern cannot be, or the kind cannot be written so.
        """
        tidy = self._free_name(name)
        made = Recipe(
            new_id(), tidy, order, _suffix(order, suffix), check_pattern(pattern), folder.strip(), len(self.all())
        )
        self._core.act("recipe.save", lambda writing: writing.recipes.insert(made), name=tidy)
        return made

    def set(self, recipe_id: str, **fields: Any) -> Recipe:
        """Change order, suffix, pattern, folder or name. Raises UserError as `save` does."""
        held = self.get(recipe_id)
        if "name" in fields:
            fields["name"] = self._free_name(fields["name"], recipe_id)
        if "pattern" in fields:
            fields["pattern"] = check_pattern(fields["pattern"])
        new = replace(held, **fields)
        new = replace(new, suffix=_suffix(new.order, new.suffix))
        if new != held:
            self._core.act("recipe.set", lambda writing: writing.recipes.update(new), name=new.name)
        return new

    def rename(self, recipe_id: str, name: str) -> Recipe:
        """Give a recipe another name. Raises UserError where there is one of that name."""
        return self.set(recipe_id, name=name)

    def remove(self, recipe_ids: Iterable[str]) -> None:
        """Take recipes away, as one action; the files that they wrote stay."""
        gone = [self.get(one) for one in dict.fromkeys(recipe_ids)]
        if gone:
            names, ids = ", ".join(one.name for one in gone), [one.id for one in gone]
            self._core.act("recipe.remove", lambda writing: writing.recipes.delete(ids), name=names)

    def move(self, recipe_id: str, to: int) -> tuple[Recipe, ...]:
        """Put a recipe at another place among them, from 0; gives back all in their new order."""
        moved = self.get(recipe_id)
        listed = [one for one in self.all() if one.id != recipe_id]
        listed.insert(max(0, min(to, len(listed))), moved)
        new = tuple(replace(one, position=number) for number, one in enumerate(listed))
        changed = [one for one in new if one not in self.all()]
        if changed:
            self._core.act("recipe.move", lambda writing: writing.recipes.update(changed), name=moved.name)
        return new

    # --- writing

    def target(self, recipe: Recipe, now: datetime | None = None) -> Path:
        """The file that a recipe would write now. Of several pictures it is what their names begin with."""
        outgoing = self._study.reports.outgoing(recipe.order)
        with speaking(recipe.order.language):
            values = {
                "study": outgoing.text(self._study.info().title),
                "report": outgoing.text(recipe.name),
                "kind": str(kind_of(recipe.order.kind).title),
            }
        name = file_name(recipe.pattern, values, (now or datetime.now(UTC)).astimezone())
        return self._study.path.parent / recipe.folder / f"{name}{recipe.suffix}"

    def ready(self, recipe: Recipe) -> tuple[ReportOrder, tuple[str, ...]]:
        """The order of a recipe as it can be asked now, and of what it names something that is gone.

        Raises UserError where all that it was about is gone: else it would tell of everything.
        """
        return self.order_now(recipe.order)

    def order_now(self, order: ReportOrder) -> tuple[ReportOrder, tuple[str, ...]]:
        """The same of an order that was kept elsewhere. Raises UserError as above."""
        frame = self._study.frame()
        there = {
            "cases": {one.id for one in frame.cases},
            "sites": {one.id for one in frame.sites},
            "waves": {one.id for one in frame.waves},
            "codes": {one.id for one in frame.tree.ordered},
            "sources": {one.id for one in self._study.sources.all()},
            "participants": {one.id for one in frame.participants},
            "coders": {one.id for one in frame.coders},
        }
        left, gone = known_only(order, there)
        _must_be_about_something(order, left)
        if left.template:
            left = replace(left, template=str(self._study.path.parent / left.template))
        return left, gone

    def last_run(self, recipe_id: str) -> LastRun | None:
        """When a recipe was last run on this computer, and what it wrote."""
        return Written().last_run(recipe_id)

    def run(self, recipe_id: str, progress: Progress = silent, *, sure: bool = False) -> Ran:
        """Write a recipe's report. A file that somebody changed since stays; the new one stands beside it.

        `sure` says that what must be confirmed is meant (`reports.warnings`). What cannot be written is told by the
        answer, never raised. Raises Cancelled through `progress`.
        """
        from qualcase.study.reports.running import run_recipe

        return run_recipe(self._study, self.get(recipe_id), progress, sure=sure)

    def run_all(
        self, progress: Progress = silent, *, sure: bool = False, recipe_ids: Sequence[str] = ()
    ) -> tuple[Ran, ...]:
        """Write all recipes, or these, in their order. Where it is stopped, what was written until then is given."""
        wanted = [one for one in self.all() if not recipe_ids or one.id in recipe_ids]
        done: list[Ran] = []
        for number, one in enumerate(wanted):
            try:
                progress(number, len(wanted), one.name)
                done.append(self.run(one.id, _within(progress, number, len(wanted), one.name), sure=sure))
            except Cancelled:
                break
        else:
            progress(len(wanted), len(wanted))
        return tuple(done)

    def _free_name(self, name: str, own_id: str | None = None) -> str:
        tidy = " ".join(name.split())
        if not tidy:
            raise UserError("A recipe needs a name. Write one.")
        if any(one.name.casefold() == tidy.casefold() and one.id != own_id for one in self.all()):
            raise UserError("There is a recipe “{name}” already. Choose another name.", name=tidy)
        return tidy


def _suffix(order: ReportOrder, suffix: str) -> str:
    known = kind_of(order.kind).suffixes
    if suffix and suffix not in known:
        raise UserError(
            "This report cannot be written as {suffix}. There is {known}.", suffix=suffix, known=", ".join(known)
        )
    return suffix or known[0]


def _must_be_about_something(before: ReportOrder, after: ReportOrder) -> None:
    fields = ("case_ids", "site_ids", "code_ids", "source_ids", "wave_ids")
    emptied = any(getattr(before, one) and not getattr(after, one) for one in fields)
    narrowed = (before.filter, after.filter)
    names = ("codes", "cases", "sites", "waves", "participants", "coders", "sources")
    if emptied or any(getattr(narrowed[0], one) and not getattr(narrowed[1], one) for one in names):
        raise UserError("What this report was about is gone from the study. Open the recipe and choose anew.")


def _within(progress: Progress, number: int, of: int, name: str) -> Progress:
    """The progress of one report among several."""

    def told(done: int, total: int, what: str = "") -> None:
        del done, total, what
        progress(number, of, name)

    return told
