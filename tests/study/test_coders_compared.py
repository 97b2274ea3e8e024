"""Coders beside each other: every cell is what stands there when that coder alone is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from tests.study.making import coder

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison
    from qualcase.study import Study

CODE, CASE, WAVE, CODER, WHO = Dimension.CODE, Dimension.CASE, Dimension.WAVE, Dimension.CODER, Dimension.PARTICIPANT


@pytest.mark.parametrize("measure", Measure)
@pytest.mark.parametrize("with_subcodes", [True, False])
def test_each_coder_stands_as_if_chosen_alone(study: Study, measure: Measure, *, with_subcodes: bool) -> None:
    asked = {"measure": measure, "with_subcodes": with_subcodes}
    shown = study.compare(rows=CODE, columns=CODER, split=WAVE, **asked)  # type: ignore[arg-type]
    assert len(shown.columns) > 1
    for column, value in enumerate(shown.columns):
        alone = study.compare(Filter(coders=(value.id,)), rows=CODE, columns=CODER, split=WAVE, **asked)  # type: ignore[arg-type]
        own = study.compare(Filter(coders=(value.id,)), rows=WAVE, columns=CODE, split=None, **asked)  # type: ignore[arg-type]
        assert [one.id for one in alone.columns] == [value.id]
        for name in ("values", "bases", "codings", "empty"):
            np.testing.assert_array_equal(getattr(shown, name)[:, column], getattr(alone, name)[:, 0])
            np.testing.assert_array_equal(getattr(shown, name)[:, column], getattr(own, name)[:, :, 0].T)
        np.testing.assert_array_equal(shown.marks[:, column], alone.marks[:, 0])


def test_coders_as_split_and_as_rows(study: Study) -> None:
    split = study.compare(rows=CODE, columns=CASE, split=CODER, measure=Measure.CODINGS)
    rows = study.compare(rows=CODER, columns=CODE, split=CASE, measure=Measure.CODINGS)
    np.testing.assert_array_equal(split.values, rows.values.transpose(1, 2, 0))
    assert split.change is None
    assert len(split.heard) == len(split.included) == len(split.splits)
    assert "each coder’s own codings" in split.caption


def test_what_stands_behind_a_coders_cell_is_the_coders(study: Study) -> None:
    shown = study.compare(rows=CODE, columns=CASE, split=CODER, measure=Measure.CODINGS)
    found: set[str] = set()
    for row, column in np.ndindex(*shown.marks.shape):
        for value, excerpts in zip(shown.splits, study.cell_excerpts(shown, row, column), strict=True):
            assert {one.coder for one in excerpts} <= {value.name}
            found |= {one.coder for one in excerpts}
    assert len(found) > 1


def test_chosen_coders_alone_are_shown(study: Study) -> None:
    ole = coder(study, "Ole")
    shown: Comparison = study.compare(Filter(coders=(ole.id,)), columns=CODER)
    assert [one.name for one in shown.columns] == ["Ole"]


def test_totals_over_coders_are_not_offered(study: Study) -> None:
    totals = study.totals(study.compare(columns=CODER))
    assert totals.of_rows is None
    assert totals.of_columns is not None
    assert [one.name for one in totals.of_columns.columns] == [one.name for one in study.compare(columns=CODER).columns]
