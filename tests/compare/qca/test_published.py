"""Published examples: Lipset (crisp, of several values, fuzzy), Cebotari and Vink, Ragin and Strand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from qualcase.coding.qca import Condition, Cuts, Fit, Memberships, RowKind, Solution, SolutionKind, TruthTable
from qualcase.compare.qca import direct, necessity, of_term, solve, truth_table

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("lipset_crisp_LC", "lipset_multivalue_LM", "lipset_fuzzy_LF", "cebotari_vink_CVF_fuzzy")
PLAIN = (SolutionKind.CONSERVATIVE, SolutionKind.PARSIMONIOUS)
KINDS = {RowKind.POSITIVE: "1", RowKind.NEGATIVE: "0"}


@dataclass
class Published:
    """One example with its data in our shape."""

    told: dict[str, Any]
    data: Memberships
    cuts: Cuts

    def solved(self, kind: SolutionKind, *, negate: bool = False) -> tuple[TruthTable, Solution]:
        """Truth table and solution."""
        table = truth_table(self.data, self.cuts, negate=negate)
        expected = [1] * len(self.data.conditions) if kind is SolutionKind.INTERMEDIATE else None
        return table, solve(self.data, table, kind, expected)


def read(shared: Path, name: str) -> Published:
    """An example of the published figures."""
    told = json.loads((shared / "ground-truth" / "qca.json").read_text(encoding="utf-8"))[name]
    outcome = told.get("outcome", "REC")
    keys = [key for key in told["data"][0] if key not in ("case", outcome)]
    values = np.array([[float(row[key]) for key in keys] for row in told["data"]])
    any_value = None
    if "RS" in name:  # there the values are 1 “does not apply”, 2 no, 3 yes
        at = keys.index("EBA")
        any_value = np.zeros(values.shape, dtype=bool)
        any_value[:, at] = values[:, at] == 1
        values[:, at] = values[:, at] == 3
    levels = [int(column.max()) + 1 if "LM" in name else 2 for column in values.T]
    conditions = tuple(Condition(key, max(2, n)) for key, n in zip(keys, levels, strict=True))
    data = Memberships(
        tuple(row["case"] for row in told["data"]),
        conditions,
        values,
        np.array([float(row[outcome]) for row in told["data"]]),
        outcome,
        any_value,
    )
    return Published(told, data, Cuts(float(told.get("incl_cut", 1))))


def models(told: list[Any]) -> set[frozenset[str]]:
    """Models as sets of terms; a lone term may stand without a list."""
    if all(isinstance(one, str) for one in told):
        return {frozenset(told)}
    return {frozenset([one] if isinstance(one, str) else one) for one in told}


def names(solution: Solution) -> set[frozenset[str]]:
    """The same of what came out."""
    return {frozenset(path.name for path in model.paths) for model in solution.models}


def same(fit: Fit, told: dict[str, Any]) -> None:
    """Every figure that is told, to six decimals."""
    assert fit.consistency == pytest.approx(float(told["inclS"]), abs=1e-6)
    assert fit.pri == pytest.approx(float(told["PRI"]), abs=1e-6)
    assert fit.coverage == pytest.approx(float(told["covS"]), abs=1e-6)


@pytest.mark.parametrize("name", NAMES)
def test_truth_tables(shared: Path, name: str) -> None:
    """Row by row: values, what the row says, consistency, PRI, cases."""
    one = read(shared, name)
    for negate in (False, True):
        told = one.told.get("negated", {}).get("truth_table") if negate else one.told["truth_table"]
        if told is None:
            continue
        table = truth_table(one.data, one.cuts, negate=negate)
        expected = {tuple(int(row[c.name]) for c in one.data.conditions): row for row in told}
        assert {row.values for row in table.rows} == set(expected)
        for row in table.rows:
            wanted = expected[tuple(int(value or 0) for value in row.values)]
            assert KINDS.get(row.kind, "C") == str(wanted["OUT"])
            assert row.consistency == pytest.approx(float(wanted["incl"]), abs=1e-9)
            assert row.pri == pytest.approx(float(wanted["PRI"]), abs=1e-9)
            assert list(row.cases) == wanted["cases"].split(",")
            assert len(row.cases) == int(wanted["n"])


@pytest.mark.parametrize(
    ("name", "kind"),
    [*((name, kind) for name in NAMES for kind in PLAIN), ("ragin_strand_RS_temporal", SolutionKind.CONSERVATIVE)],
)
def test_solutions(shared: Path, name: str, kind: SolutionKind) -> None:
    """All models, the terms they are put together from, and every figure."""
    one = read(shared, name)
    told = one.told[kind.value]
    _, solution = one.solved(kind)
    assert names(solution) == models(told["models"])
    assert {one.data.term_words(term) for term in solution.primes} == set(told["prime_implicants_chart_rows"])
    whole = told["fit"].get("solution")
    if not whole:
        return
    (model,) = solution.models
    same(model.fit, whole[0])
    for path in model.paths:
        wanted = next(row for row in told["fit"]["terms"] if row["term"] == path.name)
        same(path.fit, wanted)
        if wanted["covU"] is not None:
            assert path.fit.unique == pytest.approx(float(wanted["covU"]), abs=1e-6)
        assert {frozenset(row.split(",")) for row in wanted["cases"].split("; ")} == set(map(frozenset, path.cases))


@pytest.mark.parametrize("kind", PLAIN)
@pytest.mark.parametrize("name", NAMES[:2])
def test_absence_of_the_outcome(shared: Path, name: str, kind: SolutionKind) -> None:
    """What goes without the outcome is explained of its own."""
    one = read(shared, name)
    told = one.told["negated"][kind.value]
    _, solution = one.solved(kind, negate=True)
    assert names(solution) == models(told["models"])
    (model,) = solution.models
    same(model.fit, told["fit"]["solution"][0])


@pytest.mark.parametrize("name", ["lipset_crisp_LC", "lipset_fuzzy_LF"])
def test_intermediate_solutions(shared: Path, name: str) -> None:
    """Every condition is expected to lead to the outcome by its presence."""
    one = read(shared, name)
    (told,) = one.told["intermediate"]["models"].values()
    _, solution = one.solved(SolutionKind.INTERMEDIATE)
    assert names(solution) == models(told)


def test_necessity(shared: Path) -> None:
    """Development is nearly necessary for survival; published to three decimals."""
    told = json.loads((shared / "ground-truth" / "qca.json").read_text(encoding="utf-8"))["necessity_LF_DEV"]
    data = read(shared, "lipset_fuzzy_LF").data
    term = (1, None, None, None, None)
    found = necessity(data, of_term(data, term), "DEV", term)
    assert round(found.consistency, 3) == told["expected"]["inclN"]
    assert round(found.relevance, 3) == told["expected"]["RoN"]
    assert round(found.coverage, 3) == told["expected"]["covN"]


def test_calibration_by_anchors(shared: Path) -> None:
    """Ragin's direct method on income per head."""
    told = json.loads((shared / "ground-truth" / "qca.json").read_text(encoding="utf-8"))["calibration_LR_DEV"]
    found = direct(np.array(told["raw"], dtype=float), *map(float, told["thresholds"]))
    assert found.tolist() == pytest.approx(told["expected"], abs=1e-6)


def test_what_is_missing_is_named_and_never_filled_in(shared: Path) -> None:
    """A case without a value stands in no row."""
    one = read(shared, "lipset_fuzzy_LF")
    one.data.values[3, 2] = np.nan
    one.data.outcome[5] = np.nan
    table = truth_table(one.data, one.cuts)
    left = {case for row in table.rows for case in row.cases}
    assert set(table.missing) == {one.data.cases[3], one.data.cases[5]}
    assert left.isdisjoint(table.missing)
    assert not any(isnan(row.consistency) for row in table.rows)
