"""Excerpts side by side as a report: each in its column, in rows that answer each other; empty places say why."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.people import RoleIn
from qualcase.coding.report import Grid, Heading, Look, Paragraph, Quote
from qualcase.coding.summaries import SummaryCell
from qualcase.errors import UserError
from tests.study.making import case, code, code_quote, coded, participant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.coding.report import Block, Cell
    from qualcase.study import Study


def blocks(study: Study, **asked: Any) -> list[Block]:
    made = study.reports.document(ReportOrder(ReportKind.SIDE_BY_SIDE, **asked))
    assert made.landscape
    return list(made.blocks)


def places(study: Study, **asked: Any) -> Iterator[tuple[tuple[str, ...], str, str, Cell]]:
    """Every cell with an excerpt or a reason: the headings above, the row's name, the column's name, the cell."""
    above: dict[int, str] = {}
    for block in blocks(study, **asked):
        if isinstance(block, Heading):
            above = {level: text for level, text in above.items() if level < block.level} | {block.level: block.text}
        elif isinstance(block, Grid):
            name = ""
            for first, *cells in block.rows:
                name = words(first) or name
                for column, cell in zip(block.columns[1:], cells, strict=False):
                    if cell.content:
                        yield tuple(above.values()), name, column.name, cell


def words(cell: Cell) -> str:
    return "\n".join(one.text for one in cell.content)


def quotes(study: Study, **asked: Any) -> list[tuple[tuple[str, ...], str, str, str]]:
    return [
        (above, name, column, cell.content[0].text)
        for above, name, column, cell in places(study, **asked)
        if isinstance(cell.content[0], Quote)
    ]


def test_waves_stand_beside_each_other_case_by_case(study: Study) -> None:
    study.participants.set(participant(study, "Anna").id, roles=(RoleIn("volunteer"),))
    found = blocks(study, code_ids=(code(study, "Forankring").id,), parts=("excerpts",))
    assert [(one.level, one.text) for one in found if isinstance(one, Heading)] == [
        (1, "Forankring"),
        (2, "K01 Læsevenner"),
        (2, "Nordby: its own sources"),
        (2, "K02 Madklubben"),
    ]
    first = next(one for one in found if isinstance(one, Grid))
    assert [one.name for one in first.columns] == ["Who", "2015", "2017"]
    assert [[words(cell) for cell in row] for row in first.rows] == [
        ["Volunteer: Anna", "kommunen var med fra starten", "en aftale med biblioteket.\nCarl: Den blev skrevet ned"],
        ["Employee", "– no data: nobody here was heard", "Her er der orden"],
        ["Manager", "– no data: nobody here was heard", "skrevet ned i foråret"],
    ]


@pytest.mark.parametrize("by", [(), ("wave",), ("case",), ("case", "wave")])
def test_every_excerpt_stands_once_in_its_own_place(study: Study, by: tuple[str, ...]) -> None:
    code_quote(study, "Begge", "det er sikkert", "Roller")  # of two cases: it stands in both
    expected = []
    for one in study.excerpts():
        top = one.code.split("/", maxsplit=1)[0]
        own = [one.case] if one.case else list(one.cases) or ["Nordby: its own sources"]
        for where in own:
            name = {"K01": "K01 Læsevenner", "K02": "K02 Madklubben"}.get(str(where), str(where))
            headings, column = {
                (): ((top, name), one.wave),
                ("wave",): ((top, name), one.wave),
                ("case",): ((top, one.wave), name),
                ("case", "wave"): ((top,), f"{name} {one.wave}"),
            }[by]
            expected.append((headings, column, one.text))
    found = [(above, column, text) for above, _, column, text in quotes(study, by=by)]
    assert sorted(map(str, found)) == sorted(map(str, expected))


def test_beside_another_case_the_role_is_what_is_compared(study: Study) -> None:
    rows = {(above, name) for above, name, _, _ in quotes(study, by=("case",))}
    names = {name for _, name in rows}
    assert not any(":" in name for name in names)
    assert {"Volunteer", "Without a role", "Observation note"} <= names


def test_empty_places_say_why(study: Study) -> None:
    roles = code(study, "Roller").id
    told = {
        (above[-1], name, column): words(cell)
        for above, name, column, cell in places(study, code_ids=(roles,), parts=("excerpts",))
        if not isinstance(cell.content[0], Quote)
    }
    assert told["K01 Læsevenner", "Volunteer", "2017"] == "· not mentioned"
    assert told["K01 Læsevenner", "Observation note", "2017"] == "– no data: nothing was collected"
    study.absences.set(case(study, "K01").id, roles, study.waves.all()[1].id, "Ingen taler om det.")
    again = {
        (above[-1], name, column): words(cell)
        for above, name, column, cell in places(study, code_ids=(roles,), parts=("excerpts",))
    }
    assert again["K01 Læsevenner", "Volunteer", "2017"] == "○ absent: Ingen taler om det"
    empty = [cell for *_, cell in places(study) if isinstance(cell.content[0], Paragraph) and "·" in words(cell)]
    assert all(cell.content[0].look is Look.QUIET for cell in empty)  # type: ignore[union-attr]


def test_more_cases_than_fit_stand_in_several_tables(study: Study) -> None:
    sources = [one.id for one in study.sources.all() if one.name in ("K01 start", "K02 gruppe")]
    names = [f"K{number:02}" for number in range(3, 11)]
    for name in names:
        study.cases.add(name, f"Projekt {name}", site="Nordby")
    cases = tuple(case(study, name).id for name in names)
    study.sources.set(sources[0], case_ids=(case(study, "K01").id, *cases))
    found = [one for one in blocks(study, by=("case",), code_ids=(code(study, "Roller").id,)) if isinstance(one, Grid)]
    assert all(2 <= len(one.columns) <= 5 for one in found)
    shown = [column.name for one in found for column in one.columns[1:]]
    assert [name.split()[0] for name in shown] == ["K01", *names, "K02"] * 2  # 2015, 2017
    asked = ("K09", "K03")
    order = tuple(case(study, name).id for name in asked)
    [grid, *_] = [one for one in blocks(study, by=("case",), case_ids=order) if isinstance(one, Grid)]
    assert [one.name for one in grid.columns] == ["Who", "K09 Projekt K09", "K03 Projekt K03"]


def test_figures_and_what_is_written_stand_above_by_choice(study: Study) -> None:
    anchoring, k01 = code(study, "Forankring").id, case(study, "K01").id
    first, second = (one.id for one in study.waves.all())
    one = coded(study, "K01 start", "kommunen var med fra starten").id
    study.summaries.set(SummaryCell(anchoring, first, None, k01), "Kommunen bar det [1].", evidence=[one])
    study.summaries.set(SummaryCell(anchoring, second, first, k01), "Fra båret til aftalt.")
    found = blocks(study, code_ids=(anchoring,), case_ids=(k01,), parts=("figures", "summaries"))
    [grid] = [one for one in found if isinstance(one, Grid)]
    rows = [[words(cell) for cell in row] for row in grid.rows]
    assert rows == [
        ["Persons", "1/2", "2/3 +2 ◥ ?≠"],
        ["In our words", "Kommunen bar det.", ""],
        ["2015 → 2017", "Fra båret til aftalt."],
    ]
    assert list(grid.rows)[2][1].span == 2
    assert [row[0].follows for row in grid.rows][:3] == [False, True, False]  # figures stay with what comes next


def test_in_a_table_each_place_has_a_row(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "beside.csv"
    study.reports.write(ReportOrder(ReportKind.SIDE_BY_SIDE, code_ids=(code(study, "Forankring").id,)), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    held = [row for row in rows if row["Id"]]
    below = [one for one in study.excerpts() if one.code.startswith("Forankring")]
    assert sorted(row["Id"] for row in held) == sorted(one.id for one in below)
    assert {(row["Text"], row["Wave"]) for row in held} == {(one.text, one.wave) for one in below}
    assert all(bool(row["Text"]) != bool(row["Empty"]) for row in rows if row["Text"] or row["Empty"])
    assert any(row["Empty"] == "– no data: nobody here was heard" for row in rows)


def test_what_cannot_be_is_refused(study: Study, empty: Study) -> None:
    with pytest.raises(UserError, match=r"waves \(wave\), cases \(case\), or both"):
        blocks(study, by=("code",))
    with pytest.raises(UserError, match="No coded passage"):
        blocks(study, filter=Filter(kinds=("questionnaire",)))
    with pytest.raises(UserError, match="Nothing is coded yet"):
        blocks(empty)
    openness = code(study, "Forankring/Åbenhed").id
    found = blocks(study, code_ids=(code(study, "Roller").id, openness))
    assert found[-2:] == [Heading(1, "Forankring / Åbenhed"), Paragraph("No excerpt in this selection.", Look.QUIET)]
