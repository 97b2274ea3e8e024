"""Operations on codings: add, change, remove, one or many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.codings import AboutTime
from qualcase.coding.memos import MemoTarget
from qualcase.coding.people import CodingState
from qualcase.errors import UserError
from qualcase.study.new_codings import NewCoding
from tests.study.making import case, code, code_quote, coded, coder, source, wave

if TYPE_CHECKING:
    from qualcase.study import Study

BO = "Det er mest naboerne 😀 og et par fra klubben."


def span(study: Study, name: str, quote: str) -> tuple[str, int, int]:
    one = source(study, name)
    start = study.sources.text(one.id).text.index(quote)
    return one.id, start, start + len(quote)


# --- adding


def test_a_coding_holds_its_words(study: Study) -> None:
    one = code_quote(study, "K01 start", "😀 og", "Roller", note="glad", star=True)
    text = study.sources.text(one.source_id).text
    assert one.quote == text[one.start : one.end] == "😀 og"
    assert one.end - one.start == 4  # code points: the emoji is one
    assert study.codings.get(one.id) == one
    assert (one.note, one.star, one.rating, one.made_at is not None) == ("glad", True, None, True)


def test_positions_behind_an_emoji_are_code_points(study: Study) -> None:
    _, start, _ = span(study, "K01 start", BO)
    one = code_quote(study, "K01 start", "klubben", "Roller")
    assert one.start == start + BO.index("klubben")
    assert study.check() == ()


def test_the_same_coding_is_not_doubled(study: Study) -> None:
    first = coded(study, "K01 start", "kommunen var med fra starten")
    before = study.history(1)
    again = code_quote(study, "K01 start", first.quote, "Forankring", rating=2, note="igen")
    assert again == first
    assert study.history(1) == before


@pytest.mark.parametrize(
    ("coder_name", "path", "quote"),
    [
        ("Ole", "Forankring", "kommunen var med fra starten"),
        ("Mette", "Roller", "kommunen var med fra starten"),
        ("Mette", "Forankring", "kommunen var med fra"),
    ],
)
def test_another_coder_code_or_span_is_another_coding(study: Study, coder_name: str, path: str, quote: str) -> None:
    first = coded(study, "K01 start", "kommunen var med fra starten")
    assert code_quote(study, "K01 start", quote, path, coder_name).id != first.id


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-1, 3), (0, 100_000)])
def test_spans_outside_the_text_are_refused(study: Study, start: int, end: int) -> None:
    one = source(study, "K01 start")
    before = study.codings.of_source(one.id)
    with pytest.raises(UserError, match="not inside"):
        study.codings.add(one.id, start, end, code(study, "Roller").id, coder(study, "Mette").id)
    assert study.codings.of_source(one.id) == before


def test_the_whole_text_can_be_coded(study: Study) -> None:
    one = source(study, "K01 start")
    length = len(study.sources.text(one.id).text)
    study.codings.add(one.id, 0, length, code(study, "Roller").id, coder(study, "Mette").id)
    with pytest.raises(UserError, match="not inside"):
        study.codings.add(one.id, 0, length + 1, code(study, "Roller").id, coder(study, "Mette").id)


@pytest.mark.parametrize(("rating", "fits"), [(-3, False), (-2, True), (0, True), (2, True), (3, False)])
def test_ratings_lie_on_the_scale(study: Study, rating: int, *, fits: bool) -> None:
    if fits:
        assert code_quote(study, "K01 start", "Ja.", "Forankring", rating=rating).rating == rating
        return
    with pytest.raises(UserError, match="from -2 to 2"):
        code_quote(study, "K01 start", "Ja.", "Forankring", rating=rating)


def test_a_code_without_a_scale_takes_no_rating(study: Study) -> None:
    with pytest.raises(UserError, match="no rating scale"):
        code_quote(study, "K01 start", "Ja.", "Roller", rating=0)


def test_what_a_passage_is_about(study: Study) -> None:
    one = code_quote(study, "Begge", "alt mundtligt", "Roller", about_wave_id="2015", about_case_id="K02")
    assert (one.about_wave_id, one.about_case_id) == (wave(study, "2015").id, case(study, "K02").id)
    other = code_quote(study, "Begge", "sikkert", "Roller", about_time=AboutTime.BEFORE)
    assert study.codings.get(other.id).about_time is AboutTime.BEFORE
    with pytest.raises(UserError, match="does not belong to the case"):
        code_quote(study, "K01 start", "Ja.", "Roller", about_case_id="K02")


# --- many at once


def many(study: Study, quotes: list[str], coder_name: str = "Ole", **fields: Any) -> list[NewCoding]:
    return [
        NewCoding(*span(study, "K02 gruppe", quote), code(study, "Roller").id, coder(study, coder_name).id, **fields)
        for quote in quotes
    ]


def test_many_are_one_action(study: Study) -> None:
    wanted = many(study, ["kaffen", "nøglen", "ned"])
    count = len(study.history())
    added = study.codings.add_many(wanted)
    assert [one.quote for one in added] == ["kaffen", "nøglen", "ned"]
    assert len(study.history()) == count + 1
    assert "3" in str(study.history(1)[0].label)
    study.undo()
    assert study.codings.of_source(source(study, "K02 gruppe").id, [coder(study, "Ole").id]) == ()


def test_many_with_one_that_does_not_fit_change_nothing(study: Study) -> None:
    wanted = [
        *many(study, ["kaffen"]),
        NewCoding(source(study, "K01 start").id, 9, 3, code(study, "Roller").id, coder(study, "Ole").id),
    ]
    before = study.history(1)
    with pytest.raises(UserError, match="not inside"):
        study.codings.add_many(wanted)
    assert study.history(1) == before


def test_twice_the_same_among_many_is_one(study: Study) -> None:
    added = study.codings.add_many(many(study, ["kaffen", "kaffen"]))
    assert added[0] == added[1]
    assert len(study.codings.of_source(source(study, "K02 gruppe").id, [coder(study, "Ole").id])) == 1


def test_who_brings_codings_in_leads_where_nobody_does(study: Study) -> None:
    begge, gruppe = source(study, "Begge"), source(study, "K02 gruppe")
    ole, mette = coder(study, "Ole").id, coder(study, "Mette").id
    roles = code(study, "Roller").id
    both = [NewCoding(begge.id, 0, 5, roles, ole), NewCoding(gruppe.id, 0, 5, roles, ole)]
    study.codings.add_many(both)
    assert study.sources.get(begge.id).lead_coder_id is None
    study.codings.add_many(both, imported=True)  # even if they were there
    assert study.sources.get(begge.id).lead_coder_id == ole
    assert study.sources.get(gruppe.id).lead_coder_id == mette


def test_none_at_all_is_nothing_to_do(study: Study) -> None:
    before = study.history(1)
    assert study.codings.add_many([]) == ()
    study.codings.remove([])
    assert study.history(1) == before


def test_undo_names_what_was_coded(study: Study) -> None:
    code_quote(study, "K01 start", "Ja.", "Roller")
    assert str(study.can_undo()) == "Coded “Roller” in K01 start"
    study.codings.add_many(many(study, ["kaffen", "nøglen"]))
    assert str(study.can_undo()) == "Coded 2 passages"
    study.codings.add_many(many(study, ["gang"]), imported=True)
    assert str(study.can_undo()) == "Coded 1 passage"


# --- reading


def test_codings_of_a_source_in_the_order_of_the_text(study: Study) -> None:
    one = source(study, "K01 start")
    found = study.codings.of_source(one.id)
    assert [(each.start, each.end) for each in found] == sorted((each.start, each.end) for each in found)
    assert len(found) == 5
    assert [each.quote for each in study.codings.of_source(one.id, [coder(study, "Ole").id])] == ["kommunen var med"]
    assert study.codings.of_source(one.id, []) == ()
    with pytest.raises(KeyError):
        study.codings.get("gone")


# --- changing


def test_rating_note_star_and_about(study: Study) -> None:
    one = coded(study, "Begge", "Derovre er alt mundtligt")
    new = study.codings.set(one.id, rating=-1, note="ny", star=True, about_time=AboutTime.EXPECTED, about_case_id=None)
    assert study.codings.get(one.id) == new
    assert (new.rating, new.note, new.star, new.about_time, new.about_case_id) == (-1, "ny", True, "expected", None)
    assert (new.start, new.quote, new.made_at) == (one.start, one.quote, one.made_at)
    study.undo()
    assert study.codings.get(one.id) == one


def test_a_passage_is_about_one_time(study: Study) -> None:
    one = coded(study, "Begge", "Her er der orden")
    assert one.about_wave_id
    before = study.codings.set(one.id, about_time=AboutTime.BEFORE)
    assert (before.about_wave_id, before.about_time) == (None, AboutTime.BEFORE)
    back = study.codings.set(one.id, about_wave_id=one.about_wave_id)
    assert (back.about_wave_id, back.about_time) == (one.about_wave_id, None)
    assert "is about" in str(study.can_undo())


def test_a_passage_may_begin_with_the_text(study: Study) -> None:
    one = coded(study, "K01 besøg", "Nøglen hænger på kontoret")
    assert study.codings.set(one.id, start=0).quote.startswith("Besøg om onsdagen")


def test_code_and_span(study: Study) -> None:
    one = coded(study, "K01 besøg", "Nøglen hænger på kontoret")
    new = study.codings.set(one.id, code_id=code(study, "Forankring/Åbenhed").id, end=one.start + 6)
    assert (new.quote, new.end - new.start) == ("Nøglen", 6)
    assert study.check() == ()


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"rating": 3}, "from -2 to 2"),
        ({"start": 50, "end": 50}, "outside"),
        ({"end": 100_000}, "outside"),
        ({"start": -1}, "outside"),
    ],
)
def test_changes_that_do_not_fit_are_refused(study: Study, fields: dict[str, int], message: str) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    with pytest.raises(UserError, match=message):
        study.codings.set(one.id, **fields)
    assert study.codings.get(one.id) == one


def test_a_rating_must_fit_the_new_code(study: Study) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    with pytest.raises(UserError, match="no rating scale"):
        study.codings.set(one.id, code_id=code(study, "Roller").id)
    assert study.codings.set(one.id, code_id=code(study, "Roller").id, rating=None).rating is None


def test_a_passage_can_only_be_about_a_case_of_its_source(study: Study) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    with pytest.raises(UserError, match="does not belong to the case"):
        study.codings.set(one.id, about_case_id=case(study, "K02").id)
    assert study.codings.set(one.id, about_case_id=case(study, "K01").id).about_case_id == case(study, "K01").id


def test_a_change_does_not_double_a_coding(study: Study) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    other = code_quote(study, "K01 start", "kommunen var med", "Forankring")
    with pytest.raises(UserError, match="already"):
        study.codings.set(other.id, end=one.end)
    third = code_quote(study, "K01 start", "kommunen var med fra starten", "Forankring/Åbenhed")
    with pytest.raises(UserError, match="already"):
        study.codings.set(third.id, code_id=code(study, "Forankring").id)


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"rating": 2}, "Rated"),
        ({"note": "x"}, "Wrote a note"),
        ({"star": True}, "star"),
        ({"about_time": AboutTime.BEFORE}, "is about"),
        ({"rating": 2, "note": "x"}, "Changed a passage"),
    ],
)
def test_undo_names_what_was_changed(study: Study, fields: dict[str, Any], label: str) -> None:
    study.codings.set(coded(study, "K01 start", "kommunen var med fra starten").id, **fields)
    assert label in str(study.can_undo())
    assert "K01 start" in str(study.can_undo())


# --- removing


def test_codings_go_with_their_memos_and_come_back(study: Study) -> None:
    one = coded(study, "K01 start", "kommunen var med fra starten")
    other = coded(study, "K02 gruppe", "jeg har nøglen")
    mette = coder(study, "Mette").id
    study.memos.write(MemoTarget.CODING, one.id, "om stedet", mette)
    study.memos.write(MemoTarget.SOURCE, one.source_id, "om kilden", mette)
    before = study.excerpts()
    study.codings.remove([one.id, other.id])
    assert len(study.excerpts()) == len(before) - 2
    assert [memo.text for memo in study.memos.all()] == ["om kilden"]
    study.undo()
    assert study.excerpts() == before
    assert {memo.text for memo in study.memos.all()} == {"om stedet", "om kilden"}


def test_removing_the_last_coding_leaves_the_state(study: Study) -> None:
    study.codings.remove([coded(study, "Nordby plan", "sammen med frivillige").id])
    states = study.sources.states()[source(study, "Nordby plan").id]
    assert states == {coder(study, "Mette").id: CodingState.DONE}
