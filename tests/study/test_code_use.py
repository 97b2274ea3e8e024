"""The table beside a definition says what the comparison says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension
from qualcase.study.code_use import code_use, uses_by_wave
from tests.study.making import code

if TYPE_CHECKING:
    from qualcase.study import Study


def test_the_use_of_a_code_is_what_the_comparison_counts(study: Study) -> None:
    forankring = code(study, "Forankring").id
    found = code_use(study, forankring)
    assert found.waves == ("2015", "2017")
    by_name = {row.name: row for row in found.rows}
    shown = study.compare()
    row = next(number for number, one in enumerate(shown.rows) if one.id == forankring)
    for number, column in enumerate(shown.columns):
        passages = [int(one) for one in shown.codings[row, number]]
        assert [cell.passages for cell in by_name[column.name].cells] == passages
    assert [cell.persons for cell in by_name["K01"].cells] == ["1", "2 +2"]
    assert found.caption == shown.caption
    overall = study.compare(columns=Dimension.WAVE, split=None)
    assert [cell.passages for cell in found.total] == overall.codings[row, :, 0].tolist()


def test_passages_by_wave_hold_those_of_sub_codes(study: Study) -> None:
    waves, counts = uses_by_wave(study)
    assert waves == ("2015", "2017")
    assert set(counts) == {one.id for one in study.codebook.tree.ordered}
    below = counts[code(study, "Forankring/Aftaler").id]
    assert all(top >= own for top, own in zip(counts[code(study, "Forankring").id], below, strict=True))
    assert counts[code(study, "Forankring/Åbenhed").id] == (0, 0)
