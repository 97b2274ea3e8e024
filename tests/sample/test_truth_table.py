"""The case ratings of 2017 hold what a qualitative comparative analysis must find: counted here the slow way."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product

import pytest

from tests.sample.files import rows

CONDITIONS = ("Ledelse", "Rammer og roller", "Forankring/Båret af en forening", "Synlighed")
OUTCOME = "Forankring"
Config = tuple[int, ...]
Implicant = tuple[int | None, ...]
"""A value for each condition; None where it does not matter."""


@pytest.fixture(scope="module")
def table() -> dict[Config, dict[str, int]]:
    """Truth table of 2017: for each configuration of conditions the cases and whether they have the outcome."""
    ratings = {
        (row["case"], row["code"]): float(row["value"])
        for row in rows("case_ratings.csv")
        if row["wave"] == "2017" and row["rater"] == "Ditte" and row["value"]
    }
    found: dict[Config, dict[str, int]] = defaultdict(dict)
    for case in sorted({case for case, _ in ratings}):
        config = tuple(int(ratings[case, code] > 0.5) for code in CONDITIONS)
        found[config][case] = int(ratings[case, OUTCOME] > 0.5)
    return dict(found)


def _covers(implicant: Implicant, config: Config) -> bool:
    return all(wanted is None or wanted == value for wanted, value in zip(implicant, config, strict=True))


def _holds_more(wide: Implicant, narrow: Implicant) -> bool:
    return all(one is None or one == other for one, other in zip(wide, narrow, strict=True))


def _minimised(positive: set[Config], allowed: set[Config]) -> list[set[Implicant]]:
    """The smallest sets of prime implicants that cover every positive row and nothing outside `allowed`."""
    every = set(product((0, 1), repeat=len(CONDITIONS)))
    fitting = [
        one
        for one in product((0, 1, None), repeat=len(CONDITIONS))
        if all(config in allowed for config in every if _covers(one, config))
    ]
    prime = [
        one
        for one in fitting
        if not any(
            other != one and all(a is None or a == b for a, b in zip(other, one, strict=True)) for other in fitting
        )
    ]
    for size in range(1, len(prime) + 1):
        found = [
            set(chosen)
            for chosen in combinations(prime, size)
            if all(any(_covers(one, config) for one in chosen) for config in positive)
        ]
        if found:
            return found
    return []


def test_there_are_contradictory_and_missing_rows(table: dict[Config, dict[str, int]]) -> None:
    contradictory = {config: cases for config, cases in table.items() if len(set(cases.values())) > 1}
    assert contradictory == {(1, 0, 0, 1): {"K06": 0, "K10": 1}}
    assert len(table) == 11
    assert sum(len(cases) for cases in table.values()) == 16


def test_two_paths_lead_to_being_anchored(table: dict[Config, dict[str, int]]) -> None:
    positive = {config for config, cases in table.items() if set(cases.values()) == {1}}
    remainders = set(product((0, 1), repeat=len(CONDITIONS))) - set(table)
    led_and_clear, association_and_clear = (1, 1, None, None), (None, 1, 1, None)
    assert _minimised(positive, positive | remainders) == [{led_and_clear, association_and_clear}]
    assert _minimised(positive, positive) == [{(1, 1, 0, None), (None, 1, 1, 1)}]


def test_leadership_alone_is_not_enough_and_not_needed(table: dict[Config, dict[str, int]]) -> None:
    outcome = {case: (config, value) for config, cases in table.items() for case, value in cases.items()}
    assert outcome["K06"] == ((1, 0, 0, 1), 0)
    assert outcome["K05"] == ((0, 1, 1, 1), 1)
    north, south = outcome["K07"], outcome["K08"]
    assert north[0][1:] == south[0][1:]
    assert (north[0][0], south[0][0], north[1], south[1]) == (1, 0, 1, 0)
