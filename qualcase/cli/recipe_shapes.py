"""What commands on reports and recipes write as JSON, and how they say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qualcase.coding.kept_orders import keep_order
from qualcase.coding.recipes import Outcome
from qualcase.words import mark, say

if TYPE_CHECKING:
    from qualcase.coding.leaving import OutWarning
    from qualcase.coding.recipes import Ran, Recipe
    from qualcase.study import Study

_SAID = {
    Outcome.WRITTEN: mark("{name}: wrote {files}."),
    Outcome.RENEWED: mark("{name}: renewed {files}."),
    Outcome.BESIDE: mark("{name}: {kept} was changed since and stays; wrote {files} beside it."),
    Outcome.FAILED: mark("{name}: {why}"),
    Outcome.HELD: mark("{name}: not written. {why}"),
}
_GONE = mark("{name}: left out what is gone from the study: {gone}.")
_WORDS = {
    "cases": mark("cases"),
    "sites": mark("sites"),
    "codes": mark("codes"),
    "sources": mark("sources"),
    "waves": mark("waves"),
    "participants": mark("participants"),
    "coders": mark("coders"),
}


def say_ran(one: Ran) -> str:
    """What became of a recipe."""
    said = say(
        _SAID[one.outcome],
        name=one.recipe.name,
        files=", ".join(str(path) for path in one.files),
        kept=one.kept or "",
        why=one.why or "",
    )
    if one.gone:
        gone = ", ".join(say(_WORDS[word]) for word in one.gone)
        said = f"{said} {say(_GONE, name=one.recipe.name, gone=gone)}"
    return said


def ran_shape(one: Ran) -> dict[str, Any]:
    """What became of a recipe."""
    return {
        "recipe": one.recipe.name,
        "outcome": one.outcome.value,
        "files": [str(path) for path in one.files],
        "kept": str(one.kept) if one.kept else None,
        "why": str(one.why) if one.why else None,
        "gone": list(one.gone),
    }


def recipe_shape(study: Study, one: Recipe) -> dict[str, Any]:
    """A recipe, with the file that it would write now."""
    last = study.recipes.last_run(one.id)
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.order.kind.value,
        "suffix": one.suffix,
        "pattern": one.pattern,
        "folder": one.folder,
        "file": str(study.recipes.target(one)),
        "last_run": last.at.isoformat() if last else None,
        "order": keep_order(one.order),
    }


def warning_shape(one: OutWarning) -> dict[str, Any]:
    """What somebody should know before a report leaves."""
    return {
        "kind": one.kind.value,
        "message": str(one.message),
        "must_confirm": one.must_confirm,
        "places": [
            {"source": place.source, "start": place.start, "end": place.end, "words": place.words}
            for place in one.places
        ],
    }
