"""The audit trail against a plain reading of the history."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from qualcase.coding.filters import Filter
from qualcase.coding.memos import MemoTarget
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.report import Grid, Heading, Paragraph
from qualcase.coding.trail import TRAIL_GROUPS, trail_group
from qualcase.errors import UserError
from qualcase.words import actions
from tests.study.making import case, code_quote, coded, coder, source

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.tables import Table
    from qualcase.study import Study

MINE = "aldrig ved navn"


def tables(study: Study, **order: Any) -> list[Table]:
    return list(study.reports.tables(ReportOrder(ReportKind.TRAIL, **order)))


def rows(study: Study, **order: Any) -> list[dict[str, Any]]:
    table = tables(study, **order)[0]
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def today() -> dt.date:
    return dt.datetime.now().astimezone().date()


def test_every_step_of_the_history_is_there_in_its_order(study: Study) -> None:
    code_quote(study, "Begge", "Du kender", "Roller", "Ole")
    study.undo()
    study.redo()
    found, history = rows(study), study.history()[::-1]
    names = {one.id: one.name for one in study.coders.all()}
    assert [one["Number"] for one in found] == [one.number for one in history]
    assert [one["What was done"] for one in found] == [str(one.label) for one in history]
    assert [one["Coder"] for one in found] == [names.get(one.coder_id or "", "–") for one in history]
    assert [one["Records"] for one in found] == [one.rows for one in history]
    assert [one["What became of it"] for one in found[-3:]] == ["", "undoing", "done again"]


def test_what_was_undone_says_so_and_can_be_left_out(study: Study) -> None:
    code_quote(study, "Begge", "Du kender", "Roller", "Ole")
    study.undo()
    assert [one["What became of it"] for one in rows(study)[-2:]] == ["was undone", "undoing"]
    without = rows(study, parts=tuple(TRAIL_GROUPS))
    assert len(without) == len(rows(study)) - 2
    assert not any(one["What became of it"] in ("was undone", "undoing") for one in without)


def test_a_step_says_what_it_concerned_and_how_much(study: Study) -> None:
    one = coded(study, "K02 gruppe", "jeg har nøglen")
    study.codings.remove([one.id])
    last = rows(study)[-1]
    assert (last["Sources"], last["Codes"]) == ("K02 gruppe", "Roller / Nøgler/skilte")
    assert last["How much"] == "1 passage removed"
    assert last["Kind"] == "Coding"


def test_what_is_gone_since_is_counted_and_has_no_name(study: Study) -> None:
    study.sources.remove([source(study, "K02 gruppe").id])
    removed = rows(study)[-1]
    assert removed["Sources"] == "1 that is gone"
    assert "2 passages removed" in removed["How much"]


def test_barriers_say_that_they_cannot_be_undone(study: Study) -> None:
    assert rows(study)[0]["What became of it"] == "cannot be undone"


def test_coders_days_and_kinds_narrow_it(study: Study) -> None:
    ole = coder(study, "Ole").id
    assert {one["Coder"] for one in rows(study, filter=Filter(coders=(ole,)))} == {"Ole"}
    assert {one["Kind"] for one in rows(study, parts=("coding",))} == {"Coding"}
    assert len(rows(study, since=today().isoformat(), until=today().isoformat())) == len(rows(study))
    with pytest.raises(UserError, match="Nothing was done"):
        rows(study, since=(today() + dt.timedelta(days=1)).isoformat())
    with pytest.raises(UserError, match="Nothing was done"):
        rows(study, until=(today() - dt.timedelta(days=1)).isoformat())
    with pytest.raises(UserError, match="is no day"):
        rows(study, since="i går")


def test_chosen_sources_narrow_it(study: Study) -> None:
    one = source(study, "K02 gruppe")
    found = rows(study, source_ids=(one.id,))
    assert found
    assert all("K02 gruppe" in row["Sources"] for row in found)


def test_who_did_how_much_is_counted_of_the_same_steps(study: Study) -> None:
    steps, counts = tables(study)[:2]
    names = [column.name.replace("Without a coder", "–") for column in counts.columns]
    plain = Counter((row[4], row[3]) for row in steps.rows)
    told = {(row[0], name): count for row in counts.rows for name, count in zip(names[1:], row[1:], strict=True)}
    assert {key: count for key, count in told.items() if count and key[1] != "All"} == dict(plain)
    assert sum(int(str(count)) for key, count in told.items() if key[1] == "All") == len(list(steps.rows))


def test_no_word_of_a_passage_is_in_it(study: Study, tmp_path: Path) -> None:
    study.codings.set(coded(study, "K02 gruppe", "jeg har nøglen").id, note=MINE)
    study.reports.write(ReportOrder(ReportKind.TRAIL), tmp_path / "t.xlsx")
    book = load_workbook(tmp_path / "t.xlsx")
    words = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell}
    assert "Coded “Roller” in K01 start" in words
    for excerpt in study.excerpts():
        assert not any(excerpt.text in one for one in words)
    assert not any(MINE in one for one in words)


def test_memos_and_notes_of_days_come_by_choice(study: Study) -> None:
    mette = coder(study, "Mette").id
    study.memos.write(MemoTarget.CASE, case(study, "K01").id, "Ser ud som en aftale", mette)
    study.memos.write(MemoTarget.DAY, today().isoformat(), "Kodede hele dagen", mette)
    memos, notes = tables(study)[2:]
    assert [row[0] for row in memos.rows] == ["K01"]
    assert [row[-1] for row in memos.rows] == ["Ser ud som en aftale"]
    assert [row[-1] for row in notes.rows] == ["Kodede hele dagen"]
    assert len(tables(study, parts=("coding",))) == 2
    assert len(tables(study, parts=("coding", "day-notes"))) == 3


def test_the_document_goes_day_by_day(study: Study) -> None:
    made = study.reports.document(ReportOrder(ReportKind.TRAIL, title="Spor"))
    blocks = list(made.blocks)
    assert made.title == "Spor"
    assert f"Steps: {len(study.history())}" in made.subtitle
    days = [one for one in blocks if isinstance(one, Heading)]
    assert len(days) == 1
    grid = [one for one in blocks if isinstance(one, Grid)][-1]
    written = [tuple(_words(cell) for cell in row) for row in grid.rows]
    assert len(written) == len(study.history())
    assert written[0][2] == "Began the study “Prøve” (cannot be undone)"


def _words(cell: Any) -> str:
    return " ".join(one.text for one in cell.content if isinstance(one, Paragraph))


def test_every_label_belongs_to_a_kind_that_was_chosen_for_it() -> None:
    known = {key for keys in TRAIL_GROUPS.values() for key in keys}
    labels = [*actions._ONE, *actions._MANY]
    assert [key for key in labels if key.partition(".")[0] not in known and key not in known] == []
    assert trail_group("participant.withdraw") == "names"
    assert trail_group("participant.add") == "material"
