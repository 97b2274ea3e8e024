"""Writing what a recipe asks for, without ever taking the place of a file that somebody changed."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from qualcase.coding.recipes import Outcome, Ran
from qualcase.errors import UserError
from qualcase.exchange.writing.files import writing_to
from qualcase.study.reports.written import Written
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.recipes import Recipe
    from qualcase.progress import Progress
    from qualcase.study.study import Study


def run_recipe(study: Study, recipe: Recipe, progress: Progress, *, sure: bool) -> Ran:
    """Write a recipe's report; what stands in the way is told by the answer. Raises Cancelled through `progress`."""
    try:
        order, gone = study.recipes.ready(recipe)
        if not sure and (held := _to_confirm(study, order, progress)):
            return Ran(recipe, Outcome.HELD, why=held, gone=gone)
        target = study.recipes.target(recipe)
        files, kept = _write(study, recipe, order, target, progress)
    except UserError as error:
        return Ran(recipe, Outcome.FAILED, why=error.message)
    except OSError as error:
        said = mark("The files cannot be written: {reason}. See to rights and room there, and try again.")
        return Ran(recipe, Outcome.FAILED, why=Message(said, values={"reason": error.strerror or error}))
    renewed = [one for one in files if one[1]]
    Written().remember(recipe.id, [path for path, _ in files])
    outcome = Outcome.BESIDE if kept else Outcome.RENEWED if renewed else Outcome.WRITTEN
    return Ran(recipe, outcome, tuple(path for path, _ in files), kept, gone=gone)


def _to_confirm(study: Study, order: ReportOrder, progress: Progress) -> Message | None:
    """What must be confirmed first. Only names that are to be replaced and would stay are such a thing."""
    from qualcase.coding.orders import NamesOut

    if order.names is NamesOut.KEEP:
        return None
    return next((one.message for one in study.reports.warnings(order, progress) if one.must_confirm), None)


def _write(
    study: Study, recipe: Recipe, order: ReportOrder, target: Path, progress: Progress
) -> tuple[list[tuple[Path, bool]], Path | None]:
    """The files that were written, each with whether it took the place of one of ours; and one that was kept."""
    target.parent.mkdir(parents=True, exist_ok=True)
    # How many files there are, and what they are called, is known when they are there.
    aside = Path(tempfile.mkdtemp(prefix=".qualcase-", dir=target.parent))
    try:
        made = study.reports.write(order, aside / target.name, progress)
        written, places, kept = Written(), [], None
        others = {one.id for one in study.recipes.all()} - {recipe.id}
        for one in made:
            place = target.with_name(one.name)
            place = written.apart(place, others)
            there = place.exists()
            if there and not written.is_ours(place):
                kept = kept or place
                place = written.beside(place, recipe.id)
                there = place.exists()
            with writing_to(place) as beside:
                one.replace(beside)
            places.append((place, there))
        return places, kept
    finally:
        with suppress(OSError):
            shutil.rmtree(aside)
