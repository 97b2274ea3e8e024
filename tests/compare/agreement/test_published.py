"""Coefficients of agreement against published figures."""

from __future__ import annotations

import json
from math import isnan
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from qualcase.compare.agreement.coefficients import coefficients
from qualcase.compare.agreement.cutting import expected_disagreement, observed_disagreement, unitizing_alpha

if TYPE_CHECKING:
    from pathlib import Path


def case(shared: Path, name: str) -> dict[str, Any]:
    told = json.loads((shared / "ground-truth" / "agreement.json").read_text(encoding="utf-8"))["cases"]
    return next(one for one in told if one["id"] == name)


@pytest.mark.parametrize("name", ["artstein_poesio_p558", "gwet2008_hand", "gwet_paradox_2x2"])
def test_two_coders_one_code(shared: Path, name: str) -> None:
    told = case(shared, name)
    (both, first), (second, neither) = told["table_rows_coder1_cols_coder2"]
    found = coefficients([both, first, second, neither])
    named = {"observed": "per_cent", "cohen_kappa": "kappa", "gwet_ac1": "ac1"}
    values = {**told["expected"], **told["recomputed"]["values"]}
    compared = [one for one in named if one in values]
    assert len(compared) >= 2
    for one in compared:
        assert found[named[one]] == pytest.approx(values[one], abs=told["tolerance"])


def test_alpha_of_two_observers(shared: Path) -> None:
    told = case(shared, "krippendorff1980_p133")
    pairs = [tuple(unit) for unit in told["ratings"]]
    counts = [sum(pair == wanted for pair in pairs) for wanted in ((1, 1), (1, 0), (0, 1), (0, 0))]
    assert sum(counts) == len(pairs)
    found = coefficients(counts)
    assert found["per_cent"] == pytest.approx(told["expected"]["observed"])
    assert found["alpha"] == pytest.approx(told["expected"]["krippendorff_alpha_nominal"], abs=0.0005)


@pytest.mark.parametrize(
    ("name", "code", "ending"),
    [("krippendorff2004_unitizing_p254", "c", "c"), ("krippendorff2004_unitizing_p254", "k", "k"),
     ("dkpro_unitizing_small", "A", "A")],
)  # fmt: skip
def test_cutting_alike(shared: Path, name: str, code: str, ending: str) -> None:
    told = case(shared, name)
    begin, length = told["continuum"]["begin"], told["continuum"]["length"]
    units = [one for one in told["units"] if one["code"] == code]
    coders = sorted({one["coder"] for one in told["units"]})
    spans = [
        [(one["start"] - begin, one["start"] - begin + one["length"]) for one in units if one["coder"] == coder]
        for coder in coders
    ]
    held = [np.asarray(one).reshape(-1, 2) for one in spans]
    expected = told["expected"]
    assert observed_disagreement(held, length) == pytest.approx(expected[f"D_o_{ending}"], abs=0.0005)
    assert expected_disagreement(held, length) == pytest.approx(expected[f"D_e_{ending}"], abs=0.0005)
    assert unitizing_alpha(spans, length) == pytest.approx(expected[f"alpha_U_{ending}"], abs=0.0005)


def test_where_nothing_varies_nothing_is_agreed() -> None:
    for counts in ([0, 0, 0, 20], [20, 0, 0, 0]):
        found = coefficients(counts)
        assert found["per_cent"] == 1
        assert all(isnan(found[name]) for name in ("kappa", "alpha", "ac1"))
    assert isnan(coefficients([0, 0, 0, 20])["dice"])
    assert coefficients([20, 0, 0, 0])["dice"] == 1
    assert isnan(unitizing_alpha([[], []], 100))
