"""Questionnaires beside codes in the sample: what the storylines say of K03 stands in both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Mark, Measure
from qualcase.coding.filters import Filter
from tests.sample.files import SAMPLE, rows

if TYPE_CHECKING:
    from qualcase.study import Study


def test_every_tie_of_the_file_is_in_the_study(demo: Study) -> None:
    tree, names = demo.frame().tree, {one.id: one.name for one in demo.joint.variables()}
    held = {(names[one.variable_id], tree.path(one.code_id)) for one in demo.joint.ties()}
    assert held == {(row["variable"], row["code"]) for row in rows("joint.csv")}


def test_counts_are_those_of_the_files(demo: Study) -> None:
    shown = demo.joint.display()
    by_name = {one.variable.name: one for one in shown.variables}
    for wave, found in enumerate(shown.waves):
        with (SAMPLE / "questionnaires" / f"volunteers_{found.name}.csv").open(encoding="utf-8") as file:
            assert by_name["kontaktperson"].waves[wave].asked == sum(1 for _ in file) - 1
        answers = [row["kontaktperson"] for row in rows(f"questionnaires/volunteers_{found.name}.csv")]
        expected = tuple(answers.count(one) for one in ("ja", "nej", "ved ikke"))
        assert by_name["kontaktperson"].waves[wave].counts == expected
        assert by_name["kontaktperson"].waves[wave].missing == answers.count("")


def test_the_first_passage_is_the_one_that_would_be_quoted(demo: Study) -> None:
    shown = demo.joint.display()
    quoted = demo.totals(demo.compare(shown.code_filter, measure=Measure.QUOTE), shown.code_filter).of_rows
    assert quoted is not None
    seen = 0
    for code_id, row in shown.code_rows.items():
        for split, found in enumerate(demo.joint.passages(shown, code_id)):
            told_here = [one.id for one in found if one.about is None]
            assert told_here[:1] == [one for one in [quoted.quotes.get((row, 0, split))] if one]
            seen += len(told_here[:1])
    assert seen > 20


def test_in_k03_answers_and_interviews_tell_of_the_same_change(demo: Study) -> None:
    case = next(one.id for one in demo.cases.all() if one.name == "K03")
    shown = demo.joint.display(Filter(cases=(case,), roles=("volunteer",)))
    by_name = {one.variable.name: one for one in shown.variables}
    assert [one.n for one in by_name["kontaktperson"].waves] == [5, 8]
    assert [one.counts for one in by_name["kontaktperson"].waves] == [(3, 1, 1), (8, 0, 0)]
    assert all(one.percent(0) is None for one in by_name["kontaktperson"].waves), "too few for percentages"
    agreements = demo.frame().tree.by_path("Forankring/Aftaler og strukturer")
    assert agreements is not None
    assert shown.codes.mark_at(shown.code_rows[agreements.id], 0) is Mark.NEW
