"""What a method section says of saturation, of agreement between coders, and of drift."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.study.drift_words import coefficient, percent
from qualcase.words import mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.coding.case_patterns import WaveSaturation
    from qualcase.coding.filters import Filter
    from qualcase.study.study import Study


def saturation_words(study: Study, chosen: Filter) -> Iterator[tuple[str, str]]:
    """Of each wave whether interviews stopped to bring new inductive codes (Guest, Namey and Chen 2020)."""
    shown = study.patterns.saturation(chosen)
    if not shown.inductive:
        yield "", say(mark("cannot be told: no code is marked as found in the material"))
        return
    for wave in shown.waves:
        if wave.found.interviews:
            yield wave.wave.name, _wave(wave)


def _wave(wave: WaveSaturation) -> str:
    found = wave.found
    rule = {
        "base": found.base,
        "run": found.run,
        "threshold": say_number(100 * found.threshold),
        "all": say_number(len(found.interviews)),
    }
    if found.reached is None:
        return say(
            mark("not reached in {all} interviews (base {base}, run {run}, new codes at most {threshold} %)"), **rule
        )
    return say(
        mark("reached with interview {n} of {all} (base {base}, run {run}, new codes at most {threshold} %)"),
        n=say_number(found.reached),
        **rule,
    )


def agreement_words(study: Study, chosen: Filter) -> Iterator[tuple[str, str]]:
    """How far each two coders agree in the sources that both marked done; coefficients over all codes stacked."""
    names = {one.id: one.name for one in study.frame().coders}
    for pair in study.agreement.pairs(chosen):
        pooled = {name: held.value for name, held in pair.pooled.estimates.items()}
        yield (
            f"{names[pair.first_id]} – {names[pair.second_id]}",
            say(
                mark("{percent} alike; kappa {kappa}, alpha {alpha}, AC1 {ac1}, Dice {dice}; in {n} sources of both"),
                percent=percent(pooled["per_cent"]),
                kappa=coefficient(pooled["kappa"]),
                alpha=coefficient(pooled["alpha"]),
                ac1=coefficient(pooled["ac1"]),
                dice=coefficient(pooled["dice"]),
                n=say_number(len(pair.source_ids)),
            ),
        )


def drift_words(study: Study) -> Iterator[tuple[str, str]]:
    """What finished tests of drift found over all codes together, wave by wave."""
    waves = {one.id: one.name for one in study.frame().waves}
    for test in study.drift.all():
        if not test.is_finished:
            continue
        found = study.drift.result(test.id)
        said = [
            say(
                mark("{wave}: {percent} of {n} passages coded as before, kappa {kappa}"),
                wave=waves.get(cell.wave_id, ""),
                percent=percent(cell.table.agreement),
                n=say_number(cell.table.n),
                kappa=coefficient(cell.kappa),
            )
            for cell in found.cells
            if cell.code_id is None and cell.table.n
        ]
        if said:
            yield test.name, "; ".join(said)
