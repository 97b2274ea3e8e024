"""Excerpts in rows: nothing is lost, nothing stands twice, the order holds, and persons meet themselves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.pairing import Block, Told, Under, pair

ROLES = ("volunteer", "employee", "manager")
KINDS = ("interview", "observation", "document")
TWO = (Block(0, 2),)


def said(name: str, column: int, person: str | None = None, role: str | None = "volunteer") -> Told:
    return Told(name, column, "interview", is_speech=True, person_id=person, role=role if person else None)


def noted(name: str, column: int, kind: str = "observation") -> Told:
    return Told(name, column, kind, is_speech=False)


def test_the_same_person_stands_beside_herself_and_others_of_her_role_below() -> None:
    told = [said("a", 0, "karen"), said("b", 0, "ib"), said("c", 1, "mona"), said("d", 1, "karen")]
    rows = pair(told, TWO, {(0, "karen")}, ROLES)
    assert [(one.under, one.persons, one.places) for one in rows] == [
        (Under.PERSON, ("karen",), (("a",), ("d",))),
        (Under.ROLE, (None,), (("b",), ("c",))),
    ]


def test_somebody_heard_twice_keeps_a_place_for_the_wave_in_which_nothing_is_said() -> None:
    (row,) = pair([said("a", 0, "karen")], TWO, {(0, "karen")}, ROLES)
    assert (row.under, row.places) == (Under.PERSON, (("a",), ()))


def test_roles_come_in_their_order_then_nobody_then_notes_and_documents() -> None:
    told = [noted("d", 0, "document"), noted("o", 1), said("x", 0), said("m", 0, "bo", "manager"), said("v", 1, "ib")]
    rows = pair(told, TWO, (), ROLES, KINDS)
    assert [(one.under, one.key) for one in rows] == [
        (Under.ROLE, "volunteer"),
        (Under.ROLE, "manager"),
        (Under.NOBODY, ""),
        (Under.KIND, "observation"),
        (Under.KIND, "document"),
    ]


def test_who_changed_roles_stays_in_one_row() -> None:
    told = [said("a", 0, "karen", "volunteer"), said("b", 1, "karen", "employee")]
    (row,) = pair(told, TWO, {(0, "karen")}, ROLES)
    assert (row.key, row.places) == ("volunteer", (("a",), ("b",)))


def test_in_several_cases_persons_of_each_stand_in_the_same_row() -> None:
    blocks = (Block(0, 2), Block(2, 4))
    told = [said("a", 0, "karen"), said("b", 1, "karen"), said("c", 2, "ib"), said("d", 3, "ib"), said("e", 3, "bo")]
    rows = pair(told, blocks, {(0, "karen"), (1, "ib")}, ROLES)
    assert [one.persons for one in rows] == [("karen", "ib"), (None, None)]
    assert rows[0].places == (("a",), ("b",), ("c",), ("d",))
    assert rows[1].places == ((), (), (), ("e",))


def test_a_person_of_one_case_heard_in_another_is_not_taken_for_its_own() -> None:
    blocks = (Block(0, 2), Block(2, 4))
    rows = pair([said("a", 0, "karen"), said("b", 2, "karen")], blocks, {(0, "karen")}, ROLES)
    assert [(one.under, one.places) for one in rows] == [
        (Under.PERSON, (("a",), (), (), ())),
        (Under.ROLE, ((), (), ("b",), ())),
    ]


@st.composite
def _told(draw: st.DrawFn) -> tuple[list[Told], tuple[Block, ...], set[tuple[int, str]]]:
    cases, waves = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    blocks = tuple(Block(one * waves, (one + 1) * waves) for one in range(cases))
    persons = st.sampled_from((None, "karen", "ib", "mona"))
    one = st.tuples(
        st.integers(0, cases * waves - 1),
        st.sampled_from(KINDS),
        persons,
        st.sampled_from((None, "citizen", *ROLES)),
    )
    made = [
        Told(str(number), column, kind, kind == "interview", person, role)
        for number, (column, kind, person, role) in enumerate(draw(st.lists(one, max_size=30)))
    ]
    again = draw(st.sets(st.tuples(st.integers(0, cases - 1), st.sampled_from(("karen", "ib", "mona")))))
    return made, blocks, again


@given(_told())
def test_nothing_is_lost_nothing_stands_twice_and_the_order_holds(
    given_: tuple[list[Told], tuple[Block, ...], set[tuple[int, str]]],
) -> None:
    told, blocks, again = given_
    rows = pair(told, blocks, again, ROLES, KINDS)
    by_id = {one.id: one for one in told}
    placed = [(one, column) for row in rows for column, place in enumerate(row.places) for one in place]
    assert sorted(one for one, _ in placed) == sorted(by_id)
    assert all(by_id[one].column == column for one, column in placed)
    for row in rows:
        assert any(row.places)
        assert len(row.places) == blocks[-1].end
        assert len(row.persons) == len(blocks)
        for place in row.places:
            assert list(place) == sorted(place, key=int)
    assert [row.under.value for row in rows if row.under is Under.KIND] == [
        row.under.value for row in rows[len(rows) - sum(row.under is Under.KIND for row in rows) :]
    ]
    assert pair(told, blocks, again, ROLES, KINDS) == rows


@given(_told())
def test_a_person_with_a_row_stands_in_no_other_row_of_the_case(
    given_: tuple[list[Told], tuple[Block, ...], set[tuple[int, str]]],
) -> None:
    told, blocks, again = given_
    rows = pair(told, blocks, again, ROLES, KINDS)
    by_id = {one.id: one for one in told}
    for case, block in enumerate(blocks):
        for row in rows:
            ids = [one for column in range(block.first, block.end) for one in row.places[column]]
            people = {by_id[one].person_id for one in ids}
            if row.under is Under.PERSON:
                assert people <= {row.persons[case]}
            elif row.under is Under.ROLE:
                assert not {(case, who) for who in people} & again
