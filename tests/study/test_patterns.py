"""Patterns of a study: nearness from its texts, groups of cases, saturation, plans, tables out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
import pytest

from qualcase.coding.case_patterns import NOBODY, Alike, CaseGroup, CodesTogether, InterviewOrder
from qualcase.coding.comparison import ByVariable, Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.patterns import Together
from qualcase.coding.sources import SourceKind
from qualcase.coding.variables import GivenValue, VariableKind, VariableOf
from qualcase.errors import UserError
from qualcase.study.pattern_tables import (
    alike_table,
    groups_table,
    heard_table,
    pair_table,
    profiles_table,
    saturation_tables,
    together_table,
)
from qualcase.study.pattern_words import saturation_words
from tests.study.making import case, code, code_quote, coded, participant, source, wave

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study


def common(shown: CodesTogether, one: str, other: str) -> list[int]:
    """n12 in each wave, then in all."""
    names = [value.title for value in shown.found.codes]
    return [int(each) for each in shown.found.together[:, names.index(one), names.index(other)]]


class TestNear:
    """Turns of participants, paragraphs of notes; the interviewer's turns are passed over."""

    def test_the_next_answer_is_near_whatever_is_asked_between(self, study: Study) -> None:
        """Forankring is in Anna's turn, Roller in Bo's; only the interviewer speaks between them."""
        shared = study.patterns.together(with_subcodes=False)
        near = study.patterns.together(how=Together.NEAR, with_subcodes=False)
        assert common(shared, "Forankring", "Roller") == [0, 0, 0]
        # One passage of Forankring lies near the two passages of Roller: the smaller number counts.
        assert common(near, "Forankring", "Roller") == [1, 0, 1]

    def test_the_turn_after_the_next_is_not(self, study: Study) -> None:
        """IP2 speaks between the two turns of IP1."""
        code_quote(study, "K02 gruppe", "Jeg laver kaffen", "Roller")
        near = study.patterns.together(how=Together.NEAR, with_subcodes=False)
        assert common(near, "Roller", "Nøgler/skilte") == [1, 0, 1]
        assert common(near, "Nøgler/skilte", "Aftaler") == [1, 0, 1]
        assert common(near, "Roller", "Aftaler") == [0, 0, 0]

    def test_whoever_turns_out_to_ask_is_passed_over(self, study: Study) -> None:
        """A speaker who becomes an interviewer stands between nobody any more."""
        code_quote(study, "K02 gruppe", "Jeg laver kaffen", "Roller")
        one = source(study, "K02 gruppe")
        held = study.sources.text(one.id).speakers
        number = next(number for number, each in held.items() if each.label == "IP2")
        study.sources.set_speaker(one.id, number, is_interviewer=True)
        near = study.patterns.together(how=Together.NEAR, with_subcodes=False)
        assert common(near, "Roller", "Aftaler") == [1, 0, 1]

    def test_what_lies_together_is_listed(self, study: Study) -> None:
        shown = study.patterns.together(how=Together.NEAR, with_subcodes=False)
        early, late = study.patterns.where_together(shown, code(study, "Forankring").id, code(study, "Roller").id)
        assert [one.text for one in study.excerpts_of(early)] == [
            "kommunen var med fra starten",
            "Det er mest naboerne 😀 og et par",
            "mest naboerne 😀 og et par fra klubben.\nAnna: Ja.",
        ]
        assert late == ()

    def test_the_difference_of_waves(self, study: Study) -> None:
        shown = study.patterns.together(how=Together.NEAR, with_subcodes=False)
        c = shown.found.coefficients
        assert shown.difference is not None
        np.testing.assert_array_equal(shown.difference, c[1] - c[0])
        ids = (wave(study, "2017").id, wave(study, "2015").id)
        assert study.patterns.together(change=ids).change == (0, 1)


class TestGroups:
    """Which cases are held against which."""

    def test_by_site_area_and_variable(self, study: Study) -> None:
        patterns = study.patterns
        assert [(one.name, len(one.case_ids)) for one in patterns.case_groups(Dimension.SITE)] == [
            ("Nordby", 1),
            ("Sydby", 1),
        ]
        assert [len(one.case_ids) for one in patterns.case_groups(Dimension.AREA)] == [2, 1]
        size = study.variables.add("størrelse", VariableOf.CASE, VariableKind.NUMBER)
        for name, value in (("2015", "4"), ("2017", "12")):
            study.variables.set_values([GivenValue(size.id, case(study, "K01").id, value, wave(study, name).id)])
        by = ByVariable(size.id, (10.0,))
        assert [one.name for one in patterns.case_groups(by)] == ["størrelse: ≥ 10"]
        assert [one.name for one in patterns.case_groups(by, wave(study, "2015").id)] == ["størrelse: < 10"]
        with pytest.raises(UserError, match="by site"):
            patterns.case_groups(Dimension.ROLE)

    def test_against_all_others(self, study: Study) -> None:
        first = study.patterns.by_hand([case(study, "K01").id])
        shown = study.patterns.groups(first, measure=Measure.YES, with_subcodes=False)
        assert (shown.first.name, shown.second.case_ids) == ("K01", (case(study, "K02").id,))
        found = {
            (shown.shown.rows[shown.cells[one.row].row].title, shown.shown.splits[shown.cells[one.row].split].name): one
            for one in shown.found.differences
        }
        assert found["Roller", "2015"].means == pytest.approx((1, 0))
        assert found["Roller", "2015"].p == 1, "two cases say nothing"
        assert "guide" in shown.caption
        assert dict(shown.check)["p"].startswith("the part of dealings")

    def test_what_cannot_be_held_against_each_other(self, study: Study) -> None:
        one = study.patterns.by_hand([case(study, "K01").id])
        with pytest.raises(UserError, match="both groups"):
            study.patterns.groups(one, one)
        with pytest.raises(UserError, match="at least one case"):
            study.patterns.groups(one, CaseGroup("nobody", ()))
        with pytest.raises(UserError, match="no figures"):
            study.patterns.groups(one, measure=Measure.QUOTE)


class TestSaturation:
    """Interviews in their order, inductive codes only."""

    def test_a_codebook_without_inductive_codes_says_so(self, study: Study) -> None:
        shown = study.patterns.saturation()
        assert shown.inductive == 0
        assert "no inductive codes" in saturation_words(shown, shown.waves[0])

    def test_the_order_of_dates_and_of_coding(self, study: Study) -> None:
        """Notes are no interviews; K02 was held before K01 but coded after it."""
        for path in ("Roller", "Forankring"):
            study.codebook.set(code(study, path).id, inductive=True)
        study.sources.set(source(study, "K02 gruppe").id, date=dt.date(2015, 3, 1))
        study.sources.set(source(study, "K01 start").id, date=dt.date(2015, 9, 1))
        code_quote(study, "K02 gruppe", "Jeg laver kaffen", "Roller")
        by_date = study.patterns.saturation().waves[0]
        assert by_date.names == ("K02 gruppe", "K01 start")
        assert [len(one) for one in by_date.new_codes] == [1, 1]
        by_coding = study.patterns.saturation(order=InterviewOrder.CODING).waves[0]
        assert by_coding.names == ("K01 start", "K02 gruppe")
        assert [len(one) for one in by_coding.new_codes] == [2, 0]
        assert by_date.undated == 0

    def test_the_passages_that_brought_new_codes(self, study: Study) -> None:
        study.codebook.set(code(study, "Roller").id, inductive=True)
        shown = study.patterns.saturation()
        place = shown.waves[0].names.index("K01 start")
        found = study.patterns.first_uses(shown, shown.waves[0], place)
        first = coded(study, "K01 start", "Det er mest naboerne 😀 og et par")
        assert first.id in found
        assert {one.code for one in study.excerpts_of(found)} == {"Roller"}


class TestHeard:
    """Roles, kinds, waves, and what is planned."""

    def test_gaps_and_plans(self, study: Study) -> None:
        shown = study.patterns.heard()
        manager, interview = shown.roles.index("manager"), shown.kinds.index(SourceKind.INTERVIEW)
        assert shown.persons[manager, interview].tolist() == [0, 1]
        assert shown.gap(manager, interview, 0)
        assert not shown.gap(manager, interview, 1)
        assert NOBODY in shown.roles
        study.planned.add(SourceKind.INTERVIEW, wave(study, "2015").id, case_id=case(study, "K02").id, role="citizen")
        planned = study.patterns.heard()
        citizen = planned.roles.index("citizen")
        assert planned.planned[citizen, planned.kinds.index(SourceKind.INTERVIEW)].tolist() == [1, 0]
        assert planned.gap(citizen, -1, 0)
        other = study.patterns.heard(Filter(cases=(case(study, "K01").id,)))
        assert "citizen" not in other.roles

    def test_totals_are_distinct_persons(self, study: Study) -> None:
        """Anna is heard in both waves, and once in each."""
        shown = study.patterns.heard(Filter(participants=(participant(study, "Anna").id,)))
        assert shown.persons[-1, -1].tolist() == [1, 1]
        assert shown.sources[-1, -1].tolist() == [1, 1]


def test_what_belongs_to_a_site_is_no_case(study: Study) -> None:
    """Documents of a site stand in no row of the tree."""
    for how in Alike:
        shown = study.patterns.similarity(how=how)
        assert [one.name for one in shown.cases] == ["K01", "K02"]
        assert shown.likeness[0, 1] == shown.likeness[1, 0]
        assert 0 <= shown.likeness[0, 1] <= 1


def test_an_edit_is_seen_at_once(study: Study) -> None:
    before = study.patterns.together(with_subcodes=False)
    code_quote(study, "K01 start", "kommunen var med", "Roller")
    after = study.patterns.together(with_subcodes=False)
    assert common(before, "Forankring", "Roller") == [0, 0, 0]
    assert common(after, "Forankring", "Roller") == [1, 0, 1]
    study.undo()
    assert common(study.patterns.together(with_subcodes=False), "Forankring", "Roller") == [0, 0, 0]


def test_tables_go_out_with_what_explains_them(study: Study, tmp_path: Path) -> None:
    """Every table has a caption that names the figure, and can be written in all three forms."""
    study.codebook.set(code(study, "Roller").id, inductive=True)
    patterns = study.patterns
    alike = patterns.similarity()
    tables = [
        alike_table(alike),
        pair_table(alike, 0, 1, patterns.pair(alike, 0, 1)),
        groups_table(patterns.groups(patterns.by_hand([case(study, "K01").id]))),
        together_table(patterns.together(how=Together.NEAR)),
        profiles_table(patterns.profiles()),
        *saturation_tables(patterns.saturation()),
        heard_table(patterns.heard()),
    ]
    for number, table in enumerate(tables):
        assert "lead coder" in table.caption
        rows = [list(row) for row in table.rows]
        assert all(len(row) == len(table.columns) for row in rows)
        for suffix in ("csv", "xlsx", "docx"):
            path = tmp_path / f"{number}.{suffix}"
            patterns.take_out(path, [table], alike.check)
            assert path.stat().st_size
    with pytest.raises(UserError, match="ending"):
        patterns.take_out(tmp_path / "x.pdf", tables)
