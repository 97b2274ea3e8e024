"""What the page decides, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Measure
from qualcase.coding.filters import Filter
from qualcase.settings import Settings
from qualcase.ui.joint.state import Asked, JointState, Nothing

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.ui.base.session import Session


def state(tmp_path: Path, study_id: str = "s") -> JointState:
    return JointState(Settings(tmp_path / "settings.json"), study_id)


def test_case_and_role_of_the_page_stand_in_place_of_those_of_the_filter() -> None:
    chosen = Filter(cases=("a",), sites=("b",), roles=("manager",), waves=("w",))
    assert Asked().narrowed(chosen) == chosen
    assert Asked(case_id="k", role="citizen").narrowed(chosen) == Filter(cases=("k",), roles=("citizen",), waves=("w",))
    assert Asked(site_id="s").narrowed(chosen) == Filter(sites=("s",), roles=("manager",), waves=("w",))


def test_questions_are_turned_on_and_off_and_all_are_the_same_as_none_in_particular(tmp_path: Path) -> None:
    one = state(tmp_path)
    one.turn_variable("b", ("a", "b", "c"))
    one.turn_variable("a", ("a", "b", "c"))
    assert one.asked.variable_ids == ("a", "b")
    one.turn_variable("c", ("a", "b", "c"))
    assert one.asked == Asked()


def test_what_is_chosen_is_kept_by_study_but_the_place_is_not(tmp_path: Path) -> None:
    one = state(tmp_path)
    one.ask(case_id="k", role="volunteer", variable_ids=("a",), measure=Measure.RATING, with_subcodes=False)
    one.keep()
    assert state(tmp_path).asked == Asked("", "", "volunteer", ("a",), Measure.RATING, with_subcodes=False)
    assert state(tmp_path, "other").asked == Asked()


def test_measures_come_round(tmp_path: Path) -> None:
    one = state(tmp_path)
    seen = []
    for _ in range(4):
        one.ask(measure=one.next_measure())
        seen.append(one.asked.measure)
    assert seen == [Measure.SHARE, Measure.RATING, Measure.YES, Measure.PERSONS]


def test_a_site_named_as_a_column_of_compare_is_a_site(session: Session, tmp_path: Path) -> None:
    frame = session.study.frame()
    one = state(tmp_path)
    assert one.choose_place(frame.sites[0].id, None, frame)
    assert (one.asked.case_id, one.asked.site_id) == ("", frame.sites[0].id)
    assert not one.choose_place(None, frame.sites[0].id, frame)
    assert one.choose_place(frame.cases[0].id, None, frame)
    assert (one.asked.case_id, one.asked.site_id) == (frame.cases[0].id, "")


def test_a_study_without_questionnaires_says_so(session: Session, tmp_path: Path) -> None:
    assert state(tmp_path).question(Filter()).answer(session.study).nothing is Nothing.NO_ANSWERS


def test_what_is_gone_is_asked_for_no_more(session: Session, tmp_path: Path) -> None:
    one = state(tmp_path)
    one.ask(case_id="gone", variable_ids=("gone",))
    assert one.question(Filter()).answer(session.study).asked == Asked()
