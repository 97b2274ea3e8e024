"""The JSON shapes of patterns: a contract, as in `shapes`."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

from qualcase.coding.case_patterns import NO_ROLE, NOBODY
from qualcase.study.pattern_words import saturation_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.case_patterns import (
        CasesAlike,
        CodeInWave,
        CodesTogether,
        GroupsApart,
        Pair,
        Profiles,
        SaturationShown,
        WhoWasHeard,
    )
    from qualcase.coding.comparison import Comparison
    from qualcase.study import Study


def alike_shape(shown: CasesAlike) -> dict[str, Any]:
    """How alike cases are. The tree's branches from the number of cases on are its joins, in their order."""
    return {
        "how": shown.how.value,
        "cases": [case.name for case in shown.cases],
        "order": [shown.cases[one].name for one in shown.order],
        "likeness": [[_figure(one) for one in row] for row in shown.likeness],
        "both": shown.both.tolist(),
        "either": shown.either.tolist(),
        "compared": shown.compared.tolist(),
        "tree": [
            {"first": one.first, "second": one.second, "apart": _figure(one.apart), "size": one.size}
            for one in shown.joins
        ],
        "caption": shown.caption,
    }


def pair_shape(shown: CasesAlike, first: int, second: int, found: Pair) -> dict[str, Any]:
    """What two cases have in common, and what sets them apart."""
    return {
        "cases": [shown.cases[first].name, shown.cases[second].name],
        "likeness": _figure(shown.likeness[first, second]),
        "both": _cells(shown.shown, found.both),
        "first_only": _cells(shown.shown, found.first_only),
        "second_only": _cells(shown.shown, found.second_only),
        "caption": shown.caption,
    }


def groups_shape(shown: GroupsApart) -> dict[str, Any]:
    """What sets two groups apart, with the figure of each case."""
    cases = shown.shown.columns
    return {
        "first": {"name": shown.first.name, "cases": [cases[one].name for one in shown.members(True)]},
        "second": {"name": shown.second.name, "cases": [cases[one].name for one in shown.members(False)]},
        "dealt": shown.found.dealt,
        "exact": shown.found.exact,
        "differences": [
            {
                **_cells(shown.shown, [shown.cells[one.row]])[0],
                "means": [_figure(mean) for mean in one.means],
                "cases": list(one.bases),
                "difference": _figure(one.difference),
                "p": _figure(one.p),
                "figures": {
                    case.name: _figure(shown.figures[one.row, number])
                    for number, case in enumerate(cases)
                    if case.id in shown.first.case_ids + shown.second.case_ids
                },
            }
            for one in shown.found.differences
        ],
        "caption": shown.caption,
    }


def together_shape(shown: CodesTogether) -> dict[str, Any]:
    """Pairs of codes that lie together anywhere."""
    found, c, n, difference = shown.found, shown.found.coefficients, shown.found.together, shown.difference
    size = len(found.codes)
    pairs = [(one, other) for one in range(size) for other in range(one + 1, size)]
    waves = [wave.name or "all" for wave in found.waves]
    return {
        "how": found.how.value,
        "waves": waves,
        "passages": {
            code.name: dict(zip(waves, found.passages[:, number].tolist(), strict=True))
            for number, code in enumerate(found.codes)
        },
        "pairs": [
            {
                "codes": [found.codes[one].name, found.codes[other].name],
                "c": {wave: _figure(c[number, one, other]) for number, wave in enumerate(waves)},
                "together": {wave: int(n[number, one, other]) for number, wave in enumerate(waves)},
                "difference": None if difference is None else _figure(difference[one, other]),
            }
            for one, other in pairs
            if n[-1, one, other] and not found.kin[one, other]
        ],
        "caption": shown.caption,
    }


def profiles_shape(shown: Profiles) -> dict[str, Any]:
    """Figures of each case by code and wave; None where there is none."""
    cells = shown.shown
    return {
        "measure": cells.measure.value,
        "cases": {
            case.name: {
                row.name: {
                    split.name: _figure(shown.figures[at, number, wave]) for wave, split in enumerate(cells.splits)
                }
                for at, row in enumerate(cells.rows)
            }
            for number, case in enumerate(cells.columns)
        },
        "caption": shown.caption,
    }


def saturation_shape(study: Study, shown: SaturationShown) -> dict[str, Any]:
    """Each wave with its interviews; without inductive codes no wave says anything."""
    tree = study.frame().tree
    return {
        "order": shown.order.value,
        "inductive": shown.inductive,
        "waves": [
            {
                "wave": one.wave.name,
                "said": saturation_words(shown, one),
                "base": one.found.base,
                "run": one.found.run,
                "threshold": one.found.threshold,
                "base_codes": one.found.base_codes,
                "reached": one.found.reached,
                "reached_in_orders": _figure(one.found.reached_in_orders),
                "undated": one.undated,
                "interviews": [
                    {
                        "source": one.names[number],
                        "new": [tree.path(code) for code in one.new_codes[number]],
                        "known": each.known,
                        "in_run": each.in_run,
                        "share": None if each.share is None else _figure(each.share),
                        "band": [_figure(value) for value in one.found.band[number]] if one.found.band else None,
                    }
                    for number, each in enumerate(one.found.interviews)
                ],
            }
            for one in (shown.waves if shown.inductive else ())
        ],
        "caption": shown.caption,
    }


def heard_shape(shown: WhoWasHeard) -> dict[str, Any]:
    """A line for each role, kind and wave that holds something; role and kind are None for all of them."""
    roles: list[str | None] = [*(_ROLES.get(role, role) for role in shown.roles), None]
    kinds = [*(kind.value for kind in shown.kinds), None]
    return {
        "cells": [
            {
                "role": role,
                "kind": kind,
                "wave": wave.name,
                "persons": int(shown.persons[at]),
                "sources": int(shown.sources[at]),
                "words": int(shown.words[at]),
                "planned": int(shown.planned[at]),
                "gap": shown.gap(*at),
            }
            for row, role in enumerate(roles)
            for column, kind in enumerate(kinds)
            for number, wave in enumerate(shown.waves)
            if shown.sources[at := (row, column, number)] or shown.planned[at] or shown.gap(*at)
        ],
        "caption": shown.caption,
    }


_ROLES = {NOBODY: "unidentified", NO_ROLE: "none"}


def _cells(shown: Comparison, cells: Iterable[CodeInWave]) -> list[dict[str, str]]:
    return [{"code": shown.rows[at.row].name, "wave": shown.splits[at.split].name} for at in cells]


def _figure(value: float) -> float | None:
    return None if isnan(value) else round(float(value), 9)
