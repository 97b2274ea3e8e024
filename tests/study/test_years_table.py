from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.summaries import SummaryCell
from qualcase.coding.years import YearsOrder
from qualcase.study.years_table import heard_lines, years_cells_table, years_table
from tests.study.making import case, code, coder, wave

if TYPE_CHECKING:
    from qualcase.study import Study


def test_a_case_reads_wave_beside_wave_with_mark_rating_and_sentence(study: Study) -> None:
    place = case(study, "K01")
    cell = SummaryCell(code(study, "Forankring").id, wave(study, "2017").id, wave(study, "2015").id, place.id)
    study.summaries.set(cell, "Fra mundtligt til skrevet.", coder(study, "Mette").id)
    years = study.years.of_case(place.id)
    table = years_table(years, "K01")
    assert [column.name for column in table.columns] == [
        *("Code", "2015", "Rating", "Δ", "2017", "Rating", "What changed"),
    ]
    rows = {str(row[0]).strip(): row for row in table.rows}
    assert rows["Forankring"][1] == "1 of 2"
    assert rows["Forankring"][2] == "+1.0"
    assert rows["Forankring"][-1] == "Fra mundtligt til skrevet."
    assert table.caption == years.shown.caption
    flat = years_table(years, "K01", years.rows(YearsOrder.CHANGE), nested=False)
    assert "Forankring / Aftaler" in [row[0] for row in flat.rows]


def test_a_site_has_a_line_for_each_case_and_one_for_its_own_sources(study: Study) -> None:
    years = study.years.of_site(case(study, "K01").site_id or "")
    table = years_table(years, "Nordby")
    assert table.columns[1].name == "Case"
    assert [row[1] for row in table.rows][:2] == ["K01", "(Nordby)"]


def test_the_plain_table_holds_every_cell_with_the_ids_of_its_passages(study: Study) -> None:
    years = study.years.of_case(case(study, "K01").id)
    table = years_cells_table(years)
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    assert len(rows) == len(years.shown.rows) * 2
    first = next(row for row in rows if (row["Code"], row["Wave"]) == ("Forankring", "2015"))
    assert (first["Value"], first["Base"], first["Rating"], first["Rated"]) == (1, 2, 1, 1)
    assert first["Excerpts"] == " ".join(years.lines[0][0].cells[0].excerpts)
    empty = next(row for row in rows if (row["Code"], row["Wave"]) == ("Forankring/Åbenhed", "2015"))
    assert (empty["Value"], empty["Empty"], empty["Excerpts"]) == (None, "not mentioned", None)


def test_who_was_heard_is_told_by_role_and_kind(study: Study) -> None:
    first, _ = heard_lines(study.years.of_case(case(study, "K01").id))
    assert first == ("2015", "volunteer 2", "interview 1, observation note 1")
