"""The report of agreement: what stands in the document and in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.people import CodingState
from qualcase.coding.report import Grid, Heading, Look, Paragraph
from qualcase.errors import UserError
from tests.study.making import code_quote, coder, source

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study

ORDER = ReportOrder(ReportKind.AGREEMENT)


@pytest.fixture
def both(study: Study) -> Study:
    """Ole is done with two of the sources with which Mette is done."""
    code_quote(study, "K01 besøg", "Nøglen hænger", "Roller/Nøgler\\/skilte", "Ole")
    for name in ("K01 start", "K01 besøg"):
        study.sources.set_state(source(study, name).id, coder(study, "Ole").id, CodingState.DONE)
    return study


def test_without_two_who_are_done_it_says_what_to_do(study: Study) -> None:
    with pytest.raises(UserError, match="mark these as done"):
        study.reports.document(ORDER)


def test_the_document_has_a_grid_for_each_pair(both: Study) -> None:
    blocks = list(both.reports.document(ORDER).blocks)
    assert [one.text for one in blocks if isinstance(one, Heading)] == ["Mette and Ole"]
    quiet = [one.text for one in blocks if isinstance(one, Paragraph) and one.look is Look.QUIET]
    assert quiet == ["2 sources, 4 units: K01 start, K01 besøg"]
    (grid,) = (one for one in blocks if isinstance(one, Grid))
    rows = [[" ".join(part.text for part in cell.content) for cell in row] for row in grid.rows]
    assert [row[0] for row in rows] == [
        "Forankring",
        "Roller",
        "Roller / Nøgler/skilte",
        "All codes stacked",
        "Mean over the codes",
    ]
    assert rows[2][1:6] == ["100\u00a0%", "1.00", "1.00", "1.00", "1.00"]
    assert rows[2][8:] == ["1 · 0 · 0 · 3", "1 · 1"]
    assert rows[0][2] == "0.00", "one used it where the other never did: as by chance"
    warnings = [one.text for one in blocks if isinstance(one, Paragraph) and one.look is Look.WARNING]
    assert warnings == ["2 sources give no interval; it needs at least 6."]


def test_the_table_says_what_each_column_means_and_leaves_undefined_figures_empty(both: Study, tmp_path: Path) -> None:
    (table,) = both.reports.tables(ORDER)
    assert all(column.meaning for column in table.columns)
    rows = [dict(zip((column.name for column in table.columns), row, strict=True)) for row in table.rows]
    assert [(row["Both"], row["Only the first"], row["Only the second"], row["Neither"]) for row in rows] == [
        (0, 1, 0, 3),
        (0, 2, 1, 1),
        (1, 0, 0, 3),
        (1, 3, 1, 7),
    ]
    assert rows[-1]["Code"] == "All codes stacked"
    assert rows[0]["Cohen’s kappa, from"] is None
    assert both.reports.write(ORDER, tmp_path / "enighed.xlsx") == (tmp_path / "enighed.xlsx",)
    assert (tmp_path / "enighed.xlsx").stat().st_size > 4000
