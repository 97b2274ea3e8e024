"""The joint display: ties that are kept, respondents narrowed as passages are, coded answers that are no interviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.comparison import Mark, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.people import CodingState
from qualcase.coding.questionnaires import ColumnUse
from qualcase.coding.sources import SourceKind
from qualcase.coding.variables import VariableOf
from qualcase.errors import UserError
from qualcase.study.joint_table import joint_table
from qualcase.words import use_language
from tests.study.making import case, code, code_quote, coder, participant, wave
from tests.study.test_events import site_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.coding.joint import JointDisplay, VariableShown
    from qualcase.study import Study

EARLY = """\
respondent,case,site,participant,kontakt,glad,det_bedste
V1,K01,,Anna,ja,5,Kaffen og de andre
V2,K01,,Bo,nej,4,At vi har en aftale på papir
V3,K02,,,ja,2,Intet svar på det
V4,,Nordby,,,,Bare fortsæt som nu
"""
LATE = """\
respondent,case,site,participant,kontakt,glad,det_bedste
V1,K01,,Anna,nej,3,Ingen aftale mere
V2,K01,,Bo,nej,,Kaffen igen
"""
MANAGERS = (
    "respondent,site,har_politik,hvorfor\nL1,Nordby,ja,Fordi det giver mening\nL2,Sydby,nej,Det kan jeg ikke sige\n"
)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


@pytest.fixture
def asked(study: Study, tmp_path: Path) -> Study:
    """The small study with answers of volunteers in both waves, and of managers in the first."""
    for name, text in (("frivillige_2015", EARLY), ("frivillige_2017", LATE), ("ledere_2015", MANAGERS)):
        path = tmp_path / f"{name}.csv"
        path.write_text(text, encoding="utf-8")
        study.questionnaires.bring_in(path, columns=_uses(name))
    return study


def _uses(name: str) -> dict[str, ColumnUse]:
    managers = {"har_politik": ColumnUse.CLOSED, "hvorfor": ColumnUse.OPEN}
    volunteers = {"kontakt": ColumnUse.CLOSED, "glad": ColumnUse.CLOSED, "det_bedste": ColumnUse.OPEN}
    return managers if name.startswith("ledere") else volunteers


def question(shown: JointDisplay, name: str) -> VariableShown:
    return next(one for one in shown.variables if one.variable.name == name)


def tie(study: Study, name: str, path: str) -> str:
    return study.joint.tie(study.joint.variable(name).id, code(study, path).id).id


# --- ties


def test_a_tie_is_one_action_and_undone_as_one(asked: Study) -> None:
    made = asked.joint.tie(asked.joint.variable("kontakt").id, code(asked, "Forankring/Aftaler").id)
    assert asked.joint.ties() == (made,)
    assert str(asked.can_undo()) == "Let “Aftaler” stand beside the question “kontakt”"
    assert asked.joint.tie(made.variable_id, made.code_id) == made, "there already"
    asked.undo()
    assert asked.joint.ties() == ()
    asked.redo()
    asked.joint.untie(made.id)
    assert str(asked.can_undo()) == "Let “Aftaler” stand beside the question “kontakt” no more"
    assert asked.joint.ties() == ()
    assert asked.check() == ()


def test_only_questions_of_questionnaires_have_codes_beside_them(asked: Study) -> None:
    other = asked.variables.add("timer", VariableOf.CASE)
    with pytest.raises(UserError, match="“timer” is no question of a questionnaire"):
        asked.joint.tie(other.id, code(asked, "Roller").id)
    with pytest.raises(KeyError):
        asked.joint.tie("nothing", code(asked, "Roller").id)
    with pytest.raises(KeyError):
        asked.joint.untie("nothing")


def test_ties_go_with_their_codes_and_variables_and_come_back(asked: Study) -> None:
    tie(asked, "kontakt", "Forankring/Aftaler")
    tie(asked, "glad", "Roller")
    before = asked.joint.ties()
    asked.codebook.remove(code(asked, "Forankring").id)
    assert [one.variable_id for one in asked.joint.ties()] == [asked.joint.variable("glad").id]
    asked.variables.remove([asked.joint.variable("glad").id])
    assert asked.joint.ties() == ()
    assert asked.check() == ()
    asked.undo()
    asked.undo()
    assert asked.joint.ties() == before


def test_where_a_code_goes_into_another_its_ties_follow(asked: Study) -> None:
    tie(asked, "kontakt", "Forankring/Aftaler")
    tie(asked, "glad", "Forankring/Aftaler")
    tie(asked, "glad", "Roller")
    asked.codebook.merge(code(asked, "Forankring/Aftaler").id, code(asked, "Roller").id)
    roles = code(asked, "Roller").id
    assert [(one.variable_id, one.code_id) for one in asked.joint.ties()] == [
        (asked.joint.variable("kontakt").id, roles),
        (asked.joint.variable("glad").id, roles),
    ]
    assert asked.check() == ()


def test_a_file_of_ties_comes_in_whole_or_not_at_all(asked: Study, tmp_path: Path) -> None:
    path = tmp_path / "ties.csv"
    path.write_text("variable,code\nkontakt,Roller\nglad,Roller\nkontakt,Roller\n", encoding="utf-8")
    assert len(asked.joint.bring_in(path)) == 2
    assert asked.joint.bring_in(path) == ()
    path.write_text("variable,code\nglad,Forankring\nukendt,Roller\n", encoding="utf-8")
    with pytest.raises(UserError, match="No question of a questionnaire is called “ukendt”"):
        asked.joint.bring_in(path)
    assert len(asked.joint.ties()) == 2


# --- answers


def test_each_wave_has_its_own_counts_and_says_who_is_missing(asked: Study) -> None:
    shown = asked.joint.display()
    assert [one.name for one in shown.waves] == ["2015", "2017"]
    assert shown.respondents == shown.of_respondents == (6, 2)
    early, late = question(shown, "kontakt").waves
    assert (early.n, early.missing, early.not_put, early.counts) == (3, 1, 2, (2, 1))
    assert (late.n, late.missing, late.counts) == (2, 0, (0, 2))
    assert early.percent(0) is None, "three answers are too few for percentages"
    only_late = question(shown, "har_politik").waves[1]
    assert (only_late.n, only_late.missing, only_late.not_put) == (0, 0, 2)


def test_respondents_are_narrowed_by_case_site_role_and_wave(asked: Study) -> None:
    by_case = asked.joint.display(Filter(cases=(case(asked, "K01").id,)))
    assert by_case.respondents == (2, 2)
    assert [one.variable.name for one in by_case.variables] == ["kontakt", "glad"], "managers named no case"
    by_site = asked.joint.display(Filter(sites=(site_id(asked, "Nordby"),)))
    assert by_site.respondents == (4, 2), "two of K01, V4 and a manager say Nordby"
    assert asked.joint.display(Filter(roles=("manager",))).respondents == (2, 0)
    late = asked.joint.display(Filter(waves=(wave(asked, "2017").id,)))
    assert ([one.name for one in late.waves], late.respondents) == (["2017"], (2,))
    assert question(late, "kontakt").paired is None


def test_the_same_persons_are_followed_where_a_key_joins_them(asked: Study) -> None:
    both = question(asked.joint.display(), "kontakt").paired
    assert both is not None
    assert (both.n, both.missing, both.same, both.counts) == (2, 0, 1, {(0, 1): 1, (1, 1): 1})
    glad = question(asked.joint.display(), "glad").paired
    assert glad is not None
    assert (glad.n, glad.missing, glad.up, glad.down) == (1, 1, 0, 1)
    asked.joint.display()
    assert "but for the persons whom a key joins" in asked.joint.display().caption
    for one in asked.respondents.all():
        asked.respondents.set(one.id, participant_id=None)
    apart = asked.joint.display()
    assert question(apart, "kontakt").paired is None
    assert "the waves are separate samples: differences between them are no change in anybody" in apart.caption


def test_who_is_behind_a_bar(asked: Study) -> None:
    kontakt, early = asked.joint.variable("kontakt").id, wave(asked, "2015").id
    (bo,) = asked.joint.who(Filter(), kontakt, early, 1)
    assert (bo.respondent.name, bo.case, bo.participant, bo.value) == ("V2", "K01", "Bo", "no")
    assert [one.text for one in bo.written] == ["At vi har en aftale på papir"]
    assert bo.written[0].question == "det_bedste"
    source = asked.sources.text(bo.written[0].source_id)
    assert source.text[bo.written[0].start : bo.written[0].end] == bo.written[0].text
    (silent,) = asked.joint.who(Filter(), kontakt, early, None)
    assert (silent.respondent.name, silent.value) == ("V4", "")
    assert asked.joint.who(Filter(cases=(case(asked, "K02").id,)), kontakt, early, 1) == ()
    with pytest.raises(KeyError):
        asked.joint.who(Filter(), "nothing", early, 0)


# --- codes beside


def test_codes_beside_are_the_figures_of_the_comparison_of_the_same_case_and_role(asked: Study) -> None:
    tie(asked, "kontakt", "Forankring/Aftaler")
    chosen = Filter(cases=(case(asked, "K01").id,))
    shown = asked.joint.display(chosen)
    path = code(asked, "Forankring/Aftaler").id
    row = shown.code_rows[path]
    plain = asked.compare(chosen)
    at = next(number for number, one in enumerate(plain.rows) if one.id == path)
    column = next(number for number, one in enumerate(plain.columns) if one.name == "K01")
    for split in range(2):
        assert shown.codes.empty_at(row, 0, split) == plain.empty_at(at, column, split)
        assert str(shown.codes.values[row, 0, split]) == str(plain.values[at, column, split])
        assert str(shown.codes.bases[row, 0, split]) == str(plain.bases[at, column, split])
    assert shown.codes.mark_at(row, 0) == plain.mark_at(at, column)
    assert isinstance(shown.codes.mark_at(row, 0), Mark)
    passages = asked.joint.passages(shown, path)
    assert [[one.text for one in found] for found in passages] == [
        [],
        ["en aftale med biblioteket.\nCarl: Den blev skrevet ned"],
    ]
    volunteers = asked.joint.display(Filter(roles=("volunteer",)), measure=Measure.RATING)
    assert volunteers.codes.measure is Measure.RATING
    assert volunteers.code_filter.roles == ("volunteer",)


def test_strongest_passages_come_first(asked: Study) -> None:
    tie(asked, "kontakt", "Roller")
    shown = asked.joint.display()
    found = asked.joint.passages(shown, code(asked, "Roller").id)[0]
    assert found[0].star
    assert [one.star for one in found] == sorted((one.star for one in found), reverse=True)


def test_coded_open_answers_stand_beside_and_make_nobody_interviewed(asked: Study) -> None:
    tie(asked, "kontakt", "Forankring")
    agreements = code(asked, "Forankring").id
    before = asked.joint.display()
    assert [one.of for one in before.answers[agreements]] == [0, 0], "nobody has coded the answers yet"
    sources = [one for one in asked.sources.all() if one.kind is SourceKind.QUESTIONNAIRE]
    early = next(one for one in sources if one.name.startswith("frivillige_2015"))
    code_quote(asked, early.name, "en aftale på papir", "Forankring/Aftaler")
    for one in sources:
        asked.sources.set_state(one.id, coder(asked, "Mette").id, CodingState.DONE)
    after = asked.joint.display()
    answers = after.answers[agreements]
    assert [(one.respondents, one.of) for one in answers] == [(1, 6), (0, 2)]
    row = after.code_rows[agreements]
    assert after.codes.values[row, 0].tolist() == before.codes.values[row, 0].tolist()
    assert after.codes.bases[row, 0].tolist() == before.codes.bases[row, 0].tolist()
    assert after.codes.beside == before.codes.beside
    assert [[one.text for one in found] for found in asked.joint.coded_answers(after, agreements)] == [
        ["en aftale på papir"],
        [],
    ]
    of_others = asked.joint.display(Filter(cases=(case(asked, "K02").id,)))
    assert [(one.respondents, one.of) for one in of_others.answers[agreements]] == [(0, 1), (0, 0)]
    alone = asked.joint.display(with_subcodes=False)
    assert [one.respondents for one in alone.answers[agreements]] == [0, 0]


def test_a_respondent_who_withdraws_is_gone_from_the_display(asked: Study) -> None:
    tie(asked, "kontakt", "Forankring")
    anna = participant(asked, "Anna")
    joined = [one for one in asked.respondents.all() if one.participant_id == anna.id]
    assert len(joined) == 2
    asked.withdrawal.carry_out(asked.withdrawal.plan(anna.id))
    left = asked.joint.display()
    assert sum(left.respondents) == 6
    assert len(asked.joint.ties()) == 1
    assert asked.check() == ()


# --- out


def test_the_table_holds_every_figure_with_what_it_is_of(asked: Study, tmp_path: Path) -> None:
    tie(asked, "kontakt", "Forankring/Aftaler")
    shown = asked.joint.display(Filter(cases=(case(asked, "K01").id,)))
    table = joint_table(asked.frame().tree, shown)
    rows = [tuple(row) for row in table.rows]
    assert [one.name for one in table.columns] == [
        *("Question", "Answer or code", "2015", "of (2015)", "% (2015)", "2017", "of (2017)", "% (2017)", "Change")
    ]
    assert ("kontakt", "yes", 1, 2, "", 0, 2, "", "") in rows
    assert ("kontakt", "no answer", 0, 2, "", 0, 2, "", "") in rows
    assert ("kontakt", "same persons: yes → no", "", "", "", 1, 2, "", "") in rows
    assert ("glad", "no answer", 0, 2, "", 1, 2, "", "") in rows
    beside = next(row for row in rows if row[1] == "■ Forankring/Aftaler")
    assert beside[-1] == "?≠", "kinds differ, and one source is not done"
    for suffix in (".csv", ".xlsx", ".docx"):
        asked.joint.take_out(tmp_path / f"joint{suffix}", shown)
        assert (tmp_path / f"joint{suffix}").stat().st_size > 100
    with pytest.raises(UserError):
        asked.joint.take_out(tmp_path / "joint.pdf", shown)


def test_a_study_without_questionnaires_has_nothing_to_show(study: Study) -> None:
    shown = study.joint.display()
    assert (shown.variables, shown.respondents) == ((), (0, 0))
    with pytest.raises(UserError, match="No question of a questionnaire is called"):
        study.joint.variable("kontakt")
