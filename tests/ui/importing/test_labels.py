from __future__ import annotations

from pathlib import Path

import pytest

from qualcase.coding.bundle import IncomingSource, Placing, SpeakerSeen
from qualcase.coding.facts import Frame
from qualcase.coding.people import KnownRole
from qualcase.coding.tree import CodeTree
from qualcase.ui.importing import labels
from qualcase.ui.importing.labels import Said, Who
from qualcase.ui.importing.rows import Row

ASKS, ANSWERS = SpeakerSeen("I", is_interviewer=True, turns=3, words=20), SpeakerSeen("IP", generic=True, turns=3)
PEOPLE = {"k01": ("Birgit", "Ove")}


def row(*speakers: SpeakerSeen, case: str = "K01", role: str | None = None) -> Row:
    placing = Placing((case,), role=role)
    return Row(IncomingSource(Path("a.txt"), "a", placing, speakers=speakers, prepared=speakers), wanted=True)


def seen(one: Row, label: str) -> SpeakerSeen:
    return next(each for each in one.incoming.speakers if each.label == label)


def test_a_line_tells_how_much_a_label_says_in_all_chosen_files() -> None:
    rows = [row(ASKS, ANSWERS), row(ASKS), row(ANSWERS)]
    first, second = labels.lines_of(rows, {0, 1}, PEOPLE)
    assert (first.label, first.turns, first.words, first.files) == ("I", 6, 40, 2)
    assert (second.label, second.files, second.said) == ("IP", 1, Said(Who.NEW))


def test_files_that_do_not_agree_say_nothing_for_all() -> None:
    other = labels.with_role(labels.with_said(row(ANSWERS), "IP", Said(Who.PERSON, "Ove")), "IP", "manager")
    (line,) = labels.lines_of([row(ANSWERS), other], {0, 1}, PEOPLE)
    assert line.said is None
    assert line.role is None
    assert line.elsewhere == ()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Said(Who.INTERVIEWER), (True, None)),
        (Said(Who.PERSON, "Ove"), (False, "Ove")),
        (Said(Who.NEW), (False, None)),
    ],
)
def test_who_a_label_is_is_said_whatever_it_was_before(said: Said, expected: tuple[bool, str | None]) -> None:
    for before in (ASKS, ANSWERS, SpeakerSeen("I", participant="Birgit"), SpeakerSeen("I")):
        changed = labels.with_said(row(before), before.label.lower(), said)
        one = changed.incoming.speakers[0]
        assert (one.is_interviewer, one.participant) == expected
        assert labels.said_of(one, changed, PEOPLE) == said


def test_a_name_in_the_text_is_a_person_as_the_case_writes_it() -> None:
    named = row(SpeakerSeen("BIRGIT"))
    assert labels.said_of(named.incoming.speakers[0], named, PEOPLE) == Said(Who.PERSON, "Birgit")
    elsewhere = row(SpeakerSeen("BIRGIT"), case="K02")
    assert labels.said_of(elsewhere.incoming.speakers[0], elsewhere, PEOPLE) == Said(Who.PERSON, "BIRGIT")


def test_files_without_the_label_stay_as_they_are() -> None:
    one = row(ASKS)
    assert labels.with_said(one, "IP", Said(Who.INTERVIEWER)) is one
    assert labels.with_role(one, "IP", "manager") is one


def test_a_role_is_said_and_taken_away_though_the_file_name_tells_one() -> None:
    one = row(ASKS, ANSWERS, SpeakerSeen("IP2", generic=True), role="volunteer")
    assert labels.role_of(seen(one, "IP"), one) == "volunteer"
    changed = labels.with_role(one, "IP", "manager")
    assert labels.role_of(seen(changed, "IP"), changed) == "manager"
    without = labels.with_role(changed, "IP", "")
    assert labels.role_of(seen(without, "IP"), without) == ""
    assert labels.role_of(seen(without, "IP2"), without) == "volunteer"
    assert seen(labels.with_role(one, "I", "manager"), "I").role is None


def test_the_other_files_that_differ_are_named_once_a_person_has_said_who_it_is() -> None:
    other = SpeakerSeen("a", generic=True)
    rows = [row(SpeakerSeen("A", generic=True, role="manager")), row(other), row(ANSWERS)]
    (line,) = labels.lines_of(rows, {0}, PEOPLE)
    assert line.elsewhere == (), "nobody has said anything"
    rows[0] = labels.with_said(rows[0], "A", Said(Who.INTERVIEWER))
    (line,) = labels.lines_of(rows, {0}, PEOPLE)
    assert line.elsewhere == (1,)
    rows[0] = labels.with_said(rows[0], "A", Said(Who.PERSON, "Ove"))
    (line,) = labels.lines_of(rows, {0}, PEOPLE)
    assert line.elsewhere == (), "no person is carried into other files"


def test_the_name_that_a_label_was_read_as_stays_on_offer() -> None:
    one = labels.with_said(row(SpeakerSeen("Jonas")), "Jonas", Said(Who.INTERVIEWER))
    (line,) = labels.lines_of([one], {0}, PEOPLE)
    assert line.own == "Jonas"
    (line,) = labels.lines_of([row(ASKS)], {0}, PEOPLE)
    assert line.own == ""


def test_proposed_names_are_taken_over_where_nobody_has_said_otherwise() -> None:
    maybe = SpeakerSeen("IP", generic=True, proposed="Birgit", proposed_is_known=True)
    one = row(ASKS, maybe)
    assert labels.has_proposals(one)
    assert labels.lines_of([one], {0}, PEOPLE)[1].proposed == "Birgit"
    taken = labels.with_proposed(one)
    assert seen(taken, "IP").participant == "Birgit"
    assert not labels.has_proposals(taken)
    asks = labels.with_said(one, "IP", Said(Who.INTERVIEWER))
    assert labels.with_proposed(asks) == asks


def test_people_of_the_chosen_cases_are_offered_once() -> None:
    assert labels.people_to_offer([row(ASKS), row(ANSWERS), row(case="K02")], PEOPLE) == ("Birgit", "Ove")


def test_roles_of_these_files_can_be_chosen_for_others() -> None:
    study = Frame((), (), (), (), (), (), CodeTree(()))
    found = labels.known_roles(study, [row(SpeakerSeen("IP", role="forælder"))])
    assert found == (*KnownRole, "forælder")
